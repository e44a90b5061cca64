"""The files of a production, kind by kind, in the order in which they are brought."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from gazu_like.exception import UploadFailedException
from gazu_like.sync.context import Context
from gazu_like.sync.files.attachments import AttachmentFiles, AttachmentWriter, ChatAttachments
from gazu_like.sync.files.copies import (
    Fetched,
    FileKind,
    Job,
    Pair,
    Question,
    bring,
    compare_files,
    digest,
    head_or_none,
    is_lost,
    rows_of,
    sweep,
    target_id_of,
    to_bring,
)
from gazu_like.sync.files.previews import PreviewFiles
from gazu_like.sync.model import Row
from gazu_like.transfer import ProgressCallback
from gazu_like.transport.route import route

__all__ = ["FILES", "AttachmentWriter", "FileKind", "Job", "Pair", "compare_files", "digest", "sweep"]


@dataclass(frozen=True)
class PlainFiles:
    """Files that are fetched from and sent to one path each: avatars, backgrounds, working files.

    Attributes:
        name: As reports call it.
        records: Kind of record that they belong to.
        path: Where they are read.
        place: Where they are sent.
        flag: Field that says that there is one.
        is_rare: No field says whether there is one, and most records have none: the source is asked.
        replaces: The target's own files are replaced when they differ. Otherwise they are left alone.
        size: Field with the size.
        extension: Of the name that is sent, for records that have no field for it.
    """

    name: str
    records: str
    path: str
    place: str
    flag: str = ""
    is_rare: bool = False
    replaces: bool = True
    size: str = ""
    extension: str = ""

    @property
    def touches(self) -> tuple[str, ...]:
        """Kinds of records that change along on the target."""
        return (self.records,)

    def jobs(self, context: Context) -> list[Job]:
        found: list[Job] = []
        asked: list[tuple[Question, Job]] = []
        met = list(self._met(context))
        if context.report.action == "plan":
            without = [(row, target) for row, target in met if target is None]
            found += [self._job(context, row) for row, _ in self._with_file(context, without)]
        for row, target in met:
            if target is None:
                continue
            if self.flag and not target.get(self.flag):
                found += [] if is_lost(context, route(self.path, row["id"]), row) else [self._job(context, row)]
            else:
                asked.append((self._question(context, row, target), self._job(context, row)))
        lacking = to_bring(context, [question for question, _ in asked])
        return found + [job for _, job in asked if job.id in lacking]

    def copy(self, context: Context, job: Job, progress: ProgressCallback | None = None) -> int:
        return bring(context, job, route(self.path, job.id), partial(self._send, context, job, progress), None)

    def pairs(self, context: Context) -> list[Pair]:
        return [
            self._pair(context, row, target)
            for row, target in self._with_file(context, self._met(context))
            if target is not None
        ]

    def _pair(self, context: Context, row: Row, target: Row) -> Pair:
        here, there = route(self.path, row["id"]), route(self.path, target["id"])
        return Pair(
            self.name, row["id"], self._label(context, row), self._size(row), here, there, is_kept=not self.replaces
        )

    def _with_file(self, context: Context, met: Iterable[tuple[Row, Row | None]]) -> Iterable[tuple[Row, Row | None]]:
        """Leave those that have a file."""
        if not self.is_rare:
            return met
        met = list(met)
        heads = context.source.together(
            *(partial(head_or_none, context.source, route(self.path, row["id"])) for row, _ in met)
        )
        return [each for each, found in zip(met, heads, strict=True) if found is not None]

    def _met(self, context: Context) -> Iterator[tuple[Row, Row | None]]:
        """Pair the source's records that have a file, as far as they say so, with the target's."""
        targets = {row["id"]: row for row in rows_of(context, context.target, self.records)}
        for row in context.wanted(context.kinds[self.records]):
            if not self.flag or row.get(self.flag):
                yield row, targets.get(target_id_of(context, row))

    def _question(self, context: Context, row: Row, target: Row) -> Question:
        # A studio's own record is never changed; one that the target lacks the file of gets it.
        replaces = self.replaces and context.options.conflicts != "keep"
        return Question(row, route(self.path, row["id"]), route(self.path, target["id"]), replaces)

    def _job(self, context: Context, row: Row) -> Job:
        target_id = target_id_of(context, row)
        return Job(self.name, row["id"], self._label(context, row), self._size(row), row["id"], row, target_id)

    def _label(self, context: Context, row: Row) -> str:
        return context.kinds[self.records].label(row)

    def _size(self, row: Row) -> int:
        return int(row.get(self.size) or 0) if self.size else 0

    def _send(self, context: Context, job: Job, progress: ProgressCallback | None, file: Fetched) -> None:
        name = f"{job.row.get('original_name') or job.row.get('name') or job.id}{self.extension}"
        path = route(self.place, job.target_id)
        answer = context.target.client.upload(path, files={"file": (name, file.path)}, progress_callback=progress)
        stored = (answer or {}).get(self.size) if self.size else None
        if stored is not None and stored != file.size:
            raise UploadFailedException(f"{stored} of {file.size} bytes arrived")


FILES: tuple[FileKind, ...] = (
    PlainFiles(
        "person-avatars",
        "persons",
        "pictures/thumbnails/persons/{}.png",
        "pictures/thumbnails/persons/{}",
        flag="has_avatar",
        replaces=False,
        extension=".png",
    ),
    PlainFiles(
        "project-avatar",
        "project",
        "pictures/thumbnails/projects/{}.png",
        "pictures/thumbnails/projects/{}",
        flag="has_avatar",
        extension=".png",
    ),
    PlainFiles(
        "preview-background-files",
        "preview-background-files",
        "pictures/preview-background-files/{}.hdr",
        "pictures/preview-background-files/{}",
        replaces=False,
        size="file_size",
        extension=".hdr",
    ),
    PreviewFiles(),
    AttachmentFiles(),
    PlainFiles(
        "working-files", "working-files", "data/working-files/{}/file", "data/working-files/{}/file", is_rare=True
    ),
    ChatAttachments(),
)
