"""The wheel installed where the source tree is not: with the core alone, with the command line, with everything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import gazu_like
from gazu_like.sandbox import installers

from .conftest import Built, Environment, Install, ran

pytestmark = pytest.mark.process

#: Rooms that cannot be imported with the core alone, and the extra that they want.
WANT_EXTRAS = {
    "gazu_like.aio": "async",
    "gazu_like.nim.aio": "async",
    "gazu_like.transport.bridge": "async",
    "gazu_like.transport.tasks": "async",
    "gazu_like.cli": "cli",
    "gazu_like.testing": "testing",
}
#: Imports every module, prints the names of those that say what is missing, and fails for any other reason.
IMPORT_ALL = """
import importlib, pkgutil, sys
import gazu_like
assert "site-packages" in gazu_like.__file__, gazu_like.__file__
def every(path, prefix):
    for found in pkgutil.iter_modules(path, prefix):
        yield found.name
        if found.ispkg:
            yield from every([f"{found.module_finder.path}/{found.name.rpartition('.')[2]}"], f"{found.name}.")
for name in every(gazu_like.__path__, "gazu_like."):
    if name.endswith("__main__") or ".zou_side" in name:
        continue
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(name, "|", error)
"""
USE = """
import gazu_like
missing = [name for name in gazu_like.__all__ if name not in ("aio",) and getattr(gazu_like, name, None) is None]
assert not missing, missing
assert gazu_like.create_client("http://kitsu.test/api").host == "http://kitsu.test/api"
print(gazu_like.__version__)
"""


@pytest.fixture(scope="module")
def core(install: Install) -> Environment:
    return install()


@pytest.fixture(scope="module")
def command_line(install: Install) -> Environment:
    return install("cli")


@pytest.fixture(scope="module")
def everything(install: Install) -> Environment:
    return install("async", "cli", "sandbox", "speed", "testing")


def good(done: subprocess.CompletedProcess[str]) -> str:
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


@pytest.mark.parametrize("which", ["core", "command_line", "everything"])
def test_what_was_installed_fits_together(which: str, request: pytest.FixtureRequest) -> None:
    environment: Environment = request.getfixturevalue(which)
    if environment.tool.name == "uv":
        command = [*environment.tool.install[:2], "check", "--python", str(environment.python)]
    else:
        command = [str(environment.python), "-m", "pip", "check"]
    done = ran(command, environment.folder)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_core_alone_does_what_the_front_door_offers(core: Environment) -> None:
    assert good(core.run("-c", USE)).strip() == gazu_like.__version__


def test_what_the_core_cannot_import_is_behind_an_extra(core: Environment) -> None:
    refused = [line.partition(" | ")[0] for line in good(core.run("-c", IMPORT_ALL)).splitlines()]
    rooms = {name: [room for room in WANT_EXTRAS if f"{name}.".startswith(f"{room}.")] for name in refused}
    assert {name for name, known in rooms.items() if not known} == set()
    assert {room for known in rooms.values() for room in known} == set(WANT_EXTRAS)


def test_the_asynchronous_client_says_which_extra_it_wants(core: Environment) -> None:
    done = core.run("-c", "import gazu_like.aio")
    assert done.returncode == 1
    assert 'pip install "gazu-like[async]"' in done.stderr


def test_with_all_extras_everything_can_be_imported(everything: Environment) -> None:
    assert good(everything.run("-c", IMPORT_ALL)) == ""


def test_without_its_extra_the_command_line_says_so(core: Environment) -> None:
    done = core.program("gazu-like", "--version")
    assert (done.returncode, done.stdout) == (2, "")
    assert 'pip install "gazu-like[cli]"' in done.stderr
    assert "Traceback" not in done.stderr


def test_the_command_line_answers(command_line: Environment) -> None:
    assert gazu_like.__version__ in good(command_line.program("gazu-like", "--version"))
    told = good(command_line.program("gazu-like", "--help"))
    for command in ("login", "sync", "events"):
        assert command in told


def test_pytest_finds_the_fixtures(everything: Environment) -> None:
    told = everything.run("-m", "pytest", "--fixtures", "-p", "no:cacheprovider")
    assert "kitsu_client" in told.stdout, told.stderr


def test_the_core_and_what_it_needs_are_pure_python(built: Built, tmp_path: Path) -> None:
    """Nothing but wheels for every machine: so it installs inside Maya, Houdini, Nuke and Blender."""
    pure = ["--only-binary=:all:", "--platform=any", "--abi=none", "--implementation=py"]
    version = f"--python-version={sys.version_info[0]}.{sys.version_info[1]}"
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--target",
        str(tmp_path / "packages"),
        *pure,
        version,
    ]
    done = ran([*command, str(built.wheel)], tmp_path, installers.clean_environment())
    assert done.returncode == 0, done.stderr
    compiled = [path.name for ending in ("so", "pyd", "dylib") for path in tmp_path.rglob(f"*.{ending}")]
    assert compiled == []
    code = f"import sys; sys.path.insert(0, {str(tmp_path / 'packages')!r}); import gazu_like.events, gazu_like.sync"
    assert good(ran([sys.executable, "-I", "-S", "-W", "error", "-c", code], tmp_path)) == ""
