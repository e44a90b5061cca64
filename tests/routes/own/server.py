from __future__ import annotations

from collections.abc import Sequence

from ..notation import get
from .row import Own

ROWS: Sequence[Own] = (
    Own("user.get_server_config", "no args", [get("config")]),
    Own("user.get_server_stats", "no args", [get("stats")]),
    Own("user.all_plugins", "no args", [get("data/plugins")]),
    Own("user.get_plugin", "required args", [get("data/plugins/{plugin}")]),
    Own("user.get_tasks_to_check_filter_values", "no args", [get("data/user/tasks-to-check/filter-values")]),
)
