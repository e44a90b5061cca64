"""The server's logs of events and logins: read from the newest back, page by page, until there are enough."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.client import KitsuClient

#: Rows that Zou hands out at once, whatever is asked for.
PAGE = 1000


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


def _before_the_edge(page: list[Any]) -> list[Any]:
    """Leave out the rows of the page's last moment: Zou goes on before a row's moment, not after the row."""
    edge = page[-1]["created_at"]
    return [row for row in page if row["created_at"] != edge] or page
