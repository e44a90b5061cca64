"""Uploads stream and tell how far they are; reads are kept while the cache is on, and writes drop them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gazu_like import cache
from gazu_like.exception import ConnectionFailedException, NimException
from gazu_like.nim import NimClient, review, shot, testing
from gazu_like.nim.aio import AsyncNimClient
from tests.support.faulty import FaultyServer, reset
from tests.support.wires import QUICK

SIZE = 5_000_000


@pytest.fixture
def movie(tmp_path: Path) -> Path:
    path = tmp_path / "take 1.mov"
    path.write_bytes(b"\x00\x01" * (SIZE // 2))
    return path


UPLOADS: list[tuple[str, dict[str, Any], str]] = [
    ("review.upload_review_item", {"kind": "task", "parent": 1, "file_path": ""}, "file_path"),
    ("review.upload_review_note", {"item": 1, "user": 2, "note": "x", "file_path": ""}, "file_path"),
    ("review.upload_edit", {"show": 1, "file_path": ""}, "file_path"),
    ("review.upload_dailies", {"task": 1, "file_path": ""}, "file_path"),
    ("review.upload_dailies_note", {"item": 1, "file_path": ""}, "file_path"),
    ("job.upload_job_icon", {"job": 1, "file_path": ""}, "file_path"),
    ("shot.upload_shot_icon", {"shot": 1, "file_path": ""}, "file_path"),
    ("asset.upload_asset_icon", {"asset": 1, "file_path": ""}, "file_path"),
    ("render.upload_render_icon", {"render": 1, "file_path": ""}, "file_path"),
    ("api.upload_reviewItem", {"taskID": 1, "path": ""}, "path"),
    ("api.upload_reviewNote", {"ID": 1, "userID": 2, "img": ""}, "img"),
    ("api.upload_jobIcon", {"jobID": 1, "img": ""}, "img"),
    ("api.upload_shotIcon", {"shotID": 1, "img": ""}, "img"),
    ("api.upload_assetIcon", {"assetID": 1, "img": ""}, "img"),
    ("api.upload_renderIcon", {"renderID": 1, "img": ""}, "img"),
]


@pytest.mark.parametrize(("name", "kwargs", "place"), UPLOADS, ids=[row[0] for row in UPLOADS])
def test_uploads_tell_how_far_they_are(
    name: str, kwargs: dict[str, Any], place: str, call: Callable[..., Any], stand_in: testing.StandIn, movie: Path
) -> None:
    told: list[tuple[int, int]] = []
    call(name, **{**kwargs, place: movie}, progress_callback=lambda *now: told.append(now))
    assert told[-1] == (SIZE, SIZE)
    assert len(told) > 2
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    kept = [file for file in stand_in.world.files.values() if file.filename == "take 1.mov"]
    assert [(file.mime, file.content) for file in kept] == [("video/quicktime", movie.read_bytes())]


def test_a_callback_may_be_asynchronous(stand_in: testing.StandIn, movie: Path) -> None:
    told: list[int] = []

    async def tell(done: int, total: int) -> None:
        await asyncio.sleep(0)
        told.append(done)

    async def main() -> None:
        async with AsyncNimClient(stand_in.url, "ines") as client:
            await client.review.upload_review_item("shot", 1, movie, progress_callback=tell)

    asyncio.run(main())
    assert told[-1] == SIZE


def test_an_upload_that_broke_is_not_sent_twice(movie: Path) -> None:
    with FaultyServer(script=[reset]) as server:
        with NimClient(server.host.replace("/api", ""), retry=QUICK) as client:
            with pytest.raises(ConnectionFailedException) as failed:
                client.shot.upload_shot_icon(1, movie)
        assert failed.value.attempts == 1
        assert failed.value.maybe_executed


def test_an_upload_that_is_refused_is_an_exception(client: NimClient, picture: Path) -> None:
    with pytest.raises(NimException, match="There is no item with ID 999"):
        client.review.upload_review_note(999, 1, "x", picture)


# Cache


def questions(server: testing.StandIn) -> list[str]:
    return [form["q"] for form in server.world.asked]


@pytest.mark.usefixtures("cached")
def test_a_read_is_kept(client: NimClient, stand_in: testing.StandIn) -> None:
    first = client.shot.get_shot(1)
    first["frames"] = "changed by the caller"
    for again in (
        client.shot.get_shot({"ID": 1}),
        shot.get_shot(shot=1, client=client),
        client.shot.get_shot({"shotID": "1"}),
    ):
        assert again["frames"] == "72"
    assert client.shot.get_shot(2)["shotName"] == "SR020"
    assert questions(stand_in) == ["getShotInfo", "getShotInfo"]


@pytest.mark.usefixtures("cached")
def test_a_write_drops_what_it_made_stale(client: NimClient, stand_in: testing.StandIn) -> None:
    assert client.shot.get_shot(1)["frames"] == "72"
    assert len(client.task.all_task_statuses()) == 8
    client.api.update_shot(1, frames=99)
    assert client.shot.get_shot(1)["frames"] == "99"
    assert len(client.task.all_task_statuses()) == 8
    assert questions(stand_in) == ["getShotInfo", "getTaskStatuses", "updateShot", "getShotInfo"]


@pytest.mark.usefixtures("cached")
def test_a_write_that_failed_may_have_happened(client: NimClient, stand_in: testing.StandIn) -> None:
    client.shot.get_shot(1)
    with pytest.raises(NimException):
        client.shot.remove_shot(999)
    client.shot.get_shot(1)
    assert questions(stand_in) == ["getShotInfo", "deleteShot", "getShotInfo"]


@pytest.mark.usefixtures("cached")
def test_users_and_servers_do_not_mix(client: NimClient, stand_in: testing.StandIn) -> None:
    with testing.StandIn() as other:
        with NimClient(stand_in.url, "mei") as second, NimClient(other.url, "ines") as third:
            assert client.show.all_shows_for_job(1) == second.show.all_shows_for_job(1)
            assert third.show.all_shows_for_job(1) == []
            assert len(client.show.all_shows_for_job(1)) == 2
    assert questions(stand_in) == ["getShows", "getShows"]


@pytest.mark.usefixtures("cached")
def test_an_awaited_read_is_kept_too(stand_in: testing.StandIn) -> None:
    async def main() -> None:
        async with AsyncNimClient(stand_in.url, "ines") as client:
            await asyncio.gather(*(client.shot.get_shot(1) for _ in range(20)))

    asyncio.run(main())
    assert questions(stand_in) == ["getShotInfo"]


def test_nothing_is_kept_until_it_is_asked_for(client: NimClient, stand_in: testing.StandIn) -> None:
    assert not cache.cache_settings["enabled"]
    client.shot.get_shot(1)
    client.shot.get_shot(1)
    assert len(stand_in.world.asked) == 2


def test_many_at_once(client: NimClient, stand_in: testing.StandIn) -> None:
    shots = client.shot.all_shots_for_show(1)
    assert [each["shotName"] for each in client.map(shot.get_shot, shots)] == ["SR010", "SR020", "SR030", "SR040"]
    assert [len(each) for each in client.map(client.review.all_review_notes, [1, 2, 3])] == [0, 2, 1]

    async def main() -> list[Any]:
        async with AsyncNimClient(stand_in.url) as awaited:
            found = [len(each) async for each in awaited.map(review.all_review_notes, [1, 2, 3])]
            return [*found, (await awaited.run(shot.get_shot, 1))["shotName"]]

    assert asyncio.run(main()) == [0, 2, 1, "SR010"]
