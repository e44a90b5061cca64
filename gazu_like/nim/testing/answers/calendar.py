"""Events of the schedule, resources, and time cards."""

from __future__ import annotations

from typing import Any

from gazu_like.nim.table import QUERIES
from gazu_like.nim.testing.answers.people import fits
from gazu_like.nim.testing.registry import answers_to, changed, done, made, page
from gazu_like.nim.testing.store import Refused, Row
from gazu_like.nim.testing.world import World

_EVENT = {name: name for name in QUERIES["addScheduleEvent"].parameters if name not in ("statusName", "statusID")}
_RESOURCE = {name: name for name in QUERIES["addResource"].parameters}
_TIMECARD = {
    name: name for name in ("date", "jobID", "start_time", "end_time", "hrs", "break_hrs", "ot", "dt", "description")
}
_TIMECARD_OF = {
    "userID": ("user", "username"),
    "taskTypeID": ("task type", "taskType"),
    "locationID": ("location", "location"),
}
_MANY = ("userIDs", "resourceIDs", "keywordIDs", "resourceGroupIDs")
_LATER = ("description", "keywords", "resourceGroups", "limit", "offset", "startRange", "endRange")
_NAMED = {"statusName": ("statusID", "event status"), "locationName": ("locationID", "location")}
_OF_JOB = {"jobName": "jobname", "jobNumber": "number"}
_MOST_HOURS = 24


# Events


@answers_to("getScheduleEvents")
def events(world: World, given: dict[str, Any]) -> Row:
    rows = [row for row in _asked(world, "event", given) if _in_range(row, given) and _of_job(world, row, given)]
    return page([_event(world, row) for row in rows], given)


@answers_to("addScheduleEvent")
def add_event(world: World, given: dict[str, Any]) -> Row:
    row = world.store.add("event", **{**dict.fromkeys(_EVENT, ""), "userIDs": [], "resourceIDs": [], "statusID": 0})
    return made(_event_written(world, row, given)["ID"])


@answers_to("updateScheduleEvent")
def update_event(world: World, given: dict[str, Any]) -> Row:
    _event_written(world, world.store.get("event", given["ID"]), given)
    return done()


@answers_to("deleteScheduleEvent")
def delete_event(world: World, given: dict[str, Any]) -> Row:
    world.store.remove("event", given["ID"])
    return done()


def _event_written(world: World, row: Row, given: dict[str, Any]) -> Row:
    for name, kind in {"jobID": "job", "locationID": "location"}.items():
        if name in given:
            world.store.get(kind, given[name])
    for name, kind in {"userIDs": "user", "resourceIDs": "resource"}.items():
        for each in given.get(name, ()):
            world.store.get(kind, each)
    row["statusID"] = world.reference(given, "event status", "statusID", "statusName") or row["statusID"]
    return changed(row, given, _EVENT)


def _event(world: World, row: Row) -> Row:
    job = world.store.find("job", row["jobID"]) or {}
    return {
        **row,
        "statusName": world.name_of("event status", row["statusID"]),
        "locationName": world.name_of("location", row["locationID"]),
        "jobName": job.get("jobname", ""),
        "jobNumber": job.get("number", ""),
        "users": [world.full_name(each) for each in row["userIDs"]],
        "resources": [world.name_of("resource", each) for each in row["resourceIDs"]],
    }


def _in_range(row: Row, given: dict[str, Any]) -> bool:
    # Texts of one zone are in the order of the moments that they mean.
    return bool(row["end"] >= given.get("startRange", "") and row["start"] <= given.get("endRange", "9"))


def _of_job(world: World, row: Row, given: dict[str, Any]) -> bool:
    job = world.store.find("job", row["jobID"]) or {}
    users = set(given.get("users", [])) - {world.name_of("user", each, "username") for each in row["userIDs"]}
    things = set(given.get("resources", [])) - {world.name_of("resource", each) for each in row["resourceIDs"]}
    is_named = all(job.get(column) == given[name] for name, column in _OF_JOB.items() if name in given)
    return bool(is_named and not users and not things)


# Resources


@answers_to("getResources")
def resources(world: World, given: dict[str, Any]) -> Row:
    rows = _asked(world, "resource", given)
    return page([{**row, "locationName": world.name_of("location", row["locationID"])} for row in rows], given)


@answers_to("addResource")
def add_resource(world: World, given: dict[str, Any]) -> Row:
    row = world.store.add("resource", **dict.fromkeys(_RESOURCE, ""))
    return made(changed(row, given, _RESOURCE)["ID"])


@answers_to("updateResource")
def update_resource(world: World, given: dict[str, Any]) -> Row:
    changed(world.store.get("resource", given["ID"]), given, _RESOURCE)
    return done()


@answers_to("deleteResource")
def delete_resource(world: World, given: dict[str, Any]) -> Row:
    world.store.remove("resource", given["ID"])
    return done()


def _asked(world: World, kind: str, given: dict[str, Any]) -> list[Row]:
    """Return the rows that hold what is asked of their columns; of lists, all that is asked."""
    exact: dict[str, Any] = {}
    for name, value in given.items():
        if name in _NAMED:
            column, of = _NAMED[name]
            exact[column] = world.store.named(of, value)["ID"]
        elif name not in (*_LATER, *_MANY, *_OF_JOB, "users", "resources"):
            exact[name] = value
    many = {name: set(given[name]) for name in _MANY if name in given}
    rows = [row for row in world.store.where(kind, **exact) if fits(row, given)]
    return [row for row in rows if all(wanted <= set(row.get(name) or ()) for name, wanted in many.items())]


# Time cards


@answers_to("getTimecards")
def timecards(world: World, given: dict[str, Any]) -> list[Row]:
    exact: dict[str, Any] = {name: given[name] for name in ("jobID", "taskID") if name in given}
    for column, (kind, name) in _TIMECARD_OF.items():
        found = world.reference(given, kind, column, name, "username" if kind == "user" else "name")
        exact |= {column: found} if found else {}
    rows = world.store.where("timecard", **exact)
    first, last = given.get("startDate", ""), given.get("endDate", "9")
    return [_timecard(world, row) for row in rows if first <= row["date"] <= last]


@answers_to("getTimecardInfo")
def timecard(world: World, given: dict[str, Any]) -> list[Row]:
    return [_timecard(world, row) for row in world.store.where("timecard", ID=given["timecardID"])]


@answers_to("addTimecard")
def add_timecard(world: World, given: dict[str, Any]) -> Row:
    _check_hours(given)
    empty = {**dict.fromkeys(_TIMECARD, ""), **dict.fromkeys(("hrs", "break_hrs", "ot", "dt"), 0.0)}
    row = world.store.add("timecard", **empty, userID=0, taskID=0, taskTypeID=0, locationID=0)
    return made(_timecard_written(world, row, given)["ID"])


@answers_to("updateTimecard")
def update_timecard(world: World, given: dict[str, Any]) -> Row:
    row = world.store.get("timecard", given["timecardID"])
    _check_hours({**row, **given})
    _timecard_written(world, row, given)
    return done()


@answers_to("deleteTimecard")
def delete_timecard(world: World, given: dict[str, Any]) -> Row:
    world.store.remove("timecard", given["timecardID"])
    return done()


def _check_hours(given: dict[str, Any]) -> None:
    parts = sum(given.get(name) or 0 for name in ("break_hrs", "ot", "dt"))
    if not parts <= (given.get("hrs") or 0) <= _MOST_HOURS:
        raise Refused("Break, overtime and double time must fit within the hours, and these into a day.")


def _timecard_written(world: World, row: Row, given: dict[str, Any]) -> Row:
    for column, (kind, name) in _TIMECARD_OF.items():
        found = world.reference(given, kind, column, name, "username" if kind == "user" else "name")
        row[column] = found or row[column]
    row["userID"] = row["userID"] or (world.user or {"ID": 1})["ID"]
    if "jobID" in given:
        world.store.get("job", given["jobID"])
    world.with_keys("timecard", row, given)
    changed(row, given, _TIMECARD)
    if "taskID" in given:  # what the task says counts
        task = world.store.get("task", given["taskID"])
        of = {"taskID": task["ID"], "userID": task["userID"], "jobID": task["jobID"], "taskTypeID": task["typeID"]}
        row.update({name: value for name, value in of.items() if value})
    return row


def _timecard(world: World, row: Row) -> Row:
    plain = {name: value for name, value in row.items() if name != "keys"}
    return {
        **plain,
        "timecardID": row["ID"],
        "username": world.name_of("user", row["userID"], "username"),
        "taskType": world.name_of("task type", row["taskTypeID"]),
        "location": world.name_of("location", row["locationID"]),
        "customKeys": world.keys_of("timecard", row),
    }
