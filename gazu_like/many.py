"""Many calls at once for people: results in order or as they come, errors raised or returned, progress shown.

How calls are done at once is the wire's.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator, Iterable, Sized
from contextlib import closing
from typing import Any, Literal, TypeAlias, TypeVar

from gazu_like.transport.wire import Wire

T = TypeVar("T")
I = TypeVar("I")  # noqa: E741

OnError: TypeAlias = Literal["raise", "return"]
#: What shows progress: True or a title for a bar on the terminal, or a function of (done, total or None).
Progress: TypeAlias = bool | str | Callable[[int, int | None], object] | None

#: Calls at once, unless the caller says otherwise.
JOBS = 8
#: Seconds between two lines of progress where there is no bar.
_LINE_SECONDS = 5.0


def results(
    wire: Wire,
    function: Callable[[I], T],
    items: Iterable[I],
    jobs: int,
    ordered: bool,
    on_error: OnError,
    progress: Progress,
) -> Generator[T, None, None]:
    """Check the arguments of ``KitsuClient.map``, and return its generator."""
    if not isinstance(jobs, int) or jobs < 1:
        raise ValueError(f"jobs: wanted at least 1, got {jobs!r}")
    if on_error not in ("raise", "return"):
        raise ValueError(f"on_error: wanted 'raise' or 'return', got {on_error!r}")
    total = len(items) if isinstance(items, Sized) else None
    return _results(wire, function, iter(items), jobs, ordered, on_error == "return", meter_of(progress, total))


def _results(
    wire: Wire, function: Callable[[I], T], items: Iterable[I], jobs: int, ordered: bool, returns: bool, meter: Meter
) -> Generator[T, None, None]:
    with meter, closing(wire.fan_out(function, items, jobs, ordered)) as tickets:
        wire.settle(meter.show(0))
        for done, ticket in enumerate(tickets, start=1):
            wire.settle(meter.show(done))
            if returns and isinstance(ticket.error, Exception):
                yield ticket.error  # type: ignore[misc]
            else:
                yield ticket.value()


class Meter:
    """Shows how many of many are done. This one shows nothing."""

    def __enter__(self) -> Meter:
        return self

    def __exit__(self, *error: object) -> None:
        """Take down what was shown."""

    def show(self, done: int) -> object:
        """Show it. The answer is to be awaited where callbacks are asynchronous."""
        return None


def meter_of(progress: Progress, total: int | None) -> Meter:
    """Return what shows progress as a caller of ``map`` wants it."""
    if progress is None or progress is False:
        return Meter()
    if callable(progress):
        return _Told(progress, total)
    title = "" if progress is True else str(progress)
    try:
        return _Bar(title, total)
    except ImportError:
        return _Lines(title, total)


class _Told(Meter):
    def __init__(self, callback: Callable[[int, int | None], object], total: int | None) -> None:
        self._callback = callback
        self._total = total

    def show(self, done: int) -> object:
        return self._callback(done, self._total)


class _Bar(Meter):
    def __init__(self, title: str, total: int | None) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = [TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()]
        self._shown: Any = Progress(*columns, console=Console(stderr=True))
        self._task = self._shown.add_task(title, total=total)

    def __enter__(self) -> Meter:
        self._shown.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._shown.stop()

    def show(self, done: int) -> object:
        self._shown.update(self._task, completed=done)
        return None


class _Lines(Meter):
    def __init__(self, title: str, total: int | None) -> None:
        self._title = f"{title}: " if title else ""
        self._of = "" if total is None else f" of {total}"
        self._done = self._told = 0
        self._next = time.monotonic() + _LINE_SECONDS

    def __exit__(self, *error: object) -> None:
        if self._done != self._told:
            self._tell()

    def show(self, done: int) -> object:
        self._done = done
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _LINE_SECONDS
            self._tell()
        return None

    def _tell(self) -> None:
        self._told = self._done
        sys.stderr.write(f"{self._title}{self._done}{self._of}\n")
