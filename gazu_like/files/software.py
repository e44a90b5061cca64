"""The programs that make files: Blender, Maya, Nuke ..."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name, warn_ignored
from gazu_like.refs import Ref, fields_of, given, id_of, not_empty
from gazu_like.shapes import Software
from gazu_like.transport.route import route

# Not cached as the studio's other settings are: Zou adds "Blender" by itself to make a working file.


@cache
def all_softwares(client: KitsuClient = default) -> list[Software]:
    """List all software.

    Returns:
        Software: "name", "short_name", "version", "file_extension", "secondary_extensions".

    Source: GET data/softwares
    """
    return client.fetch_all("softwares")


@cache
def get_software(software_id: Ref, client: KitsuClient = default) -> Software:
    """Return a software.

    Args:
        software_id: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/softwares/{software_id}
    """
    return client.fetch_one("softwares", id_of(software_id, "software_id"))


@cache
def get_software_by_name(software_name: str, client: KitsuClient = default) -> Software | None:
    """Return the software of that name, None when there is none.

    Args:
        software_name: Such as "Blender"; upper and lower case alike.

    Source: GET data/softwares
    """
    return first_of_name(client, "softwares", software_name)


def new_software(
    name: str,
    short_name: str,
    file_extension: str,
    secondary_extensions: Sequence[str] | None = None,
    client: KitsuClient = default,
) -> Software:
    """Create a software, or return the one of that name.

    Args:
        name: Such as "Blender".
        short_name: Such as "blender".
        file_extension: Of its main files, such as ".blend".
        secondary_extensions: Of its other files, such as [".ma", ".mb"].

    Returns:
        The created software, or the existing one, unchanged; a logged warning then names what was ignored.

    Raises:
        ValueError: the name is empty, or the secondary extensions are one text instead of a list.

    Source:
        GET data/softwares
        POST data/softwares
    """
    not_empty(name=name)
    if isinstance(secondary_extensions, str):
        raise ValueError(f"secondary_extensions: wanted a list, got the text {secondary_extensions!r}")  # noqa: TRY004
    others = None if secondary_extensions is None else list(secondary_extensions)
    body = given(name=name, short_name=short_name, file_extension=file_extension, secondary_extensions=others)
    known: Software | None = first_of_name(client, "softwares", name)
    if known is not None:
        warn_ignored("new_software", known, body, {})
        return known
    return client.create("softwares", body)


def update_software(software: Mapping[str, Any], client: KitsuClient = default) -> Software:
    """Change a software; fields that are not given stay.

    Args:
        software: Dict with "id" and the fields to change.

    Returns:
        The changed software.

    Source: PUT data/softwares/{software_id}
    """
    return client.update("softwares", id_of(software, "software"), fields_of(software, "software"))


def remove_software(software: Ref, client: KitsuClient = default) -> str:
    """Remove a software.

    Args:
        software: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        ParameterException: files, departments or productions still use it.
        RouteNotFoundException: there is none.

    Source: DELETE data/softwares/{software}
    """
    return client.delete(route("data/softwares/{}", id_of(software, "software")))
