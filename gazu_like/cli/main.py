"""The commands, and what becomes of their errors."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

import click

from gazu_like import __version__
from gazu_like.cli import exits, output
from gazu_like.cli.groups import Entry, Group
from gazu_like.transport.redact import redact_url

COMMANDS = {
    "login": Entry("gazu_like.cli.login:login", "Log in on a server and remember it under a name."),
    "logout": Entry("gazu_like.cli.login:logout", "Log out and forget the tokens."),
    "profiles": Entry("gazu_like.cli.login:profiles_command", "List the servers that are remembered."),
    "events": Entry("gazu_like.cli.events:events", "See what happens on a server, or have functions called for it."),
    "sync": Entry("gazu_like.cli.sync:sync", "Bring a production from one server to another."),
}

EPILOG = f"""\
Examples:
  gazu-like login studio --host https://kitsu.mystudio.com
  gazu-like events tail --project Caminandes
  gazu-like sync plan --source studio --target cloud --project Caminandes
  gazu-like sync run --help

Exit codes:
{exits.table()}

Environment:
  GAZU_LIKE_CONFIG   file with the profiles, instead of the user's usual place
  GAZU_LIKE_PROFILE  server of the commands that take --server, as GAZU_LIKE_HOST
  NO_COLOR           no colours
"""


@click.group(
    cls=Group,
    entries=COMMANDS,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="gazu-like %(version)s")
def gazu_like() -> None:
    """Kitsu on the command line."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; what went wrong is one line on stderr."""
    _print_anything()
    try:
        answer = gazu_like.main(arguments, prog_name="gazu-like", standalone_mode=False)
    except exits.Failure as error:
        return _end(error.message, error.code)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return exits.INTERRUPTED
    except Exception as error:
        code = exits.code_of(error)
        if code is None:
            raise
        return _end(str(error), code)
    return answer if isinstance(answer, int) else exits.OK


def _end(message: str, code: int) -> int:
    # Part of it may be a server's words.
    click.echo(f"Error: {redact_url(output.clean(message))}", err=True)
    return code


def _print_anything() -> None:
    # Names on a server may hold what a terminal of another encoding lacks: a mark in their place is no reason to end.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
