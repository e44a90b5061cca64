"""What every script does: import, ask for something small, read from the cache."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import gazu

import gazu_like
from benchmarks.measure import Bar, Extent, Panel, Part, Row, compare, cpu_of, start_of, wall_of
from benchmarks.production import production
from gazu_like.client import KitsuClient


def measure(client: KitsuClient, extent: Extent) -> Part:
    """Measure one row after the other.

    Args:
        client: Logged in to a server that may be filled.
        extent: Not of use here.
    """
    rows = []
    for row in _rows(client):
        sys.stderr.write(f"{row.what}: {row.ratio:.2f}\n")
        rows.append(row)
    bars = [Bar(row.what, row.speed) for row in rows]
    return Part("Every day", rows, [Panel("How many times as fast as gazu", "x", bars)])


def _rows(client: KitsuClient) -> Iterator[Row]:
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
