from __future__ import annotations

from collections.abc import Sequence

from ..notation import get
from ..scenarios import Setup
from .row import Own

OF_PROJECT = "data/projects/{project}/day-offs"

ROWS: Sequence[Own] = (
    Own("person.get_day_offs_for_project", "required args", [get(OF_PROJECT)]),
    Own(
        "person.get_day_offs_for_project",
        "all args",
        [get(OF_PROJECT, query={"start_date": "{start_date}", "end_date": "{end_date}"})],
    ),
    Own(
        "person.get_day_offs_for_project",
        "the last day is before the first",
        [],
        "raises ValueError",
        Setup(values={"start_date": "2026-03-02", "end_date": "2026-03-01"}),
    ),
)
