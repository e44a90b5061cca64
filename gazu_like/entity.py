"""What assets, shots, sequences, episodes, scenes, edits and concepts have in common: each is an entity of a type.

What is particular to one kind is told by the module of its name; asset types, which are entity types too, by ``asset``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from gazu_like.cache import cache, cache_settled
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.exception import ParameterException
from gazu_like.names import all_of_name, first_of_name, warn_ignored
from gazu_like.refs import Ref, fields_of, given, id_of, id_or_none, ids_of, not_empty
from gazu_like.shapes import Chat, ChatMessage, Entity, EntityType, NewsEntry, PathGuess, PreviewFile, TimeSpent
from gazu_like.sorting import sort_by_name
from gazu_like.transport.route import route, with_query

#: An entity's "type", and the route below "data" that knows what belongs to one.
_ROUTES = {
    "Asset": "assets",
    "Concept": "concepts",
    "Edit": "edits",
    "Episode": "episodes",
    "Scene": "scenes",
    "Sequence": "sequences",
    "Shot": "shots",
}


@cache
def all_entities(client: KitsuClient = default) -> list[Entity]:
    """List the entities of every kind in every production that the user may see.

    Returns:
        Entities in no particular order; "type" tells the kind: "Asset", "Shot", "Sequence", "Episode", "Scene", "Edit",
        "Concept".

    Source: GET data/entities
    """
    return client.fetch_all("entities")


def all_entities_with_tasks_linked_to_entity(entity: Ref, client: KitsuClient = default) -> list[Entity]:
    """List the concepts that are linked to an entity, with their tasks.

    Args:
        entity: ID or dict.

    Returns:
        Entities with "tasks" (dicts), "project_name" and "entity_concept_links", the IDs of what they are linked to.

    Source: GET data/entities/{entity_id}/entities-linked/with-tasks
    """
    return client.fetch_all(route("entities/{}/entities-linked/with-tasks", id_of(entity, "entity")))


@cache_settled
def all_entity_types(client: KitsuClient = default) -> list[EntityType]:
    """List the entity types, sorted by name: the asset types, and "Shot", "Sequence", "Episode" and so on.

    Source: GET data/entity-types
    """
    return sort_by_name(client.fetch_all("entity-types"))


@cache
def get_entity(entity_id: Ref, client: KitsuClient = default) -> Entity:
    """Return an entity of any kind.

    Args:
        entity_id: ID, or dict with an "id".

    Returns:
        The entity as it is stored, with "type" (such as "Shot") and "entities_out", the IDs of the assets cast in it.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/entities/{entity_id}
    """
    return client.fetch_one("entities", id_of(entity_id, "entity_id"))


@cache
def get_entity_by_name(entity_name: str, project: Ref | None = None, client: KitsuClient = default) -> Entity | None:
    """Return an entity of that name, None when there is none.

    Args:
        entity_name: Name; upper and lower case alike.
        project: Only in this production, ID or dict. Even there several kinds may share a name: any one is returned.

    Source: GET data/entities
    """
    return first_of_name(client, "entities", entity_name, **given(project_id=id_or_none(project, "project")))


def new_entity(
    project: Ref,
    entity_type: Ref,
    name: str,
    parent: Ref | None = None,
    description: str | None = None,
    data: Mapping[str, Any] | None = None,
    client: KitsuClient = default,
) -> Entity:
    """Create an entity of whichever type, also of one that no module is for, as an administrator; or return its match.

    Args:
        project: ID or dict.
        entity_type: ID or dict, see ``all_entity_types``.
        name: Name, at most 160 characters.
        parent: Entity that it belongs to, ID or dict: sequence of a shot, episode of a sequence ...
        description: Text.
        data: Free metadata.

    Returns:
        The created entity, or the one of that name, type and parent, unchanged; a logged warning then names what was
        ignored.

    Raises:
        ParameterException: there is no such production, type or parent.
        ValueError: the name is empty; nothing was sent.

    Source:
        GET data/entities
        POST data/entities
    """
    not_empty(name=name)
    place = {"project_id": id_of(project, "project"), "entity_type_id": id_of(entity_type, "entity_type")}
    parent_id = id_or_none(parent, "parent")
    fields = given(description=description, data=None if data is None else fields_of(data, "data"))
    for known in all_of_name(client, "entities", name, **place):
        if known.get("parent_id") == parent_id:
            warn_ignored("new_entity", known, fields, {})
            return cast("Entity", known)
    return client.create("entities", {**place, "name": name, **given(parent_id=parent_id), **fields})


@cache_settled
def get_entity_type(entity_type_id: Ref, client: KitsuClient = default) -> EntityType:
    """Return an entity type.

    Args:
        entity_type_id: ID, or dict with an "id".

    Returns:
        The type with "task_types", the IDs of the task types that its entities get.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/entity-types/{entity_type_id}
    """
    return client.fetch_one("entity-types", id_of(entity_type_id, "entity_type_id"))


@cache_settled
def get_entity_type_by_name(entity_type_name: str, client: KitsuClient = default) -> EntityType | None:
    """Return the entity type of that name, None when there is none.

    Args:
        entity_type_name: Such as "Shot" or "Character"; upper and lower case alike.

    Source: GET data/entity-types
    """
    return first_of_name(client, "entity-types", entity_type_name)


# Not cached, though gazu does: it is sent by POST.
def guess_from_path(project_id: Ref, path: str, sep: str = "/", client: KitsuClient = default) -> list[PathGuess]:
    """Tell which templates of a production's file tree a path may follow, and what it then speaks of.

    Args:
        project_id: Production, ID or dict; it needs a file tree.
        path: Path of a file or folder, as the file tree would build it.
        sep: What stands between the folders of the path.

    Returns:
        One dict for each template that fits: "Template" is its name (such as "asset"), each other key a kind
        ("Project", "Asset", "TaskType" ...) with the ID that was found.

    Raises:
        ServerErrorException: among others when the production has no file tree.
        ValueError: the path is empty; nothing was sent.

    Source: POST data/entities/guess_from_path
    """
    if not path:
        raise ValueError("path: wanted the path of a file, got ''")
    body = {"project_id": id_of(project_id, "project_id"), "file_path": path, "sep": sep}
    return client.post("data/entities/guess_from_path", body)


def new_entity_type(name: str, client: KitsuClient = default) -> EntityType:
    """Create an entity type.

    Args:
        name: At most 30 characters, unique in the studio.

    Raises:
        ParameterException: there is one of that name, upper and lower case alike.
        ValueError: the name is empty; nothing was sent.

    Source: POST data/entity-types
    """
    not_empty(name=name)
    return client.create("entity-types", {"name": name})


def remove_entity(entity: Ref, force: bool = False, client: KitsuClient = default) -> str:
    """Remove an entity of any kind; one that has tasks is marked as canceled instead, unless that is forced.

    Args:
        entity: ID or dict.
        force: Remove it with its tasks and all else that belongs to it; a sequence with its shots, an episode with its
            sequences.

    Returns:
        Empty text.

    Raises:
        ParameterException: it is a sequence or episode that something belongs to, and that is not forced; or a scene
            with tasks and it is forced, for which the server has no way.

    Source:
        DELETE data/entities/{entity_id}
        GET data/entities/{entity_id}
        DELETE data/assets/{entity_id}
        DELETE data/concepts/{entity_id}
        DELETE data/edits/{entity_id}
        DELETE data/episodes/{entity_id}
        DELETE data/scenes/{entity_id}
        DELETE data/sequences/{entity_id}
        DELETE data/shots/{entity_id}
    """
    entity_id = id_of(entity, "entity")
    asked = given(force=force or None)
    try:
        return client.delete(route("data/entities/{}", entity_id), asked)
    except ParameterException:
        # Zou answers 400 here, forced or not, as soon as a task or anything else refers to the entity. It is the routes
        # of the kinds that cancel, and that honour "force"; that of scenes cancels in any case.
        found: Entity = client.fetch_one("entities", entity_id)
        kind = _ROUTES.get(found.get("type", ""))
        if kind is None or (force and kind == "scenes"):
            raise
    return client.delete(route(f"data/{kind}/{{}}", entity_id), asked)


def remove_entities(
    project: Ref, entities: Ref | Iterable[Ref], force: bool = False, client: KitsuClient = default
) -> list[str]:
    """Remove several entities of a production; those with tasks are marked as canceled instead, unless that is forced.

    Args:
        project: The production that all of them belong to, ID or dict.
        entities: Assets, shots, edits and concepts, IDs or dicts. The server skips other kinds, what belongs to another
            production and what is gone already. What is canceled already is removed for good.
        force: Remove them with their tasks and all else that belongs to them.

    Returns:
        IDs of those that were removed or canceled.

    Source: POST actions/projects/{project_id}/delete-entities
    """
    path = route("actions/projects/{}/delete-entities", id_of(project, "project"))
    return client.post(with_query(path, given(force=force or None)), ids_of(entities, "entities"))


def remove_entity_type(entity_type: Ref, client: KitsuClient = default) -> str:
    """Remove an entity type.

    Args:
        entity_type: ID or dict.

    Returns:
        Empty text.

    Raises:
        ParameterException: there are entities of this type.

    Source: DELETE data/entity-types/{entity_type_id}
    """
    return client.delete(route("data/entity-types/{}", id_of(entity_type, "entity_type")))


@cache
def all_news_for_entity(entity: Ref, client: KitsuClient = default) -> list[NewsEntry]:
    """List what happened to the tasks of an entity, newest first: its comments, changes of status and previews.

    Args:
        entity: Asset, shot or other entity, ID or dict.

    Returns:
        News, 2000 at most: "comment_id", "task_id", "change" (whether the status changed), "person" who caused it.

    Raises:
        RouteNotFoundException: there is no such entity.

    Source: GET data/entities/{entity_id}/news
    """
    page: dict[str, list[NewsEntry]] = client.get(_part_of(entity, "news"))
    return page["data"]


@cache
def all_time_spents_for_entity(entity: Ref, client: KitsuClient = default) -> list[TimeSpent]:
    """List the time spent on the tasks of an entity.

    Args:
        entity: Asset, shot or other entity, ID or dict.

    Returns:
        Time spents: "duration" (minutes), "date" (YYYY-MM-DD), "task_id", "person_id".

    Raises:
        RouteNotFoundException: there is no such entity.

    Source: GET data/entities/{entity_id}/time-spents
    """
    return client.get(_part_of(entity, "time-spents"))


@cache
def all_preview_files_for_entity(entity: Ref, client: KitsuClient = default) -> list[PreviewFile]:
    """List the preview files of all tasks of an entity.

    Args:
        entity: Asset, shot or other entity, ID or dict.

    Raises:
        RouteNotFoundException: there is no such entity.

    Source: GET data/entities/{entity_id}/preview-files
    """
    return client.get(_part_of(entity, "preview-files"))


def get_chat(entity: Ref, client: KitsuClient = default) -> Chat:
    """Return the chat about an entity; the server opens one where there was none.

    Args:
        entity: Asset, shot or other entity, ID or dict.

    Returns:
        The chat: "participants" (IDs), "last_message" (a date-time, None before the first one).

    Raises:
        RouteNotFoundException: there is no such entity.

    Source: GET data/entities/{entity_id}/chat
    """
    return client.get(_part_of(entity, "chat"))


@cache
def all_chat_messages(entity: Ref, client: KitsuClient = default) -> list[ChatMessage]:
    """List the messages of the chat about an entity, oldest first.

    Args:
        entity: Asset, shot or other entity, ID or dict.

    Returns:
        Messages: "text", "person_id", "attachment_files".

    Raises:
        RouteNotFoundException: there is no such entity.

    Source: GET data/entities/{entity_id}/chat/messages
    """
    return client.get(_part_of(entity, "chat/messages"))


@cache
def get_chat_message(entity: Ref, chat_message: Ref, client: KitsuClient = default) -> ChatMessage:
    """Return a message of the chat about an entity.

    Args:
        entity: Asset, shot or other entity, ID or dict.
        chat_message: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/entities/{entity_id}/chat/messages/{chat_message_id}
    """
    return client.get(_message(entity, chat_message))


def new_chat_message(entity: Ref, text: str, client: KitsuClient = default) -> ChatMessage:
    """Say something, as the logged-in person, in the chat about an entity.

    Args:
        entity: Asset, shot or other entity, ID or dict.
        text: What to say.

    Returns:
        The message.

    Raises:
        ParameterException: the person takes no part in the chat: ``user.join_chat`` comes first.
        ValueError: the text is empty; nothing was sent.

    Source: POST data/entities/{entity_id}/chat/messages
    """
    not_empty(text=text)
    return client.post(_part_of(entity, "chat/messages"), {"message": text})


def remove_chat_message(entity: Ref, chat_message: Ref, client: KitsuClient = default) -> str:
    """Remove a message of one's own, or as an administrator anyone's, from the chat about an entity.

    Args:
        entity: Asset, shot or other entity, ID or dict.
        chat_message: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/entities/{entity_id}/chat/messages/{chat_message_id}
    """
    return client.delete(_message(entity, chat_message))


def _part_of(entity: Ref, part: str) -> str:
    return f"{route('data/entities/{}', id_of(entity, 'entity'))}/{part}"


def _message(entity: Ref, chat_message: Ref) -> str:
    return _part_of(entity, route("chat/messages/{}", id_of(chat_message, "chat_message")))
