"""NIM's tasks as Kitsu's. Pure."""

from __future__ import annotations

from typing import Any

from gazu_like.nim.migration import references
from gazu_like.nim.migration.hours import minutes_of_tasks
from gazu_like.nim.migration.job import ENTITY_TYPES, Job
from gazu_like.nim.migration.pictures import last_previews
from gazu_like.nim.migration.production import custom_data
from gazu_like.nim.migration.reviews import review_tasks
from gazu_like.nim.migration.words import decimal, moment, number_in, pick, text
from gazu_like.sync.match import fold
from gazu_like.sync.model import Row

_MINUTES = 60
#: The name that Kitsu gives to tasks.
_USUAL = "main"


def tasks(job: Job) -> list[Row]:
    """Return the tasks, and one for each shot, asset or show that is reviewed without any."""
    minutes, last = minutes_of_tasks(job), last_previews(job)
    met: set[tuple[object, str]] = set()
    found = []
    for group in job.task_groups:
        key = job.home(group[0]), fold(job.type_name(group[0]))
        name = f"nim-{group[0]['taskID']}" if key in met else _USUAL
        met.add(key)
        found.append(_task(job, group, name))
    return [
        {**row, "duration": minutes.get(row["id"], 0), "last_preview_file_id": last.get(row["id"])}
        for row in (*found, *review_tasks(job))
    ]


def _task(job: Job, group: list[Row], name: str) -> Row:
    leader, home = group[0], job.home(group[0])
    persons = {job.person(number_in(row, "userID")) for row in group} - {None}
    data: dict[str, Any] = {}
    for row in reversed(group):  # what the first one says counts
        data |= {name: value for name, value in custom_data(job, "Task", row).items() if value or name not in data}
    others = [row["taskID"] for row in group[1:]]
    return {
        "id": job.id("task", leader["taskID"]),
        "name": name,
        "project_id": job.project_id,
        "entity_id": job.id(home.kind, home.ID),
        "task_type_id": references.task_type_id(job, job.type_name(leader), ENTITY_TYPES[home.kind]),
        "task_status_id": job.status_id(_least_advanced(job, group)),
        "description": next((words for row in group if (words := text(row, "taskDesc", "description"))), None),
        "assignees": sorted(str(person) for person in persons),
        "estimation": round(sum(_hours(row) for row in group) * _MINUTES),
        "start_date": min(
            (found for row in group if (found := moment(pick(row, "startDate", "start_date")))), default=None
        ),
        "due_date": max((found for row in group if (found := moment(pick(row, "endDate", "end_date")))), default=None),
        "data": {**data, **job.origin("task", leader["taskID"], **({"also": others} if others else {}))},
    }


def _hours(row: Row) -> float:
    return max(0.0, decimal(pick(row, "estimated_hours", "estimatedHours", "bid_hours")) or 0.0)


def _least_advanced(job: Job, group: list[Row]) -> str:
    """Return the status of the task that has the longest way to go, by the order of NIM's list."""
    order = {key: place for place, key in enumerate(job.statuses)}
    names = [text(row, "task_status", "taskStatus") for row in group]
    return min((name for name in names if name), key=lambda name: order.get(fold(name), len(order)), default="")
