"""A proxy that notes what it was asked for, and passes it on."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress
from urllib.parse import urlsplit

from tests.aio.worlds import HANGS_SECONDS


class RecordingProxy:
    """Tunnels for CONNECT, and passes requests for whole addresses on. A context manager.

    Attributes:
        asked: First lines of what connections began with: "CONNECT host:port", "GET http://host:port/path".
    """

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._server: asyncio.Server | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> RecordingProxy:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._open(), self._loop).result(HANGS_SECONDS)
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result(HANGS_SECONDS)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(HANGS_SECONDS)
        self._loop.close()

    async def _open(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _close(self) -> None:
        assert self._server is not None
        self._server.close()
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        upstream: asyncio.StreamWriter | None = None
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            try:
                head = await reader.readuntil(b"\r\n\r\n")
                method, target, _ = head.split(b"\r\n")[0].decode().split(" ")
                self.asked.append(f"{method} {target.split('?')[0]}")
                is_tunnel = method == "CONNECT"
                parts = urlsplit(f"//{target}" if is_tunnel else target)
                source, upstream = await asyncio.open_connection(parts.hostname, parts.port)
                if is_tunnel:
                    writer.write(b"HTTP/1.1 200 Connected\r\n\r\n")
                else:
                    upstream.write(head)
                await asyncio.gather(_pipe(reader, upstream), _pipe(source, writer))
            finally:
                for each in (writer, upstream):
                    if each is not None:
                        each.transport.abort()


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while piece := await reader.read(65536):
        writer.write(piece)
        await writer.drain()
    writer.close()
