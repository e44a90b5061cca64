"""What every run of the tests begins with."""

from __future__ import annotations

import signal

pytest_plugins = ["tests.support.called", "tests.support.unit"]

# A shell that runs the tests in the background has them, and all that they start, ignore Ctrl-C, which some are about.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
