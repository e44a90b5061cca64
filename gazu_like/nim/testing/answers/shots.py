"""Shows and shots."""

from __future__ import annotations

from typing import Any

from gazu_like.nim.table import QUERIES
from gazu_like.nim.testing.registry import answers_to, changed, done, made
from gazu_like.nim.testing.store import Row
from gazu_like.nim.testing.world import World

_NOT_KEPT = ("showID", "name", "shotStatusID", "shotStatus", "customKeys")
_COLUMNS = {name: name for name in QUERIES["addShot"].parameters if name not in _NOT_KEPT}
#: What NIM answers for the folder of something that is offline.
_NO_FOLDER = "NULL"


@answers_to("getShows")
def shows(world: World, given: dict[str, Any]) -> list[Row]:
    rows = world.store.where("show", jobID=given["ID"])
    return [{"ID": row["ID"], "showname": row["name"], "folder": row["folder"]} for row in rows]


@answers_to("getShowInfo")
def show_info(world: World, given: dict[str, Any]) -> list[Row]:
    rows = world.store.where("show", ID=given["ID"])
    columns = ("ID", "jobID", "folder", "trt", "previs_showID")
    return [{"showname": row["name"], **{name: row[name] for name in columns}} for row in rows]


@answers_to("addShow")
def add_show(world: World, given: dict[str, Any]) -> Row:
    job = world.store.get("job", given["jobID"])
    row = _new_show(world, job, given["name"], given.get("trt", ""))
    if given.get("has_previs"):
        row["previs_showID"] = _new_show(world, job, f"{given['name']}_previs", "")["ID"]
    return made(row["ID"])


def _new_show(world: World, job: Row, name: str, trt: str) -> Row:
    folder = name.replace(" ", "_")
    return world.store.add("show", jobID=job["ID"], name=name, folder=folder, trt=trt, previs_showID=0, is_online=False)


@answers_to("updateShow")
def update_show(world: World, given: dict[str, Any]) -> Row:
    row = world.store.get("show", given["showID"])
    changed(row, given, {"trt": "trt"} if row["is_online"] else {"trt": "trt", "name": "name"})
    return done()


@answers_to("deleteShow")
def delete_show(world: World, given: dict[str, Any]) -> Row:
    world.store.remove("show", given["showID"])
    for shot in world.store.where("shot", showID=given["showID"]):
        world.store.remove("shot", shot["ID"])
    return done()


@answers_to("getShots")
def shots(world: World, given: dict[str, Any]) -> list[Row]:
    return [{"ID": row["ID"], "name": row["name"]} for row in world.store.where("shot", showID=given["ID"])]


@answers_to("getShotInfo")
def shot_info(world: World, given: dict[str, Any]) -> list[Row]:
    return [_shown(world, row) for row in world.store.where("shot", ID=given["ID"])]


@answers_to("addShot")
def add_shot(world: World, given: dict[str, Any]) -> Row:
    show = world.store.get("show", given["showID"])
    there = world.store.first("shot", showID=show["ID"], name=given["name"])
    row = there or world.store.add(
        "shot",
        showID=show["ID"],
        name=given["name"],
        folder=given["name"],
        shotStatusID=1,
        is_online=False,
        icon="",
        **dict.fromkeys(_COLUMNS, ""),
    )
    return made(_written(world, row, given)["ID"], "The shot exists already and was updated." if there else "")


@answers_to("updateShot")
def update_shot(world: World, given: dict[str, Any]) -> Row:
    _written(world, world.store.get("shot", given["shotID"]), given)
    return done()


@answers_to("deleteShot")
def delete_shot(world: World, given: dict[str, Any]) -> Row:
    world.store.remove("shot", given["shotID"])
    return done()


@answers_to("uploadShotIcon")
def upload_icon(world: World, given: dict[str, Any]) -> Row:
    row = world.store.get("shot", given["shotID"])
    row["icon"] = world.keep("icons/shot", row["ID"], given["file"])
    return done()


@answers_to("getShotIcon")
def icon(world: World, given: dict[str, Any]) -> list[Row]:
    return [{"img_link": row["icon"]} for row in world.store.where("shot", ID=given["ID"])]


def _written(world: World, row: Row, given: dict[str, Any]) -> Row:
    status = world.reference(given, "shot status", "shotStatusID", "shotStatus")
    row["shotStatusID"] = status or row["shotStatusID"]
    world.with_keys("shot", row, given)
    return changed(row, given, _COLUMNS)


def _shown(world: World, row: Row) -> Row:
    show = world.store.get("show", row["showID"])
    job = world.store.get("job", show["jobID"])
    return {
        "ID": row["ID"],
        "shotName": row["name"],
        "showID": show["ID"],
        "showName": show["name"],
        "showFolder": show["folder"] if show["is_online"] else _NO_FOLDER,
        "jobID": job["ID"],
        "jobNumber": job["number"],
        "jobName": job["jobname"],
        "jobFolder": job["folder"] if job["is_online"] else _NO_FOLDER,
        **{name: row[name] for name in _COLUMNS},
        "shotStatusID": row["shotStatusID"],
        "shotStatus": world.name_of("shot status", row["shotStatusID"]),
        "customKeys": world.keys_of("shot", row),
    }
