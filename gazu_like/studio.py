"""Studios: companies, or sites of one, that people and plans can be counted for; and the studio's own menu entries.

Who belongs to one is ``person``'s ("studio_id" of a person), the server's own name and settings too (its organisation).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache, cache_settled
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name, warn_ignored
from gazu_like.records import changes_of, forced
from gazu_like.refs import Ref, given, id_of, not_empty
from gazu_like.shapes import CustomAction, Studio
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route

_USUAL_STUDIO = {"color": "", "archived": False}


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


def new_studio(name: str, color: str = "", archived: bool = False, client: KitsuClient = default) -> Studio:
    """Create a studio, or return the one of that name.

    Args:
        name: Name, unique, at most 80 characters.
        color: Colour as "#RRGGBB".
        archived: It is no longer in use.

    Returns:
        The created studio, or the existing one, unchanged; a logged warning then names what was ignored.

    Raises:
        ParameterException: the name or the colour is too long.
        ValueError: the name is empty; nothing was sent.

    Source:
        GET data/studios
        POST data/studios
    """
    not_empty(name=name)
    known: Studio | None = first_of_name(client, "studios", name)
    if known is not None:
        warn_ignored("new_studio", known, {"color": color, "archived": archived}, _USUAL_STUDIO)
        return known
    return client.create("studios", {"name": name, "color": color, "archived": archived})


def update_studio(studio: Mapping[str, Any], client: KitsuClient = default) -> Studio:
    """Change a studio; fields that are not given stay.

    Args:
        studio: Dict with "id" and the fields to change: "name" (at most 80 characters, unique), "color" ("#RRGGBB"),
            "archived".

    Returns:
        The changed studio.

    Raises:
        ValueError: the name is empty; nothing was sent.

    Source: PUT data/studios/{studio_id}
    """
    return client.update("studios", id_of(studio, "studio"), changes_of(studio, "studio"))


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
    return client.delete(path, forced(force))


# Custom actions


@cache
def all_custom_actions(client: KitsuClient = default) -> list[CustomAction]:
    """List the custom actions, sorted by name.

    Returns:
        Custom actions: "name", "url", "entity_type" ("all" for any), "is_ajax".

    Source: GET data/custom-actions
    """
    return sort_by_name(client.fetch_all("custom-actions"))


@cache
def get_custom_action(custom_action_id: Ref, client: KitsuClient = default) -> CustomAction:
    """Return a custom action, as an administrator.

    Args:
        custom_action_id: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/custom-actions/{custom_action_id}
    """
    return client.fetch_one("custom-actions", id_of(custom_action_id, "custom_action_id"))


def new_custom_action(
    name: str, url: str, entity_type: str | None = None, is_ajax: bool = False, client: KitsuClient = default
) -> CustomAction:
    """Add an entry to the web application's menu of tasks: an address of the studio's that is called for them.

    Args:
        name: Name, at most 80 characters; the same one may be given twice.
        url: Address that is called, at most 400 characters.
        entity_type: Offer it for tasks of such entities only: "asset", "shot", "edit" ...; None for "all".
        is_ajax: Call the address in the background, instead of opening it as a page.

    Returns:
        The new custom action.

    Raises:
        ParameterException: the name or the address is too long.
        ValueError: the name or the address is empty; nothing was sent.

    Source: POST data/custom-actions
    """
    not_empty(name=name, url=url)
    return client.create("custom-actions", given(name=name, url=url, entity_type=entity_type, is_ajax=is_ajax))


def update_custom_action(custom_action: Mapping[str, Any], client: KitsuClient = default) -> CustomAction:
    """Change a custom action; fields that are not given stay.

    Args:
        custom_action: Dict with "id" and the fields to change: "name", "url", "entity_type", "is_ajax".

    Returns:
        The changed custom action.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: the name is empty; nothing was sent.

    Source: PUT data/custom-actions/{custom_action}
    """
    fields = changes_of(custom_action, "custom_action")
    return client.update("custom-actions", id_of(custom_action, "custom_action"), fields)


def remove_custom_action(custom_action: Ref, client: KitsuClient = default) -> str:
    """Remove a custom action.

    Args:
        custom_action: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/custom-actions/{custom_action}
    """
    return client.delete(route("data/custom-actions/{}", id_of(custom_action, "custom_action")))
