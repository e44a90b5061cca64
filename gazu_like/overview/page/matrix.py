"""Who is cast where, as a table that can be read however large it is: it scrolls in a box whose heads stay in sight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from gazu_like.overview.model import CastAsset, Casting, Matrix
from gazu_like.page.markup import NOTHING, Html, cut, el, foreign, joined
from gazu_like.page.words import count

#: Assets and sequences of one table, cells in all, assets that are listed as cast nowhere.
ROWS, COLUMNS, CELLS, UNCAST = 600, 80, 60_000, 300
#: Depths of colour.
STEPS = 4
#: Names so short, and so few, stand upright over their columns.
UPRIGHT, FEW = 8, 12


def casting(found: Casting) -> Html:
    """Show the casting; nothing when no shot has any."""
    shown, room = [], CELLS
    for place, each in enumerate(found.matrices):
        if room <= 0:
            left = len(found.matrices) - place
            shown.append(el("p", f"And {count(left, 'more episode')}.", class_="more"))
            break
        shown.append(_folded(each) if each.title else _table(each))
        room -= min(len(each.rows), ROWS) * min(len(each.columns), COLUMNS)
    return joined((*shown, _uncast(found))) if shown else NOTHING


def _folded(matrix: Matrix) -> Html:
    said = f"{count(len(matrix.rows), 'asset')} in {count(len(matrix.columns), matrix.by)}"
    title = el("summary", el("b", foreign(matrix.title, 80)), " ", el("span", said, class_="said"))
    return el("details", title, _table(matrix), class_="episode")


def _table(matrix: Matrix) -> Html:
    columns, rows = matrix.columns[:COLUMNS], matrix.rows[:ROWS]
    where = f"the sequences of {cut(matrix.title, 60)}" if matrix.title else f"each {matrix.by}"
    caption = f"In how many shots of {where} an asset is cast."
    turned = len(columns) > FEW or any(len(name) > UPRIGHT for name in columns)
    heads = [el("th", el("span", foreign(name, 28)), scope="col") for name in columns]
    head = el("tr", el("th", "Asset", scope="col"), *heads, el("th", "All", scope="col", class_="sum"))
    most = max((number for row in rows for number in row.shots), default=1)
    bodies = [
        _group(name, list(group), len(columns), most) for name, group in groupby(rows, lambda row: row.asset_type)
    ]
    table = el("table", el("caption", caption), el("thead", head), *bodies, class_=f"matrix{' turned' * turned}")
    box = el("div", table, class_="scroll box", tabindex="0", role="region", aria_label=caption)
    return joined((box, _left(matrix)))


def _group(name: str, rows: Sequence[CastAsset], width: int, most: int) -> Html:
    title = el("span", foreign(name or "No type", 60), " ", el("small", count(len(rows), "asset")))
    head = el("tr", el("th", title, colspan=width + 2, scope="rowgroup"), class_="kind")
    return el("tbody", head, *(_row(each, width, most) for each in rows))


def _row(row: CastAsset, width: int, most: int) -> Html:
    cells = [_cell(number, most) for number in row.shots[:width]]
    return el("tr", el("th", foreign(row.name, 60), scope="row"), *cells, el("td", f"{row.total:,}", class_="sum"))


def _cell(number: int, most: int) -> Html:
    # Most are empty: 20,000 of them have to stay small.
    return el("td", number, class_=f"h{-(-STEPS * number // most)}") if number else el("td")


def _left(matrix: Matrix) -> Html:
    parts = [
        f"{count(number, f'more {noun}')}"
        for number, noun in ((len(matrix.rows) - ROWS, "asset"), (len(matrix.columns) - COLUMNS, matrix.by))
        if number > 0
    ]
    return el("p", f"And {' and '.join(parts)}; the JSON has them all.", class_="more") if parts else NOTHING


def _uncast(found: Casting) -> Html:
    told = []
    if found.empty_shots:
        told.append(el("p", f"{count(found.empty_shots, 'shot')} without assets.", class_="more"))
    if found.uncast:
        left = len(found.uncast) - UNCAST
        items = joined(_named(found.uncast[:UNCAST]), ", ")
        more = f" and {left:,} more" if left > 0 else ""
        title = el("summary", el("b", f"{count(len(found.uncast), 'asset')} in no shot"))
        told.append(el("details", title, el("p", items, more)))
    return joined(told)


def _named(assets: Iterable[Sequence[str]]) -> Iterable[Html]:
    return (foreign(" / ".join(filter(None, parts)), 80) for parts in assets)
