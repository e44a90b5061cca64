"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from gazu_like.nim.fields import ResourceChanges, ResourceFields, ResourceSearch
from gazu_like.nim.refs import Ref
from gazu_like.nim.shapes import Row, Unpack

class ResourceNamespace:
    """The functions of ``gazu_like.nim.resource``, awaited, with ``client=`` filled in."""

    async def all_resources(self, **search: Unpack[ResourceSearch]) -> list[Row]:
        """List the resources that the user may see and that fit all that is asked for.

        Args:
            search: Columns and what they hold; "description" may hold it somewhere. "limit" and "offset" ask for a part.

        Source: getResources
        """

    async def new_resource(self, name: str, **fields: Unpack[ResourceFields]) -> int:
        """Make a resource and return its ID.

        Args:
            name: Its name.
            fields: Further columns.

        Source: addResource
        """

    async def remove_resource(self, resource: Ref) -> None:
        """Remove a resource.

        Args:
            resource: ID or dict.

        Source: deleteResource
        """

    async def update_resource(self, resource: Ref, **fields: Unpack[ResourceChanges]) -> None:
        """Change columns of a resource; those that are not given stay.

        Args:
            resource: ID or dict.
            fields: What is to change.

        Source: updateResource
        """
