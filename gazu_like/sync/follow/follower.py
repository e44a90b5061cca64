"""The loop that keeps a target in step: listen to the source, look at what changed, bring it."""

from __future__ import annotations

import datetime
import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from gazu_like.events.event import Event
from gazu_like.events.listener import EventListener
from gazu_like.exception import ConnectionFailedException, GazuException, HttpException, MigrationException
from gazu_like.sync import files
from gazu_like.sync.context import READERS, Context
from gazu_like.sync.follow.beat import Beat, Lags, State
from gazu_like.sync.follow.part import Part, strangers
from gazu_like.sync.follow.refresh import refresh
from gazu_like.sync.follow.wanted import Wanted, homes_of, wanted_of
from gazu_like.sync.journal import Journal
from gazu_like.sync.kinds import STEPS
from gazu_like.sync.model import Kind, Step
from gazu_like.sync.push import is_passing
from gazu_like.sync.report import Report
from gazu_like.sync.steps import bring, close_books, remove_extra
from gazu_like.transport.retry import endless_pause
from gazu_like.transport.settings import RetryPolicy

if TYPE_CHECKING:
    from gazu_like.client import KitsuClient
    from gazu_like.sync.context import KitsuSide
    from gazu_like.sync.migration import Migration

logger = logging.getLogger("gazu_like")

#: How often everything is compared, files as well, unless the caller says otherwise.
VERIFY_SECONDS = 900.0
#: How long to gather what belongs to one action: a comment makes five events within some hundredths of a second.
GATHER_SECONDS = 0.02
#: How soon everything is compared when events were too vague to be looked into one by one.
VAGUE_SECONDS = 1.0
#: The same when it may have been about another production.
DOUBT_SECONDS = 60.0
#: Comparisons take at most one part in so many of the time.
REST_SHARE = 4
#: How often a beat is told when nothing happens.
BEAT_SECONDS = 5.0
#: Longest wait between two looks at whether to stop.
LOOK_SECONDS = 0.25
#: Pauses while a server does not answer.
AGAIN = RetryPolicy(first_seconds=0.5, longest_seconds=15.0)
#: Kinds of record by the kind of their files, where the records can be looked at one by one.
FILES_OF: Mapping[str, str] = {"preview-files": "preview-files"}


@dataclass
class _Base:
    """What is known since everything was compared last.

    Attributes:
        context: The migration, with all IDs.
        homes: Kind of each record of the source's production, by its ID.
    """

    context: Context
    homes: dict[str, str] = field(default_factory=dict)


class Follower:
    """Keeps a target in step with its source. Made by ``Migration.follow``.

    It may be stopped and killed at any time: it begins with a run, which brings whatever happened meanwhile.
    """

    def __init__(self, migration: Migration, verify_every: float, remove: bool, told: Callable[[Beat], object]) -> None:
        self._migration = migration
        source, self._target = migration.clients
        self._source = cast("KitsuClient", source)  # others tell of no events, and are refused before
        self._verify_every = verify_every
        self._remove = remove
        self._told = told
        self._beat = Beat("stopped")
        self._lags = Lags()
        self._heard: deque[tuple[Event[Any], float]] = deque()
        self._pending = Wanted()
        self._pending_since: float | None = None
        self._bell = self._source.wire.new_bell()
        self._is_wanted = False
        self._compare_at = self._verify_at = self._told_at = self._resting_until = 0.0
        self._base: _Base | None = None
        self._listener: EventListener | None = None

    @property
    def beat(self) -> Beat:
        """How it is doing."""
        return self._beat

    def ask_to_stop(self) -> None:
        """Have ``run`` return when what is under way is done; from any thread, or from ``told``."""
        self._is_wanted = False

    def run(self) -> None:
        """Follow until ``ask_to_stop``. A server that does not answer is waited for.

        Raises:
            MigrationException: see ``Migration``; a comparison says why it cannot begin.
            GazuException: a login has ended, or a server answered with what will not pass.
            KeyboardInterrupt: Ctrl-C; nothing is lost by it.
        """
        self._is_wanted = True
        self._listener = listener = EventListener(self._source, workers=1)
        listener.handlers.add("*", self._take)
        listener.on_gap(lambda gap: self._compare_soon(0.0))
        met = self._patiently(self._migration.meet)
        if met is None:  # asked to stop before both servers had answered
            self._show("stopped")
            return
        with self._migration.journal(met, "run") as journal:
            self._patiently(listener.start)
            try:
                # Begun before everything is compared: what happens meanwhile is looked into afterwards.
                self._verify_at = time.monotonic() + self._verify_every
                self._compare_at = 0.0
                while self._is_wanted:
                    self._patiently(partial(self._turn, journal))
            finally:
                listener.stop()
                self._show("stopped")

    # Turns

    def _turn(self, journal: Journal) -> None:
        """Do what is to be done now, or wait for something to do."""
        assert self._listener is not None
        if not self._listener.is_running:
            self._listener.stop()
            self._listener.start()
        now = time.monotonic()
        if self._base is None or now >= self._compare_at:
            self._compare(journal, archives=self._base is None)
            return
        if now >= self._verify_at:
            self._verify(journal)
            return
        if self._heard or self._pending:
            self._follow()
            return
        if now - self._told_at >= BEAT_SECONDS:
            self._show("following")
        if self._bell.wait(min(LOOK_SECONDS, max(0.0, self._compare_at - now))):
            self._source.wire.sleep(GATHER_SECONDS)

    def _patiently(self, job: Callable[[], Any]) -> Any:
        """Do something, and again when a server did not answer or failed in passing, until it is done or not wanted."""
        tried = 0
        while True:
            try:
                return job()
            except GazuException as error:
                if not _may_pass(error):
                    raise
                tried += 1
                self._wait(self._said(error), endless_pause(tried, AGAIN))
                if not self._is_wanted:
                    return None

    def _said(self, error: GazuException) -> str:
        cause = _cause(error)
        if isinstance(cause, ConnectionFailedException) and cause.server:
            side = "source" if self._source.host.startswith(cause.server) else "target"
            return f"the {side} {cause.server} does not answer: {cause.reason}"
        return str(error)

    def _wait(self, problem: str, seconds: float) -> None:
        if self._beat.problem != problem:
            logger.warning("waiting: %s", problem)
        self._show("waiting", problem=problem)
        until = time.monotonic() + seconds
        while self._is_wanted and time.monotonic() < until:
            self._source.wire.sleep(min(LOOK_SECONDS, seconds))

    # Listening

    def _take(self, event: Event[Any]) -> None:
        self._heard.append((event, time.monotonic()))
        self._bell.ring()

    # Everything

    def _compare_soon(self, seconds: float) -> None:
        self._compare_at = min(self._compare_at, time.monotonic() + seconds)
        self._bell.ring()

    def _compare(self, journal: Journal, archives: bool) -> None:
        """Bring everything that is not there yet."""
        self._show("comparing")
        began = time.monotonic()
        with self._migration.one_pass(self._migration.meet(), journal, "run", "report") as context:
            self._migration.bring_all(context, journal.brought() if self._remove else None, archives)
            self._base = _Base(context, homes_of(context.source.met()))
        took = time.monotonic() - began
        self._count(context.report)
        self._compare_at = time.monotonic() + max(self._verify_every, REST_SHARE * took)
        self._resting_until = time.monotonic() + REST_SHARE * took
        self._show("following", failed=context.report.failed, compared_at=_now(), problem=None)

    def _verify(self, journal: Journal) -> None:
        """Bring everything that events did not tell, and compare it, files as well."""
        self._compare(journal, archives=True)
        self._show("verifying")
        with self._migration.one_pass(self._migration.meet(), journal, "verify", "verify") as context:
            self._migration.compare_all(context)
        self._verify_at = time.monotonic() + self._verify_every
        self._show("following", differences=context.report.differences)

    # What events tell

    def _follow(self) -> None:
        assert self._base is not None
        base = self._base
        heard = [self._heard.popleft() for _ in range(len(self._heard))]
        project_id = str(base.context.source.project_id)
        wanted = wanted_of((event for event, _ in heard), project_id, base.homes)
        if heard and self._pending_since is None:
            self._pending_since = min(moment for _, moment in heard)
        self._pending.update(wanted)
        if self._pending.is_vague:
            self._compare_when_rested(VAGUE_SECONDS)
        elif self._pending.is_doubtful:
            self._compare_when_rested(DOUBT_SECONDS)
        if self._pending:
            self._bring(base, self._pending)
            if self._pending_since is not None:
                self._lags.add(time.monotonic() - self._pending_since)
        self._pending, self._pending_since = Wanted(), None
        ours = sum(event.project_id in (None, project_id) for event, _ in heard)
        self._show("following", events=self._beat.events + ours, problem=None)

    def _compare_when_rested(self, seconds: float) -> None:
        self._compare_soon(max(seconds, self._resting_until - time.monotonic()))

    def _bring(self, base: _Base, wanted: Wanted) -> None:
        """Look at records, and bring what is not on the target or is otherwise there."""
        context = _narrowed(base.context, wanted)
        kinds = wanted.kinds()
        jobs = [partial(side.rows, kind.name, kind.read) for kind in kinds for side in (context.source, context.target)]
        context.source.wire.map(jobs, READERS)
        self._drop_strangers(base, context, kinds)
        for step in _steps(kinds):
            if step.what == "files":
                if context.options.files:
                    files.bring(context, step.kind)
            else:
                bring(context, context.kinds[step.kind], step)
        if self._remove and _are_gone(context, wanted):
            remove_extra(context, kinds, None if context.options.delete else context.journal.brought())
        close_books(context)
        refresh(context)
        self._count(context.report)
        self._keep(base, context)
        if any(problem not in base.context.report.problems for problem in context.report.problems):
            # Something that it needs is not there yet, or the server refused: the whole will show.
            self._compare_when_rested(VAGUE_SECONDS)

    def _drop_strangers(self, base: _Base, context: Context, kinds: Iterable[Kind]) -> None:
        """Leave out the records of other productions: some events do not say of which they are."""
        known = {*base.homes, *(row["id"] for kind in kinds for row in context.source.rows(kind.name, kind.read))}
        for kind in kinds:
            rows = context.source.rows(kind.name, kind.read)
            away = strangers(kind, rows, known)
            rows[:] = [row for row in rows if row["id"] not in away]

    def _keep(self, base: _Base, context: Context) -> None:
        for kind, row in context.source.met():
            base.homes[row["id"]] = kind

    # Telling

    def _count(self, report: Report) -> None:
        self._beat = replace(
            self._beat,
            written=self._beat.written + sum(kind.created + kind.updated for kind in report.kinds),
            removed=self._beat.removed + sum(kind.removed for kind in report.kinds),
            files=self._beat.files + sum(each.copied for each in report.files),
        )

    def _show(self, state: State, **changes: Any) -> None:
        self._told_at = time.monotonic()
        self._beat = replace(
            self._beat,
            state=state,
            is_connected=self._listener is not None and self._listener.status.is_connected,
            waiting=len(self._heard),
            lag_seconds=self._lags.last,
            lag_p95_seconds=self._lags.p95,
            **changes,
        )
        self._told(self._beat)


def _narrowed(context: Context, wanted: Wanted) -> Context:
    """Return a context in which these records are all there is."""
    source = Part(cast("KitsuSide", context.source), wanted, {})
    target = Part(context.target, wanted, context.ids)
    report = replace(context.report, kinds=[], files=[], problems=[])
    return replace(
        context,
        source=source,
        target=target,
        report=report,
        touched=set(),
        written={},
        failed=set(),
        advance=lambda step, done, total: None,
        _index={},
    )


def _are_gone(context: Context, wanted: Wanted) -> bool:
    """Tell whether some of the records are not on the source any more, or links of a casting may not be."""
    there = {row["id"] for _, row in context.source.met()}
    return bool(wanted.castings) or any(ids - there for ids in wanted.ids.values())


def _steps(kinds: Iterable[Kind]) -> list[Step]:
    """Return the steps of a run that these kinds need, in its order."""
    names = {kind.name for kind in kinds}
    return [step for step in STEPS if (FILES_OF.get(step.kind) if step.what == "files" else step.kind) in names]


def _may_pass(error: GazuException) -> bool:
    cause = _cause(error)
    return isinstance(cause, ConnectionFailedException) or (isinstance(cause, HttpException) and is_passing(cause))


def _cause(error: GazuException) -> BaseException:
    """Return what is behind a migration's word that it cannot begin: a server that does not answer, perhaps."""
    return error.__cause__ or error if isinstance(error, MigrationException) else error


def _now() -> str:
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")
