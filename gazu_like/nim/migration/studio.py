"""What belongs to the whole NIM, as Kitsu's reference data: statuses, types, softwares. Pure.

Records with nearly one name count as one, since they are known by their names.
"""

from __future__ import annotations

from collections.abc import Iterable

from gazu_like.nim.migration.job import ENTITY_TYPES, Job
from gazu_like.nim.migration.references import (
    CLOSED,
    FILE_STATUS,
    OPEN,
    PUBLISHED,
    REVIEW_TYPE,
    SOFTWARES,
    asset_type,
    entity_type_id,
    file_status_id,
    output_type_id,
    project_status_id,
    software_id,
    task_type_id,
)
from gazu_like.nim.migration.words import colour, cut, short, text, unlike
from gazu_like.sync.match import fold
from gazu_like.sync.model import Row

#: What a status means, for those that Kitsu lacks, by its folded name.
_MEANINGS = {
    "not started": "is_default",
    "in progress": "is_wip",
    "review": "is_feedback_request",
    "pending": "is_feedback_request",
    "kickback": "is_retake",
    "cbb": "is_retake",
    "completed": "is_done",
    "approved": "is_done",
}
_FLAGS = ("is_wip", "is_feedback_request", "is_retake", "is_done")
#: Kitsu's own types of what is no asset.
_BUILT_IN = ("Shot", "Sequence", "Episode", "Edit")


def project_statuses(job: Job) -> list[Row]:
    """Return the two states of a production."""
    return [{"id": project_status_id(job, name), "name": name, "color": "#000000"} for name in (OPEN, CLOSED)]


def task_statuses(job: Job) -> list[Row]:
    """Return the statuses of tasks, and those of reviews that no task can have."""
    taken: list[str] = []
    found = []
    for key, row in job.statuses.items():
        name = text(row, "status", "name")
        taken.append(unlike(short(name, 10) or "nim", taken, 10, "{}"))
        found.append(
            {
                "id": job.id("task-status", key),
                "name": cut(name, 40),
                "short_name": taken[-1],
                "color": colour(row.get("bgcolor")),
                **{flag: _MEANINGS.get(key) == flag for flag in _FLAGS},
            }
        )
    return found


def task_types(job: Job) -> list[Row]:
    """Return the task types, for shots and for assets, and that of reviews without a task."""
    names = {fold(name): name for name in reversed([REVIEW_TYPE, *_type_names(job)])}
    shorts = {fold(text(row, "name")): text(row, "short_name") for row in job.rows.task_types}
    return [
        {
            "id": task_type_id(job, name, entity_type),
            "name": cut(name, 40),
            "short_name": shorts.get(key, "")[:20],
            "color": "#999999",
            "for_entity": entity_type,
        }
        for key, name in names.items()
        for entity_type in ENTITY_TYPES.values()
    ]


def _type_names(job: Job) -> Iterable[str]:
    yield from (text(row, "name") for row in job.rows.task_types if text(row, "name"))
    yield from (job.type_name(row) for row in job.rows.tasks)


def entity_types(job: Job) -> list[Row]:
    """Return Kitsu's own entity types, and the types of the job's assets."""
    names = {fold(name): name for name in (*_BUILT_IN, *(asset_type(job, row) for row in job.rows.assets))}
    return [{"id": entity_type_id(job, name), "name": name} for name in names.values()]


def softwares(job: Job) -> list[Row]:
    """Return the softwares that files are told by."""
    own = {name: extension for extension, name in reversed(SOFTWARES.items())}
    return [
        {"id": software_id(job, extension), "name": name, "short_name": short(name, 20), "file_extension": extension}
        for name, extension in own.items()
    ]


def output_types(job: Job) -> list[Row]:
    """Return the types of elements, and that of published files."""
    names = {fold(name): name for name in (PUBLISHED, *(text(row, "name") for row in job.rows.element_types)) if name}
    return [
        {"id": output_type_id(job, name), "name": cut(name, 40), "short_name": short(name, 20) or "nim"}
        for name in names.values()
    ]


def file_statuses(job: Job) -> list[Row]:
    """Return the status that Kitsu gives to new files."""
    return [{"id": file_status_id(job), "name": FILE_STATUS, "color": "#999999"}]
