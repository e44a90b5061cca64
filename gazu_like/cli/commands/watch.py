"""watch: the tasks of a production as they change, on a board that stays, or as lines."""

from __future__ import annotations

import datetime
import json
import logging
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

import click

from gazu_like.cli import completion, credentials, exits, finding, logs, options, output
from gazu_like.cli.groups import Command

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

    from gazu_like.board import Change, Feed, Wanted
    from gazu_like.client import KitsuClient
    from gazu_like.events.listener import Status

#: How often the board is drawn a second, at least: what changed stands out for some seconds only.
DRAWN_A_SECOND = 4
LOGGER = "gazu_like"

MEANINGS: Mapping[int, str] = {
    exits.OK: "ended by Ctrl-C or SIGTERM",
    exits.FAILED: "the server refused something",
    exits.USAGE: "wrong usage, or a name that nothing has",
    exits.NO_LOGIN: "no connection, or the login was refused, or could not be renewed",
}


@click.command(
    cls=Command,
    epilog=f"""\
On a terminal it is a board: entities and task types with their statuses, or
columns of statuses (--by status). What changed stands out for some seconds,
with who did it. In a pipe it is a line for each change, tab-separated: time,
person, entity, task type, what.

Examples:
  gazu-like watch --project Caminandes
  gazu-like watch -p Caminandes --entity SQ010 --by status
  gazu-like watch --assignee me
  gazu-like watch --type Animation --json | jq -r .what

Exit codes:
{exits.table(MEANINGS)}
""",
)
@click.option(
    "--by",
    type=click.Choice(["entity", "status"]),
    default="entity",
    show_default=True,
    help="What the board shows in rows or columns.",
)
@click.option(
    "--entity",
    "-e",
    metavar="NAME",
    help="Only of this asset, shot, sequence or episode.",
    shell_complete=completion.entities,
)
@options.of_some_tasks
@options.of_a_production
def watch(by: str, project: str | None, server: str | None, as_json: bool, **wanted: Any) -> None:
    """Watch the tasks of a production as they change, until Ctrl-C."""
    from gazu_like.board import Feed

    is_board = sys.stdout.isatty() and not as_json
    with credentials.connected(server, "") as client, ExitStack() as stack:
        production = finding.production(client, project)
        meant = _wanted(client, production, **wanted)
        if is_board:
            # What is logged would stand in the middle of the board; its last line is shown in the title instead.
            remark = stack.enter_context(_last_remark())
            feed = Feed(client, production, meant)
            stack.enter_context(_drawn(feed, production["name"], client.host, by == "status", remark))
        else:
            stack.enter_context(logs.shown(level=logging.INFO, wanted=_is_of_the_line))
            lines = Lines(as_json)
            feed = Feed(client, production, meant, lines)
            lines.closed = feed.stop
        feed.run()


def _wanted(
    client: KitsuClient,
    production: Any,
    task_type: str | None,
    status: str | None,
    assignee: str | None,
    entity: str | None,
) -> Wanted:
    """Return which tasks the options leave."""
    from gazu_like import lookup
    from gazu_like.board import Wanted
    from gazu_like.cli.commands.tasks import person_of

    types = status_id = person_id = entities = None
    if task_type is not None:
        with finding.said_by("--type"):
            types = frozenset(row["id"] for row in lookup.find_task_types(task_type, client=client))
    if status is not None:
        with finding.said_by("--status"):
            status_id = lookup.find_task_status(status, client=client)["id"]
    if assignee is not None:
        person_id = person_of(client, assignee)
    if entity is not None:
        with finding.said_by("--entity"):
            holder = lookup.find_entity(entity, production, client=client)
        places = lookup.all_places_for_project(production, client=client).values()
        entities = frozenset(place["id"] for place in places if place["id"] == holder["id"] or place.is_in(holder))
    return Wanted(types, status_id, person_id, entities)


def _is_of_the_line(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.WARNING or record.name in ("gazu_like.events", "gazu_like.board")


class Lines:
    """Prints changes, each as a line, as soon as they are known.

    Args:
        as_json: Print JSON.

    Attributes:
        closed: Called when nobody reads any more.
    """

    def __init__(self, as_json: bool) -> None:
        self._as_json = as_json
        self.closed: Any = lambda: None

    def __call__(self, changes: Sequence[Change]) -> None:
        """Print changes."""
        try:
            for change in changes:
                click.echo(self._line(change))
        except BrokenPipeError:
            self.closed()

    def _line(self, change: Change) -> str:
        if self._as_json:
            return json.dumps(change.as_dict(), ensure_ascii=False)
        moment = f"{datetime.datetime.fromtimestamp(change.at):%Y-%m-%d %H:%M:%S}"
        return "\t".join(map(output.clean, (moment, change.by, change.entity, change.task_type, change.what)))


class Remark(logging.Handler):
    """Keeps the last thing that was logged."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.text = ""

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        self.text = output.clean(record.getMessage())


@contextmanager
def _last_remark() -> Iterator[Remark]:
    remark, logger = Remark(), logging.getLogger(LOGGER)
    was = logger.propagate
    logger.addHandler(remark)
    logger.propagate = False
    try:
        yield remark
    finally:
        logger.removeHandler(remark)
        logger.propagate = was


class Screen:
    """What the terminal shows; draws the board as it is whenever it is asked.

    Args:
        feed: The board, and its line.
        title: Name of the production.
        host: Address of the server.
        by_status: Columns are statuses.
        remark: The last thing that was logged.
    """

    def __init__(self, feed: Feed, title: str, host: str, by_status: bool, remark: Remark) -> None:
        self._feed = feed
        self._title = output.clean(title)
        self._host = host
        self._by_status = by_status
        self._remark = remark

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        from gazu_like.cli.board import View, draw

        state = state_of(self._feed.listener.status, self._remark.text)
        view = View(self._title, self._host, state, self._by_status, time.time())
        with self._feed.lock:
            text = draw(self._feed.board, view, options.max_width, options.height or console.height)
        yield text


def state_of(status: Status, remark: str = "") -> tuple[str, str]:
    """Return how a listener's line is doing: a few words, and their style."""
    if status.is_connected:
        return "* live", "bold green"
    if status.connections == 0 and status.problem in (None, "stopped"):
        return "connecting ...", "yellow"
    # Narrow terminals keep the title; what exactly is wrong, gazu-like doctor tells.
    return output.shortened(f"! line is down: {output.clean(status.problem or remark)}", 36), "bold red"


@contextmanager
def _drawn(feed: Feed, title: str, host: str, by_status: bool, remark: Remark) -> Iterator[None]:
    from rich.live import Live

    screen = Screen(feed, title, host, by_status, remark)
    with Live(screen, console=output.console(), screen=True, refresh_per_second=DRAWN_A_SECOND):
        yield
