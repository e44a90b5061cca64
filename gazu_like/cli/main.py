"""The commands, and what becomes of their errors."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

import click

from gazu_like import __version__
from gazu_like.cli import exits, output
from gazu_like.cli.groups import Entry, Group
from gazu_like.transport.redact import redact_url

SERVERS, LOOK, WORK, MOVE = "Servers", "Look around", "Work", "Watch and move"


def _entry(where: str, section: str, about: str) -> Entry:
    return Entry(f"gazu_like.cli.commands.{where}", about, section)


#: In the order of the help text: what one does first stands first.
COMMANDS = {
    "login": _entry("login:login", SERVERS, "Log in on a server and remember it under a name."),
    "logout": _entry("login:logout", SERVERS, "Log out and forget the tokens."),
    "profiles": _entry("login:profiles_command", SERVERS, "List the servers that are remembered."),
    "status": _entry("login:status", SERVERS, "Tell which server commands talk to, and who is logged in."),
    "doctor": _entry("doctor:doctor", SERVERS, "Find out what is wrong, and what to do about it."),
    "config": _entry("config:config", SERVERS, "See and change what is taken when an option is left out."),
    "completion": _entry("complete:completion", SERVERS, "Have your shell complete commands and names."),
    "sandbox": _entry("sandbox:sandbox", SERVERS, "A real Kitsu server of your own, to try things on."),
    "projects": _entry("productions:projects", LOOK, "List the open productions."),
    "project": _entry("productions:project", LOOK, "Show one production."),
    "assets": _entry("entities:assets", LOOK, "List the assets of a production."),
    "asset": _entry("entities:asset", LOOK, "Show one asset."),
    "shots": _entry("entities:shots", LOOK, "List the shots of a production."),
    "shot": _entry("entities:shot", LOOK, "Show one shot."),
    "sequences": _entry("entities:sequences", LOOK, "List the sequences of a production."),
    "episodes": _entry("entities:episodes", LOOK, "List the episodes of a production."),
    "shot-casting": _entry("entities:shot_casting", LOOK, "List what is cast in a shot."),
    "persons": _entry("studio:persons", LOOK, "List the people of the studio."),
    "asset-types": _entry("studio:asset_types", LOOK, "List the asset types."),
    "task-types": _entry("studio:task_types", LOOK, "List the task types."),
    "task-statuses": _entry("studio:task_statuses", LOOK, "List the task statuses."),
    "report": _entry("report:report", LOOK, "Show how a production is, as a text or a page."),
    "search": _entry("search:search", LOOK, "Look for assets, shots and people."),
    "my-tasks": _entry("tasks:my_tasks", WORK, "List your own tasks."),
    "tasks": _entry("tasks:tasks", WORK, "List the tasks of a production."),
    "task": _entry("tasks:task", WORK, "Show one task."),
    "comments": _entry("tasks:comments", WORK, "List the comments of a task."),
    "comment": _entry("tasks:comment", WORK, "Say something about a task, and change its status."),
    "publish": _entry("publishing:publish", WORK, "Show files on a task: a comment with previews."),
    "download": _entry("downloading:download", WORK, "Fetch previews into a folder."),
    "open": _entry("pages:open_command", WORK, "Open a page of the web application in your browser."),
    "watch": _entry("watch:watch", MOVE, "Watch the tasks of a production as they change."),
    "events": _entry("events:events", MOVE, "See what happens on a server, or have functions called for it."),
    "sync": _entry("sync:sync", MOVE, "Bring a production from one server to another."),
}

EPILOG = f"""\
Names will do everywhere, and IDs: --project Caminandes, SQ010/SH020/Animation.
On a terminal results are tables; in a pipe they are tab-separated, without
headings; with --json they are all that the server tells.

Examples:
  gazu-like login studio --host https://kitsu.mystudio.com
  gazu-like tasks --project Caminandes --assignee me --late
  gazu-like comment SQ010/SH020/Animation --status wfa --message "See the hands"
  gazu-like events tail --project Caminandes
  gazu-like sync plan --source studio --target cloud --project Caminandes

Exit codes:
{exits.table()}

Environment:
  GAZU_LIKE_PROFILE  server of the commands that take --server: a profile
  GAZU_LIKE_HOST     or its address, with
  GAZU_LIKE_TOKEN    a token, or GAZU_LIKE_EMAIL and GAZU_LIKE_PASSWORD
  GAZU_LIKE_PROJECT  production of the commands that need one
  GAZU_LIKE_CONFIG   file with the profiles, instead of the user's usual place
  NO_COLOR           no colours
"""


@click.group(
    cls=Group,
    entries=COMMANDS,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="gazu-like %(version)s")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, as --json after a command.")
def gazu_like(as_json: bool) -> None:
    """Kitsu on the command line."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; what went wrong is one line on stderr."""
    _print_anything()
    if "_GAZU_LIKE_COMPLETE" in os.environ:
        from gazu_like.cli import shells

        return shells.answer(gazu_like)
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
