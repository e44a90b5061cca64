"""From the lists of a production to its figures. Nothing is asked here, and the moment is given."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from gazu_like.overview import burn_down, casting, due, progress
from gazu_like.overview.model import Overview, Status
from gazu_like.overview.progress import KINDS
from gazu_like.overview.rows import Row, Rows

#: A status that a task has and the server's list lacks; nobody knows whether it is done.
_UNKNOWN = {"name": "unknown", "short_name": "?", "color": "#999999", "is_done": False}


def overview_of(rows: Rows, moment: datetime.datetime) -> Overview:
    """Return the overview of a production.

    Args:
        rows: Its lists.
        moment: Now; in UTC, as the server's dates are.
    """
    now = moment.strftime("%Y-%m-%dT%H:%M:%S")
    tasks = rows.counted_tasks()
    statuses = statuses_of(tasks, rows.statuses)
    done = {each.id for each in statuses if each.is_done}
    open_tasks = [row for row in tasks if row["task_status_id"] not in done]
    late, coming = due.late_and_coming(open_tasks, due.Names(rows), now[:10])
    minutes = 60 * rows.hours_by_day
    entities = {kind: len(found) for kind in KINDS if (found := rows.of_kind(kind))}
    return Overview(
        name=rows.project["name"],
        id=rows.project["id"],
        server=rows.server.removesuffix("/api"),
        moment=now,
        start_date=day_of(rows.project, "start_date"),
        end_date=day_of(rows.project, "end_date"),
        statuses=statuses,
        tasks=len(tasks),
        done=len(tasks) - len(open_tasks),
        left_out=len(rows.tasks) - len(tasks),
        entities=entities,
        people=len({each for row in open_tasks for each in row.get("assignees") or ()}),
        undated=sum(not row.get("due_date") for row in open_tasks),
        estimated_days=sum(row.get("estimation") or 0 for row in tasks) / minutes,
        spent_days=sum(row.get("duration") or 0 for row in tasks) / minutes,
        progress=progress.by_kind(tasks, rows.task_types, done, entities, priorities_of(rows.project)),
        burn_down=burn_down.of(rows, tasks, now),
        late=late,
        coming=coming,
        casting=casting.of(rows),
    )


def day_of(row: Row, field: str) -> str | None:
    """Return a date of a record as YYYY-MM-DD, None where it has none."""
    return (row.get(field) or "")[:10] or None


def priorities_of(project: Row) -> Mapping[str, int]:
    """Return the places that a production gives to task types, by their IDs."""
    given = project.get("task_types_priority") or {}
    return {each: place for each, place in given.items() if place is not None}


def statuses_of(tasks: Sequence[Row], known: Sequence[Row]) -> list[Status]:
    """Return the statuses that tasks have: what is done first, then what is nearest to it, what is not begun last."""
    rows = {row["id"]: row for row in known}
    used = Counter(row["task_status_id"] for row in tasks)
    found = [{**_UNKNOWN, "id": each, **rows.get(each, {})} for each in used]
    return [
        Status(row["id"], row["name"], row["short_name"] or row["name"], str(row["color"] or ""), bool(row["is_done"]))
        for row in sorted(found, key=_place)
    ]


def _place(status: Row) -> tuple[Any, ...]:
    # What a status means is told by its marks; a studio's names and priorities may say anything.
    steps = ("is_done", "is_feedback_request", "is_wip", "is_retake")
    step = next((place for place, mark in enumerate(steps) if status.get(mark)), len(steps))
    return step + 2 * bool(status.get("is_default")), -(status.get("priority") or 0), status["name"]
