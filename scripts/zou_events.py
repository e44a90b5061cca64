"""Write tests/data/zou-events.json: every event that Zou emits, read from the code of a running sandbox.

python scripts/zou_events.py NAME           write it; NAME: a sandbox that runs (python -m gazu_like.sandbox up)
python scripts/zou_events.py NAME --check   say whether it is stale (exit code 1)

An event has the sets of keys that its payload can have, each in one of "payloads"; none where a client sends them. It
is logged "always", "never", or "sometimes", which depends on the place that emits it. Those of the review rooms go from
socket to socket only ("room"). `zou sync` passes on the events of another server, never logged; they are not counted.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from zou_tables import DATA, printed, text_of, write_or_check

from gazu_like import sandbox

FILE = DATA / "zou-events.json"
PROGRAM = Path(__file__).parent / "zou_emits.py"
MARK = "event: "
LOGGED = {frozenset({True}): "always", frozenset({False}): "never", frozenset({True, False}): "sometimes"}


def row(name: str, emits: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the table's row of a name, from what the places of Zou's code emit: "keys", "logged", "room"."""
    payloads = sorted({tuple(each["keys"]) for each in emits if each["keys"] is not None})
    found: dict[str, Any] = {"name": name, "logged": LOGGED[frozenset(each["logged"] for each in emits)]}
    if any(each.get("room") for each in emits):
        found["room"] = True
    return {**found, "payloads": payloads}


def table(server: sandbox.Server) -> str:
    """Return the file's text: one event a line, sorted by name."""
    emits = printed(server, PROGRAM.read_text(), MARK)
    names = sorted({each["name"] for each in emits})
    return text_of(server, "events", (row(name, [each for each in emits if each["name"] == name]) for name in names))


if __name__ == "__main__":
    sys.exit(write_or_check(sys.argv[1:], __doc__, FILE, table))
