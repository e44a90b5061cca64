"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from gazu_like.nim.fields import TaskChanges, TaskFields
from gazu_like.nim.refs import Ref
from gazu_like.nim.shapes import Task, TaskStatus, TaskType, Unpack

class TaskNamespace:
    """The functions of ``gazu_like.nim.task``, awaited, with ``client=`` filled in."""

    async def all_task_statuses(self) -> list[TaskStatus]:
        """List the statuses that tasks can have; the name stands in "status".

        Source: getTaskStatuses
        """

    async def all_task_types(
        self,
        app: str = "all",
        user_type: str = "all",
        asset: Ref | None = None,
        shot: Ref | None = None,
        only_with_files: bool = False,
        only_published: bool = False,
    ) -> list[TaskType]:
        """List the task types: "ID", "name", "short_name", "folder".

        Args:
            app: all, MAYA, C4D, AE, PHOTOSHOP, NUKE, HIERO, 3DSMAX, HOUDINI or FLAME.
            user_type: all, artist, producer, edit or management. NIM's own default, artist, hides the others.
            asset: ID or dict: the types in use there as well.
            shot: ID or dict: the types in use there as well.
            only_with_files: Only types with files on that shot or asset.
            only_published: Of these, only with published files.

        Source: getTaskTypes
        """

    async def all_tasks_for_asset(self, asset: Ref) -> list[Task]:
        """List the tasks of an asset.

        Args:
            asset: ID or dict.

        Source: getTaskInfo
        """

    async def all_tasks_for_shot(self, shot: Ref) -> list[Task]:
        """List the tasks of a shot.

        Args:
            shot: ID or dict.

        Source: getTaskInfo
        """

    async def get_task(self, task: Ref) -> Task:
        """Return a task.

        Args:
            task: ID or dict.

        Raises:
            NimRecordNotFoundException: there is none.

        Source: getTaskInfo
        """

    async def new_task(self, shot: Ref | None = None, asset: Ref | None = None, **fields: Unpack[TaskFields]) -> int:
        """Make a task of a shot or of an asset, and return its ID.

        Args:
            shot: ID or dict.
            asset: ID or dict; it counts when a shot is given as well.
            fields: Further columns; "taskTypeID" or "taskTypeName" must be among them. Of an ID and a name the ID counts.
                "startDate" and "endDate" are UTC.

        Source: addTask
        """

    async def remove_task(self, task: Ref) -> None:
        """Remove a task.

        Args:
            task: ID or dict.

        Source: deleteTask
        """

    async def update_task(self, task: Ref, **fields: Unpack[TaskChanges]) -> None:
        """Change columns of a task; those that are not given stay.

        Args:
            task: ID or dict.
            fields: What is to change, see ``new_task``.

        Source: updateTask
        """
