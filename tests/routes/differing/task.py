from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..differences import Difference, delete, get, post, put
from ..exchange import Answer
from ..scenarios import DEFAULT_STATUS, ENTITY, Setup
from ..world import ident

# Comments as they go out: without the paths of the caller's disk.
COMMENTS = [{key: f"{{comments[{index}].{key}}}" for key in ("task_id", "task_status_id", "text")} for index in (0, 1)]
FILE_PARTS = ["attachment_file-0-0", "attachment_file-0-1", "preview_file-0-0", "attachment_file-1-0"]
BATCH = {"form": {"comments": {"$json": COMMENTS}}, "files": FILE_PARTS}
NO_PATHS = "the caller's file paths stay at home: the files themselves are sent"
TEXT_ONLY = [{"task_id": ident("first task"), "task_status_id": ident("status"), "text": "first"}]
TASK_LOOK_UP = get("data/tasks", query={"name": "main", "task_type_id": "{task_type}", "entity_id": "{entity}"})
DEFAULT_LOOK_UP = get("data/task-status", query={"is_default": "True"})
TODO_LOOK_UP = get("data/task-status", query={"short_name": "todo"})
REFUSED_FILE = Answer.json({"message": "Wrong file format, extension: xyz"}, 400)
PLAIN_COMMENT = {"task_status_id": "{task_status}", "comment": "", "checklist": [], "links": [], "for_client": False}


ASKED_LAST = "the default status is asked for only when there is a task to make"
NEW_TASK = {"entity_id": "{entity}", "task_type_id": "{task_type}", "assignees": [], "name": "main"}
FLAGGED = {"id": ident("default status"), "name": "Todo", "for_concept": False}
TWO_TASKS = [{"id": ident(f"tasks[{index}]"), "project_id": ident("project")} for index in (0, 1)]
OPEN_TASKS = [{"id": ident("task a")}, {"id": ident("task b")}]
OTHER_TASK = {"id": ident("other task"), "project_id": ident("other project")}
GUESS = post("data/entities/guess_from_path", {"project_id": "{project}", "file_path": "{file_path}", "sep": "/"})
GUESSED_SHOT = {"Template": "shot", "Project": ident("project"), "Shot": ident("shot"), "TaskType": ident("type")}
GUESSED_ASSET = {"Template": "asset", "Project": ident("project"), "Asset": ident("asset"), "TaskType": ident("type")}
SERIES_TASK = {
    "id": ident("task"),
    "project_id": ident("project"),
    "project": {"production_type": "tvshow"},
    "entity_type": {"name": "Shot"},
    "episode": {"id": ident("episode")},
}
REVIEW_COMMENT = {**PLAIN_COMMENT, "comment": "{comment}", "person_id": "{person}"}


def new_task(project: str, status: str) -> Mapping[str, Any]:
    return post("data/tasks", {**NEW_TASK, "project_id": project, "task_status_id": status})


def task_of_path(when: str, entity_type: str, guesses: Sequence[Mapping[str, str]], found: str) -> Difference:
    return Difference(
        "task.get_task_by_path",
        when,
        "the route is gone: what the path says is asked for, then the task",
        setup=Setup(values={"entity_type": entity_type, "file_path": "/p/x/"}, answers={1: guesses}),
        requests=[GUESS, get("data/tasks", query={"entity_id": ident(found), "task_type_id": ident("type")})],
        result="first item of request 2's list",
    )


def seed_calls(name: str, looked_up: Mapping[str, Any], told: Mapping[str, Any], result: str) -> list[Difference]:
    """A function of a comment whose task the seed's call does not name."""
    return [
        Difference(
            f"task.{name}",
            "seed call",
            "the seed's call names no task: the comment is looked up for it",
            seed=True,
            setup=Setup(),
            requests=[get("data/comments/{comment}"), looked_up],
            result=result,
        ),
        Difference(
            f"task.{name}",
            "seed call, comment dict has object_id",
            "the seed's call names no task: it is read from the comment",
            seed=True,
            setup=Setup(refs={"comment": "dict"}),
            requests=[told],
            result=result.replace("request 2", "request 1"),
        ),
    ]


LOOKED_UP = "data/tasks/{response1.object_id}/comments/{comment}"
TOLD = "data/tasks/{comment.object_id}/comments/{comment}"

ROWS: Sequence[Difference] = (
    Difference(
        "task.new_task",
        "required args",
        ASKED_LAST,
        requests=[TASK_LOOK_UP, DEFAULT_LOOK_UP, new_task("{entity.project_id}", "{response2[0].id}")],
        result="JSON of request 3",
    ),
    Difference(
        "task.new_task",
        "a match already exists",
        ASKED_LAST,
        setup=Setup(values={"entity": ENTITY}),
        requests=[TASK_LOOK_UP],
        result="first item of request 1's list",
    ),
    Difference(
        "task.new_task",
        "all args",
        "a match comes with its assignees, so that a warning names them only when they differ",
        fault=17,
        requests=[
            get(
                "data/tasks",
                query={"name": "{name}", "task_type_id": "{task_type}", "entity_id": "{entity}", "relations": "True"},
            ),
            post(
                "data/tasks",
                {
                    **NEW_TASK,
                    "project_id": "{entity.project_id}",
                    "task_status_id": "{task_status}",
                    "assignees": ["{assignees[0]}", "{assignees[1]}"],
                    "name": "{name}",
                    "assigner_id": "{assigner}",
                },
            ),
        ],
    ),
    Difference(
        "task.new_task",
        "entity given as an ID",
        "IDs are taken everywhere: the entity is looked up for its project",
        fault=14,
        setup=Setup(refs={"entity": "id"}),
        requests=[
            TASK_LOOK_UP,
            get("data/entities/{entity}"),
            DEFAULT_LOOK_UP,
            new_task("{response2.project_id}", "{response3[0].id}"),
        ],
        result="JSON of request 4",
    ),
    Difference(
        "task.new_task",
        "entity is a concept",
        "concepts have a default status of their own",
        setup=Setup(values={"entity": {**ENTITY, "type": "Concept"}}),
        requests=[
            TASK_LOOK_UP,
            get("data/task-status", query={"is_default": "True", "for_concept": "True"}),
            new_task("{entity.project_id}", "{response2[0].id}"),
        ],
        result="JSON of request 3",
    ),
    Difference(
        "task.new_task",
        "no status is flagged as default",
        "the status that is to do stands in where none is flagged",
        fault=14,
        setup=Setup(values={"entity": ENTITY}, answers={2: [], 3: DEFAULT_STATUS}),
        requests=[
            TASK_LOOK_UP,
            DEFAULT_LOOK_UP,
            TODO_LOOK_UP,
            new_task("{entity.project_id}", "{response3[0].id}"),
        ],
        result="JSON of request 4",
    ),
    Difference(
        "task.new_task",
        "no status is flagged as default, none is to do",
        "a missing status is said in words of the trade",
        fault=14,
        setup=Setup(values={"entity": ENTITY}, answers={2: [], 3: []}),
        requests=[TASK_LOOK_UP, DEFAULT_LOOK_UP, TODO_LOOK_UP],
        result="raises TaskStatusNotFoundException",
    ),
    Difference(
        "task.get_default_task_status",
        "that of concepts comes first",
        "the studio has two: the one of concepts is not meant",
        setup=Setup(answers={1: [{"id": ident("neutral"), "for_concept": True}, FLAGGED]}),
        requests=[DEFAULT_LOOK_UP],
        result={"$value": FLAGGED},
    ),
    *(
        Difference(
            "task.get_task_type_by_name",
            when,
            "the server reads _ and % as wildcards: unescaped, another task type may be found",
            requests=[get("data/task-types", query={"name": "task\\_type\\_name é & 1+1", **query})],
        )
        for when, query in (
            ("required args", {}),
            ("all args", {"for_entity": "{for_entity}", "department_id": "{department}"}),
            ("lists come back empty", {}),
        )
    ),
    Difference(
        "task.new_task_type",
        "color without a leading #",
        "a wrong color is refused here as it is for a status",
        setup=Setup(values={"color": "aa00cc"}),
        requests=[],
        result="raises ValueError",
    ),
    Difference(
        "task.all_open_tasks",
        "required args",
        "the whole list, where one page came back as a dict",
        fault=33,
        setup=Setup(answers={1: Answer.json({"data": OPEN_TASKS, "is_more": False, "stats": {"total": 2}})}),
        requests=[get("data/tasks/open-tasks", query={"page": "1", "limit": {"$any": "number"}})],
        result={"$value": OPEN_TASKS},
    ),
    Difference(
        "task.all_open_tasks",
        "there are more than asked for",
        "pages may overlap, so that all are asked for at once",
        fault=33,
        setup=Setup(
            answers={
                1: Answer.json({"data": OPEN_TASKS[:1], "is_more": True, "stats": {"total": 100}}),
                2: Answer.json({"data": OPEN_TASKS, "is_more": False, "stats": {"total": 100}}),
            }
        ),
        requests=[
            get("data/tasks/open-tasks", query={"page": "1", "limit": {"$any": "number"}}),
            get("data/tasks/open-tasks", query={"page": "1", "limit": "111"}),
        ],
        result={"$value": OPEN_TASKS},
    ),
    Difference(
        "task.publish_preview",
        "neither path nor URL",
        "refused before the comment is posted",
        fault=9,
        requests=[],
    ),
    Difference(
        "task.publish_preview",
        "required args and preview_file_url",
        "the file is fetched first, so that a broken URL leaves no comment behind",
        fault=9,
        requests=[
            get("{preview_file_url}", host="the given URL's own host", download=True),
            post("actions/tasks/{task}/comment", PLAIN_COMMENT),
            post("actions/tasks/{task}/comments/{response2.id}/add-preview", {}),
            post("pictures/preview-files/{response3.id}", files=["file"]),
        ],
        result="tuple of (JSON of request 2, JSON of request 4)",
    ),
    *(
        Difference("task.batch_comments", when, NO_PATHS, fault=10, requests=[post(path, **BATCH)])
        for when, path in (
            ("comments with files, no task", "actions/tasks/batch-comment"),
            ("comments with files, task given", "actions/tasks/{task}/batch-comment"),
            ("progress_callback given", "actions/tasks/batch-comment"),
        )
    ),
    Difference(
        "task.create_multiple_comments",
        "required args",
        "the route reads a JSON list",
        fault=25,
        requests=[post("actions/projects/{project}/tasks/comment-many", [])],
    ),
    Difference(
        "task.create_multiple_comments",
        "comments without files",
        "the route reads a JSON list with names of its own",
        fault=25,
        setup=Setup(values={"comments": TEXT_ONLY}),
        requests=[
            post(
                "actions/projects/{project}/tasks/comment-many",
                [
                    {
                        "object_id": "{comments[0].task_id}",
                        "task_status_id": "{comments[0].task_status_id}",
                        "comment": "{comments[0].text}",
                    }
                ],
            )
        ],
        result="JSON of request 1",
    ),
    Difference(
        "task.create_multiple_comments",
        "comments with files",
        "files go up through the route made for them",
        fault=25,
        requests=[post("actions/tasks/batch-comment", **BATCH)],
    ),
    *seed_calls(
        "reply_to_comment",
        post(f"{LOOKED_UP}/reply", {"text": "{text}"}),
        post(f"{TOLD}/reply", {"text": "{text}"}),
        "JSON of request 2",
    ),
    *seed_calls(
        "delete_comment_reply",
        delete(f"{LOOKED_UP}/reply/{{reply}}"),
        delete(f"{TOLD}/reply/{{reply}}"),
        "response text",
    ),
    *seed_calls(
        "delete_comment_attachment",
        delete(f"{LOOKED_UP}/attachments/{{attachment_file}}"),
        delete(f"{TOLD}/attachments/{{attachment_file}}"),
        "response text",
    ),
    *seed_calls(
        "remove_preview_from_comment",
        delete("actions/tasks/{response1.object_id}/comments/{comment}/preview-files/{preview_file}"),
        delete("actions/tasks/{comment.object_id}/comments/{comment}/preview-files/{preview_file}"),
        "response text",
    ),
    Difference(
        "task.remove_tasks_batch",
        "seed call",
        "the seed's call names no project: the tasks are looked up together for it",
        seed=True,
        setup=Setup(answers={1: TWO_TASKS, 2: [task["id"] for task in TWO_TASKS]}),
        requests=[
            get("data/tasks", query={"id": {"$any": "JSON list of IDs"}, "fields": "id,project_id"}),
            post("actions/projects/{response1[0].project_id}/delete-tasks", ["{tasks[0]}", "{tasks[1]}"]),
        ],
        result="JSON of request 2",
    ),
    Difference(
        "task.remove_tasks_batch",
        "seed call, tasks of two productions have project_id",
        "the server passes over tasks of another production: each is removed from its own",
        seed=True,
        setup=Setup(
            values={"tasks": [TWO_TASKS[0], OTHER_TASK, TWO_TASKS[1]]},
            answers={1: ["first", "second"], 2: ["third"]},
        ),
        requests=[
            post("actions/projects/{tasks[0].project_id}/delete-tasks", ["{tasks[0].id}", "{tasks[2].id}"]),
            post("actions/projects/{tasks[1].project_id}/delete-tasks", ["{tasks[1].id}"]),
        ],
        result={"$value": ["first", "second", "third"]},
    ),
    Difference(
        "task.remove_tasks_batch",
        "seed call, no such task",
        "nothing is removed before the production of every task is known",
        seed=True,
        setup=Setup(answers={1: TWO_TASKS[:1]}),
        requests=[get("data/tasks", query={"id": {"$any": "JSON list of IDs"}, "fields": "id,project_id"})],
        result="raises ValueError",
    ),
    Difference(
        "task.get_persons_tasks_dates",
        "seed call",
        "the seed's call names a project, which today's route reads as a filter",
        seed=True,
        setup=Setup(),
        requests=[get("data/persons/task-dates", query={"project_id": "{project}"})],
        result="JSON of request 1",
    ),
    Difference(
        "task.all_open_tasks_for_person",
        "required args",
        "the route is gone: this one lists the tasks not done in open projects",
        requests=[get("data/persons/{person}/tasks")],
    ),
    Difference(
        "task.add_preview_to_comment",
        "required args",
        "the route is gone: the preview is added to those that the comment shows",
        setup=Setup(answers={1: {"previews": [ident("old preview")]}}, aliases={"old preview": ident("old preview")}),
        requests=[
            get("data/comments/{comment}"),
            get("data/preview-files/{preview_file}"),
            put("data/comments/{comment}", {"previews": ["{old preview}", "{preview_file}"]}),
            get("data/comments/{comment}"),
        ],
        result="JSON of request 4",
    ),
    Difference(
        "task.add_preview_to_comment",
        "comment shows it already",
        "nothing is left to do",
        setup=Setup(answers={1: {"previews": [ident("preview_file")]}}),
        requests=[get("data/comments/{comment}"), get("data/preview-files/{preview_file}")],
        result="JSON of request 1",
    ),
    *(
        Difference(
            f"task.{name}",
            "server refuses the file",
            "the preview file, which would stay empty for ever, is removed",
            fault=9,
            setup=Setup(["preview_file_path"], answers={len(first) + 1: REFUSED_FILE}),
            requests=[
                *first,
                post(f"pictures/preview-files/{{response{len(first)}.id}}", files=["file"]),
                delete(f"actions/tasks/{{task}}/comments/{comment}/preview-files/{{response{len(first)}.id}}"),
            ],
            result="raises ParameterException",
        )
        for name, comment, first in (
            ("add_preview", "{comment}", [post("actions/tasks/{task}/comments/{comment}/add-preview", {})]),
            (
                "add_extra_preview",
                "{comment}",
                [post("actions/tasks/{task}/comments/{comment}/preview-files/{preview_file}", {})],
            ),
            (
                "publish_preview",
                "{response1.id}",
                [
                    post("actions/tasks/{task}/comment", PLAIN_COMMENT),
                    post("actions/tasks/{task}/comments/{response1.id}/add-preview", {}),
                ],
            ),
        )
    ),
    Difference(
        "task.add_tasks_batch_comments",
        "required args",
        "a comment needs a status",
        setup=Setup(values={"comments_data": {"task_status_id": ident("status"), "text": "the same"}}),
    ),
    Difference(
        "task.batch_comments",
        "no args",
        "without files there is no form: the route reads JSON as well",
        requests=[post("actions/tasks/batch-comment", {"comments": []})],
    ),
    task_of_path("required args", "shot", [GUESSED_ASSET, GUESSED_SHOT], "shot"),
    task_of_path("all args", "Asset", [GUESSED_ASSET, GUESSED_SHOT], "asset"),
    Difference(
        "task.get_task_by_path",
        "path leads nowhere",
        "as every other look-up",
        setup=Setup(answers={1: [{"Template": "shot", "Project": ident("project")}]}),
        requests=[GUESS],
        result="None",
    ),
    Difference(
        "task.get_task_by_path",
        "no such kind of entity",
        "a wrong kind is refused before anything is sent",
        setup=Setup(values={"entity_type": "cake"}),
        requests=[],
        result="raises ValueError",
    ),
    Difference(
        "task.task_to_review",
        "required args",
        "the route is gone: a comment sets the status",
        requests=[
            get("data/task-status", query={"is_feedback_request": "True"}),
            post("actions/tasks/{task}/comment", {**REVIEW_COMMENT, "task_status_id": "{response1[0].id}"}),
            get("data/tasks/{task}"),
        ],
        result="JSON of request 3",
    ),
    Difference(
        "task.task_to_review",
        "all args",
        "the route is gone: a comment leaves the status as it is",
        requests=[
            get("data/tasks/{task}"),
            post("actions/tasks/{task}/comment", {**REVIEW_COMMENT, "task_status_id": "{response1.task_status_id}"}),
            get("data/tasks/{task}"),
        ],
        result="JSON of request 3",
    ),
    Difference(
        "task.task_to_review",
        "no status asks for feedback",
        "a missing status is said in words of the trade",
        setup=Setup(answers={1: []}),
        requests=[get("data/task-status", query={"is_feedback_request": "True"})],
        result="raises TaskStatusNotFoundException",
    ),
    Difference(
        "task.get_task_url",
        "task of a shot",
        "recorded as local: sends nothing",
        fault=21,
        setup=Setup(
            values={
                "task": {
                    "id": ident("task"),
                    "project_id": ident("project"),
                    "entity_type": {"name": "Shot"},
                    "task_type": {"for_entity": "Shot"},
                }
            }
        ),
        requests=[],
        result="text: {host without /api}/productions/{task.project_id}/shots/tasks/{task}/",
    ),
    Difference(
        "task.get_task_url",
        "task given as an ID",
        "IDs are taken everywhere: the task is looked up for its project and kind",
        fault=14,
        setup=Setup(refs={"task": "id"}, answers={1: {"task_type": {"for_entity": "Shot"}}}),
        requests=[get("data/tasks/{task}/full")],
        result="text: {host without /api}/productions/{response1.project_id}/shots/tasks/{task}/",
    ),
    Difference(
        "task.get_task_url",
        "task of an asset",
        "the page of the task's own kind, where it always said shots",
        fault=21,
        setup=Setup(
            values={
                "task": {
                    "id": ident("task"),
                    "project_id": ident("project"),
                    "entity_type": {"name": "Props"},
                    "task_type": {"for_entity": "Asset"},
                }
            }
        ),
        requests=[],
        result="text: {host without /api}/productions/{task.project_id}/assets/tasks/{task}/",
    ),
    *(
        Difference(
            "task.get_task_url",
            when,
            "the page of the task's own kind, in a series below the episode",
            fault=21,
            setup=Setup(values={"task": {**SERIES_TASK, **told}}),
            requests=[],
            result=f"text: {{host without /api}}/productions/{{task.project_id}}/episodes/{page}/tasks/{{task}}/",
        )
        for when, told, page in (
            ("task of a shot in a series", {}, "{task.episode.id}/shots"),
            ("task of an asset in a series", {"entity_type": {"name": "Prop"}, "episode": None}, "main/assets"),
            (
                "task of an edit in a series",
                {"entity_type": {"name": "Edit"}, "episode": None, "entity": {"parent_id": ident("episode")}},
                "{task.entity.parent_id}/edits",
            ),
        )
    ),
)

DICT_ONLY: Mapping[str, str] = {}
