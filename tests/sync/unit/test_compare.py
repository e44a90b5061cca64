"""Equal rows do not differ; of others exactly the fields that are compared are told."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazu_like.sync.compare import compared, differences, problems
from gazu_like.sync.compare import merged as joined
from tests.sync.unit.kinds import kind

NAMES = ["name", "data", "people", "tags", "seen", "total", "created_at", "updated_at", "id", "type"]
RULES = {
    "ignored": {"seen": "changes with every look"},
    "dropped": frozenset({"total"}),
    "unordered": frozenset({"people"}),
    "relations": frozenset({"tags"}),
}
KEEPING = kind(**RULES)
GIVING = kind(keeps_ids=False, **RULES)

value = st.none() | st.booleans() | st.integers(0, 3) | st.text(max_size=3)
items = st.lists(st.integers(0, 4).map(str), max_size=4)
dicts = st.lists(st.dictionaries(st.sampled_from("ab"), st.integers(0, 2) | items, max_size=2), max_size=3)
values = {"people": items | dicts | st.none(), "tags": items | st.none(), "data": st.dictionaries(st.text(), value)}
rows = st.fixed_dictionaries({}, optional={name: values.get(name, value) for name in NAMES})
both = st.sampled_from([KEEPING, GIVING])


@given(both, rows)
def test_equal_rows_do_not_differ(of: Any, row: dict[str, Any]) -> None:
    assert differences(of, row, copy.deepcopy(row)) == {}


@given(both, rows, rows)
def test_exactly_the_fields_that_differ_are_told(of: Any, row: dict[str, Any], target: dict[str, Any]) -> None:
    found = differences(of, row, target)
    unordered = {"people", "tags"}
    for name in NAMES:
        wanted, held = row.get(name), target.get(name)
        counts = name in row and name not in ("id", "type", "updated_at", "seen", "total")
        if name == "created_at" and not of.write.keeps_ids:
            counts = False
        if name in unordered:
            same = sorted(map(repr, map(settled, wanted or []))) == sorted(map(repr, map(settled, held or [])))
        else:
            same = wanted == held
        assert (name in found) == (counts and not same)
    assert all(pair == (target.get(name), row[name]) for name, pair in found.items())


def settled(value: Any) -> Any:
    return sorted(value.items()) if isinstance(value, dict) else value


@given(both, rows, rows)
def test_with_the_told_fields_written_nothing_differs(of: Any, row: dict[str, Any], target: dict[str, Any]) -> None:
    written = {**target, **{name: wanted for name, (_, wanted) in differences(of, row, target).items()}}
    assert differences(of, row, written) == {}


@given(both, rows, rows, st.sets(st.sampled_from(NAMES)))
def test_only_the_fields_asked_for_are_told(of: Any, row: Any, target: Any, asked: set[str]) -> None:
    everything = differences(of, row, target)
    allowed = set(compared(of, row)) & asked
    found = differences(of, row, target, allowed)
    assert found == {name: pair for name, pair in everything.items() if name in allowed}


@given(rows, rows, st.randoms(use_true_random=False))
def test_the_order_counts_in_lists_that_have_one(row: Any, target: Any, dice: Any) -> None:
    shuffled = copy.deepcopy(row)
    for name in ("people", "tags"):
        if isinstance(shuffled.get(name), list):
            dice.shuffle(shuffled[name])
    assert differences(KEEPING, shuffled, row) == {}
    assert differences(KEEPING, shuffled, target).keys() == differences(KEEPING, row, target).keys()
    ordered = kind()
    assert ("people" in differences(ordered, shuffled, row)) == (shuffled.get("people") != row.get("people"))


def test_dates_of_making_are_compared_where_ids_are_kept() -> None:
    row, target = {"id": "a", "created_at": "2026-01-01"}, {"id": "a", "created_at": "2026-01-02"}
    assert differences(KEEPING, row, target) == {"created_at": ("2026-01-02", "2026-01-01")}
    assert differences(GIVING, row, target) == {}


def test_items_that_look_alike_as_text_are_told_apart() -> None:
    assert differences(KEEPING, {"people": [1, "1"]}, {"people": ["1", 1]}) == {}
    assert differences(KEEPING, {"people": [1]}, {"people": ["1"]}) == {"people": (["1"], [1])}
    assert differences(KEEPING, {"people": ["a", "a"]}, {"people": ["a"]}) == {"people": (["a"], ["a", "a"])}


CHOOSY = kind(choices={"status": ("standby", "running")}, lengths={"name": 4})


@pytest.mark.parametrize(
    "row", [{}, {"status": None}, {"status": ""}, {"status": "running", "name": "abcd"}, {"name": 5}]
)
def test_rows_that_the_server_bears(row: dict[str, Any]) -> None:
    assert problems(CHOOSY, row) == []


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"status": "gone"}, ["status: 'gone' is none of standby, running"]),
        ({"status": ["running"]}, ["status: ['running'] is none of standby, running"]),
        ({"name": "abcde"}, ["name: 5 characters, the server takes 4"]),
        ({"name": "ééééé", "status": 0}, ["status: 0 is none of", "name: 5 characters"]),
    ],
    ids=["choice", "a list", "length", "both"],
)
def test_what_the_server_would_not_bear_is_said(row: dict[str, Any], said: list[str]) -> None:
    found = problems(CHOOSY, row)
    assert len(found) == len(said)
    assert all(text in line for text, line in zip(said, found, strict=True))


@pytest.mark.parametrize(
    ("wanted", "held", "merged"),
    [
        ({"a": 1}, {"a": 2, "b": 3}, {"a": 1, "b": 3}),
        ({"a": 1}, None, {"a": 1}),
        (None, {"b": 3}, {"b": 3}),
        (["x"], ["y", "x"], ["x", "y"]),
        (["x"], None, ["x"]),
    ],
)
def test_what_else_the_target_has_stays_where_a_kind_says_so(wanted: Any, held: Any, merged: Any) -> None:
    merging = kind(merges=frozenset({"data"}))
    assert joined(merging, {"name": "n", "data": wanted}, {"data": held}) == {"name": "n", "data": merged}
    assert joined(merging, {"name": "n"}, {"data": held}) == {"name": "n"}
    assert joined(KEEPING, {"data": wanted}, {"data": held}) == {"data": wanted}
