"""What keeps a listener going while it listens: the source, the handlers' workers, and the threads or tasks of both."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from gazu_like.client import KitsuClient
from gazu_like.events.calls import Calls
from gazu_like.events.dispatch import Dispatcher
from gazu_like.events.event import Event
from gazu_like.events.handlers import Handlers
from gazu_like.events.ledger import Ledger
from gazu_like.events.position import Keeper, Position
from gazu_like.events.source import Source
from gazu_like.exception import PositionException
from gazu_like.shapes.event_names import NOT_LOGGED
from gazu_like.transport.fanout import Ticket

logger = logging.getLogger("gazu_like.events")

#: How long it waits for line, log and position to be let go; a server that hangs is left to itself.
ORDER_SECONDS = 1.0
#: How long ``begin`` waits for the line. Without it the listener goes on all the same: it reads the log.
LINE_SECONDS = 10.0
#: How often the position is kept, at most; more rarely when it is long, since a handler hangs.
SAVE_SECONDS = 1.0
#: IDs of a position that are nothing unusual.
USUAL_IDS = 2_000
#: Longest wait between two looks at what else there is to do.
LOOK_SECONDS = 0.25


@dataclass(frozen=True)
class Plan:
    """What a listener wants of its work.

    Attributes:
        client: Connection.
        handlers: Whom events are for.
        calls: Calls them.
        keeper: Keeps the position.
        is_meant: Tells whether an event is of the listener's production.
        told: Called with each event that is, in order, before its handlers.
        fail: Called with what ends the work.
        workers: Handlers at once.
        queue: Events that are read ahead of them at most.
    """

    client: KitsuClient
    handlers: Handlers
    calls: Calls
    keeper: Keeper
    is_meant: Callable[[Event[Any]], bool]
    told: Callable[[Event[Any]], object]
    fail: Callable[[BaseException], object]
    workers: int
    queue: int


class Work:
    """A listener at work, from ``begin`` to ``end``.

    Attributes:
        source: Where the events come from.
        dispatcher: Has them handled.
        ledger: What of them is done; there from ``begin`` on.
        is_ending: No more is taken on.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._wire = plan.client.wire
        self.source = Source(plan.client, self._tell, plan.calls.hear, plan.calls.tell_gap, NOT_LOGGED)
        self.dispatcher = Dispatcher(self._wire, plan.workers, plan.queue, self._handle)
        self.ledger = Ledger(Position(plan.client.host))
        self.is_ending = False
        self._crew = self._wire.new_crew(3)
        self._handling: set[object] = set()
        self._at_work = 0
        self._counts = threading.Lock()
        self._done_bell = self._wire.new_bell()
        self._ended_bell = self._wire.new_bell()

    def begin(self, position: Position) -> None:
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
                self._plan.fail(error)
            if not isinstance(error, Exception):
                raise
        finally:
            with self._counts:
                self._at_work -= 1
            self._ended_bell.ring()

    def _tell(self, event: Event[Any]) -> None:
        """Take an event on; wait while there is no room."""
        while self.dispatcher.is_full and not self.is_ending:
            self.dispatcher.wait_until(lambda: self.is_ending or not self.dispatcher.is_full, 1.0)
        if self.is_ending:
            return
        self.ledger.take(event)
        if not self._plan.is_meant(event):
            self.ledger.finish(event)
            return
        self._plan.told(event)
        if self._plan.handlers.have_one_for(event):
            self.dispatcher.add(event)
        else:
            self.ledger.finish(event)

    def _handle(self, event: Event[Any]) -> None:
        worker = self._this_worker()
        self._handling.add(worker)
        try:
            self._plan.calls.handle(event, self._plan.handlers)
        finally:
            self._handling.discard(worker)
        self.ledger.finish(event)

    def _keep(self) -> None:
        """Keep the position now and then; notice a worker that ended."""
        position, told = self.ledger.position(), ""
        while not self.is_ending:
            self._done_bell.wait(SAVE_SECONDS * (1 + len(position.ids) // USUAL_IDS))
            position = self.ledger.position()
            try:
                self._plan.keeper.keep(position)
                told = ""
            except PositionException as error:  # the next time may go well, and events are handled all the same
                if str(error) != told:
                    logger.warning("%s; trying again", error)
                told = str(error)
            if self.dispatcher.failure is not None:
                raise self.dispatcher.failure
