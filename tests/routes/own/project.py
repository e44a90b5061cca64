from __future__ import annotations

from collections.abc import Sequence

from ..notation import delete, post, put
from ..scenarios import Setup
from .row import Own

MILESTONE = {"project_id": "{project}", "name": "{name}", "date": "{date}"}

ROWS: Sequence[Own] = (
    Own("project.new_milestone", "required args", [post("data/milestones", MILESTONE)]),
    Own(
        "project.new_milestone",
        "all args",
        [post("data/milestones", {**MILESTONE, "task_type_id": "{task_type}"})],
    ),
    Own("project.new_milestone", "empty name", [], "raises ValueError", Setup(values={"name": ""})),
    Own(
        "project.update_milestone",
        "required args",
        [put("data/milestones/{milestone}", {"$arg": "milestone"})],
    ),
    Own("project.remove_milestone", "required args", [delete("data/milestones/{milestone}")], "response text"),
)
