"""A production of a size: for measurements, and for migrations that are killed on the way."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from functools import partial
from typing import Any, TypeAlias

from gazu_like.client import KitsuClient

Row: TypeAlias = dict[str, Any]
DAY = "2026-03-02T10:11:12"
BATCH, WIDTH = 50, 2
#: Task types for shots, and as many for assets.
TYPES = 5


def big(
    client: KitsuClient,
    assets: int = 500,
    shots: int = 1_000,
    links: int = 3_000,
    tasks: int = 4_500,
    comments: int = 0,
    assigned: bool = False,
    mark: str = "",
) -> Row:
    """Build a short film of so many records through the import routes, and return its project.

    Args:
        client: An administrator.
        assets: Half of them in each of two asset types.
        shots: In sequences of 50.
        links: Assets cast in shots, spread evenly; at most ``assets * shots``.
        tasks: Spread evenly over all shots and assets.
        comments: On the first tasks, one each.
        assigned: Each task has one assignee.
        mark: In the names that have to be unique on the server; made up when left out.
    """
    if links > assets * shots:
        raise ValueError(f"links: {shots} shots of {assets} assets have at most {assets * shots} links, got {links}")
    film = _Film(client, mark or uuid.uuid4().hex[:6])
    sequences = film.entities("Sequence", [{"name": f"SQ{at:03}"} for at in range(-(-shots // 50))])
    cast = film.entities(
        "Asset", [{"name": f"Asset {at:04}", "entity_type_id": film.props[at % 2]} for at in range(assets)]
    )
    frames = [{"name": f"SH{at:04}", "parent_id": sequences[at // 50]["id"], "nb_frames": at} for at in range(shots)]
    filmed = film.entities("Shot", frames)
    film.links(filmed, cast, links)
    work = film.tasks([*filmed, *cast], tasks, assigned)
    film.comments(work[:comments])
    return film.project


class _Film:
    """The rows of a big production and how they are sent."""

    def __init__(self, client: KitsuClient, mark: str) -> None:
        self.client = client
        self.me = client.get("auth/authenticated")["user"]["id"]
        self.project: Row = dict(client.project.new_project(f"Big {mark}", "short"))
        self.kinds = {row["name"]: row["id"] for row in client.get("data/entity-types")}
        self.props = [client.create("entity-types", {"name": f"{name} {mark}"})["id"] for name in ("Near", "Far")]
        short_names = {row["short_name"]: row["id"] for row in client.get("data/task-status")}
        self.statuses = [short_names[name] for name in ("todo", "wip", "wfa", "retake", "done")]
        self.types = {kind: [self._type(kind, at, mark) for at in range(TYPES)] for kind in ("Shot", "Asset")}
        used = {
            "task_types": [*self.types["Shot"], *self.types["Asset"]],
            "task_statuses": self.statuses,
            "asset_types": self.props,
        }
        client.put(f"data/projects/{self.project['id']}", used)
        client.import_data("projects", [{"id": self.project["id"], "created_at": DAY}])

    def _type(self, kind: str, at: int, mark: str) -> str:
        body = {"name": f"{kind} work {at} {mark}", "for_entity": kind, "color": "#777777", "priority": at}
        return str(self.client.create("task-types", body)["id"])

    def entities(self, kind: str, rows: Sequence[Row]) -> list[Row]:
        """Create entities of a kind."""
        common = {"type": kind, "entities_out": None, "created_by": self.me, "status": "running", "data": {"a": 1}}
        return self._send("entities", [{"entity_type_id": self.kinds.get(kind), **common, **row} for row in rows])

    def links(self, shots: Sequence[Row], assets: Sequence[Row], count: int) -> None:
        """Cast assets in shots: another one for each shot in each round."""
        pairs = [(at % len(shots), (at % len(shots) * 7 + at // len(shots)) % len(assets)) for at in range(count)]
        ends = [{"entity_in_id": shots[shot]["id"], "entity_out_id": assets[asset]["id"]} for shot, asset in pairs]
        more = {"type": "EntityLink", "nb_occurences": 1, "label": "animate", "data": None}
        self._send("entity-links", [{**each, **more} for each in ends])

    def tasks(self, entities: Sequence[Row], count: int, assigned: bool) -> list[Row]:
        """Give each entity a task, then each a second one of another type, and so on."""
        return self._send("tasks", [self._task(entities, at, assigned) for at in range(count)])

    def _task(self, entities: Sequence[Row], at: int, assigned: bool) -> Row:
        entity, turn = entities[at % len(entities)], at // len(entities)
        types = self.types["Shot" if entity["type"] == "Shot" else "Asset"]
        times = turn // len(types)
        return {
            "name": f"main {times + 1}" if times else "main",
            "entity_id": entity["id"],
            "task_type_id": types[turn % len(types)],
            "task_status_id": self.statuses[at % len(self.statuses)],
            "assigner_id": self.me,
            "estimation": at,
            "priority": at % 4,
            "start_date": DAY,
            **({"assignees": [self.me]} if assigned else {}),
        }

    def comments(self, tasks: Sequence[Row]) -> None:
        """Say something on each task."""
        common = {"object_type": "Task", "person_id": self.me, "links": [], "checklist": [], "replies": []}
        rows = [{"object_id": each["id"], "task_status_id": each["task_status_id"]} for each in tasks]
        self._send("comments", [{**common, **row, "text": f"comment {at}"} for at, row in enumerate(rows)])

    def _send(self, model: str, rows: Sequence[Row]) -> list[Row]:
        whole = [
            {"id": str(uuid.uuid4()), "created_at": DAY, "updated_at": DAY, "project_id": self.project["id"], **row}
            for row in rows
        ]
        if model in ("entity-links", "comments"):
            whole = [{name: value for name, value in row.items() if name != "project_id"} for row in whole]
        batches = [whole[at : at + BATCH] for at in range(0, len(whole), BATCH)]
        route = f"import/kitsu/{model}?silent=true"
        self.client.wire.map([partial(self.client.post, route, batch) for batch in batches], WIDTH)
        return whole
