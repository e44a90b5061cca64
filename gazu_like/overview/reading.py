"""What an overview is made of, asked of the server: whole lists, a handful of requests whatever the production's size.

Asking changes nothing. What a login may not read is left out, and said to be.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeAlias, TypeVar

from gazu_like import asset, casting, concept, edit, event_log, person, project, scene, shot, task
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.exception import NotAllowedException
from gazu_like.overview import figures
from gazu_like.overview.model import Overview
from gazu_like.refs import Ref, id_of

T = TypeVar("T")
Row: TypeAlias = Mapping[str, Any]

#: Requests under way at once.
READERS = 8

#: Where the entities of each kind are listed, in the order in which people speak of them.
ENTITIES: Mapping[str, Callable[..., list[Any]]] = {
    "Asset": asset.all_assets_for_project,
    "Shot": shot.all_shots_for_project,
    "Sequence": shot.all_sequences_for_project,
    "Episode": shot.all_episodes_for_project,
    "Scene": scene.all_scenes_for_project,
    "Edit": edit.all_edits_for_project,
    "Concept": concept.all_concepts_for_project,
}
#: What events say of tasks: a status that became another one, and a task that was removed.
CHANGED, REMOVED, MADE = "task:status-changed", "task:delete", "task:new"
#: The first thing that a log knows of a production.
BEGUN = "project:new"


@dataclass
class Log:
    """What the server's event log says of a production's tasks, the oldest first.

    Attributes:
        begins: Moment from which it tells, None where it tells nothing.
        changed: Events of changed statuses.
        removed: Events of removed tasks.
        made: Events of new tasks; only asked for where tasks were removed, since the others say it themselves.
    """

    begins: str | None
    changed: list[Row] = field(default_factory=list)
    removed: list[Row] = field(default_factory=list)
    made: list[Row] = field(default_factory=list)


@dataclass
class Rows:
    """The lists of a production as the server has them.

    Attributes:
        server: Address.
        entities: By kind: "Asset", "Shot" ...
        casting: Links by the ID of their shot.
        hours_by_day: Hours of work that the studio counts as a day.
        log: None where the login may not read it.
    """

    server: str
    project: Row
    tasks: list[Any]
    task_types: list[Any]
    statuses: list[Any]
    people: list[Any]
    entities: Mapping[str, list[Any]]
    casting: Mapping[str, list[Any]]
    hours_by_day: float
    log: Log | None


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
        **{kind: partial(all_of, found, client=client) for kind, all_of in ENTITIES.items()},
        "people": partial(_allowed, partial(person.all_persons, client=client), []),
        "task_types": partial(task.all_task_types, client=client),
        "statuses": partial(task.all_task_statuses, client=client),
        "organisation": partial(person.get_organisation, client=client),
    }
    told = dict(zip(jobs, client.wire.map(list(jobs.values()), READERS), strict=True))
    return Rows(
        server=client.host,
        project=found,
        entities={kind: told.pop(kind) for kind in ENTITIES},
        hours_by_day=told.pop("organisation").get("hours_by_day") or 8.0,
        **told,
    )


def _allowed(job: Callable[[], T], otherwise: T) -> T:
    try:
        return job()
    except NotAllowedException:
        return otherwise


def _log(project_id: str, client: KitsuClient) -> Log | None:
    return _allowed(partial(_read_log, project_id, client), None)


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
