"""Preview files of tasks: the pictures and movies that a comment shows. Listed, created, uploaded, published, removed.

A preview file is created empty, in a revision of its task, and then gets its file. Downloads, and what else concerns
a preview file by itself, are told in ``gazu_like.files``.
"""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, overload
from urllib.parse import unquote, urlsplit

from gazu_like import helpers, transfer
from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.exception import (
    ConnectionFailedException,
    GazuException,
    HttpException,
    RouteNotFoundException,
)
from gazu_like.refs import Ref, at_least, given, id_of, ids_of
from gazu_like.shapes import Comment, Entity, PreviewFile
from gazu_like.task import comments
from gazu_like.task.drafts import draft_of
from gazu_like.task.halfway import telling
from gazu_like.task.older_calls import task_may_lack
from gazu_like.transfer import FilePath, ProgressCallback, check_for_upload
from gazu_like.transport.redact import redact_url
from gazu_like.transport.route import last_segment, route, with_query


@cache
def all_previews_for_task(task: Ref, client: KitsuClient = default) -> list[PreviewFile]:
    """List the preview files of a task.

    Args:
        task: ID or dict.

    Source: GET data/tasks/{task_id}/previews
    """
    return client.fetch_all(route("tasks/{}/previews", id_of(task, "task")))


@cache
def all_preview_files_for_project(project: Ref, client: KitsuClient = default) -> list[PreviewFile]:
    """List the preview files of a production, as an administrator.

    Args:
        project: ID or dict.

    Source: GET data/projects/{project_id}/preview-files
    """
    return client.fetch_all(route("projects/{}/preview-files", id_of(project, "project")))


def create_preview(task: Ref, comment: Ref, revision: int | None = None, client: KitsuClient = default) -> PreviewFile:
    """Create a preview file, still without its file, and show it in a comment.

    Args:
        task: ID or dict.
        comment: ID or dict.
        revision: Number, 0 or more; when left out, that of the comment's other previews, or the task's next.

    Returns:
        The created preview file; its file is sent by ``upload_preview_file``.

    Raises:
        ParameterException: the task has that revision already.

    Source: POST actions/tasks/{task_id}/comments/{comment_id}/add-preview
    """
    path = _of_comment(task, comment, "add-preview")
    return client.post(path, _revision(revision))


def create_extra_preview(task: Ref, comment: Ref, preview_file: Ref, client: KitsuClient = default) -> PreviewFile:
    """Create a further preview file of a revision, still without its file, and show it in a comment.

    Args:
        task: ID or dict.
        comment: ID or dict.
        preview_file: Preview file of that revision, ID or dict.

    Returns:
        The created preview file; its file is sent by ``upload_preview_file``.

    Source: POST actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
    """
    return client.post(_of_comment(task, comment, "preview-files/{}", id_of(preview_file, "preview_file")), {})


def upload_preview_file(
    preview_file: Ref,
    file_path: FilePath,
    normalize_movie: bool = True,
    no_job: bool = False,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> PreviewFile:
    """Send the file of a preview file that has none yet.

    Args:
        preview_file: ID or dict.
        file_path: Picture, movie, or another file to look at (PDF, 3D model ...).
        normalize_movie: The server converts a movie to the production's resolution and frame rate.
        no_job: The server works on it before it answers, not afterwards.
        progress_callback: Called with (bytes done, bytes total).

    Returns:
        The preview file; "status" is "processing" until the server has worked on it.

    Raises:
        FileDoesntExistException: the file does not exist; nothing was sent.
        ValueError: the file is empty or cannot be read; nothing was sent.
        ParameterException: the preview file has a file, or the server does not know the kind of file. In the latter
            case it removes the preview file.
        TooBigFileException: the server limits the size of uploads.

    Source: POST pictures/preview-files/{preview_file_id}
    """
    preview_id, file = id_of(preview_file, "preview_file"), check_for_upload(file_path)
    query = given(normalize=None if normalize_movie else "false", no_job="true" if no_job else None)
    path = with_query(route("pictures/preview-files/{}", preview_id), query)
    return client.upload(path, file, progress_callback=progress_callback)


def add_preview(
    task: Ref,
    comment: Ref,
    preview_file_path: FilePath | None = None,
    preview_file_url: str | None = None,
    normalize_movie: bool = True,
    revision: int | None = None,
    no_job: bool = False,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> PreviewFile:
    """Create a preview file with its file, and show it in a comment.

    The file is found, or fetched, before anything is created. When the server refuses it, the preview file, which would
    stay empty, is removed.

    Args:
        task: ID or dict.
        comment: ID or dict.
        preview_file_path: Path of the file.
        preview_file_url: Address to fetch the file from, without the login; when both are given, this counts.
        normalize_movie: The server converts a movie to the production's resolution and frame rate.
        revision: Number, 0 or more; when left out, that of the comment's other previews, or the task's next.
        no_job: The server works on the file before it answers, not afterwards.
        progress_callback: Called with (bytes done, bytes total) while the file is sent.

    Returns:
        The preview file.

    Raises:
        FileDoesntExistException: the file does not exist; nothing was sent.
        ValueError: neither path nor address is given, or the file is empty; nothing was sent.
        DownloadFileException: the address answered with an error; nothing was created.
        GazuException: the file could not be sent; the message says so when an empty preview file was left behind.

    Source:
        POST actions/tasks/{task_id}/comments/{comment_id}/add-preview
        POST pictures/preview-files/{preview_file_id}
        DELETE actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
    """
    path, body = _of_comment(task, comment, "add-preview"), _revision(revision)
    with _file(preview_file_path, preview_file_url, client) as file:
        return _added(task, comment, path, body, file, normalize_movie, no_job, client, progress_callback)


def add_extra_preview(
    task: Ref,
    comment: Ref,
    preview_file: Ref,
    preview_file_path: FilePath | None = None,
    preview_file_url: str | None = None,
    normalize_movie: bool = True,
    no_job: bool = False,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> PreviewFile:
    """Create a further preview file of a revision, with its file, and show it in a comment.

    Args:
        task: ID or dict.
        comment: ID or dict.
        preview_file: Preview file of that revision, ID or dict.
        preview_file_path: Path of the file.
        preview_file_url: Address to fetch the file from, without the login; when both are given, this counts.
        normalize_movie: The server converts a movie to the production's resolution and frame rate.
        no_job: The server works on the file before it answers, not afterwards.
        progress_callback: Called with (bytes done, bytes total) while the file is sent.

    Returns:
        The created preview file.

    Raises:
        GazuException, ValueError: as ``add_preview``.

    Source:
        POST actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
        POST pictures/preview-files/{preview_file_id}
        DELETE actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
    """
    path = _of_comment(task, comment, "preview-files/{}", id_of(preview_file, "preview_file"))
    with _file(preview_file_path, preview_file_url, client) as file:
        return _added(task, comment, path, {}, file, normalize_movie, no_job, client, progress_callback)


def publish_preview(
    task: Ref,
    task_status: Ref,
    comment: str = "",
    person: Ref | None = None,
    checklist: Iterable[Mapping[str, Any]] | None = None,
    attachments: FilePath | Iterable[FilePath] | None = None,
    created_at: str | datetime.date | None = None,
    preview_file_path: FilePath | None = None,
    preview_file_url: str | None = None,
    normalize_movie: bool = True,
    revision: int | None = None,
    set_thumbnail: bool = False,
    links: Iterable[str] | None = None,
    client: KitsuClient = default,
    progress_callback: ProgressCallback | None = None,
) -> tuple[Comment, PreviewFile]:
    """Post a comment with a status on a task, and show a new preview file in it.

    Everything is checked, and the file found or fetched, before the comment is posted. Once it is posted it stays, for
    people were notified of it: when the preview fails then, the error's message holds the comment's ID, and
    ``add_preview`` goes on from there.

    Args:
        task: ID or dict.
        task_status: ID or dict.
        comment: Text, may be empty.
        person: Author, ID or dict; the logged-in person when left out. Only managers may name another.
        checklist: Dicts "text" and "checked".
        attachments: Paths of files to attach.
        created_at: Date-time as YYYY-MM-DDTHH:MM:SS, or a date, in UTC; now when left out. Only managers may set it.
        preview_file_path: Path of the file.
        preview_file_url: Address to fetch the file from, without the login; when both are given, this counts.
        normalize_movie: The server converts a movie to the production's resolution and frame rate.
        revision: Number, 0 or more; the task's next when left out.
        set_thumbnail: The preview becomes the picture of the entity.
        links: Web addresses.
        progress_callback: Called with (bytes done, bytes total) while the preview's file is sent; attachments do not
            count.

    Returns:
        The created comment and the preview file.

    Raises:
        FileDoesntExistException: a file does not exist; nothing was sent.
        ValueError: neither path nor address is given, a file is empty, or another argument is not what it should be;
            nothing was sent.
        DownloadFileException: the address answered with an error; nothing was posted.
        RouteNotFoundException: no such task, status or person; nothing was posted.
        GazuException: any other failure; when the comment was posted already, the message says so.

    Source:
        POST actions/tasks/{task_id}/comment
        POST actions/tasks/{task_id}/comments/{comment_id}/add-preview
        POST pictures/preview-files/{preview_file_id}
        PUT actions/preview-files/{preview_file_id}/set-main-preview
        DELETE actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
    """
    draft = draft_of(task, task_status, comment, person, checklist, attachments, created_at, links)
    body = _revision(revision)
    with _file(preview_file_path, preview_file_url, client) as file:
        posted = draft.post(client)
        with telling(
            f"Comment {posted['id']} was posted all the same: go on with task.add_preview(task, comment, ...)."
        ):
            path = _of_comment(task, posted, "add-preview")
            preview = _added(task, posted, path, body, file, normalize_movie, False, client, progress_callback)
    if set_thumbnail:
        with telling(f"Comment {posted['id']} and preview file {preview['id']} were published all the same."):
            set_main_preview(preview, client=client)
    return posted, preview


def add_preview_to_comment(comment: Ref, preview_file: Ref, client: KitsuClient = default) -> Comment:
    """Show a preview file that exists in a comment.

    Args:
        comment: ID or dict.
        preview_file: ID or dict.

    Returns:
        The comment: "previews" are the IDs of all it shows.

    Raises:
        RouteNotFoundException: no such comment or preview file; nothing was changed.

    Source:
        GET data/comments/{comment_id}
        GET data/preview-files/{preview_file_id}
        PUT data/comments/{comment_id}
    """
    comment_id, preview_id = id_of(comment, "comment"), id_of(preview_file, "preview_file")
    found = comments.get_comment(comment_id, client=client)
    # Zou leaves an unknown preview out without a word.
    client.fetch_one("preview-files", preview_id)
    held = ids_of(found.get("previews"), "previews")
    if preview_id in held:
        return found
    client.update("comments", comment_id, {"previews": [*held, preview_id]})
    return comments.get_comment(comment_id, client=client)


def set_main_preview(preview_file: Ref, frame_number: int | None = None, client: KitsuClient = default) -> Entity:
    """Make a preview file the picture of its entity.

    Args:
        preview_file: ID or dict.
        frame_number: Frame of a movie to show, counted from 0.

    Returns:
        The entity, though gazu documents a preview file: "preview_file_id".

    Raises:
        ParameterException: a frame of what is no movie.
        ValueError: a negative frame number; nothing was sent.

    Source: PUT actions/preview-files/{preview_file_id}/set-main-preview
    """
    path = route("actions/preview-files/{}/set-main-preview", id_of(preview_file, "preview_file"))
    at_least(0, frame_number=frame_number)
    return client.put(path, given(frame_number=frame_number))


@overload
def remove_preview_from_comment(task: Ref, comment: Ref, preview_file: Ref, client: KitsuClient = default) -> str: ...


@overload
def remove_preview_from_comment(comment: Ref, preview_file: Ref, *, client: KitsuClient = default) -> str: ...


@task_may_lack
def remove_preview_from_comment(task: Ref, comment: Ref, preview_file: Ref, client: KitsuClient = default) -> str:
    """Remove a preview file that a comment shows.

    Args:
        task: ID or dict; when left out, the comment tells it, or is looked up for it.
        comment: ID or dict.
        preview_file: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source:
        DELETE actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
        GET data/comments/{comment_id}
    """
    return client.delete(_of_comment(task, comment, "preview-files/{}", id_of(preview_file, "preview_file")))


def set_main_preview_for_task(task: Ref, client: KitsuClient = default) -> Entity:
    """Make the last preview of a task the picture of the task's entity.

    Args:
        task: ID or dict.

    Returns:
        The entity: "preview_file_id".

    Raises:
        ParameterException: the task has no preview.

    Source: PUT actions/tasks/{task_id}/set-main-preview
    """
    return client.put(route("actions/tasks/{}/set-main-preview", id_of(task, "task")), {})


def set_main_previews_for_tasks(tasks: Ref | Iterable[Ref], client: KitsuClient = default) -> list[Entity]:
    """Make the last preview of each task the picture of the task's entity.

    Args:
        tasks: One task or many, IDs or dicts; nothing is sent for none.

    Returns:
        The entities; those whose task has no preview are left out.

    Source: PUT actions/tasks/set-main-preview
    """
    task_ids = ids_of(tasks, "tasks")
    return client.put("actions/tasks/set-main-preview", {"task_ids": task_ids}) if task_ids else []


def _of_comment(task: Ref, comment: Ref, rest: str, *parts: str) -> str:
    return route(f"actions/tasks/{{}}/comments/{{}}/{rest}", id_of(task, "task"), id_of(comment, "comment"), *parts)


def _revision(revision: int | None) -> dict[str, int]:
    at_least(0, revision=revision)
    return given(revision=revision)


@contextmanager
def _file(path: FilePath | None, url: str | None, client: KitsuClient) -> Iterator[Path]:
    """Hold the file to send: the one at the path, or the one at the address for as long as it is needed."""
    if url is None:
        if path is None:
            raise ValueError("preview_file_path, preview_file_url: wanted one of them, got none")
        yield check_for_upload(path, "preview_file_path")
        return
    if urlsplit(url).scheme not in ("http", "https"):
        raise ValueError(f"preview_file_url: wanted an http or https address, got {redact_url(url)!r}")
    with tempfile.TemporaryDirectory(prefix="gazu_like-") as folder:
        # The server goes by the extension, which ``fetch_foreign`` adds when the address has none.
        target = Path(folder) / transfer.safe_name(unquote(last_segment(url)), "preview")
        yield check_for_upload(helpers.fetch_foreign(client.wire, url, target), "preview_file_url")


def _added(
    task: Ref,
    comment: Ref,
    path: str,
    body: Mapping[str, Any],
    file: Path,
    normalize_movie: bool,
    no_job: bool,
    client: KitsuClient,
    progress_callback: ProgressCallback | None,
) -> PreviewFile:
    created: PreviewFile = client.post(path, body)
    place = _of_comment(task, comment, "preview-files/{}", created["id"])
    sent = _Sent(progress_callback)
    try:
        return upload_preview_file(created, file, normalize_movie, no_job, client, sent)
    except GazuException as error:
        if _is_withdrawn(place, error, client):
            raise
        with telling(f"Preview file {created['id']} may have been left behind without a file."):
            raise
    except BaseException:  # Ctrl-C, or a task that was cancelled, in the middle of the file: it cannot have arrived
        if not sent.is_whole:
            with client.wire.shield(), suppress(GazuException):
                client.delete(place)
        raise


class _Sent:
    """Passes progress on, and knows whether all of a file has left."""

    def __init__(self, callback: ProgressCallback | None) -> None:
        self._callback = callback
        self.is_whole = False

    def __call__(self, done: int, total: int) -> object:
        self.is_whole = done >= total
        return None if self._callback is None else self._callback(done, total)


def _is_withdrawn(path: str, error: GazuException, client: KitsuClient) -> bool:
    """Remove a preview file whose file was refused, which would look as if it were being processed for ever."""
    is_other_answer = isinstance(error, HttpException) and not 400 <= (error.status or 0) < 500
    if is_other_answer or isinstance(error, ConnectionFailedException):  # the file may have arrived after all
        return False
    try:
        client.delete(path)
    except RouteNotFoundException:  # the server does so itself when it does not know the kind of file
        return True
    except GazuException:
        return False
    return True
