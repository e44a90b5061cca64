from __future__ import annotations

from collections.abc import Sequence

from ..exchange import Answer
from ..notation import delete, get, post, put
from ..scenarios import Setup
from ..templates import Matcher
from ..world import ident
from .row import Own

PLAIN_COMMENT = {"task_status_id": "{task_status}", "comment": "", "checklist": [], "links": [], "for_client": False}
REFUSED_FILE = Answer.json({"message": "Wrong file format, extension: png"}, 400)

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
    Own(
        "task.publish_previews",
        "two files",
        [
            post("actions/tasks/{task}/comment", PLAIN_COMMENT),
            post("actions/tasks/{task}/comments/{response1.id}/add-preview", {}),
            post("pictures/preview-files/{response2.id}", files=["file"]),
            post("actions/tasks/{task}/comments/{response1.id}/preview-files/{response3.id}", {}),
            post("pictures/preview-files/{response4.id}", files=["file"]),
        ],
        {"$value": "{published}"},
        Setup(
            values={"preview_file_paths": lambda world: [world.file("one.png"), world.file("two.mov")]},
            aliases={"published": Matcher("a comment and two previews", lambda found: len(found[1]) == 2)},
        ),
    ),
    Own(
        "task.publish_previews",
        "revision and thumbnail",
        [
            get("data/tasks/{task}/previews"),
            post("actions/tasks/{task}/comment", PLAIN_COMMENT),
            post("actions/tasks/{task}/comments/{response2.id}/add-preview", {"revision": 3}),
            post("pictures/preview-files/{response3.id}", files=["file"]),
            put("actions/preview-files/{response4.id}/set-main-preview", {}),
        ],
        {"$value": "{published}"},
        Setup(
            values={"preview_file_paths": lambda world: [world.file("one.png")], "revision": 3, "set_thumbnail": True},
            answers={1: []},
            aliases={"published": Matcher("a comment and a preview", lambda found: len(found[1]) == 1)},
        ),
    ),
    Own(
        "task.publish_previews",
        "server refuses the file",
        [
            post("actions/tasks/{task}/comment", PLAIN_COMMENT),
            post("actions/tasks/{task}/comments/{response1.id}/add-preview", {}),
            post("pictures/preview-files/{response2.id}", files=["file"]),
            delete("actions/tasks/{task}/comments/{response1.id}/preview-files/{response2.id}"),
        ],
        "raises ParameterException",
        Setup(values={"preview_file_paths": lambda world: [world.file("one.png")]}, answers={3: REFUSED_FILE}),
    ),
    Own(
        "task.publish_previews",
        "a file that the server does not take",
        [],
        "raises ValueError",
        Setup(values={"preview_file_paths": lambda world: [world.file("one.png"), world.file("two.tiff")]}),
    ),
    Own(
        "task.add_previews",
        "the comment shows one",
        [
            get("data/tasks/{task}/comments"),
            post("actions/tasks/{task}/comments/{comment}/preview-files/{shown}", {}),
            post("pictures/preview-files/{response2.id}", files=["file"]),
            put("actions/preview-files/{shown}/set-main-preview", {}),
        ],
        {"$value": "{published}"},
        Setup(
            values={"preview_file_paths": lambda world: [world.file("one.png")], "set_thumbnail": True},
            answers={1: [{"id": ident("comment"), "previews": [{"id": ident("shown"), "revision": 2, "position": 1}]}]},
            aliases={
                "shown": ident("shown"),
                "published": Matcher("a preview", lambda found: len(found) == 1),
            },
        ),
    ),
    Own(
        "task.add_previews",
        "the comment shows none, server refuses the file",
        [
            get("data/tasks/{task}/comments"),
            get("data/tasks/{task}/previews"),
            post("actions/tasks/{task}/comments/{comment}/add-preview", {"revision": 3}),
            post("pictures/preview-files/{response3.id}", files=["file"]),
            delete("actions/tasks/{task}/comments/{comment}/preview-files/{response3.id}"),
        ],
        "raises ParameterException",
        Setup(
            values={"preview_file_paths": lambda world: [world.file("one.png")], "revision": 3},
            answers={1: [{"id": ident("comment"), "previews": []}], 2: [], 4: REFUSED_FILE},
        ),
    ),
    Own(
        "task.add_previews",
        "no such comment",
        [get("data/tasks/{task}/comments")],
        "raises ValueError",
        Setup(values={"preview_file_paths": lambda world: [world.file("one.png")]}, answers={1: []}),
    ),
    Own(
        "task.add_previews",
        "no file",
        [],
        "raises ValueError",
        Setup(values={"preview_file_paths": []}),
    ),
)
