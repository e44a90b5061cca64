"""What a tool lets its user choose from: productions, sequences, shots ..., either all or the user's own.

Each function hands on to the noun that lists all, or to ``user``, which lists what the logged-in person has a task on.
"""

from __future__ import annotations

from typing import overload

from gazu_like import asset as assets
from gazu_like import project as projects
from gazu_like import scene as scenes
from gazu_like import shot as shots
from gazu_like import task as tasks
from gazu_like import user
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, id_of, key_of
from gazu_like.shapes import Asset, AssetType, Episode, Project, Scene, Sequence, Shot, TaskType


def all_open_projects(user_context: bool = False, client: KitsuClient = default) -> list[Project]:
    """List the open productions, sorted by name.

    Args:
        user_context: Only the logged-in person's; an administrator's are all.

    Source:
        GET data/projects/open
        GET data/user/projects/open
    """
    if user_context:
        return user.all_open_projects(client=client)
    return projects.all_open_projects(client=client)


@overload
def all_assets_for_project(project: Ref, client: KitsuClient, /) -> list[Asset]: ...
@overload
def all_assets_for_project(project: Ref, user_context: bool = False, client: KitsuClient = default) -> list[Asset]: ...
def all_assets_for_project(
    project: Ref, user_context: bool | KitsuClient = False, client: KitsuClient = default
) -> list[Asset]:
    """List the assets of a production, sorted by name.

    Args:
        project: ID or dict.
        user_context: Only those on which the logged-in person has a task. As in gazu 1.3.1, which does not know this
            parameter, the client may stand here.

    Source:
        GET data/projects/{project_id}/assets
        GET data/user/projects/{project_id}/asset-types
        GET data/user/projects/{project_id}/asset-types/{asset_type_id}/assets
    """
    is_own, client = _told_apart(user_context, client)
    if is_own:
        return user.all_project_assets(project, client=client)
    return assets.all_assets_for_project(project, client=client)


def all_asset_types_for_project(
    project: Ref, user_context: bool = False, client: KitsuClient = default
) -> list[AssetType]:
    """List the asset types of a production's assets, sorted by name.

    Args:
        project: ID or dict.
        user_context: Only those in which the logged-in person has a task.

    Source:
        GET data/projects/{project_id}/asset-types
        GET data/user/projects/{project_id}/asset-types
    """
    if user_context:
        return user.all_asset_types_for_project(project, client=client)
    return assets.all_asset_types_for_project(project, client=client)


def all_assets_for_asset_type_and_project(
    project: Ref, asset_type: Ref, user_context: bool = False, client: KitsuClient = default
) -> list[Asset]:
    """List the assets of a type in a production, sorted by name.

    Args:
        project: ID or dict.
        asset_type: ID or dict.
        user_context: Only those on which the logged-in person has a task.

    Source:
        GET data/projects/{project_id}/asset-types/{asset_type_id}/assets
        GET data/user/projects/{project_id}/asset-types/{asset_type_id}/assets
    """
    if user_context:
        return user.all_assets_for_asset_type_and_project(project, asset_type, client=client)
    return assets.all_assets_for_project_and_type(project, asset_type, client=client)


def all_episodes_for_project(project: Ref, user_context: bool = False, client: KitsuClient = default) -> list[Episode]:
    """List the episodes of a production, sorted by name.

    Args:
        project: ID or dict.
        user_context: Only those in which the logged-in person has a task.

    Source:
        GET data/projects/{project_id}/episodes
        GET data/user/projects/{project_id}/episodes
    """
    if user_context:
        return user.all_episodes_for_project(project, client=client)
    return shots.all_episodes_for_project(project, client=client)


def all_sequences_for_project(
    project: Ref, user_context: bool = False, client: KitsuClient = default
) -> list[Sequence]:
    """List the sequences of a production, sorted by name.

    Args:
        project: ID or dict.
        user_context: Only those in which the logged-in person has a task.

    Source:
        GET data/projects/{project_id}/sequences
        GET data/user/projects/{project_id}/sequences
    """
    if user_context:
        return user.all_sequences_for_project(project, client=client)
    return shots.all_sequences_for_project(project, client=client)


@overload
def all_sequences_for_episode(episode: Ref, client: KitsuClient, /) -> list[Sequence]: ...
@overload
def all_sequences_for_episode(
    episode: Ref, user_context: bool = False, client: KitsuClient = default
) -> list[Sequence]: ...
def all_sequences_for_episode(
    episode: Ref, user_context: bool | KitsuClient = False, client: KitsuClient = default
) -> list[Sequence]:
    """List the sequences of an episode, sorted by name.

    Args:
        episode: ID or dict; for the user's own an ID is looked up for its production.
        user_context: Only those with shots on which the logged-in person has a task. As in gazu 1.3.1, which does not
            know this parameter, the client may stand here.

    Source:
        GET data/episodes/{episode_id}/sequences
        GET data/episodes/{episode_id}
        GET data/user/projects/{project_id}/sequences
    """
    is_own, client = _told_apart(user_context, client)
    if not is_own:
        return shots.all_sequences_for_episode(episode, client=client)
    episode_id = id_of(episode, "episode")
    project_id = key_of(episode, "project_id", lambda id: shots.get_episode(id, client=client), "episode")
    own = user.all_sequences_for_project(project_id, client=client)
    return [sequence for sequence in own if sequence.get("parent_id") == episode_id]


def all_shots_for_sequence(sequence: Ref, user_context: bool = False, client: KitsuClient = default) -> list[Shot]:
    """List the shots of a sequence, sorted by name.

    Args:
        sequence: ID or dict.
        user_context: Only those on which the logged-in person has a task.

    Source:
        GET data/sequences/{sequence_id}/shots
        GET data/user/sequences/{sequence_id}/shots
    """
    if user_context:
        return user.all_shots_for_sequence(sequence, client=client)
    return shots.all_shots_for_sequence(sequence, client=client)


@overload
def all_scenes_for_project(project: Ref, client: KitsuClient, /) -> list[Scene]: ...
@overload
def all_scenes_for_project(project: Ref, user_context: bool = False, client: KitsuClient = default) -> list[Scene]: ...
def all_scenes_for_project(
    project: Ref, user_context: bool | KitsuClient = False, client: KitsuClient = default
) -> list[Scene]:
    """List the scenes of a production, sorted by name.

    Args:
        project: ID or dict.
        user_context: Only those on which the logged-in person has a task. As in gazu 1.3.1, which does not know this
            parameter, the client may stand here.

    Source:
        GET data/projects/{project_id}/scenes
        GET data/user/tasks
        GET data/user/done-tasks
    """
    is_own, client = _told_apart(user_context, client)
    found = scenes.all_scenes_for_project(project, client=client)
    if not is_own or not found:
        return found
    own = [*user.all_tasks_to_do(client=client), *user.all_done_tasks(client=client)]
    worked_on = {each["entity_id"] for each in own}
    return [scene for scene in found if scene["id"] in worked_on]


def all_scenes_for_sequence(sequence: Ref, user_context: bool = False, client: KitsuClient = default) -> list[Scene]:
    """List the scenes of a sequence, sorted by name.

    Args:
        sequence: ID or dict.
        user_context: Only those on which the logged-in person has a task.

    Source:
        GET data/sequences/{sequence_id}/scenes
        GET data/user/sequences/{sequence_id}/scenes
    """
    if user_context:
        return user.all_scenes_for_sequence(sequence, client=client)
    return scenes.all_scenes_for_sequence(sequence, client=client)


def all_task_types_for_asset(asset: Ref, user_context: bool = False, client: KitsuClient = default) -> list[TaskType]:
    """List the types of an asset's tasks, sorted by name.

    Args:
        asset: ID or dict.
        user_context: Only those of the logged-in person's tasks.

    Source:
        GET data/assets/{asset_id}/task-types
        GET data/user/assets/{asset_id}/task-types
    """
    if user_context:
        return user.all_task_types_for_asset(asset, client=client)
    return tasks.all_task_types_for_asset(asset, client=client)


def all_task_types_for_shot(shot: Ref, user_context: bool = False, client: KitsuClient = default) -> list[TaskType]:
    """List the types of a shot's tasks, sorted by name.

    Args:
        shot: ID or dict.
        user_context: Only those of the logged-in person's tasks.

    Source:
        GET data/shots/{shot_id}/task-types
        GET data/user/shots/{shot_id}/task-types
    """
    if user_context:
        return user.all_task_types_for_shot(shot, client=client)
    return tasks.all_task_types_for_shot(shot, client=client)


def all_task_types_for_scene(scene: Ref, user_context: bool = False, client: KitsuClient = default) -> list[TaskType]:
    """List the types of a scene's tasks, sorted by name.

    Args:
        scene: ID or dict.
        user_context: Only those of the logged-in person's tasks.

    Source:
        GET data/scenes/{scene_id}/task-types
        GET data/user/scenes/{scene_id}/task-types
    """
    if user_context:
        return user.all_task_types_for_scene(scene, client=client)
    return tasks.all_task_types_for_scene(scene, client=client)


def all_task_types_for_sequence(
    sequence: Ref, user_context: bool = False, client: KitsuClient = default
) -> list[TaskType]:
    """List the types of the tasks of a sequence's shots and scenes, sorted by name.

    Args:
        sequence: ID or dict.
        user_context: Instead, the types of the logged-in person's tasks on the sequence itself.

    Source:
        GET data/sequences/{sequence_id}/task-types
        GET data/user/sequences/{sequence_id}/task-types
    """
    if user_context:
        return user.all_task_types_for_sequence(sequence, client=client)
    return tasks.all_task_types_for_sequence(sequence, client=client)


def _told_apart(user_context: bool | KitsuClient, client: KitsuClient) -> tuple[bool, KitsuClient]:
    """Return the two as meant: ``f(project, client)`` is gazu 1.3.1's call, ``f(project, True)`` that of gazu 1.1."""
    return (False, user_context) if isinstance(user_context, KitsuClient) else (user_context, client)
