"""Shots of a show."""

from __future__ import annotations

from gazu_like.cache import cache, cache_settled
from gazu_like.nim.client import NimClient
from gazu_like.nim.client import default_client as default
from gazu_like.nim.fields import ShotChanges, ShotFields
from gazu_like.nim.refs import Ref, id_of
from gazu_like.nim.shapes import Icon, Shot, Status, Unpack
from gazu_like.transfer import FilePath, ProgressCallback


@cache
def all_shots_for_show(show: Ref, client: NimClient = default) -> list[Shot]:
    """List the shots of a show: "ID", "name".

    Args:
        show: ID or dict.

    Source: getShots
    """
    return client.rows("getShots", ID=id_of(show, "show"))


@cache
def get_shot(shot: Ref, client: NimClient = default) -> Shot:
    """Return a shot with its details.

    Args:
        shot: ID or dict.

    Raises:
        NimRecordNotFoundException: there is none.

    Source: getShotInfo
    """
    return client.row("getShotInfo", ID=id_of(shot, "shot"))


def new_shot(show: Ref, name: str, client: NimClient = default, **fields: Unpack[ShotFields]) -> int:
    """Make a shot and return its ID. A shot of that name in the show is changed instead.

    Args:
        show: ID or dict.
        name: Its name.
        fields: Further columns. Of "shotStatusID" and "shotStatus" the ID counts; custom keys must be known to NIM.

    Source: addShot
    """
    return client.make("addShot", showID=id_of(show, "show"), name=name, **fields)


def update_shot(shot: Ref, client: NimClient = default, **fields: Unpack[ShotChanges]) -> None:
    """Change columns of a shot; those that are not given stay, and the name cannot change.

    Args:
        shot: ID or dict.
        fields: What is to change.

    Source: updateShot
    """
    client.change("updateShot", shotID=id_of(shot, "shot"), **fields)


def remove_shot(shot: Ref, client: NimClient = default) -> None:
    """Remove a shot.

    Args:
        shot: ID or dict.

    Source: deleteShot
    """
    client.change("deleteShot", shotID=id_of(shot, "shot"))


def upload_shot_icon(
    shot: Ref, file_path: FilePath, client: NimClient = default, progress_callback: ProgressCallback | None = None
) -> None:
    """Give a shot a picture.

    Args:
        shot: ID or dict.
        file_path: The picture.
        progress_callback: Called with (bytes done, bytes total).

    Source: uploadShotIcon
    """
    client.upload("uploadShotIcon", file_path, {"shotID": id_of(shot, "shot")}, progress_callback=progress_callback)


@cache
def get_shot_icon(shot: Ref, client: NimClient = default) -> Icon:
    """Return where a shot's picture lies: "img_link", relative to the server's root, empty when there is none.

    Args:
        shot: ID or dict.

    Source: getShotIcon
    """
    return client.row("getShotIcon", ID=id_of(shot, "shot"))


def download_shot_icon(
    shot: Ref, file_path: FilePath, client: NimClient = default, progress_callback: ProgressCallback | None = None
) -> FilePath:
    """Fetch a shot's picture and return where it was put.

    Args:
        shot: ID or dict.
        file_path: Where to put it.
        progress_callback: Called with (bytes done, bytes total; 0 when not known).

    Raises:
        ValueError: the shot has no picture, or the path cannot be written to.

    Source: getShotIcon
    """
    return client.download(get_shot_icon(shot, client=client).get("img_link", ""), file_path, progress_callback)


@cache_settled
def all_shot_statuses(client: NimClient = default) -> list[Status]:
    """List the statuses that shots can have; each points to a task status by "task_status_ID".

    Source: getShotStatuses
    """
    return client.rows("getShotStatuses")
