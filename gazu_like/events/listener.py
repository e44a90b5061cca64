"""The listener: handlers called for each event at least once, through broken lines, restarts and slow handlers."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from gazu_like import event_log
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.events.calls import Calls
from gazu_like.events.event import Event, of_row
from gazu_like.events.handlers import Filter, Handlers
from gazu_like.events.position import Keeper, Kept
from gazu_like.events.signals import stopping
from gazu_like.events.waiting import Fits, WaitingRoom, fitting
from gazu_like.events.work import LOOK_SECONDS, Plan, Work
from gazu_like.exception import ListenerException
from gazu_like.refs import Ref, at_least, date_or_none, id_or_none

if TYPE_CHECKING:
    from gazu_like.events.typed import TypedListener
else:
    TypedListener = object

H = TypeVar("H", bound=Callable[..., object])

logger = logging.getLogger("gazu_like.events")

#: Handlers at work at once.
WORKERS = 4
#: Events that are read ahead of the handlers.
QUEUE = 1_000
#: How long ``stop`` waits for handlers at work.
PATIENCE_SECONDS = 10.0


@dataclass(frozen=True)
class Status:
    """How a listener is doing.

    Attributes:
        is_connected: The line to the event stream stands.
        is_current: What happened until now was read.
        reads_log: The login may read the log of events. Otherwise what happens while the line is down is missed.
        handled: Events whose handlers were called.
        failed: Calls of handlers that raised.
        waiting: Events that were read and are not handled yet.
        connections: How often the line came about.
        position: When the last event happened of which all that was before it is handled, by the server's clock.
        problem: Why there is no line, None when there is one.
    """

    is_connected: bool
    is_current: bool
    reads_log: bool
    handled: int
    failed: int
    waiting: int
    connections: int
    position: str | None
    problem: str | None


class EventListener(TypedListener):
    """Calls functions for what happens on a Kitsu server, each event at least once, in order for each record.

        listener = EventListener(client, position="events.json")

        @listener.on("task:update")
        def changed(event, client):
            print(client.task.get_task(event.data["task_id"])["name"])

        listener.run()                       # until Ctrl-C or SIGTERM

    Or beside other work: ``with EventListener(client) as listener: ...``. On an event loop:
    ``aio.AsyncEventListener``, whose handlers may be coroutine functions.

    The line rings, the log tells: what is handled is read from the server's log of events, from a kept position on,
    whenever something is heard; so nothing is missed while the line, the server or this process is down. That takes
    the login of a manager or administrator; others hear what happens while they listen, and are told of gaps.

    Args:
        client: Connection, logged in.
        position: Where to keep how far the listener has come: the path of a file, or a store with ``get(name)`` and
            ``set(name, text)``, such as a client of Redis. None keeps it for as long as the process lives.
        project: Only events of this production, ID or dict; handlers may choose more narrowly.
        handlers: Handlers that were registered elsewhere.
        since: Where to begin when no position is kept yet: YYYY-MM-DDTHH:MM:SS, UTC; now when left out.
        workers: Handlers at work at once. Events that share a record (any ID of the payload but those of production
            and persons) wait for each other; with one worker, each event waits for the one before it.
        queue: Events that are read ahead of the handlers at most.
        attempts: How often a handler that raises is called for one event.
        name: Name of the position, for stores that keep several.

    Raises:
        ValueError: an argument is not what it should be.
    """

    def __init__(
        self,
        client: KitsuClient = default,
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
        at_least(1, workers=workers, queue=queue, attempts=attempts)
        self.client = client
        self.handlers = handlers if handlers is not None else Handlers()
        self.calls = Calls(client, attempts)
        self._project_id = id_or_none(project, "project")
        self._since = date_or_none(since, "since")
        self._workers, self._queue = workers, queue
        self._keeper = Keeper(client.wire, position, name, client.host)
        self._room = WaitingRoom(client.wire)
        self._bell = client.wire.new_bell()
        self._is_asked_to_stop = False
        self._work: Work | None = None
        self._failure: BaseException | None = None

    # Registration

    if not TYPE_CHECKING:  # type checkers read the overloads, one for each kind of payload

        def on(self, name: str, /, *, project: Ref | None = None) -> Callable[[H], H]:
            """Return a decorator, see ``Handlers.on``: the function is called for events of a name or pattern."""
            return self.handlers.on(name, project=project)

    def on_gap(self, function: H) -> H:
        """Register a function that is called with a ``Gap`` when events may be missing. A decorator."""
        self.calls.gap_handlers.append(function)
        return function

    def on_error(self, function: H) -> H:
        """Register a function that is called with (event, error) when a handler raised for the last time. A decorator.

        The error is logged in any case, with the event.
        """
        self.calls.error_handlers.append(function)
        return function

    def observe(self, function: Callable[[Event[Any]], object]) -> None:
        """Have a quick function called with every event of the server as soon as it is heard, out of order.

        It is called on the line's own thread, before the log knows of the event. For what cannot wait, such as a cache.
        """
        self.calls.observers.append(function)

    # Life

    def start(self) -> EventListener:
        """Begin to listen, beside what the caller does. What happens after it returned is not missed.

        Raises:
            ConnectionFailedException: the server does not answer.
            NotAuthenticatedException: the client is not logged in.
            NotAllowedException: there is a position, and this login may not read the log.
            PositionException: the position cannot be read, or is another server's.
            ListenerException: it listens already.
            ValueError: a handler is a coroutine function, and the client is a plain one.

        Source: GET data/events/last
        """
        if self._work is not None:
            raise ListenerException("this listener listens already; stop() ends that")
        if not self.client.wire.awaits:
            self.handlers.check_plain()
        self._failure, self._is_asked_to_stop = None, False
        self._room = WaitingRoom(self.client.wire)
        work = Work(self._plan())
        position = work.source.begin(self._keeper.load(), self._since)
        self._keeper.keep(position)
        self._work = work
        try:
            work.begin(position)
        except BaseException:
            self._work = None
            work.end(0.0)
            raise
        return self

    def stop(self, patience: float = PATIENCE_SECONDS) -> None:
        """Take on no more events, wait for the handlers at work, keep the position, and let the line go.

        Called by a handler it waits for nothing: ``run``, or the end of the with block, does the rest.

        Args:
            patience: How long to wait for the handlers, seconds. What is not handled by then is told again next time.

        Raises:
            PositionException: the position could not be kept; what was handled since is told again next time.
        """
        if self._work is not None and self._work.is_called_by_handler:
            self._work.cease()
            self.ask_to_stop()
            return
        work, self._work = self._work, None
        if work is not None:
            work.end(patience)
            self._keeper.keep(work.ledger.position())

    def run(self) -> None:
        """Listen until Ctrl-C, SIGTERM, or ``stop`` from a handler or another thread.

        Raises:
            NotAuthenticatedException: the login has ended and could not be renewed.
            GazuException: the server answered with what will not pass; see also ``start``.
        """
        with stopping(self.ask_to_stop):
            self.start()
            try:
                while not self._is_asked_to_stop and self._failure is None and self._work is not None:
                    self._bell.wait(LOOK_SECONDS)
            finally:
                self.stop()
        if self._failure is not None:
            raise self._failure

    def ask_to_stop(self) -> None:
        """Have ``run`` stop and return; at once, from any thread, a handler, or a signal's."""
        self._is_asked_to_stop = True

    def __enter__(self) -> EventListener:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.client.host}{'' if self._work else ', stopped'}>"

    @property
    def host(self) -> str:
        """Address of the server."""
        return self.client.host

    @property
    def is_running(self) -> bool:
        """Whether it listens."""
        return self._work is not None and not self._work.is_ending and self._failure is None

    @property
    def failure(self) -> BaseException | None:
        """What ended it, None as long as nothing did."""
        return self._failure

    @property
    def status(self) -> Status:
        """How it is doing."""
        work, calls = self._work, self.calls
        if work is None:
            return Status(False, False, False, calls.handled, calls.failed, 0, 0, None, str(self._failure or "stopped"))
        line = work.source.line
        return Status(
            line.is_up,
            work.source.is_current,
            work.source.reads_log,
            calls.handled,
            calls.failed,
            work.dispatcher.size,
            line.connections,
            work.ledger.position().moment,
            line.failure,
        )

    # Waiting and history

    if not TYPE_CHECKING:  # type checkers read the overloads, one for each kind of payload

        def wait_for(
            self, name: str, /, *, timeout: float = 60.0, match: Fits | None = None, **fields: Any
        ) -> Event[Any]:
            """Wait for an event while the listener listens, and return it: the first one since it began that fits.

            ``listener.wait_for("preview-file:update", preview_file_id=preview, timeout=60)``

            Args:
                name: Name, such as "preview-file:update", or pattern.
                timeout: Seconds.
                match: Called with the event; tells whether it is the one.
                fields: Values that the payload is to have; a dict stands for its ID.

            Raises:
                TimeoutError: no such event came in time.
                ValueError: the name is none.
                ListenerException: the listener does not listen, or stopped meanwhile.
            """
            fits = fitting(name, fields, match)
            if self._work is None:
                raise ListenerException("this listener does not listen: call start(), or use it in a with block")
            found = self._room.wait(fits, timeout, lambda: not self.is_running)
            if found is not None:
                return found
            if not self.is_running:
                raise ListenerException(f"the listener stopped before a {name!r} came") from self._failure
            said = ", ".join(f"{field}={value!r:.60}" for field, value in fields.items())
            raise TimeoutError(f"no event {name!r}{' with ' if said else ''}{said} came within {timeout:g} s")

    def replay(self, after: str | None = None, before: str | None = None, handlers: Handlers | None = None) -> int:
        """Call the handlers for what happened in the past, as the server's log has it, the oldest first, one by one.

        The position is left as it is. ``event.is_replayed`` tells handlers that they see history.

        Args:
            after: Only what is later than this: YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS, UTC; all when left out.
            before: Only what is earlier.
            handlers: Call these instead of the listener's own.

        Returns:
            Number of events that there were handlers for.

        Raises:
            ValueError: a date is none.
            NotAllowedException: this login may not read the log.

        Source: GET data/events/last
        """
        wanted = handlers if handlers is not None else self.handlers
        count = 0
        query = (date_or_none(after, "after"), date_or_none(before, "before"))
        for rows in event_log.since(self.client, *query):
            for row in rows:
                event = of_row(row, is_replayed=True)
                if self._is_meant(event) and wanted.have_one_for(event):
                    self.calls.handle(event, wanted)
                    count += 1
        return count

    def _plan(self) -> Plan:
        return Plan(
            self.client,
            self.handlers,
            self.calls,
            self._keeper,
            self._is_meant,
            self._room.tell,
            self._fail,
            self._workers,
            self._queue,
        )

    def _is_meant(self, event: Event[Any]) -> bool:
        return Filter(project_id=self._project_id).fits(event)

    def _fail(self, error: BaseException) -> None:
        if self._failure is None:
            self._failure = error
            logger.error("the listener for events of %s ends: %s", self.client.host, error)
        self._bell.ring()
