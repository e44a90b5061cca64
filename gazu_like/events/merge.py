"""Live messages and the entries of the server's log as one stream: each event once, in the log's order. Pure.

The log is what is gone by. A live message comes a moment before its entry is there, has no ID, and is missed when the
line is down; so it rings the alarm, and the entry is what is told. Message and entry are matched by name and payload,
which the server writes the same in both. Two events that are alike in both cannot be told apart, and need not be: one
message goes with one entry, whichever.

What the log does not keep is told as it was heard: at once where that is known of its name, else after a grace. A
message may come after its entry, too, for the log is read while it is under way: it is known by what was told lately.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from gazu_like.event_log import moved
from gazu_like.events.event import Event, mark_of, of_row

#: How long a live message waits for its entry in the log, seconds. A server that is well takes hundredths.
GRACE_SECONDS = 2.0
#: How long the entry of a message that was told without it is known as told, and the other way round, seconds.
TOLD_SECONDS = 120.0
#: Entries are written in another order than they are dated, by so many seconds at most.
LATE_SECONDS = 60
#: Live messages that wait for their entries at most. The log has them, whatever becomes of the oldest.
HEARD_AT_MOST = 10_000


class Told(NamedTuple):
    """An event to tell.

    Attributes:
        event: The event.
        is_news: It was not heard live before.
    """

    event: Event[Any]
    is_news: bool


@dataclass(frozen=True, eq=False)
class _Heard:
    event: Event[Any]
    at: float


class _Marks:
    """Names and payloads of what was told while the other half of it was not known, and when that was."""

    def __init__(self) -> None:
        self._moments: dict[str, deque[float]] = {}
        self._order: deque[tuple[str, float]] = deque()

    def __len__(self) -> int:
        return len(self._order)

    def add(self, mark: str, now: float) -> None:
        self._moments.setdefault(mark, deque()).append(now)
        self._order.append((mark, now))

    def take(self, mark: str) -> bool:
        """Tell whether there is one; it is gone then."""
        moments = self._moments.get(mark)
        if moments is None:
            return False
        moments.popleft()
        if not moments:
            del self._moments[mark]
        return True

    def forget(self, until: float) -> None:
        """Drop those of this moment and before."""
        while self._order and self._order[0][1] <= until:
            mark, now = self._order.popleft()
            moments = self._moments.get(mark)
            if moments is not None and moments[0] <= now:
                self.take(mark)

    def clear(self) -> None:
        self._moments.clear()
        self._order.clear()


@dataclass
class Merge:
    """What was heard and what was read so far.

    Attributes:
        reads_log: There is a log to read. Otherwise everything is told as it is heard.
        silent: Names of events that the log does not keep, as far as is known.
        seen: When the entries that were read were written, by their IDs; the last few minutes of them.
        newest: When the latest of them was written.
    """

    reads_log: bool = True
    silent: set[str] = field(default_factory=set)
    seen: dict[str, str] = field(default_factory=dict)
    newest: str | None = None
    _heard: deque[_Heard] = field(default_factory=deque)
    _told: _Marks = field(default_factory=_Marks)
    _behind: _Marks = field(default_factory=_Marks)

    @property
    def waiting(self) -> int:
        """How many live messages wait for their entries."""
        return len(self._heard)

    def start_at(self, moment: str | None, ids: Iterable[str]) -> None:
        """Begin after a moment; these entries are known."""
        self.newest = moment
        self.seen.update(dict.fromkeys(ids, moment or ""))

    def reread_from(self, seconds: float) -> str | None:
        """Return the moment from which to read so that nothing is missed that was written so late."""
        return None if self.newest is None else moved(self.newest, -seconds)

    def hear(self, event: Event[Any], now: float) -> list[Told]:
        """Take a live message.

        Args:
            event: What it says.
            now: Seconds of a clock that never goes back.

        Returns:
            What is to be told at once.
        """
        if not self.reads_log:
            return [Told(event, True)]
        if event.name in self.silent:
            self._told.add(mark_of(event), now)
            return [Told(event, True)]
        self._heard.append(_Heard(event, now))
        if len(self._heard) > HEARD_AT_MOST:
            self._heard.popleft()
        return []

    def read(self, rows: Iterable[Mapping[str, Any]], now: float) -> list[Told]:
        """Take entries of the log, the oldest first; return what is to be told, in order."""
        heard = self._marks()
        fresh: list[Told] = []
        for row in rows:
            if row["id"] in self.seen:
                continue
            self._see(row)
            event = of_row(row)
            mark = mark_of(event)
            self.silent.discard(event.name)
            places = heard.get(mark)
            if places:
                self._heard.remove(places.popleft())
                fresh.append(Told(event, False))
            elif not self._told.take(mark):
                self._behind.add(mark, now)
                fresh.append(Told(event, True))
        self._forget()
        return fresh

    def overdue(self, now: float) -> list[Told]:
        """Return the live messages that waited for their entries for too long: they are told without."""
        late: list[Told] = []
        while self._heard and now - self._heard[0].at >= GRACE_SECONDS:
            event = self._heard.popleft().event
            mark = mark_of(event)
            if self._behind.take(mark):  # its entry was told before it came
                continue
            self.silent.add(event.name)
            self._told.add(mark, now)
            late.append(Told(event, False))
        self._told.forget(now - TOLD_SECONDS)
        self._behind.forget(now - TOLD_SECONDS)
        return late

    def break_off(self) -> None:
        """Take note that the line broke: an entry may now be of an event that was not heard, though one like it was."""
        self._told.clear()
        self._behind.clear()

    def _marks(self) -> dict[str, deque[_Heard]]:
        found: dict[str, deque[_Heard]] = {}
        for each in self._heard:
            found.setdefault(mark_of(each.event), deque()).append(each)
        return found

    def _see(self, row: Mapping[str, Any]) -> None:
        self.seen[row["id"]] = row["created_at"]
        self.newest = max(self.newest or "", row["created_at"])

    def _forget(self) -> None:
        if self.newest is None:
            return
        edge = moved(self.newest, -2 * LATE_SECONDS)
        for gone in [name for name, moment in self.seen.items() if moment < edge]:
            del self.seen[gone]
