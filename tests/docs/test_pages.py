"""What the pages promise besides their code: their links lead somewhere, their numbers are the package's."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import gazu_like as gazu
from gazu_like.sync.kinds import KINDS

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_the_first_day_runs(kitsu_server: Any) -> None:
    with kitsu_server.client() as client:
        production = client.project.new_project("First day test")
        sequence = client.shot.new_sequence(production, "SQ010")
        client.shot.new_shot(production, sequence, "SH010", nb_frames=24)
        client.asset.new_asset(production, client.asset.new_asset_type("Prop"), "Lamp")
    facts = {"HOST": kitsu_server.host, "EMAIL": kitsu_server.email, "PASSWORD": kitsu_server.password}
    environment = {**os.environ, **{f"GAZU_LIKE_{name}": value for name, value in facts.items()}}
    script = [sys.executable, "-W", "error", str(ROOT / "examples" / "first_day.py"), "First day test"]
    done = subprocess.run(script, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    for told in ("Lamp", "Waiting For Approval", "First blocking", "RouteNotFoundException", "AuthFailedException"):
        assert told in done.stdout


@pytest.mark.process
def test_the_first_day_says_what_it_lacks() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GAZU_LIKE_")}
    script = [sys.executable, str(ROOT / "examples" / "first_day.py")]
    done = subprocess.run(script, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "GAZU_LIKE_HOST is not set" in done.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?://)([^)#]+)", page.read_text())
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_changelog_tells_of_this_version() -> None:
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert newest is not None
    assert newest[1] == gazu.__version__


def test_the_front_door_offers_what_it_says() -> None:
    for name in gazu.__all__:
        assert getattr(gazu, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'shoot'"):
        gazu.shoot  # noqa: B018


@pytest.mark.parametrize("page", ["README.md", "CHANGELOG.md", "docs/migrating.md"])
def test_the_kinds_are_counted(page: str) -> None:
    assert f"{len(KINDS)} kinds" in (ROOT / page).read_text()
