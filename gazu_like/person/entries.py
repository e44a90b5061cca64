"""Entries of time sheets and of logins, one by one. How tasks get their hours in daily work is ``gazu_like.task``'s."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.records import changes_of
from gazu_like.refs import Ref, date_or_none, day_or_none, day_text, given, id_of, id_or_none, in_order
from gazu_like.shapes import DesktopLoginLog, TimeSpent
from gazu_like.transport.route import route

# Time spents


@cache
def all_time_spents(
    start_date: str | datetime.date | None = None,
    end_date: str | datetime.date | None = None,
    person: Ref | None = None,
    task: Ref | None = None,
    client: KitsuClient = default,
) -> list[TimeSpent]:
    """List the hours that everybody entered, as an administrator.

    Args:
        start_date: First day, YYYY-MM-DD; None for all days.
        end_date: Last day, YYYY-MM-DD; given with the first one, or not at all.
        person: ID or dict; only hours of that person.
        task: ID or dict; only hours for that task.

    Returns:
        Time spents, in no order: "task_id", "person_id", "duration" (minutes), "date".

    Raises:
        ValueError: there is no such day, one of the days is missing, or the last is before the first; nothing was
            sent.

    Source: GET data/time-spents
    """
    if (start_date is None) != (end_date is None):
        raise ValueError(f"start_date, end_date: wanted both days or none of them, got {start_date!r}, {end_date!r}")
    days = {"start_date": day_or_none(start_date, "start_date"), "end_date": day_or_none(end_date, "end_date")}
    in_order(**days)
    query = given(person_id=id_or_none(person, "person"), task_id=id_or_none(task, "task"), **days)
    return client.fetch_all("time-spents", query)


@cache
def get_time_spent(time_spent_id: Ref, client: KitsuClient = default) -> TimeSpent:
    """Return an entry of a time sheet, as an administrator.

    Args:
        time_spent_id: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/time-spents/{time_spent_id}
    """
    return client.fetch_one("time-spents", id_of(time_spent_id, "time_spent_id"))


def new_time_spent(
    person: Ref, task: Ref, date: str | datetime.date, duration: float, client: KitsuClient = default
) -> TimeSpent:
    """Enter hours for somebody, as an administrator; it need not be an assignee of the task.

    Args:
        person: ID or dict.
        task: ID or dict; its duration is summed up anew.
        date: Day, YYYY-MM-DD.
        duration: Minutes, more than 0.

    Returns:
        The new time spent.

    Raises:
        ParameterException: the person has hours for that task and day already, see ``update_time_spent``; or there is
            no such person or task.
        ValueError: no such day, or the duration is not more than 0; nothing was sent.

    Source: POST data/time-spents
    """
    body = {
        "person_id": id_of(person, "person"),
        "task_id": id_of(task, "task"),
        "date": day_text(date, "date"),
        "duration": _minutes(duration),
    }
    return client.create("time-spents", body)


def update_time_spent(time_spent: Mapping[str, Any], client: KitsuClient = default) -> TimeSpent:
    """Change an entry of a time sheet, as an administrator; fields that are not given stay.

    Args:
        time_spent: Dict with "id" and the fields to change: "duration" (minutes), "date" ...

    Returns:
        The changed time spent; the duration of its task is summed up anew.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: there is no such day, or the duration is not more than 0; nothing was sent.

    Source: PUT data/time-spents/{time_spent}
    """
    time_spent_id, fields = id_of(time_spent, "time_spent"), changes_of(time_spent, "time_spent")
    if "duration" in fields:
        _minutes(fields["duration"])
    return client.update("time-spents", time_spent_id, fields)


def _minutes(duration: float) -> float:
    if not (isinstance(duration, (int, float)) and duration > 0):
        raise ValueError(f"duration: wanted minutes, more than 0, got {duration!r}")
    return duration


# Logins to computers


@cache
def all_desktop_login_logs_for_person(person: Ref, client: KitsuClient = default) -> list[DesktopLoginLog]:
    """List when a person logged in to a computer, as a manager, or as that person.

    Args:
        person: ID or dict.

    Returns:
        Entries: "date" is YYYY-MM-DDTHH:MM:SS in the zone of who entered it.

    Raises:
        RouteNotFoundException: there is no such person.

    Source: GET data/persons/{person}/desktop-login-logs
    """
    return client.get(route("data/persons/{}/desktop-login-logs", id_of(person, "person")))


def new_desktop_login_log(
    person: Ref, date: str | datetime.date | None = None, client: KitsuClient = default
) -> DesktopLoginLog:
    """Note that a person logged in to a computer, as an administrator, or as that person.

    Args:
        person: ID or dict.
        date: Day, or YYYY-MM-DDTHH:MM:SS; None for now, in UTC.

    Returns:
        The created entry. The person is then present on that day, see ``get_presence_log``.

    Raises:
        ServerErrorException: there is no such person.
        ValueError: there is no such day; nothing was sent.

    Source: POST data/persons/{person}/desktop-login-logs
    """
    path = route("data/persons/{}/desktop-login-logs", id_of(person, "person"))
    return client.post(path, given(date=date_or_none(date)))
