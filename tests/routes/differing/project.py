from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, get, post, put
from ..scenarios import CLOSED, Setup
from ..world import ident

DESCRIPTOR = "data/projects/{project}/metadata-descriptors/{metadata_descriptor}"
DESCRIBED = {"data_type": "list", "choices": ["easy", "hard"], "for_client": True, "departments": [ident("department")]}
WHOLE_DESCRIPTOR = {"id": ident("metadata_descriptor"), "name": "Difficulty", **DESCRIBED}
ENTRY = "data/projects/{project}/budgets/{budget}/entries/{entry}"
ENTERED = {
    "department_id": ident("department"),
    "person_id": None,
    "start_date": "2026-03-01",
    "months_duration": 3,
    "daily_salary": 250.0,
    "position": "lead",
    "seniority": "senior",
    "exceptions": {"2026-04": 100},
}
SALARY = {"months_duration": 3, "daily_salary": 250.0}
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
        "the server requires department, first day, duration and salary, which the recorded signature cannot name",
        fault=26,
        setup=Setup(["date"]),
        extra={"department": ident("department"), "person": {"id": ident("person")}, "position": "lead", **SALARY},
        requests=[
            post(
                "data/projects/{project}/budgets/{budget}/entries",
                {
                    "name": "{name}",
                    "date": "{date}",
                    "department_id": ident("department"),
                    "person_id": ident("person"),
                    "start_date": "{date}",
                    "position": "lead",
                    **SALARY,
                },
            )
        ],
        result="JSON of request 1",
    ),
    Difference(
        "project.create_budget_entry",
        "department given, no salary",
        "the server would answer 500; the error names what is missing",
        fault=26,
        setup=Setup(["date"]),
        extra={"department": ident("department"), "months_duration": 3},
        requests=[],
        result="raises ValueError",
    ),
    Difference(
        "project.update_budget_entry",
        "required args",
        "the server writes null over every field left out, or answers 500: they are read first and sent along",
        setup=Setup(answers={1: ENTERED}),
        requests=[get(ENTRY), put(ENTRY, {**ENTERED, "$arg": "data"})],
        result="JSON of request 2",
    ),
    Difference(
        "project.update_budget_entry",
        "all fields given",
        "nothing is left to be read",
        setup=Setup(values={"data": ENTERED}),
        requests=[put(ENTRY, ENTERED)],
        result="JSON of request 1",
    ),
    *(
        Difference(
            "project.update_metadata_descriptor",
            when,
            "the server sets back what is left out, choices included: it is read first and sent along",
            setup=Setup(answers={1: DESCRIBED}),
            requests=[get(DESCRIPTOR), put(DESCRIPTOR, {**DESCRIBED, **body})],
            result="JSON of request 2",
        )
        for when, body in (
            ("required args", {"$arg": "metadata_descriptor"}),
            (
                "departments given as dicts",
                {"id": "{metadata_descriptor}", "departments": ["{metadata_descriptor.departments[0].id}"]},
            ),
        )
    ),
    Difference(
        "project.update_metadata_descriptor",
        "all fields given",
        "nothing is left to be read",
        setup=Setup(values={"metadata_descriptor": WHOLE_DESCRIPTOR}),
        requests=[put(DESCRIPTOR, WHOLE_DESCRIPTOR)],
        result="JSON of request 1",
    ),
    Difference(
        "project.add_metadata_descriptor",
        "entity type in small letters",
        "the seed documents small letters; the server takes none but its own spelling",
        setup=Setup(values={"entity_type": "asset"}),
        requests=[
            post(
                "data/projects/{project}/metadata-descriptors",
                {
                    "name": "{name}",
                    "data_type": "string",
                    "choices": [],
                    "for_client": False,
                    "entity_type": "Asset",
                    "departments": [],
                },
            )
        ],
        result="JSON of request 1",
    ),
    *(
        Difference(
            "project.update_project_data",
            when,
            "only the metadata is sent back: what somebody else changed meanwhile stays",
            requests=[get("data/projects/{project}"), put("data/projects/{project}", {"data": data})],
        )
        for when, data in (
            ("required args", "{response1.data}"),
            ("all args", {"$merge": ["{response1.data}", "{data}"]}),
        )
    ),
    *(
        Difference(
            f"project.{name}",
            when,
            "the server's look-up takes _ and % for wildcards: escaped, so that another record is not taken for this",
            requests=[get(path, query={"name": asked})],
        )
        for name, path, asked in (
            ("get_project_by_name", "data/projects", "project\\_name é & 1+1"),
            ("get_project_status_by_name", "data/project-status", "project\\_status\\_name é & 1+1"),
        )
        for when in ("required args", "lists come back empty")
    ),
    *(
        Difference(
            f"project.{name}",
            "reference given plainly",
            "an ID, or the record's own dict, does as well as the body of the request",
            setup=Setup(values={parameter: form}),
            requests=[post(f"data/projects/{{project}}/settings/{kind}", {key: ident("record")})],
            result="JSON of request 1",
        )
        for name, parameter, kind, key, form in (
            (
                "add_status_automation",
                "automation",
                "status-automations",
                "status_automation_id",
                ident("record"),
            ),
            (
                "add_preview_background_file",
                "background_file",
                "preview-background-files",
                "preview_background_file_id",
                {"id": ident("record"), "name": "studio"},
            ),
        )
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
