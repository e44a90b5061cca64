"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from collections.abc import Mapping
from typing import Any

from gazu_like.refs import Ref
from gazu_like.shapes import AssetInstance, Scene, SceneWithTasks, Sequence, Shot

class SceneNamespace:
    """The functions of ``gazu_like.scene``, awaited, with ``client=`` filled in."""

    async def add_shot_to_scene(self, scene: Ref, shot: Ref) -> Shot:
        """Make a scene the source of a shot; a shot has one, so it leaves the scene where it was.

        Args:
            scene: ID or dict.
            shot: ID or dict.

        Returns:
            The shot; "source_id" is the scene.

        Source: POST data/scenes/{scene}/shots
        """

    async def all_asset_instances_for_scene(self, scene: Ref) -> dict[str, list[AssetInstance]]:
        """Return the asset instances in a scene.

        Args:
            scene: ID or dict.

        Returns:
            A dict, not a list: ID of the asset that is instantiated, to its instances by number.

        Source: GET data/scenes/{scene}/asset-instances
        """

    async def all_camera_instances_for_scene(self, scene: Ref) -> dict[str, list[AssetInstance]]:
        """Return the instances of cameras, assets of the type "Camera", in a scene.

        Args:
            scene: ID or dict.

        Returns:
            A dict as from ``all_asset_instances_for_scene``. A server without the asset type "Camera" creates it.

        Source: GET data/scenes/{scene}/camera-instances
        """

    async def all_scenes(self, project: Ref | None = None) -> list[Scene]:
        """List the scenes of a production, or of all productions, sorted by name.

        Args:
            project: ID or dict; None for all productions, which only an administrator may list.

        Returns:
            Scenes, canceled ones as well; "parent_id" is the sequence.

        Source:
            GET data/scenes/all
            GET data/projects/{project}/scenes
        """

    async def all_scenes_for_project(self, project: Ref) -> list[Scene]:
        """List the scenes of a production as ``all_scenes`` does, but never from the cache.

        Args:
            project: ID or dict.

        Source: GET data/projects/{project}/scenes
        """

    async def all_scenes_for_sequence(self, sequence: Ref) -> list[Scene]:
        """List the scenes of a sequence, sorted by name.

        Args:
            sequence: ID or dict.

        Source: GET data/sequences/{sequence}/scenes
        """

    async def all_scenes_with_tasks(self, project: Ref) -> list[SceneWithTasks]:
        """List the scenes of a production with their tasks, sorted by name: one request in place of one for each.

        Args:
            project: ID or dict.

        Returns:
            Scenes with "tasks" (dicts, with "assignees"). What has no value is "None" or empty text in
            some fields.

        Source: GET data/scenes/with-tasks
        """

    async def all_shots_for_scene(self, scene: Ref) -> list[Shot]:
        """List the shots of a scene, in the server's order.

        Args:
            scene: ID or dict.

        Returns:
            Shots; "source_id" is the scene.

        Source: GET data/scenes/{scene}/shots
        """

    async def get_asset_instance_by_name(self, scene: Ref, name: str) -> AssetInstance | None:
        """Return the asset instance of that name in a scene, None when there is none.

        Args:
            scene: ID or dict.
            name: Such as "Lamp_0001"; upper and lower case alike.

        Source: GET data/scenes/{scene}/asset-instances
        """

    async def get_scene(self, scene_id: Ref) -> Scene:
        """Return a scene.

        Args:
            scene_id: ID or dict.

        Returns:
            The scene with names of project and sequence, in a series of the episode too; "parent_id" is its sequence.

        Raises:
            RouteNotFoundException: there is none, or it is in no sequence.

        Source: GET data/scenes/{scene_id}
        """

    async def get_scene_by_name(self, sequence: Ref, scene_name: str) -> Scene | None:
        """Return the scene of that name in a sequence, None when there is none.

        Args:
            sequence: ID or dict.
            scene_name: Name; upper and lower case alike.

        Source: GET data/sequences/{sequence}/scenes
        """

    async def get_sequence_from_scene(self, scene: Ref) -> Sequence:
        """Return the sequence of a scene.

        Args:
            scene: ID or dict; looked up when it is no dict with "parent_id".

        Raises:
            RouteNotFoundException: no such scene, or a scene in no sequence.

        Source:
            GET data/scenes/{scene}
            GET data/sequences/{sequence}
        """

    async def new_scene(self, project: Ref, sequence: Ref, name: str) -> Scene:
        """Create a scene; the server returns the one of that name when the sequence has it already.

        Args:
            project: ID or dict.
            sequence: Sequence that it belongs to, ID or dict.
            name: At most 160 characters, unique in the sequence; here upper and lower case differ.

        Raises:
            RouteNotFoundException: the project has no such sequence.
            ValueError: the name is empty; nothing was sent.

        Source: POST data/projects/{project}/scenes
        """

    async def new_scene_asset_instance(self, scene: Ref, asset: Ref, description: str | None = None) -> AssetInstance:
        """Put an instance of an asset in a scene.

        Args:
            scene: ID or dict.
            asset: The asset to make an instance of, ID or dict.
            description: At most 200 characters.

        Returns:
            The instance: "number" is one more than the highest so far, "name" made of asset name and number.

        Source: POST data/scenes/{scene}/asset-instances
        """

    async def remove_shot_from_scene(self, scene: Ref, shot: Ref) -> str:
        """Take a shot out of its scene.

        Args:
            scene: ID or dict.
            shot: ID or dict. The server takes it out of whichever scene it is in.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/scenes/{scene}/shots/{shot}
        """

    async def update_asset_instance_data(self, asset_instance: Ref, data: Mapping[str, Any]) -> AssetInstance:
        """Replace an asset instance's free metadata as a whole.

        Args:
            asset_instance: ID or dict.
            data: The new metadata: keys that it lacks are gone.

        Returns:
            The changed instance.

        Source: PUT data/asset-instances/{asset_instance}
        """

    async def update_asset_instance_name(self, asset_instance: Ref, name: str) -> AssetInstance:
        """Rename an asset instance.

        Args:
            asset_instance: ID or dict.
            name: At most 80 characters.

        Returns:
            The changed instance.

        Raises:
            ValueError: the name is empty; nothing was sent.

        Source: PUT data/asset-instances/{asset_instance}
        """

    async def update_scene(self, scene: Mapping[str, Any]) -> Scene:
        """Change a scene; fields that are not given stay, and so do keys of its "data" (free metadata).

        Args:
            scene: Dict with "id" and the fields to change; "parent_id" is its sequence.

        Returns:
            The changed scene.

        Source: PUT data/entities/{scene}
        """
