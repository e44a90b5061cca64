"""The tables of records and files: the kinds that have any; columns that say something.

Rows become cards on a phone. Tables lose their meaning for screen readers when they are laid out as something else, so
each part says its role.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gazu_like.page.markup import NOTHING, Html, el, joined
from gazu_like.sync.page import chart
from gazu_like.sync.page.words import COUNTS, FILE_COUNTS, MEANING, duration, is_off, size, speed, spoken
from gazu_like.sync.report import Action, FileReport, KindReport, Report

_SCOPES = {"studio": "Of the studio: what the production uses", "production": "Of the production"}


def records(report: Report) -> Html:
    """Show the counts of each kind, with its bar."""
    filled = [kind for kind in report.kinds if _is_filled(kind, report.action)]
    empty = [kind for kind in report.kinds if not _is_filled(kind, report.action)]
    table = _records(filled, report.action) if filled else NOTHING
    return joined((table, _empty(empty)))


def _is_filled(kind: KindReport, action: Action) -> bool:
    return bool(kind.source or kind.target or kind.samples or chart.total(kind, action))


def _empty(kinds: Sequence[KindReport]) -> Html:
    if not kinds:
        return NOTHING
    names = ", ".join(spoken(kind.name) for kind in kinds)
    return el("p", el("b", "None on either side: "), names, ".", class_="empty")


def _records(kinds: Sequence[KindReport], action: Action) -> Html:
    said = {name: text for name, text in COUNTS[action].items() if any(getattr(kind, name) for kind in kinds)}
    largest = max(chart.total(kind, action) for kind in kinds)
    timed = any(kind.seconds for kind in kinds)
    columns = ["Kind", "Records", "Source", "Target", *said.values(), *(["Time"] if timed else [])]
    bodies = [
        _body(
            _SCOPES.get(scope, spoken(scope)),
            [_record(kind, action, said, largest, timed) for kind in kinds if kind.scope == scope],
            len(columns),
        )
        for scope in dict.fromkeys(kind.scope for kind in kinds)
    ]
    caption = "Records of each kind. The length of a bar grows with the square root of their number."
    return joined((_legend(said), _table(caption, columns, bodies, "records")))


def _legend(said: dict[str, str]) -> Html:
    items = [
        el(
            "li",
            chart.swatch(name),
            el("span", text, el("small", f": {MEANING[name]}") if name in MEANING else NOTHING),
        )
        for name, text in said.items()
    ]
    return el("ul", *items, class_="legend")


def _record(kind: KindReport, action: Action, said: dict[str, str], largest: int, timed: bool) -> Html:
    cells = [
        _number("Source", kind.source, "whole"),
        _number("Target", kind.target, "whole"),
        *(_number(text, getattr(kind, name), f"c-{name}") for name, text in said.items()),
    ]
    time = [_cell("Time", duration(kind.seconds) if kind.seconds else "", "time")] if timed else []
    bar = el("td", chart.bar(kind, action, largest), class_="bars", role="cell")
    return _row(kind.name, is_off(action, kind), _state(action, kind), bar, *cells, *time)


def _state(action: Action, each: KindReport | FileReport) -> Html:
    """Say in words that a row is not as it should be."""
    if not is_off(action, each):
        return NOTHING
    return el("span", "differs" if action == "verify" else "problems", class_="badge bad")


def files(report: Report) -> Html:
    """Show the files of each kind, with bytes and speed."""
    filled = [each for each in report.files if each.files or each.copied or each.failed or each.unchanged]
    if not filled:
        return NOTHING
    said = FILE_COUNTS[report.action]
    said = {
        name: said[name] for name in ("failed", "copied", "unchanged") if any(getattr(each, name) for each in filled)
    }
    moved = report.action == "run" and any(each.copied_bytes for each in filled)
    last = ["Bytes copied", "Time", "Speed"] if moved else ["Time"]
    rows = [_file(each, report.action, said, moved) for each in filled]
    columns = ["Kind", "Files", "Size", *said.values(), *last]
    table = _table("Files of each kind.", columns, [el("tbody", *rows, role="rowgroup")], "files")
    return joined((table, _no_files([each for each in report.files if each not in filled])))


def _file(each: FileReport, action: Action, said: dict[str, str], moved: bool) -> Html:
    cells = [
        _number("Files", each.files, "whole"),
        _cell("Size", size(each.bytes), "whole"),
        *(_number(text, getattr(each, name), f"f-{name}") for name, text in said.items()),
    ]
    time = _cell("Time", duration(each.seconds) if each.seconds else "", "time")
    fast = _cell("Speed", speed(each.copied_bytes, each.seconds), "time")
    last = [_cell("Bytes copied", size(each.copied_bytes), "whole"), time, fast] if moved else [time]
    return _row(each.name, is_off(action, each), _state(action, each), *cells, *last)


def _no_files(files: Sequence[FileReport]) -> Html:
    names = ", ".join(spoken(each.name) for each in files)
    return el("p", el("b", "No files: "), names, ".", class_="empty") if names else NOTHING


def _table(caption: str, columns: Sequence[str], bodies: Iterable[Html], class_: str) -> Html:
    heads = [el("th", name[:1].upper() + name[1:], scope="col", role="columnheader") for name in columns]
    head = el("thead", el("tr", *heads, role="row"), role="rowgroup")
    table = el("table", el("caption", caption), head, *bodies, class_=class_, role="table")
    # Seven columns of millions are wider than a small screen: then the table scrolls, not the page.
    return el("div", table, class_="scroll")


def _body(title: str, rows: Sequence[Html], width: int) -> Html:
    head = el("tr", el("th", title, colspan=width, scope="rowgroup", role="rowheader"), class_="scope", role="row")
    return el("tbody", head, *rows, role="rowgroup")


def _row(name: str, off: bool, state: Html, *cells: Html) -> Html:
    head = el("th", spoken(name), " ", state, scope="row", role="rowheader")
    return el("tr", head, *cells, class_="off" if off else None, role="row")


def _number(label: str, number: int, class_: str) -> Html:
    return _cell(label, f"{number:,}" if number else "0", class_ if number else f"{class_} zero")


def _cell(label: str, text: str, class_: str) -> Html:
    return el("td", text, class_=class_ if text else f"{class_} zero", data_label=label, role="cell")
