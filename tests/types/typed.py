"""Read by mypy and pyright, never run: what an editor and a type checker know of a call."""

from __future__ import annotations

from typing import Any

from typing_extensions import assert_type

import gazu_like as gazu
from gazu_like.client import KitsuClient
from gazu_like.shapes import Asset, Project, Shot, Task, TaskTypeUse


def module_style() -> None:
    assert_type(gazu.shot.all_shots_for_project("id"), list[Shot])
    assert_type(gazu.shot.all_shots_for_project({"id": "x"})[0]["nb_frames"], int | None)
    assert_type(gazu.project.get_project_by_name("x"), Project | None)
    gazu.install_as_gazu()


def object_style(client: KitsuClient) -> None:
    assert_type(client.shot.all_shots_for_project("id")[0]["nb_frames"], int | None)
    assert_type(client.asset.get_asset("id"), Asset)
    assert_type(client.task.get_task("id")["task_status_id"], str)


def keys_of_some_routes(client: KitsuClient) -> None:
    assert_type(client.asset.get_asset("id").get("tasks"), list[Task] | None)
    assert_type(client.task.get_task("id").get("assignees", []), list[str])
    assert_type(client.project.get_project("id").get("task_type_links"), dict[str, TaskTypeUse] | None)


def cached(client: KitsuClient) -> None:
    gazu.task.all_tasks_for_project.set_cache_expire(60)
    assert_type(gazu.task.all_tasks_for_project("id", client=client), list[Task])


def verbs(client: KitsuClient) -> list[Shot]:
    anything = client.get("data/shots")
    assert_type(anything, Any)
    return client.fetch_all("shots", fields=["id"])
