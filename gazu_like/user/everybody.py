"""Everybody's notifications, subscriptions, filters and chats: for administrators, who look after them.

Those of the logged-in person have functions that need no rights, without "of everybody" in their names.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.records import changes_of
from gazu_like.refs import Ref, given, id_of, id_or_none
from gazu_like.shapes import Chat, ChatMessage, Notification, SearchFilter, SearchFilterGroup, Subscription
from gazu_like.transport.route import route


@cache
def all_notifications_of_everybody(
    person: Ref | None = None, task: Ref | None = None, client: KitsuClient = default
) -> list[Notification]:
    """List the notifications of everybody, as an administrator.

    Args:
        person: Only those of this person, ID or dict.
        task: Only those of this task, ID or dict.

    Returns:
        Notifications: "notification_type", "person_id" (who is told), "author_id", "task_id", "comment_id", "read".

    Source: GET data/notifications
    """
    query = given(person_id=id_or_none(person, "person"), task_id=id_or_none(task, "task"))
    return client.fetch_all("notifications", query)


@cache
def get_notification_of_anybody(notification: Ref, client: KitsuClient = default) -> Notification:
    """Return a notification of whomever, as an administrator.

    Args:
        notification: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/notifications/{notification_id}
    """
    return client.fetch_one("notifications", id_of(notification, "notification"))


def remove_notification_of_anybody(notification: Ref, client: KitsuClient = default) -> str:
    """Remove a notification of whomever, as an administrator.

    Args:
        notification: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/notifications/{notification_id}
    """
    return _removed(client, "notifications", id_of(notification, "notification"))


@cache
def all_subscriptions_of_everybody(
    person: Ref | None = None, task: Ref | None = None, client: KitsuClient = default
) -> list[Subscription]:
    """List the subscriptions of everybody, as an administrator.

    Args:
        person: Only those of this person, ID or dict.
        task: Only those of this task, ID or dict.

    Returns:
        Subscriptions: "person_id" and "task_id", or "entity_id" (a sequence) and "task_type_id".

    Source: GET data/subscriptions
    """
    query = given(person_id=id_or_none(person, "person"), task_id=id_or_none(task, "task"))
    return client.fetch_all("subscriptions", query)


@cache
def get_subscription_of_anybody(subscription: Ref, client: KitsuClient = default) -> Subscription:
    """Return a subscription of whomever, as an administrator.

    Args:
        subscription: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/subscriptions/{subscription_id}
    """
    return client.fetch_one("subscriptions", id_of(subscription, "subscription"))


def remove_subscription_of_anybody(subscription: Ref, client: KitsuClient = default) -> str:
    """Remove a subscription of whomever, as an administrator.

    Args:
        subscription: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/subscriptions/{subscription_id}
    """
    return _removed(client, "subscriptions", id_of(subscription, "subscription"))


@cache
def all_filters_of_everybody(
    person: Ref | None = None, project: Ref | None = None, client: KitsuClient = default
) -> list[SearchFilter]:
    """List the search filters of everybody, as an administrator.

    Args:
        person: Only those of this person, ID or dict.
        project: Only those of this production, ID or dict.

    Returns:
        Search filters: "name", "search_query", "list_type", "person_id", "project_id", "search_filter_group_id".

    Source: GET data/search-filters
    """
    query = given(person_id=id_or_none(person, "person"), project_id=id_or_none(project, "project"))
    return client.fetch_all("search-filters", query)


@cache
def get_filter_of_anybody(filter: Ref, client: KitsuClient = default) -> SearchFilter:
    """Return a search filter of whomever, as an administrator.

    Args:
        filter: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/search-filters/{filter_id}
    """
    return client.fetch_one("search-filters", id_of(filter, "filter"))


def update_filter_of_anybody(filter: Mapping[str, Any], client: KitsuClient = default) -> SearchFilter:
    """Change a search filter of whomever, as an administrator.

    Args:
        filter: Dict with "id" and the fields to change: "name", "search_query", "search_filter_group_id", "is_shared".

    Returns:
        The changed search filter.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: the name is empty; nothing was sent.

    Source: PUT data/search-filters/{filter_id}
    """
    return client.update("search-filters", id_of(filter, "filter"), changes_of(filter, "filter"))


def remove_filter_of_anybody(filter: Ref, client: KitsuClient = default) -> str:
    """Remove a search filter of whomever, as an administrator.

    Args:
        filter: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/search-filters/{filter_id}
    """
    return _removed(client, "search-filters", id_of(filter, "filter"))


@cache
def all_filter_groups_of_everybody(
    person: Ref | None = None, project: Ref | None = None, client: KitsuClient = default
) -> list[SearchFilterGroup]:
    """List the groups of search filters of everybody, as an administrator.

    Args:
        person: Only those of this person, ID or dict.
        project: Only those of this production, ID or dict.

    Returns:
        Groups: "name", "color", "list_type", "person_id", "project_id".

    Source: GET data/search-filter-groups
    """
    query = given(person_id=id_or_none(person, "person"), project_id=id_or_none(project, "project"))
    return client.fetch_all("search-filter-groups", query)


@cache
def get_filter_group_of_anybody(filter_group: Ref, client: KitsuClient = default) -> SearchFilterGroup:
    """Return a group of search filters of whomever, as an administrator.

    Args:
        filter_group: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/search-filter-groups/{filter_group_id}
    """
    return client.fetch_one("search-filter-groups", id_of(filter_group, "filter_group"))


def update_filter_group_of_anybody(filter_group: Mapping[str, Any], client: KitsuClient = default) -> SearchFilterGroup:
    """Change a group of search filters of whomever, as an administrator.

    Args:
        filter_group: Dict with "id" and the fields to change: "name", "color", "is_shared".

    Returns:
        The changed group.

    Raises:
        RouteNotFoundException: there is none.
        ValueError: the name is empty; nothing was sent.

    Source: PUT data/search-filter-groups/{filter_group_id}
    """
    return client.update(
        "search-filter-groups", id_of(filter_group, "filter_group"), changes_of(filter_group, "filter_group")
    )


def remove_filter_group_of_anybody(filter_group: Ref, client: KitsuClient = default) -> str:
    """Remove a group of search filters of whomever, as an administrator.

    Args:
        filter_group: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/search-filter-groups/{filter_group_id}
    """
    return _removed(client, "search-filter-groups", id_of(filter_group, "filter_group"))


def new_subscription_of_anybody(person: Ref, task: Ref, client: KitsuClient = default) -> Subscription:
    """Have a person notified of a task's comments, as an administrator.

    Args:
        person: ID or dict.
        task: ID or dict.

    Returns:
        The created subscription.

    Raises:
        ParameterException: there is one already, or no such person or task.

    Source: POST data/subscriptions
    """
    return client.create("subscriptions", {"person_id": id_of(person, "person"), "task_id": id_of(task, "task")})


@cache
def all_chats_of_everybody(client: KitsuClient = default) -> list[Chat]:
    """List the chats about all entities, as an administrator.

    Returns:
        Chats: "object_id" is the entity; without "participants".

    Source: GET data/chats
    """
    return client.fetch_all("chats")


def remove_chat(chat: Ref, client: KitsuClient = default) -> str:
    """Remove a chat in which nothing was said yet, or no longer, as an administrator.

    Args:
        chat: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        ParameterException: there are messages in it.
        RouteNotFoundException: there is none.

    Source: DELETE data/chats/{chat_id}
    """
    return _removed(client, "chats", id_of(chat, "chat"))


@cache
def all_chat_messages(chat: Ref | None = None, client: KitsuClient = default) -> list[ChatMessage]:
    """List what was said in the chats about all entities, as an administrator.

    Args:
        chat: Only what was said in this one, ID or dict.

    Source: GET data/chat-messages
    """
    return client.fetch_all("chat-messages", given(chat_id=id_or_none(chat, "chat")))


@cache
def get_chat_message(message: Ref, client: KitsuClient = default) -> ChatMessage:
    """Return what was said in a chat, as an administrator.

    Args:
        message: ID or dict.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/chat-messages/{message_id}
    """
    return client.fetch_one("chat-messages", id_of(message, "message"))


def remove_chat_message(message: Ref, client: KitsuClient = default) -> str:
    """Remove what was said in a chat, as an administrator.

    Args:
        message: ID or dict.

    Returns:
        The answer's text, which is empty.

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/chat-messages/{message_id}
    """
    return _removed(client, "chat-messages", id_of(message, "message"))


def _removed(client: KitsuClient, model: str, record_id: str) -> str:
    return client.delete(route(f"data/{model}/{{}}", record_id))
