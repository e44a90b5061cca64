"""Nothing is lost while servers, lines and listeners are killed: what handlers got is held against the server's log."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from gazu_like import sandbox
from gazu_like.client import KitsuClient
from gazu_like.events import EventListener

from .conftest import Film
from .handled import Handled, logged_order, order_of, until

CHANGES = 1000
#: Kills of the event server, and of the API.
KILLS = ("events", "events", "api", "events", "events", "api", "events")


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_nothing_is_lost_while_servers_are_killed(apart: sandbox.Server, client: KitsuClient, film: Film) -> None:
    handled, before = Handled(), {row["id"] for row in film.log()}
    restart = {"events": apart.restart_events, "api": apart.restart_api}
    with EventListener(client) as listener:
        listener.handlers.add("*", handled, project=film.project)
        work = threading.Thread(target=lambda: [film.change(number) for number in range(CHANGES)])
        work.start()
        for number, kill in enumerate(KILLS):
            wanted = number * CHANGES // 10
            until(lambda: len(handled.events) >= wanted and listener.status.is_connected)  # noqa: B023 - waited for at once
            restart[kill]()
        work.join()
        logged = {row["id"] for row in film.log()} - before
        until(lambda: logged <= handled.ids())
        status = listener.status
    lost = logged - handled.ids()
    assert len(logged) >= CHANGES
    assert not lost
    assert handled.order() == logged_order(film)
    assert (status.failed, status.waiting) == (0, 0)
    assert status.connections >= KILLS.count("events")  # it was not the log alone
    unlogged = sum(event.id is None for event in handled.events)  # of an API that was killed before it wrote them down
    twice = len(handled.events) - unlogged - len(handled.ids())
    sys.stderr.write(
        f"\n{len(KILLS)} kills, {CHANGES} changes: {len(logged)} events logged, {len(lost)} lost, {twice} told twice, "
        f"{unlogged} told that were never logged, {status.connections} connections\n"
    )


LISTENER = """
import json, os, sys
from gazu_like.client import KitsuClient
from gazu_like.events import EventListener

host, event_host, position, project = sys.argv[1:]
client = KitsuClient(host, tokens=json.loads(sys.stdin.read()))
client.event_host = event_host
listener = EventListener(client, position, project=project)

@listener.on("*")
def tell(event):
    os.write(1, (json.dumps(event.as_dict()) + "\\n").encode())

listener.run()
"""


class Process:
    """A listener in a process of its own, which writes down what it handles."""

    def __init__(self, client: KitsuClient, position: Path, project: str, output: Path) -> None:
        words = [client.host, client.event_host, str(position), project]
        with output.open("ab") as file:
            self._process = subprocess.Popen(
                [sys.executable, "-c", LISTENER, *words], stdin=subprocess.PIPE, stdout=file, stderr=subprocess.PIPE
            )
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(dict(client.tokens)).encode())
        self._process.stdin.close()
        self._output = output

    def lines(self) -> int:
        return self._output.read_bytes().count(b"\n")

    def end(self, number: signal.Signals) -> int:
        os.kill(self._process.pid, number)
        code = self._process.wait(30)
        assert self._process.stderr is not None
        sys.stderr.write(self._process.stderr.read().decode())
        self._process.stderr.close()
        return code


@pytest.mark.timeout(300)
def test_killed_listener_goes_on_where_it_was(client: KitsuClient, film: Film, tmp_path: Path) -> None:
    output, position = tmp_path / "handled.jsonl", tmp_path / "position.json"
    process = Process(client, position, film.project["id"], output)
    try:
        assert until(position.exists)  # it has begun
        before = {row["id"] for row in film.log()}
        for number in range(240):
            film.change(number)
            if number % 60 == 40:
                until(lambda: process.lines() > 0)  # noqa: B023 - waited for at once
                process.end(signal.SIGKILL)
                for missed in range(5):  # while nobody listens
                    film.change(missed)
                process = Process(client, position, film.project["id"], output)
        logged = {row["id"] for row in film.log()} - before

        def handled() -> list[dict[str, str]]:
            return [json.loads(line) for line in output.read_text().splitlines() if line.endswith("}")]

        until(lambda: logged <= {row["id"] for row in handled()})
    finally:
        code = process.end(signal.SIGTERM)
    assert code == 0
    assert logged - {row["id"] for row in handled()} == set()
    rows = [row for row in handled() if row["id"] in logged]
    order = order_of((row["id"], row["name"], row["data"]) for row in rows)  # type: ignore[misc]
    assert order == {
        shot: [each for each in ids if each in logged] for shot, ids in logged_order(film).items() if shot in order
    }
