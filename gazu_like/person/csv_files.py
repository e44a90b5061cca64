"""People in CSV files."""

from __future__ import annotations

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.shapes import Person
from gazu_like.transfer import FilePath, ProgressCallback, check_for_upload, check_target
from gazu_like.transport.wire import Response


def export_persons_with_csv(
    csv_file_path: FilePath, client: KitsuClient = default, progress_callback: ProgressCallback | None = None
) -> Response:
    """Write the studio's people to a CSV file, as ``import_persons_with_csv`` reads it; for managers.

    Args:
        csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
        progress_callback: Called with (bytes done, bytes total; 0 when not known).

    Returns:
        The server's answer. The file has one row for each person, bots left out.

    Raises:
        ValueError: the path cannot be written to; nothing was sent.

    Source: GET export/csv/persons.csv
    """
    target = check_target(csv_file_path, "csv_file_path")
    return client.download("export/csv/persons.csv", target, progress_callback=progress_callback)


def import_persons_with_csv(
    csv_file_path: FilePath,
    update: bool = False,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> list[Person]:
    """Create the people of a CSV file, who are told apart by their e-mail address; for administrators.

    Args:
        csv_file_path: Table with the columns "First Name", "Last Name" and "Email"; "Phone", "Role", "Departments" and
            "Studio" (names), "Country" (two letters), "Contract Type", "Position", "Seniority", "Daily Salary" and
            "Active" are read too.
        update: Change those who exist, too; else they stay as they are.
        progress_callback: Called with (bytes done, bytes total).

    Returns:
        The people of all rows, in their order, those who existed as well.

    Raises:
        FileDoesntExistException: no such file; nothing was sent.
        ParameterException: a row cannot be read. Those before it are in: ``error.body`` tells "line_number" and
            "imported_rows".
        ValueError: the file is empty or cannot be read; nothing was sent.

    Source: POST import/csv/persons
    """
    path = "import/csv/persons" + ("?update=true" if update else "")
    file = check_for_upload(csv_file_path, "csv_file_path")
    return client.upload(path, file, progress_callback=progress_callback)
