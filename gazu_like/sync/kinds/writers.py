"""How the records of each kind get to a target: by the import routes, which keep IDs and dates, or one by one.

What is handed in has its references translated already. Nothing here decides what is written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from gazu_like.exception import MigrationException, NotAllowedException, RouteNotFoundException
from gazu_like.sync import batches
from gazu_like.sync.batches import BATCH, CONNECTIONS
from gazu_like.sync.context import Context
from gazu_like.sync.files.previews import has_file
from gazu_like.sync.model import BASE, Change, Kind, Row
from gazu_like.transport.route import route

#: Rows of one import of the kinds that cost the server most.
SMALL_BATCH = 25


def fresh(kind: Kind, row: Row) -> Row:
    """Return what is sent of a new row: not what the server computes, what comes later, nor empty lists of IDs."""
    left = {*kind.dropped, *kind.later}
    return {name: value for name, value in row.items() if name not in left and (value or name not in kind.relations)}


def delete_each(context: Context, template: str, rows: Sequence[Row], **params: Any) -> None:
    """Remove rows, one request for each. One that is gone already has gone along with another."""
    jobs = [partial(_delete, context, route(template, row["id"]), params) for row in rows]
    context.target.client.wire.map(jobs, CONNECTIONS)


def _delete(context: Context, path: str, params: Mapping[str, Any]) -> None:
    with suppress(RouteNotFoundException):
        context.target.client.delete(path, params)


@dataclass(frozen=True)
class ImportWriter:
    """Writes through ``import/kitsu/MODEL``, silently.

    Attributes:
        model: Last part of the route, and of ``data/MODEL``.
        fixed: Fields that always are the same.
        recounts: Kinds whose rows the server changes when one of these is removed.
        batch, width, touches, keeps_ids: See ``Writer``.
    """

    model: str
    batch: int = BATCH
    width: int = CONNECTIONS
    touches: tuple[str, ...] = ()
    fixed: Mapping[str, Any] = field(default_factory=dict)
    recounts: tuple[str, ...] = ()
    keeps_ids: bool = True

    def create(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        self._check_free(context, changes)
        return self.send(context, [fresh(kind, change.row) for change in changes])

    def update(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        # Dates along: without them the server notes the moment of the import.
        return self.send(context, [change.partial("created_at", "updated_at", *kind.always) for change in changes])

    def remove(self, context: Context, kind: Kind, rows: Sequence[Row]) -> None:
        delete_each(context, f"data/{self.model}/{{}}", rows)
        context.touch(*self.recounts)

    def send(self, context: Context, rows: Sequence[Row]) -> list[Row]:
        """Import rows of one batch."""
        return batches.send(context.target.client, self.model, [{**row, **self.fixed} for row in rows])

    def _check_free(self, context: Context, changes: Sequence[Change]) -> None:
        """Refuse rows whose IDs another production of the target has: an import would take them from it, in silence."""
        ours = context.target.project_id
        # Only when the source's production went to this target under another ID as well.
        if ours == context.source.project_id or "project_id" not in changes[0].row:
            return
        wanted = json.dumps([change.row["id"] for change in changes])
        asked = {"id": wanted, "fields": "id,project_id"}
        taken = [row for row in context.target.client.fetch_all(self.model, asked) if row["project_id"] != ours]
        if taken:
            home = context.target.client.fetch_one("projects", taken[0]["project_id"])["name"]
            raise MigrationException(
                f"{self.model}: the target has {taken[0]['id']} already, in the production {home!r}: "
                "name that one as the target, or remove it"
            )


@dataclass(frozen=True)
class DataWriter:
    """Writes through ``data/MODEL``, a request for each row. The target gives new IDs and dates.

    Attributes:
        model: Part of the route.
        fixed: Fields that always are the same when a row is new.
        batch, width, touches, keeps_ids: See ``Writer``.
    """

    model: str
    width: int = CONNECTIONS
    touches: tuple[str, ...] = ()
    fixed: Mapping[str, Any] = field(default_factory=dict)
    batch: int = 1
    keeps_ids: bool = False

    def create(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        return [self.post(context, kind, change.row) for change in changes]

    def post(self, context: Context, kind: Kind, row: Row) -> Row:
        """Make one record."""
        body = {name: value for name, value in fresh(kind, row).items() if name not in BASE}
        created: Row = context.target.client.create(self.model, {**body, **self.fixed})
        return created

    def update(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        return [self.put(context, change) for change in changes]

    def put(self, context: Context, change: Change) -> Row:
        """Write the fields of a record that differ."""
        body = {name: change.row[name] for name in change.fields}
        answer: Row = context.target.client.update(self.model, change.row["id"], body)
        return answer

    def remove(self, context: Context, kind: Kind, rows: Sequence[Row]) -> None:
        delete_each(context, f"data/{self.model}/{{}}", rows)


class StudioWriter(DataWriter):
    """Writes reference data: what the target has is never changed nor removed."""

    def update(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        return [change.target or change.row for change in changes]

    def remove(self, context: Context, kind: Kind, rows: Sequence[Row]) -> None:
        """Nothing."""


class PersonWriter(StudioWriter):
    """Writes persons."""

    def post(self, context: Context, kind: Kind, row: Row) -> Row:
        # Zou refuses a null e-mail ("must be str or bytes"), not a missing one.
        return super().post(context, kind, {name: value for name, value in row.items() if name != "email" or value})


class DayOffWriter(DataWriter):
    """Writes day offs. They are the person's, in whatever production: the target's own ones stay."""

    def remove(self, context: Context, kind: Kind, rows: Sequence[Row]) -> None:
        for row in rows:
            context.tell(kind, row, "left out", "not removed: a day off is the person's, not this production's")


class ProjectWriter(ImportWriter):
    """Writes the production. Its lists only grow by the import, so what is too much is taken out one by one."""

    #: Where the entries of the lists are removed; the last part is their ID.
    REMOVALS: Mapping[str, str] = {
        "team": "data/projects/{}/team/{}",
        "task_types": "data/projects/{}/settings/task-types/{}",
        "task_statuses": "data/projects/{}/settings/task-status/{}",
        "asset_types": "data/projects/{}/settings/asset-types/{}",
        "status_automations": "data/projects/{}/settings/status-automations/{}",
        "preview_background_files": "data/projects/{}/settings/preview-background-files/{}",
    }

    def create(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        for change in changes:
            known = context.target.client.fetch_all("projects", {"id": change.row["id"], "fields": "id,name"})
            if known and known[0]["name"] != change.row["name"]:
                raise MigrationException(
                    f"the target has this production already, called {known[0]['name']!r}: name that one as its target"
                )
        rows = [{**fresh(kind, change.row), "has_avatar": False} for change in changes]
        return self.send(context, rows)

    def update(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        answer = super().update(context, kind, changes)
        for change in changes:
            self._take_out(context, change)
        return answer

    def _take_out(self, context: Context, change: Change) -> None:
        # Not by PUT: it gives a series without episodes an "E01".
        for name, template in self.REMOVALS.items():
            held, wanted = change.fields.get(name, ((), ()))
            for each in sorted(set(held or ()) - set(wanted or ())):
                context.target.client.delete(route(template, change.row["id"], each))

    def remove(self, context: Context, kind: Kind, rows: Sequence[Row]) -> None:
        """Nothing: a migration removes no production."""


class DescriptorWriter(ImportWriter):
    """Writes metadata descriptors, whose departments only grow by the import."""

    def update(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        answer = super().update(context, kind, changes)
        for change in changes:
            held, wanted = change.fields.get("departments", ((), ()))
            if set(held or ()) - set(wanted or ()):
                put = {"departments": wanted or []}
                context.target.client.update(self.model, change.row["id"], put)
        return answer


class EntityWriter(ImportWriter):
    """Writes assets, shots, and all other entities."""

    def update(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        answer = super().update(context, kind, changes)
        for change in changes:
            if "preview_file_id" in change.fields and change.row["preview_file_id"] is None:
                # The import takes this null for "leave it".
                context.target.client.update("entities", change.row["id"], {"preview_file_id": None})
        return answer

    def remove(self, context: Context, kind: Kind, rows: Sequence[Row]) -> None:
        # Without force Zou only cancels what has tasks. A folder is not removed while there is one in it.
        for generation in _youngest_first(rows):
            delete_each(context, f"data/{kind.name}/{{}}", generation, force=True)


def _youngest_first(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """Part rows so that none comes before those that have it for a parent."""
    left = list(rows)
    while left:
        parents = {row.get("parent_id") for row in left}
        youngest = [row for row in left if row["id"] not in parents] or left
        yield youngest
        gone = {row["id"] for row in youngest}
        left = [row for row in left if row["id"] not in gone]


class LinkWriter(ImportWriter):
    """Writes the casting."""

    def remove(self, context: Context, kind: Kind, rows: Sequence[Row]) -> None:
        path = route("data/projects/{}/entity-links", context.target.project_id)
        delete_each(context, f"{path}/{{}}", rows)
        context.touch(*self.recounts)


class TaskWriter(ImportWriter):
    """Writes tasks."""

    def remove(self, context: Context, kind: Kind, rows: Sequence[Row]) -> None:
        path = route("actions/projects/{}/delete-tasks", context.target.project_id)
        context.target.client.post(path, [row["id"] for row in rows])


class CommentWriter(ImportWriter):
    """Writes comments. Zou empties the mentions of persons when it is told the departments, so they follow."""

    def send(self, context: Context, rows: Sequence[Row]) -> list[Row]:
        both = [row for row in rows if "department_mentions" in row]
        first = [{name: value for name, value in row.items() if name != "mentions"} for row in both]
        alone = [row for row in rows if "department_mentions" not in row]
        answer = super().send(context, [*alone, *first])
        answer += super().send(context, [_mentions(row) for row in both if row.get("mentions")])
        found = {row["id"]: row for row in answer}
        return [found[row["id"]] for row in rows]

    def update(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        return self.send(context, [change.partial(*_along(change)) for change in changes])


def _mentions(row: Row) -> Row:
    return {name: row[name] for name in ("id", "updated_at", "mentions") if name in row}


def _along(change: Change) -> tuple[str, ...]:
    mentions = ("mentions",) if "department_mentions" in change.fields else ()
    return ("created_at", "updated_at", *mentions)


class PreviewWriter(ImportWriter):
    """Writes the records of preview files. One whose file is still to come gets no original name until it is there."""

    def create(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        rows = [fresh(kind, change.row) for change in changes]
        return self.send(context, [{**row, **PENDING} if has_file(row) else row for row in rows])

    def update(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        return [self._put(context, change) for change in changes]

    def _put(self, context: Context, change: Change) -> Row:
        """Write one by PUT: after an import Zou believes that the file is missing ("imported_only")."""
        names = set(change.fields)
        if is_pending(change):
            names -= {"created_at", *OF_THE_FILE}
        elif "created_at" in names:
            self.send(context, [change.partial("updated_at", "status")])
            names.add("data")
        body = {name: change.row[name] for name in names - {"created_at"}}
        if not body:
            return change.target or change.row
        answer: Row = context.target.client.update(self.model, change.row["id"], body)
        return answer

    def remove(self, context: Context, kind: Kind, rows: Sequence[Row]) -> None:
        delete_each(context, "data/preview-files/{}", rows, force=True)
        context.touch(*self.recounts)


#: What a preview file is until its file is there. With an original name Zou refuses the upload, as one done already.
PENDING: Mapping[str, Any] = {"original_name": None, "status": "processing"}
#: What the upload sets, and whoever uploads sets right.
OF_THE_FILE = (
    *("original_name", "extension", "status", "data", "annotations", "validation_status"),
    *("file_size", "width", "height", "duration"),
)


def is_pending(change: Change) -> bool:
    """Tell whether a preview file's file is still to come."""
    target = change.target or {}
    return has_file(change.source) and (
        target.get("status") != "ready" or bool(change.source.get("original_name") and not target.get("original_name"))
    )


class TimeSpentWriter(ImportWriter):
    """Writes time spents."""

    def remove(self, context: Context, kind: Kind, rows: Sequence[Row]) -> None:
        for row in rows:
            try:
                delete_each(context, "data/time-spents/{}", [row])
            except NotAllowedException:
                self._remove_by_detour(context, row)
        context.touch(*self.recounts)

    def _remove_by_detour(self, context: Context, row: Row) -> None:
        """Remove the time of somebody who has the task no more: even an administrator may not, so it is moved first."""
        tasks: list[Row] = context.target.of_project("data/projects/{}/tasks")
        places = [(task["id"], person) for task in tasks for person in task["assignees"]]
        if not places:
            raise MigrationException("Kitsu lets nobody remove the time of a person who is not assigned to the task")
        task_id, person_id = places[0]
        self.send(context, [{"id": row["id"], "task_id": task_id, "person_id": person_id, "date": _UNUSED_DAY}])
        delete_each(context, "data/time-spents/{}", [row])


#: A day on which nobody logged time in Kitsu.
_UNUSED_DAY = "1970-01-01"
