"""Requests as the HTTP library wants them, and the connections on which they travel."""

from __future__ import annotations

import ssl
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import httpx

from gazu_like.transport.network import environment_proxy, tls_context
from gazu_like.transport.redact import HIDDEN
from gazu_like.transport.settings import KEEPALIVE_SECONDS, PIECE_BYTES, POOL_SIZE, Timeouts
from gazu_like.transport.wire import Call

TransportT = TypeVar("TransportT")


@dataclass(frozen=True, repr=False)
class Settings:
    """How a wire connects.

    Attributes:
        verify: True, False, the path of a bundle or folder of authorities, or a ready context.
        cert: Client certificate: a path, or (certificate, key), or (certificate, key, password).
        timeouts: Bounds on each step of a request.
        pool_size: Connections at most.
        proxy: Proxy URL; without it the usual environment variables count.
        transport: Replaces the connection pools.
    """

    verify: bool | str | ssl.SSLContext = True
    cert: Any = None
    timeouts: Timeouts = field(default_factory=Timeouts)
    pool_size: int = POOL_SIZE
    proxy: str | None = None
    transport: Any = None

    def __repr__(self) -> str:
        return f"<Settings pool_size={self.pool_size} proxy={HIDDEN if self.proxy else None}>"

    def for_transport(self, scheme: str, proxy: str | None) -> dict[str, Any]:
        """Return the arguments of a new transport."""
        limits = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=KEEPALIVE_SECONDS)
        needs_tls = scheme == "https" or proxy is not None
        # Reading the authorities takes longer than a small request; an empty context trusts nobody.
        context = tls_context(self.verify, self.cert) if needs_tls else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        return {"verify": context, "limits": limits, "proxy": proxy}


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
