"""Records found by name, and what to say when one that exists stands in for a new one."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from typing import Any

from gazu_like.client import KitsuClient

logger = logging.getLogger("gazu_like")

_WILDCARDS = re.compile(r"([\\%_])")


def first_of_name(client: KitsuClient, path: str, name: str) -> Any:
    """Return the record of a name at ``data/PATH``, whatever its case, or None.

    Args:
        client: Connection to ask.
        path: Path below "data".
        name: Name; when several records differ in case only, the one spelled like this.
    """
    # Zou matches with ILIKE, where "sh_010" also finds "sh-010": the wildcards go out escaped.
    rows: list[Any] = client.fetch_all(path, {"name": _WILDCARDS.sub(r"\\\1", name)})
    return next((row for row in rows if row.get("name") == name), rows[0] if rows else None)


def warn_ignored(function: str, match: Mapping[str, Any], asked: Mapping[str, Any], usual: Mapping[str, Any]) -> None:
    """Log which arguments had no effect because a function returned a record that exists.

    Args:
        function: Its name.
        match: The record.
        asked: What the new record would have held, by argument.
        usual: The arguments' defaults: who leaves them so asks for nothing.
    """
    ignored = [name for name, value in asked.items() if value != usual.get(name) and value != match.get(name)]
    if ignored:
        said = "%s: %r (%s) exists and is returned unchanged; ignored: %s"
        label = match.get("name") or match.get("full_name")
        logger.warning(said, function, label, match.get("id"), ", ".join(ignored))
