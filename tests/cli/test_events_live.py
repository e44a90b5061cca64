"""events tail and run as processes of their own, on a real server, ended by signals."""

from __future__ import annotations

import itertools
import json
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from gazu_like.cli import exits
from gazu_like.client import KitsuClient
from tests.cli.running import Running

if TYPE_CHECKING:
    from gazu_like.sandbox import Server

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals and a pseudo-terminal")

LISTENING = "listening to the event stream"
HANDLERS = """\
import logging, os
import gazu_like

handlers = gazu_like.events.Handlers()
logger = logging.getLogger(__name__)

@handlers.on("shot:new")
def made(event, client):
    with open("handled.txt", "a") as file:
        print(event.data["shot_id"], file=file)
    print("printed", event.data["shot_id"])
    logger.info("made %s", client.shot.get_shot(event.data["shot_id"])["name"])

@handlers.on("shot:delete")
def fails(event):
    raise RuntimeError("no such luck at https://ana:hush@chat.test")
"""

numbers = itertools.count(1)


@pytest.fixture(scope="module")
def client(kitsu_server: Server) -> Iterator[KitsuClient]:
    with closing(kitsu_server.client()) as opened:
        yield opened


@pytest.fixture(autouse=True)
def login(kitsu_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAZU_LIKE_HOST", kitsu_server.host)
    monkeypatch.setenv("GAZU_LIKE_EMAIL", kitsu_server.email)
    monkeypatch.setenv("GAZU_LIKE_PASSWORD", kitsu_server.password)


class Film:
    """A production of a test's own."""

    def __init__(self, client: KitsuClient) -> None:
        self.client = client
        self.name = f"Film [cli {next(numbers)}]"
        self.project = client.project.new_project(self.name)
        self.sequence = client.shot.new_sequence(self.project, "SQ010")
        self._names = (f"SH{number:03}" for number in itertools.count(1))

    def shot(self) -> dict[str, Any]:
        return dict(self.client.shot.new_shot(self.project, self.sequence, next(self._names)))

    def logged(self, shot: dict[str, Any]) -> dict[str, Any]:
        """The entry of the log that tells of a new shot."""
        rows = self.client.fetch_all("events/last", {"limit": 200})
        return next(row for row in rows if row["name"] == "shot:new" and row["data"]["shot_id"] == shot["id"])


@pytest.fixture
def film(client: KitsuClient) -> Film:
    return Film(client)


@pytest.fixture
def handlers(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))
    path = home / "handlers.py"
    path.write_text(HANDLERS)
    return path


def handled(handlers: Path) -> list[str]:
    file = handlers.parent / "handled.txt"
    return file.read_text().split() if file.exists() else []


# tail


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
def test_what_happens_is_printed_with_names_until_a_signal(number: int, film: Film) -> None:
    with Running("events", "tail", "--project", film.name, "--name", "shot:*") as tail:
        tail.wait_for(LISTENING)
        film.shot()
        tail.wait_for("SQ010 / SH001")
        film.shot()
        tail.wait_for("SQ010 / SH002")
        ended = tail.end(number)
    assert ended.code == exits.OK
    assert "Traceback" not in ended.err
    assert "\x1b" not in ended.out
    first, second = ended.out.splitlines()
    who = film.client.get("auth/authenticated")["user"]["full_name"]
    for line in (first, second):
        assert "shot:new" in line
        assert film.name in line
        assert who in line


def test_history_comes_first_from_the_second_on_and_then_what_is_new_each_once(film: Film) -> None:
    film.shot()
    time.sleep(1.1)  # the log knows seconds
    old = [film.shot(), film.shot()]
    since = film.logged(old[0])["created_at"]
    with Running("events", "tail", "--since", f"{since}Z", "--project", film.name, "--json") as tail:
        tail.wait_for(old[0]["id"], old[1]["id"], LISTENING)
        new = [film.shot(), film.shot()]
        tail.wait_for(new[0]["id"], new[1]["id"])
        ended = tail.end()
    events = [json.loads(line) for line in ended.out.splitlines()]
    assert [each["data"]["shot_id"] for each in events if each["name"] == "shot:new"] == [s["id"] for s in old + new]
    assert events[0]["id"] == film.logged(old[0])["id"]
    assert sorted(events[0]) == ["created_at", "data", "id", "name", "project_id", "user_id"]
    assert ended.code == exits.OK


def test_a_pipe_gets_lines_at_once_and_its_end_is_no_error(film: Film) -> None:
    film.shot()
    command = f"{sys.executable} -m gazu_like.cli events tail --since 1h --name shot:new | head -n 1"
    with Running(command=command) as tail:
        tail.wait_for("shot:new", LISTENING)
        film.shot()  # nobody reads it: it ends
        ended = tail.ended()
    assert ended.code == 0
    assert len(ended.out.splitlines()) == 1
    assert [word for word in ("Traceback", "Exception", "Broken") if word in ended.err] == []


def test_a_broken_line_and_its_return_are_told_and_nothing_is_missed(film: Film, kitsu_server: Any) -> None:
    if not hasattr(kitsu_server, "kill_api"):
        pytest.skip("this server is not ours to kill")
    with Running("events", "tail", "--project", film.name, "--name", "shot:new") as tail:
        tail.wait_for(LISTENING)
        kitsu_server.kill_api()
        tail.wait_for("broke off")
        kitsu_server.start_api()
        shot = film.shot()
        tail.wait_for("SH001")
        tail.wait_for(LISTENING, times=2)
        ended = tail.end()
    assert ended.code == exits.OK
    assert [line.split()[-1] for line in ended.out.splitlines()] == [shot["name"]]
    assert "Traceback" not in ended.err
    why = [line.split(" ", 1)[1] for line in ended.err.splitlines() if "cannot be listened to" in line]
    assert len(why) == len(set(why))


def test_at_a_terminal_lines_are_coloured_and_ctrl_c_ends_them(film: Film) -> None:
    with Running("events", "tail", "--project", film.name, "--name", "shot:new", at_terminal=True) as tail:
        tail.wait_for(LISTENING)
        film.shot()
        tail.wait_for("SH001")
        ended = tail.end()
    assert ended.code == exits.OK
    assert "\x1b[32m" in ended.out
    [line] = [line for line in tail.shown.splitlines() if "shot:new" in line]
    assert len(line) <= 80
    assert "Traceback" not in ended.out


def test_an_unknown_production_is_told_with_what_may_be_meant(film: Film, run: Callable[..., Any]) -> None:
    ended = run("events", "tail", "--project", film.name.replace("Film", "Flim"))
    assert ended.code == exits.USAGE
    assert film.name in ended.err
    assert "--project" in ended.err


# run


def test_a_service_goes_on_at_its_position_and_handles_nothing_twice(film: Film, handlers: Path) -> None:
    before = film.shot()
    with Running("events", "run", handlers, "--project", film.name) as service:
        service.wait_for(LISTENING)
        first = film.shot()
        service.wait_for(f"printed {first['id']}\n", f"made {first['name']}")
        ended = service.end(signal.SIGTERM)
    assert ended.code == exits.OK
    between = film.shot()
    with Running("events", "run", handlers, "--project", film.name) as service:
        service.wait_for(f"made {between['name']}", LISTENING)
        last = film.shot()
        service.wait_for(f"made {last['name']}")
        ended = service.end(signal.SIGINT)
    assert ended.code == exits.OK
    assert handled(handlers) == [first["id"], between["id"], last["id"]]
    assert before["id"] not in handled(handlers)
    lines = [json.loads(line) for line in ended.err.splitlines()]
    assert {"time", "level", "message"} <= set.intersection(*map(set, lines))
    [position] = (handlers.parent / "state" / "gazu_like" / "events").glob("*.json")
    assert str(position) in lines[0]["message"]
    assert lines[-1]["message"] == "stopped"


def test_a_handler_that_raises_is_logged_with_its_event(film: Film, handlers: Path, home: Path) -> None:
    shot = film.shot()
    kept = home / "kept.json"
    words = ("--position", kept, "--attempts", "2", "--workers", "1")
    with Running("events", "run", handlers, "--project", film.name, *words) as service:
        service.wait_for(LISTENING)
        film.client.shot.remove_shot(shot, force=True)
        service.wait_for("no such luck")
        later = film.shot()
        service.wait_for(f"made {later['name']}")
        ended = service.end(signal.SIGTERM)
    assert ended.code == exits.OK
    [failure] = [each for each in map(json.loads, ended.err.splitlines()) if each["level"] == "error"]
    assert (failure["handler"], failure["event"]["name"]) == ("fails", "shot:delete")
    assert failure["event"]["data"]["shot_id"] == shot["id"]
    assert failure["error"].splitlines()[-1] == "RuntimeError: no such luck at https://***@chat.test"
    assert "hush" not in ended.err
    assert kept.exists()


def test_a_login_that_has_ended_ends_the_service_with_its_code(
    film: Film, handlers: Path, kitsu_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(kitsu_server.client()) as other:
        monkeypatch.setenv("GAZU_LIKE_TOKEN", str(other.access_token))
        with Running("events", "run", handlers) as service:
            service.wait_for(LISTENING)
            other.request("GET", "auth/logout")
            film.shot()
            ended = service.ended()
        assert str(other.access_token) not in ended.err
    assert ended.code == exits.NO_LOGIN
    said = json.loads(ended.err.splitlines()[-1])
    assert said["level"] == "critical"
    assert "the login has ended and could not be renewed" in said["message"]


def test_another_server_s_position_is_refused(handlers: Path, home: Path) -> None:
    kept = home / "kept.json"
    kept.write_text(json.dumps({"version": 1, "host": "https://other.test/api", "moment": None, "ids": []}))
    with Running("events", "run", handlers, "--position", kept) as service:
        ended = service.ended()
    assert ended.code == exits.FAILED
    assert "name another file" in ended.err.splitlines()[-1]
