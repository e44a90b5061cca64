"""What a job has and Kitsu has no place for: kept in the archive, and told in the report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, fields
from typing import Any

from gazu_like.nim.migration import entities, hours, reviews
from gazu_like.nim.migration.files import element_home, task_of
from gazu_like.nim.migration.job import Job
from gazu_like.nim.migration.reading import Rows
from gazu_like.nim.migration.words import number_in, text
from gazu_like.sync.model import Archived, Row


def _unplaced(kind: str) -> Callable[[Job], Iterable[Row]]:
    return lambda job: [{**row, "reason": why} for found, row, why in reviews.left_out(job) if found == kind]


def _elements(job: Job) -> Iterable[Row]:
    return [row for row in job.rows.elements if element_home(job, row) is None]


def _renders(job: Job) -> Iterable[Row]:
    found = {number_in(row, "renderID") for row in job.rows.elements} - {None}
    return [{"ID": each} for each in sorted(each for each in found if each is not None)]


def _all(job: Job) -> Iterable[Row]:
    for each in fields(Rows):
        held: Any = getattr(job.rows, each.name)
        if each.name == "icons":
            held = [{"of": kind, "ofID": row_id, "img_link": link} for (kind, row_id), link in held.items()]
        yield from ({"~rows": each.name, **row} for row in ([held] if isinstance(held, dict) else held))


def _lost_assignees(job: Job) -> Iterable[Row]:
    for row in job.tasks.values():
        if number_in(row, "userID") and job.person(number_in(row, "userID")) is None:
            yield {"taskID": row["taskID"], "userID": row["userID"], "username": row.get("username")}


def _merged(job: Job) -> Iterable[Row]:
    return [row for group in job.task_groups for row in group[1:]]


def _clock(job: Job) -> Iterable[Row]:
    names = ("ID", "timecardID", "taskID", "userID", "date", "start_time", "end_time", "hrs", "break_hrs", "ot", "dt")
    more = ("location", "description", "customKeys")
    return [{name: card[name] for name in (*names, *more) if name in card} for card in job.rows.timecards]


def _renamed(job: Job) -> Iterable[Row]:
    """Return what is called otherwise in Kitsu: names that lacked, came twice or were too long."""
    made = {row["id"]: row["name"] for make in (*_ENTITIES, reviews.playlists) for row in make(job)}
    for kind, listed in _named(job).items():
        for row in listed:
            name, became = text(row, *_NAMES), made.get(job.id(kind, row["ID"]))
            if became is not None and became != name:
                yield {"kind": kind, "ID": row["ID"], "name": name, "became": became}


_ENTITIES = (entities.sequences, entities.episodes, entities.shots, entities.assets)
_NAMES = ("showname", "shotName", "assetName", "name")


def _named(job: Job) -> dict[str, list[Row]]:
    rows = job.rows
    return {"show": rows.shows, "shot": rows.shots, "asset": rows.assets, "review-bin": rows.bins}


def _about(job: Job) -> Iterable[Row]:
    yield {"source": job.source, "job": job.number, "choices": asdict(job.choices)}


def _kind(name: str, read: Callable[[Job], Iterable[Row]], why: str) -> Archived:
    # Read with the side that has the job, as the engine reads what it archives.
    return Archived(name, lambda side: list(read(side.job)), why)


ARCHIVED: tuple[Archived, ...] = (
    _kind("contacts", lambda job: job.rows.contacts, "persons of Kitsu have accounts; contacts of NIM would get one"),
    _kind("schedule-events", lambda job: job.rows.events, "Kitsu plans tasks, and has no calendar"),
    _kind("resources", lambda job: job.rows.resources, "Kitsu has no rooms and machines to book"),
    _kind("renders", _renders, "Kitsu has no renders, and no query of NIM's lists them: these are named by elements"),
    _kind("review-items", _unplaced("review-item"), "reviews of the job, of its assets as a whole, or of a user"),
    _kind("review-bin-members", _unplaced("review-bin-member"), "members of bins that show no entity"),
    _kind(
        "timecards-left-out",
        lambda job: [{**card, "reason": why} for card, why in hours.left_out(job)],
        "hours without a task, without a day, or of no length",
    ),
    _kind(
        "timecard-details",
        _clock,
        "Kitsu has one number for a task, a person and a day; clock times and overtime are here",
    ),
    _kind("elements", _elements, "elements of no shot, asset or show"),
    _kind(
        "files-without-a-task",
        lambda job: [
            row for row in job.rows.files if str(row["class"]).casefold() != "show" and task_of(job, row) is None
        ],
        "brought, but without a task: NIM ties files to a type, and there is no task of it",
    ),
    _kind("lost-assignees", _lost_assignees, "tasks of users that NIM no longer has are assigned to nobody"),
    _kind("merged-tasks", _merged, "several tasks of one type on one shot or asset became one"),
    _kind("renamed", _renamed, "names that lacked, came twice or were too long are other ones in Kitsu"),
    _kind("about", _about, ""),
    _kind("nim-rows", _all, "every row as NIM gave it, with the columns that have no place in Kitsu"),
)
