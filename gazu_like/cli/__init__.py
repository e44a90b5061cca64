"""The command line: ``gazu-like``, also ``python -m gazu_like.cli``. It parses, calls one library function, prints.

main        the commands, each loaded when it is asked for; errors and their exit codes
exits       the exit codes
groups      typing mistakes, help texts
output      what a terminal, a pipe and ``--json`` get
progress    bars and lines of progress
profiles    servers by name, and where their tokens are kept
credentials a server given by name or address, to a client that is logged in
login       login, logout, profiles
doctor      what is wrong, and what to do about it
config      what is taken when an option is left out
complete    completion: set up for a shell
shells      what a shell asks while one types, and what it is answered; completion, completing: the names
sandbox     a server of one's own
watch       the tasks of a production as they change; board: as a terminal shows them
events      events tail, run
lines       events as lines; named: the names in them
handlers    a file of handlers: loaded, looked through
logs        what is logged while a command runs, for people or as JSON lines
arguments   times and lengths of time, as people write them
sync        sync plan, run, verify, follow, report
reports     the report of a migration as text
following   how a follower is doing

A new group of commands is one file, and one line in ``main.COMMANDS``.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from typing import NoReturn

#: Packages of the extra "cli".
NEEDED = ("click", "platformdirs", "rich")


def run(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a command and end the process with its exit code.

    Args:
        arguments: Instead of the process's own.
    """
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        sys.stderr.write(f'Error: {", ".join(missing)}: not installed; run: pip install "gazu-like[cli]"\n')
        sys.exit(2)
    # Stopped by a service manager, it ends as by Ctrl-C: reports are written, the cursor is shown again.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    from gazu_like.cli.main import main

    sys.exit(main(arguments))
