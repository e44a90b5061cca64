"""The types of events are those of the table that was read from the server's code; no server is needed."""

from __future__ import annotations

import json
import typing
from pathlib import Path
from typing import Any

import pytest

from gazu_like.shapes.event_names import EVENTS, NOT_LOGGED
from tests.support.shape_checker import required_keys

TABLE = json.loads((Path(__file__).parents[1] / "data" / "zou-events.json").read_text())["events"]
TYPED = [row for row in TABLE if EVENTS.get(row["name"]) is not dict]

#: Records whose production the server's database would let be empty. Its routes ask for one.
SURE_OF_PROJECT = {"budget", "milestone", "playlist", "schedule-item", "task"}


def test_every_event_has_a_type() -> None:
    assert set(EVENTS) == {row["name"] for row in TABLE}


def test_events_that_are_not_always_logged_are_told() -> None:
    assert {row["name"] for row in TABLE if row["logged"] != "always"} == NOT_LOGGED


@pytest.mark.parametrize("row", TYPED, ids=lambda row: row["name"])
def test_a_type_has_the_keys_that_are_sent(row: dict[str, Any]) -> None:
    shape: Any = EVENTS[row["name"]]
    noun = row["name"].partition(":")[0]
    for keys in payloads(row):
        lacking = required_keys(shape) - keys
        assert keys <= set(typing.get_type_hints(shape))
        assert not lacking or (lacking == {"project_id"} and noun in SURE_OF_PROJECT)


def payloads(row: dict[str, Any]) -> list[set[str]]:
    """The keys that an event is sent with, but for what only the import routes send, as ``shapes.events`` says."""
    found = list(map(set, row["payloads"]))
    if row["name"] == "conceptfolder:new" or row["name"].startswith("project:"):
        return found
    return [keys for keys in found if keys != {"project_id"} and not any(key[0].isupper() for key in keys)]


def test_a_key_that_is_always_sent_is_required() -> None:
    shapes: set[Any] = {EVENTS[row["name"]] for row in TYPED}
    for shape in shapes:
        sent = [keys for row in TYPED if EVENTS[row["name"]] is shape for keys in payloads(row)]
        assert not sent or set.intersection(*sent) <= required_keys(shape), shape.__name__
