"""A server in a process of its own that fails now and then: ``python -m tests.aio.flaky_server PERCENT SEED``.

It prints its port. A GET of /api/data/ID is answered with that ID, unless the dice say otherwise: then the connection
is reset before or after the answer's head, the body is cut, or the status is 503 or 429 with a Retry-After of 0. The
file at /api/files/ID is ID, repeated; it can be continued. /api/count tells how many connections are open.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys

SIZE = 20_000


def file_of(name: str) -> bytes:
    """Return the file at a name."""
    return (name.encode() * SIZE)[:SIZE]


async def main(percent: float, seed: int) -> None:
    dice = random.Random(seed)
    open_now = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal open_now
        open_now += 1
        try:
            while await one(reader, writer):
                pass
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            open_now -= 1
            writer.close()

    async def one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        path = head[0].split(" ")[1]
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:])}
        kind, name = path.removeprefix("/api/").partition("/")[::2]
        content, status, more = json.dumps({"id": name}).encode(), 200, ""
        if kind == "count":
            content = json.dumps({"open": open_now}).encode()
        elif kind == "files":
            content, more = file_of(name), f'ETag: "{name}"\r\n'
            if "range" in headers and headers.get("if-range") == f'"{name}"':
                start = int(headers["range"].removeprefix("bytes=").rstrip("-"))
                more += f"Content-Range: bytes {start}-{SIZE - 1}/{SIZE}\r\n"
                content, status = content[start:], 206
        is_bad = kind != "count" and dice.random() * 100 < percent
        fault = dice.choice(["reset", "cut", "late reset", "503", "429"]) if is_bad else ""
        if fault == "reset":
            writer.transport.abort()
            return False
        if fault in ("503", "429"):
            content, status, more = b"{}", int(fault), "Retry-After: 0\r\n"
        writer.write(f"HTTP/1.1 {status} Said\r\nContent-Length: {len(content)}\r\n{more}\r\n".encode())
        if fault in ("cut", "late reset"):
            writer.write(content[: dice.randrange(len(content))])
            await writer.drain()
            if fault == "late reset":
                writer.transport.abort()
            return False
        writer.write(content)
        await writer.drain()
        return True

    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1]), int(sys.argv[2])))
