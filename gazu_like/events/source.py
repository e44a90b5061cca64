"""Where a listener's events come from: the line, and the log, read when the line rings, and now and then anyway."""

from __future__ import annotations

import logging
import math
import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any

from gazu_like import event_log
from gazu_like.client import KitsuClient
from gazu_like.events.event import Event, Gap
from gazu_like.events.line import Line
from gazu_like.events.merge import HEARD_AT_MOST, LATE_SECONDS, Merge, Told
from gazu_like.events.position import Position
from gazu_like.exception import (
    ConnectionFailedException,
    GazuException,
    NotAllowedException,
    ServerErrorException,
    TooManyRequestsException,
    UnreadableAnswerException,
)
from gazu_like.transport.retry import endless_pause
from gazu_like.transport.settings import RetryPolicy

logger = logging.getLogger("gazu_like.events")

#: How far back the log is read when the line rings: further than a live message waits for its entry.
QUICK_SECONDS = 5
#: How often the log is read without a ring, further back: entries may be written late.
SWEEP_SECONDS = 15.0
#: How often it is read while the line is down.
POLL_SECONDS = 1.0
#: Least pause between two readings; so many events come with one of them when there are many.
BREATH_SECONDS = 0.02
#: Pauses between looks for the entry of a live message.
LOOKS = RetryPolicy(first_seconds=0.02, longest_seconds=0.5)
#: Pauses between attempts to read while the server cannot be asked.
AGAIN = RetryPolicy(first_seconds=0.5, longest_seconds=15.0)
#: What may pass by itself.
_PASSING = (ConnectionFailedException, ServerErrorException, TooManyRequestsException, UnreadableAnswerException)

NO_LOG = "this login may not read the server's log of events (managers and administrators may)"


class Source:
    """Events of a server, each once and in order, from the line and the log.

    Args:
        client: Connection; its login should be a manager's or an administrator's, who may read the log.
        tell: Called with each event in order. May wait when there is too much to do.
        heard: Called with each event as soon as it is known of, out of order, for those who cannot wait.
        gap: Called when events may be missing.
        silent: Names of events that the log is known not to keep.
    """

    def __init__(
        self,
        client: KitsuClient,
        tell: Callable[[Event[Any]], object],
        heard: Callable[[Event[Any]], object],
        gap: Callable[[Gap], object],
        silent: Iterable[str] = (),
    ) -> None:
        self._client = client
        self._tell = tell
        self._heard = heard
        self._gap = gap
        self._alarm = client.wire.new_bell()
        self._merge = Merge(silent=frozenset(silent))
        self._live: deque[Event[Any]] = deque()
        self._lost = 0
        self._is_wanted = True
        self._is_broken_off = False
        self._swept_at = -math.inf
        self.line = Line(client, self._hear, self._line_changed)
        self.is_current = False

    @property
    def reads_log(self) -> bool:
        """Whether there is a log that this login may read. Otherwise what happens while the line is down is missed."""
        return self._merge.reads_log

    def begin(self, position: Position | None, since: str | None = None) -> Position:
        """Find out from where to go on.

        Args:
            position: Where an earlier listener stopped; None when there was none.
            since: Where to begin without a position: YYYY-MM-DDTHH:MM:SS, UTC by the server's clock; None for now.

        Returns:
            The position from which it goes on.

        Raises:
            ConnectionFailedException: the server does not answer.
            NotAuthenticatedException: the client is not logged in.
            NotAllowedException: there is a position or a moment to begin at, and this login may not read the log.
        """
        wanted = "position" if position is not None else "since" if since is not None else None
        try:
            if position is not None and position.moment is not None:
                self._check_covered(position)
            else:
                position = self._present() if since is None else self._at(since)
        except NotAllowedException as error:
            if wanted is not None:
                raise NotAllowedException(
                    *error.args, method=error.method, status=error.status, advice=f"{wanted}: {NO_LOG}"
                ) from error
            self._give_up_log()
            return Position(self._client.host)
        self._merge.start_at(position.moment, position.ids)
        return position

    def run(self) -> None:
        """Tell what happens until ``stop`` is called.

        Raises:
            GazuException: the login has ended, or the server answered with what will not pass.
        """
        tried = looks = 0
        while self._is_wanted:
            if self._alarm.wait(self._rest(tried, looks)):
                looks = 0
            if self._is_over():
                return
            try:
                self._catch_up()
                tried = 0
            except _PASSING as error:
                tried += 1
                self._note(error, tried)
                continue
            looks = looks + 1 if self._merge.waiting else 0
            self._client.wire.sleep(BREATH_SECONDS)

    def stop(self) -> None:
        """Have ``run`` end."""
        self._is_wanted = False
        self.line.stop()
        self._alarm.ring()

    def _is_over(self) -> bool:
        return not self._is_wanted

    # The line

    def _hear(self, event: Event[Any]) -> None:
        """Take a live message; quick, since the line waits for it."""
        self._heard(event)
        self._live.append(event)
        if len(self._live) > HEARD_AT_MOST:
            oldest = self._live.popleft()  # the log has it; what it does not keep is lost
            self._lost += not self.reads_log or oldest.name in self._merge.silent
        self._alarm.ring()

    def _line_changed(self, is_up: bool) -> None:
        if not is_up:
            self.is_current = False
            self._is_broken_off = True
        elif not self.reads_log and self.line.connections > 1:
            self._gap(Gap(None, None, f"the line was down, and {NO_LOG}"))
        self._swept_at = -math.inf
        self._alarm.ring()

    # The log

    def _rest(self, tried: int, looks: int) -> float:
        """Return how long to wait for a ring before the log is read all the same."""
        if tried:
            return endless_pause(tried, AGAIN)
        if self._merge.waiting or self._live:
            return endless_pause(looks + 1, LOOKS)
        return SWEEP_SECONDS if self.line.is_up or not self.reads_log else POLL_SECONDS

    def _catch_up(self) -> None:
        now = time.monotonic()
        if self._is_broken_off:
            self._is_broken_off = False
            self._merge.break_off()
        while self._live:
            self._pass_on(self._merge.hear(self._live.popleft(), now), was_heard=True)
        if self._lost:
            lost, self._lost = self._lost, 0
            why = "the server's log does not keep them" if self.reads_log else NO_LOG
            self._gap(Gap(None, None, f"{lost} events came faster than they were handled, and {why}"))
        if self.reads_log:
            self._read(now)
        self._pass_on(self._merge.overdue(now), was_heard=True)
        if self.line.is_up:
            self.is_current = True

    def _read(self, now: float) -> None:
        is_sweep = now - self._swept_at >= SWEEP_SECONDS
        after = self._merge.reread_from(LATE_SECONDS if is_sweep else QUICK_SECONDS)
        try:
            for rows in event_log.since(self._client, after):
                if self._is_over():  # years of a log may be left to read
                    return
                self._pass_on(self._merge.read(rows, now))
        except NotAllowedException:
            self._give_up_log()
            self._gap(Gap(self._merge.newest, None, NO_LOG))
        if is_sweep:
            self._swept_at = now

    def _pass_on(self, told: Iterable[Told], was_heard: bool = False) -> None:
        for each in told:
            if each.is_news and not was_heard:
                self._heard(each.event)
            self._tell(each.event)

    def _give_up_log(self) -> None:
        if self._merge.reads_log:
            logger.warning("%s: %s; what happens while the line is down is missed", self._client.host, NO_LOG)
        self._merge.reads_log = False

    def _note(self, error: GazuException, tried: int) -> None:
        self.is_current = False
        if tried == 1:
            logger.warning("the log of events cannot be read: %s; trying again", error)

    # The beginning

    def _present(self) -> Position:
        """Return the position of now: everything in the log is known."""
        newest = self._client.fetch_all(event_log.EVENTS, {"limit": 1})
        if not newest:
            return Position(self._client.host)
        return self._known(newest[0]["created_at"])

    def _at(self, moment: str) -> Position:
        """Return the position of a moment: what is earlier is known, though the log is read from further back."""
        return self._known(moment, before=moment)

    def _known(self, moment: str, before: str | None = None) -> Position:
        after = event_log.moved(moment, -LATE_SECONDS)
        ids = [row["id"] for rows in event_log.since(self._client, after, before) for row in rows]
        return Position(self._client.host, moment, frozenset(ids))

    def _check_covered(self, position: Position) -> None:
        """Tell of a gap when the log does not go back as far as the position."""
        assert position.moment is not None
        after = event_log.moved(position.moment, -LATE_SECONDS)
        beyond = event_log.moved(position.moment, 1)
        around = self._client.fetch_all(event_log.EVENTS, {"after": after, "before": beyond})
        if not position.ids or any(row["id"] in position.ids for row in around):
            return
        # An entry goes when its production is removed, too; all entries before a day go when an old log is cleaned.
        if self._client.fetch_all(event_log.EVENTS, {"before": position.moment, "limit": 1}):
            return
        oldest = next(iter(event_log.since(self._client, position.moment)), [])
        until = oldest[0]["created_at"] if oldest else None
        self._gap(Gap(position.moment, until, "the server's log does not go back so far; compare what you keep anew"))
