"""Playlists, their share links and their movies."""

from __future__ import annotations

from typing import Any, TypedDict

from .entities import PreviewFile
from .optional import NotRequired
from .records import Record


class PlaylistEntry(TypedDict):
    """One entity of a playlist, and which of its previews is shown."""

    entity_id: str
    preview_file_id: NotRequired[str | None]


class Playlist(Record):
    name: str
    shots: NotRequired[list[PlaylistEntry] | None]
    project_id: str
    episode_id: str | None
    task_type_id: str | None
    for_client: bool
    for_entity: str
    is_for_all: bool
    build_jobs: NotRequired[list[Any]]
    created_by: str | None
    first_preview_file_id: NotRequired[str]


class PlaylistPreview(TypedDict):
    """What a playlist tells of a preview that can be shown."""

    id: str
    revision: int
    extension: str | None
    width: int | None
    height: int | None
    duration: float | None
    status: str
    created_at: str
    task_id: str
    previews: list[dict[str, Any]]


class PlaylistEntryPreviews(PlaylistEntry):
    """One entity of a playlist, all of its previews, and what is known of the one that is shown."""

    id: str
    #: By task type ID; an empty list when the entity has none.
    preview_files: dict[str, list[PlaylistPreview]] | list[PlaylistPreview]
    preview_file_extension: NotRequired[str | None]
    preview_file_revision: NotRequired[int]
    preview_file_width: NotRequired[int | None]
    preview_file_height: NotRequired[int | None]
    preview_file_duration: NotRequired[float | None]
    preview_file_status: NotRequired[str]
    preview_file_task_id: NotRequired[str]
    preview_file_previews: NotRequired[list[dict[str, Any]]]


class PlaylistWithPreviews(Record):
    """A playlist, and the previews of what is in it."""

    name: str
    shots: list[PlaylistEntryPreviews]
    project_id: str
    episode_id: str | None
    task_type_id: str | None
    for_client: bool
    for_entity: str
    is_for_all: bool
    build_jobs: list[Any]
    created_by: str | None


class TempPlaylistEntry(TypedDict):
    """One entity of a playlist that nobody stores, and what is known of the preview that is shown.

    "" stands for no preview, no episode, no sequence, no asset type.
    """

    id: str
    name: str
    parent_name: str
    episode_id: str
    episode_name: str
    sequence_id: str
    sequence_name: str
    asset_type_id: str
    asset_type_name: str
    #: Lists by task type ID.
    preview_files: dict[str, list[PreviewFile]]
    preview_file_id: str
    preview_file_task_id: str
    preview_file_extension: str
    preview_file_width: int | None
    preview_file_height: int | None
    preview_file_duration: float | None
    preview_file_revision: int
    preview_file_status: str
    preview_file_annotations: list[Any] | None
    preview_file_previews: list[PreviewFile]


class SharedTaskType(TypedDict):
    """A task type as guests see it."""

    id: str
    name: str
    color: str
    for_entity: str


class SharedTaskStatus(TypedDict):
    """A task status as guests see it."""

    id: str
    name: str
    short_name: str
    color: str
    is_client_allowed: bool
    is_default: bool
    for_concept: bool


class SharedPlaylistEntry(PlaylistEntryPreviews, total=False):
    """One entity of a playlist as guests see it."""

    name: str
    parent_name: str
    preview_file_annotations: list[Any] | None
    preview_file_task_type: SharedTaskType
    preview_file_task_type_name: str
    task_status_color: str


class SharedPlaylist(Record):
    """A playlist as guests see it."""

    name: str
    shots: list[SharedPlaylistEntry]
    project_id: str
    project_name: str
    project_fps: str
    episode_id: str | None
    task_type_id: str | None
    for_client: bool
    for_entity: str
    is_for_all: bool
    build_jobs: list[Any]
    created_by: str | None


class SharedProject(TypedDict):
    """A production as guests see it."""

    id: str
    name: str
    fps: str
    ratio: str
    resolution: str
    team: list[TeamName]


class TeamName(TypedDict):
    """A member of a production's team as guests see it."""

    id: str
    first_name: str
    last_name: str
    full_name: str
    has_avatar: bool


class SharedPlaylistContext(TypedDict):
    """What the production of a shared playlist is like."""

    project: SharedProject
    task_types: list[SharedTaskType]
    task_statuses: list[SharedTaskStatus]


class PlaylistNotified(TypedDict):
    """What is answered when the clients were told of a playlist."""

    status: str


class ShareLink(Record):
    """An address under which a playlist can be seen without an account."""

    token: str
    playlist_id: str
    created_by: str
    expiration_date: str | None
    is_active: bool
    can_comment: bool
    has_password: bool


class BuildJob(Record):
    status: str
    job_type: str
    ended_at: str | None
    message: str | None
    playlist_id: str
