"""Read by mypy and pyright, never run: what they know of an awaited call, and of many calls at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from typing_extensions import assert_type

import gazu_like as gazu
from gazu_like.aio import AsyncKitsuClient, create_session
from gazu_like.client import KitsuClient
from gazu_like.shapes import Asset, Comment, PreviewFile, Project, Quota, SearchResults, Shot, ShotgunImportError, Task
from gazu_like.transport.wire import Response


async def nouns(client: AsyncKitsuClient) -> None:
    assert_type(await client.asset.get_asset("id"), Asset)
    assert_type(await client.asset.get_asset(asset_id={"id": "x"}), Asset)
    assert_type(await client.shot.all_shots_for_project("id"), list[Shot])
    assert_type((await client.shot.all_shots_for_project("id"))[0]["nb_frames"], int | None)
    assert_type(await client.project.get_project_by_name("x"), Project | None)
    assert_type(await client.search.search_entities("sh", None, None, limit=3), SearchResults)
    assert_type(await client.files.download_preview_file("id", "here.mp4"), Response)
    assert_type(await client.shotgun.all_import_errors(), list[ShotgunImportError])


async def overloads(client: AsyncKitsuClient) -> None:
    assert_type(await client.project.get_project_quotas("id", "id"), dict[str, Quota])
    assert_type(await client.project.get_project_quotas("id"), dict[str, dict[str, Quota]])
    assert_type(await client.task.delete_comment_reply("task", "comment", "reply"), str)
    assert_type(await client.task.delete_comment_reply("comment", "reply"), str)
    assert_type(await client.task.remove_tasks_batch(tasks=["task"]), list[str])
    assert_type(await client.task.remove_tasks_batch(["task"]), list[str])
    assert_type(await client.context.all_assets_for_project("id", True), list[Asset])
    assert_type(await client.files.download_preview_files(["id"], "folder"), list[Path])
    assert_type(await client.files.download_preview_files(["id"], "folder", on_error="return"), list[Path | Exception])


async def plain_functions(client: AsyncKitsuClient) -> None:
    assert_type(await client.run(gazu.asset.get_asset, "id"), Asset)
    assert_type(await client.run(gazu.task.add_comment, "task", "status", comment="done"), Comment)
    assert_type(await client.run(gazu.task.all_tasks_for_project, project={"id": "x"}), list[Task])
    assert_type(await client.run(gazu.project.get_project_quotas, "id", "id"), dict[str, Quota])
    assert_type(await client.run(gazu.project.get_project_quotas, "id"), dict[str, dict[str, Quota]])
    assert_type(await client.run(gazu.task.remove_tasks_batch, tasks=["task"]), list[str])
    assert_type(await client.run(one_of_your_own, "id", upper=True), str)


def one_of_your_own(project: str, upper: bool = False, client: KitsuClient = gazu.client.default_client) -> str:
    name = client.project.get_project(project)["name"]
    return name.upper() if upper else name


async def verbs(client: AsyncKitsuClient) -> list[Shot]:
    assert_type(await client.get("data/shots"), Any)
    shots: list[Shot] = await client.fetch_all("shots", {"project_id": "x"}, fields=["id"])
    person: dict[str, Any] = await client.fetch_one("persons", "id")
    assert_type(await client.delete("data/shots/id"), str)
    assert_type(await client.download("movies/x.mp4", "here.mp4"), Response)
    print(shots, person)
    return await client.fetch_all("shots")


async def many(client: AsyncKitsuClient, ids: list[str]) -> None:
    async for asset in client.map(gazu.asset.get_asset, ids):
        assert_type(asset, Asset)
    async for shot in client.map(client.shot.get_shot, ids, jobs=50, ordered=False, progress="Shots"):
        assert_type(shot, Shot)
    async for found in client.map(gazu.asset.get_asset, ids, on_error="return"):
        assert_type(found, Asset | Exception)
    async for either in client.map(client.shot.get_shot, ids, on_error="return"):
        assert_type(either, Shot | Exception)
    async for length in client.map(length_of, client.map(client.shot.get_shot, ids)):
        assert_type(length, int)


async def length_of(shot: Shot) -> int:
    return shot["nb_frames"] or 0


def many_for_plain_scripts(client: KitsuClient, ids: list[str]) -> None:
    assert_type(next(client.map(gazu.asset.get_asset, ids)), Asset)
    assert_type(list(client.map(client.shot.get_shot, iter(ids), jobs=4)), list[Shot])
    for found in client.map(client.task.all_previews_for_task, ids, on_error="return"):
        if isinstance(found, Exception):
            continue
        assert_type(found, list[PreviewFile])


async def sessions() -> None:
    async with await create_session("https://kitsu.mystudio.com/api", "ana@studio.com", "secret") as client:
        assert_type(client, AsyncKitsuClient)
        assert_type(client.host, str)
        assert_type(client.access_token, str | None)
