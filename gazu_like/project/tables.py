"""Productions in CSV files."""

from __future__ import annotations

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.transfer import FilePath, ProgressCallback, check_target
from gazu_like.transport.wire import Response


def export_projects_with_csv(
    csv_file_path: FilePath, client: KitsuClient = default, progress_callback: ProgressCallback | None = None
) -> Response:
    """Write the names of all productions, with their statuses, to a CSV file; for managers.

    Args:
        csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
        progress_callback: Called with (bytes done, bytes total; 0 when not known).

    Returns:
        The server's answer. The file has the columns "Name" and "Status".

    Raises:
        ValueError: the path cannot be written to; nothing was sent.

    Source: GET export/csv/projects.csv
    """
    target = check_target(csv_file_path, "csv_file_path")
    return client.download("export/csv/projects.csv", target, progress_callback=progress_callback)
