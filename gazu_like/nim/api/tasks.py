"""Tasks."""

from __future__ import annotations

from gazu_like.nim.api.calls import Answer, Rows, asked, key_hidden
from gazu_like.nim.client import NimClient
from gazu_like.nim.fields import Day, Flag, Number, Object, Text
from gazu_like.nim.refs import Ref


@key_hidden
def get_taskTypes(
    app: str = "all",
    userType: str = "artist",
    assetID: Ref | None = None,
    shotID: Ref | None = None,
    onlyWithFiles: Flag | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    pub: Flag | None = None,
    client: NimClient | None = None,
) -> Rows:
    """List the task types; by default those of artists, as NIM does.

    Source: getTaskTypes
    """
    return asked(locals(), "getTaskTypes", userType="type")


@key_hidden
def get_tasks(
    app: str = "all",
    userType: str = "artist",
    assetID: Ref | None = None,
    shotID: Ref | None = None,
    onlyWithFiles: Flag | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """List the task types; the older name of ``get_taskTypes``.

    Source: getTaskTypes
    """
    return asked(locals(), "getTaskTypes", userType="type")


@key_hidden
def add_task(
    assetID: Ref | None = None,
    shotID: Ref | None = None,
    taskTypeID: Ref | None = None,
    taskTypeName: Text | None = None,
    userID: Ref | None = None,
    username: Text | None = None,
    taskStatusID: Ref | None = None,
    taskStatus: Text | None = None,
    description: Text | None = None,
    estimatedHours: Number | None = None,
    startDate: Day | None = None,
    endDate: Day | None = None,
    customKeys: Object | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Make a task of an asset or a shot.

    Source: addTask
    """
    return asked(locals(), "addTask", estimatedHours="estimated_hours")


@key_hidden
def update_task(
    taskID: Ref | None = None,
    taskTypeID: Ref | None = None,
    taskTypeName: Text | None = None,
    userID: Ref | None = None,
    username: Text | None = None,
    taskStatusID: Ref | None = None,
    taskStatus: Text | None = None,
    description: Text | None = None,
    estimatedHours: Number | None = None,
    startDate: Day | None = None,
    endDate: Day | None = None,
    customKeys: Object | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Change a task.

    Source: updateTask
    """
    return asked(locals(), "updateTask", estimatedHours="estimated_hours")


@key_hidden
def delete_task(
    taskID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Answer:
    """Remove a task.

    Source: deleteTask
    """
    return asked(locals(), "deleteTask")


@key_hidden
def get_taskInfo(
    ID: Ref | None = None,
    itemClass: str | None = None,
    itemID: Ref | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Rows:
    """Return a task, or the tasks of an asset or a shot.

    Source: getTaskInfo
    """
    return asked(locals(), "getTaskInfo", itemClass="class")


@key_hidden
def get_taskStatuses(
    nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, *, client: NimClient | None = None
) -> Answer:
    """List the statuses of tasks.

    Source: getTaskStatuses
    """
    return asked(locals(), "getTaskStatuses")
