"""What is alike for episodes, sequences and shots."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.client import KitsuClient


def merged_data(client: KitsuClient, kind: str, record_id: str, data: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return the body that sets keys of a record's free metadata and keeps the others, which are read afresh.

    Args:
        client: Connection to ask.
        kind: "episodes", "sequences" or "shots".
        record_id: ID of the record.
        data: Keys and values to set.
    """
    now: Mapping[str, Any] = client.fetch_one(kind, record_id)
    return {"id": record_id, "data": {**(now.get("data") or {}), **(data or {})}}


def forced(force: bool) -> dict[str, Any] | None:
    """Return the query of a removal."""
    return {"force": True} if force else None
