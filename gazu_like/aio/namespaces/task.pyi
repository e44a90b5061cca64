"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

import datetime
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any, Literal, overload

from gazu_like.refs import Ref
from gazu_like.shapes import (
    AttachmentFile,
    Comment,
    Entity,
    Notification,
    OpenTasksBurndown,
    OpenTasksStats,
    PersonTasksDates,
    PreviewFile,
    Reply,
    StatusAutomation,
    Subscription,
    Task,
    TaskStatus,
    TaskType,
    TimeSpent,
)
from gazu_like.task.publishing import Told
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.wire import Response

class TaskNamespace:
    """The functions of ``gazu_like.task``, awaited, with ``client=`` filled in."""

    async def acknowledge_comment(self, task: Ref, comment: Ref) -> Comment:
        """Acknowledge a comment as the logged-in person, or take that back when it is acknowledged.

        Args:
            task: ID or dict.
            comment: ID or dict.

        Returns:
            The comment: "acknowledgements" are the IDs of those who have acknowledged it.

        Source: POST data/tasks/{task_id}/comments/{comment_id}/ack
        """

    async def add_assignee(self, task: Ref, person: Ref) -> Task:
        """Assign a person to a task, and to the production's team, or say why not; ``assign_task`` passes over it.

        Args:
            task: ID or dict.
            person: ID or dict.

        Returns:
            The task, without its assignees.

        Raises:
            NotAllowedException: the user may not assign this person to it.
            ParameterException: there is no such person.
            RouteNotFoundException: there is no such task.

        Source: PUT actions/tasks/{task_id}/assign
        """

    async def add_attachment_files_to_comment(
        self,
        task: Ref,
        comment: Ref,
        attachments: FilePath | Iterable[FilePath] | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> list[AttachmentFile]:
        """Attach files to a comment.

        Args:
            task: ID or dict.
            comment: ID or dict.
            attachments: Path of a file, or several.
            progress_callback: Called with (bytes done, bytes total) over all the files.

        Returns:
            The comment's attachments, a list though gazu documents a dict: "id", "name", "extension", "size" (bytes).

        Raises:
            ValueError: there is no file, or one is empty; nothing was sent.
            FileDoesntExistException: a file does not exist; nothing was sent.

        Source: POST actions/tasks/{task_id}/comments/{comment_id}/add-attachment
        """

    async def add_comment(
        self,
        task: Ref,
        task_status: Ref,
        comment: str = "",
        person: Ref | None = None,
        checklist: Iterable[Mapping[str, Any]] | None = None,
        attachments: FilePath | Iterable[FilePath] | None = None,
        created_at: str | datetime.date | None = None,
        links: Iterable[str] | None = None,
        for_client: bool = False,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> Comment:
        """Post a comment on a task, which takes on the comment's status.

        Args:
            task: ID or dict.
            task_status: ID or dict; the task's own to leave it as it is.
            comment: Text, may be empty. "@Full Name" mentions a person or department.
            person: Author, ID or dict; the logged-in person when left out. Only managers may name another.
            checklist: Dicts "text" and "checked".
            attachments: Paths of files to attach.
            created_at: Date-time as YYYY-MM-DDTHH:MM:SS, or a date, in UTC; now when left out. Only managers may set it. A
                comment older than the task's last one does not change the task's status.
            links: Web addresses.
            for_client: Clients may read it. Only managers may say so.
            progress_callback: Called with (bytes done, bytes total) while attachments are sent.

        Returns:
            The created comment.

        Raises:
            ValueError: an argument is not what it should be, or a file is empty; nothing was sent.
            FileDoesntExistException: an attachment does not exist; nothing was sent.
            RouteNotFoundException: no such task, status or person; nothing was posted.

        Source: POST actions/tasks/{task_id}/comment
        """

    async def add_extra_preview(
        self,
        task: Ref,
        comment: Ref,
        preview_file: Ref,
        preview_file_path: FilePath | None = None,
        preview_file_url: str | None = None,
        normalize_movie: bool = True,
        no_job: bool = False,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> PreviewFile:
        """Create a further preview file of a revision, with its file, and show it in a comment.

        Args:
            task: ID or dict.
            comment: ID or dict.
            preview_file: Preview file of that revision, ID or dict.
            preview_file_path: Path of the file.
            preview_file_url: Address to fetch the file from, without the login; when both are given, this counts.
            normalize_movie: The server converts a movie to the production's resolution and frame rate.
            no_job: The server works on the file before it answers, not afterwards.
            progress_callback: Called with (bytes done, bytes total) while the file is sent.

        Returns:
            The created preview file.

        Raises:
            GazuException, ValueError: as ``add_preview``.

        Source:
            POST actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
            POST pictures/preview-files/{preview_file_id}
            DELETE actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
        """

    async def add_preview(
        self,
        task: Ref,
        comment: Ref,
        preview_file_path: FilePath | None = None,
        preview_file_url: str | None = None,
        normalize_movie: bool = True,
        revision: int | None = None,
        no_job: bool = False,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> PreviewFile:
        """Create a preview file with its file, and show it in a comment.

        The file is found, or fetched, before anything is created. When the server refuses it, the preview file, which would
        stay empty, is removed.

        Args:
            task: ID or dict.
            comment: ID or dict.
            preview_file_path: Path of the file.
            preview_file_url: Address to fetch the file from, without the login; when both are given, this counts.
            normalize_movie: The server converts a movie to the production's resolution and frame rate.
            revision: Number, 0 or more; when left out, that of the comment's other previews, or the task's next.
            no_job: The server works on the file before it answers, not afterwards.
            progress_callback: Called with (bytes done, bytes total) while the file is sent.

        Returns:
            The preview file.

        Raises:
            FileDoesntExistException: the file does not exist; nothing was sent.
            ValueError: neither path nor address is given, or the file is empty; nothing was sent.
            DownloadFileException: the address answered with an error; nothing was created.
            GazuException: the file could not be sent; the message says so when an empty preview file was left behind.

        Source:
            POST actions/tasks/{task_id}/comments/{comment_id}/add-preview
            POST pictures/preview-files/{preview_file_id}
            DELETE actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
        """

    async def add_preview_to_comment(self, comment: Ref, preview_file: Ref) -> Comment:
        """Show a preview file that exists in a comment.

        Args:
            comment: ID or dict.
            preview_file: ID or dict.

        Returns:
            The comment: "previews" are the IDs of all it shows.

        Raises:
            RouteNotFoundException: no such comment or preview file; nothing was changed.

        Source:
            GET data/comments/{comment_id}
            GET data/preview-files/{preview_file_id}
            PUT data/comments/{comment_id}
        """

    async def add_previews(
        self,
        task: Ref,
        comment: Ref,
        preview_file_paths: Iterable[FilePath],
        normalize_movie: bool = True,
        revision: int | None = None,
        set_thumbnail: bool = False,
        *,
        told: Told | None = None,
        progress_callback: ProgressCallback | None = None,
    ) -> list[PreviewFile]:
        """Show files in a comment that is posted already, after those that it shows, as further pictures of its revision.

        Args:
            task: ID or dict.
            comment: ID or dict.
            preview_file_paths: As for ``publish_previews``.
            normalize_movie: The server converts movies to the production's resolution and frame rate.
            revision: Number of a comment that shows nothing yet; the task's next when left out.
            set_thumbnail: The comment's main preview becomes the picture of the entity.
            told: Called with each preview file, as soon as it stands.
            progress_callback: Called with (bytes done, bytes total) over all the files.

        Returns:
            The preview files, in the order of their files.

        Raises:
            FileDoesntExistException: a file does not exist; nothing was sent.
            ValueError: as ``publish_previews``, or the task has no such comment, or it has a revision already; nothing was
                posted.

        Source:
            GET data/tasks/{task_id}/comments
            GET data/tasks/{task_id}/previews
            POST actions/tasks/{task_id}/comments/{comment_id}/add-preview
            POST actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
            POST pictures/preview-files/{preview_file_id}
            PUT actions/preview-files/{preview_file_id}/set-main-preview
            DELETE actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
        """

    async def add_tasks_batch_comments(
        self, tasks: Ref | Iterable[Ref], comments_data: Mapping[str, Any]
    ) -> list[Comment]:
        """Post the same comment on several tasks.

        Args:
            tasks: IDs or dicts.
            comments_data: Dict as ``batch_comments`` takes it, without "task_id".

        Returns:
            The created comments, in the order of the tasks.

        Raises:
            ValueError: there is no status, or a file is empty; nothing was sent.
            FileDoesntExistException: a file does not exist; nothing was sent.

        Source: POST actions/tasks/batch-comment
        """

    async def add_time_spent(self, task: Ref, person: Ref, date: str | datetime.date, duration: float) -> TimeSpent:
        """Add to the time that a person spent on a task on one day.

        Args:
            task: ID or dict.
            person: ID or dict; assigned to the task.
            date: Day as YYYY-MM-DD.
            duration: Minutes to add, more than 0.

        Returns:
            The time spent, with the sum.

        Raises:
            ValueError: the duration is not more than 0, or there is no such day; nothing was sent.
            NotAllowedException: the person is not assigned to the task.

        Source: POST actions/tasks/{task_id}/time-spents/{date}/persons/{person_id}/add
        """

    async def all_assets_tasks_for_episode(self, episode: Ref, relations: bool = False) -> list[Task]:
        """List the tasks of an episode's assets, sorted by name.

        Args:
            episode: ID or dict.
            relations: Give "assignees" as well.

        Source: GET data/episodes/{episode_id}/asset-tasks
        """

    async def all_comments(self) -> list[Comment]:
        """List the comments of all productions, in no particular order.

        Raises:
            NotAllowedException: the user is no administrator.

        Source: GET data/comments
        """

    async def all_comments_for_project(self, project: Ref) -> list[Comment]:
        """List the comments of a production, the last changed first.

        Args:
            project: ID or dict.

        Returns:
            Comments, with the IDs of their "previews", "attachment_files", "mentions" and "acknowledgements".

        Source: GET data/projects/{project_id}/comments
        """

    async def all_comments_for_task(self, task: Ref) -> list[Comment]:
        """List the comments of a task, the newest first.

        Args:
            task: ID or dict.

        Returns:
            Comments, with dicts of their "person", "task_status", "previews" and "attachment_files". Clients of the studio
            get those meant for them.

        Source: GET data/tasks/{task_id}/comments
        """

    async def all_done_tasks_for_person(self, person: Ref) -> list[Task]:
        """List the tasks in open productions that a person is assigned to and that are done.

        Args:
            person: ID or dict.

        Returns:
            Tasks with the names of what they belong to ("project_name", "entity_name", "task_type_name" ...).

        Source: GET data/persons/{person_id}/done-tasks
        """

    async def all_edit_tasks_for_episode(self, episode: Ref, relations: bool = False) -> list[Task]:
        """List the tasks of an episode's edits, sorted by name.

        Args:
            episode: ID or dict.
            relations: Give "assignees" as well.

        Source: GET data/episodes/{episode_id}/edit-tasks
        """

    async def all_notifications_for_project(self, project: Ref) -> list[Notification]:
        """List the notifications of a production, the last changed first; for administrators.

        Args:
            project: ID or dict.

        Source: GET data/projects/{project_id}/notifications
        """

    async def all_open_tasks(self) -> list[Task]:
        """List the tasks of all open productions, those of concepts left out.

        Returns:
            Tasks by production, episode, sequence, entity and task type, with the names of these and "assignees".

        Source: GET data/tasks/open-tasks
        """

    async def all_open_tasks_for_person(self, person: Ref) -> list[Task]:
        """List the tasks in open productions that a person is assigned to and that are not done.

        The older name of ``all_tasks_for_person``.

        Args:
            person: ID or dict.

        Source: GET data/persons/{person_id}/tasks
        """

    async def all_preview_files_for_project(self, project: Ref) -> list[PreviewFile]:
        """List the preview files of a production, as an administrator.

        Args:
            project: ID or dict.

        Source: GET data/projects/{project_id}/preview-files
        """

    async def all_previews_for_task(self, task: Ref) -> list[PreviewFile]:
        """List the preview files of a task.

        Args:
            task: ID or dict.

        Source: GET data/tasks/{task_id}/previews
        """

    async def all_shot_tasks_for_episode(self, episode: Ref, relations: bool = False) -> list[Task]:
        """List the tasks of an episode's shots, and scenes, sorted by name.

        Args:
            episode: ID or dict.
            relations: Give "assignees" as well.

        Source: GET data/episodes/{episode_id}/shot-tasks
        """

    async def all_shot_tasks_for_sequence(self, sequence: Ref, relations: bool = False) -> list[Task]:
        """List the tasks of a sequence's shots, and scenes, sorted by name.

        Args:
            sequence: ID or dict.
            relations: Give "assignees" as well.

        Source: GET data/sequences/{sequence_id}/shot-tasks
        """

    async def all_status_automations(self) -> list[StatusAutomation]:
        """List the status automations of the studio; those of a production are ``project.all_status_automations``.

        Source: GET data/status-automations
        """

    async def all_subscriptions_for_project(self, project: Ref) -> list[Subscription]:
        """List who is notified of what happens to which task of a production; for administrators.

        Args:
            project: ID or dict.

        Source: GET data/projects/{project_id}/subscriptions
        """

    async def all_task_statuses(self) -> list[TaskStatus]:
        """List the studio's task statuses, sorted by name.

        Source: GET data/task-status
        """

    async def all_task_statuses_for_project(self, project: Ref) -> list[TaskStatus]:
        """List the task statuses that a production uses, sorted by name.

        Args:
            project: ID or dict.

        Returns:
            Task statuses; none when the production has chosen none, and so uses all of the studio's.

        Source: GET data/projects/{project_id}/settings/task-status
        """

    async def all_task_types(self) -> list[TaskType]:
        """List the studio's task types, sorted by name.

        Source: GET data/task-types
        """

    async def all_task_types_for_asset(self, asset: Ref) -> list[TaskType]:
        """List the types of an asset's tasks, sorted by name.

        Args:
            asset: ID or dict.

        Source: GET data/assets/{asset_id}/task-types
        """

    async def all_task_types_for_concept(self, concept: Ref) -> list[TaskType]:
        """List the types of a concept's tasks, sorted by name.

        Args:
            concept: ID or dict.

        Source: GET data/concepts/{concept_id}/task-types
        """

    async def all_task_types_for_edit(self, edit: Ref) -> list[TaskType]:
        """List the types of an edit's tasks, sorted by name.

        Args:
            edit: ID or dict.

        Source: GET data/edits/{edit_id}/task-types
        """

    async def all_task_types_for_episode(self, episode: Ref) -> list[TaskType]:
        """List the types of the tasks of an episode's shots and scenes, sorted by name.

        Args:
            episode: ID or dict.

        Source: GET data/episodes/{episode_id}/task-types
        """

    async def all_task_types_for_project(self, project: Ref) -> list[TaskType]:
        """List the task types that a production uses, sorted by name.

        Args:
            project: ID or dict.

        Source: GET data/projects/{project_id}/task-types
        """

    async def all_task_types_for_scene(self, scene: Ref) -> list[TaskType]:
        """List the types of a scene's tasks, sorted by name.

        Args:
            scene: ID or dict.

        Source: GET data/scenes/{scene_id}/task-types
        """

    async def all_task_types_for_sequence(self, sequence: Ref) -> list[TaskType]:
        """List the types of the tasks of a sequence's shots and scenes, sorted by name.

        Args:
            sequence: ID or dict.

        Source: GET data/sequences/{sequence_id}/task-types
        """

    async def all_task_types_for_shot(self, shot: Ref) -> list[TaskType]:
        """List the types of a shot's tasks, sorted by name.

        Args:
            shot: ID or dict.

        Source: GET data/shots/{shot_id}/task-types
        """

    async def all_tasks_for_asset(self, asset: Ref, relations: bool = False) -> list[Task]:
        """List the tasks of an asset, sorted by name.

        Args:
            asset: ID or dict.
            relations: Give "assignees" as well.

        Source: GET data/assets/{asset_id}/tasks
        """

    async def all_tasks_for_concept(self, concept: Ref, relations: bool = False) -> list[Task]:
        """List the tasks of a concept, sorted by name.

        Args:
            concept: ID or dict.
            relations: Give "assignees" as well.

        Source: GET data/concepts/{concept_id}/tasks
        """

    async def all_tasks_for_edit(self, edit: Ref, relations: bool = False) -> list[Task]:
        """List the tasks of an edit, sorted by name.

        Args:
            edit: ID or dict.
            relations: Give "assignees" as well.

        Source: GET data/edits/{edit_id}/tasks
        """

    async def all_tasks_for_entity_and_task_type(self, entity: Ref, task_type: Ref) -> list[Task]:
        """List the tasks of an entity that have a type.

        Args:
            entity: Asset, shot or any other entity, ID or dict.
            task_type: ID or dict.

        Source: GET data/entities/{entity_id}/task-types/{task_type_id}/tasks
        """

    async def all_tasks_for_episode(self, episode: Ref, relations: bool = False) -> list[Task]:
        """List the tasks of an episode itself, sorted by name; those of its shots and assets are not among them.

        Args:
            episode: ID or dict.
            relations: Give "assignees" as well; today's server does not here.

        Source: GET data/episodes/{episode_id}/tasks
        """

    async def all_tasks_for_person(self, person: Ref) -> list[Task]:
        """List the tasks in open productions that a person is assigned to and that are not done.

        Args:
            person: ID or dict.

        Returns:
            Tasks with the names of what they belong to ("project_name", "entity_name", "task_type_name" ...).

        Source: GET data/persons/{person_id}/tasks
        """

    async def all_tasks_for_person_and_type(self, person: Ref, task_type: Ref) -> list[Task]:
        """List the tasks of a type, whoever does them, on the entities in open productions that a person has tasks on.

        Args:
            person: ID or dict.
            task_type: ID or dict.

        Source: GET data/persons/{person_id}/related-tasks/{task_type_id}
        """

    async def all_tasks_for_project(
        self, project: Ref, task_type: Ref | None = None, episode: Ref | None = None
    ) -> list[Task]:
        """List the tasks of a production, the last changed first.

        Args:
            project: ID or dict.
            task_type: Only tasks of this type, ID or dict.
            episode: Only tasks of this episode's shots, ID or dict.

        Returns:
            Tasks with "assignees".

        Source: GET data/projects/{project_id}/tasks
        """

    async def all_tasks_for_scene(self, scene: Ref, relations: bool = False) -> list[Task]:
        """List the tasks of a scene, sorted by name.

        Args:
            scene: ID or dict.
            relations: Give "assignees" as well; today's server does not here.

        Source: GET data/scenes/{scene_id}/tasks
        """

    async def all_tasks_for_sequence(self, sequence: Ref, relations: bool = False) -> list[Task]:
        """List the tasks of a sequence itself, sorted by name; those of its shots are not among them.

        Args:
            sequence: ID or dict.
            relations: Give "assignees" as well.

        Source: GET data/sequences/{sequence_id}/tasks
        """

    async def all_tasks_for_shot(self, shot: Ref, relations: bool = False) -> list[Task]:
        """List the tasks of a shot, sorted by name.

        Args:
            shot: ID or dict.
            relations: Give "assignees" as well.

        Source: GET data/shots/{shot_id}/tasks
        """

    async def all_tasks_for_task_status(self, project: Ref, task_type: Ref, task_status: Ref) -> list[Task]:
        """List the tasks of a production that have a type and a status.

        Args:
            project: ID or dict.
            task_type: ID or dict.
            task_status: ID or dict.

        Source: GET data/tasks
        """

    async def all_tasks_for_task_type(self, project: Ref, task_type: Ref, episode: Ref | None = None) -> list[Task]:
        """List the tasks of a production that have a type.

        Args:
            project: ID or dict.
            task_type: ID or dict.
            episode: Only tasks of this episode's shots, ID or dict.

        Source: GET data/tasks
        """

    async def assign_task(self, task: Ref, person: Ref) -> list[Task]:
        """Assign a person to a task, and to the production's team; those who are assigned to it already stay.

        Args:
            task: ID or dict.
            person: ID or dict.

        Returns:
            A list with the task; empty when there is no such task, or the user may not assign it.

        Source: PUT actions/persons/{person_id}/assign
        """

    async def assign_tasks_to_person(self, tasks: Iterable[Ref], person: Ref) -> list[Task]:
        """Assign a person to tasks, and to the first one's production's team; those who are assigned already stay.

        Args:
            tasks: IDs or dicts; nothing is sent for none.
            person: ID or dict.

        Returns:
            The tasks; those that do not exist, or that the user may not assign, are left out.

        Source: PUT actions/persons/{person_id}/assign
        """

    async def batch_comments(
        self,
        comments: Iterable[Mapping[str, Any]] | None = None,
        task: Ref | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> list[Comment]:
        """Post comments with their attachments and previews, on one task or on several.

        Args:
            comments: Dicts with "task_status_id" (ID or dict), "text" and "task_id" (ID or dict, not needed with ``task``);
                as wished "person_id", "created_at", "checklist", "links", and the paths "attachment_files" and
                "preview_files".
            task: ID or dict of the task of all of them.
            progress_callback: Called with (bytes done, bytes total) over all the files.

        Returns:
            The created comments, in order, each with its "preview_files". A preview of a kind that the server does not know
            is missing there; a warning is logged.

        Raises:
            ValueError: a comment lacks its task or status, or a file is empty; nothing was sent. The message tells which.
            FileDoesntExistException: a file does not exist; nothing was sent.

        Source:
            POST actions/tasks/batch-comment
            POST actions/tasks/{task_id}/batch-comment
        """

    async def clear_assignations(self, tasks: Ref | Iterable[Ref], person: Ref | None = None) -> list[str]:
        """Take a person, or everybody, off tasks.

        Args:
            tasks: One task or many, IDs or dicts; nothing is sent for none.
            person: Whom to take off, ID or dict; everybody when left out.

        Returns:
            IDs of the tasks; those that do not exist, or that the user may not assign, are left out.

        Source: PUT actions/tasks/clear-assignation
        """

    async def create_asset_tasks(self, asset: Ref, task_types: Iterable[Ref]) -> list[Task]:
        """Create a task of each type for an asset, see ``create_entity_tasks``.

        Args:
            asset: ID or dict.
            task_types: IDs or dicts; the production must use them.

        Source: POST data/entities/{asset_id}/tasks
        """

    async def create_concept_tasks(self, concept: Ref, task_types: Iterable[Ref]) -> list[Task]:
        """Create a task of each type for a concept, see ``create_entity_tasks``.

        Args:
            concept: ID or dict.
            task_types: IDs or dicts; the production must use them.

        Source: POST data/entities/{concept_id}/tasks
        """

    async def create_edit_tasks(self, edit: Ref, task_types: Iterable[Ref]) -> list[Task]:
        """Create a task of each type for an edit, see ``create_entity_tasks``.

        Args:
            edit: ID or dict.
            task_types: IDs or dicts; the production must use them.

        Source: POST data/entities/{edit_id}/tasks
        """

    async def create_entity_tasks(self, entity: Ref, task_types: Iterable[Ref]) -> list[Task]:
        """Create a task of each type for an entity; types that it has a task of are passed over.

        Args:
            entity: ID or dict.
            task_types: IDs or dicts, which the production must use; none means all those that it uses for such entities.

        Returns:
            The created tasks.

        Raises:
            ParameterException: the production does not use one of the task types.

        Source: POST data/entities/{entity_id}/tasks
        """

    async def create_extra_preview(self, task: Ref, comment: Ref, preview_file: Ref) -> PreviewFile:
        """Create a further preview file of a revision, still without its file, and show it in a comment.

        Args:
            task: ID or dict.
            comment: ID or dict.
            preview_file: Preview file of that revision, ID or dict.

        Returns:
            The created preview file; its file is sent by ``upload_preview_file``.

        Source: POST actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
        """

    async def create_multiple_comments(
        self,
        project: Ref,
        comments: Iterable[Mapping[str, Any]] | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> list[Comment]:
        """Post comments on tasks of a production.

        Args:
            project: ID or dict.
            comments: Dicts as ``batch_comments`` takes them, each with its "task_id".
            progress_callback: Called with (bytes done, bytes total) over all the files.

        Returns:
            The created comments. Comments of nothing but a text and links are posted on those tasks only that the logged-in
            person may comment on; a warning is logged when some are left out.

        Raises:
            ValueError: a comment lacks its task or status, or a file is empty; nothing was sent. The message tells which.
            FileDoesntExistException: a file does not exist; nothing was sent.

        Source:
            POST actions/projects/{project_id}/tasks/comment-many
            POST actions/tasks/batch-comment
        """

    async def create_preview(self, task: Ref, comment: Ref, revision: int | None = None) -> PreviewFile:
        """Create a preview file, still without its file, and show it in a comment.

        Args:
            task: ID or dict.
            comment: ID or dict.
            revision: Number, 0 or more; when left out, that of the comment's other previews, or the task's next.

        Returns:
            The created preview file; its file is sent by ``upload_preview_file``.

        Raises:
            ParameterException: the task has that revision already.

        Source: POST actions/tasks/{task_id}/comments/{comment_id}/add-preview
        """

    async def create_shot_tasks(self, shot: Ref, task_types: Iterable[Ref]) -> list[Task]:
        """Create a task of each type for a shot, see ``create_entity_tasks``.

        Args:
            shot: ID or dict.
            task_types: IDs or dicts; the production must use them.

        Source: POST data/entities/{shot_id}/tasks
        """

    @overload
    async def delete_comment_attachment(self, task: Ref, comment: Ref, attachment_file: Ref) -> str:
        """Remove an attachment of a comment.

        Args:
            task: ID or dict; when left out, the comment tells it, or is looked up for it.
            comment: ID or dict.
            attachment_file: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source:
            DELETE data/tasks/{task_id}/comments/{comment_id}/attachments/{attachment_file_id}
            GET data/comments/{comment_id}
        """

    @overload
    async def delete_comment_attachment(self, comment: Ref, attachment_file: Ref) -> str: ...
    @overload
    async def delete_comment_reply(self, task: Ref, comment: Ref, reply: Ref) -> str:
        """Remove a reply to a comment.

        Args:
            task: ID or dict; when left out, the comment tells it, or is looked up for it.
            comment: ID or dict.
            reply: ID or dict.

        Returns:
            The answer's text: the comment as JSON.

        Source:
            DELETE data/tasks/{task_id}/comments/{comment_id}/reply/{reply_id}
            GET data/comments/{comment_id}
        """

    @overload
    async def delete_comment_reply(self, comment: Ref, reply: Ref) -> str: ...
    async def export_task_types_with_csv(
        self, csv_file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Write the studio's task types to a CSV file; for managers.

        Args:
            csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
            progress_callback: Called with (bytes done, bytes total; 0 when not known).

        Returns:
            The server's answer. The file has the columns "Department" and "Name". Zou 1.0.97 leaves task types without a
            department out.

        Raises:
            ValueError: the path cannot be written to; nothing was sent.

        Source: GET export/csv/task-types.csv
        """

    async def export_tasks_with_csv(
        self, csv_file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Write the tasks of all open productions to a CSV file; for managers.

        Args:
            csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
            progress_callback: Called with (bytes done, bytes total; 0 when not known).

        Returns:
            The server's answer. The file has one row for each task: "Project", "Task Type", "Entity", "Assignees",
            "Duration" and "Estimation" (minutes), "Start date", "Due date", "Task Status" ...

        Raises:
            ValueError: the path cannot be written to; nothing was sent.

        Source: GET export/csv/tasks.csv
        """

    async def export_time_spents_with_csv(
        self, csv_file_path: FilePath, *, progress_callback: ProgressCallback | None = None
    ) -> Response:
        """Write the time spent on the tasks of all open productions to a CSV file; for managers.

        Args:
            csv_file_path: File to write; one that exists is replaced, in one step when the new one is whole.
            progress_callback: Called with (bytes done, bytes total; 0 when not known).

        Returns:
            The server's answer. The file has one row for each person, task and day, sorted by day: "Project", "Person",
            "Entity", "Task Type", "Date", "Time spent" (minutes) ...

        Raises:
            ValueError: the path cannot be written to; nothing was sent.

        Source: GET export/csv/time-spents.csv
        """

    async def get_comment(self, comment_id: Ref) -> Comment:
        """Return a comment.

        Args:
            comment_id: ID or dict.

        Returns:
            The comment: "object_id" is its task, "previews" are IDs.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/comments/{comment_id}
        """

    async def get_default_task_status(self) -> TaskStatus | None:
        """Return the task status that a new task has, None when the studio has flagged none.

        Returns:
            The status with "is_default". Concepts have a default of their own ("for_concept"), which is not meant here.

        Source: GET data/task-status
        """

    async def get_last_comment_for_task(self, task: Ref) -> Comment | None:
        """Return the newest comment of a task, None when there is none.

        Args:
            task: ID or dict.

        Source: GET data/tasks/{task_id}/comments
        """

    async def get_open_tasks_burndown(
        self,
        project: Ref | None = None,
        task_type: Ref | None = None,
        task_status: Ref | None = None,
        person: Ref | None = None,
        studio: Ref | None = None,
        department: Ref | None = None,
        start_date: str | datetime.date | None = None,
        due_date: str | datetime.date | None = None,
        priority: int | None = None,
    ) -> OpenTasksBurndown:
        """Return how many tasks of the open productions there are, and how many were done each day.

        Args:
            project: Only tasks of this production, ID or dict.
            task_type: Only tasks of this type, ID or dict.
            task_status: Only tasks in this status, ID or dict.
            person: Only tasks of this person, ID or dict.
            studio: Only tasks of people of this studio, ID or dict.
            department: Only tasks of this department's types, ID or dict.
            start_date: Only tasks that start on this day or later, YYYY-MM-DD.
            due_date: Only tasks that are due on this day or earlier, YYYY-MM-DD.
            priority: Only tasks whose type has this priority, which is the place of the type in the studio's order.

        Returns:
            "total" (tasks), "total_estimation" (minutes), "start_date" and "end_date" of all of them, and "done_by_day":
            "date", "done" (tasks) and "done_estimation" (minutes) of each day on which a task was done.

        Raises:
            ValueError: there is no such day; nothing was sent.

        Source: GET data/tasks/open-tasks/burndown
        """

    async def get_open_tasks_stats(self) -> dict[str, OpenTasksStats]:
        """Return how many tasks each open production has, and how long they take.

        Returns:
            Project ID -> "amount" and "amount_done" (tasks), "total_duration" and "total_estimation" (minutes), and
            "task_types": the same for each task type and status.

        Source: GET data/tasks/open-tasks/stats
        """

    async def get_persons_tasks_dates(self, project: Ref | None = None) -> list[PersonTasksDates]:
        """List from when to when each active person has tasks in the open productions.

        Args:
            project: Only tasks of this production, open or not, ID or dict.

        Returns:
            For each person with tasks: "person_id", "min_date" (first start date) and "max_date" (last due date), ISO text
            or None.

        Source: GET data/persons/task-dates
        """

    async def get_status_automation(self, status_automation_id: Ref) -> StatusAutomation:
        """Return a status automation.

        Args:
            status_automation_id: ID or dict.

        Raises:
            RouteNotFoundException: there is none.

        Source: GET data/status-automations/{status_automation_id}
        """

    async def get_task(self, task_id: Ref) -> Task:
        """Return a task with what it belongs to.

        Args:
            task_id: ID or dict.

        Returns:
            The task with "project", "entity", "entity_type", "task_type", "task_status", "persons" (its assignees) and,
            where there are such, "assigner", "sequence" and "episode" as dicts.

        Raises:
            RouteNotFoundException: no such task.

        Source: GET data/tasks/{task_id}/full
        """

    async def get_task_by_entity(self, entity: Ref, task_type: Ref, name: str = "main") -> Task | None:
        """Return the task of that name and type that an entity has, None when there is none.

        Args:
            entity: ID or dict.
            task_type: ID or dict.
            name: Name; upper and lower case alike.

        Source: GET data/tasks
        """

    async def get_task_by_path(self, project: Ref, file_path: str | PurePath, entity_type: str = "shot") -> Task | None:
        """Return the task that a file belongs to by its path, None when the path leads to none.

        The production's file tree says how paths are made.

        Args:
            project: Production that the path belongs to, ID or dict.
            file_path: Path with slashes, of the file or its folder; it need not exist.
            entity_type: Kind of entity that the path leads to: "asset", "shot", "scene", "sequence" or "episode".

        Raises:
            ValueError: the path is empty, or there is no such kind of entity; nothing was sent.
            ServerErrorException: the production has no file tree; today's server answers 500 then.

        Source:
            POST data/entities/guess_from_path
            GET data/tasks
        """

    async def get_task_status(self, task_status_id: Ref) -> TaskStatus:
        """Return a task status.

        Args:
            task_status_id: ID or dict.

        Raises:
            RouteNotFoundException: no such task status.

        Source: GET data/task-status/{task_status_id}
        """

    async def get_task_status_by_name(self, name: str) -> TaskStatus | None:
        """Return the task status of that name, None when there is none.

        Args:
            name: Such as "Work In Progress"; upper and lower case alike.

        Source: GET data/task-status
        """

    async def get_task_status_by_short_name(self, task_status_short_name: str) -> TaskStatus | None:
        """Return the task status of that short name, None when there is none.

        Args:
            task_status_short_name: Such as "wip", exactly as written.

        Source: GET data/task-status
        """

    async def get_task_time_spent_for_date(self, task: Ref, date: str | datetime.date) -> dict[str, Any]:
        """Return the time spent on a task on one day, by person.

        Args:
            task: ID or dict.
            date: Day as YYYY-MM-DD.

        Returns:
            A dict as ``get_time_spent`` returns it.

        Raises:
            ValueError: there is no such day; nothing was sent.

        Source: GET actions/tasks/{task_id}/time-spents/{date}
        """

    async def get_task_type(self, task_type_id: Ref) -> TaskType:
        """Return a task type.

        Args:
            task_type_id: ID or dict.

        Raises:
            RouteNotFoundException: no such task type.

        Source: GET data/task-types/{task_type_id}
        """

    async def get_task_type_by_name(
        self, task_type_name: str, for_entity: str | None = None, department: Ref | None = None
    ) -> TaskType | None:
        """Return the task type of that name, None when there is none.

        Args:
            task_type_name: Name; upper and lower case alike.
            for_entity: Kind of entity that it is for: "Asset", "Shot", "Sequence", "Episode", "Scene", "Edit", "Concept".
            department: Department that it belongs to, ID or dict.

        Source: GET data/task-types
        """

    async def get_task_type_by_short_name(
        self, task_type_short_name: str, for_entity: str | None = None, department: Ref | None = None
    ) -> TaskType | None:
        """Return the task type of that short name, None when there is none.

        Args:
            task_type_short_name: Short name, exactly as written.
            for_entity: Kind of entity that it is for: "Asset", "Shot", "Sequence", "Episode", "Scene", "Edit", "Concept".
            department: Department that it belongs to, ID or dict.

        Source: GET data/task-types
        """

    async def get_task_url(self, task: Ref) -> str:
        """Return the address of a task's page in the web application.

        Args:
            task: ID or dict.

        Returns:
            Such as "https://kitsu.mystudio.com/productions/{project_id}/shots/tasks/{task_id}/": under assets, shots, edits
            ..., and in a series below the episode, when the task says which.

        Source: GET data/tasks/{task_id}/full
        """

    async def get_time_spent(self, task: Ref, date: str | datetime.date | None = None) -> dict[str, Any]:
        """Return the time spent on a task, by person.

        Args:
            task: ID or dict.
            date: Day as YYYY-MM-DD; all days when left out.

        Returns:
            A dict: "total" (minutes), and for each person's ID the list of time spents ("duration" in minutes, "date").

        Raises:
            ValueError: there is no such day; nothing was sent.

        Source:
            GET actions/tasks/{task_id}/time-spents
            GET actions/tasks/{task_id}/time-spents/{date}
        """

    async def import_estimations_with_csv(
        self,
        project: Ref,
        task_type: Ref,
        csv_file_path: FilePath,
        episode: Ref | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> None:
        """Set the estimations and dates of tasks that exist from a CSV file; what a row leaves empty stays as it is.

        Args:
            project: ID or dict.
            task_type: Type of the tasks, for assets or shots, ID or dict.
            csv_file_path: Table with the columns "Parent" (the asset's type, or the shot's sequence) and "Entity";
                "Estimation" (days, or hours where the studio counts in hours), "Start date" and "Due date" (YYYY-MM-DD),
                "Drawings", "Difficulty" and metadata are read too.
            episode: Only look for entities in this episode, ID or dict.
            progress_callback: Called with (bytes done, bytes total).

        Raises:
            FileDoesntExistException: no such file; nothing was sent.
            ParameterException: a row cannot be read, or its entity or task is not found. Those before it are in:
                ``error.body`` tells "line_number" and "imported_rows".
            ValueError: the file is empty or cannot be read; nothing was sent.

        Source:
            POST import/csv/projects/{project_id}/task-types/{task_type_id}/estimations
            POST import/csv/projects/{project_id}/episodes/{episode_id}/task-types/{task_type_id}/estimations
        """

    async def move_comment_to_task(self, task: Ref, comment: Ref, target_task: Ref) -> Comment:
        """Move a comment to another task of the same entity.

        Args:
            task: Task that it is on, ID or dict.
            comment: ID or dict; it must not have previews.
            target_task: ID or dict.

        Returns:
            The moved comment.

        Raises:
            ParameterException: it has previews, or the tasks are of two entities, or are one.

        Source: POST actions/tasks/{task_id}/comments/{comment_id}/move
        """

    async def new_comment(
        self,
        task: Ref,
        task_status: Ref,
        text: str,
        person: Ref,
        checklist: Iterable[Mapping[str, Any]] | None = None,
        links: Iterable[str] | None = None,
        for_client: bool = False,
        pinned: bool = False,
        data: Mapping[str, Any] | None = None,
    ) -> Comment:
        """Note a comment and nothing else, as an administrator: the task keeps its status, and nobody is notified.

        For comments that were made elsewhere; ``add_comment`` is what people do in Kitsu, with news and mentions.

        Args:
            task: ID or dict.
            task_status: Status that the comment shows, ID or dict.
            text: Text, may be empty; "@" mentions nobody.
            person: Author, ID or dict.
            checklist: Dicts "text" and "checked".
            links: Web addresses.
            for_client: Clients may read it.
            pinned: It stands above the others.
            data: Free metadata.

        Returns:
            The created comment; it is of now, for the server sets its date.

        Raises:
            ParameterException: there is no such person or status.
            ValueError: the metadata are no dict; nothing was sent.

        Source: POST data/comments
        """

    async def new_status_automation(
        self,
        entity_type: Literal["asset", "shot"],
        task_type: Ref,
        task_status: Ref,
        out_task_type: Ref,
        out_task_status: Ref | None = None,
        import_last_revision: bool = False,
    ) -> StatusAutomation:
        """Create a status automation; it works in a production once ``project.add_status_automation`` adds it there.

        Args:
            entity_type: Whose tasks.
            task_type: Type of the task that reaches a status, ID or dict.
            task_status: The status that it reaches, ID or dict.
            out_task_type: Type of the entity's task that changes then, ID or dict; without ``out_task_status`` the type
                that an asset is ready for then.
            out_task_status: Status that this task gets, ID or dict.
            import_last_revision: Publish the last preview of the first task on the second one, too.

        Returns:
            The automation: "in_task_type_id", "in_task_status_id", "out_field_type" ("status" or "ready_for"),
            "out_task_type_id", "out_task_status_id".

        Raises:
            NotAllowedException: the user is no administrator.
            ValueError: there are no automations for such entities; nothing was sent.

        Source: POST data/status-automations
        """

    async def new_task(
        self,
        entity: Ref,
        task_type: Ref,
        name: str = "main",
        task_status: Ref | None = None,
        assigner: Ref | None = None,
        assignees: Iterable[Ref] | None = None,
    ) -> Task:
        """Create a task, or return the one of that name and type that the entity has.

        Args:
            entity: ID or dict.
            task_type: ID or dict; it must be for that kind of entity.
            name: Name, which tells apart several tasks of a type.
            task_status: ID or dict; the default one when left out, or the one with short name "todo".
            assigner: Person who assigns it, ID or dict.
            assignees: Persons who are to do it, IDs or dicts.

        Returns:
            The created task, or the existing one, unchanged; a logged warning then names what was ignored.

        Raises:
            TaskStatusNotFoundException: no status was given, and the studio has none to begin with.
            ParameterException: the task type is for another kind of entity.

        Source:
            GET data/tasks
            GET data/entities/{entity_id}
            GET data/task-status
            POST data/tasks
        """

    async def new_task_status(self, name: str, short_name: str, color: str) -> TaskStatus:
        """Create a task status, without looking for one of that name before.

        Args:
            name: Name.
            short_name: Short name, as it stands in the lists; unique in the studio.
            color: Such as "#8800FF".

        Returns:
            The created task status.

        Raises:
            ValueError: the name is empty, or the color is none; nothing was sent.
            ParameterException: there is one of that short name.

        Source: POST data/task-status
        """

    async def new_task_type(self, name: str, color: str = "#000000", for_entity: str = "Asset") -> TaskType:
        """Create a task type, or return the one of that name for that kind of entity.

        Args:
            name: Name. Today's server wants it unique in the studio, upper and lower case alike.
            color: Such as "#8800FF".
            for_entity: Kind of entity that it is for: "Asset", "Shot", "Sequence", "Episode", "Scene", "Edit", "Concept".

        Returns:
            The created task type, or the existing one, unchanged; a logged warning then names what was ignored.

        Raises:
            ValueError: the name is empty, or the color is none; nothing was sent.
            ParameterException: there is one of that name for another kind of entity.

        Source:
            GET data/task-types
            POST data/task-types
        """

    async def publish_preview(
        self,
        task: Ref,
        task_status: Ref,
        comment: str = "",
        person: Ref | None = None,
        checklist: Iterable[Mapping[str, Any]] | None = None,
        attachments: FilePath | Iterable[FilePath] | None = None,
        created_at: str | datetime.date | None = None,
        preview_file_path: FilePath | None = None,
        preview_file_url: str | None = None,
        normalize_movie: bool = True,
        revision: int | None = None,
        set_thumbnail: bool = False,
        links: Iterable[str] | None = None,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> tuple[Comment, PreviewFile]:
        """Post a comment with a status on a task, and show a new preview file in it.

        Everything is checked, and the file found or fetched, before the comment is posted. Once it is posted it stays, for
        people were notified of it: when the preview fails then, the error's message holds the comment's ID, and
        ``add_preview`` goes on from there.

        Args:
            task: ID or dict.
            task_status: ID or dict.
            comment: Text, may be empty.
            person: Author, ID or dict; the logged-in person when left out. Only managers may name another.
            checklist: Dicts "text" and "checked".
            attachments: Paths of files to attach.
            created_at: Date-time as YYYY-MM-DDTHH:MM:SS, or a date, in UTC; now when left out. Only managers may set it.
            preview_file_path: Path of the file.
            preview_file_url: Address to fetch the file from, without the login; when both are given, this counts.
            normalize_movie: The server converts a movie to the production's resolution and frame rate.
            revision: Number, 0 or more; the task's next when left out.
            set_thumbnail: The preview becomes the picture of the entity.
            links: Web addresses.
            progress_callback: Called with (bytes done, bytes total) while the preview's file is sent; attachments do not
                count.

        Returns:
            The created comment and the preview file.

        Raises:
            FileDoesntExistException: a file does not exist; nothing was sent.
            ValueError: neither path nor address is given, a file is empty, or another argument is not what it should be;
                nothing was sent.
            DownloadFileException: the address answered with an error; nothing was posted.
            RouteNotFoundException: no such task, status or person; nothing was posted.
            GazuException: any other failure; when the comment was posted already, the message says so.

        Source:
            POST actions/tasks/{task_id}/comment
            POST actions/tasks/{task_id}/comments/{comment_id}/add-preview
            POST pictures/preview-files/{preview_file_id}
            PUT actions/preview-files/{preview_file_id}/set-main-preview
            DELETE actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
        """

    async def publish_previews(
        self,
        task: Ref,
        task_status: Ref,
        preview_file_paths: Iterable[FilePath],
        comment: str = "",
        normalize_movie: bool = True,
        revision: int | None = None,
        set_thumbnail: bool = False,
        *,
        told: Told | None = None,
        progress_callback: ProgressCallback | None = None,
    ) -> tuple[Comment, list[PreviewFile]]:
        """Post a comment with a status on a task, and show files in it as one revision, the first as its main preview.

        Everything is checked before the comment is posted. Once it is posted it stays, for people were notified of it: when
        a file fails then, the error's message says so, and ``add_previews`` goes on from there.

        Args:
            task: ID or dict.
            task_status: ID or dict.
            preview_file_paths: Pictures, movies, or other files of ``PREVIEW_SUFFIXES``.
            comment: Text, may be empty.
            normalize_movie: The server converts movies to the production's resolution and frame rate.
            revision: Number, 0 or more; the task's next when left out.
            set_thumbnail: The main preview becomes the picture of the entity.
            told: Called with the comment, and then with each preview file, as soon as it stands.
            progress_callback: Called with (bytes done, bytes total) over all the files.

        Returns:
            The comment, and the preview files in the order of their files.

        Raises:
            FileDoesntExistException: a file does not exist; nothing was sent.
            ValueError: there is no file, one is empty, or of a kind that the server does not take; nothing was sent. Or the
                task has that revision; nothing was posted.
            RouteNotFoundException: no such task or status; nothing was posted.
            GazuException: any other failure; when the comment was posted already, the message says so.

        Source:
            GET data/tasks/{task_id}/previews
            POST actions/tasks/{task_id}/comment
            POST actions/tasks/{task_id}/comments/{comment_id}/add-preview
            POST actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
            POST pictures/preview-files/{preview_file_id}
            PUT actions/preview-files/{preview_file_id}/set-main-preview
            DELETE actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
        """

    async def remove_comment(self, comment: Ref) -> str:
        """Remove a comment with its previews, notifications and news; the task goes back to the status of the one before.

        Args:
            comment: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/comments/{comment_id}
        """

    @overload
    async def remove_preview_from_comment(self, task: Ref, comment: Ref, preview_file: Ref) -> str:
        """Remove a preview file that a comment shows.

        Args:
            task: ID or dict; when left out, the comment tells it, or is looked up for it.
            comment: ID or dict.
            preview_file: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source:
            DELETE actions/tasks/{task_id}/comments/{comment_id}/preview-files/{preview_file_id}
            GET data/comments/{comment_id}
        """

    @overload
    async def remove_preview_from_comment(self, comment: Ref, preview_file: Ref) -> str: ...
    async def remove_status_automation(self, status_automation: Ref) -> str:
        """Remove a status automation that no production uses.

        Args:
            status_automation: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            ParameterException: a production uses it: ``project.remove_status_automation`` comes first.
            RouteNotFoundException: there is none.

        Source: DELETE data/status-automations/{status_automation}
        """

    async def remove_task(self, task: Ref) -> str:
        """Remove a task with its comments, previews and time spent.

        Args:
            task: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/tasks/{task_id}
        """

    async def remove_task_status(self, task_status: Ref) -> str:
        """Remove a task status.

        Args:
            task_status: ID or dict.

        Returns:
            The answer's text, which is empty.

        Raises:
            ParameterException: a task or comment has it.

        Source: DELETE data/task-status/{task_status_id}
        """

    async def remove_task_type(self, task_type: Ref, force: bool = False) -> str:
        """Remove a task type.

        Args:
            task_type: ID or dict.
            force: Remove it even if productions or schedules use it.

        Returns:
            The answer's text, which is empty.

        Raises:
            ParameterException: something uses it.

        Source: DELETE data/task-types/{task_type_id}
        """

    @overload
    async def remove_tasks_batch(self, project: Ref, tasks: Iterable[Ref]) -> list[str]:
        """Remove tasks with their comments, previews and time spent.

        Args:
            project: Their production, ID or dict. Left out, or with the tasks in its place, each task's own: it is read
                from the task, or looked up before anything is removed.
            tasks: IDs or dicts. The server passes over those of another production.

        Returns:
            IDs of the tasks, of those passed over as well.

        Raises:
            ValueError: no production was given, and there is no such task; nothing was removed.

        Source:
            GET data/tasks
            POST actions/projects/{project_id}/delete-tasks
        """

    @overload
    async def remove_tasks_batch(self, *, tasks: Iterable[Ref]) -> list[str]: ...
    @overload
    async def remove_tasks_batch(self, project: Iterable[Ref]) -> list[str]: ...
    async def remove_tasks_for_type(self, project: Ref, task_type: Ref) -> str:
        """Remove all tasks of a type from a production, with their comments, previews and time spent; for administrators.

        Args:
            project: ID or dict.
            task_type: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE actions/projects/{project_id}/task-types/{task_type_id}/delete-tasks
        """

    async def remove_time_spent(self, time_spent: Ref) -> str:
        """Remove a time spent.

        Args:
            time_spent: ID or dict.

        Returns:
            The answer's text, which is empty.

        Source: DELETE data/time-spents/{time_spent_id}
        """

    async def remove_time_spent_for_date(self, task: Ref, person: Ref, date: str | datetime.date) -> TimeSpent:
        """Remove what a person spent on a task on a day.

        Args:
            task: ID or dict.
            person: ID or dict.
            date: Day as YYYY-MM-DD.

        Returns:
            The time spent as it is now: a "duration" of 0.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: there is no such day; nothing was sent.

        Source: DELETE actions/tasks/{task_id}/time-spents/{date}/persons/{person_id}
        """

    async def reorder_task_types(self, task_types: Iterable[Ref]) -> list[TaskType]:
        """Put task types of the studio in an order: their "priority" is their place, from 1.

        Args:
            task_types: IDs or dicts in the order wanted; nothing is sent for none.

        Returns:
            The task types, changed.

        Raises:
            NotAllowedException: the user is no administrator.

        Source: POST actions/task-types/reorder
        """

    @overload
    async def reply_to_comment(self, task: Ref, comment: Ref, text: str, person: Ref | None = None) -> Reply:
        """Answer a comment.

        Args:
            task: ID or dict; when left out, the comment tells it, or is looked up for it.
            comment: ID or dict.
            text: Text of the reply.
            person: Sent along as gazu does; Zou 1.0.97 makes the logged-in person the author all the same.

        Returns:
            The reply: "id", "text", "person_id", "date".

        Source:
            POST data/tasks/{task_id}/comments/{comment_id}/reply
            GET data/comments/{comment_id}
        """

    @overload
    async def reply_to_comment(self, comment: Ref, text: str, person: Ref | None = None) -> Reply: ...
    async def set_main_preview(self, preview_file: Ref, frame_number: int | None = None) -> Entity:
        """Make a preview file the picture of its entity.

        Args:
            preview_file: ID or dict.
            frame_number: Frame of a movie to show, counted from 0.

        Returns:
            The entity, though gazu documents a preview file: "preview_file_id".

        Raises:
            ParameterException: a frame of what is no movie.
            ValueError: a negative frame number; nothing was sent.

        Source: PUT actions/preview-files/{preview_file_id}/set-main-preview
        """

    async def set_main_preview_for_task(self, task: Ref) -> Entity:
        """Make the last preview of a task the picture of the task's entity.

        Args:
            task: ID or dict.

        Returns:
            The entity: "preview_file_id".

        Raises:
            ParameterException: the task has no preview.

        Source: PUT actions/tasks/{task_id}/set-main-preview
        """

    async def set_main_previews_for_tasks(self, tasks: Ref | Iterable[Ref]) -> list[Entity]:
        """Make the last preview of each task the picture of the task's entity.

        Args:
            tasks: One task or many, IDs or dicts; nothing is sent for none.

        Returns:
            The entities; those whose task has no preview are left out.

        Source: PUT actions/tasks/set-main-preview
        """

    async def set_tasks_priority(self, tasks: Ref | Iterable[Ref], priority: int) -> list[Task]:
        """Give tasks a priority.

        Args:
            tasks: One task or many, IDs or dicts; nothing is sent for none.
            priority: From 0 (normal) to 3 (emergency).

        Returns:
            The tasks.

        Raises:
            ValueError: a priority below 0; nothing was sent.

        Source: PUT actions/tasks/set-priority
        """

    async def set_time_spent(self, task: Ref, person: Ref, date: str | datetime.date, duration: float) -> TimeSpent:
        """Set the time that a person spent on a task on one day, in place of what was there.

        Args:
            task: ID or dict.
            person: ID or dict; assigned to the task.
            date: Day as YYYY-MM-DD.
            duration: Minutes, more than 0. To have none, use ``remove_time_spent``.

        Returns:
            The time spent.

        Raises:
            ValueError: the duration is not more than 0, or there is no such day; nothing was sent.
            NotAllowedException: the person is not assigned to the task.

        Source: POST actions/tasks/{task_id}/time-spents/{date}/persons/{person_id}
        """

    async def start_task(self, task: Ref, started_task_status: Ref | None = None, person: Ref | None = None) -> Comment:
        """Set a task to work in progress by a comment without text.

        The server sets the task's "real_start_date" when the status is flagged as work in progress.

        Args:
            task: ID or dict.
            started_task_status: ID or dict; the one with short name "wip" when left out.
            person: Author of the comment, ID or dict; the logged-in user when left out.

        Returns:
            The created comment.

        Raises:
            TaskStatusNotFoundException: no status was given, and none has the short name "wip".

        Source:
            GET data/task-status
            POST actions/tasks/{task_id}/comment
        """

    async def task_to_review(
        self, task: Ref, person: Ref, comment: str, revision: int = 1, change_status: bool = True
    ) -> Task:
        """Ask for a task's review by a comment.

        Deprecated: ``add_comment`` and ``publish_preview`` do it, and return the comment.

        Args:
            task: ID or dict.
            person: Author of the comment, ID or dict.
            comment: Its text.
            revision: Not used any more: today's server keeps a revision with each preview file, see ``add_preview``.
            change_status: Give the task the first of the studio's statuses that ask for feedback, such as "Waiting For
                Approval"; False leaves its status.

        Returns:
            The changed task.

        Raises:
            TaskStatusNotFoundException: no status asks for feedback.

        Source:
            GET data/task-status
            GET data/tasks/{task_id}
            POST actions/tasks/{task_id}/comment
        """

    async def update_comment(self, comment: Mapping[str, Any]) -> Comment:
        """Change a comment; fields that are not given stay.

        Args:
            comment: Dict with "id" and the fields to change, such as "text", "checklist", "pinned". "data" is replaced as a
                whole.

        Returns:
            The changed comment.

        Source: PUT data/comments/{comment_id}
        """

    async def update_status_automation(self, status_automation: Mapping[str, Any]) -> StatusAutomation:
        """Change a status automation; fields that are not given stay.

        Args:
            status_automation: Dict with "id" and the fields to change, as ``new_status_automation`` returns them.

        Returns:
            The changed automation.

        Raises:
            RouteNotFoundException: there is none.
            ValueError: there are no automations for such entities, or "out_field_type" is neither "status" nor "ready_for";
                nothing was sent.

        Source: PUT data/status-automations/{status_automation}
        """

    async def update_task(self, task: Mapping[str, Any]) -> Task:
        """Change a task; fields that are not given stay.

        Args:
            task: Dict with "id" and the fields to change. "assignees" may hold IDs or dicts and replaces those there are;
                today's server merges "data" into the free metadata there is.

        Returns:
            The changed task.

        Source: PUT data/tasks/{task_id}
        """

    async def update_task_data(self, task: Ref, data: Mapping[str, Any] | None = None) -> Task:
        """Change keys of a task's free metadata; the other keys stay.

        Args:
            task: ID or dict; its metadata is read afresh.
            data: Keys and values to set.

        Returns:
            The changed task.

        Source:
            GET data/tasks/{task_id}/full
            PUT data/tasks/{task_id}
        """

    async def update_task_status(self, task_status: Mapping[str, Any]) -> TaskStatus:
        """Change a task status.

        Args:
            task_status: Dict with "id" and the fields to change; fields that are not given stay.

        Returns:
            The changed task status.

        Source: PUT data/task-status/{task_status_id}
        """

    async def update_task_type(self, task_type: Mapping[str, Any]) -> TaskType:
        """Change a task type.

        Args:
            task_type: Dict with "id" and the fields to change; fields that are not given stay.

        Returns:
            The changed task type.

        Source: PUT data/task-types/{task_type_id}
        """

    async def upload_preview_file(
        self,
        preview_file: Ref,
        file_path: FilePath,
        normalize_movie: bool = True,
        no_job: bool = False,
        *,
        progress_callback: ProgressCallback | None = None,
    ) -> PreviewFile:
        """Send the file of a preview file that has none yet.

        Args:
            preview_file: ID or dict.
            file_path: Picture, movie, or another file to look at (PDF, 3D model ...).
            normalize_movie: The server converts a movie to the production's resolution and frame rate.
            no_job: The server works on it before it answers, not afterwards.
            progress_callback: Called with (bytes done, bytes total).

        Returns:
            The preview file; "status" is "processing" until the server has worked on it.

        Raises:
            FileDoesntExistException: the file does not exist; nothing was sent.
            ValueError: the file is empty or cannot be read; nothing was sent.
            ParameterException: the preview file has a file, or the server does not know the kind of file. In the latter
                case it removes the preview file.
            TooBigFileException: the server limits the size of uploads.

        Source: POST pictures/preview-files/{preview_file_id}
        """
