"""The report of a migration as text: the same on a terminal and in a pipe, but for colours and width."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazu_like.cli.amounts import counted, duration, size
from gazu_like.cli.output import PIPE_WIDTH, clean, shortened
from gazu_like.sync.report import Difference, KindReport, Problem, Report

if TYPE_CHECKING:
    from rich.console import Console

#: What a count is called by action, its colour, and whether its column stands even when it is empty.
_HEADINGS: tuple[tuple[str, Mapping[str, str], str, bool], ...] = (
    ("source", {"plan": "source", "run": "source", "verify": "source"}, "", True),
    ("target", {"plan": "target", "verify": "target"}, "", True),
    ("created", {"plan": "create", "run": "created", "verify": "missing"}, "green", True),
    ("updated", {"plan": "update", "run": "updated", "verify": "differ"}, "yellow", True),
    ("removed", {"plan": "remove", "run": "removed"}, "magenta", False),
    ("unchanged", {"plan": "leave", "run": "left", "verify": "equal"}, "dim", True),
    ("kept", {"plan": "keep", "run": "kept", "verify": "kept"}, "dim", False),
    ("extra", {"plan": "extra", "run": "extra", "verify": "extra"}, "dim", False),
    ("failed", {"plan": "refused", "run": "failed", "verify": "failed"}, "bold red", False),
)
_FILE_HEADINGS: tuple[tuple[str, Mapping[str, str], str, bool], ...] = (
    ("files", {"plan": "files", "run": "files", "verify": "files"}, "", True),
    ("bytes", {"plan": "size", "run": "size", "verify": "size"}, "", True),
    ("copied", {"plan": "copy", "run": "copied", "verify": "differ"}, "green", True),
    ("copied_bytes", {"plan": "size", "run": "size", "verify": "size"}, "green", True),
    ("unchanged", {"plan": "leave", "run": "left", "verify": "equal"}, "dim", True),
    ("failed", {"plan": "refused", "run": "failed", "verify": "failed"}, "bold red", False),
)
_SIZES = ("bytes", "copied_bytes")
#: In a verification these are what is wrong.
_WRONG = ("created", "updated", "copied", "copied_bytes")
_NOTHING = "·"

#: How grave problems are, the gravest first, and in which words.
_PROBLEMS: Mapping[str, tuple[str, str]] = {
    "failed": ("bold red", "failed"),
    "refused": ("bold red", "refused"),
    "file": ("bold red", "failed"),
    "left out": ("yellow", "left out"),
    "value dropped": ("yellow", "values dropped"),
    "archived": ("cyan", "in the archive only"),
}
EMPTY_KINDS = 4
GROUPS = 12
LABELS = 4
SAMPLES_OF_A_KIND = 5
FIELDS_OF_A_RECORD = 6


def show(report: Report, console: Console) -> None:
    """Print a report: who and whom, counts by kind, files, differences, problems, and the sentence that sums it up."""
    _title(report, console)
    _kinds(report, console)
    _files(report, console)
    _differences(report, console)
    _problems(report, console)
    _sentence(report, console)


def _title(report: Report, console: Console) -> None:
    from rich.text import Text

    name, there = clean(report.project), clean(report.target_project)
    console.print(
        Text.assemble((report.action.capitalize(), "bold"), "  ", name, f" → {there}" if there != name else "")
    )
    console.print(Text(f"{report.source} → {report.target}", "dim"))
    console.print()


def _kinds(report: Report, console: Console) -> None:
    shown = [each for each in report.kinds if _is_worth(each)]
    if not shown:
        return
    rows = [(each.name, each) for each in shown]
    _counts("kind", rows, _HEADINGS, report.action, console)
    empty = [each.name for each in report.kinds if not _is_worth(each)]
    if len(empty) > EMPTY_KINDS:
        _wrapped(f"No records of {len(empty)} more kinds: {', '.join(empty[:EMPTY_KINDS])} ...", console)
    elif empty:
        _wrapped(f"No records of: {', '.join(empty)}", console)
    console.print()


def _is_worth(kind: KindReport) -> bool:
    return any((kind.source, kind.target, kind.created, kind.updated, kind.removed, kind.extra, kind.failed))


def _files(report: Report, console: Console) -> None:
    rows = [(each.name, each) for each in report.files if each.files or each.failed]
    if rows:
        _counts("files of", rows, _FILE_HEADINGS, report.action, console)
        console.print()


def _counts(
    first: str,
    rows: list[tuple[str, Any]],
    headings: tuple[tuple[str, Mapping[str, str], str, bool], ...],
    action: str,
    console: Console,
) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", show_footer=len(rows) > 1)
    table.add_column(first, "total" if len(rows) > 1 else "", footer_style="bold", no_wrap=True)
    columns = [
        (field, heading[action], "bold red" if action == "verify" and field in _WRONG else style)
        for field, heading, style, always in headings
        if action in heading and (always or any(getattr(row, field) for _, row in rows))
    ]
    for field, heading, _ in columns:
        total = sum(getattr(row, field) for _, row in rows)
        table.add_column(heading, _number(field, total), justify="right", no_wrap=True, footer_style="bold")
    for name, row in rows:
        cells = [(getattr(row, field), field, style) for field, _, style in columns]
        table.add_row(name, *(Text(_number(field, value), style if value else "dim") for value, field, style in cells))
    if console.measure(table, options=console.options.update(width=PIPE_WIDTH)).maximum > console.width:
        table.padding = (0, 1, 0, 0)
    console.print(table)


def _number(field: str, value: int) -> str:
    if not value:
        return _NOTHING
    return size(value) if field in _SIZES else f"{value:,}"


# Differences


def _differences(report: Report, console: Console) -> None:
    """Print samples: of records that differ their fields, of records on one side only their names."""
    wanted = {"differs"} | ({"missing"} if report.action == "verify" else set())
    if any(kind.removed for kind in report.kinds):
        wanted.add("extra")
    found = [(kind, [each for each in kind.samples if each.what in wanted]) for kind in report.kinds]
    shown = [(kind, samples) for kind, samples in found if samples]
    if report.action == "run" or not shown:
        return
    console.print("Differences (samples)", style="bold")
    for kind, samples in shown:
        console.print(f"  {kind.name}", style="cyan")
        _alone("missing on the target", kind.created, [each for each in samples if each.what == "missing"], console)
        _alone("to be removed", kind.removed, [each for each in samples if each.what == "extra"], console)
        _fields([each for each in samples if each.what == "differs"], kind.updated + kind.kept, console)
    console.print()


def _alone(what: str, count: int, samples: list[Difference], console: Console) -> None:
    if samples:
        _wrapped(f"{what}: {_names([each.label for each in samples], max(count, len(samples)))}", console, 4, "")


def _names(labels: list[str], count: int) -> str:
    named = ", ".join(shortened(clean(label), 60) for label in labels[:LABELS])
    more = count - min(len(labels), LABELS)
    return f"{named} and {more:,} more" if more > 0 else named


def _fields(samples: list[Difference], count: int, console: Console) -> None:
    from rich.table import Table
    from rich.text import Text

    if not samples:
        return
    widths = _widths(console.width)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", show_header=True)
    for heading in ("    record", "field", "source", "target"):
        table.add_column(heading, no_wrap=True)
    for sample in samples[:SAMPLES_OF_A_KIND]:
        label = clean(sample.label)
        parts = [part for field, pair in sample.fields.items() for part in _parts(field, *pair)]
        for field, here, there in parts[:FIELDS_OF_A_RECORD]:
            cells = (f"    {label}", clean(field), *_values(here, there, widths[2]))
            table.add_row(*(shortened(cell, width) for cell, width in zip(cells, widths, strict=True)))
            label = ""
        if len(parts) > FIELDS_OF_A_RECORD:
            table.add_row("", Text(f"and {len(parts) - FIELDS_OF_A_RECORD} more", "dim"))
    console.print(table)
    more = count - min(len(samples), SAMPLES_OF_A_KIND)
    if more > 0:
        console.print(f"    and {more:,} more", style="dim")


def _widths(width: int) -> tuple[int, ...]:
    if width >= PIPE_WIDTH:
        return 60, 60, 200, 200
    free = max(width, 60) - 6
    return free * 28 // 100, free * 20 // 100, free * 26 // 100, free * 26 // 100


def _parts(field: str, here: Any, there: Any) -> Iterator[tuple[str, Any, Any]]:
    """Give what differs in a field: of dicts the single values."""
    if not (isinstance(here, Mapping) and isinstance(there, Mapping)):
        yield field, here, there
        return
    for name in sorted({*here, *there}, key=str):
        if here.get(name) != there.get(name):
            yield from _parts(f"{field}.{name}", here.get(name), there.get(name))


def _values(here: Any, there: Any, width: int) -> tuple[str, str]:
    """Return both values as JSON; of long ones that begin alike only what follows."""
    texts = [clean(json.dumps(value, ensure_ascii=False, default=str)) for value in (here, there)]
    alike = next((at for at, (one, other) in enumerate(zip(*texts, strict=False)) if one != other), 0)
    if alike > width // 2 and max(map(len, texts)) > width:
        texts = [f"…{text[alike - width // 4 :]}" for text in texts]
    return texts[0], texts[1]


# Problems


@dataclass
class _Group:
    kind: str
    what: str
    message: str
    labels: list[str]


def _problems(report: Report, console: Console) -> None:
    from rich.text import Text

    groups = _grouped(report.problems)
    if not groups:
        return
    console.print("Problems", style="bold")
    for group in groups[:GROUPS]:
        style, words = _PROBLEMS.get(group.what, ("yellow", group.what))
        # What is archived is told once for its whole kind; the label says how many.
        count = f"{len(group.labels):,} " if group.what != "archived" else ""
        subject = f"files of {group.kind}" if group.what == "file" else group.kind
        console.print(Text.assemble("  ", (count + words, style), "  ", (subject, "cyan")))
        _wrapped(group.message, console, 4, "")
        _wrapped(_names(group.labels, len(group.labels)), console, 4)
    if len(groups) > GROUPS:
        console.print(f"  and {len(groups) - GROUPS:,} more kinds of problems", style="dim")
    console.print()


def _grouped(problems: Iterable[Problem]) -> list[_Group]:
    found: dict[tuple[str, str, str], _Group] = {}
    for each in problems:
        key = (each.kind, each.what, each.message)
        found.setdefault(key, _Group(*key, [])).labels.append(each.label)
    grave = list(_PROBLEMS)
    return sorted(found.values(), key=lambda group: grave.index(group.what) if group.what in grave else len(grave))


def _wrapped(text: str, console: Console, indent: int = 0, style: str = "dim") -> None:
    from rich.padding import Padding
    from rich.text import Text

    shown = Text(clean(text), style)
    if console.width >= PIPE_WIDTH:  # padding would fill the line
        console.print(Text(" " * indent) + shown)
    else:
        console.print(Padding(shown, (0, 0, 0, indent)))


# The sentence


def _sentence(report: Report, console: Console) -> None:
    from rich.text import Text

    text, style = summary(report)
    console.print(Text(text, style))


def summary(report: Report) -> tuple[str, str]:
    """Return the sentence that sums a report up, and its colour."""
    if not report.finished:
        return f"This {report.action} was broken off. Run the same command again to go on.", "bold red"
    return _SUMMARIES[report.action](report)


def _plan(report: Report) -> tuple[str, str]:
    work = _work(report, ("create", "update", "remove", "copy"))
    first = f"A run would {work}." if work else "There is nothing to do."
    failed = f" {counted(report.failed, 'record or file', 'records and files')} cannot be brought." * bool(
        report.failed
    )
    return first + failed + " Nothing was written.", "bold yellow" if failed else "bold"


def _run(report: Report) -> tuple[str, str]:
    work = _work(report, ("created", "updated", "removed", "copied"))
    first = f"{work[0].upper()}{work[1:]}" if work else "Nothing had to be written"
    text = f"{first}, in {duration(report.seconds)}."
    if report.failed:
        return f"{text} {counted(report.failed, 'record or file', 'records and files')} failed.", "bold red"
    return text, "bold green"


def _verify(report: Report) -> tuple[str, str]:
    kinds, files = report.kinds, report.files
    compared = counted(sum(each.source for each in kinds), "record")
    if report.files:
        compared += f" and {counted(sum(each.files for each in files), 'file')}"
    compared = f" ({compared} compared in {duration(report.seconds)})"
    if report.agrees:
        return f"Both sides agree{compared}.", "bold green"
    wrong = (
        (sum(each.created for each in kinds), "record is missing", "records are missing"),
        (sum(each.updated for each in kinds), "record differs", "records differ"),
        (sum(each.copied for each in files), "file is missing or differs", "files are missing or differ"),
        (report.failed, "could not be compared", "could not be compared"),
    )
    listed = _joined(f"{count:,} {one if count == 1 else many}" for count, one, many in wrong if count)
    return f"The two sides do NOT agree: {listed}{compared}.", "bold red"


_SUMMARIES = {"plan": _plan, "run": _run, "verify": _verify}


def _work(report: Report, verbs: tuple[str, str, str, str]) -> str:
    kinds, files = report.kinds, report.files
    counts = [sum(getattr(each, field) for each in kinds) for field in ("created", "updated", "removed")]
    parts = [f"{verb} {counted(count, 'record')}" for verb, count in zip(verbs, counts, strict=False) if count]
    copied = sum(each.copied for each in files)
    if copied:
        parts.append(f"{verbs[3]} {counted(copied, 'file')} ({size(sum(each.copied_bytes for each in files))})")
    return _joined(parts)


def _joined(parts: Iterable[str]) -> str:
    *first, last = [*parts] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def papers(report: Report, written: Path | None) -> list[Path]:
    """Return the files that tell more, those that are there."""
    archive = [Path(report.archive)] if report.archive else []
    found = [written, written.with_suffix(".html"), *archive] if written else []
    return [path for path in found if path.exists()]
