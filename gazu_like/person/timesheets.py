"""A person's time: hours spent on tasks, days off, presence. Hours are written through ``gazu_like.task``."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.person.periods import month_parts, week_parts, year_part
from gazu_like.records import changes_of
from gazu_like.refs import Ref, day_or_none, day_text, given, id_of, id_or_none, in_order
from gazu_like.shapes import DayOff, TaskTimeSpent, TimeSpent
from gazu_like.transport.route import route

# Time spent


@cache
def get_time_spents_by_date(person: Ref, date: str | datetime.date, client: KitsuClient = default) -> list[TimeSpent]:
    """List the hours that a person entered for a day.

    Args:
        person: ID or dict.
        date: Day, YYYY-MM-DD.

    Returns:
        Time spents: "task_id", "duration" (minutes), "date".

    Raises:
        ValueError: there is no such day; nothing was sent.

    Source: GET data/persons/{person}/time-spents/{date}
    """
    return client.get(route("data/persons/{}/time-spents/{}", id_of(person, "person"), day_text(date, "date")))


@cache
def get_time_spents_range(
    person_id: Ref, start_date: str | datetime.date, end_date: str | datetime.date, client: KitsuClient = default
) -> list[TimeSpent]:
    """List the hours that a person entered for some days.

    Args:
        person_id: ID or dict.
        start_date: First day, YYYY-MM-DD.
        end_date: Last day, YYYY-MM-DD.

    Returns:
        Time spents: "task_id", "duration" (minutes), "date", "project_id", "task_type_id".

    Raises:
        ValueError: there is no such day, or the last is before the first; nothing was sent.

    Source: GET data/persons/{person_id}/time-spents
    """
    path = route("data/persons/{}/time-spents", id_of(person_id, "person_id"))
    days = {"start_date": day_text(start_date, "start_date"), "end_date": day_text(end_date, "end_date")}
    in_order(**days)
    return client.get(path, params=days)


def get_all_month_time_spents(id: Ref, date: str | datetime.date, client: KitsuClient = default) -> list[TimeSpent]:
    """List the hours that a person entered for a month.

    Args:
        id: ID or dict of the person.
        date: Any day of the month, as a date or YYYY-MM-DD.

    Returns:
        Time spents: "task_id", "duration" (minutes), "date".

    Raises:
        ValueError: there is no such day; nothing was sent.

    Source: GET data/persons/{id}/time-spents/month/all/{year}/{month}
    """
    year, month, _ = day_text(date, "date").split("-")
    return client.get(route("data/persons/{}/time-spents/month/all/{}/{}", id_of(id), year, month))


@cache
def get_week_time_spents(person: Ref, year: int, week: int, client: KitsuClient = default) -> list[TaskTimeSpent]:
    """Sum up by task what a person worked in a week.

    Args:
        person: ID or dict.
        year: Year of the week.
        week: ISO week, 1 to 53.

    Returns:
        One row for each task: "task_id", "duration" (minutes), names of project, entity, sequence and episode.

    Raises:
        ValueError: the year has no such week; nothing was sent.

    Source: GET data/persons/{person}/time-spents/week/{year}/{week}
    """
    return client.get(route("data/persons/{}/time-spents/week/{}/{}", id_of(person, "person"), *week_parts(year, week)))


@cache
def get_year_time_spents(person: Ref, year: int, client: KitsuClient = default) -> list[TaskTimeSpent]:
    """Sum up by task what a person worked in a year.

    Args:
        person: ID or dict.
        year: Year.

    Returns:
        One row for each task: "task_id", "duration" (minutes), names of project, entity, sequence and episode.

    Raises:
        ValueError: there is no such year; nothing was sent.

    Source: GET data/persons/{person}/time-spents/year/{year}
    """
    return client.get(route("data/persons/{}/time-spents/year/{}", id_of(person, "person"), year_part(year)))


@cache
def get_month_time_spents(
    person: Ref, year: int, month: int, project: Ref | None = None, client: KitsuClient = default
) -> list[TaskTimeSpent]:
    """Sum up by task what a person worked in a month; its entries one by one: ``get_all_month_time_spents``.

    Args:
        person: ID or dict.
        year: Year.
        month: Month, 1 to 12.
        project: ID or dict; only tasks of that production.

    Returns:
        One row for each task: "task_id", "duration" (minutes), names of project, entity, sequence and episode.

    Raises:
        ValueError: there is no such month; nothing was sent.

    Source: GET data/persons/{person}/time-spents/month/{year}/{month}
    """
    path = route("data/persons/{}/time-spents/month/{}/{}", id_of(person, "person"), *month_parts(year, month))
    return client.get(path, params=given(project_id=id_or_none(project, "project")))


@cache
def get_day_time_spents(
    person: Ref, date: str | datetime.date, project: Ref | None = None, client: KitsuClient = default
) -> list[TaskTimeSpent]:
    """Sum up by task what a person worked on a day; its entries one by one: ``get_time_spents_by_date``.

    Args:
        person: ID or dict.
        date: Day, YYYY-MM-DD.
        project: ID or dict; only tasks of that production.

    Returns:
        One row for each task: "task_id", "duration" (minutes), names of project, entity, sequence and episode.

    Raises:
        ValueError: there is no such day; nothing was sent.

    Source: GET data/persons/{person}/time-spents/day/{year}/{month}/{day}
    """
    parts = day_text(date, "date").split("-")
    path = route("data/persons/{}/time-spents/day/{}/{}/{}", id_of(person, "person"), *parts)
    return client.get(path, params=given(project_id=id_or_none(project, "project")))


def get_presence_log(year: int, month: int, client: KitsuClient = default) -> str:
    """Return who was there on which days of a month, as an administrator.

    Args:
        year: Year.
        month: Month, 1 to 12.

    Returns:
        CSV with semicolons: a first row with the year and the days, then a row for each person, "X" where present.

    Raises:
        ValueError: there is no such month; nothing was sent.

    Source: GET data/persons/presence-logs/{year}-{month}
    """
    return client.get(route("data/persons/presence-logs/{}-{}", *month_parts(year, month)), json_response=False)


# Days off


@cache
def get_day_off(day_off_id: Ref, client: KitsuClient = default) -> DayOff:
    """Return a day off, which may be a longer absence.

    Args:
        day_off_id: ID or dict.

    Returns:
        The day off: "date" (first day), "end_date" (last day), "person_id", and "description" for those who may
        read it.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/day-offs/{day_off_id}
    """
    return client.fetch_one("day-offs", id_of(day_off_id, "day_off_id"))


@cache
def get_day_off_by_date(person: Ref, date: str | datetime.date, client: KitsuClient = default) -> DayOff | None:
    """Return the day off, or longer absence, that a day of a person falls into, None when there is none.

    Args:
        person: ID or dict.
        date: Day, YYYY-MM-DD.

    Returns:
        The day off, with "description" for those who may read it.

    Raises:
        ValueError: there is no such day; nothing was sent.

    Source: GET data/persons/{person}/day-offs/{date}
    """
    path = route("data/persons/{}/day-offs/{}", id_of(person, "person"), day_text(date, "date"))
    found: DayOff | None = client.get(path)
    return found or None


@cache
def all_day_offs(client: KitsuClient = default) -> list[DayOff]:
    """List all days off of everybody, as an administrator.

    Source: GET data/day-offs
    """
    return client.fetch_all("day-offs")


@cache
def all_day_offs_for_month(year: int, month: int, client: KitsuClient = default) -> list[DayOff]:
    """List everybody's days off that fall into a month.

    Args:
        year: Year.
        month: Month, 1 to 12.

    Returns:
        Days off of the people whose days off the logged-in person may see, with "description" where that may be read.

    Raises:
        ValueError: there is no such month; nothing was sent.

    Source: GET data/persons/day-offs/{year}/{month}
    """
    return client.get(route("data/persons/day-offs/{}/{}", *month_parts(year, month)))


@cache
def all_day_offs_for_year(year: int, client: KitsuClient = default) -> list[DayOff]:
    """List everybody's days off that fall into a year.

    Args:
        year: Year.

    Returns:
        Days off as ``all_day_offs_for_month`` returns them.

    Raises:
        ValueError: there is no such year; nothing was sent.

    Source: GET data/persons/day-offs/{year}
    """
    return client.get(route("data/persons/day-offs/{}", year_part(year)))


@cache
def get_day_offs(person: Ref, client: KitsuClient = default) -> list[DayOff]:
    """List a person's days off.

    Args:
        person: ID or dict.

    Source: GET data/persons/{person}/day-offs
    """
    return client.get(route("data/persons/{}/day-offs", id_of(person, "person")))


@cache
def get_day_offs_for_project(
    project: Ref,
    start_date: str | datetime.date | None = None,
    end_date: str | datetime.date | None = None,
    client: KitsuClient = default,
) -> dict[str, list[DayOff]]:
    """Return the days off of a production's team, by person.

    Args:
        project: ID or dict.
        start_date: Leave out what ends before this day, YYYY-MM-DD.
        end_date: Leave out what begins after this day, YYYY-MM-DD.

    Returns:
        Lists of days off by person ID; who has none is not in it.

    Raises:
        RouteNotFoundException: no such production.
        ValueError: there is no such day, or the last is before the first; nothing was sent.

    Source: GET data/projects/{project}/day-offs
    """
    days = {"start_date": day_or_none(start_date, "start_date"), "end_date": day_or_none(end_date, "end_date")}
    in_order(**days)
    return client.get(route("data/projects/{}/day-offs", id_of(project, "project")), params=given(**days))


@cache
def get_week_day_offs(person: Ref, year: int, week: int, client: KitsuClient = default) -> list[DayOff]:
    """List a person's days off that fall into a week.

    Args:
        person: ID or dict.
        year: Year of the week.
        week: ISO week, 1 to 53.

    Raises:
        ValueError: the year has no such week; nothing was sent.

    Source: GET data/persons/{person}/day-offs/week/{year}/{week}
    """
    return client.get(route("data/persons/{}/day-offs/week/{}/{}", id_of(person, "person"), *week_parts(year, week)))


@cache
def get_month_day_offs(person: Ref, year: int, month: int, client: KitsuClient = default) -> list[DayOff]:
    """List a person's days off that fall into a month.

    Args:
        person: ID or dict.
        year: Year.
        month: Month, 1 to 12.

    Raises:
        ValueError: there is no such month; nothing was sent.

    Source: GET data/persons/{person}/day-offs/month/{year}/{month}
    """
    return client.get(route("data/persons/{}/day-offs/month/{}/{}", id_of(person, "person"), *month_parts(year, month)))


@cache
def get_year_day_offs(person: Ref, year: int, client: KitsuClient = default) -> list[DayOff]:
    """List a person's days off that fall into a year.

    Args:
        person: ID or dict.
        year: Year.

    Raises:
        ValueError: there is no such year; nothing was sent.

    Source: GET data/persons/{person}/day-offs/year/{year}
    """
    return client.get(route("data/persons/{}/day-offs/year/{}", id_of(person, "person"), year_part(year)))


def new_day_off(
    person: Ref,
    date: str | datetime.date,
    end_date: str | datetime.date,
    description: str | None = None,
    client: KitsuClient = default,
) -> DayOff:
    """Enter a day off, or several days; the server drops hours that the person entered for them.

    Args:
        person: ID or dict.
        date: First day, YYYY-MM-DD.
        end_date: Last day, YYYY-MM-DD.
        description: Reason.

    Raises:
        ParameterException: another day off of the person lies in between.
        ValueError: there is no such day, or the last is before the first; nothing was sent.

    Source: POST data/day-offs
    """
    first, last = day_text(date, "date"), day_text(end_date, "end_date")
    in_order(date=first, end_date=last)
    body = given(person_id=id_of(person, "person"), date=first, end_date=last, description=description)
    return client.create("day-offs", body)


def update_day_off(day_off: Mapping[str, Any], client: KitsuClient = default) -> DayOff:
    """Change a day off; fields that are not given stay.

    Args:
        day_off: Dict with "id" and the fields to change: "date" (first day), "end_date" (last day), "description".

    Returns:
        The changed day off.

    Raises:
        ParameterException: another day off of the person lies in between.
        RouteNotFoundException: there is none.
        ValueError: there is no such day, or the last is before the first; nothing was sent.

    Source: PUT data/day-offs/{day_off}
    """
    return client.update("day-offs", id_of(day_off, "day_off"), changes_of(day_off, "day_off"))


def remove_day_off(day_off: Ref, client: KitsuClient = default) -> str:
    """Remove a day off.

    Args:
        day_off: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/day-offs/{day_off}
    """
    return client.delete(route("data/day-offs/{}", id_of(day_off, "day_off")))
