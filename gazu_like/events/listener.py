"""The listener: handlers called for each event at least once, through broken lines, restarts and slow handlers."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from gazu_like import event_log
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.events import position as positions
from gazu_like.events.dispatch import Dispatcher
from gazu_like.events.event import Event, Gap, of_row
from gazu_like.events.handlers import Filter, Handlers, call, name_of
from gazu_like.events.ledger import Ledger
from gazu_like.events.position import Kept
from gazu_like.events.signals import stopping
from gazu_like.events.source import Source
from gazu_like.events.waiting import Fits, WaitingRoom, fitting
from gazu_like.exception import ListenerException
from gazu_like.refs import Ref, at_least, date_or_none, id_or_none
from gazu_like.shapes.event_names import NOT_LOGGED
from gazu_like.transport.fanout import Ticket
from gazu_like.transport.redact import redact

if TYPE_CHECKING:
    from gazu_like.events.typed import TypedListener
else:
    TypedListener = object

H = TypeVar("H", bound=Callable[..., object])

logger = logging.getLogger("gazu_like")

#: Handlers at work at once.
WORKERS = 4
#: Events that are read ahead of the handlers.
QUEUE = 1_000
#: How long ``stop`` waits for handlers at work.
PATIENCE_SECONDS = 10.0
#: How long it waits for line, log and position to be let go; a server that hangs is left to itself.
ORDER_SECONDS = 1.0
#: Longest pause before a handler that raised is called again; the first is a second.
LONGEST_PAUSE_SECONDS = 30.0
#: How long ``start`` waits for the line. Without it the listener goes on all the same: it reads the log.
LINE_SECONDS = 10.0
#: How often the position is kept, at most.
SAVE_SECONDS = 1.0
#: Longest wait between two looks at what else there is to do.
LOOK_SECONDS = 0.25


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
        self.face: Any = client
        self.handlers = handlers if handlers is not None else Handlers()
        self._project_id = id_or_none(project, "project")
        self._since = date_or_none(since, "since")
        self._sizes = workers, queue
        self._attempts = attempts
        self._name = name
        self._store = positions.store_of(position)
        self._gap_handlers: list[Callable[[Gap], object]] = []
        self._error_handlers: list[Callable[[Event[Any], Exception], object]] = []
        self._observers: list[Callable[[Event[Any]], object]] = []
        self._room = WaitingRoom(client.wire)
        self._bell = client.wire.new_bell()
        self._counts = threading.Lock()
        self._handled = self._failed = 0
        self._saved: str | None = None
        self._is_asked_to_stop = False
        self._work: _Work | None = None
        self._failure: BaseException | None = None

    # Registration

    if not TYPE_CHECKING:  # type checkers read the overloads, one for each kind of payload

        def on(self, name: str, /, *, project: Ref | None = None) -> Callable[[H], H]:
            """Return a decorator, see ``Handlers.on``: the function is called for events of a name or pattern."""
            return self.handlers.on(name, project=project)

    def on_gap(self, function: H) -> H:
        """Register a function that is called with a ``Gap`` when events may be missing. A decorator."""
        self._gap_handlers.append(function)
        return function

    def on_error(self, function: H) -> H:
        """Register a function that is called with (event, error) when a handler raised for the last time. A decorator.

        The error is logged in any case, with the event.
        """
        self._error_handlers.append(function)
        return function

    def observe(self, function: Callable[[Event[Any]], object]) -> None:
        """Have a quick function called with every event of the server as soon as it is heard, out of order.

        It is called on the line's own thread, before the log knows of the event. For what cannot wait, such as a cache.
        """
        self._observers.append(function)

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
        work = _Work(self)
        position = self._begin_at(work.source)
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
        """
        if self._work is not None and self._work.is_called_by_handler:
            self._work.cease()
            self.ask_to_stop()
            return
        work, self._work = self._work, None
        if work is not None:
            work.end(patience)
            self._save(work.ledger)

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
    def status(self) -> Status:
        """How it is doing."""
        work = self._work
        if work is None:
            return Status(False, False, False, self._handled, self._failed, 0, 0, None, str(self._failure or "stopped"))
        line = work.source.line
        return Status(
            line.is_up,
            work.source.is_current,
            work.source.reads_log,
            self._handled,
            self._failed,
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
                    self._handle(event, wanted)
                    count += 1
        return count

    # The work

    def _begin_at(self, source: Source) -> positions.Position:
        kept = positions.load(self._store, self._name, self.client.host)
        begun = source.begin(kept, self._since)
        self._save_position(begun)
        return begun

    def _is_meant(self, event: Event[Any]) -> bool:
        return Filter(project_id=self._project_id).fits(event)

    def _handle(self, event: Event[Any], handlers: Handlers) -> None:
        for function in handlers.for_event(event):
            self._call(function, event)
        with self._counts:
            self._handled += 1

    def _call(self, function: Callable[..., object], event: Event[Any]) -> None:
        failure = self._failure_of(function, event)
        for attempt in range(1, self._attempts):
            if failure is None:
                return
            self.client.wire.sleep(min(2.0 ** (attempt - 1), LONGEST_PAUSE_SECONDS))
            failure = self._failure_of(function, event)
        if failure is None:
            return
        with self._counts:
            self._failed += 1
        name = name_of(function)
        told = {**event.as_dict(), "data": redact(event.data)}  # anybody may write events with data of his own
        facts = {"event": told, "handler": name}
        logger.error("handler %s raised for event %s", name, told, exc_info=failure, extra=facts)
        self._tell(self._error_handlers, event, failure)

    def _failure_of(self, function: Callable[..., object], event: Event[Any]) -> Exception | None:
        try:
            self.client.wire.settle(call(function, event, self.face))
        except Exception as error:  # noqa: BLE001 - one handler's fault is not the others'
            return error
        return None

    def _tell(self, functions: list[Callable[..., object]], *facts: Any) -> None:
        for function in tuple(functions):
            try:
                self.client.wire.settle(function(*facts))
            except Exception:
                logger.exception("%r raised", function)

    def _heard(self, event: Event[Any]) -> None:
        for function in self._observers:
            try:
                function(event)
            except Exception:
                logger.exception("%r raised for event %s", function, event.as_dict())

    def _gap(self, gap: Gap) -> None:
        logger.warning("%s: %s", self.client.host, gap)
        self._tell(self._gap_handlers, gap)

    def _fail(self, error: BaseException) -> None:
        if self._failure is None:
            self._failure = error
            logger.error("the listener for events of %s ends: %s", self.client.host, error)
        self._bell.ring()

    def _save(self, ledger: Ledger) -> None:
        self._save_position(ledger.position())

    def _save_position(self, position: positions.Position) -> None:
        if position.moment is None:
            return
        text = position.to_json()
        if text != self._saved:
            self.client.wire.offload(partial(positions.save, self._store, self._name, position))
            self._saved = text


class _Work:
    """A listener while it listens: the source, the handlers' workers, and the threads or tasks that keep both going."""

    def __init__(self, listener: EventListener) -> None:
        self._listener = listener
        self._wire = listener.client.wire
        workers, queue = listener._sizes
        self.source = Source(listener.client, self._tell, listener._heard, listener._gap, NOT_LOGGED)
        self.dispatcher = Dispatcher(self._wire, workers, queue, self._handle)
        self._crew = self._wire.new_crew(3)
        self._handling: set[object] = set()
        self._at_work = 0
        self.is_ending = False
        self._done_bell = self._wire.new_bell()
        self._ended_bell = self._wire.new_bell()

    def begin(self, position: positions.Position) -> None:
        """Start the threads or tasks, and wait until the line stands, or could not be made."""
        self.ledger = Ledger(position)
        for job in (self.source.line.run, self.source.run, self._keep):
            self._at_work += 1
            self._crew.start(Ticket(partial(self._guarded, job)))
        until = time.monotonic() + LINE_SECONDS
        line = self.source.line
        while not self.is_ending and not line.is_up and line.failure is None and time.monotonic() < until:
            self._wire.sleep(0.01)

    def cease(self) -> None:
        """Take on no more."""
        self.is_ending = True
        self.source.stop()
        self._done_bell.ring()

    def end(self, patience: float) -> None:
        """Stop in order."""
        self.cease()
        with self._wire.shield():
            self.dispatcher.wait_until(lambda: not self.dispatcher.size, patience)
            self.dispatcher.stop()
            until = time.monotonic() + ORDER_SECONDS
            while self._at_work and time.monotonic() < until:
                self._ended_bell.wait(LOOK_SECONDS)
            self._crew.stop(patient=not self._at_work)

    @property
    def is_called_by_handler(self) -> bool:
        """Whether a handler is asking."""
        return self._this_worker() in self._handling

    def _this_worker(self) -> object:
        return asyncio.current_task() if self._wire.awaits else threading.current_thread()

    def _guarded(self, job: Callable[[], object]) -> None:
        try:
            job()
        except BaseException as error:
            if not self.is_ending:
                self._listener._fail(error)
            if not isinstance(error, Exception):
                raise
        finally:
            with self._listener._counts:
                self._at_work -= 1
            self._ended_bell.ring()

    def _tell(self, event: Event[Any]) -> None:
        """Take an event on; wait while there is no room."""
        listener = self._listener
        while self.dispatcher.is_full and not self.is_ending:
            self.dispatcher.wait_until(lambda: self.is_ending or not self.dispatcher.is_full, 1.0)
        if self.is_ending:
            return
        self.ledger.take(event)
        if not listener._is_meant(event):
            self.ledger.finish(event)
            return
        listener._room.tell(event)
        if listener.handlers.have_one_for(event):
            self.dispatcher.add(event)
        else:
            self.ledger.finish(event)

    def _handle(self, event: Event[Any]) -> None:
        worker = self._this_worker()
        self._handling.add(worker)
        try:
            self._listener._handle(event, self._listener.handlers)
        finally:
            self._handling.discard(worker)
        self.ledger.finish(event)

    def _keep(self) -> None:
        """Keep the position now and then; notice a worker that ended."""
        while not self.is_ending:
            self._done_bell.wait(SAVE_SECONDS)
            self._listener._save(self.ledger)
            if self.dispatcher.failure is not None:
                raise self.dispatcher.failure
