from __future__ import annotations

from collections.abc import Sequence

from ..notation import delete, get, post, put
from ..scenarios import Setup
from .row import Own

ROWS: Sequence[Own] = (
    Own(
        "task.all_task_types_for_edit",
        "required args",
        [get("data/edits/{edit}/task-types")],
        "list of request 1, sorted by name (case-insensitive)",
    ),
    Own(
        "task.all_edit_tasks_for_episode",
        "required args",
        [get("data/episodes/{episode}/edit-tasks")],
        "list of request 1, sorted by name (case-insensitive)",
    ),
    Own(
        "task.all_edit_tasks_for_episode",
        "all args",
        [get("data/episodes/{episode}/edit-tasks", query={"relations": True})],
        "list of request 1, sorted by name (case-insensitive)",
    ),
    Own(
        "task.reorder_task_types",
        "required args",
        [post("actions/task-types/reorder", {"task_type_ids": ["{task_types[0]}", "{task_types[1]}"]})],
    ),
    Own("task.reorder_task_types", "no task types", [], {"$value": []}, Setup(values={"task_types": []})),
    Own("task.get_open_tasks_burndown", "no args", [get("data/tasks/open-tasks/burndown")]),
    Own(
        "task.get_open_tasks_burndown",
        "all args",
        [
            get(
                "data/tasks/open-tasks/burndown",
                query={
                    "project_id": "{project}",
                    "task_type_id": "{task_type}",
                    "task_status_id": "{task_status}",
                    "person_id": "{person}",
                    "studio_id": "{studio}",
                    "department_id": "{department}",
                    "start_date": "{start_date}",
                    "due_date": "{due_date}",
                    "priority": "{priority}",
                },
            )
        ],
    ),
    Own("task.set_main_preview_for_task", "required args", [put("actions/tasks/{task}/set-main-preview", {})]),
    Own(
        "task.set_main_previews_for_tasks",
        "required args",
        [put("actions/tasks/set-main-preview", {"task_ids": ["{tasks[0]}", "{tasks[1]}"]})],
    ),
    Own(
        "task.set_tasks_priority",
        "required args",
        [put("actions/tasks/set-priority", {"task_ids": ["{tasks[0]}", "{tasks[1]}"], "priority": "{priority}"})],
    ),
    Own("task.set_tasks_priority", "below 0", [], "raises ValueError", Setup(values={"priority": -1})),
    Own(
        "task.remove_time_spent_for_date",
        "required args",
        [delete("actions/tasks/{task}/time-spents/{date}/persons/{person}")],
    ),
    Own("task.all_status_automations", "no args", [get("data/status-automations")]),
    Own("task.get_status_automation", "required args", [get("data/status-automations/{status_automation_id}")]),
    Own(
        "task.new_status_automation",
        "required args",
        [
            post(
                "data/status-automations",
                {
                    "entity_type": "{entity_type}",
                    "in_task_type_id": "{task_type}",
                    "in_task_status_id": "{task_status}",
                    "out_task_type_id": "{out_task_type}",
                    "out_field_type": "ready_for",
                    "import_last_revision": False,
                },
            )
        ],
    ),
    Own(
        "task.new_status_automation",
        "all args",
        [
            post(
                "data/status-automations",
                {
                    "entity_type": "{entity_type}",
                    "in_task_type_id": "{task_type}",
                    "in_task_status_id": "{task_status}",
                    "out_task_type_id": "{out_task_type}",
                    "out_field_type": "status",
                    "out_task_status_id": "{out_task_status}",
                    "import_last_revision": "{import_last_revision}",
                },
            )
        ],
    ),
    Own(
        "task.update_status_automation",
        "required args",
        [put("data/status-automations/{status_automation}", {"$arg": "status_automation"})],
    ),
    Own(
        "task.remove_status_automation",
        "required args",
        [delete("data/status-automations/{status_automation}")],
        "response text",
    ),
    Own("task.all_comments", "no args", [get("data/comments")]),
)
