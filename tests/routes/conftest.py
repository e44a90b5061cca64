"""No request of the contract may leave by another way than the recorder."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from .recorder import Awaited, Ours, event_loop


@pytest.fixture(scope="session")
def worlds() -> Iterator[dict[str, Ours]]:
    """Both clients, the asynchronous one on one event loop for all tests."""
    with event_loop() as loop:
        yield {"sync": Ours(), "async": Awaited(loop)}


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a request went to another client: was client=client handed on?")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
