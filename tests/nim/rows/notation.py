"""How a row is written: a query by the noun, by the document's name, what goes over the wire, what comes back.

IDs are those of the demo film: job 1; shows 1 and 2; shots 1 to 7; assets 1 to 4; users 1 (admin) to 5. PICTURE stands
for the path of a picture.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

PICTURE = "PICTURE"
PAGE = {"limit": "500", "offset": "0"}
Check = Callable[[Any], object]


@dataclass(frozen=True)
class Row:
    """One way to ask one query.

    Attributes:
        q: The query, the last one that is sent.
        noun: Function of a noun, its arguments, and a check of what it returns.
        document: The document's function, its arguments by name, and a check of what it returns.
        sent: Parameters on the wire.
        document_sent: The same for the document's function, where it differs.
        before: Queries that are sent before.
        after: Queries that are sent after.
    """

    q: str
    noun: tuple[str, tuple[Any, ...], Mapping[str, Any], Check] | None
    document: tuple[str, Mapping[str, Any], Check] | None
    sent: Mapping[str, str]
    document_sent: Mapping[str, str] | None = None
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return " ".join([self.q, self.noun[0] if self.noun else "", self.document[0] if self.document else ""])


ROWS: list[Row] = []


def row(
    q: str,
    noun: tuple[Any, ...] | None,
    document: tuple[Any, ...] | None,
    sent: Mapping[str, str] | None = None,
    **details: Any,
) -> None:
    """Add a row. ``noun`` is (name, arguments ..., a dict by name at the end if need be, check)."""
    asked = None
    if noun:
        name, *args, check = noun
        by_name = args.pop() if args and isinstance(args[-1], dict) and "ID" not in args[-1] else {}
        asked = (name, tuple(args), by_name, check)
    named = document and (document[0], document[1], document[2])
    ROWS.append(Row(q, asked, named, sent or {}, **details))


def has(**columns: Any) -> Check:
    """A row, or the first of many, holds these values."""
    return lambda found: columns.items() <= (found[0] if isinstance(found, list) else found).items()


def count(wanted: int) -> Check:
    """There are so many rows."""
    return lambda found: len(found) == wanted


def data(wanted: int) -> Check:
    """An answer that is an object holds so many rows."""
    return lambda found: found["success"] is True and found["error"] == "" and len(found["data"]) == wanted


def paged(wanted: int) -> Check:
    """The same, and tells how many there are."""
    return lambda found: data(wanted)(found) and found["total_count"] == wanted


def is_(value: Any) -> Check:
    return lambda found: found == value


def new(found: Any) -> object:
    """The ID of what was made."""
    return isinstance(found, int) and found > 0


def made(found: Any) -> object:
    """NIM's answer to what made something."""
    return found["success"] is True and int(found["ID"]) > 0


def done(found: Any) -> object:
    """NIM's answer to what changed something."""
    return found["success"] is True and found["error"] == ""


nothing: Check = is_(None)
