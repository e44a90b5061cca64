"""The table of kinds holds together; what writers send where a server would do harm otherwise."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from gazu_like.exception import NotAllowedException
from gazu_like.sync.context import Context, KitsuSide
from gazu_like.sync.files.table import FILES
from gazu_like.sync.journal import Journal
from gazu_like.sync.kinds import ARCHIVED, BY_NAME, KINDS, STEPS
from gazu_like.sync.model import ENTITIES, Change, Kind, Reference, Row
from gazu_like.sync.report import Report

PLACES = {kind.name: place for place, kind in enumerate(KINDS)}


#: Fields that are empty on every server, but are translated in case they are not.
NEVER_SET = {("episodes", "source_id"), ("episodes", "parent_id"), ("attachment-files", "chat_message_id")}


def named(kind: Kind) -> str:
    return kind.name


def targets(reference: Reference) -> tuple[str, ...]:
    return (reference.kind,) if isinstance(reference.kind, str) else reference.kind


def test_names_are_unique_and_entities_are_all_there() -> None:
    assert len(BY_NAME) == len(KINDS)
    assert set(ENTITIES) <= BY_NAME.keys()


@pytest.mark.parametrize("kind", KINDS, ids=named)
def test_references_are_to_known_kinds(kind: Kind) -> None:
    assert {name for reference in kind.references for name in targets(reference)} <= BY_NAME.keys()


@pytest.mark.parametrize("kind", KINDS, ids=named)
def test_what_is_referred_to_is_written_before_or_the_field_later(kind: Kind) -> None:
    for reference in kind.references:
        field = reference.path.split(".")[0].removesuffix("[]")
        is_before = any(PLACES[name] < PLACES[kind.name] for name in targets(reference))
        assert is_before or field in kind.later or (kind.name, field) in NEVER_SET, reference


@pytest.mark.parametrize("kind", KINDS, ids=named)
def test_keys_use_no_field_that_comes_later_or_is_dropped(kind: Kind) -> None:
    assert not {*kind.key} & {*kind.later, *kind.dropped}


def test_steps_bring_every_kind_once_and_name_known_files() -> None:
    assert [step.kind for step in STEPS if step.what == "records"] == [kind.name for kind in KINDS]
    assert {step.kind for step in STEPS if step.what == "later"} == {kind.name for kind in KINDS if kind.later}
    copied = {each.name for each in FILES} - {"attachment-files"}
    assert {step.kind for step in STEPS if step.what == "files"} == copied


def test_everything_archived_says_why() -> None:
    assert all(each.why for each in ARCHIVED)


class Asked:
    """A client that notes what it is told, and answers with what it was sent."""

    def __init__(self, *found: Row) -> None:
        self.sent: list[tuple[str, Any]] = []
        self.found = list(found)
        self.wire = SimpleNamespace(map=lambda jobs, width: [job() for job in jobs], new_lock=nullcontext)
        self.host = "http://target"

    def import_data(self, path: str, rows: list[Row]) -> list[Row]:
        self.sent.append((path, rows))
        return rows

    def update(self, model: str, id: str, body: Row) -> Row:
        self.sent.append((f"PUT {model}/{id}", body))
        return {"id": id, **body}

    def create(self, model: str, body: Row) -> Row:
        self.sent.append((model, body))
        return {"id": "new", **body}

    def delete(self, path: str, params: Any = None) -> None:
        self.sent.append((f"DELETE {path}", None))

    def fetch_all(self, path: str, params: Any = None) -> list[Row]:
        return self.found

    def fetch_one(self, path: str, id: str) -> Row:
        return {"id": id, "name": "Another"}


def context_of(client: Asked, project_id: str = "p") -> Context:
    journal = Journal(None, {})
    any_client: Any = client
    sides = KitsuSide("source", any_client, "p", journal), KitsuSide("target", any_client, project_id, journal)
    return Context(*sides, journal, Report("run", "", "", "", "", ""), Path(), kinds=BY_NAME)


def change(row: Row, target: Row | None = None) -> Change:
    held = target or {}
    differing = {name: (held.get(name), value) for name, value in row.items() if held.get(name) != value}
    return Change(row, row, target, differing if target else {})


def test_new_entity_is_sent_without_preview_and_casting() -> None:
    client, kind = Asked(), BY_NAME["shots"]
    kind.write.create(context_of(client), kind, [change({"id": "s", "type": "Shot", "preview_file_id": "x"})])
    assert client.sent == [("entities?silent=true", [{"id": "s", "type": "Shot", "entities_out": None}])]


def test_changed_entity_is_sent_with_its_type() -> None:
    client, kind = Asked(), BY_NAME["assets"]
    row = {"id": "a", "type": "Asset", "entity_type_id": "t", "name": "new", "preview_file_id": None}
    kind.write.update(context_of(client), kind, [change(row, {**row, "name": "old", "preview_file_id": "x"})])
    assert client.sent[0][1] == [{**row, "entities_out": None}]
    assert client.sent[1] == ("PUT entities/a", {"preview_file_id": None})


def test_ids_of_another_production_are_not_taken_from_it() -> None:
    client, kind = Asked({"id": "s", "project_id": "other"}), BY_NAME["shots"]
    with pytest.raises(Exception, match="in the production 'Another'"):
        kind.write.create(context_of(client, "q"), kind, [change({"id": "s", "project_id": "q"})])
    assert client.sent == []


def test_mentions_of_persons_follow_those_of_departments() -> None:
    client, kind = Asked(), BY_NAME["comments"]
    both = {"id": "b", "mentions": ["zoe"], "department_mentions": ["art"], "attachment_files": ["f"], "previews": []}
    alone = {"id": "a", "mentions": ["zoe"], "department_mentions": []}
    answer = kind.write.create(context_of(client), kind, [change(both), change(alone)])
    first, second = (rows for _, rows in client.sent)
    assert first == [{"id": "a", "mentions": ["zoe"]}, {"id": "b", "department_mentions": ["art"]}]
    assert second == [{"id": "b", "mentions": ["zoe"]}]
    assert [row["id"] for row in answer] == ["b", "a"]


READY = {"id": "v", "status": "ready", "extension": "png", "original_name": "pic", "revision": 2}


def test_preview_whose_file_is_to_come_gets_no_name() -> None:
    client, kind = Asked(), BY_NAME["preview-files"]
    kind.write.create(context_of(client), kind, [change(READY), change({**READY, "id": "w", "status": "broken"})])
    sent = client.sent[0][1]
    assert [(row["status"], row["original_name"]) for row in sent] == [("processing", None), ("broken", "pic")]


@pytest.mark.parametrize(
    ("held", "sent"),
    [
        pytest.param({"status": "processing", "original_name": None, "revision": 1}, {"revision": 2}, id="pending"),
        pytest.param({"original_name": "old", "revision": 2}, {"original_name": "pic"}, id="there"),
    ],
)
def test_preview_is_changed_by_put_and_its_name_left_alone_until_its_file_is_there(held: Row, sent: Row) -> None:
    client, kind = Asked(), BY_NAME["preview-files"]
    kind.write.update(context_of(client), kind, [change(READY, {**READY, **held})])
    assert client.sent == [("PUT preview-files/v", sent)]


def test_project_loses_what_is_too_much_without_a_put() -> None:
    client, kind = Asked(), BY_NAME["project"]
    row = {"id": "p", "team": ["zoe"], "task_types": ["t"]}
    kind.write.update(context_of(client), kind, [change(row, {**row, "team": ["zoe", "ben"], "task_types": ["u"]})])
    assert [path for path, _ in client.sent] == [
        "projects?silent=true",
        "DELETE data/projects/p/team/ben",
        "DELETE data/projects/p/settings/task-types/u",
    ]


def test_person_without_email_is_sent_without_the_field() -> None:
    client, kind = Asked(), BY_NAME["persons"]
    kind.write.create(context_of(client), kind, [change({"id": "x", "first_name": "No", "email": None, "type": "P"})])
    assert client.sent == [("persons", {"first_name": "No", "has_avatar": False})]


def test_folders_are_removed_from_the_inside() -> None:
    client, kind = Asked(), BY_NAME["concept-folders"]
    rows: list[Row] = [{"id": "outer", "parent_id": None}, {"id": "inner", "parent_id": "outer"}]
    kind.write.remove(context_of(client), kind, rows)
    assert [path for path, _ in client.sent] == [f"DELETE data/concept-folders/{each}" for each in ("inner", "outer")]


TWINS = [
    {"id": "1", "name": "Concept", "for_entity": "Asset", "created_at": "2020"},
    {"id": "2", "name": "CONCEPT", "for_entity": "Concept", "created_at": "2021"},
]


@pytest.mark.parametrize(
    ("there", "names"),
    [
        pytest.param([], ["Concept", "CONCEPT (Concept)"], id="neither"),
        pytest.param([{**TWINS[1], "id": "9"}], ["Concept (Asset)", "CONCEPT"], id="one"),
        pytest.param([{**TWINS[0], "id": "8"}, {**TWINS[1], "id": "9"}], ["Concept", "CONCEPT"], id="both"),
        pytest.param([{**TWINS[0], "name": "Art"}, TWINS[1]], ["Concept", "CONCEPT"], id="known by ID"),
    ],
)
def test_task_type_with_a_taken_name_gets_its_entity_added(there: list[Row], names: list[str]) -> None:
    context, kind = context_of(Asked()), BY_NAME["task-types"]
    context.used = {"1", "2"}
    context.source.rows(kind.name, lambda side: TWINS)
    context.target.rows(kind.name, lambda side: there)
    assert kind.prepare is not None
    assert [kind.prepare(row, context)["name"] for row in TWINS] == names
    renamed = [problem.label for problem in context.report.problems]
    assert len(renamed) == sum("(" in name for name in names)


def test_where_a_movie_is_stored_is_left_to_the_target() -> None:
    context, kind = context_of(Asked()), BY_NAME["preview-files"]
    context.target.rows(kind.name, lambda side: [{"id": "v", "data": {"movie_prefixes": ["previews"]}}])
    assert kind.prepare is not None
    row = {"id": "v", "data": {"movie_prefixes": ["lowdef"], "x": 1}}
    assert kind.prepare(row, context)["data"] == {"movie_prefixes": ["previews"], "x": 1}
    assert kind.prepare({"id": "new", "data": {"movie_prefixes": ["lowdef"]}}, context)["data"] is None


class Strict(Asked):
    """A client of a server that lets time be removed of those alone who have the task, as Kitsu does."""

    def delete(self, path: str, params: Any = None) -> None:
        if not any(sent.startswith("time-spents") for sent, _ in self.sent):
            raise NotAllowedException(path, "You don't have the permission", method="DELETE", status=403)
        super().delete(path, params)


def test_time_of_somebody_who_has_the_task_no_more_is_moved_before_it_is_removed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client, kind = Strict(), BY_NAME["time-spents"]
    context = context_of(client)
    monkeypatch.setattr(context.target, "of_project", lambda path: [{"id": "t", "assignees": ["ben"]}])
    kind.write.remove(context, kind, [{"id": "x", "task_id": "u", "person_id": "zoe"}])
    moved = {"id": "x", "task_id": "t", "person_id": "ben", "date": "1970-01-01"}
    assert client.sent == [("time-spents?silent=true", [moved]), ("DELETE data/time-spents/x", None)]
    assert "tasks" in context.touched
