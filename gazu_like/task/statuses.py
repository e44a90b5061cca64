"""Task statuses: how far the work on a task is (to do, work in progress, done ...)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache, cache_settled
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name
from gazu_like.refs import Ref, fields_of, id_of, not_empty
from gazu_like.shapes import TaskStatus
from gazu_like.sorting import sort_by_name
from gazu_like.task.checks import checked_color
from gazu_like.transport.route import route


@cache_settled
def all_task_statuses(client: KitsuClient = default) -> list[TaskStatus]:
    """List the studio's task statuses, sorted by name.

    Source: GET data/task-status
    """
    return sort_by_name(client.fetch_all("task-status"))


@cache
def all_task_statuses_for_project(project: Ref, client: KitsuClient = default) -> list[TaskStatus]:
    """List the task statuses that a production uses, sorted by name.

    Args:
        project: ID or dict.

    Returns:
        Task statuses; none when the production has chosen none, and so uses all of the studio's.

    Source: GET data/projects/{project_id}/settings/task-status
    """
    return sort_by_name(client.fetch_all(route("projects/{}/settings/task-status", id_of(project, "project"))))


@cache_settled
def get_default_task_status(client: KitsuClient = default) -> TaskStatus | None:
    """Return the task status that a new task has, None when the studio has flagged none.

    Returns:
        The status with "is_default". Concepts have a default of their own ("for_concept"), which is not meant here.

    Source: GET data/task-status
    """
    statuses: list[TaskStatus] = client.fetch_all("task-status", {"is_default": True})
    return next((status for status in statuses if not status.get("for_concept")), None)


@cache_settled
def get_task_status(task_status_id: Ref, client: KitsuClient = default) -> TaskStatus:
    """Return a task status.

    Args:
        task_status_id: ID or dict.

    Raises:
        RouteNotFoundException: no such task status.

    Source: GET data/task-status/{task_status_id}
    """
    return client.fetch_one("task-status", id_of(task_status_id, "task_status_id"))


@cache_settled
def get_task_status_by_name(name: str, client: KitsuClient = default) -> TaskStatus | None:
    """Return the task status of that name, None when there is none.

    Args:
        name: Such as "Work In Progress"; upper and lower case alike.

    Source: GET data/task-status
    """
    return first_of_name(client, "task-status", name)


@cache_settled
def get_task_status_by_short_name(task_status_short_name: str, client: KitsuClient = default) -> TaskStatus | None:
    """Return the task status of that short name, None when there is none.

    Args:
        task_status_short_name: Such as "wip", exactly as written.

    Source: GET data/task-status
    """
    return client.fetch_first("task-status", {"short_name": task_status_short_name})


def new_task_status(name: str, short_name: str, color: str, client: KitsuClient = default) -> TaskStatus:
    """Create a task status, without looking for one of that name before.

    Args:
        name: Name.
        short_name: Short name, as it stands in the lists; unique in the studio.
        color: Such as "#8800FF".

    Returns:
        The created task status.

    Raises:
        ValueError: the name is empty, or the color is none; nothing was sent.
        ParameterException: there is one of that short name.

    Source: POST data/task-status
    """
    not_empty(name=name)
    body = {"name": name, "short_name": short_name, "color": checked_color(color)}
    return client.create("task-status", body)


def update_task_status(task_status: Mapping[str, Any], client: KitsuClient = default) -> TaskStatus:
    """Change a task status.

    Args:
        task_status: Dict with "id" and the fields to change; fields that are not given stay.

    Returns:
        The changed task status.

    Source: PUT data/task-status/{task_status_id}
    """
    return client.update("task-status", id_of(task_status, "task_status"), fields_of(task_status, "task_status"))


def remove_task_status(task_status: Ref, client: KitsuClient = default) -> str:
    """Remove a task status.

    Args:
        task_status: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        ParameterException: a task or comment has it.

    Source: DELETE data/task-status/{task_status_id}
    """
    return client.delete(route("data/task-status/{}", id_of(task_status, "task_status")), {"force": True})
