"""The command line, from the outside."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import uuid
from pathlib import Path

import httpx
import pytest

from gazu_like.sandbox import registry
from gazu_like.sandbox.places import run_root

from .conftest import heed_interrupts, is_alive, wait_for_end, wait_until


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
