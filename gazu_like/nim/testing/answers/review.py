"""Review items, notes on them, and bins of them."""

from __future__ import annotations

from typing import Any

from gazu_like.nim.testing.answers.elements import render_of
from gazu_like.nim.testing.registry import answers_to, done, made, page
from gazu_like.nim.testing.store import Refused, Row
from gazu_like.nim.testing.world import World

#: What is above a kind of record, and the column that says which.
_ABOVE = {
    "render": (("task", "taskID"),),
    "task": (("asset", "assetID"), ("shot", "shotID")),
    "shot": (("show", "showID"),),
    "show": (("job", "jobID"),),
    "asset": (("dev", "jobID"),),
}


@answers_to("getTaskDailies")
def of_task(world: World, given: dict[str, Any]) -> list[Row]:
    world.store.get("task", given["taskID"])
    return [_item(world, row) for row in world.store.where("item") if _is_below(world, row, "task", given["taskID"])]


@answers_to("getReviewItem")
def item(world: World, given: dict[str, Any]) -> list[Row]:
    return [_item(world, row) for row in world.store.where("item", ID=given["ID"])]


@answers_to("getReviewItems")
def items(world: World, given: dict[str, Any]) -> list[Row]:
    kind, parent = given["parentType"], given["parentID"]
    world.store.get(_record(kind), parent)
    if given.get("allChildren"):
        rows = [row for row in world.store.where("item") if _is_below(world, row, kind, parent)]
    else:
        rows = world.store.where("item", parentType=kind, parentID=parent)
    return [shown for row in rows if _is_asked(shown := _item(world, row), given)]


@answers_to("getReviewNotes")
def notes(world: World, given: dict[str, Any]) -> list[Row]:
    world.store.get("item", given["ID"])
    rows = world.store.where("note", itemID=given["ID"])
    return [{**row, "username": world.name_of("user", row["userID"], "username")} for row in rows]


@answers_to("uploadReviewItem", "uploadMovie")
def upload_item(world: World, given: dict[str, Any]) -> Row:
    kind, parent = _parent(world, given)
    user = world.reference(given, "user", "userID", "username", "username")
    for name, of in {"reviewItemTypeID": "review type", "reviewItemStatusID": "review status"}.items():
        if name in given:
            world.store.get(of, given[name])
    row = world.store.add(
        "item",
        name=given.get("name") or given["file"].filename,
        description=given.get("description", ""),
        parentType=kind,
        parentID=parent,
        typeID=given.get("reviewItemTypeID", 1),
        statusID=given.get("reviewItemStatusID", 1),
        keywords=given.get("keywords", []),
        userID=user or (world.user or {"ID": 1})["ID"],
        date=world.moment(),
        filename=given["file"].filename,
    )
    row["img_link"] = world.keep("review", row["ID"], given["file"])
    return made(row["ID"])


@answers_to("uploadEdit")
def upload_edit(world: World, given: dict[str, Any]) -> Row:
    return upload_item(world, {"itemType": "show", "itemID": given["showID"], "file": given["file"]})  # type: ignore[no-any-return]


@answers_to("uploadReviewNote", "uploadDailiesNote")
def upload_note(world: World, given: dict[str, Any]) -> Row:
    on = world.store.get("item", given["ID"] if "ID" in given else given["dailiesID"])
    user = world.store.get("user", given.get("userID", 1))
    file = given.get("file")
    row = world.store.add(
        "note",
        itemID=on["ID"],
        userID=user["ID"],
        name=given.get("name") or (file.filename if file else ""),
        note=given.get("note", ""),
        frame=given.get("frame", 0),
        time=given.get("time", -1.0),
        date=world.moment(),
        img_link="",
    )
    if file:
        row["img_link"] = world.keep("notes", row["ID"], file)
    return made(row["ID"])


def _parent(world: World, given: dict[str, Any]) -> tuple[str, int]:
    if "itemType" in given and "itemID" in given:
        return given["itemType"], world.store.get(given["itemType"], given["itemID"])["ID"]
    if "taskID" in given:  # NIM makes a render that holds the movie
        task = world.store.get("task", given["taskID"])
        of = {name: task[name] for name in ("jobID", "shotID", "assetID")}
        render = world.store.add("render", taskID=task["ID"], renderName=given["file"].filename, icon="", **of)
        return "render", render["ID"]
    return "render", render_of(world, given)["ID"]


def _record(kind: str) -> str:
    return "job" if kind == "dev" else kind


def _is_below(world: World, row: Row, kind: str, parent: int) -> bool:
    """Tell whether a review item is of a record, or of one below it."""
    return (kind, parent) in _lineage(world, row["parentType"], row["parentID"])


def _lineage(world: World, kind: str, row_id: int) -> list[tuple[str, int]]:
    found = [(kind, row_id)]
    row = world.store.find(_record(kind), row_id) or {}
    for above, column in _ABOVE.get(kind, ()):
        if row.get(column):
            found += _lineage(world, above, row[column])
    return found


def _is_asked(shown: Row, given: dict[str, Any]) -> bool:
    return (
        given.get("name", shown["name"]) == shown["name"]
        and given.get("description", "").casefold() in shown["description"].casefold()
        and shown["date"].startswith(given.get("date", ""))
        and all(given.get(name, shown[name]) == shown[name] for name in ("typeID", "type", "statusID", "status"))
        and given.get("keyword", "") in ("", *shown["keywords"])
    )


def _item(world: World, row: Row) -> Row:
    return {
        **row,
        "type": world.name_of("review type", row["typeID"]),
        "status": world.name_of("review status", row["statusID"]),
        "username": world.name_of("user", row["userID"], "username"),
        "fullName": world.full_name(row["userID"]),
    }


# Bins


@answers_to("getReviewBins")
def bins(world: World, given: dict[str, Any]) -> Row:
    kind, parent = given["context"], given["contextID"]
    world.store.get(_record(kind), parent)
    _check_user(world, kind, parent)
    rows = world.store.where("bin", context=kind, contextID=parent)
    return page([_bin(world, row) for row in rows], given)


@answers_to("addReviewBin")
def add_bin(world: World, given: dict[str, Any]) -> Row:
    world.store.get(_record(given["context"]), given["contextID"])
    _check_user(world, given["context"], given["contextID"])
    row = world.store.add(
        "bin",
        name=given["name"],
        context=given["context"],
        contextID=given["contextID"],
        autoUpdateVersions=given.get("autoUpdateVersions", 0),
        items=[],
        creationDate=world.moment(),
        createdByUserID=_asking(world),
        modifiedDate=world.moment(),
        modifiedByUserID=_asking(world),
    )
    return {**done(), "data": {"ID": row["ID"]}}


@answers_to("updateReviewBin")
def update_bin(world: World, given: dict[str, Any]) -> Row:
    row = world.store.get("bin", given["ID"])
    row.update({name: given[name] for name in ("name", "autoUpdateVersions") if name in given})
    return _touched(world, row)


@answers_to("deleteReviewBin")
def delete_bin(world: World, given: dict[str, Any]) -> Row:
    world.store.remove("bin", given["ID"])
    return done()


@answers_to("addReviewBinItem")
def add_to_bin(world: World, given: dict[str, Any]) -> Row:
    row, added = world.store.get("bin", given["binID"]), world.store.get("item", given["itemID"])
    if not _is_below(world, added, row["context"], row["contextID"]):
        raise Refused("The review item is not of the same context as the review bin.")
    if added["ID"] in row["items"]:
        raise Refused("The review item is in the review bin already.")
    _put(row, added["ID"], given.get("position"))
    return _touched(world, row)


@answers_to("positionReviewBinItem")
def move_in_bin(world: World, given: dict[str, Any]) -> Row:
    row = _bin_with(world, given)
    row["items"].remove(given["itemID"])
    _put(row, given["itemID"], given["position"])
    return _touched(world, row)


@answers_to("removeReviewBinItem")
def remove_from_bin(world: World, given: dict[str, Any]) -> Row:
    row = _bin_with(world, given)
    row["items"].remove(given["itemID"])
    return _touched(world, row)


def _check_user(world: World, kind: str, user_id: int) -> None:
    if kind == "user" and world.requires_keys and user_id != _asking(world):
        raise Refused("The review of another user's dashboard cannot be seen.")


def _asking(world: World) -> int:
    return int((world.user or {"ID": 1})["ID"])


def _bin_with(world: World, given: dict[str, Any]) -> Row:
    row = world.store.get("bin", given["binID"])
    if given["itemID"] not in row["items"]:
        raise Refused("The review item is not in the review bin.")
    return row


def _put(row: Row, item_id: int, position: int | None) -> None:
    row["items"].insert(len(row["items"]) if position is None else position - 1, item_id)


def _touched(world: World, row: Row) -> Row:
    row.update(modifiedDate=world.moment(), modifiedByUserID=_asking(world))
    return done()


def _bin(world: World, row: Row) -> Row:
    plain = {name: value for name, value in row.items() if name not in ("items", "context", "contextID")}
    return {
        **plain,
        "createdByFullName": world.full_name(row["createdByUserID"]),
        "modifiedByFullName": world.full_name(row["modifiedByUserID"]),
        "reviewItems": [
            {
                "ID": each["ID"],
                "name": each["name"],
                "creationDate": each["date"],
                "createdByUserID": each["userID"],
                "createdByFullName": world.full_name(each["userID"]),
                "position": place,
            }
            for place, item_id in enumerate(row["items"], start=1)
            for each in world.store.where("item", ID=item_id)
        ],
    }
