"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like.refs import Ref
from gazu_like.shapes import (
    Asset,
    Comment,
    Episode,
    Person,
    PreviewFile,
    Project,
    Scene,
    Sequence,
    Shot,
    ShotgunImportError,
    ShotgunRemoval,
    Task,
    TaskStatus,
    TaskType,
)
from gazu_like.shotgun import ShotgunRef

class ShotgunNamespace:
    """The functions of ``gazu_like.shotgun``, awaited, with ``client=`` filled in."""

    async def all_import_errors(self) -> list[ShotgunImportError]:
        """List the errors that scripts noted while they brought records in; the server notes none itself.

        Source: GET import/shotgun/errors
        """

    async def import_assets(self, assets: Iterable[Mapping[str, Any]]) -> list[Asset]:
        """Bring in assets, with their asset types.

        Args:
            assets: Dicts with "id", "code" (the name), "description", "sg_asset_type" (the type's name), "project" (found
                by its number), and perhaps "parents", assets in whose breakdown this one is, found by their numbers. A
                parent's breakdown is replaced by its children in this call.

        Returns:
            The assets as they are now; those without a type or of an unknown project are left out.

        Raises:
            ValueError: a row lacks one of these keys, or has no number, code or project; nothing was sent.

        Source: POST import/shotgun/assets
        """

    async def import_episodes(self, episodes: Iterable[Mapping[str, Any]]) -> list[Episode]:
        """Bring in episodes.

        Args:
            episodes: Dicts with "id", "code" (the name), "description", "project" (found by its name).

        Returns:
            The episodes as they are now; those of an unknown project are left out.

        Raises:
            ValueError: a row lacks one of these keys, or has no number, code or project; nothing was sent.

        Source: POST import/shotgun/episodes
        """

    async def import_notes(self, notes: Iterable[Mapping[str, Any]]) -> list[Comment]:
        """Bring in notes, which are comments here.

        Args:
            notes: Dicts with "id", "content", "tasks" (a list whose first task is found by its number), "user" (found by
                its number), "created_at" (YYYY-MM-DDTHH:MM:SS, what follows is ignored).

        Returns:
            The comments as they are now; those without a known task are left out.

        Raises:
            ServerErrorException: "created_at" is no such text.
            ValueError: a row lacks one of these keys, or has no number, tasks, user or date; nothing was sent.

        Source: POST import/shotgun/notes
        """

    async def import_persons(self, persons: Iterable[Mapping[str, Any]]) -> list[Person]:
        """Bring in persons, without passwords.

        Args:
            persons: Dicts with "id", "firstname", "lastname", "email", "login" (the desktop login), and perhaps
                "department" (a dict with "name"), "permission_rule_set" (whose name "Manager" or "Admin" gives that role,
                "user" else), "sg_status_list" ("act" for active people). Rows with the address changeme@email.com are
                left out.

        Returns:
            The persons as they are now, but for what concerns their login. Who has the number or the e-mail already stays
            as he is, without the number in the latter case; only the department changes.

        Raises:
            ValueError: a row lacks its number, a name, the e-mail or the login; nothing was sent.

        Source: POST import/shotgun/persons
        """

    async def import_project_connections(self, project_connections: Iterable[Mapping[str, Any]]) -> list[Project]:
        """Bring in who works for which project: the persons join the teams of the productions.

        Args:
            project_connections: Dicts with "id", "project" and "user", dicts with the numbers as "id".

        Returns:
            The production of each row, rows of unknown projects left out. It is there for an unknown person, too, who
            joins nothing.

        Raises:
            ValueError: a row lacks its number, project or user; nothing was sent.

        Source: POST import/shotgun/project-connections
        """

    async def import_projects(self, projects: Iterable[Mapping[str, Any]]) -> list[Project]:
        """Bring in projects, which are productions here, with their project statuses.

        Args:
            projects: Dicts with "id", "name", "sg_status" (the project status's name). Further keys that begin with "sg_"
                go into "data".

        Returns:
            The productions as they are now.

        Raises:
            ServerErrorException: another production has the name.
            ValueError: a row lacks its number, name or status; nothing was sent.

        Source: POST import/shotgun/projects
        """

    async def import_scenes(self, scenes: Iterable[Mapping[str, Any]]) -> list[Scene]:
        """Bring in layout scenes.

        Args:
            scenes: Dicts with "id", "code" (the name), "project" (found by its name), and perhaps
                "sequence_sg_scenes_1_sequences", a list whose first sequence is found by its number.

        Returns:
            The scenes as they are now.

        Raises:
            ServerErrorException: the project is unknown.
            ValueError: a row has no number, code or project; nothing was sent.

        Source: POST import/shotgun/scenes
        """

    async def import_sequences(self, sequences: Iterable[Mapping[str, Any]]) -> list[Sequence]:
        """Bring in sequences.

        Args:
            sequences: Dicts with "id", "code" (the name), "description", "project" (found by its name), and perhaps
                "episode" (found by its number).

        Returns:
            The sequences as they are now. Left out are those of an unknown project, and those whose name a sequence of
            another number has, or of none, in the same place.

        Raises:
            ValueError: a row lacks one of these keys, or has no number, code or project; nothing was sent.

        Source: POST import/shotgun/sequences
        """

    async def import_shots(self, shots: Iterable[Mapping[str, Any]]) -> list[Shot]:
        """Bring in shots.

        Args:
            shots: Dicts with "id", "code" (the name), "project" (found by its name), "sg_cut_in" and "sg_cut_duration"
                (frames, or None), and perhaps "sg_sequence", "sg_scene", and "assets" (the breakdown), found by their
                numbers. Further keys that begin with "sg_" go into "data".

        Returns:
            The shots as they are now. "data" holds "frame_in" and "frame_out", which is "sg_cut_in" plus the duration.

        Raises:
            ServerErrorException: the project is unknown.
            ValueError: a row lacks one of these keys, or has no number, code or project; nothing was sent.

        Source: POST import/shotgun/shots
        """

    async def import_statuses(self, statuses: Iterable[Mapping[str, Any]]) -> list[TaskStatus]:
        """Bring in statuses of tasks.

        Args:
            statuses: Dicts with "id", "name", "code" (at most 10 characters), and perhaps "bg_color" as "R,G,B" of 0 to
                255. A task status whose short name is "code" gets the number.

        Returns:
            The task statuses as they are now.

        Raises:
            ValueError: a row lacks its number, name or code; nothing was sent.

        Source: POST import/shotgun/status
        """

    async def import_steps(self, steps: Iterable[Mapping[str, Any]]) -> list[TaskType]:
        """Bring in pipeline steps, which are task types here, with their departments.

        Args:
            steps: Dicts with "id", "code", and perhaps "short_name", "entity_type" ("Asset" if not given), "color" as
                "R,G,B" of 0 to 255. The first word of "code" is the department's name. A task type of the same name and
                entity type gets the number.

        Returns:
            The task types as they are now.

        Raises:
            ValueError: a row lacks its number or its code; nothing was sent.

        Source: POST import/shotgun/steps
        """

    async def import_tasks(self, tasks: Iterable[Mapping[str, Any]]) -> list[Task]:
        """Bring in tasks.

        Args:
            tasks: Dicts with "id", "cached_display_name" (the name), "project", "step" (the task type), "entity" (with
                "type": "Asset", "Shot", "Scene", "Sequence" or "Episode"), "created_by", "task_assignees" (a list), all
                found by their numbers, "sg_status_list" (the status's short name), "start_date" and "due_date"
                (YYYY-MM-DD), "duration" (minutes), "sg_sort_order".

        Returns:
            The tasks as they are now. Left out are those without a step or project, and those with an unknown assignee.
            A step, entity or status that is not known is None in the task.

        Raises:
            ValueError: a row lacks one of these keys, or has no number, name, author or assignees (which may be an empty
                list); nothing was sent.

        Source: POST import/shotgun/tasks
        """

    async def import_versions(self, versions: Iterable[Mapping[str, Any]]) -> list[PreviewFile]:
        """Bring in versions, which are preview files here, without the files themselves.

        Args:
            versions: Dicts with "id", "code" (the name), "description", "sg_task" (found by its number),
                "sg_uploaded_movie" (a dict with "url" and "name", or None), and perhaps "user" (found by its number).

        Returns:
            The preview files as they are now; those whose "sg_task" is None are left out. "uploaded_movie_url" tells where
            the movie is. A task that is not known is None in the preview file.

        Raises:
            ValueError: a row lacks one of these keys, or has no number or code; nothing was sent.

        Source: POST import/shotgun/versions
        """

    async def new_import_error(self, data: Mapping[str, Any]) -> ShotgunImportError:
        """Note that something could not be brought in.

        Args:
            data: What people should know of it, in any keys.

        Returns:
            The new error, with the dict as "event_data".

        Raises:
            ValueError: it is no dict; nothing was sent.

        Source: POST import/shotgun/errors
        """

    async def remove_asset(self, asset: ShotgunRef) -> ShotgunRemoval:
        """Remove an asset with its tasks, by the ShotGrid number.

        Args:
            asset: Number, or dict with it as "id".

        Returns:
            "success"; that is true as well where there was none. "removed_instance_id" may be the ID of another
            kind of record with the number, which stays as it is. An asset with working files is cancelled instead.

        Raises:
            ValueError: it is no number; nothing was sent.

        Source: POST import/shotgun/remove/asset
        """

    async def remove_episode(self, episode: ShotgunRef) -> ShotgunRemoval:
        """Remove an episode, by the ShotGrid number.

        Args:
            episode: Number, or dict with it as "id".

        Returns:
            "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
            record stays, while it has tasks or sequences.

        Raises:
            ValueError: it is no number; nothing was sent.

        Source: POST import/shotgun/remove/episode
        """

    async def remove_import_error(self, error: Ref) -> str:
        """Remove an error that was noted.

        Args:
            error: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            RouteNotFoundException: there is none.

        Source: DELETE import/shotgun/errors/{error_id}
        """

    async def remove_note(self, note: ShotgunRef) -> ShotgunRemoval:
        """Remove the comment of a note, by the ShotGrid number.

        Args:
            note: Number, or dict with it as "id".

        Returns:
            "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
            record stays, while other records refer to it.

        Raises:
            ValueError: it is no number; nothing was sent.

        Source: POST import/shotgun/remove/note
        """

    async def remove_person(self, person: ShotgunRef) -> ShotgunRemoval:
        """Remove a person, by the ShotGrid number.

        Args:
            person: Number, or dict with it as "id".

        Returns:
            "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
            record stays, while tasks, preview files or other work refers to the person.

        Raises:
            ValueError: it is no number; nothing was sent.

        Source: POST import/shotgun/remove/person
        """

    async def remove_project(self, project: ShotgunRef) -> ShotgunRemoval:
        """Remove the production of a project, by the ShotGrid number.

        Args:
            project: Number, or dict with it as "id".

        Returns:
            "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
            record stays, as soon as anything is, or was, in it: the server
            keeps a record of what was done there. ``project.remove_project`` removes it then.

        Raises:
            ValueError: it is no number; nothing was sent.

        Source: POST import/shotgun/remove/project
        """

    async def remove_project_connection(self, project_connection: ShotgunRef) -> ShotgunRemoval:
        """Remove the person of a project connection from the team of the production, by the ShotGrid number.

        Args:
            project_connection: Number, or dict with it as "id".

        Returns:
            "success"; that is true as well where there was none.

        Raises:
            ValueError: it is no number; nothing was sent.

        Source: POST import/shotgun/remove/project-connection
        """

    async def remove_scene(self, scene: ShotgunRef) -> ShotgunRemoval:
        """Remove a layout scene, by the ShotGrid number.

        Args:
            scene: Number, or dict with it as "id".

        Returns:
            "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
            record stays, while it has tasks, or shots are made from it.

        Raises:
            ValueError: it is no number; nothing was sent.

        Source: POST import/shotgun/remove/scene
        """

    async def remove_sequence(self, sequence: ShotgunRef) -> ShotgunRemoval:
        """Remove a sequence, by the ShotGrid number.

        Args:
            sequence: Number, or dict with it as "id".

        Returns:
            "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
            record stays, while it has tasks, shots or scenes.

        Raises:
            ValueError: it is no number; nothing was sent.

        Source: POST import/shotgun/remove/sequence
        """

    async def remove_shot(self, shot: ShotgunRef) -> ShotgunRemoval:
        """Remove a shot, by the ShotGrid number.

        Args:
            shot: Number, or dict with it as "id".

        Returns:
            "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
            record stays, while it has tasks.

        Raises:
            ValueError: it is no number; nothing was sent.

        Source: POST import/shotgun/remove/shot
        """

    async def remove_status(self, status: ShotgunRef) -> ShotgunRemoval:
        """Remove the task status of a status, by the ShotGrid number.

        Args:
            status: Number, or dict with it as "id".

        Returns:
            "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
            record stays, while tasks or comments have it.

        Raises:
            ValueError: it is no number; nothing was sent.

        Source: POST import/shotgun/remove/status
        """

    async def remove_step(self, step: ShotgunRef) -> ShotgunRemoval:
        """Remove the task type of a pipeline step, by the ShotGrid number.

        Args:
            step: Number, or dict with it as "id".

        Returns:
            "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
            record stays, while there are tasks of it.

        Raises:
            ValueError: it is no number; nothing was sent.

        Source: POST import/shotgun/remove/step
        """

    async def remove_task(self, task: ShotgunRef) -> ShotgunRemoval:
        """Remove a task, by the ShotGrid number.

        Args:
            task: Number, or dict with it as "id".

        Returns:
            "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
            record stays, while it has preview files.

        Raises:
            ValueError: it is no number; nothing was sent.

        Source: POST import/shotgun/remove/task
        """

    async def remove_version(self, version: ShotgunRef) -> ShotgunRemoval:
        """Remove the preview file of a version, by the ShotGrid number.

        Args:
            version: Number, or dict with it as "id".

        Returns:
            "removed_instance_id" and "success"; where there was none, "success" alone, true. It is false, and the
            record stays, while other records refer to it.

        Raises:
            ValueError: it is no number; nothing was sent.

        Source: POST import/shotgun/remove/version
        """
