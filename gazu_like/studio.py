"""Studios: companies, or sites of one, that people and plans can be counted for.

Who belongs to one is ``person``'s ("studio_id" of a person), the server's own name and settings too (its organisation).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache_settled
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name
from gazu_like.refs import Ref, fields_of, id_of
from gazu_like.shapes import Studio
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route


@cache_settled
def all_studios(client: KitsuClient = default) -> list[Studio]:
    """List the studios, archived ones as well, sorted by name.

    Source: GET data/studios
    """
    return sort_by_name(client.fetch_all("studios"))


@cache_settled
def get_studio(studio_id: Ref, client: KitsuClient = default) -> Studio:
    """Return a studio.

    Args:
        studio_id: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/studios/{studio_id}
    """
    return client.fetch_one("studios", id_of(studio_id, "studio_id"))


@cache_settled
def get_studio_by_name(studio_name: str, client: KitsuClient = default) -> Studio | None:
    """Return the studio of that name, None when there is none.

    Args:
        studio_name: Name; upper and lower case alike.

    Source: GET data/studios
    """
    return first_of_name(client, "studios", studio_name)


def update_studio(studio: Mapping[str, Any], client: KitsuClient = default) -> Studio:
    """Change a studio; fields that are not given stay.

    Args:
        studio: Dict with "id" and the fields to change: "name" (at most 80 characters, unique), "color" ("#RRGGBB"),
            "archived".

    Returns:
        The changed studio.

    Source: PUT data/studios/{studio_id}
    """
    return client.update("studios", id_of(studio, "studio"), fields_of(studio, "studio"))


def remove_studio(studio: Ref, force: bool = False, client: KitsuClient = default) -> str:
    """Remove a studio.

    Args:
        studio: ID or dict.
        force: Sent along; the server treats a studio alike with and without it.

    Returns:
        The answer's text, which is empty.

    Raises:
        ParameterException: people or other records still belong to it.

    Source: DELETE data/studios/{studio_id}
    """
    path = route("data/studios/{}", id_of(studio, "studio"))
    return client.delete(path, {"force": True} if force else None)
