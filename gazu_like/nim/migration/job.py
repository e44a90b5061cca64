"""A job as it was read, and the look-ups that all translations share. Pure: nothing here asks NIM."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, ParamSpec, TypeVar

from gazu_like.nim.migration.reading import Rows
from gazu_like.nim.migration.words import Choices, by_name, identity, number_in, text
from gazu_like.sync.match import fold
from gazu_like.sync.model import Row

P = ParamSpec("P")
T = TypeVar("T")

#: Kitsu's words for what NIM calls shot, asset and show.
ENTITY_TYPES = {"shot": "Shot", "asset": "Asset", "show": "Edit"}
#: ID of the user who stands for those that are gone.
NOBODY = 0


def once(function: Callable[P, T]) -> Callable[P, T]:
    """Have a function of a job, and perhaps of names, worked out once for each job: many translations need some."""

    @wraps(function)
    def remembered(*given: P.args, **named: P.kwargs) -> T:
        job: Any = given[0]
        known: dict[Any, T] = job.__dict__.setdefault("_once", {})
        key = function, given[1:]
        if key not in known:
            known[key] = function(*given, **named)
        return known[key]

    return remembered


@dataclass(frozen=True)
class Entity:
    """What a review, a file or an element hangs on.

    Attributes:
        kind: "shot", "asset" or "show".
        ID: NIM's.
    """

    kind: str
    ID: int


@dataclass(frozen=True)
class Job:
    """A job.

    Attributes:
        rows: NIM's rows.
        choices: What the caller chose.
        source: Address that IDs are made of.
        number: Of the job: its ID.
        name: What the production is called.
    """

    rows: Rows
    choices: Choices
    source: str
    number: int
    name: str

    def id(self, kind: str, key: object) -> str:
        """Return the ID of one of its records in Kitsu."""
        return identity(self.source, kind, key)

    def origin(self, kind: str, row_id: int, **more: Any) -> dict[str, Any]:
        """Return what the metadata of a record says of where it came from."""
        return {"nim": {"kind": kind, "ID": row_id, "source": self.source, **more}}

    @property
    def project_id(self) -> str:
        """ID of the production."""
        return self.id("job", self.number)

    # People

    @cached_property
    def users(self) -> dict[int, Row]:
        """Users by ID, with what the crew tells of them."""
        found = {row["ID"]: row for row in self.rows.users if row.get("ID")}
        for member in self.rows.crew:
            user_id = number_in(member, "user_id", "userID", "ID")
            if user_id:
                found[user_id] = {**found.get(user_id, {"ID": user_id}), **_filled(member)}
        return found

    def author(self, user_id: int | None) -> str:
        """Return the person who wrote something: the one who stands for all that are gone, when NIM has none."""
        return self.id("user", user_id if user_id in self.users else NOBODY)

    def person(self, user_id: int | None) -> str | None:
        """Return the person of a user, None when NIM has none."""
        return self.id("user", user_id) if user_id in self.users else None

    # What is where

    @cached_property
    def shots(self) -> dict[int, Row]:
        """Shots by ID."""
        return _by_id(self.rows.shots)

    @cached_property
    def assets(self) -> dict[int, Row]:
        """Assets by ID."""
        return _by_id(self.rows.assets)

    @cached_property
    def shows(self) -> dict[int, Row]:
        """Shows by ID."""
        return _by_id(self.rows.shows)

    def is_there(self, entity: Entity) -> bool:
        """Tell whether the job has such a record."""
        places: dict[str, Callable[[], dict[int, Row]]] = {
            "shot": lambda: self.shots,
            "asset": lambda: self.assets,
            "show": lambda: self.shows,
        }
        return entity.kind in places and entity.ID in places[entity.kind]()

    def entity_of(self, row: Row) -> Entity | None:
        """Return the shot or asset that a row's columns name, also through its task; None when there is none."""
        for kind in ("shot", "asset"):
            found = number_in(row, f"{kind}ID")
            if found and self.is_there(Entity(kind, found)):
                return Entity(kind, found)
        task = self.tasks.get(number_in(row, "taskID") or 0)
        return self.home(task) if task else None

    def home(self, task: Row) -> Entity:
        """Return what a task is on: as NIM was asked for it."""
        return Entity(str(task["class"]).casefold(), task["itemID"])

    # Tasks

    @cached_property
    def tasks(self) -> dict[int, Row]:
        """Tasks by ID."""
        return {row["taskID"]: row for row in self.rows.tasks if row.get("taskID")}

    @cached_property
    def task_groups(self) -> list[list[Row]]:
        """Tasks that are one in Kitsu, the one with the lowest ID first; groups in its order."""
        alike: dict[tuple[Entity, str], list[Row]] = {}
        for row in sorted(self.tasks.values(), key=lambda row: row["taskID"]):
            alike.setdefault((self.home(row), fold(self.type_name(row))), []).append(row)
        groups = [group for rows in alike.values() for group in self._grouped(rows)]
        return sorted(groups, key=lambda group: group[0]["taskID"])

    def _grouped(self, rows: list[Row]) -> list[list[Row]]:
        words = {fold(text(row, "taskDesc", "description")) for row in rows} - {""}
        return [rows] if self.choices.merges_tasks and len(words) <= 1 else [[row] for row in rows]

    @cached_property
    def _leaders(self) -> dict[int, int]:
        return {row["taskID"]: group[0]["taskID"] for group in self.task_groups for row in group}

    def task_id(self, nim_id: int | None) -> str | None:
        """Return the task that a task of NIM's is, or is part of; None when the job has none of that ID."""
        leader = self._leaders.get(nim_id or 0)
        return None if leader is None else self.id("task", leader)

    def leader(self, nim_id: int) -> int:
        """Return the ID of the task that stands for one of NIM's."""
        return self._leaders[nim_id]

    def type_name(self, task: Row) -> str:
        """Return the name of a task's type."""
        known = self._type_names.get(number_in(task, "typeID", "task_type_ID", "taskTypeID") or 0)
        return known or text(task, "taskName", "taskType") or "NIM"

    @cached_property
    def _type_names(self) -> dict[int, str]:
        return {row["ID"]: text(row, "name") for row in self.rows.task_types if row.get("ID")}

    def tasks_of(self, entity: Entity, type_name: str) -> list[Row]:
        """Return the tasks of a type on a shot or an asset, the lowest ID first."""
        return self._by_type.get((entity, fold(type_name)), [])

    @cached_property
    def _by_type(self) -> dict[tuple[Entity, str], list[Row]]:
        found: dict[tuple[Entity, str], list[Row]] = {}
        for group in self.task_groups:
            key = self.home(group[0]), fold(self.type_name(group[0]))
            found.setdefault(key, []).extend(group)
        return found

    def first_task(self, entity: Entity) -> str | None:
        """Return the first task of a shot or an asset, None when it has none."""
        return self._first_tasks.get(entity)

    @cached_property
    def _first_tasks(self) -> dict[Entity, str]:
        found: dict[Entity, str] = {}
        for group in self.task_groups:
            found.setdefault(self.home(group[0]), self.id("task", group[0]["taskID"]))
        return found

    # Names of reference data

    @cached_property
    def statuses(self) -> dict[str, Row]:
        """Statuses of tasks and reviews by folded name; those of tasks first, since Kitsu has one list for both.

        What tasks and reviews have and NIM's lists lack, since somebody removed it there, is among them.
        """
        lost = [{"name": text(row, "task_status", "taskStatus")} for row in self.rows.tasks]
        lost += [{"name": text(row, "status", "statusName")} for row in self.rows.items]
        found = by_name([*self.rows.task_statuses, *self.rows.review_statuses, *lost], "status", "name")
        return found or by_name([{"name": "NOT STARTED"}], "name")

    def status_id(self, name: str) -> str:
        """Return the task status of a name; the first one for no name."""
        key = fold(name) if fold(name) in self.statuses else next(iter(self.statuses))
        return self.id("task-status", key)


def _by_id(rows: Iterable[Row]) -> dict[int, Row]:
    return {row["ID"]: row for row in rows}


def _filled(row: Row) -> Row:
    return {name: value for name, value in row.items() if value not in (None, "")}
