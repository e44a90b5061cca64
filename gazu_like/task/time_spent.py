"""Time spent on tasks: minutes of a person's day."""

from __future__ import annotations

import datetime
import math
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, day_text, id_of
from gazu_like.shapes import TimeSpent
from gazu_like.transport.route import route


@cache
def get_time_spent(task: Ref, date: str | datetime.date | None = None, client: KitsuClient = default) -> dict[str, Any]:
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
    path = route("actions/tasks/{}/time-spents", id_of(task, "task"))
    return client.get(path if date is None else f"{path}/{day_text(date, 'date')}")


@cache
def get_task_time_spent_for_date(task: Ref, date: str | datetime.date, client: KitsuClient = default) -> dict[str, Any]:
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
    return client.get(route("actions/tasks/{}/time-spents/{}", id_of(task, "task"), day_text(date, "date")))


def set_time_spent(
    task: Ref, person: Ref, date: str | datetime.date, duration: float, client: KitsuClient = default
) -> TimeSpent:
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
    return client.post(_of_person(task, person, date), _duration(duration))


def add_time_spent(
    task: Ref, person: Ref, date: str | datetime.date, duration: float, client: KitsuClient = default
) -> TimeSpent:
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
    return client.post(f"{_of_person(task, person, date)}/add", _duration(duration))


def remove_time_spent(time_spent: Ref, client: KitsuClient = default) -> str:
    """Remove a time spent.

    Args:
        time_spent: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/time-spents/{time_spent_id}
    """
    return client.delete(route("data/time-spents/{}", id_of(time_spent, "time_spent")))


def remove_time_spent_for_date(
    task: Ref, person: Ref, date: str | datetime.date, client: KitsuClient = default
) -> TimeSpent:
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
    found: TimeSpent = client.request("DELETE", _of_person(task, person, date))
    return found


def _of_person(task: Ref, person: Ref, date: str | datetime.date) -> str:
    template = "actions/tasks/{}/time-spents/{}/persons/{}"
    return route(template, id_of(task, "task"), day_text(date, "date"), id_of(person, "person"))


def _duration(minutes: float) -> dict[str, float]:
    if not isinstance(minutes, (int, float)) or not 0 < minutes < math.inf:
        raise ValueError(f"duration: wanted more than 0 minutes, got {minutes!r}")
    return {"duration": minutes}
