"""Playlists in CSV files."""

from __future__ import annotations

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, id_of
from gazu_like.transfer import FilePath, ProgressCallback, check_target
from gazu_like.transport.route import route
from gazu_like.transport.wire import Response


def export_playlist_with_csv(
    playlist: Ref,
    csv_file_path: FilePath,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Write what is in a playlist to a CSV file, with the status and the last comment of each entry's task.

    Args:
        playlist: ID or dict.
        csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
        progress_callback: Called with (bytes done, bytes total; 0 when not known).

    Returns:
        The server's answer. The file tells the playlist in its first row and the columns in its third; the entries
        follow in their order.

    Raises:
        RouteNotFoundException: there is no such playlist.
        ServerErrorException: Zou 1.0.97 answers 500 when nothing was added yet, or an entry has no preview.
        ValueError: the path cannot be written to; nothing was sent.

    Source: GET export/csv/playlists/{playlist_id}
    """
    path = route("export/csv/playlists/{}", id_of(playlist, "playlist"))
    return client.download(path, check_target(csv_file_path, "csv_file_path"), progress_callback=progress_callback)
