"""What is late, and what is due soon."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from gazu_like.overview.model import DueTask
from gazu_like.overview.rows import Row, Rows

#: Days from today on that "soon" means.
COMING_DAYS = 7


class Names:
    """Names for what tasks refer to.

    Args:
        rows: The lists of the production.
    """

    def __init__(self, rows: Rows) -> None:
        self._places = rows.places
        self._types = {row["id"]: row["name"] for row in rows.task_types}
        self._people = {row["id"]: row.get("full_name") or "" for row in rows.people}

    def task_type(self, task: Row) -> str:
        """Return the name of a task's type."""
        return str(self._types.get(task["task_type_id"], "unknown"))

    def assignees(self, task: Row) -> tuple[str, ...]:
        """Return the names of who has a task; those whom the login may not know are left out."""
        found = (self._people.get(each) for each in task.get("assignees") or ())
        return tuple(sorted(filter(None, found)))

    def path(self, task: Row) -> tuple[str, ...]:
        """Return the names of a task's entity and of what that is part of, from the top."""
        place = self._places.get(task["entity_id"])
        return place.parts if place else ("unknown",)


def late_and_coming(open_tasks: Iterable[Row], names: Names, today: str) -> tuple[list[DueTask], list[DueTask]]:
    """Return the tasks that are late, the latest first, and those that are due soon, the next first.

    Args:
        open_tasks: Tasks that are not done.
        names: Of what they refer to.
        today: YYYY-MM-DD. What is due today is not late.
    """
    now, late, coming = datetime.date.fromisoformat(today), [], []
    for row in open_tasks:
        if not row.get("due_date"):
            continue
        left = (datetime.date.fromisoformat(row["due_date"][:10]) - now).days
        if left < 0:
            late.append(_due(row, names, -left))
        elif left <= COMING_DAYS:
            coming.append(_due(row, names, left))
    return sorted(late, key=lambda each: (-each.days, each.path)), sorted(coming, key=lambda e: (e.days, e.path))


def _due(task: Row, names: Names, days: int) -> DueTask:
    return DueTask(
        task["id"],
        names.path(task),
        names.task_type(task),
        task["task_status_id"],
        names.assignees(task),
        task["due_date"][:10],
        days,
    )
