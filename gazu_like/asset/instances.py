"""Asset instances: single, numbered occurrences of an asset in a shot, a scene or another asset.

They stand beside the casting and are not kept in step with it by the server. Those of a shot or scene are made by
``shot`` and ``scene``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, at_least, fields_of, given, id_of, id_or_none, not_empty
from gazu_like.shapes import AssetInstance
from gazu_like.transport.route import route


@cache
def all_asset_instances_for_asset(asset: Ref, client: KitsuClient = default) -> dict[str, list[AssetInstance]]:
    """Return the instances of other assets that stand in an asset.

    Args:
        asset: The asset that holds them (a set, for example), ID or dict.

    Returns:
        A dict, not a list: ID of the asset that is instantiated, to its instances by number.

    Source: GET data/assets/{asset_id}/asset-asset-instances
    """
    return client.get(route("data/assets/{}/asset-asset-instances", id_of(asset, "asset")))


def all_asset_instances_for_shot(shot: Ref, client: KitsuClient = default) -> dict[str, list[AssetInstance]]:
    """Return the asset instances in a shot.

    Args:
        shot: ID or dict.

    Returns:
        A dict, not a list: ID of the asset that is instantiated, to its instances.

    Source: GET data/shots/{shot_id}/asset-instances
    """
    return client.get(route("data/shots/{}/asset-instances", id_of(shot, "shot")))


@cache
def all_shot_asset_instances_for_asset(asset: Ref, client: KitsuClient = default) -> dict[str, list[AssetInstance]]:
    """Return the instances of an asset that stand in shots.

    Args:
        asset: The asset that is instantiated, ID or dict.

    Returns:
        A dict, not a list: ID of the shot, to the instances in it by number.

    Source: GET data/assets/{asset_id}/shot-asset-instances
    """
    return client.get(route("data/assets/{}/shot-asset-instances", id_of(asset, "asset")))


@cache
def all_scene_asset_instances_for_asset(asset: Ref, client: KitsuClient = default) -> dict[str, list[AssetInstance]]:
    """Return the instances of an asset by the scene in which they stand.

    Args:
        asset: The asset that is instantiated, ID or dict.

    Returns:
        A dict, not a list: ID of the scene, to the instances in it by number. Instances that stand in another asset,
        thus in no scene, come as well, under the key "None".

    Source: GET data/assets/{asset_id}/scene-asset-instances
    """
    return client.get(route("data/assets/{}/scene-asset-instances", id_of(asset, "asset")))


@cache
def get_asset_instance(asset_instance_id: Ref, client: KitsuClient = default) -> AssetInstance:
    """Return an asset instance.

    Args:
        asset_instance_id: ID, or dict with an "id".

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/asset-instances/{asset_instance_id}
    """
    return client.fetch_one("asset-instances", id_of(asset_instance_id, "asset_instance_id"))


def new_asset_asset_instance(
    asset: Ref, asset_to_instantiate: Ref, description: str | None = None, client: KitsuClient = default
) -> AssetInstance:
    """Put an instance of one asset in another.

    Args:
        asset: The asset that is to hold it, ID or dict.
        asset_to_instantiate: The asset to make an instance of, ID or dict.
        description: At most 200 characters.

    Returns:
        The instance: "asset_id" is the instantiated asset, "target_asset_id" the one that holds it, "number" one more
        than the highest so far, "name" made of asset name and number.

    Source: POST data/assets/{asset_id}/asset-asset-instances
    """
    path = route("data/assets/{}/asset-asset-instances", id_of(asset, "asset"))
    instantiated = id_of(asset_to_instantiate, "asset_to_instantiate")
    return client.post(path, given(asset_to_instantiate_id=instantiated, description=description))


def new_asset_instance(
    asset: Ref,
    number: int,
    name: str,
    scene: Ref | None = None,
    target_asset: Ref | None = None,
    description: str | None = None,
    active: bool = True,
    data: Mapping[str, Any] | None = None,
    client: KitsuClient = default,
) -> AssetInstance:
    """Make an instance of an asset with a number and a name of one's own, as an administrator, for a migration.

    Args:
        asset: The asset to make an instance of, ID or dict.
        number: From 1 on. The server numbers on from the highest, and does not mind the same number twice.
        name: Name, at most 80 characters.
        scene: Scene in which it stands, ID or dict.
        target_asset: Asset in which it stands, ID or dict.
        description: At most 200 characters.
        active: It is in use.
        data: Free metadata.

    Returns:
        The instance.

    Raises:
        ParameterException: there is no such asset or scene.
        ValueError: the name is empty, or the number below 1; nothing was sent.

    Source: POST data/asset-instances
    """
    not_empty(name=name)
    at_least(1, number=number)
    fields = given(
        scene_id=id_or_none(scene, "scene"),
        target_asset_id=id_or_none(target_asset, "target_asset"),
        description=description,
        data=None if data is None else fields_of(data, "data"),
    )
    body = {"asset_id": id_of(asset, "asset"), "number": number, "name": name, "active": active}
    return client.create("asset-instances", {**body, **fields})


def enable_asset_instance(asset_instance: Ref, client: KitsuClient = default) -> AssetInstance:
    """Mark an asset instance as active and return it.

    Args:
        asset_instance: ID or dict.

    Source: PUT data/asset-instances/{asset_instance_id}
    """
    return client.update("asset-instances", id_of(asset_instance, "asset_instance"), {"active": True})


def disable_asset_instance(asset_instance: Ref, client: KitsuClient = default) -> AssetInstance:
    """Mark an asset instance as not active and return it.

    Args:
        asset_instance: ID or dict.

    Source: PUT data/asset-instances/{asset_instance_id}
    """
    return client.update("asset-instances", id_of(asset_instance, "asset_instance"), {"active": False})


@cache
def all_asset_instances(client: KitsuClient = default) -> list[AssetInstance]:
    """List the asset instances of all productions, in no particular order.

    Raises:
        NotAllowedException: the user is no administrator.

    Source: GET data/asset-instances
    """
    return client.fetch_all("asset-instances")


def remove_asset_instance(asset_instance: Ref, client: KitsuClient = default) -> str:
    """Remove an asset instance, wherever it stands.

    Args:
        asset_instance: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/asset-instances/{asset_instance}
    """
    return client.delete(route("data/asset-instances/{}", id_of(asset_instance, "asset_instance")))
