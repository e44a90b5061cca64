"""Playlists as one movie, or as an archive of their previews."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, overload

from gazu_like.cache import cache, forget
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.connection import decoded
from gazu_like.refs import Ref, id_of
from gazu_like.shapes import BuildJob
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.route import route
from gazu_like.transport.wire import Response


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
) -> Response:
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
) -> Response:
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
