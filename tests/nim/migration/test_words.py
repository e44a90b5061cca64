"""NIM's values as Kitsu takes them, one by one: what is text, zero, unknown, or in another script."""

from __future__ import annotations

from typing import Any

import pytest

from gazu_like.nim.migration import words
from tests.nim.migration.jobs import ident


@pytest.mark.parametrize(
    ("kind", "key", "wanted"),
    [
        ("job", 12, "5bf7993b-8697-5b5a-bf6e-01db8f8b7880"),
        ("shot", 345, "26c83f50-7bfb-545a-90cc-3468235d9acf"),
        ("task", 678, "7555e38d-73ff-543f-b16e-a9f9dd483ce6"),
    ],
)
def test_ids_are_always_the_same(kind: str, key: int, wanted: str) -> None:
    assert ident(kind, key) == wanted


@pytest.mark.parametrize(
    ("function", "value", "wanted"),
    [
        (words.moment, "2024-03-04 09:00:01", "2024-03-04T09:00:01"),
        (words.moment, "2024-03-04T09:00:01.123Z", "2024-03-04T09:00:01"),
        (words.moment, "2024-03-04", "2024-03-04T00:00:00"),
        (words.moment, "0000-00-00 00:00:00", None),
        (words.moment, "2024-02-31 10:00:00", None),
        (words.moment, "2024-03-04 25:00:00", None),
        (words.moment, "tomorrow", None),
        (words.moment, None, None),
        (words.day, "2024-03-04 09:00:01", "2024-03-04"),
        (words.day, "0000-00-00", None),
        (words.day, "", None),
        (words.whole, "48", 48),
        (words.whole, " 48.0 ", 48),
        (words.whole, "-8", -8),
        (words.whole, "48.5", None),
        (words.whole, "", None),
        (words.whole, None, None),
        (words.whole, "nan", None),
        (words.whole, "inf", None),
        (words.decimal, "7.25", 7.25),
        (words.decimal, "seven", None),
        (words.plain, "8", 8),
        (words.plain, "8.5", 8.5),
        (words.plain, "8 + 8", "8 + 8"),
        (words.plain, "", None),
        (words.colour, "#A1b2C3", "#A1b2C3"),
        (words.colour, "red", "#999999"),
        (words.colour, None, "#999999"),
        (words.slug, "Colour space", "colour_space"),
        (words.slug, "Größe & Länge", "große_lange".replace("ß", "")),
        (words.slug, "数", "key"),
        (words.slug, "--", "key"),
        (words.extension_of, "a.b.EXR", "exr"),
        (words.extension_of, ".ma", "ma"),
        (words.extension_of, "ma", "ma"),
        (words.extension_of, "a.b c", ""),
        (words.extension_of, "", ""),
        (words.is_yes, "1", True),
        (words.is_yes, True, True),
        (words.is_yes, 0, False),
        (words.is_yes, None, False),
    ],
)
def test_values(function: Any, value: Any, wanted: Any) -> None:
    assert function(value) == wanted


@pytest.mark.parametrize(
    ("name", "longest", "wanted"),
    [
        ("NOT STARTED", 10, "notstarted"),
        ("On Hold!", 10, "onhold"),
        ("WIP", 10, "wip"),
        ("Très Long Nom", 10, "treslongno"),
    ],
)
def test_short_names(name: str, longest: int, wanted: str) -> None:
    assert words.short(name, longest) == wanted


def test_nobody_else_has_the_name() -> None:
    assert words.unlike("shot", [], 10) == "shot"
    assert words.unlike("shot", ["SHOT", "shot_2"], 10) == "shot_3"
    assert words.unlike("0123456789", ["0123456789"], 10) == "01234567_2"


def test_the_first_column_that_holds_something_counts() -> None:
    row = {"a": "", "b": None, "c": "NULL", "d": 0, "e": "x"}
    assert words.pick(row, "a", "b", "c", "d", "e") == 0
    assert words.text(row, "a", "e") == "x"
    assert words.number_in({"userID": 0, "createdByUserID": "7"}, "userID", "createdByUserID") == 7
    assert words.number_in({"userID": None}, "userID") is None


@pytest.mark.parametrize(
    ("told", "value", "options"),
    [
        ({"value": "free"}, "free", []),
        ({"value": 3, "dropdownText": "Blue", "dropdownOptions": ["Red", "Blue"]}, "Blue", ["Red", "Blue"]),
        ({"value": 3, "dropdownText": "", "dropdownOptions": [{"text": "Red"}, {"name": "B"}]}, "", ["Red", "B"]),
        ({"value": "1", "dropdownText": "Red", "dropdownOptions": {"1": "Red"}}, "Red", ["Red"]),
        ({"value": None}, "", []),
    ],
    ids=["text", "choice", "no choice", "dict of choices", "nothing"],
)
def test_custom_keys(told: Any, value: str, options: list[str]) -> None:
    key = {"keyName": "K", **told}
    assert (words.key_value(key), words.options_of(key)) == (value, options)
    assert words.keys_of({"customKeys": [key, "?", {"value": 1}]}) == {"K": key}
    assert words.keys_of({"customKeys": None}) == {}
