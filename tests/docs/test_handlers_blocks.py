"""The files of handlers that the pages show are taken by ``gazu-like events run``, and bear what really happened."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazu_like.cli import handlers
from gazu_like.cli.main import main
from gazu_like.events import EventListener
from tests.docs.blocks import Block, of_kind
from tests.docs.stage import Stage, complaints


@pytest.mark.parametrize("block", of_kind("handlers"))
def test_they_are_called_and_do_not_raise(block: Block, stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    file = Path("handlers.py")
    file.write_text(stage.real(block.code))
    assert main(["events", "run", str(file), "--check"]) == 0
    listener = EventListener(stage.studio.client, project=stage.production)
    assert listener.replay(handlers=handlers.load(file)) > 0
    assert complaints(caplog) == []
