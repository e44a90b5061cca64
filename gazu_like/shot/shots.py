"""Shots, and the asset instances in them. Tables and timelines of shots are ``tables``'."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient, get_api_url_from_host
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name, warn_ignored
from gazu_like.records import forced, merged_data
from gazu_like.refs import Ref, at_least, fields_of, given, id_of, key_of, not_empty
from gazu_like.shapes import AssetInstance, EntityVersion, PreviewFile, Sequence, Shot
from gazu_like.shot.sequences import get_sequence
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route


@cache
def all_shots_for_project(project: Ref, client: KitsuClient = default) -> list[Shot]:
    """List the shots of a production, sorted by name.

    Args:
        project: ID or dict.

    Returns:
        Shots, canceled ones as well: "name", "parent_id" (ID of the sequence), "nb_frames" (frames or None), "data"
        (free metadata, may hold "frame_in" and "frame_out"). Names of sequences are not part of them.

    Source: GET data/projects/{project}/shots
    """
    return sort_by_name(client.fetch_all(route("projects/{}/shots", id_of(project, "project"))))


@cache
def all_shots_for_episode(episode: Ref, client: KitsuClient = default) -> list[Shot]:
    """List the shots of an episode, of all its sequences, sorted by name.

    Args:
        episode: ID or dict.

    Source: GET data/episodes/{episode}/shots
    """
    return sort_by_name(client.fetch_all(route("episodes/{}/shots", id_of(episode, "episode"))))


@cache
def all_shots_for_sequence(sequence: Ref, client: KitsuClient = default) -> list[Shot]:
    """List the shots of a sequence, sorted by name.

    Args:
        sequence: ID or dict.

    Source: GET data/sequences/{sequence}/shots
    """
    return sort_by_name(client.fetch_all(route("sequences/{}/shots", id_of(sequence, "sequence"))))


@cache
def all_previews_for_shot(shot: Ref, client: KitsuClient = default) -> dict[str, list[PreviewFile]]:
    """Return the preview files of a shot.

    Args:
        shot: ID or dict.

    Returns:
        Lists by task type: each key is the ID of one, each list begins with the newest revision. Empty when there are
        no previews.

    Source: GET data/shots/{shot}/preview-files
    """
    return client.fetch_all(route("shots/{}/preview-files", id_of(shot, "shot")))


@cache
def get_shot(shot_id: Ref, client: KitsuClient = default) -> Shot:
    """Return a shot.

    Args:
        shot_id: ID or dict.

    Returns:
        The shot, with names of project, sequence and episode, "tasks", and "frame_in", "frame_out" and "fps" of its
        metadata; "parent_id" is its sequence.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/shots/{shot_id}
    """
    return client.fetch_one("shots", id_of(shot_id, "shot_id"))


@cache
def get_shot_by_name(sequence: Ref, shot_name: str, client: KitsuClient = default) -> Shot | None:
    """Return the shot of that name in a sequence, None when there is none.

    Args:
        sequence: ID or dict.
        shot_name: Name; upper and lower case alike.

    Source: GET data/shots/all
    """
    return _find(client, id_of(sequence, "sequence"), shot_name)


@cache
def get_sequence_from_shot(shot: Ref, client: KitsuClient = default) -> Sequence:
    """Return the sequence of a shot.

    Args:
        shot: ID or dict; looked up when it is no dict with "parent_id".

    Raises:
        RouteNotFoundException: no such shot, or a shot in no sequence.

    Source:
        GET data/shots/{shot}
        GET data/sequences/{sequence}
    """
    return get_sequence(key_of(shot, "parent_id", partial(get_shot, client=client), "shot"), client=client)


@cache
def get_shot_url(shot: Ref, client: KitsuClient = default) -> str:
    """Return the address of a shot's page in the web application.

    Args:
        shot: ID or dict; looked up for its project and episode.

    Source: GET data/shots/{shot}
    """
    found = get_shot(id_of(shot, "shot"), client=client)
    path = route("shots/{}/", found["id"])
    episode_id = found.get("episode_id")
    if episode_id:
        path = route("episodes/{}/", episode_id) + path
    return f"{get_api_url_from_host(client)}/{route('productions/{}/', found['project_id'])}{path}"


def new_shot(
    project: Ref,
    sequence: Ref,
    name: str,
    nb_frames: int | None = None,
    frame_in: int | None = None,
    frame_out: int | None = None,
    description: str | None = None,
    data: Mapping[str, Any] | None = None,
    client: KitsuClient = default,
) -> Shot:
    """Create a shot, or return the one of that name.

    Args:
        project: ID or dict.
        sequence: Sequence that it belongs to, ID or dict.
        name: Name, unique in the sequence.
        nb_frames: Length, frames.
        frame_in: First frame; goes into the metadata.
        frame_out: Last frame; goes into the metadata.
        description: Description.
        data: Free metadata.

    Returns:
        The created shot, or the existing one, unchanged; a logged warning then names what was ignored.

    Raises:
        RouteNotFoundException: the project has no such sequence.
        ValueError: the name is empty or ``nb_frames`` is negative; nothing was sent.

    Source:
        GET data/shots/all
        POST data/projects/{project}/shots
    """
    project_id, sequence_id = id_of(project, "project"), id_of(sequence, "sequence")
    not_empty(name=name)
    at_least(0, nb_frames=nb_frames)
    own = fields_of(data or {}, "data")
    known = _find(client, sequence_id, name)
    frames, fields = given(frame_in=frame_in, frame_out=frame_out), given(nb_frames=nb_frames, description=description)
    if known is not None:
        asked = {"project": project_id, **fields, **frames, **given(data=data)}
        warn_ignored("new_shot", _as_arguments(known, data or {}), asked, {})
        return known
    body = {"name": name, "data": {**own, **frames}, "sequence_id": sequence_id, **fields}
    return client.post(route("data/projects/{}/shots", project_id), body)


def update_shot(shot: Mapping[str, Any], client: KitsuClient = default) -> Shot:
    """Change a shot; fields that are not given stay, and so do keys of "data" (free metadata).

    Args:
        shot: Dict with "id" and the fields to change.

    Returns:
        The changed shot.

    Source: PUT data/entities/{shot}
    """
    return client.update("entities", id_of(shot, "shot"), fields_of(shot, "shot"))


def update_shot_data(shot: Ref, data: Mapping[str, Any] | None = None, client: KitsuClient = default) -> Shot:
    """Change keys of a shot's free metadata; the other keys stay.

    Args:
        shot: ID or dict; its metadata is read afresh.
        data: Keys and values to set, such as "frame_in".

    Returns:
        The changed shot.

    Source:
        GET data/shots/{shot}
        PUT data/entities/{shot}
    """
    shot_id = id_of(shot, "shot")
    return client.update("entities", shot_id, {"id": shot_id, "data": merged_data(client, "shots", shot_id, data)})


def remove_shot(shot: Ref, force: bool = False, client: KitsuClient = default) -> str:
    """Remove a shot, or only cancel it when it has tasks.

    Args:
        shot: ID or dict.
        force: Remove it with its tasks.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/shots/{shot}
    """
    return client.delete(route("data/shots/{}", id_of(shot, "shot")), forced(force))


def restore_shot(shot: Ref, client: KitsuClient = default) -> Shot:
    """Take a canceled shot back into the production.

    Args:
        shot: ID or dict.

    Returns:
        The shot.

    Source: PUT data/shots/{shot}
    """
    return client.update("shots", id_of(shot, "shot"), {"canceled": False})


# Asset instances


def all_asset_instances_for_shot(shot: Ref, client: KitsuClient = default) -> dict[str, list[AssetInstance]]:
    """Return the asset instances in a shot, as ``get_asset_instances_for_shot`` does, but never from the cache.

    Args:
        shot: ID or dict.

    Returns:
        Lists by asset: each key is the ID of one. Empty when there are no instances.

    Source: GET data/shots/{shot}/asset-instances
    """
    return client.get(_instances_of(shot))


@cache
def get_asset_instances_for_shot(shot: Ref, client: KitsuClient = default) -> dict[str, list[AssetInstance]]:
    """Return the asset instances in a shot.

    Args:
        shot: ID or dict.

    Returns:
        Lists by asset: each key is the ID of one. Empty when there are no instances.

    Source: GET data/shots/{shot}/asset-instances
    """
    return client.get(_instances_of(shot))


def add_asset_instance_to_shot(shot: Ref, asset_instance: Ref, client: KitsuClient = default) -> Shot:
    """Put an asset instance, which is in a scene already, into a shot.

    Args:
        shot: ID or dict.
        asset_instance: ID or dict.

    Returns:
        The shot.

    Source: POST data/shots/{shot}/asset-instances
    """
    return client.post(_instances_of(shot), {"asset_instance_id": id_of(asset_instance, "asset_instance")})


def remove_asset_instance_from_shot(shot: Ref, asset_instance: Ref, client: KitsuClient = default) -> str:
    """Take an asset instance out of a shot; it stays in its scene.

    Args:
        shot: ID or dict.
        asset_instance: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/shots/{shot}/asset-instances/{asset_instance}
    """
    return client.delete(
        route("data/shots/{}/asset-instances/{}", id_of(shot, "shot"), id_of(asset_instance, "asset_instance"))
    )


@cache
def all_shots_with_tasks(project: Ref, client: KitsuClient = default) -> list[Shot]:
    """List the shots of a production with their tasks, sorted by name: one request in place of one for each.

    Args:
        project: ID or dict.

    Returns:
        Shots with "tasks" (dicts, with "assignees").

    Source: GET data/shots/with-tasks
    """
    return sort_by_name(client.fetch_all("shots/with-tasks", {"project_id": id_of(project, "project")}))


@cache
def all_shots(client: KitsuClient = default) -> list[Shot]:
    """List the shots of all productions, sorted by name.

    Raises:
        NotAllowedException: the user is no administrator.

    Source: GET data/shots
    """
    return sort_by_name(client.fetch_all("shots"))


@cache
def all_versions_for_shot(shot: Ref, client: KitsuClient = default) -> list[EntityVersion]:
    """List the versions of a shot, newest first: the server keeps one when name or frame range change.

    Args:
        shot: ID or dict.

    Returns:
        Versions: "name" (before the change), "data" (the free metadata after it), "person_id" (who made it). What one
        person changes in a short while shares a version.

    Raises:
        RouteNotFoundException: there is no such shot.

    Source: GET data/shots/{shot_id}/versions
    """
    return client.fetch_all(route("shots/{}/versions", id_of(shot, "shot")))


def _instances_of(shot: Ref) -> str:
    return route("data/shots/{}/asset-instances", id_of(shot, "shot"))


def _find(client: KitsuClient, sequence_id: str, name: str) -> Shot | None:
    found: Shot | None = first_of_name(client, "shots/all", name, sequence_id=sequence_id)
    return found


def _as_arguments(shot: Shot, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a shot as ``new_shot`` takes it; of its metadata the keys of ``data``."""
    held = shot.get("data") or {}
    frames = {"frame_in": held.get("frame_in"), "frame_out": held.get("frame_out")}
    return {**shot, **frames, "project": shot.get("project_id"), "data": {key: held.get(key) for key in data}}
