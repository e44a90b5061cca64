"""Which function answers which query, and the shapes that many answers have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from gazu_like.nim.testing.store import Row

if TYPE_CHECKING:
    from gazu_like.nim.testing.world import World

Handler: TypeAlias = Callable[["World", dict[str, Any]], Any]
#: What answers a query, by its name.
ANSWERS: dict[str, Handler] = {}


def answers_to(*queries: str) -> Callable[[Handler], Handler]:
    """Mark a function as what answers queries. It gets the world and what was given, each value as what it means."""

    def mark(function: Handler) -> Handler:
        ANSWERS.update(dict.fromkeys(queries, function))
        return function

    return mark


def page(rows: list[Any], given: Mapping[str, Any]) -> Row:
    """Return a page of rows, as "limit" and "offset" ask for."""
    start = given.get("offset", 0)
    end = start + given["limit"] if given.get("limit") else None
    return {"success": True, "error": "", "total_count": len(rows), "data": rows[start:end]}


def made(row_id: int, warning: str = "") -> Row:
    """Return the answer to a query that made a row. NIM tells IDs of writes as text."""
    return {"success": True, "error": warning, "ID": str(row_id)}


def done() -> Row:
    """Return the answer to a query that changed something."""
    return {"success": True, "error": ""}


def changed(row: Row, given: Mapping[str, Any], columns: Mapping[str, str]) -> Row:
    """Write what is given into a row, and return it.

    Args:
        row: The row.
        given: By the names on the wire.
        columns: The names on the wire that count, with the columns they are kept in.
    """
    row.update({column: given[name] for name, column in columns.items() if name in given})
    return row
