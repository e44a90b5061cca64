"""How a batch of comments travels: checked as a whole, then sent in one request, or in a few when it carries files."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazu_like.client import KitsuClient
from gazu_like.refs import Ref, given, id_of, id_or_none
from gazu_like.shapes import Comment
from gazu_like.task.drafts import files_of, moment
from gazu_like.task.halfway import telling
from gazu_like.transfer import ProgressCallback, Totals
from gazu_like.transport import codec

logger = logging.getLogger("gazu_like")

#: Keys of a comment that hold paths, and the kind of part that their files become.
_FILE_KEYS = {"attachment_files": "attachment_file", "attachments": "attachment_file", "preview_files": "preview_file"}
_PLAIN_KEYS = frozenset({"task_id", "task_status_id", "text", "links"})
#: Zou hands comment 1 every part whose name begins with "attachment_file-1", those of comments 10 and 11 included, and
#: leaves empty files to these. Numbers of one digit do not begin with each other.
_AT_ONCE_WITH_FILES = 10
#: Zou posts the comments of a batch one after the other, in one transaction each: several batches at once are faster,
#: and none of them takes so long that a proxy in between gives up.
_AT_ONCE = 50
_WIDTH = 4


@dataclass(frozen=True)
class Entry:
    """A checked comment of a batch: what is told as JSON, and its files by kind of part."""

    fields: Mapping[str, Any]
    files: Mapping[str, Sequence[Path]]

    @property
    def is_plain(self) -> bool:
        """It holds nothing but a text and links."""
        more = any(value for key, value in self.fields.items() if key not in _PLAIN_KEYS)
        return not more and not any(self.files.values())

    @property
    def size(self) -> int:
        """Size of its files, bytes."""
        return sum(file.stat().st_size for files in self.files.values() for file in files)

    def parts(self, number: int) -> dict[str, Path]:
        """Its files by the names under which the server looks for those of the comment of that number."""
        numbered = ((kind, place, file) for kind, files in self.files.items() for place, file in enumerate(files))
        return {f"{kind}-{number}-{place}": file for kind, place, file in numbered}


def entries_of(
    comments: Iterable[Mapping[str, Any]] | None, task: Ref | None = None, name: str = "comments"
) -> list[Entry]:
    """Return the comments of a batch, checked.

    Args:
        comments: Dicts as ``batch_comments`` takes them.
        task: Task of those that name none.
        name: Name of the caller's parameter, for the error message.

    Raises:
        ValueError: one lacks its task or status, or holds a moment or a file that is none; the message tells its place.
        FileDoesntExistException: a file does not exist.
    """
    return [_entry(comment, f"{name}[{place}]", task) for place, comment in enumerate(comments or ())]


def send(
    path: str, entries: Sequence[Entry], client: KitsuClient, progress_callback: ProgressCallback | None = None
) -> list[Comment]:
    """Post a batch and return the created comments.

    Args:
        path: Route of the batch.
        entries: The comments.
        client: Whom to ask.
        progress_callback: Called with (bytes done, bytes total) over all the files.
    """
    in_one = _AT_ONCE_WITH_FILES if any(entry.size for entry in entries) else _AT_ONCE
    batches = [entries[start : start + in_one] for start in range(0, len(entries), in_one)] or [()]
    totals = Totals(progress_callback, [sum(entry.size for entry in some) for some in batches])
    if len(batches) == 1:
        return _send_some(path, batches[0], client, totals.of(0))
    failed = False

    def post(place: int) -> list[Comment]:
        nonlocal failed
        if failed:
            return []
        try:
            return _send_some(path, batches[place], client, totals.of(place))
        except BaseException:
            failed = True
            raise

    # The last comment decides on a task's status: comments on one task keep their order.
    width = _WIDTH if _are_of_different_tasks(entries) else 1
    tickets = list(client.wire.fan_out(post, range(len(batches)), width))
    posted = sum(len(ticket.result or ()) for ticket in tickets)
    with telling(f"{posted} of the {len(entries)} comments were posted." if posted else ""):
        return [comment for ticket in tickets for comment in ticket.value()]


def warn_left_out(created: Sequence[Comment], entries: Sequence[Entry]) -> None:
    """Log when the server, in silence, has created fewer comments than it was told."""
    if len(created) < len(entries):
        text = "%d of %d comments were created: the tasks of the others are not open to this user"
        logger.warning(text, len(created), len(entries))


def _entry(comment: Mapping[str, Any], name: str, task: Ref | None) -> Entry:
    if not isinstance(comment, Mapping):
        raise ValueError(f"{name}: wanted a dict, got {comment!r:.80}")  # noqa: TRY004  (one error for bad input)
    fields = {key: value for key, value in comment.items() if key not in _FILE_KEYS and value is not None}
    fields.setdefault("text", fields.pop("comment", ""))
    if "task_id" not in fields and task is None:
        raise ValueError(f"{name}: wanted a 'task_id', or else the argument task")
    fields["task_status_id"] = id_of(fields.get("task_status_id", {}), f"{name}['task_status_id']")
    ids = {f"{key}_id": id_or_none(fields.get(f"{key}_id"), f"{name}['{key}_id']") for key in ("task", "person")}
    created_at = moment(fields.pop("created_at", None), f"{name}['created_at']")
    files: dict[str, list[Path]] = {kind: [] for kind in _FILE_KEYS.values()}
    for key, kind in _FILE_KEYS.items():
        files[kind] += files_of(comment.get(key), f"{name}[{key!r}]")
    return Entry({**fields, **given(**ids, created_at=created_at)}, files)


def _send_some(
    path: str, entries: Sequence[Entry], client: KitsuClient, progress_callback: ProgressCallback | None
) -> list[Comment]:
    told = codec.encode([entry.fields for entry in entries]).decode()
    files = {name: file for number, entry in enumerate(entries) for name, file in entry.parts(number).items()}
    if not files:
        return client.post(path, {"comments": [entry.fields for entry in entries]})
    created: list[Comment] = client.upload(
        path, data={"comments": told}, files=files, progress_callback=progress_callback
    )
    for entry, comment in zip(entries, created, strict=False):
        _warn_refused(entry, comment)
    return created


def _warn_refused(entry: Entry, comment: Mapping[str, Any]) -> None:
    # Here Zou answers 201 to a preview of a kind it does not know, where it refuses one that comes alone.
    sent, taken = entry.files["preview_file"], comment.get("preview_files", ())
    if len(taken) < len(sent):
        names = ", ".join(file.name for file in sent)
        logger.warning("comment %s has %d of its previews only (%s)", comment.get("id"), len(taken), names)


def _are_of_different_tasks(entries: Sequence[Entry]) -> bool:
    tasks = [entry.fields.get("task_id") for entry in entries]
    return None not in tasks and len(set(tasks)) == len(tasks)
