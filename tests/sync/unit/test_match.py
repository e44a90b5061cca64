"""Rows are matched by ID, then by name; each row of the target once; the order of the lists means nothing."""

from __future__ import annotations

import copy
import unicodedata
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gazu_like.sync.match import Matching, fold, match
from tests.sync.unit.kinds import kind
from tests.sync.unit.worlds import ident

SOURCE = [ident(f"source {number}") for number in range(6)]
TARGET = [ident(f"target {number}") for number in range(6)]
NAMES = ["Anim", "anim", "Animé", unicodedata.normalize("NFD", "Animé"), "Layout", " layout", "", None]

PLAIN = kind()
FOLDING = kind(folds=True)
REPEATING = kind(repeats=True)
ALL = [PLAIN, FOLDING, REPEATING, kind(folds=True, repeats=True)]

dates = st.sampled_from(["2026-01-01T00:00:00", "2026-01-02T00:00:00", None])


def side(ids: list[str]) -> st.SearchStrategy[list[dict[str, Any]]]:
    row = st.fixed_dictionaries(
        {"id": st.sampled_from(ids), "name": st.sampled_from(NAMES), "created_at": dates, "number": st.integers(0, 1)}
    )
    return st.lists(row, max_size=6, unique_by=lambda each: each["id"])


sources = side([*SOURCE, *TARGET[:2]])
targets = side([*TARGET, *SOURCE[:2]])
known_ids = st.dictionaries(st.sampled_from(SOURCE), st.sampled_from(TARGET), max_size=3).filter(
    lambda known: len(set(known.values())) == len(known)
)
kinds = st.sampled_from(ALL)


def plain(found: Matching) -> tuple[Any, ...]:
    """The matching without the order of anything."""
    return (
        {source: row["id"] for source, row in found.pairs.items()},
        {source: {row["id"] for row in rows} for source, rows in found.ambiguous.items()},
        {row["id"] for row in found.extra},
    )


@given(kinds, sources, targets, known_ids, st.randoms(use_true_random=False))
def test_the_order_of_rows_means_nothing(of: Any, rows: Any, target: Any, known: Any, dice: Any) -> None:
    before = plain(match(of, rows, target, known))
    dice.shuffle(rows)
    dice.shuffle(target)
    assert plain(match(of, rows, target, known)) == before


@given(kinds, sources, targets, known_ids)
def test_the_same_twice_gives_the_same_and_changes_nothing(of: Any, rows: Any, target: Any, known: Any) -> None:
    given_before = copy.deepcopy((rows, target, known))
    assert match(of, rows, target, known) == match(of, rows, target, known)
    assert (rows, target, known) == given_before


@given(kinds, sources, targets, known_ids)
def test_every_row_of_the_target_is_claimed_once_or_extra(of: Any, rows: Any, target: Any, known: Any) -> None:
    found = match(of, rows, target, known)
    claimed = [row["id"] for row in found.pairs.values()]
    assert sorted(claimed + [row["id"] for row in found.extra]) == sorted(row["id"] for row in target)
    assert found.pairs.keys() <= {row["id"] for row in rows}
    assert found.pairs.keys().isdisjoint(found.ambiguous)


@given(kinds, sources, targets, known_ids)
def test_known_ids_win_over_same_ids_and_these_over_names(of: Any, rows: Any, target: Any, known: Any) -> None:
    found = match(of, rows, target, known)
    held, taken = {row["id"] for row in target}, set()
    for row in rows:
        if known.get(row["id"]) in held:
            assert found.pairs[row["id"]]["id"] == known[row["id"]]
            taken.add(known[row["id"]])
    for row in rows:
        if known.get(row["id"]) not in held and row["id"] in held - taken:
            assert found.pairs[row["id"]]["id"] == row["id"]


@given(kinds, sources, targets, known_ids)
def test_what_matched_still_matches_when_the_pairs_are_known_and_all_names_changed(
    of: Any, rows: Any, target: Any, known: Any
) -> None:
    found = match(of, rows, target, known)
    pairs = {source: row["id"] for source, row in found.pairs.items()}
    renamed = [{**row, "name": f"other {number}"} for number, row in enumerate(rows)]
    again = match(of, renamed, target, pairs)
    assert {source: row["id"] for source, row in again.pairs.items()} == pairs


@given(kinds, sources, targets)
def test_rows_without_a_name_are_matched_by_id_alone(of: Any, rows: Any, target: Any) -> None:
    nameless = [row for row in rows if not row["name"]]
    for source, row in match(of, nameless, target, {}).pairs.items():
        assert row["id"] == source


@given(sources, targets)
def test_without_repeats_a_match_by_name_is_the_only_candidate(rows: Any, target: Any) -> None:
    assume(not {row["id"] for row in rows} & {row["id"] for row in target})
    found = match(PLAIN, rows, target, {})
    names = {row["id"]: row["name"] for row in rows}
    for source, row in found.pairs.items():
        assert [each["id"] for each in target if each["name"] == names[source]] == [row["id"]]
        assert [each["id"] for each in rows if each["name"] == names[source]] == [source]
    for source, candidates in found.ambiguous.items():
        assert candidates
        assert all(each["name"] == names[source] for each in candidates)


def rows_of(ids: list[str], *names: Any, **fields: Any) -> list[dict[str, Any]]:
    return [
        {"id": one, "name": name, "created_at": f"2026-01-0{number}T00:00:00", **fields}
        for number, (one, name) in enumerate(zip(ids, names, strict=False), start=1)
    ]


def pairs_of(found: Matching) -> dict[str, str]:
    return {source: row["id"] for source, row in found.pairs.items()}


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Animation", "ANIMATION"),
        ("Éclairage", unicodedata.normalize("NFD", "Éclairage")),
        ("Éclairage", "eclairage"),
        ("Groß", "GROSS"),
        ("Rough  anim ", "rough anim"),
        ("\uff21\uff4e\uff49\uff4d", "Anim"),
        ("İstanbul", "istanbul"),
        ("Μοντάζ", "Μοντάζ".upper()),
    ],
)
def test_case_accents_and_blanks_are_folded_where_the_kind_says_so(here: str, there: str) -> None:
    rows, target = rows_of(SOURCE, here), rows_of(TARGET, there)
    assert pairs_of(match(FOLDING, rows, target, {})) == {SOURCE[0]: TARGET[0]}
    assert pairs_of(match(PLAIN, rows, target, {})) == {}


@pytest.mark.parametrize(
    ("here", "there"),
    [("バス", "ハス"), ("がき", "かき"), ("क्या", "कया"), ("Comp", "Comp 2"), ("שָׁלוֹם", "שלום")],
    ids=["dakuten", "hiragana", "virama", "another", "points"],
)
def test_marks_that_make_another_word_are_not_folded(here: str, there: str) -> None:
    assert match(FOLDING, rows_of(SOURCE, here), rows_of(TARGET, there), {}).pairs == {}


@given(st.text(max_size=12))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=12), st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
def test_folding_does_not_look_at_how_letters_are_composed(text: str, form: Any) -> None:
    assert fold(unicodedata.normalize(form, text)) == fold(text)


def test_the_exact_name_wins_over_the_folded_one() -> None:
    rows, target = rows_of(SOURCE, "anim", "Anim"), rows_of(TARGET, "Anim", "anim")
    assert pairs_of(match(FOLDING, rows, target, {})) == {SOURCE[0]: TARGET[1], SOURCE[1]: TARGET[0]}


def test_one_exact_name_leaves_the_other_row_to_the_fold() -> None:
    rows, target = rows_of(SOURCE, "anim", "Anim"), rows_of(TARGET, "Anim", "ANIM")
    assert pairs_of(match(FOLDING, rows, target, {})) == {SOURCE[1]: TARGET[0], SOURCE[0]: TARGET[1]}


@pytest.mark.parametrize(
    ("here", "there"),
    [(["Anim", "Anim"], ["Anim"]), (["Anim"], ["Anim", "Anim"]), (["Anim", "Anim"], ["Anim", "Anim"])],
    ids=["twice here", "twice there", "twice on both sides"],
)
def test_names_that_are_there_twice_are_ambiguous(here: list[str], there: list[str]) -> None:
    rows, target = rows_of(SOURCE, *here), rows_of(TARGET, *there)
    found = match(PLAIN, rows, target, {})
    assert found.pairs == {}
    assert found.ambiguous == {row["id"]: target for row in rows}
    assert found.extra == target


def test_a_known_id_settles_an_ambiguous_name() -> None:
    rows, target = rows_of(SOURCE, "Anim", "Anim"), rows_of(TARGET, "Anim", "Anim")
    found = match(PLAIN, rows, target, {SOURCE[0]: TARGET[1]})
    assert pairs_of(found) == {SOURCE[0]: TARGET[1], SOURCE[1]: TARGET[0]}
    assert found.ambiguous == {}


def test_repeated_rows_are_matched_in_the_order_of_their_making() -> None:
    rows, target = rows_of(SOURCE, "ok", "ok", "ok"), rows_of(TARGET, "ok", "ok")
    found = match(REPEATING, rows[::-1], target[::-1], {})
    assert pairs_of(found) == {SOURCE[0]: TARGET[0], SOURCE[1]: TARGET[1]}
    assert found.ambiguous == {}


def test_other_keys_count_for_rows_whose_key_is_empty() -> None:
    people = kind(key=("email",), other_keys=(("first_name", "last_name"),))
    rows = [
        {"id": SOURCE[0], "email": "zoe@a.test", "first_name": "Zoë", "last_name": "Ray"},
        {"id": SOURCE[1], "email": None, "first_name": "Bot", "last_name": "One"},
    ]
    target = [
        {"id": TARGET[0], "email": None, "first_name": "Bot", "last_name": "One"},
        {"id": TARGET[1], "email": "zoe@b.test", "first_name": "Zoë", "last_name": "Ray"},
    ]
    assert pairs_of(match(people, rows, target, {})) == {SOURCE[1]: TARGET[0]}


def test_keys_reach_into_dicts_and_take_values_that_are_lists() -> None:
    deep = kind(key=("data.number", "tags"))
    rows = [{"id": SOURCE[0], "data": {"number": 3}, "tags": ["a"]}, {"id": SOURCE[1], "data": None, "tags": None}]
    target = [{"id": TARGET[0], "data": {"number": 3}, "tags": ["a"]}, {"id": TARGET[1], "data": {}, "tags": ""}]
    assert pairs_of(match(deep, rows, target, {})) == {SOURCE[0]: TARGET[0]}


def test_one_key_after_the_other_where_a_kind_says_so() -> None:
    keys = {"key": ("email",), "other_keys": (("first_name", "last_name"),), "folds": True}
    here = [
        {"id": "1", "email": "a@old.test", "first_name": "Ana", "last_name": "Ray"},
        {"id": "2", "email": "b@x.test", "first_name": "Ana", "last_name": "Ray"},
        {"id": "3", "email": None, "first_name": "Bo", "last_name": "Ek"},
    ]
    there = [
        {"id": "x", "email": "B@x.test", "first_name": "Anna", "last_name": "Ray"},
        {"id": "y", "email": "a@new.test", "first_name": "ana", "last_name": "ray"},
        {"id": "z", "email": "bo@x.test", "first_name": "Bo", "last_name": "Ek"},
    ]
    found = match(kind(**keys, tries_all=True), here, there, {})
    assert {source: row["id"] for source, row in found.pairs.items()} == {"1": "y", "2": "x", "3": "z"}
    once = match(kind(**keys), here, there, {})
    assert {source: row["id"] for source, row in once.pairs.items()} == {"2": "x"}
