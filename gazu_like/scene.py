"""Scenes: layout scenes of a sequence, the shots that are cut from them, and the asset instances that stand in them.

Asset instances in a shot are ``shot``'s, those in another asset ``asset``'s. Scenes are removed by
``entity.remove_entity``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from itertools import chain
from typing import Any, TypeVar

from gazu_like import shot as shots
from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, fields_of, given, id_of, id_or_none, key_of, not_empty
from gazu_like.shapes import AssetInstance, Scene, SceneWithTasks, Sequence, Shot
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route

Row = TypeVar("Row", bound=Mapping[str, Any])


@cache
def all_scenes(project: Ref | None = None, client: KitsuClient = default) -> list[Scene]:
    """List the scenes of a production, or of all productions, sorted by name.

    Args:
        project: ID or dict; None for all productions, which only an administrator may list.

    Returns:
        Scenes, canceled ones as well; "parent_id" is the sequence.

    Source:
        GET data/scenes/all
        GET data/projects/{project}/scenes
    """
    project_id = id_or_none(project, "project")
    if project_id is None:
        return sort_by_name(client.fetch_all("scenes/all"))
    return _scenes_of(client, "projects", project_id)


def all_scenes_for_project(project: Ref, client: KitsuClient = default) -> list[Scene]:
    """List the scenes of a production as ``all_scenes`` does, but never from the cache.

    Args:
        project: ID or dict.

    Source: GET data/projects/{project}/scenes
    """
    return _scenes_of(client, "projects", id_of(project, "project"))


@cache
def all_scenes_for_sequence(sequence: Ref, client: KitsuClient = default) -> list[Scene]:
    """List the scenes of a sequence, sorted by name.

    Args:
        sequence: ID or dict.

    Source: GET data/sequences/{sequence}/scenes
    """
    return _scenes_of(client, "sequences", id_of(sequence, "sequence"))


@cache
def get_scene(scene_id: Ref, client: KitsuClient = default) -> Scene:
    """Return a scene.

    Args:
        scene_id: ID or dict.

    Returns:
        The scene with names of project and sequence, in a series of the episode too; "parent_id" is its sequence.

    Raises:
        RouteNotFoundException: there is none, or it is in no sequence.

    Source: GET data/scenes/{scene_id}
    """
    return client.fetch_one("scenes", id_of(scene_id, "scene_id"))


@cache
def get_scene_by_name(sequence: Ref, scene_name: str, client: KitsuClient = default) -> Scene | None:
    """Return the scene of that name in a sequence, None when there is none.

    Args:
        sequence: ID or dict.
        scene_name: Name; upper and lower case alike.

    Source: GET data/sequences/{sequence}/scenes
    """
    # Not data/scenes/all, which would filter by name: it is open to administrators only.
    return _named(_scenes_of(client, "sequences", id_of(sequence, "sequence")), scene_name)


@cache
def get_sequence_from_scene(scene: Ref, client: KitsuClient = default) -> Sequence:
    """Return the sequence of a scene.

    Args:
        scene: ID or dict; looked up when it is no dict with "parent_id".

    Raises:
        RouteNotFoundException: no such scene, or a scene in no sequence.

    Source:
        GET data/scenes/{scene}
        GET data/sequences/{sequence}
    """
    sequence_id = key_of(scene, "parent_id", partial(get_scene, client=client), "scene")
    return shots.get_sequence(sequence_id, client=client)


def new_scene(project: Ref, sequence: Ref, name: str, client: KitsuClient = default) -> Scene:
    """Create a scene; the server returns the one of that name when the sequence has it already.

    Args:
        project: ID or dict.
        sequence: Sequence that it belongs to, ID or dict.
        name: At most 160 characters, unique in the sequence; here upper and lower case differ.

    Raises:
        RouteNotFoundException: the project has no such sequence.
        ValueError: the name is empty; nothing was sent.

    Source: POST data/projects/{project}/scenes
    """
    body = {"name": name, "sequence_id": id_of(sequence, "sequence")}
    path = route("data/projects/{}/scenes", id_of(project, "project"))
    not_empty(name=name)
    return client.post(path, body)


def update_scene(scene: Mapping[str, Any], client: KitsuClient = default) -> Scene:
    """Change a scene; fields that are not given stay, and so do keys of its "data" (free metadata).

    Args:
        scene: Dict with "id" and the fields to change; "parent_id" is its sequence.

    Returns:
        The changed scene.

    Source: PUT data/entities/{scene}
    """
    return client.update("entities", id_of(scene, "scene"), fields_of(scene, "scene"))


# Shots


@cache
def all_shots_for_scene(scene: Ref, client: KitsuClient = default) -> list[Shot]:
    """List the shots of a scene, in the server's order.

    Args:
        scene: ID or dict.

    Returns:
        Shots; "source_id" is the scene.

    Source: GET data/scenes/{scene}/shots
    """
    return client.get(_part_of(scene, "shots"))


def add_shot_to_scene(scene: Ref, shot: Ref, client: KitsuClient = default) -> Shot:
    """Make a scene the source of a shot; a shot has one, so it leaves the scene where it was.

    Args:
        scene: ID or dict.
        shot: ID or dict.

    Returns:
        The shot; "source_id" is the scene.

    Source: POST data/scenes/{scene}/shots
    """
    return client.post(_part_of(scene, "shots"), {"shot_id": id_of(shot, "shot")})


def remove_shot_from_scene(scene: Ref, shot: Ref, client: KitsuClient = default) -> str:
    """Take a shot out of its scene.

    Args:
        scene: ID or dict.
        shot: ID or dict. The server takes it out of whichever scene it is in.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/scenes/{scene}/shots/{shot}
    """
    return client.delete(route("data/scenes/{}/shots/{}", id_of(scene, "scene"), id_of(shot, "shot")))


# Asset instances


@cache
def all_asset_instances_for_scene(scene: Ref, client: KitsuClient = default) -> dict[str, list[AssetInstance]]:
    """Return the asset instances in a scene.

    Args:
        scene: ID or dict.

    Returns:
        A dict, not a list: ID of the asset that is instantiated, to its instances by number.

    Source: GET data/scenes/{scene}/asset-instances
    """
    return client.get(_part_of(scene, "asset-instances"))


@cache
def all_camera_instances_for_scene(scene: Ref, client: KitsuClient = default) -> dict[str, list[AssetInstance]]:
    """Return the instances of cameras, assets of the type "Camera", in a scene.

    Args:
        scene: ID or dict.

    Returns:
        A dict as from ``all_asset_instances_for_scene``. A server without the asset type "Camera" creates it.

    Source: GET data/scenes/{scene}/camera-instances
    """
    return client.get(_part_of(scene, "camera-instances"))


@cache
def get_asset_instance_by_name(scene: Ref, name: str, client: KitsuClient = default) -> AssetInstance | None:
    """Return the asset instance of that name in a scene, None when there is none.

    Args:
        scene: ID or dict.
        name: Such as "Lamp_0001"; upper and lower case alike.

    Source: GET data/scenes/{scene}/asset-instances
    """
    # Not data/asset-instances, which would filter by name: it is open to administrators only.
    by_asset: dict[str, list[AssetInstance]] = client.get(_part_of(scene, "asset-instances"))
    return _named(chain.from_iterable(by_asset.values()), name)


def new_scene_asset_instance(
    scene: Ref, asset: Ref, description: str | None = None, client: KitsuClient = default
) -> AssetInstance:
    """Put an instance of an asset in a scene.

    Args:
        scene: ID or dict.
        asset: The asset to make an instance of, ID or dict.
        description: At most 200 characters.

    Returns:
        The instance: "number" is one more than the highest so far, "name" made of asset name and number.

    Source: POST data/scenes/{scene}/asset-instances
    """
    body = given(asset_id=id_of(asset, "asset"), description=description)
    return client.post(_part_of(scene, "asset-instances"), body)


def update_asset_instance_name(asset_instance: Ref, name: str, client: KitsuClient = default) -> AssetInstance:
    """Rename an asset instance.

    Args:
        asset_instance: ID or dict.
        name: At most 80 characters.

    Returns:
        The changed instance.

    Raises:
        ValueError: the name is empty; nothing was sent.

    Source: PUT data/asset-instances/{asset_instance}
    """
    instance_id = id_of(asset_instance, "asset_instance")
    not_empty(name=name)
    return client.update("asset-instances", instance_id, {"name": name})


def update_asset_instance_data(
    asset_instance: Ref, data: Mapping[str, Any], client: KitsuClient = default
) -> AssetInstance:
    """Replace an asset instance's free metadata as a whole.

    Args:
        asset_instance: ID or dict.
        data: The new metadata: keys that it lacks are gone.

    Returns:
        The changed instance.

    Source: PUT data/asset-instances/{asset_instance}
    """
    return client.update("asset-instances", id_of(asset_instance, "asset_instance"), {"data": fields_of(data, "data")})


@cache
def all_scenes_with_tasks(project: Ref, client: KitsuClient = default) -> list[SceneWithTasks]:
    """List the scenes of a production with their tasks, sorted by name: one request in place of one for each.

    Args:
        project: ID or dict.

    Returns:
        Scenes with "tasks" (dicts, with "assignees"). What has no value is "None" or empty text in
        some fields.

    Source: GET data/scenes/with-tasks
    """
    return sort_by_name(client.fetch_all("scenes/with-tasks", {"project_id": id_of(project, "project")}))


def _scenes_of(client: KitsuClient, kind: str, record_id: str) -> list[Scene]:
    return sort_by_name(client.fetch_all(route(f"{kind}/{{}}/scenes", record_id)))


def _part_of(scene: Ref, part: str) -> str:
    return route(f"data/scenes/{{}}/{part}", id_of(scene, "scene"))


def _named(rows: Iterable[Row], name: str) -> Row | None:
    """Return the row of a name, upper and lower case alike; one written exactly so comes first."""
    same = [row for row in rows if (row.get("name") or "").lower() == name.lower()]
    return min(same, key=lambda row: row["name"] != name, default=None)
