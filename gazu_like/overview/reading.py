"""What an overview is made of, asked of the server: whole lists, a handful of requests whatever the production's size.

Asking changes nothing. What a login may not read is left out, and said to be.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from typing import Any

from gazu_like import casting, event_log, lookup, person, project, task
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.exception import NotAllowedException
from gazu_like.overview import figures
from gazu_like.overview.model import Overview
from gazu_like.overview.rows import Log, Rows
from gazu_like.refs import Ref, id_of
from gazu_like.shapes import Person

#: Requests under way at once.
READERS = 8

#: What events say of tasks: a status that became another one, and a task that was removed.
CHANGED, REMOVED, MADE = "task:status-changed", "task:delete", "task:new"
#: The first thing that a log knows of a production.
BEGUN = "project:new"


def read(project: Ref, client: KitsuClient = default, moment: datetime.datetime | None = None) -> Overview:
    """Read a production and count: progress, burn-down, what is late, who is cast where.

    Some twenty requests, several at once, and one more for every thousand changes of statuses in the event log, which
    managers may read; for others the burn-down goes by the tasks' own dates, and says so.

    Args:
        project: ID or dict.
        client: Connection to ask; the default one when left out.
        moment: What counts as now, by which tasks are late; the computer's clock when left out. Without a time zone
            it is UTC.

    Returns:
        The overview.

    Raises:
        RouteNotFoundException: no such production.
        NotAllowedException: the login is not in the production's team.
    """
    return figures.overview_of(read_rows(project, client), _utc(moment))


def _utc(moment: datetime.datetime | None) -> datetime.datetime:
    if moment is None:
        moment = datetime.datetime.now(datetime.timezone.utc)
    return moment.astimezone(datetime.timezone.utc) if moment.tzinfo else moment.replace(tzinfo=datetime.timezone.utc)


def read_rows(of: Ref, client: KitsuClient) -> Rows:
    """Read the lists of a production."""
    # One that does not exist, or is not ours, says so before the others are asked.
    found = project.get_project(id_of(of, "project"), client=client)
    jobs: dict[str, Callable[[], Any]] = {
        # The long ones first, so that none of them is waited for alone.
        "log": partial(_log, found["id"], client),
        "tasks": partial(task.all_tasks_for_project, found, client=client),
        "casting": partial(casting.get_project_shots_casting, found, client=client),
        "people": partial(_people, client),
        "task_types": partial(task.all_task_types, client=client),
        "statuses": partial(task.all_task_statuses, client=client),
        "organisation": partial(person.get_organisation, client=client),
    }
    places = lookup.all_places_for_project(found, client=client)
    told = dict(zip(jobs, client.wire.map(list(jobs.values()), READERS), strict=True))
    return Rows(
        server=client.host,
        project=found,
        places=places,
        hours_by_day=told.pop("organisation").get("hours_by_day") or 8.0,
        **told,
    )


def _people(client: KitsuClient) -> list[Person]:
    try:
        return person.all_persons(client=client)
    except NotAllowedException:
        return []


def _log(project_id: str, client: KitsuClient) -> Log | None:
    try:
        return _read_log(project_id, client)
    except NotAllowedException:
        return None


def _read_log(project_id: str, client: KitsuClient) -> Log:
    def told(name: str, limit: int = event_log.EVERYTHING) -> list[Any]:
        query = {"project_id": project_id, "name": name}
        # From the newest back: each page but the last one is full.
        return event_log.newest(client, event_log.EVENTS, event_log.CURSOR, limit, query)[::-1]

    begun = told(BEGUN, 1)
    changed, removed = told(CHANGED), told(REMOVED)
    made = told(MADE) if removed or not begun else []
    firsts = [events[0]["created_at"] for events in (begun, changed, removed, made) if events]
    return Log(min(firsts, default=None), changed, removed, made)
