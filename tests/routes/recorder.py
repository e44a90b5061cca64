"""The only file of the contract that knows our clients: transports that hand every request to the scripted server."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from .exchange import Server, read_request
from .world import ACCESS, HOST, REFRESH


class Transport(httpx.BaseTransport):
    def __init__(self, server: Server) -> None:
        self.server = server

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return answered(self.server, request, request.read())


class AsyncTransport(httpx.AsyncBaseTransport):
    def __init__(self, server: Server) -> None:
        self.server = server

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        body = await request.aread()
        await asyncio.sleep(0)  # as on a network, others have their turn meanwhile
        return answered(self.server, request, body)


def answered(server: Server, request: httpx.Request, body: bytes) -> httpx.Response:
    answer = server.answer(read_request(request.method, str(request.url), dict(request.headers), body))
    headers = {**answer.headers, "Content-Length": str(len(answer.body))}
    return httpx.Response(answer.status, headers=headers, content=answer.body, request=request)


class Ours:
    """gazu_like, each call with a client of its own."""

    def client(self, server: Server, renewable: bool) -> Any:
        from gazu_like.client import KitsuClient

        refresh = REFRESH if renewable else None
        return KitsuClient(HOST, transport=Transport(server), access_token=ACCESS, refresh_token=refresh)

    def function(self, path: str) -> Callable[..., Any]:
        module, _, name = path.rpartition(".")
        found: Callable[..., Any] = getattr(importlib.import_module(f"gazu_like.{module}".rstrip(".")), name)
        return found


class Awaited(Ours):
    """The same through ``AsyncKitsuClient``: ``await client.asset.get_asset(asset)``.

    By ``client.run(asset.get_asset, asset, client=client)`` what an attribute of a client cannot say: a client in the
    midst of the positions, functions that are no noun's. And whatever is called by keyword, so that both forms are.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop

    def client(self, server: Server, renewable: bool) -> Any:
        from gazu_like.aio import AsyncKitsuClient

        refresh = REFRESH if renewable else None
        return AsyncKitsuClient(HOST, transport=AsyncTransport(server), access_token=ACCESS, refresh_token=refresh)

    def function(self, path: str) -> Callable[..., Any]:
        from gazu_like.aio import AsyncKitsuClient
        from gazu_like.client import NOUNS

        plain = super().function(path)
        noun, _, name = path.rpartition(".")

        def call(*given: Any, **named: Any) -> Any:
            client = next(each for each in (*given, *named.values()) if isinstance(each, AsyncKitsuClient))
            is_by_keyword = named and not given and set(named) != {"client"}
            if noun not in NOUNS or is_by_keyword or client in given[:-1]:
                return self.loop.run_until_complete(client.run(plain, *given, **named))
            positional = [each for each in given if each is not client]
            named.pop("client", None)
            return self.loop.run_until_complete(getattr(getattr(client, noun), name)(*positional, **named))

        return call


@contextmanager
def event_loop() -> Iterator[asyncio.AbstractEventLoop]:
    """One event loop for many tests."""
    loop = asyncio.new_event_loop()
    try:
        yield loop
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
