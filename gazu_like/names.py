"""Records looked up by name, and what is said when one that exists is returned in place of a new one."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from typing import Any

from gazu_like.client import Answer, KitsuClient

logger = logging.getLogger("gazu_like")

_WILDCARDS = re.compile(r"([\\%_])")


def pattern_of(name: str) -> str:
    """Return a name as it has to be sent to find that name only, upper and lower case alike."""
    # Zou compares with SQL's ILIKE: unless they are escaped, "sh_010" finds "sh-010", and "%" anything.
    return _WILDCARDS.sub(r"\\\1", name)


def all_of_name(client: KitsuClient, path: str, name: str, **params: Any) -> list[Any]:
    """Return the records of a name at ``data/PATH``, upper and lower case alike; those written exactly so come first.

    Args:
        client: Connection to ask.
        path: Path below "data".
        name: Name.
        params: Further query.
    """
    rows: list[Any] = client.fetch_all(path, {**params, "name": pattern_of(name)})
    return sorted(rows, key=lambda row: row.get("name") != name)


def first_of_name(client: KitsuClient, path: str, name: str, **params: Any) -> Answer | Any:
    """Return the first of ``all_of_name``; None when there is none."""
    return next(iter(all_of_name(client, path, name, **params)), None)


def warn_ignored(function: str, match: Mapping[str, Any], asked: Mapping[str, Any], usual: Mapping[str, Any]) -> None:
    """Log that a function returns a record that exists, when it was asked for other values than the record has.

    Args:
        function: Name of the function, for the message.
        match: The record.
        asked: Fields that would have been sent.
        usual: Those that are sent when the caller gives nothing, which therefore say nothing.
    """
    ignored = [key for key, value in asked.items() if value != usual.get(key) and value != match.get(key)]
    if ignored:
        text = "%s returned %r (%s), which exists already, and ignored: %s"
        label = match.get("name") or match.get("full_name")
        logger.warning(text, function, label, match.get("id"), ", ".join(ignored))
