"""The server's logs of events and logins, for people: listed, written, corrected."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from gazu_like import event_log
from gazu_like.cache import cache as cached
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.names import pattern_of
from gazu_like.refs import Ref, at_least, date_or_none, fields_of, given, id_of, id_or_none, ids_of, not_empty
from gazu_like.shapes import ApiEvent, LoginLog
from gazu_like.transport.route import route


def get_last_login_logs(
    after: str | datetime.date | None = None,
    before: str | datetime.date | None = None,
    limit: int = 100,
    cursor_login_log_id: Ref | None = None,
    person_ids: Iterable[Ref] | Ref | None = None,
    client: KitsuClient = default,
) -> list[LoginLog]:
    """List who logged in last, the newest first, as an administrator.

    Args:
        after: Only those later than this: YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS, UTC.
        before: Only those earlier than this.
        limit: Logins at most.
        cursor_login_log_id: Only those before this one, ID or dict.
        person_ids: Only those of these persons, IDs or dicts.

    Returns:
        Logins: "person_id", "created_at", "ip_address", "origin".

    Raises:
        ValueError: an argument is not what it should be; nothing was sent.

    Source: GET data/events/login-logs/last
    """
    at_least(1, limit=limit)
    query = {
        "after": date_or_none(after, "after"),
        "before": date_or_none(before, "before"),
        "cursor_login_log_id": id_or_none(cursor_login_log_id, "cursor_login_log_id"),
        "person_ids": ids_of(person_ids, "person_ids"),
    }
    return event_log.newest(client, "events/login-logs/last", "cursor_login_log_id", limit, query)


@cached
def get_event_names(client: KitsuClient = default) -> list[str]:
    """List the names that the events of the server's log have, such as "task:update", sorted, as a manager.

    Source: GET data/events/names
    """
    return client.fetch_all("events/names")


@cached
def get_event(event: Ref, client: KitsuClient = default) -> ApiEvent:
    """Return an entry of the server's log of events, as an administrator.

    Args:
        event: ID or dict, see ``sync.get_last_events``.

    Raises:
        RouteNotFoundException: there is none.

    Source: GET data/events/{event_id}
    """
    return client.fetch_one("events", id_of(event, "event"))


@cached
def all_events(
    name: str | None = None, project: Ref | None = None, person: Ref | None = None, client: KitsuClient = default
) -> list[ApiEvent]:
    """List the whole log of events, or all of a kind, as an administrator; the last written first.

    It is read page by page, several pages at once: a log that grows meanwhile may tell an event twice. The last events
    only are told by ``sync.get_last_events``.

    Args:
        name: Only those of this name, such as "task:update"; upper and lower case alike.
        project: Only those of this production, ID or dict.
        person: Only what this person did, ID or dict.

    Source: GET data/events
    """
    pattern = None if name is None else pattern_of(name)
    query = given(name=pattern, project_id=id_or_none(project, "project"), user_id=id_or_none(person, "person"))
    return client.fetch_all("events", query, paginated=True, limit=event_log.PAGE)


def new_event(
    name: str,
    data: Mapping[str, Any] | None = None,
    project: Ref | None = None,
    person: Ref | None = None,
    client: KitsuClient = default,
) -> ApiEvent:
    """Write an event into the server's log, as an administrator; those who listen are not told of it.

    Args:
        name: Name, such as "render:done", at most 80 characters.
        data: What is to be known of it; values that JSON knows.
        project: Production that it belongs to, ID or dict.
        person: Who did it, ID or dict; nobody when left out.

    Returns:
        The event.

    Raises:
        ValueError: the name is empty; nothing was sent.

    Source: POST data/events
    """
    not_empty(name=name)
    references = given(project_id=id_or_none(project, "project"), user_id=id_or_none(person, "person"))
    return client.create("events", {"name": name, "data": fields_of(data or {}, "data"), **references})


def update_event(event: Mapping[str, Any], client: KitsuClient = default) -> ApiEvent:
    """Change an entry of the server's log of events, as an administrator, to take out what must not be kept.

    Args:
        event: Dict with "id" and the fields to change: "name", "data", "user_id".

    Returns:
        The changed event. The server logs the change as an event, "api-event:update".

    Raises:
        RouteNotFoundException: there is none.

    Source: PUT data/events/{event_id}
    """
    return client.update("events", id_of(event, "event"), fields_of(event, "event"))


def remove_event(event: Ref, client: KitsuClient = default) -> str:
    """Remove an entry from the server's log of events, as an administrator.

    Args:
        event: ID or dict.

    Returns:
        The answer's text, which is empty. The server logs the removal as an event, "api-event:delete".

    Raises:
        RouteNotFoundException: there is none.

    Source: DELETE data/events/{event_id}
    """
    return client.delete(route("data/events/{}", id_of(event, "event")))
