from __future__ import annotations

from collections.abc import Sequence

from ..notation import get
from .row import Own

ROWS: Sequence[Own] = (
    Own(
        "scene.all_scenes_with_tasks",
        "required args",
        [get("data/scenes/with-tasks", query={"project_id": "{project}"})],
        "list of request 1, sorted by name (case-insensitive)",
    ),
)
