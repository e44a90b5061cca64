"""A real server whose event stream is a process of its own, and productions on it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from gazu_like import sandbox
from gazu_like.client import KitsuClient
from gazu_like.transport.settings import RetryPolicy
from tests.kitsu.conftest import unique

#: Lifetime of an access token on this server: several of them in one test.
TOKEN_SECONDS = 20
#: Of those who write while the server is killed.
STUBBORN = RetryPolicy(attempts=60, first_seconds=0.1, longest_seconds=0.5)


@pytest.fixture(scope="session")
def apart() -> Iterator[sandbox.Server]:
    """A server whose API and event stream can be killed one without the other."""
    with sandbox.start(quiet=True, events_apart=True, token_seconds=TOKEN_SECONDS) as server:
        yield server


@pytest.fixture
def client(apart: sandbox.Server) -> Iterator[KitsuClient]:
    """A client for a listener."""
    with contextlib.closing(apart.client()) as made:
        yield made


@pytest.fixture
def writer(apart: sandbox.Server) -> Iterator[KitsuClient]:
    """Another person's client, who does not give up when the server is away."""
    with contextlib.closing(apart.client()) as made:
        made.retry = STUBBORN
        yield made


@dataclass
class Film:
    """A production with some shots, and what happens to it."""

    client: KitsuClient
    project: Any
    sequence: Any
    shots: list[Any] = field(default_factory=list)

    def change(self, number: int) -> None:
        """Change one shot after the other, round and round."""
        shot = self.shots[number % len(self.shots)]
        self.client.put(f"data/entities/{shot['id']}", {"description": f"change {number}"})

    def log(self) -> list[dict[str, Any]]:
        """What the server's own log says of it, the oldest first."""
        query = {"project_id": self.project["id"], "limit": 1000}
        rows: list[dict[str, Any]] = []
        while True:
            page = self.client.fetch_all("events/last", query)
            rows += page
            if len(page) < 1000:
                return rows[::-1]
            query["cursor_event_id"] = page[-1]["id"]


@pytest.fixture
def film(writer: KitsuClient) -> Film:
    """A production with ten shots."""
    project = writer.project.new_project(unique("Film"))
    sequence = writer.shot.new_sequence(project, "SQ01")
    shots = [writer.shot.new_shot(project, sequence, f"SH{number:03}") for number in range(10)]
    return Film(writer, project, sequence, shots)
