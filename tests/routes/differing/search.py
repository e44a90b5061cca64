from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, post
from ..exchange import Answer
from ..scenarios import ALL, Setup
from ..world import ident

TYPES = [ident("prop"), ident("shot type")]
LAMP = {"name": "Lamp", "entity_type_id": ident("prop")}
OTHER_LAMP = {"name": "Lamp 2", "entity_type_id": ident("prop")}
LAMPLIGHTER = {"name": "Lamplighter", "entity_type_id": ident("character")}
SHOT = {"name": "Lamp on", "entity_type_id": ident("shot type")}
FOUND = Answer.json({"assets": [LAMPLIGHTER, LAMP, OTHER_LAMP], "shots": [SHOT], "persons": [{"full_name": "Al Lamp"}]})
BODY = {"query": "{query}", "project_id": "{project}", "entity_types": TYPES, "limit": 1000}
WHY = "the server takes no notice of entity_types: all are asked for, and those of other types left out"

ROWS: Sequence[Difference] = (
    Difference(
        "search.search_entities",
        "all args",
        WHY,
        setup=Setup(ALL, values={"entity_types": TYPES}, answers={1: FOUND}),
        requests=[post("data/search", BODY)],
        result={"$value": {"assets": [LAMP, OTHER_LAMP], "shots": [SHOT], "persons": []}},
    ),
    Difference(
        "search.search_entities",
        "entity types and a limit",
        WHY,
        setup=Setup(ALL, values={"entity_types": TYPES}, answers={1: FOUND}),
        extra={"limit": 1},
        requests=[post("data/search", BODY)],
        result={"$value": {"assets": [LAMP], "shots": [SHOT], "persons": []}},
    ),
    Difference(
        "search.search_entities",
        "a limit",
        "the server gives 3 of each kind, unless it is told otherwise",
        extra={"limit": 20},
        setup=Setup(),
        requests=[post("data/search", {"query": "{query}", "limit": 20})],
        result="JSON of request 1",
    ),
)

DICT_ONLY: Mapping[str, str] = {}
