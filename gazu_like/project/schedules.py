"""Items of a production's schedule: from when to when a task type is worked on, as a whole or for a part of the film.

Milestones are in ``planning``; whole schedules, of which a production may have several, in ``schedule_versions``.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.records import changes_of
from gazu_like.refs import Ref, at_least, day_text, given, id_of, id_or_none, in_order
from gazu_like.shapes import NamedScheduleItem, ScheduleItem
from gazu_like.transport.route import route

# The lists by kind are not cached: asking for them lets the server create what is missing.


@cache
def all_schedule_items(client: KitsuClient = default) -> list[ScheduleItem]:
    """List the schedule items of all productions; administrators only.

    Source: GET data/schedule-items
    """
    return client.fetch_all("schedule-items")


@cache
def all_schedule_items_for_project(project: Ref, client: KitsuClient = default) -> list[ScheduleItem]:
    """List the schedule items of a production, whatever they are for.

    Args:
        project: ID or dict.

    Returns:
        Schedule items: "start_date" and "end_date" (YYYY-MM-DD), "man_days", "task_type_id", and "object_id", which is
        None when the item is for the task type as a whole.

    Source: GET data/projects/{project_id}/schedule-items
    """
    return client.get(route("data/projects/{}/schedule-items", id_of(project, "project")))


def all_task_type_schedule_items(project: Ref, client: KitsuClient = default) -> list[ScheduleItem]:
    """List the schedule items of a production's task types, by start; the server creates those that are missing.

    Args:
        project: ID or dict.

    Returns:
        A schedule item for each task type that has tasks; one that was just created lasts from today to tomorrow.

    Source: GET data/projects/{project_id}/schedule-items/task-types
    """
    return client.get(route("data/projects/{}/schedule-items/task-types", id_of(project, "project")))


def all_asset_type_schedule_items(
    project: Ref, task_type: Ref, episode: Ref | None = None, client: KitsuClient = default
) -> list[NamedScheduleItem]:
    """List the schedule items of a production's asset types, by name; the server creates those that are missing.

    Args:
        project: ID or dict.
        task_type: ID or dict of the task type that is scheduled.
        episode: ID or dict; only asset types that have assets in it.

    Returns:
        Schedule items with the "name" of the asset type, whose ID is "object_id".

    Source: GET data/projects/{project_id}/schedule-items/{task_type_id}/asset-types
    """
    return _items_of("asset-types", project, task_type, episode, client)


def all_episode_schedule_items(
    project: Ref, task_type: Ref, episode: Ref | None = None, client: KitsuClient = default
) -> list[NamedScheduleItem]:
    """List the schedule items of a production's episodes, by name; the server creates those that are missing.

    Args:
        project: ID or dict.
        task_type: ID or dict of the task type that is scheduled.
        episode: ID or dict; only this one.

    Returns:
        Schedule items with the "name" of the episode, whose ID is "object_id".

    Source: GET data/projects/{project_id}/schedule-items/{task_type_id}/episodes
    """
    return _items_of("episodes", project, task_type, episode, client)


def all_sequence_schedule_items(
    project: Ref, task_type: Ref, episode: Ref | None = None, client: KitsuClient = default
) -> list[NamedScheduleItem]:
    """List the schedule items of a production's sequences, by name; the server creates those that are missing.

    Args:
        project: ID or dict.
        task_type: ID or dict of the task type that is scheduled.
        episode: ID or dict; only its sequences.

    Returns:
        Schedule items with the "name" of the sequence, whose ID is "object_id".

    Source: GET data/projects/{project_id}/schedule-items/{task_type_id}/sequences
    """
    return _items_of("sequences", project, task_type, episode, client)


def all_edit_schedule_items(
    project: Ref, task_type: Ref, episode: Ref | None = None, client: KitsuClient = default
) -> list[NamedScheduleItem]:
    """List the schedule items of a production's edits, by name; the server creates those that are missing.

    Args:
        project: ID or dict.
        task_type: ID or dict of the task type that is scheduled.
        episode: ID or dict; only its edits.

    Returns:
        Schedule items with the "name" of the edit, whose ID is "object_id"; canceled edits have none.

    Source: GET data/projects/{project_id}/schedule-items/{task_type_id}/edits
    """
    return _items_of("edits", project, task_type, episode, client)


@cache
def get_schedule_item(schedule_item: Ref, client: KitsuClient = default) -> ScheduleItem:
    """Return a schedule item.

    Args:
        schedule_item: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/schedule-items/{schedule_item}
    """
    return client.fetch_one("schedule-items", id_of(schedule_item, "schedule_item"))


def new_schedule_item(
    project: Ref,
    task_type: Ref,
    start_date: str | datetime.date,
    end_date: str | datetime.date,
    scheduled: Ref | None = None,
    man_days: int | None = None,
    client: KitsuClient = default,
) -> ScheduleItem:
    """Schedule a task type in a production.

    Args:
        project: ID or dict.
        task_type: ID or dict.
        start_date: First day, YYYY-MM-DD.
        end_date: Last day, YYYY-MM-DD.
        scheduled: ID or dict of what is worked on: an asset type, episode, sequence or edit; None for the task type as
            a whole.
        man_days: Days of work, from 0 on.

    Returns:
        The new schedule item.

    Raises:
        ValueError: there is no such day, the last is before the first, or the days of work are less than none; nothing
            was sent.
        ParameterException: it is scheduled already.

    Source: POST data/schedule-items
    """
    at_least(0, man_days=man_days)
    first, last = day_text(start_date, "start_date"), day_text(end_date, "end_date")
    in_order(start_date=first, end_date=last)
    body = given(
        project_id=id_of(project, "project"),
        task_type_id=id_of(task_type, "task_type"),
        start_date=first,
        end_date=last,
        object_id=id_or_none(scheduled, "scheduled"),
        man_days=man_days,
    )
    return client.create("schedule-items", body)


def update_schedule_item(schedule_item: Mapping[str, Any], client: KitsuClient = default) -> ScheduleItem:
    """Change a schedule item; fields that are not given stay.

    Args:
        schedule_item: Dict with "id" and the fields to change: "start_date", "end_date", "man_days".

    Returns:
        The changed schedule item.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: there is no such day, the last is before the first, or the days of work are less than none; nothing
            was sent.

    Source: PUT data/schedule-items/{schedule_item}
    """
    changes = changes_of(schedule_item, "schedule_item")
    return client.update("schedule-items", id_of(schedule_item, "schedule_item"), changes)


def remove_schedule_item(schedule_item: Ref, client: KitsuClient = default) -> str:
    """Remove an item from the schedule of its production.

    Args:
        schedule_item: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/schedule-items/{schedule_item}
    """
    return client.delete(route("data/schedule-items/{}", id_of(schedule_item, "schedule_item")))


def _items_of(
    kind: str, project: Ref, task_type: Ref, episode: Ref | None, client: KitsuClient
) -> list[NamedScheduleItem]:
    project_id, task_type_id = id_of(project, "project"), id_of(task_type, "task_type")
    path = route("data/projects/{}/schedule-items/{}/{}", project_id, task_type_id, kind)
    return client.get(path, params=given(episode_id=id_or_none(episode, "episode")))
