from __future__ import annotations

from collections.abc import Sequence

from ..notation import get
from .row import Own

ROWS: Sequence[Own] = (
    Own(
        "edit.all_edits_with_tasks",
        "required args",
        [get("data/edits/with-tasks", query={"project_id": "{project}"})],
        "list of request 1, sorted by name (case-insensitive)",
    ),
    Own("edit.all_edits", "no args", [get("data/edits")], "list of request 1, sorted by name (case-insensitive)"),
    Own(
        "edit.all_edits_for_episode",
        "required args",
        [get("data/episodes/{episode}/edits")],
        "list of request 1, sorted by name (case-insensitive)",
    ),
    Own("edit.all_versions_for_edit", "required args", [get("data/edits/{edit}/versions")]),
)
