"""How a production uses what the studio has: many settings at once, their order, and the software of task types.

One thing at a time is put into a production, or taken out of it, in ``settings``.
"""

from __future__ import annotations

from collections.abc import Iterable

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.records import checked_roles
from gazu_like.refs import Ref, at_least, id_of, ids_of
from gazu_like.shapes import Project, ProjectTaskStatusLink, ProjectTaskTypeLink, TaskTypeSoftware
from gazu_like.transport.route import route


def add_project_settings(
    project: Ref,
    task_types: Iterable[Ref] = (),
    task_statuses: Iterable[Ref] = (),
    asset_types: Iterable[Ref] = (),
    replace_task_types: bool = False,
    client: KitsuClient = default,
) -> Project:
    """Let a production use task types, task statuses and asset types, in one request.

    What the server does not know is passed over.

    Args:
        project: ID or dict.
        task_types: IDs or dicts, in the order that they shall have, from 1 on.
        task_statuses: IDs or dicts.
        asset_types: IDs or dicts.
        replace_task_types: The production uses no other task types from now on, none at all if none are given; their
            tasks stay.

    Returns:
        The project, without what is linked to it.

    Source: POST data/projects/{project_id}/settings/batch
    """
    ordered = enumerate(ids_of(task_types, "task_types"), 1)
    body = {
        "task_types": [{"task_type_id": task_type_id, "priority": place} for place, task_type_id in ordered],
        "task_status_ids": ids_of(task_statuses, "task_statuses"),
        "asset_type_ids": ids_of(asset_types, "asset_types"),
        "replace_task_types": replace_task_types,
    }
    return client.post(route("data/projects/{}/settings/batch", id_of(project, "project")), body)


def remove_asset_type(project: Ref, asset_type: Ref, client: KitsuClient = default) -> str:
    """Take an asset type out of a production; its assets stay.

    Args:
        project: ID or dict.
        asset_type: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/projects/{project_id}/settings/asset-types/{asset_type_id}
    """
    path = "data/projects/{}/settings/asset-types/{}"
    return client.delete(route(path, id_of(project, "project"), id_of(asset_type, "asset_type")))


def set_client_allowed(
    project: Ref, task_status: Ref, is_client_allowed: bool | None, client: KitsuClient = default
) -> ProjectTaskStatusLink:
    """Say whether the clients of a production may set a task status.

    Args:
        project: ID or dict.
        task_status: ID or dict of a status that the production uses.
        is_client_allowed: None for what the studio says of the status.

    Returns:
        How the production uses the status.

    Raises:
        RouteNotFoundException: the production does not use the status.

    Source: PUT data/projects/{project_id}/settings/task-status/{task_status_id}
    """
    path = "data/projects/{}/settings/task-status/{}"
    ids = id_of(project, "project"), id_of(task_status, "task_status")
    return client.put(route(path, *ids), {"is_client_allowed": is_client_allowed})


def set_task_type_use(
    project: Ref, task_type: Ref, priority: int = 1, client: KitsuClient = default
) -> ProjectTaskTypeLink:
    """Let a production use a task type at a place in its order; one that it uses already gets that place.

    Args:
        project: ID or dict.
        task_type: ID or dict.
        priority: Place in the production's order, 1 for the first; others may have the same.

    Returns:
        How the production uses it, where ``add_task_type`` returns the project.

    Raises:
        ServerErrorException: there is no such task type.
        ValueError: a negative place; nothing was sent.

    Source: POST data/task-type-links
    """
    at_least(0, priority=priority)
    ids = {"project_id": id_of(project, "project"), "task_type_id": id_of(task_type, "task_type")}
    return client.create("task-type-links", {**ids, "priority": priority})


def set_task_status_use(
    project: Ref,
    task_status: Ref,
    priority: int = 1,
    roles_for_board: Iterable[str] = ("user", "admin", "supervisor", "manager", "vendor"),
    client: KitsuClient = default,
) -> ProjectTaskStatusLink:
    """Let a production use a task status in a way of its own; one that it uses already is used that way from now on.

    Args:
        project: ID or dict.
        task_status: ID or dict.
        priority: Place in the production's order, 1 for the first; others may have the same.
        roles_for_board: Who sees the status as a column of the board: "user", "supervisor", "manager", "admin",
            "client", "vendor"; none at all: nobody does.

    Returns:
        How the production uses it.

    Raises:
        ServerErrorException: there is no such task status.
        ValueError: there is no such role, or a negative place; nothing was sent.

    Source: POST data/task-status-links
    """
    at_least(0, priority=priority)
    ids = {"project_id": id_of(project, "project"), "task_status_id": id_of(task_status, "task_status")}
    body = {**ids, "priority": priority, "roles_for_board": checked_roles(roles_for_board)}
    return client.create("task-status-links", body)


def reorder_task_types(
    project: Ref, task_types: Iterable[Ref], client: KitsuClient = default
) -> list[ProjectTaskTypeLink]:
    """Put the task types of a production into an order.

    Args:
        project: ID or dict.
        task_types: IDs or dicts in the order that they shall have; those that the production does not use are passed
            over.

    Returns:
        How the production uses each: "priority" is its place, from 1 on.

    Source: POST actions/projects/{project_id}/task-type-links/reorder
    """
    body = {"task_type_ids": ids_of(task_types, "task_types")}
    return client.post(route("actions/projects/{}/task-type-links/reorder", id_of(project, "project")), body)


def reorder_task_statuses(
    project: Ref, task_statuses: Iterable[Ref], client: KitsuClient = default
) -> list[ProjectTaskStatusLink]:
    """Put the task statuses of a production into an order.

    Args:
        project: ID or dict.
        task_statuses: IDs or dicts in the order that they shall have; those that the production does not use are passed
            over.

    Returns:
        How the production uses each: "priority" is its place, from 1 on.

    Source: POST actions/projects/{project_id}/task-status-links/reorder
    """
    body = {"task_status_ids": ids_of(task_statuses, "task_statuses")}
    return client.post(route("actions/projects/{}/task-status-links/reorder", id_of(project, "project")), body)


@cache
def all_task_type_softwares(project: Ref, client: KitsuClient = default) -> list[TaskTypeSoftware]:
    """List with which software each task type of a production is worked on.

    Args:
        project: ID or dict.

    Returns:
        Pairs: "task_type_id" and "software_id".

    Source: GET data/projects/{project_id}/task-type-softwares
    """
    return client.get(route("data/projects/{}/task-type-softwares", id_of(project, "project")))


def add_task_type_software(
    project: Ref, task_type: Ref, software: Ref, client: KitsuClient = default
) -> TaskTypeSoftware:
    """Say that a task type of a production is worked on with a software.

    Args:
        project: ID or dict.
        task_type: ID or dict; the production must use it.
        software: ID or dict.

    Returns:
        The pair, also when it was known.

    Raises:
        ParameterException: the production does not use the task type.

    Source: POST data/projects/{project_id}/task-types/{task_type_id}/softwares
    """
    path = route("data/projects/{}/task-types/{}/softwares", id_of(project, "project"), id_of(task_type, "task_type"))
    return client.post(path, {"software_id": id_of(software, "software")})


def remove_task_type_software(project: Ref, task_type: Ref, software: Ref, client: KitsuClient = default) -> str:
    """Say that a task type of a production is no longer worked on with a software.

    Args:
        project: ID or dict.
        task_type: ID or dict.
        software: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/projects/{project_id}/task-types/{task_type_id}/softwares/{software_id}
    """
    ids = id_of(project, "project"), id_of(task_type, "task_type"), id_of(software, "software")
    return client.delete(route("data/projects/{}/task-types/{}/softwares/{}", *ids))
