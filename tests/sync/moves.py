"""What tests of whole migrations have in common: a small film, a record of the requests, words for reports."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from gazu_like.client import KitsuClient
from gazu_like.sync.kinds import BY_NAME
from gazu_like.sync.migration import Migration
from gazu_like.sync.report import KindReport, Problem, Report
from gazu_like.transport.wire import Call, Reply

Row: TypeAlias = dict[str, Any]
Clients: TypeAlias = tuple[KitsuClient, KitsuClient]
READING = {"GET", "HEAD"}


@dataclass
class Film:
    """A short film with something of the commonest kinds, by name: "shot", "task", "person" ..."""

    client: KitsuClient
    mark: str
    rows: dict[str, Row] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Row:
        return self.rows[name]

    @property
    def project(self) -> Row:
        return self.rows["project"]

    @property
    def id(self) -> str:
        return str(self.project["id"])

    def add(self, name: str, route: str, /, **body: Any) -> Row:
        """Make a record by a plain route, and remember it."""
        self.rows[name] = self.client.post(route.format(project=self.rows.get("project", {}).get("id")), body)
        return self.rows[name]

    def listed(self, kind: str) -> list[Row]:
        """The production's records of a kind."""
        return self.client.fetch_all(f"projects/{self.id}/{kind}")


def new_mark() -> str:
    return uuid.uuid4().hex[:6]


def film(client: KitsuClient, mark: str = "", **project: Any) -> Film:
    """Make a short film: a person, two task types, a sequence with two shots, an asset cast in one of them, tasks."""
    made = Film(client, mark or new_mark())
    studio(made)
    made.add("project", "data/projects", **{"name": f"Film {made.mark}", "production_type": "short", **project})
    client.post(f"data/projects/{made.id}/team", {"person_id": made["person"]["id"]})
    place = "data/projects/{project}/"
    made.add("sequence", place + "sequences", name="SQ01")
    for name in ("SH010", "SH020"):
        made.add(name, place + "shots", name=name, sequence_id=made["sequence"]["id"], nb_frames=24)
    made.add("asset", f"{place}asset-types/{made['props']['id']}/assets/new", name="Lamp")
    cast = [{"asset_id": made["asset"]["id"], "nb_occurences": 2, "label": "fixed"}]
    client.put(f"data/projects/{made.id}/entities/{made['SH010']['id']}/casting", cast)
    work(made, "shot task", "SH010", "comp", assignees=[made["person"]["id"]])
    work(made, "asset task", "asset", "sculpt")
    made.add("comment", f"actions/tasks/{made['shot task']['id']}/comment", comment="brighter", **status(made))
    return made


def studio(made: Film) -> None:
    """Make what the film uses of its studio."""
    mark, name = made.mark, "data/{}".format
    made.add("person", name("persons"), first_name="Ana", last_name=f"Ray {mark}", email=f"ana-{mark}@example.com")
    made.add("comp", name("task-types"), name=f"Comp {mark}", color="#123456", for_entity="Shot")
    made.add("sculpt", name("task-types"), name=f"Sculpt {mark}", color="#123456", for_entity="Asset")
    made.add("props", name("entity-types"), name=f"Props {mark}")


def status(made: Film) -> Row:
    wip = made.client.task.get_task_status_by_short_name("wip")
    assert wip is not None
    return {"task_status_id": wip["id"]}


def work(made: Film, label: str, entity: str, kind: str, /, **fields: Any) -> Row:
    """Give an entity a task."""
    places = {
        "project_id": made.id,
        "entity_id": made[entity]["id"],
        "task_type_id": made[kind]["id"],
    }
    return made.add(label, "data/tasks", **{"name": "main", **status(made), **places, **fields})


def twin(made: Film, client: KitsuClient) -> Film:
    """The film as it came to another server, with its IDs."""
    return Film(client, made.mark, made.rows)


@dataclass
class Move:
    """A migration of one production between the servers, that can be asked for again and again."""

    clients: Clients
    project: Any
    folder: Path

    def __call__(self, **options: Any) -> Migration:
        project, folder = options.pop("project", self.project), options.pop("folder", self.folder)
        return Migration(*self.clients, project, folder=folder, **options)

    def run(self, **options: Any) -> Report:
        """Migrate, and expect that nothing fails."""
        report = self(**options).run()
        assert report.failed == 0, report.problems
        return report


# --- requests --------------------------------------------------------------------------------------------------------


@contextmanager
def requests_of(*clients: KitsuClient) -> Iterator[list[Call]]:
    """List what is sent meanwhile."""
    calls: list[Call] = []
    with pytest.MonkeyPatch.context() as patch:
        for wire in {id(client.wire): client.wire for client in clients}.values():
            patch.setattr(wire, "send", partial(_noted, calls, wire.send))
        yield calls


def _noted(calls: list[Call], send: Callable[[Call], Reply], call: Call) -> Reply:
    calls.append(call)
    return send(call)


def writing(calls: list[Call]) -> list[str]:
    """Those of them that may write."""
    return [f"{call.method} {call.path}" for call in calls if call.method not in READING]


# --- reports ---------------------------------------------------------------------------------------------------------


def changed(report: Report) -> dict[str, tuple[int, int, int]]:
    """What was, or would be, created, updated and removed, by kind, where there is anything."""
    found = {each.name: (each.created, each.updated, each.removed) for each in report.kinds}
    return {name: counts for name, counts in found.items() if any(counts)}


def counts(report: Report, kind: str) -> Mapping[str, int]:
    """The counts of a kind that are not 0."""
    assert kind in BY_NAME
    entry: KindReport = next(each for each in report.kinds if each.name == kind)
    names = ("source", "target", "created", "updated", "unchanged", "kept", "extra", "removed", "failed")
    return {name: getattr(entry, name) for name in names if getattr(entry, name)}


def told(report: Report, kind: str, what: str | None = None) -> list[Problem]:
    return [each for each in report.problems if each.kind == kind and what in (None, each.what)]
