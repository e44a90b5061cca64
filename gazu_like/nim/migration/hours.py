"""Time cards as Kitsu's time spents: one for each task, person and day. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from gazu_like.nim.migration.job import NOBODY, Job, once
from gazu_like.nim.migration.words import day, decimal, number_in
from gazu_like.sync.model import Row

_MINUTES = 60


def time_spents(job: Job) -> list[Row]:
    """Return the hours of each task, person and day, in minutes. Kitsu has one record for all cards of a day."""
    return [
        {
            "id": job.id("timecard-day", f"{task}:{user}:{date}"),
            "task_id": job.id("task", task),
            "person_id": job.author(user),
            "date": date,
            "duration": minutes,
        }
        for (task, user, date), minutes in sorted(_days(job).items())
    ]


def minutes_of_tasks(job: Job) -> dict[str, int]:
    """Return the minutes that were spent on each task, by its ID in Kitsu: an import does not add them up."""
    found: Counter[str] = Counter()
    for (task, _, _), minutes in _days(job).items():
        found[job.id("task", task)] += minutes
    return dict(found)


def left_out(job: Job) -> Iterable[tuple[Row, str]]:
    """Return the time cards that Kitsu has no place for, and why."""
    for card in job.rows.timecards:
        if job.task_id(number_in(card, "taskID")) is None:
            yield card, "Kitsu has no time without a task"
        elif day(card.get("date")) is None:
            yield card, "it has no day"
        elif _minutes(card) <= 0:
            yield card, "nothing is left of it without its break"


@once
def _days(job: Job) -> dict[tuple[int, int, str], int]:
    found: Counter[tuple[int, int, str]] = Counter()
    for card in job.rows.timecards:
        task, date = number_in(card, "taskID"), day(card.get("date"))
        if task is None or job.task_id(task) is None or date is None or _minutes(card) <= 0:
            continue
        user = number_in(card, "userID")
        found[job.leader(task), user if user in job.users else NOBODY, date] += _minutes(card)
    return dict(found)


def _minutes(card: Row) -> int:
    return round(((decimal(card.get("hrs")) or 0.0) - (decimal(card.get("break_hrs")) or 0.0)) * _MINUTES)
