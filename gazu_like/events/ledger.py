"""Which events were handled, and so from where the next start has to go on. Pure; thread-safe."""

from __future__ import annotations

import threading
from typing import Any

from gazu_like.event_log import moved
from gazu_like.events.event import Event
from gazu_like.events.merge import LATE_SECONDS
from gazu_like.events.position import Position


class Ledger:
    """The events that were taken on, and those that are done.

    Args:
        position: Where the listener began.
    """

    def __init__(self, position: Position) -> None:
        self._host = position.host
        self._newest = position.moment
        self._open: dict[str, str] = {}
        self._done: dict[str, str] = dict.fromkeys(position.ids, position.moment or "")
        self._lock = threading.Lock()

    def take(self, event: Event[Any]) -> None:
        """Note that an event is going to be handled."""
        if event.id is None or event.created_at is None:
            return
        with self._lock:
            self._open[event.id] = event.created_at
            self._newest = max(self._newest or "", event.created_at)

    def finish(self, event: Event[Any]) -> None:
        """Note that an event was handled."""
        with self._lock:
            moment = self._open.pop(event.id or "", None)
            if moment is not None and event.id is not None:
                self._done[event.id] = moment

    def position(self) -> Position:
        """Return what is to be kept: what is earlier than its moment was handled, and of what is later its IDs."""
        with self._lock:
            moment = min(self._open.values(), default=self._newest)
            if moment is None:
                return Position(self._host)
            # An entry that was written late moves the moment back: what was done before it still counts.
            edge, far = moved(moment, -LATE_SECONDS), moved(moment, -2 * LATE_SECONDS)
            for gone in [each for each, written in self._done.items() if written < far]:
                del self._done[gone]
            return Position(self._host, moment, frozenset(each for each, at in self._done.items() if at >= edge))
