"""Chats that the logged-in person takes part in. Each is about one entity, a shot or an asset for example."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.exception import NotAllowedException, RouteNotFoundException
from gazu_like.refs import Ref, id_of
from gazu_like.shapes import Chat
from gazu_like.transport.route import route

Answer = TypeVar("Answer")


@cache
def all_chats(client: KitsuClient = default) -> list[Chat]:
    """List the chats that the logged-in person has joined.

    Returns:
        Chats: "object_id" is the entity, with its "entity_name" and "project_id"; "last_message" is a date-time.

    Source: GET data/user/chats
    """
    return client.fetch_all("user/chats")


def join_chat(chat: Ref, client: KitsuClient = default) -> Chat:
    """Take part in a chat as the logged-in person.

    Args:
        chat: Chat or entity that it is about, ID or dict. The ID of a chat that was not joined yet can be looked up by
            administrators only.

    Returns:
        The chat.

    Raises:
        RouteNotFoundException: it is neither a chat nor an entity, or it may not be looked up.

    Source:
        POST actions/user/chats/{entity_id}/join
        GET data/user/chats
        GET data/chats/{chat_id}
    """
    joined: Chat = _on_entity(chat, client, lambda path: client.post(path, {}))
    return joined


def leave_chat(chat: Ref, client: KitsuClient = default) -> str:
    """Take no longer part in a chat as the logged-in person.

    Args:
        chat: Chat or entity that it is about, ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: it is neither a chat nor an entity, or it may not be looked up.

    Source:
        DELETE actions/user/chats/{entity_id}/join
        GET data/user/chats
        GET data/chats/{chat_id}
    """
    return _on_entity(chat, client, client.delete)


def _on_entity(chat: Ref, client: KitsuClient, call: Callable[[str], Answer]) -> Answer:
    """Call with the route of the entity that a chat is about: the route knows no chats."""
    told = chat.get("object_id") if isinstance(chat, Mapping) else None
    if told is not None:
        return call(_join(told))
    chat_id = id_of(chat, "chat")
    try:
        return call(_join(chat_id))
    except RouteNotFoundException as error:
        error.advice = "Give the chat's dict, or the entity that the chat is about."
        entity_id = _entity_of(chat_id, client)
        if entity_id is None:
            raise
    return call(_join(entity_id))


def _entity_of(chat_id: str, client: KitsuClient) -> Any:
    own: list[Chat] = client.fetch_all("user/chats")
    found = next((chat["object_id"] for chat in own if chat["id"] == chat_id), None)
    if found is not None:
        return found
    try:
        return client.fetch_one("chats", chat_id).get("object_id")
    except (NotAllowedException, RouteNotFoundException):
        return None


def _join(entity_id: Ref) -> str:
    return route("actions/user/chats/{}/join", id_of(entity_id, "chat"))
