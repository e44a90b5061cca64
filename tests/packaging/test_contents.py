"""What is in the distributions: all of the package, and nothing else."""

from __future__ import annotations

import email
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
import tomli

import gazu_like

from .conftest import ROOT, Built, contents_of_sdist, contents_of_wheel

pytestmark = pytest.mark.process

PROJECT = tomli.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
INFO = f"gazu_like-{gazu_like.__version__}.dist-info"
#: What a file of ours must not hold: where it was built, and by whom.
OURS = re.compile("|".join(re.escape(str(path)) for path in (ROOT, Path.home() / ".")).encode())
CACHES = re.compile(r"__pycache__|\.py[co]$|(^|/)\.(git|venv|\w+_cache|hypothesis)/")


@pytest.fixture(scope="module")
def wheel(built: Built) -> Mapping[str, bytes]:
    return contents_of_wheel(built.wheel)


@pytest.fixture(scope="module")
def sdist(built: Built) -> Mapping[str, bytes]:
    return contents_of_sdist(built.sdist)


def package_files() -> set[str]:
    """The files of the package in this tree."""
    found = {path.relative_to(ROOT).as_posix() for path in (ROOT / "gazu_like").rglob("*") if path.is_file()}
    return {name for name in found if not CACHES.search(name)}


def test_the_wheel_has_the_package_and_nothing_else(wheel: Mapping[str, bytes]) -> None:
    assert {name for name in wheel if not name.startswith(f"{INFO}/")} == package_files()


@pytest.mark.parametrize(
    "name",
    [
        "gazu_like/py.typed",
        "gazu_like/events/typed.pyi",
        "gazu_like/aio/namespaces/asset.pyi",
        "gazu_like/nim/aio/namespaces/job.pyi",
        "gazu_like/sync/page/page.css",
        f"{INFO}/licenses/LICENSE",
    ],
)
def test_the_wheel_has_what_is_no_module(wheel: Mapping[str, bytes], name: str) -> None:
    assert wheel[name] or name.endswith("py.typed")


def test_the_wheel_has_what_the_sandbox_gives_to_its_server(wheel: Mapping[str, bytes]) -> None:
    side = {path.name for path in (ROOT / "gazu_like" / "sandbox" / "zou_side").glob("*.py")}
    assert side
    assert {f"gazu_like/sandbox/zou_side/{name}" for name in side} <= set(wheel)


def test_the_source_distribution_has_what_tests_and_contributors_need(sdist: Mapping[str, bytes]) -> None:
    assert package_files() <= set(sdist)
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "Makefile"):
        assert sdist[name] == (ROOT / name).read_bytes()
    for folder in ("tests", "docs", "examples", "scripts"):
        assert any(name.startswith(f"{folder}/") for name in sdist), folder


def test_the_wheel_is_the_same_from_the_tree_and_from_the_source_distribution(
    built: Built, wheel: Mapping[str, bytes]
) -> None:
    assert contents_of_wheel(built.direct_wheel) == wheel


@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_nothing_tells_of_this_machine(kind: str, request: pytest.FixtureRequest) -> None:
    contents: Mapping[str, bytes] = request.getfixturevalue(kind)
    assert [name for name in contents if CACHES.search(name)] == []
    assert [name for name, content in contents.items() if OURS.search(content)] == []


def test_the_metadata_are_those_of_the_project(wheel: Mapping[str, bytes]) -> None:
    told = email.message_from_bytes(wheel[f"{INFO}/METADATA"])
    assert (told["Name"], told["Version"]) == ("gazu-like", gazu_like.__version__)
    assert (told["License-Expression"], told["Requires-Python"]) == (PROJECT["license"], PROJECT["requires-python"])
    assert told.get_payload() == (ROOT / "README.md").read_text("utf-8")
    assert set(told.get_all("Provides-Extra", [])) == set(PROJECT["optional-dependencies"])
    core = [name for name in told.get_all("Requires-Dist", []) if "extra ==" not in name]
    assert len(core) == len(PROJECT["dependencies"])


def test_the_wheel_is_for_every_python_and_machine(built: Built, wheel: Mapping[str, bytes]) -> None:
    assert built.wheel.name == f"gazu_like-{gazu_like.__version__}-py3-none-any.whl"
    assert b"Root-Is-Purelib: true" in wheel[f"{INFO}/WHEEL"]


def test_the_wheel_says_where_it_can_be_entered(wheel: Mapping[str, bytes]) -> None:
    told = wheel[f"{INFO}/entry_points.txt"].decode()
    assert "gazu-like = gazu_like.cli:run" in told
    assert "gazu_like = gazu_like.testing.plugin" in told
