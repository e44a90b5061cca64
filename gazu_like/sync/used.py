"""Which of the source's studio records a production uses, directly or through others."""

from __future__ import annotations

from collections.abc import Iterable

from gazu_like.sync.context import Side
from gazu_like.sync.model import Kind
from gazu_like.sync.translate import referred


def used_by_production(source: Side, kinds: Iterable[Kind]) -> set[str]:
    """Return IDs of all records that the production's records refer to, and those that these refer to in turn."""
    kinds = list(kinds)
    found = {
        wanted
        for kind in kinds
        if kind.scope == "production"
        for row in source.rows(kind.name, kind.read)
        for wanted in referred(row, kind.references)
    }
    studio = {
        row["id"]: set(referred(row, kind.references))
        for kind in kinds
        if kind.scope == "studio"
        for row in source.rows(kind.name, kind.read)
    }
    fresh = found & studio.keys()
    while fresh:
        reached: set[str] = set().union(*(studio[each] for each in fresh))
        fresh = (reached & studio.keys()) - found
        found |= fresh
    return found
