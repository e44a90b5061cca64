"""What the logged-in person works on, in open productions: assigned tasks, and what they belong to."""

from __future__ import annotations

from functools import partial
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, id_of
from gazu_like.shapes import Asset, AssetType, Episode, Project, Scene, Sequence, Shot, Task, TaskType
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route

_AT_ONCE = 8


@cache
def all_open_projects(client: KitsuClient = default) -> list[Project]:
    """List the open productions of the logged-in person's, sorted by name; an administrator's are all.

    Source: GET data/user/projects/open
    """
    return sort_by_name(client.fetch_all("user/projects/open"))


@cache
def all_asset_types_for_project(project: Ref, client: KitsuClient = default) -> list[AssetType]:
    """List the asset types of a production in which the logged-in person has a task, sorted by name.

    Args:
        project: ID or dict.

    Source: GET data/user/projects/{project_id}/asset-types
    """
    return _own("projects/{}/asset-types", project, "project", client)


@cache
def all_assets_for_asset_type_and_project(project: Ref, asset_type: Ref, client: KitsuClient = default) -> list[Asset]:
    """List the assets of a type on which the logged-in person has a task, sorted by name.

    Args:
        project: ID or dict.
        asset_type: ID or dict.

    Source: GET data/user/projects/{project_id}/asset-types/{asset_type_id}/assets
    """
    return sort_by_name(_assets(client, id_of(project, "project"), id_of(asset_type, "asset_type")))


def all_project_assets(project: Ref, client: KitsuClient = default) -> list[Asset]:
    """List the assets of a production on which the logged-in person has a task, sorted by name.

    Args:
        project: ID or dict.

    Source:
        GET data/user/projects/{project_id}/asset-types
        GET data/user/projects/{project_id}/asset-types/{asset_type_id}/assets
    """
    project_id = id_of(project, "project")
    types: list[AssetType] = client.fetch_all(route("user/projects/{}/asset-types", project_id))
    found = client.wire.map([partial(_assets, client, project_id, each["id"]) for each in types], _AT_ONCE)
    return sort_by_name([asset for assets in found for asset in assets])


@cache
def all_episodes_for_project(project: Ref, client: KitsuClient = default) -> list[Episode]:
    """List the episodes of a production in which the logged-in person has a task, sorted by name.

    Args:
        project: ID or dict.

    Source: GET data/user/projects/{project_id}/episodes
    """
    return _own("projects/{}/episodes", project, "project", client)


@cache
def all_sequences_for_project(project: Ref, client: KitsuClient = default) -> list[Sequence]:
    """List the sequences of a production in which the logged-in person has a task, sorted by name.

    Args:
        project: ID or dict.

    Source: GET data/user/projects/{project_id}/sequences
    """
    return _own("projects/{}/sequences", project, "project", client)


@cache
def all_shots_for_sequence(sequence: Ref, client: KitsuClient = default) -> list[Shot]:
    """List the shots of a sequence on which the logged-in person has a task, sorted by name.

    Args:
        sequence: ID or dict.

    Source: GET data/user/sequences/{sequence_id}/shots
    """
    return _own("sequences/{}/shots", sequence, "sequence", client)


@cache
def all_scenes_for_sequence(sequence: Ref, client: KitsuClient = default) -> list[Scene]:
    """List the scenes of a sequence on which the logged-in person has a task, sorted by name.

    Args:
        sequence: ID or dict.

    Source: GET data/user/sequences/{sequence_id}/scenes
    """
    return _own("sequences/{}/scenes", sequence, "sequence", client)


@cache
def all_tasks_for_asset(asset: Ref, client: KitsuClient = default) -> list[Task]:
    """List the tasks of an asset that are assigned to the logged-in person, sorted by name.

    Args:
        asset: ID or dict.

    Source: GET data/user/assets/{asset_id}/tasks
    """
    return _own("assets/{}/tasks", asset, "asset", client)


@cache
def all_tasks_for_shot(shot: Ref, client: KitsuClient = default) -> list[Task]:
    """List the tasks of a shot that are assigned to the logged-in person, sorted by name.

    Args:
        shot: ID or dict.

    Source: GET data/user/shots/{shot_id}/tasks
    """
    return _own("shots/{}/tasks", shot, "shot", client)


@cache
def all_tasks_for_scene(scene: Ref, client: KitsuClient = default) -> list[Task]:
    """List the tasks of a scene that are assigned to the logged-in person, sorted by name.

    Args:
        scene: ID or dict.

    Source: GET data/user/scenes/{scene_id}/tasks
    """
    return _own("scenes/{}/tasks", scene, "scene", client)


@cache
def all_tasks_for_sequence(sequence: Ref, client: KitsuClient = default) -> list[Task]:
    """List the tasks of a sequence itself that are assigned to the logged-in person, sorted by name.

    Args:
        sequence: ID or dict.

    Source: GET data/user/sequences/{sequence_id}/tasks
    """
    return _own("sequences/{}/tasks", sequence, "sequence", client)


@cache
def all_task_types_for_asset(asset: Ref, client: KitsuClient = default) -> list[TaskType]:
    """List the types of the logged-in person's tasks on an asset, sorted by name.

    Args:
        asset: ID or dict.

    Source: GET data/user/assets/{asset_id}/task-types
    """
    return _own("assets/{}/task-types", asset, "asset", client)


@cache
def all_task_types_for_shot(shot: Ref, client: KitsuClient = default) -> list[TaskType]:
    """List the types of the logged-in person's tasks on a shot, sorted by name.

    Args:
        shot: ID or dict.

    Source: GET data/user/shots/{shot_id}/task-types
    """
    return _own("shots/{}/task-types", shot, "shot", client)


@cache
def all_task_types_for_scene(scene: Ref, client: KitsuClient = default) -> list[TaskType]:
    """List the types of the logged-in person's tasks on a scene, sorted by name.

    Args:
        scene: ID or dict.

    Source: GET data/user/scenes/{scene_id}/task-types
    """
    return _own("scenes/{}/task-types", scene, "scene", client)


@cache
def all_task_types_for_sequence(sequence: Ref, client: KitsuClient = default) -> list[TaskType]:
    """List the types of the logged-in person's tasks on a sequence itself, sorted by name.

    Args:
        sequence: ID or dict.

    Source: GET data/user/sequences/{sequence_id}/task-types
    """
    return _own("sequences/{}/task-types", sequence, "sequence", client)


@cache
def all_tasks_to_do(client: KitsuClient = default) -> list[Task]:
    """List the logged-in person's tasks that are not done.

    Returns:
        Tasks, with the names of their "project_name", "entity_name", "task_type_name", "task_status_name", and with
        "last_comment".

    Source: GET data/user/tasks
    """
    return client.fetch_all("user/tasks")


@cache
def all_done_tasks(client: KitsuClient = default) -> list[Task]:
    """List the logged-in person's tasks that are done.

    Returns:
        Tasks, as in ``all_tasks_to_do``.

    Source: GET data/user/done-tasks
    """
    return client.fetch_all("user/done-tasks")


@cache
def all_tasks_requiring_feedback(client: KitsuClient = default) -> list[Task]:
    """List the tasks whose status asks for feedback, of all that the logged-in person supervises.

    Returns:
        Tasks, as in ``all_tasks_to_do``. An administrator gets those of all open productions, a manager those of the
        own productions, a supervisor those of the own departments therein, anybody else none.

    Source: GET data/user/tasks-to-check
    """
    return client.fetch_all("user/tasks-to-check")


def _assets(client: KitsuClient, project_id: str, asset_type_id: str) -> list[Asset]:
    return client.fetch_all(route("user/projects/{}/asset-types/{}/assets", project_id, asset_type_id))


def _own(template: str, holder: Ref, name: str, client: KitsuClient) -> list[Any]:
    return sort_by_name(client.fetch_all(route(f"user/{template}", id_of(holder, name))))
