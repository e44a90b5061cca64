"""Elements and renders."""

from __future__ import annotations

from gazu_like.nim.api.calls import Answer, Rows, asked, key_hidden, uploaded
from gazu_like.nim.client import NimClient
from gazu_like.nim.fields import Day, Flag, Object, Text, Words
from gazu_like.nim.refs import Ref
from gazu_like.transfer import FilePath, ProgressCallback


@key_hidden
def get_elementTypes(
    nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, *, client: NimClient | None = None
) -> Rows:
    """List the types of elements.

    Source: getElementTypes
    """
    return asked(locals(), "getElementTypes")


@key_hidden
def get_elementType(
    ID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return a type of elements.

    Source: getElementType
    """
    return asked(locals(), "getElementType")


@key_hidden
def find_elements(
    name: Text = "",
    path: Text = "",
    jobID: Ref = "",
    showID: Ref = "",
    shotID: Ref = "",
    assetID: Ref = "",
    taskID: Ref = "",
    renderID: Ref = "",
    elementTypeID: Ref = "",
    ext: Text = "",
    metadata: Object = "",
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List the elements that fit all that is asked for.

    Source: findElements
    """
    return asked(locals(), "findElements")


@key_hidden
def get_elements(
    parent: str = "shot",
    parentID: Ref | None = None,
    elementTypeID: Ref | None = None,
    getLastElement: Flag = False,
    isPublished: Flag = False,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List the elements of a shot, an asset, a task or a render.

    Source: getElements
    """
    return asked(locals(), "getElements")


@key_hidden
def add_element(
    parent: str = "shot",
    parentID: Ref | None = None,
    userID: Ref | None = None,
    typeID: Ref = "",
    path: Text = "",
    name: Text = "",
    startFrame: int | str | None = None,
    endFrame: int | str | None = None,
    handles: int | str | None = None,
    isPublished: Flag = False,
    metadata: Object = "",
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Make an element.

    Source: addElement
    """
    return asked(locals(), "addElement")


@key_hidden
def update_element(
    ID: Ref | None = None,
    userID: Ref | None = None,
    jobID: Ref | None = None,
    assetID: Ref | None = None,
    shotID: Ref | None = None,
    taskID: Ref | None = None,
    renderID: Ref | None = None,
    elementTypeID: Ref | None = None,
    name: Text | None = None,
    path: Text | None = None,
    startFrame: int | str | None = None,
    endFrame: int | str | None = None,
    handles: int | str | None = None,
    isPublished: Flag | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    metadata: Object | None = None,
    client: NimClient | None = None,
) -> Answer:
    """Change an element.

    Source: updateElement
    """
    return asked(locals(), "updateElement")


@key_hidden
def delete_element(
    ID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Remove an element.

    Source: deleteElement
    """
    return asked(locals(), "deleteElement")


@key_hidden
def add_render(
    jobID: Ref = 0,
    itemType: str = "shot",
    taskID: Ref = 0,
    fileID: Ref = 0,
    renderKey: Text = "",
    renderName: Text = "",
    renderType: Text = "",
    renderComment: Text = "",
    outputDirs: Words | None = None,
    outputFiles: Words | None = None,
    elementTypeID: Ref = 0,
    start_datetime: Day | None = None,
    end_datetime: Day | None = None,
    avgTime: Text = "",
    totalTime: Text = "",
    frame: int | str = 0,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Log a render of a task.

    Source: addRender
    """
    return asked(locals(), "addRender", frame="frames")


@key_hidden
def upload_renderIcon(
    renderID: Ref | None = None,
    renderKey: Text = "",
    img: FilePath | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    progress_callback: ProgressCallback | None = None,
    client: NimClient | None = None,
) -> Answer:
    """Give a render a picture.

    Source: uploadRenderIcon
    """
    return uploaded(locals(), "uploadRenderIcon", "img")


@key_hidden
def get_lastShotRender(
    shotID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return the render that was logged last for a shot.

    Source: getLastShotRender
    """
    return asked(locals(), "getLastShotRender", shotID="ID")
