"""Productions: settings, team, metadata, templates, milestones, schedules, budgets."""

from __future__ import annotations

from typing import Any, TypedDict

from .people import Person
from .records import Choice, Record, ShotgunRecord


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


class ProjectTaskTypeLink(Record, TaskTypeUse, total=False):
    """How a production uses a task type."""

    project_id: str
    task_type_id: str


class ProjectTaskStatusLink(Record, TaskStatusUse, total=False):
    """How a production uses a task status."""

    project_id: str
    task_status_id: str
