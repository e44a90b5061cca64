"""What an overview of a production consists of: plain data, JSON-able, that ``page`` draws.

Days are YYYY-MM-DD, moments YYYY-MM-DDTHH:MM:SS; both by the server's clock, which is UTC.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal, TypeAlias

#: Why the event log tells of no, or not of all, days: "" it does, "late" it begins later than the tasks, "refused"
#: this login may not read it.
Gap: TypeAlias = Literal["", "late", "refused"]


@dataclass(frozen=True)
class Status:
    """A task status.

    Attributes:
        color: As the server has it, "#22D160"; anything where the server holds nonsense.
    """

    id: str
    name: str
    short_name: str
    color: str
    is_done: bool


@dataclass
class TypeProgress:
    """How far the tasks of a task type are.

    Attributes:
        name: The task type's.
        counts: Tasks by the ID of their status; statuses without tasks are left out.
        tasks: All of them.
        done: Those that are done.
    """

    name: str
    counts: dict[str, int]
    tasks: int
    done: int


@dataclass
class KindProgress:
    """How far the tasks of a kind of entity are.

    Attributes:
        kind: "Asset", "Shot", "Sequence" ..., as task types say what they are for.
        entities: How many of these the production has.
        types: In the order of the production.
        total: The sum of all types.
    """

    kind: str
    entities: int
    types: list[TypeProgress]
    total: TypeProgress


@dataclass(frozen=True)
class Day:
    """The tasks at the end of a day: those not done yet, and all that there were."""

    day: str
    open: int
    tasks: int


@dataclass
class BurnDown:
    """Tasks not yet done over time.

    Attributes:
        days: From the first task's making to today, one each.
        log_from: Day from which the server's event log tells; before it, and where it is None, tasks' own dates do
            (created_at, done_date): what was opened again or removed is not seen then.
        gap: Why the log tells not all.
        start_date, end_date: Of the production, None where it has none.
        even: Two days, from all of today's tasks at the production's start to none at its end; None without an end.
    """

    days: list[Day] = field(default_factory=list)
    log_from: str | None = None
    gap: Gap = ""
    start_date: str | None = None
    end_date: str | None = None
    even: tuple[Day, Day] | None = None


@dataclass(frozen=True)
class DueTask:
    """A task that is late, or due soon.

    Attributes:
        path: Names from the top: "Characters", "Orla"; "SQ010", "SH020".
        status: ID.
        assignees: Full names.
        due_date: YYYY-MM-DD.
        days: How many days it is late, or in how many days it is due.
    """

    id: str
    path: tuple[str, ...]
    task_type: str
    status: str
    assignees: tuple[str, ...]
    due_date: str
    days: int


@dataclass(frozen=True)
class CastAsset:
    """In how many shots of each column an asset is cast, and in how many in all."""

    asset_type: str
    name: str
    shots: tuple[int, ...]
    total: int


@dataclass
class Matrix:
    """Assets by sequences, or by episodes.

    Attributes:
        title: The episode's name where the columns are its sequences, else "".
        by: What the columns are.
        columns: Their names.
        rows: Assets that are cast in any of them, by type and name.
    """

    title: str
    by: Literal["sequence", "episode"]
    columns: list[str]
    rows: list[CastAsset]


@dataclass
class Casting:
    """Which assets are in which shots.

    Attributes:
        matrices: One of sequences; for a production with episodes one of these, and one of the sequences of each.
        uncast: Assets that are in no shot: their type and name.
        empty_shots: Shots without assets.
    """

    matrices: list[Matrix] = field(default_factory=list)
    uncast: list[tuple[str, ...]] = field(default_factory=list)
    empty_shots: int = 0


@dataclass
class Overview:
    """A production at a moment.

    Attributes:
        name, id: The production's.
        server: Address.
        moment: When it was read.
        start_date, end_date: The production's, None where it has none.
        statuses: Those that tasks have, what is done first and what is not begun last.
        tasks, done: How many.
        left_out: Tasks of canceled entities, which count nowhere.
        entities: How many there are of each kind: "Asset", "Shot" ...
        people: How many have tasks that are not done.
        undated: Tasks that are not done and have no due date.
        estimated_days, spent_days: Of work, 0.0 where nobody noted any.
        progress, burn_down, casting: See there.
        late: Not done and due before today, the latest first.
        coming: Not done and due within the next seven days, the next first.
    """

    name: str
    id: str
    server: str
    moment: str
    start_date: str | None = None
    end_date: str | None = None
    statuses: list[Status] = field(default_factory=list)
    tasks: int = 0
    done: int = 0
    left_out: int = 0
    entities: dict[str, int] = field(default_factory=dict)
    people: int = 0
    undated: int = 0
    estimated_days: float = 0.0
    spent_days: float = 0.0
    progress: list[KindProgress] = field(default_factory=list)
    burn_down: BurnDown = field(default_factory=BurnDown)
    late: list[DueTask] = field(default_factory=list)
    coming: list[DueTask] = field(default_factory=list)
    casting: Casting = field(default_factory=Casting)

    @property
    def open(self) -> int:
        """Tasks that are not done."""
        return self.tasks - self.done

    def status(self, status_id: str) -> Status:
        """Return a status by its ID."""
        return next(each for each in self.statuses if each.id == status_id)

    def as_dict(self) -> dict[str, Any]:
        """Return the whole as plain data for JSON."""
        return {**asdict(self), "open": self.open}
