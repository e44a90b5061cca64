"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from gazu_like.refs import Ref
from gazu_like.shapes import Asset, AssetType, Episode, Project, Scene, Sequence, Shot, TaskType

class ContextNamespace:
    """The functions of ``gazu_like.context``, awaited, with ``client=`` filled in."""

    async def all_asset_types_for_project(self, project: Ref, user_context: bool = False) -> list[AssetType]:
        """List the asset types of a production's assets, sorted by name.

        Args:
            project: ID or dict.
            user_context: Only those in which the logged-in person has a task.

        Source:
            GET data/projects/{project_id}/asset-types
            GET data/user/projects/{project_id}/asset-types
        """

    async def all_assets_for_asset_type_and_project(
        self, project: Ref, asset_type: Ref, user_context: bool = False
    ) -> list[Asset]:
        """List the assets of a type in a production, sorted by name.

        Args:
            project: ID or dict.
            asset_type: ID or dict.
            user_context: Only those on which the logged-in person has a task.

        Source:
            GET data/projects/{project_id}/asset-types/{asset_type_id}/assets
            GET data/user/projects/{project_id}/asset-types/{asset_type_id}/assets
        """

    async def all_assets_for_project(self, project: Ref, user_context: bool = False) -> list[Asset]:
        """List the assets of a production, sorted by name.

        Args:
            project: ID or dict.
            user_context: Only those on which the logged-in person has a task. As in gazu 1.3.1, which does not know this
                parameter, the client may stand here.

        Source:
            GET data/projects/{project_id}/assets
            GET data/user/projects/{project_id}/asset-types
            GET data/user/projects/{project_id}/asset-types/{asset_type_id}/assets
        """

    async def all_episodes_for_project(self, project: Ref, user_context: bool = False) -> list[Episode]:
        """List the episodes of a production, sorted by name.

        Args:
            project: ID or dict.
            user_context: Only those in which the logged-in person has a task.

        Source:
            GET data/projects/{project_id}/episodes
            GET data/user/projects/{project_id}/episodes
        """

    async def all_open_projects(self, user_context: bool = False) -> list[Project]:
        """List the open productions, sorted by name.

        Args:
            user_context: Only the logged-in person's; an administrator's are all.

        Source:
            GET data/projects/open
            GET data/user/projects/open
        """

    async def all_scenes_for_project(self, project: Ref, user_context: bool = False) -> list[Scene]:
        """List the scenes of a production, sorted by name.

        Args:
            project: ID or dict.
            user_context: Only those on which the logged-in person has a task. As in gazu 1.3.1, which does not know this
                parameter, the client may stand here.

        Source:
            GET data/projects/{project_id}/scenes
            GET data/user/tasks
            GET data/user/done-tasks
        """

    async def all_scenes_for_sequence(self, sequence: Ref, user_context: bool = False) -> list[Scene]:
        """List the scenes of a sequence, sorted by name.

        Args:
            sequence: ID or dict.
            user_context: Only those on which the logged-in person has a task.

        Source:
            GET data/sequences/{sequence_id}/scenes
            GET data/user/sequences/{sequence_id}/scenes
        """

    async def all_sequences_for_episode(self, episode: Ref, user_context: bool = False) -> list[Sequence]:
        """List the sequences of an episode, sorted by name.

        Args:
            episode: ID or dict; for the user's own an ID is looked up for its production.
            user_context: Only those with shots on which the logged-in person has a task. As in gazu 1.3.1, which does not
                know this parameter, the client may stand here.

        Source:
            GET data/episodes/{episode_id}/sequences
            GET data/episodes/{episode_id}
            GET data/user/projects/{project_id}/sequences
        """

    async def all_sequences_for_project(self, project: Ref, user_context: bool = False) -> list[Sequence]:
        """List the sequences of a production, sorted by name.

        Args:
            project: ID or dict.
            user_context: Only those in which the logged-in person has a task.

        Source:
            GET data/projects/{project_id}/sequences
            GET data/user/projects/{project_id}/sequences
        """

    async def all_shots_for_sequence(self, sequence: Ref, user_context: bool = False) -> list[Shot]:
        """List the shots of a sequence, sorted by name.

        Args:
            sequence: ID or dict.
            user_context: Only those on which the logged-in person has a task.

        Source:
            GET data/sequences/{sequence_id}/shots
            GET data/user/sequences/{sequence_id}/shots
        """

    async def all_task_types_for_asset(self, asset: Ref, user_context: bool = False) -> list[TaskType]:
        """List the types of an asset's tasks, sorted by name.

        Args:
            asset: ID or dict.
            user_context: Only those of the logged-in person's tasks.

        Source:
            GET data/assets/{asset_id}/task-types
            GET data/user/assets/{asset_id}/task-types
        """

    async def all_task_types_for_scene(self, scene: Ref, user_context: bool = False) -> list[TaskType]:
        """List the types of a scene's tasks, sorted by name.

        Args:
            scene: ID or dict.
            user_context: Only those of the logged-in person's tasks.

        Source:
            GET data/scenes/{scene_id}/task-types
            GET data/user/scenes/{scene_id}/task-types
        """

    async def all_task_types_for_sequence(self, sequence: Ref, user_context: bool = False) -> list[TaskType]:
        """List the types of the tasks of a sequence's shots and scenes, sorted by name.

        Args:
            sequence: ID or dict.
            user_context: Instead, the types of the logged-in person's tasks on the sequence itself.

        Source:
            GET data/sequences/{sequence_id}/task-types
            GET data/user/sequences/{sequence_id}/task-types
        """

    async def all_task_types_for_shot(self, shot: Ref, user_context: bool = False) -> list[TaskType]:
        """List the types of a shot's tasks, sorted by name.

        Args:
            shot: ID or dict.
            user_context: Only those of the logged-in person's tasks.

        Source:
            GET data/shots/{shot_id}/task-types
            GET data/user/shots/{shot_id}/task-types
        """
