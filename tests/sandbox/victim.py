"""A script that starts a sandbox with all its parts, says which processes that made, and waits to be ended by a test.

Run as `python victim.py NAME`.
"""

from __future__ import annotations

import json
import sys

from gazu_like import sandbox


def main() -> None:
    with sandbox.start(name=sys.argv[1], quiet=True, events_apart=True) as server:
        print(json.dumps(server.processes()), flush=True)
        sys.stdin.readline()


if __name__ == "__main__":
    main()
