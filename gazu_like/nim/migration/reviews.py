"""Review items and notes as comments, bins as playlists. The pictures and movies of items: ``pictures``. Pure."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from gazu_like.nim.migration.job import ENTITY_TYPES, Entity, Job, once
from gazu_like.nim.migration.references import REVIEW_TYPE, task_type_id
from gazu_like.nim.migration.words import cut, decimal, extension_of, moment, number_in, pick, text, unlike, whole
from gazu_like.sync.model import Row

#: What Kitsu makes of the files that it can show, by their extensions.
PREVIEWS = {
    **dict.fromkeys(("jpe", "jpeg", "jpg", "png"), "png"),
    **dict.fromkeys(("avi", "m4v", "mkv", "mov", "mp4", "webm", "wmv"), "mp4"),
    **{
        each: each
        for each in (
            *("ae", "ai", "blend", "clip", "comp", "diff", "exr", "fbx", "fla", "flv", "gif", "glb", "gltf", "hip"),
            *("kra", "ma", "mb", "md", "mp3", "obj", "pdf", "psd", "psb", "rar", "rev", "riv", "sai", "sai2", "sbbkp"),
            *("svg", "swf", "tvpp", "wav", "zip"),
        )
    },
}
#: Columns that may hold the link to a file. No document of NIM's names one for the media of review items.
LINKS = ("img_link", "media_link", "movie_link", "file_link")
_KEPT = ("type", "keywords", "submit", "status")
_NO_TIME = -1
#: Bins of these hold assets.
_OF_ASSETS = ("asset", "dev")


@dataclass(frozen=True)
class Place:
    """Where a review item is in Kitsu.

    Attributes:
        entity: What it shows.
        task_id: The task of which it is a preview.
        is_made: The task is none of NIM's: Kitsu has no review without a task.
    """

    entity: Entity
    task_id: str
    is_made: bool


def kitsu_entity(job: Job, entity: Entity) -> str:
    """Return the entity that is reviewed: for a show its edit."""
    return job.id("show-edit" if entity.kind == "show" else entity.kind, entity.ID)


def place_of(job: Job, item: Row) -> Place | None:
    """Return where a review item goes, None when there is no entity for it: those of the job, its assets, or a user."""
    kind, parent = text(item, "parentType", "class").casefold(), number_in(item, "parentID")
    task = job.tasks.get((parent if kind == "task" else number_in(item, "taskID")) or 0)
    if task is not None:
        return Place(job.home(task), str(job.task_id(task["taskID"])), False)
    entity = Entity(kind, parent) if kind in ENTITY_TYPES and parent else job.entity_of(item)
    return Place(entity, made_task(job, entity), True) if entity and job.is_there(entity) else None


def made_task(job: Job, entity: Entity) -> str:
    """Return the task that is made for reviews of an entity that are of none."""
    return job.id("review-task", f"{entity.kind}/{entity.ID}")


def icon_task(job: Job, entity: Entity) -> str:
    """Return the task that shows the icon of a shot or an asset."""
    return job.first_task(entity) or made_task(job, entity)


@once
def placed(job: Job) -> list[tuple[Row, Place]]:
    """Return the review items that have a place, the oldest first."""
    rows = sorted(job.rows.items, key=lambda row: (moment(pick(row, "date", "creationDate")) or "", row["ID"]))
    return [(row, place) for row in rows if (place := place_of(job, row))]


@once
def shows_with_reviews(job: Job) -> list[Row]:
    """Return the shows that are reviewed as a whole."""
    found = {place.entity.ID for _, place in placed(job) if place.entity.kind == "show"}
    return [show for show in job.rows.shows if show["ID"] in found]


@once
def review_tasks(job: Job) -> list[Row]:
    """Return the tasks that are made for reviews and icons without one."""
    found = {place.entity for _, place in placed(job) if place.is_made}
    found |= {icon for icon in (Entity(*key) for key in job.rows.icons) if job.first_task(icon) is None}
    return [
        {
            "id": made_task(job, entity),
            "name": "main",
            "project_id": job.project_id,
            "entity_id": kitsu_entity(job, entity),
            "task_type_id": task_type_id(job, REVIEW_TYPE, ENTITY_TYPES[entity.kind]),
            "task_status_id": job.status_id(""),
            "data": job.origin("review-task", entity.ID, of=entity.kind),
        }
        for entity in sorted(found, key=lambda each: (each.kind, each.ID))
        if job.is_there(entity)
    ]


# Files


def file_of(item: Row) -> tuple[str, str]:
    """Return link and name of the file of a review item or a note, "" where NIM tells none."""
    link = text(item, *LINKS)
    return link, text(item, "filename", "fileName") or PurePosixPath(link).name


def is_shown(item: Row) -> bool:
    """Tell whether Kitsu can show the file of a review item; what NIM tells no file of counts as if."""
    link, name = file_of(item)
    return not link or extension_of(name) in PREVIEWS


# Comments


@once
def comments(job: Job) -> list[Row]:
    """Return a comment for each review item, and one for each note on it."""
    notes: dict[int, list[Row]] = {}
    for note in job.rows.notes:
        notes.setdefault(note["itemID"], []).append(note)
    found = []
    for item, place in placed(job):
        first = _comment(job, item, place)
        found += [first, *(_note(job, note, first) for note in notes.get(item["ID"], ()))]
    return found


def _comment(job: Job, item: Row, place: Place) -> Row:
    kept = {name: item[name] for name in _KEPT if pick(item, name)}
    return {
        "id": job.id("review-item-comment", item["ID"]),
        "object_id": place.task_id,
        "object_type": "Task",
        "text": text(item, "description"),
        "person_id": job.author(_author(item)),
        "task_status_id": job.status_id(text(item, "status", "statusName")),
        "previews": [job.id("review-item", item["ID"])] if is_shown(item) else [],
        **_written(item),
        "data": job.origin("review-item", item["ID"], **kept, **_lost_author(job, item)),
    }


def _note(job: Job, note: Row, on: Row) -> Row:
    frame, seconds = whole(note.get("frame")), decimal(note.get("time"))
    where = f"[frame {frame}] " if frame else f"[{seconds:g} s] " if seconds not in (None, _NO_TIME) else ""
    kept = {"frame": frame, "time": seconds if where.endswith(" s] ") else None, "name": text(note, "name")}
    return {
        "id": job.id("review-note", note_key(note)),
        "object_id": on["object_id"],
        "object_type": "Task",
        "text": f"{where}{text(note, 'note')}".strip(),
        "person_id": job.author(_author(note)),
        "task_status_id": on["task_status_id"],
        "previews": on["previews"],
        **_written(note),
        "data": job.origin(
            "review-note",
            note.get("ID") or 0,
            **{name: each for name, each in kept.items() if each},
            **_lost_author(job, note),
        ),
    }


def note_key(note: Row) -> str:
    """Return what a note is known by: its ID, else what it says."""
    if note.get("ID"):
        return str(note["ID"])
    told = "\n".join(text(note, name) for name in ("userID", "date", "frame", "note"))
    return f"{note['itemID']}:{hashlib.sha1(told.encode(), usedforsecurity=False).hexdigest()}"


def _author(row: Row) -> int | None:
    return number_in(row, "userID", "createdByUserID")


def _lost_author(job: Job, row: Row) -> dict[str, Any]:
    name = text(row, "fullName", "username", "createdByFullName")
    return {"author": name} if name and job.person(_author(row)) is None else {}


def _written(row: Row) -> Row:
    date = moment(pick(row, "date", "creationDate"))
    return {"created_at": date} if date else {}


# Attachments


@once
def attachments(job: Job) -> list[tuple[Row, str]]:
    """Return the pictures of notes, and the files that Kitsu cannot show, with their links."""
    there = {row["id"]: row for row in comments(job)}
    found = []
    for note in job.rows.notes:
        on = there.get(job.id("review-note", note_key(note)))
        if on and file_of(note)[0]:
            found.append(_attachment(job.id("review-note-image", note_key(note)), on, note))
    for item in job.rows.items:
        on = there.get(job.id("review-item-comment", item["ID"]))
        if on and not is_shown(item):
            found.append(_attachment(job.id("review-item-file", item["ID"]), on, item))
    return found


def _attachment(row_id: str, on: Row, row: Row) -> tuple[Row, str]:
    link, name = file_of(row)
    return {
        "id": row_id,
        "comment_id": on["id"],
        "name": cut(name, 250),
        "extension": extension_of(name)[:6],
        "mimetype": mimetypes.guess_type(name)[0] or "application/octet-stream",
        **{key: value for key, value in on.items() if key == "created_at"},
    }, link


# Playlists


def playlists(job: Job) -> list[Row]:
    """Return the bins."""
    taken: list[str] = []
    found = []
    for row in sorted(job.rows.bins, key=lambda row: row["ID"]):
        name = cut(text(row, "name") or f"bin {row['ID']}", 80)
        taken.append(unlike(name, taken, 80, f" ({row['ID']})"))
        kind = str(row["class"]).casefold()
        found.append(
            {
                "id": job.id("review-bin", row["ID"]),
                "project_id": job.project_id,
                "name": taken[-1],
                "shots": [entry for _, entry in _members(job, row) if entry],
                "for_entity": "asset" if kind in _OF_ASSETS else "shot",
                "episode_id": _episode(job, row),
                "created_by": job.person(number_in(row, "createdByUserID")),
                **_written(row),
            }
        )
    return found


def _members(job: Job, row: Row) -> Iterable[tuple[Row, Row | None]]:
    """Yield the members of a bin in their order, with what they are in a playlist: None for those without a place."""
    known = {item["ID"]: place for item, place in placed(job)}
    items = {item["ID"]: item for item in job.rows.items}
    for member in sorted(row.get("reviewItems") or (), key=lambda each: whole(each.get("position")) or 0):
        place = known.get(member.get("ID"))
        shown = place is not None and is_shown(items[member["ID"]])
        yield member, _entry(job, place, member["ID"], shown) if place else None


def _entry(job: Job, place: Place, item_id: int, shown: bool) -> Row:
    preview = job.id("review-item", item_id) if shown else None
    return {"entity_id": kitsu_entity(job, place.entity), "preview_file_id": preview}


def _episode(job: Job, row: Row) -> str | None:
    if job.choices.shows != "episodes":
        return None
    kind, holder = str(row["class"]).casefold(), row["itemID"]
    show = holder if kind == "show" else number_in(job.shots.get(holder, {}), "showID") if kind == "shot" else None
    return job.id("show", show) if show in job.shows else None


# What has no place


def left_out(job: Job) -> Iterable[tuple[str, Row, str]]:
    """Return review items and members of bins that Kitsu has no place for: kind, row and why."""
    for item in job.rows.items:
        if place_of(job, item) is None:
            yield "review-item", item, "Kitsu has reviews of entities alone, and this one is of none"
    for row in job.rows.bins:
        for member, entry in _members(job, row):
            if entry is None:
                yield "review-bin-member", {"binID": row["ID"], **member}, "the review item has no entity in Kitsu"
