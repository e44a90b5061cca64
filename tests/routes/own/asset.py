from __future__ import annotations

from collections.abc import Sequence

from ..notation import delete, get, post
from ..scenarios import Setup
from .row import Own

ROWS: Sequence[Own] = (
    Own(
        "asset.remove_asset_instance",
        "required args",
        [delete("data/asset-instances/{asset_instance}")],
        "response text",
    ),
    Own("asset.all_asset_instances", "no args", [get("data/asset-instances")]),
    Own(
        "asset.all_assets_with_tasks",
        "required args",
        [get("data/assets/with-tasks", query={"project_id": "{project}"})],
        "list of request 1, sorted by name (case-insensitive)",
    ),
    Own(
        "asset.all_assets_with_tasks",
        "all args",
        [
            get(
                "data/assets/with-tasks",
                query={"project_id": "{project}", "episode_id": "{episode}"},
            )
        ],
        "list of request 1, sorted by name (case-insensitive)",
    ),
    Own(
        "asset.all_assets_for_asset",
        "required args",
        [get("data/assets/{asset}/assets")],
        "list of request 1, sorted by name (case-insensitive)",
    ),
    Own(
        "asset.set_assets_shared",
        "required args",
        [post("actions/assets/share", {"asset_ids": ["{assets[0]}", "{assets[1]}"], "is_shared": True})],
    ),
    Own(
        "asset.set_assets_shared",
        "all args",
        [post("actions/assets/share", {"asset_ids": ["{assets[0]}", "{assets[1]}"], "is_shared": "{shared}"})],
    ),
    Own("asset.set_assets_shared", "no assets", [], {"$value": []}, Setup(values={"assets": []})),
)
