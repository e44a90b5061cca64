"""The pages' Python runs, each block by itself, and no handler in it raises."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

import gazu_like as gazu
from gazu_like import sandbox
from gazu_like.sandbox.server import SEEDS
from tests.docs.blocks import ROOT, Block, of_kind
from tests.docs.stage import Stage, complaints

#: What a block that holds the left prints.
PRINTS: Mapping[str, str] = {
    'print(shot["name"], shot["nb_frames"])': "SH010 24",
    "error.status": "404 data/tasks/",
    "report.html": "pushed, 0 failed",
}


@pytest.fixture
def logged_in(stage: Stage) -> Iterator[None]:
    """The default client is logged in, and put back as it was."""
    default = gazu.client.default_client
    gazu.set_host(stage.studio.server.host)
    gazu.log_in(stage.studio.server.email, stage.studio.server.password)
    yield
    default.host, default.tokens = gazu.client.PLACEHOLDER_HOST, {}
    default.close()


@pytest.fixture
def unchanged() -> Iterator[None]:
    """What a block switches on for its whole process is switched off again: the cache, gazu's name."""
    finders = list(sys.meta_path)
    yield
    sys.meta_path[:] = finders
    for name in [name for name in sys.modules if name.partition(".")[0] == "gazu"]:
        del sys.modules[name]
    gazu.cache.disable()
    gazu.cache.clear_all()


@pytest.fixture
def one_sandbox(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plain sandbox is the one that runs; that one starts, and what a seed holds, is looked at in tests/sandbox."""
    server, start = stage.studio.server, sandbox.start

    def started(name: str | None = None, seed: str | None = None, **options: Any) -> sandbox.Server:
        assert seed in (None, *SEEDS)
        return start(name, seed, **options) if options else sandbox.attach(server.name)

    if isinstance(server, sandbox.Server):
        monkeypatch.setattr(sandbox, "start", started)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.usefixtures("logged_in", "unchanged", "one_sandbox")
@pytest.mark.parametrize("block", of_kind("python"))
def test_it_runs(
    block: Block, stage: Stage, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    run(block, stage.real(block.code))
    gc.collect()  # what a script leaves open at its end is closed here, not in the middle of another test
    assert complaints(caplog) == []
    printed = capsys.readouterr().out
    assert [wanted for held, wanted in PRINTS.items() if held in block.code and wanted not in printed] == []


def run(block: Block, code: str) -> None:
    """Run code in a fresh namespace."""
    # Errors are told with the page and its line.
    compiled = compile("\n" * block.line + code, str(ROOT / block.page), "exec", dont_inherit=True)
    exec(compiled, {"gazu": gazu, "__name__": "__main__"})


FAULTY = """\
from gazu_like.events import EventListener

with gazu.create_session("https://kitsu.mystudio.com", "me@mystudio.com", "my password") as client:
    with EventListener(client) as listener:
        listener.on("project:update")(lambda event: 1 / 0)
        production = client.project.get_project_by_name("The Lighthouse")
        client.project.update_project({**production, "description": "Looked at"})
        listener.wait_for("project:update", project_id=production)
"""


@pytest.mark.parametrize("block", [Block("page.md", 1, 1, "python", FAULTY)], ids=["page"])
def test_a_handler_that_raises_is_found(block: Block, stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    run(block, stage.real(block.code))
    [complaint] = complaints(caplog)
    assert "ZeroDivisionError" in complaint
