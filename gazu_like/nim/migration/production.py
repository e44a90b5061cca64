"""A job as a production, and what it adds to the forms: columns and custom keys. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like.nim.migration import references
from gazu_like.nim.migration.job import ENTITY_TYPES, Job, once
from gazu_like.nim.migration.reviews import review_tasks
from gazu_like.nim.migration.words import (
    cut,
    day,
    key_value,
    keys_of,
    number_in,
    options_of,
    pick,
    slug,
    text,
    unlike,
)
from gazu_like.sync.match import fold
from gazu_like.sync.model import Row

#: Columns of a job that people fill in: how fields are called, and under which names NIM has them.
_TOLD = {
    "client_details": ("client_details",),
    "agency": ("agency",),
    "agency_producer": ("agency_producer",),
    "phone": ("agency_phone", "phone"),
    "email": ("agency_email", "email"),
    "prod_co": ("production_company", "prod_co"),
    "prod_director": ("director", "prod_director"),
    "prod_contact": ("prod_contact",),
    "prod_phone": ("prod_phone",),
    "prod_email": ("prod_email",),
    "prod_shoot_date": ("shoot_date", "prod_shoot_date"),
    "prod_location": ("shoot_location", "prod_location"),
    "editorial": ("editorial",),
    "editor": ("editor",),
    "grading": ("grading",),
    "colorist": ("colorist",),
    "music": ("music",),
    "mix": ("mix",),
    "sound": ("sound_design", "sound"),
    "creative_lead": ("creative_lead",),
    "producer": ("producer",),
    "job_status": ("jobStatus", "job_status"),
}
#: Columns of a job that are kept, and make no form.
_KEPT = ("folder", "proj_status", "currency", "cultureID", "is_private", "biddingLocation", "assignedLocation")
#: What is told of shots besides their names, by the field that it becomes: how long forms call it.
CAMERA = (
    *("height", "pan", "tilt", "roll", "lens", "fstop", "filter", "dts", "focus", "ia", "convergence", "cam_roll"),
    *("stock", "format", "crop", "protect"),
)
LENGTHS = ("handles", "heads", "tails")
_STATUS = "nim_status"
#: By whether NIM calls the job active.
_STATES = {True: references.OPEN, False: references.CLOSED}


def project(job: Job) -> list[Row]:
    """Return the production."""
    row = job.rows.job
    is_open = text(row, "activity", "projectStatus").upper() != "INACTIVE"
    statuses = {job.status_id(text(each, "status", "name")) for each in job.rows.task_statuses}
    tasks = review_tasks(job)
    types = {
        references.task_type_id(job, job.type_name(task), ENTITY_TYPES[job.home(task).kind]) for task in job.rows.tasks
    } | {task["task_type_id"] for task in tasks}
    return [
        {
            "id": job.project_id,
            "name": job.name,
            "code": cut(text(row, "number"), 80) or None,
            "description": text(row, "description") or None,
            "start_date": day(pick(row, "start_date", "startDate")),
            "end_date": day(pick(row, "end_date", "endDate")),
            "fps": _fps(job),
            **_resolution(row),
            "production_type": "tvshow" if job.choices.shows == "episodes" else "short",
            "production_style": job.choices.style,
            "project_status_id": references.project_status_id(job, _STATES[is_open]),
            "team": sorted(_team(job)),
            "task_types": sorted(types),
            "task_statuses": sorted(statuses | {task["task_status_id"] for task in tasks}),
            "asset_types": sorted({_asset_type_id(job, asset) for asset in job.rows.assets}),
            "data": {**_told(row), **custom_data(job, "Project", row), **job.origin("job", job.number)},
        }
    ]


def _asset_type_id(job: Job, asset: Row) -> str:
    return references.entity_type_id(job, references.asset_type(job, asset))


def _team(job: Job) -> set[str]:
    crew = {number_in(member, "user_id", "userID", "ID") for member in job.rows.crew}
    workers = {number_in(task, "userID") for task in job.rows.tasks}
    return {person for each in crew | workers if (person := job.person(each))}


def _fps(job: Job) -> str | None:
    told = Counter(text(shot, "fps") for shot in job.rows.shots if text(shot, "fps"))
    return told.most_common(1)[0][0][:10] if told else None


def _resolution(row: Row) -> Row:
    found = text(row, "resolution").replace(" ", "")
    width, _, height = found.partition("x")
    return {"resolution": found} if width.isdigit() and height.isdigit() and len(found) <= 12 else {}


def _told(row: Row) -> Row:
    found = {f"nim_{name}": text(row, *columns) for name, columns in _TOLD.items()}
    found |= {f"nim_{name}": text(row, name) for name in _KEPT}
    words = row.get("keywords")
    found["nim_keywords"] = ",".join(map(str, words)) if isinstance(words, list) else text(row, "keywords")
    return {name: value for name, value in found.items() if value}


# Descriptors


def descriptors(job: Job) -> list[Row]:
    """Return what the production adds to the forms: columns that are in use, and custom keys."""
    return [
        {
            "id": job.id("descriptor", f"{job.number}:{entity_type}:{told['key']}"),
            "project_id": job.project_id,
            "entity_type": entity_type,
            "name": told["name"],
            "field_name": field,
            "data_type": told["data_type"],
            "choices": told["choices"],
            "for_client": False,
        }
        for entity_type in ("Project", "Shot", "Asset", "Task")
        for field, told in fields_of(job, entity_type).items()
    ]


def custom_data(job: Job, entity_type: str, row: Row) -> Row:
    """Return the custom keys of a row as metadata."""
    fields = {told["custom"]: field for field, told in fields_of(job, entity_type).items() if told["custom"]}
    return {fields[name]: key_value(key) or None for name, key in keys_of(row).items() if name in fields}


@once
def fields_of(job: Job, entity_type: str) -> Mapping[str, dict[str, Any]]:
    """Return what forms have of a kind of entity, by the name of the field; no two are called alike.

    Returns:
        "key": what its ID is made of; "name"; "data_type"; "choices"; "custom": NIM's name of a custom key, "" for a
        column.
    """
    found = {field: _field(field, name, kind) for field, name, kind in _columns(job, entity_type)}
    for name, options in sorted(_custom_keys(job, entity_type).items()):
        field = unlike(slug(name), [*found, *_OF_KITSU], 120)
        shown = unlike(cut(name, 110), (each["name"] for each in found.values()), 120, " ({})")
        found[field] = _field(name, shown, "list" if options else "string", options, name)
    return found


#: Fields of free metadata that mean something to Kitsu itself, or to us.
_OF_KITSU = ("fps", "frame_in", "frame_out", "resolution", "max_retakes", "nim", _STATUS)


def _field(key: str, name: str, kind: str, choices: list[str] | None = None, custom: str = "") -> dict[str, Any]:
    return {"key": key, "name": name, "data_type": kind, "choices": choices or [], "custom": custom}


def _columns(job: Job, entity_type: str) -> Iterable[tuple[str, str, str]]:
    if entity_type == "Project":
        told = _told(job.rows.job)
        yield from (
            (f"nim_{name}", f"NIM {name.replace('_', ' ')}", "string") for name in _TOLD if f"nim_{name}" in told
        )
        if "nim_keywords" in told:
            yield "nim_keywords", "NIM keywords", "taglist"
    elif entity_type in ("Shot", "Asset"):
        rows = job.rows.shots if entity_type == "Shot" else job.rows.assets
        if any(text(row, f"{entity_type.casefold()}Status") for row in rows):
            yield _STATUS, "NIM status", "string"
    if entity_type == "Shot":
        yield from ((name, name.replace("_", " "), "string") for name in CAMERA if _is_used(job, name))
        yield from ((name, name, "string") for name in LENGTHS if _is_used(job, name))
        if _is_used(job, "vfx"):
            yield "vfx", "VFX", "textarea"


def _is_used(job: Job, column: str) -> bool:
    return any(text(shot, column) for shot in job.rows.shots)


def _custom_keys(job: Job, entity_type: str) -> dict[str, list[str]]:
    """Return the custom keys of a kind of entity by name, each with its choices in NIM's order."""
    rows = {
        "Project": [job.rows.job],
        "Shot": job.rows.shots,
        "Asset": job.rows.assets,
        "Task": job.rows.tasks,
    }[entity_type]
    met: dict[str, str] = {}
    found: dict[str, list[str]] = {}
    for row in rows:
        for name, key in keys_of(row).items():
            own = met.setdefault(fold(name), name)
            known = found.setdefault(own, [])
            known += [word for word in options_of(key) if word not in known]
    return found
