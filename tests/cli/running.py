"""A command line that runs beside a test: what it says is read as it comes, and it is ended by a signal."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import IO, Any

from tests.cli.conftest import Ended

PATIENCE_SECONDS = 60.0
#: What a terminal is told besides text.
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Running:
    """A process of ``gazu-like``.

    Args:
        words: Its arguments.
        at_terminal: Give it a pseudo-terminal of 80 columns; what it says is all in ``out`` then.
        command: Run this by a shell instead.
    """

    def __init__(self, *words: object, at_terminal: bool = False, command: str | None = None) -> None:
        self._texts = {"out": "", "err": ""}
        given: Any = command or [sys.executable, "-m", "gazu_like.cli", *map(str, words)]
        if at_terminal:
            import pty

            ours, theirs = pty.openpty()
            _resize(theirs, 80)
            self.process = _start(given, stdin=theirs, stdout=theirs, stderr=theirs)
            os.close(theirs)
            self._pumps = [self._pump("out", lambda: os.read(ours, 4096), lambda: os.close(ours))]
        else:
            self.process = _start(given, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            self._pumps = [self._pump_of("out", self.process.stdout), self._pump_of("err", self.process.stderr)]

    def __enter__(self) -> Running:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self._join()

    @property
    def out(self) -> str:
        """What it printed."""
        return self._texts["out"]

    @property
    def err(self) -> str:
        """What it said on stderr."""
        return self._texts["err"]

    @property
    def shown(self) -> str:
        """What a terminal showed of it, without colours."""
        return CONTROL.sub("", self.out)

    def wait_for(self, *texts: str, times: int = 1) -> None:
        """Wait until it has said these texts."""
        self._wait(lambda: all((self.out + self.err).count(text) >= times for text in texts), texts)

    def end(self, number: int = signal.SIGINT) -> Ended:
        """Send a signal, and wait for its end."""
        self.process.send_signal(number)
        return self.ended()

    def ended(self) -> Ended:
        """Wait for its end."""
        self.process.wait(PATIENCE_SECONDS)
        self._join()
        return Ended(self.process.returncode, self.out, self.err)

    def _wait(self, is_so: Callable[[], bool], wanted: object) -> None:
        until = time.monotonic() + PATIENCE_SECONDS
        while not is_so():
            is_over = self.process.poll() is not None or time.monotonic() > until
            if is_over:
                self._pumps[0].join(1)
            assert is_so() or not is_over, f"never said {wanted}:\n{self.out}\n{self.err}"
            time.sleep(0.02)

    def _pump_of(self, name: str, pipe: IO[bytes] | None) -> threading.Thread:
        assert pipe is not None
        return self._pump(name, lambda: os.read(pipe.fileno(), 4096), pipe.close)

    def _pump(self, name: str, read: Callable[[], bytes], close: Callable[[], None]) -> threading.Thread:
        def work() -> None:
            try:
                while piece := read():
                    self._texts[name] += piece.decode(errors="replace")
            except OSError:  # Linux tells the end of a terminal so
                pass
            close()

        thread = threading.Thread(target=work, daemon=True)
        thread.start()
        return thread

    def _join(self) -> None:
        self.process.wait(PATIENCE_SECONDS)
        for pump in self._pumps:
            pump.join(PATIENCE_SECONDS)


def terminal_environment() -> dict[str, str]:
    """Return the environment of what runs at a terminal, whose size counts."""
    # Workers of the tests have LINES and COLUMNS from readline, which would count instead.
    kept = {name: value for name, value in os.environ.items() if name not in ("LINES", "COLUMNS")}
    return {**kept, "TERM": "xterm-256color"}


def _start(given: Any, **streams: Any) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        given, shell=isinstance(given, str), env=terminal_environment(), preexec_fn=_heed_interrupts, **streams
    )


def _heed_interrupts() -> None:
    # Undo what a shell does to commands in the background, as CI may run the tests: it has them ignore Ctrl-C.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.setsid()


def _resize(descriptor: int, columns: int) -> None:
    import fcntl
    import struct
    import termios

    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
