"""Records by what people type: names, paths such as "SQ010/SH020/Animation", IDs. What is nearly right is suggested.

Where ``get_..._by_name`` answers None, these raise an error that a person can act on. They are what the command line is
made of, and meant for tools with a text field as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from gazu_like import asset, entity, person, playlist, task
from gazu_like import project as productions
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.exception import LookupException, RouteNotFoundException
from gazu_like.lookup.matching import is_id, pick, pick_all
from gazu_like.lookup.pages import get_place_url
from gazu_like.lookup.paths import LISTS, SEPARATOR, Place, all_places_for_project
from gazu_like.lookup.previews import Preview, all_previews_for_playlist, all_previews_for_project
from gazu_like.refs import Ref
from gazu_like.shapes import AssetType, Person, Playlist, Project, Task, TaskStatus, TaskType

__all__ = [
    "LISTS",
    "Place",
    "Preview",
    "all_places_for_project",
    "all_previews_for_playlist",
    "all_previews_for_project",
    "find_asset_type",
    "find_entity",
    "find_entity_or_task",
    "find_person",
    "find_playlist",
    "find_project",
    "find_task",
    "find_task_status",
    "find_task_types",
    "get_place_url",
    "is_id",
    "pick",
    "task_paths",
]

NAME = ("name",)
SHORT = ("name", "short_name")


def find_project(typed: str, client: KitsuClient = default) -> Project:
    """Return a production by its name, its code or its ID; a closed one as well.

    Raises:
        LookupException: there is none; it says which are similar.

    Source: GET data/projects/all
    """
    return pick(typed, productions.all_projects(client=client), _by("name", "code"), "production", client.host)


def find_entity(
    typed: str, project: Ref | None = None, kinds: Iterable[str] | None = None, client: KitsuClient = default
) -> Place:
    """Return an entity of a production by its name, its path or its ID.

    Args:
        typed: "SH020" where only one is called so, "SQ010/SH020", "E01/SQ010/SH020", "Lamp", "Props/Lamp", or an ID.
        project: The production, ID or dict; only an ID goes without.
        kinds: Only of these kinds, such as ["Shot", "Asset"]; of all when left out.

    Raises:
        LookupException: there is none, or several are called so; it names them.
        ValueError: a kind is none; nothing was sent.

    Source:
        GET data/entities/{entity_id}
        GET data/projects/{project_id}/episodes
        GET data/projects/{project_id}/sequences
        GET data/projects/{project_id}/shots
        GET data/projects/{project_id}/assets
        GET data/projects/{project_id}/scenes
        GET data/projects/{project_id}/edits
        GET data/projects/{project_id}/concepts
        GET data/entity-types
    """
    wanted = None if kinds is None else list(kinds)
    what = " or ".join(kind.lower() for kind in wanted or ()) or "entity"
    if project is None and not is_id(typed):
        raise LookupException(f"{what}: wanted an ID, got {typed!r}; a name needs its production")
    within: Ref = _of_id(entity.get_entity, typed, what, client)["project_id"] if project is None else project
    places = all_places_for_project(within, wanted, client=client)
    return pick(typed, places.values(), Place.texts, what, _name_of(within, client))


def find_task(typed: str, project: Ref | None = None, client: KitsuClient = default) -> Task:
    """Return a task by the path of its entity and its type, or by its ID.

    Args:
        typed: "SH020/Animation", "SQ010/SH020/Animation", "Lamp/Modeling", or an ID. The type's short name will do.
        project: The production, ID or dict; only an ID goes without.

    Returns:
        The task as ``task.get_task`` returns it, with the names of what it belongs to.

    Raises:
        LookupException: there is none, or several are called so; it says which there are. Or the text holds no "/"
            and is no ID; nothing was sent then.

    Source:
        GET data/tasks/{task_id}/full
        GET data/tasks
    """
    if is_id(typed):
        found: Task = _of_id(task.get_task, typed, "task", client)
        return found
    owner, _, kind = typed.strip().rpartition(SEPARATOR)
    if not owner or not kind or project is None:
        wanted = "an ID" if project is None else "ENTITY/TASK TYPE such as SH020/Animation, or an ID"
        raise LookupException(f"task: wanted {wanted}, got {typed!r}")
    return _task_of(find_entity(owner, project, client=client), kind, client)


def find_entity_or_task(typed: str, project: Ref | None = None, client: KitsuClient = default) -> Place | Task:
    """Return an entity or a task, whichever a path or an ID names.

    Args:
        typed: "SQ010/SH020" or "SQ010/SH020/Animation", as for ``find_entity`` and ``find_task``, or an ID of either.
        project: The production, ID or dict; only an ID goes without.

    Returns:
        A ``Place``; or the task as ``task.get_task`` returns it.

    Raises:
        LookupException: there is neither, or several are called so; it says which are similar.

    Source:
        GET data/entities/{entity_id}
        GET data/tasks/{task_id}/full
        GET data/tasks
        GET data/projects/{project_id}/episodes
        GET data/projects/{project_id}/sequences
        GET data/projects/{project_id}/shots
        GET data/projects/{project_id}/assets
        GET data/projects/{project_id}/scenes
        GET data/projects/{project_id}/edits
        GET data/projects/{project_id}/concepts
        GET data/entity-types
    """
    if project is None:
        try:
            return find_entity(typed, None, client=client)
        except LookupException:
            if not is_id(typed):
                raise
        found: Task = _of_id(task.get_task, typed, "entity or task", client)
        return found
    places = [*all_places_for_project(project, client=client).values()]
    name, owner, kind = _name_of(project, client), *typed.strip().rpartition(SEPARATOR)[::2]
    try:
        return pick(typed, places, Place.texts, "entity", name)
    except LookupException:
        try:
            place = pick(owner, places, Place.texts, "entity", name)
        except LookupException:
            place = None
        if place is None:  # what was typed is most like an entity
            raise
    return _task_of(place, kind, client)


def _task_of(place: Place, kind: str, client: KitsuClient) -> Task:
    tasks = client.fetch_all("tasks", {"entity_id": place["id"]})
    types = {row["id"]: row for row in task.all_task_types(client=client)}
    texts = _by(*SHORT)
    found = pick(kind, tasks, lambda row: texts(types[row["task_type_id"]]), "task", place.path)
    return task.get_task(found, client=client)


def find_asset_type(typed: str, client: KitsuClient = default) -> AssetType:
    """Return an asset type by its name, its short name or its ID.

    Raises:
        LookupException: there is none, or several are called so.

    Source: GET data/entity-types
    """
    return pick(typed, asset.all_asset_types(client=client), _by(*SHORT), "asset type", client.host)


def find_task_types(typed: str, client: KitsuClient = default) -> list[TaskType]:
    """Return the task types of a name, a short name or an ID: one for assets and one for shots may share their name.

    Raises:
        LookupException: there is none.

    Source: GET data/task-types
    """
    return pick_all(typed, task.all_task_types(client=client), _by(*SHORT), "task type", client.host)


def find_task_status(typed: str, project: Ref | None = None, client: KitsuClient = default) -> TaskStatus:
    """Return a task status by its name, its short name or its ID.

    Args:
        typed: Name, short name or ID.
        project: Only the statuses that this production uses, ID or dict. One that has chosen none uses all.

    Raises:
        LookupException: there is none.

    Source:
        GET data/task-status
        GET data/projects/{project_id}/settings/task-status
    """
    chosen = [] if project is None else task.all_task_statuses_for_project(project, client=client)
    if project is None or not chosen:
        return pick(typed, task.all_task_statuses(client=client), _by(*SHORT), "task status", client.host)
    return pick(typed, chosen, _by(*SHORT), "task status", _name_of(project, client))


def find_person(typed: str, client: KitsuClient = default) -> Person:
    """Return a person by the full name, the e-mail address or the ID.

    Raises:
        LookupException: there is none, or several are called so.

    Source: GET data/persons
    """
    texts = _by("full_name", "email", "desktop_login")
    return pick(typed, person.all_persons(client=client), texts, "person", client.host)


def find_playlist(typed: str, project: Ref, client: KitsuClient = default) -> Playlist:
    """Return a playlist of a production by its name or its ID.

    Raises:
        LookupException: there is none, or several are called so.

    Source: GET data/projects/{project_id}/playlists/all
    """
    rows = playlist.all_playlists_for_project(project, client=client)
    return pick(typed, rows, _by(*NAME), "playlist", _name_of(project, client))


def task_paths(
    tasks: Iterable[Mapping[str, Any]], places: Mapping[str, Place], client: KitsuClient = default
) -> dict[str, str]:
    """Return what ``find_task`` finds tasks by, "SQ010/SH020/Animation", by their IDs.

    Args:
        tasks: Tasks with "id", "entity_id" and "task_type_id".
        places: Where their entities stand, from ``all_places_for_project``. Tasks of others are left out.

    Source: GET data/task-types
    """
    types = {row["id"]: row["name"] for row in task.all_task_types(client=client)}
    return {
        row["id"]: SEPARATOR.join((places[row["entity_id"]].path, types.get(row["task_type_id"], "?")))
        for row in tasks
        if row["entity_id"] in places
    }


def _of_id(get: Callable[..., Any], typed: str, what: str, client: KitsuClient) -> Any:
    try:
        return get(typed.strip().lower(), client=client)
    except RouteNotFoundException:
        raise LookupException(f"{client.host} has no {what} {typed!r}") from None


def _by(*fields: str) -> Callable[[Mapping[str, Any]], list[str]]:
    """Return what reads the texts of these fields off a record, without those that it lacks."""
    return lambda row: [row[field] for field in fields if row.get(field)] or [str(row["id"])]


def _name_of(project_or_id: Ref, client: KitsuClient) -> str:
    """Return what messages call a production."""
    if isinstance(project_or_id, Mapping) and project_or_id.get("name"):
        return str(project_or_id["name"])
    return productions.get_project(project_or_id, client=client)["name"]
