"""Sequences, in a production or in an episode of it. Their shots are ``shots``'."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient, get_api_url_from_host
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name
from gazu_like.records import forced, merged_data
from gazu_like.refs import Ref, fields_of, given, id_of, id_or_none, not_empty
from gazu_like.shapes import Episode, Sequence, SequenceWithTasks
from gazu_like.shot.episodes import get_episode
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route


@cache
def all_sequences_for_project(project: Ref, client: KitsuClient = default) -> list[Sequence]:
    """List the sequences of a production, of all its episodes, sorted by name.

    Args:
        project: ID or dict.

    Source: GET data/projects/{project}/sequences
    """
    return sort_by_name(client.fetch_all(route("projects/{}/sequences", id_of(project, "project"))))


@cache
def all_sequences_for_episode(episode: Ref, client: KitsuClient = default) -> list[Sequence]:
    """List the sequences of an episode, sorted by name.

    Args:
        episode: ID or dict.

    Source: GET data/episodes/{episode}/sequences
    """
    return sort_by_name(client.fetch_all(route("episodes/{}/sequences", id_of(episode, "episode"))))


@cache
def get_sequence(sequence_id: Ref, client: KitsuClient = default) -> Sequence:
    """Return a sequence.

    Args:
        sequence_id: ID or dict.

    Returns:
        The sequence; "parent_id" is its episode, None outside of series.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/sequences/{sequence_id}
    """
    return client.fetch_one("sequences", id_of(sequence_id, "sequence_id"))


@cache
def get_sequence_by_name(
    project: Ref, sequence_name: str, episode: Ref | None = None, client: KitsuClient = default
) -> Sequence | None:
    """Return the sequence of that name, None when there is none.

    Args:
        project: ID or dict.
        sequence_name: Name; upper and lower case alike.
        episode: Episode to look in, ID or dict; None looks in the whole production.

    Source: GET data/sequences
    """
    return _find(client, id_of(project, "project"), id_or_none(episode, "episode"), sequence_name)


@cache
def get_episode_from_sequence(sequence: Ref, client: KitsuClient = default) -> Episode | None:
    """Return the episode of a sequence, None when it has none.

    Args:
        sequence: ID or dict; looked up when it is a dict without "parent_id".

    Source:
        GET data/sequences/{sequence}
        GET data/episodes/{episode}
    """
    known = sequence if isinstance(sequence, Mapping) and "parent_id" in sequence else None
    episode_id = (known or get_sequence(id_of(sequence, "sequence"), client=client))["parent_id"]
    return None if episode_id is None else get_episode(episode_id, client=client)


@cache
def get_sequence_url(sequence: Ref, client: KitsuClient = default) -> str:
    """Return the address of a sequence's page in the web application.

    Args:
        sequence: ID or dict; looked up for its project and episode.

    Source: GET data/sequences/{sequence}
    """
    found = get_sequence(id_of(sequence, "sequence"), client=client)
    path = route("sequences/{}/", found["id"])
    if found.get("parent_id"):
        path = route("episodes/{}/", found["parent_id"]) + path
    return f"{get_api_url_from_host(client)}/{route('productions/{}/', found['project_id'])}{path}"


# Cached only so that it has the cache's switches, as in gazu: it sends nothing.
@cache
def get_all_sequences_url(project: Ref, client: KitsuClient = default) -> str:
    """Return the address of a production's page of sequences in the web application.

    Args:
        project: ID or dict.
    """
    return f"{get_api_url_from_host(client)}/{route('productions/{}/sequences/', id_of(project, 'project'))}"


def new_sequence(project: Ref, name: str, episode: Ref | None = None, client: KitsuClient = default) -> Sequence:
    """Create a sequence, or return the one of that name.

    Args:
        project: ID or dict.
        name: Name, unique in the episode, or in the production when there is no episode.
        episode: Episode that it belongs to, ID or dict; needed in a series.

    Raises:
        ValueError: the name is empty; nothing was sent.

    Source:
        GET data/sequences
        POST data/projects/{project}/sequences
    """
    project_id, episode_id = id_of(project, "project"), id_or_none(episode, "episode")
    not_empty(name=name)
    known = _find(client, project_id, episode_id, name)
    if known is not None:
        return known
    return client.post(route("data/projects/{}/sequences", project_id), given(name=name, episode_id=episode_id))


def update_sequence(sequence: Mapping[str, Any], client: KitsuClient = default) -> Sequence:
    """Change a sequence; fields that are not given stay, and so do keys of "data" (free metadata).

    Args:
        sequence: Dict with "id" and the fields to change.

    Returns:
        The changed sequence.

    Source: PUT data/entities/{sequence}
    """
    return client.update("entities", id_of(sequence, "sequence"), fields_of(sequence, "sequence"))


def update_sequence_data(
    sequence: Ref, data: Mapping[str, Any] | None = None, client: KitsuClient = default
) -> Sequence:
    """Change keys of a sequence's free metadata; the other keys stay.

    Args:
        sequence: ID or dict; its metadata is read afresh.
        data: Keys and values to set.

    Returns:
        The changed sequence.

    Source:
        GET data/sequences/{sequence}
        PUT data/entities/{sequence}
    """
    sequence_id = id_of(sequence, "sequence")
    return client.update(
        "entities", sequence_id, {"id": sequence_id, "data": merged_data(client, "sequences", sequence_id, data)}
    )


def remove_sequence(sequence: Ref, force: bool = False, client: KitsuClient = default) -> str:
    """Remove a sequence.

    Args:
        sequence: ID or dict.
        force: Remove all that belongs to it as well: shots, scenes, tasks.

    Returns:
        The answer's text, which is empty.

    Raises:
        ParameterException: something belongs to it, and ``force`` is off.

    Source: DELETE data/sequences/{sequence}
    """
    return client.delete(route("data/sequences/{}", id_of(sequence, "sequence")), forced(force))


@cache
def all_sequences_with_tasks(project: Ref, client: KitsuClient = default) -> list[SequenceWithTasks]:
    """List the sequences of a production with their tasks, sorted by name: one request in place of one for each.

    Args:
        project: ID or dict.

    Returns:
        Sequences with "tasks" (dicts, with "assignees"). What has no value is "None" or empty text in
        some fields.

    Source: GET data/sequences/with-tasks
    """
    return sort_by_name(client.fetch_all("sequences/with-tasks", {"project_id": id_of(project, "project")}))


def _find(client: KitsuClient, project_id: str, episode_id: str | None, name: str) -> Sequence | None:
    place = {"episode_id": episode_id} if episode_id else {"project_id": project_id}
    found: Sequence | None = first_of_name(client, "sequences", name, **place)
    return found
