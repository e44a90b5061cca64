"""Of the studio's records those are used that the production refers to, directly or through others."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from gazu_like.sync.model import Reference
from gazu_like.sync.used import used_by_production
from tests.sync.unit.kinds import kind
from tests.sync.unit.worlds import ident

STUDIO = [ident(f"studio {number}") for number in range(8)]


class Listing:
    """A side with the rows that it is given."""

    def __init__(self, **rows: list[dict[str, Any]]) -> None:
        self.listed = rows

    def rows(self, name: str, read: Any) -> list[dict[str, Any]]:
        return self.listed[name]


KINDS = [
    kind("types", scope="studio", references=(Reference("parents[]", "types"),)),
    kind("tasks", references=(Reference("type_id", "types"), Reference("data.**", "types"))),
]
parents = st.lists(st.lists(st.sampled_from(STUDIO), max_size=2), min_size=8, max_size=8)
wanted = st.lists(st.sampled_from(STUDIO), max_size=3)


def side(links: list[list[str]], types: list[str], texts: list[str]) -> Any:
    rows = [{"id": one, "parents": links[number]} for number, one in enumerate(STUDIO)]
    tasks = [{"id": ident(f"task {one}"), "type_id": one, "data": None} for one in types]
    tasks += [{"id": ident(f"text {one}"), "type_id": None, "data": {"seen": [one, "words"]}} for one in texts]
    return Listing(types=rows, tasks=tasks)


@given(parents, wanted, wanted)
def test_all_that_can_be_reached_is_used(links: Any, types: Any, texts: Any) -> None:
    reached: set[str] = set()

    def visit(one: str) -> None:
        if one not in reached:
            reached.add(one)
            for other in links[STUDIO.index(one)]:
                visit(other)

    for one in (*types, *texts):
        visit(one)
    assert used_by_production(side(links, types, texts), KINDS) & set(STUDIO) == reached


def test_circles_end() -> None:
    circle = [[STUDIO[(number + 1) % 8]] for number in range(8)]
    assert used_by_production(side(circle, STUDIO[:1], []), KINDS) >= set(STUDIO)
    assert used_by_production(side(circle, [], []), KINDS) == set()
