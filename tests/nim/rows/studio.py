"""Users, servers and paths; contacts, schedule, resources and time cards."""

from __future__ import annotations

from .notation import PAGE, count, data, done, has, is_, made, new, nothing, paged, row

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
