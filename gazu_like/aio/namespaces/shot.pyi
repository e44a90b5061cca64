"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from collections.abc import Mapping
from typing import Any, Literal

from gazu_like.refs import Ref
from gazu_like.shapes import (
    AssetInstance,
    EntityVersion,
    Episode,
    EpisodeWithTasks,
    PreviewFile,
    Sequence,
    SequenceWithTasks,
    Shot,
)
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.wire import Response

class ShotNamespace:
    """The functions of ``gazu_like.shot``, awaited, with ``client=`` filled in."""

    async def add_asset_instance_to_shot(self, shot: Ref, asset_instance: Ref) -> Shot:
        """Put an asset instance, which is in a scene already, into a shot.

        Args:
            shot: ID or dict.
            asset_instance: ID or dict.

        Returns:
            The shot.

        Source: POST data/shots/{shot}/asset-instances
        """

    async def all_asset_instances_for_shot(self, shot: Ref) -> dict[str, list[AssetInstance]]:
        """Return the asset instances in a shot, as ``get_asset_instances_for_shot`` does, but never from the cache.

        Args:
            shot: ID or dict.

        Returns:
            Lists by asset: each key is the ID of one. Empty when there are no instances.

        Source: GET data/shots/{shot}/asset-instances
        """

    async def all_episodes_for_project(self, project: Ref) -> list[Episode]:
        """List the episodes of a production, sorted by name.

        Args:
            project: ID or dict.

        Source: GET data/projects/{project}/episodes
        """

    async def all_episodes_with_tasks(self, project: Ref) -> list[EpisodeWithTasks]:
        """List the episodes of a production with their tasks, sorted by name: one request in place of one for each.

        Args:
            project: ID or dict.

        Returns:
            Episodes with "tasks" (dicts, with "assignees"). What has no value is "None" or empty text in
            some fields.

        Source: GET data/episodes/with-tasks
        """

    async def all_previews_for_shot(self, shot: Ref) -> dict[str, list[PreviewFile]]:
        """Return the preview files of a shot.

        Args:
            shot: ID or dict.

        Returns:
            Lists by task type: each key is the ID of one, each list begins with the newest revision. Empty when there are
            no previews.

        Source: GET data/shots/{shot}/preview-files
        """

    async def all_sequences_for_episode(self, episode: Ref) -> list[Sequence]:
        """List the sequences of an episode, sorted by name.

        Args:
            episode: ID or dict.

        Source: GET data/episodes/{episode}/sequences
        """

    async def all_sequences_for_project(self, project: Ref) -> list[Sequence]:
        """List the sequences of a production, of all its episodes, sorted by name.

        Args:
            project: ID or dict.

        Source: GET data/projects/{project}/sequences
        """

    async def all_sequences_with_tasks(self, project: Ref) -> list[SequenceWithTasks]:
        """List the sequences of a production with their tasks, sorted by name: one request in place of one for each.

        Args:
            project: ID or dict.

        Returns:
            Sequences with "tasks" (dicts, with "assignees"). What has no value is "None" or empty text in
            some fields.

        Source: GET data/sequences/with-tasks
        """

    async def all_shots(self) -> list[Shot]:
        """List the shots of all productions, sorted by name.

        Raises:
            NotAllowedException: the user is no administrator.

        Source: GET data/shots
        """

    async def all_shots_for_episode(self, episode: Ref) -> list[Shot]:
        """List the shots of an episode, of all its sequences, sorted by name.

        Args:
            episode: ID or dict.

        Source: GET data/episodes/{episode}/shots
        """

    async def all_shots_for_project(self, project: Ref) -> list[Shot]:
        """List the shots of a production, sorted by name.

        Args:
            project: ID or dict.

        Returns:
            Shots, canceled ones as well: "name", "parent_id" (ID of the sequence), "nb_frames" (frames or None), "data"
            (free metadata, may hold "frame_in" and "frame_out"). Names of sequences are not part of them.

        Source: GET data/projects/{project}/shots
        """

    async def all_shots_for_sequence(self, sequence: Ref) -> list[Shot]:
        """List the shots of a sequence, sorted by name.

        Args:
            sequence: ID or dict.

        Source: GET data/sequences/{sequence}/shots
        """

    async def all_shots_with_tasks(self, project: Ref) -> list[Shot]:
        """List the shots of a production with their tasks, sorted by name: one request in place of one for each.

        Args:
            project: ID or dict.

        Returns:
            Shots with "tasks" (dicts, with "assignees").

        Source: GET data/shots/with-tasks
        """

    async def all_versions_for_shot(self, shot: Ref) -> list[EntityVersion]:
        """List the versions of a shot, newest first: the server keeps one when name or frame range change.

        Args:
            shot: ID or dict.

        Returns:
            Versions: "name" (before the change), "data" (the free metadata after it), "person_id" (who made it). What one
            person changes in a short while shares a version.

        Raises:
            RouteNotFoundException: there is no such shot.

        Source: GET data/shots/{shot_id}/versions
        """

    async def export_shots_with_csv(
        self,
        project: Ref,
        csv_file_path: FilePath,
        episode: Ref | None = None,
        assigned_to: Ref | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Response:
        """Write the shots of a production to a CSV file, as ``import_shots_with_csv`` reads it.

        Args:
            project: ID or dict.
            csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
            episode: Only the shots of this episode, ID or dict.
            assigned_to: Only the shots on which this person has a task, ID or dict.
            progress_callback: Called with (bytes done, bytes total; 0 when not known).

        Returns:
            The server's answer. The file is UTF-8, with semicolons and one row for each shot.

        Raises:
            ValueError: the path cannot be written to; nothing was sent.

        Source: GET export/csv/projects/{project}/shots.csv
        """

    async def get_all_episodes_url(self, project: Ref) -> str:
        """Return the address of a production's page of episodes in the web application.

        Args:
            project: ID or dict.
        """

    async def get_all_sequences_url(self, project: Ref) -> str:
        """Return the address of a production's page of sequences in the web application.

        Args:
            project: ID or dict.
        """

    async def get_asset_instances_for_shot(self, shot: Ref) -> dict[str, list[AssetInstance]]:
        """Return the asset instances in a shot.

        Args:
            shot: ID or dict.

        Returns:
            Lists by asset: each key is the ID of one. Empty when there are no instances.

        Source: GET data/shots/{shot}/asset-instances
        """

    async def get_episode(self, episode_id: Ref) -> Episode:
        """Return an episode.

        Args:
            episode_id: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/episodes/{episode_id}
        """

    async def get_episode_by_name(self, project: Ref, episode_name: str) -> Episode | None:
        """Return the episode of that name, None when there is none.

        Args:
            project: ID or dict.
            episode_name: Name; upper and lower case alike.

        Source: GET data/episodes
        """

    async def get_episode_from_sequence(self, sequence: Ref) -> Episode | None:
        """Return the episode of a sequence, None when it has none.

        Args:
            sequence: ID or dict; looked up when it is a dict without "parent_id".

        Source:
            GET data/sequences/{sequence}
            GET data/episodes/{episode}
        """

    async def get_episode_url(self, episode: Ref) -> str:
        """Return the address of an episode's page in the web application.

        Args:
            episode: ID or dict; looked up for its project.

        Source: GET data/episodes/{episode}
        """

    async def get_sequence(self, sequence_id: Ref) -> Sequence:
        """Return a sequence.

        Args:
            sequence_id: ID or dict.

        Returns:
            The sequence; "parent_id" is its episode, None outside of series.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/sequences/{sequence_id}
        """

    async def get_sequence_by_name(
        self, project: Ref, sequence_name: str, episode: Ref | None = None
    ) -> Sequence | None:
        """Return the sequence of that name, None when there is none.

        Args:
            project: ID or dict.
            sequence_name: Name; upper and lower case alike.
            episode: Episode to look in, ID or dict; None looks in the whole production.

        Source: GET data/sequences
        """

    async def get_sequence_from_shot(self, shot: Ref) -> Sequence:
        """Return the sequence of a shot.

        Args:
            shot: ID or dict; looked up when it is no dict with "parent_id".

        Raises:
            RouteNotFoundException: no such shot, or a shot in no sequence.

        Source:
            GET data/shots/{shot}
            GET data/sequences/{sequence}
        """

    async def get_sequence_url(self, sequence: Ref) -> str:
        """Return the address of a sequence's page in the web application.

        Args:
            sequence: ID or dict; looked up for its project and episode.

        Source: GET data/sequences/{sequence}
        """

    async def get_shot(self, shot_id: Ref) -> Shot:
        """Return a shot.

        Args:
            shot_id: ID or dict.

        Returns:
            The shot, with names of project, sequence and episode, "tasks", and "frame_in", "frame_out" and "fps" of its
            metadata; "parent_id" is its sequence.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/shots/{shot_id}
        """

    async def get_shot_by_name(self, sequence: Ref, shot_name: str) -> Shot | None:
        """Return the shot of that name in a sequence, None when there is none.

        Args:
            sequence: ID or dict.
            shot_name: Name; upper and lower case alike.

        Source: GET data/shots/all
        """

    async def get_shot_url(self, shot: Ref) -> str:
        """Return the address of a shot's page in the web application.

        Args:
            shot: ID or dict; looked up for its project and episode.

        Source: GET data/shots/{shot}
        """

    async def import_otio(
        self,
        project: Ref,
        otio_file_path: FilePath,
        episode: Ref | None = None,
        naming_convention: str | None = None,
        match_case: bool = True,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> dict[Literal["created_shots", "updated_shots"], list[Shot]]:
        """Create the shots of a timeline and set the frames of those that exist.

        Args:
            project: ID or dict.
            otio_file_path: Timeline in any format that the server reads, told by its extension: .otio, .edl ...
            episode: Episode of the shots, ID or dict; needed in a series.
            naming_convention: What the clips' names look like, with ``${project_name}``, ``${episode_name}``,
                ``${sequence_name}`` and ``${shot_name}``. None means
                "${project_name}_${sequence_name}-${shot_name}", with an episode
                "${project_name}_${episode_name}-${sequence_name}-${shot_name}".
            match_case: Upper and lower case count in the clips' names.
            progress_callback: Called with (bytes done, bytes total).

        Returns:
            "created_shots" and "updated_shots": "nb_frames" is set, "frame_in" and "frame_out" stand in "data".

        Raises:
            FileDoesntExistException: no such file; nothing was sent.
            ParameterException: the server does not read this format, or a clip's name is of another form. The clips
                before it are in.
            ValueError: the file is empty or cannot be read; nothing was sent.

        Source:
            POST import/otio/projects/{project}
            POST import/otio/projects/{project}/episodes/{episode}
        """

    async def import_shots_with_csv(
        self,
        project: Ref,
        csv_file_path: FilePath,
        *,
        progress_callback: ProgressCallback | None = None,
        update: bool = False,
    ) -> list[Shot]:
        """Create the shots of a CSV file, with their episodes and sequences.

        Args:
            project: ID or dict.
            csv_file_path: Table with the columns "Sequence" and "Name", in a series "Episode" as well; "Description",
                "Frames", "Frame In", "Frame Out", "FPS", and columns named after metadata and task types, are read too.
            progress_callback: Called with (bytes done, bytes total).
            update: Change the shots that exist, too, in the columns that the table has; else they stay as they are.

        Returns:
            The shots of all rows, in their order, those that existed as well.

        Raises:
            FileDoesntExistException: no such file; nothing was sent.
            ParameterException: a row cannot be read. Those before it are in: ``error.body`` tells "line_number" and
                "imported_rows".
            ValueError: the file is empty or cannot be read; nothing was sent.

        Source: POST import/csv/projects/{project}/shots
        """

    async def new_episode(self, project: Ref, name: str) -> Episode:
        """Create an episode, or return the one of that name.

        Args:
            project: ID or dict.
            name: Name, unique in the production.

        Raises:
            ValueError: the name is empty; nothing was sent.

        Source:
            GET data/episodes
            POST data/projects/{project}/episodes
        """

    async def new_sequence(self, project: Ref, name: str, episode: Ref | None = None) -> Sequence:
        """Create a sequence, or return the one of that name.

        Args:
            project: ID or dict.
            name: Name, unique in the episode, or in the production when there is no episode.
            episode: Episode that it belongs to, ID or dict; needed in a series.

        Raises:
            ValueError: the name is empty; nothing was sent.

        Source:
            GET data/sequences
            POST data/projects/{project}/sequences
        """

    async def new_shot(
        self,
        project: Ref,
        sequence: Ref,
        name: str,
        nb_frames: int | None = None,
        frame_in: int | None = None,
        frame_out: int | None = None,
        description: str | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> Shot:
        """Create a shot, or return the one of that name.

        Args:
            project: ID or dict.
            sequence: Sequence that it belongs to, ID or dict.
            name: Name, unique in the sequence.
            nb_frames: Length, frames.
            frame_in: First frame; goes into the metadata.
            frame_out: Last frame; goes into the metadata.
            description: Description.
            data: Free metadata.

        Returns:
            The created shot, or the existing one, unchanged; a logged warning then names what was ignored.

        Raises:
            RouteNotFoundException: the project has no such sequence.
            ValueError: the name is empty or ``nb_frames`` is negative; nothing was sent.

        Source:
            GET data/shots/all
            POST data/projects/{project}/shots
        """

    async def remove_asset_instance_from_shot(self, shot: Ref, asset_instance: Ref) -> str:
        """Take an asset instance out of a shot; it stays in its scene.

        Args:
            shot: ID or dict.
            asset_instance: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/shots/{shot}/asset-instances/{asset_instance}
        """

    async def remove_episode(self, episode: Ref, force: bool = False) -> str:
        """Remove an episode.

        Args:
            episode: ID or dict.
            force: Remove all that belongs to it as well: sequences, shots, assets, playlists, tasks.

        Returns:
            The answer's text, which is empty.

        Raises:
            ParameterException: something belongs to it, and ``force`` is off.

        Source: DELETE data/episodes/{episode}
        """

    async def remove_sequence(self, sequence: Ref, force: bool = False) -> str:
        """Remove a sequence.

        Args:
            sequence: ID or dict.
            force: Remove all that belongs to it as well: shots, scenes, tasks.

        Returns:
            The answer's text, which is empty.

        Raises:
            ParameterException: something belongs to it, and ``force`` is off.

        Source: DELETE data/sequences/{sequence}
        """

    async def remove_shot(self, shot: Ref, force: bool = False) -> str:
        """Remove a shot, or only cancel it when it has tasks.

        Args:
            shot: ID or dict.
            force: Remove it with its tasks.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/shots/{shot}
        """

    async def restore_shot(self, shot: Ref) -> Shot:
        """Take a canceled shot back into the production.

        Args:
            shot: ID or dict.

        Returns:
            The shot.

        Source: PUT data/shots/{shot}
        """

    async def update_episode(self, episode: Mapping[str, Any]) -> Episode:
        """Change an episode; fields that are not given stay, and so do keys of "data" (free metadata).

        Args:
            episode: Dict with "id" and the fields to change.

        Returns:
            The changed episode.

        Source: PUT data/entities/{episode}
        """

    async def update_episode_data(self, episode: Ref, data: Mapping[str, Any] | None = None) -> Episode:
        """Change keys of an episode's free metadata; the other keys stay.

        Args:
            episode: ID or dict; its metadata is read afresh.
            data: Keys and values to set.

        Returns:
            The changed episode.

        Source:
            GET data/episodes/{episode}
            PUT data/entities/{episode}
        """

    async def update_sequence(self, sequence: Mapping[str, Any]) -> Sequence:
        """Change a sequence; fields that are not given stay, and so do keys of "data" (free metadata).

        Args:
            sequence: Dict with "id" and the fields to change.

        Returns:
            The changed sequence.

        Source: PUT data/entities/{sequence}
        """

    async def update_sequence_data(self, sequence: Ref, data: Mapping[str, Any] | None = None) -> Sequence:
        """Change keys of a sequence's free metadata; the other keys stay.

        Args:
            sequence: ID or dict; its metadata is read afresh.
            data: Keys and values to set.

        Returns:
            The changed sequence.

        Source:
            GET data/sequences/{sequence}
            PUT data/entities/{sequence}
        """

    async def update_shot(self, shot: Mapping[str, Any]) -> Shot:
        """Change a shot; fields that are not given stay, and so do keys of "data" (free metadata).

        Args:
            shot: Dict with "id" and the fields to change.

        Returns:
            The changed shot.

        Source: PUT data/entities/{shot}
        """

    async def update_shot_data(self, shot: Ref, data: Mapping[str, Any] | None = None) -> Shot:
        """Change keys of a shot's free metadata; the other keys stay.

        Args:
            shot: ID or dict; its metadata is read afresh.
            data: Keys and values to set, such as "frame_in".

        Returns:
            The changed shot.

        Source:
            GET data/shots/{shot}
            PUT data/entities/{shot}
        """
