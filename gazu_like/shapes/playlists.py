"""Playlists, their share links and their movies."""

from __future__ import annotations

from typing import Any, TypedDict

from .records import Record


class PlaylistEntry(TypedDict, total=False):
    """One entity of a playlist, and which of its previews is shown."""

    entity_id: str
    preview_file_id: str | None


class Playlist(Record, total=False):
    name: str
    shots: list[PlaylistEntry] | None
    project_id: str
    episode_id: str | None
    task_type_id: str | None
    for_client: bool
    for_entity: str
    is_for_all: bool
    build_jobs: list[Any]
    created_by: str | None
    first_preview_file_id: str


class ShareLink(Record, total=False):
    """An address under which a playlist can be seen without an account."""

    token: str
    playlist_id: str
    created_by: str
    expiration_date: str | None
    is_active: bool
    can_comment: bool
    has_password: bool


class BuildJob(Record, total=False):
    status: str
    job_type: str
    ended_at: str | None
    message: str | None
    playlist_id: str
