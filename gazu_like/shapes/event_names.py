"""The events that a server of Zou 1.0.97 emits: what each holds, and which of them its log does not keep.

``tests/data/zou-events.json`` has the same names, read from the server's own code; a test compares them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import events

#: Which events hold what. A ``dict`` is what a client sends to those who are in its review room, passed on as it is.
_NAMES: Mapping[type[Any], str] = {
    # Productions
    events.ProjectEvent: "project:new project:update project:delete project:set-thumbnail",
    events.ProjectStatusEvent: "project-status:new project-status:update project-status:delete",
    events.ProjectTemplateEvent: "project-template:new project-template:update project-template:delete",
    events.MetadataDescriptorEvent: "metadata-descriptor:new metadata-descriptor:update metadata-descriptor:delete",
    events.MilestoneEvent: "milestone:new milestone:update milestone:delete",
    events.ScheduleItemEvent: "schedule-item:new schedule-item:update schedule-item:delete",
    events.ScheduleVersionEvent: (
        "production-schedule-version:new production-schedule-version:update production-schedule-version:delete"
        " production_schedule_version:update"
    ),
    events.ScheduledTaskEvent: (
        "production-schedule-version-task-link:new production-schedule-version-task-link:update"
        " production-schedule-version-task-link:delete"
    ),
    events.BudgetEvent: "budget:create budget:new budget:update budget:delete",
    events.BudgetEntryEvent: "budget-entry:create budget-entry:new budget-entry:update budget-entry:delete",
    # Entities
    events.AssetTypeEvent: "asset-type:new asset-type:update asset-type:delete",
    events.NewAssetEvent: "asset:new",
    events.AssetChangeEvent: "asset:update",
    events.AssetEvent: "asset:delete",
    events.ConceptEvent: "concept:new concept:update concept:delete",
    events.ConceptFolderEvent: "concept-folder:new concept-folder:update concept-folder:delete",
    events.OtherConceptFolderEvent: "conceptfolder:update",
    events.ImportedConceptFolderEvent: "conceptfolder:new",
    events.NewEditEvent: "edit:new",
    events.EditEvent: "edit:update edit:delete",
    events.EpisodeEvent: "episode:new episode:update episode:delete",
    events.SceneEvent: "scene:new scene:update scene:delete",
    events.SequenceEvent: "sequence:new sequence:update sequence:delete",
    events.NewShotEvent: "shot:new",
    events.ShotEvent: "shot:update shot:delete",
    events.ShotInSceneEvent: "shot:add-to-scene shot:remove-from-scene",
    # Casting
    events.ShotCastingEvent: "shot:casting-update",
    events.EpisodeCastingEvent: "episode:casting-update",
    events.AssetCastingEvent: "asset:casting-update",
    events.EntityLinkEvent: "entity-link:new entity-link:update entity-link:delete",
    events.AssetInstanceEvent: "asset-instance:new asset-instance:update asset-instance:delete",
    events.AssetInstancePlacedEvent: "asset_instance:new",
    events.AssetInstanceInShotEvent: "asset_instance:add-to-shot asset_instance:remove-from-shot",
    # Tasks
    events.TaskTypeEvent: "task-type:new task-type:update task-type:delete",
    events.TaskStatusEvent: "task-status:new task-status:update task-status:delete",
    events.StatusAutomationEvent: "status-automation:new status-automation:update status-automation:delete",
    events.TaskEvent: "task:new task:update",
    events.TaskRemovedEvent: "task:delete",
    events.TaskAssignmentEvent: "task:assign task:unassign",
    events.TaskStatusChangeEvent: "task:status-changed",
    events.TaskToReviewEvent: "task:to-review",
    events.TaskCastingEvent: "task:update-casting-stats",
    events.TimeSpentEvent: "time-spent:new time-spent:update time-spent:delete",
    # Comments, and who hears of them
    events.NewCommentEvent: "comment:new",
    events.CommentEvent: "comment:update",
    events.CommentRemovedEvent: "comment:delete",
    events.AcknowledgementEvent: "comment:acknowledge comment:unacknowledge",
    events.ReplyEvent: "comment:reply comment:delete-reply",
    events.AttachmentFileEvent: "attachment-file:new attachment-file:update attachment-file:delete",
    events.NewNewsEvent: "news:new",
    events.NewsEvent: "news:update news:delete",
    events.NewNotificationEvent: "notification:new",
    events.NotificationEvent: "notification:update notification:delete",
    events.NotificationReadEvent: "notification:read notification:unread",
    events.AllNotificationsReadEvent: "notification:all-read",
    events.SubscriptionEvent: "subscription:new subscription:update subscription:delete",
    events.ChatEvent: "chat:new chat:update chat:delete",
    events.ChatMemberEvent: "chat:joined chat:left",
    events.ChatMessageSentEvent: "chat:new-message",
    events.ChatMessageRemovedEvent: "chat:deleted-message",
    events.ChatMessageEvent: "chat-message:new chat-message:update chat-message:delete",
    # Files
    events.SoftwareEvent: "software:new software:update software:delete",
    events.OutputTypeEvent: "output-type:new output-type:update output-type:delete output_type:new",
    events.FileStatusEvent: "file-status:new file-status:update file-status:delete",
    events.WorkingFileEvent: "working-file:new working-file:update working-file:delete",
    events.OutputFileEvent: "output-file:new output-file:update output-file:delete",
    events.NewPreviewFileEvent: "preview-file:new",
    events.PreviewFileChangeEvent: "preview-file:update",
    events.PreviewFileEvent: "preview-file:delete",
    events.PreviewFileUploadEvent: "preview-file:add-file",
    events.AnnotationEvent: "preview-file:annotation-update",
    events.MainPreviewEvent: "preview-file:set-main",
    events.PreviewBackgroundFileEvent: (
        "preview-background-file:new preview-background-file:update preview-background-file:delete"
    ),
    events.PreviewBackgroundUploadEvent: "preview-background-file:add-file",
    # Playlists
    events.PlaylistEvent: "playlist:new playlist:update playlist:delete",
    events.PlaylistEntityEvent: "playlist:add_entity",
    events.NewBuildJobEvent: "build-job:new",
    events.BuildJobDoneEvent: "build-job:update",
    events.BuildJobEvent: "build-job:delete",
    events.RoomPeopleEvent: "preview-room:room-people-updated",
    events.RoomEvent: "preview-room:room-updated",
    dict: (
        "preview-room:add-annotation preview-room:update-annotation preview-room:remove-annotation"
        " preview-room:change-version preview-room:panzoom-changed preview-room:comparison-panzoom-changed"
    ),
    # The studio
    events.OrganisationEvent: "organisation:new organisation:update organisation:delete organisation:set-thumbnail",
    events.StudioEvent: "studio:new studio:update studio:delete",
    events.DepartmentEvent: "department:new department:update department:delete",
    events.PersonEvent: "person:new person:update person:delete person:set-thumbnail",
    events.DayOffEvent: "day-off:new day-off:update day-off:delete",
    events.HardwareItemEvent: "hardware-item:new hardware-item:update hardware-item:delete",
    events.SalaryScaleEvent: "salary-scale:new salary-scale:update salary-scale:delete",
    events.CustomActionEvent: "custom-action:new custom-action:update custom-action:delete",
    events.PluginEvent: "plugin:new plugin:update plugin:delete",
    events.SearchFilterEvent: "search-filter:new search-filter:update search-filter:delete",
    events.SearchFilterGroupEvent: "search-filter-group:new search-filter-group:update search-filter-group:delete",
    events.LogEntryEvent: "api-event:new api-event:update api-event:delete",
    events.TrialEvent: "main:test",
}

#: What the payload of each event is.
EVENTS: Mapping[str, type[Any]] = {name: shape for shape, names in _NAMES.items() for name in names.split()}

#: Events that the log does not keep: they are heard live, or never. "notification:new" is in the log all the same when
#: the notification was not sent but written as a record.
NOT_LOGGED: frozenset[str] = frozenset(
    {
        "chat:deleted-message",
        "chat:joined",
        "chat:left",
        "chat:new-message",
        "comment:acknowledge",
        "comment:delete-reply",
        "comment:unacknowledge",
        "main:test",
        "notification:new",
        "task:update-casting-stats",
        *(name for name in EVENTS if name.startswith("preview-room:")),
    }
)
