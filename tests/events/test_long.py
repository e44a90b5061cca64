"""What goes on for long: logins run out, handlers are slow, days of events go by."""

from __future__ import annotations

import gc
import os
import sys
import threading
import time

import psutil
import pytest

from gazu_like import sandbox
from gazu_like.client import KitsuClient
from gazu_like.events import Event, EventListener

from .conftest import TOKEN_SECONDS, Film
from .handled import Handled, logged_order, until


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_login_is_renewed_again_and_again(apart: sandbox.Server, client: KitsuClient, film: Film) -> None:
    handled, before, tokens = Handled(), {row["id"] for row in film.log()}, set()
    with EventListener(client) as listener:
        listener.handlers.add("*", handled, project=film.project)
        ends, number = time.monotonic() + 3 * TOKEN_SECONDS, 0
        while time.monotonic() < ends:
            film.change(number)
            tokens.add(client.access_token)
            number += 1
            time.sleep(0.1)
            if number in (150, 350):
                apart.restart_events()
        logged = {row["id"] for row in film.log()} - before
        assert until(lambda: logged <= handled.ids())
    assert len(tokens) >= 3  # it ran out twice, at least
    assert handled.order() == logged_order(film)


def test_slow_handler_does_not_hold_up_the_line(client: KitsuClient, film: Film) -> None:
    heard: list[Event] = []
    may_go_on = threading.Event()
    handled = Handled()
    listener = EventListener(client, workers=1, queue=5)
    listener.observe(heard.append)

    @listener.on("shot:update", project=film.project)
    def slow(event: Event) -> None:
        may_go_on.wait(60)
        handled(event)

    with listener:
        for number in range(100):
            film.change(number)
        ours = [row["id"] for row in film.log() if row["name"] == "shot:update"]
        assert until(lambda: sum(event.name == "shot:update" for event in list(heard)) >= 100)
        assert not handled.events
        assert listener.status.waiting <= 5 + 1
        may_go_on.set()
        assert until(lambda: set(ours) <= handled.ids())
        assert listener.status.connections == 1
    assert [event.id for event in handled.events] == ours


#: What a studio does in two hours, at three events a second.
EVENTS, ROUNDS = 21_600, 12
#: Written by the server's own code, many at once: the requests of two hours would take twenty minutes.
WRITE = """
import sys
from zou.app import app
from zou.app.utils import events
shots, project_id, count = sys.argv[1].split(","), sys.argv[2], int(sys.argv[3])
with app.app_context():
    for number in range(count):
        events.emit("shot:update", {"shot_id": shots[number % len(shots)]}, project_id=project_id)
"""


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_two_hours_leave_no_trace_in_memory(apart: sandbox.Server, client: KitsuClient, film: Film) -> None:
    handled = [0]

    def count(event: Event) -> None:
        handled[0] += 1

    shots = ",".join(shot["id"] for shot in film.shots)
    me = psutil.Process(os.getpid())
    states: list[tuple[int, int, int]] = []
    with EventListener(client) as listener:
        listener.handlers.add("shot:update", count, project=film.project)
        for number in range(ROUNDS):
            apart.python("-c", WRITE, shots, film.project["id"], str(EVENTS // ROUNDS))
            wanted = (number + 1) * (EVENTS // ROUNDS)
            assert until(lambda: handled[0] >= wanted, 120)  # noqa: B023 - waited for at once
            if number % 3 == 0:
                apart.restart_events()
                until(lambda: listener.status.is_connected)
            gc.collect()
            states.append((me.memory_info().rss, threading.active_count(), len(gc.get_objects())))
        connections = listener.status.connections
    rss, threads, objects = zip(*states, strict=True)
    sys.stderr.write(
        f"\n{handled[0]} events, {connections} connections: {(rss[-1] - rss[ROUNDS // 3]) / 1e6:.1f} MB, "
        f"{threads[-1] - threads[ROUNDS // 3]} threads, {objects[-1] - objects[ROUNDS // 3]} objects more than after "
        "a third of it\n"
    )
    third = ROUNDS // 3  # by then the tables of the last minutes are as long as they get
    # An event that is kept is at least one object, and two thirds of them came after the first.
    assert max(rss[-3:]) - max(rss[: third + 1]) < 12e6
    assert max(threads[-3:]) <= max(threads[: third + 1])
    assert max(objects[-3:]) - max(objects[: third + 1]) < 5_000
