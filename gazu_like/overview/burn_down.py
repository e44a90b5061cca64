"""Tasks not yet done over time, told by the server's event log; where it is silent, by the tasks' own dates."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazu_like.overview.model import BurnDown, Day, Gap
from gazu_like.overview.rows import Log, Row, Rows

#: A log that begins so much later than the first task tells of it all: the two are written one after the other.
_SECONDS_APART = 3600


@dataclass(frozen=True)
class Life:
    """A task from its making to its removal.

    Attributes:
        born, died: Moments; None lives on.
        opened: Whether it was open, that is not done, when it was made.
        turns: Moments at which it was said whether it is open, in order.
    """

    born: str
    opened: bool = True
    turns: tuple[tuple[str, bool], ...] = ()
    died: str | None = None


def of(rows: Rows, tasks: Sequence[Row], now: str) -> BurnDown:
    """Return the burn-down of a production.

    Args:
        rows: Its lists.
        tasks: Those of its tasks that count.
        now: The moment of reading.
    """
    done = {row["id"] for row in rows.statuses if row.get("is_done")}
    counted = {row["id"] for row in tasks}
    ignored = {row["id"] for row in rows.tasks} - counted
    days = by_day(lives(tasks, rows.log, done, now, ignored), now)
    start, end = ((rows.project.get(field) or "")[:10] or None for field in ("start_date", "end_date"))
    begins = rows.log.begins if rows.log else None
    gap = _gap(rows.log, tasks)
    return BurnDown(days, begins[:10] if begins else None, gap, start, end, _even(days, start, end))


def _gap(log: Log | None, tasks: Sequence[Row]) -> Gap:
    if log is None:
        return "refused"
    first = min((row["created_at"] for row in tasks), default=None)
    if first is None:
        return ""
    return "late" if log.begins is None or _seconds(first, log.begins) > _SECONDS_APART else ""


def _seconds(first: str, second: str) -> float:
    start, end = (datetime.datetime.fromisoformat(each[:19]) for each in (first, second))
    return (end - start).total_seconds()


def _even(days: Sequence[Day], start: str | None, end: str | None) -> tuple[Day, Day] | None:
    """Return the line from all of today's tasks at the start to none at the end."""
    if not days or not days[-1].tasks or end is None:
        return None
    first = start or days[0].day
    tasks = days[-1].tasks
    return (Day(first, tasks, tasks), Day(end, 0, tasks)) if first < end else None


def lives(
    tasks: Iterable[Row], log: Log | None, done: Collection[str], now: str, ignored: Collection[str] = ()
) -> list[Life]:
    """Return what became of each task, and of each that was removed.

    Args:
        tasks: Those that there are.
        log: What the event log says, None where nobody may know.
        done: IDs of the statuses that mean done.
        now: No event is later: clocks differ by seconds.
        ignored: Tasks that are there and do not count.
    """
    changes: dict[str, list[Row]] = defaultdict(list)
    for event in log.changed if log else ():
        changes[event["data"]["task_id"]].append(event)
    found = [_life(row, changes.pop(row["id"], []), done, now) for row in tasks]
    return [*found, *_removed(log, changes, done, now, ignored)] if log else found


def _life(task: Row, changes: Sequence[Row], done: Collection[str], now: str) -> Life:
    is_open = task["task_status_id"] not in done
    born, finished = min(task["created_at"][:19], now), task.get("done_date")
    if not changes:
        # Nothing was heard of it: open since it was made, unless it says when it was done.
        if is_open or not finished:
            return Life(born, is_open)
        return Life(born, True, ((_between(born, finished, now), False),))
    turns = _turns(changes, done, born, now)
    if turns[-1][1] != is_open:
        # It changed and no event told of it, as when it was imported: its own date says when, or nobody does.
        silent = _between(turns[-1][0], finished if finished and not is_open else task.get("updated_at"), now)
        turns = (*turns, (silent, is_open))
    return Life(born, _before(changes) not in done, turns)


def _removed(
    log: Log, changes: Mapping[str, Sequence[Row]], done: Collection[str], now: str, ignored: Collection[str]
) -> Iterator[Life]:
    """Tell of the tasks that are gone; what is known of them is what the log says."""
    made = {event["data"].get("task_id"): event["created_at"] for event in log.made}
    for event in {event["data"]["task_id"]: event for event in log.removed}.values():
        task_id, died = event["data"]["task_id"], min(event["created_at"][:19], now)
        if task_id in ignored:
            continue
        told = changes.get(task_id, ())
        born = min(filter(None, (made.get(task_id), told[0]["created_at"] if told else None)), default=log.begins)
        born = min((born or died)[:19], died)
        opened = _before(told) not in done if told else True
        yield Life(born, opened, _turns(told, done, born, died), died)


def _before(changes: Sequence[Row]) -> str | None:
    found: str | None = changes[0]["data"].get("previous_task_status_id")
    return found


def _turns(changes: Iterable[Row], done: Collection[str], born: str, last: str) -> tuple[tuple[str, bool], ...]:
    return tuple(
        (_between(born, event["created_at"], last), event["data"]["new_task_status_id"] not in done)
        for event in changes
    )


def _between(first: str, moment: str | None, last: str) -> str:
    return min(max(first, (moment or last)[:19]), last)


def by_day(found: Iterable[Life], now: str) -> list[Day]:
    """Count the tasks at the end of each day, from the first one's making to today.

    Args:
        found: What became of the tasks.
        now: The moment of reading.
    """
    steps: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for life in found:
        for moment, opened, tasks in _steps(life):
            steps[moment[:10]][0] += opened
            steps[moment[:10]][1] += tasks
    days, opened, tasks = [], 0, 0
    for day in _days(min(steps, default=None), now[:10]):
        opened, tasks = opened + steps[day][0], tasks + steps[day][1]
        days.append(Day(day, opened, tasks))
    return days


def _steps(life: Life) -> Iterator[tuple[str, int, int]]:
    """Tell by how much a life changes the number of open tasks, and of tasks, and when."""
    is_open = life.opened
    yield life.born, int(is_open), 1
    for moment, opens in life.turns:
        yield moment, int(opens) - int(is_open), 0
        is_open = opens
    if life.died is not None:
        yield life.died, -int(is_open), -1


def _days(first: str | None, last: str) -> Iterator[str]:
    if first is None:
        return
    day, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    while day <= end:
        yield str(day)
        day += datetime.timedelta(days=1)
