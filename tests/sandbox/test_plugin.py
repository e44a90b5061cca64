"""The pytest plugin, in a pytest of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gazu_like import sandbox
from gazu_like.testing import plugin


def run_pytest(folder: Path, code: str, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_studio.py").write_text(code)
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("GAZU_LIKE_TEST", "PYTEST"))}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options, str(folder)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=folder,
        env={**clean, **environment},
    )


def test_loading_the_plugin_imports_nothing_heavy() -> None:
    heavy = ("httpx", "socketio", "cachetools", "gazu_like.sandbox", "gazu_like.client", "platformdirs")
    code = f"import sys, gazu_like.testing.plugin; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_studio_tests_against_a_server_that_is_there(box: sandbox.Server, tmp_path: Path) -> None:
    code = """
def test_one(kitsu_server, kitsu_client):
    assert kitsu_client.get("auth/authenticated")["user"]["email"] == kitsu_server.email
    assert kitsu_server.event_host + "/api" == kitsu_server.host
    test_one.first = kitsu_client

def test_two(kitsu_client):
    assert kitsu_client is not test_one.first
"""
    options = ("--kitsu-host", box.host, "--kitsu-email", box.email)
    done = run_pytest(tmp_path, code, *options, **{plugin.PASSWORD_VARIABLE: box.password})
    assert "2 passed" in done.stdout, done.stdout + done.stderr


def test_the_server_may_be_named_by_the_environment(box: sandbox.Server, tmp_path: Path) -> None:
    code = "def test_one(kitsu_client): pass"
    environment = {
        plugin.HOST_VARIABLE: box.host,
        plugin.EMAIL_VARIABLE: box.email,
        plugin.PASSWORD_VARIABLE: box.password,
    }
    assert "1 passed" in run_pytest(tmp_path, code, **environment).stdout


def test_a_server_without_password_is_told(tmp_path: Path) -> None:
    done = run_pytest(tmp_path, "def test_one(kitsu_client): pass", "--kitsu-host", "http://127.0.0.1:9/api")
    assert done.returncode == 1
    assert plugin.PASSWORD_VARIABLE in done.stdout


def test_a_server_that_cannot_be_booted_fails_the_test_with_the_reason(tmp_path: Path) -> None:
    done = run_pytest(tmp_path, "def test_one(kitsu_client): pass", GAZU_LIKE_SANDBOX_RUN=str(tmp_path / ("x" * 90)))
    assert done.returncode == 1
    assert "too long a path for Unix sockets" in done.stdout


def test_a_pair_is_two_servers(tmp_path: Path) -> None:
    code = """
def test_pair(kitsu_pair):
    source, target = kitsu_pair
    assert source.host != target.host
    with source.client() as one, target.client() as two:
        one.post("data/projects", {"name": "only here"})
        assert [row["name"] for row in one.get("data/projects")] == ["only here"]
        assert two.get("data/projects") == []
"""
    done = run_pytest(tmp_path, code)
    assert "1 passed" in done.stdout, done.stdout + done.stderr


@pytest.mark.parametrize("fixture", ["kitsu_server", "kitsu_client", "kitsu_pair"])
def test_the_fixtures_are_documented(fixture: str, tmp_path: Path) -> None:
    (tmp_path / "test_nothing.py").touch()
    shown = run_pytest(tmp_path, "", "--fixtures").stdout
    assert f"{fixture} " in shown
