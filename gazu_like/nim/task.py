"""Tasks of shots and assets, their types and statuses. NIM has one user for a task, and no list of a job's tasks."""

from __future__ import annotations

from gazu_like.cache import cache, cache_settled
from gazu_like.nim.client import NimClient
from gazu_like.nim.client import default_client as default
from gazu_like.nim.fields import TaskChanges, TaskFields
from gazu_like.nim.refs import Ref, id_of, id_or_none
from gazu_like.nim.shapes import Task, TaskStatus, TaskType, Unpack


@cache
def all_task_types(
    app: str = "all",
    user_type: str = "all",
    asset: Ref | None = None,
    shot: Ref | None = None,
    only_with_files: bool = False,
    only_published: bool = False,
    client: NimClient = default,
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
    return client.rows(
        "getTaskTypes",
        app=app,
        type=user_type,
        assetID=id_or_none(asset, "asset"),
        shotID=id_or_none(shot, "shot"),
        onlyWithFiles=only_with_files,
        pub=only_published or None,
    )


@cache
def get_task(task: Ref, client: NimClient = default) -> Task:
    """Return a task.

    Args:
        task: ID or dict.

    Raises:
        NimRecordNotFoundException: there is none.

    Source: getTaskInfo
    """
    return client.row("getTaskInfo", ID=id_of(task, "task"))


@cache
def all_tasks_for_shot(shot: Ref, client: NimClient = default) -> list[Task]:
    """List the tasks of a shot.

    Args:
        shot: ID or dict.

    Source: getTaskInfo
    """
    return client.rows("getTaskInfo", **{"class": "shot"}, itemID=id_of(shot, "shot"))


@cache
def all_tasks_for_asset(asset: Ref, client: NimClient = default) -> list[Task]:
    """List the tasks of an asset.

    Args:
        asset: ID or dict.

    Source: getTaskInfo
    """
    return client.rows("getTaskInfo", **{"class": "asset"}, itemID=id_of(asset, "asset"))


def new_task(
    shot: Ref | None = None, asset: Ref | None = None, client: NimClient = default, **fields: Unpack[TaskFields]
) -> int:
    """Make a task of a shot or of an asset, and return its ID.

    Args:
        shot: ID or dict.
        asset: ID or dict; it counts when a shot is given as well.
        fields: Further columns; "taskTypeID" or "taskTypeName" must be among them. Of an ID and a name the ID counts.
            "startDate" and "endDate" are UTC.

    Source: addTask
    """
    of = {"shotID": id_or_none(shot, "shot"), "assetID": id_or_none(asset, "asset")}
    return client.make("addTask", **of, **fields)


def update_task(task: Ref, client: NimClient = default, **fields: Unpack[TaskChanges]) -> None:
    """Change columns of a task; those that are not given stay.

    Args:
        task: ID or dict.
        fields: What is to change, see ``new_task``.

    Source: updateTask
    """
    client.change("updateTask", taskID=id_of(task, "task"), **fields)


def remove_task(task: Ref, client: NimClient = default) -> None:
    """Remove a task.

    Args:
        task: ID or dict.

    Source: deleteTask
    """
    client.change("deleteTask", taskID=id_of(task, "task"))


@cache_settled
def all_task_statuses(client: NimClient = default) -> list[TaskStatus]:
    """List the statuses that tasks can have; the name stands in "status".

    Source: getTaskStatuses
    """
    return client.rows("getTaskStatuses")
