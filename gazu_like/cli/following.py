"""How a follower is doing: a block on a terminal that changes in place, lines in a pipe, JSON when asked for."""

from __future__ import annotations

import datetime
import json
import sys
import time
from collections.abc import Mapping
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Protocol

import click

from gazu_like.cli import output
from gazu_like.cli.amounts import counted
from gazu_like.cli.progress import Meter

if TYPE_CHECKING:
    from rich.console import RenderableType

    from gazu_like.sync.follow.beat import Beat, State

#: How often a line is printed where nothing changes in place.
LINE_SECONDS = 60.0
#: What states are called, and their colours.
STATES: Mapping[State, tuple[str, str]] = {
    "comparing": ("comparing everything", "cyan"),
    "verifying": ("verifying", "cyan"),
    "following": ("following", "bold green"),
    "waiting": ("waiting", "bold yellow"),
    "stopped": ("stopped", "dim"),
}
COLOURS: Mapping[str, str] = {"failed": "bold red", "problem": "yellow"}


class Display(Protocol):
    """One way to show beats."""

    def show(self, beat: Beat) -> None: ...

    def close(self) -> None: ...


class Watch:
    """What a follower tells how it is doing. The first comparison shows the bars of a run, what comes then is beats.

    Args:
        meter: What the migration tells its progress.
        title: What is followed.
        as_json: Print JSON lines.
    """

    def __init__(self, meter: Meter, title: str, as_json: bool) -> None:
        self._meter = meter
        self._title = title
        self._as_json = as_json
        self._display: Display | None = None
        self._open = ExitStack()

    def __enter__(self) -> Watch:
        self._open.enter_context(self._meter)
        if not self._is_in_place:
            self._display = JsonLines() if self._as_json else Lines()
        return self

    def __exit__(self, *error: object) -> None:
        self._open.close()
        if self._display is not None:
            self._display.close()

    def __call__(self, beat: Beat) -> None:
        """Show a beat."""
        if beat.compared_at is not None:
            self._open.close()  # the bars, of which there are none any more
        if self._display is None and beat.compared_at is not None:
            self._display = Block(self._title)
        if self._display is not None:
            self._display.show(beat)

    @property
    def _is_in_place(self) -> bool:
        return sys.stdout.isatty() and not self._as_json


class JsonLines:
    """A JSON object on a line for each beat that says something new."""

    def __init__(self) -> None:
        self._last: Beat | None = None

    def show(self, beat: Beat) -> None:
        if beat != self._last:
            self._last = beat
            now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds")
            click.echo(json.dumps({"time": now, **beat.as_dict()}, ensure_ascii=False))

    def close(self) -> None:
        """Nothing to take down."""


class Lines:
    """A line when the state changes, and one now and then."""

    def __init__(self) -> None:
        self._state: tuple[str, str | None] | None = None
        self._told_at = 0.0

    def show(self, beat: Beat) -> None:
        now = time.monotonic()
        state = beat.state, beat.problem
        if state == self._state and now - self._told_at < LINE_SECONDS:
            return
        self._state, self._told_at = state, now
        told = "; ".join(f"{name} {text}" for name, text in facts(beat).items())
        click.echo(f"{datetime.datetime.now():%Y-%m-%d %H:%M:%S} {STATES[beat.state][0]}{': ' if told else ''}{told}")

    def close(self) -> None:
        """Nothing to take down."""


class Block:
    """A few rows that change in place; what is logged goes above them."""

    def __init__(self, title: str) -> None:
        from rich.live import Live

        self._title = title
        self._beat: Beat | None = None
        self._live = Live(console=output.console(), get_renderable=self._rows, refresh_per_second=4)
        self._live.start()

    def show(self, beat: Beat) -> None:
        self._beat = beat

    def close(self) -> None:
        self._live.stop()

    def _rows(self) -> RenderableType:
        from rich.table import Table
        from rich.text import Text

        beat = self._beat
        if beat is None:
            return Text(self._title)
        rows = Table.grid(padding=(0, 2))
        rows.add_row(Text("state", "dim"), Text(*STATES[beat.state]))
        for name, text in facts(beat).items():
            rows.add_row(Text(name, "dim"), Text(text, COLOURS.get(name, "")))
        whole = Table.grid()
        whole.add_row(Text(self._title, "bold"))
        whole.add_row(rows)
        return whole


def facts(beat: Beat) -> dict[str, str]:
    """Return what a beat tells besides its state, by what it is called; without what there is not."""
    lag = None if beat.lag_seconds is None else f"{beat.lag_seconds:.2f} s, 95 % within {beat.lag_p95_seconds:.2f} s"
    brought = (counted(beat.written, "record"), counted(beat.files, "file"), f"{beat.removed:,} removed")
    told: dict[str, Any] = {
        "line": None if beat.is_connected or beat.state == "stopped" else "down",
        "lag": lag,
        "events": f"{beat.events:,}" + (f", {beat.waiting:,} more to look into" if beat.waiting else ""),
        "brought": ", ".join(brought),
        "failed": counted(beat.failed, "record") if beat.failed else None,
        "compared": None if beat.compared_at is None else _local(beat.compared_at),
        "differences": None if beat.differences is None else f"{beat.differences:,}",
        "problem": beat.problem and output.clean(beat.problem),
    }
    return {name: text for name, text in told.items() if text is not None}


def _local(moment: str) -> str:
    known = datetime.datetime.fromisoformat(moment).replace(tzinfo=datetime.timezone.utc).astimezone()
    return f"{known:%Y-%m-%d %H:%M:%S}"
