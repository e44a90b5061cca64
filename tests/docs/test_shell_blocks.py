"""The commands that the pages show: those of ``gazu-like`` are run, and what the others name is there."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.docs.blocks import Block, of_kind
from tests.docs.shell import lines_of
from tests.docs.stage import Stage
from tests.docs.terminal import Terminal


@pytest.mark.parametrize("block", of_kind("shell"))
def test_its_lines_work(block: Block, stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = stage.real(block.code)
    subprocess.run(["sh", "-n", "-c", code], check=True)
    lines = lines_of(code)
    assert lines
    terminal = Terminal(stage, tmp_path, monkeypatch)
    terminal.log_in(lines)
    for line in lines:
        terminal.enter(line)
