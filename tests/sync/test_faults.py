"""A migration over a bad network, to servers with bad days: all arrives, once, and what cannot is told."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from gazu_like.client import KitsuClient
from gazu_like.exception import ConnectionFailedException, GazuException
from gazu_like.sync.migration import Migration
from gazu_like.sync.report import Report
from tests.sync.faults import Breakdown, Dice, Stubborn, put_between
from tests.sync.film import big
from tests.sync.landing import bring_library, check_landed, unsound
from tests.sync.production import make_everything

if TYPE_CHECKING:
    from gazu_like.sandbox import Server

Clients = tuple[KitsuClient, KitsuClient]
SHARE = 0.05
#: Of the dice; another one by the variable GAZU_LIKE_SEED.
SEED = 20_261_122
#: Runs after which all has to be there: a server that says 500 to a single row is believed, until the next run.
RUNS = 4


@pytest.fixture
def faulty(kitsu_pair: tuple[Server, Server]) -> Iterator[Clients]:
    """Clients of their own, to put faults into."""
    with contextlib.ExitStack() as stack:
        source, target = (stack.enter_context(contextlib.closing(server.client())) for server in kitsu_pair)
        yield source, target


@pytest.fixture
def film(clients: Clients) -> dict[str, Any]:
    return big(clients[0], assets=10, shots=30, links=40, tasks=60, comments=30, assigned=True)


def test_one_request_in_twenty_fails(clients: Clients, faulty: Clients, tmp_path: Path) -> None:
    seed = int(os.environ.get("GAZU_LIKE_SEED", SEED))
    print(f"seed: {seed}")
    made = make_everything(clients[0], tmp_path / "files")
    bring_library(*clients, made, tmp_path / "library")
    dice = Dice(seed, SHARE)
    for client in faulty:
        put_between(client, dice)
    ends = list(_runs(faulty, made.project["id"], tmp_path / "journey"))
    print(dice.met, *ends, sep="\n")
    assert dice.met.total() > 10
    assert ends[-1] == "well"
    check_landed(*clients, made.project, tmp_path / "journey")


def _runs(clients: Clients, project_id: str, folder: Path) -> Iterator[str]:
    """Run until a run ends well; say how each ended."""
    for _ in range(RUNS):
        try:
            report = Migration(*clients, project_id, folder=folder).run()
        except GazuException as error:
            yield repr(error)
            continue
        if not report.failed:
            yield "well"
            return
        yield str([each for each in report.problems if each.what != "archived"])


def test_the_network_is_gone_for_good(clients: Clients, faulty: Clients, film: dict[str, Any], tmp_path: Path) -> None:
    put_between(faulty[1], Breakdown(writes=20))
    migration = Migration(*faulty, film["id"], folder=tmp_path)
    begun = time.monotonic()
    with pytest.raises(ConnectionFailedException, match="refused"):
        migration.run()
    assert time.monotonic() - begun < 30
    report = Report.read_json(tmp_path / "report.json")
    assert (report.finished, report.action) == (False, "run")
    assert report.pushed > 0
    assert list(unsound(tmp_path)) == []
    rest = Migration(*clients, film["id"], folder=tmp_path).run()
    assert rest.failed == 0
    assert rest.pushed > 0
    check_landed(*clients, film, tmp_path)


def test_the_network_is_gone_before_anything_is_written(
    clients: Clients, faulty: Clients, film: dict[str, Any], tmp_path: Path
) -> None:
    put_between(faulty[1], Breakdown(writes=0))
    with pytest.raises(ConnectionFailedException):
        Migration(*faulty, film["id"], folder=tmp_path).run()
    assert clients[1].project.get_project_by_name(film["name"]) is None


@pytest.mark.parametrize(
    ("words", "kind", "label"), [("comment 7", "comments", "comment 7"), ("SH0003", "shots", "SH0003")]
)
def test_one_row_fails_for_ever(
    clients: Clients, faulty: Clients, film: dict[str, Any], tmp_path: Path, words: str, kind: str, label: str
) -> None:
    put_between(faulty[1], Stubborn(f'"{words}"'))
    report = Migration(*faulty, film["id"], folder=tmp_path).run()
    failed = [each for each in report.problems if each.what == "failed"]
    assert [(each.kind, label in each.label) for each in failed] == [(kind, True)]
    assert "fault of a test" in failed[0].message
    assert all(label in each.label or label in each.message for each in report.problems)
    assert report.finished
    left = {each.name: each.source - each.created - each.updated - each.unchanged for each in report.kinds}
    assert left[kind] == report.kind(kind).failed == 1
    assert sum(left.values()) == report.failed == len(report.problems)
    rest = Migration(*clients, film["id"], folder=tmp_path).run()
    assert (rest.failed, rest.pushed) == (0, report.failed)
    check_landed(*clients, film, tmp_path)


def test_the_target_is_restarted_meanwhile(
    clients: Clients, kitsu_pair: tuple[Server, Server], film: dict[str, Any], tmp_path: Path
) -> None:
    server, restarts = kitsu_pair[1], []

    def advance(step: str, done: int, total: int) -> None:
        if step == "tasks" and not restarts:
            server.kill_api()
            restarts.append(threading.Thread(target=server.start_api))
            restarts[0].start()

    try:
        report = Migration(*clients, film["id"], folder=tmp_path, progress=advance).run()
    finally:
        for each in restarts:
            each.join()
    assert restarts
    assert (report.failed, report.problems) == (0, [])
    check_landed(*clients, film, tmp_path)
