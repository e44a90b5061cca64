"""Productions copied from one server to another, the way gazu's ``sync`` does it.

Records keep their IDs: the import routes create what is not there and change what is. References to the studio's
settings (asset types, task types, persons ...) are translated by name or e-mail. Comments are posted anew. What a
record depends on is brought along when the target lacks it.

Both servers are needed: ``client_source`` is read, ``client_target`` written, as an administrator. The two productions
must exist. Everything is read past the cache. The functions that call one another are defined here, so that a function
that a studio replaces is the one that runs; comparing, matching, translating and sending are rooms of their own.
"""

from __future__ import annotations

import datetime
import logging
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from gazu_like import event_log
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.exception import RouteNotFoundException
from gazu_like.refs import Ref, at_least, date_or_none, given, id_of, id_or_none, key_of
from gazu_like.shapes import ApiEvent, Comment, Entity, EntityLink, Task
from gazu_like.sync import batches
from gazu_like.sync.migration import Migration
from gazu_like.sync.pushes import comments, rows
from gazu_like.sync.pushes.diffs import get_link_list_diff, get_model_list_diff, is_changed
from gazu_like.sync.pushes.idmaps import both_lists, by_kind, convert_id_list, get_id_map_by_id, get_id_map_by_name
from gazu_like.sync.pushes.imports import (
    import_attachment_files,
    import_build_jobs,
    import_comments,
    import_metadata_descriptors,
    import_milestones,
    import_news,
    import_notifications,
    import_playlists,
    import_preview_files,
    import_projects,
    import_schedule_items,
    import_subscriptions,
    import_time_spents,
)
from gazu_like.sync.report import Report
from gazu_like.transfer import FilePath
from gazu_like.transport.route import route

__all__ = [
    "Migration",
    "Report",
    "convert_id_list",
    "get_id_map_by_id",
    "get_id_map_by_name",
    "get_last_events",
    "get_link_list_diff",
    "get_model_list_diff",
    "get_sync_asset_type_id_map",
    "get_sync_department_id_map",
    "get_sync_person_id_map",
    "get_sync_project_id_map",
    "get_sync_task_status_id_map",
    "get_sync_task_type_id_map",
    "import_attachment_files",
    "import_build_jobs",
    "import_comments",
    "import_entities",
    "import_entity_links",
    "import_metadata_descriptors",
    "import_milestones",
    "import_news",
    "import_notifications",
    "import_playlists",
    "import_preview_files",
    "import_projects",
    "import_schedule_items",
    "import_subscriptions",
    "import_tasks",
    "import_time_spents",
    "is_changed",
    "push_assets",
    "push_entity_links",
    "push_episodes",
    "push_project_entities",
    "push_sequences",
    "push_shots",
    "push_task_comment",
    "push_task_comments",
    "push_tasks",
    "push_tasks_comments",
]

logger = logging.getLogger("gazu_like")


# Reading


def get_last_events(
    limit: int = 20000,
    project: Ref | None = None,
    after: str | datetime.date | None = None,
    before: str | datetime.date | None = None,
    only_files: bool = False,
    name: str | None = None,
    client: KitsuClient = default,
) -> list[ApiEvent]:
    """List what happened last on a server, the newest first, as a manager.

    Args:
        limit: Events at most.
        project: Only those of this production, ID or dict.
        after: Only those later than this: YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS, UTC.
        before: Only those earlier than this.
        only_files: Only those that tell of a new preview or thumbnail.
        name: Only those of this name, such as "task:update".

    Returns:
        Events: "name", "created_at", "data", "project_id", "user_id".

    Raises:
        ValueError: a date is none, or the limit is below 1; nothing was sent.

    Source: GET data/events/last
    """
    at_least(1, limit=limit)
    query = {
        # Zou 1.0.97 takes "True" for false here, other than anywhere else.
        "only_files": "true" if only_files else "false",
        "project_id": id_or_none(project, "project"),
        "after": date_or_none(after, "after"),
        "before": date_or_none(before, "before"),
        "name": name,
    }
    return event_log.newest(client, "events/last", "cursor_event_id", limit, query)


def get_sync_asset_type_id_map(source_client: KitsuClient, target_client: KitsuClient) -> dict[str, str]:
    """Match the asset types of two servers by name.

    Args:
        source_client, target_client: Connections to both servers.

    Returns:
        The target's IDs by the source's, as ``get_id_map_by_id`` gives them.

    Source: GET data/asset-types
    """
    return get_id_map_by_id(*both_lists("asset-types", source_client, target_client))


def get_sync_department_id_map(source_client: KitsuClient, target_client: KitsuClient) -> dict[str, str]:
    """Match the departments of two servers by name.

    Args:
        source_client, target_client: Connections to both servers.

    Returns:
        The target's IDs by the source's, as ``get_id_map_by_id`` gives them.

    Source: GET data/departments
    """
    return get_id_map_by_id(*both_lists("departments", source_client, target_client))


def get_sync_person_id_map(source_client: KitsuClient, target_client: KitsuClient) -> dict[str, str]:
    """Match the persons of two servers by e-mail.

    Args:
        source_client, target_client: Connections to both servers.

    Returns:
        The target's IDs by the source's, as ``get_id_map_by_id`` gives them.

    Source: GET data/persons
    """
    return get_id_map_by_id(*both_lists("persons", source_client, target_client), field="email")


def get_sync_project_id_map(source_client: KitsuClient, target_client: KitsuClient) -> dict[str, str]:
    """Match the productions of two servers by name, closed ones as well.

    Args:
        source_client, target_client: Connections to both servers.

    Returns:
        The target's IDs by the source's, as ``get_id_map_by_id`` gives them.

    Source: GET data/projects
    """
    return get_id_map_by_id(*both_lists("projects", source_client, target_client))


def get_sync_task_status_id_map(source_client: KitsuClient, target_client: KitsuClient) -> dict[str, str]:
    """Match the task statuses of two servers by name.

    Args:
        source_client, target_client: Connections to both servers.

    Returns:
        The target's IDs by the source's, as ``get_id_map_by_id`` gives them.

    Source: GET data/task-status
    """
    return get_id_map_by_id(*both_lists("task-status", source_client, target_client))


def get_sync_task_type_id_map(source_client: KitsuClient, target_client: KitsuClient) -> dict[str, str]:
    """Match the task types of two servers by name, those for the same kind of entity first.

    Args:
        source_client, target_client: Connections to both servers.

    Returns:
        The target's IDs by the source's, as ``get_id_map_by_id`` gives them.

    Source: GET data/task-types
    """
    return by_kind(*both_lists("task-types", source_client, target_client), get_id_map_by_id)


# Writing


def import_entities(entities: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[Entity]:
    """Create or change entities of any kind by their IDs, as an administrator.

    Args:
        entities: As a server lists them, with "type": "Asset", "Shot", "Sequence", "Episode", "Scene", "Edit" or
            "Concept"; without one the server makes shots. Those referred to come first. "entities_out", the IDs of the
            entities cast in it, replaces the casting; without it the casting stays.

    Returns:
        The entities as they are now, in order. "updated_at" is the moment of the import.

    Raises:
        NotAllowedException: the login is not an administrator's.
        ParameterException: an entity refers to what is not there, or has the name of another one.

    Source: POST import/kitsu/entities
    """
    # Zou empties the casting of an entity that comes without "entities_out", and leaves it alone for null.
    return batches.send(client, "entities", [{"entities_out": None, **entity} for entity in entities])


def import_entity_links(links: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[EntityLink]:
    """Create or change links between entities (castings), as an administrator.

    Args:
        links: As a server lists them: "entity_in_id" (the shot), "entity_out_id" (the asset), "nb_occurences", "label",
            "data". A link of the same two entities is changed, and gets the ID given.

    Returns:
        The links as they are now, in order.

    Raises:
        NotAllowedException: the login is not an administrator's.
        ParameterException: an entity does not exist.

    Source: POST import/kitsu/entity-links
    """
    # Zou answers 500 to a link without "type".
    return batches.send(client, "entity-links", [{"type": "EntityLink", **link} for link in links])


def import_tasks(tasks: Iterable[Mapping[str, Any]], client: KitsuClient = default) -> list[Task]:
    """Create or change tasks by their IDs, as an administrator.

    Args:
        tasks: As a server lists them. "assignees" are IDs; those that do not exist are left out.

    Returns:
        The tasks as they are now, in order. "updated_at" is the moment of the import.

    Raises:
        NotAllowedException: the login is not an administrator's.
        ParameterException: a task refers to what is not there.

    Source: POST import/kitsu/tasks
    """
    return batches.send(client, "tasks", tasks)


# Copying


def push_assets(
    project_source: Ref, project_target: Ref, client_source: KitsuClient, client_target: KitsuClient
) -> list[Entity]:
    """Copy the assets of a production, with their IDs.

    Assets of a type that the target does not have are left out, and a warning is logged.

    Args:
        project_source, project_target: Productions to read and to write to, IDs or dicts.
        client_source, client_target: Connections to both servers, to the target as an administrator.

    Returns:
        The assets as they are on the target now.

    Raises:
        NotAllowedException: the target's login is not an administrator's.

    Source:
        GET data/asset-types
        GET data/task-types
        GET data/projects/{project_source}/assets
        POST import/kitsu/entities
    """
    return _push("assets", project_source, project_target, client_source, client_target)


def push_episodes(
    project_source: Ref, project_target: Ref, client_source: KitsuClient, client_target: KitsuClient
) -> list[Entity]:
    """Copy the episodes of a production, with their IDs.

    Args:
        project_source, project_target: Productions to read and to write to, IDs or dicts.
        client_source, client_target: Connections to both servers, to the target as an administrator.

    Returns:
        The episodes as they are on the target now.

    Raises:
        NotAllowedException: the target's login is not an administrator's.

    Source:
        GET data/projects/{project_source}/episodes
        POST import/kitsu/entities
    """
    return _push("episodes", project_source, project_target, client_source, client_target)


def push_sequences(
    project_source: Ref, project_target: Ref, client_source: KitsuClient, client_target: KitsuClient
) -> list[Entity]:
    """Copy the sequences of a production, with their IDs, and episodes that they need.

    Args:
        project_source, project_target: Productions to read and to write to, IDs or dicts.
        client_source, client_target: Connections to both servers, to the target as an administrator.

    Returns:
        The sequences as they are on the target now.

    Raises:
        NotAllowedException: the target's login is not an administrator's.

    Source:
        GET data/projects/{project_source}/sequences
        POST import/kitsu/entities
    """
    return _push("sequences", project_source, project_target, client_source, client_target)


def push_shots(
    project_source: Ref, project_target: Ref, client_source: KitsuClient, client_target: KitsuClient
) -> list[Entity]:
    """Copy the shots of a production, with their IDs, and sequences, episodes and scenes that they need.

    Args:
        project_source, project_target: Productions to read and to write to, IDs or dicts.
        client_source, client_target: Connections to both servers, to the target as an administrator.

    Returns:
        The shots as they are on the target now. Their castings stay as they were.

    Raises:
        NotAllowedException: the target's login is not an administrator's.

    Source:
        GET data/projects/{project_source}/shots
        POST import/kitsu/entities
    """
    return _push("shots", project_source, project_target, client_source, client_target)


def push_entity_links(
    project_source: Ref, project_target: Ref, client_source: KitsuClient, client_target: KitsuClient
) -> list[EntityLink]:
    """Copy the links between entities of a production (castings), with their IDs, and entities that they need.

    Links to what cannot be brought, such as an asset that another production shares, are left out, and a warning is
    logged.

    Args:
        project_source, project_target: Productions to read and to write to, IDs or dicts.
        client_source, client_target: Connections to both servers, to the target as an administrator.

    Returns:
        The links as they are on the target now.

    Raises:
        NotAllowedException: the target's login is not an administrator's.

    Source:
        GET data/projects/{project_source}/entity-links
        GET data/entities
        GET data/entities/{entity_id}
        POST import/kitsu/entity-links
    """
    source_id, target_id = _projects(project_source, project_target)
    links = client_source.fetch_all(route("projects/{}/entity-links", source_id))
    ends = {link[end] for link in links for end in ("entity_in_id", "entity_out_id")}
    there = _bring(ends, source_id, target_id, client_source, client_target)
    there |= {entity_id for entity_id in ends - there if _found("entities", entity_id, client_target)}
    known = {entity_id: entity_id for entity_id in there}
    for end in ("entity_in_id", "entity_out_id"):
        links = rows.translated(links, end, known, "entity links: the entity")
    return import_entity_links(links, client=client_target)


def push_project_entities(
    project_source: Ref, project_target: Ref, client_source: KitsuClient, client_target: KitsuClient
) -> dict[str, list[Any]]:
    """Copy all entities of a production and the links between them, with their IDs.

    Args:
        project_source, project_target: Productions to read and to write to, IDs or dicts.
        client_source, client_target: Connections to both servers, to the target as an administrator.

    Returns:
        Lists of what is on the target now: "assets", "episodes" (empty unless the production is a series), "sequences",
        "scenes", "shots", "edits", "concepts", "entity_links".

    Raises:
        NotAllowedException: the target's login is not an administrator's.

    Source:
        GET data/projects/{project_source}
        GET data/projects/{project_source}/scenes
        GET data/projects/{project_source}/edits
        GET data/projects/{project_source}/concepts
        POST import/kitsu/entities
        POST import/kitsu/entity-links
    """
    _projects(project_source, project_target)
    servers = (project_source, project_target, client_source, client_target)
    kind = key_of(
        project_source, "production_type", lambda found: client_source.fetch_one("projects", found), "project_source"
    )
    episodes = push_episodes(*servers) if kind == "tvshow" else []
    pushed: dict[str, list[Any]] = {"assets": push_assets(*servers), "episodes": episodes}
    pushed["sequences"] = push_sequences(*servers)
    pushed["scenes"] = _push("scenes", *servers)
    pushed["shots"] = push_shots(*servers)
    pushed["edits"] = _push("edits", *servers)
    pushed["concepts"] = _push("concepts", *servers)
    pushed["entity_links"] = push_entity_links(*servers)
    return pushed


def push_tasks(
    project_source: Ref,
    project_target: Ref,
    default_status: Ref,
    client_source: KitsuClient,
    client_target: KitsuClient,
) -> list[Task]:
    """Copy the tasks of a production, with their IDs, and entities that they need.

    Tasks of a type that the target does not have, and tasks of entities that cannot be brought, are left out, and a
    warning is logged.

    Args:
        project_source, project_target: Productions to read and to write to, IDs or dicts.
        default_status: The target's status for tasks that it does not have yet, ID or dict. Those that it has keep
            theirs; ``push_tasks_comments`` brings the source's.
        client_source, client_target: Connections to both servers, to the target as an administrator.

    Returns:
        The tasks as they are on the target now. Assignees that the target does not know are left out.

    Raises:
        NotAllowedException: the target's login is not an administrator's.

    Source:
        GET data/task-types
        GET data/persons
        GET data/projects/{project_id}/tasks
        GET data/entities
        POST import/kitsu/tasks
    """
    source_id, target_id = _projects(project_source, project_target)
    status_id = id_of(default_status, "default_status")
    task_types = get_sync_task_type_id_map(client_source, client_target)
    persons = get_sync_person_id_map(client_source, client_target)
    tasks = client_source.fetch_all(route("projects/{}/tasks", source_id))
    known = {task["id"] for task in client_target.fetch_all(route("projects/{}/tasks", target_id))}
    tasks = rows.translated(tasks, "task_type_id", task_types, "tasks: the task type")
    tasks = rows.with_optional(tasks, "assigner_id", persons)
    entities = {task["entity_id"] for task in tasks if task.get("entity_id")}
    there = _bring(entities, source_id, target_id, client_source, client_target)
    with_entity = [task for task in tasks if not task.get("entity_id") or task["entity_id"] in there]
    if len(with_entity) < len(tasks):
        logger.warning("%d tasks left out: their entities are not on the target", len(tasks) - len(with_entity))
    moved = [rows.task_of(task, target_id, persons, status_id, task["id"] in known) for task in with_entity]
    return import_tasks(moved, client=client_target)


def push_tasks_comments(project_source: Ref, client_source: KitsuClient, client_target: KitsuClient) -> list[Comment]:
    """Post the comments of a production's tasks, with attachments and previews, on the same tasks of the target.

    Tasks that the target does not have are left out, and a warning is logged. Comments that are there already are not
    posted again.

    Args:
        project_source: Production to read, ID or dict.
        client_source, client_target: Connections to both servers, to the target as a manager.

    Returns:
        The comments that were posted.

    Source:
        GET data/task-status
        GET data/persons
        GET data/projects/{project_id}/tasks
        GET data/tasks/{task_id}
        GET data/tasks/{task_id}/comments
        POST actions/tasks/{task_id}/comment
    """
    path = route("projects/{}/tasks", id_of(project_source, "project_source"))
    maps = (
        get_sync_task_status_id_map(client_source, client_target),
        get_sync_person_id_map(client_source, client_target),
    )
    tasks = client_source.fetch_all(path)
    there = _tasks_there([task["id"] for task in tasks], client_target)
    for task in tasks:
        if task["id"] not in there:
            logger.warning("task %s is not on the target: its comments are left out", task["id"])
    pushed = [push_task_comments(*maps, task, client_source, client_target) for task in tasks if task["id"] in there]
    return [comment for posted in pushed for comment in posted]


def push_task_comments(
    task_status_map: Mapping[str, str],
    person_map: Mapping[str, str],
    task: Ref,
    client_source: KitsuClient,
    client_target: KitsuClient,
) -> list[Comment]:
    """Post the comments of a task, with attachments and previews, on the task of the same ID on the target.

    The oldest is posted first. A comment whose moment and text the target's task has already is not posted again.

    Args:
        task_status_map: The target's task statuses by the source's, as ``get_sync_task_status_id_map`` gives them.
        person_map: The target's persons by the source's, as ``get_sync_person_id_map`` gives them.
        task: ID or dict.
        client_source, client_target: Connections to both servers, to the target as a manager.

    Returns:
        The comments that were posted.

    Raises:
        RouteNotFoundException: a server does not have the task; nothing was posted. A task without comments is not
            looked for on the target.

    Source:
        GET data/tasks/{task}/comments
        POST actions/tasks/{task}/comment
    """
    path = route("tasks/{}/comments", id_of(task, "task"))
    source = client_source.fetch_all(path)
    target = client_target.fetch_all(path) if source else []
    posted = [
        push_task_comment(task_status_map, person_map, task, comment, client_source, client_target)
        for comment in comments.not_there(source, target)
    ]
    return [comment for comment in posted if comment is not None]


def push_task_comment(
    task_status_map: Mapping[str, str],
    person_map: Mapping[str, str],
    task: Ref,
    comment: Mapping[str, Any],
    client_source: KitsuClient,
    client_target: KitsuClient,
    author_id: Ref | None = None,
    tmp_path: FilePath | None = None,
) -> Comment | None:
    """Post a copy of a comment, with attachments and previews, on the task of the same ID on the target.

    It keeps its moment, but gets another ID. All files are fetched before it is posted. When a preview cannot be sent,
    the comment is removed again.

    Args:
        task_status_map: The target's task statuses by the source's.
        person_map: The target's persons by the source's.
        task: ID or dict.
        comment: The source's, as ``task.all_comments_for_task`` lists it.
        client_source, client_target: Connections to both servers, to the target as a manager.
        author_id: The target's person to be its author, ID or dict. When left out, the author's counterpart, else who
            is logged in.
        tmp_path: Folder for the files meanwhile; the system's one when left out. What is put there is removed.

    Returns:
        The comment that was posted. None, after a warning and without a request, when its status has no counterpart.

    Raises:
        ValueError: an argument is not what it should be; nothing was sent.

    Source:
        GET data/attachment-files/{attachment_file_id}
        GET data/attachment-files/{attachment_file_id}/file/{name}
        GET data/preview-files/{preview_file_id}
        GET movies/originals/preview-files/{preview_file_id}.mp4
        GET pictures/originals/preview-files/{preview_file_id}.{extension}
        POST actions/tasks/{task}/comment
        POST actions/tasks/{task}/comments/{comment_id}/add-preview
        POST pictures/preview-files/{preview_file_id}
        PUT data/preview-files/{preview_file_id}
        DELETE data/comments/{comment_id}
    """
    task_id, author = id_of(task, "task"), id_or_none(author_id, "author_id")
    comments.check_folder(tmp_path)
    status_id = task_status_map.get(comment["task_status_id"])
    if status_id is None:
        text = "comment %s of task %s is left out: its task status %s has no counterpart on the target"
        logger.warning(text, comment.get("id"), task_id, comment["task_status_id"])
        return None
    author = author or person_map.get(comment.get("person_id") or "")
    with TemporaryDirectory(prefix="gazu_like-", dir=tmp_path) as folder:
        return comments.post(comment, task_id, status_id, author, Path(folder), (client_source, client_target))


def _projects(project_source: Ref, project_target: Ref) -> tuple[str, str]:
    return id_of(project_source, "project_source"), id_of(project_target, "project_target")


def _push(
    kind: str, project_source: Ref, project_target: Ref, source: KitsuClient, target: KitsuClient
) -> list[Entity]:
    source_id, target_id = _projects(project_source, project_target)
    found = _rows_of(kind, source_id, target_id, source, target)
    _bring(rows.references(found), source_id, target_id, source, target)
    return import_entities(found, client=target)


def _rows_of(
    kind: str, source_id: str, target_id: str, source: KitsuClient, target: KitsuClient
) -> list[dict[str, Any]]:
    """Return the entities of a kind as the target is to get them."""
    types, task_types = {}, {}
    if kind == "assets":
        types = get_sync_asset_type_id_map(source, target)
        task_types = get_sync_task_type_id_map(source, target)
    found = rows.moved(source.fetch_all(route(f"projects/{{}}/{kind}", source_id)), target_id)
    if kind == "assets":
        found = rows.translated(found, "entity_type_id", types, "assets: the asset type")
        found = rows.with_optional(found, "ready_for", task_types, "assets: the task type")
    elif found and kind in ("scenes", "concepts"):  # the server itself finds the type of the other kinds
        types = get_id_map_by_id(*both_lists("entity-types", source, target))
        found = rows.translated(found, "entity_type_id", types, f"{kind}: the entity type")
    if rows.have(found, "created_by"):
        found = rows.with_optional(found, "created_by", get_sync_person_id_map(source, target))
    return found


def _bring(needed: set[str], source_id: str, target_id: str, source: KitsuClient, target: KitsuClient) -> set[str]:
    """Import those of these entities that the target's production lacks, and all that they refer to.

    Returns:
        The IDs of the entities in the target's production; none when none are needed.
    """
    if not needed:
        return set()
    there = {entity["id"] for entity in target.fetch_all("entities", given(project_id=target_id))}
    if needed <= there:
        return there
    known = [_rows_of(kind, source_id, target_id, source, target) for kind in rows.KINDS]
    wanted = rows.with_ancestors(needed - there, chain.from_iterable(known)) - there
    for found in known:
        there |= {row["id"] for row in import_entities([row for row in found if row["id"] in wanted], client=target)}
    return there


def _tasks_there(task_ids: Iterable[str], target: KitsuClient) -> set[str]:
    """Return the IDs of those of these tasks that the target has; they belong to one production there, as a rule."""
    there: set[str] = set()
    found: set[str] = set()
    for task_id in task_ids:
        task = None if task_id in there else _found("tasks", task_id, target)
        if task is not None:
            there |= {each["id"] for each in target.fetch_all(route("projects/{}/tasks", task["project_id"]))}
        found |= {task_id} & there
    return found


def _found(model: str, record_id: str, client: KitsuClient) -> Mapping[str, Any] | None:
    try:
        return client.fetch_one(model, record_id)
    except RouteNotFoundException:
        return None
