"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from collections.abc import Mapping
from typing import Any

from gazu_like.refs import Ref
from gazu_like.shapes import Edit, EntityVersion, PreviewFile
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.wire import Response

class EditNamespace:
    """The functions of ``gazu_like.edit``, awaited, with ``client=`` filled in."""

    async def all_edits(self) -> list[Edit]:
        """List the edits of all productions, sorted by name.

        Raises:
            NotAllowedException: the user is no administrator.

        Source: GET data/edits
        """

    async def all_edits_for_episode(self, episode: Ref) -> list[Edit]:
        """List the edits of an episode, sorted by name.

        Args:
            episode: ID or dict.

        Source: GET data/episodes/{episode_id}/edits
        """

    async def all_edits_for_project(self, project: Ref) -> list[Edit]:
        """List the edits of a production, of all its episodes, sorted by name.

        Args:
            project: ID or dict.

        Returns:
            Edits, canceled ones as well; "parent_id" is the episode, None for an edit of the whole production.

        Source: GET data/projects/{project}/edits
        """

    async def all_edits_with_tasks(self, project: Ref) -> list[Edit]:
        """List the edits of a production with their tasks, sorted by name: one request in place of one for each.

        Args:
            project: ID or dict.

        Returns:
            Edits with "tasks" (dicts, with "assignees").

        Source: GET data/edits/with-tasks
        """

    async def all_previews_for_edit(self, edit: Ref) -> dict[str, list[PreviewFile]]:
        """Return the preview files of an edit.

        Args:
            edit: ID or dict.

        Returns:
            Lists by task type: each key is the ID of one, each list begins with the newest revision. Empty when there are
            no previews.

        Source: GET data/edits/{edit}/preview-files
        """

    async def all_versions_for_edit(self, edit: Ref) -> list[EntityVersion]:
        """List the versions of an edit, newest first; the server keeps them of shots, and none of edits so far.

        Args:
            edit: ID or dict.

        Returns:
            Versions as ``shot.all_versions_for_shot`` gives them.

        Raises:
            RouteNotFoundException: there is no such edit.

        Source: GET data/edits/{edit_id}/versions
        """

    async def export_edits_with_csv(
        self, project: Ref, csv_file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Write the edits of a production to a CSV file, as ``import_edits_with_csv`` reads it.

        Args:
            project: ID or dict.
            csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
            progress_callback: Called with (bytes done, bytes total; 0 when not known).

        Returns:
            The server's answer. The file is UTF-8, with semicolons and one row for each edit.

        Raises:
            ValueError: the path cannot be written to; nothing was sent.

        Source: GET export/csv/projects/{project_id}/edits.csv
        """

    async def get_edit(self, edit_id: Ref) -> Edit:
        """Return an edit.

        Args:
            edit_id: ID or dict.

        Returns:
            The edit with "project_name", "tasks", and "episode_id" (None when it is in no episode) and "episode_name".

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/edits/{edit_id}
        """

    async def get_edit_by_name(self, project: Ref, edit_name: str) -> Edit | None:
        """Return the edit of that name, None when there is none.

        Args:
            project: ID or dict.
            edit_name: Name; upper and lower case alike. Episodes may have edits of the same name: any one is returned.

        Source: GET data/edits/all
        """

    async def get_edit_url(self, edit: Ref) -> str:
        """Return the address of an edit's page in the web application.

        Args:
            edit: ID or dict; looked up for its project and episode.

        Source: GET data/edits/{edit}
        """

    async def import_edits_with_csv(
        self,
        project: Ref,
        csv_file_path: FilePath,
        update: bool = False,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> list[Edit]:
        """Create the edits of a CSV file, in a series with their episodes.

        Args:
            project: ID or dict.
            csv_file_path: Table with the column "Name"; in a series "Episode" as well. "Description", and columns named
                after metadata and task types, are read too.
            update: Change the edits that exist, too; else they stay as they are.
            progress_callback: Called with (bytes done, bytes total).

        Returns:
            The edits of all rows, in their order, those that existed as well.

        Raises:
            FileDoesntExistException: no such file; nothing was sent.
            ParameterException: a row cannot be read. Those before it are in: ``error.body`` tells "line_number" and
                "imported_rows".
            ValueError: the file is empty or cannot be read; nothing was sent.

        Source: POST import/csv/projects/{project_id}/edits
        """

    async def new_edit(
        self,
        project: Ref,
        name: str,
        description: str | None = None,
        data: Mapping[str, Any] | None = None,
        episode: Ref | None = None,
    ) -> Edit:
        """Create an edit, or return the one of that name.

        Args:
            project: ID or dict.
            name: Name, unique in the episode, or in the production when there is no episode.
            description: Text.
            data: Free metadata.
            episode: Episode that it belongs to, ID or dict. Without one an edit of that name in any episode counts as
                existing.

        Returns:
            The created edit, or the existing one, unchanged; a logged warning then names what was ignored.

        Raises:
            ValueError: the name is empty; nothing was sent.

        Source:
            GET data/edits/all
            POST data/projects/{project}/edits
        """

    async def remove_edit(self, edit: Ref, force: bool = False) -> str:
        """Remove an edit, or only cancel it when it has tasks.

        Args:
            edit: ID or dict.
            force: Remove it with its tasks.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/edits/{edit}
        """

    async def update_edit(self, edit: Mapping[str, Any]) -> Edit:
        """Change an edit; fields that are not given stay, and so do keys of its "data" (free metadata).

        Args:
            edit: Dict with "id" and the fields to change; "parent_id" is its episode.

        Returns:
            The changed edit.

        Source: PUT data/entities/{edit}
        """

    async def update_edit_data(self, edit: Ref, data: Mapping[str, Any] | None = None) -> Edit:
        """Change keys of an edit's free metadata; the other keys stay.

        Args:
            edit: ID or dict; its metadata is read afresh.
            data: Keys and values to set.

        Returns:
            The changed edit.

        Source:
            GET data/edits/{edit}
            PUT data/entities/{edit}
        """
