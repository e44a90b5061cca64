"""A connection of socket.io to a server's event stream, made as the client makes its own: certificates, proxy, times.

python-socketio is slow to load, so it is loaded when a connection is wanted.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from gazu_like.connection import Connection
from gazu_like.transport.network import Settings, authorities, environment_proxy, tls_context

NAMESPACE = "/events"
#: How long the server may take to let a connection in.
CONNECT_SECONDS = 10
#: How long the end of a connection is waited for where it cannot be told from outside.
LEAVE_SECONDS = 0.5


class Socket:
    """One connection, in either world. Its handlers are plain functions, and quick.

    Args:
        client: Whose event host, certificates, proxy and timeouts to use.
        hear: Called with (name, payload) for each message.
        end: Called when the connection ended.
    """

    def __init__(self, client: Connection, hear: Callable[[str, Any], object], end: Callable[[], object]) -> None:
        self._wire = client.wire
        self._host = client.event_host
        make = _later_socket if client.wire.awaits else _socket
        self._session, self._socket = make(client.wire.settings, self._host)
        self._socket.on("*", lambda name, data=None, *more: hear(name, data), namespace=NAMESPACE)
        self._socket.on("disconnect", lambda *reason: end(), namespace=NAMESPACE)

    @property
    def is_connected(self) -> bool:
        """Whether the server let it in, and it did not end since."""
        return NAMESPACE in self._socket.namespaces

    def connect(self, headers: Mapping[str, str]) -> None:
        """Connect.

        Args:
            headers: Sent along; with the login.

        Raises:
            socketio.exceptions.ConnectionError: nobody answered, or the server refused.
        """
        self._wire.settle(
            self._socket.connect(
                self._host, headers=dict(headers), namespaces=[NAMESPACE], wait_timeout=CONNECT_SECONDS
            )
        )

    def close(self) -> None:
        """End the connection, if there is one."""
        with self._wire.shield():
            try:
                self._wire.settle(self._disconnect())
            finally:
                if self._session is not None:
                    self._wire.settle(self._session.close())

    def _disconnect(self) -> Any:
        if self._socket.transport() != "polling":
            return self._socket.disconnect()
        # Without a websocket it would wait for the server's answer to the last poll, the better part of a minute.
        return _leave_later(self._socket) if self._wire.awaits else _leave(self._socket)


def _leave(socket: Any) -> None:
    leaving = threading.Thread(target=socket.disconnect, name="gazu_like-leaving", daemon=True)
    leaving.start()
    leaving.join(LEAVE_SECONDS)


async def _leave_later(socket: Any) -> None:
    with suppress(asyncio.TimeoutError):
        await asyncio.wait_for(socket.disconnect(), LEAVE_SECONDS)


def details(settings: Settings, host: str, verify: bool | str | None = None) -> dict[str, Any]:
    """Return the arguments of a ``socketio.Client`` that connects as the client does.

    Args:
        settings: The client's.
        host: Address of the event stream.
        verify: Instead of the client's setting, when it is not None.
    """
    trusted = settings.verify if verify is None else verify
    known = authorities(trusted) if isinstance(trusted, (bool, str)) else True
    proxy = _proxy(settings, host)
    import requests

    # A bundle's path, a certificate and a proxy it takes by way of an HTTP session only. A session that heeds the
    # environment prefers REQUESTS_CA_BUNDLE to what it is told, and a password in ~/.netrc to the login.
    session = requests.Session()
    session.trust_env = False
    session.verify = known
    session.cert = settings.cert
    if proxy is not None:
        session.proxies.update(dict.fromkeys(("http", "https"), proxy))
    return {"http_session": session, "ssl_verify": known is not False}


def _socket(settings: Settings, host: str) -> tuple[Any, Any]:
    import socketio  # type: ignore[import-untyped]

    known = details(settings, host)
    made = socketio.Client(
        reconnection=False, handle_sigint=False, request_timeout=settings.timeouts.connect or CONNECT_SECONDS, **known
    )
    return known.get("http_session"), made


def _later_socket(settings: Settings, host: str) -> tuple[Any, Any]:
    import aiohttp
    import socketio

    proxy = _proxy(settings, host)
    context = tls_context(settings.verify, settings.cert) if host.startswith("https") else False
    session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=context), proxy=proxy)
    made = socketio.AsyncClient(
        reconnection=False,
        handle_sigint=False,
        request_timeout=settings.timeouts.connect or CONNECT_SECONDS,
        http_session=session,
    )
    return session, made


def _proxy(settings: Settings, host: str) -> str | None:
    parts = urlsplit(host)
    return settings.proxy or environment_proxy(parts.scheme, parts.hostname or "")
