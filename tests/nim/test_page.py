"""What docs/nim.md promises besides its code, which runs with that of all pages in tests/docs."""

from __future__ import annotations

from pathlib import Path

from gazu_like.nim.client import NOUNS

PAGE = Path(__file__).parents[2] / "docs" / "nim.md"


def test_it_names_every_noun() -> None:
    text = PAGE.read_text()
    nouns = [noun for noun in NOUNS if noun != "api"]
    assert [noun for noun in nouns if f"`{noun}`" not in text] == []
    assert "it is not NIM" in text
