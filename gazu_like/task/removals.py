"""Tasks removed: one, those of a type, or many at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, overload
from uuid import UUID

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, id_of, ids_of
from gazu_like.shapes import (
    Task,
)
from gazu_like.transport.route import route

#: IDs in one query, so that the address stays below the usual limit of 8 KiB.
_IDS_PER_QUERY = 100


def remove_task(task: Ref, client: KitsuClient = default) -> str:
    """Remove a task with its comments, previews and time spent.

    Args:
        task: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/tasks/{task_id}
    """
    return client.delete(route("data/tasks/{}", id_of(task, "task")), {"force": True})


def remove_tasks_for_type(project: Ref, task_type: Ref, client: KitsuClient = default) -> str:
    """Remove all tasks of a type from a production, with their comments, previews and time spent; for administrators.

    Args:
        project: ID or dict.
        task_type: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE actions/projects/{project_id}/task-types/{task_type_id}/delete-tasks
    """
    project_id, task_type_id = id_of(project, "project"), id_of(task_type, "task_type")
    return client.delete(route("actions/projects/{}/task-types/{}/delete-tasks", project_id, task_type_id))


@overload
def remove_tasks_batch(project: Ref, tasks: Iterable[Ref], client: KitsuClient = default) -> list[str]: ...


@overload
def remove_tasks_batch(*, tasks: Iterable[Ref], client: KitsuClient = default) -> list[str]: ...


@overload
def remove_tasks_batch(project: Iterable[Ref], tasks: KitsuClient = default) -> list[str]: ...


@overload
def remove_tasks_batch(project: Iterable[Ref], *, client: KitsuClient = default) -> list[str]: ...


def remove_tasks_batch(
    project: Ref | Iterable[Ref] | None = None,
    tasks: Iterable[Ref] | KitsuClient | None = None,
    client: KitsuClient = default,
) -> list[str]:
    """Remove tasks with their comments, previews and time spent.

    Args:
        project: Their production, ID or dict. Left out, or with the tasks in its place, each task's own: it is read
            from the task, or looked up before anything is removed.
        tasks: IDs or dicts. The server passes over those of another production.

    Returns:
        IDs of the tasks, of those passed over as well.

    Raises:
        ValueError: no production was given, and there is no such task; nothing was removed.

    Source:
        GET data/tasks
        POST actions/projects/{project_id}/delete-tasks
    """
    if isinstance(tasks, KitsuClient):  # the call is (tasks, client)
        client, tasks = tasks, None
    if tasks is None and not isinstance(project, (str, UUID, Mapping)):
        project, tasks = None, project
    if tasks is None:
        raise ValueError("tasks: wanted the tasks to remove, got none")
    if project is not None:
        return _remove_tasks(id_of(project, "project"), ids_of(tasks, "tasks"), client)  # type: ignore[arg-type]
    homes = _project_ids_of(tasks, client)
    batches = {home: [task_id for task_id in homes if homes[task_id] == home] for home in homes.values()}
    return [task_id for home, batch in batches.items() for task_id in _remove_tasks(home, batch, client)]


def _remove_tasks(project_id: str, task_ids: list[str], client: KitsuClient) -> list[str]:
    return client.post(route("actions/projects/{}/delete-tasks", project_id), task_ids)


def _project_ids_of(tasks: Iterable[Ref], client: KitsuClient) -> dict[str, str]:
    """Return the production of each task, by their IDs; those that the tasks do not say are looked up together."""
    listed = list(tasks)
    ids = ids_of(listed, "tasks")
    told = [task.get("project_id") if isinstance(task, Mapping) else None for task in listed]
    found: dict[str, Any] = dict(zip(ids, told, strict=True))
    unknown = [task_id for task_id, project_id in found.items() if project_id is None]
    for start in range(0, len(unknown), _IDS_PER_QUERY):
        asked = json.dumps(unknown[start : start + _IDS_PER_QUERY])
        rows: list[Task] = client.fetch_all("tasks", {"id": asked}, fields=["id", "project_id"])
        found.update((row["id"], row["project_id"]) for row in rows)
    homeless = [task_id for task_id, project_id in found.items() if project_id is None]
    if homeless:
        raise ValueError(f"tasks: no such task: {', '.join(homeless)}; give the project to remove the others")
    return found
