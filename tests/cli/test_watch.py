"""watch: the board by itself, fed by a real server, at a pseudo-terminal, and in a pipe."""

from __future__ import annotations

import itertools
import json
import os
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from gazu_like.board import Board, Change, Facts, Feed, Wanted
from gazu_like.board.state import concern
from gazu_like.cli import exits
from gazu_like.client import KitsuClient
from gazu_like.events import Event
from gazu_like.events.listener import Status
from gazu_like.lookup import Place
from tests.cli.conftest import Run
from tests.cli.running import CONTROL, Running, terminal_environment

if TYPE_CHECKING:
    from gazu_like.sandbox import Server

numbers = itertools.count(1)

TYPES = {name: {"id": name, "name": name, "color": "#123456", "priority": 1} for name in ("Layout", "Animation")}
STATUSES = {
    name: {"id": name, "name": name, "short_name": name, "color": colour, **dict.fromkeys(claims, True)}
    for name, colour, claims in (
        ("done", "#22d160", ["is_done"]),
        ("todo", "#f5f5f5", ["is_default"]),
        ("wfa", "#ab26ff", ["is_feedback_request"]),
        ("wip", "#3273dc", []),
    )
}
PEOPLE = {"ana": "Ana Lopez", "ben": "Ben Ito"}
PLACES = {
    **{f"sh{number}": Place("Shot", ("SQ010", f"SH{number:03}"), {"id": f"sh{number}"}) for number in range(1, 61)},
    "lamp": Place("Asset", ("Props", "Lamp"), {"id": "lamp"}),
}
FACTS = Facts(PLACES, TYPES, STATUSES, PEOPLE)
NOW = 1_000_000.0


def task(entity: str = "sh1", kind: str = "Layout", status: str = "todo", **more: Any) -> dict[str, Any]:
    ids = {"id": f"{entity}-{kind}", "entity_id": entity, "task_type_id": kind, "task_status_id": status}
    return {**ids, "assignees": [], "updated_at": "2026-01-01T00:00:00", **more}


def board(*tasks: dict[str, Any], **wanted: Any) -> Board:
    return Board(FACTS, Wanted(**wanted), {row["id"]: row for row in tasks})


def event(name: str, row: dict[str, Any], user: str | None = None, **data: Any) -> Event[Any]:
    return Event(name, {"task_id": row["id"], **data}, user_id=user)


def told(changes: list[Change]) -> list[tuple[str, str, str]]:
    return [(f"{change.entity}/{change.task_type}", change.what, change.by) for change in changes]


# The board by itself


def test_one_deed_that_is_several_events_is_one_change() -> None:
    before, after = task(), task(status="wip")
    known = board(before)
    names = ("comment:new", "task:update", "task:status-changed")
    events = [event(name, before, person_id="ana") for name in names]
    assert told(known.apply(events, {before["id"]: after}, NOW)) == [("SQ010/SH001/Layout", "todo -> wip", "Ana Lopez")]
    assert known.apply([event("task:update", before)], {before["id"]: after}, NOW + 1) == []
    assert len(known.changes) == 1


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ({"assignees": ["ana"]}, "+ Ana Lopez"),
        ({"assignees": ["ana", "ben"], "task_status_id": "wip"}, "todo -> wip, + Ana Lopez, + Ben Ito"),
        ({"due_date": "2026-12-24T00:00:00"}, "due 2026-12-24"),
        ({"estimation": 480}, "estimated 8.0 h"),
        ({"last_preview_file_id": "p"}, "new preview"),
    ],
)
def test_what_changed_is_told_in_a_few_words(more: dict[str, Any], what: str) -> None:
    known = board(task())
    assert [each.what for each in known.apply([], {"sh1-Layout": {**task(), **more}}, NOW)] == [what]


def test_a_task_that_is_taken_back_is_told_too() -> None:
    known = board(task(assignees=["ana"], due_date="2026-12-24T00:00:00"))
    assert [each.what for each in known.apply([], {"sh1-Layout": task()}, NOW)] == ["- Ana Lopez, not due any more"]


def test_new_and_removed_tasks_and_comments_are_changes() -> None:
    known = board()
    row = task()
    assert told(known.apply([event("task:new", row, "ben")], {row["id"]: row}, NOW))[0][1:] == ("new, todo", "Ben Ito")
    assert known.apply([event("comment:new", row, "ana")], {row["id"]: row}, NOW)[0].what == "commented"
    assert known.apply([event("comment:update", row, "ana")], {row["id"]: row}, NOW) == []
    gone = known.apply([event("task:delete", row, "ana")], {row["id"]: None}, NOW)
    assert (gone[0].what, gone[0].status_id) == ("removed", None)
    assert known.shown() == []
    assert known.apply([event("task:delete", row)], {row["id"]: None}, NOW) == []


def test_who_did_it_is_not_who_got_the_task_and_is_remembered_for_a_moment() -> None:
    row = task()
    known = board(row)
    given = task(assignees=["ben"])
    assert known.apply([event("task:assign", row, person_id="ben")], {row["id"]: given}, NOW)[0].by == ""
    known.apply([event("comment:new", row, person_id="ana")], {row["id"]: given}, NOW)
    soon = known.apply([event("task:update", row)], {row["id"]: task(status="wip")}, NOW + 1)
    late = known.apply([event("task:update", row)], {row["id"]: task(status="done")}, NOW + 60)
    assert [soon[0].by, late[0].by] == ["Ana Lopez", ""]


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({}, ["sh1-Layout", "sh2-Animation", "lamp-Layout"]),
        ({"type_ids": frozenset(["Animation"])}, ["sh2-Animation"]),
        ({"status_id": "wip"}, ["sh2-Animation"]),
        ({"person_id": "ana"}, ["lamp-Layout"]),
        ({"entity_ids": frozenset(["sh1", "lamp"])}, ["sh1-Layout", "lamp-Layout"]),
        ({"status_id": "wip", "person_id": "ana"}, []),
    ],
)
def test_only_what_is_wanted_is_shown(wanted: dict[str, Any], ids: list[str]) -> None:
    known = board(task(), task("sh2", "Animation", "wip"), task("lamp", assignees=["ana"]), **wanted)
    assert [row["id"] for row in known.shown()] == ids


def test_a_task_that_comes_into_or_leaves_what_is_wanted_is_a_change_and_others_are_none() -> None:
    known = board(task(), task("sh2"), status_id="wip")
    assert known.apply([], {"sh1-Layout": task(status="wip")}, NOW)
    assert known.apply([], {"sh1-Layout": task(status="done")}, NOW)
    assert known.apply([], {"sh2-Layout": task("sh2", status="done")}, NOW) == []
    assert known.shown() == []


def test_after_a_gap_what_is_different_is_told() -> None:
    known = board(task(), task("sh2"), task("sh3"))
    changes = known.reload([task(status="wip"), task("sh3"), task("sh4")], NOW)
    assert told(changes) == [
        ("SQ010/SH001/Layout", "todo -> wip", ""),
        ("SQ010/SH002/Layout", "removed", ""),
        ("SQ010/SH004/Layout", "new, todo", ""),
    ]
    assert known.reload(known.shown(), NOW) == []


def test_events_tell_what_to_read_anew() -> None:
    row = task()
    about = concern([event("task:update", row), Event("shot:update", {"shot_id": "x"}), Event("person:new", {})])
    assert (about.task_ids, about.places, about.facts, about.everything) == ({row["id"]}, True, True, False)
    assert concern([Event("task:update", {"project_id": "p"})]).everything
    assert concern([Event("playlist:update", {"playlist_id": "x"})]) == concern([])


def test_statuses_come_in_the_order_of_the_work() -> None:
    assert [row["id"] for row in FACTS.statuses_in_order()] == ["todo", "wip", "wfa", "done"]


# As a terminal shows it


def shown(known: Board, width: int = 80, height: int = 24, by_status: bool = False, now: float = NOW) -> list[str]:
    from gazu_like.cli.board import View, draw

    view = View("Film", "https://kitsu.test/api", ("* live", ""), by_status, now)
    text = draw(known, view, width, height)
    lines = text.plain.split("\n")
    assert len(lines) <= height
    assert max(line.cell_len for line in text.split("\n")) <= width
    return lines


def film(count: int = 60) -> Board:
    return board(*(task(f"sh{number}", kind) for number in range(1, count + 1) for kind in TYPES), task("lamp"))


def test_the_board_has_rows_of_entities_and_columns_of_task_types() -> None:
    known = board(task(), task(kind="Animation", status="wip"), task("lamp", status="done"))
    lines = shown(known)
    assert lines[0].split() == ["Film", "3", "tasks", "https://kitsu.test/api", "no", "change", "yet", "*", "live"]
    assert lines[1].split() == ["todo", "1", "wip", "1", "done", "1"]
    # Both kinds fit beside each other here; in a narrow terminal they stand one below the other.
    assert [line.split() for line in lines[4:]] == [["SQ010/SH001", "wip", "todo", "Props/Lamp", "done"]]
    narrow = [line.split() for line in shown(known, 60)[4:]]
    assert narrow == [["SQ010/SH001", "wip", "todo"], [], ["Assets", "Layout"], ["Props/Lamp", "done"]]


def test_what_changed_is_marked_for_a_while_with_who_did_it() -> None:
    known = board(task(), task("sh2"))
    known.apply([event("task:update", task(), "ana")], {"sh1-Layout": task(status="wip")}, NOW)
    fresh, later = shown(known, now=NOW + 1), shown(known, now=NOW + 60)
    assert next(line.split() for line in fresh if "SH001" in line) == ["SQ010/SH001", ">wip<", "Ana", "Lopez"]
    assert next(line.split() for line in later if "SH001" in line) == ["SQ010/SH001", "wip"]
    assert fresh[-1].split()[1:] == ["Ana", "Lopez", "SQ010/SH001", "Layout", "todo", "->", "wip"]


@pytest.mark.parametrize("by_status", [False, True])
@pytest.mark.parametrize(("width", "height"), [(80, 24), (140, 40), (40, 12), (20, 6), (10, 3), (1, 1), (300, 100)])
def test_it_fits_any_terminal(width: int, height: int, by_status: bool) -> None:
    known = film()
    for number in range(1, 30):
        known.apply([], {f"sh{number}-Layout": task(f"sh{number}", status="wip")}, NOW)
    shown(known, width, height, by_status)
    shown(board(), width, height, by_status)


def test_what_does_not_fit_is_counted_and_what_changed_last_is_shown() -> None:
    known = film()
    known.apply([], {"sh50-Layout": task("sh50", status="wip")}, NOW)
    lines = shown(known)
    rows = [line for line in lines if line.startswith("SQ010/")]
    assert rows[0].startswith("SQ010/SH050")
    assert any(line.startswith(f"… {60 - len(rows)} more shots") for line in lines)
    assert any("Props/Lamp" in line for line in lines)
    by_status = "\n".join(shown(known, by_status=True))
    assert "SQ010/SH050" in by_status
    assert "more tasks" in by_status


def test_statuses_that_have_no_room_are_named() -> None:
    known = board(*(task(f"sh{number}", status=status) for number, status in enumerate(STATUSES, 1)))
    assert "not shown for lack of width: " in "\n".join(shown(known, 40, by_status=True))
    assert "not shown" not in "\n".join(shown(known, 80, by_status=True))


def test_names_of_a_server_cannot_drive_the_terminal() -> None:
    places = {"sh1": Place("Shot", ("\x1b[2Jevil\u202e",), {"id": "sh1"})}
    known = Board(Facts(places, TYPES, STATUSES, {"ana": "\x1b]0;x\x07"}), Wanted(), {"sh1-Layout": task()})
    known.apply([event("task:update", task(), "ana")], {"sh1-Layout": task(status="wip")}, NOW)
    for by_status in (False, True):
        drawn = "".join(shown(known, by_status=by_status))
        assert not [character for character in drawn if character in "\x1b\x07\u202e"]


@pytest.mark.parametrize(
    ("connected", "connections", "problem", "said"),
    [
        (True, 1, None, "* live"),
        (False, 0, "stopped", "connecting ..."),
        (False, 1, "\x07refused", "! line is down: \N{REPLACEMENT CHARACTER}refused"),
    ],
)
def test_the_state_of_the_line_is_told(connected: bool, connections: int, problem: str | None, said: str) -> None:
    from gazu_like.cli.commands.watch import state_of

    assert state_of(Status(connected, connected, True, 0, 0, 0, connections, None, problem))[0] == said


# A real server


@pytest.fixture(scope="module")
def client(kitsu_server: Server) -> Iterator[KitsuClient]:
    with closing(kitsu_server.client()) as opened:
        yield opened


@pytest.fixture(autouse=True)
def login(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "film_there" in request.fixturenames:
        server = request.getfixturevalue("kitsu_server")
        monkeypatch.setenv("GAZU_LIKE_HOST", server.host)
        monkeypatch.setenv("GAZU_LIKE_EMAIL", server.email)
        monkeypatch.setenv("GAZU_LIKE_PASSWORD", server.password)


class Film:
    """A production of a test's own: a sequence with a shot, an asset, a task each."""

    def __init__(self, client: KitsuClient) -> None:
        self.client = client
        self.name = f"Watched {next(numbers)} {time.time_ns()}"
        self.project = client.project.new_project(self.name)
        self.sequence = client.shot.new_sequence(self.project, "SQ010")
        self.shot = client.shot.new_shot(self.project, self.sequence, "SH010")
        self.animation = client.task.get_task_type_by_name("Animation")
        self.task = client.task.new_task(self.shot, self.animation)
        self.statuses = {row["short_name"]: row for row in client.task.all_task_statuses()}

    def set_status(self, short_name: str) -> None:
        self.client.task.add_comment(self.task, self.statuses[short_name], "watched")


@pytest.fixture
def film_there(client: KitsuClient) -> Film:
    return Film(client)


def wait_until(is_so: Callable[[], object]) -> None:
    until = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_a_feed_keeps_the_board_as_the_server_has_it(film_there: Film, client: KitsuClient) -> None:
    changes: list[Change] = []
    with Feed(client, film_there.project, changed=changes.extend) as feed:
        assert [row["id"] for row in feed.board.shown()] == [film_there.task["id"]]
        film_there.set_status("wip")
        wait_until(lambda: changes)
        shot = client.shot.new_shot(film_there.project, film_there.sequence, "SH020")
        made = client.task.new_task(shot, film_there.animation)
        client.task.assign_task(made, client.person.all_persons()[0])
        wait_until(lambda: len(changes) >= 2)
        client.task.remove_task(film_there.task)
        wait_until(lambda: changes[-1].what == "removed")
    said = [(change.entity, change.what.split(",")[0]) for change in changes]
    assert said[0] == ("SQ010/SH010", "todo -> wip")
    assert ("SQ010/SH020", "new") in said
    assert said[-1] == ("SQ010/SH010", "removed")
    who = client.get("auth/authenticated")["user"]["full_name"]
    assert {change.by for change in changes} == {who}
    assert [row["id"] for row in feed.board.shown()] == [made["id"]]


def test_an_artist_watches_too_and_hears_who_did_it(
    film_there: Film, client: KitsuClient, kitsu_server: Server
) -> None:
    from gazu_like import session

    email = f"artist-{time.time_ns()}@example.com"
    person = client.person.new_person("Ana", "Artist", email, role="user")
    client.person.change_password_for_person(person, "long enough 1!")
    client.project.add_person_to_team(film_there.project, person)
    changes: list[Change] = []
    with closing(KitsuClient(kitsu_server.host)) as artist:
        session.log_in(email, "long enough 1!", client=artist)
        with Feed(artist, film_there.project, changed=changes.extend) as feed:
            assert not feed.listener.status.reads_log
            film_there.set_status("wip")
            wait_until(lambda: changes)
    assert changes[0].what == "todo -> wip"
    assert changes[0].by == client.get("auth/authenticated")["user"]["full_name"]


def test_in_a_pipe_each_change_is_a_line(film_there: Film) -> None:
    with (
        Running("watch", "--project", film_there.name) as lines,
        Running("watch", "-p", film_there.name, "--json") as rows,
    ):
        for running in (lines, rows):
            running.wait_for("watching 1 task")
        film_there.set_status("wip")
        for running in (lines, rows):
            running.wait_for("todo -> wip")
        plain, as_json = lines.end(), rows.end(signal.SIGTERM)
    assert plain.code == as_json.code == exits.OK
    moment, by, entity, kind, what = plain.out.rstrip("\n").split("\t")
    assert (entity, kind, what) == ("SQ010/SH010", "Animation", "todo -> wip")
    assert len(moment) == 19
    told = json.loads(as_json.out)
    assert (told["entity"], told["what"], told["by"], told["task_id"]) == (entity, what, by, film_there.task["id"])


def test_a_reader_who_goes_ends_it(film_there: Film) -> None:
    command = f"{sys.executable} -m gazu_like.cli watch -p '{film_there.name}' | head -n 1"
    with Running(command=command) as running:
        running.wait_for("watching 1 task")
        film_there.set_status("wip")
        running.wait_for("todo -> wip")
        film_there.set_status("wfa")
        ended = running.ended()
    assert ended.out.count("\n") == 1
    assert "Traceback" not in ended.err


def test_at_a_terminal_it_is_a_board_that_ends_with_ctrl_c_and_gives_the_screen_back(film_there: Film) -> None:
    with Running("watch", "--project", film_there.name, at_terminal=True) as running:
        running.wait_for("* live", "SQ010/SH010")
        assert "\x1b[?1049h" in running.out
        film_there.set_status("wip")
        running.wait_for(">wip<", "todo -> wip")
        ended = running.end()
    assert ended.code == exits.OK
    assert ended.out.index("\x1b[?1049h") < ended.out.index("\x1b[?1049l")
    assert ended.out.rindex("\x1b[?25h") > ended.out.rindex("\x1b[?25l")
    assert "Traceback" not in ended.out


def newest_frame(said: str) -> list[str]:
    """The lines of the last board that was drawn to its end."""
    frames = said.split("\x1b[H")
    return CONTROL.sub("", frames[-2]).replace("\r", "").split("\n") if len(frames) > 2 else []


def test_it_follows_the_size_of_the_terminal(film_there: Film) -> None:
    if sys.platform == "win32":
        pytest.skip("needs a pseudo-terminal")
    import fcntl
    import pty
    import termios
    import threading

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    words = [sys.executable, "-m", "gazu_like.cli", "watch", "-p", film_there.name]
    said = ""

    def read() -> None:
        nonlocal said
        try:
            while piece := os.read(ours, 65_536):
                said += piece.decode(errors="replace")
        except OSError:
            pass

    with subprocess.Popen(words, stdin=theirs, stdout=theirs, stderr=theirs, env=terminal_environment()) as process:
        os.close(theirs)
        threading.Thread(target=read, daemon=True).start()
        wait_until(lambda: "* live" in said)
        fcntl.ioctl(ours, termios.TIOCSWINSZ, struct.pack("HHHH", 8, 30, 0, 0))
        try:
            wait_until(lambda: len(newest_frame(said)) == 8)
            drawn = newest_frame(said)
            process.send_signal(signal.SIGINT)
            assert process.wait(30) == 0
        finally:
            process.kill()
    assert max(map(len, drawn)) <= 30


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--entity", "SQ01"], "--entity: "),
        (["--type", "Animaton"], "Did you mean Animation"),
        (["--status", "wpi"], "--status: "),
        (["--assignee", "nobody at all"], "--assignee: "),
    ],
)
def test_names_that_nothing_has_are_answered_with_advice(
    words: list[str], said: str, film_there: Film, run: Run
) -> None:
    ended = run("watch", "-p", film_there.name, *words)
    assert (ended.code, ended.out) == (exits.USAGE, "")
    assert said in ended.err


def test_a_sequence_has_its_shots(film_there: Film, client: KitsuClient) -> None:
    from gazu_like.cli.commands.watch import _wanted

    found = _wanted(client, film_there.project, None, None, None, "SQ010")
    assert found.entity_ids == {film_there.sequence["id"], film_there.shot["id"]}
