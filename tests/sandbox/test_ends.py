"""However the end comes, nothing is left running and no folder is left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from gazu_like.sandbox import registry
from gazu_like.sandbox.places import run_root

from .conftest import family, heed_interrupts, is_alive, wait_for_end, wait_until

VICTIM = Path(__file__).with_name("victim.py")


@dataclass
class Victim:
    name: str
    process: subprocess.Popen[str]
    services: set[int]
    #: The services and all that they had started at that moment; a database's workers come and go.
    pids: set[int]


def begin() -> tuple[str, subprocess.Popen[str]]:
    name = f"victim-{uuid.uuid4().hex[:8]}"
    process = subprocess.Popen(
        [sys.executable, str(VICTIM), name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=heed_interrupts,
    )
    return name, process


def in_full_life(name: str, process: subprocess.Popen[str]) -> Victim:
    noted = json.loads(process.stdout.readline())
    services = set(noted.values())
    pids = set().union(*map(family, services))
    assert services < pids
    return Victim(name, process, services, pids)


@pytest.fixture(scope="module")
def victims() -> Iterator[dict[str, Victim]]:
    """One script per way to end, booted together to save time."""
    begun = {way: begin() for way in ("SIGINT", "SIGKILL", "supervisor")}
    living = {way: in_full_life(*each) for way, each in begun.items()}
    yield living
    for victim in living.values():
        victim.process.kill()
        victim.process.communicate()


@pytest.mark.parametrize("way", ["SIGINT", "SIGKILL"])
def test_a_signal_to_the_script_ends_everything(victims: dict[str, Victim], way: str) -> None:
    victim = victims[way]
    assert all(map(is_alive, victim.services))
    # The whole group, as a terminal does it on Ctrl-C.
    os.killpg(victim.process.pid, getattr(signal, way))
    victim.process.wait(30)
    wait_for_end(victim.pids)
    wait_until(lambda: not (run_root() / victim.name).exists())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a killed supervisor's processes live on until `status`")
def test_a_killed_supervisor_takes_its_processes_along_and_status_clears_up(victims: dict[str, Victim]) -> None:
    victim = victims["supervisor"]
    folder = run_root() / victim.name
    os.kill(registry.supervisor(folder), signal.SIGKILL)
    wait_for_end(victim.pids)
    assert folder.exists()
    assert victim.name in registry.sweep()
    assert not folder.exists()


@pytest.mark.parametrize("way", ["SIGINT", "SIGKILL"])
def test_a_script_ended_while_its_server_starts_leaves_nothing(way: str) -> None:
    name, process = begin()
    folder = run_root() / name
    wait_until(lambda: "PostgreSQL" in registry.processes(folder))
    pids = {pid for pid, _ in registry.processes(folder).values()}
    assert any(map(is_alive, pids))
    os.killpg(process.pid, getattr(signal, way))
    process.communicate(timeout=60)
    wait_for_end(pids)
    wait_until(lambda: not folder.exists())
