"""Shots in files: CSV tables, and timelines as editors cut them (OTIO, EDL and others)."""

from __future__ import annotations

from typing import Any, Literal

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, id_of, id_or_none
from gazu_like.shapes import Shot
from gazu_like.transfer import FilePath, ProgressCallback, check_for_upload, check_target
from gazu_like.transport.route import route, with_query
from gazu_like.transport.wire import Response

# What the server would assume; sent all the same, so that a clip's name means one thing on every server.
_CLIP_NAME = "${project_name}_${sequence_name}-${shot_name}"
_CLIP_NAME_IN_EPISODE = "${project_name}_${episode_name}-${sequence_name}-${shot_name}"


def export_shots_with_csv(
    project: Ref,
    csv_file_path: FilePath,
    episode: Ref | None = None,
    assigned_to: Ref | None = None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Write the shots of a production to a CSV file, as ``import_shots_with_csv`` reads it.

    Args:
        project: ID or dict.
        csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
        episode: Only the shots of this episode, ID or dict.
        assigned_to: Only the shots on which this person has a task, ID or dict.
        progress_callback: Called with (bytes done, bytes total; 0 when not known).

    Returns:
        The server's answer. The file is UTF-8, with semicolons and one row for each shot.

    Raises:
        ValueError: the path cannot be written to; nothing was sent.

    Source: GET export/csv/projects/{project}/shots.csv
    """
    path = route("export/csv/projects/{}/shots.csv", id_of(project, "project"))
    only = {"episode_id": id_or_none(episode, "episode"), "assigned_to": id_or_none(assigned_to, "assigned_to")}
    return client.download(path, check_target(csv_file_path, "csv_file_path"), only, progress_callback)


def import_shots_with_csv(
    project: Ref,
    csv_file_path: FilePath,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
    update: bool = False,
) -> list[Shot]:
    """Create the shots of a CSV file, with their episodes and sequences.

    Args:
        project: ID or dict.
        csv_file_path: Table with the columns "Sequence" and "Name", in a series "Episode" as well; "Description",
            "Frames", "Frame In", "Frame Out", "FPS", and columns named after metadata and task types, are read too.
        progress_callback: Called with (bytes done, bytes total).
        update: Change the shots that exist, too, in the columns that the table has; else they stay as they are.

    Returns:
        The shots of all rows, in their order, those that existed as well.

    Raises:
        FileDoesntExistException: no such file; nothing was sent.
        ParameterException: a row cannot be read. Those before it are in: ``error.body`` tells "line_number" and
            "imported_rows".
        ValueError: the file is empty or cannot be read; nothing was sent.

    Source: POST import/csv/projects/{project}/shots
    """
    path = with_query(route("import/csv/projects/{}/shots", id_of(project, "project")), {"update": update or None})
    file = check_for_upload(csv_file_path, "csv_file_path")
    return client.upload(path, file, progress_callback=progress_callback)


def import_otio(
    project: Ref,
    otio_file_path: FilePath,
    episode: Ref | None = None,
    naming_convention: str | None = None,
    match_case: bool = True,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> dict[Literal["created_shots", "updated_shots"], list[Shot]]:
    """Create the shots of a timeline and set the frames of those that exist.

    Args:
        project: ID or dict.
        otio_file_path: Timeline in any format that the server reads, told by its extension: .otio, .edl ...
        episode: Episode of the shots, ID or dict; needed in a series.
        naming_convention: What the clips' names look like, with ``${project_name}``, ``${episode_name}``,
            ``${sequence_name}`` and ``${shot_name}``. None means
            "${project_name}_${sequence_name}-${shot_name}", with an episode
            "${project_name}_${episode_name}-${sequence_name}-${shot_name}".
        match_case: Upper and lower case count in the clips' names.
        progress_callback: Called with (bytes done, bytes total).

    Returns:
        "created_shots" and "updated_shots": "nb_frames" is set, "frame_in" and "frame_out" stand in "data".

    Raises:
        FileDoesntExistException: no such file; nothing was sent.
        ParameterException: the server does not read this format, or a clip's name is of another form. The clips
            before it are in.
        ValueError: the file is empty or cannot be read; nothing was sent.

    Source:
        POST import/otio/projects/{project}
        POST import/otio/projects/{project}/episodes/{episode}
    """
    path = route("import/otio/projects/{}", id_of(project, "project"))
    usual = _CLIP_NAME
    if episode is not None:
        path, usual = f"{path}/{route('episodes/{}', id_of(episode, 'episode'))}", _CLIP_NAME_IN_EPISODE
    form: dict[str, Any] = {"naming_convention": naming_convention or usual, "match_case": match_case}
    file = check_for_upload(otio_file_path, "otio_file_path")
    return client.upload(path, file, form, progress_callback=progress_callback)
