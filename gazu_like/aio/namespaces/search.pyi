"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from collections.abc import Iterable

from gazu_like.refs import Ref
from gazu_like.shapes import SearchResults

class SearchNamespace:
    """The functions of ``gazu_like.search``, awaited, with ``client=`` filled in."""

    async def search_entities(
        self,
        query: str,
        project: Ref | None = None,
        entity_types: Ref | Iterable[Ref] | None = None,
        *,
        limit: int | None = None,
    ) -> SearchResults:
        """Search assets, shots and persons of open productions.

        Args:
            query: What to look for, 3 characters at least: with less the server finds nothing, and answers no kind at all.
            project: Only assets and shots of this production, ID or dict; it has to be open.
            entity_types: Only assets and shots of these entity types (so no persons), IDs or dicts.
            limit: How many of each kind at most; when left out, the server's 3, or with ``entity_types`` all.

        Returns:
            "assets", "shots" and "persons": lists of records, each with "matched_terms", the fields in which the words were
            found. Assets and shots carry names as well ("project_name", "asset_type_name" ...).

        Raises:
            ServerErrorException: among others when the server has no indexer, or it is down ("indexer-up" at GET status).
            ValueError: a limit below 1; nothing was sent.

        Source: POST data/search
        """
