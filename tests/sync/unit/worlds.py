"""Two servers in memory, of four kinds of record, and what a migration needs to move between them."""

from __future__ import annotations

import copy
import threading
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from gazu_like.exception import ConnectionFailedException, GazuException, ParameterException, ServerErrorException
from gazu_like.sync.context import Context, KitsuSide, Options
from gazu_like.sync.journal import Journal
from gazu_like.sync.model import Change, Kind, Reference, Row, Step, Writer
from gazu_like.sync.report import Report
from gazu_like.sync.steps import bring
from gazu_like.sync.used import used_by_production
from tests.support.wires import StillWire

HERE, THERE = "http://source.test/api", "http://target.test/api"


def ident(text: str) -> str:
    """The same UUID for the same words."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, text))


@dataclass
class Store:
    """A server: rows by kind and ID, and a clock that ticks with every write."""

    rows: dict[str, dict[str, Row]] = field(default_factory=dict)
    clock: int = 0

    def __post_init__(self) -> None:
        self.lock = threading.Lock()

    def put(self, kind: str, *rows: Row) -> None:
        for row in rows:
            self.rows.setdefault(kind, {})[row["id"]] = copy.deepcopy(row)

    def listed(self, kind: str) -> list[Row]:
        return copy.deepcopy(list(self.rows.get(kind, {}).values()))

    def now(self) -> str:
        self.clock += 1
        return f"2026-01-01T{self.clock // 3600:02}:{self.clock // 60 % 60:02}:{self.clock % 60:02}"


@dataclass
class StoreWriter(Writer):
    """Writes to a store as a server does: its own dates, its own IDs unless they are kept; refuses what it is told to.

    Attributes:
        refuses: Rows that the server does not take.
        faults: Errors of the next calls, one each, None for a call that goes well; "lost" for one whose answer alone
            is lost.
    """

    store: Store
    batch: int = 3
    width: int = 2
    keeps_ids: bool = True
    touches: tuple[str, ...] = ()
    refuses: Callable[[Row], bool] = lambda row: False
    faults: list[GazuException | str | None] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)

    def create(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        return self._write(kind, changes, lambda change: self._fresh(kind, change.row))

    def update(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        return self._write(kind, changes, lambda change: change.partial(*kind.always))

    def remove(self, context: Context, kind: Kind, rows: Sequence[Row]) -> None:
        for row in rows:
            del self.store.rows[kind.name][row["id"]]

    def _fresh(self, kind: Kind, row: Row) -> Row:
        kept = {name: value for name, value in row.items() if name not in (*kind.later, *kind.dropped)}
        base = {"type": kind.name, "made_by": "the target", "twin_id": None, "created_at": self.store.now()}
        return {**base, **kept} if self.keeps_ids else {**base, **kept, "id": str(uuid.uuid4())}

    def _write(self, kind: Kind, changes: Sequence[Change], fields: Callable[[Change], Row]) -> list[Row]:
        with self.store.lock:
            self.sizes.append(len(changes))
            fault = self.faults.pop(0) if self.faults else None
            if isinstance(fault, GazuException):
                raise fault
            written = [self._put(kind, change, fields(change)) for change in changes]
            if fault == "lost":
                raise lost()
            return copy.deepcopy(written)

    def _put(self, kind: Kind, change: Change, given: Row) -> Row:
        if self.refuses(change.row):
            raise refused()
        known = self.store.rows.setdefault(kind.name, {})
        known[given["id"]] = {**known.get(given["id"], {}), **copy.deepcopy(given), "updated_at": self.store.now()}
        return known[given["id"]]


def refused() -> ParameterException:
    return ParameterException("data/rows", "a bad row", method="POST", status=400)


def busy() -> ServerErrorException:
    return ServerErrorException("data/rows", "busy", method="POST", status=503)


def lost() -> ConnectionFailedException:
    return ConnectionFailedException("data/rows", method="POST", reason="the server fell silent", maybe_executed=True)


def reader(kind: str, stores: dict[str, Store]) -> Callable[[KitsuSide], list[Row]]:
    return lambda side: stores[side.name].listed(kind)


@dataclass
class World:
    """Both servers, the kinds of record, and a new context for each run."""

    here: Store = field(default_factory=Store)
    there: Store = field(default_factory=Store)
    options: Options = field(default_factory=Options)
    folder: Path = Path("unused")

    def __post_init__(self) -> None:
        self.journal = Journal(None, {"source": HERE, "target": THERE, "project": ident("project")})
        stores = {"source": self.here, "target": self.there}
        made = {"departments": False, "types": False, "items": True, "notes": False}
        self.writers = {
            name: StoreWriter(self.there, keeps_ids=keeps, batch=4 if keeps else 1) for name, keeps in made.items()
        }
        shared: dict[str, Any] = {"dropped": frozenset({"made_by"})}
        self.kinds = {
            kind.name: kind
            for kind in (
                Kind("departments", "studio", reader("departments", stores), self.writers["departments"], **shared),
                Kind(
                    "types",
                    "studio",
                    reader("types", stores),
                    self.writers["types"],
                    (Reference("department_id", "departments"),),
                    key=("name", "for_entity"),
                    folds=True,
                    **shared,
                ),
                Kind(
                    "items",
                    "production",
                    reader("items", stores),
                    self.writers["items"],
                    (
                        Reference("type_id", "types", needed=True),
                        Reference("departments[]", "departments"),
                        Reference("twin_id", "items"),
                        Reference("data.**", "types"),
                    ),
                    key=("type_id", "name"),
                    unordered=frozenset({"departments"}),
                    later=("twin_id",),
                    ignored={"seen": "how often people looked at it"},
                    **shared,
                ),
                Kind(
                    "notes",
                    "production",
                    reader("notes", stores),
                    self.writers["notes"],
                    (
                        Reference("item_id", "items", needed=True),
                        Reference("replies[].type_id", "types"),
                        Reference("replies[].items[]", "items"),
                    ),
                    key=("item_id", "text"),
                    repeats=True,
                    **shared,
                ),
            )
        }
        self.steps = [
            Step("departments"),
            Step("types"),
            Step("items"),
            Step("notes"),
            Step("items", "later"),
            Step("items", "again"),
        ]

    def context(self) -> Context:
        client: Any = SimpleNamespace(wire=StillWire(), host=THERE)
        sides = [KitsuSide(name, client, ident("project"), self.journal) for name in ("source", "target")]
        report = Report("run", HERE, THERE, "P", "P", "2026-01-01T00:00:00")
        return Context(sides[0], sides[1], self.journal, report, self.folder, self.options)

    def fresh(self) -> Context:
        """A context as a run begins with: what the production uses, and what earlier runs remember."""
        context = self.context()
        context.used = used_by_production(context.source, self.kinds.values())
        context.known = self.journal.ids()
        return context

    def run(self) -> Context:
        context = self.fresh()
        for step in self.steps:
            bring(context, self.kinds[step.kind], step)
        return context
