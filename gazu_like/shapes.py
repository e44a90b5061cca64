"""What the server returns: plain dicts, typed so that editors complete their keys.

Fields are optional (``total=False``): which of them come depends on the route. Dates are ISO text, durations minutes,
IDs UUIDs as text. None stands where the server may leave a field empty, not where only its database would allow it.
"""

from __future__ import annotations

from typing import Any, TypedDict


class Record(TypedDict, total=False):
    """What every record has."""

    id: str
    created_at: str
    updated_at: str
    type: str


class ShotgunRecord(Record, total=False):
    """A record that may have been imported from ShotGrid."""

    shotgun_id: int | None


class Choice(Record, total=False):
    """A record that people choose from a list."""

    name: str
    color: str


class Department(Choice, total=False):
    archived: bool


class Studio(Choice, total=False):
    archived: bool


class Organisation(Record, total=False):
    name: str
    hours_by_day: float
    has_avatar: bool
    use_original_file_name: bool
    timesheets_locked: bool
    format_duration_in_hours: bool
    hd_by_default: bool
    dark_theme_by_default: bool
    chat_token_slack: str
    chat_token_discord: str
    chat_webhook_mattermost: str


class Person(ShotgunRecord, total=False):
    first_name: str
    last_name: str
    full_name: str
    email: str | None
    phone: str | None
    country: str | None
    active: bool
    archived: bool
    is_bot: bool
    is_guest: bool
    has_avatar: bool
    role: str
    contract_type: str
    position: str
    seniority: str
    daily_salary: int | None
    departments: list[str]
    studio_id: str | None
    data: dict[str, Any] | None
    locale: str
    timezone: str
    use_12_hour_clock: bool
    display_date_format: str
    last_presence: str | None
    desktop_login: str | None
    preview_project_id: str | None
    preview_opened_at: str | None
    preview_open_until: str | None
    expiration_date: str | None
    access_token: str
    totp_enabled: bool
    email_otp_enabled: bool
    fido_enabled: bool
    fido_devices: list[str]
    preferred_two_factor_authentication: str | None
    is_generated_from_ldap: bool
    ldap_uid: str | None
    notifications_enabled: bool
    notifications_slack_enabled: bool
    notifications_slack_userid: str
    notifications_mattermost_enabled: bool
    notifications_mattermost_userid: str
    notifications_discord_enabled: bool
    notifications_discord_userid: str


class ProjectStatus(Choice, total=False):
    """Whether a production is open or closed."""


class BitrateSettings(TypedDict, total=False):
    """Bit rates of converted movies, in megabits a second; None for the server's own."""

    hd_bitrate_compression: int | None
    ld_bitrate_compression: int | None


class TaskTypeUse(BitrateSettings, total=False):
    """How a production or a template uses a task type."""

    priority: int | None
    is_client_visible: bool


class TaskStatusUse(TypedDict, total=False):
    """How a production or a template uses a task status."""

    priority: int | None
    roles_for_board: list[str]
    is_client_allowed: bool | None


class ProductionSettings(Record, BitrateSettings, total=False):
    """What productions and their templates have in common; what they use are IDs."""

    name: str
    description: str | None
    fps: str | None
    ratio: str | None
    resolution: str | None
    production_type: str
    production_style: str
    file_tree: dict[str, Any] | None
    data: dict[str, Any] | None
    max_retakes: int
    revision_padding: int
    homepage: str
    is_clients_isolated: bool
    is_client_stats_visible: bool
    is_client_task_list_visible: bool
    is_client_task_panel_visible: bool
    is_preview_download_allowed: bool
    is_set_preview_automated: bool
    is_publish_default_for_artists: bool
    is_single_preview_per_revision: bool
    is_frame_in_numbering: bool
    default_preview_background_file_id: str | None
    asset_types: list[str]
    task_types: list[str]
    task_statuses: list[str]
    status_automations: list[str]
    preview_background_files: list[str]


class Project(ProductionSettings, ShotgunRecord, total=False):
    code: str | None
    start_date: str | None
    end_date: str | None
    man_days: int | None
    nb_episodes: int
    episode_span: int
    has_avatar: bool
    is_bot_collaboration_enabled: bool
    project_status_id: str
    project_status_name: str
    from_schedule_version_id: str | None
    first_episode_id: str
    team: list[str]
    descriptors: list[MetadataDescriptor]
    task_types_priority: dict[str, int | None]
    task_type_links: dict[str, TaskTypeUse]
    task_statuses_link: dict[str, TaskStatusUse]


class TeamMember(Person, total=False):
    """A person as a member of a production's team."""

    project_role: str | None


class TeamRole(TypedDict, total=False):
    """The role of a person in one production; None where the person's own role counts."""

    project_id: str
    person_id: str
    role: str | None


class PreviewBackgroundFile(Record, total=False):
    name: str
    archived: bool
    is_default: bool
    original_name: str | None
    extension: str | None
    file_size: int


class MetadataDescriptor(Record, total=False):
    name: str
    field_name: str
    data_type: str | None
    choices: list[str]
    for_client: bool
    entity_type: str
    departments: list[str]
    project_id: str
    task_type_id: str | None
    position: int | None


class ProjectTemplate(ProductionSettings, total=False):
    """What a production can begin with."""

    metadata_descriptors: list[MetadataDescriptor]


class TemplateTaskTypeLink(Record, TaskTypeUse, total=False):
    """How a project template uses a task type."""

    project_template_id: str
    task_type_id: str


class TemplateTaskStatusLink(Record, TaskStatusUse, total=False):
    """How a project template uses a task status."""

    project_template_id: str
    task_status_id: str


class Milestone(Record, total=False):
    name: str
    date: str | None
    project_id: str
    task_type_id: str | None


class ScheduleItem(Record, total=False):
    start_date: str | None
    end_date: str | None
    man_days: int | None
    project_id: str
    task_type_id: str | None
    object_id: str | None


class Budget(Record, total=False):
    name: str
    project_id: str
    revision: int
    currency: str | None


class BudgetEntry(Record, total=False):
    budget_id: str
    department_id: str
    person_id: str | None
    start_date: str
    months_duration: int
    daily_salary: float
    position: str
    seniority: str
    exceptions: dict[str, Any] | None


class Quota(TypedDict, total=False):
    """Work done: by period, then "frames", "seconds", "drawings", "count" (shots) or "entries", then date."""

    day: dict[str, dict[str, float]]
    week: dict[str, dict[str, float]]
    month: dict[str, dict[str, float]]
    year: dict[str, dict[str, float]]


class EntityType(Record, total=False):
    name: str
    short_name: str | None
    description: str | None
    archived: bool
    task_types: list[str]


class AssetType(EntityType, total=False):
    """An entity type that is neither shot, sequence, episode, scene, edit nor concept."""


class EntityFields(ShotgunRecord, total=False):
    """What all that is made in a production has."""

    name: str
    code: str | None
    description: str | None
    status: str
    canceled: bool
    nb_frames: int | None
    nb_entities_out: int
    is_casting_standby: bool
    is_shared: bool
    data: dict[str, Any] | None
    project_id: str
    project_name: str
    entity_type_id: str
    parent_id: str | None
    source_id: str | None
    preview_file_id: str | None
    ready_for: str | None
    created_by: str | None
    tasks: list[Task]
    entities_out: list[str]
    entities_in: list[str]
    entity_concept_links: list[str]
    instance_casting: list[str]


class FrameRange(TypedDict, total=False):
    """Frames as they were typed in; None where nobody did."""

    fps: str | None
    frame_in: str | int | None
    frame_out: str | int | None


class Entity(EntityFields, FrameRange, total=False):
    """An asset, shot, sequence, episode, scene, edit or concept, whichever it is."""

    preview_file_status: str | None


class InEpisode(EntityFields, total=False):
    """An entity that may be part of an episode."""

    episode_id: str | None
    episode_name: str | None


class InSequence(InEpisode, total=False):
    """An entity that is part of a sequence."""

    sequence_id: str
    sequence_name: str


class Asset(EntityFields, total=False):
    asset_type_id: str
    asset_type_name: str
    episode_id: str | None
    casting_episode_ids: list[str]


class Shot(InSequence, FrameRange, total=False):
    """A shot of a sequence."""


class Sequence(InEpisode, total=False):
    """A sequence of shots."""


class Episode(EntityFields, total=False):
    """An episode of a series."""


class Scene(InSequence, total=False):
    """A layout scene, from which shots are made."""


class Edit(InEpisode, total=False):
    """A cut of an episode or of the whole production."""


class Concept(EntityFields, FrameRange, total=False):
    """A drawing that shows how something may look."""

    preview_file_status: str | None


class AssetInstance(Record, total=False):
    asset_id: str
    name: str
    number: int
    description: str | None
    active: bool
    data: dict[str, Any] | None
    scene_id: str | None
    target_asset_id: str | None
    entity_id: str | None
    entity_type_id: str | None
    shots: list[str]


class CastingLink(TypedDict, total=False):
    """One asset of a breakdown."""

    asset_id: str
    asset_name: str
    asset_type_name: str
    name: str
    label: str
    nb_occurences: int
    project_id: str
    preview_file_id: str | None
    episode_id: str | None
    is_shared: bool
    ready_for: str | None
    sequence_name: str


class CastIn(TypedDict, total=False):
    """One shot or asset in whose breakdown an asset is."""

    shot_id: str
    shot_name: str
    sequence_name: str
    episode_id: str
    episode_name: str | None
    asset_id: str
    asset_name: str
    asset_type_name: str
    preview_file_id: str | None
    nb_occurences: int


class PathGuess(TypedDict, total=False):
    """A template of the file tree that a path fits, and the IDs of what the path speaks of."""

    Template: str
    Project: str
    Episode: str
    Sequence: str
    Shot: str
    Scene: str
    Asset: str
    AssetType: str
    TaskType: str
    Department: str
    Instance: str
    Software: str
    OutputType: str


class EntityLink(Record, total=False):
    entity_in_id: str
    entity_out_id: str
    nb_occurences: int
    label: str
    data: dict[str, Any] | None


class TaskTypeFields(ShotgunRecord, Choice, total=False):
    """A task type but for its place in the order, which the studio, a production and a template may each have."""

    short_name: str | None
    description: str | None
    for_entity: str
    allow_timelog: bool
    archived: bool
    department_id: str | None


class TaskType(TaskTypeFields, total=False):
    """A kind of work, such as Animation."""

    priority: int


class TaskStatusFields(ShotgunRecord, Choice, total=False):
    """A task status but for its place in the order."""

    short_name: str
    description: str | None
    is_done: bool
    is_artist_allowed: bool
    is_client_allowed: bool
    is_retake: bool
    is_feedback_request: bool
    is_default: bool
    is_wip: bool
    for_concept: bool
    archived: bool


class TaskStatus(TaskStatusFields, total=False):
    """A state of a task, such as Done."""

    priority: int


class LastComment(TypedDict, total=False):
    """What was said last about a task; empty when nothing was."""

    text: str
    date: str
    person_id: str


class Task(ShotgunRecord, total=False):
    name: str
    description: str | None
    priority: int
    difficulty: int
    duration: float
    estimation: float
    completion_rate: int
    retake_count: int
    sort_order: int
    start_date: str | None
    due_date: str | None
    real_start_date: str | None
    end_date: str | None
    done_date: str | None
    nb_assets_ready: int
    nb_drawings: int
    data: dict[str, Any] | None
    project_id: str
    task_type_id: str
    task_status_id: str
    entity_id: str
    assigner_id: str | None
    assignees: list[str]
    last_comment_date: str | None
    last_preview_file_id: str | None
    is_subscribed: bool
    # Names, where tasks come in lists for people to read. "" stands for no preview, no source, no episode.
    project_name: str
    project_has_avatar: bool
    entity_name: str
    entity_description: str | None
    entity_data: dict[str, Any] | None
    entity_canceled: bool
    entity_preview_file_id: str
    entity_source_id: str
    entity_type_name: str
    sequence_name: str | None
    episode_id: str | None
    episode_ids: list[str]
    episode_name: str | None
    episode_names: list[str]
    task_type_name: str
    task_type_color: str
    task_type_priority: int
    task_type_for_entity: str
    task_status_name: str
    task_status_short_name: str
    task_status_color: str
    # The same again as other routes spell it.
    task_start_date: str | None
    task_due_date: str | None
    task_duration: float
    task_estimation: float
    type_name: str
    type_color: str
    status_name: str
    status_short_name: str
    status_color: str
    last_comment: LastComment
    # Whole records, where a task comes alone.
    project: Project
    entity: Entity
    entity_type: EntityType
    task_type: TaskType
    task_status: TaskStatus
    persons: list[Person]
    assigner: Person | None
    sequence: Sequence
    episode: Episode | None


class TemplateTaskType(TaskTypeFields, TaskTypeUse, total=False):
    """A task type as a project template uses it; its "priority" is the one in the template."""


class TemplateTaskStatus(TaskStatusFields, total=False):
    """A task status as a project template uses it; its "priority" is the one in the template."""

    priority: int | None
    roles_for_board: list[str]
    link_is_client_allowed: bool | None


class AttachmentFile(Record, total=False):
    name: str
    size: int
    extension: str
    mimetype: str | None
    comment_id: str | None
    reply_id: str | None
    chat_message_id: str | None
    comment: Comment | None
    chat_message: ChatMessage | None


class Reply(TypedDict, total=False):
    """An answer to a comment."""

    id: str
    date: str
    created_at: str
    text: str
    person_id: str
    person: Person
    mentions: list[str]
    department_mentions: list[str]
    attachment_files: list[AttachmentFile]


class ChecklistItem(TypedDict, total=False):
    """One line of a comment's list of things to do."""

    text: str
    checked: bool


class Comment(ShotgunRecord, total=False):
    text: str
    checklist: list[ChecklistItem]
    links: list[str] | None
    replies: list[Reply]
    pinned: bool | None
    for_client: bool
    data: dict[str, Any] | None
    object_id: str
    object_type: str
    person_id: str
    editor_id: str | None
    task_status_id: str
    preview_file_id: str | None
    mentions: list[str]
    department_mentions: list[str]
    acknowledgements: list[str]
    # Dicts in the comments of a task, IDs in those of a production.
    previews: list[Any]
    attachment_files: list[Any]
    person: Person
    editor: Person
    task_status: TaskStatus
    preview_files: list[PreviewFile]


class PreviewFile(ShotgunRecord, total=False):
    name: str
    original_name: str | None
    revision: int
    position: int
    description: str | None
    path: str | None
    source: str | None
    file_size: int
    status: str
    validation_status: str
    annotations: list[Any] | None
    width: int | None
    height: int | None
    duration: float | None
    original_width: int | None
    original_height: int | None
    original_duration: float | None
    original_file_size: int | None
    extension: str | None
    is_movie: bool
    url: str | None
    uploaded_movie_url: str | None
    uploaded_movie_name: str | None
    task_id: str
    task_type_id: str
    person_id: str | None
    source_file_id: str | None
    data: dict[str, Any] | None
    token_in: int | None
    token_out: int | None
    comments: list[str]
    previews: list[PreviewFile]


class RunningPreviewFile(PreviewFile, total=False):
    """A preview file that is not ready, and what it belongs to."""

    project_id: str
    full_entity_name: str


class Avatar(TypedDict, total=False):
    """Path of an avatar's thumbnail, below the host."""

    thumbnail_path: str


class TimeSpent(Record, total=False):
    duration: float
    date: str
    task_id: str
    person_id: str
    project_id: str
    task_type_id: str


class TaskTimeSpent(TypedDict, total=False):
    """What a person worked on one task in some period."""

    duration: float
    task_id: str
    task_type_id: str
    project_id: str
    project_name: str
    entity_name: str
    entity_type_name: str
    sequence_name: str | None
    episode_name: str | None


class DayOff(Record, total=False):
    date: str
    end_date: str
    description: str | None
    person_id: str


class PlaylistEntry(TypedDict, total=False):
    """One entity of a playlist, and which of its previews is shown."""

    entity_id: str
    preview_file_id: str | None


class Playlist(Record, total=False):
    name: str
    shots: list[PlaylistEntry] | None
    project_id: str
    episode_id: str | None
    task_type_id: str | None
    for_client: bool
    for_entity: str
    is_for_all: bool
    build_jobs: list[Any]
    created_by: str | None
    first_preview_file_id: str


class ShareLink(Record, total=False):
    """An address under which a playlist can be seen without an account."""

    token: str
    playlist_id: str
    created_by: str
    expiration_date: str | None
    is_active: bool
    can_comment: bool
    has_password: bool


class BuildJob(Record, total=False):
    status: str
    job_type: str
    ended_at: str | None
    message: str | None
    playlist_id: str


class Software(Record, total=False):
    name: str
    short_name: str
    version: str | None
    file_extension: str
    secondary_extensions: list[str] | None
    monthly_cost: int
    inventory_amount: int
    archived: bool


class OutputType(Record, total=False):
    name: str
    short_name: str


class FileStatus(Choice, total=False):
    """State of an output file."""


class WorkingFile(ShotgunRecord, total=False):
    name: str
    description: str | None
    comment: str | None
    revision: int
    size: int | None
    checksum: int | None
    path: str | None
    validation_status: str
    data: dict[str, Any] | None
    task_id: str
    entity_id: str
    person_id: str
    software_id: str | None
    outputs: list[str]


class OutputFile(ShotgunRecord, total=False):
    name: str
    canceled: bool
    size: int | None
    checksum: str | None
    description: str | None
    comment: str | None
    extension: str
    revision: int
    representation: str
    nb_elements: int
    source: str | None
    path: str | None
    folder_path: str
    file_name: str
    quality: str | None
    data: dict[str, Any] | None
    file_status_id: str
    entity_id: str
    asset_instance_id: str | None
    output_type_id: str
    task_type_id: str | None
    person_id: str
    source_file_id: str | None
    source_file: WorkingFile | None
    temporal_entity_id: str | None


class FoundPerson(Person, total=False):
    """A person that a search found."""

    matched_terms: list[str]


class FoundAsset(Asset, total=False):
    """An asset that a search found."""

    matched_terms: list[str]
    preview_file_extension: str | None


class FoundShot(Shot, total=False):
    """A shot that a search found."""

    matched_terms: list[str]
    preview_file_extension: str | None


class SearchResults(TypedDict, total=False):
    """What a search found, by kind."""

    persons: list[FoundPerson]
    assets: list[FoundAsset]
    shots: list[FoundShot]


class FilterFields(Record, total=False):
    """What filters and their groups have in common."""

    name: str
    list_type: str
    entity_type: str | None
    is_shared: bool
    project_id: str | None
    person_id: str
    department_id: str | None


class SearchFilter(FilterFields, total=False):
    """Words that someone searches a list for again and again."""

    search_query: str
    search_filter_group_id: str | None


class SearchFilterGroup(FilterFields, total=False):
    """Filters under one heading."""

    color: str


class Notification(Record, total=False):
    notification_type: str
    read: bool
    change: bool
    person_id: str
    author_id: str
    comment_id: str | None
    comment_text: str | None
    reply_id: str | None
    reply_text: str | None
    mentions: list[str]
    department_mentions: list[str]
    reply_mentions: list[str]
    reply_department_mentions: list[str]
    subscription_id: str | None
    project_id: str
    project_name: str
    episode_id: str | None
    full_entity_name: str | None
    entity_preview_file_id: str | None
    preview_file_id: str | None
    task_id: str | None
    task_type_id: str | None
    task_status_id: str | None
    playlist_id: str | None
    playlist_name: str
    playlist_for_entity: str
    playlist_is_for_all: bool


class Subscription(Record, total=False):
    """Who is notified of what happens to a task."""

    person_id: str
    task_id: str | None
    entity_id: str | None
    task_type_id: str | None


class TasksStats(TypedDict, total=False):
    """Tasks of a production that have a type and a status; durations in minutes."""

    project_id: str
    task_type_id: str
    task_status_id: str
    amount: int
    amount_done: int
    total_duration: float
    total_estimation: float


class OpenTasksStats(TypedDict, total=False):
    """Tasks of a production; durations in minutes."""

    amount: int
    amount_done: int
    total_duration: float
    total_estimation: float
    task_types: list[TasksStats]


class PersonTasksDates(TypedDict, total=False):
    """From when to when a person has tasks."""

    person_id: str
    min_date: str | None
    max_date: str | None
    busy_periods: list[dict[str, Any]]


class Chat(Record, total=False):
    """The conversation about an entity."""

    object_id: str
    object_type: str
    last_message: str | None
    participants: list[str]
    messages: list[str]
    entity_name: str
    project_id: str
    preview_file_id: str | None


class ChatMessage(Record, total=False):
    """What someone said in a chat."""

    chat_id: str
    person_id: str
    text: str | None
    attachment_files: list[dict[str, Any]]


class DesktopLoginLog(Record, total=False):
    """When a person logged in to a computer."""

    date: str
    person_id: str


class StatusAutomation(Record, total=False):
    entity_type: str
    in_task_type_id: str | None
    in_task_status_id: str | None
    out_field_type: str
    out_task_type_id: str | None
    out_task_status_id: str | None
    import_last_revision: bool
    archived: bool


class News(Record, total=False):
    change: bool
    author_id: str
    comment_id: str | None
    task_id: str
    preview_file_id: str | None


class ApiEvent(TypedDict, total=False):
    """An entry of the server's event log."""

    id: str
    created_at: str
    name: str
    data: dict[str, Any] | None
    user_id: str | None
    project_id: str | None


class LoginLog(TypedDict, total=False):
    """An entry of the server's list of logins."""

    id: str
    created_at: str
    person_id: str
    ip_address: str | None
    origin: str | None


class Link(TypedDict):
    """A web address in the tracker."""

    url: str


class HardwareItem(Record, total=False):
    """A kind of computer or device that the studio has."""

    name: str
    short_name: str
    archived: bool
    monthly_cost: int
    inventory_amount: int


class DepartmentHardwareItem(Record, total=False):
    department_id: str
    hardware_item_id: str


class DepartmentSoftware(Record, total=False):
    department_id: str
    software_id: str


class SalaryScale(Record, total=False):
    """What somebody earns in a day."""

    department_id: str
    position: str
    seniority: str
    salary: int


class CustomAction(Record, total=False):
    """A link of the web application to a service of the studio."""

    name: str
    url: str | None
    entity_type: str
    is_ajax: bool


class QuotaShot(Entity, total=False):
    """A shot that a person worked on, and which part of it counts."""

    full_name: str
    weight: float


class NamedScheduleItem(ScheduleItem, total=False):
    """A schedule item for a part of the production, and that part's name."""

    name: str


class ScheduleVersion(Record, total=False):
    name: str
    project_id: str
    production_schedule_from: str | None
    locked: bool
    canceled: bool


class ScheduledTask(Record, total=False):
    """How a version of a schedule plans a task."""

    production_schedule_version_id: str
    task_id: str
    start_date: str | None
    due_date: str | None
    estimation: float
    assignees: list[str]


class ScheduleCopied(TypedDict, total=False):
    success: bool
    task_link_count: int


class ScheduleApplied(TypedDict, total=False):
    success: bool
    task_count: int


class EntityVersion(Record, total=False):
    """What a shot or edit was before, or after, its frames changed."""

    name: str
    data: dict[str, Any] | None
    entity_id: str
    person_id: str | None


class SequenceWithTasks(Sequence, FrameRange, total=False):
    """A sequence, listed with its tasks."""


class EpisodeWithTasks(Episode, FrameRange, total=False):
    """An episode, listed with its tasks."""

    episode_id: str


class SceneWithTasks(Scene, FrameRange, total=False):
    """A scene, listed with its tasks."""


class ProjectTaskTypeLink(Record, TaskTypeUse, total=False):
    """How a production uses a task type."""

    project_id: str
    task_type_id: str


class ProjectTaskStatusLink(Record, TaskStatusUse, total=False):
    """How a production uses a task status."""

    project_id: str
    task_status_id: str


class TaskTypeSoftware(TypedDict, total=False):
    """A software with which a task type of a production is worked on."""

    project_id: str
    task_type_id: str
    software_id: str


class PreviewAccount(TypedDict, total=False):
    """The account with which previews of a production are seen."""

    id: str
    email: str
    full_name: str
    preview_open_until: str | None


class NewPreviewAccount(PreviewAccount, total=False):
    password: str


class ShotCount(TypedDict, total=False):
    """How many shots, and how long they are."""

    count: int
    frames: int
    drawings: int


class StatusCount(ShotCount, total=False):
    """How many shots are in a task status."""

    name: str
    color: str


class RetakeStats(TypedDict, total=False):
    """How often the shots of an episode were retaken."""

    max_retake_count: int
    evolution: dict[str, dict[str, ShotCount]]
    done: ShotCount
    retake: ShotCount
    other: ShotCount


class DoneOnDay(TypedDict, total=False):
    """Tasks done on a day, and their estimations in minutes."""

    date: str
    done: int
    done_estimation: float


class OpenTasksBurndown(TypedDict, total=False):
    """How many tasks there are, and how many were done by when."""

    total: int
    total_estimation: float
    start_date: str | None
    end_date: str | None
    done_by_day: list[DoneOnDay]


class NewsEntry(Record, total=False):
    """An entry of the news, with what it is about."""

    change: bool
    author_id: str
    person: dict[str, Any] | None
    comment_id: str | None
    task_id: str
    task_type_id: str
    task_status_id: str | None
    task_entity_id: str
    preview_file_id: str | None
    preview_file_extension: str | None
    preview_file_revision: int | None
    preview_files: list[dict[str, Any]]
    project_id: str
    project_name: str
    full_entity_name: str
    episode_id: str | None
    entity_preview_file_id: str | None


class NewsPage(TypedDict, total=False):
    """A page of the news."""

    data: list[NewsEntry]
    total: int
    nb_pages: int
    page: int
    limit: int
    offset: int
    stats: dict[str, int]


class ServerConfig(TypedDict, total=False):
    """Settings of the server that Kitsu goes by."""

    is_self_hosted: bool
    crisp_token: str | None
    dark_theme_by_default: bool
    indexer_configured: bool
    saml_enabled: bool
    saml_idp_name: str | None
    oidc_enabled: bool
    oidc_idp_name: str | None
    default_locale: str
    default_timezone: str
    enforce_2fa: bool
    movie_highdef_bitrate: int
    movie_lowdef_bitrate: int
    preview_accounts_enabled: bool
    sentry: dict[str, Any]


class ServerStats(TypedDict, total=False):
    """How much there is on the server."""

    number_of_video_previews: int
    number_of_picture_previews: int
    number_of_model_previews: int
    number_of_comments: int


class Plugin(Record, total=False):
    """What extends the server."""

    plugin_id: str
    name: str
    description: str | None
    version: str
    revision: str | None
    maintainer_name: str
    maintainer_email: str | None
    website: str | None
    license: str
    frontend_project_enabled: bool
    frontend_studio_enabled: bool
    icon: str | None


class TasksToCheckFilters(TypedDict):
    """IDs that the tasks to check can be filtered by."""

    project_ids: list[str]
    task_type_ids: list[str]
    task_status_ids: list[str]
    episode_ids: list[str]
    person_ids: list[str]


class ConceptFolder(EntityFields, FrameRange, total=False):
    """A folder of a production's concepts."""
