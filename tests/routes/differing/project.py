from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, get, post
from ..scenarios import CLOSED, Setup
from ..world import ident

TASK_TYPES = [{"id": ident("task type a"), "name": "a"}, {"id": ident("task type b"), "name": "b"}]

ROWS: Sequence[Difference] = (
    Difference(
        "project.get_project_task_types",
        "required args",
        "the recorded route answers 405; this one lists them",
        fault=2,
        requests=[get("data/projects/{project}/task-types")],
        result="JSON of request 1",
    ),
    Difference(
        "project.close_project",
        "project given as an ID",
        "what the server answered is returned",
        fault=13,
        setup=Setup(refs={"project": "id"}, answers=CLOSED.answers, aliases=CLOSED.aliases),
        result="JSON of request 2",
    ),
    Difference(
        "project.close_project",
        "project given as a dict",
        "what the server answered is returned, and the caller's dict is left as it is",
        fault=13,
        setup=Setup(refs={"project": "dict"}, answers=CLOSED.answers, aliases=CLOSED.aliases),
        result="JSON of request 2",
    ),
    Difference(
        "project.create_budget_entry",
        "department given",
        "the server requires a department, which the recorded signature cannot name",
        fault=26,
        setup=Setup(),
        extra={"department": ident("department")},
        requests=[
            post(
                "data/projects/{project}/budgets/{budget}/entries", {"name": "{name}", "department_id": "{department}"}
            )
        ],
        result="JSON of request 1",
    ),
    Difference(
        "project.get_project_quotas",
        "seed call",
        "the seed's call names no task type: the project's own are asked one by one, and keyed by their IDs",
        seed=True,
        setup=Setup(
            answers={1: TASK_TYPES},
            aliases={"task type a": ident("task type a"), "task type b": ident("task type b")},
            together=2,
        ),
        requests=[
            get("data/projects/{project}/task-types"),
            get("data/projects/{project}/quotas/{task type a}"),
            get("data/projects/{project}/quotas/{task type b}"),
        ],
        result={"$value": {ident("task type a"): {"$response": 2}, ident("task type b"): {"$response": 3}}},
    ),
    Difference(
        "project.get_project_url",
        "required args",
        "recorded as local: sends nothing",
        requests=[],
        result="text: {host without /api}/productions/{project}/assets/",
    ),
)

DICT_ONLY: Mapping[str, str] = {}
