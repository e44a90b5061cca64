"""Nothing is lost while servers, lines and listeners are killed: what handlers got is held against the server's log."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from gazu_like import sandbox
from gazu_like.client import KitsuClient
from gazu_like.events import Event, EventListener

from .conftest import TOKEN_SECONDS, Film

CHANGES = 1000


def until(is_so: Callable[[], bool], seconds: float = 30.0) -> bool:
    limit = time.monotonic() + seconds
    while not is_so() and time.monotonic() < limit:
        time.sleep(0.02)
    return is_so()


def by_shot(rows: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The events of each shot, in order: from (shot, event)."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for shot, event in rows:
        found[shot].append(event)
    return dict(found)


class Handled:
    """What handlers got: slow now and then, several at once."""

    def __init__(self, seed: int) -> None:
        self.events: list[Event[Any]] = []
        self._dice = random.Random(seed)

    def __call__(self, event: Event[Any]) -> None:
        time.sleep(self._dice.choice((0, 0, 0, 0.002, 0.02)))
        self.events.append(event)

    def ids(self) -> list[str | None]:
        return [event.id for event in self.events]

    def order(self) -> dict[str, list[str]]:
        """Event IDs by shot, each at its first time."""
        first = {event.id: event for event in reversed(self.events)}
        known: set[str] = set()
        rows = []
        for event in self.events:
            if event.id in first and event.id not in known and event.name == "shot:update":
                known.add(str(event.id))
                rows.append((event.data["shot_id"], str(event.id)))
        return by_shot(rows)


def logged_order(film: Film) -> dict[str, list[str]]:
    return by_shot((row["data"]["shot_id"], row["id"]) for row in film.log() if row["name"] == "shot:update")


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_nothing_is_lost_while_servers_are_killed(apart: sandbox.Server, client: KitsuClient, film: Film) -> None:
    handled, before = Handled(seed=6), {row["id"] for row in film.log()}
    with EventListener(client) as listener:
        listener.handlers.add("*", handled, project=film.project)
        work = threading.Thread(target=lambda: [film.change(number) for number in range(CHANGES)])
        work.start()
        kills = [apart.restart_events, apart.restart_events, apart.restart_api] * 2 + [apart.restart_events]
        for kill in kills:
            time.sleep(1.0)
            kill()
        work.join()
        logged = [row for row in film.log() if row["id"] not in before]
        assert len([row for row in logged if row["name"] == "shot:update"]) >= CHANGES
        until(lambda: {row["id"] for row in logged} <= set(handled.ids()), 5)
        print("DBG", len(logged), len(set(handled.ids())), listener.status, [(r["name"],r["created_at"],r["id"]) for r in logged if r["id"] not in handled.ids()][:20], [e for e in handled.events if e.id is None][:5])
        print("DBG pos", logged[0]["created_at"], logged[-1]["created_at"], listener._work.source._merge.newest, listener._work.source._merge.waiting)
        assert until(lambda: {row["id"] for row in logged} <= set(handled.ids()))
        status = listener.status
    assert handled.order() == logged_order(film)
    assert status.connections >= 5  # it was not the log alone
    assert status.failed == 0
    sys.stderr.write(
        f"\n{len(kills)} kills: {len(logged)} events logged, {len(set(handled.ids()))} handled, "
        f"{len(handled.events) - len(set(handled.ids()))} of them twice, {status.connections} connections\n"
    )
