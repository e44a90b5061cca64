"""The states of output files. They are the studio's own and have nothing to do with the states of tasks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name, warn_ignored
from gazu_like.records import changes_of
from gazu_like.refs import Ref, id_of, not_empty
from gazu_like.shapes import FileStatus
from gazu_like.transport.route import route


@cache
def get_file_status(status_id: Ref, client: KitsuClient = default) -> FileStatus:
    """Return a file status.

    Args:
        status_id: ID or dict.

    Returns:
        The status: "name", "color".

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/file-status/{status_id}
    """
    return client.fetch_one("file-status", id_of(status_id, "status_id"))


@cache
def get_file_status_by_name(name: str, client: KitsuClient = default) -> FileStatus | None:
    """Return the file status of that name, None when there is none.

    Args:
        name: Such as "To review"; upper and lower case alike.

    Source: GET data/file-status
    """
    return first_of_name(client, "file-status", name)


def new_file_status(name: str, color: str, client: KitsuClient = default) -> FileStatus:
    """Create a file status, or return the one of that name.

    Args:
        name: Such as "To review".
        color: As "#RRGGBB".

    Returns:
        The created status, or the existing one, unchanged; a logged warning then names what was ignored.

    Raises:
        ValueError: the name is empty.

    Source:
        GET data/file-status
        POST data/file-status
    """
    not_empty(name=name)
    body = {"name": name, "color": color}
    known: FileStatus | None = first_of_name(client, "file-status", name)
    if known is not None:
        warn_ignored("new_file_status", known, body, {})
        return known
    return client.create("file-status", body)


def update_file_status(file_status: Mapping[str, Any], client: KitsuClient = default) -> FileStatus:
    """Change a file status; fields that are not given stay.

    Args:
        file_status: Dict with "id" and the fields to change.

    Returns:
        The changed status.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: the name is empty; nothing was sent.

    Source: PUT data/file-status/{file_status}
    """
    return client.update("file-status", id_of(file_status, "file_status"), changes_of(file_status, "file_status"))


def remove_file_status(file_status: Ref, client: KitsuClient = default) -> str:
    """Remove a file status.

    Args:
        file_status: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/file-status/{file_status}
    """
    return client.delete(route("data/file-status/{}", id_of(file_status, "file_status")))
