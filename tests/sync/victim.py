"""A process that migrates a production and dies, or is interrupted, in the middle: ``python -m tests.sync.victim``.

Nothing tells the engine: the moment is found below it, where requests are sent and the journal is written.
"""

from __future__ import annotations

import functools
import json
import os
import random
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from gazu_like.auth import Tokens
from gazu_like.client import KitsuClient
from gazu_like.sync.journal import Journal
from gazu_like.sync.migration import Migration
from gazu_like.transport.threads import SyncWire
from gazu_like.transport.wire import Call, Reply

#: When it happens: before the write is sent; while the target works on it; when the answer is there and nobody has
#: looked at it; in the middle of the next file; when the journal is written next.
MOMENTS = ("before", "during", "after", "file", "journal")
#: Writes after which it happens anyway when no file comes along.
PATIENCE = 12
#: The longest time that the target is given for a write before the end, seconds.
DURING_SECONDS = 0.05


@dataclass(frozen=True)
class Fate:
    """When to end and how.

    Attributes:
        moment: One of ``MOMENTS``; "" for never.
        write: The number of the write to the target at which it happens, from 1.
        seed: Of the time in ``during``.
        number: Signal that the process sends itself.
        more: Further signals after the first, and the seconds before each.
        cli: Run by the command line.
        action: "run" or "verify".
    """

    moment: str = ""
    write: int = 0
    seed: int = 0
    number: int = signal.SIGKILL
    more: tuple[float, ...] = ()
    cli: bool = False
    action: str = "run"


@dataclass
class Ended:
    """How it ended.

    Attributes:
        code: Exit status, negative for a signal.
        writes: Writes that were sent to the target.
        out: What it printed.
        error: The same of stderr.
    """

    code: int
    writes: int
    out: str
    error: str


def launch(
    source: KitsuClient, target: KitsuClient, project: str, folder: Path, fate: Fate | None = None, timeout: float = 120
) -> Ended:
    """Migrate in another process, and wait until it has ended."""
    process, log = begin(source, target, project, folder, fate or Fate())
    try:
        out, error = process.communicate(timeout=timeout)
    finally:
        process.kill()
    return Ended(process.returncode, log.stat().st_size if log.exists() else 0, out, error)


def begin(
    source: KitsuClient, target: KitsuClient, project: str, folder: Path, fate: Fate
) -> tuple[subprocess.Popen[str], Path]:
    """Begin a migration in another process; return it and the file with a byte for each write."""
    log = folder.with_name(folder.name + ".writes")
    log.unlink(missing_ok=True)
    told = {"fate": asdict(fate), "hosts": [source.host, target.host], "project": project, "folder": str(folder)}
    environment = {
        **os.environ,
        "GAZU_LIKE_SOURCE_TOKEN": str(source.access_token),
        "GAZU_LIKE_TARGET_TOKEN": str(target.access_token),
        "VICTIM": json.dumps({**told, "log": str(log)}),
    }
    command = [sys.executable, "-m", "tests.sync.victim"]
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    return process, log


class Doom:
    """Counts the writes to the target, and sends the signal when its time has come."""

    def __init__(self, fate: Fate, target: str, log: str) -> None:
        self._fate, self._target = fate, target
        self._log = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._writes = 0
        self._lock = threading.Lock()

    def hang_over(self, wire: type[SyncWire], journal: type[Journal]) -> None:
        send, write = wire.send, journal._write

        @functools.wraps(send)
        def sent(this: SyncWire, call: Call) -> Reply:
            return self._sent(call, functools.partial(send, this))

        def written(this: Journal, *given: Any) -> None:
            if self._is_due("journal"):
                this._store.execute("begin")  # an open transaction is what a kill has to undo
                self._strike()
                this._store.execute("rollback")
            write(this, *given)

        wire.send, journal._write = sent, written  # type: ignore[method-assign]

    def _sent(self, call: Call, send: Callable[[Call], Reply]) -> Reply:
        is_write = call.method not in ("GET", "HEAD")
        if is_write and not call.url.startswith(self._target):
            raise AssertionError(f"{call.method} {call.url}: a write to the source")
        if self._is_due("file") and (call.parts or call.receive):
            self._break_off(call)
        if not is_write:
            return send(call)
        number = self._count()
        is_meant = number == self._fate.write
        if is_meant and self._fate.moment == "before":
            self._strike()
        if is_meant and self._fate.moment == "during":
            threading.Timer(random.Random(self._fate.seed).uniform(0, DURING_SECONDS), self._strike).start()
        reply = send(call)
        is_late = self._fate.moment in ("file", "journal") and number == self._fate.write + PATIENCE
        if is_late or (is_meant and self._fate.moment == "after"):
            self._strike()
        return reply

    def _break_off(self, call: Call) -> None:
        """End when a piece of the file was sent, or before the first one is written."""
        receive = call.receive
        if call.parts:
            call.sent = self._strike
        elif receive is not None:
            call.receive = lambda reply: (reply.pour(lambda _: self._strike(), lambda _: None), receive(reply))[1]

    def _is_due(self, moment: str) -> bool:
        return self._fate.moment == moment and self._writes >= self._fate.write

    def _count(self) -> int:
        with self._lock:
            self._writes += 1
            os.write(self._log, b".")
            return self._writes

    def _strike(self) -> None:
        with self._lock:
            if self._fate.number != signal.SIGKILL and self._fate.write < 0:
                return
            delays, number = self._fate.more, self._fate.number
            self._fate = Fate(write=-1, number=number)  # once
        os.kill(os.getpid(), number)
        for seconds in delays:
            threading.Timer(seconds, os.kill, (os.getpid(), number)).start()


def _client(host: str, side: str) -> KitsuClient:
    client = KitsuClient(host)
    client.tokens = Tokens(access_token=os.environ[f"GAZU_LIKE_{side}_TOKEN"], refresh_token=None)
    return client


def _by_command_line(hosts: list[str], project: str, folder: str, action: str) -> None:
    from gazu_like.cli import run

    source, target = hosts
    given = ["--source", source, "--target", target, "--project", project, "--folder", folder]
    run(["sync", action, *given])


def _peak_bytes() -> int:
    """Return the most memory that the process had. What `resource` says of it begins with that of its parent."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    line = next(each for each in status.read_text().splitlines() if each.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024


def _migrate(hosts: list[str], project: str, folder: str, action: str) -> None:
    clients = [_client(host, side) for host, side in zip(hosts, ("SOURCE", "TARGET"), strict=True)]
    before = _peak_bytes()
    with Migration(*clients, project, folder=folder) as migration:
        report = getattr(migration, action)()
    after = _peak_bytes()
    print(json.dumps({**report.as_dict(), "grown_bytes": after - before}, default=str))


def main() -> None:
    told = json.loads(os.environ["VICTIM"])
    given = told["fate"]
    fate = Fate(**{**given, "more": tuple(given["more"])})
    Doom(fate, told["hosts"][1], told["log"]).hang_over(SyncWire, Journal)
    act = _by_command_line if fate.cli else _migrate
    act(told["hosts"], told["project"], told["folder"], fate.action)


if __name__ == "__main__":
    main()
