"""Which tests are unit tests, and that those start no process."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.unit import is_unit


@pytest.mark.parametrize(
    ("fixtures", "marks", "is_one"),
    [
        (["tmp_path", "stand_in"], ["parametrize"], True),
        (["production", "kitsu_client", "kitsu_server"], [], False),
        (["clients", "kitsu_pair"], [], False),
        ([], ["process"], False),
        ([], ["slow"], False),
    ],
)
def test_a_unit_test_asks_for_no_server(fixtures: list[str], marks: list[str], is_one: bool) -> None:
    assert is_unit(fixtures, marks) is is_one


def test_a_unit_test_is_marked(request: pytest.FixtureRequest) -> None:
    assert request.node.get_closest_marker("unit") is not None


def test_a_unit_test_that_starts_a_process_fails() -> None:
    with pytest.raises(AssertionError, match=r"pytest\.mark\.process"):
        subprocess.run([sys.executable, "-c", ""], check=True)


@pytest.mark.process
def test_others_may_start_one(request: pytest.FixtureRequest) -> None:
    assert request.node.get_closest_marker("unit") is None
    subprocess.run([sys.executable, "-c", ""], check=True)
