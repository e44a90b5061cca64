"""Paths: templates that quote what they are given, and queries."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote, urlencode


def route(template: str, *parts: object) -> str:
    """Fill a path template, each part quoted as one segment.

    Args:
        template: Path with a ``{}`` for each part, such as "data/projects/{}/shots".
        parts: IDs, names or dates.

    Raises:
        ValueError: a part is empty, "." or "..", which would lead to another route.
    """
    return template.format(*[_segment(template, part) for part in parts])


def _segment(template: str, part: object) -> str:
    text = str(part)
    if text in ("", ".", ".."):
        raise ValueError(f"route {template}: {text!r} cannot stand in a path")
    return quote(text, safe="")


def with_query(path: str, params: Mapping[str, Any] | None) -> str:
    """Return the path with its query.

    Booleans become True and False (the server reads them in any case), lists repeat the key, dates are ISO text, None
    is left out. A path that has a query already is continued.
    """
    pairs = [(key, text) for key, value in (params or {}).items() for text in _texts(value)]
    if not pairs:
        return path
    return f"{path}{'&' if '?' in path else '?'}{urlencode(pairs)}"


def _texts(value: Any) -> Iterable[str]:
    if value is None:
        return ()
    if isinstance(value, (list, tuple, set, frozenset)):
        return [text for item in value for text in _texts(item)]
    if isinstance(value, (datetime.date, datetime.datetime)):
        return (value.isoformat(),)
    return (str(value),)


def join(*items: str) -> str:
    """Join parts of a URL with one slash between them; an empty last part leaves an ending slash."""
    return "/".join(item.strip("/") for item in items)


def last_segment(url: str) -> str:
    """Return the last segment of a URL's path, still quoted; empty when it ends in a slash."""
    return url.split("#")[0].split("?")[0].rsplit("/", 1)[-1]
