"""Scripts that wait for one event."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from gazu_like.aio import AsyncKitsuClient
from gazu_like.client import KitsuClient
from gazu_like.events.event import Event, of_message
from gazu_like.events.waiting import REMEMBERED, WaitingRoom, fitting
from tests.aio.worlds import HANGS_SECONDS, World
from tests.events.support.patience import until
from tests.support.wires import HOST

PREVIEW = of_message("preview-file:update", {"preview_file_id": "pf", "status": "ready", "revision": 2})
OTHER = of_message("preview-file:update", {"preview_file_id": "other", "status": "ready", "revision": 1})
TASK = of_message("task:update", {"task_id": "t"})


@pytest.fixture
def room(world: World) -> WaitingRoom:
    return WaitingRoom(AsyncKitsuClient(HOST).plain.wire if world.is_async else KitsuClient(HOST).wire)


def never() -> bool:
    return False


@pytest.mark.parametrize(
    ("name", "fields", "match", "does"),
    [
        ("preview-file:update", {}, None, True),
        ("preview-file:*", {"preview_file_id": "pf"}, None, True),
        ("*", {"preview_file_id": {"id": "pf", "name": "x"}}, None, True),
        ("*", {"revision": 2, "status": "ready"}, None, True),
        ("*", {"revision": 2, "status": "broken"}, None, False),
        ("*", {"unheard_of": "x"}, None, False),
        ("*", {"preview_file_id": {"id": "other"}}, None, False),
        ("task:*", {}, None, False),
        ("*", {}, lambda event: event.data["revision"] > 1, True),
        ("*", {}, lambda event: event.data["revision"] > 2, False),
        ("*", {"preview_file_id": "other"}, lambda event: 1 / 0, False),
    ],
)
def test_what_fits(name: str, fields: dict[str, Any], match: Any, does: bool) -> None:
    assert fitting(name, fields, match)(PREVIEW) is does


def test_bad_names_are_refused() -> None:
    with pytest.raises(ValueError, match="name"):
        fitting("Not a name", {}, None)


def test_found_in_what_was_told_lately(world: World, room: WaitingRoom) -> None:
    for event in (TASK, OTHER, PREVIEW):
        room.tell(event)
    fits = fitting("preview-file:update", {}, None)
    assert world.plainly(room.wait, fits, 0.0, never) is OTHER  # the first that fits


def test_found_when_it_comes(world: World, room: WaitingRoom) -> None:
    waited = world.begin(room.wait, fitting("*", {"preview_file_id": "pf"}, None), HANGS_SECONDS, never)
    for _ in range(200):
        room.tell(TASK)
        room.tell(OTHER)
    threading.Thread(target=room.tell, args=(PREVIEW,)).start()
    assert waited.result(HANGS_SECONDS) is PREVIEW


def test_several_wait_at_once(world: World, room: WaitingRoom) -> None:
    waiting = [
        world.begin(room.wait, fitting("*", {"preview_file_id": each}, None), HANGS_SECONDS, never)
        for each in ("pf", "other", "pf")
    ]
    room.tell(PREVIEW)
    room.tell(OTHER)
    assert [each.result(HANGS_SECONDS) for each in waiting] == [PREVIEW, OTHER, PREVIEW]
    assert room._waiters == []


def test_none_when_none_comes_in_time(world: World, room: WaitingRoom) -> None:
    room.tell(TASK)
    assert world.plainly(room.wait, fitting("asset:new", {}, None), 0.0, never) is None
    assert world.plainly(room.wait, fitting("asset:new", {}, None), 0.001, never) is None
    assert room._waiters == []


def test_none_when_no_more_will_come(world: World, room: WaitingRoom) -> None:
    assert world.plainly(room.wait, fitting("asset:new", {}, None), HANGS_SECONDS, lambda: True) is None


def test_what_is_there_is_found_though_no_more_will_come(world: World, room: WaitingRoom) -> None:
    room.tell(PREVIEW)
    assert world.plainly(room.wait, fitting("*", {}, None), HANGS_SECONDS, lambda: True) is PREVIEW


def test_what_is_remembered_is_bounded(room: WaitingRoom) -> None:
    for number in range(REMEMBERED + 5):
        room.tell(of_message("task:new", {"number": number}))
    assert len(room._told) == REMEMBERED
    assert room._told[0].data["number"] == 5


def test_a_condition_that_raises_is_the_fault_of_who_waits(world: World, room: WaitingRoom) -> None:
    def odd(event: Event) -> bool:
        return bool(event.data["nobody has this"])

    waited = world.begin(room.wait, odd, HANGS_SECONDS, never)
    until(lambda: room._waiters)
    room.tell(PREVIEW)  # not the fault of the listener, which goes on
    with pytest.raises(KeyError, match="nobody has this"):
        waited.result(HANGS_SECONDS)
    assert room._waiters == []
    with pytest.raises(KeyError):
        world.plainly(room.wait, odd, HANGS_SECONDS, never)
