"""IDs of the studio's records, made of the names that the records of a job know them by. Pure."""

from __future__ import annotations

from gazu_like.nim.migration.job import Job
from gazu_like.nim.migration.words import cut, extension_of, key_value, keys_of
from gazu_like.sync.match import fold
from gazu_like.sync.model import Row

#: Type of the tasks of reviews that have none.
REVIEW_TYPE = "NIM Review"
#: Status that Kitsu gives to new output files, and the type of the published ones.
FILE_STATUS = "To review"
PUBLISHED = "Publish"
OPEN, CLOSED = "Open", "Closed"
#: Softwares by the extensions of their files; the first one of each is its own.
SOFTWARES = {
    "ma": "Maya",
    "mb": "Maya",
    "nk": "Nuke",
    "hip": "Houdini",
    "c4d": "Cinema 4D",
    "max": "3ds Max",
    "aep": "After Effects",
    "psd": "Photoshop",
}


def project_status_id(job: Job, name: str) -> str:
    """Return the state of a production."""
    return job.id("project-status", name)


def task_type_id(job: Job, name: str, entity_type: str) -> str:
    """Return the task type of a name for a kind of entity."""
    return job.id("task-type", f"{entity_type}/{fold(name)}")


def entity_type_id(job: Job, name: str) -> str:
    """Return the entity type of a name."""
    return job.id("entity-type", fold(name))


def asset_type(job: Job, asset: Row) -> str:
    """Return the name of an asset's type: NIM has none, but studios have a custom key for it."""
    wanted = fold(job.choices.asset_type_key)
    found = next((key_value(key) for name, key in keys_of(asset).items() if fold(name) == wanted), "")
    return cut(found or job.choices.asset_type, 30)


def software_id(job: Job, file_name: str) -> str | None:
    """Return the software that a file is of, None when its extension does not tell."""
    name = SOFTWARES.get(extension_of(file_name))
    return job.id("software", fold(name)) if name else None


def output_type_id(job: Job, name: str) -> str:
    """Return the output type of a name."""
    return job.id("output-type", fold(name))


def file_status_id(job: Job) -> str:
    """Return the status of new output files."""
    return job.id("file-status", FILE_STATUS)
