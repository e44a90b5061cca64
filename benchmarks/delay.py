"""A distant server: a proxy that hands on every piece of both directions a fixed time after it came.

The time of one piece is not added to that of the next, so neither throughput nor the number of connections suffers.
``python -m benchmarks.delay HOST PORT SECONDS`` prints its port and serves until its standard input is closed.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

LOOPBACK = "127.0.0.1"
#: Bytes under way in one direction of one connection, above which no more are read: as a line's buffer, not its length.
UNDER_WAY = 64 << 20


class Proxy:
    """Listens on a port of the system's choice, ``port``, until the end of its ``async with`` block.

    Args:
        host: Where it leads.
        onward_port: Port there.
        seconds: How late everything comes, each way.
    """

    def __init__(self, host: str, onward_port: int, seconds: float) -> None:
        self.seconds = seconds
        self.port = 0
        self.open: set[Direction] = set()
        self._target = host, onward_port
        self._connecting: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Proxy:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: Direction(self, is_near=True), LOOPBACK, 0, backlog=1024)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *error: object) -> None:
        self._server.close()
        await asyncio.gather(*self._connecting)
        for direction in self.open:
            direction.abort()
        while self.open:
            await asyncio.sleep(0)

    def connect(self, near: Direction) -> None:
        """Begin to connect the other end of what was accepted."""
        task = asyncio.get_running_loop().create_task(self._connect(near))
        self._connecting.add(task)
        task.add_done_callback(self._connecting.discard)

    async def _connect(self, near: Direction) -> None:
        far = Direction(self, is_near=False)
        near.onward, far.onward = far, near
        try:
            await asyncio.get_running_loop().create_connection(lambda: far, *self._target)
        except OSError:
            near.abort()
        else:
            near.resume()


class Direction(asyncio.Protocol):
    """What comes from one end of a connection, on its way to the other: ``onward``."""

    def __init__(self, proxy: Proxy, is_near: bool) -> None:
        self.onward: Direction
        self._proxy = proxy
        self._is_near = is_near
        self._transport: asyncio.Transport | None = None
        self._pieces: deque[bytes | None] = deque()
        self._size = 0
        self._is_ended = False
        self._has_arrived = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._proxy.open.add(self)
        if self._is_near:
            transport.pause_reading()
            self._proxy.connect(self)

    def data_received(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > UNDER_WAY and self._transport is not None:
            self._transport.pause_reading()
        self._later(data)

    def eof_received(self) -> bool:
        self._end()
        return True  # the other direction may still carry something

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        self._proxy.open.discard(self)
        self._end()

    def abort(self) -> None:
        """Break the connection to this end."""
        if self._transport is not None:
            self._transport.abort()

    def resume(self) -> None:
        """Read on."""
        if self._transport is not None:
            self._transport.resume_reading()

    def _end(self) -> None:
        if not self._is_ended:
            self._is_ended = True
            self._later(None)

    def _later(self, piece: bytes | None) -> None:
        # Calls that are due together may come in any order; the pieces keep their own.
        self._pieces.append(piece)
        asyncio.get_running_loop().call_later(self._proxy.seconds, self._arrive)

    def _arrive(self) -> None:
        piece = self._pieces.popleft()
        there = self.onward._transport
        if piece is None:
            self._has_arrived = True
            if self._transport is None or self.onward._has_arrived:
                for transport in (there, self._transport):
                    if transport is not None:
                        transport.close()
            elif there is not None and not there.is_closing():
                there.write_eof()
            return
        self._size -= len(piece)
        if there is not None:
            there.write(piece)
        if self._size <= UNDER_WAY:
            self.resume()


@contextmanager
def far_away(url: str, round_trip: float) -> Iterator[str]:
    """Run the proxy in a process of its own; yield the URL by which a server is so many seconds away."""
    parts = urlsplit(url)
    words = [str(parts.hostname), str(parts.port), str(round_trip / 2)]
    command = [sys.executable, "-m", "benchmarks.delay", *words]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            port = int(process.stdout.readline())
            yield urlunsplit(parts._replace(netloc=f"{LOOPBACK}:{port}"))
        finally:
            process.stdin.close()


async def _main(host: str, port: str, seconds: str) -> None:
    async with Proxy(host, int(port), float(seconds)) as proxy:
        print(proxy.port, flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_main(*sys.argv[1:]))
