"""Pictures, movies and other files of preview files: bytes under the source's IDs, records as the source has them.

A record is imported without its original name, since Zou takes a file only for such ones ("re-upload" it calls the
others, with a bare 400). The upload fills in what Zou makes of the file, so that the record is put right afterwards. A
run that is killed in between leaves a record that is "processing", or says ``imported_only``: either is seen again.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from gazu_like.exception import GazuException, ParameterException, RouteNotFoundException, UploadFailedException
from gazu_like.files.preview import original_path
from gazu_like.sync import batches
from gazu_like.sync.context import Context
from gazu_like.sync.files.copies import (
    Fetched,
    Job,
    Pair,
    Question,
    age,
    bring,
    digest,
    note_made,
    rows_of,
    target_id_of,
    tell,
    to_bring,
)
from gazu_like.sync.model import ENTITIES, Row
from gazu_like.sync.translate import translated
from gazu_like.transfer import ProgressCallback
from gazu_like.transport.route import route

#: A preview in these states has a file.
WITH_FILE = ("ready",)
#: Set by every import of a record; some of Zou's routes then do nothing, in silence.
IMPORTED_ONLY = "imported_only"
#: "Side" under which the journal keeps which sizes a target made of pictures.
MADE_OF_IT = "made of it"
WRITTEN_ANEW = "the target wrote the picture anew, in other bytes (another version of Kitsu?); it looks the same"
#: What an upload leaves alone, and what no PUT may touch.
_LEFT_ALONE = frozenset(
    ("id", "type", "created_at", "updated_at", "task_id", "person_id", "source_file_id", "revision", "comments")
)


class PreviewFiles:
    """The files of preview files."""

    name = records = "preview-files"
    touches = ("preview-files", "tasks", *ENTITIES)

    def jobs(self, context: Context) -> list[Job]:
        found: list[Job] = []
        asked: list[tuple[Question, Row]] = []
        targets = {row["id"]: row for row in rows_of(context, context.target, self.name)}
        for row in sorted(rows_of(context, context.source, self.name), key=_in_order):
            target = targets.get(target_id_of(context, row))
            if target is None:
                if context.report.action == "plan" and has_file(row):
                    found.append(_job(context, row))
            elif has_file(row) and _is_lacking(context, row, target):
                found.append(_job(context, row))
            elif _is_unfinished(row, target):
                found.append(_job(context, row, upload=False))
            elif has_file(row):
                asked.append((_question(context, row, target), row))
        lacking = to_bring(context, [question for question, _ in asked])
        return found + [_job(context, row) for _, row in asked if row["id"] in lacking]

    def copy(self, context: Context, job: Job, progress: ProgressCallback | None = None) -> int:
        size = 0
        if job.upload:
            path = original_path(job.id, _extension(job.row))
            size = bring(context, job, path, partial(_send, context, job, progress), None)
        _restore(context, job)
        return size

    def pairs(self, context: Context) -> list[Pair]:
        targets = {row["id"]: row for row in rows_of(context, context.target, self.name)}
        return [
            _pair(context, row, targets[context.ids[row["id"]]])
            for row in rows_of(context, context.source, self.name)
            if has_file(row) and context.ids.get(row["id"]) in targets
        ]


def has_file(row: Row) -> bool:
    """Tell whether a preview file has a file, as its record has it."""
    return row.get("status") in WITH_FILE and bool(row.get("extension"))


def _extension(row: Row) -> str:
    return str(row.get("extension") or "png")


def _in_order(row: Row) -> tuple[Any, ...]:
    # Zou takes the last upload of position 1 for the task's latest preview.
    return row.get("task_id") or "", row.get("revision") or 0, row.get("position") or 0, row.get("created_at") or ""


def _is_lacking(context: Context, row: Row, target: Row) -> bool:
    """Tell whether the records alone say that the target has no such file, or another one that may be replaced."""
    if target.get("status") not in WITH_FILE or (row.get("original_name") and not target.get("original_name")):
        return True
    differs = None not in (row.get("file_size"), target.get("file_size")) and row["file_size"] != target["file_size"]
    return differs and _may_replace(context, row, target) and not _is_known(context, row, target)


def _is_known(context: Context, row: Row, target: Row) -> bool:
    """Tell whether the file was brought as it is, and the target made another size of it, as other versions may."""
    return context.journal.file(MADE_OF_IT, _sizes(row, target), "") is not None


def _sizes(row: Row, target: Row) -> str:
    return f"{row['id']}: {row.get('file_size')} -> {target.get('file_size')}"


def _may_replace(context: Context, row: Row, target: Row) -> bool:
    policy = context.options.conflicts
    return policy == "source" or (policy == "newer" and age(row) > age(target))


def _is_unfinished(row: Row, target: Row) -> bool:
    if target.get("status") == "processing" != row.get("status"):
        return True
    return IMPORTED_ONLY in (target.get("data") or {}) and IMPORTED_ONLY not in (row.get("data") or {})


def _question(context: Context, row: Row, target: Row) -> Question:
    pair = _pair(context, row, target)
    return Question(row, pair.source, pair.target, _may_replace(context, row, target))


def _pair(context: Context, row: Row, target: Row) -> Pair:
    here, there = original_path(row["id"], _extension(row)), original_path(target["id"], _extension(target))
    remark = WRITTEN_ANEW if _is_known(context, row, target) else ""
    return Pair("preview-files", row["id"], _label(context, row), row.get("file_size") or 0, here, there, remark)


def _job(context: Context, row: Row, upload: bool = True) -> Job:
    size = (row.get("file_size") or 0) if upload else 0
    group = str(row.get("task_id"))
    return Job(
        "preview-files",
        row["id"],
        _label(context, row),
        size,
        group,
        row,
        target_id_of(context, row),
        upload,
    )


def _label(context: Context, row: Row) -> str:
    name = row.get("original_name") or row.get("name") or row["id"]
    return f"{name}.{_extension(row)}, revision {row.get('revision')}, position {row.get('position')}"


# Writing


def _send(context: Context, job: Job, progress: ProgressCallback | None, file: Fetched) -> None:
    record = _record(context, job)
    if record is None:
        raise GazuException("the target has no record of this preview file (any more); run again to bring both")
    if record.get("original_name") or record.get("status") in WITH_FILE:
        _reopen(context, job)
    _upload(context, job, file, progress)
    _look(context, job, file)
    if not context.source.keeps_pictures:
        path = original_path(job.target_id, _extension(job.row))
        note_made(context, file.sha256, digest(context, context.target, path)[1])


def _record(context: Context, job: Job) -> Row | None:
    try:
        found: Row = context.target.client.fetch_one("preview-files", job.target_id)
    except RouteNotFoundException:
        return None
    return found


def _reopen(context: Context, job: Job) -> None:
    """Make Zou take a file for a record that has, or seemed to have, one."""
    _import(context, {"id": job.target_id, "original_name": None, "status": "processing"})
    _clear_cache(context, job)


def _import(context: Context, row: Row) -> None:
    batches.send(context.target.client, "preview-files", [row])


def _clear_cache(context: Context, job: Job) -> None:
    # Whoever looked at the picture within 240 s made Zou remember the record, and the upload goes by what it remembers.
    context.target.client.put(route("actions/preview-files/{}/update-annotations", job.target_id), {})


def _upload(context: Context, job: Job, file: Fetched, progress: ProgressCallback | None) -> None:
    try:
        _post(context, job, file, progress)
    except ParameterException:
        record = _record(context, job)
        if record is not None and (record.get("original_name") or record.get("status") == "broken"):
            raise
        if record is None:
            _make_again(context, job)
            raise
        # Perhaps the server remembers the record as it was when somebody looked at it.
        _clear_cache(context, job)
        _upload_anew(context, job, file, progress)


def _upload_anew(context: Context, job: Job, file: Fetched, progress: ProgressCallback | None) -> None:
    try:
        _post(context, job, file, progress)
    except ParameterException:
        if _record(context, job) is None:
            _make_again(context, job)
        raise


def _make_again(context: Context, job: Job) -> None:
    """Import a record that Zou removed, as it does when it cannot make sense of a file."""
    _import(context, {**_wanted(context, job), "status": "broken"})
    # They lost the preview along with it.
    context.touch("comments")


def _post(context: Context, job: Job, file: Fetched, progress: ProgressCallback | None) -> None:
    name = f"{job.row.get('original_name') or job.row.get('name') or 'preview'}.{_extension(job.row)}"
    # Not normalised: the source's movie is, and encoding it again would change it. No job: it is to be ready at once.
    path = route("pictures/preview-files/{}", job.target_id) + "?normalize=false&no_job=true"
    context.target.client.upload(path, files={"file": (name, file.path)}, progress_callback=progress)


def _look(context: Context, job: Job, file: Fetched) -> None:
    """See what Zou made of the file. Its answer alone does not tell: it says 201 to a movie that it cannot read."""
    record = _record(context, job)
    if record is None:
        _make_again(context, job)
        raise GazuException("the target could not work on the file, and removed its record, which was made again")
    if record["status"] not in WITH_FILE:
        raise GazuException(f"the target could not work on the file: the preview is {record['status']!r} there")
    if record.get("file_size") in (file.size, None) or not context.source.keeps_pictures:
        return
    if _extension(job.row) != "png":
        raise UploadFailedException(f"{record['file_size']} of {file.size} bytes arrived")
    # Zou writes pictures anew. Its own come out as they went in, unless the other Zou has another version of Pillow.
    context.journal.note_file(MADE_OF_IT, _sizes(job.row, record), "", file.size, file.sha256)
    tell(context, job, WRITTEN_ANEW)


def _wanted(context: Context, job: Job) -> Row:
    row, _ = translated(job.row, context.kinds["preview-files"].references, context.ids)
    return {**row, "id": job.target_id}


def _restore(context: Context, job: Job) -> None:
    """Give the record back what the upload, or the import, changed. By PUT: an import would say ``imported_only``."""
    record = _record(context, job)
    if record is None:
        raise GazuException("the target has no record of this preview file (any more); run again to bring both")
    wanted = _wanted(context, job)
    if record.get("status") in WITH_FILE:
        # Zou believes the record's size, and answers 404 for a picture of another one: the upload's word counts.
        wanted.pop("file_size", None)
    fields = {name: value for name, value in wanted.items() if name not in _LEFT_ALONE and record.get(name) != value}
    if fields:
        answer = context.target.client.update("preview-files", job.target_id, fields)
        stamps = [(job.id, job.row.get("updated_at"), answer.get("updated_at"))]
        context.journal.note_pushed("preview-files", stamps)
