from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference

ROWS: Sequence[Difference] = (
    Difference(
        "client.upload",
        "answer is 2xx JSON with a message string",
        "an answer is judged by its status: a message in a good answer is no failure",
        fault=22,
        result="JSON of request 1",
    ),
)

DICT_ONLY: Mapping[str, str] = {}
