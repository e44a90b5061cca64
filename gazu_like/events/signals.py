"""SIGINT and SIGTERM as a wish to stop, for as long as a listener runs. On Windows Ctrl-Break as well."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

#: Those that the system has.
SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name))


@contextmanager
def stopping(ask: Callable[[], object]) -> Iterator[None]:
    """Have the signals ask for a stop; a second one ends at once, as it would have without. Only on the main thread.

    Args:
        ask: Called from the signal's handler: it may only set a mark, for whatever it interrupts may hold a lock.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before: dict[int, Any] = {}

    def restore() -> None:
        while before:
            number, handler = before.popitem()
            signal.signal(number, handler)

    def asked(number: int, frame: FrameType | None) -> None:
        restore()
        ask()

    for number in SIGNALS:
        if signal.getsignal(number) is not None:  # not one of a program around Python, which could not be put back
            before[number] = signal.signal(number, asked)
    try:
        yield
    finally:
        restore()
