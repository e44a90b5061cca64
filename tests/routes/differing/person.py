from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference

ROWS: Sequence[Difference] = (
    Difference(
        "person.get_person_url",
        "required args",
        "recorded as local: sends nothing",
        requests=[],
        result="text: {host without /api}/people/{person}/",
    ),
)

DICT_ONLY: Mapping[str, str] = {}
