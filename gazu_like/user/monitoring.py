"""How the server is: whether its services run, how busy its computer is. None of it needs a login."""

from __future__ import annotations

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.shapes import ServerMetrics, ServerResources, ServerStatus


def get_server_status(client: KitsuClient = default) -> ServerStatus:
    """Return which services of the server run, with its version; nobody needs to be logged in.

    Returns:
        "name", "version", and true or false under "database-up", "key-value-store-up", "event-stream-up",
        "job-queue-up" (somebody works on its jobs) and "indexer-up".

    Source: GET status
    """
    return client.get("status")


def get_server_status_text(client: KitsuClient = default) -> str:
    """Return which services of the server run, as text; nobody needs to be logged in.

    Returns:
        A line for each, such as "database-up: up".

    Source: GET status.txt
    """
    text: str = client.get("status.txt", json_response=False)
    return text


def get_server_metrics(client: KitsuClient = default) -> ServerMetrics:
    """Return which services of the server run, as numbers to be charted; nobody needs to be logged in.

    Returns:
        The services of ``get_server_status``, 1 or 0 each, and "time", seconds since 1970.

    Source: GET status/influx
    """
    return client.get("status/influx")


def get_server_resources(client: KitsuClient = default) -> ServerResources:
    """Return how busy the computer of the server is, measured over a second; nobody needs to be logged in.

    Returns:
        "cpu" ("percent" of each core, "loadavg"), "memory" (bytes, and percent), "jobs", and "date", local time there.

    Source: GET status/resources
    """
    return client.get("status/resources")


def send_test_event(client: KitsuClient = default) -> dict[str, bool]:
    """Have the server tell all who listen to its events of one named "main:test", which is not kept in its log.

    Returns:
        A dict with "success", which is true.

    Source: GET status/test-event
    """
    return client.get("status/test-event")
