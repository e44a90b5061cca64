"""What belongs to the studio: users, locations, currencies, statuses and types, file servers and paths."""

from __future__ import annotations

from typing import Any

from gazu_like.nim.testing.registry import answers_to, done
from gazu_like.nim.testing.store import Refused, Row
from gazu_like.nim.testing.world import World

#: Column of a file server's path, by operating system.
_PATHS = {
    "win": "winPath",
    "Windows": "winPath",
    "osx": "osxPath",
    "mac": "osxPath",
    "Darwin": "osxPath",
    "Linux": "path",
}
_FOLDERS = {"plates": "PLATES", "renders": "RENDERS", "comps": "COMPS"}


def _listing(q: str, kind: str, *columns: str) -> None:
    """Have a query answer the rows of a kind."""

    @answers_to(q)
    def rows(world: World, given: dict[str, Any]) -> list[Row]:
        return [{name: row[name] for name in ("ID", *columns)} for row in world.store.where(kind)]


def _statuses(q: str, kind: str) -> None:
    """Have a query answer the statuses of a kind."""

    @answers_to(q)
    def rows(world: World, given: dict[str, Any]) -> Row:
        return {"success": True, "error": "", "data": [dict(row) for row in world.store.where(kind)]}


_listing("getUsers", "user", "username", "first_name", "last_name")
_listing("getLocations", "location", "name", "description")
_listing("getElementTypes", "element type", "name")
_listing("getReviewItemTypes", "review type", "name")
for _q, _kind in {
    "getJobStatuses": "job status",
    "getShotStatuses": "shot status",
    "getAssetStatuses": "asset status",
    "getTaskStatuses": "task status",
    "getReviewStatuses": "review status",
    "getScheduleEventStatuses": "event status",
}.items():
    _statuses(_q, _kind)


@answers_to("getCultureCodes")
def cultures(world: World, given: dict[str, Any]) -> Row:
    rows = [{name: row[name] for name in row if name != "ID"} for row in world.store.where("culture")]
    return {"success": True, "error": "", "rows": rows, "totalRows": len(rows)}


@answers_to("getUserID")
def user_id(world: World, given: dict[str, Any]) -> list[Row]:
    return [{"ID": row["ID"]} for row in world.store.where("user", username=given["u"])]


@answers_to("getUserInfo")
def user_info(world: World, given: dict[str, Any]) -> list[Row]:
    asked = {"ID": given["ID"]} if "ID" in given else {"username": given["username"]}
    return [dict(row) for row in world.store.where("user", **asked)]


@answers_to("getElementType")
def element_type(world: World, given: dict[str, Any]) -> list[Row]:
    return [dict(row) for row in world.store.where("element type", ID=given["ID"])]


@answers_to("getTaskTypes")
def task_types(world: World, given: dict[str, Any]) -> list[Row]:
    wanted = given.get("type", "artist")
    rows = [row for row in world.store.where("task type") if wanted in ("all", row["userType"])]
    of = {name: given[name] for name in ("assetID", "shotID") if name in given}
    if of:
        used = {task["typeID"] for task in world.store.where("task", **of)}
        rows = [row for row in world.store.where("task type") if row in rows or row["ID"] in used]
    if given.get("onlyWithFiles") and of:
        kind, parent = next((name.removesuffix("ID").upper(), found) for name, found in of.items())
        flags = {"isPublished": 1} if given.get("pub") else {}
        files = world.store.where("file", **{"class": kind, "itemID": parent}, **flags)
        rows = [row for row in rows if row["ID"] in {file["task_type_ID"] for file in files}]
    return [{name: row[name] for name in ("ID", "name", "short_name", "folder")} for row in rows]


# Servers and paths


def _server(row: Row) -> Row:
    return {name: row[name] for name in ("ID", "server", "path", "winPath", "osxPath")}


@answers_to("getServers")
def servers(world: World, given: dict[str, Any]) -> list[Row]:
    of = {"locationID": given["ID"]} if "ID" in given else {}
    return [_server(row) for row in world.store.where("server", **of)]


@answers_to("getJobServers")
def job_servers(world: World, given: dict[str, Any]) -> Any:
    if world.store.find("job", given["ID"]) is None:
        return {"success": False, "error": f"There is no job with ID {given['ID']}."}
    return [_server(row) for row in world.store.where("server")]


@answers_to("getServerInfo")
def server_info(world: World, given: dict[str, Any]) -> list[Row]:
    return [_server(row) for row in world.store.where("server", ID=given["ID"])]


@answers_to("getServerOsPath")
def server_path(world: World, given: dict[str, Any]) -> list[Row]:
    return [{"serverOSPath": row[_PATHS[given["os"]]]} for row in world.store.where("server", ID=given["ID"])]


@answers_to("getOSPath")
def file_path(world: World, given: dict[str, Any]) -> Row:
    file = world.store.get("file", given["fileID"])
    server = world.store.get("server", file["serverID"])
    return {"path": f"{server[_PATHS[given['os']]]}/{file['filepath']}/{file['filename']}"}


@answers_to("getAssetMasterOsPath")
def master_path(world: World, given: dict[str, Any]) -> Row:
    asset = world.store.get("asset", given["assetID"])
    if not asset["AMR_file_ID"]:
        return {"path": ""}
    path: Row = file_path(world, {"fileID": asset["AMR_file_ID"], "os": given["os"]})
    return path


@answers_to("resolveOsPath")
def resolved_path(world: World, given: dict[str, Any]) -> Row:
    for server in world.store.where("server"):
        for column in ("path", "winPath", "osxPath"):
            if given["path"].startswith(server[column]):
                return {"path": server[_PATHS[given["os"]]] + given["path"].removeprefix(server[column])}
    raise Refused("The path is on none of the servers.")


@answers_to("getPaths")
def paths(world: World, given: dict[str, Any]) -> Row:
    kind, row = given["type"], world.store.get(given["type"], given["ID"])
    root = _root(world, kind, row)
    folders = [name for name in _FOLDERS if name != "plates" or kind == "shot"]
    return {"root": root, **{name: f"{root}/{_FOLDERS[name]}" for name in folders}}


def _root(world: World, kind: str, row: Row) -> str:
    if kind == "job":
        return str(row["folder"])
    parent = "show" if kind == "shot" else "job"
    above = _root(world, parent, world.store.get(parent, row[f"{parent}ID"]))
    middle = "_ASSETS/" if kind == "asset" else ""
    return f"{above}/{middle}{row['folder']}"


@answers_to("canBringOnline")
def can_bring_online(world: World, given: dict[str, Any]) -> int:
    kind = given["type"]
    if f"{kind}ID" in given:
        return int(not world.store.get(kind, given[f"{kind}ID"])["is_online"])
    parent = "job" if kind == "asset" else "show"
    world.store.get(parent, given[f"{parent}ID"])
    return 1


@answers_to("bringOnline")
def bring_online(world: World, given: dict[str, Any]) -> Row:
    world.store.get(given["type"], given[f"{given['type']}ID"])["is_online"] = True
    return done()
