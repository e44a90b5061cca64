"""Hours of everybody, summed up by day, week, month or year, and the shots that a person's quota is made of."""

from __future__ import annotations

import datetime
from typing import Any, Literal

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.person.periods import month_parts, week_parts, year_part
from gazu_like.refs import Ref, day_text, given, id_of, id_or_none, one_of
from gazu_like.shapes import QuotaShot
from gazu_like.transport.route import route

_COUNT_MODES = ("weighted", "weighteddone", "feedback", "done")


@cache
def get_time_spents_day_table(
    year: int,
    month: int,
    project: Ref | None = None,
    department: Ref | None = None,
    studio: Ref | None = None,
    client: KitsuClient = default,
) -> dict[str, dict[str, float]]:
    """Sum up by day and person what was worked in a month.

    Args:
        year: Year.
        month: Month, 1 to 12.
        project: ID or dict; only hours of that production.
        department: ID or dict; only hours for tasks of its task types.
        studio: ID or dict; only hours of its people.

    Returns:
        Minutes by person ID, by day of the month ("1" to "31"); days without hours are not in it. Managers and
        supervisors get their productions' hours, artists their own.

    Raises:
        ValueError: there is no such month; nothing was sent.

    Source: GET data/persons/time-spents/day-table/{year}/{month}
    """
    path = route("data/persons/time-spents/day-table/{}/{}", *month_parts(year, month))
    return client.get(path, params=_of(project, department, studio))


@cache
def get_time_spents_week_table(
    year: int,
    project: Ref | None = None,
    department: Ref | None = None,
    studio: Ref | None = None,
    client: KitsuClient = default,
) -> dict[str, dict[str, float]]:
    """Sum up by week and person what was worked in a year.

    Args:
        year: Year.
        project: ID or dict; only hours of that production.
        department: ID or dict; only hours for tasks of its task types.
        studio: ID or dict; only hours of its people.

    Returns:
        Minutes by person ID, by ISO week ("1" to "53"), otherwise as in ``get_time_spents_day_table``. Days of the
        calendar year count: its first ones may be in week "52" or "53".

    Raises:
        ValueError: there is no such year; nothing was sent.

    Source: GET data/persons/time-spents/week-table/{year}
    """
    path = route("data/persons/time-spents/week-table/{}", year_part(year))
    return client.get(path, params=_of(project, department, studio))


@cache
def get_time_spents_month_table(
    year: int,
    project: Ref | None = None,
    department: Ref | None = None,
    studio: Ref | None = None,
    client: KitsuClient = default,
) -> dict[str, dict[str, float]]:
    """Sum up by month and person what was worked in a year.

    Args:
        year: Year.
        project: ID or dict; only hours of that production.
        department: ID or dict; only hours for tasks of its task types.
        studio: ID or dict; only hours of its people.

    Returns:
        Minutes by person ID, by month ("1" to "12"), otherwise as in ``get_time_spents_day_table``.

    Raises:
        ValueError: there is no such year; nothing was sent.

    Source: GET data/persons/time-spents/month-table/{year}
    """
    path = route("data/persons/time-spents/month-table/{}", year_part(year))
    return client.get(path, params=_of(project, department, studio))


@cache
def get_time_spents_year_table(
    project: Ref | None = None, department: Ref | None = None, studio: Ref | None = None, client: KitsuClient = default
) -> dict[str, dict[str, float]]:
    """Sum up by year and person what was ever worked.

    Args:
        project: ID or dict; only hours of that production.
        department: ID or dict; only hours for tasks of its task types.
        studio: ID or dict; only hours of its people.

    Returns:
        Minutes by person ID, by year ("2026"), otherwise as in ``get_time_spents_day_table``.

    Source: GET data/persons/time-spents/year-table
    """
    return client.get("data/persons/time-spents/year-table", params=_of(project, department, studio))


@cache
def get_day_quota_shots(
    person: Ref,
    date: str | datetime.date,
    project: Ref | None = None,
    task_type: Ref | None = None,
    count_mode: Literal["weighted", "weighteddone", "feedback", "done"] | None = None,
    client: KitsuClient = default,
) -> list[QuotaShot]:
    """List the shots that count for a person's quota of a day.

    Args:
        person: ID or dict.
        date: Day, YYYY-MM-DD.
        project: ID or dict; only shots of that production.
        task_type: ID or dict; only tasks of that type.
        count_mode: When a task counts, and for how much: "weighted" (has asked for feedback; by the hours of the day
            out of all that were entered for it, or by working days), "weighteddone" (is done; as before), "feedback"
            (has asked for feedback on the day; as a whole), "done" (was done on the day; as a whole). None: "weighted".

    Returns:
        Shots with "full_name" ("SQ01 / SH010") and "weight" (1 is the whole shot), sorted by full name.

    Raises:
        ValueError: unknown count mode, or there is no such day; nothing was sent.

    Source: GET data/persons/{person}/quota-shots/day/{year}/{month}/{day}
    """
    parts = day_text(date, "date").split("-")
    path = route("data/persons/{}/quota-shots/day/{}/{}/{}", id_of(person, "person"), *parts)
    return client.get(path, params=_counted(project, task_type, count_mode))


@cache
def get_week_quota_shots(
    person: Ref,
    year: int,
    week: int,
    project: Ref | None = None,
    task_type: Ref | None = None,
    count_mode: Literal["weighted", "weighteddone", "feedback", "done"] | None = None,
    client: KitsuClient = default,
) -> list[QuotaShot]:
    """List the shots that count for a person's quota of a week.

    Args:
        person: ID or dict.
        year: Year of the week.
        week: ISO week, 1 to 53.
        project: ID or dict; only shots of that production.
        task_type: ID or dict; only tasks of that type.
        count_mode: As in ``get_day_quota_shots``.

    Returns:
        Shots as ``get_day_quota_shots`` returns them.

    Raises:
        ValueError: unknown count mode, or there is no such week; nothing was sent.

    Source: GET data/persons/{person}/quota-shots/week/{year}/{week}
    """
    path = route("data/persons/{}/quota-shots/week/{}/{}", id_of(person, "person"), *week_parts(year, week))
    return client.get(path, params=_counted(project, task_type, count_mode))


@cache
def get_month_quota_shots(
    person: Ref,
    year: int,
    month: int,
    project: Ref | None = None,
    task_type: Ref | None = None,
    count_mode: Literal["weighted", "weighteddone", "feedback", "done"] | None = None,
    client: KitsuClient = default,
) -> list[QuotaShot]:
    """List the shots that count for a person's quota of a month.

    Args:
        person: ID or dict.
        year: Year.
        month: Month, 1 to 12.
        project: ID or dict; only shots of that production.
        task_type: ID or dict; only tasks of that type.
        count_mode: As in ``get_day_quota_shots``.

    Returns:
        Shots as ``get_day_quota_shots`` returns them.

    Raises:
        ValueError: unknown count mode, or there is no such month; nothing was sent.

    Source: GET data/persons/{person}/quota-shots/month/{year}/{month}
    """
    path = route("data/persons/{}/quota-shots/month/{}/{}", id_of(person, "person"), *month_parts(year, month))
    return client.get(path, params=_counted(project, task_type, count_mode))


def _of(project: Ref | None, department: Ref | None, studio: Ref | None) -> dict[str, Any]:
    return given(
        project_id=id_or_none(project, "project"),
        department_id=id_or_none(department, "department"),
        studio_id=id_or_none(studio, "studio"),
    )


def _counted(project: Ref | None, task_type: Ref | None, count_mode: str | None) -> dict[str, Any]:
    one_of(_COUNT_MODES, count_mode=count_mode)
    return given(
        project_id=id_or_none(project, "project"),
        task_type_id=id_or_none(task_type, "task_type"),
        count_mode=count_mode,
    )
