"""What an event says of itself, and when two of them are as good as each other."""

from __future__ import annotations

import json

from gazu_like.events.event import Event, Gap, mark_of, of_message, of_row

ROW = {
    "id": "row-1",
    "created_at": "2026-03-01T12:00:00",
    "name": "preview-file:update",
    "data": {"preview_file_id": "pf", "task_id": "t", "project_id": "p", "person_id": "u", "revision": 3},
    "user_id": "u",
    "project_id": "p",
}


def test_an_entry_becomes_an_event() -> None:
    event = of_row(ROW)
    assert (event.name, event.noun, event.verb) == ("preview-file:update", "preview-file", "update")
    assert (event.id, event.created_at, event.user_id, event.project_id) == ("row-1", ROW["created_at"], "u", "p")
    assert event.entity_id == "pf"
    assert not event.is_replayed
    assert json.loads(json.dumps(event.as_dict())) == {**ROW}


def test_a_message_has_no_entry_but_a_production() -> None:
    event = of_message("task:update", {"task_id": "t", "project_id": "p"})
    assert (event.id, event.created_at, event.user_id, event.project_id) == (None, None, None, "p")


def test_the_production_of_an_entry_is_that_of_its_payload_when_the_column_is_empty() -> None:
    assert of_row({**ROW, "project_id": None}).project_id == "p"
    assert of_row({**ROW, "project_id": None, "data": None}).project_id is None


def test_odd_payloads_are_borne() -> None:
    assert of_message("odd", None).data == {}
    assert of_message("odd", ["list"]).ids() == {}
    assert of_message("odd", {"project_id": 7}).project_id is None
    assert of_row({"id": 1, "name": "odd"}).keys() == frozenset()


def test_ids_have_the_names_of_what_they_are_of() -> None:
    assert of_row(ROW).ids() == {"preview_file": "pf", "task": "t", "project": "p", "person": "u"}


def test_imports_write_their_ids_with_a_capital() -> None:
    event = of_message("shot:update", {"Shot_id": "s", "project_id": "p"})
    assert event.ids() == {"shot": "s", "project": "p"}
    assert event.entity_id == "s"
    assert event.keys() == {"s"}


def test_surroundings_are_no_keys_unless_the_event_is_of_them() -> None:
    assert of_row(ROW).keys() == {"pf", "t"}
    assert of_message("person:update", {"person_id": "u"}).keys() == {"u"}
    assert of_message("project:update", {"project_id": "p"}).keys() == {"p"}
    assert of_message("studio:new", {}).keys() == frozenset()


def test_two_are_as_good_as_each_other_when_name_and_payload_are_the_same() -> None:
    one, other = {"task_id": "t", "project_id": "p"}, {"project_id": "p", "task_id": "t"}
    assert mark_of(of_message("task:new", one)) == mark_of(of_message("task:new", other))
    assert mark_of(of_message("task:new", one)) != mark_of(of_message("task:update", one))
    assert mark_of(of_message("task:new", one)) != mark_of(of_message("task:new", {**one, "revision": None}))


def test_a_replayed_event_equals_the_event() -> None:
    assert of_row(ROW) == of_row(ROW, is_replayed=True)
    assert of_row(ROW, is_replayed=True).is_replayed


def test_what_is_handed_in_is_not_changed() -> None:
    data = {"task_id": "t"}
    event: Event = of_message("task:new", data)
    event.data["more"] = 1
    assert data == {"task_id": "t"}


def test_a_gap_says_when_and_why() -> None:
    assert str(Gap(None, None, "why")) == "events between the beginning and now may be missing: why"
    assert str(Gap("a", "b", "why")) == "events between a and b may be missing: why"
