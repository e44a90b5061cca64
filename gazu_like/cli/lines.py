"""Events as lines: aligned and coloured for people, JSON for machines. A burst at once, so that names are cheap."""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import click

from gazu_like.cli import output
from gazu_like.cli.named import Names
from gazu_like.events import Event
from gazu_like.events.handlers import fits

#: Events of which the names are looked up together, at most.
TOGETHER = 200
#: Widths of the columns: what is longer pushes the rest aside.
NAME_WIDTH, PRODUCTION_WIDTH, PERSON_WIDTH = 20, 14, 14
#: Colours of what happened.
COLOURS: Mapping[str, str] = {"new": "green", "delete": "red"}
USUAL_COLOUR = "cyan"


class Lines:
    """Prints events, each as a line, as soon as no more of them wait.

    Args:
        names: Looks up names; None prints JSON, with the IDs as they are.
        patterns: Names of the events that are printed.
        are_waiting: Tells whether more events are on their way, for which it is worth waiting.
        closed: Called when nobody reads any more.
    """

    def __init__(
        self,
        names: Names | None,
        patterns: Iterable[str],
        are_waiting: Callable[[], bool],
        closed: Callable[[], object],
    ) -> None:
        self._names = names
        self._patterns = tuple(patterns)
        self._are_waiting = are_waiting
        self._closed = closed
        self._events: list[Event[Any]] = []
        self._is_terminal = sys.stdout.isatty()
        self._console = output.console()
        self._day = datetime.datetime.now().date()

    def take(self, event: Event[Any]) -> None:
        """Take an event. Called by one thread, for those that are not printed as well: they may be a burst's last."""
        if any(fits(pattern, event.name) for pattern in self._patterns):
            self._events.append(event)
        if len(self._events) < TOGETHER and self._are_waiting():
            return
        events, self._events = self._events, []
        try:
            self._print(events)
        except (BrokenPipeError, SystemExit):  # rich answers a closed pipe with an exit
            self._closed()

    def _print(self, events: list[Event[Any]]) -> None:
        if self._names is None:
            for event in events:
                click.echo(json.dumps(event.as_dict(), ensure_ascii=False, default=str))
            return
        self._names.learn(events)
        for event in events:
            self._line(event, self._names)

    def _line(self, event: Event[Any], names: Names) -> None:
        from rich.text import Text

        moment = _local(event)
        if self._is_terminal and moment.date() != self._day:
            self._day = moment.date()
            self._console.print(Text(f"{self._day:%A, %Y-%m-%d}", "bold"))
        cells = (
            (f"{moment:%H:%M:%S}" if self._is_terminal else f"{moment:%Y-%m-%d %H:%M:%S}", "dim", 0),
            (event.name, COLOURS.get(event.verb, USUAL_COLOUR), NAME_WIDTH),
            (names.production(event), "", PRODUCTION_WIDTH),
            (names.person(event), "", PERSON_WIDTH),
            (names.record(event), "bold", 0),
        )
        shown = [(f"{output.clean(text) or '-':<{width}}  ", style) for text, style, width in cells]
        line = Text.assemble(*shown)
        line.rstrip()
        self._console.print(line, soft_wrap=True)


def _local(event: Event[Any]) -> datetime.datetime:
    """Return when an event happened, by this machine's zone; now for one that no log has dated."""
    return datetime.datetime.now() if event.created_at is None else output.local_time(event.created_at)
