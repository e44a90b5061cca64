"""What the server makes of preview files, small versions of them and frames with what is drawn on them."""

from __future__ import annotations

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, at_least, given, id_of
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.route import route
from gazu_like.transport.wire import Response


def download_preview_file_reduced(
    preview_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch a preview's picture made smaller, a PNG at most 1200 pixels wide.

    Args:
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET pictures/previews/preview-files/{preview_file_id}.png
    """
    path = route("pictures/previews/preview-files/{}.png", id_of(preview_file, "preview_file"))
    return client.download(path, file_path, progress_callback=progress_callback)


def download_preview_file_square_thumbnail(
    preview_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch the square thumbnail of a preview, a PNG.

    Args:
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET pictures/thumbnails-square/preview-files/{preview_file_id}.png
    """
    path = route("pictures/thumbnails-square/preview-files/{}.png", id_of(preview_file, "preview_file"))
    return client.download(path, file_path, progress_callback=progress_callback)


def download_preview_movie_tiles(
    preview_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch the frames of a movie, all of them small, in one PNG that the server made when the movie came in.

    Args:
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        RouteNotFoundException: there is none, as of pictures. Of a movie the server then makes it, for the next time.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET movies/tiles/preview-files/{preview_file_id}.png
    """
    path = route("movies/tiles/preview-files/{}.png", id_of(preview_file, "preview_file"))
    return client.download(path, file_path, progress_callback=progress_callback)


def download_preview_original(
    preview_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch the file of a preview in one request, whatever its kind: the server looks the extension up.

    Args:
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Returns:
        The answer; its header "content-disposition" tells a name made of production, entity, task type and revision.

    Raises:
        PreviewFileProcessingException: it was still being processed, or waiting for its file, after a minute.
        RouteNotFoundException: there is none.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET pictures/originals/preview-files/{preview_file_id}/download
    """
    path = route("pictures/originals/preview-files/{}/download", id_of(preview_file, "preview_file"))
    return client.download(path, file_path, progress_callback=progress_callback)


def download_preview_movie_source(
    preview_file: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch a movie as it was uploaded, before the server converted it.

    Args:
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        RouteNotFoundException: the server has not kept it, or it is no movie.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET movies/source/preview-files/{preview_file_id}.mp4
    """
    path = route("movies/source/preview-files/{}.mp4", id_of(preview_file, "preview_file"))
    return client.download(path, file_path, progress_callback=progress_callback)


def extract_annotated_frame_from_preview(
    preview_file: Ref,
    frame_number: int | None = None,
    file_path: FilePath | None = None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Have one frame of a movie, or a picture, made into a PNG with what is drawn on it, and fetch it; for managers.

    Args:
        preview_file: ID or dict.
        frame_number: Frame of a movie, from 1 on; None for a picture.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        ParameterException: nothing is drawn on it, it is a movie and no frame is named, or it is neither movie nor
            picture.
        RouteNotFoundException: there is none.
        ValueError: the number is less than 1, or the place cannot be written to; nothing was sent.

    Source: GET actions/preview-files/{preview_file_id}/extract-annotated-frame
    """
    at_least(1, frame_number=frame_number)
    path = route("actions/preview-files/{}/extract-annotated-frame", id_of(preview_file, "preview_file"))
    return client.download(path, file_path, given(frame_number=frame_number), progress_callback)


def extract_annotated_frames_from_preview(
    preview_file: Ref,
    file_path: FilePath | None = None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Have all the frames of a preview that something is drawn on made into PNGs, and fetch them in a zip archive.

    For managers.

    Args:
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        ParameterException: nothing is drawn on it, or it is neither movie nor picture.
        RouteNotFoundException: there is none.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET actions/preview-files/{preview_file_id}/extract-annotated-frames
    """
    path = route("actions/preview-files/{}/extract-annotated-frames", id_of(preview_file, "preview_file"))
    return client.download(path, file_path, progress_callback=progress_callback)


def extract_annotated_frames_pdf_from_preview(
    preview_file: Ref,
    file_path: FilePath | None = None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Have all the frames of a preview that something is drawn on made into a PDF, a page for each, and fetch it.

    For managers.

    Args:
        preview_file: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        ParameterException: nothing is drawn on it, or it is neither movie nor picture.
        RouteNotFoundException: there is none.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET actions/preview-files/{preview_file_id}/extract-annotated-frames-pdf
    """
    path = route("actions/preview-files/{}/extract-annotated-frames-pdf", id_of(preview_file, "preview_file"))
    return client.download(path, file_path, progress_callback=progress_callback)
