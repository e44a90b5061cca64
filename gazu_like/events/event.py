"""What a listener tells: one event of the server, and a gap where some may be missing. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    Payload = TypeVar("Payload", default=dict[str, Any], covariant=True)
else:  # the default is for type checkers; Python knows it from 3.13 on
    from typing import TypeVar

    Payload = TypeVar("Payload", covariant=True)

#: Fields of payloads that name no record that the event is of, but who, where, and in which state.
SURROUNDINGS = frozenset(
    (
        *("project_id", "person_id", "user_id", "author_id", "studio_id", "department_id", "task_type_id"),
        *("task_status_id", "new_task_status_id", "previous_task_status_id"),
    )
)
_SUFFIX = "_id"


@dataclass(frozen=True)
class Event(Generic[Payload]):
    """Something that happened on the server.

    Attributes:
        name: What happened to what, such as "task:update".
        data: The payload, as the server sent it: IDs mostly, by names such as "task_id" and "project_id".
        id: ID of its entry in the server's log; None when the log does not keep it, or may not be read.
        created_at: When it happened, by the server's clock: YYYY-MM-DDTHH:MM:SS, UTC; None without an entry.
        user_id: ID of the person who did it; None when the server does not say, or there is no entry.
        project_id: ID of the production; None when it is of none.
        is_replayed: It is told by ``replay``, not because it is new.
    """

    name: str
    data: Payload
    id: str | None = None
    created_at: str | None = None
    user_id: str | None = None
    project_id: str | None = None
    is_replayed: bool = field(default=False, compare=False)

    @property
    def noun(self) -> str:
        """What it happened to: "preview-file" of "preview-file:update"."""
        return self.name.partition(":")[0]

    @property
    def verb(self) -> str:
        """What happened: "update" of "preview-file:update"."""
        return self.name.partition(":")[2]

    @property
    def entity_id(self) -> str | None:
        """ID of the record that the event's name speaks of; None when the payload does not hold it."""
        return next((value for name, value in self._ids() if name == self._own), None)

    def keys(self) -> frozenset[str]:
        """Return the IDs of the records that it is of: events that share one are handled in order."""
        return frozenset(value for name, value in self._ids() if name == self._own or name not in SURROUNDINGS)

    def as_dict(self) -> dict[str, Any]:
        """Return what JSON can hold of it: "name", "data", "id", "created_at", "user_id", "project_id"."""
        names = ("name", "data", "id", "created_at", "user_id", "project_id")
        return {name: getattr(self, name) for name in names}

    def ids(self) -> dict[str, str]:
        """Return the IDs of the payload by what they are of: {"task": ..., "project": ...}."""
        return {name.removesuffix(_SUFFIX): value for name, value in self._ids()}

    @property
    def _own(self) -> str:
        return self.noun.replace("-", "_") + _SUFFIX

    def _ids(self) -> Iterator[tuple[str, str]]:
        payload = self.data if isinstance(self.data, Mapping) else {}
        for name, value in payload.items():
            if name.endswith(_SUFFIX) and isinstance(value, str):
                yield name.lower(), value  # Zou writes "Shot_id" when shots are imported


@dataclass(frozen=True)
class Gap:
    """A stretch of time of which events may be missing.

    Attributes:
        after: Last moment of which everything is known, YYYY-MM-DDTHH:MM:SS, UTC by the server's clock; None when
            there is none.
        until: First moment from which everything is known again; None for now.
        reason: Why, and what to do.
    """

    after: str | None
    until: str | None
    reason: str

    def __str__(self) -> str:
        return f"events between {self.after or 'the beginning'} and {self.until or 'now'} may be missing: {self.reason}"


def of_row(row: Mapping[str, Any], is_replayed: bool = False) -> Event[dict[str, Any]]:
    """Return the event of an entry of the server's log."""
    data = dict(row.get("data") or {})
    return Event(
        str(row["name"]),
        data,
        str(row["id"]),
        row.get("created_at"),
        row.get("user_id"),
        row.get("project_id") or _text(data.get("project_id")),
        is_replayed,
    )


def of_message(name: str, data: Any) -> Event[dict[str, Any]]:
    """Return the event of a live message."""
    payload = dict(data) if isinstance(data, Mapping) else {}
    return Event(name, payload, project_id=_text(payload.get("project_id")))


def mark_of(event: Event[Any]) -> str:
    """Return name and payload as text: events with the same one are as good as each other."""
    # A live payload is the very dict that the log keeps, so it is equal but for the order of its keys.
    return f"{event.name} {json.dumps(event.data, sort_keys=True, default=str)}"


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
