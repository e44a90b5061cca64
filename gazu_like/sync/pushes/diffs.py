"""What two lists of records differ in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

Row = TypeVar("Row", bound=Mapping[str, Any])


def get_model_list_diff(
    source_list: Iterable[Row], target_list: Iterable[Row], id_field: str = "id"
) -> tuple[list[Row], list[Row]]:
    """Tell which records one list has and the other has not.

    Args:
        source_list: Records as they should be.
        target_list: Records as they are.
        id_field: Field that says which records are the same.

    Returns:
        The source's records that the target lacks, and the target's that the source does not have, each in the order of
        its list.
    """
    return _difference(source_list, target_list, lambda row: row[id_field])


def get_link_list_diff(source_list: Iterable[Row], target_list: Iterable[Row]) -> tuple[list[Row], list[Row]]:
    """Tell which entity links one list has and the other has not; a link is known by the two entities that it ties.

    Args:
        source_list: Links as they should be: dicts with "entity_in_id" and "entity_out_id".
        target_list: Links as they are.

    Returns:
        The source's links that the target lacks, and the target's that the source does not have, each in the order of
        its list.
    """
    return _difference(source_list, target_list, lambda link: (link["entity_in_id"], link["entity_out_id"]))


def is_changed(source_model: Mapping[str, Any], target_model: Mapping[str, Any]) -> bool:
    """Tell whether the source's record was changed after the target's.

    Args:
        source_model: Record with its "updated_at".
        target_model: The same record on the other server.

    Returns:
        True when the source's "updated_at" is the later one. What an import writes is "updated" at that moment by the
        target's clock, whatever the source says.
    """
    # ISO texts of one form are in the order of their moments; None is before all of them.
    return bool((source_model["updated_at"] or "") > (target_model["updated_at"] or ""))


def _difference(
    source_list: Iterable[Row], target_list: Iterable[Row], key: Callable[[Row], Any]
) -> tuple[list[Row], list[Row]]:
    source, target = list(source_list), list(target_list)
    there, here = {key(row) for row in target}, {key(row) for row in source}
    return [row for row in source if key(row) not in there], [row for row in target if key(row) not in here]
