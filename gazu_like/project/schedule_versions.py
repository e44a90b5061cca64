"""Versions of a production's schedule: dates and estimations of all its tasks, to try out before they become true."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.names import first_of_name
from gazu_like.records import changes_of
from gazu_like.refs import Ref, at_least, date_or_none, given, id_of, id_or_none, ids_of, not_empty
from gazu_like.shapes import ScheduleApplied, ScheduleCopied, ScheduledTask, ScheduleVersion
from gazu_like.transport.route import route

_VERSIONS = "production-schedule-versions"
_TASKS = "production-schedule-version-task-links"


@cache
def all_schedule_versions(project: Ref, client: KitsuClient = default) -> list[ScheduleVersion]:
    """List the versions of a production's schedule.

    Args:
        project: ID or dict.

    Returns:
        Versions: "name", "locked", "production_schedule_from" (the version that it was copied from).

    Source: GET data/production-schedule-versions
    """
    return client.fetch_all(_VERSIONS, {"project_id": id_of(project, "project")})


@cache
def get_schedule_version(version: Ref, client: KitsuClient = default) -> ScheduleVersion:
    """Return a version of a schedule.

    Args:
        version: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/production-schedule-versions/{version}
    """
    return client.fetch_one(_VERSIONS, id_of(version, "version"))


@cache
def get_schedule_version_by_name(project: Ref, name: str, client: KitsuClient = default) -> ScheduleVersion | None:
    """Return the version of that name of a production's schedule, None when there is none.

    Args:
        project: ID or dict.
        name: Name, in upper or lower case.

    Raises:
        ValueError: the name is empty.

    Source: GET data/production-schedule-versions
    """
    not_empty(name=name)
    return first_of_name(client, _VERSIONS, name, project_id=id_of(project, "project"))


def new_schedule_version(project: Ref, name: str, client: KitsuClient = default) -> ScheduleVersion:
    """Add a version to the schedule of a production, with no task in it yet.

    Args:
        project: ID or dict.
        name: Name, which no other version in the production has.

    Returns:
        The new version.

    Raises:
        ValueError: the name is empty; nothing was sent.
        ParameterException: the production has a version of that name.

    Source: POST data/production-schedule-versions
    """
    not_empty(name=name)
    return client.create(_VERSIONS, {"project_id": id_of(project, "project"), "name": name})


def update_schedule_version(version: Mapping[str, Any], client: KitsuClient = default) -> ScheduleVersion:
    """Change a version of a schedule; fields that are not given stay.

    Args:
        version: Dict with "id" and the fields to change: "name", "locked", "canceled".

    Returns:
        The changed version.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: the name is empty; nothing was sent.

    Source: PUT data/production-schedule-versions/{version}
    """
    return client.update(_VERSIONS, id_of(version, "version"), changes_of(version, "version"))


def remove_schedule_version(version: Ref, client: KitsuClient = default) -> str:
    """Remove a version of a schedule; the tasks themselves stay as they are.

    Args:
        version: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/production-schedule-versions/{version}
    """
    return client.delete(route("data/production-schedule-versions/{}", id_of(version, "version")))


def fill_schedule_version(version: Ref, client: KitsuClient = default) -> ScheduleCopied:
    """Take the dates, estimations and assignees of the production's tasks into a version of its schedule.

    Args:
        version: ID or dict.

    Returns:
        "task_link_count": how many tasks were taken.

    Raises:
        RouteNotFoundException: there is no such version.

    Source: POST actions/production-schedule-versions/{version}/set-task-links-from-production
    """
    return client.post(_action(version, "set-task-links-from-production"), {})


def copy_schedule_version(source: Ref, target: Ref, client: KitsuClient = default) -> ScheduleCopied:
    """Take the tasks of a version of a schedule, with dates, estimations and assignees, into another version.

    Args:
        source: ID or dict of the version to read.
        target: ID or dict of the version to write, in the same production.

    Returns:
        "task_link_count": how many tasks were taken.

    Raises:
        ParameterException: the versions are of two productions.
        RouteNotFoundException: there is no such version.

    Source: POST actions/production-schedule-versions/{target}/set-task-links-from-production-schedule-version
    """
    body = {"production_schedule_version_id": id_of(source, "source")}
    return client.post(_action(target, "set-task-links-from-production-schedule-version", "target"), body)


def apply_schedule_version(version: Ref, client: KitsuClient = default) -> ScheduleApplied:
    """Set the dates and estimations of the production's tasks to those of a version of its schedule, and lock that.

    Who is assigned to the tasks does not change.

    Args:
        version: ID or dict.

    Returns:
        "task_count": how many tasks were changed.

    Raises:
        RouteNotFoundException: there is no such version.

    Source: POST actions/production-schedule-versions/{version}/apply-to-production
    """
    return client.post(_action(version, "apply-to-production"), {})


@cache
def all_scheduled_tasks_for_project(project: Ref, client: KitsuClient = default) -> list[ScheduledTask]:
    """List the tasks in all versions of a production's schedule.

    Args:
        project: ID or dict.

    Returns:
        As ``all_scheduled_tasks_for_version``.

    Source: GET data/production-schedule-version-task-links
    """
    return client.fetch_all(_TASKS, {"project_id": id_of(project, "project"), "relations": True})


@cache
def all_scheduled_tasks_for_version(
    version: Ref, task_type: Ref | None = None, client: KitsuClient = default
) -> list[ScheduledTask]:
    """List the tasks in a version of a schedule.

    Args:
        version: ID or dict.
        task_type: ID or dict; only tasks of this type.

    Returns:
        By task: "task_id", "start_date" and "due_date" (YYYY-MM-DDTHH:MM:SS), "estimation" (minutes), "assignees"
        (IDs).

    Raises:
        RouteNotFoundException: there is no such version.

    Source: GET data/production-schedule-versions/{version}/task-links
    """
    params = {"relations": True, **given(task_type_id=id_or_none(task_type, "task_type"))}
    return client.get(
        route("data/production-schedule-versions/{}/task-links", id_of(version, "version")), params=params
    )


@cache
def get_scheduled_task(scheduled_task: Ref, client: KitsuClient = default) -> ScheduledTask:
    """Return how a version of a schedule plans a task.

    Args:
        scheduled_task: ID or dict of what the version says of the task; not the task's own.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/production-schedule-version-task-links/{scheduled_task}
    """
    return client.fetch_one(_TASKS, id_of(scheduled_task, "scheduled_task"))


def new_scheduled_task(
    version: Ref,
    task: Ref,
    start_date: str | datetime.date | None = None,
    due_date: str | datetime.date | None = None,
    estimation: float | None = None,
    assignees: Iterable[Ref] | None = None,
    client: KitsuClient = default,
) -> ScheduledTask:
    """Take a task into a version of a schedule.

    Args:
        version: ID or dict.
        task: ID or dict, in the same production.
        start_date: YYYY-MM-DD, or with a time YYYY-MM-DDTHH:MM:SS.
        due_date: Likewise.
        estimation: Minutes, from 0 on.
        assignees: IDs or dicts of persons.

    Returns:
        How the version plans the task.

    Raises:
        ValueError: a date is none, or the estimation is less than 0; nothing was sent.
        ParameterException: the version has the task already, or they are of two productions.

    Source: POST data/production-schedule-version-task-links
    """
    at_least(0, estimation=estimation)
    body = given(
        production_schedule_version_id=id_of(version, "version"),
        task_id=id_of(task, "task"),
        start_date=date_or_none(start_date, "start_date"),
        due_date=date_or_none(due_date, "due_date"),
        estimation=estimation,
        assignees=None if assignees is None else ids_of(assignees, "assignees"),
    )
    return client.create(_TASKS, body)


def update_scheduled_task(scheduled_task: Mapping[str, Any], client: KitsuClient = default) -> ScheduledTask:
    """Change how a version of a schedule plans a task; fields that are not given stay.

    Args:
        scheduled_task: Dict with "id" and the fields to change: "start_date", "due_date", "estimation" (minutes),
            "assignees" (IDs).

    Returns:
        The changed plan, without "assignees".

    Raises:
        RouteNotFoundException: there is none.
        ValueError: a date is none, or the estimation is less than 0; nothing was sent.

    Source: PUT data/production-schedule-version-task-links/{scheduled_task}
    """
    changes = changes_of(scheduled_task, "scheduled_task")
    return client.update(_TASKS, id_of(scheduled_task, "scheduled_task"), changes)


def remove_scheduled_task(scheduled_task: Ref, client: KitsuClient = default) -> str:
    """Take a task out of a version of a schedule; the task itself stays.

    Args:
        scheduled_task: ID or dict of what the version says of the task; not the task's own.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/production-schedule-version-task-links/{scheduled_task}
    """
    return client.delete(
        route("data/production-schedule-version-task-links/{}", id_of(scheduled_task, "scheduled_task"))
    )


def _action(version: Ref, action: str, name: str = "version") -> str:
    return route("actions/production-schedule-versions/{}/{}", id_of(version, name), action)
