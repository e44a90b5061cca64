"""References in rows: found by their paths, and put into the target's words. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from gazu_like.sync.model import Reference, Row

_ITEMS, _ANYWHERE = "[]", "**"


class _Lost:
    """Stands for a value without a counterpart on its way out: lists drop it, fields become null."""


_LOST = _Lost()


def translated(
    row: Row, references: Iterable[Reference], ids: Mapping[str, str]
) -> tuple[Row, list[tuple[Reference, str]]]:
    """Return a copy of a row with its references translated, and the references without a counterpart.

    Args:
        row: A row of the source.
        references: Where its references stand.
        ids: The target's IDs by the source's.
    """
    moved, lost = dict(row), []
    for reference in references:
        head, *rest = _steps(reference.path)
        if moved.get(head) is not None:
            missing: list[str] = []
            found = _moved(moved[head], rest, ids, missing)
            moved[head] = None if found is _LOST else found
            lost += [(reference, value) for value in missing]
    return moved, lost


def referred(row: Row, references: Iterable[Reference]) -> Iterator[str]:
    """List the IDs that a row refers to, and all texts in free metadata, which may be some."""
    for reference in references:
        head, *rest = _steps(reference.path)
        yield from _values(row.get(head), rest)


@lru_cache(None)
def _steps(path: str) -> tuple[str, ...]:
    return tuple(path.replace("[]", ".[]").split("."))


def _moved(value: Any, steps: list[str], ids: Mapping[str, str], missing: list[str]) -> Any:
    if value is None or value == "":
        return value
    if not steps:
        if value not in ids:
            missing.append(value)
            return _LOST
        return ids[value]
    head, *rest = steps
    if head == _ANYWHERE:
        return _known_replaced(value, ids)
    if head == _ITEMS:
        if not isinstance(value, list):  # free JSON of the server, which may be of any form
            return value
        found = [_moved(item, rest, ids, missing) for item in value]
        return [item for item in found if item is not _LOST]
    if not isinstance(value, Mapping) or value.get(head) is None:
        return value
    inner = _moved(value[head], rest, ids, missing)
    return {**value, head: None if inner is _LOST else inner}


def _known_replaced(value: Any, ids: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, Mapping):
        return {name: _known_replaced(held, ids) for name, held in value.items()}
    return [_known_replaced(held, ids) for held in value] if isinstance(value, list) else value


def _values(value: Any, steps: list[str]) -> Iterator[str]:
    if value is None or value == "":
        return
    if not steps:
        yield str(value)
    elif steps[0] == _ANYWHERE:
        if isinstance(value, str):
            yield value
        elif isinstance(value, (Mapping, list)):
            for held in value.values() if isinstance(value, Mapping) else value:
                yield from _values(held, steps)
    elif steps[0] == _ITEMS:
        for item in value if isinstance(value, list) else ():
            yield from _values(item, steps[1:])
    elif isinstance(value, Mapping):
        yield from _values(value.get(steps[0]), steps[1:])
