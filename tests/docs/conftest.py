"""For each block of a page: a stage with what it speaks of, in a working directory of its own."""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gazu_like.nim import testing
from tests.docs.blocks import Block
from tests.docs.stage import TELLS_OF_NIM, TELLS_OF_TARGET, Stage, Studio
from tests.nim.migration.conftest import small_job
from tests.support import media
from tests.support.tidy import remove_columns_of_jobs


@pytest.fixture(scope="module")
def studio(kitsu_server: Any) -> Iterator[Studio]:
    made = Studio(kitsu_server)
    with contextlib.closing(made.client):
        yield made


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory: nothing but a picture to publish, and one that NIM takes for a movie."""
    desk = tmp_path / "desk"
    desk.mkdir()
    for name in ("preview.png", "take.mov"):
        media.png(desk / name)
    monkeypatch.chdir(desk)
    return desk


@pytest.fixture
def stage(
    block: Block, studio: Studio, folder: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Stage]:
    with contextlib.ExitStack() as stack:
        made = Stage(studio, folder)
        if TELLS_OF_TARGET.search(block.code):
            # Before the environment is changed: it says where the servers are installed.
            made.target = request.getfixturevalue("kitsu_pair")[1]
        clear_settings(monkeypatch)
        if TELLS_OF_NIM.search(block.code):
            made.nim = stack.enter_context(a_nim(folder, monkeypatch))
            stack.callback(tidy, made)
        yield made


def clear_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No block reads the settings of whoever runs the tests, but those of the sandbox."""
    for name in list(os.environ):
        if name.startswith(("GAZU_LIKE_", "NIM_")) and "SANDBOX" not in name:
            monkeypatch.delenv(name)


@contextlib.contextmanager
def a_nim(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[testing.StandIn]:
    """A stand-in for NIM with a job in it, as the demo's is called, which the settings lead to."""
    from gazu_like.nim.client import default_client

    monkeypatch.setenv("HOME", str(folder.parent))
    monkeypatch.setenv("USERPROFILE", str(folder.parent))
    monkeypatch.setattr(default_client, "_settings", None)
    with testing.StandIn() as server:
        # The demo's own takes several seconds to migrate. Productions are told apart by their names.
        job = server.world.store.get("job", small_job(server.world))
        job |= {"number": testing.demo.NUMBER, "jobname": f"{testing.demo.NAME} {uuid.uuid4().hex[:8]}"}
        server.world.store.add("user", username="mei", first_name="Mei", last_name="Sandoval")
        monkeypatch.setenv("NIM_URL", server.url)
        yield server
        default_client.close()


def tidy(stage: Stage) -> None:
    """Take away the columns that a job of NIM brings to all productions."""
    remove_columns_of_jobs(stage.studio.client)
    if stage.target is not None:
        with contextlib.closing(stage.target.client()) as client:
            remove_columns_of_jobs(client)
