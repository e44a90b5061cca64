"""``sync``, which talks to two servers, and the two logs, against the recorded requests and results.

Each row says what is given, what either server has, and where we differ from the recorded requests, and why.
"""

from __future__ import annotations

import copy
import inspect
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from gazu_like import sync
from gazu_like.aio import AsyncKitsuClient
from gazu_like.client import KitsuClient

from . import contract, tables
from .compare import compare
from .exchange import Answer, Sent
from .own.sync import IMPORTS
from .recorder import AsyncTransport, Ours, Transport
from .sources import named_arguments, nameless, written
from .templates import Values
from .test_docstrings import function_and_docstring
from .world import HOST, ident

SOURCE, TARGET = "source", "target"
FUNCTIONS = tables.functions(("sync", "events"))
LOGS = {path: each for path, each in FUNCTIONS.items() if each.module == "events" or path == "sync.get_last_events"}
FILE = b"moving pictures \x00\xff" * 50

SILENT = {"silent": "true"}
KEPT = "castings of entities that come without 'entities_out' are emptied by the server (measured); silent imports"
HERE, THERE = {"id": ident("source project"), "production_type": "short"}, {"id": ident("target project")}


def of(side: str, name: str) -> str:
    return ident(f"{side}.{name}")


@dataclass(frozen=True)
class Row:
    """One recorded situation.

    given: arguments, without the clients.
    has: what the servers answer, by "side METHOD path"; anything else is echoed.
    aliases: what the templates' wordings mean.
    drop: recorded steps that we do not send.
    extra: requests that we send as well, each before the recorded step of that number.
    order: recorded steps in our order, when it is another one.
    result: what comes back.
    reason: why we differ.
    """

    name: str
    when: str
    given: Mapping[str, Any]
    result: Any
    has: Mapping[str, Any] = field(default_factory=dict)
    aliases: Mapping[str, Any] = field(default_factory=dict)
    drop: Sequence[int] = ()
    extra: Sequence[tuple[int, str]] = ()
    order: Sequence[int] = ()
    reason: str = ""


IDS = {
    f"{side}.{name}": of(side, name)
    for side in (SOURCE, TARGET)
    for name in (
        *("project", "asset", "asset_type", "task_type", "department", "person", "task_status", "episode"),
        *("sequence", "shot", "entity_link", "link.in", "link.out", "task"),
    )
}


def match_of(path: str, name: str, text: str = "name") -> dict[str, Any]:
    """A record on both servers that differs in case, and on each one without a text."""
    here, there = {"id": of(SOURCE, name), text: "Ana@Lead"}, {"id": of(TARGET, name), text: "ana@LEAD"}
    return {
        f"source GET data/{path}": [{"id": ident("nameless"), text: None}, here],
        f"target GET data/{path}": [there, {"id": ident("nameless there"), text: None}],
    }


def map_row(name: str, path: str, text: str = "name") -> Row:
    found = {of(SOURCE, name): of(TARGET, name)}
    return Row(f"get_sync_{name}_id_map", "required args", {}, found, match_of(path, name, text))


TYPES = {**match_of("asset-types", "asset_type"), **match_of("task-types", "task_type")}
PERSONS = match_of("persons", "person", "email")
ASSET = {
    "id": of(SOURCE, "asset"),
    "name": "Hero",
    "entity_type_id": of(SOURCE, "asset_type"),
    "ready_for": of(SOURCE, "task_type"),
    "project_id": HERE["id"],
}
LINK = {
    "id": of(SOURCE, "entity_link"),
    "entity_in_id": of(SOURCE, "link.in"),
    "entity_out_id": of(SOURCE, "link.out"),
}
TASK = {
    "id": of(SOURCE, "task"),
    "task_type_id": of(SOURCE, "task_type"),
    "task_status_id": of(SOURCE, "task_status"),
    "assigner_id": of(SOURCE, "person"),
    "assignees": [of(SOURCE, "person"), ident("unknown person")],
    "project_id": HERE["id"],
}
PROJECTS = {"project_source": HERE, "project_target": THERE}


def project_has(kind: str, *records: Mapping[str, Any]) -> dict[str, Any]:
    return {f"source GET data/projects/{HERE['id']}/{kind}": list(records)}


def entity_of(name: str) -> dict[str, Any]:
    return {"id": of(SOURCE, name), "name": "E1", "project_id": HERE["id"]}


def pushed(record: Mapping[str, Any], **fields: Any) -> list[dict[str, Any]]:
    return [{"entities_out": None, **record, "project_id": THERE["id"], **fields}]


PUSHED_ASSETS = pushed(ASSET, entity_type_id=of(TARGET, "asset_type"), ready_for=of(TARGET, "task_type"))
PUSHED_LINKS = [{"type": "EntityLink", **LINK}]
ENTITIES = f"target GET data/entities?project_id={THERE['id']}"
LINKED = {ENTITIES.split("?")[0]: [{"id": LINK["entity_in_id"]}, {"id": LINK["entity_out_id"]}]}
ALL = {
    **TYPES,
    **LINKED,
    **project_has("assets", ASSET),
    **project_has("episodes", entity_of("episode")),
    **project_has("sequences", entity_of("sequence")),
    **project_has("scenes"),
    **project_has("shots", entity_of("shot")),
    **project_has("edits"),
    **project_has("concepts"),
    **project_has("entity-links", LINK),
}
PUSHED = {
    "assets": PUSHED_ASSETS,
    "episodes": [],
    "sequences": pushed(entity_of("sequence")),
    "scenes": [],
    "shots": pushed(entity_of("shot")),
    "edits": [],
    "concepts": [],
    "entity_links": PUSHED_LINKS,
}
MORE_KINDS = "links and tasks break when scenes, edits and concepts are not there (fault 28)"


def listing(kind: str) -> str:
    return f"source GET data/projects/{HERE['id']}/{kind}"


ATTACHMENT, PREVIEW = ident("attachment"), ident("preview")
DATE = "2026-03-09T10:11:12"
PLAIN = {
    "id": ident("first comment"),
    "text": "brighter",
    "task_status_id": of(SOURCE, "task_status"),
    "person_id": of(SOURCE, "person"),
    "checklist": [{"text": "x", "checked": True}],
    "links": [],
    "created_at": DATE,
    "attachment_files": [],
    "previews": [],
}
FULL = {
    **PLAIN,
    "id": ident("second comment"),
    "attachment_files": [{"id": ATTACHMENT, "name": "attachment name"}],
    "previews": [{"id": PREVIEW, "original_name": "frame", "extension": "mp4", "annotations": [{"time": 0}]}],
}
NEW_COMMENT, NEW_PREVIEW, SENT_PREVIEW = ident("new comment"), ident("new preview"), ident("sent preview")
MAPS = {
    "task_status_map": {of(SOURCE, "task_status"): of(TARGET, "task_status")},
    "person_map": {of(SOURCE, "person"): of(TARGET, "person")},
}
TASK_ID = ident("task")


def posting(task_id: str) -> dict[str, Any]:
    return {
        f"target POST actions/tasks/{task_id}/comment": {"id": NEW_COMMENT},
        f"target POST actions/tasks/{task_id}/comments/{NEW_COMMENT}/add-preview": {"id": NEW_PREVIEW},
        f"target POST pictures/preview-files/{NEW_PREVIEW}": {"id": SENT_PREVIEW},
        f"target PUT data/preview-files/{SENT_PREVIEW}": {"id": SENT_PREVIEW, "annotations": [{"time": 0}]},
    }


POSTED = {"id": NEW_COMMENT, "previews": [{"id": SENT_PREVIEW, "annotations": [{"time": 0}]}]}
WORDS = {
    "comment.text": PLAIN["text"],
    "created_at": DATE,
    "comment.attachment_files[0].id": ATTACHMENT,
    "comment.previews[0].id": PREVIEW,
    "attachment name": "attachment name",
}


def numbered(comment: int, preview: int) -> dict[str, Any]:
    """What the numbers of the answers mean: the comment is created, the preview, and its file sent."""
    return {
        **WORDS,
        f"response{comment}.id": NEW_COMMENT,
        f"response{comment + 1}.id": NEW_PREVIEW,
        f"response{preview}.id": SENT_PREVIEW,
    }


CREATED = "what was created is returned (fault 13); files are looked up once, if at all (fault 16)"


def comment_row(when: str, comment: Mapping[str, Any], result: Any, drop: Sequence[int] = (), **given: Any) -> Row:
    whole = {**MAPS, "task": TASK_ID, "comment": comment, **given}
    words = {**numbered(7, 9), **({"author_id": given["author_id"]} if "author_id" in given else {})}
    return Row("push_task_comment", when, whole, result, posting(TASK_ID), words, drop, reason=CREATED)


STATUSES = match_of("task-status", "task_status")

ROWS = [
    map_row("asset_type", "asset-types"),
    map_row("department", "departments"),
    map_row("person", "persons", "email"),
    map_row("project", "projects"),
    map_row("task_status", "task-status"),
    map_row("task_type", "task-types"),
    Row("import_entities", "required args", {"entities": [ASSET]}, [{"entities_out": None, **ASSET}], reason=KEPT),
    Row(
        "import_entity_links",
        "required args",
        {"links": [{key: LINK[key] for key in ("entity_in_id", "entity_out_id")}]},
        [{"type": "EntityLink", "entity_in_id": LINK["entity_in_id"], "entity_out_id": LINK["entity_out_id"]}],
        reason="the server answers 500 to a link without a type (measured); silent imports",
    ),
    Row("import_tasks", "required args", {"tasks": [TASK]}, [TASK], reason="silent imports"),
    *(Row(f"import_{name}", "required args", {name: [TASK]}, [TASK]) for name in IMPORTS),
    Row(
        "push_assets",
        "required args",
        PROJECTS,
        PUSHED_ASSETS,
        {**TYPES, **project_has("assets", ASSET, {**ASSET, "entity_type_id": ident("unknown type")})},
        reason=KEPT,
    ),
    *(
        Row(
            f"push_{name}s",
            "required args",
            PROJECTS,
            pushed(entity_of(name)),
            project_has(f"{name}s", entity_of(name)),
            reason=KEPT,
        )
        for name in ("episode", "sequence", "shot")
    ),
    Row(
        "push_entity_links",
        "required args",
        PROJECTS,
        PUSHED_LINKS,
        {**LINKED, **project_has("entity-links", LINK)},
        extra=[(2, ENTITIES)],
        reason="a link to what is not there breaks the whole push: brought along, or left out and told (fault 28)",
    ),
    Row(
        "push_project_entities",
        "source project is not a tvshow",
        PROJECTS,
        PUSHED,
        ALL,
        extra=[(9, listing("scenes")), (11, listing("edits")), (11, listing("concepts")), (12, ENTITIES)],
        reason=MORE_KINDS,
    ),
    Row(
        "push_project_entities",
        "source project is a tvshow",
        {**PROJECTS, "project_source": {**HERE, "production_type": "tvshow"}},
        {**PUSHED, "episodes": pushed(entity_of("episode"))},
        ALL,
        extra=[(11, listing("scenes")), (13, listing("edits")), (13, listing("concepts")), (14, ENTITIES)],
        order=[7, 8, 1, 2, 3, 4, 5, 6, *range(9, 15)],
        reason=f"{MORE_KINDS}; so do assets of an episode",
    ),
    Row(
        "push_tasks",
        "required args",
        {**PROJECTS, "default_status": ident("default_status")},
        [
            {
                **TASK,
                "task_type_id": of(TARGET, "task_type"),
                "task_status_id": ident("default_status"),
                "assigner_id": of(TARGET, "person"),
                "assignees": [of(TARGET, "person")],
                "project_id": THERE["id"],
            }
        ],
        {
            **TYPES,
            **PERSONS,
            **project_has("tasks", TASK, {**TASK, "task_type_id": ident("unknown type")}),
            f"target GET data/projects/{THERE['id']}/tasks": [],
        },
        extra=[(6, f"target GET data/projects/{THERE['id']}/tasks")],
        reason="a task that the target has keeps the status that its own comments gave it",
    ),
    comment_row("comment with one attachment and one preview", FULL, POSTED, [1, 2, 4, 5]),
    comment_row(
        "comment with no attachment, author_id given", PLAIN, {"id": NEW_COMMENT}, author_id=ident("author_id")
    ),
    comment_row("author not in person_map", PLAIN, {"id": NEW_COMMENT}, person_map={}),
    comment_row("status not in task_status_map", FULL, None, [1, 2, 3, 4, 5, 6], task_status_map={}),
    Row(
        "push_task_comments",
        "required args (two comments, newest first from the server)",
        {**MAPS, "task": TASK_ID},
        [{"id": NEW_COMMENT}, POSTED],
        {
            **posting(TASK_ID),
            f"source GET data/tasks/{TASK_ID}/comments": [FULL, PLAIN],
            f"target GET data/tasks/{TASK_ID}/comments": [],
        },
        numbered(9, 11),
        [3, 4, 6, 7],
        [(2, f"target GET data/tasks/{TASK_ID}/comments")],
        reason=f"{CREATED}; what is there already is not posted again",
    ),
    Row(
        "push_tasks_comments",
        "required args (one task with two comments)",
        {"project_source": HERE},
        [{"id": NEW_COMMENT}, POSTED],
        {
            **STATUSES,
            **PERSONS,
            **posting(TASK["id"]),
            **project_has("tasks", TASK),
            f"target GET data/tasks/{TASK['id']}": {"id": TASK["id"], "project_id": THERE["id"]},
            f"target GET data/projects/{THERE['id']}/tasks": [TASK],
            f"source GET data/tasks/{TASK['id']}/comments": [FULL, PLAIN],
            f"target GET data/tasks/{TASK['id']}/comments": [],
        },
        numbered(14, 16),
        [8, 9, 11, 12],
        [
            (6, f"target GET data/tasks/{TASK['id']}"),
            (6, f"target GET data/projects/{THERE['id']}/tasks"),
            (7, f"target GET data/tasks/{TASK['id']}/comments"),
        ],
        reason=f"{CREATED}; what is there already is not posted again, tasks that are not there are told",
    ),
]


class Side:
    """One of the two servers: answers as the row says, and writes down what it was asked."""

    def __init__(self, name: str, has: Mapping[str, Any], received: list[Sent]) -> None:
        self.name, self.has, self.received = name, has, received

    def answer(self, sent: Sent) -> Answer:
        self.received.append(sent)
        key = f"{self.name} {sent.method} {sent.path}"
        if key in self.has:
            return Answer.json(self.has[key])
        if sent.path.startswith("import/kitsu/"):
            return Answer.json(sent.json)
        if "/file/" in sent.path or "/originals/" in sent.path:
            return Answer.binary(FILE)
        return Answer.json({"message": f"{key} is not foreseen"}, 404)

    def client(self, world: str = "sync") -> Any:
        token = self.name.upper()
        if world == "sync":
            return KitsuClient(HOST, transport=Transport(self), access_token=token)  # type: ignore[arg-type]
        return AsyncKitsuClient(HOST, transport=AsyncTransport(self), access_token=token)  # type: ignore[arg-type]


def recorded(row: Row) -> list[Sent]:
    """The recorded requests as the row changes them, each with the token of the client that must send it."""
    steps = FUNCTIONS[f"sync.{row.name}"].scenarios[row.when].requests
    firsts = {f"{name}[0]": value[0] for name, value in row.given.items() if isinstance(value, list)}
    projects = {"source.project": HERE["id"], "target.project": THERE["id"]}
    values = Values({**row.given, **firsts}, aliases={**IDS, **projects, **row.aliases})
    wanted: list[Sent] = []
    for number in row.order or range(1, len(steps) + 1):
        wanted += [own_request(text) for before, text in row.extra if before == number]
        if number not in row.drop:
            wanted.append(expected(steps[number - 1], values))
    return wanted


def expected(step: Mapping[str, Any], values: Values) -> Sent:
    query = SILENT if step["path"].startswith("import/") else {}
    sent = contract.expect({**step, "query": {**step.get("query", {}), **query}}, values)
    if sent.path == "import/kitsu/entities":
        sent.json = [{"entities_out": None, **each} for each in sent.json]
    if sent.path == "import/kitsu/entity-links":
        sent.json = [{"type": "EntityLink", **each} for each in sent.json]
    sent.authorization = f"Bearer {step.get('client', TARGET).upper()}"
    return sent


def own_request(text: str) -> Sent:
    side, method, path = text.split()
    path, _, query = path.partition("?")
    pairs = [tuple(each.split("=")) for each in query.split("&") if each]
    return Sent(method, path, pairs, authorization=f"Bearer {side.upper()}")  # type: ignore[arg-type]


@pytest.mark.parametrize("style", ["as dicts", "as ids"])
@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name}-{row.when}".replace(" ", "_"))
@pytest.mark.parametrize("world", ["sync", "async"])
def test_requests_and_result_are_as_recorded(row: Row, style: str, world: str, worlds: Mapping[str, Ours]) -> None:
    received: list[Sent] = []
    sides = [Side(name, row.has, received).client(world) for name in (SOURCE, TARGET)]
    # An ID would be looked up for the kind of production.
    given = in_style(row.given, "as dicts" if row.name == "push_project_entities" else style)
    before = copy.deepcopy(given)
    names = [each.name for each in FUNCTIONS[f"sync.{row.name}"].parameters]
    clients = dict(zip([name for name in names if "client" in name], sides, strict=False)) or {"client": sides[1]}
    result = worlds[world].function(f"sync.{row.name}")(**given, **clients)
    assert given == before, "an argument was changed"
    wrong = compare(recorded(row), received)
    assert not wrong, "\n".join([*wrong, f"(ours differs: {row.reason})"])
    assert result == row.result


def in_style(given: Mapping[str, Any], style: str) -> dict[str, Any]:
    """The arguments with references to productions and tasks as dicts or as IDs."""
    found = dict(given)
    for key in ("project_source", "project_target", "task", "default_status"):
        value = found.get(key)
        if value is not None and style == "as dicts" and isinstance(value, str):
            found[key] = {"id": value}
        elif isinstance(value, Mapping) and style == "as ids":
            found[key] = value["id"]
    return found


def test_every_recorded_situation_has_a_row() -> None:
    known = {(each.name, when) for each in FUNCTIONS.values() for when in each.scenarios if each.path not in LOGS}
    assert {(row.name, row.when) for row in ROWS} == known
    assert [row.name for row in ROWS if (row.drop or row.extra or row.order) and not row.reason] == []


@pytest.mark.parametrize("case", list(contract.plan(LOGS)), ids=lambda case: case.id)
def test_logs_are_asked_for_as_recorded(case: contract.Case, worlds: Mapping[str, Ours], tmp_path: Path) -> None:
    problems = contract.run_alike(case, worlds, tmp_path)
    assert not problems, contract.report(case, problems)


def written_by(name: str, seen: set[str]) -> set[tuple[str, str]]:
    """Routes that a function of ``sync`` and those of ``sync`` that it calls name in their docstrings."""
    seen.add(name)
    function = getattr(sync, name)
    found = written(function.__doc__ or "")
    code = [function.__code__, *(each for each in function.__code__.co_consts if hasattr(each, "co_names"))]
    for called in {name for each in code for name in each.co_names} - seen:
        if inspect.isfunction(getattr(sync, called, None)):
            found |= written_by(called, seen)
    return found


@pytest.mark.parametrize("path", [path for path in FUNCTIONS if path.startswith("sync.")])
def test_docstrings_name_arguments_and_routes(path: str) -> None:
    _, docstring = function_and_docstring(path)
    assert named_arguments(docstring) == {each.name for each in FUNCTIONS[path].parameters}
    scenarios = FUNCTIONS[path].scenarios.values()
    recorded = {(request["method"], nameless(request["path"])) for each in scenarios for request in each.requests}
    assert recorded - written_by(path.removeprefix("sync."), set()) == set()


# The local ones, and what goes wrong.


def test_lists_are_compared_by_id_and_by_ends() -> None:
    one, two, three = ({"id": ident(name), "name": name} for name in ("one", "two", "three"))
    assert sync.get_model_list_diff([one, two], [two, three]) == ([one], [three])
    assert sync.get_model_list_diff([one], [{"id": "x", "name": "one"}], id_field="name") == ([], [])
    ends = [{"id": name, "entity_in_id": a, "entity_out_id": b} for name, a, b in ("1ab", "2ac", "3ab")]
    assert sync.get_link_list_diff(ends[:2], ends[2:]) == ([ends[1]], [])


def test_maps_leave_out_what_has_no_counterpart() -> None:
    source = [{"id": "1", "name": "Élan"}, {"id": "2", "name": None}, {"id": "3", "name": "gone"}, {"id": "4"}]
    target = [{"id": "a", "name": "ÉLAN"}, {"id": "b", "name": "élan"}, {"id": "c", "name": None}]
    assert sync.get_id_map_by_id(source, target) == {"1": "b"}
    assert sync.get_id_map_by_name(source, target) == {"Élan": "b"}
    assert sync.convert_id_list(["1", {"id": "1"}], {"1": "b"}) == ["b", "b"]  # type: ignore[list-item]
    with pytest.raises(KeyError, match="2"):
        sync.convert_id_list(["2"], {"1": "b"})


def test_later_date_at_the_source_is_a_change() -> None:
    early, late, never = ({"updated_at": each} for each in ("2026-01-01T00:00:00", "2026-01-01T00:00:01", None))
    assert sync.is_changed(late, early)
    assert not sync.is_changed(early, early)
    assert not sync.is_changed(never, early)
    assert sync.is_changed(early, never)


def test_function_that_a_studio_replaced_is_the_one_that_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    received: list[Sent] = []
    source, target = (
        Side(name, project_has("shots", entity_of("shot")), received).client() for name in (SOURCE, TARGET)
    )
    monkeypatch.setattr(sync, "import_entities", lambda entities, client: len(list(entities)))
    assert sync.push_shots(HERE, THERE, source, target) == 1


def test_wrong_arguments_are_named_before_anything_is_sent() -> None:
    received: list[Sent] = []
    source, target = (Side(name, {}, received).client() for name in (SOURCE, TARGET))
    with pytest.raises(ValueError, match="project_target"):
        sync.push_project_entities(HERE, {"name": "x"}, source, target)
    with pytest.raises(ValueError, match="default_status"):
        sync.push_tasks(HERE, THERE, "wip", source, target)
    with pytest.raises(ValueError, match="tmp_path"):
        sync.push_task_comment(*MAPS.values(), TASK_ID, FULL, source, target, tmp_path="/no/where")
    with pytest.raises(ValueError, match="author_id"):
        sync.push_task_comment(*MAPS.values(), TASK_ID, FULL, source, target, author_id="me")
    with pytest.raises(ValueError, match="after"):
        sync.get_last_events(after="yesterday", client=source)
    with pytest.raises(ValueError, match="limit"):
        sync.get_last_events(limit=0, client=source)
    assert received == []


def test_large_pushes_are_bounded_batches() -> None:
    received: list[Sent] = []
    target = Side(TARGET, {}, received).client()
    tasks = [{"id": ident(str(number))} for number in range(120)]
    assert sync.import_tasks(tasks, client=target) == json.loads(json.dumps(tasks))
    assert sorted(len(each.json) for each in received) == [20, 50, 50]
    assert sync.import_tasks([], client=target) == []
    assert len(received) == 3
