"""What scripts/scaffold.py leaves to a person is done: nothing is marked as still to be said."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MARK = "TODO" + ":"


@pytest.mark.parametrize("folder", ["gazu_like", "tests/kitsu", "tests/routes", "docs"])
def test_nothing_is_left_to_be_said(folder: str) -> None:
    files = [path for path in (ROOT / folder).rglob("*") if path.suffix in (".py", ".pyi", ".md")]
    assert files
    assert [path.relative_to(ROOT).as_posix() for path in files if MARK in path.read_text("utf-8")] == []
