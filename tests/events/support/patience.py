"""Tests that wait for what happens elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from tests.aio.worlds import HANGS_SECONDS


def until(condition: Callable[[], Any], what: str = "what was waited for") -> None:
    """Wait until something is true; it hangs when it takes too long for a busy machine."""
    hangs_at = time.monotonic() + HANGS_SECONDS
    while not condition():
        assert time.monotonic() < hangs_at, f"{what} did not happen"
        time.sleep(0.002)
