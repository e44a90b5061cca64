"""The server's logs of events and logins: from the newest back until there are enough, or from a moment on, forward."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from gazu_like.client import KitsuClient

#: Rows that Zou hands out at once, whatever is asked for.
PAGE = 1000
EVERYTHING = 1_000_000_000
EVENTS, CURSOR = "events/last", "cursor_event_id"
#: No Kitsu is older.
BEGINNING = "2010-01-01T00:00:00"
FORMAT = "%Y-%m-%dT%H:%M:%S"
_SECOND = datetime.timedelta(seconds=1)


def newest(client: KitsuClient, path: str, cursor: str, limit: int, params: Mapping[str, Any]) -> list[Any]:
    """Return the rows of a log, the newest first.

    Args:
        client: Connection to ask.
        path: Path below "data".
        cursor: Name of the parameter that takes the ID of the row to go on from.
        limit: Rows wanted at most.
        params: Further query.
    """
    found: list[Any] = []
    query = dict(params)
    while True:
        page: list[Any] = client.fetch_all(path, {**query, "limit": limit - len(found)})
        if len(page) < PAGE or len(found) + len(page) >= limit:
            return found + page
        kept = _before_the_edge(page)
        found += kept
        query[cursor] = kept[-1]["id"]


def since(
    client: KitsuClient, after: str | None, before: str | None = None, **params: Any
) -> Iterator[list[dict[str, Any]]]:
    """Yield the events of the log from a moment on, the oldest first, in lists of bounded length.

    The server hands out the newest only, so a long stretch is halved until its parts are short enough.

    Args:
        client: Connection to ask.
        after: Only what is later: YYYY-MM-DDTHH:MM:SS, UTC by the server's clock; None for all.
        before: Only what is earlier.
        params: Further query.
    """
    met: set[str] = set()
    for rows in _forward(client, after, before, params):
        fresh = [row for row in rows if row["id"] not in met]
        if fresh:
            yield fresh
            # Neighbouring stretches share a second.
            met = {row["id"] for row in rows if row["created_at"] >= moved(rows[-1]["created_at"], -2)}


def _forward(
    client: KitsuClient, after: str | None, before: str | None, params: Mapping[str, Any]
) -> Iterator[list[dict[str, Any]]]:
    query = {**params, "after": after, "before": before}
    page: list[dict[str, Any]] = client.fetch_all(EVENTS, {**query, "limit": PAGE})
    if len(page) < PAGE:
        yield page[::-1]
        return
    first, last = after or BEGINNING, before or moved(page[0]["created_at"], 1)
    middle = _middle(first, last)
    if middle is None:  # more in a second or two than one page holds
        yield newest(client, EVENTS, CURSOR, EVERYTHING, query)[::-1]
        return
    # The server leaves both ends out, and shows no more than seconds of what it compares more finely.
    yield from _forward(client, first, moved(middle, 1), params)
    yield from _forward(client, middle, last, params)


def moved(moment: str, seconds: float) -> str:
    """Return a moment of the server's log so many seconds later, or earlier."""
    return (datetime.datetime.fromisoformat(moment) + datetime.timedelta(seconds=seconds)).strftime(FORMAT)


def _middle(first: str, last: str) -> str | None:
    start, end = datetime.datetime.fromisoformat(first), datetime.datetime.fromisoformat(last)
    middle = (start + (end - start) // 2).replace(microsecond=0)
    return middle.strftime(FORMAT) if start < middle < end - _SECOND else None


def _before_the_edge(page: list[Any]) -> list[Any]:
    """Leave out the rows of the page's last moment: Zou goes on before a row's moment, not after the row."""
    edge = page[-1]["created_at"]
    return [row for row in page if row["created_at"] != edge] or page
