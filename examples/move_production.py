"""Brings a production to another server, says what it did, and proves that both sides agree.

The source is the server that the environment names. The target is the one of GAZU_LIKE_TARGET_HOST, _EMAIL and
_PASSWORD; without these, an empty server that lives as long as the script. Both logins are administrators'.

    python -m gazu_like.sandbox run --seed demo -- python examples/move_production.py "The Last Lamp"

Run it again with the same folder, and it brings only what has changed. On the command line the same is
`gazu-like sync run --source ... --target ... --project ...`.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.markup import escape
from session import command_line, connect, console, run, show, wanted

import gazu_like as gazu
from gazu_like.client import KitsuClient
from gazu_like.sync import Migration
from gazu_like.sync.report import Report

COLUMNS = ("kind", "source", "new", "changed", "alike", "failed")


def main() -> None:
    """Plan, run, verify, and run once more."""
    parser = command_line(__doc__)
    parser.add_argument("--folder", type=Path, help="for journal and reports (default: one that is removed again)")
    parser.add_argument("--dry-run", action="store_true", help="only say what would be brought")
    words = parser.parse_args()
    connect()
    with target() as there, folder(words.folder) as kept:
        migration = Migration(gazu.client.default_client, there, words.production, folder=kept, progress=tell)
        planned = migration.plan()
        console.print(
            f"[bold]{planned.pushed}[/] records of {escape(repr(planned.project))} are to go to {planned.target}."
        )
        if words.dry_run:
            return
        table("Brought across", migration.run())
        proof = migration.verify()
        files = sum(each.unchanged for each in proof.files)
        console.print(f"Verified: the two sides {'agree' if proof.agrees else 'differ'}, {files} files by checksum.")
        again = migration.run()
        console.print(f"Run again: {again.pushed} records pushed in {again.seconds:.1f} s.")
        console.print(f"The report: {kept / 'report.html'}")
        if not proof.agrees:
            sys.exit(1)


@contextlib.contextmanager
def target() -> Iterator[KitsuClient]:
    """Log in on the target, or boot an empty server."""
    if os.environ.get("GAZU_LIKE_TARGET_HOST"):
        host, email, password = (wanted(f"GAZU_LIKE_TARGET_{name}") for name in ("HOST", "EMAIL", "PASSWORD"))
        with gazu.create_session(host, email, password) as client:
            yield client
        return
    from gazu_like import sandbox

    with sandbox.start() as server, server.client() as client:
        yield client


@contextlib.contextmanager
def folder(given: Path | None) -> Iterator[Path]:
    """Return the folder, or one that is removed in the end."""
    if given is not None:
        yield given
        return
    with TemporaryDirectory() as made:
        yield Path(made)


def tell(step: str, done: int, total: int) -> None:
    """Print a step that is done."""
    if total and done == total and step != "reading":
        console.print(f"[dim]{step}: {total:,}{' bytes' if step.startswith('files') else ''}[/]")


def table(title: str, report: Report) -> None:
    """Print what became of each kind of record, and what went wrong."""
    rows = [
        (kind.name, kind.source, kind.created, kind.updated, kind.unchanged, kind.failed)
        for kind in report.kinds
        if kind.source
    ]
    show(title, COLUMNS, rows)
    for problem in report.problems:
        console.print(f"[yellow]{escape(f'{problem.kind}: {problem.label}: {problem.message}')}[/]")


if __name__ == "__main__":
    run(main)
