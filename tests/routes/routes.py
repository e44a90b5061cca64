"""Which route of the server is reached by which function: ``python -m tests.routes.routes [AREA ...]``.

Without a word, a line for each area (the first two parts of the path); with areas, their routes one by one.
"""

from __future__ import annotations

import importlib
import inspect
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from . import sources, tables
from .left_out import LEFT_OUT, Reason
from .sources import Source, nameless

#: Where public functions live that send requests: the nouns, the verbs, and what is at the top of the package.
HOMES = (*tables.NOUNS, "client", "session", "sync", "events")

REACHED, LEFT, UNKNOWN = "reached", "left out", "no row"


@cache
def known() -> tuple[Source, ...]:
    """Every route of the server, in the table's order."""
    return tuple((row["method"], row["path"]) for row in tables.read("zou-routes.json")["routes"])


def only_described() -> set[Source]:
    """Routes that the server's description has and its URL map has not."""
    rows = tables.read("zou-routes.json")["routes"]
    return {(row["method"], row["path"]) for row in rows if row.get("only") == "described"}


def functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public function that a home defines, in its file or in the files of its folder."""
    for name in HOMES:
        home = f"gazu_like.{name}"
        for key, value in vars(importlib.import_module(home)).items():
            if not key.startswith("_") and inspect.isroutine(value) and f"{value.__module__}.".startswith(f"{home}."):
                yield f"{name}.{key}", value


def named() -> Mapping[Source, list[str]]:
    """The functions by the routes that their docstrings name, placeholders without names."""
    found: dict[Source, list[str]] = {}
    for path, function in functions():
        for source in sources.written(function.__doc__ or ""):
            found.setdefault(source, []).append(path)
    return found


def route_of(source: Source, routes: Iterable[Source]) -> Source | None:
    """The route that answers this request: the one that is spelled so, else the one with the fewest placeholders."""
    method, path = source
    parts = (nameless(path) or "/").split("/")
    fitting = []
    for route in routes:
        wanted = (nameless(route[1]) or "/").split("/")
        pairs = list(zip(parts, wanted, strict=False))
        if route[0] == method and len(parts) == len(wanted) and all(a == b or b == "{}" for a, b in pairs):
            fitting.append((sum(a != b for a, b in pairs), route))
    return min(fitting, default=(0, None))[1]


def reached(by: Mapping[Source, list[str]] | None = None) -> Mapping[Source, list[str]]:
    """The functions by the server's routes."""
    found: dict[Source, list[str]] = {}
    for source, paths in (named() if by is None else by).items():
        route = route_of(source, known())
        if route is not None:
            found[route] = sorted({*found.get(route, []), *paths})
    return found


def unknown(by: Mapping[Source, list[str]] | None = None) -> Mapping[Source, list[str]]:
    """What docstrings name and the server does not answer; verbs name no route of their own."""
    found = named() if by is None else by
    return {source: paths for source, paths in found.items() if route_of(source, known()) is None}


def area(route: Source) -> str:
    return "/".join(route[1].split("/")[:2])


def standing(route: Source, found: Mapping[Source, list[str]]) -> str:
    if route in found:
        return REACHED
    return LEFT if route in LEFT_OUT else UNKNOWN


def share(found: Mapping[Source, list[str]]) -> float:
    """Percent of all routes that are reached."""
    return 100 * len(found) / len(known())


def problems(
    routes: Iterable[Source], found: Mapping[Source, list[str]], left_out: Mapping[Source, Reason]
) -> Iterator[str]:
    """What is wrong with the table of routes left out."""
    routes = list(routes)
    for method, path in routes:
        if (method, path) not in found and (method, path) not in left_out:
            yield f"{method} {path}: no function names it under Source, and left_out.py has no row for it"
    for (method, path), reason in left_out.items():
        if (method, path) not in routes:
            yield f"{method} {path}: left_out.py has a row for it, but the server has no such route"
        elif (method, path) in found:
            by = ", ".join(found[method, path])
            yield f"{method} {path}: reached by {by}; take its row out of left_out.py ({reason.value})"


def summary(found: Mapping[Source, list[str]]) -> list[str]:
    """A line for each area, the widest gaps first, and the whole."""
    counts: dict[str, Counter[str]] = {}
    for route in known():
        counts.setdefault(area(route), Counter())[standing(route, found)] += 1
    rows = sorted(counts.items(), key=lambda row: (-row[1][UNKNOWN], -row[1][LEFT], row[0]))
    whole = sum(counts.values(), Counter[str]())
    lines = [f"{'area':44}{'routes':>8}{REACHED:>9}{LEFT:>10}{UNKNOWN:>8}{'percent':>9}"]
    for name, count in [*rows, ("all", whole)]:
        total = count.total()
        lines.append(
            f"{name:44}{total:8}{count[REACHED]:9}{count[LEFT]:10}{count[UNKNOWN]:8}{100 * count[REACHED] / total:9.1f}"
        )
    wanted = whole.total() - whole[LEFT]
    lines.append(f"{100 * whole[REACHED] / wanted:.1f} % of the {wanted} routes that are not left out for a reason")
    return lines


def listing(areas: Iterable[str], found: Mapping[Source, list[str]]) -> list[str]:
    """The routes of these areas, each with its functions or its reason."""
    wanted = tuple(areas)
    lines = []
    for route in known():
        if area(route) in wanted or route[1].split("/")[0] in wanted:
            reason = LEFT_OUT.get(route)
            says = ", ".join(found[route]) if route in found else f"- {reason.value if reason else UNKNOWN}"
            lines.append(f"{route[0]:7}{route[1]:80} {says}")
    return lines


def main(areas: list[str]) -> int:
    found = reached()
    print("\n".join(listing(areas, found) if areas else summary(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
