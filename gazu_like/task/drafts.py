"""A comment that is ready to be posted: everything that can be checked is checked, nothing is sent."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazu_like.client import KitsuClient
from gazu_like.refs import Ref, given, id_of, id_or_none
from gazu_like.shapes import Comment
from gazu_like.transfer import FilePath, ProgressCallback, check_for_upload
from gazu_like.transport import codec
from gazu_like.transport.route import route


@dataclass(frozen=True)
class Draft:
    """A checked comment: where to post it, its fields, its files."""

    path: str
    fields: Mapping[str, Any]
    files: Sequence[Path]

    def post(self, client: KitsuClient, progress_callback: ProgressCallback | None = None) -> Comment:
        """Post the comment and return it."""
        if not self.files:
            return client.post(self.path, self.fields)
        # A form has no lists: the server reads them as JSON.
        lists = {key: codec.encode(self.fields[key]).decode() for key in ("checklist", "links")}
        form = {**self.fields, **lists, "for_client": self.fields["for_client"] or None}
        first, *others = self.files
        return client.upload(self.path, first, form, others, progress_callback=progress_callback)


def draft_of(
    task: Ref,
    task_status: Ref,
    comment: str,
    person: Ref | None,
    checklist: Iterable[Mapping[str, Any]] | None,
    attachments: FilePath | Iterable[FilePath] | None,
    created_at: str | datetime.date | None,
    links: Iterable[str] | None,
    for_client: bool = False,
) -> Draft:
    """Return a comment ready to be posted; the parameters are those of ``add_comment``.

    Raises:
        ValueError: an argument is not what it should be.
        FileDoesntExistException: an attachment does not exist.
    """
    path = route("actions/tasks/{}/comment", id_of(task, "task"))
    fields = {
        "task_status_id": id_of(task_status, "task_status"),
        "comment": comment or "",
        "checklist": list(checklist or ()),
        "links": [links] if isinstance(links, str) else list(links or ()),
        "for_client": bool(for_client),
        **given(person_id=id_or_none(person, "person"), created_at=moment(created_at)),
    }
    return Draft(path, fields, files_of(attachments, "attachments"))


def files_of(paths: FilePath | Iterable[FilePath] | None, name: str) -> list[Path]:
    """Return the files at one path or several.

    Args:
        paths: None means none.
        name: Name of the caller's parameter, for the error message.

    Raises:
        FileDoesntExistException: one of them does not exist.
        ValueError: one is no file, is empty or cannot be read.
    """
    if isinstance(paths, (str, os.PathLike)):
        return [check_for_upload(paths, name)]
    return [check_for_upload(path, f"{name}[{place}]") for place, path in enumerate(paths or ())]


def moment(value: str | datetime.date | None, name: str = "created_at") -> str | None:
    """Return a moment as the server stores it: YYYY-MM-DDTHH:MM:SS, in UTC; None for None and an empty text.

    Args:
        value: Date or date-time, also as ISO text. Without a time zone it is UTC, without a time midnight.
        name: Name of the caller's parameter, for the error message.

    Raises:
        ValueError: it is none of these.
    """
    # Zou takes what it cannot read for "now": a date alone, a "Z", a fraction of a second.
    if value is None or value == "":
        return None
    try:
        text = str(value) if isinstance(value, (str, datetime.date)) else ""
        found = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        raise ValueError(f"{name}: wanted a date and time as YYYY-MM-DDTHH:MM:SS, got {value!r}") from None
    if found.tzinfo is not None:
        found = found.astimezone(datetime.timezone.utc).replace(tzinfo=None)
    return found.isoformat(timespec="seconds")
