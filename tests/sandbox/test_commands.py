"""The command line, from the outside."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import uuid
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from gazu_like.sandbox import attach, registry
from gazu_like.sandbox.places import run_root
from tests.support.tokens import lifetime_of

from .conftest import HANDSHAKE, heed_interrupts, is_alive, logged_in, wait_for_end, wait_until


def command(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "gazu_like.sandbox", *words], capture_output=True, text=True, timeout=120, check=False
    )


@pytest.fixture
def stale() -> str:
    """What a killed sandbox leaves behind: a folder whose lock nobody holds."""
    name = f"stale-{uuid.uuid4().hex[:8]}"
    folder, held = registry.claim(name)
    registry.os.close(held)
    registry.note_process(folder, "API", 2**22 + 1)
    return name


def test_a_server_stays_up_after_its_command_and_goes_with_down() -> None:
    name = f"cli-{uuid.uuid4().hex[:8]}"
    done = command("up", "--name", name, "--json")
    try:
        assert done.returncode == 0, done.stderr
        facts = json.loads(done.stdout)
        assert httpx.get(facts["host"]).status_code == 200
        password = Path(facts["password_file"]).read_text().strip()
        assert password not in done.stdout + done.stderr
        login = {"email": facts["email"], "password": password}
        assert httpx.post(f"{facts['host']}/auth/login", json=login).status_code == 200

        rows = {row["name"]: row for row in json.loads(command("status", "--json").stdout)["running"]}
        assert rows[name]["state"] == "running"
        assert rows[name]["host"] == facts["host"]
        assert password not in command("status").stdout

        again = command("up", "--name", name)
        assert again.returncode == 1
        assert "already running" in again.stderr
        assert "Booting worker" in command("logs", name, "--lines", "1000").stdout
    finally:
        pids = {pid for pid, _ in registry.processes(run_root() / name).values()}
        down = command("down", name)
    assert down.returncode == 0
    assert len(pids) == 4
    wait_for_end(pids)
    assert not (run_root() / name).exists()


def test_a_server_with_its_events_apart_stays_up_and_goes_with_down() -> None:
    name = f"cli-{uuid.uuid4().hex[:8]}"
    done = command("up", "--name", name, "--json", "--events-apart", "--token-seconds", "90")
    try:
        assert done.returncode == 0, done.stderr
        facts = json.loads(done.stdout)
        assert facts["event_host"] != facts["host"].removesuffix("/api")
        assert httpx.get(facts["event_host"] + HANDSHAKE).status_code == 200
        assert f"Listening at: {facts['event_host']} " in command("logs", name, "--part", "events").stdout
        assert lifetime_of(logged_in(attach(name))["access_token"]) == 90

        attach(name).kill_events()
        rows = {row["name"]: row for row in json.loads(command("status", "--json").stdout)["running"]}
        assert (rows[name]["state"], rows[name]["event_host"]) == ("without events", facts["event_host"])
        attach(name).start_events()
        rows = {row["name"]: row for row in json.loads(command("status", "--json").stdout)["running"]}
        assert rows[name]["state"] == "running"
    finally:
        pids = {pid for pid, _ in registry.processes(run_root() / name).values()}
        down = command("down", name)
    assert down.returncode == 0
    assert len(pids) == 5
    wait_for_end(pids)
    assert not (run_root() / name).exists()


def test_run_tells_its_command_where_the_events_are() -> None:
    code = "import os, json; print(json.dumps({k: v for k, v in os.environ.items() if k.startswith('GAZU_LIKE_')}))"
    done = command("run", "--quiet", "--events-apart", "--", sys.executable, "-c", code)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["GAZU_LIKE_EMAIL"] == "admin@example.com"
    api, events = (urlsplit(told[name]) for name in ("GAZU_LIKE_HOST", "GAZU_LIKE_EVENT_HOST"))
    assert (api.path, events.path) == ("/api", "")
    assert api.hostname == events.hostname == "127.0.0.1"
    assert api.port != events.port


def test_an_interrupted_up_leaves_nothing() -> None:
    name = f"cli-{uuid.uuid4().hex[:8]}"
    up = subprocess.Popen(
        [sys.executable, "-m", "gazu_like.sandbox", "up", "--name", name],
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heed_interrupts,
    )
    wait_until(lambda: "Valkey" in registry.processes(run_root() / name))
    pids = {pid for pid, _ in registry.processes(run_root() / name).values()}
    up.send_signal(signal.SIGINT)
    _, said = up.communicate(timeout=30)
    assert up.returncode == 130
    assert "interrupted" in said
    # Nothing to wait for: the command returns when all is gone.
    assert not any(map(is_alive, pids))
    assert not (run_root() / name).exists()


def test_status_clears_away_what_a_killed_sandbox_left(stale: str) -> None:
    first = json.loads(command("status", "--json").stdout)
    assert stale in first["cleared_away"]
    assert stale not in [row["name"] for row in first["running"]]
    assert not (run_root() / stale).exists()
    assert stale not in json.loads(command("status", "--json").stdout)["cleared_away"]


def test_the_name_of_a_killed_sandbox_is_free(stale: str) -> None:
    folder, held = registry.claim(stale)
    assert registry.processes(folder).keys() == {"supervisor"}
    registry.release(folder, held)
    assert stale not in registry.names()


def test_a_process_left_by_a_killed_sandbox_is_ended(stale: str) -> None:
    with subprocess.Popen(["/bin/sleep", "300"], start_new_session=True) as left:
        with subprocess.Popen(["/bin/sleep", "300"], start_new_session=True) as stranger:
            registry.note_process(run_root() / stale, "API", left.pid)
            # The same number, but born at another time: somebody else's by now.
            noted = registry.processes(run_root() / stale)
            noted["Valkey"] = [stranger.pid, 1.0]
            (run_root() / stale / "processes.json").write_text(json.dumps(noted))
            assert stale in registry.sweep()
            assert not is_alive(left.pid)
            assert is_alive(stranger.pid)
            stranger.kill()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["down", "no-such-box"], 3, "no sandbox named 'no-such-box'"),
        (["logs", "no-such-box"], 3, "no sandbox named 'no-such-box'"),
        (["up", "--name", "../x"], 1, "cannot be a name"),
        (["up", "--seed", "nothing"], 2, "invalid choice"),
        (["up", "--token-seconds", "0"], 2, "--token-seconds"),
        ([], 2, "usage"),
        (["--help"], 0, ""),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else None,
)
def test_exit_codes(words: list[str], code: int, said: str) -> None:
    done = command(*words)
    assert done.returncode == code
    assert said in done.stderr


def test_help_tells_every_exit_code() -> None:
    told = command("--help").stdout
    assert [line.split()[0] for line in told.split("exit codes:")[1].splitlines()[1:6]] == ["0", "1", "2", "3", "130"]
