from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..differences import Difference, get


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


ROWS: Sequence[Difference] = (
    casting_by_id("assets", "asset", "entities"),
    casting_by_id("episodes", "episode", "entities"),
    casting_by_id("shots", "shot", "entities"),
    casting_by_id("sequences", "sequence", "sequences"),
)

DICT_ONLY: Mapping[str, str] = {}
