"""Records as the target is to get them: references translated, what has no counterpart left out and told.

Nothing is read or sent here, and nothing that is handed in is changed.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

logger = logging.getLogger("gazu_like")

Row = Mapping[str, Any]
Ids = Mapping[str, str]

#: Kinds of entities, by their routes, each after those that it may refer to.
KINDS = ("episodes", "assets", "sequences", "scenes", "shots", "edits", "concepts")
_REFERENCES = ("parent_id", "source_id")
#: What Zou works out from the comments, previews and time spents that a task has on its own server.
_WORKED_OUT = frozenset(
    (
        *("task_status_id", "retake_count", "real_start_date", "end_date", "done_date", "last_comment_date"),
        *("duration", "last_preview_file_id"),
    )
)


def moved(rows: Iterable[Row], project_id: str, **fields: Any) -> list[dict[str, Any]]:
    """Return copies of rows for another production.

    Args:
        rows: The rows.
        project_id: ID of the production.
        fields: Further fields to set.
    """
    return [{**row, "project_id": project_id, **fields} for row in rows]


def translated(rows: Iterable[Row], field: str, ids: Ids, what: str) -> list[dict[str, Any]]:
    """Return copies of rows with a field translated; rows without a counterpart are left out, with a warning.

    Args:
        rows: The rows.
        field: Field that holds an ID of the source's.
        ids: The target's IDs by the source's.
        what: What the rows are and what has no counterpart, for the warning.
    """
    rows = list(rows)
    lost = Counter(row[field] for row in rows if row[field] not in ids)
    for value, count in lost.items():
        logger.warning("%d %s %s has no counterpart on the target: left out", count, what, value)
    return [{**row, field: ids[row[field]]} for row in rows if row[field] in ids]


def with_optional(rows: Iterable[Row], field: str, ids: Ids, what: str = "") -> list[dict[str, Any]]:
    """Return copies of rows with a field translated, None without a counterpart; rows that lack the field stay so.

    Args:
        rows: The rows.
        field: Field that holds an ID of the source's, or None.
        ids: The target's IDs by the source's.
        what: What the rows are and what has no counterpart, for a warning; without it there is none.
    """
    rows = list(rows)
    lost = Counter(row[field] for row in rows if row.get(field) and row[field] not in ids)
    for value, count in lost.items() if what else ():
        logger.warning("%d %s %s has no counterpart on the target: left empty", count, what, value)
    return [{**row, field: ids.get(row[field])} if row.get(field) else dict(row) for row in rows]


def task_of(task: Row, project_id: str, persons: Ids, status_id: str, is_there: bool) -> dict[str, Any]:
    """Return a copy of a task for another production.

    Args:
        task: The task, its task type and assigner translated.
        project_id: ID of the production.
        persons: The target's persons by the source's; assignees without a counterpart are left out.
        status_id: Status of a task that is new.
        is_there: The target has the task: what its own comments and previews have made of it stays.
    """
    dropped = _WORKED_OUT if is_there else {"last_preview_file_id"}
    moved = {key: value for key, value in task.items() if key not in dropped}
    moved["assignees"] = [persons[person_id] for person_id in task.get("assignees") or () if person_id in persons]
    return {**moved, "project_id": project_id, **({} if is_there else {"task_status_id": status_id})}


def have(rows: Iterable[Row], field: str) -> bool:
    """Tell whether a field is filled in any of the rows."""
    return any(row.get(field) for row in rows)


def references(rows: Iterable[Row]) -> set[str]:
    """Return the IDs of the entities that these entities refer to, without their own."""
    rows = list(rows)
    return _refers_to(rows) - {row["id"] for row in rows}


def with_ancestors(ids: Iterable[str], rows: Iterable[Row]) -> set[str]:
    """Return the IDs of entities and of all that they refer to, directly or not.

    Args:
        ids: Where to begin.
        rows: All the entities.
    """
    by_id = {row["id"]: row for row in rows}
    found: set[str] = set()
    waiting = set(ids)
    while waiting:
        found |= waiting
        waiting = _refers_to([by_id[each] for each in waiting if each in by_id]) - found
    return found


def _refers_to(rows: Iterable[Row]) -> set[str]:
    rows = list(rows)
    single = {row[field] for row in rows for field in _REFERENCES if row.get(field)}
    return single.union(*[row.get("entity_concept_links") or () for row in rows])
