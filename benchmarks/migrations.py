"""A production from one server to another: ours, gazu's pushes, and the import routes bare."""

from __future__ import annotations

import contextlib
import sys
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import gazu

from benchmarks.measure import Bar, Extent, Panel, Part, Row
from gazu_like import sandbox
from gazu_like.client import KitsuClient
from gazu_like.sync.migration import Migration

FIRST_GOAL, AGAIN_GOAL = 5.0, 100.0
#: Assets, shots, links, tasks of a whole measurement; a tenth of it when reads are fewer.
SIZES = {"assets": 500, "shots": 1_000, "links": 3_000, "tasks": 4_500}
BATCH, CONNECTIONS = 50, 2
PROJECT = "Migrated"
MODELS = dict.fromkeys(("assets", "sequences", "shots"), "entities")


def measure(client: KitsuClient, extent: Extent) -> Part:
    """Measure a first and a second migration between sandboxes of its own.

    Args:
        client: Not used: a migration needs servers that hold nothing else.
        extent: ``reads`` below 1,000 makes the production smaller.
    """
    sizes = {name: count * min(extent.reads, 1_000) // 1_000 for name, count in SIZES.items()}
    with contextlib.ExitStack() as stack:
        servers = {name: stack.enter_context(sandbox.start()) for name in ("source", "ours", "gazu", "bare")}
        clients = {name: stack.enter_context(server.client()) for name, server in servers.items()}
        project = fill(clients["source"], **sizes)
        ours, report = _ours(clients["source"], clients["ours"], project)
        sys.stderr.write(f"ours: {ours[0]:.1f} s, again {ours[1]:.1f} s\n")
        bare = _bare(clients["source"], clients["bare"], project)
        sys.stderr.write(f"import routes alone: {bare:.1f} s; now gazu, which takes minutes\n")
        theirs = _gazus(servers["source"], servers["gazu"], project)
        sys.stderr.write(f"gazu: {theirs[0]:.1f} s, again {theirs[1]:.1f} s\n")
    what = ", ".join(f"{count:,} {name}" for name, count in sizes.items())
    rows = [
        _row(f"first migration of {what}", ours[0], theirs[0], FIRST_GOAL),
        _row("the same again, nothing changed", ours[1], theirs[1], AGAIN_GOAL),
        _row("first migration", ours[0], bare, None, "import routes alone"),
    ]
    panels = [
        Panel(title, "s", [Bar("gazu_like", here), Bar("gazu", there, is_ours=False)])
        for title, here, there in (("first migration", ours[0], theirs[0]), ("nothing changed", ours[1], theirs[1]))
    ]
    notes = [
        "One round: gazu's pushes take minutes. gazu brings entities, links and tasks; ours reads and compares "
        f"all {len(report.kinds)} kinds of records besides.",
        f"The import routes alone: the same rows, translated beforehand, {BATCH} to a request, {CONNECTIONS} requests "
        "at once, and nothing read or compared.",
        f"The second migration pushed {report.pushed} rows.",
    ]
    return Part("Migration", rows, panels, notes)


def fill(client: KitsuClient, assets: int, shots: int, links: int, tasks: int) -> dict[str, Any]:
    """Make a production through the import routes, and return it."""
    sys.stderr.write(f"making a production of {shots} shots and {tasks} tasks ...\n")
    project = dict(client.project.new_project(PROJECT))
    asset_type = client.asset.all_asset_types()[0]["id"]
    sequence = client.shot.new_sequence(project, "SEQ")["id"]
    person = client.person.all_persons()[0]["id"]
    status = client.task.get_default_task_status()["id"]
    types = {
        kind: [each["id"] for each in client.task.all_task_types() if each["for_entity"] == kind]
        for kind in ("Asset", "Shot")
    }
    common = {"project_id": project["id"], "data": {}, "entities_out": None}
    entities = {
        "Asset": [_entity("Asset", f"Asset {n:05}", **common, entity_type_id=asset_type) for n in range(assets)],
        "Shot": [_entity("Shot", f"SH{n:05}", **common, parent_id=sequence, nb_frames=48) for n in range(shots)],
    }
    _import(client, "entities", [*entities["Asset"], *entities["Shot"]])
    _import(client, "entity-links", _links(entities, links))
    worked = [(kind, entity, task_type) for kind in entities for task_type in types[kind] for entity in entities[kind]]
    _import(
        client,
        "tasks",
        [
            {
                "id": str(uuid.uuid4()),
                "type": "Task",
                "name": "main",
                "project_id": project["id"],
                "entity_id": entity["id"],
                "task_type_id": task_type,
                "task_status_id": status,
                "assignees": [person],
                "estimation": 480,
            }
            for _, entity, task_type in worked[:tasks]
        ],
    )
    return project


def _entity(kind: str, name: str, **fields: Any) -> dict[str, Any]:
    return {"id": str(uuid.uuid4()), "type": kind, "name": name, **fields}


def _links(entities: Mapping[str, list[dict[str, Any]]], count: int) -> Iterator[dict[str, Any]]:
    pairs = ((shot, asset) for asset in entities["Asset"] for shot in entities["Shot"])
    for _, (shot, asset) in zip(range(count), pairs, strict=False):
        ends = {"entity_in_id": shot["id"], "entity_out_id": asset["id"]}
        yield {"id": str(uuid.uuid4()), "type": "EntityLink", "nb_occurences": 1, **ends}


def _import(client: KitsuClient, model: str, rows: Iterable[dict[str, Any]]) -> None:
    rows = list(rows)
    batches = [rows[at : at + BATCH] for at in range(0, len(rows), BATCH)]
    client.wire.map([partial(client.import_data, f"{model}?silent=true", batch) for batch in batches], CONNECTIONS)


def _ours(source: KitsuClient, target: KitsuClient, project: dict[str, Any]) -> tuple[tuple[float, float], Any]:
    with TemporaryDirectory() as folder:
        migration = Migration(source, target, project, folder=Path(folder))
        first = _seconds(migration.run)
        again = _seconds(migration.run)
        if migration.report is None or migration.report.failed or migration.report.pushed:
            raise RuntimeError(f"the second run was to push nothing: {migration.report}")
        return (first, again), migration.report


def _gazus(source: sandbox.Server, target: sandbox.Server, project: dict[str, Any]) -> tuple[float, float]:
    clients = []
    for server in (source, target):
        client = gazu.client.create_client(server.host)
        gazu.log_in(server.email, server.password, client=client)
        clients.append(client)
    there = gazu.project.new_project(PROJECT, client=clients[1])
    status = gazu.task.get_default_task_status(client=clients[1])

    def push() -> None:
        gazu.sync.push_project_entities(project, there, *clients)
        gazu.sync.push_tasks(project, there, status, *clients)

    first = _seconds(push)
    sys.stderr.write(f"gazu's first push: {first:.1f} s\n")
    return first, _seconds(push)


def _bare(source: KitsuClient, target: KitsuClient, project: dict[str, Any]) -> float:
    """Return what the import routes take for rows that need no more work."""
    there = dict(target.project.new_project(PROJECT))
    ids = _alike(source, target) | {project["id"]: there["id"]}
    lists = {kind: _listed(source, project, kind) for kind in ("assets", "sequences", "shots", "entity-links", "tasks")}
    moved = {kind: [_moved(row, ids) for row in rows] for kind, rows in lists.items()}
    return _seconds(lambda: [_import(target, MODELS.get(kind, kind), rows) for kind, rows in moved.items()])


def _alike(source: KitsuClient, target: KitsuClient) -> dict[str, str]:
    found = {}
    for path, key in (("entity-types", "name"), ("task-types", "name"), ("task-status", "name"), ("persons", "email")):
        there = {(row[key], row.get("for_entity")): row["id"] for row in target.fetch_all(path)}
        found |= {
            row["id"]: there[row[key], row.get("for_entity")]
            for row in source.fetch_all(path)
            if (row[key], row.get("for_entity")) in there
        }
    return found


def _listed(client: KitsuClient, project: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.fetch_all(f"projects/{project['id']}/{kind}")
    return found


def _moved(row: dict[str, Any], ids: Mapping[str, str]) -> dict[str, Any]:
    moved = {name: ids.get(value, value) if isinstance(value, str) else value for name, value in row.items()}
    if "assignees" in row:
        return {**moved, "assignees": [ids[each] for each in row["assignees"]]}
    return moved if row["type"] == "EntityLink" else {**moved, "entities_out": None}


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _row(what: str, ours: float, theirs: float, goal: float | None, against: str = "gazu") -> Row:
    ratio = theirs / ours
    return Row(what, goal, ours, theirs, ratio, ratio, ratio, higher_is_better=True, against=against)
