from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..notation import delete, get, post
from ..scenarios import Setup
from .row import Own

PROJECT = {"type": "Project", "id": 70, "name": "Big Buck Bunny"}
CODED = {"id": 7, "code": "one", "project": PROJECT}
NAMED = {**CODED, "description": None}
ERRORS = "import/shotgun/errors"

#: By function: last part of the route, and a row with every key that has to be there.
IMPORTS: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "steps": ("steps", {"id": 7, "code": "Animation"}),
    "statuses": ("status", {"id": 7, "name": "Work in progress", "code": "wip"}),
    "projects": ("projects", {"id": 7, "name": "Big Buck Bunny", "sg_status": "Active"}),
    "persons": ("persons", {"id": 7, "firstname": "Ana", "lastname": "Ray", "email": "ana@studio.test", "login": None}),
    "project_connections": ("project-connections", {"id": 7, "project": PROJECT, "user": {"id": 71}}),
    "episodes": ("episodes", NAMED),
    "sequences": ("sequences", {**NAMED, "episode": {"id": 72}}),
    "scenes": ("scenes", CODED),
    "assets": ("assets", {**NAMED, "sg_asset_type": "Props"}),
    "shots": ("shots", {**CODED, "sg_cut_in": 1, "sg_cut_duration": 48}),
    "tasks": (
        "tasks",
        {
            "id": 7,
            "cached_display_name": "main",
            "created_by": {"id": 71},
            "task_assignees": [],
            "step": {"id": 73},
            "project": PROJECT,
            "entity": {"type": "Shot", "id": 74},
            "sg_status_list": "wip",
            "start_date": None,
            "due_date": None,
            "sg_sort_order": None,
            "duration": None,
        },
    ),
    "versions": ("versions", {"id": 7, "code": "v1", "description": None, "sg_task": None, "sg_uploaded_movie": None}),
    "notes": (
        "notes",
        {"id": 7, "content": "", "tasks": [{"id": 75}], "user": {"id": 71}, "created_at": "2026-03-09T10:11:12Z"},
    ),
}

#: Last parts of the routes that remove.
REMOVALS = (
    "step",
    "status",
    "project",
    "person",
    "project-connection",
    "episode",
    "sequence",
    "scene",
    "asset",
    "shot",
    "task",
    "version",
    "note",
)


def of_import(name: str, path: str, row: Mapping[str, Any]) -> Iterator[Own]:
    function = f"shotgun.import_{name}"
    yield Own(function, "required args", [post(f"import/shotgun/{path}", [row])], setup=Setup(values={name: [row]}))
    yield Own(function, "no list", [], "raises ValueError", Setup(values={name: row}))
    for key in sorted(row.keys() - {"episode"}):
        less = {each: value for each, value in row.items() if each != key}
        yield Own(function, f"a row without {key}", [], "raises ValueError", Setup(values={name: [row, less]}))


def of_removal(path: str) -> Iterator[Own]:
    name = path.replace("-", "_")
    function = f"shotgun.remove_{name}"
    yield Own(function, "required args", [post(f"import/shotgun/remove/{path}", {"id": f"{{{name}}}"})])
    given_dict = Setup(values={name: {"id": 7, "code": "one"}})
    yield Own(function, "given as a row", [post(f"import/shotgun/remove/{path}", {"id": 7})], setup=given_dict)
    yield Own(function, "no number", [], "raises ValueError", Setup(values={name: "7"}))


def without(function: str, key: str) -> Own:
    """A key that may lack, and may not be None, is taken out."""
    path, row = IMPORTS[function]
    rows = [{**row, key: None}]
    return Own(
        f"shotgun.import_{function}",
        f"{key} is None",
        [post(f"import/shotgun/{path}", [row])],
        setup=Setup(values={function: rows}),
    )


ROWS: Sequence[Own] = (
    *(each for name, (path, row) in IMPORTS.items() for each in of_import(name, path, row)),
    *(each for path in REMOVALS for each in of_removal(path)),
    without("steps", "color"),
    without("steps", "entity_type"),
    without("persons", "permission_rule_set"),
    Own(
        "shotgun.import_sequences",
        "no episode",
        [post("import/shotgun/sequences", [{**NAMED, "episode": None}])],
        setup=Setup(values={"sequences": [NAMED]}),
    ),
    Own(
        "shotgun.import_steps",
        "code is None",
        [],
        "raises ValueError",
        Setup(values={"steps": [{"id": 7, "code": None}]}),
    ),
    Own(
        "shotgun.import_steps",
        "a number that is true",
        [],
        "raises ValueError",
        Setup(values={"steps": [{"id": True, "code": "Animation"}]}),
    ),
    Own("shotgun.all_import_errors", "no args", [get(ERRORS)]),
    Own("shotgun.new_import_error", "required args", [post(ERRORS, {"$arg": "data"})]),
    Own("shotgun.new_import_error", "no dict", [], "raises ValueError", Setup(values={"data": ["a text"]})),
    Own("shotgun.remove_import_error", "required args", [delete(f"{ERRORS}/{{error}}")], "response text"),
)
