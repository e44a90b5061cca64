"""Requests as the HTTP library wants them, and the connections on which they travel."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import httpx

from gazu_like.transport.network import Settings, environment_proxy
from gazu_like.transport.settings import KEEPALIVE_SECONDS, PIECE_BYTES
from gazu_like.transport.wire import Call

TransportT = TypeVar("TransportT")


@dataclass(eq=False)
class Lane(Generic[TransportT]):
    """A transport with one connection, for one request at a time."""

    transport: TransportT
    key: tuple[str, str, int | None]
    used_at: float = 0.0


class Pool(Generic[TransportT]):
    """The connections of one wire, each in a lane of its own. Thread-safe.

    The HTTP library can keep many connections in one transport, but looks at all of them several times for each
    request, and at all that wait: at 50 connections that is five times the work of the request itself. Here the lane
    that was used last is used next.
    """

    def __init__(self, settings: Settings, make: Callable[..., TransportT]) -> None:
        self._settings = settings
        self._make = make
        self._details: dict[tuple[str, str], dict[str, Any]] = {}
        self._idle: dict[tuple[str, str, int | None], deque[Lane[TransportT]]] = {}
        self._lock = threading.Lock()

    def take(self, url: httpx.URL) -> Lane[TransportT]:
        """Return a lane that leads to a URL, for the caller alone until it is given back."""
        key = (url.scheme, url.host, url.port)
        with suppress(KeyError, IndexError):
            return self._idle[key].pop()
        return Lane(self._settings.transport or self._make(**self._details_for(url.scheme, url.host)), key)

    def give_back(self, lane: Lane[TransportT], is_sound: bool) -> TransportT | None:
        """Take a lane back, and return a transport that is of no more use, for the caller to close.

        Args:
            lane: The lane.
            is_sound: What it was taken for came to an end, good or bad. Otherwise nobody knows what the library holds
                its connection for, and it is not used again.
        """
        if not is_sound and self._settings.transport is None:
            return lane.transport
        lane.used_at = time.monotonic()
        with self._lock:
            idle = self._idle.setdefault(lane.key, deque())
            idle.append(lane)
            if lane.used_at - idle[0].used_at < KEEPALIVE_SECONDS:
                return None
            return idle.popleft().transport

    def drain(self) -> list[TransportT]:
        """Take out all transports that are not in use, for the caller to close."""
        with self._lock:
            idle, self._idle = self._idle, {}
        return [lane.transport for lanes in idle.values() for lane in lanes]

    def _details_for(self, scheme: str, host: str) -> dict[str, Any]:
        found = self._details.get((scheme, host))
        if found is None:
            proxy = self._settings.proxy or environment_proxy(scheme, host)
            found = self._details[scheme, host] = self._settings.for_transport(scheme, proxy)
        return found


def request_of(call: Call, extensions: dict[str, Any]) -> httpx.Request:
    """Return a call as the HTTP library wants it."""
    if not call.parts:
        return httpx.Request(call.method, call.url, headers=call.headers, content=call.content, extensions=extensions)
    files = [(part.name, (part.filename, part.source, part.mime)) for part in call.parts]
    request = httpx.Request(
        call.method, call.url, headers=call.headers, data=call.form, files=files, extensions=extensions
    )
    for part in getattr(request.stream, "fields", ()):
        part.CHUNK_SIZE = PIECE_BYTES
    return request
