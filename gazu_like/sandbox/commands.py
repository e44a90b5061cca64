"""What the sandbox's two command lines do, `gazu-like sandbox` and `python -m gazu_like.sandbox`: functions."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from gazu_like.sandbox import boot, control, install, postgres, registry, server, template, valkey
from gazu_like.sandbox.errors import NotRunning, SandboxError
from gazu_like.sandbox.places import check_platform, run_root
from gazu_like.sandbox.service import adopt_orphans

DEFAULT_NAME = "default"
PROGRAM = "python -m gazu_like.sandbox"

OK, FAILED, USAGE, NOT_RUNNING, NO_COMMAND, INTERRUPTED = 0, 1, 2, 3, 127, 130

#: What the codes mean, for the help texts.
MEANINGS: Mapping[int, str] = {
    OK: "done",
    FAILED: "a part failed; the message names it and shows the end of its log",
    USAGE: "wrong usage",
    NOT_RUNNING: "no sandbox of that name is running",
    INTERRUPTED: "interrupted; nothing is left running",
}
#: What the environment says, for the help texts.
VARIABLES: Mapping[str, str] = {
    "GAZU_LIKE_SANDBOX_HOME": "folder of the installed server (default: the user's cache folder)",
    "GAZU_LIKE_SANDBOX_RUN": "folder of the running sandboxes (default: /var/tmp/gazu-like-UID)",
}

Ready = Callable[[server.Server], Mapping[str, str]]
Gone = Callable[[str], object]


def ended(deed: Callable[[], int]) -> int:
    """Do what a command does and return its exit code; what goes wrong is told on stderr."""
    try:
        check_platform()
        return deed()
    except NotRunning as error:
        _complain(str(error))
        return NOT_RUNNING
    except SandboxError as error:
        _complain(str(error))
        return FAILED
    except KeyboardInterrupt:
        _complain("sandbox: interrupted")
        return INTERRUPTED


def run(words: Sequence[str], **options: Any) -> int:
    """Start a server, run a command against it, stop the server; return the command's exit code.

    Args:
        words: The command and its arguments.
        options: See ``server.start``.
    """
    with server.start(**options) as running:
        facts = {
            "HOST": running.host,
            # Also when they are together: one that we inherited would lead to another server.
            "EVENT_HOST": running.event_host,
            "EMAIL": running.email,
            "PASSWORD": running.password,
        }
        environment = {**os.environ, **{f"GAZU_LIKE_{name}": value for name, value in facts.items()}}
        try:
            return subprocess.run(words, env=environment, check=False).returncode
        except OSError as error:
            _complain(f"run: {words[0]}: {error.strerror}")
            return NO_COMMAND


def up(name: str, as_json: bool, ready: Ready | None = None, program: str = PROGRAM, **options: Any) -> int:
    """Start a server that stays until ``down``, and tell its facts.

    Args:
        name: Its name.
        as_json: Tell them as JSON.
        ready: Called with the server; returns further facts, by what they are called.
        program: How this command line is called, for what it advises.
        options: See ``server.up``.
    """
    started = time.monotonic()
    running = server.up(name, **options)
    more = ready(running) if ready is not None else {}
    facts = {**_facts(running), **more}
    if as_json:
        _print(json.dumps(facts, indent=1))
        return OK
    _print(f"Kitsu server {running.name!r} is ready ({time.monotonic() - started:.1f} s)")
    _print(f"  host      {running.host}")
    if running.events_apart:
        _print(f"  events    {running.event_host}")
    _print(f"  email     {running.email}")
    _print(f"  password  in {running.password_file}  (only you can read it)")
    _print(f"  movies    {'yes' if running.has_movies else 'no: ffmpeg and ffprobe were not found'}")
    for what, fact in more.items():
        _print(f"  {what:<8}  {fact}")
    _print(f"  stop it   {program} down{'' if running.name == DEFAULT_NAME else f' {running.name}'}")
    return OK


def _facts(running: server.Server) -> dict[str, Any]:
    return {
        "name": running.name,
        "host": running.host,
        "event_host": running.event_host,
        "email": running.email,
        "password_file": str(running.password_file),
        "folder": str(running.folder),
        "has_movies": running.has_movies,
    }


def down(name: str, every: bool = False, gone: Gone | None = None) -> int:
    """Stop a server and remove its data.

    Args:
        name: Its name.
        every: Stop all of this user instead.
        gone: Called with the name of each that is stopped.
    """
    names = registry.names() if every else [name]
    for each in names:
        server.end(each)
        if gone is not None:
            gone(each)
        _print(f"stopped {each}")
    if not names:
        _print("no sandbox is running")
    return OK


def status(as_json: bool, gone: Gone | None = None) -> int:
    """List the running servers; clear away what killed ones left behind.

    Args:
        as_json: As JSON.
        gone: Called with the name of each that was cleared away.
    """
    swept = registry.sweep()
    for name in swept:
        if gone is not None:
            gone(name)
    rows = [_row(name) for name in registry.names()]
    if as_json:
        _print(json.dumps({"running": rows, "cleared_away": swept}, indent=1))
        return OK
    for name in swept:
        _print(f"cleared away what the killed sandbox {name!r} left behind")
    if not rows:
        _print("no sandbox is running")
        return OK
    width = max(len(row["name"]) for row in rows)
    for row in rows:
        since = "" if row["seconds"] is None else str(timedelta(seconds=row["seconds"]))
        _print(f"{row['name']:<{width}}  {row['state']:<12}  {row['host'] or '':<30}  {since}".rstrip())
    return OK


def _row(name: str) -> dict[str, Any]:
    folder = run_root() / name
    state = registry.load(folder)
    if state is None:
        return {
            "name": name,
            "state": "starting",
            "host": None,
            "event_host": None,
            "seconds": None,
            "folder": str(folder),
        }
    return {
        "name": name,
        "state": _condition(folder, state.parts),
        "host": state.host,
        "event_host": state.event_host,
        "email": state.email,
        "password_file": str(registry.password_file(folder)),
        "seconds": int(time.time() - state.started_at),
        "detached": state.is_detached,
        "folder": str(folder),
    }


def _condition(folder: Path, parts: Sequence[str]) -> str:
    try:
        running = control.ask(folder, "status", seconds=5.0)
    except SandboxError:
        return "no answer"
    missing = [part for part in parts if part not in running]
    return "running" if not missing else f"without {', '.join(missing)}"


def logs(name: str, part: str, lines: int) -> int:
    """Show the end of a server's log."""
    _print(server.attach(name).log_tail(lines, part))
    return OK


def prepare(quiet: bool) -> int:
    """Install the server and make its database template; start nothing."""
    adopt_orphans()
    postgres.programs(run_root())
    valkey.program()
    say = install.say_nothing if quiet else boot.say_on_stderr
    kit = install.ensure_kit(say)
    template.ensure_template(kit, say)
    _print(f"Zou {install.ZOU_VERSION} is ready in {kit.folder}")
    return OK


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _complain(text: str) -> None:
    sys.stderr.write(text + "\n")
