"""Tasks: one kind of work on one entity. Listed, found, created, assigned, changed, started and removed.

What is said about a task is in ``comments``, what is shown of it in ``previews``, how long it took in ``time_spent``.

Sibling functions are called through the face (``face.get_task``), so that one that a studio replaced there is the one
that runs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import PurePath
from typing import Any, overload
from uuid import UUID

from gazu_like import entity
from gazu_like import task as face
from gazu_like.cache import cache
from gazu_like.client import KitsuClient, get_api_url_from_host
from gazu_like.client import default_client as default
from gazu_like.exception import TaskStatusNotFoundException
from gazu_like.names import first_of_name, warn_ignored
from gazu_like.refs import Ref, given, id_of, id_or_none, ids_of, key_of
from gazu_like.shapes import (
    Comment,
    Notification,
    OpenTasksStats,
    PersonTasksDates,
    Subscription,
    Task,
    TaskStatus,
)
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route

#: Kinds of entity with a page of their own; an entity of any other type is an asset.
_KINDS = ("Shot", "Sequence", "Episode", "Scene", "Edit", "Concept")
#: Kinds of entity that the paths of a file tree lead to.
_KINDS_OF_PATHS = ("asset", "shot", "scene", "sequence", "episode")
#: Open tasks asked for at first; a studio with more of them costs a second request.
_OPEN_TASKS_AT_ONCE = 5000
#: IDs in one query, so that the address stays below the usual limit of 8 KiB.
_IDS_PER_QUERY = 100


# Tasks of an entity


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


# Tasks of a production


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


# Tasks of a person, and of the studio


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


# One task


@cache
def get_task(task_id: Ref, client: KitsuClient = default) -> Task:
    """Return a task with what it belongs to.

    Args:
        task_id: ID or dict.

    Returns:
        The task with "project", "entity", "entity_type", "task_type", "task_status", "persons" (its assignees) and,
        where there are such, "assigner", "sequence" and "episode" as dicts.

    Raises:
        RouteNotFoundException: no such task.

    Source: GET data/tasks/{task_id}/full
    """
    return client.get(route("data/tasks/{}/full", id_of(task_id, "task_id")))


@cache
def get_task_by_entity(entity: Ref, task_type: Ref, name: str = "main", client: KitsuClient = default) -> Task | None:
    """Return the task of that name and type that an entity has, None when there is none.

    Args:
        entity: ID or dict.
        task_type: ID or dict.
        name: Name; upper and lower case alike.

    Source: GET data/tasks
    """
    task_type_id, entity_id = id_of(task_type, "task_type"), id_of(entity, "entity")
    return first_of_name(client, "tasks", name, task_type_id=task_type_id, entity_id=entity_id)


def get_task_by_path(
    project: Ref, file_path: str | PurePath, entity_type: str = "shot", client: KitsuClient = default
) -> Task | None:
    """Return the task that a file belongs to by its path, None when the path leads to none.

    The production's file tree says how paths are made.

    Args:
        project: Production that the path belongs to, ID or dict.
        file_path: Path with slashes, of the file or its folder; it need not exist.
        entity_type: Kind of entity that the path leads to: "asset", "shot", "scene", "sequence" or "episode".

    Raises:
        ValueError: the path is empty, or there is no such kind of entity; nothing was sent.
        ServerErrorException: the production has no file tree; today's server answers 500 then.

    Source:
        POST data/entities/guess_from_path
        GET data/tasks
    """
    project_id, kind = id_of(project, "project"), entity_type.lower()
    if not str(file_path):
        raise ValueError("file_path: wanted a path, got an empty one")
    if kind not in _KINDS_OF_PATHS:
        raise ValueError(f"entity_type: wanted one of {', '.join(_KINDS_OF_PATHS)}, got {entity_type!r}")
    guesses: Any = entity.guess_from_path(project_id, str(file_path), client=client)
    fitting = [guess for guess in guesses if guess["Template"] == kind and {kind.title(), "TaskType"} <= guess.keys()]
    params = [{"entity_id": guess[kind.title()], "task_type_id": guess["TaskType"]} for guess in fitting]
    return next(filter(None, (client.fetch_first("tasks", each) for each in params)), None)


# Cached as in gazu; a task that is given as a dict is looked up only when it does not say what it is a task of.
@cache
def get_task_url(task: Ref, client: KitsuClient = default) -> str:
    """Return the address of a task's page in the web application.

    Args:
        task: ID or dict.

    Returns:
        Such as "https://kitsu.mystudio.com/productions/{project_id}/shots/tasks/{task_id}/": under assets, shots, edits
        ..., and in a series below the episode, when the task says which.

    Source: GET data/tasks/{task_id}/full
    """
    task_id = id_of(task, "task")
    told: Mapping[str, Any] = task if isinstance(task, Mapping) else {}
    if not (_kind_of(told) and told.get("project_id")):
        told = face.get_task(task_id, client=client)
    home = route("productions/{}", told["project_id"])
    episode_id = _episode_of(told)
    if episode_id is not None:
        home = route(f"{home}/episodes/{{}}", episode_id)
    page = route("{}/tasks/{}", f"{_kind_of(told)}s".lower(), task_id)
    return f"{get_api_url_from_host(client)}/{home}/{page}/"


# Tasks made and changed


def new_task(
    entity: Ref,
    task_type: Ref,
    name: str = "main",
    task_status: Ref | None = None,
    assigner: Ref | None = None,
    assignees: Iterable[Ref] | None = None,
    client: KitsuClient = default,
) -> Task:
    """Create a task, or return the one of that name and type that the entity has.

    Args:
        entity: ID or dict.
        task_type: ID or dict; it must be for that kind of entity.
        name: Name, which tells apart several tasks of a type.
        task_status: ID or dict; the default one when left out, or the one with short name "todo".
        assigner: Person who assigns it, ID or dict.
        assignees: Persons who are to do it, IDs or dicts.

    Returns:
        The created task, or the existing one, unchanged; a logged warning then names what was ignored.

    Raises:
        TaskStatusNotFoundException: no status was given, and the studio has none to begin with.
        ParameterException: the task type is for another kind of entity.

    Source:
        GET data/tasks
        GET data/entities/{entity_id}
        GET data/task-status
        POST data/tasks
    """
    ids = {"task_type_id": id_of(task_type, "task_type"), "entity_id": id_of(entity, "entity")}
    asked = given(
        task_status_id=id_or_none(task_status, "task_status"),
        assigner_id=id_or_none(assigner, "assigner"),
        assignees=None if assignees is None else ids_of(assignees, "assignees"),
    )
    known: Task | None = first_of_name(client, "tasks", name, **ids, relations="assignees" in asked or None)
    if known is not None:
        warn_ignored("new_task", known, asked, {})
        return known
    has_project = isinstance(entity, Mapping) and entity.get("project_id")
    home: Any = entity if has_project else client.fetch_one("entities", ids["entity_id"])
    status_id = asked.get("task_status_id") or _first_status(home, task_type, client)["id"]
    body = {"project_id": home["project_id"], **ids, "name": name, "assignees": [], **asked}
    return client.create("tasks", {**body, "task_status_id": status_id})


def create_entity_tasks(entity: Ref, task_types: Iterable[Ref], client: KitsuClient = default) -> list[Task]:
    """Create a task of each type for an entity; types that it has a task of are passed over.

    Args:
        entity: ID or dict.
        task_types: IDs or dicts, which the production must use; none means all those that it uses for such entities.

    Returns:
        The created tasks.

    Raises:
        ParameterException: the production does not use one of the task types.

    Source: POST data/entities/{entity_id}/tasks
    """
    return _create_tasks(entity, "entity", task_types, client)


def create_shot_tasks(shot: Ref, task_types: Iterable[Ref], client: KitsuClient = default) -> list[Task]:
    """Create a task of each type for a shot, see ``create_entity_tasks``.

    Args:
        shot: ID or dict.
        task_types: IDs or dicts; the production must use them.

    Source: POST data/entities/{shot_id}/tasks
    """
    return _create_tasks(shot, "shot", task_types, client)


def create_asset_tasks(asset: Ref, task_types: Iterable[Ref], client: KitsuClient = default) -> list[Task]:
    """Create a task of each type for an asset, see ``create_entity_tasks``.

    Args:
        asset: ID or dict.
        task_types: IDs or dicts; the production must use them.

    Source: POST data/entities/{asset_id}/tasks
    """
    return _create_tasks(asset, "asset", task_types, client)


def create_edit_tasks(edit: Ref, task_types: Iterable[Ref], client: KitsuClient = default) -> list[Task]:
    """Create a task of each type for an edit, see ``create_entity_tasks``.

    Args:
        edit: ID or dict.
        task_types: IDs or dicts; the production must use them.

    Source: POST data/entities/{edit_id}/tasks
    """
    return _create_tasks(edit, "edit", task_types, client)


def create_concept_tasks(concept: Ref, task_types: Iterable[Ref], client: KitsuClient = default) -> list[Task]:
    """Create a task of each type for a concept, see ``create_entity_tasks``.

    Args:
        concept: ID or dict.
        task_types: IDs or dicts; the production must use them.

    Source: POST data/entities/{concept_id}/tasks
    """
    return _create_tasks(concept, "concept", task_types, client)


def update_task(task: Mapping[str, Any], client: KitsuClient = default) -> Task:
    """Change a task; fields that are not given stay.

    Args:
        task: Dict with "id" and the fields to change. "assignees" may hold IDs or dicts and replaces those there are;
            today's server merges "data" into the free metadata there is.

    Returns:
        The changed task.

    Source: PUT data/tasks/{task_id}
    """
    task_id = id_of(task, "task")
    links = {"assignees": ids_of(task["assignees"], "task['assignees']")} if "assignees" in task else {}
    return client.update("tasks", task_id, {**task, **links})


def update_task_data(task: Ref, data: Mapping[str, Any] | None = None, client: KitsuClient = default) -> Task:
    """Change keys of a task's free metadata; the other keys stay.

    Args:
        task: ID or dict; its metadata is read afresh.
        data: Keys and values to set.

    Returns:
        The changed task.

    Source:
        GET data/tasks/{task_id}/full
        PUT data/tasks/{task_id}
    """
    task_id = id_of(task, "task")
    now: Task = client.get(route("data/tasks/{}/full", task_id))
    return client.update("tasks", task_id, {"id": task_id, "data": {**(now.get("data") or {}), **(data or {})}})


def start_task(
    task: Ref, started_task_status: Ref | None = None, person: Ref | None = None, client: KitsuClient = default
) -> Comment:
    """Set a task to work in progress by a comment without text.

    The server sets the task's "real_start_date" when the status is flagged as work in progress.

    Args:
        task: ID or dict.
        started_task_status: ID or dict; the one with short name "wip" when left out.
        person: Author of the comment, ID or dict; the logged-in user when left out.

    Returns:
        The created comment.

    Raises:
        TaskStatusNotFoundException: no status was given, and none has the short name "wip".

    Source:
        GET data/task-status
        POST actions/tasks/{task_id}/comment
    """
    task_id, person_id = id_of(task, "task"), id_or_none(person, "person")
    status_id = id_or_none(started_task_status, "started_task_status")
    if status_id is None:
        wip = face.get_task_status_by_short_name("wip", client=client)
        status_id = _found(wip, "no status with short name 'wip': give started_task_status")["id"]
    return face.add_comment(task_id, status_id, person=person_id, client=client)


def task_to_review(
    task: Ref, person: Ref, comment: str, revision: int = 1, change_status: bool = True, client: KitsuClient = default
) -> Task:
    """Ask for a task's review by a comment.

    Deprecated: ``add_comment`` and ``publish_preview`` do it, and return the comment.

    Args:
        task: ID or dict.
        person: Author of the comment, ID or dict.
        comment: Its text.
        revision: Not used any more: today's server keeps a revision with each preview file, see ``add_preview``.
        change_status: Give the task the first of the studio's statuses that ask for feedback, such as "Waiting For
            Approval"; False leaves its status.

    Returns:
        The changed task.

    Raises:
        TaskStatusNotFoundException: no status asks for feedback.

    Source:
        GET data/task-status
        GET data/tasks/{task_id}
        POST actions/tasks/{task_id}/comment
    """
    task_id, person_id = id_of(task, "task"), id_of(person, "person")
    read = partial(client.fetch_one, "tasks")
    status_id = _review_status(client)["id"] if change_status else key_of(task, "task_status_id", read, "task")
    face.add_comment(task_id, status_id, comment, person=person_id, client=client)
    return client.fetch_one("tasks", task_id)


# Who does a task


def assign_task(task: Ref, person: Ref, client: KitsuClient = default) -> list[Task]:
    """Assign a person to a task, and to the production's team; those who are assigned to it already stay.

    Args:
        task: ID or dict.
        person: ID or dict.

    Returns:
        A list with the task; empty when there is no such task, or the user may not assign it.

    Source: PUT actions/persons/{person_id}/assign
    """
    return _assign([id_of(task, "task")], person, client)


def assign_tasks_to_person(tasks: Iterable[Ref], person: Ref, client: KitsuClient = default) -> list[Task]:
    """Assign a person to tasks, and to the first one's production's team; those who are assigned already stay.

    Args:
        tasks: IDs or dicts; nothing is sent for none.
        person: ID or dict.

    Returns:
        The tasks; those that do not exist, or that the user may not assign, are left out.

    Source: PUT actions/persons/{person_id}/assign
    """
    return _assign(ids_of(tasks, "tasks"), person, client)


def clear_assignations(
    tasks: Ref | Iterable[Ref], person: Ref | None = None, client: KitsuClient = default
) -> list[str]:
    """Take a person, or everybody, off tasks.

    Args:
        tasks: One task or many, IDs or dicts; nothing is sent for none.
        person: Whom to take off, ID or dict; everybody when left out.

    Returns:
        IDs of the tasks; those that do not exist, or that the user may not assign, are left out.

    Source: PUT actions/tasks/clear-assignation
    """
    task_ids, person_id = ids_of(tasks, "tasks"), id_or_none(person, "person")
    if not task_ids:
        return []
    return client.put("actions/tasks/clear-assignation", {"task_ids": task_ids, **given(person_id=person_id)})


# Tasks removed


def remove_task(task: Ref, client: KitsuClient = default) -> str:
    """Remove a task with its comments, previews and time spent.

    Args:
        task: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE data/tasks/{task_id}
    """
    return client.delete(route("data/tasks/{}", id_of(task, "task")), {"force": True})


def remove_tasks_for_type(project: Ref, task_type: Ref, client: KitsuClient = default) -> str:
    """Remove all tasks of a type from a production, with their comments, previews and time spent; for administrators.

    Args:
        project: ID or dict.
        task_type: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE actions/projects/{project_id}/task-types/{task_type_id}/delete-tasks
    """
    project_id, task_type_id = id_of(project, "project"), id_of(task_type, "task_type")
    return client.delete(route("actions/projects/{}/task-types/{}/delete-tasks", project_id, task_type_id))


@overload
def remove_tasks_batch(project: Ref, tasks: Iterable[Ref], client: KitsuClient = default) -> list[str]: ...
@overload
def remove_tasks_batch(*, tasks: Iterable[Ref], client: KitsuClient = default) -> list[str]: ...
@overload
def remove_tasks_batch(project: Iterable[Ref], tasks: KitsuClient = default) -> list[str]: ...
@overload
def remove_tasks_batch(project: Iterable[Ref], *, client: KitsuClient = default) -> list[str]: ...
def remove_tasks_batch(
    project: Ref | Iterable[Ref] | None = None,
    tasks: Iterable[Ref] | KitsuClient | None = None,
    client: KitsuClient = default,
) -> list[str]:
    """Remove tasks with their comments, previews and time spent.

    Args:
        project: Their production, ID or dict. Left out, or with the tasks in its place, each task's own: it is read
            from the task, or looked up before anything is removed.
        tasks: IDs or dicts. The server passes over those of another production.

    Returns:
        IDs of the tasks, of those passed over as well.

    Raises:
        ValueError: no production was given, and there is no such task; nothing was removed.

    Source:
        GET data/tasks
        POST actions/projects/{project_id}/delete-tasks
    """
    if isinstance(tasks, KitsuClient):  # the call is (tasks, client)
        client, tasks = tasks, None
    if tasks is None and not isinstance(project, (str, UUID, Mapping)):
        project, tasks = None, project
    if tasks is None:
        raise ValueError("tasks: wanted the tasks to remove, got none")
    if project is not None:
        return _remove_tasks(id_of(project, "project"), ids_of(tasks, "tasks"), client)  # type: ignore[arg-type]
    homes = _project_ids_of(tasks, client)
    batches = {home: [task_id for task_id in homes if homes[task_id] == home] for home in homes.values()}
    return [task_id for home, batch in batches.items() for task_id in _remove_tasks(home, batch, client)]


def _tasks_of(template: str, holder: Ref, name: str, relations: bool, client: KitsuClient) -> list[Task]:
    return sort_by_name(client.fetch_all(route(template, id_of(holder, name)), given(relations=relations or None)))


def _create_tasks(entity: Ref, name: str, task_types: Iterable[Ref], client: KitsuClient) -> list[Task]:
    path = route("data/entities/{}/tasks", id_of(entity, name))
    return client.post(path, {"task_type_ids": ids_of(task_types, "task_types")})


def _assign(task_ids: list[str], person: Ref, client: KitsuClient) -> list[Task]:
    path = route("actions/persons/{}/assign", id_of(person, "person"))
    return client.put(path, {"task_ids": task_ids}) if task_ids else []


def _remove_tasks(project_id: str, task_ids: list[str], client: KitsuClient) -> list[str]:
    return client.post(route("actions/projects/{}/delete-tasks", project_id), task_ids)


def _project_ids_of(tasks: Iterable[Ref], client: KitsuClient) -> dict[str, str]:
    """Return the production of each task, by their IDs; those that the tasks do not say are looked up together."""
    listed = list(tasks)
    ids = ids_of(listed, "tasks")
    told = [task.get("project_id") if isinstance(task, Mapping) else None for task in listed]
    found: dict[str, Any] = dict(zip(ids, told, strict=True))
    unknown = [task_id for task_id, project_id in found.items() if project_id is None]
    for start in range(0, len(unknown), _IDS_PER_QUERY):
        asked = json.dumps(unknown[start : start + _IDS_PER_QUERY])
        rows: list[Task] = client.fetch_all("tasks", {"id": asked}, fields=["id", "project_id"])
        found.update((row["id"], row["project_id"]) for row in rows)
    homeless = [task_id for task_id, project_id in found.items() if project_id is None]
    if homeless:
        raise ValueError(f"tasks: no such task: {', '.join(homeless)}; give the project to remove the others")
    return found


def _kind_of(task: Mapping[str, Any]) -> str | None:
    """Return the kind of entity that a task belongs to ("Shot", "Asset" ...), None when the task does not say."""
    kind: str | None = (task.get("task_type") or {}).get("for_entity") or task.get("task_type_for_entity")
    entity_type = (task.get("entity_type") or {}).get("name") or task.get("entity_type_name")
    return kind or (entity_type and (entity_type if entity_type in _KINDS else "Asset"))


def _episode_of(task: Mapping[str, Any]) -> str | None:
    """Return the episode in whose pages a task stands, None outside of a series and when the task does not say."""
    if task.get("episode_id"):
        return str(task["episode_id"])
    if (task.get("project") or {}).get("production_type") != "tvshow":
        return None
    entity = task.get("entity") or {}
    own = {"Episode": "id", "Edit": "parent_id"}.get(str(_kind_of(task)), "source_id")
    # The web application keeps what belongs to no episode in one that it calls "main".
    return (task.get("episode") or {}).get("id") or entity.get(own) or "main"


def _first_status(entity: Mapping[str, Any], task_type: Ref, client: KitsuClient) -> Mapping[str, Any]:
    """Return the status that a new task of an entity has: concepts have one of their own."""
    for_entity = task_type.get("for_entity") if isinstance(task_type, Mapping) else None
    if "Concept" in (for_entity, entity.get("type")):
        neutral: TaskStatus | None = client.fetch_first("task-status", {"is_default": True, "for_concept": True})
        if neutral is not None:
            return neutral
    usual = face.get_default_task_status(client=client) or face.get_task_status_by_short_name("todo", client=client)
    return _found(usual, "no status is flagged as default, and none has short name 'todo': give task_status")


def _review_status(client: KitsuClient) -> Mapping[str, Any]:
    """Return the status that asks for feedback; of several, the first in the studio's order."""
    rows: list[TaskStatus] = client.fetch_all("task-status", {"is_feedback_request": True})
    in_order = sorted((row for row in rows if not row.get("archived")), key=lambda row: row.get("priority") or 0)
    return _found(next(iter(in_order), None), "no status asks for feedback")


def _found(status: TaskStatus | None, otherwise: str) -> Mapping[str, Any]:
    if status is None:
        raise TaskStatusNotFoundException(otherwise)
    return status
