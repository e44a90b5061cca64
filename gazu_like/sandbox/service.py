"""One process of a sandbox: start it, wait for it, read its log, stop it with everything it started."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gazu_like.sandbox.errors import SandboxError

Heartbeat = Callable[[], None]
"""Called again and again while something is waited for; raises when the wait has lost its purpose."""

POLL_SECONDS = 0.02
STOP_SECONDS = 5.0
PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36


def no_heartbeat() -> None:
    """For a wait that nobody interrupts."""


@dataclass(frozen=True)
class Account:
    """A user of this machine to run a process as."""

    user: int
    group: int


@dataclass
class Service:
    """A running process in a session of its own, so that it can be ended together with its children.

    Attributes:
        part: The name that errors use.
        process: The process.
        log: File that collects what it prints.
        stop_signal: What asks it to end at once and tidily.
    """

    part: str
    process: subprocess.Popen[bytes]
    log: Path
    stop_signal: int

    @property
    def is_running(self) -> bool:
        return self.process.poll() is None

    def wait_until(self, ready: Callable[[], bool], seconds: float, heartbeat: Heartbeat = no_heartbeat) -> None:
        """Wait until it is ready.

        Raises:
            SandboxError: it ended, or was not ready in time; with the end of its log.
        """
        limit = time.monotonic() + seconds
        while not ready():
            heartbeat()
            if not self.is_running:
                raise self.failure(f"ended with status {self.process.returncode} while it was starting")
            if time.monotonic() > limit:
                raise self.failure(f"was not ready after {seconds:.0f} s")
            time.sleep(POLL_SECONDS)

    def failure(self, message: str) -> SandboxError:
        """The error that names this part and shows the end of its log."""
        return SandboxError(self.part, message, tail(self.log))

    def stop(self) -> None:
        """End it and all that it started; the hard way when it does not listen within 5 s."""
        if self.is_running:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.process.pid, self.stop_signal)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(STOP_SECONDS)
        self.kill()

    def kill(self) -> None:
        """End it and all that it started without asking, and wait until they are gone."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        _bury_group(self.process.pid)


def _bury_group(group: int) -> None:
    """Wait for the rest of a killed process group: a server's worker may hold its port for a moment longer."""
    limit = time.monotonic() + STOP_SECONDS
    while time.monotonic() < limit:
        with contextlib.suppress(ChildProcessError):
            os.waitpid(-group, os.WNOHANG)
        try:
            os.killpg(group, 0)
        except (ProcessLookupError, PermissionError):
            return
        time.sleep(POLL_SECONDS)


def launch(
    part: str,
    command: Sequence[str],
    log: Path,
    environment: Mapping[str, str],
    folder: Path,
    stop_signal: int,
    account: Account | None = None,
    text: str | None = None,
    keep: Sequence[int] = (),
) -> Service:
    """Start a process in a session of its own.

    Args:
        part: Name for errors.
        command: Program and arguments; nothing secret, since everybody can read them.
        log: File that what it prints is added to.
        environment: All of its environment.
        folder: Where it runs.
        stop_signal: What asks it to end.
        account: Whom to run it as; None for ourselves.
        text: What it reads on its standard input, which is the place for secrets.
        keep: Descriptors that it inherits.

    Raises:
        SandboxError: the program cannot be started.
    """
    with open(log, "ab", opener=_private_opener) as output:
        try:
            process = subprocess.Popen(
                list(command),
                stdin=subprocess.DEVNULL if text is None else subprocess.PIPE,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=dict(environment),
                cwd=folder,
                pass_fds=tuple(keep),
                start_new_session=True,
                user=None if account is None else account.user,
                group=None if account is None else account.group,
                extra_groups=None if account is None else [],
                preexec_fn=_die_with_parent(stop_signal),
            )
        except OSError as error:
            raise SandboxError(part, f"cannot start {command[0]}: {error}") from error
    if text is not None and process.stdin is not None:
        with contextlib.suppress(BrokenPipeError), process.stdin as inlet:
            inlet.write(text.encode())
    return Service(part, process, log, stop_signal)


def _private_opener(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _prctl() -> Callable[[int, int], object] | None:
    """Linux's way to set what the system does for a process; None elsewhere."""
    if sys.platform != "linux":
        return None
    found: Callable[[int, int], object] | None = getattr(ctypes.CDLL(None), "prctl", None)
    return found


def _die_with_parent(stop_signal: int) -> Callable[[], None] | None:
    """On Linux: have the system stop the process when we die. Elsewhere the next sandbox command tidies up."""
    prctl = _prctl()
    if prctl is None:
        return None
    number = int(stop_signal)

    def ask() -> None:
        prctl(PR_SET_PDEATHSIG, number)

    return ask


def adopt_orphans() -> None:
    """On Linux: become the parent of grandchildren whose own parent died, so that `reap` can bury them.

    Without this they go to process 1, which in many containers buries nobody.
    """
    prctl = _prctl()
    if prctl is not None:
        prctl(PR_SET_CHILD_SUBREAPER, 1)


def reap(seconds: float = 2.0) -> None:
    """Bury every child that has ended; wait a moment for those that are about to."""
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        try:
            buried, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if not buried:
            time.sleep(POLL_SECONDS)


def tail(log: Path, lines: int = 25) -> str:
    """The last lines of a log file; empty when there is none."""
    try:
        with log.open("rb") as file:
            file.seek(max(0, log.stat().st_size - 64 * 1024))
            text = file.read().decode("utf-8", errors="replace")
    except OSError:
        return ""
    return "\n".join(text.splitlines()[-lines:])


def run(
    part: str,
    command: Sequence[str],
    log: Path,
    environment: Mapping[str, str],
    folder: Path,
    account: Account | None = None,
    text: str | None = None,
    seconds: float = 120.0,
    heartbeat: Heartbeat = no_heartbeat,
) -> None:
    """Run a program to its end.

    Raises:
        SandboxError: it failed or took longer than `seconds`; with the end of its log.
    """
    service = launch(part, command, log, environment, folder, signal.SIGTERM, account, text)
    limit = time.monotonic() + seconds
    try:
        while service.is_running:
            heartbeat()
            if time.monotonic() > limit:
                raise service.failure(f"{Path(command[0]).name} took longer than {seconds:.0f} s")
            time.sleep(POLL_SECONDS)
    finally:
        service.kill()
    if service.process.returncode != 0:
        raise service.failure(f"{Path(command[0]).name} ended with status {service.process.returncode}")
