"""What administrators write for others: notifications, subscriptions, filters, chats and what is said in them.

A migration needs it: the records are made as given, nobody is notified and nothing else happens.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, fields_of, given, id_of, id_or_none, not_empty
from gazu_like.shapes import Chat, ChatMessage, Notification, SearchFilter, SearchFilterGroup, Subscription

# Zou stores any other as well, and from then on answers 500 when notifications are listed.
_TYPES = ("comment", "mention", "assignation", "reply", "reply-mention", "playlist-ready")


def new_notification_of_anybody(
    person: Ref,
    notification_type: Literal["comment", "mention", "assignation", "reply", "reply-mention", "playlist-ready"],
    author: Ref,
    task: Ref | None = None,
    comment: Ref | None = None,
    reply_id: str | None = None,
    playlist: Ref | None = None,
    read: bool = False,
    change: bool = False,
    client: KitsuClient = default,
) -> Notification:
    """Put a notification into a person's list, as an administrator; no message is sent.

    Args:
        person: Who finds it in the list, ID or dict.
        notification_type: What it tells of.
        author: Who did what it tells of, ID or dict.
        task: ID or dict.
        comment: ID or dict.
        reply_id: "id" of a reply to the comment.
        playlist: ID or dict.
        read: The person has read it.
        change: The comment changed the task's status.

    Returns:
        The created notification, without its "notification_type", which the server leaves out here.

    Raises:
        ParameterException: one of what is named does not exist, or the person has this notification.
        ValueError: there is no such type; nothing was sent.

    Source: POST data/notifications
    """
    _check_type(notification_type, "notification_type")
    references = given(
        task_id=id_or_none(task, "task"),
        comment_id=id_or_none(comment, "comment"),
        reply_id=id_or_none(reply_id, "reply_id"),
        playlist_id=id_or_none(playlist, "playlist"),
    )
    body = {"person_id": id_of(person, "person"), "author_id": id_of(author, "author"), "type": notification_type}
    return client.create("notifications", {**body, "read": read, "change": change, **references})


def update_notification_of_anybody(notification: Mapping[str, Any], client: KitsuClient = default) -> Notification:
    """Change a notification of whomever, as an administrator; fields that are not given stay.

    Args:
        notification: Dict with "id" and the fields to change: "read", "change", "notification_type", "person_id" ...

    Returns:
        The changed notification, without its "notification_type".

    Raises:
        RouteNotFoundException: there is none.
        ValueError: there is no such type; nothing was sent.

    Source: PUT data/notifications/{notification_id}
    """
    fields = fields_of(notification, "notification")
    # The server takes by "type" what it tells by "notification_type"; its own "type" is the kind of record.
    fields.pop("type", None)
    if "notification_type" in fields:
        fields["type"] = _check_type(fields.pop("notification_type"), "notification['notification_type']")
    return client.update("notifications", id_of(notification, "notification"), fields)


def update_subscription_of_anybody(subscription: Mapping[str, Any], client: KitsuClient = default) -> Subscription:
    """Change what a person is notified of, as an administrator; fields that are not given stay.

    Args:
        subscription: Dict with "id" and the fields to change: "person_id"; "task_id", or "entity_id" (a sequence) and
            "task_type_id".

    Returns:
        The changed subscription.

    Raises:
        ParameterException: the person has such a subscription already.
        RouteNotFoundException: there is none.

    Source: PUT data/subscriptions/{subscription_id}
    """
    return client.update("subscriptions", id_of(subscription, "subscription"), fields_of(subscription, "subscription"))


def new_filter_of_anybody(
    person: Ref,
    name: str,
    query: str,
    list_type: str,
    project: Ref | None = None,
    entity_type: str | None = None,
    filter_group: Ref | None = None,
    is_shared: bool = False,
    client: KitsuClient = default,
) -> SearchFilter:
    """Save a search filter for a person, as an administrator.

    Args:
        person: ID or dict.
        name: Name to show.
        query: What would be typed into Kitsu's search field.
        list_type: List that it is for: "asset", "shot", "edit", "todo" ...
        project: ID or dict; every production when left out.
        entity_type: "Asset", "Shot" or "Edit".
        filter_group: Group that it is shown in, ID or dict.
        is_shared: The rest of the production sees it.

    Returns:
        The created filter; the query is its "search_query".

    Raises:
        ValueError: name, query or list type is empty; nothing was sent.

    Source: POST data/search-filters
    """
    not_empty(name=name, query=query, list_type=list_type)
    body = given(
        person_id=id_of(person, "person"),
        name=name,
        search_query=query,
        list_type=list_type,
        project_id=id_or_none(project, "project"),
        entity_type=entity_type,
        search_filter_group_id=id_or_none(filter_group, "filter_group"),
        is_shared=is_shared,
    )
    return client.create("search-filters", body)


def new_filter_group_of_anybody(
    person: Ref,
    name: str,
    color: str,
    list_type: str,
    project: Ref | None = None,
    entity_type: str | None = None,
    is_shared: bool = False,
    client: KitsuClient = default,
) -> SearchFilterGroup:
    """Save a group of search filters for a person, as an administrator.

    Args:
        person: ID or dict.
        name: Name to show.
        color: Colour as "#RRGGBB".
        list_type: List that it is for: "asset", "shot", "edit", "todo" ...
        project: ID or dict; every production when left out.
        entity_type: "Asset", "Shot" or "Edit".
        is_shared: The rest of the production sees it.

    Returns:
        The created group.

    Raises:
        ValueError: name or list type is empty; nothing was sent.

    Source: POST data/search-filter-groups
    """
    not_empty(name=name, list_type=list_type)
    body = given(
        person_id=id_of(person, "person"),
        name=name,
        color=color,
        list_type=list_type,
        project_id=id_or_none(project, "project"),
        entity_type=entity_type,
        is_shared=is_shared,
    )
    return client.create("search-filter-groups", body)


def update_chat(chat: Mapping[str, Any], client: KitsuClient = default) -> Chat:
    """Change a chat, as an administrator; fields that are not given stay.

    Args:
        chat: Dict with "id" and the fields to change: "last_message", when something was said last (a date-time, UTC);
            "object_id", the entity that it is about; "participants", IDs of all who take part.

    Returns:
        The changed chat.

    Raises:
        RouteNotFoundException: there is none.

    Source: PUT data/chats/{chat_id}
    """
    fields = fields_of(chat, "chat")
    fields.pop("messages", None)  # the server would take those left out from their chat
    return client.update("chats", id_of(chat, "chat"), fields)


def new_chat_message(chat: Ref, text: str, person: Ref, client: KitsuClient = default) -> ChatMessage:
    """Write into a chat in a person's name, as an administrator; the chat's "last_message" stays.

    Args:
        chat: ID or dict.
        text: What was said.
        person: Who said it, ID or dict; need not take part in the chat.

    Returns:
        The created message.

    Raises:
        ParameterException: there is no such chat or person.
        ValueError: the text is empty; nothing was sent.

    Source: POST data/chat-messages
    """
    not_empty(text=text)
    body = {"chat_id": id_of(chat, "chat"), "person_id": id_of(person, "person"), "text": text}
    return client.create("chat-messages", body)


def update_chat_message(message: Mapping[str, Any], client: KitsuClient = default) -> ChatMessage:
    """Change what was said in a chat, as an administrator; fields that are not given stay.

    Args:
        message: Dict with "id" and the fields to change: "text", "person_id", "chat_id".

    Returns:
        The changed message.

    Raises:
        RouteNotFoundException: there is none.

    Source: PUT data/chat-messages/{message_id}
    """
    fields = fields_of(message, "message")
    fields.pop("attachment_files", None)  # dicts in some answers, which the server takes for records
    return client.update("chat-messages", id_of(message, "message"), fields)


def _check_type(notification_type: Any, name: str) -> Any:
    if notification_type not in _TYPES:
        raise ValueError(f"{name}: wanted one of {', '.join(_TYPES)}, got {notification_type!r}")
    return notification_type
