"""Resources: rooms, machines and what else is scheduled besides people."""

from __future__ import annotations

from gazu_like.nim.client import NimClient
from gazu_like.nim.client import default_client as default
from gazu_like.nim.fields import ResourceChanges, ResourceFields, ResourceSearch
from gazu_like.nim.refs import Ref, id_of
from gazu_like.nim.shapes import Row, Unpack


def all_resources(client: NimClient = default, **search: Unpack[ResourceSearch]) -> list[Row]:
    """List the resources that the user may see and that fit all that is asked for.

    Args:
        search: Columns and what they hold; "description" may hold it somewhere. "limit" and "offset" ask for a part.

    Source: getResources
    """
    return client.rows("getResources", **search)


def new_resource(name: str, client: NimClient = default, **fields: Unpack[ResourceFields]) -> int:
    """Make a resource and return its ID.

    Args:
        name: Its name.
        fields: Further columns.

    Source: addResource
    """
    return client.make("addResource", name=name, **fields)


def update_resource(resource: Ref, client: NimClient = default, **fields: Unpack[ResourceChanges]) -> None:
    """Change columns of a resource; those that are not given stay.

    Args:
        resource: ID or dict.
        fields: What is to change.

    Source: updateResource
    """
    client.change("updateResource", ID=id_of(resource, "resource"), **fields)


def remove_resource(resource: Ref, client: NimClient = default) -> None:
    """Remove a resource.

    Args:
        resource: ID or dict.

    Source: deleteResource
    """
    client.change("deleteResource", ID=id_of(resource, "resource"))
