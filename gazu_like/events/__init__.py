"""Events of the server: a listener that misses nothing, the log, and gazu's way.

    listener = gazu_like.events.EventListener(position="events.json")

    @listener.on("task:update")
    def changed(event): ...

    listener.run()

listener    handlers called for each event at least once; work: while it listens: source -> dispatch -> calls
source      the line and the log as one stream; line, socket: the connection; merge: which message is which entry
position    how far a listener has come, kept; ledger: what of it is handled
log         the server's logs of events and logins, for people

gazu's functions are below. They tell what is heard while the line stands, and no more:

    client = gazu_like.events.init()
    gazu_like.events.add_listener(client, "task:update", handler)
    gazu_like.events.run_client(client)

python-socketio is loaded when the first connection is wanted.
"""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.events.event import Event, Gap
from gazu_like.events.handlers import Handlers
from gazu_like.events.listener import EventListener, Status
from gazu_like.events.log import (
    all_events,
    get_event,
    get_event_names,
    get_last_login_logs,
    new_event,
    remove_event,
    update_event,
)
from gazu_like.events.position import FileStore, MemoryStore, Position, PositionStore
from gazu_like.events.socket import CONNECT_SECONDS, NAMESPACE, details
from gazu_like.exception import AuthFailedException, GazuException

if TYPE_CHECKING:
    import socketio  # type: ignore[import-untyped]

    #: Made when it is first asked for, see ``__getattr__``.
    EventsNamespace: type[socketio.ClientNamespace]
else:

    class _Socketio:
        """Stands for python-socketio, which is slow to load: annotations name it, and only who reads them needs it."""

        def __getattr__(self, name: str) -> Any:
            return getattr(importlib.import_module("socketio"), name)

    socketio = _Socketio()

__all__ = [
    "NAMESPACE",
    "Event",
    "EventListener",
    "EventsNamespace",
    "FileStore",
    "Gap",
    "Handlers",
    "MemoryStore",
    "Position",
    "PositionStore",
    "Status",
    "add_listener",
    "all_events",
    "connect_error",
    "get_event",
    "get_event_names",
    "get_last_login_logs",
    "init",
    "new_event",
    "remove_event",
    "run_client",
    "update_event",
]

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
    tls = details(client.wire.settings, client.event_host, ssl_verify)
    event_client = socketio.Client(
        **{"reconnection": reconnection, "logger": logger, **tls, **kwargs}  # what the caller gives counts
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
