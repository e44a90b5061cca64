"""Which record of the target a record of the source is: matched by a text of theirs, upper and lower case alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from gazu_like.client import KitsuClient

Rows = Iterable[Mapping[str, Any]]


def get_id_map_by_name(source_list: Rows, target_list: Rows) -> dict[str, str]:
    """Match records by name.

    Args:
        source_list: Records with "name".
        target_list: Records with "id" and "name". Of several with one name the last counts.

    Returns:
        The target's IDs by the source's names, these as the source writes them. Names that the target does not know are
        left out, and so are records without a name.
    """
    known = _ids_by(target_list, "name")
    names = [row["name"] for row in source_list if row.get("name") is not None]
    return {name: known[name.lower()] for name in names if name.lower() in known}


def get_id_map_by_id(source_list: Rows, target_list: Rows, field: str = "name") -> dict[str, str]:
    """Match records by a text field.

    Args:
        source_list: Records with "id" and the field.
        target_list: Records with "id" and the field. Of several with one text the last counts.
        field: The field.

    Returns:
        The target's IDs by the source's IDs. Records without a counterpart are left out; a field that is None matches
        nothing.
    """
    known = _ids_by(target_list, field)
    texts = {row["id"]: row[field].lower() for row in source_list if row.get(field) is not None}
    return {source_id: known[text] for source_id, text in texts.items() if text in known}


def convert_id_list(ids: Iterable[str | Mapping[str, Any]], model_map: Mapping[str, str]) -> list[str]:
    """Translate IDs.

    Args:
        ids: IDs, or dicts with an "id".
        model_map: What they are translated to, by ID.

    Returns:
        The IDs that they stand for, in order.

    Raises:
        KeyError: the map does not know one of them.
    """
    return [model_map[each["id"] if isinstance(each, Mapping) else each] for each in ids]


def both_lists(path: str, source_client: KitsuClient, target_client: KitsuClient) -> tuple[list[Any], list[Any]]:
    """Read a list on both servers, past the cache.

    Args:
        path: Path below "data".
        source_client: The one server.
        target_client: The other.
    """
    return source_client.fetch_all(path), target_client.fetch_all(path)


def by_kind(source: Rows, target: Rows, match: Callable[[Rows, Rows], dict[str, str]]) -> dict[str, str]:
    """Match task types, those for the same kind of entity first.

    Zou itself sets up two task types named "Concept", one for assets and one for concepts.

    Args:
        source: Task types of the one server.
        target: Those of the other.
        match: What to match two lists with.
    """
    source, target = list(source), list(target)
    found = match(source, target)
    for kind in dict.fromkeys(row.get("for_entity") for row in source):
        found |= match(*[[row for row in rows if row.get("for_entity") == kind] for rows in (source, target)])
    return found


def _ids_by(rows: Rows, field: str) -> dict[str, str]:
    return {row[field].lower(): row["id"] for row in rows if row.get(field) is not None}
