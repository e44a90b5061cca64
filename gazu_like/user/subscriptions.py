"""What else the logged-in person is notified of: several tasks at once, the tasks of one type in a sequence."""

from __future__ import annotations

from collections.abc import Iterable

from gazu_like.cache import cache
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.refs import Ref, id_of, ids_of
from gazu_like.shapes import Subscription
from gazu_like.transport.route import route


def subscribe_to_tasks(tasks: Iterable[Ref], client: KitsuClient = default) -> list[Subscription]:
    """Have the logged-in person notified of the comments of tasks, in one request.

    Args:
        tasks: IDs or dicts.

    Returns:
        The subscriptions, in the order of the tasks; also those that there were.

    Raises:
        RouteNotFoundException: one of the tasks does not exist; nothing was done.

    Source: POST actions/user/tasks/subscribe
    """
    task_ids = ids_of(tasks, "tasks")
    return client.post("actions/user/tasks/subscribe", {"task_ids": task_ids}) if task_ids else []


def unsubscribe_from_tasks(tasks: Iterable[Ref], client: KitsuClient = default) -> list[str]:
    """Have the logged-in person no longer notified of the comments of tasks, in one request.

    Args:
        tasks: IDs or dicts; those that are not subscribed to are passed over.

    Returns:
        The IDs of the tasks.

    Source: POST actions/user/tasks/unsubscribe
    """
    task_ids = ids_of(tasks, "tasks")
    return client.post("actions/user/tasks/unsubscribe", {"task_ids": task_ids}) if task_ids else []


@cache
def check_sequence_subscription(sequence: Ref, task_type: Ref, client: KitsuClient = default) -> bool:
    """Tell whether the logged-in person is notified of the tasks of a type in a sequence.

    Args:
        sequence: ID or dict.
        task_type: ID or dict.

    Source: GET data/user/entities/{sequence_id}/task-types/{task_type_id}/subscribed
    """
    path = _of_type("data/user/entities", sequence, task_type)
    is_subscribed: bool = client.get(f"{path}/subscribed")
    return is_subscribed


def subscribe_to_sequence(sequence: Ref, task_type: Ref, client: KitsuClient = default) -> Subscription:
    """Have the logged-in person notified of the tasks of a type in a sequence.

    Args:
        sequence: ID or dict.
        task_type: ID or dict.

    Returns:
        The subscription; the sequence is its "entity_id".

    Raises:
        RouteNotFoundException: there is no such sequence.

    Source: POST actions/user/sequences/{sequence_id}/task-types/{task_type_id}/subscribe
    """
    return client.post(f"{_of_type('actions/user/sequences', sequence, task_type)}/subscribe", {})


def unsubscribe_from_sequence(sequence: Ref, task_type: Ref, client: KitsuClient = default) -> str:
    """Have the logged-in person no longer notified of the tasks of a type in a sequence.

    Args:
        sequence: ID or dict.
        task_type: ID or dict.

    Returns:
        The answer's text, which is empty.

    Source: DELETE actions/user/sequences/{sequence_id}/task-types/{task_type_id}/unsubscribe
    """
    return client.delete(f"{_of_type('actions/user/sequences', sequence, task_type)}/unsubscribe")


def _of_type(area: str, sequence: Ref, task_type: Ref) -> str:
    return route(f"{area}/{{}}/task-types/{{}}", id_of(sequence, "sequence"), id_of(task_type, "task_type"))
