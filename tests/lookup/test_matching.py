"""Which record a typed text means."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazu_like.exception import GazuException, LookupException
from gazu_like.lookup.matching import is_id, pick
from gazu_like.lookup.paths import Place

IDS = [f"00000000-0000-4000-8000-{number:012}" for number in range(10)]


def place(number: int, *parts: str, kind: str = "Shot") -> Place:
    return Place(kind, parts, {"id": IDS[number], "name": parts[-1]})


SHOTS = [
    place(0, "SQ010", "SH010"),
    place(1, "SQ010", "SH020"),
    place(2, "SQ020", "SH010"),
    place(3, "SQ020", "sh020b"),
]


def picked(typed: str, places: list[Place] = SHOTS) -> Place:
    return pick(typed, places, Place.texts, "shot", "Caminandes")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("SQ010/SH010", 0),
        ("SH020", 1),
        ("sh020", 1),
        (" SQ020/sh010 ", 2),
        ("SH020B", 3),
        (IDS[2], 2),
        (IDS[2].upper(), 2),
    ],
)
def test_paths_ends_of_paths_and_ids_are_found_whatever_their_case(typed: str, number: int) -> None:
    assert picked(typed)["id"] == IDS[number]


def test_the_exact_spelling_counts_before_another_case() -> None:
    both = [place(0, "SQ010", "sh010"), place(1, "SQ010", "SH010")]
    assert picked("sh010", both)["id"] == IDS[0]
    assert picked("SH010", both)["id"] == IDS[1]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("SH010", "Caminandes: the shot 'SH010' may be SQ010/SH010, SQ020/SH010: which one is meant?"),
        ("SQ010/SH02", "Caminandes has no shot 'SQ010/SH02'. Did you mean SQ010/SH020"),
        # What several are called is suggested as it is: the next message lists them.
        ("SH01", "Did you mean SH010"),
        ("Lamp", "It has: SQ010/SH010, SQ010/SH020, SQ020/SH010, SQ020/sh020b"),
        (IDS[9], f"has no shot {IDS[9]!r}"),
        ("  ", "shot: wanted a name or an ID, got an empty text"),
    ],
)
def test_what_means_none_or_several_is_told_with_what_there_is(typed: str, said: str) -> None:
    with pytest.raises(LookupException) as refused:
        picked(typed)
    assert said in str(refused.value)


def test_the_error_is_one_of_ours_and_a_value_error() -> None:
    assert issubclass(LookupException, GazuException)
    assert issubclass(LookupException, ValueError)


def test_names_that_are_alike_in_all_need_an_id() -> None:
    with pytest.raises(LookupException, match="has 2 times the shot 'SH010': give the ID"):
        picked("SH010", [place(0, "SH010"), place(1, "SH010")])


def test_nothing_at_all_is_told_so_and_many_are_not_all_listed() -> None:
    with pytest.raises(LookupException, match="has no shot 'SH010'. It has none."):
        picked("SH010", [])
    many = [place(0, f"{letter}{letter}") for letter in "abcdefghijkl"]
    with pytest.raises(LookupException, match=r"aa, bb, cc, dd, ee, ff, gg, hh and 4 more"):
        picked("1234567", many)


def test_a_name_with_a_slash_is_found() -> None:
    assert picked("SH010/b", [place(0, "SQ010", "SH010/b"), place(1, "SH010", "c")])["id"] == IDS[0]


names = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=8).filter(lambda text: text.strip())


@given(st.lists(st.tuples(names, names), min_size=1, max_size=10, unique=True))
def test_every_whole_path_finds_its_own_entity_or_says_why_not(paths: list[tuple[str, str]]) -> None:
    places = [Place("Shot", parts, {"id": str(number)}) for number, parts in enumerate(paths)]
    for each in places:
        typed = each.path.strip()
        try:
            found = picked(typed, places)
        except LookupException:
            assert typed != each.path or sum(typed in other.texts() for other in places) > 1
        else:
            assert typed in found.texts() or typed.casefold() in map(str.casefold, found.texts())


@pytest.mark.parametrize(
    ("text", "so"), [(IDS[0], True), (f" {IDS[0]}\n", True), (IDS[0][:-1], False), ("SH010", False)]
)
def test_ids_are_known_by_their_form(text: str, so: bool) -> None:
    assert is_id(text) is so


def test_parts_are_in_their_sequence_and_episode_only() -> None:
    sequence: Any = place(5, "E01", "SQ010", kind="Sequence")
    shot = place(0, "E01", "SQ010", "SH010")
    assert shot.is_in(sequence)
    assert not sequence.is_in(sequence)
    assert shot.is_in(place(6, "E01", kind="Episode"))
    assert not shot.is_in(place(7, "E02", kind="Episode"))
    assert not place(1, "SQ010", "Lamp", kind="Asset").is_in(place(8, "SQ010", kind="Sequence"))
