from __future__ import annotations

from collections.abc import Sequence

from ..exchange import Answer
from ..notation import delete, get, post, put
from ..scenarios import Setup
from .row import Own

MILESTONE = {"project_id": "{project}", "name": "{name}", "date": "{date}"}
ITEMS = "data/projects/{project}/schedule-items"
ITEM = {
    "project_id": "{project}",
    "task_type_id": "{task_type}",
    "start_date": "{start_date}",
    "end_date": "{end_date}",
}
FORWARD = {"start_date": "2026-03-02", "end_date": "2026-03-06"}
VERSIONS, TASKS = "data/production-schedule-versions", "data/production-schedule-version-task-links"
OF_VERSION = "actions/production-schedule-versions/{version}"
PLAN = {"production_schedule_version_id": "{version}", "task_id": "{task}"}

SETTINGS, ACCOUNT = "data/projects/{project}/settings", "data/projects/{project}/preview-account"
SOFTWARES = "data/projects/{project}/task-types/{task_type}/softwares"
OF_TASK_TYPE = "data/projects/{project}/task-types/{task_type}/time-spents"
NO_SETTINGS = {"task_types": [], "task_status_ids": [], "asset_type_ids": [], "replace_task_types": False}
SOME_SETTINGS = {
    "task_types": [
        {"task_type_id": "{task_types[0]}", "priority": 1},
        {"task_type_id": "{task_types[1]}", "priority": 2},
    ],
    "task_status_ids": ["{task_statuses[0]}", "{task_statuses[1]}"],
    "asset_type_ids": ["{asset_types[0]}", "{asset_types[1]}"],
    "replace_task_types": "{replace_task_types}",
}

BY_TASK_TYPE = "actions/projects/{project}/task-types/{task_type}"
TWO = ["{entities[0]}", "{entities[1]}"]
CONCEPTS = ["{concepts[0]}", "{concepts[1]}"]
MOVE = "actions/projects/{project}/move-concepts"


def of_kind(name: str, kind: str) -> tuple[Own, Own]:
    """Schedule items by what is scheduled."""
    path = f"{ITEMS}/{{task_type}}/{kind}"
    return (
        Own(name, "required args", [get(path)]),
        Own(name, "all args", [get(path, query={"episode_id": "{episode}"})]),
    )


ROWS: Sequence[Own] = (
    Own("project.new_milestone", "required args", [post("data/milestones", MILESTONE)]),
    Own(
        "project.new_milestone",
        "all args",
        [post("data/milestones", {**MILESTONE, "task_type_id": "{task_type}"})],
    ),
    Own("project.new_milestone", "empty name", [], "raises ValueError", Setup(values={"name": ""})),
    Own(
        "project.update_milestone",
        "required args",
        [put("data/milestones/{milestone}", {"$arg": "milestone"})],
    ),
    Own("project.remove_milestone", "required args", [delete("data/milestones/{milestone}")], "response text"),
    Own("project.all_milestones", "no args", [get("data/milestones")]),
    Own("project.get_milestone", "required args", [get("data/milestones/{milestone}")]),
    Own("project.all_schedule_items", "no args", [get("data/schedule-items")]),
    Own("project.all_schedule_items_for_project", "required args", [get(ITEMS)]),
    Own("project.all_task_type_schedule_items", "required args", [get(f"{ITEMS}/task-types")]),
    *of_kind("project.all_asset_type_schedule_items", "asset-types"),
    *of_kind("project.all_episode_schedule_items", "episodes"),
    *of_kind("project.all_sequence_schedule_items", "sequences"),
    *of_kind("project.all_edit_schedule_items", "edits"),
    Own("project.get_schedule_item", "required args", [get("data/schedule-items/{schedule_item}")]),
    Own("project.new_schedule_item", "required args", [post("data/schedule-items", ITEM)], setup=Setup(values=FORWARD)),
    Own(
        "project.new_schedule_item",
        "all args",
        [post("data/schedule-items", {**ITEM, "object_id": "{scheduled}", "man_days": "{man_days}"})],
        setup=Setup("all", values=FORWARD),
    ),
    Own(
        "project.new_schedule_item",
        "the last day is before the first",
        [],
        "raises ValueError",
        Setup(values={"start_date": "2026-03-02", "end_date": "2026-03-01"}),
    ),
    Own(
        "project.update_schedule_item",
        "required args",
        [put("data/schedule-items/{schedule_item}", {"$arg": "schedule_item"})],
    ),
    Own(
        "project.remove_schedule_item",
        "required args",
        [delete("data/schedule-items/{schedule_item}")],
        "response text",
    ),
    Own("project.all_schedule_versions", "required args", [get(VERSIONS, query={"project_id": "{project}"})]),
    Own("project.get_schedule_version", "required args", [get(f"{VERSIONS}/{{version}}")]),
    Own(
        "project.get_schedule_version_by_name",
        "required args",
        [get(VERSIONS, query={"project_id": "{project}", "name": "{name}"})],
        "first item of request 1's list",
    ),
    Own("project.get_schedule_version_by_name", "empty name", [], "raises ValueError", Setup(values={"name": ""})),
    Own(
        "project.new_schedule_version", "required args", [post(VERSIONS, {"project_id": "{project}", "name": "{name}"})]
    ),
    Own("project.new_schedule_version", "empty name", [], "raises ValueError", Setup(values={"name": ""})),
    Own("project.update_schedule_version", "required args", [put(f"{VERSIONS}/{{version}}", {"$arg": "version"})]),
    Own("project.remove_schedule_version", "required args", [delete(f"{VERSIONS}/{{version}}")], "response text"),
    Own("project.fill_schedule_version", "required args", [post(f"{OF_VERSION}/set-task-links-from-production", {})]),
    Own(
        "project.copy_schedule_version",
        "required args",
        [
            post(
                "actions/production-schedule-versions/{target}/set-task-links-from-production-schedule-version",
                {"production_schedule_version_id": "{source}"},
            )
        ],
    ),
    Own("project.apply_schedule_version", "required args", [post(f"{OF_VERSION}/apply-to-production", {})]),
    Own(
        "project.all_scheduled_tasks_for_project",
        "required args",
        [get(TASKS, query={"project_id": "{project}", "relations": "true"})],
    ),
    Own(
        "project.all_scheduled_tasks_for_version",
        "required args",
        [get(f"{VERSIONS}/{{version}}/task-links", query={"relations": "true"})],
    ),
    Own(
        "project.all_scheduled_tasks_for_version",
        "all args",
        [get(f"{VERSIONS}/{{version}}/task-links", query={"relations": "true", "task_type_id": "{task_type}"})],
    ),
    Own("project.get_scheduled_task", "required args", [get(f"{TASKS}/{{scheduled_task}}")]),
    Own("project.new_scheduled_task", "required args", [post(TASKS, PLAN)]),
    Own(
        "project.new_scheduled_task",
        "all args",
        [
            post(
                TASKS,
                {
                    **PLAN,
                    "start_date": "{start_date}",
                    "due_date": "{due_date}",
                    "estimation": "{estimation}",
                    "assignees": ["{assignees[0]}", "{assignees[1]}"],
                },
            )
        ],
    ),
    Own(
        "project.new_scheduled_task",
        "less than nothing",
        [],
        "raises ValueError",
        Setup(["estimation"], values={"estimation": -1}),
    ),
    Own(
        "project.update_scheduled_task",
        "required args",
        [put(f"{TASKS}/{{scheduled_task}}", {"$arg": "scheduled_task"})],
    ),
    Own("project.remove_scheduled_task", "required args", [delete(f"{TASKS}/{{scheduled_task}}")], "response text"),
    Own("project.get_project_status", "required args", [get("data/project-status/{project_status_id}")]),
    Own(
        "project.new_project_status",
        "no match",
        [
            get("data/project-status", query={"name": "{name}"}),
            post("data/project-status", {"name": "{name}", "color": "{color}"}),
        ],
        "JSON of request 2",
        Setup(answers={1: Answer.json([])}),
    ),
    Own("project.new_project_status", "empty name", [], "raises ValueError", Setup(values={"name": ""})),
    Own(
        "project.update_project_status",
        "required args",
        [put("data/project-status/{project_status}", {"$arg": "project_status"})],
    ),
    Own(
        "project.remove_project_status",
        "required args",
        [delete("data/project-status/{project_status}")],
        "response text",
    ),
    Own("project.add_project_settings", "required args", [post(f"{SETTINGS}/batch", NO_SETTINGS)]),
    Own("project.add_project_settings", "all args", [post(f"{SETTINGS}/batch", SOME_SETTINGS)]),
    Own(
        "project.remove_asset_type",
        "required args",
        [delete(f"{SETTINGS}/asset-types/{{asset_type}}")],
        "response text",
    ),
    Own(
        "project.set_client_allowed",
        "required args",
        [put(f"{SETTINGS}/task-status/{{task_status}}", {"is_client_allowed": "{is_client_allowed}"})],
    ),
    Own(
        "project.reorder_task_types",
        "required args",
        [
            post(
                "actions/projects/{project}/task-type-links/reorder",
                {"task_type_ids": ["{task_types[0]}", "{task_types[1]}"]},
            )
        ],
    ),
    Own(
        "project.reorder_task_statuses",
        "required args",
        [
            post(
                "actions/projects/{project}/task-status-links/reorder",
                {"task_status_ids": ["{task_statuses[0]}", "{task_statuses[1]}"]},
            )
        ],
    ),
    Own("project.all_task_type_softwares", "required args", [get("data/projects/{project}/task-type-softwares")]),
    Own("project.add_task_type_software", "required args", [post(SOFTWARES, {"software_id": "{software}"})]),
    Own("project.remove_task_type_software", "required args", [delete(f"{SOFTWARES}/{{software}}")], "response text"),
    Own("project.get_project_time_spents", "required args", [get("data/projects/{project}/time-spents")]),
    Own("project.get_project_task_type_time_spents", "required args", [get(OF_TASK_TYPE)]),
    Own(
        "project.get_project_task_type_time_spents",
        "all args",
        [get(OF_TASK_TYPE, query={"start_date": "{start_date}", "end_date": "{end_date}"})],
        setup=Setup("all", values=FORWARD),
    ),
    Own(
        "project.get_project_task_type_time_spents",
        "the last day is before the first",
        [],
        "raises ValueError",
        Setup(values={"start_date": "2026-03-02", "end_date": "2026-03-01"}),
    ),
    Own(
        "project.get_project_task_type_time_spents",
        "no last day",
        [],
        "raises ValueError",
        Setup(values={"start_date": "2026-03-02"}),
    ),
    Own("project.get_budget_time_spents", "required args", [get("data/projects/{project}/budgets/time-spents")]),
    Own("project.get_episodes_stats", "required args", [get("data/projects/{project}/episodes/stats")]),
    Own("project.get_episodes_retake_stats", "required args", [get("data/projects/{project}/episodes/retake-stats")]),
    Own("project.get_preview_account", "required args", [get(ACCOUNT)]),
    Own("project.new_preview_account", "required args", [post(ACCOUNT, {})]),
    Own("project.set_preview_account_open", "required args", [put(ACCOUNT, {"is_open": "{is_open}"})]),
    Own("project.remove_preview_account", "required args", [delete(ACCOUNT)], "response text"),
    Own(
        "project.create_project_tasks",
        "required args",
        [post(f"{BY_TASK_TYPE}/create-tasks/{{for_entity}}", [])],
    ),
    Own(
        "project.create_project_tasks",
        "all args",
        [post(f"{BY_TASK_TYPE}/assets/create-tasks", TWO)],
        setup=Setup("all", values={"for_entity": "Asset"}),
    ),
    Own(
        "project.create_project_tasks",
        "for concepts",
        [post(f"{BY_TASK_TYPE}/concepts/create-tasks", [])],
        setup=Setup(values={"for_entity": "Concept"}),
    ),
    Own(
        "project.create_project_tasks", "no entities", [], {"$value": []}, Setup(["entities"], values={"entities": []})
    ),
    Own("project.create_project_tasks", "no kind", [], "raises ValueError", Setup(values={"for_entity": ""})),
    Own("project.set_shot_frames_from_previews", "required args", [post(f"{BY_TASK_TYPE}/set-shot-nb-frames", {})]),
    Own(
        "project.set_shot_frames_from_previews",
        "all args",
        [post(f"{BY_TASK_TYPE}/set-shot-nb-frames", {}, query={"episode_id": "{episode}"})],
    ),
    Own(
        "project.share_asset_type",
        "required args",
        [post("actions/projects/{project}/asset-types/{asset_type}/assets/share", {"is_shared": True})],
    ),
    Own(
        "project.share_asset_type",
        "all args",
        [post("actions/projects/{project}/asset-types/{asset_type}/assets/share", {"is_shared": "{shared}"})],
    ),
    Own("project.all_shared_assets_used", "required args", [get("data/projects/{project}/assets/shared-used")]),
    Own(
        "project.all_shared_assets_used",
        "all args",
        [get("data/projects/{project}/episodes/{episode}/assets/shared-used")],
    ),
    Own("project.all_concept_folders", "required args", [get("data/projects/{project}/concept-folders")]),
    Own(
        "project.new_concept_folder",
        "required args",
        [post("data/projects/{project}/concept-folders", {"name": "{name}"})],
    ),
    Own("project.new_concept_folder", "empty name", [], "raises ValueError", Setup(values={"name": ""})),
    Own("project.move_concepts", "required args", [post(MOVE, {"concept_ids": CONCEPTS, "concept_folder_id": None})]),
    Own(
        "project.move_concepts",
        "all args",
        [post(MOVE, {"concept_ids": CONCEPTS, "concept_folder_id": "{concept_folder}"})],
    ),
    Own(
        "project.copy_client_comments",
        "required args",
        [post("actions/projects/{project}/tasks/copy-client-comments", {"task_ids": ["{tasks[0]}", "{tasks[1]}"]})],
    ),
    Own(
        "project.copy_client_comments",
        "all args",
        [
            post(
                "actions/projects/{project}/tasks/copy-client-comments",
                {"task_ids": ["{tasks[0]}", "{tasks[1]}"], "prefix": "{prefix}"},
            )
        ],
    ),
)
