"""Events to handlers: several at once, those that share a record one after the other, a bounded number on the way."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from gazu_like.events.event import Event
from gazu_like.transport.fanout import Ticket
from gazu_like.transport.wire import Wire

#: Longest wait between two looks at whether a wait has become pointless.
LOOK_SECONDS = 0.25


@dataclass(eq=False)
class _Node:
    """An event on its way.

    Attributes:
        keys: IDs of the records that it is of.
        before: How many earlier events of these records are not handled yet.
        after: Later ones that wait for this one.
    """

    event: Event[Any]
    keys: frozenset[str]
    before: int = 0
    after: list[_Node] = field(default_factory=list)


class Dispatcher:
    """Has events handled by a number of workers.

    Args:
        wire: Whose threads or tasks to use.
        workers: How many at once. One alone handles all events in the order in which they were added.
        limit: Events taken on at most.
        handle: Handles one event. What it raises ends the work, so it should not.
    """

    def __init__(self, wire: Wire, workers: int, limit: int, handle: Callable[[Event[Any]], object]) -> None:
        self._crew = wire.new_crew(workers)
        self._is_alone = workers == 1
        self._limit = limit
        self._handle = handle
        self._freed = wire.new_bell()
        self._lock = threading.Lock()  # never held while anything is waited for
        self._last: dict[str, _Node] = {}
        self._size = 0
        self.failure: BaseException | None = None

    @property
    def size(self) -> int:
        """How many events were taken on and are not handled yet."""
        return self._size

    @property
    def is_full(self) -> bool:
        """Whether there is no room for one more."""
        return self._size >= self._limit

    def add(self, event: Event[Any]) -> None:
        """Take an event on."""
        node = _Node(event, self._keys(event))
        with self._lock:
            self._clear_away()
            self._size += 1
            for earlier in {id(self._last[key]): self._last[key] for key in node.keys if key in self._last}.values():
                earlier.after.append(node)
                node.before += 1
            self._last.update(dict.fromkeys(node.keys, node))
            if not node.before:
                self._begin(node)

    def wait_until(self, is_enough: Callable[[], bool], seconds: float) -> bool:
        """Wait until something is true of the work, and tell whether it is in time. For one at a time."""
        until = time.monotonic() + seconds
        while not is_enough():
            left = until - time.monotonic()
            if left <= 0 or self.failure is not None:
                return False
            self._freed.wait(min(left, LOOK_SECONDS))
        return True

    def stop(self) -> None:
        """Begin no more."""
        self._crew.stop(patient=False)

    def _keys(self, event: Event[Any]) -> frozenset[str]:
        if self._is_alone:  # nothing is gained by overtaking, and a log wants the order
            return frozenset({"all"})
        # An event of no record waits for its own kind alone.
        return event.keys() or frozenset({event.name})

    def _begin(self, node: _Node) -> None:
        self._crew.start(Ticket(partial(self._run, node)))

    def _run(self, node: _Node) -> None:
        try:
            self._handle(node.event)
        except BaseException as error:
            self.failure = self.failure or error  # the first: those that are cancelled because of it come after
            raise
        finally:
            with self._lock:
                self._size -= 1
                for key in node.keys:
                    if self._last.get(key) is node:
                        del self._last[key]
                for later in node.after:
                    later.before -= 1
                    if not later.before:
                        self._begin(later)
            self._freed.ring()

    def _clear_away(self) -> None:
        while self._crew.has_done():
            self._crew.next_done()
