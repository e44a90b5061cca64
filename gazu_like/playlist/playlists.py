"""Playlists themselves: listed, found, created, changed, removed."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.names import all_of_name, first_of_name, warn_ignored
from gazu_like.refs import Ref, fields_of, given, id_of, id_or_none, key_of
from gazu_like.shapes import Playlist, TempPlaylistEntry
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route

if TYPE_CHECKING:
    pass

_USUAL = {"for_entity": "shot", "for_client": False, "is_for_all": False}


@cache
def all_playlists(client: KitsuClient = default) -> list[Playlist]:
    """List the playlists of all productions, sorted by name.

    Source: GET data/playlists
    """
    return sort_by_name(client.fetch_all("playlists"))


@cache
def all_playlists_for_project(project: Ref, client: KitsuClient = default, page: int | None = None) -> list[Playlist]:
    """List the playlists of a production, sorted by name.

    Args:
        project: ID or dict.
        page: Only this page of the server's list, counted from 1; None for the whole list.

    Returns:
        Playlists with "first_preview_file_id" (when there is one) in place of their "shots".

    Source: GET data/projects/{project_id}/playlists
    """
    path = route("data/projects/{}/playlists", id_of(project, "project"))
    return sort_by_name(_all_pages(client, path) if page is None else client.get(path, params={"page": page}))


@cache
def all_playlists_with_entries_for_project(project: Ref, client: KitsuClient = default) -> list[Playlist]:
    """List the playlists of a production with what is in each, sorted by name, as an administrator.

    Args:
        project: ID or dict.

    Returns:
        Playlists with "shots", their entries, and "build_jobs", as ``get_playlist`` tells of one.

    Raises:
        RouteNotFoundException: there is no such production.

    Source: GET data/projects/{project_id}/playlists/all
    """
    return sort_by_name(client.get(route("data/projects/{}/playlists/all", id_of(project, "project"))))


@cache
def all_playlists_for_episode(episode: Ref, client: KitsuClient = default) -> list[Playlist]:
    """List the playlists of an episode, sorted by name.

    Args:
        episode: ID or dict; without "project_id" the episode is looked up.

    Returns:
        Playlists with "first_preview_file_id" (when there is one) in place of their "shots".

    Source:
        GET data/episodes/{episode_id}
        GET data/projects/{project_id}/episodes/{episode_id}/playlists
    """
    episode_id = id_of(episode, "episode")
    project_id = key_of(episode, "project_id", lambda known_id: client.fetch_one("episodes", known_id), "episode")
    return sort_by_name(_all_pages(client, route("data/projects/{}/episodes/{}/playlists", project_id, episode_id)))


@cache
def get_playlist(playlist: Ref, client: KitsuClient = default) -> Playlist:
    """Return a playlist.

    Args:
        playlist: ID or dict.

    Returns:
        The playlist; "shots" holds its entries in order, whatever they are: "entity_id", "preview_file_id". It is None
        as long as nothing was added.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/playlists/{playlist_id}
    """
    return client.fetch_one("playlists", id_of(playlist, "playlist"))


@cache
def get_playlist_by_name(
    project: Ref, name: str, client: KitsuClient = default, episode: Ref | None = None
) -> Playlist | None:
    """Return the playlist of that name in a production, None when there is none.

    Args:
        project: ID or dict.
        name: Name; upper and lower case alike.
        episode: Only that of this episode, ID or dict; without one any of that name is returned, as the episodes of a
            series may have playlists of the same name.

    Source: GET data/playlists
    """
    place = given(project_id=id_of(project, "project"), episode_id=id_or_none(episode, "episode"))
    return first_of_name(client, "playlists", name, **place)


def new_playlist(
    project: Ref,
    name: str,
    episode: Ref | None = None,
    for_entity: Literal["shot", "asset", "sequence", "edit", "episode"] = "shot",
    for_client: bool = False,
    is_for_all: bool = False,
    client: KitsuClient = default,
) -> Playlist:
    """Create a playlist, or return the one of that name.

    Args:
        project: ID or dict.
        name: Name, of which a production has one playlist, a series one in each episode.
        episode: Episode that it belongs to, ID or dict; None for the whole production.
        for_entity: What it holds: "shot", "asset", "sequence", "edit" or "episode".
        for_client: Clients see it.
        is_for_all: Without an episode: show it under all assets, not under the main pack.

    Returns:
        The created playlist, or the existing one, unchanged; a logged warning then names what was ignored.

    Source:
        GET data/playlists
        POST data/playlists
    """
    body = {
        "name": name,
        "project_id": id_of(project, "project"),
        "for_entity": for_entity,
        "for_client": for_client,
        "is_for_all": is_for_all,
        **given(episode_id=id_or_none(episode, "episode")),
    }
    wanted = body.get("episode_id")
    known: list[Playlist] = all_of_name(client, "playlists", name, project_id=body["project_id"])
    match = next((each for each in known if wanted is None or each.get("episode_id") == wanted), None)
    if match is not None:
        warn_ignored("new_playlist", match, body, _USUAL)
        return match
    return client.create("playlists", body)


def update_playlist(playlist: Mapping[str, Any], client: KitsuClient = default) -> Playlist:
    """Change a playlist; fields that are not given stay.

    Args:
        playlist: Dict with "id" and the fields to change. "shots" is replaced as a whole; None leaves it as it is.

    Returns:
        The changed playlist.

    Source: PUT data/playlists/{playlist_id}
    """
    playlist_id = id_of(playlist, "playlist")
    # A playlist that never had an entry comes with null, and going back with it is refused.
    fields = {
        key: value for key, value in fields_of(playlist, "playlist").items() if key != "shots" or value is not None
    }
    return client.update("playlists", playlist_id, fields)


def delete_playlist(playlist: Ref, client: KitsuClient = default) -> str:
    """Remove a playlist.

    Args:
        playlist: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/playlists/{playlist_id}
    """
    return client.delete(route("data/playlists/{}", id_of(playlist, "playlist")))


def generate_temp_playlist(
    project: Ref, data: Mapping[str, Any], client: KitsuClient = default
) -> list[TempPlaylistEntry]:
    """Return what a playlist of some tasks would show, without creating one.

    Args:
        project: ID or dict.
        data: "task_ids", and "entity_ids" for entities of which the server picks a task.

    Returns:
        A list, though gazu documents a dict: by task the entity's "id", "name", "parent_name", the "preview_file_id" to
        show with its facts ("preview_file_extension" ...), and all "preview_files" by task type ID.

    Source: POST data/projects/{project_id}/playlists/temp
    """
    return client.post(route("data/projects/{}/playlists/temp", id_of(project, "project")), fields_of(data, "data"))


def _all_pages(client: KitsuClient, path: str) -> Iterable[Playlist]:
    """Return the records of all pages of a route that tells neither their number nor their size."""
    found: dict[str, Playlist] = {}
    size = 1
    for page in itertools.count(1):
        # By date of creation: what is added or changed meanwhile moves nothing to a page that was read already.
        rows: list[Playlist] = client.get(path, params={"page": page, "sort_by": "created_at"})
        found.update((row["id"], row) for row in rows)
        if len(rows) < size:
            break
        size = len(rows)
    return found.values()
