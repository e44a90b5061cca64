"""Assets: what a production is made of and casts in its shots.

    assets        the assets themselves: listed, found, created, changed, removed, moved as CSV
    asset_types   the types that sort them ("Character", "Prop"), which are the studio's
    instances     single occurrences of an asset in a shot, a scene or another asset
    urls          addresses of their pages in the web application

Which assets appear where, and how often, is told by ``casting``; their tasks by ``task``, their files by ``files``.
"""

from gazu_like.asset.asset_types import (
    all_asset_types,
    all_asset_types_for_project,
    all_asset_types_for_shot,
    get_asset_type,
    get_asset_type_by_name,
    get_asset_type_from_asset,
    new_asset_type,
    remove_asset_type,
    update_asset_type,
)
from gazu_like.asset.assets import (
    all_assets_for_asset,
    all_assets_for_episode,
    all_assets_for_open_projects,
    all_assets_for_project,
    all_assets_for_project_and_type,
    all_assets_for_shot,
    all_assets_with_tasks,
    export_assets_with_csv,
    get_asset,
    get_asset_by_name,
    get_episode_from_asset,
    import_assets_with_csv,
    new_asset,
    remove_asset,
    set_assets_shared,
    update_asset,
    update_asset_data,
)
from gazu_like.asset.instances import (
    all_asset_instances,
    all_asset_instances_for_asset,
    all_asset_instances_for_shot,
    all_scene_asset_instances_for_asset,
    all_shot_asset_instances_for_asset,
    disable_asset_instance,
    enable_asset_instance,
    get_asset_instance,
    new_asset_asset_instance,
    new_asset_instance,
    remove_asset_instance,
)
from gazu_like.asset.urls import get_all_assets_url, get_asset_type_url, get_asset_url

__all__ = [
    "all_asset_instances",
    "all_asset_instances_for_asset",
    "all_asset_instances_for_shot",
    "all_asset_types",
    "all_asset_types_for_project",
    "all_asset_types_for_shot",
    "all_assets_for_asset",
    "all_assets_for_episode",
    "all_assets_for_open_projects",
    "all_assets_for_project",
    "all_assets_for_project_and_type",
    "all_assets_for_shot",
    "all_assets_with_tasks",
    "all_scene_asset_instances_for_asset",
    "all_shot_asset_instances_for_asset",
    "disable_asset_instance",
    "enable_asset_instance",
    "export_assets_with_csv",
    "get_all_assets_url",
    "get_asset",
    "get_asset_by_name",
    "get_asset_instance",
    "get_asset_type",
    "get_asset_type_by_name",
    "get_asset_type_from_asset",
    "get_asset_type_url",
    "get_asset_url",
    "get_episode_from_asset",
    "import_assets_with_csv",
    "new_asset",
    "new_asset_asset_instance",
    "new_asset_instance",
    "new_asset_type",
    "remove_asset",
    "remove_asset_instance",
    "remove_asset_type",
    "set_assets_shared",
    "update_asset",
    "update_asset_data",
    "update_asset_type",
]
