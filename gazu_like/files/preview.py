"""Preview files: pictures, movies and other files that are shown for review, and what the server makes of them.

They are put up together with comments, by ``gazu_like.task``. Here they are found, fetched, changed and removed.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like import files
from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.exception import PreviewFileProcessingException
from gazu_like.files.annotations import changes
from gazu_like.files.checks import place
from gazu_like.records import forced
from gazu_like.refs import Ref, at_least, fields_of, id_of, one_of
from gazu_like.shapes import PreviewFile, RunningPreviewFile
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.route import route
from gazu_like.transport.wire import Response

_MOVIE = "movies/originals/preview-files/{}.{}"
_PICTURE = "pictures/originals/preview-files/{}.{}"
_STATUSES = {
    "status": ("processing", "ready", "broken", "missing"),
    "validation_status": ("validated", "rejected", "neutral"),
}


@cache
def get_preview_file(preview_file_id: Ref, client: KitsuClient = default) -> PreviewFile:
    """Return a preview file.

    Args:
        preview_file_id: ID or dict.

    Returns:
        The preview file: "status" ("processing", "ready", "broken" or "missing"), "extension", "original_name",
        "revision", "position", "file_size" (bytes), "width", "height", "duration" (seconds), "annotations".

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/preview-files/{preview_file_id}
    """
    return client.fetch_one("preview-files", id_of(preview_file_id, "preview_file_id"))


@cache
def get_all_preview_files_for_task(task: Ref, client: KitsuClient = default) -> list[PreviewFile]:
    """List the preview files of a task.

    Args:
        task: ID or dict.

    Source: GET data/preview-files
    """
    return client.fetch_all("preview-files", {"task_id": id_of(task, "task")})


@cache
def get_running_preview_files(client: KitsuClient = default) -> list[RunningPreviewFile]:
    """List the preview files of open productions that are not ready, newest first; for administrators.

    Returns:
        Preview files that are processed, broken or missing, with "project_id", "task_type_id", "full_entity_name".

    Source: GET data/playlists/preview-files/running
    """
    return client.get("data/playlists/preview-files/running")


def wait_for_preview_file(
    preview_file: Ref, timeout: float = 60, poll_interval: float = 5, client: KitsuClient = default
) -> PreviewFile:
    """Wait until the server has processed a preview file.

    Args:
        preview_file: ID or dict.
        timeout: Longest wait, seconds; 0 looks once.
        poll_interval: Pause between two looks, seconds.

    Returns:
        The preview file. It may be "broken" as well as "ready": see its "status".

    Raises:
        PreviewFileProcessingException: it was still being processed after that time.

    Source: GET data/preview-files/{preview_file_id}
    """
    at_least(0, timeout=timeout, poll_interval=poll_interval)
    path = route("data/preview-files/{}", id_of(preview_file, "preview_file"))
    started, waited = time.monotonic(), 0.0
    while True:
        now: PreviewFile = client.get(path)
        if now.get("status") != "processing":
            return now
        left = timeout - max(waited, time.monotonic() - started)
        if left <= 0:
            said = f"still being processed after {timeout:g} s"
            raise PreviewFileProcessingException(path, said, method="GET", body=now)
        pause = min(poll_interval, left)
        client.wire.sleep(pause)
        waited += pause


def get_preview_file_url(preview_file: Ref, client: KitsuClient = default) -> str:
    """Return the path of a preview's original, below the host.

    Args:
        preview_file: ID or dict.

    Returns:
        A path below "movies" for a movie, below "pictures" for anything else.

    Raises:
        ValueError: the server knows no extension for it.

    Source: GET data/preview-files/{preview_file_id}
    """
    preview_file_id = id_of(preview_file, "preview_file")
    return original_path(preview_file_id, _extension(preview_file_id, client))


def get_preview_movie_url(preview_file: Ref, lowdef: bool = False, client: KitsuClient = default) -> str:
    """Return the path of a preview's movie, below the host.

    Args:
        preview_file: ID or dict.
        lowdef: The small version.

    Raises:
        ValueError: the server knows no extension for it.

    Source: GET data/preview-files/{preview_file_id}
    """
    preview_file_id = id_of(preview_file, "preview_file")
    extension = _extension(preview_file_id, client)
    if lowdef:
        return route("movies/low/preview-files/{}.mp4", preview_file_id)
    return route(_MOVIE, preview_file_id, extension)


def get_preview_lowdef_movie_url(preview_file: Ref, client: KitsuClient = default) -> str:
    """Return the path of the small version of a preview's movie, below the host.

    Args:
        preview_file: ID or dict.

    Raises:
        ValueError: the server knows no extension for it.

    Source: GET data/preview-files/{preview_file_id}
    """
    return files.get_preview_movie_url(preview_file, lowdef=True, client=client)


def original_path(preview_file_id: str, extension: str) -> str:
    """Return the path of a preview's original, below the host: movies and all else have routes of their own."""
    return route(_MOVIE if extension == "mp4" else _PICTURE, preview_file_id, extension)


def _extension(preview_file_id: str, client: KitsuClient) -> str:
    extension = files.get_preview_file(preview_file_id, client=client).get("extension")
    if not extension:
        raise ValueError(f"preview_file: the server knows no extension for {preview_file_id}")
    return extension


def download_preview_file(
    preview_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch a preview's original: movie, picture or other file, each under its own extension.

    While it is being processed, wait for it.

    Args:
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        PreviewFileProcessingException: it was still being processed after a minute.
        RouteNotFoundException: there is none.
        ValueError: the server knows no extension for it, or the place cannot be written to.

    Source:
        GET data/preview-files/{preview_file_id}
        GET movies/originals/preview-files/{preview_file_id}.mp4
        GET pictures/originals/preview-files/{preview_file_id}.png
    """
    target = place(file_path)
    path = files.get_preview_file_url(preview_file, client=client)
    return client.download(path, target, progress_callback=progress_callback)


def download_preview_movie(
    preview_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch a preview's movie.

    While it is being processed, wait for it.

    Args:
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        PreviewFileProcessingException: it was still being processed after a minute.
        RouteNotFoundException: there is none, or it is no movie.
        ValueError: the server knows no extension for it, or the place cannot be written to.

    Source:
        GET data/preview-files/{preview_file_id}
        GET movies/originals/preview-files/{preview_file_id}.mp4
    """
    target = place(file_path)
    path = files.get_preview_movie_url(preview_file, client=client)
    return client.download(path, target, progress_callback=progress_callback)


def download_preview_lowdef_movie(
    preview_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch the small version of a preview's movie.

    While it is being processed, wait for it.

    Args:
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        PreviewFileProcessingException: it was still being processed after a minute.
        RouteNotFoundException: there is none, or it is no movie.
        ValueError: the server knows no extension for it, or the place cannot be written to.

    Source:
        GET data/preview-files/{preview_file_id}
        GET movies/low/preview-files/{preview_file_id}.mp4
    """
    target = place(file_path)
    path = files.get_preview_lowdef_movie_url(preview_file, client=client)
    return client.download(path, target, progress_callback=progress_callback)


def download_preview_file_thumbnail(
    preview_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch a preview's thumbnail, a PNG of 150 by 100 pixels.

    While it is being processed, wait for it.

    Args:
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        PreviewFileProcessingException: it was still being processed after a minute.
        RouteNotFoundException: there is none.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET pictures/thumbnails/preview-files/{preview_file_id}.png
    """
    path = route("pictures/thumbnails/preview-files/{}.png", id_of(preview_file, "preview_file"))
    return client.download(path, file_path, progress_callback=progress_callback)


def download_preview_file_cover(
    preview_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch a preview's cover in full size, a PNG: of a movie one frame, of a picture itself.

    Args:
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        PreviewFileProcessingException: it was still being processed after a minute.
        RouteNotFoundException: there is none.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET pictures/originals/preview-files/{preview_file_id}.png
    """
    path = route(_PICTURE, id_of(preview_file, "preview_file"), "png")
    return client.download(path, file_path, progress_callback=progress_callback)


def extract_frame_from_preview(
    preview_file: Ref,
    frame_number: int,
    file_path: FilePath | None = None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Have one frame of a movie made into a PNG, and fetch it; for managers.

    Args:
        preview_file: ID or dict.
        frame_number: From 1 on; 0 is the first frame as well.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        RouteNotFoundException: there is none, or it is no movie.
        ServerErrorException: Zou 1.0.97 answers 500 to a number beyond the last frame.
        ValueError: the number is negative, or the place cannot be written to; nothing was sent.

    Source: GET actions/preview-files/{preview_file_id}/extract-frame
    """
    at_least(0, frame_number=frame_number)
    path = route("actions/preview-files/{}/extract-frame", id_of(preview_file, "preview_file"))
    return client.download(path, file_path, {"frame_number": frame_number}, progress_callback)


def extract_tile_from_preview(
    preview_file: Ref,
    file_path: FilePath | None = None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Have the frames of a movie made into one PNG with all of them small, and fetch it.

    Args:
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        ParameterException: it is no movie.
        RouteNotFoundException: there is none.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET actions/preview-files/{preview_file_id}/extract-tile
    """
    path = route("actions/preview-files/{}/extract-tile", id_of(preview_file, "preview_file"))
    return client.download(path, file_path, progress_callback=progress_callback)


def update_preview(preview_file: Ref, data: Mapping[str, Any], client: KitsuClient = default) -> PreviewFile:
    """Change fields of a preview file; the others stay.

    Its free metadata ("data") is replaced as a whole.

    Args:
        preview_file: ID or dict.
        data: Fields and their values; "status" is "processing", "ready", "broken" or "missing", "validation_status"
            "validated", "rejected" or "neutral".

    Returns:
        The changed preview file.

    Raises:
        ValueError: there is no such status; nothing was sent.

    Source: PUT data/preview-files/{preview_file_id}
    """
    fields = fields_of(data, "data")
    # An unknown status is stored before Zou answers 500, and from then on the task's preview files cannot be listed.
    for key, known in _STATUSES.items():
        one_of(known, **{f"data[{key!r}]": fields.get(key)})
    return client.update("preview-files", id_of(preview_file, "preview_file"), fields)


def update_preview_position(preview_file: Ref, position: float, client: KitsuClient = default) -> list[PreviewFile]:
    """Move a preview file among those of its revision.

    Args:
        preview_file: ID or dict.
        position: New place, a whole number from 1 on. Beyond the last place the server moves nothing.

    Returns:
        All preview files of that revision, in their new order.

    Raises:
        ValueError: the position is no whole number, or below 1.

    Source: PUT actions/preview-files/{preview_file_id}/update-position
    """
    at_least(1, position=position)
    if position != int(position):
        raise ValueError(f"position: wanted a whole number, got {position!r}")
    path = route("actions/preview-files/{}/update-position", id_of(preview_file, "preview_file"))
    return client.put(path, {"position": int(position)})


def update_preview_annotations(
    preview_file: Ref,
    additions: Iterable[Mapping[str, Any]] | None = None,
    updates: Iterable[Mapping[str, Any]] | None = None,
    deletions: Iterable[Mapping[str, Any] | str] | None = None,
    client: KitsuClient = default,
) -> PreviewFile:
    """Change what is drawn on a preview file.

    Args:
        preview_file: ID or dict.
        additions: {"time": seconds, "drawing": {"objects": [...]}}, or an object on its own, which is drawn at time 0.
        updates: The same with the "id" of each object, or an object on its own: {"id": ..., fields to change}.
        deletions: {"time": seconds, "objects": [IDs]}, or the ID of an object.

    Returns:
        The changed preview file with its "annotations".

    Raises:
        ValueError: an ID is not that of an object on this preview file.

    Source:
        GET data/preview-files/{preview_file_id}
        PUT actions/preview-files/{preview_file_id}/update-annotations
    """
    preview_file_id = id_of(preview_file, "preview_file")
    body = changes(additions, updates, deletions, lambda: client.fetch_one("preview-files", preview_file_id))
    return client.put(route("actions/preview-files/{}/update-annotations", preview_file_id), body)


def remove_preview_file(preview_file: Ref, force: bool = False, client: KitsuClient = default) -> str:
    """Remove a preview file.

    Args:
        preview_file: ID or dict.
        force: Remove the stored files as well, even where the server is set up to keep them.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/preview-files/{preview_file_id}
    """
    path = route("data/preview-files/{}", id_of(preview_file, "preview_file"))
    return client.delete(path, forced(force))
