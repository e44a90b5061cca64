"""The line to the event stream: connected, and connected again whenever it breaks, with a login that is good."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from typing import Any

from gazu_like.connection import Connection
from gazu_like.events.event import Event, of_message
from gazu_like.events.socket import Socket
from gazu_like.exception import GazuException
from gazu_like.transport.redact import HiddenDict
from gazu_like.transport.retry import endless_pause
from gazu_like.transport.settings import RetryPolicy

logger = logging.getLogger("gazu_like.events")

#: Pauses between attempts to connect; it never gives up.
AGAIN = RetryPolicy(first_seconds=0.25, longest_seconds=15.0)
#: Longest wait between two looks at whether the line is still wanted.
LOOK_SECONDS = 1.0
#: The query of an address in an error: it holds the time, so that no two errors would be alike.
_QUERY = re.compile(r"\?[^\s)]*")


class Line:
    """The line. ``run`` keeps it up until ``stop``.

    Args:
        client: Whose event host and login to use.
        hear: Called with each event that is heard.
        changed: Called with True when the line stands, with False when it broke.
    """

    def __init__(
        self, client: Connection, hear: Callable[[Event[Any]], object], changed: Callable[[bool], object]
    ) -> None:
        self._client = client
        self._hear = hear
        self._changed = changed
        self._bell = client.wire.new_bell()
        self._is_wanted = True
        self.is_up = False
        self.connections = 0
        self.failure: str | None = None

    def run(self) -> None:
        """Keep the line up until ``stop`` is called."""
        tried = 0
        while self._is_wanted:
            socket = self._connected()
            if socket is None:
                tried += 1
                self._bell.wait(endless_pause(tried, AGAIN))
                continue
            tried = 0
            try:
                while self._is_wanted and socket.is_connected:
                    self._bell.wait(LOOK_SECONDS)
            finally:
                self._fall()
                self._close(socket)

    def stop(self) -> None:
        """Have ``run`` end."""
        self._is_wanted = False
        self._bell.ring()

    def _connected(self) -> Socket | None:
        socket, sent = None, None
        try:
            socket = Socket(self._client, self._take, self._bell.ring)
            sent = self._client.login.token_to_send()
            headers = HiddenDict(self._client.make_auth_header())
            socket.connect(headers)
        except Exception as error:  # noqa: BLE001 - of socket.io, its two HTTP libraries, or the login: all the same here
            self._note(error)
            if socket is not None:
                self._close(socket)
            if sent is not None and _is_refusal(error):
                self._renew(sent)
            return None
        except BaseException:  # cancelled
            if socket is not None:
                self._close(socket)
            raise
        self.is_up, self.failure = True, None
        self.connections += 1
        logger.info("listening to the event stream of %s", self._client.event_host)
        self._changed(True)
        return socket

    def _take(self, name: str, data: Any) -> None:
        self._hear(of_message(name, data))

    def _fall(self) -> None:
        self.is_up = False
        if self._is_wanted:
            logger.warning("the event stream of %s broke off; connecting again", self._client.event_host)
        self._changed(False)

    def _note(self, error: Exception) -> None:
        said = f"{type(error).__name__}: {_QUERY.sub('', str(error))}"
        if said != self.failure:  # once for each reason, not once for each attempt
            logger.warning("the event stream of %s cannot be listened to: %s", self._client.event_host, said)
        self.failure = said
        self._changed(False)

    def _renew(self, sent: Any) -> None:
        try:
            self._client.log_in_again(sent, "socket.io")
        except GazuException as error:
            logger.warning("the login could not be renewed for the event stream: %s", error)

    def _close(self, socket: Socket) -> None:
        try:
            socket.close()
        except Exception as error:  # noqa: BLE001 - it is gone either way
            logger.debug("the event stream was not closed in order: %s", error)


def _is_refusal(error: Exception) -> bool:
    """Tell whether the server itself refused: nobody said no when the line did not come about."""
    # python-socketio tells both by one class. What the server says comes with the namespace, or as an HTTP status.
    said = str(error).lower()
    return "namespace" in said or "unexpected status code 401" in said or "unexpected status code 422" in said
