"""Read by mypy and pyright, never run: NIM's functions with their types, and mistakes that both point out."""

from __future__ import annotations

from typing import Any

from gazu_like import nim
from gazu_like.nim.shapes import Shot


def plain(client: nim.NimClient) -> None:
    shots: list[Shot] = client.shot.all_shots_for_show(1)
    names: list[str] = [shot["name"] for shot in shots if "name" in shot]
    made: int = client.task.new_task(shots[0], taskTypeName="COMP", estimated_hours=8)
    rows: list[dict[str, Any]] = client.api.get_shots(showID="3")
    path: str = nim.server.get_file_path(made, "Linux", client=client)
    print(names, rows, path)


async def awaited(client: nim.AsyncNimClient) -> None:
    shot: Shot = await client.shot.get_shot({"ID": 3})
    found: list[dict[str, Any]] = await client.api.get_shots(3)
    bin_id: int = await client.review.new_review_bin("job", 1, "Dailies")
    print(shot, found, bin_id, await client.run(nim.shot.get_shot, 3))


def wrong(client: nim.NimClient) -> None:
    client.shot.get_shoot(1)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    client.shot.get_shot(1.5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.shot.new_shot(1, "a", frame=3)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.shot.get_shot(1)["shot_name"]  # type: ignore[misc]  # pyright: ignore[reportGeneralTypeIssues]
