"""What type checkers know of a client's nouns. Written by scripts/namespaces.py; never imported at run time.

The functions are assigned in ``__init__`` because type checkers bind what is assigned in a class body to ``self``.
"""

from __future__ import annotations

from gazu_like.nim import (
    api,
    asset,
    contact,
    element,
    file,
    job,
    render,
    resource,
    review,
    schedule,
    server,
    shot,
    show,
    task,
    timecard,
    user,
)


class UserNamespace:
    """The functions of ``gazu_like.nim.user``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_users = user.all_users
        self.get_user = user.get_user
        self.get_user_by_name = user.get_user_by_name
        self.get_user_id = user.get_user_id


class ServerNamespace:
    """The functions of ``gazu_like.nim.server``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_locations = server.all_locations
        self.all_servers = server.all_servers
        self.all_servers_for_job = server.all_servers_for_job
        self.bring_online = server.bring_online
        self.can_bring_online = server.can_bring_online
        self.check_login = server.check_login
        self.get_api_state = server.get_api_state
        self.get_asset_master_path = server.get_asset_master_path
        self.get_file_path = server.get_file_path
        self.get_paths = server.get_paths
        self.get_server = server.get_server
        self.get_server_path = server.get_server_path
        self.resolve_path = server.resolve_path


class ContactNamespace:
    """The functions of ``gazu_like.nim.contact``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_contacts = contact.all_contacts
        self.new_contact = contact.new_contact
        self.remove_contact = contact.remove_contact
        self.update_contact = contact.update_contact


class ScheduleNamespace:
    """The functions of ``gazu_like.nim.schedule``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_schedule_event_statuses = schedule.all_schedule_event_statuses
        self.all_schedule_events = schedule.all_schedule_events
        self.new_schedule_event = schedule.new_schedule_event
        self.remove_schedule_event = schedule.remove_schedule_event
        self.update_schedule_event = schedule.update_schedule_event


class ResourceNamespace:
    """The functions of ``gazu_like.nim.resource``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_resources = resource.all_resources
        self.new_resource = resource.new_resource
        self.remove_resource = resource.remove_resource
        self.update_resource = resource.update_resource


class JobNamespace:
    """The functions of ``gazu_like.nim.job``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_crew_for_job = job.all_crew_for_job
        self.all_cultures = job.all_cultures
        self.all_job_ids = job.all_job_ids
        self.all_job_statuses = job.all_job_statuses
        self.all_jobs = job.all_jobs
        self.all_jobs_for_user = job.all_jobs_for_user
        self.get_job = job.get_job
        self.get_job_by_number = job.get_job_by_number
        self.new_job = job.new_job
        self.remove_job = job.remove_job
        self.update_job = job.update_job
        self.upload_job_icon = job.upload_job_icon


class ShowNamespace:
    """The functions of ``gazu_like.nim.show``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_shows_for_job = show.all_shows_for_job
        self.get_show = show.get_show
        self.new_show = show.new_show
        self.remove_show = show.remove_show
        self.update_show = show.update_show


class ShotNamespace:
    """The functions of ``gazu_like.nim.shot``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_shot_statuses = shot.all_shot_statuses
        self.all_shots_for_show = shot.all_shots_for_show
        self.download_shot_icon = shot.download_shot_icon
        self.get_shot = shot.get_shot
        self.get_shot_icon = shot.get_shot_icon
        self.new_shot = shot.new_shot
        self.remove_shot = shot.remove_shot
        self.update_shot = shot.update_shot
        self.upload_shot_icon = shot.upload_shot_icon


class AssetNamespace:
    """The functions of ``gazu_like.nim.asset``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_asset_statuses = asset.all_asset_statuses
        self.all_assets_for_job = asset.all_assets_for_job
        self.download_asset_icon = asset.download_asset_icon
        self.get_asset = asset.get_asset
        self.get_asset_icon = asset.get_asset_icon
        self.new_asset = asset.new_asset
        self.remove_asset = asset.remove_asset
        self.update_asset = asset.update_asset
        self.upload_asset_icon = asset.upload_asset_icon


class TaskNamespace:
    """The functions of ``gazu_like.nim.task``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_task_statuses = task.all_task_statuses
        self.all_task_types = task.all_task_types
        self.all_tasks_for_asset = task.all_tasks_for_asset
        self.all_tasks_for_shot = task.all_tasks_for_shot
        self.get_task = task.get_task
        self.new_task = task.new_task
        self.remove_task = task.remove_task
        self.update_task = task.update_task


class FileNamespace:
    """The functions of ``gazu_like.nim.file``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_basenames = file.all_basenames
        self.all_files = file.all_files
        self.all_last_versions = file.all_last_versions
        self.all_published_basenames = file.all_published_basenames
        self.all_versions = file.all_versions
        self.clear_published = file.clear_published
        self.get_file = file.get_file
        self.get_last_version = file.get_last_version
        self.get_last_version_of_file = file.get_last_version_of_file
        self.get_published_basename = file.get_published_basename
        self.new_file = file.new_file
        self.publish_link = file.publish_link
        self.update_file = file.update_file


class ElementNamespace:
    """The functions of ``gazu_like.nim.element``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_element_types = element.all_element_types
        self.all_elements = element.all_elements
        self.all_elements_for = element.all_elements_for
        self.get_element_type = element.get_element_type
        self.new_element = element.new_element
        self.remove_element = element.remove_element
        self.update_element = element.update_element


class RenderNamespace:
    """The functions of ``gazu_like.nim.render``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.get_last_render_for_shot = render.get_last_render_for_shot
        self.new_render = render.new_render
        self.upload_render_icon = render.upload_render_icon


class ReviewNamespace:
    """The functions of ``gazu_like.nim.review``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.add_item_to_review_bin = review.add_item_to_review_bin
        self.all_review_bins = review.all_review_bins
        self.all_review_item_types = review.all_review_item_types
        self.all_review_items = review.all_review_items
        self.all_review_items_for_task = review.all_review_items_for_task
        self.all_review_notes = review.all_review_notes
        self.all_review_statuses = review.all_review_statuses
        self.get_review_item = review.get_review_item
        self.move_item_in_review_bin = review.move_item_in_review_bin
        self.new_review_bin = review.new_review_bin
        self.remove_item_from_review_bin = review.remove_item_from_review_bin
        self.remove_review_bin = review.remove_review_bin
        self.update_review_bin = review.update_review_bin
        self.upload_dailies = review.upload_dailies
        self.upload_dailies_note = review.upload_dailies_note
        self.upload_edit = review.upload_edit
        self.upload_review_item = review.upload_review_item
        self.upload_review_note = review.upload_review_note


class TimecardNamespace:
    """The functions of ``gazu_like.nim.timecard``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.all_timecards = timecard.all_timecards
        self.get_timecard = timecard.get_timecard
        self.new_timecard = timecard.new_timecard
        self.remove_timecard = timecard.remove_timecard
        self.update_timecard = timecard.update_timecard


class ApiNamespace:
    """The functions of ``gazu_like.nim.api``, with ``client=`` filled in."""

    def __init__(self) -> None:
        self.add_asset = api.add_asset
        self.add_contact = api.add_contact
        self.add_element = api.add_element
        self.add_job = api.add_job
        self.add_render = api.add_render
        self.add_resource = api.add_resource
        self.add_reviewBin = api.add_reviewBin
        self.add_reviewBinItem = api.add_reviewBinItem
        self.add_scheduleEvent = api.add_scheduleEvent
        self.add_shot = api.add_shot
        self.add_show = api.add_show
        self.add_task = api.add_task
        self.add_timecard = api.add_timecard
        self.bring_online = api.bring_online
        self.can_bringOnline = api.can_bringOnline
        self.clear_pubFlags = api.clear_pubFlags
        self.connect = api.connect
        self.delete_asset = api.delete_asset
        self.delete_contact = api.delete_contact
        self.delete_element = api.delete_element
        self.delete_job = api.delete_job
        self.delete_resource = api.delete_resource
        self.delete_reviewBin = api.delete_reviewBin
        self.delete_scheduleEvent = api.delete_scheduleEvent
        self.delete_shot = api.delete_shot
        self.delete_show = api.delete_show
        self.delete_task = api.delete_task
        self.delete_timecard = api.delete_timecard
        self.find_elements = api.find_elements
        self.find_files = api.find_files
        self.find_jobs = api.find_jobs
        self.get = api.get
        self.get_allServers = api.get_allServers
        self.get_apiKey = api.get_apiKey
        self.get_assetIcon = api.get_assetIcon
        self.get_assetInfo = api.get_assetInfo
        self.get_assetMasterOsPath = api.get_assetMasterOsPath
        self.get_assetStatuses = api.get_assetStatuses
        self.get_assets = api.get_assets
        self.get_baseInfo = api.get_baseInfo
        self.get_baseVer = api.get_baseVer
        self.get_bases = api.get_bases
        self.get_basesAllPub = api.get_basesAllPub
        self.get_basesPub = api.get_basesPub
        self.get_connect_info = api.get_connect_info
        self.get_contacts = api.get_contacts
        self.get_crew = api.get_crew
        self.get_cultureCodes = api.get_cultureCodes
        self.get_elementType = api.get_elementType
        self.get_elementTypes = api.get_elementTypes
        self.get_elements = api.get_elements
        self.get_jobInfo = api.get_jobInfo
        self.get_jobServers = api.get_jobServers
        self.get_jobStatuses = api.get_jobStatuses
        self.get_jobs = api.get_jobs
        self.get_lastShotRender = api.get_lastShotRender
        self.get_locations = api.get_locations
        self.get_maxVersion = api.get_maxVersion
        self.get_osPath = api.get_osPath
        self.get_paths = api.get_paths
        self.get_resources = api.get_resources
        self.get_reviewBins = api.get_reviewBins
        self.get_reviewItem = api.get_reviewItem
        self.get_reviewItemNotes = api.get_reviewItemNotes
        self.get_reviewItemTypes = api.get_reviewItemTypes
        self.get_reviewItems = api.get_reviewItems
        self.get_reviewStatuses = api.get_reviewStatuses
        self.get_scheduleEventStatuses = api.get_scheduleEventStatuses
        self.get_scheduleEvents = api.get_scheduleEvents
        self.get_serverInfo = api.get_serverInfo
        self.get_serverOSPath = api.get_serverOSPath
        self.get_servers = api.get_servers
        self.get_shotIcon = api.get_shotIcon
        self.get_shotInfo = api.get_shotInfo
        self.get_shotStatuses = api.get_shotStatuses
        self.get_shots = api.get_shots
        self.get_showInfo = api.get_showInfo
        self.get_shows = api.get_shows
        self.get_taskDailies = api.get_taskDailies
        self.get_taskInfo = api.get_taskInfo
        self.get_taskReviewItems = api.get_taskReviewItems
        self.get_taskStatuses = api.get_taskStatuses
        self.get_taskTypes = api.get_taskTypes
        self.get_tasks = api.get_tasks
        self.get_timecardInfo = api.get_timecardInfo
        self.get_timecards = api.get_timecards
        self.get_user = api.get_user
        self.get_userID = api.get_userID
        self.get_userInfo = api.get_userInfo
        self.get_userList = api.get_userList
        self.get_verInfo = api.get_verInfo
        self.get_vers = api.get_vers
        self.position_reviewBinItem = api.position_reviewBinItem
        self.post = api.post
        self.publish_symLink = api.publish_symLink
        self.remove_reviewBinItem = api.remove_reviewBinItem
        self.resolve_OsPath = api.resolve_OsPath
        self.save_file = api.save_file
        self.testAPI = api.testAPI
        self.update_asset = api.update_asset
        self.update_contact = api.update_contact
        self.update_element = api.update_element
        self.update_file = api.update_file
        self.update_job = api.update_job
        self.update_resource = api.update_resource
        self.update_reviewBin = api.update_reviewBin
        self.update_scheduleEvent = api.update_scheduleEvent
        self.update_shot = api.update_shot
        self.update_show = api.update_show
        self.update_task = api.update_task
        self.update_timecard = api.update_timecard
        self.upload = api.upload
        self.upload_assetIcon = api.upload_assetIcon
        self.upload_dailies = api.upload_dailies
        self.upload_dailiesNote = api.upload_dailiesNote
        self.upload_edit = api.upload_edit
        self.upload_jobIcon = api.upload_jobIcon
        self.upload_renderIcon = api.upload_renderIcon
        self.upload_reviewItem = api.upload_reviewItem
        self.upload_reviewNote = api.upload_reviewNote
        self.upload_shotIcon = api.upload_shotIcon
