"""Assets."""

from __future__ import annotations

from typing import Any

from gazu_like.nim.testing.registry import answers_to, changed, done, made
from gazu_like.nim.testing.store import Row
from gazu_like.nim.testing.world import World

_MASTER = ("AMR_path", "AMR_file_ID", "AMR_filename")
_NO_FOLDER = "NULL"


@answers_to("getAssets")
def assets(world: World, given: dict[str, Any]) -> list[Row]:
    return [{"ID": row["ID"], "name": row["name"]} for row in world.store.where("asset", jobID=given["ID"])]


@answers_to("getAssetInfo")
def asset_info(world: World, given: dict[str, Any]) -> list[Row]:
    return [_shown(world, row) for row in world.store.where("asset", ID=given["ID"])]


@answers_to("addAsset")
def add_asset(world: World, given: dict[str, Any]) -> Row:
    job = world.store.get("job", given["jobID"])
    there = world.store.first("asset", jobID=job["ID"], name=given["name"])
    row = there or world.store.add(
        "asset",
        jobID=job["ID"],
        name=given["name"],
        folder=given["name"],
        description="",
        assetStatusID=1,
        is_online=False,
        icon="",
        AMR_path="",
        AMR_file_ID=0,
        AMR_filename="",
    )
    return made(_written(world, row, given)["ID"], "The asset exists already and was updated." if there else "")


@answers_to("updateAsset")
def update_asset(world: World, given: dict[str, Any]) -> Row:
    _written(world, world.store.get("asset", given["assetID"]), given)
    return done()


@answers_to("deleteAsset")
def delete_asset(world: World, given: dict[str, Any]) -> Row:
    world.store.remove("asset", given["assetID"])
    return done()


@answers_to("uploadAssetIcon")
def upload_icon(world: World, given: dict[str, Any]) -> Row:
    row = world.store.get("asset", given["assetID"])
    row["icon"] = world.keep("icons/asset", row["ID"], given["file"])
    return done()


@answers_to("getAssetIcon")
def icon(world: World, given: dict[str, Any]) -> list[Row]:
    return [{"img_link": row["icon"]} for row in world.store.where("asset", ID=given["ID"])]


def _written(world: World, row: Row, given: dict[str, Any]) -> Row:
    status = world.reference(given, "asset status", "assetStatusID", "assetStatus")
    row["assetStatusID"] = status or row["assetStatusID"]
    world.with_keys("asset", row, given)
    return changed(row, given, {"description": "description"})


def _shown(world: World, row: Row) -> Row:
    job = world.store.get("job", row["jobID"])
    return {
        "ID": row["ID"],
        "assetName": row["name"],
        "jobID": job["ID"],
        "jobNumber": job["number"],
        "jobName": job["jobname"],
        "jobFolder": job["folder"] if job["is_online"] else _NO_FOLDER,
        "description": row["description"],
        **{name: row[name] for name in _MASTER},
        "assetStatusID": row["assetStatusID"],
        "assetStatus": world.name_of("asset status", row["assetStatusID"]),
        "customKeys": world.keys_of("asset", row),
    }
