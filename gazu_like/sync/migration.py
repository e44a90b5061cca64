"""A production from one server to another: plan, run, verify, follow.

    with Migration(source, target, "Big Buck Bunny") as migration:
        print(migration.plan().pushed)
        migration.run()
        assert migration.verify().agrees

A run may be broken off at any moment, by Ctrl-C, a dead network or a power cut; the next one goes on where it was.
"""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import astuple, replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Literal

from gazu_like.client import KitsuClient
from gazu_like.exception import MigrationException
from gazu_like.refs import at_least, one_of
from gazu_like.sync import archive, files, guests, parties
from gazu_like.sync.context import READERS, Context, KitsuSide, Options
from gazu_like.sync.decide import check_studio, decide
from gazu_like.sync.files.table import sweep
from gazu_like.sync.follow.beat import Beat
from gazu_like.sync.follow.follower import VERIFY_SECONDS, Follower
from gazu_like.sync.journal import Journal
from gazu_like.sync.kinds import steps_of
from gazu_like.sync.mapping import load, resolved
from gazu_like.sync.model import Step
from gazu_like.sync.page import write_page
from gazu_like.sync.report import Action, Report
from gazu_like.sync.source import Source, source_of
from gazu_like.sync.steps import bring, close_books, remove_extra, tally
from gazu_like.sync.used import used_by_production
from gazu_like.tracker import Tracker
from gazu_like.transfer import FilePath, safe_name

JOURNAL = "journal.sqlite"
FOLDER = "gazu-like-sync"


class Migration:
    """Brings a production from one server to another, and proves it.

    Args:
        source: Connection to the server that has the production, as an administrator: a ``KitsuClient``, or a
            ``NimClient``, whose job becomes a production. Nothing is written there.
        target: Connection to the server that is to have it, as an administrator.
        project: Name, ID or dict of the production. Of a NIM job: number, name, ID or dict.
        target_project: Its name on the target, when that is another one.
        folder: Where journal, report and archive are kept; "gazu-like-sync/PRODUCTION" when left out. Continue a run by
            naming the same folder.
        mapping: TOML file, or dict of dicts, that says which of the target's studio records stand for the source's.
        missing: Studio records that the target lacks (persons, task types ...) are made ("create"), left out with what
            needs them ("skip"), or refused before anything is written ("fail").
        conflicts: What happens to records that differ: the source's is taken ("source"), the one changed last
            ("newer"), or the target's stays ("keep").
        delete: Remove what the target's production has and the source's lacks.
        files: Bring pictures, movies, attachments and other files.
        progress: Called with (step, done, total) as work goes on: records, or bytes where the step begins with "files".

    Raises:
        ValueError: an argument is not what it should be.
        MigrationException: a server, login, production or mapping does not do. Nothing was written.
    """

    def __init__(
        self,
        source: Tracker | Source,
        target: KitsuClient,
        project: Any,
        *,
        target_project: str | None = None,
        folder: FilePath | None = None,
        mapping: FilePath | Mapping[str, Mapping[str, str]] | None = None,
        missing: Literal["create", "skip", "fail"] = "create",
        conflicts: Literal["source", "newer", "keep"] = "source",
        delete: bool = False,
        files: bool = True,
        progress: Callable[[str, int, int], object] | None = None,
    ) -> None:
        one_of(("create", "skip", "fail"), missing=missing)
        one_of(("source", "newer", "keep"), conflicts=conflicts)
        self._source, self._target = source_of(source), target
        self._project = self._source.named(project)
        self._kinds = self._source.kinds
        self._steps = steps_of(self._kinds)
        self._folder = None if folder is None else Path(folder)
        self._mapping = load(mapping)
        self._options = Options(missing, conflicts, delete, files, target_project)
        self._advance = progress or (lambda step, done, total: None)
        self.report: Report | None = None

    @property
    def clients(self) -> tuple[Tracker, KitsuClient]:
        """The connections to source and target."""
        return self._source.client, self._target

    @property
    def folder(self) -> Path:
        """Where journal, report and archive are."""
        if self._folder is None:
            self._folder = _folder_of(self.meet())
        return self._folder

    def plan(self) -> Report:
        """Say what a run would do. Reads both servers and writes nothing, neither there nor here.

        Returns:
            The report, with counts and samples of differences for each kind.

        Raises:
            MigrationException: see the class. What would stop a run is among the problems.
        """
        with self._session("plan") as context:
            self._compare(context)
            if self._options.files:
                files.plan(context)
        return context.report

    def run(self) -> Report:
        """Bring the production across, or what of it is not there yet. Writes report.json and report.html.

        Returns:
            The report: what was written, and what could not be and why. Records that fail do not end the run.

        Raises:
            MigrationException: see the class; another run is under way; the target's login may not write; studio
                records are ambiguous, or missing with missing="fail".
            GazuException: a server cannot be reached any more. Run again to go on.
        """
        with self._session("run", "report") as context:
            self.bring_all(context)
        return context.report

    def bring_all(self, context: Context, only: Container[str] | None = None, archives: bool = True) -> None:
        """Go through all steps of a run.

        Args:
            context: Both sides.
            only: Remove what only the target has among these, by its IDs. All of it, or none, as the options say, when
                None, and when they say all.
            archives: Write the archive anew when something was written, which costs a request for each shot.
        """
        for step in self._steps:
            self._go(context, step)
        if self._options.delete or only is not None:
            kinds = list(self._kinds.values())
            remove_extra(context, kinds, None if self._options.delete else only)
            for step in self._steps:  # a removal changes what the server counts of others
                if step.what == "again":
                    self._go(context, step)
        close_books(context)
        if archives:
            archive.write(context)  # goes by the counts

    def verify(self) -> Report:
        """Read both sides again and compare every kind, every field, every file's size and checksum.

        Writes verify.json and verify.html.

        Returns:
            The report: ``agrees`` tells whether all is there and equal.
        """
        with self._session("verify", "verify") as context:
            self.compare_all(context)
        return context.report

    def compare_all(self, context: Context) -> None:
        """Compare all records and files, for a verification."""
        self._compare(context)
        if self._options.files:
            files.verify(context)

    def follow(
        self,
        *,
        verify_every: float = VERIFY_SECONDS,
        remove: bool = True,
        told: Callable[[Beat], object] | None = None,
    ) -> Follower:
        """Return what keeps the target in step with the source; ``run()`` begins with a run, and goes on until stopped.

        Args:
            verify_every: How often everything is compared and put right that events did not tell, seconds.
            remove: Remove on the target what was brought and is removed on the source. What the target has of its own
                stays in any case.
            told: Called with a ``Beat`` whenever there is something to tell, and now and then otherwise.

        Raises:
            ValueError: ``verify_every`` is less than a second.
            MigrationException: the source tells of no events: run again, now and then.
        """
        at_least(1, verify_every=verify_every)
        if self._source.unfollowed:
            raise MigrationException(f"follow: {self._source.unfollowed}")
        return Follower(self, verify_every, remove, told or (lambda beat: None))

    def close(self) -> None:
        """Nothing is held between two calls; here so that a migration can stand in a ``with`` block."""

    def __enter__(self) -> Migration:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        source, target = self.clients
        return f"<Migration of {self._project!r} from {source.host} to {target.host}>"

    def meet(self) -> parties.Parties:
        """Look at both servers, and find the production on both sides."""
        return parties.meet(self._source, self._target, self._project, self._options.target_project)

    @contextmanager
    def _session(self, action: Action, name: str = "") -> Iterator[Context]:
        """Meet both sides, open the journal, and prepare one pass."""
        met = self.meet()
        with self.journal(met, action) as journal, self.one_pass(met, journal, action, name) as context:
            yield context

    @contextmanager
    def journal(self, met: parties.Parties, action: Action) -> Iterator[Journal]:
        """Hold the journal of this migration, for one pass or for several."""
        self._folder = self._folder or _folder_of(met)
        source, target = self.clients
        about = {"source": source.host, "target": target.host, "project": met.here["id"], **self._source.about}
        with closing(_journal(self._folder, about, action)) as journal:
            yield journal

    @contextmanager
    def one_pass(self, met: parties.Parties, journal: Journal, action: Action, name: str = "") -> Iterator[Context]:
        """Prepare what an action needs; afterwards, whatever happened, tell what became of it.

        Args:
            met: Both sides.
            journal: The journal.
            action: What is done.
            name: Name of the files for the report; none is written when it is empty.
        """
        started, moment, folder = time.monotonic(), _now(), self.folder
        source, target = self.clients
        report = Report(action, source.host, target.host, met.here["name"], met.name, moment)
        self.report = report
        sides = (
            self._source.side(met.here, journal),
            KitsuSide("target", target, met.there["id"] if met.there else None, journal),
        )
        named = met.name if self._options.target_project else None  # it may have been given as an ID
        options = replace(self._options, target_project=named)
        known: dict[str, Any] = {"kinds": self._kinds, "archived": self._source.archived}
        context = Context(*sides, journal, report, folder, options, self._advance, **known)
        begun = False
        try:
            _sweep(context)
            self._prepare(context)
            journal.begin(moment, action)
            begun = action == "run"
            yield context
            report.finished = True
        finally:
            report.seconds = round(time.monotonic() - started, 3)
            _end(context)
            if name and (report.finished or begun):
                report.write_json(folder / f"{name}.json")
                write_page(report, folder / f"{name}.html")

    def _prepare(self, context: Context) -> None:
        """Read both sides, several lists at once, and see whether the studio records can be told from one another."""
        kinds = list(self._kinds.values())
        jobs = [partial(side.rows, kind.name, kind.read) for kind in kinds for side in (context.source, context.target)]
        with closing(context.source.wire.fan_out(_called, jobs, READERS, ordered=False)) as tickets:
            for done, ticket in enumerate(tickets, start=1):
                ticket.value()
                self._advance("reading", done, len(jobs))
        guests.check_homes(context)
        context.used = used_by_production(context.source, kinds)
        studio = [kind for kind in kinds if kind.scope == "studio"]
        mapped = resolved(self._mapping, studio, context)
        taken = set(mapped.values())  # the mapping file is believed, whatever an earlier run matched
        context.known = {
            **{here: there for here, there in context.journal.ids().items() if there not in taken},
            **mapped,
        }
        decisions = [decide(context, kind) for kind in studio]
        guests.meet(context)
        if context.report.action != "plan":
            check_studio(decisions, context.options.missing)

    def _compare(self, context: Context) -> None:
        """Decide twice: all references must be known before all fields can be compared."""
        for kind in self._kinds.values():
            decide(context, kind)
        for kind in self._kinds.values():
            with _timed(context, kind.name):
                tally(context, decide(context, kind, "all"))

    def _go(self, context: Context, step: Step) -> None:
        if step.what == "files":
            if self._options.files:
                files.bring(context, step.kind)
            return
        kind = context.kinds[step.kind]
        with _timed(context, step.kind):
            bring(context, kind, step)
            if kind.name == "project":
                _enter(context)


def _end(context: Context) -> None:
    """Leave nothing on its way, and make the report true, however far the work got."""
    report = context.report
    _sweep(context)
    report.problems = list({astuple(each): each for each in report.problems}.values())
    kinds = context.kinds.values()
    report.not_compared = {f"{kind.name}.{field}": why for kind in kinds for field, why in kind.ignored.items()}
    close_books(context)
    if report.finished:
        context.journal.end(report.started, _now(), {"pushed": report.pushed, "failed": report.failed})


def _enter(context: Context) -> None:
    target_id = context.ids.get(str(context.source.project_id))
    if target_id is None:
        said = "; ".join(each.message for each in context.report.problems if each.kind == "project")
        raise MigrationException(f"the target did not take the production itself: {said}")
    context.target.enter(target_id)


def _folder_of(met: parties.Parties) -> Path:
    return Path(FOLDER) / safe_name(met.here["name"], "production")


def _journal(folder: Path, about: Mapping[str, str], action: Action) -> Journal:
    path = folder / JOURNAL
    return Journal(path if action == "run" or path.exists() else None, about)


def _sweep(context: Context) -> None:
    if context.journal.path is not None:  # without it, the files on their way may be another run's
        sweep(context)


def _now() -> str:
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")


@contextmanager
def _timed(context: Context, kind: str) -> Iterator[None]:
    started = time.monotonic()
    yield
    context.report.kind(kind).seconds += round(time.monotonic() - started, 3)


def _called(job: Callable[[], object]) -> object:
    return job()
