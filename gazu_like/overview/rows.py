"""The lists that an overview is made of, as the server has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from gazu_like.lookup import Place

Row: TypeAlias = Mapping[str, Any]


@dataclass
class Log:
    """What the server's event log says of a production's tasks, the oldest first.

    Attributes:
        changed: Events of changed statuses.
        removed: Events of removed tasks.
        made: Events of new tasks; only asked for where tasks were removed, since the others say it themselves.
        begins: Moment from which it tells, None where it tells nothing.
    """

    changed: list[Row] = field(default_factory=list)
    removed: list[Row] = field(default_factory=list)
    made: list[Row] = field(default_factory=list)
    begins: str | None = None


@dataclass
class Rows:
    """The lists of a production as the server has them.

    Attributes:
        server: Address.
        places: Entities and where they stand, by their IDs.
        casting: Links by the ID of their shot.
        hours_by_day: Hours of work that the studio counts as a day.
        log: None where the login may not read it.
    """

    server: str
    project: Row
    tasks: list[Any]
    task_types: list[Any]
    statuses: list[Any]
    people: list[Any]
    places: Mapping[str, Place]
    casting: Mapping[str, list[Any]]
    hours_by_day: float
    log: Log | None

    def of_kind(self, kind: str) -> list[Place]:
        """Return the entities of a kind ("Asset", "Shot" ...) that are not canceled."""
        return [place for place in self.places.values() if place.kind == kind and not place.row.get("canceled")]

    def counted_tasks(self) -> list[Any]:
        """Return the tasks but those of canceled entities."""
        canceled = {key for key, place in self.places.items() if place.row.get("canceled")}
        return [task for task in self.tasks if task["entity_id"] not in canceled]
