"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from gazu_like.nim.fields import ElementChanges, ElementFields, ElementSearch
from gazu_like.nim.refs import Ref
from gazu_like.nim.shapes import Element, ElementType, Unpack

class ElementNamespace:
    """The functions of ``gazu_like.nim.element``, awaited, with ``client=`` filled in."""

    async def all_element_types(self) -> list[ElementType]:
        """List the types that elements can have.

        Source: getElementTypes
        """

    async def all_elements(self, **search: Unpack[ElementSearch]) -> list[Element]:
        """List the elements that fit all that is asked for.

        Args:
            search: What they are of ("jobID", "showID", "shotID", "assetID", "taskID", "renderID"), "elementTypeID", "ext",
                and what "name", "path" and "metadata" hold.

        Source: findElements
        """

    async def all_elements_for(
        self,
        kind: str,
        parent: Ref,
        element_type: Ref | None = None,
        only_last: bool = False,
        only_published: bool = False,
    ) -> list[Element]:
        """List the elements of a shot, an asset, a task or a render.

        Args:
            kind: shot, asset, task or render.
            parent: ID or dict.
            element_type: ID or dict: only those of that type.
            only_last: Only the last published one.
            only_published: Only published ones.

        Source: getElements
        """

    async def get_element_type(self, element_type: Ref) -> ElementType:
        """Return a type of elements.

        Args:
            element_type: ID or dict.

        Source: getElementType
        """

    async def new_element(
        self, kind: str, parent: Ref, element_type: Ref, path: str, name: str, **fields: Unpack[ElementFields]
    ) -> int:
        """Make an element and return its ID.

        Args:
            kind: shot, asset, task or render.
            parent: ID or dict.
            element_type: ID or dict.
            path: Folder.
            name: Name of the file; of images the pattern, such as "plate.####.exr".
            fields: Further columns: "startFrame", "endFrame" and "handles" in frames, "isPublished", "metadata" ...

        Source: addElement
        """

    async def remove_element(self, element: Ref) -> None:
        """Remove an element.

        Args:
            element: ID or dict.

        Source: deleteElement
        """

    async def update_element(self, element: Ref, **fields: Unpack[ElementChanges]) -> None:
        """Change columns of an element; those that are not given stay.

        Args:
            element: ID or dict.
            fields: What is to change.

        Source: updateElement
        """
