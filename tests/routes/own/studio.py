from __future__ import annotations

from collections.abc import Sequence

from ..notation import delete, get, post, put
from ..scenarios import Setup
from .row import Own

BY_NAME = "list of request 1, sorted by name (case-insensitive)"
NAMED = get("data/studios", query={"name": "{name}"})
ACTION = {"name": "{name}", "url": "{url}"}
EMPTY_NAME = Setup(values={"name": ""})

ROWS: Sequence[Own] = (
    Own(
        "studio.new_studio",
        "required args",
        [NAMED, post("data/studios", {"name": "{name}", "color": "", "archived": False})],
        "JSON of request 2",
    ),
    Own(
        "studio.new_studio",
        "all args",
        [NAMED, post("data/studios", {"name": "{name}", "color": "{color}", "archived": True})],
        "JSON of request 2",
    ),
    Own("studio.new_studio", "a match already exists", [NAMED], "first item of request 1's list"),
    Own("studio.new_studio", "empty name", [], "raises ValueError", EMPTY_NAME),
    Own("studio.all_custom_actions", "required args", [get("data/custom-actions")], BY_NAME),
    Own("studio.get_custom_action", "required args", [get("data/custom-actions/{custom_action_id}")]),
    Own("studio.new_custom_action", "required args", [post("data/custom-actions", {**ACTION, "is_ajax": False})]),
    Own(
        "studio.new_custom_action",
        "all args",
        [post("data/custom-actions", {**ACTION, "is_ajax": True, "entity_type": "{entity_type}"})],
    ),
    Own("studio.new_custom_action", "empty name", [], "raises ValueError", EMPTY_NAME),
    Own(
        "studio.update_custom_action",
        "required args",
        [put("data/custom-actions/{custom_action}", {"$arg": "custom_action"})],
    ),
    Own(
        "studio.remove_custom_action", "required args", [delete("data/custom-actions/{custom_action}")], "response text"
    ),
)
