"""Backgrounds behind 3D previews, which are panoramas (HDR): those of the studio.

Which of them a production offers is told by ``project``.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from gazu_like import files
from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.files.checks import place
from gazu_like.names import first_of_name, warn_ignored
from gazu_like.records import changes_of
from gazu_like.refs import Ref, id_of, not_empty
from gazu_like.shapes import PreviewBackgroundFile
from gazu_like.sorting import sort_by_name
from gazu_like.transfer import FilePath, ProgressCallback, check_for_upload
from gazu_like.transport.route import route
from gazu_like.transport.wire import Response


@cache
def all_preview_background_files(client: KitsuClient = default) -> list[PreviewBackgroundFile]:
    """List the studio's backgrounds, sorted by name.

    Source: GET data/preview-background-files
    """
    return sort_by_name(client.fetch_all("preview-background-files"))


@cache
def get_preview_background_file(background_file: Ref, client: KitsuClient = default) -> PreviewBackgroundFile:
    """Return a background.

    Args:
        background_file: ID or dict.

    Returns:
        The background: "name", "is_default"; "extension", "original_name" and "file_size" (bytes) of the uploaded file.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/preview-background-files/{background_file_id}
    """
    return client.fetch_one("preview-background-files", id_of(background_file, "background_file"))


@cache
def get_preview_background_file_by_name(name: str, client: KitsuClient = default) -> PreviewBackgroundFile | None:
    """Return the background of that name, None when there is none.

    Args:
        name: Name; upper and lower case alike.

    Source: GET data/preview-background-files
    """
    return first_of_name(client, "preview-background-files", name)


def new_preview_background_file(
    name: str, is_default: bool = False, client: KitsuClient = default
) -> PreviewBackgroundFile:
    """Create a background, or return the one of that name; its file comes by ``upload_preview_background_file``.

    Args:
        name: Name.
        is_default: It is the background that is shown first; the one that was is no more.

    Returns:
        The created background, or the existing one, unchanged; a logged warning then names what was ignored.

    Raises:
        ValueError: the name is empty; nothing was sent.

    Source:
        GET data/preview-background-files
        POST data/preview-background-files
    """
    not_empty(name=name)
    body = {"name": name, "is_default": is_default}
    match: PreviewBackgroundFile | None = first_of_name(client, "preview-background-files", name)
    if match is not None:
        warn_ignored("new_preview_background_file", match, body, {"is_default": False, "name": name})
        return match
    return client.create("preview-background-files", body)


def update_preview_background_file(
    background_file: Mapping[str, Any], client: KitsuClient = default
) -> PreviewBackgroundFile:
    """Change a background; fields that are not given stay.

    Args:
        background_file: Dict with "id" and the fields to change: "name", "is_default".

    Returns:
        The changed background.

    Raises:
        ParameterException: another one has that name.
        RouteNotFoundException: there is none.
        ValueError: the name is empty; nothing was sent.

    Source: PUT data/preview-background-files/{background_file_id}
    """
    background_file_id = id_of(background_file, "background_file")
    return client.update("preview-background-files", background_file_id, changes_of(background_file, "background_file"))


def delete_preview_background_file(background_file: Ref, client: KitsuClient = default) -> str:
    """Remove a background and its file from the studio, and so from all productions.

    Not ``remove_preview_background_file``: that one, in ``project``, only takes it out of a production.

    Args:
        background_file: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/preview-background-files/{background_file_id}
    """
    return client.delete(route("data/preview-background-files/{}", id_of(background_file, "background_file")))


def upload_preview_background_file(
    background_file: Ref,
    file_path: FilePath,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> PreviewBackgroundFile:
    """Give a background its file; for administrators.

    Args:
        background_file: ID or dict.
        file_path: Panorama to send, an .hdr file (Radiance).
        progress_callback: Called with (bytes done, bytes total).

    Returns:
        The background, with "extension", "original_name" and "file_size".

    Raises:
        FileDoesntExistException: the file does not exist; nothing was sent.
        ParameterException: the server cannot read it. It has removed the background then.
        ValueError: the file is empty, cannot be read, or is no .hdr, for which the server would remove the background;
            nothing was sent.

    Source: POST pictures/preview-background-files/{background_file_id}
    """
    path = route("pictures/preview-background-files/{}", id_of(background_file, "background_file"))
    if PurePath(file_path).suffix.lower() != ".hdr":
        raise ValueError(f"file_path: wanted an .hdr file, got {PurePath(file_path).name!r}")
    return client.upload(path, check_for_upload(file_path, "file_path"), progress_callback=progress_callback)


def download_preview_background_file(
    background_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch the file of a background, an .hdr panorama.

    Args:
        background_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: the place cannot be written to; nothing was sent.

    Source:
        GET data/preview-background-files/{background_file_id}
        GET pictures/preview-background-files/{background_file_id}.{extension}
    """
    background_file_id, target = id_of(background_file, "background_file"), place(file_path)
    extension = files.get_preview_background_file(background_file_id, client=client).get("extension") or "hdr"
    path = route("pictures/preview-background-files/{}.{}", background_file_id, extension)
    return client.download(path, target, progress_callback=progress_callback)


def download_preview_background_thumbnail(
    background_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch the thumbnail of a background, a PNG.

    Args:
        background_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET pictures/thumbnails/preview-background-files/{background_file_id}.png
    """
    path = route("pictures/thumbnails/preview-background-files/{}.png", id_of(background_file, "background_file"))
    return client.download(path, file_path, progress_callback=progress_callback)
