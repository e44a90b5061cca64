"""What is done in a production to many at once: tasks created, assets shared, concepts moved, comments copied."""

from __future__ import annotations

from collections.abc import Iterable

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, given, id_of, id_or_none, ids_of, not_empty
from gazu_like.shapes import Asset, Comment, ConceptFolder, Shot, Task
from gazu_like.transport.route import route, with_query

# Assets have types of many names, and concepts are open to artists: both have routes of their own.
_OWN_ROUTES = {"asset": "assets/create-tasks", "concept": "concepts/create-tasks"}


def create_project_tasks(
    project: Ref,
    task_type: Ref,
    for_entity: str,
    entities: Iterable[Ref] | None = None,
    client: KitsuClient = default,
) -> list[Task]:
    """Create a task of a type for each of many entities of a production; those that have one are passed over.

    Args:
        project: ID or dict.
        task_type: ID or dict; the production should use it, which the server does not check.
        for_entity: Kind of the entities: "Asset", "Shot", "Sequence", "Episode", "Edit", "Concept", or the name of
            another entity type.
        entities: IDs or dicts of entities of this kind; None for all that the production has.

    Returns:
        The created tasks.

    Raises:
        ValueError: the kind is empty; nothing was sent.
        RouteNotFoundException: there is no such kind, or no such entity.

    Source:
        POST actions/projects/{project_id}/task-types/{task_type_id}/assets/create-tasks
        POST actions/projects/{project_id}/task-types/{task_type_id}/concepts/create-tasks
        POST actions/projects/{project_id}/task-types/{task_type_id}/create-tasks/{for_entity}
    """
    not_empty(for_entity=for_entity)
    ids = ids_of(entities, "entities")
    path = route("actions/projects/{}/task-types/{}", id_of(project, "project"), id_of(task_type, "task_type"))
    if entities is not None and not ids:
        return []  # the server takes an empty list for all of them
    return client.post(f"{path}/{_OWN_ROUTES.get(for_entity.lower()) or route('create-tasks/{}', for_entity)}", ids)


def set_shot_frames_from_previews(
    project: Ref, task_type: Ref, episode: Ref | None = None, client: KitsuClient = default
) -> list[Shot]:
    """Set the number of frames of a production's shots to what the last movie of a task type is long.

    Args:
        project: ID or dict.
        task_type: ID or dict of the task type whose previews are measured.
        episode: ID or dict; only its shots.

    Returns:
        The shots that have such a movie, with "id" and "nb_frames" only, counted at the frame rate of the production.

    Source: POST actions/projects/{project_id}/task-types/{task_type_id}/set-shot-nb-frames
    """
    ids = id_of(project, "project"), id_of(task_type, "task_type")
    path = route("actions/projects/{}/task-types/{}/set-shot-nb-frames", *ids)
    episode_id = id_or_none(episode, "episode")
    return client.post(path if episode_id is None else f"{path}?episode_id={episode_id}", {})


def share_asset_type(project: Ref, asset_type: Ref, shared: bool = True, client: KitsuClient = default) -> list[Asset]:
    """Let other productions use all the assets of a type, or no longer let them.

    Args:
        project: ID or dict.
        asset_type: ID or dict.
        shared: Whether they may.

    Returns:
        The assets that were changed.

    Source: POST actions/projects/{project_id}/asset-types/{asset_type_id}/assets/share
    """
    path = "actions/projects/{}/asset-types/{}/assets/share"
    ids = id_of(project, "project"), id_of(asset_type, "asset_type")
    return client.post(route(path, *ids), {"is_shared": shared})


@cache
def all_shared_assets_used(project: Ref, episode: Ref | None = None, client: KitsuClient = default) -> list[Asset]:
    """List the assets of other productions that are cast in a production.

    Args:
        project: ID or dict.
        episode: ID or dict; only those that are cast in it.

    Source:
        GET data/projects/{project_id}/assets/shared-used
        GET data/projects/{project_id}/episodes/{episode_id}/assets/shared-used
    """
    project_id, episode_id = id_of(project, "project"), id_or_none(episode, "episode")
    if episode_id is None:
        return client.get(route("data/projects/{}/assets/shared-used", project_id))
    return client.get(route("data/projects/{}/episodes/{}/assets/shared-used", project_id, episode_id))


@cache
def all_concept_folders(project: Ref, client: KitsuClient = default) -> list[ConceptFolder]:
    """List the folders of a production's concepts.

    Args:
        project: ID or dict.

    Source: GET data/projects/{project_id}/concept-folders
    """
    return client.get(route("data/projects/{}/concept-folders", id_of(project, "project")))


def new_concept_folder(project: Ref, name: str, client: KitsuClient = default) -> ConceptFolder:
    """Add a folder for concepts to a production.

    Args:
        project: ID or dict.
        name: Name.

    Returns:
        The new folder.

    Raises:
        ValueError: the name is empty; nothing was sent.

    Source: POST data/projects/{project_id}/concept-folders
    """
    not_empty(name=name)
    return client.post(route("data/projects/{}/concept-folders", id_of(project, "project")), {"name": name})


def move_concepts(
    project: Ref, concepts: Iterable[Ref], concept_folder: Ref | None = None, client: KitsuClient = default
) -> list[str]:
    """Move concepts of a production into a folder.

    Args:
        project: ID or dict.
        concepts: IDs or dicts.
        concept_folder: ID or dict; None takes them out of their folders.

    Returns:
        IDs of the concepts that were moved.

    Source: POST actions/projects/{project_id}/move-concepts
    """
    body = {
        "concept_ids": ids_of(concepts, "concepts"),
        "concept_folder_id": id_or_none(concept_folder, "concept_folder"),
    }
    return client.post(route("actions/projects/{}/move-concepts", id_of(project, "project")), body)


def copy_client_comments(
    project: Ref, tasks: Iterable[Ref], prefix: str | None = None, client: KitsuClient = default
) -> list[Comment]:
    """Say again, in one's own name, what a client said last of each task, for those who do not see clients' comments.

    Args:
        project: ID or dict.
        tasks: IDs or dicts; those of which no client said anything are passed over.
        prefix: Text to put before each comment.

    Returns:
        The new comments.

    Source: POST actions/projects/{project_id}/tasks/copy-client-comments
    """
    body = {"task_ids": ids_of(tasks, "tasks"), **given(prefix=prefix)}
    return client.post(route("actions/projects/{}/tasks/copy-client-comments", id_of(project, "project")), body)


def share_project_assets(
    project: Ref, assets: Iterable[Ref] | None = None, shared: bool = True, client: KitsuClient = default
) -> list[Asset]:
    """Let other productions use the assets of a production, all or some, or no longer let them.

    Args:
        project: ID or dict.
        assets: IDs or dicts of assets of this production, others are passed over; None for all that it has.
        shared: Whether they may.

    Returns:
        The assets that were changed.

    Source: POST actions/projects/{project_id}/assets/share
    """
    ids = ids_of(assets, "assets")
    path = route("actions/projects/{}/assets/share", id_of(project, "project"))
    if assets is not None and not ids:
        return []  # the server takes an empty list for all of them
    return client.post(path, {"is_shared": shared, **({} if assets is None else {"asset_ids": ids})})


def create_sequence_tasks(project: Ref, task_type: Ref, sequence: Ref, client: KitsuClient = default) -> list[Task]:
    """Create a task of a type for each shot of a sequence; those that have one are passed over.

    Args:
        project: ID or dict.
        task_type: ID or dict; the production should use it, which the server does not check.
        sequence: ID or dict.

    Returns:
        The created tasks.

    Source: POST actions/projects/{project_id}/task-types/{task_type_id}/shots/create-tasks
    """
    return _create_below(project, task_type, "shots", id_of(sequence, "sequence"), client)


def create_episode_edit_tasks(project: Ref, task_type: Ref, episode: Ref, client: KitsuClient = default) -> list[Task]:
    """Create a task of a type for each edit of an episode; those that have one are passed over.

    Args:
        project: ID or dict.
        task_type: ID or dict; the production should use it, which the server does not check.
        episode: ID or dict.

    Returns:
        The created tasks.

    Source: POST actions/projects/{project_id}/task-types/{task_type_id}/edits/create-tasks
    """
    return _create_below(project, task_type, "edits", id_of(episode, "episode"), client)


def _create_below(project: Ref, task_type: Ref, kind: str, parent_id: str, client: KitsuClient) -> list[Task]:
    ids = id_of(project, "project"), id_of(task_type, "task_type")
    path = route(f"actions/projects/{{}}/task-types/{{}}/{kind}/create-tasks", *ids)
    return client.post(with_query(path, {"parent_id": parent_id}), [])
