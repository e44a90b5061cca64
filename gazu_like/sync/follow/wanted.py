"""Which records events are about: by the IDs in their payloads. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from gazu_like.events.event import SURROUNDINGS, Event
from gazu_like.sync.kinds import KINDS
from gazu_like.sync.kinds.writers import ImportWriter
from gazu_like.sync.model import Kind

#: Kinds that can be read and written record by record: their rows are the same in ``data/MODEL?id=...``, and keep their
#: IDs, so that a record is found again though the answer to its import was lost.
NARROW: Mapping[str, Kind] = {
    kind.name: kind for kind in KINDS if kind.scope == "production" and isinstance(kind.write, ImportWriter)
}
OF_PRODUCTION = frozenset(kind.name for kind in KINDS if kind.scope == "production")
#: Words of which the plural is the same.
_UNCHANGED = frozenset({"news", "task-status", "project-status", "file-status"})
#: What happened when the casting of an entity was set: the links are not named.
CASTING = "casting-update"
#: What an event of these says only of who or where, not of what changed.
_ASIDE = frozenset(name.removesuffix("_id") for name in SURROUNDINGS)


def singular(name: str) -> str:
    """Return what a payload calls a record of a kind: "preview_file" for "preview-files"."""
    if name.endswith("ies"):
        name = f"{name.removesuffix('ies')}y"
    return (name if name in _UNCHANGED else name.removesuffix("s")).replace("-", "_")


#: Kinds by what payloads call their records.
STEMS: Mapping[str, str] = {singular(name): name for name in NARROW} | {"conceptfolder": "concept-folders"}
#: What payloads call the records of the other kinds of a production: those are compared as a whole.
WHOLE: frozenset[str] = frozenset(
    singular(getattr(kind.write, "model", kind.name))
    for kind in KINDS
    if kind.scope == "production" and kind.name not in NARROW
)


@dataclass
class Wanted:
    """Records to look at on the source.

    Attributes:
        ids: By kind, the source's IDs.
        castings: The source's entities whose castings are meant.
        is_vague: Something changed that cannot be looked at record by record: everything has to be compared.
        is_doubtful: The same, of this production or another one.
    """

    ids: dict[str, set[str]] = field(default_factory=dict)
    castings: set[str] = field(default_factory=set)
    is_vague: bool = False
    is_doubtful: bool = False

    def __bool__(self) -> bool:
        return bool(self.ids or self.castings)

    def add(self, kind: str, record_id: str) -> None:
        """Add a record."""
        self.ids.setdefault(kind, set()).add(record_id)

    def update(self, other: Wanted) -> None:
        """Add what another one wants."""
        for kind, ids in other.ids.items():
            self.ids.setdefault(kind, set()).update(ids)
        self.castings |= other.castings
        self.is_vague |= other.is_vague
        self.is_doubtful |= other.is_doubtful

    def kinds(self) -> list[Kind]:
        """Return the kinds to look at, in the order of writing."""
        named = {*self.ids, *(("entity-links",) if self.castings else ())}
        return [kind for name, kind in NARROW.items() if name in named]


def wanted_of(events: Iterable[Event[Any]], project_id: str, homes: Mapping[str, str]) -> Wanted:
    """Return the records that events are about.

    Args:
        events: Of the source; of all productions, since some do not say of which.
        project_id: The production there.
        homes: Kind of each record of the production, by its ID, as far as they are known.
    """
    found = Wanted()
    for event in events:
        if event.project_id in (None, project_id):
            found.update(_wanted_of_one(event, project_id, homes))
    return found


def _wanted_of_one(event: Event[Any], project_id: str, homes: Mapping[str, str]) -> Wanted:
    found = Wanted()
    noun = event.noun.replace("-", "_")
    if noun == "project":
        # Its lists of persons, task types and statuses have settings of their own, in other kinds.
        found.is_vague = event.project_id == project_id
        return found
    ids = event.ids()
    for kind, record_id in _named(ids, homes):
        found.add(kind, record_id)
    if event.verb == CASTING and event.entity_id is not None:
        found.castings.add(event.entity_id)
    if noun in WHOLE or (noun in STEMS and not found):
        is_ours = event.project_id == project_id or any(record_id in homes for record_id in ids.values())
        found.is_vague, found.is_doubtful = is_ours, not is_ours
    return found


def _named(ids: Mapping[str, str], homes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for stem, record_id in ids.items():
        if stem in _ASIDE:
            continue
        kind = homes.get(record_id) or STEMS.get(stem)
        if kind is not None and kind in NARROW and kind != "project":
            yield kind, record_id


def homes_of(rows: Iterable[tuple[str, Mapping[str, Any]]]) -> dict[str, str]:
    """Return the kind of each record of the production, by its ID."""
    return {row["id"]: kind for kind, row in rows if kind in OF_PRODUCTION}
