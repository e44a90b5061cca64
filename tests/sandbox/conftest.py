"""One real server for most tests of the sandbox, and ways to look at processes from outside."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import psutil
import pytest

from gazu_like import sandbox
from gazu_like.sandbox.places import HOME_VARIABLE, RUN_VARIABLE

T = TypeVar("T")
PATIENCE_SECONDS = 30.0


@pytest.fixture(scope="package", autouse=True)
def run_folder() -> Iterator[Path]:
    """A folder of running sandboxes for these tests alone, since some look for what dead ones left behind."""
    # Not one of pytest's: as root, PostgreSQL must reach it as another user.
    folder = Path(f"/var/tmp/gazu-like-tests-{os.getpid()}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(RUN_VARIABLE, str(folder))
        yield folder
    folder.mkdir(exist_ok=True)
    left = [path.name for path in folder.iterdir() if not path.name.startswith(".")]
    shutil.rmtree(folder)
    assert not left


@pytest.fixture(scope="package")
def box(run_folder: Path) -> Iterator[sandbox.Server]:
    with sandbox.start() as server:
        yield server


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for what is installed."""
    home = tmp_path / "home"
    monkeypatch.setenv(HOME_VARIABLE, str(home))
    return home


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that only waits to be buried does not."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def family(pid: int) -> set[int]:
    """A process and everything that it started."""
    parent = psutil.Process(pid)
    return {parent.pid, *(child.pid for child in parent.children(recursive=True))}


def seen(pids: Iterable[int], look: Callable[[psutil.Process], T]) -> list[T]:
    """Look at processes, less those that end meanwhile: a database's workers come and go."""
    found = []
    for pid in pids:
        with contextlib.suppress(psutil.NoSuchProcess):
            found.append(look(psutil.Process(pid)))
    return found


def wait_until(done: Callable[[], object], seconds: float = PATIENCE_SECONDS) -> None:
    limit = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < limit, f"not so after {seconds} s"
        time.sleep(0.02)


def wait_for_end(pids: set[int]) -> None:
    wait_until(lambda: not any(map(is_alive, pids)))


def heed_interrupts() -> None:
    """Undo what a shell does to commands in the background, as CI may run the tests: it has them ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
