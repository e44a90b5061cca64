"""The production itself, its settings, and what it adds to the forms."""

from __future__ import annotations

from gazu_like.sync.context import Context
from gazu_like.sync.kinds import readers, settings, writers
from gazu_like.sync.kinds.words import BY_PICTURE, DATA, PERSON, PROJECT, ROLES, STYLES, needs, of_production, ref
from gazu_like.sync.kinds.writers import ImportWriter
from gazu_like.sync.model import Kind, Row


def _named_as_wanted(row: Row, context: Context) -> Row:
    name = context.options.target_project
    return {**row, "name": name} if name else row


PRODUCTION: tuple[Kind, ...] = (
    of_production(
        "project",
        read=readers.project,
        write=writers.ProjectWriter(
            "projects", batch=1, width=1, touches=("team-roles", "task-type-settings", "task-status-settings")
        ),
        references=(
            needs("project_status_id", "project-status"),
            ref("default_preview_background_file_id", "preview-background-files"),
            ref("from_schedule_version_id", "schedule-versions"),
            ref("team[]", "persons"),
            ref("task_types[]", "task-types"),
            ref("task_statuses[]", "task-status"),
            ref("asset_types[]", "entity-types"),
            ref("status_automations[]", "status-automations"),
            ref("preview_background_files[]", "preview-background-files"),
            DATA,
        ),
        ignored={"has_avatar": BY_PICTURE},
        relations=frozenset(
            (
                *("team", "task_types", "task_statuses", "asset_types", "status_automations"),
                "preview_background_files",
            )
        ),
        later=("from_schedule_version_id",),
        choices={"production_style": STYLES},
        lengths={
            **dict.fromkeys(("name", "code", "homepage"), 80),
            **dict.fromkeys(("fps", "ratio"), 10),
            "resolution": 12,
            "production_type": 20,
        },
        prepare=_named_as_wanted,
    ),
    of_production(
        "team-roles",
        read=settings.team_roles,
        write=settings.TeamRoleWriter(),
        references=(PERSON,),
        key=("person_id",),
        choices={"role": ROLES},
    ),
    of_production(
        "task-type-settings",
        read=settings.task_type_settings,
        write=settings.TaskTypeSettingWriter(),
        references=(needs("task_type_id", "task-types"),),
        key=("task_type_id",),
    ),
    of_production(
        "task-status-settings",
        read=settings.task_status_settings,
        write=settings.TaskStatusSettingWriter(),
        references=(needs("task_status_id", "task-status"),),
        key=("task_status_id",),
        unordered=frozenset(["roles_for_board"]),
    ),
    of_production(
        "task-type-softwares",
        read=settings.task_type_softwares,
        write=settings.SoftwareWriter(),
        references=(needs("task_type_id", "task-types"), needs("software_id", "softwares")),
        key=("task_type_id", "software_id"),
    ),
    of_production(
        "metadata-descriptors",
        read=readers.filtered("metadata-descriptors", relations=True),
        write=writers.DescriptorWriter("metadata-descriptors"),
        references=(PROJECT, ref("task_type_id", "task-types"), ref("departments[]", "departments")),
        key=("entity_type", "task_type_id", "field_name"),
        relations=frozenset(["departments"]),
        choices={
            "data_type": (
                *("string", "number", "list", "taglist", "boolean", "checklist", "date", "url", "textarea"),
                "person",
            )
        },
        lengths={"name": 120, "field_name": 120},
    ),
    of_production(
        "milestones",
        read=readers.filtered("milestones"),
        write=ImportWriter("milestones"),
        references=(PROJECT, ref("task_type_id", "task-types")),
        key=("name", "date", "task_type_id"),
        repeats=True,
        lengths={"name": 40},
    ),
)
