"""Rows in memory, by kind and ID. IDs count from 1 for each kind, and none is given out twice."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, TypeAlias

Row: TypeAlias = dict[str, Any]


class Refused(Exception):
    """A query that NIM would refuse; the text is what it says."""


class Store:
    """What the stand-in knows."""

    def __init__(self) -> None:
        self._tables: dict[str, dict[int, Row]] = defaultdict(dict)
        self._next: dict[str, Iterator[int]] = defaultdict(lambda: itertools.count(1))

    def add(self, kind: str, **columns: Any) -> Row:
        """Keep a new row, and return it with its ID."""
        row = {"ID": next(self._next[kind]), **columns}
        self._tables[kind][row["ID"]] = row
        return row

    def find(self, kind: str, row_id: Any) -> Row | None:
        """Return a row, None when there is none."""
        return self._tables[kind].get(row_id)

    def get(self, kind: str, row_id: Any) -> Row:
        """Return a row.

        Raises:
            Refused: there is none.
        """
        row = self.find(kind, row_id)
        if row is None:
            raise Refused(f"There is no {kind} with ID {row_id}.")
        return row

    def where(self, kind: str, **columns: Any) -> list[Row]:
        """Return the rows whose columns hold these values, in the order of their IDs."""
        return [row for row in self._tables[kind].values() if all(row.get(each) == columns[each] for each in columns)]

    def first(self, kind: str, **columns: Any) -> Row | None:
        """Return the first row whose columns hold these values, None when there is none."""
        return next(iter(self.where(kind, **columns)), None)

    def named(self, kind: str, name: str, column: str = "name") -> Row:
        """Return the row of a name, in any case.

        Raises:
            Refused: there is none.
        """
        for row in self._tables[kind].values():
            if str(row.get(column)).casefold() == name.casefold():
                return row
        raise Refused(f"There is no {kind} called {name}.")

    def remove(self, kind: str, row_id: Any) -> None:
        """Forget a row.

        Raises:
            Refused: there is none.
        """
        self.get(kind, row_id)
        del self._tables[kind][row_id]
