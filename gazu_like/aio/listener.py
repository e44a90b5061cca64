"""The listener for event loops: the same one, awaited. Handlers may be coroutine functions."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from gazu_like.aio.base import later
from gazu_like.aio.client import AsyncKitsuClient
from gazu_like.events.event import Event
from gazu_like.events.handlers import Handlers
from gazu_like.events.listener import QUEUE, WORKERS, EventListener, Status
from gazu_like.events.position import Kept
from gazu_like.refs import Ref
from gazu_like.transport.bridge import spawn

if TYPE_CHECKING:
    from typing_extensions import Self

    from gazu_like.events.typed import TypedAsyncListener
else:
    TypedAsyncListener = object

H = TypeVar("H", bound=Callable[..., object])


class AsyncEventListener(TypedAsyncListener):
    """An ``EventListener`` on an event loop of asyncio.

        async with AsyncEventListener(client, position="events.json") as listener:

            @listener.on("task:update")
            async def changed(event, client):
                print((await client.task.get_task(event.data["task_id"]))["name"])

            event = await listener.wait_for("preview-file:update", preview_file_id=preview)

    Or ``await listener.run()``, until Ctrl-C or SIGTERM. Handlers may be plain or coroutine functions; ``client`` is
    the asynchronous one. Arguments and errors are those of ``EventListener``.

    Attributes:
        plain: The listener itself.
    """

    def __init__(
        self,
        client: AsyncKitsuClient,
        position: Kept | None = None,
        *,
        project: Ref | None = None,
        handlers: Handlers | None = None,
        since: str | None = None,
        workers: int = WORKERS,
        queue: int = QUEUE,
        attempts: int = 1,
        name: str = "gazu_like:events",
    ) -> None:
        self.plain = EventListener(
            client.plain,
            position,
            project=project,
            handlers=handlers,
            since=since,
            workers=workers,
            queue=queue,
            attempts=attempts,
            name=name,
        )
        self.plain.calls.face = client

    run = later(EventListener.run)
    stop = later(EventListener.stop)
    replay = later(EventListener.replay)

    if not TYPE_CHECKING:  # type checkers read the overloads, one for each kind of payload
        wait_for = later(EventListener.wait_for)

        def on(self, name: str, /, *, project: Ref | None = None) -> Callable[[H], H]:
            """Return a decorator, see ``Handlers.on``: the function is called for events of a name or pattern."""
            return self.plain.on(name, project=project)

    def on_gap(self, function: H) -> H:
        """Register a function, plain or asynchronous, that is called with a ``Gap``. A decorator."""
        return self.plain.on_gap(function)

    def on_error(self, function: H) -> H:
        """Register a function, plain or asynchronous, that is called with (event, error). A decorator."""
        return self.plain.on_error(function)

    def observe(self, function: Callable[[Event[Any]], object]) -> None:
        """Have a quick, plain function called with every event at once, see ``EventListener.observe``."""
        self.plain.observe(function)

    def ask_to_stop(self) -> None:
        """Have ``run`` stop and return."""
        self.plain.ask_to_stop()

    @property
    def handlers(self) -> Handlers:
        """The handlers."""
        return self.plain.handlers

    @property
    def host(self) -> str:
        """Address of the server."""
        return self.plain.host

    @property
    def is_running(self) -> bool:
        """Whether it listens."""
        return self.plain.is_running

    @property
    def status(self) -> Status:
        """How it is doing."""
        return self.plain.status

    async def start(self) -> Self:
        """Begin to listen, beside what the caller does, see ``EventListener.start``."""
        await spawn(self.plain.start)
        return self

    async def __aenter__(self) -> Self:
        return await self.start()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await spawn(self.plain.stop)

    def __repr__(self) -> str:
        return repr(self.plain).replace(EventListener.__name__, type(self).__name__, 1)
