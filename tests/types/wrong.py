"""Read by mypy and pyright, never run: mistakes that both point out. A mark that is not needed is itself an error."""

from __future__ import annotations

import gazu_like as gazu
from gazu_like.client import KitsuClient


def wrong_keys(client: KitsuClient) -> None:
    client.shot.all_shots_for_project("id")[0]["nb_frame"]  # type: ignore[misc]  # pyright: ignore[reportGeneralTypeIssues]
    gazu.task.all_tasks_for_project("id")[0]["status"]  # type: ignore[typeddict-item]  # pyright: ignore[reportGeneralTypeIssues]
    frames: int = gazu.shot.get_shot("id")["nb_frames"]  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
    print(frames)


def wrong_calls(client: KitsuClient) -> None:
    client.shot.get_shot(7)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.shot.get_shoot("id")  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    gazu.shot.get_shot("id", true=1)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def a_key_of_some_routes(client: KitsuClient) -> None:
    client.shot.get_shot("id")["tasks"]  # pyright: ignore[reportTypedDictNotRequiredAccess]
