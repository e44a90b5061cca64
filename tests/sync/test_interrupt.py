"""Ctrl-C in the middle of a migration: it ends soon, says so, and the next run goes on. And what a large file costs."""

from __future__ import annotations

import json
import os
import signal
import time
from pathlib import Path
from typing import Any

import pytest

from gazu_like.client import KitsuClient
from gazu_like.sync.migration import Migration
from gazu_like.sync.report import Report
from tests.sync.film import big
from tests.sync.landing import check_landed, unsound
from tests.sync.victim import Fate, launch

Clients = tuple[KitsuClient, KitsuClient]
#: Ctrl-C waits for what is under way, two seconds at most, and writes the report. The rest is for a busy machine.
PATIENCE_SECONDS = 15
MEGABYTE = 1 << 20


@pytest.fixture
def film(clients: Clients) -> dict[str, Any]:
    return big(clients[0], assets=10, shots=30, links=40, tasks=60, comments=30)


@pytest.mark.parametrize("more", [(), (0.05, 0.2, 0.4)], ids=["once", "again and again"])
def test_ctrl_c(clients: Clients, film: dict[str, Any], tmp_path: Path, more: tuple[float, ...]) -> None:
    folder = tmp_path / "journey"
    fate = Fate("after", write=18, number=signal.SIGINT, more=more, cli=True)
    begun = time.monotonic()
    end = launch(*clients, film["id"], folder, fate, timeout=60)
    assert end.code in (130, -signal.SIGINT), end
    assert time.monotonic() - begun < PATIENCE_SECONDS
    assert end.writes >= 18
    assert list(unsound(folder)) == []
    if not more:  # whoever insists goes without the report
        assert (end.code, end.error.splitlines()[-1]) == (130, "Interrupted.")
        assert "Give the same command again" in end.error
        report = Report.read_json(folder / "report.json")
        assert (report.finished, report.action, report.pushed > 0) == (False, "run", True)
        assert "<html" in (folder / "report.html").read_text(encoding="utf-8")
    rest = launch(*clients, film["id"], folder)
    assert (rest.code, rest.error) == (0, "")
    assert json.loads(rest.out)["pushed"] > 0
    check_landed(*clients, film, folder)


def test_a_large_file_is_not_held_in_memory(clients: Clients, tmp_path: Path) -> None:
    size = 300 * MEGABYTE
    film = big(clients[0], assets=1, shots=1, links=1, tasks=1, comments=1)
    comment = clients[0].get(f"data/projects/{film['id']}/comments")[0]
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        file.write(os.urandom(MEGABYTE))
        file.truncate(size)
    path = f"actions/tasks/{comment['object_id']}/comments/{comment['id']}/add-attachment"
    clients[0].upload(path, files={"file": large})
    end = launch(*clients, film["id"], tmp_path / "journey")
    told = json.loads(end.out)
    assert (told["failed"], told["problems"]) == (0, [])
    assert told["grown_bytes"] < 60 * MEGABYTE
    with Migration(*clients, film["id"], folder=tmp_path / "journey") as migration:
        assert migration.verify().agrees
