"""Read by mypy and pyright, never run: mistakes with awaited calls that both point out. Each mark is needed."""

from __future__ import annotations

import gazu_like as gazu
from gazu_like.aio import AsyncKitsuClient
from gazu_like.client import KitsuClient


async def wrong_keys(client: AsyncKitsuClient) -> None:
    (await client.shot.get_shot("id"))["nb_frame"]  # type: ignore[typeddict-item]  # pyright: ignore[reportGeneralTypeIssues]
    (await client.run(gazu.shot.get_shot, "id"))["nb_frame"]  # type: ignore[misc]  # pyright: ignore[reportGeneralTypeIssues]
    async for shot in client.map(gazu.shot.get_shot, ["id"]):
        print(shot["nb_frame"])  # type: ignore[misc]  # pyright: ignore[reportGeneralTypeIssues]


async def wrong_calls(client: AsyncKitsuClient) -> None:
    await client.shot.get_shot(7)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    await client.shot.get_shot()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    await client.shot.get_shot("id", client=client)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    await client.shot.get_shoot("id")  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    await client.run(gazu.shot.get_shot, 7)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    await client.run(gazu.shot.get_shot, "id", true=1)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    await client.search.search_entities("sh", None, None, 3)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    await client.fetch_all("shots", limits=3)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    await client.task.delete_comment_reply("comment")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    client.map(gazu.shot.get_shot, [7])  # type: ignore[arg-type]  # pyright: ignore[reportCallIssue, reportArgumentType]
    client.map(gazu.shot.get_shot, ["id"], on_error="skip")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue, reportArgumentType]


async def wrong_results(client: AsyncKitsuClient) -> None:
    frames: int = (await client.shot.get_shot("id"))["nb_frames"]  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
    name: str = await client.project.get_project_by_name("x")  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
    print(frames, name)


async def forgotten_await(client: AsyncKitsuClient) -> None:
    client.shot.all_shots_for_project("id")[0]  # type: ignore[index]  # pyright: ignore[reportIndexIssue]
    for shot in client.shot.all_shots_for_project("id"):  # type: ignore[attr-defined]  # pyright: ignore[reportGeneralTypeIssues]
        print(shot)
    for row in client.fetch_all("shots"):  # type: ignore[attr-defined]  # pyright: ignore[reportGeneralTypeIssues]
        print(row)
    client.task.remove_task("id")  # type: ignore[unused-coroutine]  # pyright: ignore[reportUnusedCoroutine]
    client.run(gazu.task.remove_task, "id")  # type: ignore[unused-coroutine]  # pyright: ignore[reportUnusedCoroutine]
    for each in client.map(gazu.shot.get_shot, ["id"]):  # type: ignore[attr-defined]  # pyright: ignore[reportGeneralTypeIssues]
        print(each)


def errors_in_place_of_results(client: KitsuClient) -> None:
    for shot in client.map(gazu.shot.get_shot, ["id"], on_error="return"):
        print(shot["name"])  # type: ignore[index]  # pyright: ignore[reportIndexIssue]
    client.map(gazu.shot.get_shot, [7])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
