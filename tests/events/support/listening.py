"""A listener of either world, over a server that tests play."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

from gazu_like.aio import AsyncEventListener
from gazu_like.events import EventListener
from gazu_like.events.event import Event
from gazu_like.transport.settings import RetryPolicy
from tests.aio.worlds import HANGS_SECONDS, World
from tests.events.support.patience import until
from tests.events.support.server import StreamServer
from tests.support.wires import jwt

QUICK = RetryPolicy(attempts=2, first_seconds=0.001, longest_seconds=0.002)


class Listening:
    """The listener, and what its handler was called with.

    Attributes:
        raw: The listener as its users have it.
        plain: The synchronous one below it.
        events: What the handler of everything was called with.
    """

    def __init__(self, world: World, server: StreamServer, /, *args: Any, login: Any = None, **settings: Any) -> None:
        login = login or {"access_token": jwt(3600), "refresh_token": "again"}
        self.world = world
        self.client = world.client(server.host, retry=QUICK, **login)
        self.raw: Any = (AsyncEventListener if world.is_async else EventListener)(self.client.raw, *args, **settings)
        self.plain: EventListener = self.raw.plain if world.is_async else self.raw
        self.events: list[Event] = []

    def record(self) -> Listening:
        """Have everything that it handles be noted."""
        self.raw.handlers.add("*", self.events.append)
        return self

    @property
    def ids(self) -> list[str | None]:
        return [event.id for event in self.events]

    def start(self) -> Listening:
        assert self.world.settled(self.raw.start) is self.raw
        return self

    def stop(self, *args: Any) -> None:
        self.world.settled(self.raw.stop, *args)

    def run(self) -> Future[None]:
        """Have it run beside the test, and wait until it does."""
        running = self.world.beside(self.raw.run)
        until(lambda: self.plain.status.connections or running.done(), "the line")
        return running

    def wait_for(self, *args: Any, **fields: Any) -> Event:
        found: Event = self.world.settled(self.raw.wait_for, *args, **fields)
        return found

    def handled(self, count: int) -> None:
        """Wait until so many events were handled."""
        until(lambda: self.plain.status.handled >= count, f"{count} events")

    def close(self) -> None:
        self.world.beside(self.raw.stop, 1.0).result(HANGS_SECONDS)
