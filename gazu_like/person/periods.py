"""Months and weeks as routes name them. One that does not exist ends here: the server answers 500 to it."""

from __future__ import annotations

import datetime


def month_parts(year: int, month: int = 1) -> tuple[int, str]:
    """Return the year, and the month with two digits.

    Raises:
        ValueError: there is no such month.
    """
    try:
        first = datetime.date(int(year), int(month), 1)
    except (TypeError, ValueError, OverflowError):
        raise ValueError(f"year, month: no such month: {year!r}, {month!r}") from None
    return first.year, f"{first.month:02}"


def week_parts(year: int, week: int) -> tuple[int, int]:
    """Return the year and the ISO week.

    Raises:
        ValueError: the year has no such week.
    """
    try:
        datetime.date.fromisocalendar(int(year), int(week), 1)
    except (TypeError, ValueError, OverflowError):
        raise ValueError(f"year, week: no such ISO week: {year!r}, {week!r}") from None
    return int(year), int(week)
