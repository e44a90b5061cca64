"""Which records events are about: every event of the server leads to something sensible."""

from __future__ import annotations

from typing import Any, get_type_hints

import pytest

from gazu_like.events.event import Event, of_message
from gazu_like.shapes.event_names import EVENTS
from gazu_like.sync.follow.beat import REMEMBERED, Beat, Lags
from gazu_like.sync.follow.part import strangers
from gazu_like.sync.follow.wanted import NARROW, OF_PRODUCTION, Wanted, homes_of, singular, wanted_of

PROJECT, OTHER = "project-1", "project-2"
#: Nouns of what is the studio's, or of nobody's record: the next whole comparison sees to it, as far as it is brought.
ASIDE = {
    *("project-status", "project-template", "asset-type", "task-type", "task-status", "status-automation", "software"),
    *("output-type", "output_type", "file-status", "preview-background-file", "preview-room", "organisation", "studio"),
    *("department", "person", "hardware-item", "salary-scale", "custom-action", "plugin", "api-event", "main"),
}
#: Nouns of what has no production in its events, or another kind's name, and of what is compared as a whole.
WHOLE = {
    *("project", "production-schedule-version", "production_schedule_version", "production-schedule-version-task-link"),
    *("budget", "budget-entry", "asset-instance", "asset_instance", "attachment-file", "chat", "chat-message"),
    *("working-file", "output-file", "day-off", "search-filter", "search-filter-group"),
}
KINDS = {
    "metadata-descriptor": "metadata-descriptors",
    "milestone": "milestones",
    "schedule-item": "schedule-items",
    "asset": "assets",
    "concept": "concepts",
    "concept-folder": "concept-folders",
    "conceptfolder": "concept-folders",
    "edit": "edits",
    "episode": "episodes",
    "scene": "scenes",
    "sequence": "sequences",
    "shot": "shots",
    "entity-link": "entity-links",
    "task": "tasks",
    "time-spent": "time-spents",
    "comment": "comments",
    "news": "news",
    "notification": "notifications",
    "subscription": "subscriptions",
    "preview-file": "preview-files",
    "playlist": "playlists",
    "build-job": "playlists",
}


def payload(name: str, project: str | None = PROJECT) -> dict[str, Any]:
    """Return what an event of a name holds, as far as it is IDs."""
    shape: Any = EVENTS[name]
    fields = get_type_hints(shape) if shape is not dict else {}
    ids: dict[str, Any] = {field: f"{field}-1" for field in fields if field.endswith("_id") and field != "project_id"}
    return ids | ({"project_id": project} if project else {})


def wanted(*events: Event, homes: dict[str, str] | None = None) -> Wanted:
    return wanted_of(events, PROJECT, homes or {})


def test_every_noun_has_its_place() -> None:
    nouns = {name.partition(":")[0] for name in EVENTS}
    assert nouns == ASIDE | WHOLE | KINDS.keys()
    assert not (ASIDE & WHOLE) | (ASIDE & KINDS.keys()) | (WHOLE & KINDS.keys())


@pytest.mark.parametrize("name", EVENTS)
def test_every_event_leads_to_something_sensible(name: str) -> None:
    event = of_message(name, payload(name))
    found = wanted(event)
    if event.noun in WHOLE:
        assert found.is_vague
    elif event.noun in KINDS and name != "notification:all-read":
        assert KINDS[event.noun] in found.ids
        assert not found.is_vague
    elif event.noun in ASIDE - {"preview-room"}:
        assert not found
        assert not found.is_vague
    assert not found.is_doubtful
    assert found.ids.keys() <= OF_PRODUCTION


def test_what_is_another_production_s_is_left_alone() -> None:
    for name in EVENTS:
        assert wanted(of_message(name, payload(name, OTHER))) == Wanted()


@pytest.mark.parametrize("data", [{}, {"odd_id": None}, {"project_id": None}, None], ids=str)
def test_odd_payloads_are_no_error(data: Any) -> None:
    for name in EVENTS:
        found = wanted(of_message(name, data))
        assert not found.ids
        assert not found.is_vague


@pytest.mark.parametrize("name", sorted(name for name in EVENTS if name.partition(":")[0] in WHOLE - {"project"}))
def test_what_does_not_say_of_which_production_it_is_is_doubtful_unless_its_records_are_known(name: str) -> None:
    data = payload(name, None)
    assert wanted(of_message(name, data)).is_doubtful
    if data:
        found = wanted(of_message(name, data), homes={next(iter(data.values())): "shots"})
        assert (found.is_vague, found.is_doubtful) == (True, False)


def test_what_a_payload_calls_an_entity_is_looked_up() -> None:
    event = of_message("preview-file:set-main", {"entity_id": "s", "preview_file_id": "pf", "project_id": PROJECT})
    assert wanted(event, homes={"s": "shots"}).ids == {"shots": {"s"}, "preview-files": {"pf"}}
    assert wanted(event).ids == {"preview-files": {"pf"}}


def test_a_casting_has_its_links_looked_at() -> None:
    found = wanted(of_message("shot:casting-update", {"shot_id": "s", "project_id": PROJECT}))
    assert found.castings == {"s"}
    assert [kind.name for kind in found.kinds()] == ["shots", "entity-links"]


def test_imports_write_their_ids_with_a_capital() -> None:
    assert wanted(of_message("shot:update", {"Shot_id": "s", "project_id": PROJECT})).ids == {"shots": {"s"}}


def test_many_events_are_one_look_in_the_order_of_writing() -> None:
    found = wanted(
        of_message("comment:new", {"comment_id": "c", "task_id": "t", "project_id": PROJECT}),
        of_message("task:update", {"task_id": "t", "project_id": PROJECT}),
        of_message("task:update", {"task_id": "u"}),
        of_message("shot:new", {"shot_id": "other", "project_id": OTHER}),
    )
    assert found.ids == {"comments": {"c"}, "tasks": {"t", "u"}}
    names = [kind.name for kind in found.kinds()]
    assert names == [name for name in NARROW if name in names]
    assert names.index("tasks") < names.index("comments")


def test_what_is_wanted_adds_up() -> None:
    one, other = Wanted(castings={"a"}, is_doubtful=True), Wanted(is_vague=True)
    one.add("shots", "s")
    other.add("shots", "t")
    other.update(one)
    assert other == Wanted({"shots": {"s", "t"}}, {"a"}, is_vague=True, is_doubtful=True)
    assert one.ids == {"shots": {"s"}}
    assert not Wanted(is_vague=True)
    assert Wanted(castings={"a"})


@pytest.mark.parametrize(
    ("kind", "stem"),
    [
        ("preview-files", "preview_file"),
        ("news", "news"),
        ("task-status", "task_status"),
        ("budget-entries", "budget_entry"),
    ],
)
def test_what_payloads_call_a_record(kind: str, stem: str) -> None:
    assert singular(kind) == stem


def test_the_records_of_the_production_have_homes() -> None:
    rows = [("shots", {"id": "s"}), ("persons", {"id": "p"}), ("comments", {"id": "c"})]
    assert homes_of(rows) == {"s": "shots", "c": "comments"}


# Whose records they are


@pytest.mark.parametrize(
    ("kind", "row", "is_strange"),
    [
        ("comments", {"object_id": "known"}, False),
        ("comments", {"object_id": "unknown"}, True),
        ("comments", {"object_id": "unknown", "person_id": "known"}, True),  # persons work for several
        ("comments", {"object_id": "unknown", "preview_file_id": "known"}, False),
        ("comments", {"object_id": "unknown", "previews": ["other", "known"]}, False),
        ("comments", {"object_id": None}, True),
        ("preview-files", {"task_id": "known"}, False),
        ("preview-files", {"task_id": "unknown", "source_file_id": "known"}, True),
        ("entity-links", {"entity_in_id": "unknown", "entity_out_id": "known"}, False),
        ("entity-links", {"entity_in_id": "unknown", "entity_out_id": "other"}, True),
        ("subscriptions", {"task_id": None, "entity_id": "known"}, False),
        ("notifications", {"playlist_id": "known"}, False),
        ("notifications", {}, True),
        ("tasks", {"entity_id": "unknown", "project_id": "any"}, False),  # it says so itself, and was read by it
    ],
)
def test_records_that_hang_on_nothing_known_are_strangers(kind: str, row: dict[str, Any], is_strange: bool) -> None:
    assert strangers(NARROW[kind], [{"id": "row", **row}], {"known"}) == ({"row"} if is_strange else set())


# How it is doing


def test_lags_of_nothing_are_none() -> None:
    assert (Lags().last, Lags().p95) == (None, None)


@pytest.mark.parametrize("count", [1, 2, 19, 20, 21, 100, REMEMBERED])
def test_95_in_100_took_no_longer(count: int) -> None:
    lags = Lags()
    for number in range(count, 0, -1):
        lags.add(number)
    assert lags.last == 1
    assert lags.p95 is not None
    assert sum(number <= lags.p95 for number in range(1, count + 1)) >= 0.95 * count
    assert lags.p95 <= 0.95 * count + 1


def test_the_last_lags_count() -> None:
    lags = Lags()
    for seconds in [1000.0] * 50 + [0.25] * REMEMBERED:
        lags.add(seconds)
    assert (lags.last, lags.p95) == (0.25, 0.25)


def test_a_beat_is_json() -> None:
    assert Beat("following", events=3).as_dict()["state"] == "following"
    assert set(Beat("stopped").as_dict()) >= {"lag_seconds", "waiting", "problem"}
