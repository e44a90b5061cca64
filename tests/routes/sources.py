"""The `Source:` lines of a docstring, and those that the contract would write."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping, Sequence

from . import contract
from .tables import Function

Source = tuple[str, str]
ROUTE = re.compile(r"(GET|POST|PUT|DELETE|HEAD) (\S+)$")
SECTION = re.compile(r"^(Args|Returns|Raises|Source|Yields|Note|Example|Examples|Warns)s?:\s*(.*)$")


def nameless(path: str) -> str:
    """The path with its placeholders' names taken out: they are compared by position."""
    return re.sub(r"\{[^}]*\}", "{}", path.strip("/"))


def contracted(function: Function) -> set[Source]:
    """Routes that the function uses in any of its situations; a foreign host has no route of ours."""
    return {
        (request["method"], nameless(request["path"]))
        for case in contract.plan({function.path: function})
        for request in case.scenario.requests
        if "host" not in request
    }


def sections(docstring: str) -> Mapping[str, Sequence[str]]:
    """The docstring's lines by section; what stands before the first is under ""."""
    found: dict[str, list[str]] = {"": []}
    name = ""
    for line in inspect.cleandoc(docstring).splitlines():
        if header := SECTION.match(line):
            name = header[1]
            found.setdefault(name, []).append(header[2])
        else:
            found[name].append(line)
    return found


def written(docstring: str) -> set[Source]:
    """Routes named under `Source:`, one a line."""
    lines = [line.strip() for line in sections(docstring).get("Source", [])]
    found = set()
    for line in filter(None, lines):
        route = ROUTE.match(line)
        if route is None:
            raise ValueError(f"a Source line reads METHOD path, not {line!r}")
        found.add((route[1], nameless(route[2])))
    return found


def named_arguments(docstring: str) -> set[str]:
    """Parameters named under `Args:`: "name: ..." or "one, other: ..."."""
    lines = sections(docstring).get("Args", [])
    found = set()
    for line in lines:
        if names := re.match(r"^\s+((?:\*{0,2}\w+)(?:, \*{0,2}\w+)*):(?:\s|$)", line):
            found |= {name.strip("* ") for name in names[1].split(",")}
    return found
