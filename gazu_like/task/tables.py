"""Tasks, their types, estimations and the time spent, in CSV files."""

from __future__ import annotations

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, id_of
from gazu_like.transfer import FilePath, ProgressCallback, check_for_upload, check_target
from gazu_like.transport.route import route
from gazu_like.transport.wire import Response


def export_tasks_with_csv(
    csv_file_path: FilePath, client: KitsuClient = default, progress_callback: ProgressCallback | None = None
) -> Response:
    """Write the tasks of all open productions to a CSV file; for managers.

    Args:
        csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
        progress_callback: Called with (bytes done, bytes total; 0 when not known).

    Returns:
        The server's answer. The file has one row for each task: "Project", "Task Type", "Entity", "Assignees",
        "Duration" and "Estimation" (minutes), "Start date", "Due date", "Task Status" ...

    Raises:
        ValueError: the path cannot be written to; nothing was sent.

    Source: GET export/csv/tasks.csv
    """
    return _export("export/csv/tasks.csv", csv_file_path, progress_callback, client)


def export_task_types_with_csv(
    csv_file_path: FilePath, client: KitsuClient = default, progress_callback: ProgressCallback | None = None
) -> Response:
    """Write the studio's task types to a CSV file; for managers.

    Args:
        csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
        progress_callback: Called with (bytes done, bytes total; 0 when not known).

    Returns:
        The server's answer. The file has the columns "Department" and "Name". Zou 1.0.97 leaves task types without a
        department out.

    Raises:
        ValueError: the path cannot be written to; nothing was sent.

    Source: GET export/csv/task-types.csv
    """
    return _export("export/csv/task-types.csv", csv_file_path, progress_callback, client)


def export_time_spents_with_csv(
    csv_file_path: FilePath, client: KitsuClient = default, progress_callback: ProgressCallback | None = None
) -> Response:
    """Write the time spent on the tasks of all open productions to a CSV file; for managers.

    Args:
        csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
        progress_callback: Called with (bytes done, bytes total; 0 when not known).

    Returns:
        The server's answer. The file has one row for each person, task and day, sorted by day: "Project", "Person",
        "Entity", "Task Type", "Date", "Time spent" (minutes) ...

    Raises:
        ValueError: the path cannot be written to; nothing was sent.

    Source: GET export/csv/time-spents.csv
    """
    return _export("export/csv/time-spents.csv", csv_file_path, progress_callback, client)


def import_estimations_with_csv(
    project: Ref,
    task_type: Ref,
    csv_file_path: FilePath,
    episode: Ref | None = None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> None:
    """Set the estimations and dates of tasks that exist from a CSV file; what a row leaves empty stays as it is.

    Args:
        project: ID or dict.
        task_type: Type of the tasks, for assets or shots, ID or dict.
        csv_file_path: Table with the columns "Parent" (the asset's type, or the shot's sequence) and "Entity";
            "Estimation" (days, or hours where the studio counts in hours), "Start date" and "Due date" (YYYY-MM-DD),
            "Drawings", "Difficulty" and metadata are read too.
        episode: Only look for entities in this episode, ID or dict.
        progress_callback: Called with (bytes done, bytes total).

    Raises:
        FileDoesntExistException: no such file; nothing was sent.
        ParameterException: a row cannot be read, or its entity or task is not found. Those before it are in:
            ``error.body`` tells "line_number" and "imported_rows".
        ValueError: the file is empty or cannot be read; nothing was sent.

    Source:
        POST import/csv/projects/{project_id}/task-types/{task_type_id}/estimations
        POST import/csv/projects/{project_id}/episodes/{episode_id}/task-types/{task_type_id}/estimations
    """
    path = route("import/csv/projects/{}", id_of(project, "project"))
    if episode is not None:
        path = f"{path}/{route('episodes/{}', id_of(episode, 'episode'))}"
    path = f"{path}/{route('task-types/{}/estimations', id_of(task_type, 'task_type'))}"
    client.upload(path, check_for_upload(csv_file_path, "csv_file_path"), progress_callback=progress_callback)


def _export(
    path: str, csv_file_path: FilePath, progress_callback: ProgressCallback | None, client: KitsuClient
) -> Response:
    return client.download(path, check_target(csv_file_path, "csv_file_path"), progress_callback=progress_callback)
