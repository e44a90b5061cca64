"""Every route of the server is reached by a public function, or stands in ``left_out.py`` with a reason.

What is reached by what: ``python -m tests.routes.routes``.
"""

from __future__ import annotations

import pytest

from . import left_out, routes
from .left_out import Reason

#: Percent of the server's routes that functions reach. To be raised with every batch of functions, never lowered.
REACHED_AT_LEAST = 95

#: What is named as a source and is no route: the address itself.
NO_ROUTE = {("HEAD", "{}")}

FOUND = routes.reached()


def test_every_route_is_reached_or_left_out_for_a_reason() -> None:
    wrong = list(routes.problems(routes.known(), FOUND, left_out.LEFT_OUT))
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


def test_functions_name_routes_that_the_server_has() -> None:
    assert {source: by for source, by in routes.unknown().items() if source not in NO_ROUTE} == {}


def test_no_function_reaches_a_route_that_is_only_described() -> None:
    unanswered = {route for route, reason in left_out.LEFT_OUT.items() if reason is Reason.NOT_ANSWERED}
    assert unanswered == routes.only_described()


def test_the_share_that_is_reached_does_not_fall() -> None:
    share = routes.share(FOUND)
    print("\n".join(routes.summary(FOUND)))
    assert share >= REACHED_AT_LEAST, f"functions reach {share:.1f} % of the routes"


A, B = ("GET", "data/things"), ("GET", "data/things/{thing_id}")


@pytest.mark.parametrize(
    ("found", "rows", "told"),
    [
        ({A: ["thing.all_things"], B: ["thing.get_thing"]}, {}, []),
        ({A: ["thing.all_things"]}, {B: Reason.REFUSED}, []),
        ({A: ["thing.all_things"]}, {}, ["data/things/{thing_id}: no function"]),
        (
            {A: ["thing.all_things"], B: ["thing.get_thing"]},
            {B: Reason.REFUSED},
            ["data/things/{thing_id}: reached by thing.get_thing; take its row out"],
        ),
        ({A: ["x"], B: ["y"]}, {("PUT", "data/things"): Reason.REFUSED}, ["PUT data/things: left_out.py has a row"]),
    ],
    ids=["all reached", "left out", "neither", "stale row", "unknown route"],
)
def test_the_table_is_held_against_the_routes(
    found: dict[tuple[str, str], list[str]], rows: dict[tuple[str, str], Reason], told: list[str]
) -> None:
    problems = list(routes.problems([A, B], found, rows))
    assert len(problems) == len(told)
    assert all(part in problem for part, problem in zip(told, problems, strict=True))


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (("GET", "data/things"), A),
        (("GET", "data/things/{}"), B),
        (("GET", "data/things/kitsu"), B),
        (("PUT", "data/things"), None),
        (("GET", "data/{}"), None),
        (("GET", "data/things/{}/parts"), None),
    ],
)
def test_a_source_finds_its_route(source: tuple[str, str], wanted: tuple[str, str] | None) -> None:
    assert routes.route_of(source, [A, B]) == wanted


def test_a_route_stands_in_the_table_once() -> None:
    with pytest.raises(ValueError, match="GET data/things is left out twice"):
        left_out.rows({Reason.BROKEN: "GET data/things", Reason.REFUSED: "GET data/things"})
