"""The synchronous and the asynchronous client behind one face, so that one test holds for both."""

from __future__ import annotations

import asyncio
import inspect
import socket
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import ExitStack
from functools import partial
from typing import Any, TypeVar

import anyio
from anyio.from_thread import BlockingPortal, start_blocking_portal

from gazu_like.aio import AsyncKitsuClient
from gazu_like.client import KitsuClient
from gazu_like.transport.bridge import spawn
from gazu_like.transport.settings import RetryPolicy
from tests.support.faulty import Received

T = TypeVar("T")

QUICK = RetryPolicy(first_seconds=0.001, longest_seconds=0.002)
#: Long enough for a busy machine; what takes longer hangs.
HANGS_SECONDS = 20


class World:
    """Where clients live: in a plain script, or on an event loop in another thread."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._stack = ExitStack()
        self._clients: list[Client] = []
        self._portal: BlockingPortal | None = None

    @property
    def is_async(self) -> bool:
        return self.name != "sync"

    def __enter__(self) -> World:
        if self.is_async:
            self._portal = self._stack.enter_context(start_blocking_portal(self.name))
        return self

    def __exit__(self, *error: Any) -> None:
        try:
            for client in self._clients:
                client.close()
        finally:
            self._stack.__exit__(*error)

    def client(self, host: str, **settings: Any) -> Client:
        """Return a client whose methods return what the client's return, or what they return when awaited."""
        kind = AsyncKitsuClient if self.is_async else KitsuClient
        self._clients.append(Client(kind(host, **settings), self))
        return self._clients[-1]

    def settled(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Call a function, on the event loop if there is one, and wait for what it returned."""
        if self._portal is None:
            return function(*args, **kwargs)

        async def call() -> Any:
            with anyio.fail_after(HANGS_SECONDS):
                answer = function(*args, **kwargs)
                return await answer if inspect.isawaitable(answer) else answer

        return self._portal.call(call)

    def plainly(self, function: Callable[..., T], *args: Any) -> T:
        """Call a plain function where the wire of this world works, and return its result."""
        return self.begin(function, *args).result(HANGS_SECONDS)

    def beside(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Future[Any]:
        """Begin what ``settled`` waits for."""
        if self._portal is None:
            return self.begin(partial(function, *args, **kwargs))

        async def call() -> Any:
            answer = function(*args, **kwargs)
            return await answer if inspect.isawaitable(answer) else answer

        return self._portal.start_task_soon(call)

    def begin(self, function: Callable[..., T], *args: Any) -> Future[T]:
        """Begin a plain function beside the test: in a thread, or as a task on the event loop."""
        if self._portal is not None:
            return self._portal.start_task_soon(spawn, function, *args)
        found: Future[T] = Future()

        def work() -> None:
            try:
                found.set_result(function(*args))
            except BaseException as error:
                found.set_exception(error)

        threading.Thread(target=work, daemon=True).start()
        return found

    def callback(self, function: Callable[..., Any]) -> list[Callable[..., Any]]:
        """Return a callback in all the forms that this world takes."""

        async def awaited(*args: Any) -> Any:
            await anyio.sleep(0)
            return function(*args)

        return [function, awaited] if self.is_async else [function]


class Client:
    """A client of a world."""

    def __init__(self, client: Any, world: World) -> None:
        self.raw = client
        self._world = world

    @property
    def wire(self) -> Any:
        return (self.raw.plain if self._world.is_async else self.raw).wire

    def close(self) -> None:
        self._world.settled(self.raw.close)

    def run(self, function: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        """Run a plain function with this client."""
        if self._world.is_async:
            return self._world.settled(self.raw.run, function, *args, **kwargs)
        return function(*args, **kwargs, client=self.raw)

    def map(self, *args: Any, **kwargs: Any) -> list[Any]:
        """Return all that ``map`` yields."""
        if not self._world.is_async:
            return list(self.raw.map(*args, **kwargs))

        async def gathered() -> list[Any]:
            return [found async for found in self.raw.map(*args, **kwargs)]

        return self._world.settled(gathered)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.raw, name)
        if not inspect.ismethod(found):
            return found
        return lambda *args, **kwargs: self._world.settled(found, *args, **kwargs)


def hanging(connection: socket.socket, request: Received) -> bool:
    """Say nothing until the other side gives up."""
    connection.recv(1)
    return False


def on_loop(main: Callable[..., Coroutine[Any, Any, T]], *args: Any) -> T:
    """Run a coroutine to its end, and see to it that it leaves no task behind."""

    async def whole() -> T:
        found = await asyncio.wait_for(main(*args), HANGS_SECONDS)
        await settle()
        left = asyncio.all_tasks() - {asyncio.current_task()}
        assert not left, left
        return found

    return asyncio.run(whole())


async def settle(turns: int = 10) -> None:
    """Let the loop do what it has planned."""
    for _ in range(turns):
        await asyncio.sleep(0)


async def reached(condition: Callable[[], Any]) -> None:
    """Wait until something is true."""
    while not condition():
        await asyncio.sleep(0.001)
