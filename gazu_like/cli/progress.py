"""How far a migration is: bars on a terminal, a line now and then elsewhere; always on stderr."""

from __future__ import annotations

import sys
import threading
import time
from typing import TYPE_CHECKING, Any

from gazu_like.cli import output
from gazu_like.cli.reports import duration, size

if TYPE_CHECKING:
    from rich.progress import Progress, Task, TaskID
    from rich.text import Text

LINE_SECONDS = 5.0
#: With amounts, rate and time a bar so fits into 80 columns.
STEP_WIDTH = 26


class Meter:
    """What a migration tells how far it is. Shows it inside a ``with`` block; outside of one it keeps quiet."""

    def __init__(self) -> None:
        self._display: _Bars | _Lines | None = None
        self._lock = threading.Lock()
        self._ended: tuple[str, int] | None = None

    def __enter__(self) -> Meter:
        self._display = _Bars() if sys.stderr.isatty() else _Lines()
        return self

    def __exit__(self, *error: object) -> None:
        display, self._display = self._display, None
        if display is not None:
            display.close()

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show it.

        Args:
            step: What is being done.
            done, total: Records, or bytes where the step begins with "files".
        """
        with self._lock:  # told by several threads
            ended, self._ended = self._ended, (step, total) if done >= total else None
            # The last of many files may tell the end once more.
            if self._display is not None and total and (ended is None or ended != self._ended):
                self._display.advance(step, done, total)


def _amount(step: str, count: float) -> str:
    return size(count) if step.startswith("files") else f"{count:,.0f}"


class _Bars:
    """The step at work as a bar; a finished one as a line above it."""

    def __init__(self) -> None:
        self._bars: Progress = _progress()
        self._tasks: dict[str, tuple[TaskID, float]] = {}
        self._bars.start()

    def close(self) -> None:
        self._bars.stop()
        self._bars.console.print()

    def advance(self, step: str, done: int, total: int) -> None:
        if step not in self._tasks:
            self._tasks[step] = (self._bars.add_task(step, total=total), time.monotonic())
        number, started = self._tasks[step]
        self._bars.update(number, completed=done, total=total)
        if done >= total:
            self._end(step, total, time.monotonic() - started)

    def _end(self, step: str, total: int, seconds: float) -> None:
        from rich.text import Text

        number, _ = self._tasks.pop(step)
        self._bars.remove_task(number)
        rate = f"{_amount(step, total / seconds)}/s" if seconds >= 1 else ""
        line = f"{step:<{STEP_WIDTH}} {_amount(step, total):>9}   {duration(seconds):>9} {rate:>12}"
        self._bars.console.print(Text.assemble(("✓ ", "green"), (line.rstrip(), "dim")))


def _progress() -> Any:
    from rich.progress import BarColumn, Progress, ProgressColumn, SpinnerColumn, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Amount(ProgressColumn):
        def render(self, task: Task) -> Text:
            done, total = (_amount(task.description, count) for count in (task.completed, task.total or 0))
            return Text(f"{done} of {total}", "bold")

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text("" if speed is None else f"{_amount(task.description, speed)}/s", "dim")

    return Progress(
        SpinnerColumn(),
        TextColumn(f"{{task.description:<{STEP_WIDTH}}}", markup=False),
        BarColumn(bar_width=12),
        Amount(),
        Rate(),
        TimeRemainingColumn(compact=True),
        console=output.console(stderr=True),
        transient=True,
    )


class _Lines:
    """A line for each finished step, and one now and then for a long one."""

    def __init__(self) -> None:
        self._told: dict[str, float] = {}

    def close(self) -> None:
        """Nothing to take down."""

    def advance(self, step: str, done: int, total: int) -> None:
        now = time.monotonic()
        if done >= total:
            self._told.pop(step, None)
            output.say(f"{step}: {_amount(step, total)}")
        elif now - self._told.setdefault(step, now) >= LINE_SECONDS:
            self._told[step] = now
            output.say(f"{step}: {_amount(step, done)} of {_amount(step, total)}")
