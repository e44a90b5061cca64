from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, get
from ..scenarios import Setup

# The recorded name holds an underscore, a wildcard of the server's.
NAME, ESCAPED = "north_1", "north\\_1"

ROWS: Sequence[Difference] = tuple(
    Difference(
        "studio.get_studio_by_name",
        when,
        "the server matches with ILIKE: without the escape another name could come back",
        setup=Setup(values={"studio_name": NAME}, answers={1: answer}),
        requests=[get("data/studios", query={"name": ESCAPED})],
        result=result,
    )
    for when, answer, result in (
        ("required args", [{"name": "NORTH_1"}, {"name": NAME}], {"$value": {"name": NAME}}),
        ("lists come back empty", [], "None"),
    )
)

DICT_ONLY: Mapping[str, str] = {}
