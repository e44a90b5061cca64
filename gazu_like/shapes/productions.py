"""Productions: settings, team, metadata, templates, milestones, schedules, budgets."""

from __future__ import annotations

from typing import Any, TypedDict

from .optional import NotRequired
from .people import Person
from .records import Choice, Record, ShotgunRecord


class ProjectStatus(Choice):
    """Whether a production is open or closed."""


class BitrateSettings(TypedDict):
    """Bit rates of converted movies, in megabits a second; None for the server's own."""

    hd_bitrate_compression: int | None
    ld_bitrate_compression: int | None


class TaskTypeUse(BitrateSettings):
    """How a production or a template uses a task type."""

    priority: int | None
    is_client_visible: bool


class TaskStatusUse(TypedDict):
    """How a production or a template uses a task status."""

    priority: int | None
    roles_for_board: list[str]
    is_client_allowed: bool | None


class ProductionSettings(Record, BitrateSettings):
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
    asset_types: NotRequired[list[str]]
    task_types: NotRequired[list[str]]
    task_statuses: NotRequired[list[str]]
    status_automations: NotRequired[list[str]]
    preview_background_files: NotRequired[list[str]]


class Project(ProductionSettings, ShotgunRecord):
    code: str | None
    start_date: str | None
    end_date: str | None
    man_days: int | None
    nb_episodes: int
    episode_span: int
    has_avatar: bool
    is_bot_collaboration_enabled: bool
    project_status_id: str
    project_status_name: NotRequired[str]
    from_schedule_version_id: str | None
    first_episode_id: NotRequired[str]
    team: NotRequired[list[str]]
    descriptors: NotRequired[list[MetadataDescriptor]]
    task_types_priority: NotRequired[dict[str, int | None]]
    task_type_links: NotRequired[dict[str, TaskTypeUse]]
    task_statuses_link: NotRequired[dict[str, TaskStatusUse]]


class TeamMember(Person):
    """A person as a member of a production's team."""

    project_role: str | None


class TeamRole(TypedDict):
    """The role of a person in one production; None where the person's own role counts."""

    project_id: str
    person_id: str
    role: str | None


class PreviewBackgroundFile(Record):
    name: str
    archived: NotRequired[bool]
    is_default: bool
    original_name: NotRequired[str | None]
    extension: NotRequired[str | None]
    file_size: NotRequired[int]


class MetadataDescriptor(Record):
    name: str
    field_name: str
    data_type: str | None
    choices: list[str]
    for_client: bool
    entity_type: str
    departments: NotRequired[list[str]]
    project_id: NotRequired[str]
    task_type_id: str | None
    position: int | None


class ProjectTemplate(ProductionSettings):
    """What a production can begin with."""

    metadata_descriptors: list[MetadataDescriptor]


class TemplateTaskTypeLink(Record, TaskTypeUse):
    """How a project template uses a task type."""

    project_template_id: str
    task_type_id: str


class TemplateTaskStatusLink(Record, TaskStatusUse):
    """How a project template uses a task status."""

    project_template_id: str
    task_status_id: str


class Milestone(Record):
    name: str
    date: str | None
    project_id: str
    task_type_id: str | None


class ScheduleItem(Record):
    start_date: str | None
    end_date: str | None
    man_days: int | None
    project_id: str
    task_type_id: str | None
    object_id: str | None


class Budget(Record):
    name: str
    project_id: str
    revision: int
    currency: str | None


class BudgetEntry(Record):
    budget_id: str
    department_id: str
    person_id: str | None
    start_date: str
    months_duration: int
    daily_salary: float
    position: str
    seniority: str
    exceptions: dict[str, Any] | None


class NamedScheduleItem(ScheduleItem):
    """A schedule item for a part of the production, and that part's name."""

    name: str


class ScheduleVersion(Record):
    name: str
    project_id: str
    production_schedule_from: str | None
    locked: bool
    canceled: bool


class ScheduledTask(Record):
    """How a version of a schedule plans a task."""

    production_schedule_version_id: str
    task_id: str
    start_date: str | None
    due_date: str | None
    estimation: float
    assignees: NotRequired[list[str]]


class ScheduleCopied(TypedDict):
    success: bool
    task_link_count: int


class ScheduleApplied(TypedDict):
    success: bool
    task_count: int


class ProjectTaskTypeLink(Record, TaskTypeUse):
    """How a production uses a task type."""

    project_id: str
    task_type_id: str


class ProjectTaskStatusLink(Record, TaskStatusUse):
    """How a production uses a task status."""

    project_id: str
    task_status_id: str
