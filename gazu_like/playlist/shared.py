"""What a guest does who holds the link of a shared playlist: looks at it, comments, draws. No login is needed.

The link's "token" stands for the login; whoever writes says as which guest. Nothing is cached: others write meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, fields_of, given, id_of, id_or_none, not_empty
from gazu_like.shapes import Comment, Guest, PreviewFile, SharedPlaylist, SharedPlaylistContext
from gazu_like.transfer import FilePath, ProgressCallback, check_for_upload
from gazu_like.transport.route import route
from gazu_like.transport.wire import Response


def get_shared_playlist(token: str, password: str | None = None, client: KitsuClient = default) -> SharedPlaylist:
    """Return a shared playlist.

    Args:
        token: "token" of the link.
        password: Password of the link, when it has one.

    Returns:
        The playlist, with "project_name" and "project_fps". Its "shots" have "name", "parent_name" and the facts of the
        preview that is shown: "preview_file_id", "preview_file_extension", "preview_file_task_id" ...

    Raises:
        RouteNotFoundException: there is no such link, it is over, or the password is another one.

    Source: GET shared/playlists/{token}
    """
    return client.get(_shared(token), params=given(password=password))


def get_shared_playlist_context(
    token: str, password: str | None = None, client: KitsuClient = default
) -> SharedPlaylistContext:
    """Return what a shared playlist's production is like.

    Args:
        token: "token" of the link.
        password: Password of the link, when it has one. Zou 1.0.97 does not look at it when it makes the answer, which
            is "not found" then.

    Returns:
        "project" ("name", "fps", "ratio", "resolution"), "task_types" and "task_statuses". Guests may set the statuses
        that "is_client_allowed".

    Raises:
        RouteNotFoundException: there is no such link, it is over, or the password is another one.

    Source: GET shared/playlists/{token}/context
    """
    return client.get(f"{_shared(token)}/context", params=given(password=password))


def new_shared_playlist_guest(
    token: str,
    first_name: str = "Guest",
    last_name: str = "",
    guest: Ref | None = None,
    client: KitsuClient = default,
) -> Guest:
    """Create the guest as whom to comment, or return the one of that name that came by the same link.

    Zou 1.0.97 asks for no password here: of a link that has one, this answers as if there were none.

    Args:
        token: "token" of the link.
        first_name: First name.
        last_name: Last name.
        guest: A guest of an earlier visit, ID or dict: is returned, when still known, whatever the names.

    Returns:
        The guest, a person with "is_guest".

    Raises:
        RouteNotFoundException: there is no such link, it is over, or has a password.
        ValueError: the first name is empty; nothing was sent.

    Source: POST shared/playlists/{token}/guest
    """
    not_empty(first_name=first_name)
    body = {"first_name": first_name, "last_name": last_name, **given(guest_id=id_or_none(guest, "guest"))}
    return client.post(f"{_shared(token)}/guest", body)


def all_shared_playlist_comments(
    token: str, password: str | None = None, client: KitsuClient = default
) -> list[Comment]:
    """List the comments on the tasks of a shared playlist that guests may see: those for clients, and by guests.

    Args:
        token: "token" of the link.
        password: Password of the link, when it has one.

    Raises:
        RouteNotFoundException: there is no such link, it is over, or the password is another one.

    Source: GET shared/playlists/{token}/comments
    """
    return client.get(f"{_shared(token)}/comments", params=given(password=password))


def add_shared_playlist_comment(
    token: str,
    guest: Ref,
    task: Ref,
    task_status: Ref,
    comment: str = "",
    checklist: Iterable[Mapping[str, Any]] | None = None,
    client: KitsuClient = default,
) -> Comment:
    """Post a comment as a guest, on a task whose preview the playlist shows; the task takes on the comment's status.

    Args:
        token: "token" of the link, which has no password.
        guest: ID or dict.
        task: ID or dict.
        task_status: A status that clients may set, ID or dict.
        comment: Text.
        checklist: Dicts "text" and "checked".

    Returns:
        The comment.

    Raises:
        NotAllowedException: the link lets nobody comment, or the guest or the task is not one of this link's.
        ParameterException: guests may not set that status.
        ValueError: the checklist is no list of dicts; nothing was sent.

    Source: POST shared/playlists/{token}/comments
    """
    body = {
        "guest_id": id_of(guest, "guest"),
        "task_id": id_of(task, "task"),
        "task_status_id": id_of(task_status, "task_status"),
        "text": comment,
        **given(checklist=_rows(checklist, "checklist")),
    }
    return client.post(f"{_shared(token)}/comments", body)


def update_shared_playlist_comment(
    token: str,
    guest: Ref,
    comment: Ref,
    text: str | None = None,
    checklist: Iterable[Mapping[str, Any]] | None = None,
    task_status: Ref | None = None,
    client: KitsuClient = default,
) -> Comment:
    """Change a guest's own comment; what is not given stays.

    Args:
        token: "token" of the link.
        guest: Author of the comment, ID or dict.
        comment: ID or dict.
        text: New text.
        checklist: Dicts "text" and "checked", in place of those that are there.
        task_status: Another status, one that clients may set, ID or dict.

    Returns:
        The changed comment.

    Raises:
        NotAllowedException: it is another's comment, or guests may not set that status.
        RouteNotFoundException: there is none.
        ValueError: the checklist is no list of dicts; nothing was sent.

    Source: PUT shared/playlists/{token}/comments/{comment_id}
    """
    body = given(
        guest_id=id_of(guest, "guest"),
        text=text,
        checklist=_rows(checklist, "checklist"),
        task_status_id=id_or_none(task_status, "task_status"),
    )
    return client.put(_comment(token, comment), body)


def remove_shared_playlist_comment(token: str, guest: Ref, comment: Ref, client: KitsuClient = default) -> str:
    """Remove a guest's own comment.

    Args:
        token: "token" of the link.
        guest: Author of the comment, ID or dict.
        comment: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        NotAllowedException: it is another's comment.
        RouteNotFoundException: there is none.

    Source: DELETE shared/playlists/{token}/comments/{comment_id}
    """
    return client.delete(_comment(token, comment), {"guest_id": id_of(guest, "guest")})


def add_attachment_file_to_shared_comment(
    token: str,
    guest: Ref,
    comment: Ref,
    file_path: FilePath,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Comment:
    """Attach a file to a guest's own comment.

    Args:
        token: "token" of the link.
        guest: Author of the comment, ID or dict.
        comment: ID or dict.
        file_path: File to send.
        progress_callback: Called with (bytes done, bytes total).

    Returns:
        The comment, with all its "attachment_files": "id", "name", "extension", "size" (bytes).

    Raises:
        FileDoesntExistException: the file does not exist; nothing was sent.
        NotAllowedException: it is another's comment.
        ValueError: the file is empty or cannot be read; nothing was sent.

    Source: POST shared/playlists/{token}/comments/{comment_id}/attachments
    """
    path, form = f"{_comment(token, comment)}/attachments", {"guest_id": id_of(guest, "guest")}
    return client.upload(path, check_for_upload(file_path, "file_path"), form, progress_callback=progress_callback)


def remove_attachment_file_from_shared_comment(
    token: str, guest: Ref, comment: Ref, attachment_file: Ref, client: KitsuClient = default
) -> str:
    """Take a file off a guest's own comment.

    Args:
        token: "token" of the link.
        guest: Author of the comment, ID or dict.
        comment: ID or dict.
        attachment_file: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        NotAllowedException: it is another's comment.
        RouteNotFoundException: the comment has no such file.

    Source: DELETE shared/playlists/{token}/comments/{comment_id}/attachments/{attachment_file_id}
    """
    path = f"{_comment(token, comment)}/{route('attachments/{}', id_of(attachment_file, 'attachment_file'))}"
    return client.delete(path, {"guest_id": id_of(guest, "guest")})


def download_shared_attachment_file(
    token: str,
    attachment_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch a file that is attached to a comment of a shared playlist.

    Args:
        token: "token" of the link.
        attachment_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        RouteNotFoundException: guests see no such file.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET shared/playlists/{token}/attachment-files/{attachment_file_id}/file/{name}
    """
    # The last part would be the file's name; the server finds it by its ID, and only calls what it sends by this name.
    attachment_file_id = id_of(attachment_file, "attachment_file")
    path = f"{_shared(token)}/{route('attachment-files/{}/file/{}', attachment_file_id, attachment_file_id)}"
    return client.download(path, file_path, progress_callback=progress_callback)


def update_shared_preview_annotations(
    token: str,
    guest: Ref,
    preview_file: Ref,
    additions: Iterable[Mapping[str, Any]] | None = None,
    updates: Iterable[Mapping[str, Any]] | None = None,
    deletions: Iterable[Mapping[str, Any]] | None = None,
    client: KitsuClient = default,
) -> PreviewFile:
    """Draw on a preview of a shared playlist.

    Args:
        token: "token" of the link.
        guest: ID or dict.
        preview_file: ID or dict.
        additions: Dicts "time" (seconds) and "drawing", a dict with the "objects" to add.
        updates: The same, with objects to change by their "id".
        deletions: Dicts "time" and "objects", IDs to remove.

    Returns:
        The preview file, with its "annotations".

    Raises:
        NotAllowedException: the link lets nobody draw, or guest or preview is not one of this link's.
        ValueError: a change is no dict; nothing was sent.

    Source: PUT shared/playlists/{token}/annotations
    """
    body = given(
        guest_id=id_of(guest, "guest"),
        preview_file_id=id_of(preview_file, "preview_file"),
        additions=_rows(additions, "additions"),
        updates=_rows(updates, "updates"),
        deletions=_rows(deletions, "deletions"),
    )
    return client.put(f"{_shared(token)}/annotations", body)


def get_shared_preview_file(token: str, preview_file: Ref, client: KitsuClient = default) -> PreviewFile:
    """Return a preview file of a shared playlist.

    Args:
        token: "token" of the link.
        preview_file: ID or dict.

    Raises:
        NotAllowedException: the playlist does not show it.
        RouteNotFoundException: there is none.

    Source: GET shared/playlists/{token}/preview-files/{preview_file_id}
    """
    return client.get(_of_shared(token, "preview-files/{}", preview_file, "preview_file"))


def download_shared_preview_file(
    token: str,
    preview_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch the original of a preview of a shared playlist: movie, picture or other file.

    Args:
        token: "token" of the link.
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        NotAllowedException: the playlist does not show it.
        RouteNotFoundException: there is none.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET shared/playlists/{token}/preview-files/{preview_file_id}/download
    """
    path = _of_shared(token, "preview-files/{}/download", preview_file, "preview_file")
    return client.download(path, file_path, progress_callback=progress_callback)


def download_shared_preview_cover(
    token: str,
    preview_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch the picture of a preview of a shared playlist, of a movie its first one, a PNG.

    Args:
        token: "token" of the link.
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        NotAllowedException: the playlist does not show it.
        RouteNotFoundException: there is none.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET shared/playlists/{token}/pictures/originals/preview-files/{preview_file_id}.png
    """
    path = _of_shared(token, "pictures/originals/preview-files/{}.png", preview_file, "preview_file")
    return client.download(path, file_path, progress_callback=progress_callback)


def download_shared_preview_thumbnail(
    token: str,
    preview_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch the thumbnail of a preview of a shared playlist, a PNG.

    Args:
        token: "token" of the link.
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        NotAllowedException: the playlist does not show it.
        RouteNotFoundException: there is none.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET shared/playlists/{token}/pictures/thumbnails/preview-files/{preview_file_id}.png
    """
    path = _of_shared(token, "pictures/thumbnails/preview-files/{}.png", preview_file, "preview_file")
    return client.download(path, file_path, progress_callback=progress_callback)


def download_shared_movie_tiles(
    token: str,
    preview_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch the frames of a movie of a shared playlist, all of them small, in one PNG.

    Args:
        token: "token" of the link.
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        NotAllowedException: the playlist does not show it.
        RouteNotFoundException: there is none.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET shared/playlists/{token}/movies/tiles/preview-files/{preview_file_id}.png
    """
    path = _of_shared(token, "movies/tiles/preview-files/{}.png", preview_file, "preview_file")
    return client.download(path, file_path, progress_callback=progress_callback)


def download_shared_person_avatar(
    token: str,
    person: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch the picture of somebody who commented on a shared playlist, a square PNG.

    Args:
        token: "token" of the link.
        person: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        RouteNotFoundException: the person has none, or wrote no comment that guests see.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET shared/playlists/{token}/pictures/thumbnails/persons/{person_id}.png
    """
    path = _of_shared(token, "pictures/thumbnails/persons/{}.png", person, "person")
    return client.download(path, file_path, progress_callback=progress_callback)


def _shared(token: str) -> str:
    not_empty(token=token)
    return route("shared/playlists/{}", token)


def _of_shared(token: str, template: str, record: Ref, name: str) -> str:
    return f"{_shared(token)}/{route(template, id_of(record, name))}"


def _comment(token: str, comment: Ref) -> str:
    return _of_shared(token, "comments/{}", comment, "comment")


def _rows(rows: Iterable[Mapping[str, Any]] | None, name: str) -> list[dict[str, Any]] | None:
    return None if rows is None else [fields_of(row, f"{name}[{place}]") for place, row in enumerate(rows)]
