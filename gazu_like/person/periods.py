"""Months and weeks as routes name them. One that does not exist ends here: the server answers 500 to it."""

from __future__ import annotations

import datetime
import operator


def year_part(year: int) -> int:
    """Return the year.

    Raises:
        ValueError: there is no such year.
    """
    try:
        return datetime.date(_whole(year), 1, 1).year
    except (TypeError, ValueError, OverflowError):
        raise ValueError(f"year: no such year: {year!r}") from None


def month_parts(year: int, month: int) -> tuple[int, str]:
    """Return the year, and the month with two digits.

    Raises:
        ValueError: there is no such month.
    """
    try:
        first = datetime.date(_whole(year), _whole(month), 1)
    except (TypeError, ValueError, OverflowError):
        raise ValueError(f"year, month: no such month: {year!r}, {month!r}") from None
    return first.year, f"{first.month:02}"


def week_parts(year: int, week: int) -> tuple[int, int]:
    """Return the year and the ISO week.

    Raises:
        ValueError: the year has no such week.
    """
    try:
        datetime.date.fromisocalendar(_whole(year), _whole(week), 1)
    except (TypeError, ValueError, OverflowError):
        raise ValueError(f"year, week: no such ISO week: {year!r}, {week!r}") from None
    return _whole(year), _whole(week)


def _whole(number: int | str) -> int:
    """Return a whole number, which text may stand for; half a month is none, and would quietly be another one."""
    return int(number) if isinstance(number, str) else operator.index(number)
