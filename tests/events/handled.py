"""What handlers got, held against the server's own log."""

from __future__ import annotations

import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from gazu_like.events import Event

from .conftest import Film


def until(is_so: Callable[[], bool], seconds: float = 60.0) -> bool:
    """Wait until something is so, and tell whether it is."""
    limit = time.monotonic() + seconds
    while not is_so() and time.monotonic() < limit:
        time.sleep(0.02)
    return is_so()


class Handled:
    """A handler that takes its time now and then, and remembers."""

    def __init__(self, seed: int = 6) -> None:
        self.events: list[Event[Any]] = []
        self._dice = random.Random(seed)

    def __call__(self, event: Event[Any]) -> None:
        time.sleep(self._dice.choice((0, 0, 0, 0.002, 0.02)))
        self.events.append(event)

    def ids(self) -> set[str]:
        """IDs of the events that the log keeps."""
        return {event.id for event in list(self.events) if event.id is not None}

    def order(self) -> dict[str, list[str]]:
        """IDs of the changes of each shot, in the order in which they came first."""
        return order_of((event.id, event.name, event.data) for event in self.events if event.id is not None)


def order_of(events: Iterable[tuple[str, str, dict[str, Any]]]) -> dict[str, list[str]]:
    """IDs of the changes of each shot, in order: of (ID, name, payload)."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    met: set[str] = set()
    for event_id, name, data in events:
        if name == "shot:update" and event_id not in met:
            met.add(event_id)
            found[data["shot_id"]].append(event_id)
    return dict(found)


def logged_order(film: Film) -> dict[str, list[str]]:
    """The same, as the server has it."""
    return order_of((row["id"], row["name"], row["data"]) for row in film.log())
