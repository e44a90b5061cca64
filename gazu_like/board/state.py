"""A board of tasks: which there are, which are meant, what events have changed. Pure: no server, no clock."""

from __future__ import annotations

import datetime
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from gazu_like.events.event import Event
from gazu_like.lookup import Place

Row = Mapping[str, Any]

#: Changes that are remembered.
REMEMBERED = 200
#: How long an event that names nobody is taken for the work of whom the one before it named.
SAME_HAND_SECONDS = 5.0
#: Events whose person is the one who did it; of an assignment it is the one who got the task.
BY_PERSON = frozenset(("comment:new", "comment:update", "comment:reply", "task:status-changed"))
#: Nouns of events after which entities may have other names, or others may be there.
ENTITIES = frozenset(("asset", "shot", "sequence", "episode", "scene", "edit", "concept"))
#: Nouns of events after which names of other things may have changed.
NAMED = frozenset(("person", "task-status", "task-type", "asset-type"))
#: Where a status comes in the order of work: the first claim that is true of it.
STAGES = ("is_default", "", "is_feedback_request", "is_retake", "is_done")


@dataclass(frozen=True)
class Facts:
    """What the IDs of tasks stand for.

    Attributes:
        places: Entities by ID.
        types: Task types by ID.
        statuses: Task statuses by ID.
        people: Names by ID.
    """

    places: Mapping[str, Place]
    types: Mapping[str, Row]
    statuses: Mapping[str, Row]
    people: Mapping[str, str]

    def entity(self, task: Row) -> str:
        """Return the path of a task's entity."""
        place = self.places.get(task["entity_id"])
        return place.path if place else str(task["entity_id"])

    def kind(self, task: Row) -> str:
        """Return the kind of a task's entity, "Shot" for example."""
        place = self.places.get(task["entity_id"])
        return place.kind if place else "Entity"

    def task_type(self, task: Row) -> str:
        """Return the name of a task's type."""
        return str(self.types.get(task["task_type_id"], {}).get("name") or task["task_type_id"])

    def status(self, status_id: str) -> str:
        """Return the short name of a status."""
        return str(self.statuses.get(status_id, {}).get("short_name") or status_id)

    def person(self, person_id: str | None) -> str:
        """Return the name of a person, "" for nobody."""
        return self.people.get(person_id or "", person_id or "")

    def statuses_in_order(self) -> list[Row]:
        """Return the statuses in the order in which work goes through them."""
        return sorted(self.statuses.values(), key=lambda row: (_stage(row), row.get("priority") or 0, row["name"]))


def _stage(status: Row) -> int:
    found = (index for index, claim in enumerate(STAGES) if claim and status.get(claim))
    return next(found, STAGES.index(""))


@dataclass(frozen=True)
class Wanted:
    """Which tasks are meant; None leaves all.

    Attributes:
        type_ids: Of these task types.
        status_id: In this status.
        person_id: Of this person.
        entity_ids: Of these entities.
    """

    type_ids: frozenset[str] | None = None
    status_id: str | None = None
    person_id: str | None = None
    entity_ids: frozenset[str] | None = None

    def fits(self, task: Row) -> bool:
        """Tell whether a task is meant."""
        return (
            (self.type_ids is None or task["task_type_id"] in self.type_ids)
            and (self.status_id is None or task["task_status_id"] == self.status_id)
            and (self.person_id is None or self.person_id in (task.get("assignees") or ()))
            and (self.entity_ids is None or task["entity_id"] in self.entity_ids)
        )


@dataclass(frozen=True)
class Change:
    """What happened to a task.

    Attributes:
        at: When it was heard of, seconds since the epoch.
        task_id: ID of the task.
        entity: Path of its entity.
        task_type: Name of its type.
        what: In a few words: "wip -> wfa".
        by: Name of who did it, "" when nobody tells.
        status_id: Its status from now on, None when it is removed.
    """

    at: float
    task_id: str
    entity: str
    task_type: str
    what: str
    by: str
    status_id: str | None

    def as_dict(self) -> dict[str, Any]:
        """Return what JSON can hold of it; "at" is YYYY-MM-DDTHH:MM:SS, UTC."""
        moment = datetime.datetime.fromtimestamp(self.at, datetime.timezone.utc)
        return {**self.__dict__, "at": f"{moment:%Y-%m-%dT%H:%M:%S}"}


@dataclass(frozen=True)
class Concern:
    """What has to be read anew after some events.

    Attributes:
        task_ids: These tasks.
        places: The entities.
        facts: The names of all else.
        everything: All tasks: an event did not say which.
    """

    task_ids: frozenset[str] = frozenset()
    places: bool = False
    facts: bool = False
    everything: bool = False


def concern(events: Iterable[Event[Any]]) -> Concern:
    """Return what has to be read anew after these events."""
    known = list(events)
    ids = frozenset(task_id for event in known if (task_id := event.ids().get("task")))
    return Concern(
        ids,
        places=any(event.noun in ENTITIES for event in known),
        facts=any(event.noun in NAMED for event in known),
        everything=any(event.noun == "task" and "task" not in event.ids() for event in known),
    )


@dataclass
class Board:
    """The tasks of a production.

    Attributes:
        facts: What their IDs stand for.
        wanted: Which of them are meant.
        tasks: All of them by ID.
        changes: What changed of those that are meant, the last first.
    """

    facts: Facts
    wanted: Wanted = field(default_factory=Wanted)
    tasks: dict[str, Row] = field(default_factory=dict)
    changes: deque[Change] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    _last: dict[str, Change] = field(default_factory=dict)
    _hands: dict[str, tuple[str, float]] = field(default_factory=dict)

    def shown(self) -> list[Row]:
        """Return the tasks that are meant."""
        return [task for task in self.tasks.values() if self.wanted.fits(task)]

    def counts(self) -> Counter[str]:
        """Return how many of the tasks that are meant are in each status, by its ID."""
        return Counter(task["task_status_id"] for task in self.shown())

    def last_change(self, task_id: str) -> Change | None:
        """Return what changed last of a task, None when nothing did since the board is there."""
        return self._last.get(task_id)

    def touched(self, task: Row) -> tuple[float, str]:
        """Return what tasks are sorted by so that the one that changed last is the greatest."""
        change = self._last.get(task["id"])
        said = max(task.get("updated_at") or "", task.get("last_comment_date") or "")
        return (change.at if change else 0.0, said)

    def apply(self, events: Sequence[Event[Any]], rows: Mapping[str, Row | None], now: float) -> list[Change]:
        """Take in what some events have changed, and return it.

        Args:
            events: The events, in order.
            rows: The tasks that they are of, as the server has them now, by ID; None for one that it has no more.
            now: Seconds since the epoch.
        """
        found: list[Change] = []
        for task_id, row in rows.items():
            own = [event for event in events if event.ids().get("task") == task_id]
            by = self._hand(task_id, own, now)
            found += self._replace(task_id, row, now, by, any(event.name == "comment:new" for event in own))
        return found

    def reload(self, tasks: Iterable[Row], now: float) -> list[Change]:
        """Take in all tasks anew, after something may have been missed, and return what is different.

        Args:
            tasks: All tasks, as the server has them now.
            now: Seconds since the epoch.
        """
        rows = {task["id"]: task for task in tasks}
        ids = dict.fromkeys((*self.tasks, *rows))
        return [change for task_id in ids for change in self._replace(task_id, rows.get(task_id), now, "")]

    def _replace(
        self, task_id: str, row: Row | None, now: float, by: str, has_comment: bool = False
    ) -> Iterator[Change]:
        before = self.tasks.pop(task_id, None)
        if row is not None:
            self.tasks[task_id] = row
        what = self._what(before, row) or ("commented" if has_comment and row is not None else "")
        either = before if row is None else row
        if not what or either is None or not (self.wanted.fits(either) or (before and self.wanted.fits(before))):
            return
        status_id = None if row is None else row["task_status_id"]
        facts = self.facts
        change = Change(now, task_id, facts.entity(either), facts.task_type(either), what, by, status_id)
        self._last[task_id] = change
        self.changes.appendleft(change)
        yield change

    def _what(self, before: Row | None, after: Row | None) -> str:
        if before is None:
            return "" if after is None else f"new, {self.facts.status(after['task_status_id'])}"
        if after is None:
            return "removed"
        said = (words(self.facts, before, after) for words in DIFFERENCES)
        return ", ".join(each for each in said if each)

    def _hand(self, task_id: str, events: Sequence[Event[Any]], now: float) -> str:
        told = (event.user_id or (event.data.get("person_id") if event.name in BY_PERSON else None) for event in events)
        person_id = next((each for each in told if each), None)
        known, at = self._hands.get(task_id, ("", 0.0))
        if person_id is None:
            return known if now - at < SAME_HAND_SECONDS else ""
        name = self.facts.person(person_id)
        self._hands[task_id] = name, now
        return name


def _status(facts: Facts, before: Row, after: Row) -> str:
    was, now = before["task_status_id"], after["task_status_id"]
    return "" if was == now else f"{facts.status(was)} -> {facts.status(now)}"


def _assignees(facts: Facts, before: Row, after: Row) -> str:
    was, now = set(before.get("assignees") or ()), set(after.get("assignees") or ())
    came, went = sorted(map(facts.person, now - was)), sorted(map(facts.person, was - now))
    return ", ".join([f"+ {name}" for name in came] + [f"- {name}" for name in went])


def _due(facts: Facts, before: Row, after: Row) -> str:
    was, now = before.get("due_date"), after.get("due_date")
    return "" if was == now else f"due {now[:10]}" if now else "not due any more"


def _preview(facts: Facts, before: Row, after: Row) -> str:
    now = after.get("last_preview_file_id")
    return "new preview" if now and before.get("last_preview_file_id") != now else ""


def _estimation(facts: Facts, before: Row, after: Row) -> str:
    was, now = before.get("estimation") or 0, after.get("estimation") or 0
    return "" if was == now else f"estimated {now / 60:.1f} h"


#: What is told of a task that changed, in this order; each returns "" when it is as it was.
DIFFERENCES: tuple[Callable[[Facts, Row, Row], str], ...] = (_status, _assignees, _due, _preview, _estimation)
