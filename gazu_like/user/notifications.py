"""Notifications of the logged-in person, and the subscriptions that bring them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, fields_of, id_of
from gazu_like.shapes import Notification, Subscription
from gazu_like.transport.route import route


@cache
def all_notifications(client: KitsuClient = default) -> list[Notification]:
    """List the last 100 notifications of the logged-in person, the newest first; the server gives no more.

    Source: GET data/user/notifications
    """
    return client.fetch_all("user/notifications")


@cache
def get_notification(notification: Ref, client: KitsuClient = default) -> Notification:
    """Return a notification of the logged-in person.

    Args:
        notification: ID or dict.

    Raises:
        RouteNotFoundException: the person has no such notification.

    Source: GET data/user/notifications/{notification_id}
    """
    return client.get(_notification(notification))


def update_notification(notification: Mapping[str, Any], client: KitsuClient = default) -> Notification:
    """Mark a notification as read or as unread.

    Args:
        notification: Dict with "id" and "read", a bool; the server reads nothing else.

    Returns:
        The changed notification.

    Source: PUT data/user/notifications/{notification_id}
    """
    return client.put(_notification(notification), fields_of(notification, "notification"))


def mark_all_notifications_as_read(client: KitsuClient = default) -> dict[str, bool]:
    """Mark all notifications of the logged-in person as read.

    Returns:
        A dict with "success", which is true.

    Source: POST actions/user/notifications/mark-all-as-read
    """
    return client.post("actions/user/notifications/mark-all-as-read", {})


@cache
def check_task_subscription(task: Ref, client: KitsuClient = default) -> bool:
    """Tell whether the logged-in person is notified of a task's comments.

    Args:
        task: ID or dict.

    Returns:
        True or false, though gazu documents a dict.

    Source: GET data/user/tasks/{task_id}/subscribed
    """
    is_subscribed: bool = client.get(route("data/user/tasks/{}/subscribed", id_of(task, "task")))
    return is_subscribed


def subscribe_to_task(task: Ref, client: KitsuClient = default) -> Subscription:
    """Have the logged-in person notified of a task's comments.

    Args:
        task: ID or dict.

    Returns:
        The subscription, also when there was one.

    Source: POST actions/user/tasks/{task_id}/subscribe
    """
    return client.post(route("actions/user/tasks/{}/subscribe", id_of(task, "task")), {})


def unsubscribe_from_task(task: Ref, client: KitsuClient = default) -> str:
    """Have the logged-in person no longer notified of a task's comments.

    Args:
        task: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE actions/user/tasks/{task_id}/unsubscribe
    """
    return client.delete(route("actions/user/tasks/{}/unsubscribe", id_of(task, "task")))


def _notification(notification: Ref) -> str:
    return route("data/user/notifications/{}", id_of(notification, "notification"))
