"""The sandboxes of this user: one folder each, with a lock that lives as long as its supervisor.

A folder whose lock can be taken belongs to nobody any more: its supervisor was killed, and what it left is swept away.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import shutil
import signal
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from gazu_like.sandbox import api, postgres, valkey
from gazu_like.sandbox.errors import NotRunning, SandboxError
from gazu_like.sandbox.places import check_name, lock, run_root, take_lock, write_private

GONE = ".gone-"
SUPERVISOR = "supervisor"
# The parts that a sandbox can have; those that need others last.
PARTS = (postgres.PART, valkey.PART, api.PART, api.EVENTS_PART)
LOGS = {part: f"{part.lower()}.log" for part in (*PARTS, SUPERVISOR)}
KILL_SECONDS = 5.0


@dataclass(frozen=True)
class State:
    """What is written down about a running sandbox, for its owner's eyes only.

    Attributes:
        name: Its name.
        folder: Its folder.
        pid: Process number of its supervisor.
        port: Port of the API on the loopback address.
        event_port: Port of the events; the same unless they are apart.
        email: The administrator's login.
        password: The administrator's password.
        secret_key: Signs Zou's tokens.
        kv_port: Port of Valkey.
        kv_password: Password of Valkey.
        kit: Folder of the installed Zou.
        postgres_programs: Folder of PostgreSQL's programs.
        has_movies: Whether ffmpeg and ffprobe were found.
        is_detached: Whether it outlives the process that started it.
        started_at: When it was ready, in seconds since 1970.
    """

    name: str
    folder: str
    pid: int
    port: int
    event_port: int
    email: str
    password: str = field(repr=False)
    secret_key: str = field(repr=False)
    kv_port: int
    kv_password: str = field(repr=False)
    kit: str
    postgres_programs: str
    has_movies: bool
    is_detached: bool
    started_at: float

    @property
    def origin(self) -> str:
        return f"http://{valkey.LOOPBACK}:{self.port}"

    @property
    def event_host(self) -> str:
        return f"http://{valkey.LOOPBACK}:{self.event_port}"

    @property
    def events_apart(self) -> bool:
        return self.event_port != self.port

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that this sandbox has."""
        return PARTS if self.events_apart else tuple(part for part in PARTS if part != api.EVENTS_PART)

    @property
    def host(self) -> str:
        return f"{self.origin}/api"


def state_file(folder: Path) -> Path:
    return folder / "state.json"


def password_file(folder: Path) -> Path:
    return folder / "password"


def lock_file(folder: Path) -> Path:
    return folder / "lock"


def log_file(folder: Path, part: str) -> Path:
    return folder / "log" / LOGS[part]


def save(state: State) -> None:
    """Write a sandbox's state and, for scripts, its password by itself; both for the owner only."""
    folder = Path(state.folder)
    write_private(password_file(folder), state.password + "\n")
    write_private(state_file(folder), json.dumps(asdict(state), indent=1) + "\n")


def load(folder: Path) -> State | None:
    """The state of a sandbox; None while it is still starting."""
    try:
        return State(**json.loads(state_file(folder).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def claim(name: str) -> tuple[Path, int]:
    """Make the folder of a new sandbox.

    Returns:
        The folder, and the descriptor that holds its lock: keep it open for as long as the sandbox lives.

    Raises:
        SandboxError: the name cannot be a name, or a running sandbox has it.
    """
    folder = run_root() / check_name(name)
    with _registry_lock():
        if folder.exists() and not _sweep(folder):
            raise SandboxError("name", f"a sandbox named {name!r} is already running: stop it or choose another name")
        folder.mkdir()
        # As root, the user who runs PostgreSQL passes through to its data, and through nothing else.
        folder.chmod(run_root().stat().st_mode & 0o777)
        held = take_lock(lock_file(folder))
    if held is None:
        raise SandboxError("name", f"somebody else holds the new folder {folder}")
    note_process(folder, SUPERVISOR, os.getpid())
    return folder, held


def release(folder: Path, held: int) -> None:
    """Remove a sandbox's folder and let go of its name."""
    gone = folder.with_name(f"{GONE}{folder.name}-{os.getpid()}")
    with _registry_lock():
        # Renamed first: the name is free at once, and nobody's new folder is emptied by a slow removal.
        folder.rename(gone)
    shutil.rmtree(gone, ignore_errors=True)
    os.close(held)


def names() -> list[str]:
    """Names of the sandboxes that run or start, sorted; what killed ones left behind is swept away first."""
    with _registry_lock():
        return [folder.name for folder in _folders() if not _sweep(folder)]


def sweep() -> list[str]:
    """Clear away what killed sandboxes left behind; the names of those."""
    with _registry_lock():
        for gone in run_root().glob(f"{GONE}*"):
            shutil.rmtree(gone, ignore_errors=True)
        return [folder.name for folder in _folders() if _sweep(folder)]


def find(name: str) -> State:
    """The state of a running sandbox.

    Raises:
        NotRunning: none of that name runs.
        SandboxError: it has not finished starting.
    """
    folder = run_root() / check_name(name)
    if name not in names():
        raise NotRunning(name)
    state = load(folder)
    if state is None:
        raise SandboxError("name", f"the sandbox {name!r} is still starting")
    return state


def note_process(folder: Path, part: str, pid: int) -> None:
    """Remember a process of a sandbox, for the case that nobody is left to stop it."""
    path = folder / "processes.json"
    known = processes(folder)
    known[part] = [pid, _birth(pid)]
    write_private(path, json.dumps(known))


def processes(folder: Path) -> dict[str, list[Any]]:
    """Process number and time of birth of each noted part of a sandbox."""
    try:
        known = json.loads((folder / "processes.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return dict(known)


def supervisor(folder: Path) -> int | None:
    """Process number of the process that owns the sandbox in this folder."""
    noted = processes(folder).get(SUPERVISOR)
    return None if noted is None else int(noted[0])


@contextlib.contextmanager
def _registry_lock() -> Iterator[None]:
    with lock(run_root() / ".registry.lock"):
        yield


def _folders() -> list[Path]:
    return sorted(path for path in run_root().iterdir() if path.is_dir() and not path.name.startswith("."))


def _sweep(folder: Path) -> bool:
    """Clear the folder away if its supervisor is dead; whether it was."""
    held = take_lock(lock_file(folder))
    if held is None:
        return False
    # The supervisor itself is dead, or its lock would be held.
    for part in set(processes(folder)) - {SUPERVISOR}:
        _kill(*processes(folder)[part])
    shutil.rmtree(folder, ignore_errors=True)
    os.close(held)
    return True


def _kill(pid: int, birth: float | None) -> None:
    """End a process and its group, if the number still means the process that was noted."""
    limit = time.monotonic() + KILL_SECONDS
    while birth is not None and _birth(pid) == birth and time.monotonic() < limit:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
        time.sleep(0.02)


def _birth(pid: int) -> float | None:
    """When the process began, in seconds since 1970; None when there is none."""
    try:
        psutil = importlib.import_module("psutil")
        process = psutil.Process(pid)
        return None if process.status() == psutil.STATUS_ZOMBIE else float(process.create_time())
    except Exception:  # noqa: BLE001 - psutil's errors cannot be named before it is imported
        return None
