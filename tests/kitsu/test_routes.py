"""The table of routes is the server's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gazu_like.sandbox import Server

SCRIPT = Path(__file__).parents[2] / "scripts" / "zou_routes.py"


def test_the_table_of_routes_is_that_of_the_server(kitsu_server: Any) -> None:
    if not isinstance(kitsu_server, Server):
        pytest.skip("only a sandbox tells its URL map")
    command = [sys.executable, "-W", "error", str(SCRIPT), kitsu_server.name, "--check"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
