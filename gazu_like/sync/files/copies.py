"""Files on their way between two servers: what a copy is, fetching with checksum, comparing. Knows no kind of file."""

from __future__ import annotations

import hashlib
import secrets
from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Protocol

from gazu_like.exception import RouteNotFoundException
from gazu_like.sync.context import Context, Side
from gazu_like.sync.model import Row
from gazu_like.sync.report import Problem
from gazu_like.transfer import ProgressCallback

#: Folder of files on their way, in the migration's own.
WORKSHOP = "on-their-way"
#: Bytes that are hashed at once.
PIECE = 1 << 20
#: "Side" under which the journal keeps what was brought: the source's path, and the source's record as it was then.
BROUGHT = "brought"
#: Mark there of files that a verification found to differ.
DIFFERS = "differs"
#: "Side" under which the journal keeps what targets made of pictures that are not such as Kitsu writes.
MADE_ANEW = "made anew"
KEPT = "the target has another one, and keeps it"
LOST = "the source has a record of this file, but not the file"


@dataclass(frozen=True)
class Job:
    """One file to bring.

    Attributes:
        kind: Name of the kind of file.
        id: ID of the source's record.
        label: What people call it.
        size: Bytes, as far as a record says; 0 when none does.
        group: Jobs of one group go one after the other, in order.
        row: The source's record.
        target_id: ID of the target's record.
        upload: False when the bytes are there, and the record alone has to be put right.
    """

    kind: str
    id: str
    label: str
    size: int
    group: str
    row: Row = field(repr=False, compare=False)
    target_id: str
    upload: bool = True


@dataclass(frozen=True)
class Pair:
    """A file that both sides are to have alike.

    Attributes:
        kind, id, label, size: As of a ``Job``.
        source, target: Paths below the hosts.
        remark: Why they differ and will go on differing, where that is known; empty otherwise.
        is_kept: The target may have another one, and keeps it.
    """

    kind: str
    id: str
    label: str
    size: int
    source: str
    target: str
    remark: str = ""
    is_kept: bool = False


class FileKind(Protocol):
    """One kind of file: which of them to bring, how, and which of them to compare."""

    @property
    @abstractmethod
    def name(self) -> str:
        """As reports call it."""

    @property
    @abstractmethod
    def records(self) -> str:
        """Kind of the records that they belong to."""

    @property
    @abstractmethod
    def touches(self) -> tuple[str, ...]:
        """Kinds of records that change along on the target."""

    @abstractmethod
    def jobs(self, context: Context) -> list[Job]:
        """List what the target lacks, or has otherwise. Asks a server of a single file only if the journal cannot tell.

        A plan calls it as well, when the target may have no records yet.
        """

    @abstractmethod
    def copy(self, context: Context, job: Job, progress: ProgressCallback | None = None) -> int:
        """Bring one file, and return its size. May be called again whatever became of the last call.

        Raises:
            GazuException: it did not arrive.
        """

    @abstractmethod
    def pairs(self, context: Context) -> list[Pair]:
        """List all files that both sides are to have alike."""


@dataclass(frozen=True)
class Fetched:
    """A file that was fetched: where it lies, its size, SHA-256 and mark (ETag; empty when the server gave none)."""

    path: Path
    size: int
    sha256: str
    mark: str


@contextmanager
def fetched(context: Context, side: Side, path: str, progress: ProgressCallback | None = None) -> Iterator[Fetched]:
    """Fetch a server's file for as long as the block lasts; note its checksum in the journal.

    Raises:
        RouteNotFoundException: there is none.
    """
    place = side.wire.offload(partial(_workshop, context)) / secrets.token_hex(8)
    try:
        mark = side.download(path, place, progress)
        size, sha256 = side.wire.offload(partial(_checksum, place))
        if mark:
            context.journal.note_file(side.name, path, mark, size, sha256)
        yield Fetched(place, size, sha256, mark)
    finally:
        with suppress(OSError):
            place.unlink()


def _workshop(context: Context) -> Path:
    folder = context.folder / WORKSHOP
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def sweep(context: Context) -> None:
    """Remove what a killed run left on its way. Only for the one who holds the journal."""
    folder = context.folder / WORKSHOP
    for left in folder.glob("*") if folder.is_dir() else ():
        with suppress(OSError):
            left.unlink()
    with suppress(OSError):
        folder.rmdir()


def _checksum(path: Path) -> tuple[int, str]:
    found, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            found.update(piece)
            size += len(piece)
    return size, found.hexdigest()


def digest(context: Context, side: Side, path: str) -> tuple[int, str]:
    """Return size and SHA-256 of a server's file; read it only when the journal does not know it as it is now.

    Raises:
        RouteNotFoundException: there is none.
    """
    mark, _ = side.head(path)
    known = context.journal.file(side.name, path, mark) if mark else None
    if known is not None:
        return known
    with fetched(context, side, path) as file:
        return file.size, file.sha256


def head_or_none(side: Side, path: str) -> tuple[str, int | None] | None:
    """Return mark (ETag) and size of a server's file, None when there is none."""
    try:
        return side.head(path)
    except RouteNotFoundException:
        return None


def compare_files(context: Context, pair: Pair) -> str | None:
    """Hold both sides' bytes against each other, and return how they differ; None when they agree.

    What differs is brought again by the next run.
    """
    here, there = (_digest_or_none(context, side, path) for side, path in _both(context, pair))
    if here is None:
        tell(context, pair, LOST)
        return None
    if here == there or (there is not None and is_made_of(context, here[1], there[1])):
        return None
    if pair.is_kept and there is not None:
        tell(context, pair, KEPT)
        return None
    if pair.remark and there is not None:
        return pair.remark
    note_brought(context, pair.source, DIFFERS)
    if there is None:
        return "the target has no such file; run again to bring it"
    if here[0] != there[0]:
        return f"{there[0]} bytes on the target, {here[0]} on the source; run again to bring it"
    return f"the same size, {here[0]} bytes, but other bytes; run again to bring it"


def _both(context: Context, pair: Pair) -> tuple[tuple[Side, str], tuple[Side, str]]:
    return (context.source, pair.source), (context.target, pair.target)


def _digest_or_none(context: Context, side: Side, path: str) -> tuple[int, str] | None:
    try:
        return digest(context, side, path)
    except RouteNotFoundException:
        return None


def rows_of(context: Context, side: Side, name: str) -> list[Row]:
    """Return a side's records of a kind."""
    return side.rows(name, context.kinds[name].read)


def target_id_of(context: Context, row: Row) -> str:
    """Return the ID of the target's counterpart of a record, its own while there is none."""
    return str(context.ids.get(row["id"], row["id"]))


def tell(context: Context, about: Job | Pair, message: str) -> None:
    """Put into the report what is the matter with a file, without calling it a failure."""
    context.report.problems.append(Problem(about.kind, about.id, about.label, "file", message))


# What was brought


def note_made(context: Context, source_sha256: str, target_sha256: str) -> None:
    """Remember that a target wrote a picture anew: the checksums of the one that it got and of the one that it has."""
    context.journal.note_file(MADE_ANEW, f"{source_sha256} -> {target_sha256}", "", 0, target_sha256)


def is_made_of(context: Context, source_sha256: str, target_sha256: str) -> bool:
    """Tell whether a target's picture is what it made of a source's."""
    return context.journal.file(MADE_ANEW, f"{source_sha256} -> {target_sha256}", "") is not None


def note_brought(context: Context, source_path: str, mark: str, size: int = 0, sha256: str = "") -> None:
    """Remember that a file was brought when the source's record was this old, or that it differs."""
    context.journal.note_file(BROUGHT, source_path, mark, size, sha256)


def age(row: Row) -> str:
    """Return when a record was last changed: what the journal knows a brought file by."""
    return str(row.get("updated_at") or "")


def is_lost(context: Context, source_path: str, row: Row) -> bool:
    """Tell whether the source was found to lack the file, and its record did not change since."""
    return context.journal.file(BROUGHT, source_path, age(row)) == (0, LOST)


@dataclass(frozen=True)
class Question:
    """Whether a file has to be brought, where the records do not tell.

    Attributes:
        row: The source's record.
        source, target: Paths below the hosts.
        replaces: The target's file may be replaced; otherwise only a lack counts.
    """

    row: Row
    source: str
    target: str
    replaces: bool = True


def to_bring(context: Context, questions: Iterable[Question]) -> set[str]:
    """Return the IDs of the source's records whose files the target lacks, or has otherwise.

    What the journal knows as brought, with a record that did not change since, costs nothing. For the others both
    servers are asked for the files' heads, several at once.
    """
    marks = context.journal.marks(BROUGHT)
    open_ones = [each for each in questions if marks.get(each.source) != age(each.row)]
    answers = context.source.together(*(partial(_is_lacking, context, each, marks) for each in open_ones))
    return {each.row["id"] for each, lacking in zip(open_ones, answers, strict=True) if lacking}


def _is_lacking(context: Context, question: Question, marks: dict[str, str]) -> bool:
    mark = marks.get(question.source)
    here = head_or_none(context.source, question.source)
    if here is None:
        lacking = False  # nothing to bring
    elif mark in (None, DIFFERS):
        there = head_or_none(context.target, question.target)
        lacking = there is None or (question.replaces and (mark == DIFFERS or _sizes_differ(here[1], there[1])))
    else:  # brought, and the record was changed since: the file as well only if its ETag is another one
        lacking = question.replaces and context.journal.file("source", question.source, here[0]) is None
    if not lacking:
        note_brought(context, question.source, age(question.row))
    return lacking


def _sizes_differ(here: int | None, there: int | None) -> bool:
    return here is not None and there is not None and here != there


def bring(
    context: Context, job: Job, source_path: str, send: Callable[[Fetched], object], progress: ProgressCallback | None
) -> int:
    """Fetch a file, hand it on, note that it was brought, and return its size.

    A file that the source has lost is told, and counts as brought.
    """
    size, sha256 = 0, LOST
    with ExitStack() as stack:
        try:
            file = stack.enter_context(fetched(context, context.source, source_path, progress))
        except RouteNotFoundException:
            tell(context, job, LOST)
        else:
            size, sha256 = file.size, file.sha256
            if size:
                send(file)
    note_brought(context, source_path, age(job.row), size, sha256)
    return size
