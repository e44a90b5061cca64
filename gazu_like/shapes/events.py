"""What the server's events hold: IDs mostly, of what happened and of the production that it happened in.

Which name has which is in ``event_names``. A key is ``NotRequired`` when it depends on the route that was called. The
import routes, which `zou sync push` calls, are another matter: for entities they spell the ID's key "Shot_id" in place
of "shot_id", for tasks they leave it out. That is told in docs/events-reference.md, and not typed here.
"""

from __future__ import annotations

from typing import Any, TypedDict

from .optional import NotRequired


class OfProject(TypedDict):
    """An event of a production."""

    project_id: str


class MaybeOfProject(TypedDict):
    """An event that may say which production it is of."""

    project_id: NotRequired[str]


# Productions


class ProjectEvent(OfProject):
    """A production was created, changed or removed, or has a new thumbnail."""


class ProjectStatusEvent(TypedDict):
    project_status_id: str


class ProjectTemplateEvent(TypedDict):
    project_template_id: str


class MetadataDescriptorEvent(OfProject):
    metadata_descriptor_id: str


class MilestoneEvent(OfProject):
    milestone_id: str


class ScheduleItemEvent(OfProject):
    schedule_item_id: str


class ScheduleVersionEvent(OfProject):
    production_schedule_version_id: str


class ScheduledTaskEvent(TypedDict):
    """A task of a schedule version."""

    production_schedule_version_task_link_id: str


class BudgetEvent(OfProject):
    budget_id: str


class BudgetEntryEvent(MaybeOfProject):
    budget_entry_id: str
    budget_id: NotRequired[str]


# Entities


class AssetTypeEvent(TypedDict):
    asset_type_id: str


class AssetEvent(OfProject):
    asset_id: str


class NewAssetEvent(AssetEvent):
    """An asset was created."""

    #: ID of its asset type.
    asset_type: NotRequired[str]


class AssetChangeEvent(AssetEvent):
    """An asset was changed."""

    #: The fields that were written, where the server tells.
    data: NotRequired[dict[str, Any]]


class ConceptEvent(OfProject):
    concept_id: str


class EpisodeEvent(OfProject):
    episode_id: str


class SceneEvent(OfProject):
    scene_id: str


class SequenceEvent(OfProject):
    sequence_id: str


class ConceptFolderEvent(OfProject):
    concept_folder_id: str


class OtherConceptFolderEvent(OfProject):
    """A concept folder has another main preview; the server spells it like no other event."""

    conceptfolder_id: str


class ImportedConceptFolderEvent(OfProject):
    """A concept folder came from another server, by `zou sync push`."""

    ConceptFolder_id: str


class EditEvent(OfProject):
    edit_id: str


class NewEditEvent(EditEvent):
    """An edit was created."""

    #: ID of its episode.
    parent_id: NotRequired[str | None]


class ShotEvent(OfProject):
    shot_id: str


class NewShotEvent(ShotEvent):
    """A shot was created."""

    episode_id: NotRequired[str | None]


class ShotInSceneEvent(OfProject):
    """A shot was added to a scene, or taken out of it."""

    scene_id: str
    shot_id: str


# Casting


class CastingChange(OfProject):
    """A casting was changed. A table that is read in tells how many, and not which."""

    nb_entities_out: int
    added_asset_ids: NotRequired[list[str]]
    removed_asset_ids: NotRequired[list[str]]


class ShotCastingEvent(CastingChange):
    shot_id: str


class EpisodeCastingEvent(CastingChange):
    episode_id: str


class AssetCastingEvent(OfProject):
    """The casting of an asset was changed."""

    asset_id: str
    nb_entities_out: NotRequired[int]
    added_asset_ids: NotRequired[list[str]]
    removed_asset_ids: NotRequired[list[str]]


class EntityLinkEvent(MaybeOfProject):
    """A link of a casting."""

    entity_link_id: str
    entity_in_id: NotRequired[str]
    entity_out_id: NotRequired[str]
    nb_occurences: NotRequired[int]


class AssetInstanceEvent(TypedDict):
    asset_instance_id: str


class AssetInstancePlacedEvent(AssetInstanceEvent):
    """An instance of an asset was put into a scene or into another asset."""

    #: The asset, for a scene; the one that holds the instance otherwise.
    asset_id: str
    scene_id: NotRequired[str]
    #: ID of the asset that the instance is of, when another asset holds it.
    asset_instantiated: NotRequired[str]


class AssetInstanceInShotEvent(AssetInstanceEvent):
    """An instance of an asset was added to a shot, or taken out of it."""

    shot_id: str


# Tasks


class TaskTypeEvent(TypedDict):
    task_type_id: str


class TaskStatusEvent(TypedDict):
    task_status_id: str


class StatusAutomationEvent(TypedDict):
    status_automation_id: str


class TaskEvent(OfProject):
    task_id: str


class TaskRemovedEvent(TaskEvent):
    """A task was removed."""

    entity_id: str
    task_type_id: str


class TaskAssignmentEvent(TaskEvent):
    """A person was assigned to a task, or is no longer."""

    person_id: str


class TaskStatusChangeEvent(TaskEvent):
    """The status of a task was changed by a comment, or by the removal of one."""

    new_task_status_id: str | None
    previous_task_status_id: str | None
    person_id: str


class TaskToReviewEvent(TaskStatusChangeEvent):
    """A task was given a status that asks for feedback."""

    comment_id: str


class TaskCastingEvent(TaskEvent):
    """How many assets of the casting are ready for a task has changed."""

    nb_assets_ready: int


class TimeSpentEvent(MaybeOfProject):
    time_spent_id: str


# Comments, and who hears of them


class CommentEvent(OfProject):
    """A comment was changed."""

    comment_id: str
    task_id: str
    person_id: str
    for_client: bool


class NewCommentEvent(MaybeOfProject):
    """A comment was posted."""

    comment_id: str
    task_id: str
    person_id: str
    for_client: bool
    task_status_id: NotRequired[str]


class CommentRemovedEvent(MaybeOfProject):
    """A comment was removed."""

    comment_id: str
    task_id: NotRequired[str]


class AcknowledgementEvent(OfProject):
    """A comment was acknowledged, or is no longer."""

    comment_id: str
    person_id: str


class ReplyEvent(OfProject):
    """A reply was posted or removed."""

    comment_id: str
    reply_id: str
    task_id: str


class AttachmentFileEvent(MaybeOfProject):
    attachment_file_id: str


class NewsEvent(MaybeOfProject):
    news_id: str


class NewNewsEvent(NewsEvent):
    """The news has a new entry."""

    task_status_id: NotRequired[str]
    task_type_id: NotRequired[str]


class NotificationEvent(MaybeOfProject):
    notification_id: str


class NewNotificationEvent(NotificationEvent):
    """A person is notified."""

    person_id: NotRequired[str]


class NotificationReadEvent(TypedDict):
    """A person read a notification, or marked it unread."""

    notification_id: str
    person_id: str


class AllNotificationsReadEvent(TypedDict):
    """A person read all notifications."""

    person_id: str


class SubscriptionEvent(MaybeOfProject):
    subscription_id: str


class ChatEvent(TypedDict):
    chat_id: str


class ChatMemberEvent(ChatEvent):
    """A person joined a chat, or left it."""

    person_id: str


class ChatMessageRemovedEvent(ChatEvent):
    """A message was taken out of a chat."""

    chat_message_id: str


class ChatMessageSentEvent(ChatMessageRemovedEvent):
    """A message was sent to a chat."""

    #: When it was sent: YYYY-MM-DDTHH:MM:SS, UTC.
    last_message: str


class ChatMessageEvent(TypedDict):
    """The record of a chat's message was written by itself."""

    chat_message_id: str


# Files


class SoftwareEvent(TypedDict):
    software_id: str


class OutputTypeEvent(TypedDict):
    output_type_id: str


class FileStatusEvent(TypedDict):
    file_status_id: str


class WorkingFileEvent(MaybeOfProject):
    working_file_id: str


class OutputFileEvent(OfProject):
    output_file_id: str


class PreviewFileEvent(MaybeOfProject):
    preview_file_id: str


class NewPreviewFileEvent(PreviewFileEvent):
    """A preview was created; its file comes later."""

    comment_id: NotRequired[str]


class PreviewFileChangeEvent(PreviewFileEvent):
    """A preview was changed."""

    status: NotRequired[str]


class PreviewFileUploadEvent(OfProject):
    """The file of a preview was uploaded."""

    preview_file_id: str
    comment_id: str
    task_id: str
    revision: int
    extension: str
    status: str


class AnnotationEvent(OfProject):
    """The annotations of a preview were changed."""

    preview_file_id: str
    person_id: str | None
    #: When: YYYY-MM-DDTHH:MM:SS, UTC.
    updated_at: str


class MainPreviewEvent(OfProject):
    """An entity has another main preview, or none."""

    entity_id: str
    preview_file_id: str | None
    preview_file_status: str | None


class PreviewBackgroundFileEvent(TypedDict):
    preview_background_file_id: str


class PreviewBackgroundUploadEvent(PreviewBackgroundFileEvent):
    """The file of a preview background was uploaded."""

    extension: str


# Playlists


class PlaylistEvent(OfProject):
    playlist_id: str


class PlaylistEntityEvent(PlaylistEvent):
    """An entity was added to a playlist."""

    entity_id: str
    preview_file_id: str | None


class BuildJobEvent(OfProject):
    """The movie of a playlist was removed."""

    build_job_id: str
    playlist_id: str


class NewBuildJobEvent(OfProject):
    """The movie of a playlist is being built."""

    build_job_id: str
    playlist_id: NotRequired[str]
    created_at: NotRequired[str]


class BuildJobDoneEvent(OfProject):
    """The movie of a playlist is built, or could not be."""

    build_job_id: str
    playlist_id: NotRequired[str]
    status: NotRequired[str]
    message: NotRequired[str | None]


class RoomPeopleEvent(TypedDict):
    """Who is in the review room of a playlist; told to those who are."""

    id: str
    playlist_id: str
    people: list[str]


class RoomEvent(TypedDict):
    """What the review room of a playlist shows; told to those who are in it. The server passes on what they send."""

    playlist_id: str
    people: list[str]
    user_id: str | None
    local_id: str | None
    is_playing: bool
    is_repeating: bool | None
    is_laser_mode: bool | None
    is_annotations_displayed: bool
    is_zoom_enabled: bool
    is_waveform_displayed: bool
    current_entity_id: str | None
    current_entity_index: int | None
    current_preview_file_id: str | None
    current_preview_file_index: int | None
    current_frame: float
    handle_in: int | None
    handle_out: int | None
    speed: float | None
    comparing: dict[str, Any]
    only_newcomer: NotRequired[bool]


# The studio


class OrganisationEvent(TypedDict):
    organisation_id: str


class StudioEvent(TypedDict):
    studio_id: str


class DepartmentEvent(TypedDict):
    department_id: str


class PersonEvent(TypedDict):
    person_id: str


class DayOffEvent(TypedDict):
    day_off_id: str


class HardwareItemEvent(TypedDict):
    hardware_item_id: str


class SalaryScaleEvent(TypedDict):
    salary_scale_id: str


class CustomActionEvent(TypedDict):
    custom_action_id: str


class PluginEvent(TypedDict):
    plugin_id: str


class SearchFilterEvent(MaybeOfProject):
    search_filter_id: str


class SearchFilterGroupEvent(MaybeOfProject):
    search_filter_group_id: str


class LogEntryEvent(MaybeOfProject):
    """An entry of the server's log of events was written, changed or removed."""

    api_event_id: str


class TrialEvent(TypedDict):
    """What ``user.send_test_event`` has the server send."""
