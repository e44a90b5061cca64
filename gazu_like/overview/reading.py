"""What an overview is made of, asked of the server: whole lists, a handful of requests whatever the production's size.

Asking changes nothing. What a login may not read is left out, and said to be.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
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
from gazu_like.shapes import Person, Task

#: Requests under way at once.
READERS = 8

#: What events say of tasks: a status that became another one, and a task that was removed.
CHANGED, REMOVED, MADE = "task:status-changed", "task:delete", "task:new"


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
    if told["log"] is not None:
        told["log"].begins = _begins(told["log"], found["id"], told["tasks"], client)
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
        changed, removed = (_told(project_id, name, client) for name in (CHANGED, REMOVED))
        return Log(changed, removed, _told(project_id, MADE, client) if removed else [])
    except NotAllowedException:
        return None


def _told(project_id: str, name: str, client: KitsuClient) -> list[Any]:
    query = {"project_id": project_id, "name": name}
    # From the newest back: each page but the last one is full.
    return event_log.newest(client, event_log.EVENTS, event_log.CURSOR, event_log.EVERYTHING, query)[::-1]


def _begins(log: Log, project_id: str, tasks: Sequence[Task], client: KitsuClient) -> str | None:
    """Return a moment from which on the log tells of the tasks.

    A task is of an entity, whose making was an event of the production as well. So a log that knows of anything before
    the first task tells of all; else one that was cleaned, or of a production that came from elsewhere, tells at least
    from its first event of a task on.
    """
    first = min((row["created_at"] for row in tasks), default=None)
    if first is not None:
        query = {"project_id": project_id, "before": event_log.moved(first, 2), "limit": 1}
        if before := client.fetch_all(event_log.EVENTS, query):
            return str(before[0]["created_at"])
    return min((events[0]["created_at"] for events in (log.changed, log.removed, log.made) if events), default=None)
