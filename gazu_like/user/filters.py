"""Search filters that the logged-in person keeps in Kitsu, and the groups that they are put in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, fields_of, id_of, id_or_none, not_empty
from gazu_like.shapes import SearchFilter, SearchFilterGroup
from gazu_like.transport.route import route


@cache
def all_filters(client: KitsuClient = default) -> dict[str, dict[str, list[SearchFilter]]]:
    """Return the filters of the logged-in person, and those shared with it.

    Returns:
        A dict, though gazu documents a list: by list type ("asset", "shot", "todo" ...), then by production ID, "all"
        for filters of no production.

    Source: GET data/user/filters
    """
    return client.fetch_all("user/filters")


def new_filter(
    name: str,
    query: str,
    list_type: str,
    project: Ref | None = None,
    entity_type: str | None = None,
    client: KitsuClient = default,
) -> SearchFilter:
    """Create a filter.

    Args:
        name: Name to show.
        query: What would be typed into Kitsu's search field.
        list_type: List that it is for: "asset", "shot", "edit", "todo" ...
        project: ID or dict; every production when left out.
        entity_type: "Asset", "Shot" or "Edit".

    Returns:
        The created filter; the query is its "search_query".

    Raises:
        ValueError: name or query is empty; nothing was sent.

    Source: POST data/user/filters
    """
    not_empty(name=name, query=query)
    body = {"name": name, "query": query, "list_type": list_type, "entity_type": entity_type}
    return client.post("data/user/filters", {**body, "project_id": id_or_none(project, "project")})


def update_filter(filter: Mapping[str, Any], client: KitsuClient = default) -> SearchFilter:
    """Change a filter.

    Args:
        filter: Dict with "id" and the fields to change: "name", "search_query", "search_filter_group_id", "is_shared".

    Returns:
        The changed filter.

    Source: PUT data/user/filters/{filter_id}
    """
    return client.put(route("data/user/filters/{}", id_of(filter, "filter")), fields_of(filter, "filter"))


def remove_filter(filter: Ref, client: KitsuClient = default) -> str:
    """Remove a filter.

    Args:
        filter: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/user/filters/{filter_id}
    """
    return client.delete(route("data/user/filters/{}", id_of(filter, "filter")))


@cache
def all_filter_groups(client: KitsuClient = default) -> dict[str, dict[str, list[SearchFilterGroup]]]:
    """Return the filter groups of the logged-in person, and those shared with it.

    Returns:
        A dict, though gazu documents a list: as ``all_filters``.

    Source: GET data/user/filter-groups
    """
    return client.fetch_all("user/filter-groups")


@cache
def get_filter_group(filter_group: Ref, client: KitsuClient = default) -> SearchFilterGroup:
    """Return a filter group.

    Args:
        filter_group: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/user/filter-groups/{filter_group_id}
    """
    return client.get(_group(filter_group))


def new_filter_group(name: str, project: Ref | None = None, client: KitsuClient = default) -> SearchFilterGroup:
    """Create a filter group, for filters of the list "todo".

    Args:
        name: Name to show.
        project: ID or dict; every production when left out.

    Returns:
        The created filter group.

    Raises:
        ValueError: the name is empty; nothing was sent.

    Source: POST data/user/filter-groups
    """
    not_empty(name=name)
    return client.post("data/user/filter-groups", {"name": name, "project_id": id_or_none(project, "project")})


def update_filter_group(filter_group: Mapping[str, Any], client: KitsuClient = default) -> SearchFilterGroup:
    """Change a filter group.

    Args:
        filter_group: Dict with "id" and the fields to change: "name", "color", "is_shared".

    Returns:
        The changed filter group.

    Source: PUT data/user/filter-groups/{filter_group_id}
    """
    return client.put(_group(filter_group), fields_of(filter_group, "filter_group"))


def remove_filter_group(filter_group: Ref, client: KitsuClient = default) -> str:
    """Remove a filter group; its filters stay.

    Args:
        filter_group: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/user/filter-groups/{filter_group_id}
    """
    return client.delete(_group(filter_group))


def _group(filter_group: Ref) -> str:
    return route("data/user/filter-groups/{}", id_of(filter_group, "filter_group"))
