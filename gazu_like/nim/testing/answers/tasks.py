"""Tasks."""

from __future__ import annotations

from typing import Any

from gazu_like.nim.testing.registry import answers_to, changed, done, made
from gazu_like.nim.testing.store import Row
from gazu_like.nim.testing.world import World

_COLUMNS = {
    "description": "taskDesc",
    "estimated_hours": "estimated_hours",
    "startDate": "startDate",
    "endDate": "endDate",
}


@answers_to("getTaskInfo")
def tasks(world: World, given: dict[str, Any]) -> list[Row]:
    of = {"ID": given["ID"]} if "ID" in given else {f"{given['class']}ID": given["itemID"]}
    return [_shown(world, row) for row in world.store.where("task", **of)]


@answers_to("addTask")
def add_task(world: World, given: dict[str, Any]) -> Row:
    kind = "asset" if "assetID" in given else "shot"
    parent = world.store.get(kind, given[f"{kind}ID"])
    job = parent["jobID"] if kind == "asset" else world.store.get("show", parent["showID"])["jobID"]
    row = world.store.add(
        "task",
        **{"assetID": 0, "shotID": 0, f"{kind}ID": parent["ID"]},
        jobID=job,
        typeID=0,
        userID=0,
        statusID=1,
        taskDesc="",
        estimated_hours=0.0,
        startDate="",
        endDate="",
    )
    return made(_written(world, row, given)["ID"])


@answers_to("updateTask")
def update_task(world: World, given: dict[str, Any]) -> Row:
    return made(_written(world, world.store.get("task", given["taskID"]), given)["ID"])


@answers_to("deleteTask")
def delete_task(world: World, given: dict[str, Any]) -> Row:
    world.store.remove("task", given["taskID"])
    return done()


def _written(world: World, row: Row, given: dict[str, Any]) -> Row:
    row["typeID"] = world.reference(given, "task type", "taskTypeID", "taskTypeName") or row["typeID"]
    row["userID"] = world.reference(given, "user", "userID", "username", "username") or row["userID"]
    status = world.reference(given, "task status", "taskStatusID", "taskStatus", "status")
    row["statusID"] = status or row["statusID"]
    world.with_keys("task", row, given)
    return changed(row, given, _COLUMNS)


def _shown(world: World, row: Row) -> Row:
    return {
        "taskID": row["ID"],
        "taskName": world.name_of("task type", row["typeID"]),
        "typeID": row["typeID"],
        "task_status": world.name_of("task status", row["statusID"], "status"),
        "task_status_ID": row["statusID"],
        "userID": row["userID"] or None,
        "username": world.name_of("user", row["userID"], "username"),
        **{name: row[name] for name in ("jobID", "assetID", "shotID", *_COLUMNS.values())},
        "customKeys": world.keys_of("task", row),
    }
