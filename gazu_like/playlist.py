"""Playlists: what is to be reviewed, in which order and in which version; their movies, and links to share them.

The previews themselves are uploaded and commented through ``task`` and downloaded through ``files``.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, overload

from gazu_like.cache import cache, forget
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.connection import decoded
from gazu_like.exception import RouteNotFoundException
from gazu_like.names import all_of_name, first_of_name, warn_ignored
from gazu_like.refs import Ref, date_or_none, given, id_of, id_or_none, key_of
from gazu_like.shapes import BuildJob, Playlist, PlaylistEntry, PreviewFile, ShareLink
from gazu_like.sorting import sort_by_name
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.route import route

if TYPE_CHECKING:
    import httpx

_USUAL = {"for_entity": "shot", "for_client": False, "is_for_all": False}
_AT_ONCE = 8


# Listed and found


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
    project_id = key_of(episode, "project_id", partial(client.fetch_one, "episodes"), "episode")
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
def get_playlist_by_name(project: Ref, name: str, client: KitsuClient = default) -> Playlist | None:
    """Return the playlist of that name in a production, None when there is none.

    Args:
        project: ID or dict.
        name: Name; upper and lower case alike.

    Source: GET data/playlists
    """
    return first_of_name(client, "playlists", name, project_id=id_of(project, "project"))


@cache
def all_shots_for_playlist(playlist: Ref, client: KitsuClient = default) -> list[PlaylistEntry]:
    """List the entries of a playlist, in its order.

    Args:
        playlist: ID or dict.

    Returns:
        "entity_id" and, where one is chosen, "preview_file_id". Entries with a name, which older servers gave them, are
        sorted by it.

    Source: GET data/playlists/{playlist_id}
    """
    return sort_by_name(_entries(client.fetch_one("playlists", id_of(playlist, "playlist"))))


# Created, changed, removed


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
    fields = {key: value for key, value in playlist.items() if key != "shots" or value is not None}
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


# Entries


def add_entity_to_playlist(
    playlist: Ref,
    entity: Ref,
    preview_file: Ref | None = None,
    persist: bool = True,
    client: KitsuClient = default,
) -> Playlist:
    """Add an entity at the end of a playlist.

    Args:
        playlist: ID or dict; it is not changed.
        entity: Shot, asset ... to show, ID or dict.
        preview_file: Preview to show, ID or dict; None for the entity's newest, if there is one.
        persist: Save it. False only returns what the playlist would be, to be saved by ``update_playlist``.

    Returns:
        The changed playlist, or with ``persist=False`` a changed copy of the given one.

    Source:
        GET data/playlists/{playlist_id}
        GET data/playlists/entities/{entity_id}/preview-files
        POST actions/playlists/{playlist_id}/add-entity
    """
    playlist_id, entity_id = id_of(playlist, "playlist"), id_of(entity, "entity")
    preview_file_id = id_or_none(preview_file, "preview_file")
    if preview_file_id is None:
        preview_file_id = _newest(get_entity_preview_files(entity_id, client=client))
    entry = given(entity_id=entity_id, preview_file_id=preview_file_id)
    if persist:
        return client.post(route("actions/playlists/{}/add-entity", playlist_id), entry)
    known = _with_entries(playlist, client)
    return _saved(known, [*_entries(known), entry], persist, client)


def remove_entity_from_playlist(
    playlist: Ref, entity: Ref, persist: bool = True, client: KitsuClient = default
) -> Playlist:
    """Take all entries of an entity out of a playlist.

    Args:
        playlist: Dict whose "shots" and other fields are saved, but not changed; or an ID, which is looked up.
        entity: ID or dict.
        persist: Save it. False only returns what the playlist would be, to be saved by ``update_playlist``.

    Returns:
        The changed playlist, or with ``persist=False`` a changed copy of the given one.

    Source:
        GET data/playlists/{playlist_id}
        PUT data/playlists/{playlist_id}
    """
    id_of(playlist, "playlist")
    entity_id = id_of(entity, "entity")
    known = _with_entries(playlist, client)
    shots = [entry for entry in _entries(known) if _entity_of(entry) != entity_id]
    return _saved(known, shots, persist, client)


def update_entity_preview(
    playlist: Ref, entity: Ref, preview_file: Ref, persist: bool = True, client: KitsuClient = default
) -> Playlist:
    """Choose which preview of an entity a playlist shows, in all entries of that entity.

    Args:
        playlist: Dict whose "shots" and other fields are saved, but not changed; or an ID, which is looked up.
        entity: ID or dict.
        preview_file: ID or dict. The server replaces the preview of another entity by the entity's own newest.
        persist: Save it. False only returns what the playlist would be, to be saved by ``update_playlist``.

    Returns:
        The changed playlist, or with ``persist=False`` a changed copy of the given one.

    Source:
        GET data/playlists/{playlist_id}
        PUT data/playlists/{playlist_id}
    """
    id_of(playlist, "playlist")
    entity_id, chosen = id_of(entity, "entity"), {"preview_file_id": id_of(preview_file, "preview_file")}
    known = _with_entries(playlist, client)
    shots = [{**entry, **chosen} if _entity_of(entry) == entity_id else entry for entry in _entries(known)]
    return _saved(known, shots, persist, client)


def get_entity_preview_files(entity: Ref, client: KitsuClient = default) -> dict[str, list[PreviewFile]]:
    """Return the preview files of an entity by task type.

    Args:
        entity: Shot, asset ..., ID or dict.

    Returns:
        By task type ID, preview files: the newest revision first. Without a task type that has none.

    Raises:
        RouteNotFoundException: no such entity.

    Source: GET data/playlists/entities/{entity_id}/preview-files
    """
    return client.get(route("data/playlists/entities/{}/preview-files", id_of(entity, "entity")))


def get_entity_previews(playlist: Ref, client: KitsuClient = default) -> list[PreviewFile]:
    """List the preview files of all entities of a playlist.

    Args:
        playlist: ID or dict; its entries are read afresh.

    Returns:
        Preview files in the playlist's order, for each entity as in ``get_entity_preview_files``. Entities that were
        removed from the production since have none.

    Source:
        GET data/playlists/{playlist_id}
        GET data/playlists/entities/{entity_id}/preview-files
    """
    entries = _entries(client.fetch_one("playlists", id_of(playlist, "playlist")))
    entities: list[str] = list(dict.fromkeys(filter(None, map(_entity_of, entries))))
    found = client.wire.map([partial(_previews_of, each, client) for each in entities], _AT_ONCE)
    return list(itertools.chain.from_iterable(found))


def generate_temp_playlist(
    project: Ref, data: Mapping[str, Any], client: KitsuClient = default
) -> list[dict[str, Any]]:
    """Return what a playlist of some tasks would show, without creating one.

    Args:
        project: ID or dict.
        data: "task_ids", and "entity_ids" for entities of which the server picks a task.

    Returns:
        A list, though gazu documents a dict: by task the entity's "id", "name", "parent_name", the "preview_file_id" to
        show with its facts ("preview_file_extension" ...), and all "preview_files" by task type ID.

    Source: POST data/projects/{project_id}/playlists/temp
    """
    return client.post(route("data/projects/{}/playlists/temp", id_of(project, "project")), data)


def notify_clients_playlist_ready(playlist: Ref, client: KitsuClient = default) -> dict[str, Any]:
    """Tell the production's clients that a playlist is ready to be reviewed.

    Args:
        playlist: ID or dict.

    Returns:
        "status", which is "success".

    Source: POST data/playlists/{playlist_id}/notify-clients
    """
    return client.post(route("data/playlists/{}/notify-clients", id_of(playlist, "playlist")), {})


# Movies and archives


def build_playlist_movie(playlist: Ref, client: KitsuClient = default) -> BuildJob:
    """Have the server join the movies of a playlist to one.

    Args:
        playlist: ID or dict.

    Returns:
        The build job: "id", "status" ("running", "succeeded" or "failed"). A server without a job queue answers only
        when the movie is done.

    Raises:
        ConflictException: one is being built.
        ServerErrorException: the server has no job queue, and the movie could not be built.

    Source: GET data/playlists/{playlist_id}/build/mp4
    """
    path = route("data/playlists/{}/build/mp4", id_of(playlist, "playlist"))
    # A GET that starts a job: it is sent once, and what was read of build jobs is forgotten as after a write.
    try:
        job: BuildJob = decoded(client.send(client.call("GET", path, repeatable=False)))
    finally:
        forget(client, path)
    return job


@cache
def all_build_jobs_for_project(project: Ref, client: KitsuClient = default) -> list[BuildJob]:
    """List the movies that were built, or are being built, of a production's playlists.

    Args:
        project: ID or dict.

    Returns:
        Build jobs: "playlist_id", "status" ("running", "succeeded" or "failed"), "ended_at", "message".

    Source: GET data/projects/{project_id}/build-jobs
    """
    return client.get(route("data/projects/{}/build-jobs", id_of(project, "project")))


@overload
def get_build_job(playlist: Ref, build_job: Ref, client: KitsuClient = default) -> BuildJob: ...


@overload
def get_build_job(build_job: Mapping[str, Any], /, *, client: KitsuClient = default) -> BuildJob: ...


@overload
def get_build_job(*, build_job: Mapping[str, Any], client: KitsuClient = default) -> BuildJob: ...


@cache
def get_build_job(playlist: Ref | None = None, build_job: Ref | None = None, client: KitsuClient = default) -> BuildJob:
    """Return a build job.

    Args:
        playlist: ID or dict. May be left out, ``get_build_job(build_job)``, when the job's dict has "playlist_id".
        build_job: ID or dict.

    Returns:
        "status" ("running", "succeeded" or "failed"), "ended_at", "message".

    Raises:
        RouteNotFoundException: the playlist has no such job.
        ValueError: there is no playlist.

    Source: GET data/playlists/{playlist_id}/jobs/{build_job_id}
    """
    return client.get(_job("get_build_job", playlist, build_job))


@overload
def remove_build_job(playlist: Ref, build_job: Ref, client: KitsuClient = default) -> str: ...


@overload
def remove_build_job(build_job: Mapping[str, Any], /, *, client: KitsuClient = default) -> str: ...


@overload
def remove_build_job(*, build_job: Mapping[str, Any], client: KitsuClient = default) -> str: ...


def remove_build_job(playlist: Ref | None = None, build_job: Ref | None = None, client: KitsuClient = default) -> str:
    """Remove a build job and its movie.

    Args:
        playlist: ID or dict. May be left out, ``remove_build_job(build_job)``, when the job's dict has "playlist_id".
        build_job: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: the playlist has no such job.
        ValueError: there is no playlist.

    Source: DELETE data/playlists/{playlist_id}/jobs/{build_job_id}
    """
    return client.delete(_job("remove_build_job", playlist, build_job))


def download_playlist_build(
    playlist: Ref,
    build_job: Ref,
    file_path: FilePath,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> httpx.Response:
    """Download the movie that was built of a playlist.

    Args:
        playlist: ID or dict.
        build_job: ID or dict.
        file_path: Where to put it.
        progress_callback: Called with (bytes done, bytes total).

    Returns:
        The answer; its body is in the file.

    Raises:
        ParameterException: the job has not succeeded.
        ValueError: the path cannot be written to.

    Source: GET data/playlists/{playlist_id}/jobs/{build_job_id}/build/mp4
    """
    path = f"{_job('download_playlist_build', playlist, build_job)}/build/mp4"
    return client.download(path, file_path, progress_callback=progress_callback)


def download_playlist_zip(
    playlist: Ref,
    file_path: FilePath,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> httpx.Response:
    """Download the previews of a playlist in a zip archive.

    Args:
        playlist: ID or dict.
        file_path: Where to put it.
        progress_callback: Called with (bytes done, bytes total).

    Returns:
        The answer; its body is in the file.

    Raises:
        ValueError: the path cannot be written to.

    Source: GET data/playlists/{playlist_id}/download/zip
    """
    path = route("data/playlists/{}/download/zip", id_of(playlist, "playlist"))
    return client.download(path, file_path, progress_callback=progress_callback)


# Shared


def all_share_links_for_playlist(playlist: Ref, client: KitsuClient = default) -> list[ShareLink]:
    """List the links under which a playlist can be seen without an account.

    Args:
        playlist: ID or dict.

    Source: GET data/playlists/{playlist_id}/share
    """
    return client.get(_share(playlist))


def new_share_link(
    playlist: Ref,
    expiration_date: str | datetime.date | None = None,
    can_comment: bool = True,
    password: str | None = None,
    client: KitsuClient = default,
) -> ShareLink:
    """Create a link under which a playlist can be seen without an account.

    Args:
        playlist: ID or dict.
        expiration_date: Last day, YYYY-MM-DD, or the moment, YYYY-MM-DDTHH:MM:SS; None for no end.
        can_comment: Visitors may comment and draw.
        password: What visitors are asked for; None for nothing.

    Returns:
        The link; "token" is the last part of its address.

    Raises:
        ValueError: the date is none.

    Source: POST data/playlists/{playlist_id}/share
    """
    end = date_or_none(expiration_date or None, "expiration_date")
    body = {"can_comment": can_comment, **given(expiration_date=end, password=password or None)}
    return client.post(_share(playlist), body)


def remove_share_link(playlist: Ref, token: str, client: KitsuClient = default) -> str:
    """Revoke a link under which a playlist can be seen without an account.

    Args:
        playlist: ID or dict.
        token: "token" of the link.

    Returns:
        The answer's text: the revoked link as JSON.

    Raises:
        RouteNotFoundException: the playlist has no such link.

    Source: DELETE data/playlists/{playlist_id}/share/{token}
    """
    return client.delete(f"{_share(playlist)}/{route('{}', token)}")


def _share(playlist: Ref) -> str:
    return route("data/playlists/{}/share", id_of(playlist, "playlist"))


def _job(function: str, playlist: Ref | None, build_job: Ref | None) -> str:
    """Return the path of a build job; its playlist may lack when the job's dict names it."""
    if build_job is None:
        playlist, build_job = None, playlist
    if build_job is None:
        raise ValueError(f"build_job: missing, call {function}(playlist, build_job)")
    job_id = id_of(build_job, "build_job")
    if playlist is None and isinstance(build_job, Mapping):
        playlist = build_job.get("playlist_id")
    if playlist is None:
        raise ValueError(
            f"playlist: the server finds a build job by its playlist, call {function}(playlist, build_job)"
        )
    return route("data/playlists/{}/jobs/{}", id_of(playlist, "playlist"), job_id)


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


def _with_entries(playlist: Ref, client: KitsuClient) -> Mapping[str, Any]:
    """Return the playlist as given, completed from the server when its entries are not in it."""
    fields = playlist if isinstance(playlist, Mapping) else {}
    if "shots" in fields:
        return fields
    return {**client.fetch_one("playlists", id_of(playlist, "playlist")), **fields}


def _entries(playlist: Mapping[str, Any]) -> list[Any]:
    return playlist.get("shots") or []


def _entity_of(entry: Mapping[str, Any]) -> Any:
    # The server takes an "id" for the entity's as well, where playlists of older servers have nothing else.
    return entry.get("entity_id") or entry.get("id")


def _saved(playlist: Mapping[str, Any], shots: list[Any], persist: bool, client: KitsuClient) -> Playlist:
    changed: Any = {**playlist, "shots": shots}
    return update_playlist(changed, client=client) if persist else changed


def _newest(previews: Mapping[str, list[PreviewFile]]) -> str | None:
    latest = [revisions[0] for revisions in previews.values() if revisions]
    return max(latest, key=lambda preview: preview["created_at"])["id"] if latest else None


def _previews_of(entity_id: str, client: KitsuClient) -> list[PreviewFile]:
    try:
        found = get_entity_preview_files(entity_id, client=client)
    except RouteNotFoundException:  # a playlist keeps the entities that were removed from the production
        return []
    return [preview for revisions in found.values() for preview in revisions]
