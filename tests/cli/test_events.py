"""events tail and run without a server: arguments, the file of handlers, names, lines, logs."""

from __future__ import annotations

import datetime
import json
import logging
import sys
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import pytest

from gazu_like.cli import arguments, exits, handlers, logs
from gazu_like.cli.exits import Failure
from gazu_like.cli.lines import TOGETHER, Lines
from gazu_like.cli.named import Names
from gazu_like.events import Event
from gazu_like.exception import NotAllowedException
from tests.cli.conftest import Run

GOOD = """\
import gazu_like
handlers = gazu_like.events.Handlers()

@handlers.on("task:update")
def changed(event, client):
    pass
"""


@pytest.fixture
def file(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = home / "handlers.py"
    path.write_text(GOOD)
    monkeypatch.setattr(sys, "path", [*sys.path])  # the file's folder is put there
    yield path
    sys.modules.pop("more", None)


# Arguments


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["tial"], ["tial", "Did you mean tail?"]),
        (["tail", "--sever", "a"], ["--sever", "--server"]),
        (["tail", "--server", "stduio"], ["--server", "'stduio'", "Did you mean studio?"]),
        (["tail", "--server", "kitsu.studio.com"], ["--server", "https://kitsu.studio.com"]),
        (["tail", "--server", "ftp://kitsu.studio.com"], ["--server", "ftp://kitsu.studio.com", "https://"]),
        (["tail", "--since", "yesterday"], ["--since", "'yesterday'", "2026-05-31"]),
        (["tail", "--since", "2026-02-30"], ["--since", "'2026-02-30'"]),
        (["tail", "--since", "2y"], ["--since", "'2y'", "2h"]),
        (["tail", "--since", "99999999d"], ["--since", "'99999999d'"]),
        (["tail", "--since", "2999-01-01"], ["--since", "'2999-01-01'", "not come yet"]),
        (["tail", "--name", "Task Update"], ["--name", "'Task Update'", "task:update"]),
        (["run"], ["HANDLERS.PY"]),
        (["run", "handlrs.py"], ["HANDLERS.PY", "handlrs.py", "does not exist"]),
        (["run", "handlers.py", "--workers", "0"], ["--workers", "0", "x>=1"]),
        (["run", "handlers.py", "--attempts", "many"], ["--attempts", "many"]),
        (["run", "handlers.py", "--log-format", "jsno"], ["--log-format", "jsno", "json"]),
        (["run", "handlers.py", "--server", "stduio"], ["--server", "'stduio'", "Did you mean studio?"]),
        (["run", "handlers.py", "--position", "."], ["--position", "'.'", "is a directory"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_argument_is_named_with_what_to_write(words: list[str], told: list[str], file: Path, run: Run) -> None:
    config = file.parent / "config" / "config.toml"
    config.parent.mkdir()
    config.write_text('[profiles.studio]\nhost = "http://127.0.0.1:9/api"\n')
    ended = run("events", *words)
    assert (ended.code, ended.out) == (exits.USAGE, "")
    assert [text for text in told if text not in ended.err] == []


def test_a_name_that_no_event_has_is_remarked(run: Run) -> None:
    ended = run("events", "tail", "--name", "tsak:update")
    assert "no event of Kitsu's is called 'tsak:update'. Did you mean task:update" in ended.err
    assert "--server" in run("events", "tail", "--name", "shot:*").err.splitlines()[0]


@pytest.mark.parametrize(
    ("variables", "told"),
    [
        ({}, "--server: which server? Name an address, or a profile made by gazu-like login, or set GAZU_LIKE_PROFILE"),
        ({"HOST": "kitsu.studio.com"}, "GAZU_LIKE_HOST: no profile 'kitsu.studio.com'"),
        ({"PROFILE": "stduio"}, "GAZU_LIKE_PROFILE: no profile 'stduio'"),
        ({"HOST": "ftp://kitsu.studio.com"}, "GAZU_LIKE_HOST: host: wanted an address"),
        ({"HOST": "http://127.0.0.1:9"}, "set GAZU_LIKE_EMAIL and GAZU_LIKE_PASSWORD, or ..._TOKEN"),
    ],
    ids=lambda value: "" if isinstance(value, str) else " ".join(value),
)
def test_the_environment_names_the_server(
    variables: Mapping[str, str], told: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(f"GAZU_LIKE_{name}", value)
    assert told in run("events", "tail").err


def test_the_only_profile_is_meant_and_of_two_neither(home: Path, run: Run) -> None:
    config = home / "config" / "config.toml"
    config.parent.mkdir()
    config.write_text('[profiles.studio]\nhost = "http://127.0.0.1:9/api"\n')
    assert "studio (http://127.0.0.1:9/api): no credentials" in run("events", "tail").err
    config.write_text(config.read_text() + '[profiles.cloud]\nhost = "http://127.0.0.1:9/api"\n')
    assert "which server? Name one of studio, cloud" in run("events", "tail").err


@pytest.mark.parametrize(
    ("text", "seconds"), [("90s", 90), ("15m", 900), ("1h", 3600), ("1h30m", 5400), ("2d", 172_800)]
)
def test_lengths_of_time(text: str, seconds: float) -> None:
    assert arguments.duration(text) == seconds


@pytest.mark.parametrize("text", ["", "15", "m", "1.5h", "-1h", "1h 30m", "0s", "15M"])
def test_what_is_no_length_of_time(text: str) -> None:
    with pytest.raises(click.BadParameter, match="15m or 1h"):
        arguments.duration(text)


def test_moments_are_local_unless_they_say_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    assert arguments.moment("2026-05-31T18:30:00+02:00") == "2026-05-31T16:30:00"
    assert arguments.moment("2026-05-31 18:30Z") == "2026-05-31T18:30:00"
    local = datetime.datetime(2026, 5, 31, 18, 30).astimezone(datetime.timezone.utc)
    assert arguments.moment("2026-05-31 18:30") == f"{local:%Y-%m-%dT%H:%M:%S}"
    ago = datetime.datetime.fromisoformat(arguments.moment("2h")).replace(tzinfo=datetime.timezone.utc)
    assert (
        datetime.timedelta(hours=1) < datetime.datetime.now(datetime.timezone.utc) - ago < datetime.timedelta(hours=3)
    )


# The file of handlers


def test_all_handlers_of_a_file_are_found(file: Path, run: Run) -> None:
    (file.parent / "more.py").write_text(GOOD.replace("task:update", "shot:*").replace("changed", "moved"))
    file.write_text(GOOD + "from more import handlers as others\nagain = handlers\n")
    found = handlers.load(file)
    assert [(each.filter.name, each.function.__name__) for each in found.registered] == [
        ("task:update", "changed"),
        ("shot:*", "moved"),
    ]
    ended = run("events", "run", file, "--check")
    assert ended.code == exits.OK
    assert [line.split() for line in ended.out.splitlines()] == [
        ["events", "production", "function", "place"],
        ["task:update", "all", "changed", "handlers.py:4"],
        ["shot:*", "all", "moved", "more.py:4"],
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "handlers.py: it makes no gazu_like.events.Handlers"),
        ("import gazu_like\nhandlers = gazu_like.events.Handlers()\n", "handlers.py: no function is registered"),
        ("def broken(:\n", "handlers.py:1: SyntaxError"),
        (GOOD + "\nnothing\n", "handlers.py:8: NameError: name 'nothing' is not defined"),
        (GOOD.replace("task:update", "Task Update"), "handlers.py:4: ValueError: name: wanted the name of an event"),
        (GOOD.replace("event, client", ""), "handlers.py:4: ValueError: handler: changed()"),
        (GOOD.replace("event, client", "event, more"), "handlers.py:4: ValueError: handler: changed(event, more)"),
        (GOOD.replace("def", "async def"), "handlers.py:4: handlers: changed: async def; use a plain function"),
        ("import sys\nsys.exit('CHAT is not set')\n", "handlers.py:2: CHAT is not set"),
        ("import more\n", "more.py:2: SyntaxError"),
        (
            "def inner():\n    import nowhere\ninner()\n",
            "handlers.py:2: ModuleNotFoundError: No module named 'nowhere'",
        ),
    ],
    ids=lambda value: value.split(":")[-1].strip()[:30] if "handlers.py" in value or "more.py" in value else "",
)
def test_what_is_wrong_with_a_file_is_told_with_its_line(text: str, told: str, file: Path, run: Run) -> None:
    (file.parent / "more.py").write_text("\nthis is no Python\n")
    file.write_text(text)
    ended = run("events", "run", file.name)
    assert (ended.code, ended.out) == (exits.USAGE, "")
    assert told in ended.err
    assert len(ended.err.splitlines()) == 1


def test_a_handler_that_no_event_will_reach_is_remarked(file: Path, run: Run) -> None:
    file.write_text(GOOD.replace("task:update", "taks:*"))
    ended = run("events", "run", file, "--check")
    assert ended.code == exits.OK
    assert "handlers.py:4: changed: no event of Kitsu's is called 'taks:*'" in ended.err


def test_another_ending_is_no_python_file(file: Path, run: Run) -> None:
    other = file.rename(file.with_suffix(".txt"))
    assert "a name that ends in .py" in run("events", "run", other).err


# Names and lines


class Rows:
    """Answers lists by IDs, and counts the questions."""

    def __init__(self, **rows: list[dict[str, Any]]) -> None:
        self.rows = {name.replace("_", "-"): some for name, some in rows.items()}
        self.asked: list[str] = []

    def fetch_all(self, model: str, params: Mapping[str, str]) -> list[dict[str, Any]]:
        self.asked.append(model)
        if model not in self.rows:
            raise NotAllowedException(f"data/{model}", "no", method="GET", status=403)
        ids = json.loads(params["id"])
        return [row for row in self.rows[model] if row["id"] in ids]


def new_id() -> str:
    return str(uuid.uuid4())


@pytest.fixture
def rows() -> Rows:
    ana, film, sequence, animation = (new_id() for _ in range(4))
    shots = [{"id": new_id(), "name": f"SH{n:03}", "parent_id": sequence} for n in range(300)]
    tasks = [{"id": new_id(), "name": "main", "entity_id": s["id"], "task_type_id": animation} for s in shots]
    return Rows(
        persons=[{"id": ana, "full_name": "Ana Diaz"}],
        projects=[{"id": film, "name": "Caminandes"}],
        entities=[*shots, {"id": sequence, "name": "SQ010", "parent_id": None}],
        tasks=tasks,
        task_types=[{"id": animation, "name": "Animation"}],
    )


def comments(rows: Rows) -> list[Event[dict[str, Any]]]:
    [person], [project] = rows.rows["persons"], rows.rows["projects"]
    return [
        Event(
            "comment:new",
            {"comment_id": new_id(), "task_id": task["id"], "person_id": person["id"], "project_id": project["id"]},
            new_id(),
            "2026-05-31T18:30:00",
            person["id"],
            project["id"],
        )
        for task in rows.rows["tasks"]
    ]


def test_a_burst_is_named_with_a_handful_of_questions(rows: Rows) -> None:
    names = Names(rows)  # type: ignore[arg-type]
    events = comments(rows)[:80]
    names.learn(events)
    assert {names.record(event) for event in events} == {f"SQ010 / SH{n:03} / Animation" for n in range(80)}
    assert (names.person(events[0]), names.production(events[0])) == ("Ana Diaz", "Caminandes")
    assert sorted(rows.asked) == ["entities", "entities", "persons", "projects", "task-types", "tasks"]
    names.learn(events)
    assert len(rows.asked) == 6


def test_what_cannot_be_had_stays_an_id_and_is_not_asked_for_again(rows: Rows) -> None:
    names = Names(rows)  # type: ignore[arg-type]
    gone, project = new_id(), new_id()
    event = Event("shot:delete", {"shot_id": gone, "project_id": project}, new_id(), None, None, project)
    preview = Event("preview-file:new", {"preview_file_id": gone}, new_id())
    rows.rows.pop("projects")
    for _ in range(2):
        names.learn([event, preview])
        assert names.record(event) == f"shot {gone}"
        assert (names.production(event), names.person(event)) == (project, "")
    assert len(rows.asked) == len(set(rows.asked))
    assert names.record(Event("comment:acknowledge", {"comment_id": gone})) == f"comment {gone}"
    assert names.record(Event("main:test", {})) == ""


def test_lines_of_a_burst_wait_for_its_end(rows: Rows, capsys: pytest.CaptureFixture[str]) -> None:
    waiting = [True]
    lines = Lines(Names(rows), ["comment:*"], lambda: waiting[0], lambda: None)  # type: ignore[arg-type]
    events = comments(rows)
    for event in events[:10]:
        lines.take(event)
    assert capsys.readouterr().out == ""
    waiting[0] = False
    lines.take(Event("task:update", {}))  # not printed, but the last of the burst
    said = capsys.readouterr().out.splitlines()
    assert len(said) == 10
    assert said[3].endswith("SQ010 / SH003 / Animation")
    assert len(rows.asked) == 6
    waiting[0] = True
    for event in events[:TOGETHER]:
        lines.take(event)
    assert len(capsys.readouterr().out.splitlines()) == TOGETHER


def test_a_line_is_for_grep(rows: Rows, capsys: pytest.CaptureFixture[str]) -> None:
    rows.rows["projects"][0]["name"] = "\x1b[2Jfilm\n"
    Lines(Names(rows), ["*"], lambda: False, lambda: None).take(comments(rows)[0])  # type: ignore[arg-type]
    local = datetime.datetime(2026, 5, 31, 18, 30, tzinfo=datetime.timezone.utc).astimezone()
    [line] = capsys.readouterr().out.splitlines()
    assert line.split()[:3] == [f"{local:%Y-%m-%d}", f"{local:%H:%M:%S}", "comment:new"]
    assert "\x1b" not in line


def test_json_lines_are_the_events(rows: Rows, capsys: pytest.CaptureFixture[str]) -> None:
    event = comments(rows)[0]
    Lines(None, ["*", "comment:new"], lambda: False, lambda: None).take(event)
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [event.as_dict()]
    assert rows.asked == []


# Logs


def test_a_log_line_for_machines_says_what_happened_to_which_event(capsys: pytest.CaptureFixture[str]) -> None:
    logger = logging.getLogger("gazu_like.events")
    with logs.shown("json", logging.INFO):
        try:
            raise RuntimeError("at https://ana:hush@x.test/?token=hush\nlater")
        except RuntimeError as error:
            logger.exception("at https://x.test/?token=hush", extra={"event": {"name": "a:b"}, "handler": "f"})
            logger.error("again", exc_info=error)
        logging.getLogger("httpx").info("POST https://chat.test/hooks/hush")
    logger.warning("nobody sees this")
    first, second = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    assert {name: first[name] for name in ("level", "message", "event", "handler")} == {
        "level": "error",
        "message": "at https://x.test/?token=***",
        "event": {"name": "a:b"},
        "handler": "f",
    }
    assert datetime.datetime.fromisoformat(first["time"]).tzinfo is not None
    assert "RuntimeError: at https://***@x.test/?token=***\nlater" in first["error"]
    assert sorted(second) == ["error", "level", "message", "time"]


def test_a_log_line_for_people_cannot_drive_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with logs.shown():
        logging.getLogger("gazu_like").warning("\x1b[2Jthe server said\nthis")
        logging.getLogger("gazu_like").info("and this is left out")
    [line] = capsys.readouterr().err.splitlines()
    assert line.split(" ", 1)[1] == "warning: \N{REPLACEMENT CHARACTER}[2Jthe server said this"


@pytest.mark.process
def test_an_error_ends_the_service_with_its_code_and_one_log_line(
    capsys: pytest.CaptureFixture[str], file: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GAZU_LIKE_HOST", "http://127.0.0.1:9")
    monkeypatch.setenv("GAZU_LIKE_TOKEN", "hush")
    ended = run("events", "run", file)
    assert ended.code == exits.NO_LOGIN
    *_, said = (json.loads(line) for line in ended.err.splitlines())
    assert said["level"] == "critical"
    assert "127.0.0.1:9" in said["message"]
    assert "exit code 3" in said["message"]
    assert "hush" not in ended.err
    assert run("events", "run", file, "--log-format", "text").err.splitlines()[-1].split(" ")[1] == "critical:"


def test_a_failure_keeps_its_code() -> None:
    assert exits.code_of(Failure("x", exits.NO_LOGIN)) == exits.NO_LOGIN
