"""Pairs of measurements in turn, A B A B ..., so that a machine whose speed drifts slows both alike."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One comparison.

    Attributes:
        what: What was measured.
        goal: Ratio to reach: at most this, or at least when ``higher_is_better``; None where there is no goal.
        ours: Median, seconds; bytes when the ``limit`` is some.
        theirs: Median, in the same unit.
        ratio: Median of the ratios pair by pair: ours / theirs, or theirs / ours when ``higher_is_better``.
        lowest: Smallest of these ratios.
        highest: Largest of these ratios.
        higher_is_better: The goal is "so many times faster".
        against: Whose ``theirs`` is.
        limit: What ours stays under, the goal in place of a ratio.
        unit: Of ``limit``: "bytes" or "seconds".
    """

    what: str
    goal: float | None
    ours: float
    theirs: float
    ratio: float
    lowest: float
    highest: float
    higher_is_better: bool = False
    against: str = "gazu"
    limit: float | None = None
    unit: str = "bytes"

    @property
    def is_reached(self) -> bool | None:
        """Whether the goal is; None where there is none."""
        if self.limit is not None:
            return self.ours < self.limit
        if self.goal is None:
            return None
        return self.ratio >= self.goal if self.higher_is_better else self.ratio <= self.goal

    @property
    def goal_in_words(self) -> str:
        if self.limit is not None:
            return f"under {self.shown(self.limit)}"
        if self.goal is None:
            return ""
        return f"at least {self.goal:g} times as fast" if self.higher_is_better else f"at most {self.goal:g} of it"

    @property
    def speed(self) -> float:
        """How many times as fast as theirs."""
        return self.ratio if self.higher_is_better else 1 / self.ratio

    def shown(self, amount: float) -> str:
        """Return seconds or bytes as people write them."""
        return shown_bytes(amount) if self.limit is not None and self.unit == "bytes" else shown_seconds(amount)


@dataclass(frozen=True)
class Bar:
    """One bar of a chart.

    Attributes:
        label: What it stands for.
        length: Its value.
        is_ours: Of this package.
    """

    label: str
    length: float
    is_ours: bool = True


@dataclass(frozen=True)
class Panel:
    """Bars that are compared with each other.

    Attributes:
        title: What is compared.
        unit: What the lengths mean, after the number: "x", "MB".
        bars: From top to bottom.
        goal: Length to reach or to stay under.
    """

    title: str
    unit: str
    bars: Sequence[Bar]
    goal: float | None = None


@dataclass(frozen=True)
class Part:
    """What one module measured.

    Attributes:
        title: Heading.
        rows: Comparisons.
        panels: For the chart.
        notes: Sentences that say how it was measured.
    """

    title: str
    rows: Sequence[Row]
    panels: Sequence[Panel] = ()
    notes: Sequence[str] = ()


@dataclass(frozen=True)
class Extent:
    """How much to measure.

    Attributes:
        size: Bytes of a file.
        reads: Reads of one run.
        rounds: Runs that count of what takes minutes.
    """

    size: int = 1 << 30
    reads: int = 1000
    rounds: int = 3


def compare(
    what: str,
    ours: Callable[[], float],
    theirs: Callable[[], float],
    goal: float,
    rounds: int = 9,
    higher_is_better: bool = False,
) -> Row:
    """Measure two things in turn, one round to warm up and then ``rounds`` that count.

    Args:
        what: What is measured.
        ours: Returns seconds.
        theirs: Returns seconds.
        goal: See ``Row``.
        rounds: Pairs that count.
        higher_is_better: See ``Row``.
    """
    ours(), theirs()
    return row_of(what, in_turn([ours, theirs], rounds), goal, higher_is_better)


def in_turn(contenders: Sequence[Callable[[], float]], rounds: int) -> list[tuple[float, ...]]:
    """Measure several things in turn; return one tuple a round."""
    return [tuple(contender() for contender in contenders) for _ in range(rounds)]


def row_of(
    what: str,
    pairs: Sequence[Sequence[float]],
    goal: float | None,
    higher_is_better: bool = False,
    against: str = "gazu",
    limit: float | None = None,
) -> Row:
    """Compare (ours, theirs) pair by pair."""
    ratios = [b / a if higher_is_better else a / b for a, b in pairs]
    return Row(
        what,
        goal,
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
        statistics.median(ratios),
        min(ratios),
        max(ratios),
        higher_is_better,
        against,
        limit,
    )


def shown_seconds(seconds: float) -> str:
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1e3:.1f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.1f} us"


def shown_bytes(count: float) -> str:
    return (
        f"{count / (1 << 30):g} GB" if count >= 1 << 30 and count % (1 << 30) == 0 else f"{count / (1 << 20):,.0f} MB"
    )


def cpu_of(work: Callable[[], object], times: int) -> Callable[[], float]:
    """Return a measurement: CPU seconds of this process for one call, over so many calls."""
    return lambda: _per_call(work, times, time.process_time)


def wall_of(work: Callable[[], object], times: int) -> Callable[[], float]:
    """Return a measurement: wall seconds of one call, over so many calls."""
    return lambda: _per_call(work, times, time.perf_counter)


def start_of(statement: str) -> Callable[[], float]:
    """Return a measurement: wall seconds that a statement takes in a new Python, without the start of Python itself."""
    code = f"import time; started = time.perf_counter(); {statement}; print(time.perf_counter() - started)"
    return lambda: float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)


def _per_call(work: Callable[[], object], times: int, clock: Callable[[], float]) -> float:
    started = clock()
    for _ in range(times):
        work()
    return (clock() - started) / times
