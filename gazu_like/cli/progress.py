"""How far something long is: bars on a terminal, a line now and then elsewhere; always on stderr."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeAlias

from gazu_like.cli import output
from gazu_like.cli.amounts import duration, size

if TYPE_CHECKING:
    from rich.progress import Progress, Task, TaskID
    from rich.text import Text

LINE_SECONDS = 5.0
#: With amounts, rate and time a bar so fits into 80 columns.
STEP_WIDTH = 26


#: Says a count in words: the step, and how much of it.
Amount: TypeAlias = Callable[[str, float], str]


def of_a_migration(step: str, count: float) -> str:
    """Say a count of a migration's step: bytes where files are moved, else records."""
    return size(count) if step.startswith("files") else f"{count:,.0f}"


def in_bytes(step: str, count: float) -> str:
    """Say a count of bytes."""
    return size(count)


def in_files(step: str, count: float) -> str:
    """Say a count of files."""
    return f"{count:,.0f}"


def step_of(name: str) -> str:
    """Return a name as a step: cleaned, and cut to what a bar has room for."""
    from rich.cells import cell_len, set_cell_size

    clean = output.clean(name)
    return clean if cell_len(clean) <= STEP_WIDTH else f"{set_cell_size(clean, STEP_WIDTH - 1)}…"


@contextmanager
def working(about: str) -> Iterator[None]:
    """Show that something is waited for of which nobody knows how far it is."""
    if not sys.stderr.isatty():
        output.say(f"{about} ...")
        yield
        return
    from rich.text import Text

    with output.console(stderr=True).status(Text(about)):
        yield


class Meter:
    """Is told how far something is. Shows it inside a ``with`` block; outside of one it keeps quiet.

    Args:
        amount: Says a count in words.
    """

    def __init__(self, amount: Amount = of_a_migration) -> None:
        self._amount = amount
        self._display: _Bars | _Lines | None = None
        self._lock = threading.Lock()
        self._ended: tuple[str, int] | None = None

    def __enter__(self) -> Meter:
        self._display = _Bars(self._amount) if sys.stderr.isatty() else _Lines(self._amount)
        return self

    def __exit__(self, *error: object) -> None:
        display, self._display = self._display, None
        if display is not None:
            display.close()

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show it.

        Args:
            step: What is being done.
            done, total: What ``amount`` says in words.
        """
        with self._lock:  # told by several threads
            ended, self._ended = self._ended, (step, total) if done >= total else None
            # The last of many files may tell the end once more.
            if self._display is not None and total and (ended is None or ended != self._ended):
                self._display.advance(step, done, total)


class _Bars:
    """The step at work as a bar; a finished one as a line above it."""

    def __init__(self, amount: Amount) -> None:
        self._amount = amount
        self._bars: Progress = _progress(amount)
        self._tasks: dict[str, tuple[TaskID, float]] = {}
        self._bars.start()

    def close(self) -> None:
        self._bars.stop()
        self._bars.console.print()

    def advance(self, step: str, done: int, total: int) -> None:
        if step not in self._tasks:
            self._tasks[step] = (self._bars.add_task(_padded(step), total=total), time.monotonic())
        number, started = self._tasks[step]
        self._bars.update(number, completed=done, total=total)
        if done >= total:
            self._end(step, total, time.monotonic() - started)

    def _end(self, step: str, total: int, seconds: float) -> None:
        from rich.text import Text

        number, _ = self._tasks.pop(step)
        self._bars.remove_task(number)
        rate = f"{self._amount(step, total / seconds)}/s" if seconds >= 1 else ""
        line = f"{_padded(step)} {self._amount(step, total):>9}   {duration(seconds):>9} {rate:>12}"
        self._bars.console.print(Text.assemble(("✓ ", "green"), (line.rstrip(), "dim")))


def _padded(step: str) -> str:
    # By cells: a name may hold characters that take two.
    from rich.cells import cell_len

    return step + " " * (STEP_WIDTH - cell_len(step))


def _progress(amount: Amount) -> Any:
    from rich.progress import BarColumn, Progress, ProgressColumn, SpinnerColumn, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Done(ProgressColumn):
        def render(self, task: Task) -> Text:
            done, total = (amount(task.description, count) for count in (task.completed, task.total or 0))
            return Text(f"{done} of {total}", "bold")

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text("" if speed is None else f"{amount(task.description, speed)}/s", "dim")

    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=12),
        Done(),
        Rate(),
        TimeRemainingColumn(compact=True),
        console=output.console(stderr=True),
        transient=True,
    )


class _Lines:
    """A line for each finished step, and one now and then for a long one."""

    def __init__(self, amount: Amount) -> None:
        self._amount = amount
        self._told: dict[str, float] = {}

    def close(self) -> None:
        """Nothing to take down."""

    def advance(self, step: str, done: int, total: int) -> None:
        now = time.monotonic()
        if done >= total:
            self._told.pop(step, None)
            output.say(f"{step}: {self._amount(step, total)}")
        elif now - self._told.setdefault(step, now) >= LINE_SECONDS:
            self._told[step] = now
            output.say(f"{step}: {self._amount(step, done)} of {self._amount(step, total)}")
