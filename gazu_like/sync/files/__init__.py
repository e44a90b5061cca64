"""The files of a migration, planned, brought and proved: groups at once, what fails in passing tried again."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Sequence
from functools import partial
from threading import Lock

from gazu_like.exception import GazuException
from gazu_like.sync.context import Context
from gazu_like.sync.files.table import FILES, FileKind, Job, Pair, compare_files
from gazu_like.sync.push import is_passing
from gazu_like.sync.report import FileReport, Problem
from gazu_like.sync.steps import said
from gazu_like.transfer import ProgressCallback

#: Groups of files at once: the server makes thumbnails of each, which is what takes the time.
WIDTH = 3
#: How often files that failed in passing are tried again.
ROUNDS = 4
PAUSE_SECONDS = 1.0


def plan(context: Context) -> None:
    """Count what a run would bring."""
    for kind in _meant(context):
        jobs = kind.jobs(context)
        entry = context.report.file(kind.name)
        entry.files = entry.copied = sum(job.upload for job in jobs)
        entry.bytes = entry.copied_bytes = sum(job.size for job in jobs)


def _meant(context: Context) -> list[FileKind]:
    """Return the kinds of file whose records are brought."""
    return [kind for kind in FILES if kind.records in context.kinds]


def bring(context: Context, name: str) -> None:
    """Bring the files of a kind that the target lacks, or has otherwise."""
    kind = next(each for each in FILES if each.name == name)
    entry, started, pause = context.report.file(kind.name), time.monotonic(), PAUSE_SECONDS
    jobs = kind.jobs(context)
    entry.files, entry.bytes = sum(job.upload for job in jobs), sum(job.size for job in jobs)
    for turn in range(ROUNDS):
        if not jobs:
            break
        if turn:
            context.target.client.wire.sleep(pause)
            pause *= 2
        jobs = _copy(context, kind, jobs, entry, is_last=turn + 1 == ROUNDS)
        context.touch(*kind.touches)
    entry.seconds += time.monotonic() - started


def _copy(context: Context, kind: FileKind, jobs: list[Job], entry: FileReport, is_last: bool) -> list[Job]:
    """Bring files; return those that are worth another try."""
    groups: defaultdict[str, list[Job]] = defaultdict(list)
    for job in jobs:
        groups[job.group].append(job)
    progress = _Bytes(context, f"files: {kind.name}", jobs)
    again: list[Job] = []
    wire = context.target.client.wire
    for ticket in wire.fan_out(
        partial(_copy_group, context, kind, progress), list(groups.values()), WIDTH, ordered=False
    ):
        for job, error, size in ticket.value():
            if error is None:
                entry.copied += job.upload  # else its record alone was put right
                entry.copied_bytes += size
            elif is_passing(error) and not is_last:
                again.append(job)
            else:
                entry.failed += 1
                context.report.problems.append(Problem(kind.name, job.id, job.label, "file", said(error)))
    return again


def _copy_group(
    context: Context, kind: FileKind, progress: _Bytes, jobs: Sequence[Job]
) -> list[tuple[Job, GazuException | None, int]]:
    ended: list[tuple[Job, GazuException | None, int]] = []
    for job in jobs:
        try:
            size = kind.copy(context, job, progress.of(job))
            ended.append((job, None, size))
        except GazuException as error:
            ended.append((job, error, 0))
    return ended


def verify(context: Context) -> None:
    """Compare all files of both sides by size and checksum."""
    for kind in _meant(context):
        entry, started = context.report.file(kind.name), time.monotonic()
        pairs = kind.pairs(context)
        entry.files, entry.bytes = len(pairs), sum(pair.size for pair in pairs)
        wire = context.source.wire
        for done, ticket in enumerate(wire.fan_out(partial(_verified, context), pairs, WIDTH, ordered=False), start=1):
            pair, difference = ticket.value()
            context.advance(f"verify: {kind.name}", done, len(pairs))
            if difference is None:
                entry.unchanged += 1
            else:
                entry.failed += 1
                context.report.problems.append(Problem(kind.name, pair.id, pair.label, "file", difference))
        entry.seconds += time.monotonic() - started


def _verified(context: Context, pair: Pair) -> tuple[Pair, str | None]:
    try:
        return pair, compare_files(context, pair)
    except GazuException as error:
        return pair, said(error)


class _Bytes:
    """The sum of many files' progress, for the one bar of a step."""

    def __init__(self, context: Context, name: str, jobs: Sequence[Job]) -> None:
        self._context, self._name = context, name
        self._total = sum(job.size for job in jobs)
        self._done: dict[str, int] = {}
        self._told = 0
        self._lock = Lock()
        context.advance(name, 0, self._total)

    def of(self, job: Job) -> ProgressCallback:
        def tell(done: int, total: int) -> None:
            with self._lock:
                self._done[job.id] = done
                now = min(sum(self._done.values()), self._total)
                is_news, self._told = now != self._told, now
            if is_news:
                self._context.advance(self._name, now, self._total)

        return tell
