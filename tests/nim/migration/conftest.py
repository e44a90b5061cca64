"""A stand-in with a job of its own name, a real Kitsu server for it, and the migration between them."""

from __future__ import annotations

import contextlib
import itertools
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from gazu_like.client import KitsuClient
from gazu_like.nim import NimClient, testing
from gazu_like.sync import Migration
from gazu_like.sync.report import Report
from tests.support.tidy import remove_columns_of_jobs
from tests.support.wires import QUICK

if TYPE_CHECKING:
    from gazu_like.sandbox import Server

numbers = itertools.count(1)


@dataclass
class Way:
    """The way of one job: where it is, where it goes, and how far it got."""

    server: testing.StandIn
    job: int
    nim: NimClient
    kitsu: KitsuClient
    folder: Path

    @property
    def world(self) -> testing.World:
        return self.server.world

    @property
    def name(self) -> str:
        return str(self.world.store.get("job", self.job)["jobname"])

    def __call__(self, **options: Any) -> Migration:
        return Migration(options.pop("source", self.nim), self.kitsu, self.job, folder=self.folder, **options)

    def run(self, **options: Any) -> Report:
        """Migrate, and expect that nothing fails."""
        report = self(**options).run()
        assert report.failed == 0, report.problems
        return report


@contextlib.contextmanager
def a_way(server: Server, folder: Path, fill: Callable[[testing.World], int]) -> Iterator[Way]:
    with testing.StandIn() as stand_in, contextlib.closing(server.client()) as kitsu:
        job = fill(stand_in.world)
        stand_in.world.store.get("job", job)["jobname"] += f" {uuid.uuid4().hex[:8]}"
        try:
            with NimClient(stand_in.url, "ines", retry=QUICK) as nim:
                yield Way(stand_in, job, nim, kitsu, folder / f"journey {next(numbers)}")
        finally:
            remove_columns_of_jobs(kitsu)


@pytest.fixture(scope="module")
def way(kitsu_pair: tuple[Server, Server], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Way]:
    """The demo's job, for all tests of a module, in their order."""
    with a_way(kitsu_pair[1], tmp_path_factory.mktemp("nim"), testing.demo.load) as way:
        yield way


@pytest.fixture
def small(kitsu_pair: tuple[Server, Server], tmp_path: Path) -> Iterator[Way]:
    """A job with one show, two shots, an asset, three tasks and a review: for one test."""
    with a_way(kitsu_pair[1], tmp_path, small_job) as way:
        yield way


def small_job(world: testing.World) -> int:
    """Fill a world."""
    ask, number = world.ask, itertools.count(1)
    job = int(ask("addJob", name="Short one", number=f"9{next(number):04}", description="")["ID"])
    user = world.store.add("user", username="ana", first_name="Ana", last_name="Ray", email="ana.ray@example.com")
    world.store.add("crew", jobID=job, userID=user["ID"])
    show = int(ask("addShow", jobID=job, name="Reel")["ID"])
    shots = [int(ask("addShot", showID=show, name=name, frames="48", fps="25")["ID"]) for name in ("A010", "A020")]
    asset = int(ask("addAsset", jobID=job, name="lamp")["ID"])
    more: dict[str, Any] = {"userID": user["ID"], "taskStatus": "IN PROGRESS"}
    tasks = [int(ask("addTask", shotID=shot, taskTypeName="COMP", **more)["ID"]) for shot in shots]
    ask("addTask", assetID=asset, taskTypeName="MODEL", **more)
    picture = testing.Upload("first.png", "image/png", testing.demo.png(3))
    ask("uploadReviewItem", itemType="task", itemID=tasks[0], name="first", userID=user["ID"], file=picture)
    return job
