from __future__ import annotations

from collections.abc import Sequence

from ..notation import delete, get
from ..scenarios import Setup
from .row import Own

FIRST_PAGE = {"page": 1, "limit": 50}
FILTERS = {
    "page": "{page}",
    "limit": "{limit}",
    "only_preview": True,
    "task_type_id": "{task_type}",
    "task_status_id": "{task_status}",
    "episode_id": "{episode}",
    "person_id": "{person}",
    "after": "{after}",
    "before": "{before}",
}
NO_PAGE = Setup(values={"page": 0})

ROWS: Sequence[Own] = (
    Own("project.get_project_news", "required args", [get("data/projects/{project}/news", query=FIRST_PAGE)]),
    Own("project.get_project_news", "all args", [get("data/projects/{project}/news", query=FILTERS)]),
    Own("project.get_project_news", "page 0", [], "raises ValueError", NO_PAGE),
    Own("project.get_open_projects_news", "no args", [get("data/projects/news", query=FIRST_PAGE)]),
    Own(
        "project.get_open_projects_news",
        "all args",
        [get("data/projects/news", query={"project_id": "{project}", **FILTERS})],
    ),
    Own("project.get_news_entry", "required args", [get("data/projects/{project}/news/{news}")]),
    Own("project.remove_news_entry", "required args", [delete("data/news/{news}")], "response text"),
)
