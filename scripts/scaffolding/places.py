"""Where a function goes: the noun, and the file of a noun that is a folder, in which its nearest relatives are."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path

from gazu_like.client import NOUNS
from tests.routes import routes

from .routes import RefusedError, Route

ROOT = Path(__file__).parents[2]


def place_of(route: Route, wanted: str = "") -> tuple[str, Path]:
    """Return the noun of a new function and the file that it goes into.

    Args:
        route: Its route.
        wanted: "project", or "project.planning" for one file of its folder; "" looks for relatives in all nouns.

    Raises:
        RefusedError: there is no such noun, or no such file.
    """
    noun, _, part = wanted.partition(".")
    if noun and noun not in NOUNS:
        raise RefusedError(f"--noun: wanted one of {', '.join(NOUNS)}, got {noun!r}")
    if part:
        path = ROOT / "gazu_like" / noun / f"{part}.py"
        if not path.is_file():
            known = sorted(each.stem for each in path.parent.glob("[a-z]*.py"))
            raise RefusedError(f"--noun: {noun} has no file {part}; it has {', '.join(known) or 'one file only'}")
        return noun, path
    relatives = [each for each in _relatives(route) if noun in ("", each[1])]
    if not relatives:
        raise RefusedError(
            f"--noun: no function of {noun or 'any noun'} is like {route}; say it, as in project.planning"
        )
    _, noun, path = max(relatives, key=lambda each: each[0])
    return noun, path


def _relatives(route: Route) -> Iterator[tuple[int, str, Path]]:
    """Yield how near each function is that reaches a route, its noun and its file."""
    for (_, path), names in routes.reached().items():
        nearness = _nearness(route.segments, path.split("/"))
        for name in names:
            noun, _, attribute = name.partition(".")
            if noun in NOUNS:
                function = getattr(importlib.import_module(f"gazu_like.{noun}"), attribute)
                yield nearness, noun, Path(inspect.getfile(inspect.unwrap(function)))


def _nearness(ours: list[str], theirs: list[str]) -> int:
    """Return how much two paths have in common: words count more than places, and the last word most."""
    words, others = ([part for part in path if not part.startswith("{")] for path in (ours, theirs))
    return 2 * len(set(words) & set(others)) + 5 * (words[-1] == others[-1]) + (len(ours) == len(theirs))


def exists(noun: str, name: str) -> bool:
    """Has a noun a function of this name, or anything else?"""
    return hasattr(importlib.import_module(f"gazu_like.{noun}"), name)
