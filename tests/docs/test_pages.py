"""What the pages promise: their code runs, their links lead somewhere, their numbers are the package's."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import gazu_like as gazu
from gazu_like.sync.kinds import KINDS

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
STAND_INS = ("https://kitsu.mystudio.com", "me@mystudio.com", "my password", "The Lighthouse")


def blocks(needs: str) -> list[Any]:
    block = re.compile(rf"<!-- test: {needs} -->\n```python\n(.*?)```", re.DOTALL)
    return [
        pytest.param(code, id=f"{page.name}-{number}")
        for page in PAGES
        for number, code in enumerate(block.findall(page.read_text()), start=1)
    ]


@pytest.fixture
def default_client_reset() -> Iterator[None]:
    default = gazu.client.default_client
    yield
    default.host, default.tokens = gazu.client.PLACEHOLDER_HOST, {}
    default.close()


@pytest.mark.usefixtures("default_client_reset")
@pytest.mark.parametrize("code", blocks("sandbox"))
def test_a_page_s_code_runs(
    code: str, kitsu_server: Any, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code = with_real_server(code, kitsu_server)
    gazu.set_host(kitsu_server.host)
    gazu.log_in(kitsu_server.email, kitsu_server.password)
    exec(compile(code, "page", "exec"), {"gazu": gazu})
    if "print(shot" in code:
        assert "SH010 24" in capsys.readouterr().out
    if "error.status" in code:
        assert "404 data/tasks/" in capsys.readouterr().out


@pytest.mark.parametrize("code", blocks("two sandboxes"))
def test_a_page_s_code_for_two_servers_runs(
    code: str, kitsu_pair: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    source, target = kitsu_pair
    code = code.replace("https://mystudio.kitsu.cloud", target.host).replace("another password", target.password)
    exec(compile(with_real_server(code, source), "page", "exec"), {})
    assert (tmp_path / "gazu-like-sync" / "Page test" / "report.html").exists()


def with_real_server(code: str, server: Any) -> str:
    """Put a real server's address and login, and a production of its, for the stand-ins of a page's code."""
    with server.client() as client:
        production = client.project.new_project("Page test")
        sequence = client.shot.new_sequence(production, "SQ010")
        client.shot.new_shot(production, sequence, "SH010", nb_frames=24)
    for stand_in, real in zip(STAND_INS, (server.host, server.email, server.password, "Page test"), strict=True):
        code = code.replace(stand_in, real)
    return code


def test_there_is_code_to_run() -> None:
    assert len(blocks("sandbox")) >= 3
    assert blocks("two sandboxes")


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
