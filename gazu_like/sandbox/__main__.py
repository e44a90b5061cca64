"""The sandbox on the command line: `python -m gazu_like.sandbox run|up|down|status|logs|prepare`."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from gazu_like.sandbox import api, boot, control, install, postgres, registry, server, template, valkey
from gazu_like.sandbox.errors import NotRunning, SandboxError
from gazu_like.sandbox.options import lifetime
from gazu_like.sandbox.places import check_platform, run_root
from gazu_like.sandbox.service import adopt_orphans

DEFAULT_NAME = "default"

OK, FAILED, USAGE, NOT_RUNNING, NO_COMMAND, INTERRUPTED = 0, 1, 2, 3, 127, 130

EXIT_CODES = """\
exit codes:
  0    done
  1    a part failed; the message names it and shows the end of its log
  2    wrong usage
  3    no sandbox of that name is running
  130  interrupted; nothing is left running
  run ends with the exit code of its command, 127 when there is no such command

environment:
  GAZU_LIKE_HOST, GAZU_LIKE_EVENT_HOST, GAZU_LIKE_EMAIL, GAZU_LIKE_PASSWORD  are set by `run` for its command
  GAZU_LIKE_SANDBOX_HOME  folder of the installed server (default: the user's cache folder)
  GAZU_LIKE_SANDBOX_RUN   folder of the running sandboxes (default: /var/tmp/gazu-like-UID); keep its path short
"""

Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = _parser().parse_args(arguments)
    command: Command = given.command
    try:
        check_platform()
        return command(given)
    except NotRunning as error:
        _complain(str(error))
        return NOT_RUNNING
    except SandboxError as error:
        _complain(str(error))
        return FAILED
    except KeyboardInterrupt:
        _complain("sandbox: interrupted")
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m gazu_like.sandbox",
        description="A real Kitsu server (Zou) with its own PostgreSQL and Valkey on this machine. No Docker, no root.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    run = _command(commands, "run", _run, "start a server, run a command against it, stop the server")
    _add_start_options(run)
    run.add_argument("words", nargs="+", metavar="COMMAND", help="after --: the command and its arguments")

    up = _command(commands, "up", _up, "start a server that stays until `down`")
    up.add_argument("--name", default=DEFAULT_NAME, help="its name (default: %(default)s)")
    up.add_argument("--json", action="store_true", help="print its facts as JSON")
    _add_start_options(up)

    down = _command(commands, "down", _down, "stop a server and remove its data")
    which = down.add_mutually_exclusive_group()
    which.add_argument("name", nargs="?", default=DEFAULT_NAME, help="its name (default: %(default)s)")
    which.add_argument("--all", action="store_true", help="stop every server of this user")

    status = _command(commands, "status", _status, "list the running servers; clears away what killed ones left behind")
    status.add_argument("--json", action="store_true", help="print the list as JSON")

    logs = _command(commands, "logs", _logs, "show the end of a server's log")
    logs.add_argument("name", nargs="?", default=DEFAULT_NAME, help="its name (default: %(default)s)")
    logs.add_argument(
        "--part", choices=sorted(registry.LOGS), default=api.PART, help="whose log (default: %(default)s)"
    )
    logs.add_argument("--lines", type=int, default=60, help="how many lines (default: %(default)s)")

    prepare = _command(
        commands, "prepare", _prepare, "install the server and make its database template, start nothing"
    )
    prepare.add_argument("--quiet", action="store_true", help="say nothing about what is being done")
    return parser


def _command(commands: Any, name: str, run: Command, about: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=about, description=about[0].upper() + about[1:] + "."
    )
    parser.set_defaults(command=run)
    return parser


def _add_start_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seed", choices=sorted(server.SEEDS), help="fill it with a production")
    parser.add_argument("--quiet", action="store_true", help="say nothing about what is being done")
    parser.add_argument(
        "--events-apart", action="store_true", help="serve the events from a process and a port of their own"
    )
    parser.add_argument(
        "--token-seconds", type=lifetime, metavar="SECONDS", help="lifetime of access tokens (default: Zou's, 7 days)"
    )


def _start_options(given: argparse.Namespace) -> dict[str, Any]:
    return {name: getattr(given, name) for name in ("seed", "quiet", "events_apart", "token_seconds")}


def _run(given: argparse.Namespace) -> int:
    with server.start(**_start_options(given)) as running:
        facts = {
            "HOST": running.host,
            # Also when they are together: one that we inherited would lead to another server.
            "EVENT_HOST": running.event_host,
            "EMAIL": running.email,
            "PASSWORD": running.password,
        }
        environment = {**os.environ, **{f"GAZU_LIKE_{name}": value for name, value in facts.items()}}
        try:
            return subprocess.run(given.words, env=environment, check=False).returncode
        except OSError as error:
            _complain(f"run: {given.words[0]}: {error.strerror}")
            return NO_COMMAND


def _up(given: argparse.Namespace) -> int:
    started = time.monotonic()
    running = server.up(given.name, **_start_options(given))
    facts = _facts(running)
    if given.json:
        _print(json.dumps(facts, indent=1))
        return OK
    _print(f"Kitsu server {running.name!r} is ready ({time.monotonic() - started:.1f} s)")
    _print(f"  host      {running.host}")
    if running.events_apart:
        _print(f"  events    {running.event_host}")
    _print(f"  email     {running.email}")
    _print(f"  password  in {running.password_file}  (only you can read it)")
    _print(f"  movies    {'yes' if running.has_movies else 'no: ffmpeg and ffprobe were not found'}")
    _print(f"  stop it   python -m gazu_like.sandbox down {running.name}")
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


def _down(given: argparse.Namespace) -> int:
    names = registry.names() if given.all else [given.name]
    for name in names:
        server.end(name)
        _print(f"stopped {name}")
    if not names:
        _print("no sandbox is running")
    return OK


def _status(given: argparse.Namespace) -> int:
    swept = registry.sweep()
    rows = [_row(name) for name in registry.names()]
    if given.json:
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


def _logs(given: argparse.Namespace) -> int:
    _print(server.attach(given.name).log_tail(given.lines, given.part))
    return OK


def _prepare(given: argparse.Namespace) -> int:
    adopt_orphans()
    postgres.programs(run_root())
    valkey.program()
    say = install.say_nothing if given.quiet else boot.say_on_stderr
    kit = install.ensure_kit(say)
    template.ensure_template(kit, say)
    _print(f"Zou {install.ZOU_VERSION} is ready in {kit.folder}")
    return OK


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _complain(text: str) -> None:
    sys.stderr.write(text + "\n")


if __name__ == "__main__":
    sys.exit(main())
