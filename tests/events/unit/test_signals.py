"""Ctrl-C and SIGTERM: the first asks for an end in order, the second ends at once, and all is as it was afterwards."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from gazu_like.events import signals
from gazu_like.events.signals import stopping
from tests.aio.worlds import HANGS_SECONDS
from tests.events.support.patience import until
from tests.events.support.server import StreamServer

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals for other processes")
SIGNALS = pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])


@SIGNALS
def test_a_signal_asks(number: signal.Signals) -> None:
    before, asked = signal.getsignal(number), []
    with stopping(lambda: asked.append(True)):
        signal.raise_signal(number)
        assert asked == [True]
        assert signal.getsignal(number) == before  # for the second one
    assert signal.getsignal(number) == before


def test_all_is_as_it_was_afterwards() -> None:
    before = {number: signal.getsignal(number) for number in signals.SIGNALS}
    with pytest.raises(ZeroDivisionError):
        with stopping(lambda: None):
            assert all(signal.getsignal(number) != handler for number, handler in before.items()) / 0
    assert {number: signal.getsignal(number) for number in signals.SIGNALS} == before


def test_the_second_one_goes_to_who_had_it_before() -> None:
    asked: list[str] = []
    before = signal.signal(signal.SIGTERM, lambda number, frame: asked.append("before"))
    try:
        with stopping(lambda: asked.append("ask")):
            for _ in range(3):
                signal.raise_signal(signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert asked == ["ask", "before", "before"]


def test_on_other_threads_it_leaves_signals_alone() -> None:
    before, within = signal.getsignal(signal.SIGINT), []

    def work() -> None:
        with stopping(lambda: None):
            within.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert within == [before]


def test_handlers_that_python_does_not_know_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that Python is part of may have its own, which could not be put back."""
    real, touched = signal.getsignal, []
    monkeypatch.setattr(signal, "getsignal", lambda number: None if number == signal.SIGTERM else real(number))
    install = signal.signal
    monkeypatch.setattr(signal, "signal", lambda number, handler: (touched.append(number), install(number, handler))[1])
    with stopping(lambda: None):
        pass
    assert signal.SIGTERM not in touched
    assert signal.SIGINT in touched


@pytest.fixture
def server() -> Iterator[StreamServer]:
    with StreamServer() as opened:
        yield opened


class Running:
    """A listener in a process of its own."""

    def __init__(self, world: str, server: StreamServer) -> None:
        self._server = server
        command = [sys.executable, "-m", "tests.events.support.runner", world, server.host]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def handling(self, name: str) -> None:
        """Wait until it handles an event."""
        until(lambda: self._server.listeners, "the line")
        self._server.happen(name, {"task_id": "t"})
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == f"{name}\n"

    def ended(self) -> tuple[int, str, str]:
        said, complained = self.process.communicate(timeout=HANGS_SECONDS)
        return self.process.returncode, said, complained


@pytest.fixture(params=["sync", "asyncio"])
def running(request: pytest.FixtureRequest, server: StreamServer) -> Iterator[Any]:
    made = Running(request.param, server)
    yield made
    made.process.kill()
    made.process.communicate()


@needs_posix
@SIGNALS
@pytest.mark.process
def test_a_program_ends_in_order(running: Running, number: signal.Signals) -> None:
    running.handling("task:update")
    running.process.send_signal(number)
    code, said, complained = running.ended()
    assert (code, said) == (0, "ended in order\n"), complained


@needs_posix
@pytest.mark.process
def test_the_second_signal_ends_it_at_once(running: Running, server: StreamServer) -> None:
    running.handling("slow:new")  # which is waited for, in order
    running.process.send_signal(signal.SIGTERM)
    until(lambda: not server.listeners, "the end of the line")
    running.process.send_signal(signal.SIGTERM)
    code, said, _ = running.ended()
    assert code == -signal.SIGTERM
    assert "ended in order" not in said


@needs_posix
def test_the_second_ctrl_c_interrupts_it(running: Running, server: StreamServer) -> None:
    running.handling("slow:new")
    running.process.send_signal(signal.SIGINT)
    until(lambda: not server.listeners, "the end of the line")
    running.process.send_signal(signal.SIGINT)
    _, said, complained = running.ended()
    assert "KeyboardInterrupt" in complained
    assert "ended in order" not in said
