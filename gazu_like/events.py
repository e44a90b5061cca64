"""Events as they happen, over the server's socket.io stream, the way gazu's ``events`` does it.

    client = gazu_like.events.init()
    gazu_like.events.add_listener(client, "task:update", handler)
    gazu_like.events.run_client(client)

python-socketio is loaded by the first ``init``. What happened while the line was down is not told again; the log of
events, which ``sync.get_last_events`` reads, holds it.
"""

from __future__ import annotations

import datetime
import importlib
import logging
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from gazu_like import event_log
from gazu_like.cache import cache as cached
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.exception import AuthFailedException, GazuException
from gazu_like.names import pattern_of
from gazu_like.refs import Ref, at_least, date_or_none, fields_of, given, id_of, id_or_none, ids_of, not_empty
from gazu_like.shapes import ApiEvent, LoginLog
from gazu_like.transport.route import route

if TYPE_CHECKING:
    import socketio  # type: ignore[import-untyped]
else:

    class _Socketio:
        """Stands for python-socketio, which is slow to load: annotations name it, and only who reads them needs it."""

        def __getattr__(self, name: str) -> Any:
            return getattr(importlib.import_module("socketio"), name)

    socketio = _Socketio()

NAMESPACE = "/events"
#: How long the server may take to let a connection in.
CONNECT_SECONDS = 10

logger = logging.getLogger("gazu_like")


def init(
    client: KitsuClient = default,
    ssl_verify: bool | str | None = None,
    reconnection: bool = True,
    logger: bool = False,
    **kwargs: Any,
) -> socketio.Client:
    """Connect to the event stream of a server.

    The login goes along at every connection anew, and is renewed before each but the first.

    Args:
        client: Whose event host and login to use.
        ssl_verify: How certificates are checked: True, False, or the path of a bundle of certificate authorities. The
            client's own setting when None.
        reconnection: Connect again when the connection breaks.
        logger: Have socket.io log what it does.
        kwargs: Further parameters of ``socketio.Client``.

    Returns:
        The connected ``socketio.Client``: ``disconnect()`` ends the connection.

    Raises:
        socketio.exceptions.ConnectionError: there is no connection, or the login was refused.
    """
    verify = client.ssl_verify if ssl_verify is None else ssl_verify
    event_client = socketio.Client(
        **{"reconnection": reconnection, "logger": logger, **_tls(verify), **kwargs}  # what the caller gives counts
    )
    event_client.on("connect_error", connect_error, namespace=NAMESPACE)
    event_client.register_namespace(_namespace_class()(NAMESPACE))
    event_client.connect(client.event_host, headers=_Headers(client), wait_timeout=CONNECT_SECONDS)
    return event_client


def add_listener(
    event_client: socketio.Client, event_name: str, event_handler: Callable[[dict[str, Any]], object]
) -> socketio.Client:
    """Have a function called whenever an event of a name happens.

    Args:
        event_client: What ``init`` returned.
        event_name: Name, such as "task:update".
        event_handler: Called with the event's data, in a thread of its own.

    Returns:
        The event client.
    """
    event_client.on(event_name, event_handler, namespace=NAMESPACE)
    return event_client


def run_client(event_client: socketio.Client) -> socketio.Client:
    """Wait until the connection ends for good.

    Args:
        event_client: What ``init`` returned.

    Returns:
        The event client.

    Raises:
        AuthFailedException: socket.io fails for want of a login.
    """
    refused = None
    try:
        event_client.wait()
    except TypeError as error:
        refused = error
    if refused is not None:
        raise AuthFailedException("events", f"the event stream cannot be listened to: {refused}")
    return event_client


def connect_error(data: str) -> str:
    """Log why a connection was refused.

    Args:
        data: What the server said.

    Returns:
        The same.
    """
    logger.error("the event stream refused the connection: %s", data)
    return data


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


class _Headers:
    """The headers of the next connection; socket.io asks for them each time that it connects."""

    def __init__(self, client: KitsuClient) -> None:
        self._client = client
        self._connected_before = False

    def __call__(self) -> dict[str, str]:
        login = self._client.login
        try:
            token = login.token_to_send()
            if token is not None and self._connected_before:
                login.renew(token)
        except GazuException as error:
            # Anything else than a refused connection would end socket.io's attempts to connect again.
            logger.warning("the login could not be renewed for the event stream: %s", error)
        self._connected_before = True
        return dict(self._client.make_auth_header())


def _tls(verify: bool | str) -> dict[str, Any]:
    """Return what socket.io is told of certificates. It takes a bundle's path by way of an HTTP session only."""
    if isinstance(verify, bool):
        return {"ssl_verify": verify}
    import requests

    session = requests.Session()
    session.verify = verify
    return {"http_session": session}


@cache
def _namespace_class() -> type[Any]:
    """Make ``EventsNamespace`` when it is first asked for, so that the import does not load socket.io."""

    class EventsNamespace(socketio.ClientNamespace):  # type: ignore[misc]
        """What is done when the connection begins, ends or fails; handlers of ``add_listener`` come before."""

        def on_connect(self) -> None:
            """Log that the connection stands."""
            logger.info("connected to the event stream")

        def on_disconnect(self, *reason: str) -> None:
            """Log that the connection ended."""
            logger.info("disconnected from the event stream%s", "".join(f": {each}" for each in reason))

        def on_error(self, data: str) -> str:
            """Log an error that the server told, and return it."""
            return connect_error(data)

    EventsNamespace.__module__, EventsNamespace.__qualname__ = __name__, "EventsNamespace"
    return EventsNamespace


def __getattr__(name: str) -> Any:
    if name == "EventsNamespace":
        return _namespace_class()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
