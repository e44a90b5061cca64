"""Pairs of measurements in turn, A B A B ..., so that a machine whose speed drifts slows both alike."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One comparison.

    Attributes:
        what: What was measured.
        goal: Ratio to reach: at most this, or at least when ``higher_is_better``.
        ours: Median, seconds.
        theirs: Median, seconds.
        ratio: Median of the ratios pair by pair: ours / theirs, or theirs / ours when ``higher_is_better``.
        lowest: Smallest of these ratios.
        highest: Largest of these ratios.
        higher_is_better: The goal is "so many times faster".
    """

    what: str
    goal: float
    ours: float
    theirs: float
    ratio: float
    lowest: float
    highest: float
    higher_is_better: bool = False

    @property
    def is_reached(self) -> bool:
        return self.ratio >= self.goal if self.higher_is_better else self.ratio <= self.goal


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
    pairs = [(ours(), theirs()) for _ in range(rounds)]
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
