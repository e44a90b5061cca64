"""Change a column of a production's table of shots: export it, change it, import the change, compare.

    python -m gazu_like.sandbox run --seed demo -- python examples/csv_round_trip.py "The Last Lamp" FPS 25
    python examples/csv_round_trip.py "The Lighthouse" Frames 96 --sequence SQ020 --table shots.csv --dry-run

Columns are those of the table that Kitsu exports: Description, Frames, "Frame In", "Frame Out", FPS, those of the
production's metadata, and those of its task types, which take a status such as wip. Only what changes is sent, so that
nobody's work in other columns is written over.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from pathlib import Path

from session import command_line, connect, find_production, find_status, missing, run, show

import gazu_like as gazu
from gazu_like.shapes import Project

KEYS = ("Episode", "Sequence", "Name")
FIXED = (*KEYS, "Project", "Time Spent")
NUMBERS = ("Frames", "Frame In", "Frame Out")

Row = dict[str, str]
Shot = tuple[str, ...]  # what a row has in the columns KEYS


def main() -> None:
    """Read the command line, then export, change, import, compare."""
    parser = command_line(__doc__)
    parser.add_argument("column", help="column to change, as the table's first line has it")
    parser.add_argument("value", help="what is to stand there")
    parser.add_argument("--sequence", help="only in the shots of this sequence")
    parser.add_argument("--table", type=Path, metavar="FILE", help="keep the exported table here")
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    given = parser.parse_args()
    column, value = given.column, given.value
    if column in NUMBERS and not value.isdecimal():
        sys.exit(f"{column} takes a whole number, not {value!r}")
    connect()

    project = find_production(given.production)
    if column in {each["name"] for each in gazu.task.all_task_types()}:
        value = find_status(value)["short_name"]  # as the table has it
    with tempfile.TemporaryDirectory() as folder:
        before = exported(project, given.table or Path(folder) / "shots.csv")
        changes = changed(before, column, value, given.sequence)
        if given.dry_run or not changes:
            show_changes(f"{len(changes)} shots to change", column, before, changes)
            return
        sent = Path(folder) / "changes.csv"
        write_table(sent, column, before, changes)
        print(f"{len(changes)} of {len(before)} shots are sent")
        # A row of a shot that exists is passed over unless the server is told to update.
        gazu.shot.import_shots_with_csv(project, sent, update=True)
        after = exported(project, Path(folder) / "after.csv")
    compare(before, after, changes, column)


def exported(project: Project, file: Path) -> dict[Shot, Row]:
    """Export the shots to a file, and return its rows."""
    gazu.shot.export_shots_with_csv(project, file)
    with file.open(newline="", encoding="utf-8") as opened:
        header, *lines = csv.reader(opened, delimiter=";")
    # "Assignations" stands there once for each task type: no name tells them apart, so they are left alone.
    rows = [{name: cell for name, cell in zip(header, line, strict=True) if header.count(name) == 1} for line in lines]
    return {tuple(row[key] for key in KEYS): row for row in rows}


def changed(before: dict[Shot, Row], column: str, value: str, sequence: str | None) -> dict[Shot, str]:
    """Return the new values of the shots in which something changes, or end the script."""
    if not before:
        sys.exit("the production has no shots")
    columns = [name for name in next(iter(before.values())) if name not in FIXED]
    if column not in columns:
        sys.exit(missing("column", column, columns))
    sequences = {row["Sequence"] for row in before.values()}
    if sequence and sequence not in sequences:
        sys.exit(missing("sequence", sequence, sequences))
    chosen = {shot: row for shot, row in before.items() if sequence in (None, row["Sequence"])}
    return {shot: value for shot, row in chosen.items() if row[column] != value}


def write_table(file: Path, column: str, before: dict[Shot, Row], changes: dict[Shot, str]) -> None:
    """Write the table to import: what names a shot, and what changes."""
    # Without Frames the server counts them anew from first to last frame, which is wanted when one of those changes.
    columns = [*KEYS, *([] if column in NUMBERS else ["Frames"]), column]
    with file.open("w", newline="", encoding="utf-8") as opened:
        # The server guesses the separator; with quotes around everything it cannot go wrong.
        table = csv.writer(opened, delimiter=";", quoting=csv.QUOTE_ALL)
        table.writerow(columns)
        table.writerows([{**before[shot], column: value}[name] for name in columns] for shot, value in changes.items())


def compare(before: dict[Shot, Row], after: dict[Shot, Row], changes: dict[Shot, str], column: str) -> None:
    """Print every difference between two exports; exit code 1 when one that was wanted is not among them."""
    rows: list[list[str]] = []
    for shot in sorted(before.keys() | after.keys()):
        old, new = before.get(shot, {}), after.get(shot, {})
        for name in [name for name in new or old if old.get(name) != new.get(name)]:
            is_wanted = name == column and shot in changes and new.get(name) == changes[shot]
            why = "as wanted" if is_wanted else "the server's, or somebody's"
            rows.append([" ".join(shot).strip(), name, old.get(name, ""), new.get(name, ""), why])
    show(f"{len(rows)} cells differ", ["shot", "column", "before", "after", ""], rows)
    lost = [" ".join(shot).strip() for shot, value in changes.items() if after.get(shot, {}).get(column) != value]
    if lost:
        sys.exit(f"{column} is not as it should be in {len(lost)} shots: {', '.join(lost[:12])}")


def show_changes(title: str, column: str, before: dict[Shot, Row], changes: dict[Shot, str]) -> None:
    """Print what would change."""
    rows = [[" ".join(shot).strip(), before[shot][column], value] for shot, value in changes.items()]
    show(title, ["shot", f"{column} now", f"{column} then"], rows)


if __name__ == "__main__":
    run(main)
