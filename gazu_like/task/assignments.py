"""Who works on a task."""

from __future__ import annotations

from collections.abc import Iterable

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, at_least, given, id_of, id_or_none, ids_of
from gazu_like.shapes import (
    Task,
)
from gazu_like.transport.route import route


def assign_task(task: Ref, person: Ref, client: KitsuClient = default) -> list[Task]:
    """Assign a person to a task, and to the production's team; those who are assigned to it already stay.

    Args:
        task: ID or dict.
        person: ID or dict.

    Returns:
        A list with the task; empty when there is no such task, or the user may not assign it.

    Source: PUT actions/persons/{person_id}/assign
    """
    return _assign([id_of(task, "task")], person, client)


def add_assignee(task: Ref, person: Ref, client: KitsuClient = default) -> Task:
    """Assign a person to a task, and to the production's team, or say why not; ``assign_task`` passes over it.

    Args:
        task: ID or dict.
        person: ID or dict.

    Returns:
        The task, without its assignees.

    Raises:
        NotAllowedException: the user may not assign this person to it.
        ParameterException: there is no such person.
        RouteNotFoundException: there is no such task.

    Source: PUT actions/tasks/{task_id}/assign
    """
    path = route("actions/tasks/{}/assign", id_of(task, "task"))
    return client.put(path, {"person_id": id_of(person, "person")})


def assign_tasks_to_person(tasks: Iterable[Ref], person: Ref, client: KitsuClient = default) -> list[Task]:
    """Assign a person to tasks, and to the first one's production's team; those who are assigned already stay.

    Args:
        tasks: IDs or dicts; nothing is sent for none.
        person: ID or dict.

    Returns:
        The tasks; those that do not exist, or that the user may not assign, are left out.

    Source: PUT actions/persons/{person_id}/assign
    """
    return _assign(ids_of(tasks, "tasks"), person, client)


def clear_assignations(
    tasks: Ref | Iterable[Ref], person: Ref | None = None, client: KitsuClient = default
) -> list[str]:
    """Take a person, or everybody, off tasks.

    Args:
        tasks: One task or many, IDs or dicts; nothing is sent for none.
        person: Whom to take off, ID or dict; everybody when left out.

    Returns:
        IDs of the tasks; those that do not exist, or that the user may not assign, are left out.

    Source: PUT actions/tasks/clear-assignation
    """
    task_ids, person_id = ids_of(tasks, "tasks"), id_or_none(person, "person")
    if not task_ids:
        return []
    return client.put("actions/tasks/clear-assignation", {"task_ids": task_ids, **given(person_id=person_id)})


def set_tasks_priority(tasks: Ref | Iterable[Ref], priority: int, client: KitsuClient = default) -> list[Task]:
    """Give tasks a priority.

    Args:
        tasks: One task or many, IDs or dicts; nothing is sent for none.
        priority: From 0 (normal) to 3 (emergency).

    Returns:
        The tasks.

    Raises:
        ValueError: a priority below 0; nothing was sent.

    Source: PUT actions/tasks/set-priority
    """
    at_least(0, priority=priority)
    task_ids = ids_of(tasks, "tasks")
    return client.put("actions/tasks/set-priority", {"task_ids": task_ids, "priority": priority}) if task_ids else []


def _assign(task_ids: list[str], person: Ref, client: KitsuClient) -> list[Task]:
    path = route("actions/persons/{}/assign", id_of(person, "person"))
    return client.put(path, {"task_ids": task_ids}) if task_ids else []
