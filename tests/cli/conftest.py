"""A command line of its own for each test: own profiles, no keyring, nothing from the environment."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from gazu_like.cli.main import main


class Ended(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [name for name in os.environ if name.startswith("GAZU_LIKE_") and "SANDBOX" not in name]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GAZU_LIKE_CONFIG", str(tmp_path / "config" / "config.toml"))
    monkeypatch.setenv("GAZU_LIKE_NO_KEYRING", "1")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_it(*words: Any) -> Ended:
        capsys.readouterr()
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return Ended(code, said.out, said.err)

    return run_it
