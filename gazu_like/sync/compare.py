"""Rows of both sides held against each other, field by field. Pure."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from gazu_like.sync.model import Kind, Row


def differences(kind: Kind, row: Row, target: Row, fields: Collection[str] | None = None) -> dict[str, tuple[Any, Any]]:
    """Return the fields that differ: what the target has and what it is to have.

    Args:
        kind: Kind of both.
        row: A row of the source, translated.
        target: The target's row.
        fields: Only these; all that are compared when left out.
    """
    names = compared(kind, row) if fields is None else [name for name in fields if name in row]
    return {
        name: (target.get(name), row[name])
        for name in names
        if row[name] != target.get(name) and not _is_same(kind, name, row[name], target.get(name))
    }


def compared(kind: Kind, row: Row) -> list[str]:
    """Return the fields of a row that are compared, and sent."""
    left_out = {"id", "type", "updated_at", *kind.ignored, *kind.dropped}
    # What gets a new ID gets new dates as well, unless its writer can set them.
    if not (kind.write.keeps_ids or kind.keeps_dates):
        left_out.add("created_at")
    return [name for name in row if name not in left_out]


def merged(kind: Kind, row: Row, target: Row) -> Row:
    """Return a row with what else the target has in the fields of which the source does not know everything."""
    return {**row, **{name: _joined(row[name], target.get(name)) for name in kind.merges if name in row}}


def _joined(wanted: Any, held: Any) -> Any:
    if isinstance(wanted, dict) and isinstance(held, dict):
        return {**held, **wanted}
    if isinstance(wanted, list) and isinstance(held, list):
        return [*wanted, *(each for each in held if each not in wanted)]
    return held if wanted is None else wanted


def _is_same(kind: Kind, name: str, wanted: Any, held: Any) -> bool:
    if name not in kind.unordered and name not in kind.relations:
        return False
    return sorted(wanted or (), key=_order) == sorted(held or (), key=_order)


def _order(value: Any) -> str:
    return json.dumps(value, sort_keys=True, default=str)


def problems(kind: Kind, row: Row) -> list[str]:
    """Say what the server would not bear of a row: values outside its choices, texts too long for it."""
    choices = [
        f"{name}: {row[name]!r} is none of {', '.join(known)}"
        for name, known in kind.choices.items()
        if row.get(name) not in (None, "", *known)
    ]
    lengths = [
        f"{name}: {len(row[name])} characters, the server takes {longest}"
        for name, longest in kind.lengths.items()
        if isinstance(row.get(name), str) and len(row[name]) > longest
    ]
    return choices + lengths
