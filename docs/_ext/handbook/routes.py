"""The route map: what each function asks of the server, out of the ``Source`` lines of the docstrings."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from . import docstrings
from .contents import Page

ABOUT = """\
.. _reference-routes:

Route map
=========

Which function asks which route, below ``https://kitsu.mystudio.com/api/``. NIM's queries are on the pages of its nouns.
Write part of a name or of a route to see only what holds it.

"""


class Row(NamedTuple):
    """A function and what it asks."""

    function: str
    routes: list[str]


def text(pages: Iterable[Page]) -> str:
    """Return the page."""
    parts = [ABOUT]
    for page in pages:
        rows = list(rows_of(page))
        if rows and not page.name.startswith("nim"):
            parts += [f"{page.title}\n{'-' * len(page.title)}\n", table(rows)]
    return "\n".join(parts)


def rows_of(page: Page) -> Iterator[Row]:
    """Yield the functions of a page that name a route."""
    for part in page.parts:
        for name in part.names:
            value = getattr(importlib.import_module(part.module), name, None)
            routes = docstrings.routes_of(inspect.getdoc(value) or "") if inspect.isroutine(value) else []
            if routes:
                yield Row(f"{part.module}.{name}", routes)


def table(rows: Iterable[Row]) -> str:
    """Return a table, a line for each function."""
    lines = ""
    for row in rows:
        first, *more = row.routes
        lines += f"   * - :py:func:`{row.function.removeprefix('gazu_like.')} <{row.function}>`\n"
        lines += f"     - | ``{first}``\n" + "".join(f"       | ``{route}``\n" for route in more)
    return f".. list-table::\n   :class: summary routes\n   :widths: auto\n\n{lines}"
