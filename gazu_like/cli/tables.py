"""Records as a table: aligned and coloured on a terminal, tab-separated in a pipe, JSON when asked for.

In a pipe there are no headings, no colours, and nothing is cut: ``cut``, ``awk`` and ``while read`` take it as it is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import click

from gazu_like.cli import output

Row = Mapping[str, Any]

#: What stands in a cell that has nothing to say.
NOTHING = "-"
#: Characters of a cell at most, of one that is cut at least, and between two.
CELL_WIDTH, SHORTEST, GAP = 60, 12, 2
#: Characters of a terminal below which IDs are left out: names are what one types, and scripts read pipes.
WIDTH_FOR_IDS = 110


@dataclass(frozen=True)
class Column:
    """A column of a table.

    Attributes:
        title: Its heading.
        of: The field of the records, or a function of a record.
        colour: Function of a record that returns a colour such as "#22d160", "" for none.
        is_key: An ID: never cut, and left out where the terminal is narrow.
        is_number: Aligned on the right.
        is_long: A text of any length, which gets what room the others leave.
        wraps: It takes more lines rather than being cut.
    """

    title: str
    of: str | Callable[[Row], Any]
    colour: Callable[[Row], str] | None = None
    is_key: bool = False
    is_number: bool = False
    is_long: bool = False
    wraps: bool = False

    def text(self, row: Row) -> str:
        """Return what stands in its cell of a record."""
        value = row.get(self.of) if isinstance(self.of, str) else self.of(row)
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, (list, tuple)):
            value = ", ".join(map(str, value))
        return output.clean("" if value is None else value)


ID = Column("ID", "id", is_key=True)
NAME = Column("NAME", "name")


def colour_of(field: str) -> Callable[[Row], str]:
    """Return a function of a record: the colour that one of its fields names, "" when that is none."""

    def colour(row: Row) -> str:
        found = str(row.get(field) or "")
        is_colour = len(found) == 7 and found[0] == "#" and all(each in "0123456789abcdefABCDEF" for each in found[1:])
        return found if is_colour else ""

    return colour


def show(rows: Iterable[Row], columns: Sequence[Column], as_json: bool = False, nothing: str = "None.") -> None:
    """Print records.

    Args:
        rows: The records.
        columns: What of them is shown; JSON has all of each record.
        as_json: Print JSON.
        nothing: What to say on stderr when there are none.
    """
    found = list(rows)
    if as_json:
        output.write_json(found)
    elif not found:
        output.say(nothing)
    elif sys.stdout.isatty():
        _table(found, columns)
    else:
        _lines("\t".join(column.text(row) for column in columns) for row in found)


def show_one(row: Row, columns: Sequence[Column], as_json: bool = False) -> None:
    """Print one record: a line for each column."""
    if as_json:
        output.write_json(row)
    elif sys.stdout.isatty():
        _card(row, columns)
    else:
        _lines(f"{column.title}\t{column.text(row)}" for column in columns)


def _lines(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _table(rows: Sequence[Row], columns: Sequence[Column]) -> None:
    from rich.table import Table

    console = output.console()
    shown = [column for column in columns if not column.is_key or console.width >= WIDTH_FOR_IDS]
    widths = {column.title: _width(rows, column) for column in shown}
    room = console.width - sum(widths[column.title] for column in shown if not column.is_long) - GAP * (len(shown) - 1)
    table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style="dim")
    for column in shown:
        width = widths[column.title]
        table.add_column(
            column.title,
            justify="right" if column.is_number else "left",
            no_wrap=not column.wraps,
            overflow="fold" if column.wraps else "ellipsis",
            width=max(SHORTEST, min(width, room)) if column.is_long else width,
        )
    for row in rows:
        table.add_row(*(_cell(row, column) for column in shown))
    console.print(table)


def _width(rows: Sequence[Row], column: Column) -> int:
    from rich.cells import cell_len

    longest = max(cell_len(column.text(row)) for row in rows)
    return max(cell_len(column.title), longest if column.wraps else min(longest, CELL_WIDTH))


def _card(row: Row, columns: Sequence[Column]) -> None:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for column in columns:
        table.add_row(column.title, _cell(row, column))
    output.console().print(table)


def _cell(row: Row, column: Column) -> Any:
    from rich.text import Text

    colour = column.colour(row) if column.colour else ""
    dim = "dim" if column.is_key else ""
    return Text(column.text(row) or NOTHING, colour or dim)
