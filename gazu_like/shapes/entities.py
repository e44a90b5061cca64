"""Entities and their tasks, which refer to one another, casting, and preview files."""

from __future__ import annotations

from typing import Any, TypedDict

from .people import Person
from .productions import Project, TaskTypeUse
from .records import Choice, Record, ShotgunRecord


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


class StatusAutomation(Record, total=False):
    entity_type: str
    in_task_type_id: str | None
    in_task_status_id: str | None
    out_field_type: str
    out_task_type_id: str | None
    out_task_status_id: str | None
    import_last_revision: bool
    archived: bool


class QuotaShot(Entity, total=False):
    """A shot that a person worked on, and which part of it counts."""

    full_name: str
    weight: float


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


class TaskTypeSoftware(TypedDict, total=False):
    """A software with which a task type of a production is worked on."""

    project_id: str
    task_type_id: str
    software_id: str


class ConceptFolder(EntityFields, FrameRange, total=False):
    """A folder of a production's concepts."""
