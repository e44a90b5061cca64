"""The tables of routes and of events are the server's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gazu_like.sandbox import Server

SCRIPTS = Path(__file__).parents[2] / "scripts"


@pytest.mark.parametrize("script", ["zou_routes.py", "zou_events.py"])
def test_the_table_is_that_of_the_server(script: str, kitsu_server: Any) -> None:
    if not isinstance(kitsu_server, Server):
        pytest.skip("only a sandbox tells its URL map and its code")
    command = [sys.executable, "-W", "error", str(SCRIPTS / script), kitsu_server.name, "--check"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
