"""Time that the logged-in person has spent on tasks, and days off."""

from __future__ import annotations

import datetime

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, day_text, id_of, in_order
from gazu_like.shapes import DayOff, TimeSpent
from gazu_like.transport.route import route


@cache
def get_time_spents_by_date(date: str | datetime.date, client: KitsuClient = default) -> list[TimeSpent]:
    """List the time spents of the logged-in person on one day.

    Args:
        date: Day as YYYY-MM-DD.

    Returns:
        Time spents: "task_id", "duration" (minutes).

    Raises:
        ValueError: there is no such day; nothing was sent.

    Source: GET data/user/time-spents/{date}
    """
    return client.fetch_all(route("user/time-spents/{}", day_text(date, "date")))


@cache
def get_timespents_range(
    start_date: str | datetime.date, end_date: str | datetime.date, client: KitsuClient = default
) -> list[TimeSpent]:
    """List the time spents of the logged-in person from one day to another.

    Args:
        start_date: First day as YYYY-MM-DD.
        end_date: Last day as YYYY-MM-DD.

    Returns:
        Time spents: "date", "task_id", "project_id", "task_type_id", "duration" (minutes).

    Raises:
        ValueError: there is no such day, or the last is before the first; nothing was sent.

    Source: GET data/user/time-spents
    """
    days = {"start_date": day_text(start_date, "start_date"), "end_date": day_text(end_date, "end_date")}
    in_order(**days)
    return client.fetch_all("user/time-spents", days)


@cache
def get_task_time_spent(
    task: Ref, date: str | datetime.date | None = None, client: KitsuClient = default
) -> TimeSpent | None:
    """Return the time that the logged-in person has spent on a task on one day, None when there is none.

    Args:
        task: ID or dict.
        date: Day as YYYY-MM-DD; today when left out.

    Returns:
        The time spent: "duration" (minutes).

    Raises:
        ValueError: there is no such day; nothing was sent.

    Source: GET data/user/time-spents/{date}
    """
    task_id = id_of(task, "task")
    # Zou 1.0.97 answers 500 to data/user/tasks/{task}/time-spents/{date} when there is none.
    spent: list[TimeSpent] = client.fetch_all(route("user/time-spents/{}", _day_or_today(date)))
    return next((each for each in spent if each["task_id"] == task_id), None)


@cache
def get_day_off(date: str | datetime.date | None = None, client: KitsuClient = default) -> DayOff:
    """Return the day off of the logged-in person that a day belongs to.

    Args:
        date: Day as YYYY-MM-DD; today when left out.

    Returns:
        The day off: "date" and "end_date", its first and last day. An empty dict when there is none.

    Raises:
        ValueError: there is no such day; nothing was sent.

    Source: GET data/user/day-offs/{date}
    """
    return client.get(route("data/user/day-offs/{}", _day_or_today(date)))


def _day_or_today(date: str | datetime.date | None) -> str:
    return day_text(datetime.date.today() if date is None else date, "date")
