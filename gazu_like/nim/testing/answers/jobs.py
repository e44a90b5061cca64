"""Jobs and their crews."""

from __future__ import annotations

from typing import Any

from gazu_like.nim.table import QUERIES
from gazu_like.nim.testing.answers.people import fits
from gazu_like.nim.testing.registry import answers_to, changed, done, made, page
from gazu_like.nim.testing.store import Refused, Row
from gazu_like.nim.testing.world import World

#: Columns that are written under another name than they are read by.
_READ_AS = {
    "name": "jobname",
    "phone": "agency_phone",
    "email": "agency_email",
    "prod_co": "production_company",
    "prod_director": "director",
    "prod_shoot_date": "shoot_date",
    "prod_location": "shoot_location",
    "prod_supervised": "supervised",
    "sound": "sound_design",
    "projectStatus": "activity",
    "contactIDs": "client_contactID",
}
_NAMED = {
    "jobStatus": ("job status", "jobStatusID"),
    "biddingLocation": ("location", "biddingLocationID"),
    "assignedLocation": ("location", "assignedLocationID"),
}
_NOT_KEPT = {"jobID", "numberTemplate", "customKeys", *_NAMED, *(column for _, column in _NAMED.values())}
_COLUMNS = {name: _READ_AS.get(name, name) for name in QUERIES["addJob"].parameters if name not in _NOT_KEPT}
_ONLY_OFFLINE = ("folder", "projectStructureID", "projectStructure")
_PARTLY = ("name", "description", "client_details")
_SEARCH = {"startDate": "start_date", "endDate": "end_date"}
_LISTS = ("ID", "biddingLocationID", "assignedLocationID")
_FREE = ("getData", "include_deleted", "limit", "offset", "keywords", "customKeys", "client_contactID")


@answers_to("getUserJobs")
def user_jobs(world: World, given: dict[str, Any]) -> list[Row]:
    mine = {row["jobID"] for row in world.store.where("crew", userID=given["u"])}
    rows = [row for row in world.store.where("job", deleted=0) if row["ID"] in mine]
    return [{name: row[name] for name in ("ID", "number", "jobname", "folder")} for row in rows]


@answers_to("getCrew")
def crew(world: World, given: dict[str, Any]) -> Row:
    users = [
        row for job in given["jobID"] for row in world.store.where("crew", jobID=world.store.get("job", job)["ID"])
    ]
    answer = page(users, given)
    of: dict[int, list[Any]] = {}
    for row in answer["data"]:
        of.setdefault(row["jobID"], []).append(_member(world, row["userID"]) if given.get("getData") else row["userID"])
    return {**answer, "data": [{"job_id": job, "crew": members} for job, members in of.items()]}


def _member(world: World, user_id: int) -> Row:
    user = world.store.get("user", user_id)
    return {"user_id": user_id, **{name: user[name] for name in ("first_name", "last_name", "email")}}


@answers_to("getJobInfo")
def job_info(world: World, given: dict[str, Any]) -> list[Row]:
    return [_shown(world, row) for row in world.store.where("job", ID=given["ID"])]


@answers_to("findJobs")
def find_jobs(world: World, given: dict[str, Any]) -> Row:
    rows = [row for row in world.store.where("job") if _is_asked(world, row, given)]
    return page([_shown(world, row) if given.get("getData") else {"ID": row["ID"]} for row in rows], given)


@answers_to("addJob")
def add_job(world: World, given: dict[str, Any]) -> Row:
    if not (given.get("number") or given.get("numberTemplate")):
        raise Refused("A job number or a number template is required.")
    row = world.store.add(
        "job",
        **{**dict.fromkeys(_COLUMNS.values(), ""), "activity": "ACTIVE", "client_contactID": [], "keywords": []},
        jobStatusID=0,
        biddingLocationID=0,
        assignedLocationID=0,
        is_private=0,
        is_online=False,
        deleted=0,
    )
    row["number"] = f"{given.get('numberTemplate', '')}{row['ID']:05}"
    _written(world, row, given)
    row["folder"] = row["folder"] or f"{row['number']}_{row['jobname']}".replace(" ", "_")
    return made(row["ID"])


@answers_to("updateJob")
def update_job(world: World, given: dict[str, Any]) -> Row:
    row = world.store.get("job", given["jobID"])
    kept = {name: value for name, value in given.items() if name not in _ONLY_OFFLINE or not row["is_online"]}
    return made(_written(world, row, kept)["ID"])


@answers_to("deleteJob")
def delete_job(world: World, given: dict[str, Any]) -> Row:
    world.store.get("job", given["jobID"])["deleted"] = 1
    return done()


@answers_to("uploadJobIcon")
def upload_icon(world: World, given: dict[str, Any]) -> Row:
    row = world.store.get("job", given["jobID"])
    row["icon"] = world.keep("icons/job", row["ID"], given["file"])
    return done()


def _written(world: World, row: Row, given: dict[str, Any]) -> Row:
    for name, (kind, column) in _NAMED.items():
        row[column] = world.reference(given, kind, column, name) or row[column]
    for contact in given.get("contactIDs", ()):
        world.store.get("contact", contact)
    world.with_keys("job", row, given)
    return changed(row, given, _COLUMNS)


def _shown(world: World, row: Row) -> Row:
    plain = {name: value for name, value in row.items() if name not in ("keys", "icon", "is_online")}
    return {
        **plain,
        "jobStatus": world.name_of("job status", row["jobStatusID"]),
        "biddingLocation": world.name_of("location", row["biddingLocationID"]),
        "assignedLocation": world.name_of("location", row["assignedLocationID"]),
        "proj_status": "ONLINE" if row["is_online"] else "OFFLINE",
        "customKeys": world.keys_of("job", row),
    }


def _is_asked(world: World, row: Row, given: dict[str, Any]) -> bool:
    if row["deleted"] and not given.get("include_deleted"):
        return False
    shown = {**_shown(world, row), "name": row["jobname"]}
    if not fits(row, {name: given[name] for name in ("keywords", "customKeys") if name in given}):
        return False
    if not set(given.get("client_contactID", [])) <= set(row["client_contactID"]):
        return False
    return all(_holds(shown, name, value) for name, value in given.items() if name not in _FREE)


def _holds(shown: Row, name: str, value: Any) -> bool:
    held = shown.get(_SEARCH.get(name, name))
    if name in _PARTLY:
        return str(value).casefold() in str(held).casefold()
    return held in value if name in _LISTS else held == value
