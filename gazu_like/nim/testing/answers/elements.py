"""Elements and renders."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

from gazu_like.nim.table import QUERIES
from gazu_like.nim.testing.registry import answers_to, changed, done, made
from gazu_like.nim.testing.store import Refused, Row
from gazu_like.nim.testing.world import World

_PARENTS = ("jobID", "showID", "shotID", "assetID", "taskID", "renderID")
_COLUMNS = {name: name for name in ("name", "path", "startFrame", "endFrame", "handles", "isPublished", "metadata")}
_RENDER = {name: name for name in QUERIES["addRender"].parameters if name != "taskID"}


@answers_to("findElements")
def find_elements(world: World, given: dict[str, Any]) -> list[Row]:
    exact = {name: given[name] for name in (*_PARENTS, "elementTypeID") if name in given}
    rows = [
        row
        for row in world.store.where("element", **exact)
        if given.get("name", "") in row["name"]
        and given.get("path", "") in row["path"]
        and given.get("metadata", {}).items() <= row["metadata"].items()
        and row["name"].endswith(given.get("ext", ""))
    ]
    return [_shown(row) for row in rows]


@answers_to("getElements")
def elements(world: World, given: dict[str, Any]) -> list[Row]:
    exact = {f"{given['parent']}ID": given["parentID"]}
    exact |= {"elementTypeID": given["elementTypeID"]} if "elementTypeID" in given else {}
    only_published = given.get("isPublished") or given.get("getLastElement")
    rows = [row for row in world.store.where("element", **exact) if row["isPublished"] or not only_published]
    return [_shown(row) for row in (rows[-1:] if given.get("getLastElement") else rows)]


@answers_to("addElement")
def add_element(world: World, given: dict[str, Any]) -> Row:
    of = _ancestry(world, given["parent"], given["parentID"])
    world.store.get("element type", given["typeID"])
    if "userID" in given:
        world.store.get("user", given["userID"])
    row = world.store.add(
        "element",
        **{**dict.fromkeys(_PARENTS, 0), **of},
        elementTypeID=given["typeID"],
        userID=given.get("userID", (world.user or {"ID": 0})["ID"]),
        **{**dict.fromkeys(_COLUMNS, None), "isPublished": False, "metadata": {}},
        datetime=world.moment(),
        hasLink=0,
    )
    return made(changed(row, given, _COLUMNS)["ID"])


@answers_to("updateElement")
def update_element(world: World, given: dict[str, Any]) -> Row:
    row = world.store.get("element", given["ID"])
    more = {name: name for name in (*_PARENTS, "userID", "elementTypeID")}
    for name in more:
        if name in given:
            world.store.get("element type" if name == "elementTypeID" else name.removesuffix("ID"), given[name])
    changed(row, given, {**_COLUMNS, **more})
    return done()


@answers_to("deleteElement")
def delete_element(world: World, given: dict[str, Any]) -> Row:
    world.store.remove("element", given["ID"])
    return done()


def _ancestry(world: World, kind: str, row_id: int) -> dict[str, int]:
    """Return the IDs of a record and of all above it, as an element keeps them."""
    row = world.store.get(kind, row_id)
    of = {f"{kind}ID": row["ID"]}
    if kind == "shot":
        show = world.store.get("show", row["showID"])
        return {**of, "showID": show["ID"], "jobID": show["jobID"]}
    if kind == "asset":
        return {**of, "jobID": row["jobID"]}
    if kind == "render":
        return {**of, **_ancestry(world, "task", row["taskID"])}
    above = "asset" if row["assetID"] else "shot"
    return {**of, **_ancestry(world, above, row[f"{above}ID"])}


def _shown(row: Row) -> Row:
    return {
        **{name: value for name, value in row.items() if name != "hasLink"},
        "full_path": str(PurePosixPath(row["path"]) / row["name"]),
        "isPublished": int(row["isPublished"]),
        "metadata": json.dumps(row["metadata"]),
    }


# Renders


@answers_to("addRender")
def add_render(world: World, given: dict[str, Any]) -> Row:
    task = world.store.get("task", given["taskID"])
    key = given.get("renderKey")
    if key and world.store.first("render", renderKey=key):
        raise Refused(f"There is a render with key {key} already.")
    row = world.store.add("render", **dict.fromkeys(_RENDER, ""), taskID=task["ID"], icon="")
    row.update(jobID=task["jobID"], shotID=task["shotID"], assetID=task["assetID"])
    return made(changed(row, given, _RENDER)["ID"])


@answers_to("uploadRenderIcon")
def upload_icon(world: World, given: dict[str, Any]) -> Row:
    row = render_of(world, given)
    row["icon"] = world.keep("icons/render", row["ID"], given["file"])
    return done()


@answers_to("getLastShotRender")
def last_render(world: World, given: dict[str, Any]) -> list[Row]:
    rows = world.store.where("render", shotID=given["ID"])[-1:]
    return [{**row, "img_link": row["icon"]} for row in rows]


def render_of(world: World, given: dict[str, Any]) -> Row:
    """Return the render that is named by its ID or by its key.

    Raises:
        Refused: there is none.
    """
    if "renderID" in given:
        return world.store.get("render", given["renderID"])
    return world.store.named("render", given["renderKey"], "renderKey")
