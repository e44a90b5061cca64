"""NIM's files as working files, published ones and elements as output files. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from gazu_like.nim.migration.job import ENTITY_TYPES, Entity, Job
from gazu_like.nim.migration.references import (
    PUBLISHED,
    file_status_id,
    output_type_id,
    software_id,
    task_type_id,
)
from gazu_like.nim.migration.words import (
    cut,
    extension_of,
    is_yes,
    key_value,
    keys_of,
    moment,
    number_in,
    pick,
    text,
    whole,
)
from gazu_like.sync.match import fold
from gazu_like.sync.model import Row

#: Column of a file server's path, by system.
_PATHS = {"Linux": "path", "Windows": "winPath", "Mac": "osxPath"}
_LONGEST_PATH, _LONGEST_NAME = 400, 250
_VERSION = re.compile(r"(?:^|[_.\-])v(\d{1,6})(?=[_.\-]|$)", re.IGNORECASE)


def entity_id(job: Job, entity: Entity) -> str:
    """Return the entity in Kitsu: a show's is its sequence or episode."""
    return job.id(entity.kind, entity.ID)


def is_published(row: Row) -> bool:
    """Tell whether a file or an element is published."""
    return is_yes(pick(row, "isPublished", "isPub"))


def _holder(row: Row) -> Entity:
    return Entity(str(row["class"]).casefold(), row["itemID"])


def _type_name(job: Job, row: Row) -> str:
    type_id = number_in(row, "task_type_ID", "taskTypeID", "typeID")
    return next((text(each, "name") for each in job.rows.task_types if each.get("ID") == type_id), "")


def task_of(job: Job, row: Row) -> Row | None:
    """Return the task of a file: NIM ties it to a type, so it is its owner's task of that type, or the first one."""
    found = job.tasks_of(_holder(row), _type_name(job, row))
    return next((task for task in found if task.get("userID") and task["userID"] == row.get("userID")), None) or next(
        iter(found), None
    )


def working_files(job: Job) -> list[Row]:
    """Return the files that are not published."""
    met: set[tuple[Any, ...]] = set()
    return [_working_file(job, row, met) for row in _files(job) if not is_published(row)]


def _files(job: Job) -> list[Row]:
    return sorted((row for row in job.rows.files if row.get("ID")), key=lambda row: row["ID"])


def _working_file(job: Job, row: Row, met: set[tuple[Any, ...]]) -> Row:
    task = task_of(job, row)
    found = {
        "id": job.id("file", row["ID"]),
        "name": cut(text(row, "basename", "filename"), _LONGEST_NAME),
        "revision": _revision(row),
        "comment": text(row, "note") or None,
        "entity_id": entity_id(job, _holder(row)),
        "task_id": job.task_id(task["taskID"]) if task else None,
        "person_id": job.person(number_in(row, "userID")),
        "software_id": software_id(job, text(row, "ext") or text(row, "filename")),
        **_placed(job, row, _path(job, row)),
    }
    key = found["task_id"], found["entity_id"], found["revision"]
    if (*key, found["name"]) in met:  # the same name and version with another extension
        found["name"] = cut(text(row, "filename") or f"{found['name']} ({row['ID']})", _LONGEST_NAME)
    met.add((*key, found["name"]))
    return found


def output_files(job: Job) -> list[Row]:
    """Return the published files, and the elements."""
    drafts = {_version_of(row): job.id("file", row["ID"]) for row in _files(job) if not is_published(row)}
    published = [_published(job, row, drafts.get(_version_of(row))) for row in _files(job) if is_published(row)]
    return [*published, *_elements(job)]


def _version_of(row: Row) -> tuple[Any, ...]:
    return row["class"], row["itemID"], text(row, "basename"), _revision(row)


def _published(job: Job, row: Row, draft: str | None) -> Row:
    extension = extension_of(text(row, "ext") or text(row, "filename"))
    holder = _holder(row)
    master = job.assets.get(holder.ID, {}).get("AMR_file_ID") if holder.kind == "asset" else None
    more = {"is_master": True} if master == row["ID"] else {}
    return {
        **_output(job, "file", row, text(row, "basename", "filename"), _type_name(job, row), PUBLISHED, holder, more),
        "comment": text(row, "note") or None,
        "revision": _revision(row),
        "extension": extension[:10],
        "representation": extension[:20],
        "nb_elements": 1,
        "source_file_id": draft,
        **_placed(job, row, _path(job, row), more),
    }


def _output(
    job: Job, kind: str, row: Row, name: str, type_name: str, output_type: str, holder: Entity, more: Row
) -> Row:
    has_type = type_name and holder.kind in ENTITY_TYPES
    return {
        "id": job.id(kind, row["ID"]),
        "name": cut(name or f"{kind} {row['ID']}", _LONGEST_NAME),
        "entity_id": entity_id(job, holder),
        "task_type_id": task_type_id(job, type_name, ENTITY_TYPES[holder.kind]) if has_type else None,
        "output_type_id": output_type_id(job, output_type),
        "file_status_id": file_status_id(job),
        "person_id": job.person(number_in(row, "userID")),
    }


# Elements


def element_home(job: Job, row: Row) -> Entity | None:
    """Return the shot, asset or show that an element is of, None when it is the job's alone."""
    found = job.entity_of(row)
    show = number_in(row, "showID")
    if found is None and show and job.is_there(Entity("show", show)):
        return Entity("show", show)
    return found


def _elements(job: Job) -> Iterable[Row]:
    types = {row.get("ID"): text(row, "name") for row in job.rows.element_types}
    counts: dict[tuple[Any, ...], int] = {}
    for row in sorted(job.rows.elements, key=lambda row: row["ID"]):
        holder = element_home(job, row)
        if holder is None:
            continue
        kind = types.get(number_in(row, "elementTypeID", "typeID")) or PUBLISHED
        name = text(row, "name") or f"element {row['ID']}"
        key = holder, fold(kind), name
        counts[key] = counts.get(key, 0) + 1
        version = _VERSION.search(name)
        task = job.tasks.get(number_in(row, "taskID") or 0)
        extension = extension_of(name)
        path = text(row, "full_path") or "/".join(part for part in (text(row, "path"), name) if part)
        yield {
            **_output(job, "element", row, name, job.type_name(task) if task else "", kind, holder, {}),
            "revision": int(version[1]) if version else counts[key],
            "extension": extension[:10],
            "representation": extension[:20],
            "nb_elements": _frames(row),
            "source_file_id": None,
            **_placed(job, row, path, {name: row[name] for name in _KEPT if pick(row, name)}, "element"),
        }


#: Columns of an element that are kept.
_KEPT = ("startFrame", "endFrame", "handles", "isPublished", "renderID")


def _frames(row: Row) -> int:
    first, last = whole(row.get("startFrame")), whole(row.get("endFrame"))
    return last - first + 1 if first is not None and last is not None and last >= first else 1


# What both have


def _revision(row: Row) -> int:
    found = re.search(r"\d+", text(row, "version"))
    return int(found[0]) if found else 1


def _path(job: Job, row: Row) -> str:
    column = _PATHS[job.choices.system]
    server = next((each for each in job.rows.servers if each.get("ID") == row.get("serverID")), {})
    root, folder, name = text(server, column), text(row, "filepath"), text(row, "filename")
    below = folder if not root or folder.startswith(root) else f"{root.rstrip('/')}/{folder.lstrip('/')}"
    return "/".join(part.rstrip("/") for part in (below, name) if part)


def _placed(job: Job, row: Row, path: str, more: Row | None = None, kind: str = "file") -> Row:
    """Return path and metadata; a path that is too long for Kitsu stands among these."""
    meta = row.get("metadata")
    keys = {name: key_value(key) for name, key in keys_of(row).items()}
    kept = {
        "date": moment(pick(row, "date", "datetime")),
        "metadata": _decoded(meta) if isinstance(meta, str) else meta,
        "serverID": number_in(row, "serverID"),
        "path": path if len(path) > _LONGEST_PATH else None,
        "keys": {name: value for name, value in keys.items() if value},
        **(more or {}),
    }
    return {
        "path": path if len(path) <= _LONGEST_PATH else None,
        "data": job.origin(kind, row["ID"], **{name: value for name, value in kept.items() if value}),
    }


def _decoded(meta: str) -> Any:
    try:
        return json.loads(meta)
    except ValueError:
        return meta
