"""References are found by their paths, moved, and moved back; nothing handed in is changed."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazu_like.sync.model import Reference
from gazu_like.sync.translate import referred, translated
from tests.sync.unit.worlds import ident

IDS = [ident(f"here {number}") for number in range(8)]
FORTH = {one: ident(f"there {one}") for one in IDS}
BACK = {there: here for here, there in FORTH.items()}
REFERENCES = (
    Reference("task_type_id", "task-types"),
    Reference("assignees[]", "persons"),
    Reference("replies[].person_id", "persons"),
    Reference("replies[].mentions[]", "persons"),
    Reference("frame.preview_id", "preview-files"),
    Reference("frame.seen[]", "persons"),
    Reference("data.**", "persons"),
)
ONES_THAT_LOSE = REFERENCES[:-1]

one = st.sampled_from(IDS)
maybe = st.none() | one
words = st.text(max_size=8)
replies = st.fixed_dictionaries(
    {"text": words}, optional={"person_id": maybe, "mentions": st.none() | st.lists(one, max_size=3)}
)
free = st.recursive(
    st.none() | st.booleans() | st.integers() | words | one,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)
rows = st.fixed_dictionaries(
    {"id": st.uuids().map(str), "name": words},
    optional={
        "task_type_id": maybe,
        "assignees": st.none() | st.lists(one, max_size=4),
        "replies": st.none() | st.lists(replies, max_size=3),
        "frame": st.none() | st.fixed_dictionaries({}, optional={"preview_id": maybe, "seen": st.lists(one)}),
        "data": st.none() | st.dictionaries(words, free, max_size=3),
    },
)


def lists_of(value: Any) -> list[int]:
    """Identity of every list and dict within a value."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [id(value)] * isinstance(value, (dict, list)) + [each for held in inner for each in lists_of(held)]


@given(rows)
def test_the_identity_changes_nothing(row: dict[str, Any]) -> None:
    assert translated(row, REFERENCES, {each: each for each in IDS}) == (row, [])


@given(rows)
def test_there_and_back_gives_the_row_again(row: dict[str, Any]) -> None:
    moved, lost = translated(row, REFERENCES, FORTH)
    assert not lost
    assert translated(moved, REFERENCES, BACK) == (row, [])


@given(rows, st.sets(one))
def test_nothing_handed_in_is_changed(row: dict[str, Any], known: set[str]) -> None:
    before, ids = copy.deepcopy(row), {each: FORTH[each] for each in known}
    moved, _ = translated(row, REFERENCES, ids)
    assert row == before
    for name in ("assignees", "replies", "frame", "data"):
        if moved.get(name) and moved[name] != row[name]:
            assert moved[name] is not row[name]
    assert ids == {each: FORTH[each] for each in known}


@given(rows)
def test_fields_without_references_stay(row: dict[str, Any]) -> None:
    moved, _ = translated(row, REFERENCES, FORTH)
    heads = {"task_type_id", "assignees", "replies", "frame", "data"}
    assert moved.keys() == row.keys()
    assert {name: moved[name] for name in row.keys() - heads} == {name: row[name] for name in row.keys() - heads}


@given(rows)
def test_what_is_lost_without_any_ids_is_what_is_referred_to(row: dict[str, Any]) -> None:
    moved, lost = translated(row, ONES_THAT_LOSE, {})
    assert sorted(value for _, value in lost) == sorted(referred(row, ONES_THAT_LOSE))
    assert list(referred(moved, ONES_THAT_LOSE)) == []


@given(rows, st.sets(one))
def test_every_reference_is_moved_or_told(row: dict[str, Any], known: set[str]) -> None:
    moved, lost = translated(row, ONES_THAT_LOSE, {each: FORTH[each] for each in known})
    before = sorted(referred(row, ONES_THAT_LOSE))
    assert sorted([BACK[each] for each in referred(moved, ONES_THAT_LOSE)] + [value for _, value in lost]) == before
    assert {value for _, value in lost}.isdisjoint(known)


@given(rows, st.sets(one))
def test_free_metadata_loses_nothing(row: dict[str, Any], known: set[str]) -> None:
    ids = {each: FORTH[each] for each in known}
    moved, lost = translated(row, REFERENCES[-1:], ids)
    assert not lost
    texts = [ids.get(each, each) for each in referred(row, REFERENCES[-1:])]
    assert list(referred(moved, REFERENCES[-1:])) == texts


def test_a_lost_value_is_null_in_a_field_and_missing_in_a_list() -> None:
    row = {
        "task_type_id": IDS[0],
        "assignees": [IDS[0], IDS[1], IDS[2]],
        "replies": [{"person_id": IDS[0], "mentions": [IDS[1], IDS[0]]}],
        "frame": {"preview_id": IDS[0], "seen": [IDS[0]]},
    }
    moved, lost = translated(row, REFERENCES, {IDS[1]: FORTH[IDS[1]]})
    assert moved == {
        "task_type_id": None,
        "assignees": [FORTH[IDS[1]]],
        "replies": [{"person_id": None, "mentions": [FORTH[IDS[1]]]}],
        "frame": {"preview_id": None, "seen": []},
    }
    assert [(reference.path, value) for reference, value in lost] == [
        ("task_type_id", IDS[0]),
        ("assignees[]", IDS[0]),
        ("assignees[]", IDS[2]),
        ("replies[].person_id", IDS[0]),
        ("replies[].mentions[]", IDS[0]),
        ("frame.preview_id", IDS[0]),
        ("frame.seen[]", IDS[0]),
    ]


@pytest.mark.parametrize("row", [{}, {"task_type_id": ""}, {"assignees": None}, {"replies": [None]}, {"frame": {}}])
def test_what_is_empty_refers_to_nothing(row: dict[str, Any]) -> None:
    assert list(referred(row, REFERENCES)) == []
    assert translated(row, REFERENCES, {}) == (row, [])


@pytest.mark.parametrize(
    "row",
    [{"assignees": {"a": 1}}, {"assignees": "text"}, {"replies": ["text", 3]}, {"frame": [1]}, {"data": "text"}],
    ids=str,
)
def test_json_of_another_form_is_left_alone(row: dict[str, Any]) -> None:
    assert translated(row, REFERENCES, {}) == (row, [])
    assert [each for each in referred(row, ONES_THAT_LOSE) if each not in ("text",)] == []


def test_texts_in_free_metadata_are_moved_as_whole_values_alone() -> None:
    row = {"data": {"who": IDS[0], IDS[1]: "a name", "said": f"see {IDS[0]}", "deep": [{"of": [IDS[1], 4, None]}]}}
    moved, _ = translated(row, REFERENCES, FORTH)
    assert moved["data"] == {
        "who": FORTH[IDS[0]],
        IDS[1]: "a name",
        "said": f"see {IDS[0]}",
        "deep": [{"of": [FORTH[IDS[1]], 4, None]}],
    }
