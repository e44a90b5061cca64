"""The settings of a production that are no records of their own: roles in the team, task types, statuses, softwares.

Their rows are made up here, with an ID of the IDs that they join: "PRODUCTION/TASK TYPE".
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from gazu_like.sync.context import Context, KitsuSide
from gazu_like.sync.model import Change, Kind, Row
from gazu_like.transport.route import route


def team_roles(side: KitsuSide) -> list[Row]:
    """Read who has which role in the production; None is the person's own one."""
    team = side.of_project("data/projects/{}/team")
    return [_row(side, person_id=person["id"], role=person.get("project_role")) for person in team]


def task_type_settings(side: KitsuSide) -> list[Row]:
    """Read priority, bitrates and visibility of the production's task types."""
    return [_row(side, task_type_id=each, **link) for each, link in _links(side, "task_type_links")]


def task_status_settings(side: KitsuSide) -> list[Row]:
    """Read priority, boards and visibility of the production's task statuses."""
    return [_row(side, task_status_id=each, **link) for each, link in _links(side, "task_statuses_link")]


def task_type_softwares(side: KitsuSide) -> list[Row]:
    """Read which softwares are used for a task type."""
    rows = side.of_project("data/projects/{}/task-type-softwares")
    return [_row(side, task_type_id=row["task_type_id"], software_id=row["software_id"]) for row in rows]


def _links(side: KitsuSide, field: str) -> Iterable[tuple[str, Mapping[str, Any]]]:
    if side.project_id is None:
        return ()
    # This route alone has them.
    found: Mapping[str, Mapping[str, Any]] = side.fetch(route("data/projects/{}", side.project_id)).get(field) or {}
    return found.items()


def _row(side: KitsuSide, **fields: Any) -> Row:
    ids = [value for name, value in fields.items() if name.endswith("_id")]
    return {"id": "/".join([str(side.project_id), *ids]), **fields}


@dataclass(frozen=True)
class SettingWriter(ABC):
    """What the writers of settings have in common: a setting is set, whether there was one or not."""

    batch: int = 1
    width: int = 2
    touches: tuple[str, ...] = ()
    keeps_ids: bool = False

    def create(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        return self.update(context, kind, changes)

    def update(self, context: Context, kind: Kind, changes: Sequence[Change]) -> list[Row]:
        self.apply(context, changes)
        return [_there(context, change.row) for change in changes]

    @abstractmethod
    def apply(self, context: Context, changes: Sequence[Change]) -> None:
        """Set the settings of these rows."""

    def remove(self, context: Context, kind: Kind, rows: Sequence[Row]) -> None:  # noqa: B027 - to do nothing is meant
        """Nothing: they go with the project's own lists of persons, task types and statuses."""


def _there(context: Context, row: Row) -> Row:
    ids = [value for name, value in row.items() if name.endswith("_id")]
    return {**row, "id": "/".join([str(context.target.project_id), *ids])}


class TeamRoleWriter(SettingWriter):
    """Sets the role of a person of the team, whom the import of the project has put there."""

    def apply(self, context: Context, changes: Sequence[Change]) -> None:
        for change in changes:
            person = route("data/projects/{}/team/{}", context.target.project_id, change.row["person_id"])
            context.target.client.put(person, {"role": change.row["role"]})


class TaskTypeSettingWriter(SettingWriter):
    """Sets priority, visibility and bitrates of task types, each by another route."""

    def apply(self, context: Context, changes: Sequence[Change]) -> None:
        rows = [change.row for change in changes]
        client, project_id = context.target.client, context.target.project_id
        client.post(route("data/projects/{}/settings/batch", project_id), _batch(rows))
        for row in rows:
            key = {"project_id": project_id, "task_type_id": row["task_type_id"]}
            if row.get("priority") is None:
                # The batch leaves a priority as it is when it is told None.
                client.post("data/task-type-links", {**key, "priority": None})
            rates = {name: row.get(name) for name in ("hd_bitrate_compression", "ld_bitrate_compression")}
            if any(change.target for change in changes) or any(rates.values()):
                client.post(route("data/projects/{}/settings/task-types", project_id), {**key, **rates})


def _batch(rows: Iterable[Row]) -> dict[str, Any]:
    names = ("task_type_id", "priority", "is_client_visible")
    task_types = [{name: row[name] for name in names if row.get(name) is not None} for row in rows]
    return {"task_types": task_types, "task_status_ids": [], "asset_type_ids": [], "replace_task_types": False}


class TaskStatusSettingWriter(SettingWriter):
    """Sets priority and boards of task statuses, then whether clients may set them."""

    def apply(self, context: Context, changes: Sequence[Change]) -> None:
        client, project_id = context.target.client, context.target.project_id
        for change in changes:
            row = change.row
            names = ("task_status_id", "priority", "roles_for_board")
            link = {"project_id": project_id, **{name: row.get(name) for name in names}}
            client.post("data/task-status-links", link)
            status = route("data/projects/{}/settings/task-status/{}", project_id, row["task_status_id"])
            client.put(status, {"is_client_allowed": row.get("is_client_allowed")})


class SoftwareWriter(SettingWriter):
    """Says which softwares are used for a task type."""

    def apply(self, context: Context, changes: Sequence[Change]) -> None:
        for change in changes:
            row = change.row
            path = route("data/projects/{}/task-types/{}/softwares", context.target.project_id, row["task_type_id"])
            context.target.client.post(path, {"software_id": row["software_id"]})

    def remove(self, context: Context, kind: Kind, rows: Sequence[Row]) -> None:
        path = "data/projects/{}/task-types/{}/softwares/{}"
        jobs = [
            partial(
                context.target.client.delete,
                route(path, context.target.project_id, row["task_type_id"], row["software_id"]),
            )
            for row in rows
        ]
        context.target.client.wire.map(jobs, self.width)
