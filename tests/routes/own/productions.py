"""Of ``project``: budgets by their own IDs, and what is said of many productions, or of what they use, at once."""

from __future__ import annotations

from collections.abc import Sequence

from ..notation import delete, get, post, put, request
from ..scenarios import ALL, Setup
from ..world import ident
from .row import Own

BUDGETS, ENTRIES = "data/budgets", "data/budget-entries"
BUDGET = {"project_id": "{project}", "name": "{name}", "revision": "{revision}"}
ENTRY = {
    "budget_id": "{budget}",
    "department_id": "{department}",
    "start_date": "{start_date}",
    "months_duration": "{months_duration}",
    "daily_salary": "{daily_salary}",
}
WORDS = {"position": "lead", "seniority": "junior"}
COMMON = "data/metadata-descriptors/all-projects"
PLAIN = {
    "name": "{name}",
    "entity_type": "Shot",
    "data_type": "string",
    "choices": [],
    "for_client": False,
    "departments": [],
}
SHOT = {"entity_type": "shot"}
FULL = {
    "field_name": "light_mood",
    "entity_type": "shot",
    "name": "Mood",
    "data_type": "list",
    "choices": ["calm"],
    "for_client": True,
    "departments": [{"id": ident("lighting")}],
}
REORDER = "actions/metadata-descriptors/all-projects/reorder"
TYPE = {"project_id": "{project}", "task_type_id": "{task_type}"}
STATUS = {"project_id": "{project}", "task_status_id": "{task_status}"}
USUAL_ROLES = ["user", "admin", "supervisor", "manager", "vendor"]


def own(function: str, *rest: object, **more: object) -> Own:
    return Own(f"project.{function}", *rest, **more)  # type: ignore[arg-type]


def refused(function: str, when: str, **values: object) -> Own:
    return own(function, when, [], "raises ValueError", Setup(list(values), values=values))


ROWS: Sequence[Own] = (
    own("all_budgets", "no args", [get(BUDGETS)]),
    own("get_budget_by_id", "required args", [get(f"{BUDGETS}/{{budget}}")]),
    own("new_budget_revision", "required args", [post(BUDGETS, {**BUDGET, "currency": "USD"})]),
    own("new_budget_revision", "all args", [post(BUDGETS, {**BUDGET, "currency": "{currency}"})]),
    refused("new_budget_revision", "empty name", name=""),
    refused("new_budget_revision", "no revision", revision=0),
    own("update_budget_by_id", "required args", [put(f"{BUDGETS}/{{budget}}", {"$arg": "budget"})]),
    own("remove_budget_by_id", "required args", [delete(f"{BUDGETS}/{{budget}}")], "response text"),
    own("all_budget_entries", "no args", [get(ENTRIES)]),
    own("get_budget_entry_by_id", "required args", [get(f"{ENTRIES}/{{entry}}")]),
    own("new_budget_entry", "required args", [post(ENTRIES, ENTRY)]),
    own(
        "new_budget_entry",
        "all args",
        [post(ENTRIES, {**ENTRY, **WORDS, "person_id": "{person}", "exceptions": {"$arg": "exceptions"}})],
        setup=Setup(ALL, values=WORDS),
    ),
    refused("new_budget_entry", "less than a month", months_duration=0),
    refused("new_budget_entry", "less than nothing", daily_salary=-1),
    refused("new_budget_entry", "no such position", position="king"),
    refused("new_budget_entry", "no such seniority", seniority="old"),
    own("update_budget_entry_by_id", "required args", [put(f"{ENTRIES}/{{entry}}", {"$arg": "entry"})]),
    refused("update_budget_entry_by_id", "no such position", entry={"id": ident("entry"), "position": "king"}),
    own("remove_budget_entry_by_id", "required args", [delete(f"{ENTRIES}/{{entry}}")], "response text"),
    own("add_metadata_descriptor_to_all_projects", "required args", [post(COMMON, PLAIN)], setup=Setup(values=SHOT)),
    own(
        "add_metadata_descriptor_to_all_projects",
        "all args",
        [
            post(
                COMMON,
                {
                    **PLAIN,
                    "data_type": "{data_type}",
                    "choices": ["{choices[0]}", "{choices[1]}"],
                    "for_client": True,
                    "departments": ["{departments[0]}", "{departments[1]}"],
                },
            )
        ],
        setup=Setup(ALL, values=SHOT),
    ),
    refused("add_metadata_descriptor_to_all_projects", "empty name", name=""),
    own(
        "update_metadata_descriptor_of_all_projects",
        "required args",
        [
            put(
                f"{COMMON}/{{metadata_descriptor.field_name}}",
                {
                    "entity_type": "Shot",
                    "name": "Mood",
                    "data_type": "list",
                    "choices": ["calm"],
                    "for_client": True,
                    "departments": [ident("lighting")],
                },
            )
        ],
        setup=Setup(values={"metadata_descriptor": FULL}),
    ),
    refused(
        "update_metadata_descriptor_of_all_projects",
        "something is missing",
        metadata_descriptor={"field_name": "mood", "entity_type": "Shot", "choices": []},
    ),
    own(
        "reorder_metadata_descriptors_of_all_projects",
        "required args",
        [post(REORDER, {"entity_type": "Shot", "field_order": ["{field_names[0]}", "{field_names[1]}"]})],
        setup=Setup(values=SHOT),
    ),
    refused("reorder_metadata_descriptors_of_all_projects", "no keys", field_names=[]),
    own(
        "remove_metadata_descriptor_from_all_projects",
        "required args",
        [request("DELETE", f"{COMMON}/{{field_name}}", query={"entity_type": "Shot"})],
        "response text",
        Setup(values=SHOT),
    ),
    refused("remove_metadata_descriptor_from_all_projects", "empty key", field_name=""),
    own(
        "all_projects_with_descriptors",
        "no args",
        [get("data/projects/all")],
        "list of request 1, sorted by name (case-insensitive)",
    ),
    own("set_task_type_use", "required args", [post("data/task-type-links", {**TYPE, "priority": 1})]),
    own("set_task_type_use", "all args", [post("data/task-type-links", {**TYPE, "priority": "{priority}"})]),
    refused("set_task_type_use", "less than nothing", priority=-1),
    own(
        "set_task_status_use",
        "required args",
        [post("data/task-status-links", {**STATUS, "priority": 1, "roles_for_board": USUAL_ROLES})],
    ),
    own(
        "set_task_status_use",
        "all args",
        [post("data/task-status-links", {**STATUS, "priority": "{priority}", "roles_for_board": ["admin"]})],
        setup=Setup(ALL, values={"roles_for_board": ["admin"]}),
    ),
    refused("set_task_status_use", "no such role", roles_for_board=["boss"]),
)
