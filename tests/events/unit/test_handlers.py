"""Which function is called for which events, and with what."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from gazu_like.client import KitsuClient
from gazu_like.events.event import Event, of_message
from gazu_like.events.handlers import Filter, Handlers, call, fits
from gazu_like.shapes.event_names import EVENTS
from tests.events.support.log import PROJECT
from tests.support.wires import HOST

EVENT = of_message("shot:update", {"shot_id": "s", "project_id": PROJECT})


@pytest.mark.parametrize(
    ("pattern", "name", "does"),
    [
        ("preview-file:update", "preview-file:update", True),
        ("preview-file:update", "preview-file:new", False),
        ("shot:*", "shot:new", True),
        ("shot:*", "shot:casting-update", True),
        ("shot:*", "shotgun:new", False),
        ("shot:*", "open-shot:new", False),
        ("*:new", "asset_instance:new", True),
        ("*:new", "task:update", False),
        ("*:new", "asset:newest", False),
        ("*", "anything:at-all", True),
        ("*", "odd", True),
        ("*:*", "task:update", True),
        ("*:*", "odd", False),
        ("*-file:*", "preview-file:update", True),
        ("task:*-*", "task:status-changed", True),
        ("task:*-*", "task:update", False),
        ("shot.new", "shot:new", False),
    ],
)
def test_patterns(pattern: str, name: str, does: bool) -> None:
    assert fits(pattern, name) is does


def test_every_event_of_the_server_can_be_named() -> None:
    for name in EVENTS:
        assert Filter.of(name).fits(of_message(name, {}))


@pytest.mark.parametrize("name", ["", " ", "Task:update", "task update", "task:update:new", "task:", ":new", "shot.*"])
def test_bad_names_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        Handlers().on(name)
    with pytest.raises(ValueError, match="name"):
        Handlers().add(name, print)


@pytest.mark.parametrize("name", [None, 7, ["task:new"]])
def test_what_is_no_name_is_refused(name: Any) -> None:
    with pytest.raises(ValueError, match="name"):
        Handlers().add(name, print)


@pytest.mark.parametrize("project", [PROJECT, {"id": PROJECT, "name": "Film"}, uuid.UUID(PROJECT)], ids=type)
def test_events_of_one_production(project: Any) -> None:
    wanted = Filter.of("*", project)
    assert wanted.fits(EVENT)
    assert not wanted.fits(of_message("shot:update", {"project_id": "other"}))
    assert not wanted.fits(of_message("person:update", {"person_id": "u"}))


@pytest.mark.parametrize("project", [{}, {"name": "Film"}, 7, ""])
def test_what_is_no_production_is_refused(project: Any) -> None:
    with pytest.raises(ValueError, match="project"):
        Handlers().on("*", project=project)


class Object:
    """Has handlers of all kinds."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []

    def plain(self, event: Event) -> str:
        self.calls.append((event,))
        return "done"

    def with_client(self, event: Event, client: KitsuClient) -> str:
        self.calls.append((event, client))
        return "done"

    def client_first_by_name(self, event: Event, *, client: KitsuClient | None = None) -> str:
        self.calls.append((event, client))
        return "done"

    def more(self, extra: int, event: Event, client: KitsuClient) -> str:
        self.calls.append((event, client, extra))
        return "done"

    def __call__(self, event: Event) -> str:
        self.calls.append((event,))
        return "done"

    async def later(self, event: Event, client: KitsuClient) -> str:
        self.calls.append((event, client))
        return "done"


@pytest.fixture
def client() -> KitsuClient:
    return KitsuClient(HOST)


@pytest.mark.parametrize(
    ("make", "takes_client", "more"),
    [
        (lambda found: found.plain, False, ()),
        (lambda found: found.with_client, True, ()),
        (lambda found: found.client_first_by_name, True, ()),
        (lambda found: found, False, ()),
        (lambda found: partial(found.more, 7), True, (7,)),
        (lambda found: lambda event: found.plain(event), False, ()),
    ],
    ids=["method", "client", "keyword", "object", "partial", "lambda"],
)
def test_what_a_handler_is_called_with(
    make: Callable[[Object], Any], takes_client: bool, more: tuple[Any, ...], client: KitsuClient
) -> None:
    found, handlers = Object(), Handlers()
    handlers.add("shot:*", make(found))
    (function,) = handlers.for_event(EVENT)
    assert call(function, EVENT, client) == "done"
    assert found.calls == [(EVENT, *((client,) if takes_client else ()), *more)]


def test_a_coroutine_function_is_called_and_not_awaited_here(client: KitsuClient) -> None:
    handlers = Handlers()
    handlers.on("*")(Object().later)
    (function,) = handlers.for_event(EVENT)
    coroutine: Any = call(function, EVENT, client)
    coroutine.close()
    assert coroutine.__name__ == "later"


def test_a_client_that_was_given_stays(client: KitsuClient) -> None:
    other, found = KitsuClient(HOST), Object()
    call(partial(found.with_client, client=other), EVENT, client)
    assert found.calls[0][1] is other


def test_built_in_functions_will_do(client: KitsuClient) -> None:
    found: list[Event] = []
    handlers = Handlers()
    handlers.add("*", found.append)
    for function in handlers.for_event(EVENT):
        call(function, EVENT, client)
    assert found == [EVENT]


@pytest.mark.parametrize("function", [lambda: None, None, "print", 7], ids=["no argument", "None", "text", "number"])
def test_what_takes_no_event_is_refused(function: Any) -> None:
    with pytest.raises(ValueError, match="handler: "):
        Handlers().add("*", function)
    with pytest.raises(ValueError, match="handler: "):
        Handlers().on("*")(function)


def test_the_decorator_returns_the_function() -> None:
    def changed(event: Event) -> None: ...

    assert Handlers().on("task:update")(changed) is changed


def test_handlers_are_called_in_the_order_of_registration() -> None:
    handlers, functions = Handlers(), [lambda event, number=number: number for number in range(5)]
    for name, function in zip(["*", "shot:*", "shot:update", "*:update", "*"], functions, strict=True):
        handlers.add(name, function)
    assert list(handlers.for_event(EVENT)) == functions
    assert handlers.have_one_for(EVENT)
    assert not Handlers().have_one_for(EVENT)


def test_a_function_that_was_removed_is_called_no_more() -> None:
    found, handlers = Object(), Handlers()
    handlers.add("shot:*", found)
    handlers.add("*", found)
    handlers.add("*", found.plain)
    handlers.remove(found)
    assert list(handlers.for_event(EVENT)) == [found.plain]
    handlers.remove(found.plain)  # another object at every look, as methods are
    assert not handlers.have_one_for(EVENT)


def test_a_handler_may_remove_itself() -> None:
    handlers = Handlers()

    def once(event: Event) -> None:
        handlers.remove(once)

    handlers.add("*", once)
    handlers.add("*", print)
    for function in handlers.for_event(EVENT):
        if function is once:
            function(EVENT)
    assert list(handlers.for_event(EVENT)) == [print]
