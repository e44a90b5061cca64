"""The table of kinds: what a production is made of on a Kitsu server, how each part is read, written and recognised.

``KINDS`` stands in the order of writing. Each fact behind it was found by asking servers: docs/kinds-of-records.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from gazu_like.sync import readers, settings, writers
from gazu_like.sync.context import Context, Side
from gazu_like.sync.file_attachments import AttachmentWriter
from gazu_like.sync.match import fold
from gazu_like.sync.model import ENTITIES, Kind, Reference, Row, Step
from gazu_like.sync.readers import READ
from gazu_like.sync.writers import DataWriter, ImportWriter, StudioWriter

_ref, _needs = Reference, partial(Reference, needed=True)
_PROJECT = _needs("project_id", "project")
_TASK = _needs("task_id", "tasks")
_PERSON = _needs("person_id", "persons")
#: Free metadata may name persons: a descriptor's type "person" does. Other texts stay as they are.
_DATA = _ref("data.**", "persons")

_BY_PICTURE = "set when the picture is uploaded"
_OWN_DEFAULT = "one of a server's is its default, and the target's stays it"
_PERSONAL = "an account's security is not brought along"

_ROLES = ("user", "admin", "supervisor", "manager", "client", "vendor")
_POSITIONS = ("supervisor", "lead", "artist")
_SENIORITIES = ("senior", "mid", "junior")
_STYLES = (
    *("2d", "2dpaper", "3d", "2d3d", "ar", "vfx", "stop-motion", "motion-design", "archviz", "commercial", "catalog"),
    *("immersive", "nft", "video-game", "vr"),
)
_FILE_NAMES = {"name": 250, "original_name": 250, "extension": 6}

_studio = partial(Kind, scope="studio", folds=True)
_of_production = partial(Kind, scope="production")


def _renamed_twin(row: Row, context: Context) -> Row:
    """Name a task type so that the target takes it: no two may have one name there, not even for other entities."""
    twins = [each for each in _task_types(context.target) if fold(each["name"]) == fold(row["name"])]
    known = {each["id"]: each for each in _task_types(context.target)}
    name = f"{row['name']} ({row['for_entity']})"
    counterpart = known.get(context.known.get(row["id"], row["id"]))
    if counterpart is not None:
        return {**row, "name": name} if counterpart["name"] == name else row
    if any(each["for_entity"] == row["for_entity"] for each in twins) or not (twins or _is_second(row, context)):
        return row
    message = f"the target may have only one task type of this name: there it is {name!r}"
    context.tell(BY_NAME["task-types"], row, "value dropped", message)
    return {**row, "name": name}


def _is_second(row: Row, context: Context) -> bool:
    """Tell whether an older task type that is brought has the same name."""
    alike = [each for each in context.wanted(BY_NAME["task-types"]) if fold(each["name"]) == fold(row["name"])]
    return bool(min(alike, key=_age)["id"] != row["id"])


def _age(row: Row) -> tuple[str, str]:
    return row.get("created_at") or "", row["id"]


def _task_types(side: Side) -> list[Row]:
    kind = BY_NAME["task-types"]
    return side.rows(kind.name, kind.read)


def _named_as_wanted(row: Row, context: Context) -> Row:
    name = context.options.target_project
    return {**row, "name": name} if name else row


#: Field of a preview file's data in which a server notes where it stores a movie: by itself, and when one is looked at.
_STORED = "movie_prefixes"


def _stored_there(row: Row, context: Context) -> Row:
    """Leave it to the target where it stores its movies."""
    held = readers.by_id(context.target, "preview-files").get(context.ids.get(row["id"]) or row["id"], {}).get("data")
    own = {name: value for name, value in (held or {}).items() if name == _STORED}
    rest = {name: value for name, value in (row["data"] or {}).items() if name != _STORED}
    return {**row, "data": {**rest, **own} or (None if held else held)}


def _studio_kind(name: str, **details: Any) -> Kind:
    """Return a kind of reference data that needs nothing special."""
    return _studio(name, read=readers.whole(name), write=StudioWriter(name), **details)


STUDIO: tuple[Kind, ...] = (
    _studio_kind("departments"),
    _studio_kind("studios"),
    _studio(
        "persons",
        read=readers.whole("persons", relations=True),
        write=writers.PersonWriter("persons", fixed={"has_avatar": False}),
        references=(_ref("departments[]", "departments"), _ref("studio_id", "studios")),
        key=("email",),
        other_keys=(("first_name", "last_name"),),
        ignored={
            "has_avatar": _BY_PICTURE,
            "last_presence": "when somebody was there last is a fact of each server",
            **dict.fromkeys(
                (
                    *("totp_enabled", "email_otp_enabled", "fido_enabled", "preferred_two_factor_authentication"),
                    *("preview_project_id", "preview_opened_at", "preview_open_until"),
                ),
                _PERSONAL,
            ),
        },
        dropped=frozenset(
            (
                *("full_name", "last_presence", "totp_enabled", "email_otp_enabled", "fido_enabled"),
                *("preferred_two_factor_authentication", "preview_project_id", "preview_opened_at"),
                "preview_open_until",
            )
        ),
        relations=frozenset(["departments"]),
        choices={
            "role": _ROLES,
            "position": _POSITIONS,
            "seniority": _SENIORITIES,
            "contract_type": ("open-ended", "fixed-term", "short-term", "freelance", "apprentice", "internship"),
        },
        lengths={"first_name": 80, "last_name": 80, "phone": 30},
    ),
    _studio_kind("project-status", lengths={"name": 20}),
    _studio(
        "task-types",
        read=readers.whole("task-types"),
        write=StudioWriter("task-types"),
        references=(_ref("department_id", "departments"),),
        key=("name", "for_entity"),
        lengths={"name": 40, "short_name": 20, "for_entity": 30},
        prepare=_renamed_twin,
    ),
    _studio(
        "task-status",
        read=readers.whole("task-status"),
        write=StudioWriter("task-status", fixed={"is_default": False}),
        key=("short_name",),
        other_keys=(("name",),),
        ignored={"is_default": _OWN_DEFAULT},
        lengths={"short_name": 10},
    ),
    _studio(
        "entity-types",
        read=readers.whole("entity-types", relations=True),
        write=StudioWriter("entity-types"),
        references=(_ref("task_types[]", "task-types"),),
        relations=frozenset(["task_types"]),
        lengths={"name": 30},
    ),
    _studio(
        "status-automations",
        read=readers.whole("status-automations"),
        write=StudioWriter("status-automations"),
        references=(
            _ref("in_task_type_id", "task-types"),
            _ref("out_task_type_id", "task-types"),
            _ref("in_task_status_id", "task-status"),
            _ref("out_task_status_id", "task-status"),
        ),
        key=(
            *("entity_type", "in_task_type_id", "in_task_status_id", "out_field_type", "out_task_type_id"),
            "out_task_status_id",
        ),
        choices={"out_field_type": ("status", "ready_for")},
    ),
    _studio_kind("softwares", lengths={"name": 40}),
    _studio_kind("output-types", lengths={"name": 40}),
    _studio_kind("file-status"),
    _studio(
        "preview-background-files",
        read=readers.whole("preview-background-files"),
        write=StudioWriter("preview-background-files", fixed={"is_default": False}),
        ignored={
            "is_default": _OWN_DEFAULT,
            **dict.fromkeys(("original_name", "extension", "file_size"), "set when the file is uploaded"),
        },
        dropped=frozenset(("original_name", "extension", "file_size")),
    ),
)

PRODUCTION: tuple[Kind, ...] = (
    _of_production(
        "project",
        read=readers.project,
        write=writers.ProjectWriter(
            "projects", batch=1, width=1, touches=("team-roles", "task-type-settings", "task-status-settings")
        ),
        references=(
            _needs("project_status_id", "project-status"),
            _ref("default_preview_background_file_id", "preview-background-files"),
            _ref("from_schedule_version_id", "schedule-versions"),
            _ref("team[]", "persons"),
            _ref("task_types[]", "task-types"),
            _ref("task_statuses[]", "task-status"),
            _ref("asset_types[]", "entity-types"),
            _ref("status_automations[]", "status-automations"),
            _ref("preview_background_files[]", "preview-background-files"),
            _DATA,
        ),
        ignored={"has_avatar": _BY_PICTURE},
        relations=frozenset(
            (
                *("team", "task_types", "task_statuses", "asset_types", "status_automations"),
                "preview_background_files",
            )
        ),
        later=("from_schedule_version_id",),
        choices={"production_style": _STYLES},
        lengths={
            **dict.fromkeys(("name", "code", "homepage"), 80),
            **dict.fromkeys(("fps", "ratio"), 10),
            "resolution": 12,
            "production_type": 20,
        },
        prepare=_named_as_wanted,
    ),
    _of_production(
        "team-roles",
        read=settings.team_roles,
        write=settings.TeamRoleWriter(),
        references=(_PERSON,),
        key=("person_id",),
        choices={"role": _ROLES},
    ),
    _of_production(
        "task-type-settings",
        read=settings.task_type_settings,
        write=settings.TaskTypeSettingWriter(),
        references=(_needs("task_type_id", "task-types"),),
        key=("task_type_id",),
    ),
    _of_production(
        "task-status-settings",
        read=settings.task_status_settings,
        write=settings.TaskStatusSettingWriter(),
        references=(_needs("task_status_id", "task-status"),),
        key=("task_status_id",),
        unordered=frozenset(["roles_for_board"]),
    ),
    _of_production(
        "task-type-softwares",
        read=settings.task_type_softwares,
        write=settings.SoftwareWriter(),
        references=(_needs("task_type_id", "task-types"), _needs("software_id", "softwares")),
        key=("task_type_id", "software_id"),
    ),
    _of_production(
        "metadata-descriptors",
        read=readers.filtered("metadata-descriptors", relations=True),
        write=writers.DescriptorWriter("metadata-descriptors"),
        references=(_PROJECT, _ref("task_type_id", "task-types"), _ref("departments[]", "departments")),
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
    _of_production(
        "milestones",
        read=readers.filtered("milestones"),
        write=ImportWriter("milestones"),
        references=(_PROJECT, _ref("task_type_id", "task-types")),
        key=("name", "date", "task_type_id"),
        repeats=True,
        lengths={"name": 40},
    ),
)


def _entities(name: str, key: tuple[str, ...], *references: Reference, **details: Any) -> Kind:
    """Return a kind of entity."""
    return _of_production(
        name,
        read=READ[name],
        # Without the key "entities_out" the casting would be emptied; with a list its counts and labels would be lost.
        write=writers.EntityWriter("entities", batch=writers.SMALL_BATCH, fixed={"entities_out": None}),
        references=(
            _PROJECT,
            _needs("entity_type_id", "entity-types"),
            _ref("source_id", ENTITIES),
            _ref("ready_for", "task-types"),
            _ref("created_by", "persons"),
            _ref("preview_file_id", "preview-files"),
            *references,
            _DATA,
        ),
        key=key,
        later=("preview_file_id", *details.pop("later", ())),
        # Without a type Zou makes a shot of whatever it is.
        always=("type", "entity_type_id"),
        choices={"status": ("standby", "running", "complete", "canceled")},
        lengths={"name": 160, "code": 160},
        **details,
    )


_inside = partial(_ref, "parent_id")

ENTITY_KINDS: tuple[Kind, ...] = (
    _entities("episodes", ("name",), _inside(ENTITIES)),
    _entities("assets", ("entity_type_id", "name", "source_id"), _inside(ENTITIES)),
    _entities("sequences", ("parent_id", "name"), _inside("episodes")),
    _entities("scenes", ("parent_id", "name"), _inside("sequences")),
    _entities("shots", ("parent_id", "name"), _inside("sequences")),
    _entities("edits", ("parent_id", "name"), _inside("episodes")),
    # Folders in folders: all have to be there before one can be put into another.
    _entities("concept-folders", ("name",), _inside("concept-folders"), later=("parent_id",), repeats=True),
    _entities(
        "concepts",
        ("parent_id", "name"),
        _inside("concept-folders"),
        _ref("entity_concept_links[]", ENTITIES),
        relations=frozenset(["entity_concept_links"]),
        repeats=True,
    ),
)

WORK: tuple[Kind, ...] = (
    _of_production(
        "entity-links",
        read=READ["entity-links"],
        write=writers.LinkWriter("entity-links", recounts=ENTITIES),
        references=(_needs("entity_in_id", ENTITIES), _needs("entity_out_id", ENTITIES), _DATA),
        key=("entity_in_id", "entity_out_id"),
        always=("type", "entity_in_id", "entity_out_id"),
        lengths={"label": 80},
    ),
    _of_production(
        "asset-instances",
        read=readers.asset_instances,
        write=DataWriter("asset-instances"),
        references=(
            _needs("asset_id", ENTITIES),
            _ref("scene_id", ENTITIES),
            _ref("target_asset_id", ENTITIES),
            _ref("entity_id", ENTITIES),
            _ref("entity_type_id", "entity-types"),
            _ref("shots[]", ENTITIES),
            _DATA,
        ),
        key=("asset_id", "target_asset_id", "scene_id", "number"),
        repeats=True,
        relations=frozenset(["shots"]),
    ),
    _of_production(
        "tasks",
        read=READ["tasks"],
        write=writers.TaskWriter("tasks", batch=writers.SMALL_BATCH),
        references=(
            _PROJECT,
            _needs("entity_id", ENTITIES),
            _needs("task_type_id", "task-types"),
            _needs("task_status_id", "task-status"),
            _ref("assigner_id", "persons"),
            _ref("assignees[]", "persons"),
            _ref("last_preview_file_id", "preview-files"),
            _DATA,
        ),
        key=("entity_id", "task_type_id", "name"),
        relations=frozenset(["assignees"]),
        later=("last_preview_file_id",),
        lengths={"name": 80},
    ),
    _of_production(
        "working-files",
        read=readers.merged(
            readers.hanging_on("working-files", "task_id", "tasks"),
            readers.hanging_on("working-files", "entity_id", *ENTITIES),
        ),
        write=DataWriter("working-files"),
        references=(
            _ref("task_id", "tasks"),
            _ref("entity_id", ENTITIES),
            _ref("person_id", "persons"),
            _ref("software_id", "softwares"),
            _DATA,
        ),
        key=("task_id", "entity_id", "name", "revision"),
        repeats=True,
    ),
    _of_production(
        "output-files",
        read=readers.merged(
            # The list of the production lacks those of asset instances, and of other entities' times.
            readers.hanging_on("output-files", "entity_id", *ENTITIES),
            readers.hanging_on("output-files", "temporal_entity_id", *ENTITIES),
        ),
        write=DataWriter("output-files"),
        references=(
            _ref("entity_id", ENTITIES),
            _ref("temporal_entity_id", ENTITIES),
            _ref("asset_instance_id", "asset-instances"),
            _ref("output_type_id", "output-types"),
            _ref("task_type_id", "task-types"),
            _needs("file_status_id", "file-status"),
            _ref("person_id", "persons"),
            _ref("source_file_id", "working-files"),
            _DATA,
        ),
        key=(
            *("name", "entity_id", "asset_instance_id", "output_type_id", "task_type_id", "temporal_entity_id"),
            *("representation", "revision"),
        ),
        repeats=True,
        dropped=frozenset(["source_file"]),
        choices={"quality": ("low", "mid", "high")},
    ),
    _of_production(
        "preview-files",
        read=READ["preview-files"],
        write=writers.PreviewWriter("preview-files", recounts=("tasks", "comments", "news", *ENTITIES)),
        references=(
            _TASK,
            _ref("person_id", "persons"),
            _ref("source_file_id", "output-files"),
            _ref("annotations.**", "persons"),
            _DATA,
        ),
        key=("task_id", "revision", "position"),
        repeats=True,
        ignored={
            f"data.{_STORED}": "where a server stores a movie is its own affair, and it notes it by itself",
            # Never written either: Zou answers 404 for a picture of another size than its record says.
            "file_size": "the files themselves are compared, size and checksum",
        },
        dropped=frozenset(["comments"]),
        choices={
            "status": ("processing", "ready", "broken", "missing"),
            "validation_status": ("validated", "rejected", "neutral"),
        },
        lengths={**_FILE_NAMES, "path": 400, "source": 40},
        prepare=_stored_there,
    ),
    _of_production(
        "comments",
        read=READ["comments"],
        write=writers.CommentWriter("comments", batch=writers.SMALL_BATCH, recounts=("tasks",)),
        references=(
            _needs("object_id", "tasks"),
            _ref("task_status_id", "task-status"),
            _PERSON,
            _ref("editor_id", "persons"),
            _ref("preview_file_id", "preview-files"),
            _ref("previews[]", "preview-files"),
            _ref("mentions[]", "persons"),
            _ref("department_mentions[]", "departments"),
            _ref("acknowledgements[]", "persons"),
            _ref("replies[].person_id", "persons"),
            _ref("replies[].mentions[]", "persons"),
            _ref("replies[].department_mentions[]", "departments"),
            _DATA,
        ),
        key=("object_id", "created_at", "person_id", "text"),
        repeats=True,
        # Zou takes files away from a comment when it is told the IDs that they have elsewhere.
        dropped=frozenset(["attachment_files"]),
        relations=frozenset(("previews", "mentions", "department_mentions", "acknowledgements")),
        lengths={"object_type": 80},
    ),
    _of_production(
        "attachment-files",
        read=readers.of_production("attachment-files"),
        write=AttachmentWriter(),
        references=(_needs("comment_id", "comments"), _ref("chat_message_id", "chat-messages")),
        key=("comment_id", "name", "size"),
        repeats=True,
        dropped=frozenset(("comment", "chat_message")),
        lengths={"name": 250, "extension": 6, "mimetype": 255},
    ),
)

SURROUNDINGS: tuple[Kind, ...] = (
    _of_production(
        "playlists",
        read=READ["playlists"],
        write=ImportWriter("playlists"),
        references=(
            _PROJECT,
            _ref("episode_id", "episodes"),
            _ref("task_type_id", "task-types"),
            _ref("created_by", "persons"),
            # Not checked by the server, and kept when what they name is removed: so here.
            _ref("shots[].**", (*ENTITIES, "preview-files")),
        ),
        key=("name", "episode_id"),
        repeats=True,
        dropped=frozenset(["build_jobs"]),
        lengths={"name": 80, "for_entity": 10},
    ),
    _of_production(
        # Before the time spents: Zou removes those that a new day off covers.
        "day-offs",
        read=readers.day_offs,
        write=writers.DayOffWriter("day-offs", touches=("time-spents", "tasks")),
        references=(_PERSON,),
        key=("person_id", "date"),
    ),
    _of_production(
        "time-spents",
        read=readers.of_production("time-spents"),
        write=writers.TimeSpentWriter("time-spents", recounts=("tasks",)),
        references=(_TASK, _PERSON),
        key=("person_id", "task_id", "date"),
    ),
    _of_production(
        "subscriptions",
        read=readers.merged(
            # The list of the production lacks those of sequences.
            readers.of_production("subscriptions"),
            readers.hanging_on("subscriptions", "entity_id", *ENTITIES),
        ),
        write=ImportWriter("subscriptions"),
        references=(
            _PERSON,
            _ref("task_id", "tasks"),
            _ref("entity_id", ENTITIES),
            _ref("task_type_id", "task-types"),
        ),
        key=("person_id", "task_id", "entity_id", "task_type_id"),
    ),
    _of_production(
        "news",
        read=readers.news,
        write=ImportWriter("news"),
        references=(
            _TASK,
            _ref("author_id", "persons"),
            _ref("comment_id", "comments"),
            _ref("preview_file_id", "preview-files"),
        ),
        key=("task_id", "created_at", "comment_id", "preview_file_id", "author_id"),
        repeats=True,
        always=("change", "author_id", "comment_id", "preview_file_id", "task_id"),
    ),
    _of_production(
        "notifications",
        read=readers.merged(
            readers.of_production("notifications"),
            # The list of the production lacks those of playlists.
            readers.hanging_on("notifications", "playlist_id", "playlists"),
        ),
        write=ImportWriter("notifications"),
        references=(
            _PERSON,
            _needs("author_id", "persons"),
            _needs("comment_id", "comments"),
            _needs("task_id", "tasks"),
            _needs("playlist_id", "playlists"),
        ),
        # Not by their date: of a comment that an earlier tool brought, the target told people itself, later.
        key=("person_id", "author_id", "comment_id", "reply_id", "playlist_id", "task_id", "notification_type"),
        repeats=True,
        always=("notification_type",),
        choices={
            "notification_type": ("comment", "mention", "assignation", "reply", "reply-mention", "playlist-ready")
        },
    ),
    _of_production(
        "schedule-versions",
        read=READ["schedule-versions"],
        write=DataWriter("production-schedule-versions"),
        references=(_PROJECT, _ref("production_schedule_from", "schedule-versions")),
        later=("production_schedule_from",),
    ),
    _of_production(
        "schedule-version-tasks",
        read=readers.hanging_on(
            "production-schedule-version-task-links",
            "production_schedule_version_id",
            "schedule-versions",
            relations=True,
        ),
        write=DataWriter("production-schedule-version-task-links"),
        references=(
            _needs("production_schedule_version_id", "schedule-versions"),
            _TASK,
            _ref("assignees[]", "persons"),
        ),
        key=("production_schedule_version_id", "task_id"),
        relations=frozenset(["assignees"]),
    ),
    _of_production(
        "schedule-items",
        read=readers.filtered("schedule-items"),
        write=ImportWriter("schedule-items"),
        references=(
            _PROJECT,
            _ref("task_type_id", "task-types"),
            _ref("object_id", (*ENTITIES, "entity-types")),
        ),
        key=("task_type_id", "object_id"),
        repeats=True,
    ),
    _of_production(
        "budgets",
        read=READ["budgets"],
        write=DataWriter("budgets"),
        references=(_PROJECT,),
        key=("name", "revision"),
        repeats=True,
    ),
    _of_production(
        "budget-entries",
        read=readers.hanging_on("budget-entries", "budget_id", "budgets"),
        write=DataWriter("budget-entries"),
        references=(
            _needs("budget_id", "budgets"),
            _needs("department_id", "departments"),
            _ref("person_id", "persons"),
        ),
        key=("budget_id", "department_id", "person_id", "start_date", "position", "seniority"),
        repeats=True,
        choices={"position": _POSITIONS, "seniority": _SENIORITIES},
    ),
    _of_production(
        "search-filter-groups",
        read=readers.filtered("search-filter-groups"),
        write=DataWriter("search-filter-groups"),
        references=(_PROJECT, _PERSON, _ref("department_id", "departments")),
        key=("person_id", "list_type", "name", "entity_type"),
        repeats=True,
    ),
    _of_production(
        "search-filters",
        read=readers.filtered("search-filters"),
        write=DataWriter("search-filters"),
        references=(
            _PROJECT,
            _PERSON,
            _ref("department_id", "departments"),
            _ref("search_filter_group_id", "search-filter-groups"),
        ),
        key=("person_id", "list_type", "name", "entity_type"),
        repeats=True,
    ),
    _of_production(
        "chats",
        read=READ["chats"],
        write=DataWriter("chats"),
        references=(_needs("object_id", ENTITIES), _ref("participants[]", "persons")),
        key=("object_id",),
        repeats=True,
        relations=frozenset(["participants"]),
    ),
    _of_production(
        "chat-messages",
        read=READ["chat-messages"],
        # One at a time: their order is all that is left of their dates.
        write=DataWriter("chat-messages", width=1),
        references=(_needs("chat_id", "chats"), _PERSON),
        key=("chat_id", "person_id", "text"),
        repeats=True,
    ),
)

#: All kinds, in the order of writing: what is referred to comes first.
KINDS: tuple[Kind, ...] = (*STUDIO, *PRODUCTION, *ENTITY_KINDS, *WORK, *SURROUNDINGS)
BY_NAME: Mapping[str, Kind] = {kind.name: kind for kind in KINDS}

#: Files that are brought once the records of a kind are there.
_FILES_AFTER: Mapping[str, tuple[str, ...]] = {
    "preview-background-files": ("person-avatars", "preview-background-files"),
    "project": ("project-avatar",),
    "working-files": ("working-files",),
    "attachment-files": ("preview-files",),
    "chat-messages": ("chat-attachments",),
}


def _steps() -> tuple[Step, ...]:
    first: list[Step] = []
    for kind in KINDS:
        first.append(Step(kind.name))
        first += [Step(name, "files") for name in _FILES_AFTER.get(kind.name, ())]
    later = [Step(kind.name, "later") for kind in KINDS if kind.later]
    # Last, since the upload of a preview changes its task and may change its entity, and a preview that Zou threw away
    # on the way comes back without its comments.
    again = [Step(name, "again") for name in ("preview-files", "comments", *ENTITIES, "tasks", "chats")]
    return (*first, *later, *again)


#: What a run does, in order.
STEPS: tuple[Step, ...] = _steps()


@dataclass(frozen=True)
class Archived:
    """Records that no route writes: they are kept in a file.

    Attributes:
        name: As the report calls them.
        read: Lists them.
        why: What became of them, for the report.
    """

    name: str
    read: Callable[[Side], list[Row]]
    why: str


ARCHIVED: tuple[Archived, ...] = (
    Archived(
        "shot-versions",
        readers.versions("shots"),
        "former frame ranges and names of shots: no route of Kitsu takes them",
    ),
    Archived("edit-versions", readers.versions("edits"), "former versions of edits: no route of Kitsu takes them"),
    Archived(
        "playlist-share-links",
        readers.share_links,
        "the target would give them other addresses; share the playlists there again",
    ),
    Archived(
        "build-jobs",
        readers.of_production("build-jobs"),
        "movies built of playlists cannot be moved; build them on the target again",
    ),
    Archived(
        "chat-message-dates",
        readers.chat_dates,
        "chat messages arrive with the date of the migration; their own dates are here",
    ),
    Archived("salary-scales", readers.salary_scales, "a setting of the studio, not of this production"),
)
