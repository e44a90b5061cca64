"""Jobs, shows, shots, assets and tasks."""

from __future__ import annotations

from .notation import PAGE, PICTURE, count, data, done, has, is_, made, new, nothing, paged, row

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
        lambda found: found["data"][0]["crew"][0]["email"] == "ines@saltroad.example.com",
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
