from __future__ import annotations

from collections.abc import Sequence

from ..notation import get
from .row import Own

ROWS: Sequence[Own] = (
    Own(
        "shot.all_shots_with_tasks",
        "required args",
        [get("data/shots/with-tasks", query={"project_id": "{project}"})],
        "list of request 1, sorted by name (case-insensitive)",
    ),
    Own(
        "shot.all_sequences_with_tasks",
        "required args",
        [get("data/sequences/with-tasks", query={"project_id": "{project}"})],
        "list of request 1, sorted by name (case-insensitive)",
    ),
    Own(
        "shot.all_episodes_with_tasks",
        "required args",
        [get("data/episodes/with-tasks", query={"project_id": "{project}"})],
        "list of request 1, sorted by name (case-insensitive)",
    ),
    Own("shot.all_shots", "no args", [get("data/shots")], "list of request 1, sorted by name (case-insensitive)"),
    Own("shot.all_versions_for_shot", "required args", [get("data/shots/{shot}/versions")]),
)
