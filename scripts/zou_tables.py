"""What scripts/zou_routes.py and scripts/zou_events.py share: a file of facts about Zou, written or checked."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import httpx

from gazu_like import sandbox

ROOT = Path(__file__).parents[1]
DATA = ROOT / "tests" / "data"


def printed(server: sandbox.Server, program: str, mark: str) -> list[Any]:
    """Return what a program printed as JSON behind a mark, line by line; Zou prints lines of its own."""
    lines = server.python("-c", program).splitlines()
    return [json.loads(line.removeprefix(mark)) for line in lines if line.startswith(mark)]


def text_of(server: sandbox.Server, what: str, rows: Iterable[dict[str, Any]]) -> str:
    """Return the text of a file: Zou's version, and one row a line."""
    version = httpx.get(server.host).raise_for_status().json()["version"]
    lines = ",\n".join("    " + json.dumps(row) for row in rows)
    return f'{{\n  "zou": "{version}",\n  "{what}": [\n{lines}\n  ]\n}}\n'


def write_or_check(words: list[str], usage: str | None, file: Path, text: Callable[[sandbox.Server], str]) -> int:
    """Write the file, or say whether it is stale, as the command line wants it; return the exit code."""
    names = [word for word in words if not word.startswith("-")]
    if len(names) != 1 or set(words) - {*names, "--check"}:
        sys.stderr.write(usage or "")
        return 2
    wanted = text(sandbox.attach(names[0]))
    if "--check" not in words:
        file.write_text(wanted)
        return 0
    known = file.read_text() if file.exists() else ""
    if known == wanted:
        return 0
    gone, new = set(known.splitlines()) - set(wanted.splitlines()), set(wanted.splitlines()) - set(known.splitlines())
    changes = [f"  - {line.strip()}" for line in sorted(gone)] + [f"  + {line.strip()}" for line in sorted(new)]
    stale = f"{file.relative_to(ROOT)} is stale: run {Path(sys.argv[0]).name} without --check"
    sys.stderr.write("\n".join([stale, *changes, ""]))
    return 1
