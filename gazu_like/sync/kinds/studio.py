"""Records of a whole server: mapped by what people call them, brought when the production uses them."""

from __future__ import annotations

from typing import Any

from gazu_like.sync.context import Context
from gazu_like.sync.kinds import readers, writers
from gazu_like.sync.kinds.words import (
    BY_PICTURE,
    OWN_DEFAULT,
    PERSONAL,
    POSITIONS,
    ROLES,
    SENIORITIES,
    ref,
    studio,
)
from gazu_like.sync.kinds.writers import StudioWriter
from gazu_like.sync.match import fold
from gazu_like.sync.model import Kind, Row


def _renamed_twin(row: Row, context: Context) -> Row:
    """Name a task type so that the target takes it: no two may have one name there, not even for other entities."""
    twins = [each for each in _task_types(context) if fold(each["name"]) == fold(row["name"])]
    known = {each["id"]: each for each in _task_types(context)}
    name = f"{row['name']} ({row['for_entity']})"
    counterpart = known.get(context.known.get(row["id"], row["id"]))
    if counterpart is not None:
        return {**row, "name": name} if counterpart["name"] == name else row
    if any(each["for_entity"] == row["for_entity"] for each in twins) or not (twins or _is_second(row, context)):
        return row
    message = f"the target may have only one task type of this name: there it is {name!r}"
    context.tell(context.kinds["task-types"], row, "value dropped", message)
    return {**row, "name": name}


def _is_second(row: Row, context: Context) -> bool:
    """Tell whether an older task type that is brought has the same name."""
    alike = [each for each in context.wanted(context.kinds["task-types"]) if fold(each["name"]) == fold(row["name"])]
    return bool(min(alike, key=_age)["id"] != row["id"])


def _age(row: Row) -> tuple[str, str]:
    return row.get("created_at") or "", row["id"]


def _task_types(context: Context) -> list[Row]:
    kind = context.kinds["task-types"]
    return context.target.rows(kind.name, kind.read)


def _studio_kind(name: str, **details: Any) -> Kind:
    """Return a kind of reference data that needs nothing special."""
    return studio(name, read=readers.whole(name), write=StudioWriter(name), **details)


STUDIO: tuple[Kind, ...] = (
    _studio_kind("departments"),
    _studio_kind("studios"),
    studio(
        "persons",
        read=readers.whole("persons", relations=True),
        write=writers.PersonWriter("persons", fixed={"has_avatar": False}),
        references=(ref("departments[]", "departments"), ref("studio_id", "studios")),
        key=("email",),
        other_keys=(("first_name", "last_name"),),
        ignored={
            "has_avatar": BY_PICTURE,
            "last_presence": "when somebody was there last is a fact of each server",
            **dict.fromkeys(
                (
                    *("totp_enabled", "email_otp_enabled", "fido_enabled", "preferred_two_factor_authentication"),
                    *("preview_project_id", "preview_opened_at", "preview_open_until"),
                ),
                PERSONAL,
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
            "role": ROLES,
            "position": POSITIONS,
            "seniority": SENIORITIES,
            "contract_type": ("open-ended", "fixed-term", "short-term", "freelance", "apprentice", "internship"),
        },
        lengths={"first_name": 80, "last_name": 80, "phone": 30},
    ),
    _studio_kind("project-status", lengths={"name": 20}),
    studio(
        "task-types",
        read=readers.whole("task-types"),
        write=StudioWriter("task-types"),
        references=(ref("department_id", "departments"),),
        key=("name", "for_entity"),
        lengths={"name": 40, "short_name": 20, "for_entity": 30},
        prepare=_renamed_twin,
    ),
    studio(
        "task-status",
        read=readers.whole("task-status"),
        write=StudioWriter("task-status", fixed={"is_default": False}),
        key=("short_name",),
        other_keys=(("name",),),
        ignored={"is_default": OWN_DEFAULT},
        lengths={"short_name": 10},
    ),
    studio(
        "entity-types",
        read=readers.whole("entity-types", relations=True),
        write=StudioWriter("entity-types"),
        references=(ref("task_types[]", "task-types"),),
        relations=frozenset(["task_types"]),
        lengths={"name": 30},
    ),
    studio(
        "status-automations",
        read=readers.whole("status-automations"),
        write=StudioWriter("status-automations"),
        references=(
            ref("in_task_type_id", "task-types"),
            ref("out_task_type_id", "task-types"),
            ref("in_task_status_id", "task-status"),
            ref("out_task_status_id", "task-status"),
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
    studio(
        "preview-background-files",
        read=readers.whole("preview-background-files"),
        write=StudioWriter("preview-background-files", fixed={"is_default": False}),
        ignored={
            "is_default": OWN_DEFAULT,
            **dict.fromkeys(("original_name", "extension", "file_size"), "set when the file is uploaded"),
        },
        dropped=frozenset(("original_name", "extension", "file_size")),
    ),
)
