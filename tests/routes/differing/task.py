from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..differences import Difference, delete, get, post
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
PLAIN_COMMENT = {"task_status_id": "{task_status}", "comment": "", "checklist": [], "links": [], "for_client": False}


def new_task(project: str, status: str) -> Mapping[str, Any]:
    ids = {"project_id": project, "entity_id": "{entity}", "task_type_id": "{task_type}", "task_status_id": status}
    return post("data/tasks", {**ids, "assignees": [], "name": "main"})


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
        "entity given as an ID",
        "IDs are taken everywhere: the entity is looked up for its project",
        fault=14,
        setup=Setup(refs={"entity": "id"}, answers={1: DEFAULT_STATUS}),
        requests=[
            DEFAULT_LOOK_UP,
            TASK_LOOK_UP,
            get("data/entities/{entity}"),
            new_task("{response3.project_id}", "{response1[0].id}"),
        ],
        result="JSON of request 4",
    ),
    Difference(
        "task.new_task",
        "no status is flagged as default",
        "the status that is to do stands in where none is flagged",
        fault=14,
        setup=Setup(values={"entity": ENTITY}, answers={1: [], 2: DEFAULT_STATUS}),
        requests=[
            DEFAULT_LOOK_UP,
            TODO_LOOK_UP,
            TASK_LOOK_UP,
            new_task("{entity.project_id}", "{response2[0].id}"),
        ],
        result="JSON of request 4",
    ),
    Difference(
        "task.new_task",
        "no status is flagged as default, none is to do",
        "a missing status is said in words of the trade",
        fault=14,
        setup=Setup(values={"entity": ENTITY}, answers={1: [], 2: []}),
        requests=[DEFAULT_LOOK_UP, TODO_LOOK_UP],
        result="raises TaskStatusNotFoundException",
    ),
    Difference(
        "task.all_open_tasks",
        "required args",
        "the tasks of all pages, where one page came back as a dict",
        fault=33,
        setup=Setup(
            answers={
                1: Answer.json({"data": [{"id": ident("task a")}], "is_more": True, "page": 1, "limit": 100}),
                2: Answer.json({"data": [{"id": ident("task b")}], "is_more": False, "page": 2, "limit": 100}),
            }
        ),
        requests=[
            get("data/tasks/open-tasks", query={"page": str(page), "limit": {"$any": "number"}}) for page in (1, 2)
        ],
        result="data lists of all pages, concatenated",
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
        "the seed's call names no project: the first task is looked up for it",
        seed=True,
        setup=Setup(),
        requests=[
            get("data/tasks/{tasks[0]}"),
            post("actions/projects/{response1.project_id}/delete-tasks", ["{tasks[0]}", "{tasks[1]}"]),
        ],
        result="JSON of request 2",
    ),
    Difference(
        "task.get_persons_tasks_dates",
        "seed call",
        "the seed's call names a project, which today's route does not read",
        seed=True,
        setup=Setup(),
        requests=[get("data/persons/task-dates")],
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
        "TO DECIDE: the route is gone",
        skip=True,
    ),
    Difference("task.get_task_by_path", "required args", "TO DECIDE: the route is gone", skip=True),
    Difference("task.get_task_by_path", "all args", "TO DECIDE: the route is gone", skip=True),
    Difference("task.task_to_review", "required args", "TO DECIDE: the route is gone", skip=True),
    Difference("task.task_to_review", "all args", "TO DECIDE: the route is gone", skip=True),
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
)

DICT_ONLY: Mapping[str, str] = {}
