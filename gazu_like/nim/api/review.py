"""Review items, notes and bins."""

from __future__ import annotations

from gazu_like.nim.api.calls import Answer, Rows, asked, key_hidden, uploaded
from gazu_like.nim.client import NimClient
from gazu_like.nim.fields import Day, Flag, Number, Text, Words
from gazu_like.nim.refs import Ref
from gazu_like.transfer import FilePath, ProgressCallback


@key_hidden
def get_reviewItemTypes(
    nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, *, client: NimClient | None = None
) -> Rows:
    """List the types of review items.

    Source: getReviewItemTypes
    """
    return asked(locals(), "getReviewItemTypes")


@key_hidden
def get_taskReviewItems(
    taskID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List the review items of a task.

    Source: getTaskDailies
    """
    return asked(locals(), "getTaskDailies")


@key_hidden
def get_taskDailies(
    taskID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List the review items of a task; the older name of ``get_taskReviewItems``.

    Source: getTaskDailies
    """
    return asked(locals(), "getTaskDailies")


@key_hidden
def get_reviewItem(
    ID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return a review item.

    Source: getReviewItem
    """
    return asked(locals(), "getReviewItem")


@key_hidden
def get_reviewItemNotes(
    ID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List the notes on a review item.

    Source: getReviewNotes
    """
    return asked(locals(), "getReviewNotes")


@key_hidden
def upload_reviewItem(
    taskID: Ref | None = None,
    renderID: Ref | None = None,
    renderKey: Text | None = None,
    itemID: Ref | None = None,
    itemType: str | None = None,
    path: FilePath | None = None,
    submit: Flag | None = None,
    name: Text | None = None,
    description: Text | None = None,
    reviewItemTypeID: Ref = 0,
    reviewItemStatusID: Ref = 0,
    keywords: Words | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    username: Text | None = None,
    userID: Ref | None = None,
    progress_callback: ProgressCallback | None = None,
    client: NimClient | None = None,
) -> Answer:
    """Send a movie or a picture to be looked at.

    Source: uploadReviewItem
    """
    return uploaded(locals(), "uploadReviewItem", "path")


@key_hidden
def upload_reviewNote(
    ID: Ref | None = None,
    name: Text = "",
    img: FilePath | None = None,
    note: Text = "",
    frame: int | str = 0,
    time: Number = -1,
    userID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    progress_callback: ProgressCallback | None = None,
    client: NimClient | None = None,
) -> Answer:
    """Note something on a review item, with a picture if there is one.

    Source: uploadReviewNote
    """
    return uploaded(locals(), "uploadReviewNote", "img")


@key_hidden
def get_reviewStatuses(
    nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, *, client: NimClient | None = None
) -> Answer:
    """List the statuses of review items.

    Source: getReviewStatuses
    """
    return asked(locals(), "getReviewStatuses")


@key_hidden
def get_reviewBins(
    context: str,
    contextID: Ref,
    limit: int | str = 0,
    offset: int | str = 0,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """List the review bins of a record with their items.

    Source: getReviewBins
    """
    return asked(locals(), "getReviewBins")


@key_hidden
def add_reviewBin(
    context: str,
    contextID: Ref,
    name: Text,
    autoUpdateVersions: Flag = 0,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Make a review bin.

    Source: addReviewBin
    """
    return asked(locals(), "addReviewBin")


@key_hidden
def update_reviewBin(
    ID: Ref,
    name: Text | None = None,
    autoUpdateVersions: Flag | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Change a review bin.

    Source: updateReviewBin
    """
    return asked(locals(), "updateReviewBin")


@key_hidden
def delete_reviewBin(
    ID: Ref,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Remove a review bin; its items stay.

    Source: deleteReviewBin
    """
    return asked(locals(), "deleteReviewBin")


@key_hidden
def add_reviewBinItem(
    binID: Ref,
    itemID: Ref,
    position: int | str | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Put a review item into a bin.

    Source: addReviewBinItem
    """
    return asked(locals(), "addReviewBinItem")


@key_hidden
def position_reviewBinItem(
    binID: Ref,
    itemID: Ref,
    position: int | str,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Move a review item to another place in its bin.

    Source: positionReviewBinItem
    """
    return asked(locals(), "positionReviewBinItem")


@key_hidden
def remove_reviewBinItem(
    binID: Ref,
    itemID: Ref,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Take a review item out of a bin; the item itself stays.

    Source: removeReviewBinItem
    """
    return asked(locals(), "removeReviewBinItem")


@key_hidden
def upload_edit(
    showID: Ref | None = None,
    path: FilePath | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    progress_callback: ProgressCallback | None = None,
    client: NimClient | None = None,
) -> Answer:
    """Send the edit of a show to be looked at; ``upload_reviewItem`` does the same.

    Source: uploadEdit
    """
    return uploaded(locals(), "uploadEdit", "path")


@key_hidden
def upload_dailies(
    taskID: Ref | None = None,
    renderID: Ref | None = None,
    renderKey: Text | None = None,
    itemID: Ref | None = None,
    itemType: str | None = None,
    path: FilePath | None = None,
    submit: Flag | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    progress_callback: ProgressCallback | None = None,
    client: NimClient | None = None,
) -> Answer:
    """Send a movie to be looked at; the older form of ``upload_reviewItem``.

    Source: uploadMovie
    """
    return uploaded(locals(), "uploadMovie", "path")


@key_hidden
def upload_dailiesNote(
    dailiesID: Ref | None = None,
    name: Text = "",
    img: FilePath | None = None,
    note: Text = "",
    frame: int | str = 0,
    time: Number = -1,
    userID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    progress_callback: ProgressCallback | None = None,
    client: NimClient | None = None,
) -> Answer:
    """Note something on a review item; the older form of ``upload_reviewNote``.

    Source: uploadDailiesNote
    """
    return uploaded(locals(), "uploadDailiesNote", "img")


@key_hidden
def get_reviewItems(
    ID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    parentType: str | None = None,
    parentID: Ref | None = None,
    allChildren: Flag | None = None,
    name: str | None = None,
    description: str | None = None,
    date: Day | None = None,
    type: str | None = None,
    typeID: Ref | None = None,
    status: str | None = None,
    statusID: Ref | None = None,
    keyword: str | None = None,
    keywordID: Ref | None = None,
    client: NimClient | None = None,
) -> Rows:
    """List the review items of a record.

    Args:
        ID: Stands in the document's signature, and in none of NIM's queries: give ``parentType`` and ``parentID``.

    Source: getReviewItems
    """
    if ID is not None:
        raise ValueError(f"ID: NIM's getReviewItems has no such parameter, give parentType= and parentID=; got {ID!r}")
    return asked(locals(), "getReviewItems", ID="")
