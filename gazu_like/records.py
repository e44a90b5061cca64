"""What is alike for the records of many nouns: their free metadata, and their removal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.client import KitsuClient
from gazu_like.refs import fields_of


def merged_data(client: KitsuClient, kind: str, record_id: str, data: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return a record's free metadata with some keys set anew. It is read afresh: a cached copy may be stale.

    Args:
        client: Connection to ask.
        kind: Route below "data": "shots", "tasks", "projects" ...
        record_id: ID of the record.
        data: Keys and values to set.

    Raises:
        ValueError: ``data`` is no dict; nothing was sent.
    """
    fields = fields_of(data or {}, "data")
    now: Mapping[str, Any] = client.fetch_one(kind, record_id)
    return {**(now.get("data") or {}), **fields}


def forced(force: bool) -> dict[str, Any] | None:
    """Return the query of a removal."""
    return {"force": True} if force else None
