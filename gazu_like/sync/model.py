"""The words of a migration: sides, kinds, references, steps, changes, writers.

Nothing here asks a server by itself. ``kinds`` fills the table with these, ``engine`` walks it.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias

if TYPE_CHECKING:
    from gazu_like.sync.context import Context

#: A record as a server lists it.
Row: TypeAlias = dict[str, Any]
Scope: TypeAlias = Literal["studio", "production"]

#: What all entities are called where a reference may be to any of them.
ENTITIES = ("episodes", "assets", "sequences", "scenes", "shots", "edits", "concept-folders", "concepts")
BASE = ("id", "type", "created_at", "updated_at")


@dataclass(frozen=True)
class Reference:
    """A field that holds the ID of another record.

    Attributes:
        path: Where it stands: ``task_type_id``, ``assignees[]`` (a list of IDs), ``replies[].mentions[]`` (lists in
            lists of dicts), ``data.**`` (any text in free metadata that is the ID of a known record).
        kind: The kind referred to; several when it may be one of them.
        needed: A row whose counterpart is missing is left out and told. Otherwise the value alone is.
    """

    path: str
    kind: str | tuple[str, ...]
    needed: bool = False


@dataclass(frozen=True)
class Change:
    """A row that is to be written.

    Attributes:
        source: As the source has it.
        row: As the target is to have it: references translated, its ID that of the target's row if there is one.
        target: As the target has it, None for a new one.
        fields: The fields that differ: what the target has and what it is to have. Empty for a new one.
    """

    source: Row
    row: Row
    target: Row | None = None
    fields: Mapping[str, tuple[Any, Any]] = field(default_factory=dict)

    def partial(self, *always: str) -> Row:
        """Return the row's ID and the fields that differ, and others that have to come along."""
        names = ("id", *always, *self.fields)
        return {name: self.row[name] for name in names if name in self.row}


class Writer(Protocol):
    """How records of a kind get to a target.

    Attributes:
        batch: Rows of one call of ``create`` or ``update``, at most.
        width: Calls at once, at most.
        keeps_ids: New rows keep the source's ID. Otherwise the target gives one.
        touches: Kinds whose rows on the target change along, by the server's doing.
    """

    @property
    def batch(self) -> int: ...
    @property
    def width(self) -> int: ...
    @property
    def keeps_ids(self) -> bool: ...
    @property
    def touches(self) -> tuple[str, ...]: ...

    @abstractmethod
    def create(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        """Write new rows; return them as the target has them now, in order (their "id" counts).

        Raises:
            GazuException: one of them was refused. Whoever calls tries them one by one then.
        """

    @abstractmethod
    def update(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        """Write the fields that differ; return the rows as the target has them now, in order."""

    @abstractmethod
    def remove(self, context: Context, kind: Kind, rows: Sequence[Row]) -> None:
        """Remove rows of the target."""


@dataclass(frozen=True)
class Kind:
    """One kind of record: how it is read, written, recognised and compared.

    Attributes:
        name: As people call it in plans, reports and mapping files: "task-types".
        scope: "studio" for the reference data of a whole server, of which a migration brings what the production uses,
            and never changes what the target has; "production" for all else.
        read: Lists the rows of a side.
        write: Puts them on the target.
        references: Fields that hold IDs.
        key: Fields that name a row, compared after the translation of references. Dotted for fields in dicts.
        other_keys: Keys of rows whose ``key`` is empty, such as the name of a person without an e-mail.
        folds: The key is compared without regard to case and accents when no exact one is found.
        repeats: Several rows may lawfully have one key: they are matched in order of creation.
        keeps_dates: New rows keep "created_at", though not their IDs.
        ignored: Fields that are not compared, and why: for the report.
        dropped: Fields that a server computes and no route takes: neither compared nor sent.
        unordered: Lists whose order means nothing.
        relations: Lists of IDs that are left out of new rows when they are empty, since each costs the server a query.
        later: Fields that are written by a later step, since they refer to what comes later.
        always: Fields that go along with every change, since the server wants them.
        choices: The values that the server knows. Others are refused here: Zou stores them, and breaks.
        lengths: The longest text that the server takes.
        prepare: A last change to a translated row before it is compared; returns a new dict or the same.
        tries_all: Keys are tried one after the other until one finds a counterpart. Otherwise a row is known by the
            first of its keys that is not empty, and by no other.
        merges: Fields of which the target may have more than a source knows that is no Kitsu: what else is in its dicts
            and lists stays.
    """

    name: str
    scope: Scope
    read: Callable[[Any], list[Row]]
    write: Writer
    references: tuple[Reference, ...] = ()
    key: tuple[str, ...] = ("name",)
    other_keys: tuple[tuple[str, ...], ...] = ()
    folds: bool = False
    repeats: bool = False
    keeps_dates: bool = False
    ignored: Mapping[str, str] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()
    unordered: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()
    later: tuple[str, ...] = ()
    always: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lengths: Mapping[str, int] = field(default_factory=dict)
    prepare: Callable[[Row, Context], Row] | None = None
    tries_all: bool = False
    merges: frozenset[str] = frozenset()

    def label(self, row: Row) -> str:
        """Say which row it is, in a person's words."""
        name = self.named(row)
        return " / ".join(str(value) for value in name[1:] if value not in (None, "")) or str(row.get("id"))

    def named(self, row: Row) -> tuple[Any, ...]:
        """Return the key's fields and their values: of the first of the row's keys that is not empty."""
        return next((name for name in self.names(row) if name), ())

    def names(self, row: Row) -> list[tuple[Any, ...]]:
        """Return each key's fields and their values, and nothing for a key that is empty."""
        found = [(names, *(at(row, name) for name in names)) for names in (self.key, *self.other_keys)]
        return [name if any(value not in (None, "") for value in name[1:]) else () for name in found]


def at(row: Mapping[str, Any], path: str) -> Any:
    """Return a field, or the field of a dict in it: "data.number"."""
    value: Any = row
    for name in path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


@dataclass(frozen=True)
class Archived:
    """Records that no route writes: they are kept in a file.

    Attributes:
        name: As the report calls them.
        read: Lists them, asked with the source's side.
        why: What became of them, for the report; empty for what need not be told there.
    """

    name: str
    read: Callable[[Any], list[Row]]
    why: str


@dataclass(frozen=True)
class Step:
    """One step of a run.

    Attributes:
        kind: Name of the kind.
        what: "records": rows, less the fields for later. "later": these fields alone. "again": all fields of rows that
            steps in between may have changed. "files": the bytes.
    """

    kind: str
    what: Literal["records", "later", "again", "files"] = "records"
