"""Clients for unit tests: answers made by a function, a wire that does not sleep, tokens that say when they end."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Callable
from typing import Any

import httpx

from gazu_like.client import KitsuClient
from gazu_like.transport.settings import RetryPolicy
from gazu_like.transport.threads import SyncWire

HOST = "http://kitsu.test/api"
QUICK = RetryPolicy(first_seconds=0.001, longest_seconds=0.002)


class Answering(httpx.BaseTransport):
    """Answers every request with what a function makes of it, and remembers the requests."""

    def __init__(self, make: Callable[[httpx.Request], httpx.Response]) -> None:
        self.make = make
        self.requests: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        return self.make(request)


class StillWire(SyncWire):
    """Notes how long it was to sleep, and does not."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


def client_answering(
    make: Callable[[httpx.Request], httpx.Response], **settings: Any
) -> tuple[KitsuClient, list[httpx.Request]]:
    """Return a client whose requests a function answers, and the list of those requests."""
    transport = Answering(make)
    wire = StillWire(transport=transport)
    return KitsuClient(settings.pop("host", HOST), wire=wire, **settings), transport.requests


def jwt(ends_in: float, user: str = "user-1", lifetime: float = 3600.0, salt: str = "") -> str:
    """Return a token that looks like Zou's and runs out in so many seconds."""
    now = time.time()
    said = {"sub": user, "exp": now + ends_in, "iat": now + ends_in - lifetime, "jti": salt}
    middle = base64.urlsafe_b64encode(json.dumps(said).encode()).decode().rstrip("=")
    return f"eyJhbGciOiJIUzI1NiJ9.{middle}.signature"
