"""Pictures and movies of review items, and icons, as preview files; and which of them stands for an entity. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from gazu_like.nim.migration.job import Entity, Job, once
from gazu_like.nim.migration.reviews import PREVIEWS, Place, file_of, icon_task, is_shown, placed
from gazu_like.nim.migration.words import cut, extension_of, moment, number_in, pick, text
from gazu_like.sync.match import fold
from gazu_like.sync.model import Row

#: What a status of a review says of its preview.
_VALID = {"approved": "validated", "completed": "validated", "kickback": "rejected", "rejected": "rejected"}
#: Extensions that have a thumbnail in Kitsu.
_PICTURED = ("png", "mp4")


@once
def previews(job: Job) -> list[Row]:
    """Return the preview files: one for each review item, and the icons of what has none."""
    counts: dict[str, int] = {}
    found = []
    for item, place in placed(job):
        if is_shown(item):
            counts[place.task_id] = counts.get(place.task_id, 0) + 1
            found.append(_preview(job, item, place, counts[place.task_id]))
    return [*found, *(_icon(job, entity, link) for entity, link in icons(job).items())]


def _preview(job: Job, item: Row, place: Place, revision: int) -> Row:
    link, name = file_of(item)
    date = moment(pick(item, "date", "creationDate"))
    kept = {} if link else {"imported_only": True}  # as Zou itself has those whose file never came
    return {
        "id": job.id("review-item", item["ID"]),
        "task_id": place.task_id,
        "name": cut(text(item, "name") or name or f"item {item['ID']}", 250),
        "original_name": cut(PurePosixPath(name).stem or text(item, "name"), 250) or None,
        "revision": revision,
        "position": 1,
        "extension": PREVIEWS.get(extension_of(name)) if link else None,
        "status": "ready" if link else "missing",
        "validation_status": _VALID.get(fold(text(item, "status", "statusName")), "neutral"),
        "description": text(item, "description") or None,
        "person_id": job.person(number_in(item, "userID", "createdByUserID")),
        "data": {**kept, **job.origin("review-item", item["ID"])},
        **({"created_at": date} if date else {}),
    }


@once
def icons(job: Job) -> Mapping[Entity, str]:
    """Return the links of the icons that are brought: of shots and assets without a picture of a review."""
    with_picture = set(_by_entity(job))
    places = {Entity(*key): link for key, link in job.rows.icons.items()}
    return {
        entity: link
        for entity, link in places.items()
        if entity not in with_picture and job.is_there(entity) and extension_of(link) in PREVIEWS
    }


def _icon(job: Job, entity: Entity, link: str) -> Row:
    return {
        "id": _icon_id(job, entity),
        "task_id": icon_task(job, entity),
        "name": "icon",
        "original_name": cut(PurePosixPath(link).stem, 250),
        "revision": 1,
        "position": 1,
        "extension": PREVIEWS[extension_of(link)],
        "status": "ready",
        "data": job.origin("icon", entity.ID, of=entity.kind),
    }


def _icon_id(job: Job, entity: Entity) -> str:
    return job.id("icon", f"{entity.kind}/{entity.ID}")


def links(job: Job) -> Mapping[str, str]:
    """Return the links of the files of preview files, by their IDs in Kitsu."""
    found = {job.id("review-item", item["ID"]): file_of(item)[0] for item, _ in placed(job) if file_of(item)[0]}
    return {**found, **{_icon_id(job, entity): link for entity, link in icons(job).items()}}


# Which of them stands for what


def main_preview(job: Job, entity: Entity) -> str | None:
    """Return the preview that stands for an entity: that of its last review, else its icon."""
    found = _by_entity(job).get(entity)
    if found is None and entity in icons(job):
        return _icon_id(job, entity)
    return found


def last_previews(job: Job) -> Mapping[str, str]:
    """Return the last preview of each task, by the task's ID."""
    found = {icon_task(job, entity): _icon_id(job, entity) for entity in icons(job)}
    return {**found, **{place.task_id: job.id("review-item", item["ID"]) for item, place in _with_picture(job)}}


@once
def _by_entity(job: Job) -> Mapping[Entity, str]:
    return {place.entity: job.id("review-item", item["ID"]) for item, place in _with_picture(job)}


def _with_picture(job: Job) -> Iterable[tuple[Row, Place]]:
    for item, place in placed(job):
        link, name = file_of(item)
        if link and PREVIEWS.get(extension_of(name)) in _PICTURED:
            yield item, place
