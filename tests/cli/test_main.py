"""Help, typing mistakes, errors and exit codes."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest

from gazu_like import exception
from gazu_like.cli import exits, main
from gazu_like.cli.groups import Entry
from tests.cli.conftest import Run


def test_help_names_every_command_and_exit_code(run: Run) -> None:
    ended = run("--help")
    assert ended.code == 0
    for word in (*main.COMMANDS, "Examples:", *exits.MEANINGS.values()):
        assert word in ended.out


#: Those inside groups are loaded with their group.
COMMANDS = (
    *main.COMMANDS,
    *("events tail", "events run", "sync plan", "sync run", "sync verify", "sync follow", "sync report"),
    *("config list", "config get", "config set", "config unset", "config path"),
    *("sandbox up", "sandbox down", "sandbox status", "sandbox logs", "sandbox run", "sandbox prepare"),
)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_fits_a_terminal_of_80_columns(command: str, run: Run) -> None:
    ended = run(*command.split(), "--help")
    assert ended.code == 0
    assert [line for line in ended.out.splitlines() if len(line) > 80] == []


@pytest.mark.process
def test_help_loads_neither_http_nor_rich() -> None:
    code = (
        "import sys; from gazu_like.cli.main import main; main(['--help']); "
        "print([m for m in ('httpx', 'rich', 'gazu_like.client', 'asyncio') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.process
def test_the_module_runs_and_its_exit_code_arrives() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "gazu_like.cli", "nonsense"], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == exits.USAGE
    assert "No such command: nonsense" in done.stderr


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        (["snyc"], "Did you mean sync?"),
        (["sync", "verfy"], "Did you mean verify?"),
        (["sync", "plan", "--souce", "a"], "--source"),
        (["sync", "plan", "--source", "a", "--target", "b"], "--project"),
        (["sync", "plan", "--missing", "creat"], "create"),
    ],
)
def test_typing_mistakes_are_answered_with_what_may_be_meant(words: list[str], advice: str, run: Run) -> None:
    ended = run(*words)
    assert ended.code == exits.USAGE
    assert advice in ended.err
    assert ended.out == ""


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (exception.MigrationException("no such project"), exits.REFUSED),
        (exception.ConnectionFailedException("auth/login", method="POST", reason="refused"), exits.NO_LOGIN),
        (exception.AuthFailedException("auth/login", "no", method="POST", status=400), exits.NO_LOGIN),
        (exception.NotAuthenticatedException("x", "no", method="GET", status=401), exits.NO_LOGIN),
        (exception.HostException("host: wanted an address"), exits.USAGE),
        (exception.ServerErrorException("x", "broken", method="GET", status=500), exits.FAILED),
        (PermissionError(13, "Permission denied", "report.json"), exits.FAILED),
        (KeyboardInterrupt(), exits.INTERRUPTED),
    ],
    ids=lambda value: type(value).__name__,
)
def test_errors_are_one_line_and_a_code(
    error: BaseException, code: int, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    @click.command()
    def fail() -> None:
        raise error

    monkeypatch.setattr(sys.modules[__name__], "failing", fail, raising=False)
    monkeypatch.setitem(main.COMMANDS, "failing", Entry(f"{__name__}:failing", "Fails."))
    ended = run("failing")
    assert ended.code == code
    assert ended.code in exits.MEANINGS
    assert len(ended.err.strip().splitlines()) == 1
    assert str(error) in ended.err


def test_an_error_that_nobody_foresaw_keeps_its_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command()
    def fail() -> None:
        raise KeyError("mistake")

    monkeypatch.setattr(sys.modules[__name__], "failing", fail, raising=False)
    monkeypatch.setitem(main.COMMANDS, "failing", Entry(f"{__name__}:failing", "Fails."))
    with pytest.raises(KeyError, match="mistake"):
        run("failing")


def test_without_the_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from gazu_like import cli

    monkeypatch.setattr(cli, "find_spec", lambda name: None if name == "rich" else object())
    with pytest.raises(SystemExit) as ended:
        cli.run(["--help"])
    assert ended.value.code == exits.USAGE
    assert 'pip install "gazu-like[cli]"' in capsys.readouterr().err


def test_what_a_server_said_in_an_error_cannot_drive_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command()
    def fail() -> None:
        raise exception.MigrationException("\x1b[2Jsaid http://ana:hush@x.test/?token=hush\nmore")

    monkeypatch.setattr(sys.modules[__name__], "failing", fail, raising=False)
    monkeypatch.setitem(main.COMMANDS, "failing", Entry(f"{__name__}:failing", "Fails."))
    said = run("failing").err
    assert "\x1b" not in said
    assert "hush" not in said
    assert len(said.splitlines()) == 1


@pytest.mark.process
def test_a_closed_pipe_is_no_error_message() -> None:
    command = f"{sys.executable} -m gazu_like.cli --help | true"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, timeout=60)
    assert (done.stdout, done.stderr) == ("", "")
