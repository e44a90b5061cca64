"""Elements: the images and caches that shots, assets, tasks and renders have given."""

from __future__ import annotations

from gazu_like.cache import cache, cache_settled
from gazu_like.nim.client import NimClient
from gazu_like.nim.client import default_client as default
from gazu_like.nim.fields import ElementChanges, ElementFields, ElementSearch
from gazu_like.nim.refs import Ref, id_of, id_or_none
from gazu_like.nim.shapes import Element, ElementType, Unpack


@cache_settled
def all_element_types(client: NimClient = default) -> list[ElementType]:
    """List the types that elements can have.

    Source: getElementTypes
    """
    return client.rows("getElementTypes")


@cache_settled
def get_element_type(element_type: Ref, client: NimClient = default) -> ElementType:
    """Return a type of elements.

    Args:
        element_type: ID or dict.

    Source: getElementType
    """
    return client.row("getElementType", ID=id_of(element_type, "element_type"))


def all_elements(client: NimClient = default, **search: Unpack[ElementSearch]) -> list[Element]:
    """List the elements that fit all that is asked for.

    Args:
        search: What they are of ("jobID", "showID", "shotID", "assetID", "taskID", "renderID"), "elementTypeID", "ext",
            and what "name", "path" and "metadata" hold.

    Source: findElements
    """
    return client.rows("findElements", **search)


@cache
def all_elements_for(
    kind: str,
    parent: Ref,
    element_type: Ref | None = None,
    only_last: bool = False,
    only_published: bool = False,
    client: NimClient = default,
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
    return client.rows(
        "getElements",
        parent=kind,
        parentID=id_of(parent, str(kind).lower()),
        elementTypeID=id_or_none(element_type, "element_type"),
        getLastElement=only_last,
        isPublished=only_published,
    )


def new_element(
    kind: str,
    parent: Ref,
    element_type: Ref,
    path: str,
    name: str,
    client: NimClient = default,
    **fields: Unpack[ElementFields],
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
    return client.make(
        "addElement",
        parent=kind,
        parentID=id_of(parent, str(kind).lower()),
        typeID=id_of(element_type, "element_type"),
        path=path,
        name=name,
        **fields,
    )


def update_element(element: Ref, client: NimClient = default, **fields: Unpack[ElementChanges]) -> None:
    """Change columns of an element; those that are not given stay.

    Args:
        element: ID or dict.
        fields: What is to change.

    Source: updateElement
    """
    client.change("updateElement", ID=id_of(element, "element"), **fields)


def remove_element(element: Ref, client: NimClient = default) -> None:
    """Remove an element.

    Args:
        element: ID or dict.

    Source: deleteElement
    """
    client.change("deleteElement", ID=id_of(element, "element"))
