"""Working files: what artists work in, a row of revisions for each name in a task.

The record holds a path on the studio's disks, see ``locations``; the file itself can be stored on the server as well.
"""

from __future__ import annotations

from gazu_like import files
from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.files.locations import working_place
from gazu_like.refs import Ref, at_least, given, id_of, id_or_none, not_empty
from gazu_like.shapes import OutputFile, WorkingFile
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.route import route
from gazu_like.transport.wire import Response


@cache
def get_working_file(working_file_id: Ref, client: KitsuClient = default) -> WorkingFile:
    """Return a working file.

    Args:
        working_file_id: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/working-files/{working_file_id}
    """
    return client.fetch_one("working-files", id_of(working_file_id, "working_file_id"))


@cache
def get_file(file_id: Ref, client: KitsuClient = default) -> WorkingFile | OutputFile:
    """Return a working file or an output file, when it is not known which of them it is.

    Args:
        file_id: ID or dict.

    Returns:
        The file as ``get_working_file`` or ``get_output_file`` does; its "type" tells which.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/files/{file_id}
    """
    return client.fetch_one("files", id_of(file_id, "file_id"))


@cache
def get_working_files_for_task(task: Ref, client: KitsuClient = default) -> list[WorkingFile]:
    """List the working files of a task, newest revisions first.

    Args:
        task: ID or dict.

    Source: GET data/tasks/{task_id}/working-files
    """
    return client.get(route("data/tasks/{}/working-files", id_of(task, "task")))


@cache
def get_all_working_files_for_entity(
    entity: Ref, task: Ref | None = None, name: str | None = None, client: KitsuClient = default
) -> list[WorkingFile]:
    """List the working files of an entity.

    Args:
        entity: Asset, shot or other entity, ID or dict.
        task: Only those of this task.
        name: Only those of this name.

    Source: GET data/entities/{entity_id}/working-files
    """
    path = route("data/entities/{}/working-files", id_of(entity, "entity"))
    return client.get(path, params=given(task_id=id_or_none(task, "task"), name=name or None))


@cache
def get_last_working_files(task: Ref, client: KitsuClient = default) -> dict[str, WorkingFile]:
    """Return the newest working file of each name in a task.

    Args:
        task: ID or dict.

    Returns:
        Working files by name.

    Source: GET data/tasks/{task_id}/working-files/last-revisions
    """
    return client.get(route("data/tasks/{}/working-files/last-revisions", id_of(task, "task")))


@cache
def get_last_working_file_revision(task: Ref, name: str = "main", client: KitsuClient = default) -> WorkingFile | None:
    """Return the newest working file of a name in a task.

    Args:
        task: ID or dict.
        name: Name of the file.

    Returns:
        The working file (its "revision" is the number); None when the task has none of that name.

    Source: GET data/tasks/{task_id}/working-files/last-revisions
    """
    return files.get_last_working_files(task, client=client).get(name)


def new_working_file(
    task: Ref,
    name: str = "main",
    mode: str = "working",
    software: Ref | None = None,
    comment: str = "",
    person: Ref | None = None,
    revision: int = 0,
    sep: str = "/",
    client: KitsuClient = default,
) -> WorkingFile:
    """Create a working file, with a path made from the production's file tree.

    The server assigns the task to whoever is logged in.

    Args:
        task: ID or dict.
        name: Tells apart several files of one task.
        mode: Which templates of the file tree to use.
        software: Program that makes the file; "Blender" when left out.
        comment: What was done.
        person: Author; whoever is logged in when left out.
        revision: From 1 on; 0 means the next one.
        sep: Separator of the folders in the path, such as "\\\\".

    Returns:
        The working file with "path", without extension, and "revision".

    Raises:
        ParameterException: there is this revision already.
        ServerErrorException: Zou 1.0.97 answers 500 when the production has no file tree, or none with this mode.
        ValueError: a negative revision; nothing was sent.

    Source:
        POST data/tasks/{task_id}/working-files/new
        POST data/tasks/{task_id}/working-file-path
        PUT data/working-files/{working_file_id}
    """
    not_empty(name=name)
    at_least(0, revision=revision)
    task_id = id_of(task, "task")
    references = given(person_id=id_or_none(person, "person"), software_id=id_or_none(software, "software"))
    body = {"name": name, "comment": comment, "task_id": task_id, "revision": revision, "mode": mode, "sep": sep}
    created: WorkingFile = client.post(route("data/tasks/{}/working-files/new", task_id), {**body, **references})
    if sep == "/":
        return created
    # Zou 1.0.97 puts "sep" before the file name only and keeps "/" in the folder; its route for paths does all of it.
    place = working_place(task_id, name, mode, created["software_id"], created["revision"], sep, client)
    return client.update("working-files", created["id"], {"path": sep.join(place)})


def update_comment(working_file: Ref, comment: str, client: KitsuClient = default) -> WorkingFile:
    """Change the comment of a working file.

    Args:
        working_file: ID or dict.
        comment: What was done; not empty.

    Returns:
        The changed working file.

    Source: PUT actions/working-files/{working_file_id}/comment
    """
    path = route("actions/working-files/{}/comment", id_of(working_file, "working_file"))
    return client.put(path, {"comment": comment})


def update_modification_date(working_file: Ref, client: KitsuClient = default) -> WorkingFile:
    """Mark a working file as changed just now.

    Args:
        working_file: ID or dict.

    Returns:
        The changed working file; its "updated_at" is the server's time.

    Source: PUT actions/working-files/{working_file_id}/modified
    """
    return client.put(route("actions/working-files/{}/modified", id_of(working_file, "working_file")), {})


def upload_working_file(
    working_file: Ref,
    file_path: FilePath,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> WorkingFile:
    """Store a file on the server as that of a working file.

    Args:
        working_file: ID or dict.
        file_path: File to send.
        progress_callback: Called with (bytes done, bytes total).

    Returns:
        The working file.

    Raises:
        FileDoesntExistException: the file does not exist; nothing was sent.
        ValueError: the file is empty or cannot be read; nothing was sent.

    Source: POST data/working-files/{working_file_id}/file
    """
    path = _stored(id_of(working_file, "working_file"))
    return client.upload(path, file_path, progress_callback=progress_callback)


def download_working_file(
    working_file: Ref,
    file_path: FilePath | None = None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> Response:
    """Fetch the file that is stored on the server for a working file.

    Args:
        working_file: ID or dict.
        file_path: Where to put it; None means the record's "path", on whatever disk that is: whoever may change the
            record decides which file of this machine is overwritten.
        progress_callback: Called with (bytes done, bytes total) for each piece.

    Raises:
        RouteNotFoundException: none is stored.
        ValueError: the place cannot be written to, or the record has no path.

    Source:
        GET data/working-files/{working_file_id}
        GET data/working-files/{working_file_id}/file
    """
    working_file_id = id_of(working_file, "working_file")
    target = file_path
    if target is None:
        target = files.get_working_file(working_file_id, client=client).get("path")
    if not target:
        raise ValueError(f"file_path: wanted the path of a file; the working file {working_file_id} has none")
    return client.download(_stored(working_file_id), target, progress_callback=progress_callback)


def remove_working_file(working_file: Ref, client: KitsuClient = default) -> str:
    """Remove a working file.

    Args:
        working_file: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/working-files/{working_file}
    """
    return client.delete(route("data/working-files/{}", id_of(working_file, "working_file")))


@cache
def all_working_files(client: KitsuClient = default) -> list[WorkingFile]:
    """List the working files of all productions that the user may see, in no particular order.

    Source: GET data/working-files
    """
    return client.fetch_all("working-files")


def _stored(working_file_id: str) -> str:
    return route("data/working-files/{}/file", working_file_id)
