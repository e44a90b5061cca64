"""Many jobs at once, bounded: results come out as jobs go in. Threads or tasks do them; the order of things is here."""

from __future__ import annotations

import sys
from abc import abstractmethod
from collections import deque
from collections.abc import Callable, Generator, Iterable
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

T = TypeVar("T")
I = TypeVar("I")  # noqa: E741

#: Jobs that are handed out or finished and not yet passed on, for each worker: enough that none of them idles while
#: the first in the row takes longer than its neighbours.
AHEAD = 4


class Ticket(Generic[T]):
    """A job that was handed out, and how it ended.

    Attributes:
        is_done: It ended.
        result: What it returned.
        error: What it raised.
    """

    __slots__ = ("error", "is_done", "job", "result")

    def __init__(self, job: Callable[[], T]) -> None:
        self.job = job
        self.is_done = False
        self.result: Any = None
        self.error: BaseException | None = None

    def value(self) -> T:
        """Return what the job returned, or raise what it raised."""
        if self.error is not None:
            raise self.error
        found: T = self.result
        return found


class Crew(Protocol):
    """Workers."""

    @abstractmethod
    def start(self, ticket: Ticket[Any]) -> None:
        """Have a job done, when a worker is free."""

    @abstractmethod
    def has_done(self) -> bool:
        """Tell whether a job has ended that ``next_done`` has not given yet."""

    @abstractmethod
    def next_done(self) -> Ticket[Any]:
        """Wait for the next job to end."""

    @abstractmethod
    def stop(self, patient: bool) -> None:
        """Begin no more jobs, and let the workers go.

        Args:
            patient: Wait for what is under way, however long it takes.
        """


def fan_out(
    crew: Crew, function: Callable[[I], T], items: Iterable[I], width: int, ordered: bool
) -> Generator[Ticket[T], None, None]:
    """Call a function for each item, some at once, and pass on how each call ended.

    A result that is there is passed on before more items are taken. While there is none, at most ``AHEAD * width``
    items are taken ahead of it.

    Args:
        crew: Who does it.
        function: What to call.
        items: What to call it with.
        width: Number of workers.
        ordered: In the order of the items, else as they end.
    """

    def is_ready() -> bool:
        return under_way[0].is_done if ordered else crew.has_done()

    source = iter(items)
    under_way: deque[Ticket[T]] = deque()
    taken = passed_on = 0
    is_more = True
    try:
        while True:
            begun = taken
            while is_more and taken - passed_on < AHEAD * width and (taken == begun or not is_ready()):
                try:
                    item = next(source)
                except StopIteration:
                    is_more = False
                    break
                ticket = Ticket(partial(function, item))
                taken += 1
                if ordered:
                    under_way.append(ticket)
                crew.start(ticket)
            if taken == passed_on:
                return
            if ordered:
                while crew.has_done() or not under_way[0].is_done:  # what is done is taken, or the crew would keep it
                    crew.next_done()
                done = under_way.popleft()
            else:
                done = crew.next_done()
            passed_on += 1
            yield done
    finally:
        crew.stop(patient=not isinstance(sys.exc_info()[1], KeyboardInterrupt))
