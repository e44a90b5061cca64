"""Both sides of a migration while it runs: what each was asked, and what is known of the two together."""

from __future__ import annotations

import json
from abc import abstractmethod
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import RLock
from typing import Any, ClassVar, Literal

from gazu_like.client import KitsuClient
from gazu_like.connection import decoded
from gazu_like.exception import HttpException
from gazu_like.sync.journal import Journal
from gazu_like.sync.model import Archived, Kind, Row
from gazu_like.sync.report import Problem, ProblemKind, Report
from gazu_like.transfer import ProgressCallback
from gazu_like.transport import codec
from gazu_like.transport.route import route, with_query
from gazu_like.transport.wire import Call, Reply, Wire

#: IDs of one question: longer addresses than some 8 kB are refused by the server (HTTP 414).
IDS_OF_A_QUESTION = 150
#: Lists of a whole server up to so many rows are read as one and sifted here.
WHOLE_LIST = 2_000
#: Longest name of a record in a report: the text of a comment is part of it.
LABEL_CHARACTERS = 160
#: Requests at once while reading.
READERS = 4
#: How long to wait for a preview that a server still encodes. Whoever migrates a studio at work runs again later.
PROCESSING_SECONDS = 30.0


class Side:
    """One server as the migration sees it. What was read is kept until ``forget``.

    Attributes:
        name: "source" or "target".
        wire: What sends, sleeps and locks.
        project_id: ID of the production here; None while the target lacks it.
        keeps_pictures: Pictures of previews are such as Kitsu writes, and come out of an upload as they went in.
    """

    keeps_pictures: ClassVar[bool] = True

    def __init__(self, name: str, wire: Wire, project_id: str | None, journal: Journal) -> None:
        self.name = name
        self.wire = wire
        self.project_id = project_id
        self._journal = journal
        self._rows: dict[str, list[Row]] = {}
        self._turns: dict[str, AbstractContextManager[Any]] = {}
        self._lock = RLock()

    def rows(self, kind: str, read: Callable[[Any], list[Row]]) -> list[Row]:
        """Return the records of a kind, read once.

        Args:
            kind: Its name.
            read: Reads them where the side is a Kitsu server.
        """
        with self._lock:
            turn = self._turns.setdefault(kind, self.wire.new_lock())
        with turn:  # readers run several at once, and some ask for each other's rows
            if kind not in self._rows:
                self._rows[kind] = self.read(kind, read)
            return self._rows[kind]

    @abstractmethod
    def read(self, kind: str, read: Callable[[Any], list[Row]]) -> list[Row]:
        """Read the records of a kind, in Kitsu's shape."""

    @abstractmethod
    def rows_of(self, model: str, field: str, ids: Collection[str], **params: Any) -> list[Row]:
        """Return the rows of one of Kitsu's models whose field is one of these IDs, of whichever production."""

    @abstractmethod
    def head(self, path: str) -> tuple[str, int | None]:
        """Return mark (ETag) and size of a file, without its bytes; empty or None when the server does not say.

        Args:
            path: Where the file is on a Kitsu server.

        Raises:
            RouteNotFoundException: there is none.
        """

    @abstractmethod
    def download(self, path: str, place: Path, progress: ProgressCallback | None = None) -> str:
        """Fetch a file, and return its mark (ETag), empty when the server gave none.

        Args:
            path: Where the file is on a Kitsu server.
            place: Where to put it.
            progress: Called with (bytes done, bytes total).

        Raises:
            RouteNotFoundException: there is none.
        """

    def enter(self, project_id: str) -> None:
        """Note that the production is there, with this ID."""
        if self.project_id != project_id:
            self.project_id = project_id
            self.forget()

    def forget(self, *kinds: str) -> None:
        """Have these kinds read again when they are asked for next; all of them when none is named."""
        for kind in kinds or tuple(self._rows):
            self._rows.pop(kind, None)

    def met(self) -> Iterator[tuple[str, Row]]:
        """Yield what was read, with its kind."""
        for kind, rows in self._rows.items():
            yield from ((kind, row) for row in rows)

    def together(self, *jobs: Callable[[], Any]) -> list[Any]:
        """Run several reads at once."""
        return self.wire.map(jobs, READERS)


class KitsuSide(Side):
    """A Kitsu server.

    Attributes:
        client: Connection, as an administrator.
    """

    def __init__(self, name: str, client: KitsuClient, project_id: str | None, journal: Journal) -> None:
        super().__init__(name, client.wire, project_id, journal)
        self.client = client

    def read(self, kind: str, read: Callable[[Any], list[Row]]) -> list[Row]:
        """Read the records of a kind."""
        return read(self)

    def fetch(self, path: str, params: Mapping[str, Any] | None = None) -> Any:
        """Return the JSON at a path. What the server calls unchanged (304) is taken from the journal."""
        asked = with_query(path, params)
        known = self._journal.answer(self.name, asked)
        call = self.client.call("GET", asked)
        if known is not None:
            call.headers = {**call.headers, "If-None-Match": known[0]}
        try:
            reply = self.ask(call)
        except HttpException as error:
            if known is None or error.status != 304:
                raise
            return codec.decode(known[1])
        mark = reply.headers.get("etag")
        if mark:
            self._journal.note_answer(self.name, asked, mark, reply.content)
        return decoded(reply)

    def ask(self, call: Call) -> Reply:
        """Send a read; again when the server fails at it: one deadlock of its database is no reason to end a run."""
        call.passing = frozenset({500})
        return self.client.send(call)

    def of_project(self, template: str, params: Mapping[str, Any] | None = None) -> list[Row]:
        """Return the rows of a route of the production, such as "data/projects/{}/shots"; none while there is none."""
        if self.project_id is None:
            return []
        found: list[Row] = self.fetch(route(template, self.project_id), params)
        return found

    def rows_of(self, model: str, field: str, ids: Collection[str], **params: Any) -> list[Row]:
        """Return the rows of ``data/MODEL`` whose field is one of these IDs.

        A short list is read as a whole, a long one in questions of bounded length.
        """
        path, wanted = f"data/{model}", sorted(ids)
        if not wanted:
            return []
        if len(wanted) > IDS_OF_A_QUESTION:
            total = self.fetch(path, {"page": 1, "limit": 1})["total"]
            if total <= WHOLE_LIST:
                return [row for row in self.fetch(path, params) if row[field] in ids]
        starts = range(0, len(wanted), IDS_OF_A_QUESTION)
        jobs = [
            partial(self.fetch, path, {field: json.dumps(wanted[at : at + IDS_OF_A_QUESTION]), **params})
            for at in starts
        ]
        return [row for found in self.together(*jobs) for row in found]

    def head(self, path: str) -> tuple[str, int | None]:
        """Return mark (ETag) and size of a file, without its bytes."""
        headers = self.ask(self.client.call("HEAD", path)).headers
        length = headers.get("content-length", "")
        return headers.get("etag") or "", int(length) if length.isdigit() else None

    def download(self, path: str, place: Path, progress: ProgressCallback | None = None) -> str:
        """Fetch a file, and return its mark."""
        reply = self.client.download(path, place, None, progress, PROCESSING_SECONDS)
        return reply.headers.get("etag") or ""


@dataclass(frozen=True)
class Options:
    """What the caller of a migration wants; see ``Migration``."""

    missing: Literal["create", "skip", "fail"] = "create"
    conflicts: Literal["source", "newer", "keep"] = "source"
    delete: bool = False
    files: bool = True
    target_project: str | None = None


@dataclass
class Context:
    """All that the steps of a migration share.

    Attributes:
        source, target: The two sides.
        journal: What survives a kill.
        report: What is told in the end.
        folder: Where journal, archive and files on their way are.
        options: What the caller wants.
        advance: Called with (step, done, total) as work goes on.
        ids: The target's IDs by the source's, of all records met so far, whatever their kind.
        known: The same as an earlier run or a mapping file has it, to be believed when the target has the record.
        used: IDs of the source's studio records that the production uses.
        touched: Kinds of which rows on the target were changed by this run, or by the server in its course.
        failed: Kind and the source's ID of what could not be brought.
        labels: What to call records that are not among those that are brought, by the source's IDs.
        written: "created" or "updated" by the source's IDs of what this run wrote, by kind.
        kinds: What is brought, by name, in the order of writing.
        archived: What no route writes, and is kept in a file.
    """

    source: Side
    target: KitsuSide
    journal: Journal
    report: Report
    folder: Path
    options: Options = field(default_factory=Options)
    advance: Callable[[str, int, int], object] = lambda step, done, total: None
    ids: dict[str, str] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)
    written: dict[str, dict[str, str]] = field(default_factory=dict)
    failed: set[tuple[str, str | None]] = field(default_factory=set)
    labels: dict[str, str] = field(default_factory=dict)
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    archived: Sequence[Archived] = ()
    _index: dict[str, tuple[Kind, Row]] = field(default_factory=dict, repr=False)

    def wanted(self, kind: Kind) -> list[Row]:
        """Return the source's rows of a kind that are to be on the target."""
        rows = self.source.rows(kind.name, kind.read)
        return rows if kind.scope == "production" else [row for row in rows if row["id"] in self.used]

    def creates(self, kind: Kind) -> bool:
        """Tell whether rows of a kind that the target lacks are made there."""
        return kind.scope == "production" or self.options.missing == "create"

    def label(self, kind: Kind, row: Row) -> str:
        """Say which row it is, in a person's words: those of what it refers to as well."""
        words = [self._word(value) for value in kind.named(row)[1:] if value not in (None, "")]
        text = " / ".join(words) or str(row.get("id"))
        return text if len(text) <= LABEL_CHARACTERS else text[: LABEL_CHARACTERS - 3] + "..."

    def describe(self, source_id: str) -> str:
        """Say in a person's words which record of the source an ID is of."""
        if source_id in self.labels:
            return self.labels[source_id]
        kind, row = self._met().get(source_id, (None, {}))
        return f"{kind.name} {self.label(kind, row)!r}" if kind else f"{source_id}, which the source does not list,"

    def _word(self, value: Any) -> str:
        kind, row = self._met().get(value, (None, {})) if isinstance(value, str) else (None, {})
        return self.label(kind, row) if kind else str(value)

    def _met(self) -> dict[str, tuple[Kind, Row]]:
        if not self._index:
            for side in (self.target, self.source):
                self._index |= {row["id"]: (self.kinds[kind], row) for kind, row in side.met() if kind in self.kinds}
        return self._index

    def touch(self, *kinds: str) -> None:
        """Have kinds read again from the target, since their rows may have changed."""
        self.touched.update(kinds)
        if kinds:
            self.target.forget(*kinds)

    def mark(self, kind: Kind, source_id: str, what: str) -> None:
        """Note that a row was written; what was created and changed later on counts as created."""
        self.written.setdefault(kind.name, {}).setdefault(source_id, what)

    def fail(self, kind: Kind, source_id: str | None) -> bool:
        """Note that a row could not be brought; True when that is new."""
        is_new = (kind.name, source_id) not in self.failed
        self.failed.add((kind.name, source_id))
        return is_new

    def recover(self, kind: Kind, source_id: str) -> None:
        """Note that a row that had failed is there after all: what was in its way was written meanwhile."""
        if (kind.name, source_id) not in self.failed:
            return
        self.failed.discard((kind.name, source_id))
        self.report.kind(kind.name).failed -= 1
        about = (kind.name, source_id, "failed")
        self.report.problems = [each for each in self.report.problems if (each.kind, each.id, each.what) != about]

    def tell(self, kind: Kind, row: Row, what: ProblemKind, message: str) -> None:
        """Put into the report what became of a row."""
        self.report.problems.append(Problem(kind.name, row.get("id"), self.label(kind, row), what, message))
