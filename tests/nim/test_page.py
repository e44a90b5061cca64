"""The code of docs/nim.md runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazu_like.nim import testing
from gazu_like.nim.client import NOUNS, default_client

PAGE = Path(__file__).parents[2] / "docs" / "nim.md"
BLOCKS = re.findall(r"<!-- test: stand-in -->\n```python\n(.*?)```", PAGE.read_text(), re.DOTALL)


def test_there_is_code_to_run() -> None:
    assert len(BLOCKS) == 3


@pytest.mark.parametrize("code", BLOCKS, ids=[block.splitlines()[0] for block in BLOCKS])
def test_its_code_runs(
    code: str, stand_in: testing.StandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, picture: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NIM_URL", stand_in.url)
    monkeypatch.setattr(default_client, "_settings", None)
    picture.rename("take.mov")
    exec(compile(code.replace("https://nim.mystudio.com", stand_in.url), "page", "exec"), {})
    default_client.close()


def test_it_names_every_noun() -> None:
    text = PAGE.read_text()
    nouns = [noun for noun in NOUNS if noun != "api"]
    assert [noun for noun in nouns if f"`{noun}`" not in text] == []
    assert "it is not NIM" in text
