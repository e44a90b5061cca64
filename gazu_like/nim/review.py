"""Review: items (movies and pictures to look at), notes on them, their types and statuses, and bins of items."""

from __future__ import annotations

from gazu_like.cache import cache, cache_settled
from gazu_like.nim.client import NimClient
from gazu_like.nim.client import default_client as default
from gazu_like.nim.fields import ReviewBinChanges, ReviewItemFields, ReviewItemSearch
from gazu_like.nim.refs import Ref, id_of, id_or_none
from gazu_like.nim.shapes import ReviewBin, ReviewItemType, Row, Status, Unpack
from gazu_like.transfer import FilePath, ProgressCallback


@cache_settled
def all_review_item_types(client: NimClient = default) -> list[ReviewItemType]:
    """List the types that review items can have.

    Source: getReviewItemTypes
    """
    return client.rows("getReviewItemTypes")


@cache_settled
def all_review_statuses(client: NimClient = default) -> list[Status]:
    """List the statuses that review items can have.

    Source: getReviewStatuses
    """
    return client.rows("getReviewStatuses")


@cache
def all_review_items_for_task(task: Ref, client: NimClient = default) -> list[Row]:
    """List the review items of a task.

    Args:
        task: ID or dict.

    Source: getTaskDailies
    """
    return client.rows("getTaskDailies", taskID=id_of(task, "task"))


def all_review_items(
    kind: str,
    parent: Ref,
    all_children: bool = False,
    client: NimClient = default,
    **search: Unpack[ReviewItemSearch],
) -> list[Row]:
    """List the review items of a record.

    Args:
        kind: user, job, dev (a job's development of assets), asset, show, shot, task or render.
        parent: ID or dict; of the job for dev.
        all_children: Those of all that is below as well: of a show's shots, their tasks and renders.
        search: Columns and what they hold.

    Source: getReviewItems
    """
    parent_id = id_of(parent, _record(kind))
    return client.rows("getReviewItems", parentType=kind, parentID=parent_id, allChildren=all_children, **search)


@cache
def get_review_item(item: Ref, client: NimClient = default) -> Row:
    """Return a review item with its details.

    Args:
        item: ID or dict.

    Raises:
        NimRecordNotFoundException: there is none.

    Source: getReviewItem
    """
    return client.row("getReviewItem", ID=id_of(item, "item"))


@cache
def all_review_notes(item: Ref, client: NimClient = default) -> list[Row]:
    """List the notes on a review item.

    Args:
        item: ID or dict.

    Source: getReviewNotes
    """
    return client.rows("getReviewNotes", ID=id_of(item, "item"))


def upload_review_item(
    kind: str,
    parent: Ref,
    file_path: FilePath,
    client: NimClient = default,
    progress_callback: ProgressCallback | None = None,
    **fields: Unpack[ReviewItemFields],
) -> int:
    """Send a movie or a picture to be looked at, and return the ID of the review item.

    Args:
        kind: user, job, asset, show, shot, task or render.
        parent: ID or dict.
        file_path: The movie or picture.
        progress_callback: Called with (bytes done, bytes total).
        fields: Further columns; without "name" it is called as the file is.

    Source: uploadReviewItem
    """
    return client.make_with_file(
        "uploadReviewItem",
        file_path,
        progress_callback,
        itemType=kind,
        itemID=id_of(parent, _record(kind)),
        **fields,
    )


def upload_review_note(
    item: Ref,
    user: Ref,
    note: str,
    file_path: FilePath | None = None,
    name: str | None = None,
    frame: int = 0,
    seconds: float = -1,
    client: NimClient = default,
    progress_callback: ProgressCallback | None = None,
) -> int:
    """Note something on a review item, with a picture if there is one, and return the ID of the note.

    Args:
        item: ID or dict.
        user: Who notes it: ID or dict.
        note: Text.
        file_path: A picture, such as a frame with drawings.
        name: Name of the picture.
        frame: Frame that is meant.
        seconds: Where in the movie, in seconds; -1 for the whole of it.
        progress_callback: Called with (bytes done, bytes total).

    Source: uploadReviewNote
    """
    return client.make_with_file(
        "uploadReviewNote",
        file_path,
        progress_callback,
        ID=id_of(item, "item"),
        userID=id_of(user, "user"),
        note=note,
        name=name,
        frame=frame,
        time=seconds,
    )


@cache
def all_review_bins(kind: str, parent: Ref, client: NimClient = default) -> list[ReviewBin]:
    """List the review bins of a record, each with its items in the order of their "position".

    Args:
        kind: user (the asking one, where keys are required), job, dev (a job's development of assets), asset, show or
            shot.
        parent: ID or dict; of the job for dev.

    Source: getReviewBins
    """
    return client.rows("getReviewBins", context=kind, contextID=id_of(parent, _record(kind)))


def new_review_bin(
    kind: str, parent: Ref, name: str, auto_update_versions: bool = False, client: NimClient = default
) -> int:
    """Make a review bin and return its ID.

    Args:
        kind: user, job, dev, asset, show or shot.
        parent: ID or dict; of the job for dev.
        name: Its name.
        auto_update_versions: New versions take the places of older ones.

    Source: addReviewBin
    """
    parent_id = id_of(parent, _record(kind))
    return client.make(
        "addReviewBin", context=kind, contextID=parent_id, name=name, autoUpdateVersions=auto_update_versions
    )


def update_review_bin(review_bin: Ref, client: NimClient = default, **fields: Unpack[ReviewBinChanges]) -> None:
    """Rename a review bin, or change whether new versions take the places of older ones.

    Args:
        review_bin: ID or dict.
        fields: "name", "autoUpdateVersions".

    Source: updateReviewBin
    """
    client.change("updateReviewBin", ID=id_of(review_bin, "review_bin"), **fields)


def remove_review_bin(review_bin: Ref, client: NimClient = default) -> None:
    """Remove a review bin; its items stay.

    Args:
        review_bin: ID or dict.

    Source: deleteReviewBin
    """
    client.change("deleteReviewBin", ID=id_of(review_bin, "review_bin"))


def add_item_to_review_bin(
    review_bin: Ref, item: Ref, position: int | None = None, client: NimClient = default
) -> None:
    """Put a review item into a bin of the same record.

    Args:
        review_bin: ID or dict.
        item: ID or dict.
        position: Its place, from 1; None for the end.

    Source: addReviewBinItem
    """
    bin_id = id_of(review_bin, "review_bin")
    client.change("addReviewBinItem", binID=bin_id, itemID=id_of(item, "item"), position=position)


def move_item_in_review_bin(review_bin: Ref, item: Ref, position: int, client: NimClient = default) -> None:
    """Move a review item to another place in its bin.

    Args:
        review_bin: ID or dict.
        item: ID or dict.
        position: Its place, from 1; the end when there are not so many.

    Source: positionReviewBinItem
    """
    bin_id = id_of(review_bin, "review_bin")
    client.change("positionReviewBinItem", binID=bin_id, itemID=id_of(item, "item"), position=position)


def remove_item_from_review_bin(review_bin: Ref, item: Ref, client: NimClient = default) -> None:
    """Take a review item out of a bin; the item itself stays.

    Args:
        review_bin: ID or dict.
        item: ID or dict.

    Source: removeReviewBinItem
    """
    client.change("removeReviewBinItem", binID=id_of(review_bin, "review_bin"), itemID=id_of(item, "item"))


def upload_edit(
    show: Ref, file_path: FilePath, client: NimClient = default, progress_callback: ProgressCallback | None = None
) -> int:
    """Send the edit of a show to be looked at, by NIM's older query; ``upload_review_item`` does the same.

    Args:
        show: ID or dict.
        file_path: The movie.
        progress_callback: Called with (bytes done, bytes total).

    Source: uploadEdit
    """
    return client.make_with_file("uploadEdit", file_path, progress_callback, showID=id_of(show, "show"))


def upload_dailies(
    file_path: FilePath,
    task: Ref | None = None,
    render: Ref | None = None,
    render_key: str | None = None,
    client: NimClient = default,
    progress_callback: ProgressCallback | None = None,
) -> int:
    """Send a movie of a task or a render to be looked at, by NIM's older query, and return the ID of the review item.

    Args:
        file_path: The movie.
        task: ID or dict; NIM makes a render to hold the movie.
        render: ID or dict.
        render_key: Key of the render in the render farm.
        progress_callback: Called with (bytes done, bytes total).

    Source: uploadMovie
    """
    return client.make_with_file(
        "uploadMovie",
        file_path,
        progress_callback,
        taskID=id_or_none(task, "task"),
        renderID=id_or_none(render, "render"),
        renderKey=render_key,
    )


def upload_dailies_note(
    item: Ref,
    file_path: FilePath,
    note: str = "",
    user: Ref | None = None,
    frame: int = 0,
    client: NimClient = default,
    progress_callback: ProgressCallback | None = None,
) -> int:
    """Note something on a review item, by NIM's older query; ``upload_review_note`` does the same.

    Args:
        item: ID or dict.
        file_path: A picture.
        note: Text.
        user: Who notes it: ID or dict.
        frame: Frame that is meant.
        progress_callback: Called with (bytes done, bytes total).

    Source: uploadDailiesNote
    """
    return client.make_with_file(
        "uploadDailiesNote",
        file_path,
        progress_callback,
        dailiesID=id_of(item, "item"),
        note=note,
        userID=id_or_none(user, "user"),
        frame=frame,
    )


def _record(kind: str) -> str:
    """Return what kind of record a kind of context means: the development of assets is a job's."""
    word = str(kind).lower()
    return "job" if word == "dev" else word
