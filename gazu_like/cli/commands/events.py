"""events tail, run: what happens on a server, printed, or handed to functions."""

from __future__ import annotations

import hashlib
import logging
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from gazu_like.cli import exits, finding, logs, options, output
from gazu_like.cli.arguments import moment
from gazu_like.cli.exits import USAGE, Failure
from gazu_like.cli.groups import Group

if TYPE_CHECKING:
    from gazu_like.client import KitsuClient
    from gazu_like.events import Handlers

logger = logging.getLogger("gazu_like.events")

SERVERS = """\
Server: a profile's name (gazu-like login NAME --host URL), or an address. When
  it is left out, GAZU_LIKE_PROFILE or GAZU_LIKE_HOST names it; else it is the
  only profile. For an address, e-mail and password are asked for, or come from
  GAZU_LIKE_EMAIL and GAZU_LIKE_PASSWORD (or GAZU_LIKE_TOKEN, such as a bot's).
  GAZU_LIKE_EVENT_HOST is where the events are, when that is another address.
  Managers and administrators may read the server's log of events, and so miss
  nothing while the line is down; others hear what happens while they listen.
"""
MEANINGS: Mapping[int, str] = {
    exits.OK: "ended by Ctrl-C or SIGTERM",
    exits.FAILED: "the server refused something, or a file could not be written",
    exits.USAGE: "wrong usage: the arguments, or the file of handlers",
    exits.NO_LOGIN: "no connection, or the login was refused, or could not be renewed",
    exits.INTERRUPTED: "interrupted before it listened, or a second time while it stopped",
}
CODES = f"Exit codes:\n{exits.table(MEANINGS)}\n"


def _epilog(*examples: str) -> str:
    return "\n".join(["Examples:", *(f"  {line}" for line in examples), "", SERVERS, CODES])


@click.group(
    cls=Group,
    epilog=_epilog(
        "gazu-like events tail --project Caminandes",
        "gazu-like events run handlers.py --server studio",
    ),
)
def events() -> None:
    """See what happens on a Kitsu server, or have functions called for it."""


@events.command(
    epilog=_epilog(
        "gazu-like events tail",
        "gazu-like events tail --project Caminandes --name 'comment:*'",
        "gazu-like events tail --since 2h | grep preview-file",
        "gazu-like events tail --since '2026-05-31 18:30' --json > events.jsonl",
    )
)
@options.server
@options.any_project
@click.option(
    "--since",
    type=moment,
    metavar="DATE",
    help="Print first what happened since then: 2026-05-31, '2026-05-31 18:30', or 2h (two hours ago).",
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="PATTERN",
    help="Only events of this name: task:update, 'shot:*'. Can be given several times.",
)
@click.option("--json", "as_json", is_flag=True, help="Print each event as a JSON object on a line, IDs as they are.")
def tail(server: str | None, project: str | None, since: str | None, names: tuple[str, ...], as_json: bool) -> None:
    """Print events as they come, until Ctrl-C.

    A line has the local time, the event's name, the production, who did it, and what
    it happened to. What goes wrong with the line is told on stderr.
    """
    from gazu_like.cli import credentials

    patterns = _patterns(names)
    with logs.shown(level=logging.INFO, wanted=_is_of_the_line), credentials.connected(server, "") as client:
        _tail(client, _project_id(client, project), since, patterns, as_json)


def _tail(
    client: KitsuClient, project: str | None, since: str | None, patterns: tuple[str, ...], as_json: bool
) -> None:
    from gazu_like.cli.lines import Lines
    from gazu_like.cli.named import Names
    from gazu_like.events import EventListener

    # One worker: lines come in the order of the server's log.
    listener = EventListener(client, project=project, since=since, workers=1)
    names = None if as_json else Names(client)
    lines = Lines(names, patterns, lambda: listener.status.waiting > 1, listener.ask_to_stop)
    listener.handlers.add("*", lines.take)
    listener.run()


def _is_of_the_line(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.WARNING or record.name == logger.name


def _patterns(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the patterns that were typed, when they are some; "*" when none were."""
    from gazu_like.cli.handlers import unknown
    from gazu_like.events.handlers import Filter

    for name in names:
        try:
            Filter.of(name)
        except ValueError as error:
            raise Failure(f"--{error}", USAGE) from None
        if remark := unknown(name):
            output.say(f"--name: {remark} Listening all the same.")
    return names or ("*",)


def _project_id(client: KitsuClient, named: str | None) -> str | None:
    """Return the ID of a production that was named, None when none was."""
    return None if named is None else str(finding.production(client, named)["id"])


@events.command(
    epilog=_epilog(
        "gazu-like events run handlers.py --check",
        "gazu-like events run handlers.py --server studio --project Caminandes",
        "gazu-like events run handlers.py --position /srv/bot/events.json --attempts 5",
    )
    + """
The file makes a gazu_like.events.Handlers, and registers functions with it:

  handlers = gazu_like.events.Handlers()

  @handlers.on("task:update")
  def changed(event, client):
      print(client.task.get_task(event.data["task_id"])["name"])

A function is called at least once for each event, after a crash perhaps twice.
As a service of systemd: examples/gazu-like-events.service
""",
)
@click.argument("path", metavar="HANDLERS.PY", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.server
@options.any_project
@click.option(
    "--position",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to keep how far it has come. [default: one for each server and file in your state folder]",
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=4,
    show_default=True,
    help="Handlers at work at once; events of one record wait for each other.",
)
@click.option(
    "--attempts",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="How often a handler that raises is called for one event.",
)
@click.option(
    "--log-format",
    type=click.Choice([*logs.FORMATS]),
    help="How it logs on stderr. [default: text on a terminal, else json]",
)
@click.option("--check", is_flag=True, help="Only load the file and list its handlers. Asks no server.")
def run(path: Path, log_format: str | None, check: bool, **given: Any) -> int:
    """Call the functions of HANDLERS.PY for what happens, as a service.

    It goes on where it stopped, also after a crash: what happened meanwhile is handled
    first. A handler that raises is logged, and does not stop the others.
    """
    from gazu_like.cli import handlers

    found = handlers.load(path)
    if check:
        _list(found)
        return exits.OK
    output.print_at_once()
    with logs.shown(log_format or ("text" if sys.stderr.isatty() else "json"), logging.INFO):
        for remark in handlers.strangers(found):
            logger.warning(remark)
        return _ended(lambda: _serve(found, path, **given))


def _ended(serve: Callable[[], None]) -> int:
    """Serve, and return the exit code. How it ended is logged, so that it is told in one form."""
    try:
        serve()
    except Exception as error:
        code = exits.code_of(error)
        said = f"{error}; exit code {exits.FAILED if code is None else code}"
        logger.critical(said, exc_info=error if code is None else None)
        return exits.FAILED if code is None else code
    logger.info("stopped")
    return exits.OK


def _serve(
    handlers: Handlers,
    path: Path,
    server: str | None,
    project: str | None,
    position: Path | None,
    workers: int,
    attempts: int,
) -> None:
    from gazu_like.cli import credentials
    from gazu_like.events import EventListener

    with credentials.connected(server, "") as client:
        kept = position or _position(client.host, path)
        wanted = _project_id(client, project)
        listener = EventListener(client, kept, project=wanted, handlers=handlers, workers=workers, attempts=attempts)
        count = len(handlers.registered)
        logger.info("%d handler%s of %s; position in %s", count, "" if count == 1 else "s", path, kept)
        listener.run()


def _position(host: str, path: Path) -> Path:
    """Return where the position of a file of handlers is kept for a server."""
    import platformdirs

    from gazu_like.transfer import safe_name

    mark = hashlib.sha256(f"{host}\n{path.resolve()}".encode()).hexdigest()[:8]
    name = safe_name(f"{urlsplit(host).hostname} {path.stem} {mark}.json")
    return Path(platformdirs.user_state_dir("gazu_like", appauthor=False)) / "events" / name


def _list(handlers: Handlers) -> None:
    from rich.table import Table

    from gazu_like.cli.handlers import rows, strangers

    table = Table("events", "production", "function", "place", box=None, pad_edge=False, header_style="dim")
    for row in rows(handlers):
        table.add_row(*map(output.clean, row))
    output.console().print(table)
    for remark in strangers(handlers):
        output.say(remark)
