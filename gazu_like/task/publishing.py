"""Several files as one revision of a task: a comment, its main preview, and further pictures in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, at_least, id_of
from gazu_like.shapes import Comment, PreviewFile
from gazu_like.task import comments, previews
from gazu_like.task.drafts import draft_of
from gazu_like.task.halfway import telling
from gazu_like.transfer import FilePath, ProgressCallback, Totals, check_for_upload

#: Hears of what stands on the server already: the comment first, then each preview file when its file has arrived.
Told: TypeAlias = Callable[[Comment | PreviewFile], object]

#: Suffixes that the server takes, by what it makes of such files; Zou 1.0.97 refuses all others.
PREVIEW_SUFFIXES: Mapping[str, Sequence[str]] = {
    "pictures": ("jpe", "jpeg", "jpg", "png"),
    "movies": ("avi", "m4v", "mkv", "mov", "mp4", "webm", "wmv"),
    "other files": (
        *("ae", "ai", "blend", "clip", "comp", "diff", "exr", "fbx", "fla", "flv", "gif", "glb", "gltf", "hip"),
        *("kra", "ma", "mb", "md", "mp3", "obj", "pdf", "psb", "psd", "rar", "rev", "riv", "sai", "sai2", "sbbkp"),
        *("svg", "swf", "tvpp", "wav", "zip"),
    ),
}


def check_previews(preview_file_paths: Iterable[FilePath], name: str = "preview_file_paths") -> list[Path]:
    """Return the paths of files that can be shown as previews. Asks no server.

    Args:
        preview_file_paths: At least one.
        name: Name of the caller's parameter, for messages.

    Raises:
        FileDoesntExistException: a file does not exist.
        ValueError: there are none, one is empty or cannot be read, or the server takes no files of that suffix.
    """
    found = [check_for_upload(path, name) for path in preview_file_paths]
    if not found:
        raise ValueError(f"{name}: wanted the path of a file, or several, got none")
    for path in found:
        if not any(path.suffix[1:].lower() in suffixes for suffixes in PREVIEW_SUFFIXES.values()):
            taken = "; ".join(f"{kind}: {', '.join(suffixes)}" for kind, suffixes in PREVIEW_SUFFIXES.items())
            raise ValueError(f"{name}: the server shows no files such as {path.name!r}. It takes {taken}")
    return found


def publish_previews(
    task: Ref,
    task_status: Ref,
    preview_file_paths: Iterable[FilePath],
    comment: str = "",
    normalize_movie: bool = True,
    revision: int | None = None,
    set_thumbnail: bool = False,
    client: KitsuClient = default,
    *,
    told: Told | None = None,
    progress_callback: ProgressCallback | None = None,
) -> tuple[Comment, list[PreviewFile]]:
    """Post a comment with a status on a task, and show files in it as one revision, the first as its main preview.

    Everything is checked before the comment is posted. Once it is posted it stays, for people were notified of it: when
    a file fails then, the error's message says so, and ``add_previews`` goes on from there.

    Args:
        task: ID or dict.
        task_status: ID or dict.
        preview_file_paths: Pictures, movies, or other files of ``PREVIEW_SUFFIXES``.
        comment: Text, may be empty.
        normalize_movie: The server converts movies to the production's resolution and frame rate.
        revision: Number, 0 or more; the task's next when left out.
        set_thumbnail: The main preview becomes the picture of the entity.
        told: Called with the comment, and then with each preview file, as soon as it stands.
        progress_callback: Called with (bytes done, bytes total) over all the files.

    Returns:
        The comment, and the preview files in the order of their files.

    Raises:
        FileDoesntExistException: a file does not exist; nothing was sent.
        ValueError: there is no file, one is empty, or of a kind that the server does not take; nothing was sent. Or the
            task has that revision; nothing was posted.
        RouteNotFoundException: no such task or status; nothing was posted.
        GazuException: any other failure; when the comment was posted already, the message says so.

    Source:
        GET data/tasks/{task_id}/previews
        POST actions/tasks/{task_id}/comment
        POST actions/tasks/{task_id}/comments/{comment_id}/add-preview
        POST actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
        POST pictures/preview-files/{preview_file_id}
        PUT actions/preview-files/{preview_file_id}/set-main-preview
        DELETE actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
    """
    paths = check_previews(preview_file_paths)
    draft = draft_of(task, task_status, comment, None, None, None, None, None)
    _check_revision(task, revision, client)
    posted = draft.post(client)
    if told is not None:
        client.wire.settle(told(posted))
    shown = _shown(task, posted, None, paths, normalize_movie, revision, set_thumbnail, client, told, progress_callback)
    return posted, shown


def add_previews(
    task: Ref,
    comment: Ref,
    preview_file_paths: Iterable[FilePath],
    normalize_movie: bool = True,
    revision: int | None = None,
    set_thumbnail: bool = False,
    client: KitsuClient = default,
    *,
    told: Told | None = None,
    progress_callback: ProgressCallback | None = None,
) -> list[PreviewFile]:
    """Show files in a comment that is posted already, after those that it shows, as further pictures of its revision.

    Args:
        task: ID or dict.
        comment: ID or dict.
        preview_file_paths: As for ``publish_previews``.
        normalize_movie: The server converts movies to the production's resolution and frame rate.
        revision: Number of a comment that shows nothing yet; the task's next when left out.
        set_thumbnail: The comment's main preview becomes the picture of the entity.
        told: Called with each preview file, as soon as it stands.
        progress_callback: Called with (bytes done, bytes total) over all the files.

    Returns:
        The preview files, in the order of their files.

    Raises:
        FileDoesntExistException: a file does not exist; nothing was sent.
        ValueError: as ``publish_previews``, or the task has no such comment, or it has a revision already; nothing was
            posted.

    Source:
        GET data/tasks/{task_id}/comments
        GET data/tasks/{task_id}/previews
        POST actions/tasks/{task_id}/comments/{comment_id}/add-preview
        POST actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
        POST pictures/preview-files/{preview_file_id}
        PUT actions/preview-files/{preview_file_id}/set-main-preview
        DELETE actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
    """
    comment_id, paths = id_of(comment, "comment"), check_previews(preview_file_paths)
    rows: list[Any] = [*comments.all_comments_for_task(task, client=client)]
    found = next((row for row in rows if row["id"] == comment_id), None)
    if found is None:
        raise ValueError(f"comment: the task has no comment {comment_id}")
    held = sorted(found.get("previews") or (), key=lambda row: row.get("position") or 1)
    if held and revision not in (None, held[0].get("revision")):
        raise ValueError(f"revision: the comment shows revision {held[0].get('revision')}, got {revision}")
    if not held:
        _check_revision(task, revision, client)
    main = held[0] if held else None
    return _shown(task, found, main, paths, normalize_movie, revision, set_thumbnail, client, told, progress_callback)


def _check_revision(task: Ref, revision: int | None, client: KitsuClient) -> None:
    """Ask now whether a revision is free: the server says so when the comment is posted already."""
    at_least(0, revision=revision)
    if revision is None:
        return
    taken = {row["revision"] for row in previews.all_previews_for_task(task, client=client)}
    if revision in taken:
        listed = ", ".join(map(str, sorted(taken)))
        raise ValueError(f"revision: the task has revision {revision} already; it has {listed}")


def _shown(
    task: Ref,
    comment: Mapping[str, Any],
    main: Ref | None,
    paths: Sequence[Path],
    normalize_movie: bool,
    revision: int | None,
    set_thumbnail: bool,
    client: KitsuClient,
    told: Told | None,
    progress_callback: ProgressCallback | None,
) -> list[PreviewFile]:
    totals = Totals(progress_callback, [path.stat().st_size for path in paths])
    shown: list[PreviewFile] = []
    for place, path in enumerate(paths):
        given: Any = {"normalize_movie": normalize_movie, "client": client, "progress_callback": totals.of(place)}
        with telling(f"{_stands(comment, place, paths)}: go on with task.add_previews(task, comment, ...)."):
            if main is None:
                made = previews.add_preview(task, comment, path, revision=revision, **given)
            else:
                made = previews.add_extra_preview(task, comment, main, path, **given)
        main = main or made
        shown.append(made)
        if told is not None:
            client.wire.settle(told(made))
    if set_thumbnail:
        with telling(f"{_stands(comment, len(paths), paths)}."):
            previews.set_main_preview(main or shown[0], client=client)
    return shown


def _stands(comment: Mapping[str, Any], done: int, paths: Sequence[Path]) -> str:
    return f"Comment {comment['id']} was posted all the same, with {done} of {len(paths)} files"
