"""The sandbox on the command line: `python -m gazu_like.sandbox run|up|down|status|logs|prepare`.

The same as `gazu-like sandbox`, which remembers the server as a profile besides; this goes without the extra "cli".
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import Any

from gazu_like.sandbox import api, commands, registry, server
from gazu_like.sandbox.commands import DEFAULT_NAME
from gazu_like.sandbox.options import lifetime

EXIT_CODES = f"""\
exit codes:
{chr(10).join(f"  {code:<4} {meaning}" for code, meaning in commands.MEANINGS.items())}
  run ends with the exit code of its command, 127 when there is no such command

environment:
  GAZU_LIKE_HOST, GAZU_LIKE_EVENT_HOST, GAZU_LIKE_EMAIL, GAZU_LIKE_PASSWORD  are set by `run` for its command
{chr(10).join(f"  {name:<22}  {meaning}" for name, meaning in commands.VARIABLES.items())}
"""

Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = _parser().parse_args(arguments)
    command: Command = given.command
    return commands.ended(lambda: command(given))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=commands.PROGRAM,
        description="A real Kitsu server (Zou) with its own PostgreSQL and Valkey on this machine. No Docker, no root.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parts = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    run = _command(parts, "run", _run, "start a server, run a command against it, stop the server")
    _add_start_options(run)
    run.add_argument("words", nargs="+", metavar="COMMAND", help="after --: the command and its arguments")

    up = _command(parts, "up", _up, "start a server that stays until `down`")
    up.add_argument("--name", default=DEFAULT_NAME, help="its name (default: %(default)s)")
    up.add_argument("--json", action="store_true", help="print its facts as JSON")
    _add_start_options(up)

    down = _command(parts, "down", _down, "stop a server and remove its data")
    which = down.add_mutually_exclusive_group()
    which.add_argument("name", nargs="?", default=DEFAULT_NAME, help="its name (default: %(default)s)")
    which.add_argument("--all", action="store_true", help="stop every server of this user")

    status = _command(parts, "status", _status, "list the running servers; clears away what killed ones left behind")
    status.add_argument("--json", action="store_true", help="print the list as JSON")

    logs = _command(parts, "logs", _logs, "show the end of a server's log")
    logs.add_argument("name", nargs="?", default=DEFAULT_NAME, help="its name (default: %(default)s)")
    logs.add_argument(
        "--part", choices=sorted(registry.LOGS), default=api.PART, help="whose log (default: %(default)s)"
    )
    logs.add_argument("--lines", type=int, default=60, help="how many lines (default: %(default)s)")

    prepare = _command(parts, "prepare", _prepare, "install the server and make its database template, start nothing")
    prepare.add_argument("--quiet", action="store_true", help="say nothing about what is being done")
    return parser


def _command(parts: Any, name: str, run: Command, about: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = parts.add_parser(name, help=about, description=about[0].upper() + about[1:] + ".")
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
    return commands.run(given.words, **_start_options(given))


def _up(given: argparse.Namespace) -> int:
    return commands.up(given.name, given.json, **_start_options(given))


def _down(given: argparse.Namespace) -> int:
    return commands.down(given.name, given.all)


def _status(given: argparse.Namespace) -> int:
    return commands.status(given.json)


def _logs(given: argparse.Namespace) -> int:
    return commands.logs(given.name, given.part, given.lines)


def _prepare(given: argparse.Namespace) -> int:
    return commands.prepare(given.quiet)


if __name__ == "__main__":
    sys.exit(main())
