"""Search: assets, shots and persons by words of their names and metadata, found in the server's index."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, at_least, given, id_or_none, ids_of
from gazu_like.shapes import SearchResults

# What the server's indexer (Meilisearch) gives at most.
_ALL = 1000


def search_entities(
    query: str,
    project: Ref | None = None,
    entity_types: Ref | Iterable[Ref] | None = None,
    client: KitsuClient = default,
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
    at_least(1, limit=limit)
    wanted = ids_of(entity_types, "entity_types")
    body = given(
        query=query,
        project_id=id_or_none(project, "project"),
        entity_types=wanted or None,
        limit=_ALL if wanted else limit,
    )
    found: SearchResults = client.post("data/search", body)
    return _of_types(found, wanted, limit) if wanted else found


def _of_types(found: SearchResults, entity_type_ids: list[str], limit: int | None) -> SearchResults:
    # Zou 1.0.97 takes no notice of "entity_types": what has another type is left out here.
    kinds = cast("dict[str, list[dict[str, Any]]]", found)
    kept = {
        kind: [row for row in rows if row.get("entity_type_id") in entity_type_ids][:limit]
        for kind, rows in kinds.items()
    }
    return cast("SearchResults", kept)
