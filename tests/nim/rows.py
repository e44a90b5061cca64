"""One row for each way to ask a query: by the noun, by the document's name, what goes over the wire, what comes back.

IDs are those of the demo film: job 1; shows 1 and 2; shots 1 to 7; assets 1 to 4; users 1 (admin) to 5. PICTURE stands
for the path of a picture.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

PICTURE = "PICTURE"
PAGE = {"limit": "500", "offset": "0"}
Check = Callable[[Any], object]


@dataclass(frozen=True)
class Row:
    """One way to ask one query.

    Attributes:
        q: The query, the last one that is sent.
        noun: Function of a noun, its arguments, and a check of what it returns.
        document: The document's function, its arguments by name, and a check of what it returns.
        sent: Parameters on the wire.
        document_sent: The same for the document's function, where it differs.
        before: Queries that are sent before.
        after: Queries that are sent after.
    """

    q: str
    noun: tuple[str, tuple[Any, ...], Mapping[str, Any], Check] | None
    document: tuple[str, Mapping[str, Any], Check] | None
    sent: Mapping[str, str]
    document_sent: Mapping[str, str] | None = None
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return " ".join([self.q, self.noun[0] if self.noun else "", self.document[0] if self.document else ""])


ROWS: list[Row] = []


def row(
    q: str,
    noun: tuple[Any, ...] | None,
    document: tuple[Any, ...] | None,
    sent: Mapping[str, str] | None = None,
    **details: Any,
) -> None:
    """Add a row. ``noun`` is (name, arguments ..., a dict by name at the end if need be, check)."""
    asked = None
    if noun:
        name, *args, check = noun
        by_name = args.pop() if args and isinstance(args[-1], dict) and "ID" not in args[-1] else {}
        asked = (name, tuple(args), by_name, check)
    named = document and (document[0], document[1], document[2])
    ROWS.append(Row(q, asked, named, sent or {}, **details))


def has(**columns: Any) -> Check:
    """A row, or the first of many, holds these values."""
    return lambda found: columns.items() <= (found[0] if isinstance(found, list) else found).items()


def count(wanted: int) -> Check:
    """There are so many rows."""
    return lambda found: len(found) == wanted


def data(wanted: int) -> Check:
    """An answer that is an object holds so many rows."""
    return lambda found: found["success"] is True and found["error"] == "" and len(found["data"]) == wanted


def paged(wanted: int) -> Check:
    """The same, and tells how many there are."""
    return lambda found: data(wanted)(found) and found["total_count"] == wanted


def is_(value: Any) -> Check:
    return lambda found: found == value


def new(found: Any) -> object:
    """The ID of what was made."""
    return isinstance(found, int) and found > 0


def made(found: Any) -> object:
    """NIM's answer to what made something."""
    return found["success"] is True and int(found["ID"]) > 0


def done(found: Any) -> object:
    """NIM's answer to what changed something."""
    return found["success"] is True and found["error"] == ""


nothing: Check = is_(None)

# Users, servers, paths

row("testAPI", ("server.get_api_state", has(version="7.2.9", keyRequired="false")), ("testAPI", {}, has(error="")))
row("testAPI", ("server.check_login", has(error="")), None)
row("getUsers", ("user.all_users", has(username="admin")), ("get_userList", {}, count(5)))
row(
    "getUserInfo",
    ("user.get_user", 3, has(username="tomas")),
    ("get_userInfo", {"ID": 3}, has(first_name="Tomas")),
    {"ID": "3"},
)
row("getUserInfo", ("user.get_user_by_name", "mei", has(ID=4)), None, {"username": "mei"})
row("getUserID", ("user.get_user_id", "mei", is_(4)), ("get_userID", {"user": "mei"}, is_(4)), {"u": "mei"})
row("getLocations", ("server.all_locations", has(name="Main")), ("get_locations", {}, count(1)))
row(
    "getServers",
    ("server.all_servers", 1, has(server="files")),
    ("get_allServers", {"locationID": 1}, count(1)),
    {"ID": "1"},
)
row("getServers", ("server.all_servers", count(1)), ("get_allServers", {}, count(1)))
row(
    "getJobServers",
    ("server.all_servers_for_job", 1, count(1)),
    ("get_jobServers", {"ID": 1}, has(path="/mnt/jobs")),
    {"ID": "1"},
)
row("getJobServers", None, ("get_servers", {"ID": 1}, count(1)), {"ID": "1"})
row(
    "getServerInfo",
    ("server.get_server", 1, has(winPath="J:/jobs")),
    ("get_serverInfo", {"ID": 1}, count(1)),
    {"ID": "1"},
)
row(
    "getServerOsPath",
    ("server.get_server_path", 1, "linux", is_("/mnt/jobs")),
    ("get_serverOSPath", {"ID": 1, "os": "osx"}, has(serverOSPath="/Volumes/jobs")),
    {"ID": "1", "os": "Linux"},
    document_sent={"ID": "1", "os": "osx"},
)
CARAVAN = "/mnt/jobs/24017/MODEL/caravan_mdl/caravan_mdl_v02.ma"
row(
    "getOSPath",
    ("server.get_file_path", 2, "Linux", is_(CARAVAN)),
    ("get_osPath", {"fileID": 2, "os": "Linux"}, is_({"path": CARAVAN})),
    {"fileID": "2", "os": "Linux"},
)
row(
    "getAssetMasterOsPath",
    ("server.get_asset_master_path", 1, "Linux", is_(CARAVAN)),
    ("get_assetMasterOsPath", {"assetID": 1, "os": "Linux"}, has(path=CARAVAN)),
    {"assetID": "1", "os": "Linux"},
)
row(
    "resolveOsPath",
    ("server.resolve_path", "/mnt/jobs/x", "win", is_("J:/jobs/x")),
    ("resolve_OsPath", {"os": "win", "path": "/mnt/jobs/x"}, is_({"path": "J:/jobs/x"})),
    {"path": "/mnt/jobs/x", "os": "win"},
)
row(
    "getPaths",
    ("server.get_paths", "shot", 1, lambda found: found["plates"].endswith("/SR010/PLATES")),
    ("get_paths", {"item": "shot", "ID": 1}, lambda found: set(found) == {"root", "plates", "renders", "comps"}),
    {"type": "shot", "ID": "1"},
)
row(
    "canBringOnline",
    ("server.can_bring_online", {"shot": 1}, is_(True)),
    ("can_bringOnline", {"item": "shot", "shotID": 1}, is_(1)),
    {"type": "shot", "shotID": "1"},
)
row(
    "canBringOnline",
    ("server.can_bring_online", {"job": 1}, is_(True)),
    ("can_bringOnline", {"item": "asset", "jobID": 1}, is_(1)),
    {"type": "asset", "jobID": "1"},
)
row(
    "bringOnline",
    ("server.bring_online", {"asset": 2}, nothing),
    ("bring_online", {"item": "asset", "assetID": 2}, done),
    {"type": "asset", "assetID": "2"},
)

# Contacts, schedule, resources

row(
    "getContacts",
    ("contact.all_contacts", {"first_name": "Rosa", "last_name": "Bell"}, has(company="Far Shore")),
    ("get_contacts", {"first_name": "Rosa", "last_name": "Bell"}, paged(1)),
    {"first_name": "Rosa", "last_name": "Bell", **PAGE},
)
row(
    "addContact",
    (
        "contact.new_contact",
        {"company": "Dune", "is_company": True, "keywords": ["sand"], "contact_link_IDs": [1]},
        new,
    ),
    (
        "add_contact",
        {"company": "Dune", "is_company": 1, "keywords": ["sand"], "contact_link_IDs": "1"},
        made,
    ),
    {"company": "Dune", "is_company": "1", "keywords": '["sand"]', "contact_link_IDs": "1"},
)
row(
    "updateContact",
    ("contact.update_contact", {"ID": 1}, {"city": "Leeds"}, nothing),
    ("update_contact", {"ID": 1, "city": "Leeds"}, done),
    {"ID": "1", "city": "Leeds"},
)
row("deleteContact", ("contact.remove_contact", 1, nothing), ("delete_contact", {"ID": 1}, done), {"ID": "1"})
row(
    "getScheduleEvents",
    ("schedule.all_schedule_events", {"jobNumber": "24017", "userIDs": [2, 3]}, has(statusName="Confirmed")),
    ("get_scheduleEvents", {"jobNumber": "24017", "userIDs": "2,3"}, paged(1)),
    {"jobNumber": "24017", "userIDs": "2,3", **PAGE},
)
row(
    "addScheduleEvent",
    ("schedule.new_schedule_event", "2024-07-01", "2024-07-02", {"jobID": 1, "isAllDay": True}, new),
    ("add_scheduleEvent", {"start": "2024-07-01", "end": "2024-07-02", "jobID": 1, "isAllDay": 1}, made),
    {"start": "2024-07-01", "end": "2024-07-02", "jobID": "1", "isAllDay": "1"},
)
row(
    "updateScheduleEvent",
    ("schedule.update_schedule_event", 2, {"statusName": "1st Hold"}, nothing),
    ("update_scheduleEvent", {"ID": 2, "statusName": "1st Hold"}, done),
    {"ID": "2", "statusName": "1st Hold"},
)
row(
    "deleteScheduleEvent",
    ("schedule.remove_schedule_event", 2, nothing),
    ("delete_scheduleEvent", {"ID": 2}, done),
    {"ID": "2"},
)
row(
    "getScheduleEventStatuses",
    ("schedule.all_schedule_event_statuses", has(name="1st Hold")),
    ("get_scheduleEventStatuses", {}, data(3)),
)
row(
    "getResources",
    ("resource.all_resources", {"keywords": ["room"]}, has(name="Screening room", locationName="Main")),
    ("get_resources", {"keywords": "room"}, paged(1)),
    {"keywords": "room", **PAGE},
)
row(
    "addResource",
    ("resource.new_resource", "Camera A", {"keywords": ["cam", "lens"]}, new),
    ("add_resource", {"name": "Camera A", "keywords": "cam,lens"}, made),
    {"name": "Camera A", "keywords": "cam,lens"},
)
row(
    "updateResource",
    ("resource.update_resource", 1, {"color": "#000000"}, nothing),
    ("update_resource", {"ID": 1, "color": "#000000"}, done),
    {"ID": "1", "color": "#000000"},
)
row("deleteResource", ("resource.remove_resource", 1, nothing), ("delete_resource", {"ID": 1}, done), {"ID": "1"})

# Jobs

row(
    "getUserJobs",
    ("job.all_jobs_for_user", {"ID": 3}, has(jobname="The Salt Road")),
    ("get_jobs", {"userID": 3}, is_({"24017 The Salt Road": 1})),
    {"u": "3"},
)
row(
    "getUserJobs",
    None,
    ("get_jobs", {"userID": 3, "folders": True}, is_({"24017 _ 24017_The_Salt_Road": 1})),
    {"u": "3"},
)
row(
    "getCrew",
    ("job.all_crew_for_job", 1, lambda found: [user["user_id"] for user in found[0]["crew"]] == [2, 3, 4, 5]),
    (
        "get_crew",
        {"jobID": "1", "getData": 1},
        lambda found: found["data"][0]["crew"][0]["email"] == "ines@saltroad.test",
    ),
    {"jobID": "1", "getData": "1", **PAGE},
)
row(
    "addJob",
    ("job.new_job", "Trailer", {"number": "24018", "start_date": "2024-01-02", "prod_supervised": True}, new),
    ("add_job", {"name": "Trailer", "number": "24018", "startDate": "2024-01-02", "prod_supervised": 1}, made),
    {"name": "Trailer", "number": "24018", "start_date": "2024-01-02", "prod_supervised": "1"},
)
row(
    "updateJob",
    ("job.update_job", 1, {"jobStatus": "DELIVERED", "customKeys": {"Delivery": "Tape"}}, nothing),
    ("update_job", {"jobID": 1, "jobStatus": "DELIVERED", "customKeys": {"Delivery": "Tape"}}, done),
    {"jobID": "1", "jobStatus": "DELIVERED", "customKeys": '{"Delivery":"Tape"}'},
)
row("deleteJob", ("job.remove_job", 1, nothing), ("delete_job", {"jobID": 1}, done), {"jobID": "1"})
row(
    "uploadJobIcon",
    ("job.upload_job_icon", 1, PICTURE, nothing),
    ("upload_jobIcon", {"jobID": 1, "img": PICTURE}, done),
    {"jobID": "1"},
)
row(
    "getJobInfo",
    ("job.get_job", 1, has(number="24017", director="Lena Marsh")),
    ("get_jobInfo", {"jobID": 1}, has(jobname="The Salt Road")),
    {"ID": "1"},
)
row(
    "findJobs",
    ("job.all_jobs", {"name": "salt"}, has(ID=1, activity="ACTIVE")),
    ("find_jobs", {"getData": 1, "name": "salt"}, paged(1)),
    {"getData": "1", "name": "salt", **PAGE},
)
row(
    "findJobs",
    ("job.all_job_ids", {"customKeys": {"Colour space": "ACEScg"}}, is_([1])),
    ("find_jobs", {"customKeys": {"Colour space": "ACEScg"}}, paged(1)),
    {"customKeys": '{"Colour space":"ACEScg"}', **PAGE},
)
row(
    "findJobs",
    ("job.get_job_by_number", "24017", has(ID=1)),
    None,
    {"number": "24017", "getData": "1", **PAGE},
)
row("getJobStatuses", ("job.all_job_statuses", has(name="BIDDING")), ("get_jobStatuses", {}, data(5)))
row(
    "getCultureCodes",
    ("job.all_cultures", has(currencyCode="USD")),
    ("get_cultureCodes", {}, lambda found: found["totalRows"] == len(found["rows"]) == 3),
)

# Shows, shots, assets

row(
    "getShows",
    ("show.all_shows_for_job", {"ID": 1}, has(ID=1, showname="Act One")),
    ("get_shows", {"jobID": 1}, count(2)),
    {"ID": "1"},
)
row(
    "getShowInfo",
    ("show.get_show", 2, has(jobID=1, trt="00:01:30:00")),
    ("get_showInfo", {"showID": 2}, count(1)),
    {"ID": "2"},
)
row(
    "addShow",
    ("show.new_show", 1, "Epilogue", {"trt": "00:00:20:12", "has_previs": True}, new),
    ("add_show", {"jobID": 1, "name": "Epilogue", "trt": "00:00:20:12", "has_previs": 1}, made),
    {"jobID": "1", "name": "Epilogue", "trt": "00:00:20:12", "has_previs": "1"},
)
row(
    "updateShow",
    ("show.update_show", 1, {"trt": "00:02:00:00"}, nothing),
    ("update_show", {"showID": 1, "trt": "00:02:00:00"}, done),
    {"showID": "1", "trt": "00:02:00:00"},
)
row("deleteShow", ("show.remove_show", 2, nothing), ("delete_show", {"showID": 2}, done), {"showID": "2"})
row(
    "getShots",
    ("shot.all_shots_for_show", {"ID": 1}, count(4)),
    ("get_shots", {"showID": 1}, has(name="SR010")),
    {"ID": "1"},
)
row(
    "getShotInfo",
    ("shot.get_shot", 2, has(shotName="SR020", frames="84", showID=1)),
    ("get_shotInfo", {"shotID": 2}, has(shotName="SR020")),
    {"ID": "2"},
)
row(
    "addShot",
    ("shot.new_shot", 1, "SR050", {"frames": 96, "shotStatus": "ON HOLD"}, new),
    ("add_shot", {"showID": 1, "shotName": "SR050", "shotDuration": "96", "shotStatus": "ON HOLD"}, made),
    {"showID": "1", "name": "SR050", "frames": "96", "shotStatus": "ON HOLD"},
)
row(
    "updateShot",
    ("shot.update_shot", 2, {"frames": 90, "customKeys": {"Location": "Flats"}}, nothing),
    ("update_shot", {"shotID": 2, "duration": 90, "customKeys": {"Location": "Flats"}}, done),
    {"shotID": "2", "frames": "90", "customKeys": '{"Location":"Flats"}'},
)
row("deleteShot", ("shot.remove_shot", 2, nothing), ("delete_shot", {"shotID": 2}, done), {"shotID": "2"})
row(
    "uploadShotIcon",
    ("shot.upload_shot_icon", 2, PICTURE, nothing),
    ("upload_shotIcon", {"shotID": 2, "img": PICTURE}, done),
    {"shotID": "2"},
)
ICON = "media/icons/shot/1/SR010.png"
row(
    "getShotIcon",
    ("shot.get_shot_icon", 1, has(img_link=ICON)),
    ("get_shotIcon", {"shotID": 1}, has(img_link=ICON)),
    {"ID": "1"},
)
row(
    "getShotStatuses",
    ("shot.all_shot_statuses", has(name="NOT STARTED", task_status_ID=1)),
    ("get_shotStatuses", {}, data(5)),
)
row(
    "getAssets",
    ("asset.all_assets_for_job", 1, count(4)),
    ("get_assets", {"jobID": 1}, has(name="caravan")),
    {"ID": "1"},
)
row(
    "getAssetInfo",
    ("asset.get_asset", 1, has(assetName="caravan", AMR_file_ID=2)),
    ("get_assetInfo", {"assetID": 1}, has(jobNumber="24017")),
    {"ID": "1"},
)
row(
    "addAsset",
    ("asset.new_asset", 1, "well", {"assetStatusID": 2, "description": "Dry."}, new),
    ("add_asset", {"jobID": 1, "name": "well", "assetStatusID": 2, "description": "Dry."}, made),
    {"jobID": "1", "name": "well", "assetStatusID": "2", "description": "Dry."},
)
row(
    "updateAsset",
    ("asset.update_asset", 1, {"assetStatus": "OMIT"}, nothing),
    ("update_asset", {"assetID": 1, "assetStatus": "OMIT"}, done),
    {"assetID": "1", "assetStatus": "OMIT"},
)
row("deleteAsset", ("asset.remove_asset", 4, nothing), ("delete_asset", {"assetID": 4}, done), {"assetID": "4"})
row(
    "uploadAssetIcon",
    ("asset.upload_asset_icon", 1, PICTURE, nothing),
    ("upload_assetIcon", {"assetID": 1, "img": PICTURE}, done),
    {"assetID": "1"},
)
row(
    "getAssetIcon",
    ("asset.get_asset_icon", 1, has(img_link="media/icons/asset/1/caravan.png")),
    ("get_assetIcon", {"assetID": 1}, count(1)),
    {"ID": "1"},
)
row("getAssetStatuses", ("asset.all_asset_statuses", count(5)), ("get_assetStatuses", {}, data(5)))

# Tasks

row(
    "getTaskTypes",
    (
        "task.all_task_types",
        {"shot": 1, "only_with_files": True},
        lambda found: {each["name"] for each in found} <= {"LAYOUT", "LIGHT", "ANIM", "COMP"},
    ),
    ("get_taskTypes", {"userType": "all", "shotID": 1, "onlyWithFiles": 1}, lambda found: 0 < len(found) < 4),
    {"app": "all", "type": "all", "shotID": "1", "onlyWithFiles": "1"},
)
row(
    "getTaskTypes",
    ("task.all_task_types", count(11)),
    ("get_taskTypes", {}, count(8)),
    {"app": "all", "type": "all", "onlyWithFiles": "0"},
    document_sent={"app": "all", "type": "artist"},
)
row("getTaskTypes", None, ("get_tasks", {"app": "maya"}, count(8)), {"app": "MAYA", "type": "artist"})
row(
    "addTask",
    ("task.new_task", {"shot": 1, "taskTypeName": "COMP", "username": "mei", "estimated_hours": 12}, new),
    ("add_task", {"shotID": 1, "taskTypeName": "COMP", "username": "mei", "estimatedHours": 12}, made),
    {"shotID": "1", "taskTypeName": "COMP", "username": "mei", "estimated_hours": "12"},
)
row(
    "updateTask",
    ("task.update_task", {"ID": 9, "taskID": 1}, {"taskStatus": "REVIEW", "endDate": "2024-05-01 18:00:00"}, nothing),
    ("update_task", {"taskID": 1, "taskStatus": "REVIEW", "endDate": "2024-05-01 18:00:00"}, made),
    {"taskID": "1", "taskStatus": "REVIEW", "endDate": "2024-05-01 18:00:00"},
)
row("deleteTask", ("task.remove_task", 1, nothing), ("delete_task", {"taskID": 1}, done), {"taskID": "1"})
row(
    "getTaskInfo",
    ("task.get_task", 1, has(taskName="MODEL", estimated_hours=8.0)),
    ("get_taskInfo", {"ID": 1}, has(taskID=1)),
    {"ID": "1"},
)
row(
    "getTaskInfo",
    ("task.all_tasks_for_shot", {"ID": 1}, count(4)),
    ("get_taskInfo", {"itemClass": "SHOT", "itemID": 1}, count(4)),
    {"class": "shot", "itemID": "1"},
)
row(
    "getTaskInfo",
    ("task.all_tasks_for_asset", 1, count(3)),
    ("get_taskInfo", {"itemClass": "asset", "itemID": 1}, count(3)),
    {"class": "asset", "itemID": "1"},
)
row("getTaskStatuses", ("task.all_task_statuses", has(status="NOT STARTED")), ("get_taskStatuses", {}, data(8)))

# Files

BASE = "caravan_mdl"
OF_ASSET = {"class": "ASSET", "itemID": "1"}
row(
    "getBasenames",
    ("file.all_basenames", "asset", 1, {"task_type_name": "model"}, is_([{"basename": BASE}])),
    ("get_bases", {"assetID": 1, "task": "model"}, is_([{"basename": BASE}])),
    {"class": "ASSET", "ID": "1", "type": "MODEL"},
)
row(
    "getBasenames",
    ("file.all_basenames", "asset", 1, {"task_type": 2}, count(1)),
    ("get_bases", {"assetID": 1, "task": "RIG", "taskTypeID": 2}, count(1)),
    {"class": "ASSET", "ID": "1", "task_type_ID": "2"},
)
row(
    "getBasenameAllPub",
    ("file.all_published_basenames", "asset", 1, {"task_type": 2}, has(basename=BASE, ext=".ma")),
    ("get_bases", {"assetID": 1, "taskID": 2, "pub": True}, has(basename=BASE)),
    {**OF_ASSET, "task_type_ID": "2"},
)
row(
    "getBasenameAllPub",
    ("file.all_published_basenames", "asset", 1, {"task_type_name": "Model", "username": "mei"}, count(1)),
    ("get_basesAllPub", {"assetID": 1, "shotID": 3, "task": "Model", "username": "mei"}, count(1)),
    {**OF_ASSET, "type": "MODEL", "username": "mei"},
)
row(
    "getBasenamePub",
    ("file.get_published_basename", "asset", 1, BASE, has(fileID=2)),
    ("get_basesPub", {"assetID": 1, "basename": BASE}, has(version="2")),
    {**OF_ASSET, "basename": BASE},
)
row(
    "getBasenamesInfo",
    ("file.all_last_versions", "asset", 1, 2, is_([{"basename": BASE, "maxVersion": "2"}])),
    ("get_baseInfo", {"assetID": 1, "taskTypeID": 2}, count(1)),
    {"class": "ASSET", "ID": "1", "task_type_ID": "2"},
)
row(
    "getBasenameVersion",
    ("file.get_last_version", "asset", 1, BASE, is_(2)),
    ("get_baseVer", {"assetID": 1, "basename": BASE}, is_([{"version": "2"}])),
    {**OF_ASSET, "basename": BASE},
)
row(
    "getMaxVersion",
    ("file.get_last_version_of_file", 1, is_(2)),
    ("get_maxVersion", {"fileID": 1}, has(maxVersion="2")),
    {"fileID": "1"},
)
row(
    "getVersions",
    ("file.all_versions", "asset", 1, BASE, count(2)),
    ("get_vers", {"assetID": 1, "basename": BASE}, has(fileID=1, note="Version 1")),
    {"type": "ASSET", "itemID": "1", "basename": BASE, "pub": "0"},
)
row(
    "getVersionInfo",
    ("file.get_file", {"ID": 5, "fileID": 2}, has(filename="caravan_mdl_v02.ma", isPublished=1)),
    ("get_verInfo", {"verID": 2}, has(serverID=1)),
    {"ID": "2"},
)
row(
    "clearPubFlags",
    ("file.clear_published", "asset", 1, BASE, nothing),
    ("clear_pubFlags", {"assetID": 1, "basename": BASE}, done),
    {**OF_ASSET, "basename": BASE},
)
row("clearPubFlags", None, ("clear_pubFlags", {"fileID": 2}, done), {"class": "FILE", "itemID": "2"})
row(
    "publishSymlink",
    ("file.publish_link", 2, nothing),
    ("publish_symLink", {"fileID": 2}, is_(True)),
    {"fileID": "2", "forceLink": "1"},
)
FIELDS = {"task_type_ID": 2, "userID": 3, "serverID": 1}
SAVED = {
    **OF_ASSET,
    "task_type_ID": "2",
    "task_type_folder": "MODEL",
    "userID": "3",
    "basename": BASE,
    "filename": "v3.ma",
    "filepath": "models",
    "serverID": "1",
}
row(
    "addFile",
    ("file.new_file", "asset", 1, BASE, "v3.ma", "models", {**FIELDS, "task_type_folder": "MODEL", "version": 3}, new),
    (
        "save_file",
        {
            **FIELDS,
            "parent": "asset",
            "parentID": 1,
            "task_folder": "MODEL",
            "basename": BASE,
            "filename": "v3.ma",
            "path": "models",
            "version": 3,
        },
        made,
    ),
    {**SAVED, "version": "3", "isWork": "1"},
)
row(
    "addFile",
    (
        "file.new_file",
        "asset",
        1,
        BASE,
        "v3.ma",
        "models",
        {**FIELDS, "task_type_folder": "MODEL", "publish": True, "is_work": False},
        new,
    ),
    (
        "save_file",
        {
            **FIELDS,
            "parent": "ASSET",
            "parentID": 1,
            "task_folder": "MODEL",
            "basename": BASE,
            "filename": "v3.ma",
            "path": "models",
            "pub": True,
            "work": False,
        },
        made,
    ),
    {**SAVED, "isPub": "1", "isWork": "0"},
    before=("clearPubFlags",),
    after=("publishSymlink",),
)
row(
    "updateFile",
    ("file.update_file", 1, {"note": "Again", "metadata": {"units": "m"}}, nothing),
    ("update_file", {"ID": 1, "comment": "Again", "metadata": '{"units": "m"}'}, made),
    {"ID": "1", "note": "Again", "metadata": '{"units":"m"}'},
)
row(
    "updateFile",
    ("file.update_file", 1, {"publish": True, "basename": BASE, "isWork": True}, nothing),
    ("update_file", {"ID": 1, "pub": True, "basename": BASE}, made),
    {"ID": "1", "basename": BASE, "isPub": "1", "isWork": "1"},
    before=("clearPubFlags",),
    after=("publishSymlink",),
)
row(
    "findFiles",
    ("file.all_files", "asset", 1, {"metadata": {"units": "cm"}}, lambda found: len(found) > 2),
    ("find_files", {"parent": "asset", "parentID": 1, "metadata": {"units": "cm"}}, has(basename=BASE)),
    {"parent": "asset", "parentID": "1", "metadata": '{"units":"cm"}'},
)

# Elements and renders

row("getElementTypes", ("element.all_element_types", has(name="plates")), ("get_elementTypes", {}, count(5)))
row(
    "getElementType",
    ("element.get_element_type", 2, has(name="renders")),
    ("get_elementType", {"ID": 2}, count(1)),
    {"ID": "2"},
)
row(
    "findElements",
    ("element.all_elements", {"jobID": 1, "ext": ".exr"}, count(14)),
    ("find_elements", {"jobID": 1, "ext": ".exr"}, has(elementTypeID=2, metadata='{"passes": ["beauty", "depth"]}')),
    {"jobID": "1", "ext": ".exr"},
)
row(
    "getElements",
    ("element.all_elements_for", "shot", 1, {"element_type": 2, "only_last": True}, count(1)),
    ("get_elements", {"parentID": 1, "elementTypeID": 2, "getLastElement": True}, count(1)),
    {"parent": "shot", "parentID": "1", "elementTypeID": "2", "getLastElement": "True", "isPublished": "False"},
)
row(
    "addElement",
    ("element.new_element", "render", 1, 2, "/mnt/x", "a.####.exr", {"startFrame": 1, "endFrame": 9}, new),
    (
        "add_element",
        {
            "parent": "render",
            "parentID": 1,
            "typeID": 2,
            "path": "/mnt/x",
            "name": "a.####.exr",
            "startFrame": 1,
            "endFrame": 9,
        },
        made,
    ),
    {
        "parent": "render",
        "parentID": "1",
        "typeID": "2",
        "path": "/mnt/x",
        "name": "a.####.exr",
        "startFrame": "1",
        "endFrame": "9",
    },
    document_sent={
        "parent": "render",
        "parentID": "1",
        "typeID": "2",
        "path": "/mnt/x",
        "name": "a.####.exr",
        "startFrame": "1",
        "endFrame": "9",
        "isPublished": "False",
    },
)
row(
    "updateElement",
    ("element.update_element", 1, {"endFrame": 50, "isPublished": True}, nothing),
    ("update_element", {"ID": 1, "endFrame": 50, "isPublished": True}, done),
    {"ID": "1", "endFrame": "50", "isPublished": "True"},
)
row("deleteElement", ("element.remove_element", 1, nothing), ("delete_element", {"ID": 1}, done), {"ID": "1"})
row(
    "addRender",
    ("render.new_render", 14, {"renderName": "beauty", "outputDirs": ["/a", "/b"], "frames": 84}, new),
    ("add_render", {"taskID": 14, "renderName": "beauty", "outputDirs": ["/a", "/b"], "frame": 84}, made),
    {"taskID": "14", "renderName": "beauty", "outputDirs": '["/a","/b"]', "frames": "84"},
    document_sent={
        "taskID": "14",
        "renderName": "beauty",
        "outputDirs": '["/a","/b"]',
        "frames": "84",
        "itemType": "shot",
    },
)
row(
    "uploadRenderIcon",
    ("render.upload_render_icon", 1, PICTURE, nothing),
    ("upload_renderIcon", {"renderID": 1, "img": PICTURE}, done),
    {"renderID": "1"},
)
row(
    "uploadRenderIcon",
    ("render.upload_render_icon", None, PICTURE, {"render_key": "farm-13"}, nothing),
    ("upload_renderIcon", {"renderKey": "farm-13", "img": PICTURE}, done),
    {"renderKey": "farm-13"},
)
row(
    "getLastShotRender",
    ("render.get_last_render_for_shot", 1, has(shotID=1)),
    ("get_lastShotRender", {"shotID": 1}, count(1)),
    {"ID": "1"},
)

# Review

row("getReviewItemTypes", ("review.all_review_item_types", has(name="Daily")), ("get_reviewItemTypes", {}, count(3)))
row(
    "getTaskDailies",
    ("review.all_review_items_for_task", 1, has(name="take_000")),
    ("get_taskReviewItems", {"taskID": 1}, count(1)),
    {"taskID": "1"},
)
row("getTaskDailies", None, ("get_taskDailies", {"taskID": 1}, count(1)), {"taskID": "1"})
row(
    "getReviewItem",
    ("review.get_review_item", 1, has(parentType="task", username="ines", date="2024-03-04 09:00:00")),
    ("get_reviewItem", {"ID": 1}, count(1)),
    {"ID": "1"},
)
row(
    "getReviewItems",
    ("review.all_review_items", "dev", {"ID": 1}, {"all_children": True, "keyword": "trailer"}, count(3)),
    ("get_reviewItems", {"parentType": "dev", "parentID": 1, "allChildren": 1, "keyword": "trailer"}, count(3)),
    {"parentType": "dev", "parentID": "1", "allChildren": "1", "keyword": "trailer"},
)
row(
    "getReviewNotes",
    ("review.all_review_notes", 2, has(username="jonas")),
    ("get_reviewItemNotes", {"ID": 2}, count(2)),
    {"ID": "2"},
)
row(
    "uploadReviewItem",
    (
        "review.upload_review_item",
        "shot",
        {"ID": 2},
        PICTURE,
        {"name": "wip", "keywords": ["a", "b"], "userID": 3},
        new,
    ),
    (
        "upload_reviewItem",
        {"itemID": 2, "itemType": "shot", "path": PICTURE, "name": "wip", "keywords": '["a", "b"]', "userID": 3},
        made,
    ),
    {"itemID": "2", "itemType": "shot", "name": "wip", "keywords": '["a","b"]', "userID": "3"},
)
row("uploadReviewItem", None, ("upload_reviewItem", {"taskID": 1, "path": PICTURE}, made), {"taskID": "1"})
NOTE = {"ID": "1", "userID": "3", "note": "Higher.", "frame": "12", "time": "0.5"}
row(
    "uploadReviewNote",
    ("review.upload_review_note", 1, 3, "Higher.", {"file_path": PICTURE, "frame": 12, "seconds": 0.5}, new),
    ("upload_reviewNote", {"ID": 1, "userID": 3, "note": "Higher.", "img": PICTURE, "frame": 12, "time": 0.5}, made),
    NOTE,
)
row(
    "uploadReviewNote",
    ("review.upload_review_note", 1, 3, "Higher.", new),
    ("upload_reviewNote", {"ID": 1, "userID": 3, "note": "Higher."}, made),
    {**NOTE, "frame": "0", "time": "-1"},
)
row("getReviewStatuses", ("review.all_review_statuses", has(name="PENDING")), ("get_reviewStatuses", {}, data(4)))
row(
    "getReviewBins",
    (
        "review.all_review_bins",
        "job",
        1,
        lambda found: [each["position"] for each in found[0]["reviewItems"]][:2] == [1, 2],
    ),
    ("get_reviewBins", {"context": "job", "contextID": 1}, paged(1)),
    {"context": "job", "contextID": "1", **PAGE},
)
row(
    "addReviewBin",
    ("review.new_review_bin", "show", 1, "Selects", {"auto_update_versions": True}, new),
    (
        "add_reviewBin",
        {"context": "show", "contextID": 1, "name": "Selects", "autoUpdateVersions": 1},
        lambda found: found["data"]["ID"] == 3,
    ),
    {"context": "show", "contextID": "1", "name": "Selects", "autoUpdateVersions": "1"},
)
row(
    "updateReviewBin",
    ("review.update_review_bin", 1, {"name": "Tuesday"}, nothing),
    ("update_reviewBin", {"ID": 1, "name": "Tuesday"}, done),
    {"ID": "1", "name": "Tuesday"},
)
row("deleteReviewBin", ("review.remove_review_bin", 1, nothing), ("delete_reviewBin", {"ID": 1}, done), {"ID": "1"})
row(
    "addReviewBinItem",
    ("review.add_item_to_review_bin", 2, 2, {"position": 1}, nothing),
    ("add_reviewBinItem", {"binID": 2, "itemID": 2, "position": 1}, done),
    {"binID": "2", "itemID": "2", "position": "1"},
)
row(
    "positionReviewBinItem",
    ("review.move_item_in_review_bin", 2, 1, 3, nothing),
    ("position_reviewBinItem", {"binID": 2, "itemID": 1, "position": 3}, done),
    {"binID": "2", "itemID": "1", "position": "3"},
)
row(
    "removeReviewBinItem",
    ("review.remove_item_from_review_bin", 2, 1, nothing),
    ("remove_reviewBinItem", {"binID": 2, "itemID": 1}, done),
    {"binID": "2", "itemID": "1"},
)
row(
    "uploadEdit",
    ("review.upload_edit", 1, PICTURE, new),
    ("upload_edit", {"showID": 1, "path": PICTURE}, made),
    {"showID": "1"},
)
row(
    "uploadMovie",
    ("review.upload_dailies", PICTURE, {"render_key": "farm-13"}, new),
    ("upload_dailies", {"renderKey": "farm-13", "path": PICTURE}, made),
    {"renderKey": "farm-13"},
)
row(
    "uploadDailiesNote",
    ("review.upload_dailies_note", 1, PICTURE, {"note": "Darker.", "user": 2}, new),
    ("upload_dailiesNote", {"dailiesID": 1, "img": PICTURE, "note": "Darker.", "userID": 2}, made),
    {"dailiesID": "1", "note": "Darker.", "userID": "2", "frame": "0"},
    document_sent={"dailiesID": "1", "note": "Darker.", "userID": "2", "frame": "0", "time": "-1"},
)

# Time cards

row(
    "getTimecards",
    ("timecard.all_timecards", {"jobID": 1, "username": "admin"}, is_([])),
    ("get_timecards", {"jobID": 1, "username": "admin"}, is_([])),
    {"jobID": "1", "username": "admin"},
)
row(
    "getTimecards",
    ("timecard.all_timecards", {"startDate": "2024-03-04", "endDate": "2024-03-05"}, has(hrs=3.5, taskID=1)),
    ("get_timecards", {"startDate": "2024-03-04", "endDate": "2024-03-05"}, has(break_hrs=0.5)),
    {"startDate": "2024-03-04", "endDate": "2024-03-05"},
)
row(
    "getTimecardInfo",
    ("timecard.get_timecard", 1, has(date="2024-03-04", userID=2, jobID=1)),
    ("get_timecardInfo", {"timecardID": 1}, count(1)),
    {"timecardID": "1"},
)
row(
    "addTimecard",
    ("timecard.new_timecard", "2024-05-02", {"taskID": 1, "hrs": 8, "break_hrs": 1, "start_time": "09:00:00"}, new),
    ("add_timecard", {"date": "2024-05-02", "taskID": 1, "hrs": 8, "breakHrs": 1, "startTime": "09:00:00"}, made),
    {"date": "2024-05-02", "taskID": "1", "hrs": "8", "break_hrs": "1", "start_time": "09:00:00"},
)
row(
    "updateTimecard",
    ("timecard.update_timecard", 1, {"hrs": 7.5, "end_time": "17:00:00"}, nothing),
    ("update_timecard", {"timecardID": 1, "hrs": 7.5, "endTime": "17:00:00"}, done),
    {"timecardID": "1", "hrs": "7.5", "end_time": "17:00:00"},
)
row(
    "deleteTimecard",
    ("timecard.remove_timecard", 1, nothing),
    ("delete_timecard", {"timecardID": 1}, done),
    {"timecardID": "1"},
)
