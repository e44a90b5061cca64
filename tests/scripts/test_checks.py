"""The steps of ``sh scripts/check``: side by side, told whole, failures last."""

from __future__ import annotations

import re
from pathlib import Path

import checks
import pytest

pytestmark = pytest.mark.process

ROOT = Path(__file__).parents[2]


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Two good steps and one of two commands, of which the first fails."""
    programs = {"lint": ("fine", 0), "types": ("lots", 0), "wrong": ("a mistake", 3), "after": ("the rest", 0)}
    for name, (told, code) in programs.items():
        (tmp_path / f"{name}.py").write_text(f"import sys\nprint({told!r})\nsys.exit({code})\n")
    known = {
        "unit": [f"{tmp_path}/wrong.py", f"{tmp_path}/after.py"],
        "lint": [f"{tmp_path}/lint.py"],
        "types": [f"{tmp_path}/types.py"],
    }
    monkeypatch.setattr(checks, "STEPS", known)


@pytest.mark.usefixtures("steps")
def test_good_steps_are_told_and_the_exit_code_is_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert checks.main([]) == 0
    told = capsys.readouterr().out
    assert "==> lint, types\n" in told
    assert re.search(r"^==> lint \(\d+\.\d s\)\nfine$", told, re.MULTILINE)
    assert "a mistake" not in told
    assert told.endswith("check: all good\n")


@pytest.mark.usefixtures("steps")
def test_what_failed_is_told_last_and_the_exit_code_is_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert checks.main(["lint", "unit"]) == 1
    told = capsys.readouterr().out
    assert "lots" not in told
    assert told.index("fine") < told.index("a mistake\nthe rest")
    assert told.endswith("check: unit failed\n")


def test_a_step_that_there_is_not_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert checks.main(["lnt"]) == 2
    assert "got lnt" in capsys.readouterr().err


@pytest.mark.parametrize("file", ["Makefile", ".pre-commit-config.yaml", "CONTRIBUTING.md"])
def test_whoever_calls_steps_calls_those_that_there_are(file: str) -> None:
    named = re.findall(r"sh scripts/check((?: \w+)+)$", (ROOT / file).read_text("utf-8"), re.MULTILINE)
    assert set(" ".join(named).split()) <= set(checks.STEPS)
    assert named or file == "CONTRIBUTING.md"


def test_every_target_is_told_by_help() -> None:
    text = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)[1].split())  # type: ignore[index]
    told = set(re.findall(r"^([a-z-]+):.*## ", text, re.MULTILINE))
    assert targets - told == {"proof"}  # what `test` and `test-all` share
