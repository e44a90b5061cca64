"""Which of the known records is meant by a text that somebody typed: pure, asks no server."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar

from gazu_like.exception import LookupException

T = TypeVar("T")
#: The texts that a record may be called by, the one that tells it from all others first.
Texts = Callable[[T], Sequence[str]]

#: Names that a message lists at most.
LISTED = 8
#: How alike a name has to be, from 0 to 1, to be suggested.
LIKENESS = 0.6

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def is_id(text: str) -> bool:
    """Tell whether a text has the form of an ID."""
    return _ID.fullmatch(text.strip()) is not None


def pick(typed: str, known: Iterable[T], texts: Texts[T], what: str, place: str) -> T:
    """Return the record that was meant: by its ID, by a text exactly, or by one whatever its case.

    Args:
        typed: What somebody typed.
        known: The records to choose from, dicts with an "id" or rows that have one at ``["id"]``.
        texts: What a record may be called.
        what: What is looked for, for messages: "shot".
        place: Where it was looked for, for messages: "Caminandes".

    Raises:
        LookupException: none is called so, or several are; it says which are similar. Or the text is empty.
    """
    found = pick_all(typed, known, texts, what, place)
    if len(found) > 1:
        raise LookupException(_several(typed, [texts(row)[0] for row in found], what, place))
    return found[0]


def pick_all(typed: str, known: Iterable[T], texts: Texts[T], what: str, place: str) -> list[T]:
    """Return all the records that were meant, one at least; see ``pick``.

    Raises:
        LookupException: none is called so, or the text is empty.
    """
    wanted = typed.strip()
    if not wanted:
        raise LookupException(f"{what}: wanted a name or an ID, got an empty text")
    rows = list(known)
    for found in _ways(wanted, rows, texts):
        if found:
            return found
    raise LookupException(f"{place} has no {what} {typed!r}.{suggestion(wanted, rows, texts)}")


def _ways(wanted: str, rows: Sequence[T], texts: Texts[T]) -> Iterator[list[T]]:
    if is_id(wanted):
        yield [row for row in rows if _id_of(row) == wanted.lower()]
    yield [row for row in rows if wanted in texts(row)]
    folded = wanted.casefold()
    yield [row for row in rows if folded in map(str.casefold, texts(row))]


def _id_of(row: Any) -> str:
    return str(row["id"])


def _several(typed: str, names: Sequence[str], what: str, place: str) -> str:
    if len(set(names)) < len(names):
        return f"{place} has {len(names)} times the {what} {typed!r}: give the ID of the one that is meant"
    return f"{place}: the {what} {typed!r} may be {_listed(names)}: which one is meant?"


def suggestion(wanted: str, rows: Iterable[T], texts: Texts[T]) -> str:
    """Return " Did you mean ...?", or " It has: ..." when no name is near; " It has none." when there are none."""
    known = list(rows)
    owners: dict[str, list[T]] = {}
    for row in known:
        for text in dict.fromkeys(texts(row)):
            owners.setdefault(text, []).append(row)
    # A text that only one record is called by is told as that record's whole name.
    called = {text.casefold(): texts(of[0])[0] if len(of) == 1 else text for text, of in owners.items()}
    near = get_close_matches(wanted.casefold(), called, n=3, cutoff=LIKENESS)
    if near:
        return f" Did you mean {' or '.join(dict.fromkeys(called[text] for text in near))}?"
    return f" It has: {_listed(sorted({texts(row)[0] for row in known}))}" if known else " It has none."


def _listed(names: Sequence[str]) -> str:
    rest = len(names) - LISTED
    return ", ".join(names[:LISTED]) + (f" and {rest} more" if rest > 0 else "")
