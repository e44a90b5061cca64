from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, get
from ..scenarios import Setup

BEN, ANA = {"id": "b", "full_name": "Ben Ray"}, {"id": "a", "full_name": "ana roy"}

ROWS: Sequence[Difference] = (
    Difference(
        "person.get_person_url",
        "required args",
        "recorded as local: sends nothing",
        requests=[],
        result="text: {host without /api}/people/{person}/",
    ),
    Difference(
        "person.all_persons",
        "required args",
        "sorted by full name: people have no name, so that the recorded sorting left them as they came",
        setup=Setup(answers={1: [BEN, ANA]}),
        result={"$value": [ANA, BEN]},
    ),
    Difference(
        "person.get_department_by_name",
        "name with a wildcard",
        "the server matches with ILIKE: without the escape another name could come back",
        setup=Setup(values={"name": "fx_hair"}, answers={1: [{"name": "FX_hair"}, {"name": "fx_hair"}]}),
        requests=[get("data/departments", query={"name": "fx\\_hair"})],
        result={"$value": {"name": "fx_hair"}},
    ),
)

DICT_ONLY: Mapping[str, str] = {}
