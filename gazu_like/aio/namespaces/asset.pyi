"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like.refs import Ref
from gazu_like.shapes import Asset, AssetInstance, AssetType, Episode
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.wire import Response

class AssetNamespace:
    """The functions of ``gazu_like.asset``, awaited, with ``client=`` filled in."""

    async def all_asset_instances(self) -> list[AssetInstance]:
        """List the asset instances of all productions, in no particular order.

        Raises:
            NotAllowedException: the user is no administrator.

        Source: GET data/asset-instances
        """

    async def all_asset_instances_for_asset(self, asset: Ref) -> dict[str, list[AssetInstance]]:
        """Return the instances of other assets that stand in an asset.

        Args:
            asset: The asset that holds them (a set, for example), ID or dict.

        Returns:
            A dict, not a list: ID of the asset that is instantiated, to its instances by number.

        Source: GET data/assets/{asset_id}/asset-asset-instances
        """

    async def all_asset_instances_for_shot(self, shot: Ref) -> dict[str, list[AssetInstance]]:
        """Return the asset instances in a shot.

        Args:
            shot: ID or dict.

        Returns:
            A dict, not a list: ID of the asset that is instantiated, to its instances.

        Source: GET data/shots/{shot_id}/asset-instances
        """

    async def all_asset_types(self) -> list[AssetType]:
        """List the studio's asset types, sorted by name.

        Returns:
            Asset types with "task_types", the IDs of the task types that their assets get; empty stands for all.

        Source: GET data/asset-types
        """

    async def all_asset_types_for_project(self, project: Ref) -> list[AssetType]:
        """List the asset types that assets of a production have, sorted by name.

        Args:
            project: ID or dict.

        Source: GET data/projects/{project_id}/asset-types
        """

    async def all_asset_types_for_shot(self, shot: Ref) -> list[AssetType]:
        """List the asset types of the assets cast in a shot, sorted by name.

        Args:
            shot: ID or dict.

        Source: GET data/shots/{shot_id}/asset-types
        """

    async def all_assets_for_asset(self, asset: Ref) -> list[Asset]:
        """List the assets that are cast in an asset, sorted by name.

        Args:
            asset: ID or dict.

        Source: GET data/assets/{asset_id}/assets
        """

    async def all_assets_for_episode(self, episode: Ref) -> list[Asset]:
        """List the assets that belong to an episode, sorted by name.

        Args:
            episode: ID or dict.

        Returns:
            Assets made for this episode; those that are only cast in it are in ``casting.get_episode_casting``.

        Source: GET data/assets
        """

    async def all_assets_for_open_projects(self) -> list[Asset]:
        """List the assets of all productions that are running, sorted by name; several productions are asked at once.

        Returns:
            Assets as in ``all_assets_for_project``.

        Source:
            GET data/projects/open
            GET data/projects/{project_id}/assets
        """

    async def all_assets_for_project(self, project: Ref | None) -> list[Asset]:
        """List the assets of a production, sorted by name.

        Args:
            project: ID or dict; None lists those of every production that the user may see.

        Returns:
            Assets as they are stored: "entity_type_id" is their type, "source_id" their episode. Canceled ones come too.

        Source:
            GET data/projects/{project_id}/assets
            GET data/assets/all
        """

    async def all_assets_for_project_and_type(self, project: Ref, asset_type: Ref) -> list[Asset]:
        """List the assets of one type in a production, sorted by name.

        Args:
            project: ID or dict.
            asset_type: ID or dict.

        Source: GET data/projects/{project_id}/asset-types/{asset_type_id}/assets
        """

    async def all_assets_for_shot(self, shot: Ref) -> list[Asset]:
        """List the assets cast in a shot, sorted by name.

        Args:
            shot: ID or dict.

        Source: GET data/shots/{shot_id}/assets
        """

    async def all_assets_with_tasks(self, project: Ref, episode: Ref | None = None) -> list[Asset]:
        """List the assets of a production with their tasks, sorted by name: one request in place of one for each.

        Args:
            project: ID or dict.
            episode: Only the assets of this episode, ID or dict.

        Returns:
            Assets with "tasks" (dicts, with "assignees"). What has no value is "None" or empty text in some fields.

        Source: GET data/assets/with-tasks
        """

    async def all_scene_asset_instances_for_asset(self, asset: Ref) -> dict[str, list[AssetInstance]]:
        """Return the instances of an asset by the scene in which they stand.

        Args:
            asset: The asset that is instantiated, ID or dict.

        Returns:
            A dict, not a list: ID of the scene, to the instances in it by number. Instances that stand in another asset,
            thus in no scene, come as well, under the key "None".

        Source: GET data/assets/{asset_id}/scene-asset-instances
        """

    async def all_shot_asset_instances_for_asset(self, asset: Ref) -> dict[str, list[AssetInstance]]:
        """Return the instances of an asset that stand in shots.

        Args:
            asset: The asset that is instantiated, ID or dict.

        Returns:
            A dict, not a list: ID of the shot, to the instances in it by number.

        Source: GET data/assets/{asset_id}/shot-asset-instances
        """

    async def disable_asset_instance(self, asset_instance: Ref) -> AssetInstance:
        """Mark an asset instance as not active and return it.

        Args:
            asset_instance: ID or dict.

        Source: PUT data/asset-instances/{asset_instance_id}
        """

    async def enable_asset_instance(self, asset_instance: Ref) -> AssetInstance:
        """Mark an asset instance as active and return it.

        Args:
            asset_instance: ID or dict.

        Source: PUT data/asset-instances/{asset_instance_id}
        """

    async def export_assets_with_csv(
        self,
        project: Ref,
        csv_file_path: FilePath,
        episode: Ref | None = None,
        assigned_to: Ref | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Response:
        """Write the assets of a production, with the status of their tasks, to a CSV file.

        Args:
            project: ID or dict.
            csv_file_path: Where to put the file. One that is there is replaced when the new one is whole.
            episode: Only assets of this episode or cast in it, ID or dict.
            assigned_to: Only assets with tasks that are assigned. Zou reads that a person is given, not which: it takes the
                one who is logged in.
            progress_callback: Called with (bytes received, bytes in all; 0 when not known).

        Returns:
            The answer; its body is in the file.

        Raises:
            ValueError: the path cannot be written to; nothing was sent.

        Source: GET export/csv/projects/{project_id}/assets.csv
        """

    async def get_all_assets_url(self, project: Ref) -> str:
        """Return the address of the page with the assets of a production.

        Args:
            project: ID or dict.

        Returns:
            Such as "https://kitsu.mystudio.com/productions/ID/assets/"; in a series the page of its main pack.

        Source: GET data/projects/{project_id}
        """

    async def get_asset(self, asset_id: Ref) -> Asset:
        """Return an asset with its tasks.

        Args:
            asset_id: ID, or dict with an "id".

        Returns:
            The asset with "asset_type_id" and "asset_type_name", "project_name", "tasks" (dicts), "episode_id" (instead of
            "source_id"), "casting_episode_ids" (episodes it is cast in), "entities_out" (IDs of what is cast in it). Where
            there is none, "episode_id" and "preview_file_id" are "", and "ready_for" is the text "None".

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/assets/{asset_id}
        """

    async def get_asset_by_name(self, project: Ref, name: str, asset_type: Ref | None = None) -> Asset | None:
        """Return the asset of that name in a production, None when there is none.

        Args:
            project: ID or dict.
            name: Upper and lower case alike; of several, the one spelled like this is taken.
            asset_type: Only among assets of this type, ID or dict; names are unique by type only.

        Source: GET data/assets/all
        """

    async def get_asset_instance(self, asset_instance_id: Ref) -> AssetInstance:
        """Return an asset instance.

        Args:
            asset_instance_id: ID, or dict with an "id".

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/asset-instances/{asset_instance_id}
        """

    async def get_asset_type(self, asset_type_id: Ref) -> AssetType:
        """Return an asset type.

        Args:
            asset_type_id: ID, or dict with an "id".

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/asset-types/{asset_type_id}
        """

    async def get_asset_type_by_name(self, name: str) -> AssetType | None:
        """Return the asset type of that name, None when there is none.

        Args:
            name: Upper and lower case alike. "Shot", "Sequence" and the like find the entity type of that name.

        Source: GET data/entity-types
        """

    async def get_asset_type_from_asset(self, asset: Ref) -> AssetType:
        """Return the type of an asset.

        Args:
            asset: Dict with "entity_type_id"; an ID, or a dict without it, is looked up.

        Source:
            GET data/assets/{asset_id}
            GET data/asset-types/{asset_type_id}
        """

    async def get_asset_type_url(self, project: Ref, asset_type: Ref) -> str:
        """Return the address of the page with the assets of one type in a production.

        Args:
            project: ID or dict.
            asset_type: Dict with "name"; an ID, or a dict without it, is looked up.

        Source:
            GET data/projects/{project_id}
            GET data/asset-types/{asset_type_id}
        """

    async def get_asset_url(self, asset: Ref) -> str:
        """Return the address of an asset's page.

        Args:
            asset: ID or dict; it is looked up.

        Source:
            GET data/assets/{asset_id}
            GET data/projects/{project_id}
        """

    async def get_episode_from_asset(self, asset: Ref) -> Episode | None:
        """Return the episode that an asset belongs to, None for one of the main pack.

        Args:
            asset: ID or dict; looked up when it is no dict with "source_id" or "episode_id".

        Source:
            GET data/assets/{asset_id}
            GET data/episodes/{episode_id}
        """

    async def import_assets_with_csv(
        self,
        project: Ref,
        csv_file_path: FilePath,
        *,
        progress_callback: ProgressCallback | None = None,
        update: bool = False,
    ) -> list[Asset]:
        """Create the assets of a CSV file in a production.

        Args:
            project: ID or dict.
            csv_file_path: A file with the columns "Type" and "Name" at least; "Description", "Episode" (series only), task
                types and metadata descriptors by their names.
            progress_callback: Called with (bytes sent, bytes in all).
            update: Change the assets that exist, too, in the columns that the file has; else they are left as they are.

        Returns:
            The assets of all the rows, those that existed as well.

        Raises:
            FileDoesntExistException: there is no such file; nothing was sent.
            ValueError: the file is empty or cannot be read; nothing was sent.
            ParameterException: a row is wrong; ``body["line_number"]`` tells which, and the rows before it are imported.

        Source: POST import/csv/projects/{project_id}/assets
        """

    async def new_asset(
        self,
        project: Ref,
        asset_type: Ref,
        name: str,
        description: str | None = None,
        extra_data: Mapping[str, Any] | None = None,
        episode: Ref | None = None,
        is_shared: bool = False,
    ) -> Asset:
        """Create an asset, or return the one of that name and type in the production.

        Args:
            project: ID or dict.
            asset_type: ID or dict.
            name: At most 160 characters; upper and lower case alike.
            description: Text.
            extra_data: Free metadata, its "data".
            episode: Episode that it belongs to, ID or dict; None for the main pack.
            is_shared: Other productions may use it.

        Returns:
            The created asset, or the existing one, unchanged; a logged warning then names what was ignored.

        Raises:
            ValueError: the name is empty; nothing was sent.

        Source:
            GET data/assets/all
            POST data/projects/{project_id}/asset-types/{asset_type_id}/assets/new
        """

    async def new_asset_asset_instance(
        self, asset: Ref, asset_to_instantiate: Ref, description: str | None = None
    ) -> AssetInstance:
        """Put an instance of one asset in another.

        Args:
            asset: The asset that is to hold it, ID or dict.
            asset_to_instantiate: The asset to make an instance of, ID or dict.
            description: At most 200 characters.

        Returns:
            The instance: "asset_id" is the instantiated asset, "target_asset_id" the one that holds it, "number" one more
            than the highest so far, "name" made of asset name and number.

        Source: POST data/assets/{asset_id}/asset-asset-instances
        """

    async def new_asset_instance(
        self,
        asset: Ref,
        number: int,
        name: str,
        scene: Ref | None = None,
        target_asset: Ref | None = None,
        description: str | None = None,
        active: bool = True,
        data: Mapping[str, Any] | None = None,
    ) -> AssetInstance:
        """Make an instance of an asset with a number and a name of one's own, as an administrator, for a migration.

        Args:
            asset: The asset to make an instance of, ID or dict.
            number: From 1 on. The server numbers on from the highest, and does not mind the same number twice.
            name: Name, at most 80 characters.
            scene: Scene in which it stands, ID or dict.
            target_asset: Asset in which it stands, ID or dict.
            description: At most 200 characters.
            active: It is in use.
            data: Free metadata.

        Returns:
            The instance.

        Raises:
            ParameterException: there is no such asset or scene.
            ValueError: the name is empty, or the number below 1; nothing was sent.

        Source: POST data/asset-instances
        """

    async def new_asset_type(self, name: str) -> AssetType:
        """Create an asset type, or return the one of that name.

        Args:
            name: At most 30 characters; upper and lower case alike. For "Shot", "Sequence" and the like the entity type of
                that name is returned.

        Raises:
            ValueError: the name is empty; nothing was sent.

        Source:
            GET data/entity-types
            POST data/entity-types
        """

    async def remove_asset(self, asset: Ref, force: bool = False) -> str:
        """Remove an asset; one that has tasks is marked as canceled instead, unless that is forced.

        Args:
            asset: ID or dict.
            force: Remove it with its tasks and all else that belongs to it.

        Returns:
            Empty text.

        Source: DELETE data/assets/{asset_id}
        """

    async def remove_asset_instance(self, asset_instance: Ref) -> str:
        """Remove an asset instance, wherever it stands.

        Args:
            asset_instance: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE data/asset-instances/{asset_instance}
        """

    async def remove_asset_type(self, asset_type: Ref) -> str:
        """Remove an asset type.

        Args:
            asset_type: ID or dict.

        Returns:
            Empty text.

        Raises:
            ParameterException: there are assets of this type.

        Source: DELETE data/entity-types/{asset_type_id}
        """

    async def set_assets_shared(self, assets: Ref | Iterable[Ref], shared: bool = True) -> list[Asset]:
        """Let other productions cast assets, or no longer.

        Args:
            assets: One asset or many, IDs or dicts; nothing is sent for none.
            shared: Whether other productions may cast them.

        Returns:
            The assets, "is_shared" set; those that do not exist are left out.

        Raises:
            NotAllowedException: the user may not change the assets of one of the productions.

        Source: POST actions/assets/share
        """

    async def update_asset(self, asset: Mapping[str, Any]) -> Asset:
        """Change an asset; fields that are not given stay, and so do keys of its "data".

        Args:
            asset: Dict with "id" and the fields to change, as any of the functions here returns it. An "episode_id" is
                saved as the episode that it belongs to, "" or None for the main pack. The server ignores what it derives
                itself (names of project and type, tasks, casting, dates).

        Returns:
            The changed asset as it is stored.

        Source: PUT data/entities/{asset_id}
        """

    async def update_asset_data(self, asset: Ref, data: Mapping[str, Any] | None = None) -> Asset:
        """Change keys of an asset's free metadata; the other keys stay.

        Args:
            asset: ID or dict; its metadata is read afresh.
            data: Keys and values to set.

        Returns:
            The changed asset as it is stored.

        Source:
            GET data/assets/{asset_id}
            PUT data/entities/{asset_id}
        """

    async def update_asset_type(self, asset_type: Mapping[str, Any]) -> AssetType:
        """Change an asset type; fields that are not given stay.

        Args:
            asset_type: Dict with "id" and any of "name", "short_name", "description", "archived" and "task_types" (all of
                them, IDs or dicts). Other keys are not sent.

        Returns:
            The changed type, as an entity type.

        Raises:
            ValueError: there is nothing to change in the dict.

        Source: PUT data/entity-types/{asset_type_id}
        """
