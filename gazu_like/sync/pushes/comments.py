"""A comment posted anew on the target, with its attachments and previews.

All files are fetched before anything is posted, into a temporary folder that is gone afterwards.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazu_like import task
from gazu_like.client import KitsuClient
from gazu_like.exception import GazuException
from gazu_like.files.preview import original_path
from gazu_like.refs import Ref, id_of
from gazu_like.shapes import Comment, PreviewFile
from gazu_like.transfer import FilePath, safe_name
from gazu_like.transport.route import route

logger = logging.getLogger("gazu_like")

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Preview:
    """A preview file's file, fetched."""

    path: Path
    annotations: Any


def check_folder(tmp_path: FilePath | None) -> None:
    """Check that files can be put into a folder; None is the system's one.

    Raises:
        ValueError: there is no such folder.
    """
    if tmp_path is not None and not Path(tmp_path).is_dir():
        raise ValueError(f"tmp_path: no such folder: {tmp_path}")


def post(
    comment: Row, task_id: str, status_id: str, author_id: str | None, folder: Path, clients: tuple[KitsuClient, ...]
) -> Comment:
    """Post a copy of a comment.

    Args:
        comment: The source's.
        task_id: The target's task.
        status_id: The target's status.
        author_id: The target's person; None for the one who is logged in there.
        folder: Where the files may be put meanwhile.
        clients: Source and target.
    """
    source, target = clients
    attachments = [_attachment(each, folder, source) for each in comment.get("attachment_files") or ()]
    previews = [found for each in comment.get("previews") or () if (found := _preview(each, folder, source))]
    posted = task.add_comment(
        task_id,
        status_id,
        comment.get("text") or "",
        author_id,
        comment.get("checklist"),
        attachments,
        comment.get("created_at"),
        comment.get("links"),
        for_client=bool(comment.get("for_client")),
        client=target,
    )
    if previews:
        posted["previews"] = _published(previews, task_id, posted, target)
    return posted


def not_there(comments: Iterable[Row], there: Iterable[Row]) -> list[Row]:
    """Return the comments that the target's task does not have, the oldest first.

    Args:
        comments: The source's, the newest first.
        there: The target's. One of the same moment and text is the same.
    """
    known = Counter(_mark(each) for each in there)
    found = []
    oldest_first = list(comments)
    oldest_first.reverse()
    for comment in sorted(oldest_first, key=lambda each: each.get("created_at") or ""):
        known[_mark(comment)] -= 1
        if known[_mark(comment)] < 0:
            found.append(comment)
    return found


def _mark(comment: Row) -> tuple[str, str]:
    return (comment.get("created_at") or "")[:19], comment.get("text") or ""


def _attachment(attachment: Ref, folder: Path, source: KitsuClient) -> Path:
    known: Row = attachment if isinstance(attachment, Mapping) else {}
    attachment_id = id_of(attachment, "attachment_files")
    name = known.get("name") or source.fetch_one("attachment-files", attachment_id)["name"]
    # In a folder of its own: two attachments may have one name.
    place = _own_place(folder, attachment_id) / safe_name(name)
    source.download(route("data/attachment-files/{}/file/{}", attachment_id, safe_name(name)), place)
    return place


def _preview(preview: Ref, folder: Path, source: KitsuClient) -> Preview | None:
    preview_id = id_of(preview, "previews")
    is_whole = isinstance(preview, Mapping) and {"original_name", "extension", "annotations"} <= preview.keys()
    known: Any = preview if is_whole else source.fetch_one("preview-files", preview_id)
    name, extension = known.get("original_name"), known.get("extension")
    if not name or not extension:
        logger.warning("preview file %s has no file yet: left out", preview_id)
        return None
    place = _own_place(folder, preview_id) / safe_name(f"{name}.{extension}")
    source.download(original_path(preview_id, extension), place)
    return Preview(place, known.get("annotations"))


def _published(previews: list[Preview], task_id: str, comment: Comment, target: KitsuClient) -> list[PreviewFile]:
    try:
        return [_publish(each, task_id, comment, target) for each in previews]
    except BaseException:
        # Without its previews it would count as there the next time.
        with suppress(GazuException):
            task.remove_comment(comment, client=target)
        raise


def _publish(preview: Preview, task_id: str, comment: Comment, target: KitsuClient) -> PreviewFile:
    sent = task.add_preview(task_id, comment, preview.path, client=target)
    if preview.annotations:
        return target.update("preview-files", sent["id"], {"annotations": preview.annotations})
    return sent


def _own_place(folder: Path, name: str) -> Path:
    place = folder / name
    place.mkdir()
    return place
