"""Asset types: the studio's own entity types, by which assets are sorted.

The server keeps them among the entity types, where "Shot", "Sequence" and the like are too. All other entity types are
asset types.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache, cache_settled
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name
from gazu_like.refs import Ref, id_of, ids_of, key_of, not_empty
from gazu_like.shapes import AssetType
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route

#: What can be changed of a type.
_FIELDS = ("name", "short_name", "description", "archived", "task_types")


@cache_settled
def all_asset_types(client: KitsuClient = default) -> list[AssetType]:
    """List the studio's asset types, sorted by name.

    Returns:
        Asset types with "task_types", the IDs of the task types that their assets get; empty stands for all.

    Source: GET data/asset-types
    """
    return sort_by_name(client.fetch_all("asset-types"))


@cache
def all_asset_types_for_project(project: Ref, client: KitsuClient = default) -> list[AssetType]:
    """List the asset types that assets of a production have, sorted by name.

    Args:
        project: ID or dict.

    Source: GET data/projects/{project_id}/asset-types
    """
    return sort_by_name(client.fetch_all(route("projects/{}/asset-types", id_of(project, "project"))))


@cache
def all_asset_types_for_shot(shot: Ref, client: KitsuClient = default) -> list[AssetType]:
    """List the asset types of the assets cast in a shot, sorted by name.

    Args:
        shot: ID or dict.

    Source: GET data/shots/{shot_id}/asset-types
    """
    return sort_by_name(client.fetch_all(route("shots/{}/asset-types", id_of(shot, "shot"))))


@cache_settled
def get_asset_type(asset_type_id: Ref, client: KitsuClient = default) -> AssetType:
    """Return an asset type.

    Args:
        asset_type_id: ID, or dict with an "id".

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/asset-types/{asset_type_id}
    """
    return client.fetch_one("asset-types", id_of(asset_type_id, "asset_type_id"))


@cache_settled
def get_asset_type_by_name(name: str, client: KitsuClient = default) -> AssetType | None:
    """Return the asset type of that name, None when there is none.

    Args:
        name: Upper and lower case alike. "Shot", "Sequence" and the like find the entity type of that name.

    Source: GET data/entity-types
    """
    return first_of_name(client, "entity-types", name)


@cache
def get_asset_type_from_asset(asset: Ref, client: KitsuClient = default) -> AssetType:
    """Return the type of an asset.

    Args:
        asset: Dict with "entity_type_id"; an ID, or a dict without it, is looked up.

    Source:
        GET data/assets/{asset_id}
        GET data/asset-types/{asset_type_id}
    """
    type_id = key_of(asset, "entity_type_id", lambda asset_id: client.fetch_one("assets", asset_id), "asset")
    return client.fetch_one("asset-types", type_id)


def new_asset_type(name: str, client: KitsuClient = default) -> AssetType:
    """Create an asset type, or return the one of that name.

    Args:
        name: At most 30 characters; upper and lower case alike. For "Shot", "Sequence" and the like the entity type of
            that name is returned.

    Raises:
        ValueError: the name is empty; nothing was sent.

    Source:
        GET data/entity-types
        POST data/entity-types
    """
    not_empty(name=name)
    known: AssetType | None = first_of_name(client, "entity-types", name)
    if known is None:
        return client.create("entity-types", {"name": name})
    return known


def update_asset_type(asset_type: Mapping[str, Any], client: KitsuClient = default) -> AssetType:
    """Change an asset type; fields that are not given stay.

    Args:
        asset_type: Dict with "id" and any of "name", "short_name", "description", "archived" and "task_types" (all of
            them, IDs or dicts). Other keys are not sent.

    Returns:
        The changed type, as an entity type.

    Raises:
        ValueError: there is nothing to change in the dict.

    Source: PUT data/entity-types/{asset_type_id}
    """
    type_id = id_of(asset_type, "asset_type")
    fields = {key: asset_type[key] for key in _FIELDS if key in asset_type}
    if not fields:
        raise ValueError(f"asset_type: wanted a dict with at least one of {', '.join(_FIELDS)}")
    if "task_types" in fields:
        fields["task_types"] = ids_of(fields["task_types"], "asset_type['task_types']")
    return client.update("entity-types", type_id, fields)


def remove_asset_type(asset_type: Ref, client: KitsuClient = default) -> str:
    """Remove an asset type.

    Args:
        asset_type: ID or dict.

    Returns:
        Empty text.

    Raises:
        ParameterException: there are assets of this type.

    Source: DELETE data/entity-types/{asset_type_id}
    """
    return client.delete(route("data/entity-types/{}", id_of(asset_type, "asset_type")))
