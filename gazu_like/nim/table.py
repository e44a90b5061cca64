"""Every query of NIM's: parameters with their kinds, which must be given, the shape of the answer.

NIM passes over a parameter that it does not know and says that all went well, so names are checked here before
anything is sent. The facts are those of NIM 7.2; what nobody has confirmed is told in docs/nim.md.
"""

from __future__ import annotations

from collections.abc import Mapping

from gazu_like.nim.notation import Query, query

_PEOPLE = "first_name:text last_name:text email:text title:text company:text website:text work_phone:text work_fax:text"
_PEOPLE += " mobile_phone:text home_phone:text address1:text address2:text city:text state:text zip:text"
_PEOPLE += " description:text"
_CONTACT = f"{_PEOPLE} keywords:words groups:words contact_link_IDs:ids customKeys:object"

_UTILIZATION = "userUtilizationTypeID:id userUtilizationType=hours_per_day|percent_per_day|total_hours"
_UTILIZATION += " userUtilizationValue:text resourceUtilizationTypeID:id"
_UTILIZATION += " resourceUtilizationType=units_per_day|percent_per_day resourceUtilizationValue:text"
_RECURRENCE = "recurrenceId:id recurrenceRule:text recurrenceException:text"
_EVENT = "title:text description:text statusID:id statusName:text locationID:id jobID:id userIDs:ids resourceIDs:ids"
_EVENT += f" startTimezone:text endTimezone:text isAllDay:flag {_RECURRENCE} {_UTILIZATION}"

_PAGE = "limit:whole offset:whole"
_KEYWORDS = "keywords:names keywordIDs:ids resourceGroups:names resourceGroupIDs:ids"
_RESOURCE = f"description:text color:text locationID:id {_KEYWORDS}"

_JOB = "number:text description:text client_details:text agency:text producer:text agency_producer:text phone:text"
_JOB += " email:text prod_co:text prod_director:text prod_contact:text prod_phone:text prod_email:text"
_JOB += " prod_shoot_date:day prod_location:text prod_supervised:flag editorial:text editor:text grading:text"
_JOB += " colorist:text music:text mix:text sound:text creative_lead:text projectStatus=ACTIVE|INACTIVE folder:text"
_JOB += " projectStructureID:id projectStructure:text jobStatusID:id jobStatus:text biddingLocationID:id"
_JOB += " biddingLocation:text assignedLocationID:id assignedLocation:text start_date:day end_date:day currency:text"
_JOB += " cultureID:id customKeys:object keywords:words contactIDs:ids"
_JOB_SEARCH = "getData:flag ID:ids name:text number:text description:text startDate:day endDate:day jobStatusID:id"
_JOB_SEARCH += " jobStatus:text folder:text client_contactID:ids client_details:text biddingLocationID:ids"
_JOB_SEARCH += " biddingLocation:text assignedLocationID:ids assignedLocation:text currency:text is_private:flag"
_JOB_SEARCH += " agency:text agency_producer:text agency_phone:text agency_email:text production_company:text"
_JOB_SEARCH += " director:text prod_contact:text prod_phone:text prod_email:text producer:text creative_lead:text"
_JOB_SEARCH += " grading:text colorist:text editorial:text editor:text mix:text music:text sound_design:text"
_JOB_SEARCH += " shoot_date:day shoot_location:text supervised:flag proj_status=ONLINE|OFFLINE"
_JOB_SEARCH += f" activity=ACTIVE|INACTIVE keywords:names customKeys:object include_deleted:flag {_PAGE}"

_OS = "os=win|Windows|osx|mac|Darwin|Linux!"
_CAMERA = "height:text pan:text tilt:text roll:text lens:text fstop:text filter:text dts:text focus:text ia:text"
_CAMERA += " convergence:text cam_roll:text stock:text format:text crop:text protect:text"
_SHOT = "shotStatusID:id shotStatus:text description:text vfx:text fps:text frames:text handles:text heads:text"
_SHOT += f" tails:text {_CAMERA} customKeys:object"
_ASSET = "assetStatusID:id assetStatus:text description:text customKeys:object"
_TASK = "taskTypeID:id taskTypeName:text userID:id username:text taskStatusID:id taskStatus:text description:text"
_TASK += " estimated_hours:number startDate:moment endDate:moment customKeys:object"

_FILE = "ext:text version:whole note:text isPub:flag isWork:flag metadata:object customKeys:object"
_FRAMES = "startFrame:whole endFrame:whole handles:whole isPublished:truth metadata:object"
_ITEM = "name:text description:text reviewItemTypeID:id reviewItemStatusID:id keywords:words userID:id username:text"
_ITEM += " submit:flag"
_ON = "taskID:id renderID:id renderKey:text itemID:id itemType=user|job|asset|show|shot|task|render"
_CONTEXT = "user|job|dev|asset|show|shot"
_TIMECARD = "userID:id username:text jobID:id taskTypeID:id taskType:text taskID:id start_time:clock end_time:clock"
_TIMECARD += " hrs:hours break_hrs:hours ot:hours dt:hours locationID:id location:text description:text"
_TIMECARD += " customKeys:object"

_ALL = (
    query("testAPI", "row"),
    query("getCultureCodes", "data"),
    query("getUserID", "row", "u:text!"),
    query("getUsers", "rows"),
    query("getUserInfo", "row", "ID:id username:text", "ID|username"),
    query("getLocations", "rows"),
    # contacts, schedule, resources
    query("getContacts", "page", f"ID:id {_PEOPLE} keywords:names groups:names customKeys:object {_PAGE}"),
    query("addContact", "made", f"is_company:flag {_CONTACT}"),
    query("updateContact", "done", f"ID:id! {_CONTACT}"),
    query("deleteContact", "done", "ID:id!"),
    query(
        "getScheduleEvents",
        "page",
        "ID:id title:text description:text statusName:text locationName:text jobName:text jobNumber:text userIDs:ids"
        " users:names resourceIDs:ids resources:names start:time end:time startRange:time endRange:time"
        f" startTimezone:text endTimezone:text isAllDay:flag {_RECURRENCE} {_UTILIZATION} {_PAGE}",
    ),
    query("addScheduleEvent", "made", f"start:time! end:time! {_EVENT}", "jobID|userIDs|resourceIDs"),
    query("updateScheduleEvent", "done", f"ID:id! start:time end:time {_EVENT}"),
    query("deleteScheduleEvent", "done", "ID:id!"),
    query("getScheduleEventStatuses", "data"),
    query("getResources", "page", f"ID:id name:text locationName:text {_RESOURCE} {_PAGE}"),
    query("addResource", "made", f"name:text! {_RESOURCE}"),
    query("updateResource", "done", f"ID:id! name:text {_RESOURCE}"),
    query("deleteResource", "done", "ID:id!"),
    # jobs
    query("getUserJobs", "rows", "u:id!"),
    query("getCrew", "page", f"jobID:ids! getData:flag {_PAGE}"),
    query("addJob", "made", f"name:text! numberTemplate:text {_JOB}"),
    query("updateJob", "done", f"jobID:id! name:text {_JOB}"),
    query("deleteJob", "done", "jobID:id!"),
    query("uploadJobIcon", "done", "jobID:id! file:file!"),
    query("getJobInfo", "row", "ID:id!"),
    query("findJobs", "page", _JOB_SEARCH),
    query("getJobStatuses", "data"),
    # servers and paths
    query("getServers", "rows", "ID:id"),
    query("getJobServers", "rows", "ID:id!"),
    query("getServerInfo", "row", "ID:id!"),
    query("getServerOsPath", "row", f"ID:id! {_OS}"),
    query("getOSPath", "object", f"fileID:id! {_OS}"),
    query("getAssetMasterOsPath", "object", f"assetID:id! {_OS}"),
    query("resolveOsPath", "object", f"path:text! {_OS}"),
    query("getPaths", "object", "type=job|show|shot|asset! ID:id!"),
    query(
        "canBringOnline",
        "truth",
        "type=shot|asset! jobID:id assetID:id showID:id shotID:id",
        "type=asset:jobID|assetID type=shot:showID|shotID",
    ),
    query("bringOnline", "done", "type=shot|asset! assetID:id shotID:id", "type=asset:assetID type=shot:shotID"),
    # shows, shots, assets
    query("getShows", "rows", "ID:id!"),
    query("getShowInfo", "row", "ID:id!"),
    query("addShow", "made", "jobID:id! name:text! trt:timecode has_previs:flag"),
    query("updateShow", "done", "showID:id! name:text trt:timecode"),
    query("deleteShow", "done", "showID:id!"),
    query("getShots", "rows", "ID:id!"),
    query("getShotInfo", "row", "ID:id!"),
    query("getShotIcon", "row", "ID:id!"),
    query("addShot", "made", f"showID:id! name:text! {_SHOT}"),
    query("updateShot", "done", f"shotID:id! {_SHOT}"),
    query("deleteShot", "done", "shotID:id!"),
    query("uploadShotIcon", "done", "shotID:id! file:file!"),
    query("getShotStatuses", "data"),
    query("getAssets", "rows", "ID:id!"),
    query("getAssetInfo", "row", "ID:id!"),
    query("getAssetIcon", "row", "ID:id!"),
    query("addAsset", "made", f"jobID:id! name:text! {_ASSET}"),
    query("updateAsset", "done", f"assetID:id! {_ASSET}"),
    query("deleteAsset", "done", "assetID:id!"),
    query("uploadAssetIcon", "done", "assetID:id! file:file!"),
    query("getAssetStatuses", "data"),
    # tasks
    query(
        "getTaskTypes",
        "rows",
        "app=all|MAYA|C4D|AE|PHOTOSHOP|NUKE|HIERO|3DSMAX|HOUDINI|FLAME type=artist|producer|edit|management|all"
        " assetID:id shotID:id onlyWithFiles:flag pub:flag",
    ),
    query("addTask", "made", f"assetID:id shotID:id {_TASK}", "assetID|shotID taskTypeID|taskTypeName"),
    query("updateTask", "made", f"taskID:id! {_TASK}"),
    query("deleteTask", "done", "taskID:id!"),
    query("getTaskInfo", "rows", "ID:id class=asset|shot itemID:id", "ID|class+itemID"),
    query("getTaskStatuses", "data"),
    # files
    query("getBasenames", "rows", "class=SHOT|ASSET|SHOW! ID:id! type:text task_type_ID:id"),
    query("getBasenamePub", "rows", "class=SHOT|ASSET! itemID:id! basename:text! username:text"),
    query("getBasenameAllPub", "rows", "class=SHOT|ASSET|SHOW! itemID:id! type:text task_type_ID:id username:text"),
    query("getBasenamesInfo", "rows", "class=SHOT|ASSET|SHOW! ID:id! task_type_ID:id!"),
    query("getBasenameVersion", "row", "class=SHOT|ASSET|SHOW! itemID:id! basename:text!"),
    query("getVersions", "rows", "type=SHOT|ASSET|SHOW! itemID:id! basename:text! pub:flag username:text"),
    query("getVersionInfo", "row", "ID:id! username:text"),
    query("getMaxVersion", "row", "fileID:id!"),
    query(
        "clearPubFlags",
        "done",
        "class=SHOT|ASSET|SHOW|FILE! itemID:id! basename:text",
        "class=SHOT:basename class=ASSET:basename class=SHOW:basename",
    ),
    query("publishSymlink", "word", "fileID:id elementID:id forceLink:flag", "fileID|elementID"),
    query(
        "addFile",
        "made",
        "class=SHOT|ASSET|SHOW! itemID:id! task_type_ID:id! task_type_folder:text! userID:id! basename:text!"
        f" filename:text! filepath:text! serverID:id! {_FILE}",
    ),
    query(
        "updateFile",
        "made",
        "ID:id! task_type_ID:id task_type_folder:text userID:id basename:text filename:text filepath:text serverID:id"
        f" {_FILE}",
    ),
    query("findFiles", "rows", "parent=asset|shot|show parentID:id name:text path:text metadata:object"),
    # elements and renders
    query("getElementTypes", "rows"),
    query("getElementType", "row", "ID:id!"),
    query(
        "findElements",
        "rows",
        "name:text path:text jobID:id showID:id shotID:id assetID:id taskID:id renderID:id elementTypeID:id ext:text"
        " metadata:object",
    ),
    query(
        "getElements",
        "rows",
        "parent=shot|asset|task|render! parentID:id! elementTypeID:id getLastElement:truth isPublished:truth",
    ),
    query(
        "addElement",
        "made",
        f"parent=shot|asset|task|render! parentID:id! userID:id typeID:id! path:text! name:text! {_FRAMES}",
    ),
    query(
        "updateElement",
        "done",
        "ID:id! userID:id jobID:id assetID:id shotID:id taskID:id renderID:id elementTypeID:id name:text path:text"
        f" {_FRAMES}",
    ),
    query("deleteElement", "done", "ID:id!"),
    query(
        "addRender",
        "made",
        "jobID:id itemType=shot|asset taskID:id! fileID:id renderKey:text renderName:text renderType:text"
        " renderComment:text outputDirs:words outputFiles:words elementTypeID:id start_datetime:moment"
        " end_datetime:moment avgTime:text totalTime:text frames:whole",
    ),
    query("uploadRenderIcon", "done", "renderID:id renderKey:text file:file!", "renderID|renderKey"),
    query("getLastShotRender", "row", "ID:id!"),
    # review
    query("getReviewItemTypes", "rows"),
    query("getTaskDailies", "rows", "taskID:id!"),
    query("getReviewItem", "row", "ID:id!"),
    query(
        "getReviewItems",
        "rows",
        "parentType=user|job|dev|asset|show|shot|task|render! parentID:id! allChildren:flag name:text description:text"
        " date:day type:text typeID:id status:text statusID:id keyword:text keywordID:id",
    ),
    query("getReviewNotes", "rows", "ID:id!"),
    query("uploadReviewItem", "made", f"{_ON} {_ITEM} file:file!", "itemID+itemType|taskID|renderID|renderKey"),
    query("uploadReviewNote", "made", "ID:id! name:text note:text frame:whole time:seconds userID:id! file:file"),
    query("getReviewStatuses", "data"),
    query("getReviewBins", "page", f"context={_CONTEXT}! contextID:id! {_PAGE}"),
    query("addReviewBin", "made", f"context={_CONTEXT}! contextID:id! name:text! autoUpdateVersions:flag"),
    query("updateReviewBin", "done", "ID:id! name:text autoUpdateVersions:flag"),
    query("deleteReviewBin", "done", "ID:id!"),
    query("addReviewBinItem", "done", "binID:id! itemID:id! position:place"),
    query("positionReviewBinItem", "done", "binID:id! itemID:id! position:place!"),
    query("removeReviewBinItem", "done", "binID:id! itemID:id!"),
    query("uploadEdit", "made", "showID:id! file:file!"),
    query("uploadMovie", "made", f"{_ON} submit:flag file:file!", "itemID+itemType|taskID|renderID|renderKey"),
    query(
        "uploadDailiesNote", "made", "dailiesID:id! name:text note:text frame:whole time:seconds userID:id file:file!"
    ),
    # timecards
    query(
        "getTimecards",
        "rows",
        "startDate:day endDate:day jobID:id userID:id username:text taskTypeID:id taskType:text taskID:id"
        " locationID:id location:text",
        "startDate+endDate|jobID",
    ),
    query("addTimecard", "made", f"date:day! {_TIMECARD}"),
    query("updateTimecard", "done", f"timecardID:id! date:day {_TIMECARD}"),
    query("deleteTimecard", "done", "timecardID:id!"),
    query("getTimecardInfo", "row", "timecardID:id!"),
)

#: Every query by the value of ``q``.
QUERIES: Mapping[str, Query] = {each.name: each for each in _ALL}
