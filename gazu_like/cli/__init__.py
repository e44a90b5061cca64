"""The command line: ``gazu-like``, also ``python -m gazu_like.cli``. It parses, calls one library function, prints.

main         the commands, each loaded when it is asked for; errors and their exit codes
commands/    a file for each group of commands
groups       typing mistakes, help texts
options      what many commands take; arguments: times and lengths of time, as people write them
exits        the exit codes

profiles     servers by name, and where their tokens are kept
settings     what is taken when an option is left out
credentials  a server given by name or address, to a client that is logged in; nim: the same for NIM
finding      what was typed, to a server's records
completion   what a shell may ask for; completing: the names; shells: what each shell is answered

output       what a terminal, a pipe and ``--json`` get; tables: records in each of the three; amounts: sizes and times
progress     bars and lines of progress
browsing     pages in a browser, or their addresses where there is none
logs         what is logged while a command runs, for people or as JSON lines
lines        events as lines; named: the names in them; handlers: a file of handlers, looked through
board        the tasks of a production as a terminal shows them; overviews: how a production is
reports      the report of a migration as text; following: how a follower is doing

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
