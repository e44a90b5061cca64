"""Both servers while one is followed: of each kind only the records that are looked at are read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from gazu_like.connection import decoded
from gazu_like.sync.context import KitsuSide
from gazu_like.sync.follow.wanted import NARROW, Wanted
from gazu_like.sync.model import Kind, Reference, Row
from gazu_like.sync.translate import referred
from gazu_like.transport.route import with_query

#: What ``data/MODEL`` answers of a kind and its list does not.
EXTRA: Mapping[str, frozenset[str]] = {
    "concepts": frozenset({"entities_in", "entities_out", "instance_casting"}),
    "news": frozenset({"updated_at"}),
}


class Part(KitsuSide):
    """A server of which some records are looked at.

    Args:
        whole: The server.
        wanted: The records.
        ids: Its IDs by the source's; empty for the source itself.
    """

    def __init__(self, whole: KitsuSide, wanted: Wanted, ids: Mapping[str, str]) -> None:
        super().__init__(whole.name, whole.client, whole.project_id, whole._journal)
        self._wanted = wanted
        self._ids = ids

    def rows(self, kind: str, read: Callable[[KitsuSide], list[Row]]) -> list[Row]:
        """Return the records of a kind that are looked at; none of a kind that is not."""
        with self._lock:
            turn = self._turns.setdefault(kind, self.client.wire.new_lock())
        with turn:
            if kind not in self._rows:
                self._rows[kind] = self._some(NARROW[kind]) if kind in NARROW else []
            return self._rows[kind]

    def fetch(self, path: str, params: Mapping[str, Any] | None = None) -> Any:
        """Return the JSON at a path; nothing is remembered of it."""
        return decoded(self.ask(self.client.call("GET", with_query(path, params))))

    def _some(self, kind: Kind) -> list[Row]:
        found = {row["id"]: row for row in self._by(kind, "id", self._wanted.ids.get(kind.name, ()))}
        if kind.name == "entity-links":
            found |= {row["id"]: row for row in self._by(kind, "entity_in_id", self._wanted.castings)}
        return [row for row in found.values() if row.get("project_id", self.project_id) == self.project_id]

    def _by(self, kind: Kind, field: str, ids: Collection[str]) -> list[Row]:
        here = {self._ids.get(each, each) for each in ids}
        asked: dict[str, Any] = {"relations": True} if kind.relations else {}
        left = EXTRA.get(kind.name, frozenset())
        rows = self.rows_of(kind.write.model, field, here, **asked)  # type: ignore[attr-defined]
        return [{name: value for name, value in row.items() if name not in left} for row in rows]


def strangers(kind: Kind, rows: Iterable[Row], known: Collection[str]) -> set[str]:
    """Return the IDs of rows that hang on nothing that is known: they are another production's.

    Args:
        kind: Their kind.
        rows: The source's rows.
        known: IDs of the records of this production.
    """
    hooks = [each for each in kind.references if not NARROW.keys().isdisjoint(_kinds(each)) and "**" not in each.path]
    return {
        row["id"] for row in rows if "project_id" not in row and not any(each in known for each in referred(row, hooks))
    }


def _kinds(reference: Reference) -> tuple[str, ...]:
    return (reference.kind,) if isinstance(reference.kind, str) else reference.kind
