"""Did a migration that had a hard way arrive: all of it, once, with nothing left lying about?"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from gazu_like.client import KitsuClient
from gazu_like.sync.migration import JOURNAL, Migration
from gazu_like.sync.report import Report
from tests.sync import oracle
from tests.sync.production import Made

#: All that a migration may leave in its folder.
PAPERS = {"journal.sqlite", "archive.json", "report.json", "report.html", "verify.json", "verify.html"}


def bring_library(source: KitsuClient, target: KitsuClient, made: Made, folder: Path) -> None:
    """Migrate the production whose assets the one that has everything uses."""
    with Migration(source, target, made["library"], folder=folder) as migration:
        report = migration.run()
    assert report.failed == 0, report.problems


def check_landed(source: KitsuClient, target: KitsuClient, project: dict[str, str], folder: Path) -> None:
    """Fail unless both productions are alike, for the engine and for those who do not know it."""
    with Migration(source, target, project["id"], folder=folder) as migration:
        again = migration.run()
        proof = migration.verify()
    _none(_wrong(again))
    assert again.pushed == 0, [(kind.name, kind.created, kind.updated) for kind in again.kinds]
    assert proof.agrees, (proof.problems, [kind for kind in proof.kinds if kind.samples])
    _none(_doubled(proof))
    _none(_left_behind(folder))
    found = [oracle.snapshot(client, project) for client in (source, target)]
    _none(oracle.differences(*found))


def _none(found: Iterable[str]) -> None:
    listed = "\n".join(found)
    assert not listed, listed


def _wrong(report: Report) -> Iterator[str]:
    for each in report.problems:
        if each.what not in ("archived",):
            yield f"{each.kind} {each.label}: {each.what}: {each.message}"


def _doubled(report: Report) -> Iterator[str]:
    for kind in report.kinds:
        if kind.extra or (kind.scope == "production" and kind.source != kind.target):
            yield f"{kind.name}: {kind.source} on the source, {kind.target} on the target, {kind.extra} extra"


def _left_behind(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.name not in PAPERS:
            yield f"left behind: {path.relative_to(folder)}"
        elif path.stat().st_mode & 0o077:
            yield f"open to others: {path.name}"
    yield from unsound(folder)


def unsound(folder: Path) -> Iterator[str]:
    """Say what is wrong with the journal."""
    with contextlib.closing(sqlite3.connect(folder / JOURNAL)) as store:
        for (said,) in store.execute("pragma integrity_check"):
            if said != "ok":
                yield f"the journal: {said}"
        doubled = "select target_id from ids group by target_id having count(*) > 1"
        yield from (f"the journal: {each} stands for several records" for (each,) in store.execute(doubled))
