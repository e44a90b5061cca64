"""Tasks: one kind of work on one entity. Found, created, changed, started, sent to review.

Lists of tasks are in ``lists``, who works on them in ``assignments``, how they go in ``removals``. What is said about a
task is in ``comments``, what is shown of it in ``previews``, how long it took in ``time_spent``.

Sibling functions are called through the face (``face.get_task``), so that one that a studio replaced there is the one
that runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any

from gazu_like import entity
from gazu_like import task as face
from gazu_like.cache import cache
from gazu_like.client import KitsuClient, get_api_url_from_host
from gazu_like.client import default_client as default
from gazu_like.exception import TaskStatusNotFoundException
from gazu_like.names import first_of_name, warn_ignored
from gazu_like.refs import Ref, fields_of, given, id_of, id_or_none, ids_of, key_of
from gazu_like.shapes import (
    Comment,
    Task,
    TaskStatus,
)
from gazu_like.transport.route import route

#: Kinds of entity with a page of their own; an entity of any other type is an asset.
_KINDS = ("Shot", "Sequence", "Episode", "Scene", "Edit", "Concept")
#: Kinds of entity that the paths of a file tree lead to.
_KINDS_OF_PATHS = ("asset", "shot", "scene", "sequence", "episode")


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
    fields = fields_of(task, "task")
    if "assignees" in fields:
        fields["assignees"] = ids_of(fields["assignees"], "task['assignees']")
    return client.update("tasks", task_id, fields)


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
    fields = fields_of(data or {}, "data")
    now: Task = client.get(route("data/tasks/{}/full", task_id))
    return client.update("tasks", task_id, {"id": task_id, "data": {**(now.get("data") or {}), **fields}})


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

    def read(known_id: str) -> Task:
        return client.fetch_one("tasks", known_id)

    status_id = _review_status(client)["id"] if change_status else key_of(task, "task_status_id", read, "task")
    face.add_comment(task_id, status_id, comment, person=person_id, client=client)
    return client.fetch_one("tasks", task_id)


def _create_tasks(entity: Ref, name: str, task_types: Iterable[Ref], client: KitsuClient) -> list[Task]:
    path = route("data/entities/{}/tasks", id_of(entity, name))
    return client.post(path, {"task_type_ids": ids_of(task_types, "task_types")})


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
