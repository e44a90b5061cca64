from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, get
from ..scenarios import Setup
from ..world import ident


def casting_by_id(name: str, kind: str, tail: str) -> Difference:
    return Difference(
        f"casting.get_{kind}_casting",
        "required args",
        f"IDs are taken everywhere: the {kind} is looked up for its project",
        fault=14,
        form="ids",
        requests=[
            get(f"data/{name}/{{{kind}}}"),
            get(f"data/projects/{{response1.project_id}}/{tail}/{{{kind}}}/casting"),
        ],
        result="JSON of request 2",
    )


def refused(kind: str, when: str, casting: object) -> Difference:
    return Difference(
        f"casting.update_{kind}_casting",
        when,
        "the server empties the casting first, then drops the link in silence or answers 500",
        setup=Setup(values={"casting": casting}),
        requests=[],
        result="raises ValueError",
    )


CAST = ident("cast asset")
WRONG_CASTINGS = {
    "casting is a dict": {"asset_id": CAST, "nb_occurences": 1},
    "casting is text": CAST,
    "link is no dict": [CAST],
    "link without a number": [{"asset_id": CAST}],
    "link with the number spelled otherwise": [{"asset_id": CAST, "nb_occurrences": 1}],
    "link with a number below zero": [{"asset_id": CAST, "nb_occurences": -1}],
    "link with a text for number": [{"asset_id": CAST, "nb_occurences": "2"}],
    "link with a truth for number": [{"asset_id": CAST, "nb_occurences": True}],
    "link without an asset": [{"nb_occurences": 1}],
    "link with an asset that is no ID": [{"asset_id": "hero", "nb_occurences": 1}],
}

ROWS: Sequence[Difference] = (
    *(refused("shot", when, casting) for when, casting in WRONG_CASTINGS.items()),
    refused("asset", "link without a number", WRONG_CASTINGS["link without a number"]),
    refused("episode", "link without a number", WRONG_CASTINGS["link without a number"]),
    Difference(
        "casting.cast_asset",
        "no entities",
        "said before anything is sent",
        setup=Setup(values={"entities": []}),
        requests=[],
        result="raises ValueError",
    ),
    Difference(
        "casting.cast_asset",
        "number below zero",
        "said before anything is sent",
        setup=Setup(values={"nb_occurences": -1}),
        requests=[],
        result="raises ValueError",
    ),
    casting_by_id("assets", "asset", "entities"),
    casting_by_id("episodes", "episode", "entities"),
    casting_by_id("shots", "shot", "entities"),
    casting_by_id("sequences", "sequence", "sequences"),
)

DICT_ONLY: Mapping[str, str] = {}
