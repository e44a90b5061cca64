"""What the measurements read: a production of 900 shots."""

from __future__ import annotations

import sys
from functools import cache, partial

from gazu_like.client import KitsuClient
from gazu_like.shapes import Project

SHOTS, TASK_TYPES = 900, 5


@cache
def production(client: KitsuClient) -> Project:
    """Return a production with 4,500 tasks, made on the server the first time."""
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
