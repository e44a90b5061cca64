"""A single worker, and handlers that cannot be called: no server."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

from gazu_like.client import KitsuClient
from gazu_like.events import Event, EventListener, Handlers
from gazu_like.events.dispatch import Dispatcher
from gazu_like.transport.threads import SyncWire


def event(number: int, record: str) -> Event[dict[str, Any]]:
    return Event(f"shot:{number}", {"shot_id": record})


def test_one_worker_keeps_the_order_of_different_records() -> None:
    handled: list[str] = []
    all_are_there = threading.Event()

    def handle(each: Event[Any]) -> None:
        all_are_there.wait(30)
        handled.append(each.name)

    with closing(SyncWire()) as wire:
        dispatcher = Dispatcher(wire, 1, 100, handle)
        # The second of "a" waits for the first; it is not to fall behind those that wait for nothing.
        for number, record in enumerate("aabab"):
            dispatcher.add(event(number, record))
        all_are_there.set()
        assert dispatcher.wait_until(lambda: not dispatcher.size, 30)
        dispatcher.stop()
    assert handled == [f"shot:{number}" for number in range(5)]


@pytest.mark.parametrize(
    ("function", "told"),
    [
        (lambda: None, "cannot be called with an event"),
        (lambda event, more: None, "missing a required argument: 'more'"),
        (lambda client, event: None, "multiple values for argument 'client'"),
        ("changed", "wanted a function"),
    ],
    ids=["nothing", "more", "client first", "text"],
)
def test_a_handler_that_no_event_can_be_handed_to_is_refused(function: Any, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Handlers().add("task:update", function)


@pytest.mark.parametrize(
    "function",
    [lambda event: None, lambda event, client: None, lambda event, more=1: None, lambda *all, **named: None, print],
    ids=["event", "client", "default", "anything", "built in"],
)
def test_what_an_event_can_be_handed_to_is_taken(function: Callable[..., object]) -> None:
    handlers = Handlers()
    handlers.add("task:update", function)
    assert handlers.have_one_for(Event("task:update", {}))


def test_a_plain_listener_takes_no_coroutines() -> None:
    async def changed(event: object) -> None:
        raise AssertionError

    with closing(KitsuClient("http://127.0.0.1:9/api")) as client:
        listener = EventListener(client)
        listener.handlers.add("task:update", changed)
        with pytest.raises(ValueError, match=r"changed: async def; use a plain function, or AsyncEventListener"):
            listener.start()
        assert not listener.is_running
