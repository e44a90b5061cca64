"""What the server tells of itself: settings, numbers, plugins; and by what the to-check list can be filtered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, fields_of, id_of
from gazu_like.shapes import Plugin, ServerConfig, ServerStats, TasksToCheckFilters
from gazu_like.transport.route import route


@cache
def get_server_config(client: KitsuClient = default) -> ServerConfig:
    """Return the settings of the server that Kitsu goes by: languages, ways to log in, bit rates of movies.

    Source: GET config
    """
    return client.get("config")


def get_server_stats(client: KitsuClient = default) -> ServerStats:
    """Return how many previews and comments there are on the server, as an administrator.

    Source: GET stats
    """
    return client.get("stats")


@cache
def all_plugins(client: KitsuClient = default) -> list[Plugin]:
    """List the plugins that are installed on the server, as an administrator.

    Source: GET data/plugins
    """
    return client.fetch_all("plugins")


@cache
def get_plugin(plugin: Ref, client: KitsuClient = default) -> Plugin:
    """Return a plugin that is installed on the server.

    Args:
        plugin: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/plugins/{plugin_id}
    """
    return client.fetch_one("plugins", id_of(plugin, "plugin"))


def update_plugin(plugin: Mapping[str, Any], client: KitsuClient = default) -> Plugin:
    """Change what is known of a plugin, as an administrator; fields that are not given stay.

    Args:
        plugin: Dict with "id" and the fields to change: "frontend_project_enabled" and "frontend_studio_enabled" (Kitsu
            shows its pages), "icon", "name", "description", "website" ...

    Returns:
        The changed plugin.

    Raises:
        RouteNotFoundException: there is none.

    Source: PUT data/plugins/{plugin_id}
    """
    return client.update("plugins", id_of(plugin, "plugin"), fields_of(plugin, "plugin"))


def remove_plugin(plugin: Ref, client: KitsuClient = default) -> str:
    """Remove the record of a plugin whose files are gone, as an administrator; files are left to the server's own tool.

    Args:
        plugin: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/plugins/{plugin_id}
    """
    return client.delete(route("data/plugins/{}", id_of(plugin, "plugin")))


@cache
def get_tasks_to_check_filter_values(client: KitsuClient = default) -> TasksToCheckFilters:
    """Return what the tasks that wait for the logged-in person's check can be filtered by.

    Returns:
        IDs: "project_ids", "task_type_ids", "task_status_ids", "episode_ids", "person_ids".

    Source: GET data/user/tasks-to-check/filter-values
    """
    return client.get("data/user/tasks-to-check/filter-values")
