"""Where we differ from the reference client on purpose. The rows lie in ``differing/``, one file per module.

Most rows answer a fault of the reference client that was measured (``fault``: its number in the list of known faults),
or make a call of the older signature work. A row needs a reason that a reader can judge; without one the recorded
behaviour holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .notation import delete, get, post, put, request
from .scenarios import Setup
from .tables import Scenario

__all__ = ["Difference", "delete", "find", "get", "post", "put", "request"]


@dataclass(frozen=True)
class Difference:
    """One row. What is None stays as recorded.

    when: a situation of the wire table, or one of ours, which then needs `requests`, `result` and `setup`.
    form: "ids" or "dicts", when the row is about that form alone.
    requests, result: in the notation of the wire table; also {"$any": "what"} for any value, and for a result
        {"$value": ...} with a template inside.
    seed: called with the parameters of the seed.
    extra: arguments that the recorded signature does not have, given by keyword.
    skip: not run at all; the reason says who looks after it.
    """

    function: str
    when: str
    reason: str
    fault: int | None = None
    form: str | None = None
    requests: Sequence[Mapping[str, Any]] | None = None
    result: Any = None
    setup: Setup | None = None
    seed: bool = False
    extra: Mapping[str, Any] = field(default_factory=dict)
    skip: bool = False

    def applied(self, scenario: Scenario) -> Scenario:
        requests = scenario.requests if self.requests is None else tuple(self.requests)
        result = scenario.result if self.result is None else self.result
        return Scenario(scenario.when, requests, result, scenario.setup)


def find(rows: Sequence[Difference], function: str, when: str, form: str) -> Difference | None:
    """The row for this form, else the row for any form."""
    fitting = [row for row in rows if row.function == function and row.when == when and row.form in (form, None)]
    return max(fitting, key=lambda row: row.form is not None, default=None)
