"""Playlists: what is to be reviewed, in which order and in which version; their movies, and links to share them.

The previews themselves are uploaded and commented through ``task`` and downloaded through ``files``.
"""

from gazu_like.playlist.builds import (
    all_build_jobs_for_project,
    build_playlist_movie,
    download_playlist_build,
    download_playlist_zip,
    get_build_job,
    remove_build_job,
)
from gazu_like.playlist.entries import (
    add_entity_to_playlist,
    all_shots_for_playlist,
    get_entity_preview_files,
    get_entity_previews,
    remove_entity_from_playlist,
    update_entity_preview,
)
from gazu_like.playlist.playlists import (
    all_playlists,
    all_playlists_for_episode,
    all_playlists_for_project,
    delete_playlist,
    generate_temp_playlist,
    get_playlist,
    get_playlist_by_name,
    new_playlist,
    update_playlist,
)
from gazu_like.playlist.sharing import (
    all_share_links_for_playlist,
    new_share_link,
    notify_clients_playlist_ready,
    remove_share_link,
)

__all__ = [
    "add_entity_to_playlist",
    "all_build_jobs_for_project",
    "all_playlists",
    "all_playlists_for_episode",
    "all_playlists_for_project",
    "all_share_links_for_playlist",
    "all_shots_for_playlist",
    "build_playlist_movie",
    "delete_playlist",
    "download_playlist_build",
    "download_playlist_zip",
    "generate_temp_playlist",
    "get_build_job",
    "get_entity_preview_files",
    "get_entity_previews",
    "get_playlist",
    "get_playlist_by_name",
    "new_playlist",
    "new_share_link",
    "notify_clients_playlist_ready",
    "remove_build_job",
    "remove_entity_from_playlist",
    "remove_share_link",
    "update_entity_preview",
    "update_playlist",
]
