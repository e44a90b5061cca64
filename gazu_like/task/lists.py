"""Tasks in lists: of a production, an entity, a person, a type or a status; what is open, and who hears of changes."""

from __future__ import annotations

import datetime

from gazu_like import task as face
from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, date_or_none, given, id_of, id_or_none
from gazu_like.shapes import Notification, OpenTasksBurndown, OpenTasksStats, PersonTasksDates, Subscription, Task
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route

#: Open tasks asked for at first; a studio with more of them costs a second request.
_OPEN_TASKS_AT_ONCE = 5000


@cache
def all_tasks_for_shot(shot: Ref, relations: bool = False, client: KitsuClient = default) -> list[Task]:
    """List the tasks of a shot, sorted by name.

    Args:
        shot: ID or dict.
        relations: Give "assignees" as well.

    Source: GET data/shots/{shot_id}/tasks
    """
    return _tasks_of("shots/{}/tasks", shot, "shot", relations, client)


@cache
def all_tasks_for_concept(concept: Ref, relations: bool = False, client: KitsuClient = default) -> list[Task]:
    """List the tasks of a concept, sorted by name.

    Args:
        concept: ID or dict.
        relations: Give "assignees" as well.

    Source: GET data/concepts/{concept_id}/tasks
    """
    return _tasks_of("concepts/{}/tasks", concept, "concept", relations, client)


@cache
def all_tasks_for_edit(edit: Ref, relations: bool = False, client: KitsuClient = default) -> list[Task]:
    """List the tasks of an edit, sorted by name.

    Args:
        edit: ID or dict.
        relations: Give "assignees" as well.

    Source: GET data/edits/{edit_id}/tasks
    """
    return _tasks_of("edits/{}/tasks", edit, "edit", relations, client)


@cache
def all_tasks_for_sequence(sequence: Ref, relations: bool = False, client: KitsuClient = default) -> list[Task]:
    """List the tasks of a sequence itself, sorted by name; those of its shots are not among them.

    Args:
        sequence: ID or dict.
        relations: Give "assignees" as well.

    Source: GET data/sequences/{sequence_id}/tasks
    """
    return _tasks_of("sequences/{}/tasks", sequence, "sequence", relations, client)


@cache
def all_tasks_for_scene(scene: Ref, relations: bool = False, client: KitsuClient = default) -> list[Task]:
    """List the tasks of a scene, sorted by name.

    Args:
        scene: ID or dict.
        relations: Give "assignees" as well; today's server does not here.

    Source: GET data/scenes/{scene_id}/tasks
    """
    return _tasks_of("scenes/{}/tasks", scene, "scene", relations, client)


@cache
def all_tasks_for_asset(asset: Ref, relations: bool = False, client: KitsuClient = default) -> list[Task]:
    """List the tasks of an asset, sorted by name.

    Args:
        asset: ID or dict.
        relations: Give "assignees" as well.

    Source: GET data/assets/{asset_id}/tasks
    """
    return _tasks_of("assets/{}/tasks", asset, "asset", relations, client)


@cache
def all_tasks_for_episode(episode: Ref, relations: bool = False, client: KitsuClient = default) -> list[Task]:
    """List the tasks of an episode itself, sorted by name; those of its shots and assets are not among them.

    Args:
        episode: ID or dict.
        relations: Give "assignees" as well; today's server does not here.

    Source: GET data/episodes/{episode_id}/tasks
    """
    return _tasks_of("episodes/{}/tasks", episode, "episode", relations, client)


@cache
def all_shot_tasks_for_sequence(sequence: Ref, relations: bool = False, client: KitsuClient = default) -> list[Task]:
    """List the tasks of a sequence's shots, and scenes, sorted by name.

    Args:
        sequence: ID or dict.
        relations: Give "assignees" as well.

    Source: GET data/sequences/{sequence_id}/shot-tasks
    """
    return _tasks_of("sequences/{}/shot-tasks", sequence, "sequence", relations, client)


@cache
def all_shot_tasks_for_episode(episode: Ref, relations: bool = False, client: KitsuClient = default) -> list[Task]:
    """List the tasks of an episode's shots, and scenes, sorted by name.

    Args:
        episode: ID or dict.
        relations: Give "assignees" as well.

    Source: GET data/episodes/{episode_id}/shot-tasks
    """
    return _tasks_of("episodes/{}/shot-tasks", episode, "episode", relations, client)


@cache
def all_assets_tasks_for_episode(episode: Ref, relations: bool = False, client: KitsuClient = default) -> list[Task]:
    """List the tasks of an episode's assets, sorted by name.

    Args:
        episode: ID or dict.
        relations: Give "assignees" as well.

    Source: GET data/episodes/{episode_id}/asset-tasks
    """
    return _tasks_of("episodes/{}/asset-tasks", episode, "episode", relations, client)


@cache
def all_tasks_for_entity_and_task_type(entity: Ref, task_type: Ref, client: KitsuClient = default) -> list[Task]:
    """List the tasks of an entity that have a type.

    Args:
        entity: Asset, shot or any other entity, ID or dict.
        task_type: ID or dict.

    Source: GET data/entities/{entity_id}/task-types/{task_type_id}/tasks
    """
    entity_id, task_type_id = id_of(entity, "entity"), id_of(task_type, "task_type")
    return client.fetch_all(route("entities/{}/task-types/{}/tasks", entity_id, task_type_id))


@cache
def all_tasks_for_project(
    project: Ref, task_type: Ref | None = None, episode: Ref | None = None, client: KitsuClient = default
) -> list[Task]:
    """List the tasks of a production, the last changed first.

    Args:
        project: ID or dict.
        task_type: Only tasks of this type, ID or dict.
        episode: Only tasks of this episode's shots, ID or dict.

    Returns:
        Tasks with "assignees".

    Source: GET data/projects/{project_id}/tasks
    """
    path = route("projects/{}/tasks", id_of(project, "project"))
    task_type_id, episode_id = id_or_none(task_type, "task_type"), id_or_none(episode, "episode")
    return client.fetch_all(path, given(task_type_id=task_type_id, episode_id=episode_id))


@cache
def all_tasks_for_task_status(
    project: Ref, task_type: Ref, task_status: Ref, client: KitsuClient = default
) -> list[Task]:
    """List the tasks of a production that have a type and a status.

    Args:
        project: ID or dict.
        task_type: ID or dict.
        task_status: ID or dict.

    Source: GET data/tasks
    """
    params = {
        "project_id": id_of(project, "project"),
        "task_type_id": id_of(task_type, "task_type"),
        "task_status_id": id_of(task_status, "task_status"),
    }
    return client.fetch_all("tasks", params)


@cache
def all_tasks_for_task_type(
    project: Ref, task_type: Ref, episode: Ref | None = None, client: KitsuClient = default
) -> list[Task]:
    """List the tasks of a production that have a type.

    Args:
        project: ID or dict.
        task_type: ID or dict.
        episode: Only tasks of this episode's shots, ID or dict.

    Source: GET data/tasks
    """
    ids = {"project_id": id_of(project, "project"), "task_type_id": id_of(task_type, "task_type")}
    return client.fetch_all("tasks", {**ids, **given(episode_id=id_or_none(episode, "episode"))})


@cache
def all_subscriptions_for_project(project: Ref, client: KitsuClient = default) -> list[Subscription]:
    """List who is notified of what happens to which task of a production; for administrators.

    Args:
        project: ID or dict.

    Source: GET data/projects/{project_id}/subscriptions
    """
    return client.fetch_all(route("projects/{}/subscriptions", id_of(project, "project")))


@cache
def all_notifications_for_project(project: Ref, client: KitsuClient = default) -> list[Notification]:
    """List the notifications of a production, the last changed first; for administrators.

    Args:
        project: ID or dict.

    Source: GET data/projects/{project_id}/notifications
    """
    return client.fetch_all(route("projects/{}/notifications", id_of(project, "project")))


@cache
def all_tasks_for_person(person: Ref, client: KitsuClient = default) -> list[Task]:
    """List the tasks in open productions that a person is assigned to and that are not done.

    Args:
        person: ID or dict.

    Returns:
        Tasks with the names of what they belong to ("project_name", "entity_name", "task_type_name" ...).

    Source: GET data/persons/{person_id}/tasks
    """
    return client.fetch_all(route("persons/{}/tasks", id_of(person, "person")))


def all_open_tasks_for_person(person: Ref, client: KitsuClient = default) -> list[Task]:
    """List the tasks in open productions that a person is assigned to and that are not done.

    The older name of ``all_tasks_for_person``.

    Args:
        person: ID or dict.

    Source: GET data/persons/{person_id}/tasks
    """
    return face.all_tasks_for_person(person, client=client)


@cache
def all_done_tasks_for_person(person: Ref, client: KitsuClient = default) -> list[Task]:
    """List the tasks in open productions that a person is assigned to and that are done.

    Args:
        person: ID or dict.

    Returns:
        Tasks with the names of what they belong to ("project_name", "entity_name", "task_type_name" ...).

    Source: GET data/persons/{person_id}/done-tasks
    """
    return client.fetch_all(route("persons/{}/done-tasks", id_of(person, "person")))


@cache
def all_tasks_for_person_and_type(person: Ref, task_type: Ref, client: KitsuClient = default) -> list[Task]:
    """List the tasks of a type, whoever does them, on the entities in open productions that a person has tasks on.

    Args:
        person: ID or dict.
        task_type: ID or dict.

    Source: GET data/persons/{person_id}/related-tasks/{task_type_id}
    """
    person_id, task_type_id = id_of(person, "person"), id_of(task_type, "task_type")
    return client.fetch_all(route("persons/{}/related-tasks/{}", person_id, task_type_id))


@cache
def all_open_tasks(client: KitsuClient = default) -> list[Task]:
    """List the tasks of all open productions, those of concepts left out.

    Returns:
        Tasks by production, episode, sequence, entity and task type, with the names of these and "assignees".

    Source: GET data/tasks/open-tasks
    """
    # Not page by page: the server's order leaves ties open, and what is tied at the end of a page may come twice or not
    # at all (seen on Zou 1.0.97).
    limit = _OPEN_TASKS_AT_ONCE
    while True:
        answer = client.fetch_all("tasks/open-tasks", {"page": 1, "limit": limit})
        if not answer["is_more"]:
            found: list[Task] = answer["data"]
            return found
        limit = answer["stats"]["total"] * 11 // 10 + 1


@cache
def get_open_tasks_stats(client: KitsuClient = default) -> dict[str, OpenTasksStats]:
    """Return how many tasks each open production has, and how long they take.

    Returns:
        Project ID -> "amount" and "amount_done" (tasks), "total_duration" and "total_estimation" (minutes), and
        "task_types": the same for each task type and status.

    Source: GET data/tasks/open-tasks/stats
    """
    return client.fetch_all("tasks/open-tasks/stats")


@cache
def get_persons_tasks_dates(project: Ref | None = None, client: KitsuClient = default) -> list[PersonTasksDates]:
    """List from when to when each active person has tasks in the open productions.

    Args:
        project: Only tasks of this production, open or not, ID or dict.

    Returns:
        For each person with tasks: "person_id", "min_date" (first start date) and "max_date" (last due date), ISO text
        or None.

    Source: GET data/persons/task-dates
    """
    return client.fetch_all("persons/task-dates", given(project_id=id_or_none(project, "project")))


@cache
def all_edit_tasks_for_episode(episode: Ref, relations: bool = False, client: KitsuClient = default) -> list[Task]:
    """List the tasks of an episode's edits, sorted by name.

    Args:
        episode: ID or dict.
        relations: Give "assignees" as well.

    Source: GET data/episodes/{episode_id}/edit-tasks
    """
    return _tasks_of("episodes/{}/edit-tasks", episode, "episode", relations, client)


@cache
def get_open_tasks_burndown(
    project: Ref | None = None,
    task_type: Ref | None = None,
    task_status: Ref | None = None,
    person: Ref | None = None,
    studio: Ref | None = None,
    department: Ref | None = None,
    start_date: str | datetime.date | None = None,
    due_date: str | datetime.date | None = None,
    priority: int | None = None,
    client: KitsuClient = default,
) -> OpenTasksBurndown:
    """Return how many tasks of the open productions there are, and how many were done each day.

    Args:
        project: Only tasks of this production, ID or dict.
        task_type: Only tasks of this type, ID or dict.
        task_status: Only tasks in this status, ID or dict.
        person: Only tasks of this person, ID or dict.
        studio: Only tasks of people of this studio, ID or dict.
        department: Only tasks of this department's types, ID or dict.
        start_date: Only tasks that start on this day or later, YYYY-MM-DD.
        due_date: Only tasks that are due on this day or earlier, YYYY-MM-DD.
        priority: Only tasks whose type has this priority, which is the place of the type in the studio's order.

    Returns:
        "total" (tasks), "total_estimation" (minutes), "start_date" and "end_date" of all of them, and "done_by_day":
        "date", "done" (tasks) and "done_estimation" (minutes) of each day on which a task was done.

    Raises:
        ValueError: there is no such day; nothing was sent.

    Source: GET data/tasks/open-tasks/burndown
    """
    asked = given(
        project_id=id_or_none(project, "project"),
        task_type_id=id_or_none(task_type, "task_type"),
        task_status_id=id_or_none(task_status, "task_status"),
        person_id=id_or_none(person, "person"),
        studio_id=id_or_none(studio, "studio"),
        department_id=id_or_none(department, "department"),
        start_date=date_or_none(start_date, "start_date"),
        due_date=date_or_none(due_date, "due_date"),
        priority=priority,
    )
    return client.get("data/tasks/open-tasks/burndown", params=asked)


def _tasks_of(template: str, holder: Ref, name: str, relations: bool, client: KitsuClient) -> list[Task]:
    return sort_by_name(client.fetch_all(route(template, id_of(holder, name)), given(relations=relations or None)))
