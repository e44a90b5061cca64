"""Order of lists: by name, as people read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

Row = TypeVar("Row", bound=Mapping[str, Any])


def sort_by_name(dicts: Iterable[Row]) -> list[Row]:
    """Return a new list sorted by name, upper and lower case alike; a missing or null name comes first.

    Args:
        dicts: Records; they are not changed.
    """
    return sorted(dicts, key=lambda row: (row.get("name") or "").lower())
