"""One real server for most tests of the sandbox, and ways to look at processes from outside."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TypeVar

import httpx
import psutil
import pytest
import socketio

from gazu_like import sandbox
from gazu_like.sandbox.places import HOME_VARIABLE, RUN_VARIABLE

T = TypeVar("T")
PATIENCE_SECONDS = 30.0
#: What a listener asks first.
HANDSHAKE = "/socket.io/?EIO=4&transport=polling"


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


def logged_in(server: sandbox.Server) -> dict:
    """The answer to a login."""
    login = {"email": server.email, "password": server.password}
    return httpx.post(f"{server.host}/auth/login", json=login).json()


def headers(server: sandbox.Server) -> dict[str, str]:
    return {"Authorization": f"Bearer {logged_in(server)['access_token']}"}


def new_project(server: sandbox.Server) -> dict:
    name = f"film {uuid.uuid4()}"
    answer = httpx.post(f"{server.host}/data/projects", json={"name": name}, headers=headers(server))
    assert answer.status_code == 201
    return answer.json()


class Listener:
    """Somebody who listens for new projects while the block runs, by socket.io alone, with the token of a new login.

    Attributes:
        heard: IDs of the projects, in the order in which they came.
        connections: How often the server let it in.
    """

    def __init__(self, server: sandbox.Server, transport: str = "websocket", token: str | None = None) -> None:
        self.heard: list[str] = []
        self.connections = 0
        self._server = server
        self._transport = transport
        self._token = logged_in(server)["access_token"] if token is None else token
        self._client = socketio.Client(reconnection_delay=0.1, reconnection_delay_max=0.5)
        self._client.on("connect", self._let_in, namespace="/events")
        self._client.on("project:new", self._hear, namespace="/events")

    def __enter__(self) -> Listener:
        self._client.connect(
            self._server.event_host,
            headers={"Authorization": f"Bearer {self._token}"} if self._token else {},
            namespaces=["/events"],
            transports=[self._transport],
            wait_timeout=10,
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # Unlike disconnect, this also ends a listener that is just about to connect again.
        self._client.shutdown()

    def _let_in(self) -> None:
        self.connections += 1

    def _hear(self, event: dict) -> None:
        self.heard.append(event["project_id"])

    def hears_of(self, project: dict) -> None:
        """Wait until it has."""
        wait_until(lambda: project["id"] in self.heard)


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
