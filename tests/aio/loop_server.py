"""A small server on the event loop of the test itself, so that a test knows how far each request has come."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from types import TracebackType

from gazu_like.transport.settings import OFF_LOOP_BYTES

BODY = bytes(range(256)) * 8192
#: Half of it is more than what a download takes from its connection before it writes.
LONG_BODY = bytes(4 * OFF_LOOP_BYTES)


class LoopServer:
    """Answers by path.

    ``ok`` at once; ``hang`` never; ``half`` half a file, then nothing; ``deaf`` does not even read the request's body;
    ``busy`` asks to come again much later; ``file`` a file, ``long`` a long one; ``together`` when so many
    have asked;
    ``auth/refresh-token`` never.

    Attributes:
        asked: How often each path was asked for.
        together: How many requests for ``together`` are wanted at once.
    """

    def __init__(self, together: int = 1) -> None:
        self.asked: Counter[str] = Counter()
        self.together = together
        self._waiting = 0
        self._all_there = asyncio.Event()
        self._over = asyncio.Event()
        self.connections = 0

    async def __aenter__(self) -> LoopServer:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.host = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/api"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._over.set()
        self._server.close()
        while self.connections:
            await asyncio.sleep(0)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                path = head.split(" ")[1].removeprefix("/api/")
                self.asked[path] += 1
                if path == "deaf":
                    await self._over.wait()
                    return
                length = [line for line in head.split("\r\n") if line.lower().startswith("content-length:")]
                await reader.readexactly(int(length[0].split(":")[1]) if length else 0)
                await self._answer("ok" if path == "auth/logout" else path.split("/")[0], writer, reader)
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            self.connections -= 1
            writer.close()

    async def _answer(self, path: str, writer: asyncio.StreamWriter, reader: asyncio.StreamReader) -> None:
        content, status, more = json.dumps({"path": path}).encode(), 200, ""
        if path in ("hang", "auth"):
            await reader.readexactly(1)
        elif path == "busy":
            status, more = 503, "Retry-After: 100\r\n"
        elif path == "together":
            self._waiting += 1
            if self._waiting == self.together:
                self._all_there.set()
            await self._all_there.wait()
        elif path in ("half", "file", "long"):
            content = BODY if path == "file" else LONG_BODY
        head = f"HTTP/1.1 {status} Said\r\nContent-Type: application/json\r\nContent-Length: {len(content)}\r\n{more}"
        writer.write(head.encode() + b"\r\n" + (content if path != "half" else content[: len(content) // 2]))
        await writer.drain()
        if path == "half":
            await reader.readexactly(1)
