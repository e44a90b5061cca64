"""Milestones of a production's schedule, and quotas: how much was done by whom and when."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import partial
from typing import Any, overload

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.project import settings
from gazu_like.records import changes_of
from gazu_like.refs import Ref, day_text, given, id_of, id_or_none, not_empty
from gazu_like.shapes import Milestone, Quota
from gazu_like.transport.route import route

_AT_ONCE = 8


@cache
def get_milestones(project: Ref, client: KitsuClient = default) -> list[Milestone]:
    """List the milestones of a production.

    Args:
        project: ID or dict.

    Returns:
        Milestones: "name", "date" (YYYY-MM-DD), "task_type_id".

    Source: GET data/projects/{project_id}/milestones
    """
    return client.get(route("data/projects/{}/milestones", id_of(project, "project")))


@cache
def all_milestones(client: KitsuClient = default) -> list[Milestone]:
    """List the milestones of all productions; administrators only.

    Source: GET data/milestones
    """
    return client.fetch_all("milestones")


@cache
def get_milestone(milestone: Ref, client: KitsuClient = default) -> Milestone:
    """Return a milestone.

    Args:
        milestone: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/milestones/{milestone}
    """
    return client.fetch_one("milestones", id_of(milestone, "milestone"))


def new_milestone(
    project: Ref, name: str, date: str | datetime.date, task_type: Ref | None = None, client: KitsuClient = default
) -> Milestone:
    """Add a milestone to the schedule of a production.

    Args:
        project: ID or dict.
        name: Name; the same one may be given twice.
        date: Day, YYYY-MM-DD.
        task_type: ID or dict of the task type that the milestone belongs to; None for the whole production.

    Returns:
        The new milestone.

    Raises:
        ValueError: the name is empty, or there is no such day; nothing was sent.

    Source: POST data/milestones
    """
    not_empty(name=name)
    body = given(
        project_id=id_of(project, "project"),
        name=name,
        date=day_text(date, "date"),
        task_type_id=id_or_none(task_type, "task_type"),
    )
    return client.create("milestones", body)


def update_milestone(milestone: Mapping[str, Any], client: KitsuClient = default) -> Milestone:
    """Change a milestone; fields that are not given stay.

    Args:
        milestone: Dict with "id" and the fields to change: "name", "date" (YYYY-MM-DD), "task_type_id".

    Returns:
        The changed milestone.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: the name is empty, or there is no such day; nothing was sent.

    Source: PUT data/milestones/{milestone}
    """
    return client.update("milestones", id_of(milestone, "milestone"), changes_of(milestone, "milestone"))


def remove_milestone(milestone: Ref, client: KitsuClient = default) -> str:
    """Remove a milestone from the schedule of its production.

    Args:
        milestone: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/milestones/{milestone}
    """
    return client.delete(route("data/milestones/{}", id_of(milestone, "milestone")))


@overload
def get_project_quotas(project: Ref, task_type: Ref, client: KitsuClient = default) -> dict[str, Quota]: ...


@overload
def get_project_quotas(
    project: Ref, task_type: None = None, client: KitsuClient = default
) -> dict[str, dict[str, Quota]]: ...


@cache
def get_project_quotas(project: Ref, task_type: Ref | None = None, client: KitsuClient = default) -> dict[str, Any]:
    """Return how many frames, seconds and drawings of shots were done of a task type, by person and date.

    Args:
        project: ID or dict.
        task_type: ID or dict; None asks for every task type of the production.

    Returns:
        A dict, though gazu documents a list: by person ID, and "total", a dict "day", "week", "month", "year", in each
        of which "frames", "seconds", "drawings" and "count" (shots) are dicts by date. Without a task type such a dict
        by task type ID.

    Source:
        GET data/projects/{project_id}/task-types
        GET data/projects/{project_id}/quotas/{task_type_id}
    """
    project_id, task_type_id = id_of(project, "project"), id_or_none(task_type, "task_type")
    if task_type_id is not None:
        return _quotas(client, project_id, task_type_id)
    ids = [each["id"] for each in settings.get_project_task_types(project_id, client=client)]
    found = client.wire.map([partial(_quotas, client, project_id, each) for each in ids], _AT_ONCE)
    return dict(zip(ids, found, strict=True))


@cache
def get_project_person_quotas(project: Ref, person: Ref, client: KitsuClient = default) -> dict[str, Quota]:
    """Return how many frames, seconds and drawings of shots a person did, by task type and date.

    Args:
        project: ID or dict.
        person: ID or dict.

    Returns:
        A dict, though gazu documents a list: as in ``get_project_quotas``, by task type ID, and "total".

    Source: GET data/projects/{project_id}/quotas/persons/{person_id}
    """
    path = route("data/projects/{}/quotas/persons/{}", id_of(project, "project"), id_of(person, "person"))
    return client.get(path)


def _quotas(client: KitsuClient, project_id: str, task_type_id: str) -> dict[str, Any]:
    return client.get(route("data/projects/{}/quotas/{}", project_id, task_type_id))
