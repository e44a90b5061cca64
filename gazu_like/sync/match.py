"""Which row of the target is which row of the source: by ID, else by the names that people give. Pure."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from gazu_like.sync.model import Kind, Row

Key = tuple[Any, ...]


@dataclass
class Matching:
    """How the rows of a kind match.

    Attributes:
        pairs: The target's rows by the source's IDs.
        ambiguous: Rows of the target that may be meant, by the ID of a source's row that several of them fit.
        extra: The target's rows that match none.
    """

    pairs: dict[str, Row] = field(default_factory=dict)
    ambiguous: dict[str, list[Row]] = field(default_factory=dict)
    extra: list[Row] = field(default_factory=list)


def match(kind: Kind, rows: Sequence[Row], target: Sequence[Row], known: Mapping[str, str]) -> Matching:
    """Match rows.

    Args:
        kind: Their kind.
        rows: The source's rows, references translated, "id" still the source's.
        target: The target's rows.
        known: The target's IDs by the source's, as far as they are known: from a mapping file, or an earlier run.
    """
    found = Matching()
    free = {row["id"]: row for row in target}
    for row in rows:
        if known.get(row["id"]) in free:
            found.pairs[row["id"]] = free.pop(known[row["id"]])
    for row in rows:
        if row["id"] not in found.pairs and row["id"] in free:
            found.pairs[row["id"]] = free.pop(row["id"])
    for key_of in _keys(kind):
        for name in (_exact, folded) if kind.folds else (_exact,):
            _by_key(kind, rows, free, key_of, name, found)
    found.extra = list(free.values())
    return found


def _keys(kind: Kind) -> list[Callable[[Row], Key]]:
    """Return what rows are known by, in the order in which it is tried."""
    if not kind.tries_all:
        return [kind.named]
    return [partial(_one_key, kind, place) for place in range(1 + len(kind.other_keys))]


def _one_key(kind: Kind, place: int, row: Row) -> Key:
    return kind.names(row)[place]


def _by_key(
    kind: Kind,
    rows: Iterable[Row],
    free: dict[str, Row],
    key_of: Callable[[Row], Key],
    name: Callable[[Key], Key],
    found: Matching,
) -> None:
    left = [row for row in rows if row["id"] not in found.pairs and row["id"] not in found.ambiguous]
    if not left or not free:
        return
    wanted, held = _grouped(left, key_of, name), _grouped(free.values(), key_of, name)
    for key, alike in wanted.items():
        candidates = held.get(key, [])
        if not candidates:
            continue
        if kind.repeats:
            pairs = list(zip(_in_order(alike), _in_order(candidates), strict=False))
        elif len(alike) == len(candidates) == 1:
            pairs = [(alike[0], candidates[0])]
        else:
            found.ambiguous.update({row["id"]: candidates for row in alike})
            pairs = []
        for row, counterpart in pairs:
            found.pairs[row["id"]] = free.pop(counterpart["id"])


def _grouped(rows: Iterable[Row], key_of: Callable[[Row], Key], name: Callable[[Key], Key]) -> dict[Key, list[Row]]:
    groups: defaultdict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        key = key_of(row)
        if key:
            groups[name(key)].append(row)
    return groups


def _in_order(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (row.get("created_at") or "", row["id"]))


def _exact(key: Key) -> Key:
    return tuple(value if isinstance(value, (str, int, float, tuple, type(None))) else repr(value) for value in key)


def folded(key: Key) -> Key:
    """Return a key without case, accents and needless blanks."""
    return tuple(fold(value) if isinstance(value, str) else value for value in _exact(key))


def fold(text: str) -> str:
    """Return a text without case, accents and needless blanks."""
    # Accents of Latin, Greek and Cyrillic letters alone: the marks of other scripts make other words of them.
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not "\u0300" <= letter <= "\u036f")
    return " ".join(plain.casefold().split())
