"""Avatars of persons, productions and the studio: pictures that the server makes square thumbnails of."""

from __future__ import annotations

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, id_of
from gazu_like.shapes import Avatar
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.route import route
from gazu_like.transport.wire import Response


def upload_person_avatar(
    person: Ref,
    file_path: FilePath,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Avatar:
    """Give a person a picture.

    Args:
        person: ID or dict.
        file_path: Picture to send, a PNG or JPEG.
        progress_callback: Called with (bytes done, bytes total).

    Returns:
        "thumbnail_path": path of the thumbnail, below the host.

    Raises:
        FileDoesntExistException: the file does not exist; nothing was sent.
        ValueError: the file is empty or cannot be read; nothing was sent.
        ParameterException: the server cannot read it as a picture.

    Source: POST pictures/thumbnails/persons/{person_id}
    """
    return _upload("persons", id_of(person, "person"), file_path, progress_callback, client)


def upload_project_avatar(
    project: Ref,
    file_path: FilePath,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Avatar:
    """Give a production a picture.

    Args:
        project: ID or dict.
        file_path: Picture to send, a PNG or JPEG.
        progress_callback: Called with (bytes done, bytes total).

    Returns:
        "thumbnail_path": path of the thumbnail, below the host.

    Raises:
        FileDoesntExistException: the file does not exist; nothing was sent.
        ValueError: the file is empty or cannot be read; nothing was sent.
        ParameterException: the server cannot read it as a picture.

    Source: POST pictures/thumbnails/projects/{project_id}
    """
    return _upload("projects", id_of(project, "project"), file_path, progress_callback, client)


def upload_organisation_avatar(
    organisation: Ref,
    file_path: FilePath,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Avatar:
    """Give the studio its logo.

    Args:
        organisation: ID or dict.
        file_path: Picture to send, a PNG or JPEG.
        progress_callback: Called with (bytes done, bytes total).

    Returns:
        "thumbnail_path": path of the thumbnail, below the host.

    Raises:
        FileDoesntExistException: the file does not exist; nothing was sent.
        ValueError: the file is empty or cannot be read; nothing was sent.
        ParameterException: the server cannot read it as a picture.

    Source: POST pictures/thumbnails/organisations/{organisation_id}
    """
    return _upload("organisations", id_of(organisation, "organisation"), file_path, progress_callback, client)


def download_person_avatar(
    person: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch the picture of a person, a square PNG.

    Args:
        person: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        RouteNotFoundException: the person has none.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET pictures/thumbnails/persons/{person_id}.png
    """
    return _download("persons", id_of(person, "person"), file_path, progress_callback, client)


def download_project_avatar(
    project: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch the picture of a production, a square PNG.

    Args:
        project: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        RouteNotFoundException: the production has none.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET pictures/thumbnails/projects/{project_id}.png
    """
    return _download("projects", id_of(project, "project"), file_path, progress_callback, client)


def download_organisation_avatar(
    organisation: Ref,
    file_path: FilePath | None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch the studio's logo, a square PNG.

    Args:
        organisation: ID or dict.
        file_path: Where to put it; None reads it into the answer's ``content``.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        RouteNotFoundException: the studio has none.
        ValueError: the place cannot be written to; nothing was sent.

    Source: GET pictures/thumbnails/organisations/{organisation_id}.png
    """
    return _download("organisations", id_of(organisation, "organisation"), file_path, progress_callback, client)


def _upload(
    owners: str, owner_id: str, file_path: FilePath, progress_callback: ProgressCallback | None, client: KitsuClient
) -> Avatar:
    path = route("pictures/thumbnails/{}/{}", owners, owner_id)
    return client.upload(path, file_path, progress_callback=progress_callback)


def _download(
    owners: str,
    owner_id: str,
    file_path: FilePath | None,
    progress_callback: ProgressCallback | None,
    client: KitsuClient,
) -> Response:
    path = route("pictures/thumbnails/{}/{}.png", owners, owner_id)
    return client.download(path, file_path, progress_callback=progress_callback)
