"""Figures of a production as a whole: time spent, and how far the shots of its episodes are."""

from __future__ import annotations

import datetime

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, day_or_none, given, id_of, in_order
from gazu_like.shapes import RetakeStats, StatusCount, TimeSpent
from gazu_like.transport.route import route


@cache
def get_project_time_spents(project: Ref, client: KitsuClient = default) -> list[TimeSpent]:
    """List the time that was spent on the tasks of a production, by task, person and day.

    Args:
        project: ID or dict.

    Returns:
        Time spents: "duration" (minutes), "date" (YYYY-MM-DD), "task_id", "person_id".

    Source: GET data/projects/{project_id}/time-spents
    """
    return client.get(route("data/projects/{}/time-spents", id_of(project, "project")))


@cache
def get_project_task_type_time_spents(
    project: Ref,
    task_type: Ref,
    start_date: str | datetime.date | None = None,
    end_date: str | datetime.date | None = None,
    client: KitsuClient = default,
) -> dict[str, list[TimeSpent]]:
    """Return the time that was spent on a task type of a production, by person.

    Args:
        project: ID or dict.
        task_type: ID or dict.
        start_date: First day, YYYY-MM-DD; given together with the last one.
        end_date: Last day, YYYY-MM-DD.

    Returns:
        Time spents by person ID: "duration" (minutes), "date" (YYYY-MM-DD), "task_id".

    Raises:
        ValueError: a day is none, one of the two is missing, or the last is before the first; nothing was sent.

    Source: GET data/projects/{project_id}/task-types/{task_type_id}/time-spents
    """
    if (start_date is None) != (end_date is None):
        raise ValueError(f"start_date, end_date: wanted both days or none of them, got {start_date!r}, {end_date!r}")
    days = {"start_date": day_or_none(start_date, "start_date"), "end_date": day_or_none(end_date, "end_date")}
    in_order(**days)
    ids = id_of(project, "project"), id_of(task_type, "task_type")
    return client.get(route("data/projects/{}/task-types/{}/time-spents", *ids), params=given(**days))


@cache
def get_budget_time_spents(
    project: Ref, client: KitsuClient = default
) -> dict[str, dict[str, float | dict[str, float]]]:
    """Return the time that was spent on a production by department, person and month; administrators only.

    Tasks whose task type belongs to no department are left out.

    Args:
        project: ID or dict.

    Returns:
        Minutes. By department ID: "total", and by person ID: "total", and by month (YYYY-MM).

    Source: GET data/projects/{project_id}/budgets/time-spents
    """
    return client.get(route("data/projects/{}/budgets/time-spents", id_of(project, "project")))


@cache
def get_episodes_stats(project: Ref, client: KitsuClient = default) -> dict[str, dict[str, dict[str, StatusCount]]]:
    """Count the shots of a production by episode, task type and task status.

    Args:
        project: ID or dict.

    Returns:
        By episode ID, and "all", then by task type ID, and "all", then by task status ID: "count" (shots), "frames",
        "drawings", and the status' "name" and "color".

    Source: GET data/projects/{project_id}/episodes/stats
    """
    return client.get(_of_episodes(project, "stats"))


@cache
def get_episodes_retake_stats(project: Ref, client: KitsuClient = default) -> dict[str, dict[str, RetakeStats]]:
    """Count the retakes of a production's shots by episode and task type.

    Args:
        project: ID or dict.

    Returns:
        By episode ID, and "all", then by task type ID, and "all": "max_retake_count", "done", "retake" and "other"
        (each "count" of shots, "frames", "drawings"), and "evolution", the latter three by number of the retake.

    Source: GET data/projects/{project_id}/episodes/retake-stats
    """
    return client.get(_of_episodes(project, "retake-stats"))


def _of_episodes(project: Ref, kind: str) -> str:
    return route("data/projects/{}/episodes/{}", id_of(project, "project"), kind)
