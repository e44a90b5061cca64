"""The overview of a production as text: progress as bars, late tasks as a table; plain text in a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from gazu_like.cli.output import clean, shortened
from gazu_like.overview import colours, words
from gazu_like.overview.model import DueTask, KindProgress, Overview, TypeProgress
from gazu_like.page.words import JOINED, count, plural

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

#: Characters of a bar, and of names beside it.
BAR, NAME = 24, 22
#: Late tasks, and coming ones, that are listed.
LATE, COMING = 15, 5
FULL, EMPTY = "█", "░"
#: Characters of a terminal from which on nothing is cut, and what columns have below: with days they make 80.
WIDE = 110
NARROW = {"entity": 20, "task type": 11, "status": 8, "assigned to": 12}


def show(overview: Overview, console: Console) -> None:
    """Print the figures of a production, its progress, what is late and what is next."""
    _head(overview, console)
    for kind in overview.progress:
        _kind(kind, overview, console)
    _due(overview, overview.late, f"{len(overview.late):,} late", "days late", LATE, console)
    _due(overview, overview.coming, f"{len(overview.coming):,} due in the next 7 days", "in days", COMING, console)


def _head(overview: Overview, console: Console) -> None:
    from rich.text import Text

    console.print(Text(clean(overview.name), "bold"))
    for line in (_work(overview), _frame(overview)):
        if line:
            console.print(Text(_plain(line), "dim"))
    console.print()


def _work(overview: Overview) -> str:
    done = words.share(overview.done, overview.tasks)
    parts = [f"{overview.open:,} of {count(overview.tasks, 'task')} open", f"{done} done"]
    if overview.late:
        parts.append(f"{len(overview.late):,} late")
    noted = (("estimated", overview.estimated_days), ("spent", overview.spent_days))
    parts += [f"{words.days(number)} days {name}" for name, number in noted if number]
    return ", ".join(parts)


def _frame(overview: Overview) -> str:
    return "; ".join(filter(None, (words.entities(overview), words.span(overview))))


def _plain(text: str) -> str:
    return text.replace(JOINED, " ")


# Progress


def _kind(kind: KindProgress, overview: Overview, console: Console) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column(clean(plural(words.noun(kind.kind))), no_wrap=True)
    table.add_column("", no_wrap=True)
    for name in ("done", "tasks"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("by status", overflow="fold")
    rows = kind.types if len(kind.types) == 1 else [*kind.types, kind.total]
    for row in rows:
        is_total = row is kind.total
        table.add_row(
            Text(shortened(clean(row.name), NAME), "bold" if is_total else ""),
            _bar(row, overview, console),
            Text(_plain(words.share(row.done, row.tasks)), "bold" if is_total else ""),
            f"{row.tasks:,}",
            _counts(row, overview),
        )
    console.print(table)
    console.print()


def _bar(row: TypeProgress, overview: Overview, console: Console) -> Text:
    """Draw the statuses in their colours; without colours what is done, and the rest."""
    from rich.style import Style
    from rich.text import Text

    if console.color_system is None or console.no_color:
        done = _shared([row.done, row.tasks - row.done])[0]
        return Text(FULL * done + EMPTY * (BAR - done))
    counts = [(each, row.counts[each.id]) for each in overview.statuses if row.counts.get(each.id)]
    parts = zip(counts, _shared([number for _, number in counts]), strict=True)
    return Text.assemble(*((FULL * size, Style(color=colours.on_any(each.color))) for (each, _), size in parts))


def _shared(numbers: Sequence[int]) -> list[int]:
    """Share the characters of a bar; what there is of has one at least."""
    total = sum(numbers)
    sizes = [max(1, round(BAR * number / total)) if number else 0 for number in numbers]
    while sum(sizes) != BAR:
        step = 1 if sum(sizes) < BAR else -1
        largest = max(range(len(sizes)), key=lambda place: (numbers[place], sizes[place]))
        largest = largest if sizes[largest] + step else max(range(len(sizes)), key=sizes.__getitem__)
        sizes[largest] += step
    return sizes


def _counts(row: TypeProgress, overview: Overview) -> str:
    # Without blanks, so that lines are broken between statuses.
    return "  ".join(
        f"{clean(each.short_name)}:{row.counts[each.id]:,}" for each in overview.statuses if row.counts.get(each.id)
    )


# Late and coming


def _due(overview: Overview, tasks: Sequence[DueTask], title: str, days: str, most: int, console: Console) -> None:
    from rich.text import Text

    if not tasks:
        return
    console.print(Text(title, "bold red" if days == "days late" else "bold"))
    console.print(_table(overview, tasks[:most], days, console.width < WIDE))
    if len(tasks) > most:
        console.print(Text(f"and {len(tasks) - most:,} more: --html or --json tell them all", "dim"))
    console.print()


def _table(overview: Overview, tasks: Iterable[DueTask], days: str, is_narrow: bool) -> Table:
    from rich.table import Table
    from rich.text import Text

    names = {each.id: each.short_name if is_narrow else each.name for each in overview.statuses}
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name, width in NARROW.items():
        table.add_column(name, overflow="ellipsis", no_wrap=True, max_width=width if is_narrow else None)
    table.add_column("due", no_wrap=True)
    table.add_column(days, justify="right", no_wrap=True)
    for each in tasks:
        texts = (_path(each, is_narrow), each.task_type, names[each.status], ", ".join(each.assignees))
        table.add_row(*(Text(clean(text)) for text in texts), each.due_date, f"{each.days:,}")
    return table


def _path(each: DueTask, is_narrow: bool) -> str:
    """Return where a task is; of what is too long the end, which tells it from the others."""
    whole, width = " / ".join(each.path), NARROW["entity"]
    return whole if len(whole) <= width or not is_narrow else f"…{whole[1 - width :]}"
