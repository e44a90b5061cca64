from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, delete, get, request
from ..exchange import Answer
from ..scenarios import Setup

KINDS = ("asset", "concept", "edit", "episode", "sequence", "shot")
REFUSED = Answer.json({"message": "The change conflicts with records referencing this one."}, 400)


def removed_as_its_kind(kind: str) -> Difference:
    return Difference(
        "entity.remove_entity",
        f"{kind} that has tasks, force",
        "the server refuses on the recorded route, forced or not; the routes of the kinds do what is asked",
        setup=Setup(["force"], answers={1: REFUSED, 2: {"type": kind.capitalize()}}),
        requests=[
            request("DELETE", "data/entities/{entity}", query={"force": "True"}),
            get("data/entities/{entity}"),
            request("DELETE", f"data/{kind}s/{{entity}}", query={"force": "True"}),
        ],
        result="response text",
    )


def escaped(function: str, when: str, path: str, **query: str) -> Difference:
    return Difference(
        f"entity.{function}",
        when,
        "the server's look-up takes _ and % for wildcards: escaped, so that another record is not taken for this",
        requests=[get(path, query=query)],
    )


ENTITY_NAME, TYPE_NAME = "entity\\_name é & 1+1", "entity\\_type\\_name é & 1+1"

ROWS: Sequence[Difference] = (
    *(removed_as_its_kind(kind) for kind in KINDS),
    *(
        Difference(
            "entity.remove_entity",
            f"{kind} that has tasks",
            "the server refuses on the recorded route; that of the kind marks it as canceled",
            setup=Setup(answers={1: REFUSED, 2: {"type": kind.capitalize()}}),
            requests=[
                delete("data/entities/{entity}"),
                get("data/entities/{entity}"),
                delete(f"data/{kind}s/{{entity}}"),
            ],
            result="response text",
        )
        for kind in ("asset", "scene")
    ),
    *(
        Difference(
            "entity.remove_entity",
            f"{kind} that has tasks, force, but no way to do it",
            "what the server said is raised: its route of scenes would only cancel, other kinds have none",
            setup=Setup(["force"], answers={1: REFUSED, 2: {"type": kind}}),
            requests=[
                request("DELETE", "data/entities/{entity}", query={"force": "True"}),
                get("data/entities/{entity}"),
            ],
            result="raises ParameterException",
        )
        for kind in ("Scene", "ConceptFolder")
    ),
    Difference(
        "entity.guess_from_path",
        "path is empty",
        "said before anything is sent",
        setup=Setup(values={"path": ""}),
        requests=[],
        result="raises ValueError",
    ),
    escaped("get_entity_by_name", "required args", "data/entities", name=ENTITY_NAME),
    escaped("get_entity_by_name", "all args", "data/entities", name=ENTITY_NAME, project_id="{project}"),
    escaped("get_entity_by_name", "lists come back empty", "data/entities", name=ENTITY_NAME),
    escaped("get_entity_type_by_name", "required args", "data/entity-types", name=TYPE_NAME),
    escaped("get_entity_type_by_name", "lists come back empty", "data/entity-types", name=TYPE_NAME),
)

DICT_ONLY: Mapping[str, str] = {}
