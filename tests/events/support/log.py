"""A log of events that answers as Zou's does."""

from __future__ import annotations

import bisect
import datetime
import itertools
import threading
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

import httpx

from gazu_like.event_log import FORMAT, PAGE

NOON = datetime.datetime(2026, 3, 1, 12)
PROJECT = "b1ee0d52-0e27-4be9-9dfb-c0d5d8fb7d2a"


def at(seconds: float) -> datetime.datetime:
    """Return the moment so many seconds after noon."""
    return NOON + datetime.timedelta(seconds=seconds)


def moment(seconds: float) -> str:
    """Return the same as the server writes it."""
    return at(seconds).strftime(FORMAT)


class FakeLog:
    """Hands out the newest first, a page at most, by moments that it compares more finely than it shows them.

    Attributes:
        asked: The queries.
    """

    def __init__(self) -> None:
        self._entries: list[tuple[datetime.datetime, dict[str, Any]]] = []
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self.asked: list[dict[str, str]] = []

    def add(
        self, name: str, data: Mapping[str, Any] | None = None, seconds: float = 0.0, row_id: str | None = None
    ) -> dict[str, Any]:
        """Write an entry.

        Args:
            name: Of the event.
            data: Its payload.
            seconds: When: seconds after noon, fractions count.
            row_id: ID of the entry; a new one when left out.
        """
        when = at(seconds)
        with self._lock:
            row = {
                "id": row_id or f"row-{next(self._numbers):06}",
                "created_at": when.strftime(FORMAT),
                "name": name,
                "data": dict(data or {}),
                "user_id": "user-1",
                "project_id": (data or {}).get("project_id"),
            }
            bisect.insort(self._entries, (when, row), key=lambda entry: entry[0])
        return row

    def forget(self, row_ids: set[str]) -> None:
        """Remove entries."""
        with self._lock:
            self._entries = [entry for entry in self._entries if entry[1]["id"] not in row_ids]

    @property
    def ids(self) -> list[str]:
        """IDs of all entries, the oldest first."""
        return [row["id"] for _, row in self._entries]

    def answer(self, query: Mapping[str, str]) -> list[dict[str, Any]]:
        """Return what the server answers."""
        with self._lock:
            self.asked.append(dict(query))
            found = self._entries
            if query.get("after"):
                after = datetime.datetime.fromisoformat(query["after"])
                found = [entry for entry in found if entry[0] > after]
            if query.get("before"):
                before = datetime.datetime.fromisoformat(query["before"])
                found = [entry for entry in found if entry[0] < before]
            if query.get("cursor_event_id"):
                edge = next(when for when, row in self._entries if row["id"] == query["cursor_event_id"])
                found = [entry for entry in found if entry[0] < edge]
            limit = min(int(query.get("limit", 100)), PAGE)
            return [row for _, row in found[::-1][:limit]]

    def respond(self, request: httpx.Request) -> httpx.Response:
        """Answer a request of a client."""
        assert request.url.path.endswith("/data/events/last"), request.url
        return httpx.Response(200, json=self.answer(dict(parse_qsl(request.url.query.decode()))))
