"""The tests that the pages show are run by pytest, with the fixtures of this package, and pass."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from gazu_like.testing import plugin
from tests.docs.blocks import Block, of_kind
from tests.docs.stage import Stage

pytestmark = pytest.mark.process

#: A studio's own module, which the pages' tests try.
PUBLISHER = """\
def run(project, client):
    sequence = client.shot.new_sequence(project, "SQ010")
    return client.shot.new_shot(project, sequence, "SH010")
"""


@pytest.mark.parametrize("block", of_kind("pytest"))
def test_they_pass(block: Block, stage: Stage) -> None:
    (stage.folder / "my_publisher.py").write_text(PUBLISHER)
    (stage.folder / "test_page.py").write_text(stage.real(block.code))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "error"],
        env=environment(stage),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{block.code.count('def test_')} passed" in done.stdout


def environment(stage: Stage) -> dict[str, str]:
    """The variables of a pytest that uses the server of this run."""
    server = stage.studio.server
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    named = {plugin.HOST_VARIABLE: server.host, plugin.EMAIL_VARIABLE: server.email}
    return {**clean, **named, plugin.PASSWORD_VARIABLE: server.password}
