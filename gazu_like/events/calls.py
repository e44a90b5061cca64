"""The functions that a listener calls, each by itself: what one of them raises is logged, and harms no other."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any

from gazu_like.client import KitsuClient
from gazu_like.events.event import Event, Gap
from gazu_like.events.handlers import Handlers, call, name_of
from gazu_like.transport.redact import redact

logger = logging.getLogger("gazu_like.events")

#: Longest pause before a handler that raised is called again; the first is a second.
LONGEST_PAUSE_SECONDS = 30.0


class Calls:
    """What is called, and how it went.

    Attributes:
        client: Whose wire waits for coroutines.
        face: The client that functions get as ``client``: an asynchronous one on event loops.
        attempts: How often a handler that raises is called for one event.
        observers: Called with every event as soon as it is heard.
        gap_handlers: Called with gaps.
        error_handlers: Called with (event, error) when a handler raised for the last time.
        handled: Events whose handlers were called.
        failed: Calls of handlers that raised for the last time.
    """

    def __init__(self, client: KitsuClient, attempts: int) -> None:
        self.client = client
        self.face: Any = client
        self.attempts = attempts
        self.observers: list[Callable[[Event[Any]], object]] = []
        self.gap_handlers: list[Callable[[Gap], object]] = []
        self.error_handlers: list[Callable[[Event[Any], Exception], object]] = []
        self.handled = self.failed = 0
        self._counts = threading.Lock()

    def handle(self, event: Event[Any], handlers: Handlers) -> None:
        """Call the functions that an event is for."""
        for function in handlers.for_event(event):
            self._call(function, event)
        with self._counts:
            self.handled += 1

    def _call(self, function: Callable[..., object], event: Event[Any]) -> None:
        failure = self._failure_of(function, event)
        for attempt in range(1, self.attempts):
            if failure is None:
                return
            self.client.wire.sleep(min(2.0 ** (attempt - 1), LONGEST_PAUSE_SECONDS))
            failure = self._failure_of(function, event)
        if failure is None:
            return
        with self._counts:
            self.failed += 1
        name = name_of(function)
        told = {**event.as_dict(), "data": redact(event.data)}  # anybody may write events with data of his own
        facts = {"event": told, "handler": name}
        logger.error("handler %s raised for event %s", name, told, exc_info=failure, extra=facts)
        self._tell(self.error_handlers, event, failure)

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

    def hear(self, event: Event[Any]) -> None:
        """Call the observers."""
        for function in self.observers:
            try:
                function(event)
            except Exception:
                logger.exception("%r raised for event %s", function, event.as_dict())

    def tell_gap(self, gap: Gap) -> None:
        """Log a gap, and call those who want to know."""
        logger.warning("%s: %s", self.client.host, gap)
        self._tell(self.gap_handlers, gap)
