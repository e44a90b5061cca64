"""sync follow: what is handed to the follower, how beats are shown, how it ends."""

from __future__ import annotations

import io
import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from gazu_like.cli import exits, following
from gazu_like.cli.progress import Meter
from gazu_like.exception import ConnectionFailedException, MigrationException
from gazu_like.sync.follow.beat import Beat
from gazu_like.sync.follow.follower import VERIFY_SECONDS
from tests.cli.conftest import Run
from tests.cli.running import CONTROL
from tests.cli.test_sync import WORDS, Fake, migration, report_of  # noqa: F401 - a fixture

COMPARING = Beat("comparing")
FOLLOWING = Beat("following", True, compared_at="2026-05-31T18:30:00", written=1200, files=1)
MOVED = replace(FOLLOWING, events=3, written=1202, removed=1, lag_seconds=0.214, lag_p95_seconds=0.5)
WAITING = replace(MOVED, state="waiting", is_connected=False, problem="\x1b[2Jno answer")
STOPPED = replace(MOVED, state="stopped", is_connected=False)


class FakeFollower:
    """Tells the beats that the test wants, and ends as it wants."""

    def __init__(self, fake: Fake) -> None:
        self.beat = Beat("stopped")
        self.beats: list[Beat] = [COMPARING, FOLLOWING, FOLLOWING, MOVED, WAITING, MOVED, STOPPED]
        self.between: Callable[[Beat], object] = lambda beat: None
        self.failure: BaseException | None = None
        self.asked: dict[str, Any] = {}
        self.stops = 0
        self._fake = fake

    def follow(self, *, told: Callable[[Beat], object], **options: Any) -> FakeFollower:
        self.asked, self._told = options, told
        return self

    def run(self) -> None:
        self._fake.calls.append("follow")
        for beat in self.beats:
            self.beat = beat
            self._told(beat)
            self._fake.progress("shots", 1000, 1000)
            self.between(beat)
        if self.failure is not None:
            raise self.failure

    def ask_to_stop(self) -> None:
        self.stops += 1


@pytest.fixture
def follower(migration: Fake, monkeypatch: pytest.MonkeyPatch) -> FakeFollower:  # noqa: F811
    fake = FakeFollower(migration)

    class Side:
        host = "https://kitsu.test/api"

    migration.clients = (Side, Side)  # type: ignore[attr-defined]
    migration.follow = fake.follow  # type: ignore[attr-defined]
    return fake


def test_the_follower_gets_what_was_typed(follower: FakeFollower, run: Run) -> None:
    assert run("sync", "follow", *WORDS).code == exits.OK
    assert follower.asked == {"remove": True}  # the rest is the engine's own
    assert run("sync", "follow", *WORDS, "--verify-every", "1h", "--keep-removed").code == exits.OK
    assert follower.asked == {"remove": False, "verify_every": 3600}


def test_the_help_tells_the_engine_s_own_pause(run: Run) -> None:
    said = " ".join(run("sync", "follow", "--help").out.split())
    assert f"[default: {VERIFY_SECONDS / 60:g}m]" in said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--verify-every", "15x"], ["--verify-every", "'15x'", "15m"]),
        (["--verify-every", "0s"], ["--verify-every", "'0s'", "at least 1s"]),
        (["--delete", "--keep-removed"], ["--keep-removed", "--delete", "one of the two"]),
        (["--keep-remove"], ["--keep-remove", "--keep-removed"]),
    ],
    ids=" ".join,
)
def test_a_wrong_argument_is_named(words: list[str], told: list[str], follower: FakeFollower, run: Run) -> None:
    ended = run("sync", "follow", *WORDS, *words)
    assert (ended.code, ended.out) == (exits.USAGE, "")
    assert [text for text in told if text not in ended.err] == []
    assert follower.asked == {}


def test_nothing_is_followed_that_would_remove_unasked(
    follower: FakeFollower,
    migration: Fake,  # noqa: F811
    run: Run,
) -> None:
    migration.answers["plan"] = report_of("plan", removed=2)
    assert run("sync", "follow", *WORDS, "--delete").code == exits.USAGE
    assert migration.calls == ["plan", "close"]
    assert run("sync", "follow", *WORDS, "--delete", "--yes").code == exits.OK
    assert run("sync", "follow", *WORDS, "--dry-run").code == exits.OK
    assert migration.calls == ["plan", "close", "follow", "close", "plan", "close"]


def test_a_pipe_gets_a_line_when_the_state_changes(follower: FakeFollower, run: Run) -> None:
    ended = run("sync", "follow", *WORDS)
    lines = [line.split(" ", 2)[2] for line in ended.out.splitlines()]
    assert [line.split(":")[0] for line in lines] == [
        "comparing everything",
        "following",
        "waiting",
        "following",
        "stopped",
    ]
    assert "lag 0.21 s, 95 % within 0.50 s; events 3; brought 1,202 records, 1 file, 1 removed" in lines[2]
    assert "problem \N{REPLACEMENT CHARACTER}[2Jno answer" in lines[2]
    assert "line down" in lines[2]
    assert "line" not in lines[3]
    assert ended.err.splitlines() == ["shots: 1,000", "Stopped. Give the same command again to go on."]


def test_a_pipe_gets_a_line_a_minute(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    now = [1000.0]
    monkeypatch.setattr("gazu_like.cli.following.time.monotonic", lambda: now[0])
    lines = following.Lines()
    for passed in (0.0, 30.0, 29.0, 2.0, 58.0, 3.0):
        now[0] += passed
        lines.show(MOVED)
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_json_has_a_line_for_each_beat_that_is_new(follower: FakeFollower, run: Run) -> None:
    told = [json.loads(line) for line in run("sync", "follow", *WORDS, "--json").out.splitlines()]
    assert all(each.pop("time") for each in told)
    wanted = [COMPARING, FOLLOWING, MOVED, WAITING, MOVED, STOPPED]
    assert told == [beat.as_dict() for beat in wanted]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
@pytest.mark.parametrize(("during", "is_broken_off"), [(FOLLOWING, False), (COMPARING, True)], ids=lambda value: "")
def test_a_signal_ends_it_after_a_batch_or_amid_a_comparison(
    during: Beat, is_broken_off: bool, number: int, follower: FakeFollower, run: Run
) -> None:
    before = signal.getsignal(number)

    def send(beat: Beat) -> None:
        if beat is during and not follower.stops:
            os.kill(os.getpid(), number)

    follower.between = send
    ended = run("sync", "follow", *WORDS, "--json")
    assert ended.code == exits.OK
    assert follower.stops == 1
    assert (follower.beat is COMPARING) == is_broken_off
    assert "the same command again" in ended.err
    assert signal.getsignal(number) is before


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (MigrationException("project: the source has no 'Caminades'"), exits.REFUSED),
        (ConnectionFailedException("data/shots", method="GET", reason="reset"), exits.NO_LOGIN),
    ],
    ids=["refused", "cut off"],
)
def test_what_cannot_go_on_ends_with_its_code(
    failure: Exception,
    code: int,
    follower: FakeFollower,
    run: Run,
    migration: Fake,  # noqa: F811
) -> None:
    follower.failure = failure
    ended = run("sync", "follow", *WORDS)
    assert ended.code == code
    assert str(failure) in ended.err
    assert migration.calls == ["follow", "close"]


def test_a_terminal_shows_a_block_after_the_bars(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown = Terminal()
    monkeypatch.setattr(sys, "stdout", shown)
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    meter = Meter()
    with following.Watch(meter, "Caminandes", as_json=False) as watch:
        watch(COMPARING)
        meter("shots", 5, 5)
        watch(FOLLOWING)
        meter("shots", 7, 7)  # a later comparison has no bars
        watch(replace(WAITING, failed=2, differences=0))
    plain = CONTROL.sub("", shown.getvalue())
    plain = "\n".join(line.rstrip() for line in plain.splitlines())
    bars, *_, last = plain.split("Caminandes\n")
    assert [line.split()[:3] for line in bars.splitlines() if "✓" in line] == [["✓", "shots", "5"]]
    rows = dict(line.split(None, 1) for line in last.splitlines() if line.strip())
    assert {name: rows[name].strip() for name in ("state", "line", "failed", "differences", "problem")} == {
        "state": "waiting",
        "line": "down",
        "failed": "2 records",
        "differences": "0",
        "problem": "\N{REPLACEMENT CHARACTER}[2Jno answer",
    }
    assert [line for line in plain.splitlines() if len(line) > 80] == []
