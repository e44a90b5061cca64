"""NIM as a side of a migration: a job's records in Kitsu's shape, and the files that its links lead to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from gazu_like.exception import HttpException, RouteNotFoundException
from gazu_like.files.preview import original_path
from gazu_like.nim.client import NimClient
from gazu_like.nim.migration import entities, files, hours, people, pictures, production, reading, reviews, studio, work
from gazu_like.nim.migration.job import Job
from gazu_like.nim.migration.words import Choices
from gazu_like.sync.context import Side
from gazu_like.sync.files.attachments import file_path
from gazu_like.sync.journal import Journal
from gazu_like.sync.model import Row
from gazu_like.transfer import ProgressCallback

#: Statuses of web servers that know no HEAD.
_NO_HEAD = (405, 501)

#: What makes the records of a kind, by its name.
RECORDS: Mapping[str, Callable[[Job], list[Row]]] = {
    "persons": people.persons,
    "project-status": studio.project_statuses,
    "task-types": studio.task_types,
    "task-status": studio.task_statuses,
    "entity-types": studio.entity_types,
    "softwares": studio.softwares,
    "output-types": studio.output_types,
    "file-status": studio.file_statuses,
    "project": production.project,
    "metadata-descriptors": production.descriptors,
    "episodes": entities.episodes,
    "assets": entities.assets,
    "sequences": entities.sequences,
    "shots": entities.shots,
    "edits": entities.edits,
    "tasks": work.tasks,
    "working-files": files.working_files,
    "output-files": files.output_files,
    "preview-files": pictures.previews,
    "comments": reviews.comments,
    "playlists": reviews.playlists,
    "time-spents": hours.time_spents,
}


class NimSide(Side):
    """A job of NIM's.

    Args:
        client: Connection to NIM.
        here: The production, as ``NimSource.find`` has it.
        choices: What the caller chose.
        source: Address that IDs are made of.
        journal: What survives a kill.
    """

    # Kitsu writes the pictures that it gets anew, in other bytes.
    keeps_pictures = False

    def __init__(self, client: NimClient, here: Row, choices: Choices, source: str, journal: Journal) -> None:
        super().__init__("source", client.wire, here["id"], journal)
        self.client = client
        self._here = here
        self._choices = choices
        self._source = source
        self._turn = client.wire.new_lock()
        self._job: Job | None = None
        self._links: Mapping[str, str] | None = None

    @property
    def job(self) -> Job:
        """The job, read when it is first needed."""
        with self._turn:
            if self._job is None:
                rows = reading.read(self.client, self._here["ID"])
                self._job = Job(rows, self._choices, self._source, self._here["ID"], self._here["name"])
            return self._job

    def read(self, kind: str, read: Callable[[Any], list[Row]]) -> list[Row]:
        """Return the records of a kind; none of those of which NIM knows nothing."""
        if kind == "attachment-files":
            return self._attachments()
        return RECORDS[kind](self.job) if kind in RECORDS else []

    def rows_of(self, model: str, field: str, ids: Collection[str], **params: Any) -> list[Row]:
        """Return nothing: a job refers to no records of others."""
        return []

    def head(self, path: str) -> tuple[str, int | None]:
        """Return mark and size of a file, as far as NIM's web server says them."""
        try:
            return self.client.head(self._link(path))
        except RouteNotFoundException:
            raise _missing(path) from None
        except HttpException as error:
            if error.status not in _NO_HEAD:
                raise
            return "", None

    def download(self, path: str, place: Path, progress: ProgressCallback | None = None) -> str:
        """Fetch a file, and return its mark."""
        mark, _ = self.head(path)
        try:
            self.client.download(self._link(path), place, progress)
        except RouteNotFoundException:
            raise _missing(path) from None
        return mark

    def _link(self, path: str) -> str:
        """Return the link of what would be at a path of Kitsu's.

        Raises:
            RouteNotFoundException: NIM tells no file.
        """
        if self._links is None:
            self._links = self._all_links()
        if path not in self._links:
            raise _missing(path)
        return self._links[path]

    def _all_links(self) -> Mapping[str, str]:
        known = pictures.links(self.job)
        rows = [row for row in pictures.previews(self.job) if row["id"] in known]
        shown = {original_path(row["id"], row["extension"] or "png"): known[row["id"]] for row in rows}
        return {**shown, **{file_path(row["id"]): link for row, link in reviews.attachments(self.job)}}

    def _attachments(self) -> list[Row]:
        """Return the attachments that are there, with their sizes, which no row of NIM's tells."""
        rows = [row for row, _ in reviews.attachments(self.job)]
        sizes = self.together(*(partial(self._size, file_path(row["id"])) for row in rows))
        return [
            {**row, **({"size": size} if size else {})}
            for row, size in zip(rows, sizes, strict=True)
            if size is not None
        ]

    def _size(self, path: str) -> int | None:
        """Return the size of a file, 0 when the web server does not say, None when there is no such file."""
        try:
            return self.head(path)[1] or 0
        except RouteNotFoundException:
            return None


def _missing(path: str) -> RouteNotFoundException:
    return RouteNotFoundException(path, "NIM tells of no such file, or has it no more", method="GET", status=404)
