"""Scripts that wait for one event: what was told lately, and what is told next."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Mapping
from typing import Any

from gazu_like.events.event import Event
from gazu_like.events.handlers import Filter
from gazu_like.transport.wire import Bell, Wire

#: Events that are remembered for those who begin to wait a moment late.
REMEMBERED = 2_000
#: Longest wait between two looks at whether the listener still listens.
LOOK_SECONDS = 0.5

Fits = Callable[[Event[Any]], bool]


class Waiter:
    """Waits for the first event that fits."""

    def __init__(self, fits: Fits, bell: Bell) -> None:
        self.fits = fits
        self.bell = bell
        self.found: Event[Any] | None = None
        self.failure: Exception | None = None

    @property
    def is_over(self) -> bool:
        """Whether there is nothing more to wait for."""
        return self.found is not None or self.failure is not None

    def look(self, event: Event[Any]) -> None:
        """Take an event if it is the one."""
        if self.is_over:
            return
        try:
            if not self.fits(event):
                return
            self.found = event
        except Exception as error:  # noqa: BLE001 - of the condition: the waiter's fault, not the listener's
            self.failure = error
        self.bell.ring()


class WaitingRoom:
    """Those who wait, and the events that were told lately."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._waiters: list[Waiter] = []
        self._told: deque[Event[Any]] = deque(maxlen=REMEMBERED)

    def tell(self, event: Event[Any]) -> None:
        """Show an event to those who wait."""
        self._told.append(event)
        for waiter in tuple(self._waiters):
            waiter.look(event)

    def wait(self, fits: Fits, timeout: float, is_over: Callable[[], bool]) -> Event[Any] | None:
        """Return the first event that fits, of those told lately or soon; None when none came in time.

        Args:
            fits: Tells whether it is the one.
            timeout: Seconds.
            is_over: Tells that no more events will come.
        """
        waiter = Waiter(fits, self._wire.new_bell())
        self._waiters.append(waiter)
        try:
            for event in tuple(self._told):
                waiter.look(event)
            until = time.monotonic() + timeout
            while not waiter.is_over and not is_over():
                left = until - time.monotonic()
                if left <= 0:
                    break
                waiter.bell.wait(min(left, LOOK_SECONDS))
            if waiter.failure is not None:
                raise waiter.failure
            return waiter.found
        finally:
            self._waiters.remove(waiter)


def fitting(name: str, fields: Mapping[str, Any], match: Fits | None) -> Fits:
    """Return what tells whether an event is the one that is waited for.

    Args:
        name: Name, or pattern.
        fields: Values that the payload is to have; of a dict with an "id", that ID.
        match: A further condition.

    Raises:
        ValueError: the name is none.
    """
    wanted = Filter.of(name)
    values = {field: _plain(value) for field, value in fields.items()}

    def fits(event: Event[Any]) -> bool:
        if not wanted.fits(event) or any(event.data.get(field) != value for field, value in values.items()):
            return False
        return match is None or match(event)

    return fits


def _plain(value: Any) -> Any:
    return value["id"] if isinstance(value, Mapping) and "id" in value else value
