"""Files attached to comments and chat messages: read and fetched here, attached by ``gazu_like.task``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like import files
from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.files.checks import place
from gazu_like.records import changes_of
from gazu_like.refs import Ref, id_of
from gazu_like.shapes import AttachmentFile
from gazu_like.transfer import FilePath, ProgressCallback, safe_name
from gazu_like.transport.route import route
from gazu_like.transport.wire import Response


def get_attachment_file(attachment_file_id: Ref, client: KitsuClient = default) -> AttachmentFile:
    """Return an attachment file.

    Args:
        attachment_file_id: ID or dict.

    Returns:
        The attachment: "name", "size" (bytes), "extension", "mimetype", "comment_id".

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/attachment-files/{attachment_file_id}
    """
    return client.fetch_one("attachment-files", id_of(attachment_file_id, "attachment_file_id"))


def get_all_attachment_files_for_project(project: Ref, client: KitsuClient = default) -> list[AttachmentFile]:
    """List the files attached to the comments of a production; for administrators.

    Args:
        project: ID or dict.

    Source: GET data/projects/{project_id}/attachment-files
    """
    return client.get(route("data/projects/{}/attachment-files", id_of(project, "project")))


@cache
def get_all_attachment_files_for_task(task: Ref, client: KitsuClient = default) -> list[AttachmentFile]:
    """List the files attached to the comments of a task; for administrators.

    Args:
        task: ID or dict.

    Source: GET data/tasks/{task_id}/attachment-files
    """
    return client.get(route("data/tasks/{}/attachment-files", id_of(task, "task")))


@cache
def all_attachment_files(client: KitsuClient = default) -> list[AttachmentFile]:
    """List the files attached to comments and chat messages of all productions; for administrators.

    Source: GET data/attachment-files
    """
    return client.fetch_all("attachment-files")


def update_attachment_file(attachment_file: Mapping[str, Any], client: KitsuClient = default) -> AttachmentFile:
    """Change what is known of an attachment; fields that are not given stay.

    For administrators.

    Args:
        attachment_file: Dict with "id" and the fields to change, such as "name".

    Returns:
        The changed attachment.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: the name is empty; nothing was sent.

    Source: PUT data/attachment-files/{attachment_file_id}
    """
    attachment_file_id = id_of(attachment_file, "attachment_file")
    return client.update("attachment-files", attachment_file_id, changes_of(attachment_file, "attachment_file"))


def remove_attachment_file(attachment_file: Ref, client: KitsuClient = default) -> str:
    """Remove an attachment, wherever it is attached; for administrators.

    Authors remove it from their comments by ``task.delete_comment_attachment``.

    Args:
        attachment_file: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/attachment-files/{attachment_file_id}
    """
    return client.delete(route("data/attachment-files/{}", id_of(attachment_file, "attachment_file")))


def get_attachment_thumbnail_url(attachment_file: Ref, client: KitsuClient = default) -> str:
    """Return the path of an attachment's thumbnail, below the host.

    Args:
        attachment_file: ID or dict.
    """
    return route("pictures/thumbnails/attachment-files/{}.png", id_of(attachment_file, "attachment_file"))


def download_attachment_file(
    attachment_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch a file that is attached to a comment or a chat message.

    Args:
        attachment_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: the place cannot be written to; nothing was sent.

    Source:
        GET data/attachment-files/{attachment_file_id}
        GET data/attachment-files/{attachment_file_id}/file/{name}
    """
    attachment_file_id, target = id_of(attachment_file, "attachment_file"), place(file_path)
    name = files.get_attachment_file(attachment_file_id, client=client)["name"]
    # Zou finds the file by its ID alone. The name stands in the path, where one with a slash would lead elsewhere.
    path = route("data/attachment-files/{}/file/{}", attachment_file_id, safe_name(name))
    return client.download(path, target, progress_callback=progress_callback)


def download_attachment_thumbnail(
    attachment_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch the thumbnail of a picture that is attached to a chat message, a PNG of at most 150 by 150 pixels.

    Args:
        attachment_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        RouteNotFoundException: there is none; Zou 1.0.97 makes none of what is attached to comments.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET pictures/thumbnails/attachment-files/{attachment_file_id}.png
    """
    path = files.get_attachment_thumbnail_url(attachment_file, client=client)
    return client.download(path, file_path, progress_callback=progress_callback)
