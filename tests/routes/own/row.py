"""What a row is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..scenarios import Setup


@dataclass(frozen=True)
class Own:
    """One situation of a function of our own.

    function: dotted name, "project.new_milestone".
    when: the situation: a wording of ``scenarios.EVERYWHERE`` ("required args", "all args" ...), or one of ours, which
        then needs `setup`.
    requests: what is sent, in order: ``post("data/milestones", {"name": "{name}"})``.
    result: what comes back, in the wordings of ``results``, or {"$value": ...} with a template inside.
    setup: how the situation comes about.
    """

    function: str
    when: str
    requests: Sequence[Mapping[str, Any]]
    result: Any = "JSON of request 1"
    setup: Setup | None = None
