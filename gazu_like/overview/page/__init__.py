"""The overview as a page: one HTML file that needs nothing else, no script, no address, no font.

``charts`` draws, ``matrix`` shows who is cast where, ``sections`` puts all in order, ``page.css`` says what it looks
like. What all pages share is in ``gazu_like.page``.
"""

from __future__ import annotations

import os
from pathlib import Path

from gazu_like.overview import colours
from gazu_like.overview.model import Overview
from gazu_like.overview.page import sections
from gazu_like.page import document, signs, style_of
from gazu_like.page.files import write_private
from gazu_like.page.markup import Html, cut, el


def write_page(overview: Overview, path: str | os.PathLike[str]) -> Path:
    """Write the page of an overview: whole or not at all, for its owner alone. A file that is there is replaced.

    Args:
        overview: What ``read`` returned.
        path: The file; its folder must exist.

    Returns:
        The path.

    Raises:
        FileNotFoundError: there is no such folder.
        ValueError: what is at the path is no plain file, so it is not replaced.
    """
    return write_private(Path(path), page(overview))


def page(overview: Overview) -> str:
    """Return the page of an overview: HTML for a file of its own."""
    style = style_of(__name__) + colours.style_of(overview.statuses)
    title = f"{cut(overview.name, 60)}: report, {overview.moment[:10]}"
    return document(title, style, signs.icon("plain", "chart"), _body(overview))


def _body(overview: Overview) -> Html:
    shown = sections.sections(overview)
    return el(
        "body",
        sections.top(overview),
        el("main", sections.tiles(overview), sections.contents(shown), *map(sections.framed, shown)),
        sections.footer(overview),
    )
