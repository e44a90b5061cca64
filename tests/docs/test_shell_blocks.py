"""The commands that the pages show: those of ``gazu-like`` are run, and what the others name is there."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.docs.blocks import Block, of_kind
from tests.docs.shell import lines_of
from tests.docs.stage import Stage
from tests.docs.terminal import Terminal

pytestmark = pytest.mark.process


@pytest.mark.parametrize("block", of_kind("shell"))
def test_its_lines_work(block: Block, stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    enter(block, stage, Terminal(stage, tmp_path, monkeypatch))


def enter(block: Block, stage: Stage, terminal: Terminal) -> None:
    """Type the lines of a block."""
    code = stage.real(block.code)
    subprocess.run(["sh", "-n", "-c", code], check=True)
    lines = lines_of(code)
    assert lines
    terminal.log_in(lines)
    for line in lines:
        terminal.enter(line)


FAULTY = (
    'gazu-like events run handlers.py --project "The Lighthouse" --check | cat',
    'gazu-like events tail --project "The Lighthose"',
    "gazu-like profiles --jsn",
    "gazu-like login studio --host https://kitsu.mystudio.com --emial me@mystudio.com",
)


@pytest.mark.parametrize("block", [Block("page.md", 1, 1, "sh", line) for line in FAULTY], ids=FAULTY)
def test_a_line_that_fails_is_found(
    block: Block, stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(AssertionError, match=r"Error|no such|No such"):
        enter(block, stage, Terminal(stage, tmp_path, monkeypatch))
