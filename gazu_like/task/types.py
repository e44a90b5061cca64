"""Task types: what kind of work a task is (modeling, animation ...), in the studio and in a production.

Which of them a production uses is kept by ``project``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like.cache import cache, cache_settled
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name, warn_ignored
from gazu_like.records import forced
from gazu_like.refs import Ref, fields_of, given, id_of, id_or_none, ids_of, not_empty
from gazu_like.shapes import TaskType
from gazu_like.sorting import sort_by_name
from gazu_like.task.checks import checked_color
from gazu_like.transport.route import route


@cache_settled
def all_task_types(client: KitsuClient = default) -> list[TaskType]:
    """List the studio's task types, sorted by name.

    Source: GET data/task-types
    """
    return sort_by_name(client.fetch_all("task-types"))


@cache
def all_task_types_for_project(project: Ref, client: KitsuClient = default) -> list[TaskType]:
    """List the task types that a production uses, sorted by name.

    Args:
        project: ID or dict.

    Source: GET data/projects/{project_id}/task-types
    """
    return _of("projects", project, "project", client)


@cache
def all_task_types_for_asset(asset: Ref, client: KitsuClient = default) -> list[TaskType]:
    """List the types of an asset's tasks, sorted by name.

    Args:
        asset: ID or dict.

    Source: GET data/assets/{asset_id}/task-types
    """
    return _of("assets", asset, "asset", client)


@cache
def all_task_types_for_concept(concept: Ref, client: KitsuClient = default) -> list[TaskType]:
    """List the types of a concept's tasks, sorted by name.

    Args:
        concept: ID or dict.

    Source: GET data/concepts/{concept_id}/task-types
    """
    return _of("concepts", concept, "concept", client)


@cache
def all_task_types_for_episode(episode: Ref, client: KitsuClient = default) -> list[TaskType]:
    """List the types of the tasks of an episode's shots and scenes, sorted by name.

    Args:
        episode: ID or dict.

    Source: GET data/episodes/{episode_id}/task-types
    """
    return _of("episodes", episode, "episode", client)


@cache
def all_task_types_for_scene(scene: Ref, client: KitsuClient = default) -> list[TaskType]:
    """List the types of a scene's tasks, sorted by name.

    Args:
        scene: ID or dict.

    Source: GET data/scenes/{scene_id}/task-types
    """
    return _of("scenes", scene, "scene", client)


@cache
def all_task_types_for_sequence(sequence: Ref, client: KitsuClient = default) -> list[TaskType]:
    """List the types of the tasks of a sequence's shots and scenes, sorted by name.

    Args:
        sequence: ID or dict.

    Source: GET data/sequences/{sequence_id}/task-types
    """
    return _of("sequences", sequence, "sequence", client)


@cache
def all_task_types_for_shot(shot: Ref, client: KitsuClient = default) -> list[TaskType]:
    """List the types of a shot's tasks, sorted by name.

    Args:
        shot: ID or dict.

    Source: GET data/shots/{shot_id}/task-types
    """
    return _of("shots", shot, "shot", client)


@cache_settled
def get_task_type(task_type_id: Ref, client: KitsuClient = default) -> TaskType:
    """Return a task type.

    Args:
        task_type_id: ID or dict.

    Raises:
        RouteNotFoundException: no such task type.

    Source: GET data/task-types/{task_type_id}
    """
    return client.fetch_one("task-types", id_of(task_type_id, "task_type_id"))


@cache_settled
def get_task_type_by_name(
    task_type_name: str, for_entity: str | None = None, department: Ref | None = None, client: KitsuClient = default
) -> TaskType | None:
    """Return the task type of that name, None when there is none.

    Args:
        task_type_name: Name; upper and lower case alike.
        for_entity: Kind of entity that it is for: "Asset", "Shot", "Sequence", "Episode", "Scene", "Edit", "Concept".
        department: Department that it belongs to, ID or dict.

    Source: GET data/task-types
    """
    params = given(for_entity=for_entity, department_id=id_or_none(department, "department"))
    return first_of_name(client, "task-types", task_type_name, **params)


@cache_settled
def get_task_type_by_short_name(
    task_type_short_name: str,
    for_entity: str | None = None,
    department: Ref | None = None,
    client: KitsuClient = default,
) -> TaskType | None:
    """Return the task type of that short name, None when there is none.

    Args:
        task_type_short_name: Short name, exactly as written.
        for_entity: Kind of entity that it is for: "Asset", "Shot", "Sequence", "Episode", "Scene", "Edit", "Concept".
        department: Department that it belongs to, ID or dict.

    Source: GET data/task-types
    """
    params = given(for_entity=for_entity, department_id=id_or_none(department, "department"))
    return client.fetch_first("task-types", {"short_name": task_type_short_name, **params})


def new_task_type(
    name: str, color: str = "#000000", for_entity: str = "Asset", client: KitsuClient = default
) -> TaskType:
    """Create a task type, or return the one of that name for that kind of entity.

    Args:
        name: Name. Today's server wants it unique in the studio, upper and lower case alike.
        color: Such as "#8800FF".
        for_entity: Kind of entity that it is for: "Asset", "Shot", "Sequence", "Episode", "Scene", "Edit", "Concept".

    Returns:
        The created task type, or the existing one, unchanged; a logged warning then names what was ignored.

    Raises:
        ValueError: the name is empty, or the color is none; nothing was sent.
        ParameterException: there is one of that name for another kind of entity.

    Source:
        GET data/task-types
        POST data/task-types
    """
    not_empty(name=name)
    body = {"name": name, "color": checked_color(color), "for_entity": for_entity}
    known: TaskType | None = first_of_name(client, "task-types", name, for_entity=for_entity)
    if known is not None:
        warn_ignored("new_task_type", known, {"color": color}, {"color": "#000000"})
        return known
    return client.create("task-types", body)


def update_task_type(task_type: Mapping[str, Any], client: KitsuClient = default) -> TaskType:
    """Change a task type.

    Args:
        task_type: Dict with "id" and the fields to change; fields that are not given stay.

    Returns:
        The changed task type.

    Source: PUT data/task-types/{task_type_id}
    """
    return client.update("task-types", id_of(task_type, "task_type"), fields_of(task_type, "task_type"))


def remove_task_type(task_type: Ref, force: bool = False, client: KitsuClient = default) -> str:
    """Remove a task type.

    Args:
        task_type: ID or dict.
        force: Remove it even if productions or schedules use it.

    Returns:
        The answer's text, which is empty.

    Raises:
        ParameterException: something uses it.

    Source: DELETE data/task-types/{task_type_id}
    """
    path = route("data/task-types/{}", id_of(task_type, "task_type"))
    return client.delete(path, forced(force))


@cache
def all_task_types_for_edit(edit: Ref, client: KitsuClient = default) -> list[TaskType]:
    """List the types of an edit's tasks, sorted by name.

    Args:
        edit: ID or dict.

    Source: GET data/edits/{edit_id}/task-types
    """
    return _of("edits", edit, "edit", client)


def reorder_task_types(task_types: Iterable[Ref], client: KitsuClient = default) -> list[TaskType]:
    """Put task types of the studio in an order: their "priority" is their place, from 1.

    Args:
        task_types: IDs or dicts in the order wanted; nothing is sent for none.

    Returns:
        The task types, changed.

    Raises:
        NotAllowedException: the user is no administrator.

    Source: POST actions/task-types/reorder
    """
    type_ids = ids_of(task_types, "task_types")
    return client.post("actions/task-types/reorder", {"task_type_ids": type_ids}) if type_ids else []


def _of(kind: str, holder: Ref, name: str, client: KitsuClient) -> list[TaskType]:
    return sort_by_name(client.fetch_all(route(f"{kind}/{{}}/task-types", id_of(holder, name))))
