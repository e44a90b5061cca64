"""Files and their versions."""

from __future__ import annotations

import json
from typing import Any

from gazu_like.nim.testing.registry import answers_to, changed, done, made
from gazu_like.nim.testing.store import Refused, Row
from gazu_like.nim.testing.world import World

_COLUMNS = {
    name: name
    for name in (
        "task_type_ID",
        "task_type_folder",
        "userID",
        "basename",
        "filename",
        "filepath",
        "serverID",
        "ext",
        "version",
        "note",
        "isWork",
    )
}
_SHORT = ("basename", "filepath", "ext", "username", "date")
_PARENTS = {"SHOT": "shot", "ASSET": "asset", "SHOW": "show"}


def _of(given: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return the columns that say what a file is of; the queries call them differently."""
    kind = given["class"] if "class" in given else given["type"]
    parent = given["itemID"] if "itemID" in given else given["ID"]
    return {"class": kind, "itemID": parent, **more}


def _of_type(world: World, given: dict[str, Any]) -> dict[str, Any]:
    found = world.reference(given, "task type", "task_type_ID", "type" if "class" in given else "")
    return {"task_type_ID": found} if found else {}


def _last_of_each(rows: list[Row]) -> list[Row]:
    """Return the highest version of each basename."""
    last: dict[str, Row] = {}
    for row in sorted(rows, key=lambda row: row["version"]):
        last[row["basename"]] = row
    return list(last.values())


@answers_to("getBasenames")
def basenames(world: World, given: dict[str, Any]) -> list[Row]:
    rows = _last_of_each(world.store.where("file", **_of(given), **_of_type(world, given)))
    return [{"basename": row["basename"]} for row in rows]


@answers_to("getBasenamesInfo")
def basenames_info(world: World, given: dict[str, Any]) -> list[Row]:
    rows = _last_of_each(world.store.where("file", **_of(given, task_type_ID=given["task_type_ID"])))
    return [{"basename": row["basename"], "maxVersion": str(row["version"])} for row in rows]


@answers_to("getBasenamePub")
def published(world: World, given: dict[str, Any]) -> list[Row]:
    rows = world.store.where("file", **_of(given, basename=given["basename"], isPublished=1))
    return [_shown(world, row) for row in rows]


@answers_to("getBasenameAllPub")
def all_published(world: World, given: dict[str, Any]) -> list[Row]:
    rows = world.store.where("file", **_of(given, isPublished=1), **_of_type(world, given))
    return [{name: _shown(world, row)[name] for name in _SHORT} for row in rows]


@answers_to("getBasenameVersion")
def last_version(world: World, given: dict[str, Any]) -> list[Row]:
    rows = _last_of_each(world.store.where("file", **_of(given, basename=given["basename"])))
    return [{"version": str(row["version"])} for row in rows]


@answers_to("getVersions")
def versions(world: World, given: dict[str, Any]) -> list[Row]:
    flags = {"isPublished": 1} if given.get("pub") else {}
    rows = world.store.where("file", **_of(given, basename=given["basename"]), **flags)
    return [_shown(world, row) for row in rows]


@answers_to("getVersionInfo")
def version_info(world: World, given: dict[str, Any]) -> list[Row]:
    return [_shown(world, row) for row in world.store.where("file", ID=given["ID"])]


@answers_to("getMaxVersion")
def max_version(world: World, given: dict[str, Any]) -> list[Row]:
    file = world.store.get("file", given["fileID"])
    same = {name: file[name] for name in ("class", "itemID", "basename")}
    return [{"maxVersion": str(max(row["version"] for row in world.store.where("file", **same)))}]


@answers_to("findFiles")
def find_files(world: World, given: dict[str, Any]) -> list[Row]:
    of = {"class": given.get("parent", "shot").upper(), "itemID": given["parentID"]} if "parentID" in given else {}
    rows = [
        row
        for row in world.store.where("file", **of)
        if given.get("name", "") in row["filename"]
        and given.get("path", "") in row["filepath"]
        and given.get("metadata", {}).items() <= row["metadata"].items()
    ]
    return [_shown(world, row) for row in rows]


@answers_to("addFile")
def add_file(world: World, given: dict[str, Any]) -> Row:
    world.store.get(_PARENTS[given["class"]], given["itemID"])
    row = world.store.add(
        "file",
        **{"class": given["class"], "itemID": given["itemID"]},
        **{**dict.fromkeys(_COLUMNS, ""), "version": 0, "isWork": 0},
        metadata={},
        isPublished=0,
        hasLink=0,
        date=world.moment(),
    )
    return made(_written(world, row, given)["ID"])


@answers_to("updateFile")
def update_file(world: World, given: dict[str, Any]) -> Row:
    return made(_written(world, world.store.get("file", given["ID"]), given)["ID"])


@answers_to("clearPubFlags")
def clear_flags(world: World, given: dict[str, Any]) -> Row:
    if given["class"] == "FILE":
        file = world.store.get("file", given["itemID"])
        given = {**file, **({"basename": given["basename"]} if "basename" in given else {})}
    for row in world.store.where("file", **_of(given, basename=given["basename"])):
        row["isPublished"] = 0
    return done()


@answers_to("publishSymlink")
def publish_link(world: World, given: dict[str, Any]) -> bool:
    kind = "file" if "fileID" in given else "element"
    row = world.store.find(kind, given[f"{kind}ID"])
    if row is None or not row["isPublished"]:
        return False
    row["hasLink"] = 1
    return True


def _written(world: World, row: Row, given: dict[str, Any]) -> Row:
    for name, kind in {"userID": "user", "serverID": "server", "task_type_ID": "task type"}.items():
        if name in given:
            world.store.get(kind, given[name])
    if "version" in given and given["version"] < 0:
        raise Refused("A version is a number from 0 on.")
    world.with_keys("file", row, given)
    changed(row, given, {**_COLUMNS, "isPub": "isPublished", "metadata": "metadata"})
    if row["isPublished"] and row["class"] == "ASSET":
        asset = world.store.get("asset", row["itemID"])
        asset.update(AMR_path=row["filepath"], AMR_file_ID=row["ID"], AMR_filename=row["filename"])
    return row


def _shown(world: World, row: Row) -> Row:
    return {
        **{name: value for name, value in row.items() if name not in ("keys", "hasLink")},
        "fileID": row["ID"],
        "version": str(row["version"]),
        "username": world.name_of("user", row["userID"], "username"),
        "metadata": json.dumps(row["metadata"]),
        "customKeys": world.keys_of("file", row),
    }
