"""Large bodies travel in large pieces, below an HTTP library that knows nothing of it."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gazu_like.aio import AsyncKitsuClient
from gazu_like.client import KitsuClient
from gazu_like.transport.settings import PIECE_BYTES
from gazu_like.transport.sockets import _AsyncStream, _Stream, use_large_pieces
from tests.support.faulty import FaultyServer, answer

BODY = bytes(range(256)) * (16 * PIECE_BYTES // 256)


class Network:
    """A stream of the library that always has as much as is asked for."""

    def __init__(self, left: int = 1 << 30) -> None:
        self.asked: list[int] = []
        self.written: list[Any] = []
        self.left = left

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.asked.append(max_bytes)
        return bytes(min(max_bytes, self.left))

    def write(self, buffer: Any, timeout: float | None = None) -> None:
        self.written.append(buffer)


def test_asks_for_more_as_long_as_it_gets_all_and_for_less_when_it_does_not() -> None:
    network = Network()
    stream = _Stream(network)
    for _ in range(10):
        stream.read(1 << 16)
    assert network.asked[:3] == [1 << 16, 1 << 17, 1 << 18]
    assert network.asked[-1] == PIECE_BYTES
    network.left = 100
    for _ in range(10):
        stream.read(1 << 16)
    assert network.asked[-1] == 1 << 16


def test_what_is_left_of_a_piece_is_no_copy() -> None:
    network = Network()
    data = b"abc"
    _Stream(network).write(data)
    assert isinstance(network.written[0], memoryview)
    assert network.written[0].obj is data


def test_a_transport_that_is_built_otherwise_stays_as_it_is() -> None:
    use_large_pieces(object())


@pytest.fixture
def largest(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """The most that the library got at once."""
    found = [0]

    def seen(stream: Any, count: int) -> None:
        found[0] = max(found[0], count)

    for kind in (_Stream, _AsyncStream):
        told = kind._got
        monkeypatch.setattr(kind, "_got", lambda stream, count, told=told: (seen(stream, count), told(stream, count)))
    return lambda: found[0]


def test_the_library_reads_through_it(tmp_path: Path, largest: Callable[[], int]) -> None:
    with FaultyServer(script=[answer(raw=BODY)]) as server, KitsuClient(server.host) as client:
        client.download("file", tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == BODY
    assert largest() > 0


def test_the_library_reads_through_it_on_a_loop(tmp_path: Path, largest: Callable[[], int]) -> None:
    async def run(host: str) -> None:
        client = AsyncKitsuClient(host)
        await client.download("file", tmp_path / "file")
        await client.aclose()

    with FaultyServer(script=[answer(raw=BODY)]) as server:
        asyncio.run(run(server.host))
    assert (tmp_path / "file").read_bytes() == BODY
    assert largest() > 0


def test_an_upload_is_sent_in_large_pieces(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(BODY)
    told: list[int] = []
    with FaultyServer(script=[answer({})]) as server, KitsuClient(server.host) as client:
        client.upload("file", tmp_path / "file", progress_callback=lambda done, total: told.append(done))
        assert BODY in server.received[0].body
    steps = {after - before for before, after in itertools.pairwise(told)}
    assert max(steps) == PIECE_BYTES
