"""Live messages and the entries of the server's log as one stream: each event once, in the log's order. Pure.

The log is what is gone by. A live message comes a moment before its entry is there, has no ID, and is missed when the
line is down; so it rings the alarm, and the entry is what is told. Message and entry are matched by name and payload,
which the server writes the same in both. Two events that are alike in both cannot be told apart, and need not be: one
message goes with one entry, whichever.

What the log does not keep is told as it was heard: at once where that is known of its name, else after a grace. A
message that comes after its entry was read is told no more.
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
#: How long the entry of a message that was told without it is known as told, seconds.
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
    """A live message: when it was heard, and since which beginning of the line."""

    event: Event[Any]
    at: float
    period: int


@dataclass
class Merge:
    """What was heard and what was read so far.

    Attributes:
        reads_log: There is a log to read. Otherwise everything is told as it is heard.
        silent: Names of events that the log does not keep.
        seen: When the entries that were read were written, by their IDs; the last few minutes of them.
        newest: When the latest of them was written.
    """

    reads_log: bool = True
    silent: frozenset[str] = frozenset()
    seen: dict[str, str] = field(default_factory=dict)
    newest: str | None = None
    _heard: deque[_Heard] = field(default_factory=deque)
    _told: deque[tuple[str, float]] = field(default_factory=deque)
    _overtaken: deque[tuple[str, float]] = field(default_factory=deque)
    _period: int = 0
    _logged: set[str] = field(default_factory=set)
    _unlogged: set[str] = field(default_factory=set)

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
        mark = mark_of(event)
        if event.name in self.silent or event.name in self._unlogged:
            self._told.append((mark, now))
            return [Told(event, True)]
        if _take(self._overtaken, mark):
            return []
        self._heard.append(_Heard(event, now, self._period))
        if len(self._heard) > HEARD_AT_MOST:
            self._heard.popleft()
        return []

    def read(self, rows: Iterable[Mapping[str, Any]], now: float) -> list[Told]:
        """Take entries of the log, the oldest first; return what is to be told, in order."""
        self._let_go(now)
        heard = self._marks()
        fresh: list[Told] = []
        for row in rows:
            if row["id"] in self.seen:
                continue
            self._see(row)
            event = of_row(row)
            mark = mark_of(event)
            places = heard.get(mark)
            if places:
                self._heard.remove(places.popleft())
                fresh.append(Told(event, False))
            elif not _take(self._told, mark):
                self._overtaken.append((mark, now))
                fresh.append(Told(event, True))
        self._forget()
        return fresh

    def overdue(self, now: float) -> list[Told]:
        """Return the live messages that waited for their entries for too long: they are told without."""
        late: list[Told] = []
        while self._heard and now - self._heard[0].at >= GRACE_SECONDS:
            heard = self._heard.popleft()
            if heard.event.name not in self._logged:
                self._unlogged.add(heard.event.name)
            if heard.period == self._period:
                self._told.append((mark_of(heard.event), now))
            late.append(Told(heard.event, False))
        return late

    def break_off(self) -> None:
        """Take note that the line broke: an entry may now be of an event that was not heard, though one like it was.

        So what was told without its entry is told again when that comes: twice is better than not at all.
        """
        self._told.clear()
        self._period += 1

    def _marks(self) -> dict[str, deque[_Heard]]:
        found: dict[str, deque[_Heard]] = {}
        for each in self._heard:
            found.setdefault(mark_of(each.event), deque()).append(each)
        return found

    def _see(self, row: Mapping[str, Any]) -> None:
        self.seen[row["id"]] = row["created_at"]
        self._logged.add(row["name"])
        self._unlogged.discard(row["name"])
        self.newest = max(self.newest or "", row["created_at"])

    def _let_go(self, now: float) -> None:
        for known, seconds in ((self._told, TOLD_SECONDS), (self._overtaken, GRACE_SECONDS)):
            while known and now - known[0][1] >= seconds:
                known.popleft()

    def _forget(self) -> None:
        if self.newest is None:
            return
        edge = moved(self.newest, -2 * LATE_SECONDS)
        for gone in [name for name, moment in self.seen.items() if moment < edge]:
            del self.seen[gone]


def _take(known: deque[tuple[str, float]], mark: str) -> bool:
    """Take the first of what has a mark out; tell whether there was one."""
    for place, (each, _) in enumerate(known):
        if each == mark:
            del known[place]
            return True
    return False
