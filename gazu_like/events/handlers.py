"""Which function is called for which events: names, patterns, productions."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from gazu_like.client import KitsuClient, bound
from gazu_like.events.event import Event
from gazu_like.refs import Ref, id_or_none, not_empty

if TYPE_CHECKING:
    from gazu_like.events.typed import TypedHandlers
else:
    TypedHandlers = object

H = TypeVar("H", bound=Callable[..., object])

#: What names and patterns are made of: "preview-file:update", "shot:*", "*:new", "*".
_NAME = re.compile(r"[a-z0-9_*-]+(:[a-z0-9_*-]+)?")


@dataclass(frozen=True)
class Filter:
    """Which events are meant.

    Attributes:
        name: Name, or pattern: "*" stands for any letters, "shot:*" for all that happens to shots.
        project_id: Only events of this production; None for all, those of no production as well.
    """

    name: str = "*"
    project_id: str | None = None

    @classmethod
    def of(cls, name: str, project: Ref | None = None) -> Filter:
        """Return the filter for what a caller named.

        Raises:
            ValueError: the name is none, or the project no ID.
        """
        not_empty(name=name)
        if not _NAME.fullmatch(name):
            raise ValueError(
                f"name: wanted the name of an event such as 'task:update', or a pattern: 'shot:*', '*'; got {name!r}"
            )
        return cls(name, id_or_none(project, "project"))

    def fits(self, event: Event[Any]) -> bool:
        """Tell whether an event is meant."""
        return fits(self.name, event.name) and self.project_id in (None, event.project_id)


def fits(pattern: str, name: str) -> bool:
    """Tell whether a name is that of a pattern."""
    return pattern in ("*", name) or ("*" in pattern and bool(_expression(pattern).fullmatch(name)))


@lru_cache(maxsize=1024)
def _expression(pattern: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, pattern.split("*"))))


@dataclass(frozen=True)
class Registered:
    """A function, and which events it is called for."""

    filter: Filter
    function: Callable[..., object]


@dataclass
class Handlers(TypedHandlers):
    """Functions to be called for events; what a listener calls, and what a file of handlers is made of.

        handlers = Handlers()

        @handlers.on("task:update")
        def changed(event, client):
            print(client.task.get_task(event.data["task_id"])["name"])

    A function takes the ``Event``, and ``client`` if it has a parameter of that name. It may be called more than once
    for one event, after a crash for example, so let it bear that.
    """

    registered: list[Registered] = field(default_factory=list)

    if not TYPE_CHECKING:  # type checkers read the overloads, one for each kind of payload

        def on(self, name: str, /, *, project: Ref | None = None) -> Callable[[H], H]:
            """Return a decorator: the function is called for events of a name.

            Args:
                name: Name, such as "task:update", or pattern: "shot:*", "*:new", "*". Names and payloads:
                    docs/events-reference.md.
                project: Only events of this production, ID or dict.

            Raises:
                ValueError: the name or the project is none.
            """
            wanted = Filter.of(name, project)

            def register(function: H) -> H:
                self.registered.append(Registered(wanted, checked(function)))
                return function

            return register

    def add(self, name: str, function: Callable[..., object], project: Ref | None = None) -> None:
        """Have a function called for events of a name; see ``on``."""
        self.registered.append(Registered(Filter.of(name, project), checked(function)))

    def remove(self, function: Callable[..., object]) -> None:
        """Call a function no more, for whatever events it was registered."""
        # Equal, not the same: a method is another object at every look.
        self.registered = [each for each in self.registered if each.function != function]

    def for_event(self, event: Event[Any]) -> Iterator[Callable[..., object]]:
        """Yield the functions that an event is for."""
        return (each.function for each in tuple(self.registered) if each.filter.fits(event))

    def check_plain(self) -> None:
        """Check that no function is asynchronous: a plain listener would make coroutines and await none of them.

        Raises:
            ValueError: one is.
        """
        later = [name_of(each.function) for each in self.registered if inspect.iscoroutinefunction(each.function)]
        if later:
            raise ValueError(f"handlers: {', '.join(later)}: async def; use a plain function, or AsyncEventListener")

    def have_one_for(self, event: Event[Any]) -> bool:
        """Tell whether there is a function for an event."""
        return any(True for _ in self.for_event(event))


def checked(function: Any) -> Callable[..., object]:
    """Return a function that can be called with an event.

    Raises:
        ValueError: it is none, takes no argument, or wants more than the event and ``client``.
    """
    if not callable(function):
        raise ValueError(f"handler: wanted a function that takes an event, got {function!r:.80}")  # noqa: TRY004
    found: Callable[..., object] = function
    try:
        signature = inspect.signature(found)
    except ValueError:  # built in: nobody knows what it takes
        return found
    given = {"client": None} if "client" in signature.parameters else {}
    try:
        signature.bind(None, **given)
    except TypeError as error:
        said = f"handler: {name_of(found)}{signature} cannot be called with an event, and client= if it has that"
        raise ValueError(f"{said}: {error}") from None
    return found


def name_of(function: Callable[..., object]) -> str:
    """Return what logs call a function."""
    return str(getattr(function, "__qualname__", repr(function)))


def call(function: Callable[..., object], event: Event[Any], client: KitsuClient) -> object:
    """Call a handler, with ``client=`` when it takes one."""
    return bound(function, client)(event)
