"""A server with the event stream of Zou, its log and its renewal of logins, on a real socket, that fails as it is told.

The stream is python-socketio's own server, on a loop in a thread.
"""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Coroutine, Mapping
from typing import Any, TypeVar

import socketio  # type: ignore[import-untyped]
from aiohttp import web

from gazu_like.events.socket import NAMESPACE
from tests.aio.worlds import HANGS_SECONDS
from tests.events.support.log import FakeLog
from tests.support.wires import jwt

T = TypeVar("T")


class StreamServer:
    """The server. A context manager.

    Args:
        tls: How it encrypts; not at all when left out.
        transports: How it can be listened to: "polling", "websocket"; both when left out.

    Attributes:
        log: What it answers of its log.
        log_status: Status of these answers; other than 200: nothing else is answered.
        log_gate: Answers of the log wait until it is set.
        refusal: Why it lets nobody into the stream; None: it lets them in.
        stream_status: Answer to everything of socket.io instead of the stream; None: the stream.
        stream_gate: The same waits until it is set.
        tokens: Authorization of each who was let into the stream, or refused, without "Bearer ".
        renewals: How often a login was renewed.
        renewed: The token that comes of it.
        asked: Paths that were asked for.
    """

    def __init__(self, tls: ssl.SSLContext | None = None, transports: tuple[str, ...] | None = None) -> None:
        self.log = FakeLog()
        self.log_status = 200
        self.log_gate = threading.Event()
        self.log_gate.set()
        self.refusal: str | None = None
        self.stream_status: int | None = None
        self.stream_gate = threading.Event()
        self.stream_gate.set()
        self.tokens: list[str] = []
        self.renewals = 0
        self.renewed = jwt(3600, salt="renewed")
        self.asked: list[str] = []
        self.port = 0
        self._tls = tls
        self._transports = transports
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._runner: web.AppRunner | None = None
        self._sio: Any = None

    @property
    def host(self) -> str:
        return f"http{'s' if self._tls else ''}://127.0.0.1:{self.port}/api"

    def __enter__(self) -> StreamServer:
        self._thread.start()
        self.come_back()
        return self

    def __exit__(self, *_: object) -> None:
        self.log_gate.set()
        self.stream_gate.set()
        self.go_away()
        self._do(_cancelled())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(HANGS_SECONDS)
        self._loop.close()

    # What happens

    def tell(self, name: str, data: Mapping[str, Any] | None = None) -> None:
        """Send a message to all who listen."""
        self._do(self._sio.emit(name, dict(data or {}), namespace=NAMESPACE))

    def happen(self, name: str, data: Mapping[str, Any] | None = None, seconds: float = 0.0) -> dict[str, Any]:
        """Have something happen: the message is sent, the entry written."""
        self.tell(name, data)
        return self.log.add(name, data, seconds)

    @property
    def listeners(self) -> int:
        """How many listen."""
        return len(list(self._sio.manager.get_participants(NAMESPACE, None))) if self._sio else 0

    def drop(self) -> None:
        """Cut all connections off."""
        self._do(self._cut())

    def dismiss(self) -> None:
        """Ask all who listen to leave."""
        self._do(self._dismiss())

    def go_away(self) -> None:
        """Be there no more."""
        if self._runner is not None:
            self._do(self._close())

    def come_back(self) -> None:
        """Be there, at the same address as before."""
        self._do(self._open())

    # How

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(HANGS_SECONDS)

    async def _open(self) -> None:
        self._sio = socketio.AsyncServer(
            async_mode="aiohttp", cors_allowed_origins="*", ping_interval=1000, transports=self._transports
        )
        self._sio.on("connect", self._let_in, namespace=NAMESPACE)
        app = web.Application(middlewares=[self._before])
        self._sio.attach(app)
        app.router.add_get("/api/data/events/last", self._answer_log)
        app.router.add_get("/api/auth/refresh-token", self._renew)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.01)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port, ssl_context=self._tls)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def _close(self) -> None:
        assert self._runner is not None
        runner, self._runner = self._runner, None
        for site in list(runner.sites):
            await site.stop()
        await _cut(runner)
        await self._sio.shutdown()
        await runner.cleanup()

    async def _cut(self) -> None:
        if self._runner is not None:
            await _cut(self._runner)

    async def _dismiss(self) -> None:
        for sid, _ in list(self._sio.manager.get_participants(NAMESPACE, None)):
            await self._sio.disconnect(sid, namespace=NAMESPACE)

    @web.middleware
    async def _before(self, request: web.Request, handler: Any) -> web.StreamResponse:
        self.asked.append(request.path)
        if request.path.startswith("/socket.io"):
            await _open_gate(self.stream_gate)
            if self.stream_status is not None:
                return web.json_response({"message": "no stream"}, status=self.stream_status)
        answer: web.StreamResponse = await handler(request)
        return answer

    async def _let_in(self, sid: str, environ: Mapping[str, Any], auth: Any = None) -> None:
        self.tokens.append(environ.get("HTTP_AUTHORIZATION", "").removeprefix("Bearer "))
        if self.refusal is not None:
            raise socketio.exceptions.ConnectionRefusedError(self.refusal)

    async def _answer_log(self, request: web.Request) -> web.Response:
        await _open_gate(self.log_gate)
        if self.log_status != 200:
            return web.json_response({"message": "no log"}, status=self.log_status)
        return web.json_response(self.log.answer(request.query))

    async def _renew(self, request: web.Request) -> web.Response:
        self.renewals += 1
        return web.json_response({"access_token": self.renewed})


async def _open_gate(gate: threading.Event) -> None:
    while not gate.is_set():
        await asyncio.sleep(0.005)


async def _cut(runner: web.AppRunner) -> None:
    assert runner.server is not None
    for connection in list(runner.server.connections):
        transport = connection.transport
        if transport is not None:
            transport.abort()  # type: ignore[attr-defined]


async def _cancelled() -> None:
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
