"""Episodes: what a series (production type "tvshow") is made of. Their sequences are ``sequences``'."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient, get_api_url_from_host
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name
from gazu_like.records import forced, merged_data
from gazu_like.refs import Ref, fields_of, id_of, not_empty
from gazu_like.shapes import Episode, EpisodeWithTasks
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route


@cache
def all_episodes_for_project(project: Ref, client: KitsuClient = default) -> list[Episode]:
    """List the episodes of a production, sorted by name.

    Args:
        project: ID or dict.

    Source: GET data/projects/{project}/episodes
    """
    return sort_by_name(client.fetch_all(route("projects/{}/episodes", id_of(project, "project"))))


@cache
def get_episode(episode_id: Ref, client: KitsuClient = default) -> Episode:
    """Return an episode.

    Args:
        episode_id: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/episodes/{episode_id}
    """
    return client.fetch_one("episodes", id_of(episode_id, "episode_id"))


@cache
def get_episode_by_name(project: Ref, episode_name: str, client: KitsuClient = default) -> Episode | None:
    """Return the episode of that name, None when there is none.

    Args:
        project: ID or dict.
        episode_name: Name; upper and lower case alike.

    Source: GET data/episodes
    """
    return _find(client, id_of(project, "project"), episode_name)


@cache
def get_episode_url(episode: Ref, client: KitsuClient = default) -> str:
    """Return the address of an episode's page in the web application.

    Args:
        episode: ID or dict; looked up for its project.

    Source: GET data/episodes/{episode}
    """
    found = get_episode(id_of(episode, "episode"), client=client)
    path = route("productions/{}/episodes/{}/shots", found["project_id"], found["id"])
    return f"{get_api_url_from_host(client)}/{path}"


# Cached only so that it has the cache's switches, as in gazu: it sends nothing.
@cache
def get_all_episodes_url(project: Ref, client: KitsuClient = default) -> str:
    """Return the address of a production's page of episodes in the web application.

    Args:
        project: ID or dict.
    """
    return f"{get_api_url_from_host(client)}/{route('productions/{}/episodes/', id_of(project, 'project'))}"


def new_episode(project: Ref, name: str, client: KitsuClient = default) -> Episode:
    """Create an episode, or return the one of that name.

    Args:
        project: ID or dict.
        name: Name, unique in the production.

    Raises:
        ValueError: the name is empty; nothing was sent.

    Source:
        GET data/episodes
        POST data/projects/{project}/episodes
    """
    project_id = id_of(project, "project")
    not_empty(name=name)
    known = _find(client, project_id, name)
    if known is not None:
        return known
    return client.post(route("data/projects/{}/episodes", project_id), {"name": name})


def update_episode(episode: Mapping[str, Any], client: KitsuClient = default) -> Episode:
    """Change an episode; fields that are not given stay, and so do keys of "data" (free metadata).

    Args:
        episode: Dict with "id" and the fields to change.

    Returns:
        The changed episode.

    Source: PUT data/entities/{episode}
    """
    return client.update("entities", id_of(episode, "episode"), fields_of(episode, "episode"))


def update_episode_data(episode: Ref, data: Mapping[str, Any] | None = None, client: KitsuClient = default) -> Episode:
    """Change keys of an episode's free metadata; the other keys stay.

    Args:
        episode: ID or dict; its metadata is read afresh.
        data: Keys and values to set.

    Returns:
        The changed episode.

    Source:
        GET data/episodes/{episode}
        PUT data/entities/{episode}
    """
    episode_id = id_of(episode, "episode")
    return client.update(
        "entities", episode_id, {"id": episode_id, "data": merged_data(client, "episodes", episode_id, data)}
    )


def remove_episode(episode: Ref, force: bool = False, client: KitsuClient = default) -> str:
    """Remove an episode.

    Args:
        episode: ID or dict.
        force: Remove all that belongs to it as well: sequences, shots, assets, playlists, tasks.

    Returns:
        The answer's text, which is empty.

    Raises:
        ParameterException: something belongs to it, and ``force`` is off.

    Source: DELETE data/episodes/{episode}
    """
    return client.delete(route("data/episodes/{}", id_of(episode, "episode")), forced(force))


@cache
def all_episodes_with_tasks(project: Ref, client: KitsuClient = default) -> list[EpisodeWithTasks]:
    """List the episodes of a production with their tasks, sorted by name: one request in place of one for each.

    Args:
        project: ID or dict.

    Returns:
        Episodes with "tasks" (dicts, with "assignees"). What has no value is "None" or empty text in
        some fields.

    Source: GET data/episodes/with-tasks
    """
    return sort_by_name(client.fetch_all("episodes/with-tasks", {"project_id": id_of(project, "project")}))


def _find(client: KitsuClient, project_id: str, name: str) -> Episode | None:
    found: Episode | None = first_of_name(client, "episodes", name, project_id=project_id)
    return found
