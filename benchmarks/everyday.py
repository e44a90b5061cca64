"""What every script does: import, ask for something small, read from the cache."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial

import gazu

import gazu_like
from benchmarks.measure import Row, compare, cpu_of, start_of, wall_of
from gazu_like.client import KitsuClient

SHOTS, TASK_TYPES = 900, 5


def rows(client: KitsuClient) -> Iterator[Row]:
    """Measure one row after the other.

    Args:
        client: Logged in to a server that may be filled.
    """
    yield compare(
        "import gazu_like / import gazu", start_of("import gazu_like"), start_of("import gazu"), 0.5, rounds=15
    )
    used = "client.create_client('http://127.0.0.1/api')"
    yield compare(
        "the same, and a client made",
        start_of(f"import gazu_like; gazu_like.{used}"),
        start_of(f"import gazu; gazu.{used}"),
        1.0,
        rounds=15,
    )
    theirs = gazu.client.create_client(client.host, tokens=dict(client.tokens))
    small = "data/project-status"
    yield compare(
        "client CPU of one small GET",
        cpu_of(lambda: client.get(small), 100),
        cpu_of(lambda: gazu.client.get(small, client=theirs), 100),
        0.7,
    )
    yield from _cached(client, theirs)


def _cached(client: KitsuClient, theirs: gazu.client.KitsuClient) -> Iterator[Row]:
    gazu_like.cache.enable()
    gazu.cache.enable()
    default = gazu_like.client.default_client
    default.host, default.tokens = client.host, client.tokens
    gazu.set_host(client.host)
    gazu.client.set_tokens(dict(client.tokens))
    project = production(client)
    held = len(gazu_like.task.all_tasks_for_project(project["id"], client=client))
    yield compare(
        f"cached hit on a list of {held:,} tasks",
        wall_of(lambda: gazu_like.task.all_tasks_for_project(project["id"], client=client), 3),
        wall_of(lambda: gazu.task.all_tasks_for_project(project["id"], client=theirs), 3),
        5,
        higher_is_better=True,
    )
    yield compare(
        "cached hit on one dict, client= given",
        wall_of(lambda: gazu_like.project.get_project(project["id"], client=client), 3000),
        wall_of(lambda: gazu.project.get_project(project["id"], client=theirs), 3000),
        3,
        higher_is_better=True,
    )
    yield compare(
        "cached hit on one dict, default client",
        wall_of(lambda: gazu_like.project.get_project(project["id"]), 3000),
        wall_of(lambda: gazu.project.get_project(project["id"]), 3000),
        1,
        higher_is_better=True,
    )


def production(client: KitsuClient) -> dict[str, str]:
    """Return a production with 4,500 tasks, made on the server."""
    sys.stderr.write(f"making a production of {SHOTS} shots with {TASK_TYPES} tasks each ...\n")
    project = client.project.new_project("Benchmark")
    sequence = client.shot.new_sequence(project, "SEQ")
    route = f"data/projects/{project['id']}/shots"
    names = [f"SH{number:04}" for number in range(SHOTS)]
    client.wire.map([partial(client.post, route, {"name": name, "sequence_id": sequence["id"]}) for name in names], 8)
    types = [kind for kind in client.task.all_task_types() if kind["for_entity"] == "Shot"][:TASK_TYPES]
    for priority, kind in enumerate(types, start=1):
        client.project.add_task_type(project, kind, priority)
        client.post(f"actions/projects/{project['id']}/task-types/{kind['id']}/shots/create-tasks", [])
    return project
