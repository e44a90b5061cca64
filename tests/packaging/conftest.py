"""Both distributions, built once for all tests here; and environments that know nothing of this source tree."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from gazu_like.sandbox import installers

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Built:
    """The source distribution, the wheel that was built from it, and the wheel built from the tree itself."""

    sdist: Path
    wheel: Path
    direct_wheel: Path


@dataclass(frozen=True)
class Environment:
    """A virtual environment with an installed wheel, used from a folder in which there is nothing."""

    python: Path
    folder: Path
    tool: installers.Tool

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run its Python, which sees neither our environment nor where we are."""
        return ran([str(self.python), "-I", "-W", "error", *words], self.folder)

    def program(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a program that was installed."""
        return ran([str(self.python.with_name(words[0])), *words[1:]], self.folder)


Install = Callable[..., Environment]


def ran(
    command: list[str], folder: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env=environment or installers.clean_environment(),
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )


@pytest.fixture(scope="package")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build with the backend that is installed here: asking the network for it would say nothing of ours."""
    folder, direct = tmp_path_factory.mktemp("dist"), tmp_path_factory.mktemp("direct")
    for words in (["--outdir", str(folder)], ["--wheel", "--outdir", str(direct)]):
        done = ran([sys.executable, "-m", "build", "--no-isolation", *words, str(ROOT)], folder)
        assert done.returncode == 0, done.stdout + done.stderr
    (sdist,), (wheel,), (direct_wheel,) = folder.glob("*.tar.gz"), folder.glob("*.whl"), direct.glob("*.whl")
    return Built(sdist, wheel, direct_wheel)


def contents_of_wheel(path: Path) -> dict[str, bytes]:
    """The bytes of its files, by name."""
    with zipfile.ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def contents_of_sdist(path: Path) -> dict[str, bytes]:
    """The bytes of its files, by name below its one folder."""
    found = {}
    with tarfile.open(path) as opened:
        for member in opened.getmembers():
            stream = opened.extractfile(member)
            if stream is not None:
                found[member.name.partition("/")[2]] = stream.read()
    return found


@pytest.fixture(scope="package")
def install(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Install:
    """Install the wheel into a new environment, with extras, by uv when there is one, and by pip."""

    def installed(*extras: str) -> Environment:
        folder = tmp_path_factory.mktemp("nothing")
        venv = tmp_path_factory.mktemp("environment") / "venv"
        tool = installers.tools(Path(sys.executable), venv, installers.find_uv())[0]
        environment = {**tool.environment, "UV_COMPILE_BYTECODE": "0"}
        wanted = f"gazu-like[{','.join(extras)}] @ {built.wheel.as_uri()}" if extras else str(built.wheel)
        for command in (tool.make_venv, (*tool.install, wanted)):
            done = ran(list(command), folder, environment)
            assert done.returncode == 0, done.stderr
        return Environment(venv / ("Scripts" if os.name == "nt" else "bin") / "python", folder, tool)

    return installed
