"""Entities and their tasks, which refer to one another, casting, and preview files."""

from __future__ import annotations

from typing import Any, TypedDict

from .optional import NotRequired
from .people import Person
from .productions import Project, TaskTypeUse
from .records import Choice, Record, ShotgunRecord


class EntityType(Record):
    name: str
    short_name: str | None
    description: str | None
    archived: bool
    task_types: NotRequired[list[str]]


class AssetType(EntityType):
    """An entity type that is neither shot, sequence, episode, scene, edit nor concept."""


class EntityFields(ShotgunRecord):
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
    project_name: NotRequired[str]
    entity_type_id: str
    parent_id: str | None
    source_id: str | None
    preview_file_id: str | None
    ready_for: str | None
    created_by: str | None
    tasks: NotRequired[list[Task]]
    entities_out: NotRequired[list[str]]
    entities_in: NotRequired[list[str]]
    entity_concept_links: NotRequired[list[str]]
    instance_casting: NotRequired[list[str]]


class FrameRange(TypedDict):
    """Frames as they were typed in; None where nobody did."""

    fps: NotRequired[str | None]
    frame_in: NotRequired[str | int | None]
    frame_out: NotRequired[str | int | None]


class Entity(EntityFields, FrameRange):
    """An asset, shot, sequence, episode, scene, edit or concept, whichever it is."""

    preview_file_status: NotRequired[str | None]


class InEpisode(EntityFields):
    """An entity that may be part of an episode."""

    episode_id: NotRequired[str | None]
    episode_name: NotRequired[str | None]


class InSequence(InEpisode):
    """An entity that is part of a sequence."""

    sequence_id: NotRequired[str]
    sequence_name: NotRequired[str]


class Asset(EntityFields):
    asset_type_id: NotRequired[str]
    asset_type_name: NotRequired[str]
    episode_id: NotRequired[str | None]
    casting_episode_ids: NotRequired[list[str]]


class Shot(InSequence, FrameRange):
    """A shot of a sequence."""


class Sequence(InEpisode):
    """A sequence of shots."""


class Episode(EntityFields):
    """An episode of a series."""


class Scene(InSequence):
    """A layout scene, from which shots are made."""


class Edit(InEpisode):
    """A cut of an episode or of the whole production."""


class Concept(EntityFields, FrameRange):
    """A drawing that shows how something may look."""

    preview_file_status: NotRequired[str | None]


class AssetInstance(Record):
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
    shots: NotRequired[list[str]]


class CastingLink(TypedDict):
    """One asset of a breakdown."""

    asset_id: str
    asset_name: NotRequired[str]
    asset_type_name: NotRequired[str]
    name: NotRequired[str]
    label: NotRequired[str]
    nb_occurences: int
    project_id: NotRequired[str]
    preview_file_id: NotRequired[str | None]
    episode_id: NotRequired[str | None]
    is_shared: NotRequired[bool]
    ready_for: NotRequired[str | None]
    sequence_name: NotRequired[str]


class CastIn(TypedDict):
    """One shot or asset in whose breakdown an asset is."""

    shot_id: NotRequired[str]
    shot_name: NotRequired[str]
    sequence_name: NotRequired[str]
    episode_id: NotRequired[str]
    episode_name: NotRequired[str | None]
    asset_id: NotRequired[str]
    asset_name: NotRequired[str]
    asset_type_name: NotRequired[str]
    preview_file_id: str | None
    nb_occurences: int


class PathGuess(TypedDict):
    """A template of the file tree that a path fits, and the IDs of what the path speaks of."""

    Template: str
    Project: NotRequired[str]
    Episode: NotRequired[str]
    Sequence: NotRequired[str]
    Shot: NotRequired[str]
    Scene: NotRequired[str]
    Asset: NotRequired[str]
    AssetType: NotRequired[str]
    TaskType: NotRequired[str]
    Department: NotRequired[str]
    Instance: NotRequired[str]
    Software: NotRequired[str]
    OutputType: NotRequired[str]


class EntityLink(Record):
    entity_in_id: str
    entity_out_id: str
    nb_occurences: int
    label: str
    data: dict[str, Any] | None


class TaskTypeFields(ShotgunRecord, Choice):
    """A task type but for its place in the order, which the studio, a production and a template may each have."""

    short_name: str | None
    description: str | None
    for_entity: str
    allow_timelog: bool
    archived: bool
    department_id: str | None


class TaskType(TaskTypeFields):
    """A kind of work, such as Animation."""

    priority: int


class TaskStatusFields(ShotgunRecord, Choice):
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


class TaskStatus(TaskStatusFields):
    """A state of a task, such as Done."""

    priority: int


class LastComment(TypedDict, total=False):
    """What was said last about a task; empty when nothing was."""

    text: str
    date: str
    person_id: str


class Task(ShotgunRecord):
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
    assignees: NotRequired[list[str]]
    last_comment_date: str | None
    last_preview_file_id: str | None
    is_subscribed: NotRequired[bool]
    # Names, where tasks come in lists for people to read. "" stands for no preview, no source, no episode.
    project_name: NotRequired[str]
    project_has_avatar: NotRequired[bool]
    entity_name: NotRequired[str]
    entity_description: NotRequired[str | None]
    entity_data: NotRequired[dict[str, Any] | None]
    entity_canceled: NotRequired[bool]
    entity_preview_file_id: NotRequired[str]
    entity_source_id: NotRequired[str]
    entity_type_name: NotRequired[str]
    sequence_name: NotRequired[str | None]
    episode_id: NotRequired[str | None]
    episode_ids: NotRequired[list[str]]
    episode_name: NotRequired[str | None]
    episode_names: NotRequired[list[str]]
    task_type_name: NotRequired[str]
    task_type_color: NotRequired[str]
    task_type_priority: NotRequired[int]
    task_type_for_entity: NotRequired[str]
    task_status_name: NotRequired[str]
    task_status_short_name: NotRequired[str]
    task_status_color: NotRequired[str]
    # The same again as other routes spell it.
    task_start_date: NotRequired[str | None]
    task_due_date: NotRequired[str | None]
    task_duration: NotRequired[float]
    task_estimation: NotRequired[float]
    type_name: NotRequired[str]
    type_color: NotRequired[str]
    status_name: NotRequired[str]
    status_short_name: NotRequired[str]
    status_color: NotRequired[str]
    last_comment: NotRequired[LastComment]
    # Whole records, where a task comes alone.
    project: NotRequired[Project]
    entity: NotRequired[Entity]
    entity_type: NotRequired[EntityType]
    task_type: NotRequired[TaskType]
    task_status: NotRequired[TaskStatus]
    persons: NotRequired[list[Person]]
    assigner: NotRequired[Person | None]
    sequence: NotRequired[Sequence]
    episode: NotRequired[Episode | None]


class TemplateTaskType(TaskTypeFields, TaskTypeUse):
    """A task type as a project template uses it; its "priority" is the one in the template."""


class TemplateTaskStatus(TaskStatusFields):
    """A task status as a project template uses it; its "priority" is the one in the template."""

    priority: int | None
    roles_for_board: list[str]
    link_is_client_allowed: bool | None


class PreviewFile(ShotgunRecord):
    name: NotRequired[str]
    original_name: str | None
    revision: int
    position: NotRequired[int]
    description: NotRequired[str | None]
    path: NotRequired[str | None]
    source: NotRequired[str | None]
    file_size: NotRequired[int]
    status: str
    validation_status: NotRequired[str]
    annotations: NotRequired[list[Any] | None]
    width: NotRequired[int | None]
    height: NotRequired[int | None]
    duration: NotRequired[float | None]
    original_width: NotRequired[int | None]
    original_height: NotRequired[int | None]
    original_duration: NotRequired[float | None]
    original_file_size: NotRequired[int | None]
    extension: str | None
    is_movie: NotRequired[bool]
    url: NotRequired[str | None]
    uploaded_movie_url: NotRequired[str | None]
    uploaded_movie_name: NotRequired[str | None]
    task_id: str
    task_type_id: NotRequired[str]
    person_id: NotRequired[str | None]
    source_file_id: NotRequired[str | None]
    data: NotRequired[dict[str, Any] | None]
    token_in: NotRequired[int | None]
    token_out: NotRequired[int | None]
    comments: NotRequired[list[str]]
    previews: NotRequired[list[PreviewFile]]


class RunningPreviewFile(PreviewFile):
    """A preview file that is not ready, and what it belongs to."""

    project_id: str
    full_entity_name: str


class TimeSpent(Record):
    duration: float
    date: str
    task_id: str
    person_id: str
    project_id: NotRequired[str]
    task_type_id: NotRequired[str]


class TaskTimeSpent(TypedDict):
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


class TasksStats(TypedDict):
    """Tasks of a production that have a type and a status; durations in minutes."""

    project_id: str
    task_type_id: str
    task_status_id: str
    amount: int
    amount_done: int
    total_duration: float
    total_estimation: float


class OpenTasksStats(TypedDict):
    """Tasks of a production; durations in minutes."""

    amount: int
    amount_done: int
    total_duration: float
    total_estimation: float
    task_types: list[TasksStats]


class PersonTasksDates(TypedDict):
    """From when to when a person has tasks."""

    person_id: str
    min_date: str | None
    max_date: str | None
    busy_periods: list[dict[str, Any]]


class StatusAutomation(Record):
    entity_type: str
    in_task_type_id: str | None
    in_task_status_id: str | None
    out_field_type: str
    out_task_type_id: str | None
    out_task_status_id: str | None
    import_last_revision: bool
    archived: bool


class QuotaShot(Entity):
    """A shot that a person worked on, and which part of it counts."""

    full_name: str
    weight: float


class EntityVersion(Record):
    """What a shot or edit was before, or after, its frames changed."""

    name: str
    data: dict[str, Any] | None
    entity_id: str
    person_id: str | None


class SequenceWithTasks(Sequence, FrameRange):
    """A sequence, listed with its tasks."""


class EpisodeWithTasks(Episode, FrameRange):
    """An episode, listed with its tasks."""

    episode_id: str


class SceneWithTasks(Scene, FrameRange):
    """A scene, listed with its tasks."""


class TaskTypeSoftware(TypedDict):
    """A software with which a task type of a production is worked on."""

    project_id: str
    task_type_id: str
    software_id: str


class ConceptFolder(EntityFields, FrameRange):
    """A folder of a production's concepts."""
