"""`make bench`: measure against gazu and curl on a sandbox, print the ratios and write them down."""

from __future__ import annotations

import argparse
import os
import platform
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from importlib.metadata import version
from pathlib import Path

from rich.console import Console
from rich.table import Table

import gazu_like
from benchmarks import chart, everyday, happenings, many, migrations, transfers
from benchmarks.measure import Extent, Part, Row

PARTS = {
    "everyday": everyday.measure,
    "many": many.measure,
    "events": happenings.measure,
    "transfers": transfers.measure,
    "migrations": migrations.measure,
}
FOLDER = Path(__file__).parent
QUICK = Extent(size=100 << 20, reads=100, rounds=1)
EXPLAINED = (
    "Written by `make bench`, part by part. Each number is the median of runs that took turns, A B A B; the ratio is "
    'the median of the ratios run by run, the range their smallest and largest. "2 times" is theirs / ours, a bare '
    "ratio is ours / theirs."
)
HEADINGS = ("what", "ours", "against", "theirs", "ratio", "range", "goal", "")


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print tables, write results; 1 when a goal is missed."""
    given = _parser().parse_args(words)
    extent = QUICK if given.quick else Extent()
    if given.size is not None:
        extent = replace(extent, size=given.size)
    if given.reads is not None:
        extent = replace(extent, reads=given.reads)
    if given.rounds is not None:
        extent = replace(extent, rounds=given.rounds)
    is_kept = given.write or (not given.parts and extent == Extent())
    host, email, password = (os.environ[f"GAZU_LIKE_{name}"] for name in ("HOST", "EMAIL", "PASSWORD"))
    console = Console(width=140)
    with gazu_like.create_session(host, email, password) as client:
        title = _title(gazu_like.client.get_api_version(client=client))
        parts: list[Part] = []
        for name in given.parts or PARTS:
            parts.append(PARTS[name](client, extent))
            console.print(_table(parts[-1]))  # at once: the next one may take a quarter of an hour
            if is_kept:
                _write(title, parts[-1])
    console.print(title)
    return 1 if any(row.is_reached is False for part in parts for row in part.rows) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Ratios against gazu and curl.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; all of them when left out")
    parser.add_argument("--size", type=_bytes, help="size of the transferred file, such as 100MB (default: 1GB)")
    parser.add_argument("--quick", action="store_true", help="100 reads, 100MB, one round: shows that all of it works")
    parser.add_argument(
        "--reads", type=int, help="reads of one run, and tenths of a percent of the migrated production"
    )
    parser.add_argument("--rounds", type=int, help="runs of many and of transfers (default: 3)")
    parser.add_argument("--write", action="store_true", help="write the results down, as a whole run does unasked")
    return parser


def _bytes(text: str) -> int:
    found = re.fullmatch(r"(\d+)\s*(MB|GB)", text.upper())
    if found is None:
        raise argparse.ArgumentTypeError(f"wanted a size such as 100MB or 1GB, got {text!r}")
    return int(found[1]) << {"MB": 20, "GB": 30}[found[2]]


def _title(zou: str) -> str:
    return (
        f"gazu_like {gazu_like.__version__} against gazu {version('gazu')}, Zou {zou}, "
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    )


def _table(part: Part) -> Table:
    table = Table(*HEADINGS, title=part.title, title_justify="left")
    for row in part.rows:
        colour = {True: "green", False: "red", None: "default"}[row.is_reached]
        *cells, verdict = _cells(row)
        table.add_row(*cells, f"[{colour}]{verdict}[/]")
    return table


def _write(title: str, part: Part) -> None:
    """Write a part that was measured into results.md, with its chart; the other parts stay as they are."""
    page = FOLDER / "results.md"
    known = page.read_text().split("\n## ")[1:] if page.exists() else []
    sections = {section.partition("\n")[0]: section.partition("\n")[2].strip() for section in known}
    picture = FOLDER / f"{part.title.lower().replace(' ', '-')}.svg"
    if part.panels:
        picture.write_text(chart.svg(part.panels))
    sections[part.title] = _section(f"{title}, {date.today()}", part, picture.name if part.panels else "")
    texts = [f"## {name}\n\n{text}\n" for name, text in sections.items()]
    page.write_text("\n".join(["# Benchmarks\n", f"{EXPLAINED}\n", *texts]))


def _section(title: str, part: Part, picture: str) -> str:
    lines = [f"{title}.", "", *([f"![chart]({picture})", ""] if picture else [])]
    lines += [f"| {' | '.join(HEADINGS)} |", f"|{'---|' * len(HEADINGS)}"]
    lines += [f"| {' | '.join(_cells(row))} |" for row in part.rows]
    lines += ["", *(f"- {note}" for note in part.notes)]
    return "\n".join(lines).strip()


def _cells(row: Row) -> list[str]:
    verdict = {True: "reached", False: "missed", None: ""}[row.is_reached]
    times = " times" if row.higher_is_better else ""
    return [
        row.what,
        row.shown(row.ours),
        row.against,
        row.shown(row.theirs),
        f"{row.ratio:.2f}{times}",
        f"{row.lowest:.2f} to {row.highest:.2f}",
        row.goal_in_words,
        verdict,
    ]


if __name__ == "__main__":
    sys.exit(main())
