"""What is known of a route of the server."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.routes import routes, tables
from tests.routes.sources import nameless

#: Fields of queries that every list has; a function of ours asks for all of it.
PAGING = ("page", "limit", "relations", "cursor_created_at")


class RefusedError(Exception):
    """What was asked for cannot be scaffolded; the message says why, and what to ask for instead."""


@dataclass(frozen=True)
class Route:
    """A route, and what the server's description says of it: kinds by field, which may be wrong or not all."""

    method: str
    path: str
    query: Mapping[str, str]
    body: Mapping[str, str]
    required: Sequence[str]
    answer: str

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def placeholders(self) -> list[str]:
        """Names of what stands in the path."""
        return re.findall(r"\{([^}]*)\}", self.path)

    @property
    def template(self) -> str:
        """The path as ``transport.route.route`` takes it."""
        return nameless(self.path)

    @property
    def segments(self) -> list[str]:
        return self.path.split("/")

    @property
    def is_of_one(self) -> bool:
        """Does the path end with the ID of a record?"""
        return self.segments[-1].startswith("{")

    @property
    def reached_by(self) -> list[str]:
        """Functions that reach it already."""
        return list(routes.reached().get((self.method, self.path), ()))


def found(method: str, path: str) -> Route:
    """Return a route of the server; placeholders may have any name.

    Raises:
        RefusedError: there is none, it is described and not answered, or a file travels by it.
    """
    row = row_of(method.upper(), path.strip("/"))
    if row.get("only") == "described":
        raise RefusedError(f"{method} {path}: the server describes this route and does not answer it")
    body = row.get("body", {})
    if body == "form" or row.get("answer") == "file":
        raise RefusedError(
            f"{method} {path}: a file travels by this route; write it by hand, after a function of files"
        )
    query = {name: kind for name, kind in row.get("query", {}).items() if name not in PAGING}
    told = body if isinstance(body, dict) else {}
    return Route(row["method"], row["path"], query, told, row.get("required", ()), row.get("answer", "any"))


def row_of(method: str, path: str) -> Mapping[str, Any]:
    """Return the row of tests/data/zou-routes.json."""
    rows = tables.read("zou-routes.json")["routes"]
    for row in rows:
        if (row["method"], nameless(row["path"])) == (method, nameless(path)):
            return dict(row)
    others = [row["method"] for row in rows if nameless(row["path"]) == nameless(path)]
    if others:
        raise RefusedError(f"{method} {path}: the server has no such route; by this path it takes {', '.join(others)}")
    near = difflib.get_close_matches(path, {row["path"]: None for row in rows if row["method"] == method}, 3, 0.5)
    meant = f"; near: {', '.join(near)}" if near else ""
    raise RefusedError(f"{method} {path}: the server has no such route{meant} (all: python -m tests.routes.routes)")
