"""Where the lines of a block that call ``gazu-like`` are run: processes that nobody answers, one after the other."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from gazu_like.cli import profiles
from tests.cli.running import Running
from tests.docs.shell import OURS, Line, Words, check
from tests.docs.stage import Stage

#: Commands that go on until somebody ends them, and what they say when they are at work.
ENDLESS: Mapping[Words, str] = {
    ("events", "tail"): "listening",
    ("events", "run"): "listening",
    ("sync", "follow"): "following",
    ("watch",): "listening",
}
#: Commands that would start what outlives the test: only whether they know their options is looked at.
ONLY_ASKED: tuple[Words, ...] = (("sandbox",),)
#: Words with which any command ends by itself.
ENDING = frozenset(("--help", "-h", "--check"))
PATIENCE_SECONDS = 120.0

#: The command, which also notes how it ended: a pipe hides that.
SHIM = """\
#!/bin/sh
{python} -W error -m gazu_like.cli "$@"
code=$?
echo "$code" >> {codes}
exit "$code"
"""


class Terminal:
    """A user's terminal: their home, their profiles, ``gazu-like`` on the path.

    Args:
        stage: What stands for the stand-ins. The server is the profile "studio", and the target "cloud".
        home: An empty folder.
        monkeypatch: Undoes what is set in the environment, which the processes inherit.
    """

    def __init__(self, stage: Stage, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.stage = stage
        self._codes = home / "codes"
        self._monkeypatch = monkeypatch
        self._servers = {"studio": stage.studio.server} | ({"cloud": stage.target} if stage.target else {})
        settings = {
            "HOME": home,
            "GAZU_LIKE_CONFIG": home / "config.toml",
            "GAZU_LIKE_NO_KEYRING": 1,
            "BROWSER": "true",
        }
        for name, value in settings.items():
            monkeypatch.setenv(name, str(value))
        shim = home / "bin" / OURS
        shim.parent.mkdir()
        shim.write_text(SHIM.format(python=shlex.quote(sys.executable), codes=shlex.quote(str(self._codes))))
        shim.chmod(0o755)
        monkeypatch.setenv("PATH", str(shim.parent), prepend=os.pathsep)

    def log_in(self, lines: Iterable[Line]) -> None:
        """Log the profiles in that the lines need, as a reader did before; not those that they log in themselves."""
        calls = [words for line in lines for words in line.ours]
        by_themselves = {word for words in calls if words[1:2] == ("login",) for word in words}
        used = {word for words in calls for word in words} if by_themselves else self._servers
        for name, server in self._servers.items():
            if calls and name in used and name not in by_themselves:
                self._keep(name, server)

    def _keep(self, name: str, server: Any) -> None:
        with contextlib.closing(server.client()) as client:
            profile = profiles.Profile(name, server.host, server.email)
            profiles.save_profile(profile)
            profiles.keep_tokens(profile, client.tokens)

    def enter(self, line: Line) -> None:
        """Run a line, or check it where it calls nothing of ours."""
        for name, value in line.exported.items():
            self._monkeypatch.setenv(name, value)
        if not line.ours:
            for words in line.commands:
                check(words)
            return
        with self._monkeypatch.context() as environment:
            for name, value in self._login(line).items():
                environment.setenv(name, value)
            self._run(line)

    def _login(self, line: Line) -> Mapping[str, str]:
        """The variables with which a line can log in: where it does so, or names a server by its address."""
        words = line.ours[0]
        named = [server for server in self._servers.values() if server.host in line.text]
        if words[1:2] == ("login",) and not named:
            named = [self._servers.get((*words[2:], "studio")[0], self.stage.studio.server)]
        if not named:
            return {}
        return {"GAZU_LIKE_EMAIL": named[0].email, "GAZU_LIKE_PASSWORD": named[0].password}

    def _run(self, line: Line) -> None:
        words = line.ours[0][1:]
        if any(words[: len(each)] == each for each in ONLY_ASKED):
            self._finish(shlex.join([OURS, *words, "--help"]))
        elif (ready := _ready(words)) is not None:
            _interrupt(words, ready)
        elif all(shutil.which(each[0]) for each in line.commands):
            self._finish(line.text)
        else:
            self._finish(shlex.join(line.commands[0]))

    def _finish(self, text: str) -> None:
        self._codes.write_text("")
        done = subprocess.run(
            ["sh", "-c", text],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
        said = f"{text}\n{done.stdout}{done.stderr}"
        codes = self._codes.read_text().split()
        assert codes, said
        assert {*codes} == {"0"}, said
        assert "Traceback" not in said
        assert "|" in text or done.returncode == 0, said


def _ready(words: Words) -> str | None:
    """What an endless command says when it is at work; None for one that ends by itself."""
    if ENDING.intersection(words):
        return None
    return next((text for begin, text in ENDLESS.items() if words[: len(begin)] == begin), None)


def _interrupt(words: Words, ready: str) -> None:
    with Running(*words) as process:
        process.wait_for(ready)
        ended = process.end()
    assert ended.code == 0, ended.err
    assert "Traceback" not in ended.err
