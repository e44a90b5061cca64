"""The only file of the contract that knows our client: a transport that hands every request to the scripted server."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

import httpx

from .exchange import Server, read_request
from .world import ACCESS, HOST, REFRESH


class Transport(httpx.BaseTransport):
    def __init__(self, server: Server) -> None:
        self.server = server

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        sent = read_request(request.method, str(request.url), dict(request.headers), request.read())
        answer = self.server.answer(sent)
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
