"""The types of output files: geometry, cache, render ..."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache, cache_settled
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.files.checks import of_entity, of_instance
from gazu_like.names import first_of_name, warn_ignored
from gazu_like.records import changes_of
from gazu_like.refs import Ref, id_of, not_empty
from gazu_like.shapes import OutputType
from gazu_like.transport.route import route


@cache_settled
def all_output_types(client: KitsuClient = default) -> list[OutputType]:
    """List all output types.

    Returns:
        Output types: "name", "short_name".

    Source: GET data/output-types
    """
    return client.fetch_all("output-types")


@cache
def all_output_types_for_entity(entity: Ref, client: KitsuClient = default) -> list[OutputType]:
    """List the output types that an entity has output files of.

    Args:
        entity: Asset, shot or other entity, ID or dict.

    Source: GET data/entities/{entity_id}/output-types
    """
    return client.get(f"{of_entity(entity)}/output-types")


@cache
def all_output_types_for_asset_instance(
    asset_instance: Ref, temporal_entity: Ref, client: KitsuClient = default
) -> list[OutputType]:
    """List the output types that an asset instance has output files of in a shot or scene.

    Args:
        asset_instance: ID or dict.
        temporal_entity: Shot, scene or sequence, ID or dict.

    Source: GET data/asset-instances/{asset_instance_id}/entities/{temporal_entity_id}/output-types
    """
    return client.get(f"{of_instance(asset_instance, temporal_entity)}/output-types")


@cache_settled
def get_output_type(output_type_id: Ref, client: KitsuClient = default) -> OutputType:
    """Return an output type.

    Args:
        output_type_id: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/output-types/{output_type_id}
    """
    return client.fetch_one("output-types", id_of(output_type_id, "output_type_id"))


@cache_settled
def get_output_type_by_name(output_type_name: str, client: KitsuClient = default) -> OutputType | None:
    """Return the output type of that name, None when there is none.

    Args:
        output_type_name: Such as "Geometry"; upper and lower case alike.

    Source: GET data/output-types
    """
    return first_of_name(client, "output-types", output_type_name)


def new_output_type(name: str, short_name: str, client: KitsuClient = default) -> OutputType:
    """Create an output type, or return the one of that name.

    Args:
        name: Such as "Geometry".
        short_name: Such as "geo".

    Returns:
        The created output type, or the existing one, unchanged; a logged warning then names what was ignored.

    Raises:
        ValueError: the name is empty.

    Source:
        GET data/output-types
        POST data/output-types
    """
    not_empty(name=name)
    body = {"name": name, "short_name": short_name}
    known: OutputType | None = first_of_name(client, "output-types", name)
    if known is not None:
        warn_ignored("new_output_type", known, body, {})
        return known
    return client.create("output-types", body)


def update_output_type(output_type: Mapping[str, Any], client: KitsuClient = default) -> OutputType:
    """Change an output type; fields that are not given stay.

    Args:
        output_type: Dict with "id" and the fields to change.

    Returns:
        The changed output type.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: the name is empty; nothing was sent.

    Source: PUT data/output-types/{output_type}
    """
    return client.update("output-types", id_of(output_type, "output_type"), changes_of(output_type, "output_type"))


def remove_output_type(output_type: Ref, client: KitsuClient = default) -> str:
    """Remove an output type.

    Args:
        output_type: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/output-types/{output_type}
    """
    return client.delete(route("data/output-types/{}", id_of(output_type, "output_type")))
