"""The helper that watches whether every function is called on a real server."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazu_like import person
from gazu_like.client import KitsuClient
from tests.support import called
from tests.support.called import WHOLE, Called, is_whole, problems

FILES = set(WHOLE.glob("test_*.py"))
URL = "person.get_person_url"
ANA = "5a3b7a0e-2d5f-4f0e-9f35-3d1f0c1f7a11"


def test_a_function_that_was_never_called_is_named() -> None:
    assert problems(["a.x"], ["a.x", "a.y"], {}) == ["a.y: no test called it, or each call was refused"]
    assert problems(["a.x"], ["a.x", "a.y"], {"a.y": "a reason"}) == []


def test_a_stale_excuse_is_named() -> None:
    assert "take its row out" in problems(["a.x"], ["a.x"], {"a.x": "a reason"})[0]
    assert "no such function" in problems(["a.x"], ["a.x"], {"a.z": "a reason"})[0]


@pytest.mark.parametrize(
    ("arguments", "collected", "deselected", "whole"),
    [
        (["tests"], FILES | {Path("elsewhere/test_other.py")}, False, True),
        (["tests/kitsu"], FILES, False, True),
        (["tests/kitsu"], FILES, True, False),
        (["tests/kitsu/test_task.py"], {WHOLE / "test_task.py"}, False, False),
        (["tests/kitsu", "tests/kitsu/test_task.py::test_x"], FILES, False, False),
    ],
)
def test_only_a_whole_run_is_judged(arguments: list[str], collected: set[Path], deselected: bool, whole: bool) -> None:
    assert is_whole(arguments, collected, deselected) is whole


@pytest.mark.parametrize("way", ["face", "namespace"])
def test_calls_are_seen_on_both_ways(way: str) -> None:
    seen, client = Called(), KitsuClient("http://kitsu.test/api")
    with seen.listening():
        if way == "face":
            person.get_person_url(ANA, client=client)
        else:
            client.person.get_person_url(ANA)
    client.close()
    assert seen.names == {URL}


def test_a_call_that_was_refused_does_not_count() -> None:
    seen = Called()
    with seen.listening(), pytest.raises(ValueError, match="person"):
        person.get_person_url("no ID")
    assert seen.names == set()


def test_afterwards_the_functions_are_as_before() -> None:
    before = called.public_functions()
    with Called().listening():
        assert called.public_functions()[URL] is not before[URL]
        assert set(called.public_functions()) == set(before)
    assert called.public_functions() == before
