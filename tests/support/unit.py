"""A pytest plugin: which tests are unit tests. ``pytest -m unit`` runs them, and so does ``make check``.

A unit test asks for no fixture of ``SERVERS``, starts no process, and is not marked as "process" or "slow". Nobody
marks one: what is left is a unit test. One that starts a process fails, so that the rule is kept.
"""

from __future__ import annotations

import subprocess
from collections.abc import Generator, Iterable
from typing import Any

import pytest

#: Fixtures behind which there are real servers, or other programs; who asks for one that asks for these asks for both.
SERVERS = frozenset({"kitsu_server", "kitsu_pair", "apart", "run_folder", "tab", "running", "certificate"})
#: Marks of tests that are no unit tests though they ask for none of these.
MARKS = ("process", "slow")


def is_unit(fixtures: Iterable[str], marks: Iterable[str]) -> bool:
    """Is a test one, by the names of all fixtures that it asks for and of its marks?"""
    return SERVERS.isdisjoint(fixtures) and not set(MARKS) & set(marks)


@pytest.hookimpl(tryfirst=True)  # before -m takes tests out by their marks
def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    for item in items:
        marks = [mark.name for mark in item.iter_markers()]
        if is_unit(getattr(item, "fixturenames", ()), marks):
            item.add_marker("unit")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    if item.get_closest_marker("unit") is None:
        return (yield)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subprocess.Popen, "__init__", refuse)
        return (yield)


def refuse(*_: Any, **__: Any) -> None:
    """Stand in for the start of a process."""
    raise AssertionError("a unit test starts no process: mark this test with pytest.mark.process")
