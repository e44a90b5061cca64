"""The supervisor: the one process that owns a sandbox's processes, and ends when its reason to live does.

It is started by `boot.py` as `python -m gazu_like.sandbox.supervise --name NAME --options JSON` with two pipes. On
its output it reports, a line of JSON at a time: {"say": text} while it works, then {"ready": true} or {"error": {...}}.
On its input it reads nothing: the end of that pipe is how it learns that its parent is dead, however it died. A
detached sandbox lets go of both pipes once it is ready.

It has a single thread, so that starting processes is safe, and a session of its own, so that Ctrl-C in a terminal
reaches the parent alone, who then closes the sandbox in order. A signal only leaves a mark that the next check finds:
an exception raised anywhere might lose sight of a process that was just started.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import secrets
import select
import signal
import socket
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

from gazu_like.sandbox import api, control, install, postgres, registry, template, valkey
from gazu_like.sandbox.errors import SandboxError
from gazu_like.sandbox.options import Options, options_of
from gazu_like.sandbox.places import run_root
from gazu_like.sandbox.service import Service, adopt_orphans, reap, run

TICK_SECONDS = 0.25
STOPPING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Stopped(BaseException):
    """The sandbox is to end: it was told to, or its parent died. Not an error, so no `except Exception` may hold it."""


class Parent:
    """The process that started us, watched through its end of a pipe and through its process number."""

    def __init__(self) -> None:
        self._inlet = sys.stdin.fileno()
        self._pid = os.getppid()
        self._is_watched = True
        self._is_signalled = False

    def listen_to_signals(self) -> None:
        for number in STOPPING:
            signal.signal(number, self._mark)

    def _mark(self, _number: int, _frame: FrameType | None) -> None:
        self._is_signalled = True

    def check(self) -> None:
        """Raise Stopped when a signal came, or when the parent is watched and dead."""
        if self._is_signalled:
            raise Stopped
        if not self._is_watched:
            return
        # The pipe alone would not do: a process that the parent forked may hold its other end open.
        if os.getppid() != self._pid:
            raise Stopped
        readable, _, _ = select.select([self._inlet], [], [], 0)
        if readable and not os.read(self._inlet, 4096):
            raise Stopped

    def report(self, what: dict[str, Any]) -> None:
        """Tell it something; if it is dead, the next check finds out."""
        with contextlib.suppress(OSError):
            os.write(1, json.dumps(what).encode() + b"\n")

    def say(self, text: str) -> None:
        self.report({"say": text})

    def let_go(self) -> None:
        """Live on without the parent."""
        self._is_watched = False
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)


def redirect_output(log: Path) -> None:
    """Send what this process prints to a file that only its owner can read."""
    descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(descriptor, 1)
    os.dup2(descriptor, 2)
    os.close(descriptor)


class Sandbox:
    """The running parts of one sandbox."""

    def __init__(self, name: str, options: Options, parent: Parent) -> None:
        self.name = name
        self.options = options
        self.parent = parent
        self.services: dict[str, Service] = {}
        self.password = secrets.token_urlsafe(18)
        self.secret_key = secrets.token_urlsafe(48)
        self.kv_password = secrets.token_urlsafe(24)
        self.kv_port = 0
        self.fronts = api.fronts(options)
        self.ports = dict.fromkeys((front.part for front in self.fronts), 0)

    def boot(self, folder: Path) -> registry.State:
        """Start every part.

        Raises:
            SandboxError: a part failed.
        """
        self.folder = folder
        # Asked for first: a missing wheel is better told before a long installation than after it.
        self.programs = postgres.programs(run_root())
        valkey.program()
        self.kit = install.ensure_kit(self.parent.say, self.parent.check)
        prepared = template.ensure_template(self.kit, self.parent.say, self.parent.check)
        for inner in ("tmp", "previews", "log"):
            (folder / inner).mkdir()
        self._start_store()
        # Zou takes seconds to load, and asks for the database only when it is asked itself.
        self._launch_fronts(*self.fronts)
        self._start_database(prepared)
        self._set_password()
        self._wait_for(*self.fronts)
        return self._state()

    def log(self, part: str) -> Path:
        return registry.log_file(self.folder, part)

    def environment(self) -> dict[str, str]:
        return api.environment(
            self.kit, self.folder, self.secret_key, self.kv_port, self.kv_password, self.port, self.event_port
        )

    @property
    def port(self) -> int:
        """Port of the API."""
        return self.ports[api.PART]

    @property
    def event_port(self) -> int:
        """Port of the events: the API's when it serves them too."""
        return self.ports.get(api.EVENTS_PART, self.port)

    def _start_database(self, prepared: Path) -> None:
        data = self.folder / "pg"
        template.lay_out(prepared, data)
        log = self.log(postgres.PART)
        self._own(postgres.start(self.programs, data, log, api.base_environment(), self.parent.check))

    def _start_store(self) -> None:
        log = self.log(valkey.PART)
        started = valkey.start(self.folder / "tmp", log, self.kv_password, api.base_environment(), self.parent.check)
        self.kv_port = started.port
        self._own(started.service)

    def _set_password(self) -> None:
        given = json.dumps({"email": template.EMAIL, "password": self.password})
        command = [str(self.kit.python), str(api.ZOU_SIDE / "set_password.py")]
        run(
            api.PART,
            command,
            self.log(api.PART),
            self.environment(),
            self.folder,
            text=given,
            heartbeat=self.parent.check,
        )

    def _launch_fronts(self, *fronts: api.Front) -> None:
        # Every port is known before the first process starts, since each is told of both.
        listeners = [self._listen(front) for front in fronts]
        for front, listener in zip(fronts, listeners, strict=True):
            log = self.log(front.part)
            self._own(api.start(front, self.options, self.kit, self.folder, listener, self.environment(), log))

    def _listen(self, front: api.Front) -> socket.socket:
        """Listen on the port that the system chose for it, or on the one that it had before."""
        listener = api.listening_socket(front.part, self.ports[front.part])
        self.ports[front.part] = listener.getsockname()[1]
        return listener

    def _wait_for(self, *fronts: api.Front) -> None:
        for front in fronts:
            api.wait(self.services[front.part], front, self.ports[front.part], self.parent.check)

    def _own(self, service: Service) -> None:
        self.services[service.part] = service
        registry.note_process(self.folder, service.part, service.process.pid)

    def _state(self) -> registry.State:
        return registry.State(
            name=self.name,
            folder=str(self.folder),
            pid=os.getpid(),
            port=self.port,
            event_port=self.event_port,
            email=template.EMAIL,
            password=self.password,
            secret_key=self.secret_key,
            kv_port=self.kv_port,
            kv_password=self.kv_password,
            kit=str(self.kit.folder),
            postgres_programs=str(self.programs),
            has_movies=api.has_movies(self.environment()),
            is_detached=self.options.is_detached,
            started_at=time.time(),
        )

    def _status(self) -> dict[str, Any]:
        """Process number of each running part."""
        return {part: service.process.pid for part, service in self.services.items() if service.is_running}

    def orders(self) -> dict[str, Callable[[], dict[str, Any]]]:
        """What can be asked of a sandbox that runs."""
        kills = {f"kill {front.part}": partial(self._kill, front) for front in self.fronts}
        starts = {f"start {front.part}": partial(self._start, front) for front in self.fronts}
        return {"status": self._status, **kills, **starts}

    def _kill(self, front: api.Front) -> dict[str, Any]:
        """End a process that serves Zou as a crash would."""
        self.services[front.part].kill()
        return {}

    def _start(self, front: api.Front) -> dict[str, Any]:
        """Start such a process again on its port, unless it runs."""
        if not self.services[front.part].is_running:
            self._launch_fronts(front)
            self._wait_for(front)
        return {}

    def close(self) -> None:
        """Stop every part, those that need others first."""
        for part in reversed(registry.PARTS):
            if part in self.services:
                self.services[part].stop()
        reap()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a sandbox until it is to end; 0 when it ran, 1 when it could not start."""
    parser = argparse.ArgumentParser(
        prog="python -m gazu_like.sandbox.supervise", description="Internal to the sandbox."
    )
    parser.add_argument("--name", required=True)
    parser.add_argument("--options", required=True, type=options_of)
    given = parser.parse_args(arguments)
    os.umask(0o077)
    adopt_orphans()
    parent = Parent()
    parent.listen_to_signals()
    try:
        _live(Sandbox(given.name, given.options, parent), parent)
    except SandboxError as error:
        parent.report({"error": control.told(error)})
        return 1
    except Stopped:
        return 0
    except Exception as error:
        # A fault of our own has to reach the parent as well.
        parent.report({"error": control.told(SandboxError("supervisor", f"{type(error).__name__}: {error}"))})
        raise
    return 0


def _live(sandbox: Sandbox, parent: Parent) -> None:
    folder, held = registry.claim(sandbox.name)
    listener = None
    farewell: socket.socket | None = None
    try:
        registry.save(sandbox.boot(folder))
        listener = control.listen(folder)
        parent.report({"ready": True})
        redirect_output(registry.log_file(folder, registry.SUPERVISOR))
        if sandbox.options.is_detached:
            parent.let_go()
        farewell = _serve(sandbox, parent, listener)
    finally:
        sandbox.close()
        registry.release(folder, held)
        if listener is not None:
            listener.close()
        if farewell is not None:
            with contextlib.suppress(OSError), farewell:
                control.write_line(farewell, {"ok": True})


def _serve(sandbox: Sandbox, parent: Parent, listener: socket.socket) -> socket.socket:
    """Take orders until one of them is to stop; the line that waits for the stop to be done."""
    orders = sandbox.orders()
    while True:
        parent.check()
        readable, _, _ = select.select([listener], [], [], TICK_SECONDS)
        if not readable:
            continue
        line, _ = listener.accept()
        line.settimeout(5.0)
        order = _order(line)
        if order == "stop":
            return line
        with contextlib.suppress(OSError), line:
            control.write_line(line, _carry_out(orders, order))


def _order(line: socket.socket) -> str:
    try:
        return str(control.read_line(line).get("do", ""))
    except OSError:
        return ""


def _carry_out(orders: dict[str, Callable[[], dict[str, Any]]], order: str) -> dict[str, Any]:
    if order not in orders:
        return {"error": control.told(SandboxError("supervisor", f"no such order: {order!r}"))}
    try:
        return {"ok": True, **orders[order]()}
    except SandboxError as error:
        return {"error": control.told(error)}


if __name__ == "__main__":
    sys.exit(main())
