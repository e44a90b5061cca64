"""A real server on a socket that misbehaves as told: it answers, resets, hangs, cuts bodies short, or forwards."""

from __future__ import annotations

import http.client
import json
import socket
import struct
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit


@dataclass(repr=False)
class Received:
    """One request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def token(self) -> str | None:
        return self.headers.get("authorization", "").removeprefix("Bearer ") or None


Action = Callable[[socket.socket, Received], bool]


def answer(
    body: Any = None, status: int = 200, headers: Mapping[str, str] | None = None, raw: bytes | None = None
) -> Action:
    """Answer as a server should."""

    def act(connection: socket.socket, request: Received) -> bool:
        content = raw if raw is not None else json.dumps(body).encode()
        known = {"Content-Type": "application/json", "Content-Length": str(len(content)), **(headers or {})}
        head = f"HTTP/1.1 {status} Said\r\n" + "".join(f"{name}: {value}\r\n" for name, value in known.items())
        connection.sendall(head.encode() + b"\r\n" + (b"" if request.method == "HEAD" else content))
        return True

    return act


def cut(body: bytes, after: int, headers: Mapping[str, str] | None = None, status: int = 200) -> Action:
    """Announce a body and break off after some bytes of it."""

    def act(connection: socket.socket, request: Received) -> bool:
        known = {"Content-Length": str(len(body)), **(headers or {})}
        head = f"HTTP/1.1 {status} OK\r\n" + "".join(f"{name}: {value}\r\n" for name, value in known.items())
        connection.sendall(head.encode() + b"\r\n" + body[:after])
        return False

    return act


def reset(connection: socket.socket, request: Received) -> bool:
    """Reset the connection after the request was read."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return False


def hang_until(event: threading.Event) -> Action:
    """Say nothing until the event."""

    def act(connection: socket.socket, request: Received) -> bool:
        event.wait(30)
        return False

    return act


def forward_to(origin: str) -> Action:
    """Pass the request on to another server, and its answer back."""
    parts = urlsplit(origin)

    def act(connection: socket.socket, request: Received) -> bool:
        upstream = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
        headers = {name: value for name, value in request.headers.items() if name not in ("host", "connection")}
        upstream.request(request.method, request.path, request.body or None, headers)
        reply = upstream.getresponse()
        content = reply.read()
        kept = {k: v for k, v in reply.getheaders() if k.lower() not in ("transfer-encoding", "connection")}
        kept["Content-Length"] = reply.getheader("Content-Length") or str(len(content))
        upstream.close()
        head = f"HTTP/1.1 {reply.status} OK\r\n" + "".join(f"{name}: {value}\r\n" for name, value in kept.items())
        connection.sendall(head.encode() + b"\r\n" + content)
        return True

    return act


@dataclass(repr=False)
class FaultyServer:
    """Answers each request with the next action of its script, and then with ``otherwise``."""

    script: list[Action] = field(default_factory=list)
    otherwise: Action | Callable[[Received], Action] = field(default_factory=lambda: answer({"ok": True}))
    received: list[Received] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self._listener.getsockname()[1]
        self.host = f"http://127.0.0.1:{self.port}/api"
        self._open: set[socket.socket] = set()
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> FaultyServer:
        return self

    def __exit__(self, *_: object) -> None:
        # shutdown wakes the accepting thread; close alone would leave it waiting on some systems
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in list(self._open):
            connection.close()

    @property
    def paths(self) -> list[str]:
        return [request.path for request in self.received]

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._open.add(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            with connection:
                while True:
                    request = _read(connection)
                    if request is None or not self._next(request)(connection, request):
                        return
        except OSError:
            pass
        finally:
            self._open.discard(connection)

    def _next(self, request: Received) -> Action:
        with self._lock:
            self.received.append(request)
            if self.script:
                return self.script.pop(0)
        return self.otherwise(request) if _chooses(self.otherwise) else self.otherwise  # type: ignore


def chosen_by(chooser: Callable[[Received], Action]) -> Callable[[Received], Action]:
    """Mark a function that picks the action by the request."""
    chooser.chooses = True  # type: ignore[attr-defined]
    return chooser


def _chooses(action: object) -> bool:
    return getattr(action, "chooses", False)


def _read(connection: socket.socket) -> Received | None:
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return None
        data += more
    head, body = data.split(b"\r\n\r\n", 1)
    first, *lines = head.decode().split("\r\n")
    method, path, _ = first.split(" ")
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
    while len(body) < int(headers.get("content-length", 0)):
        more = connection.recv(65536)
        if not more:
            return None
        body += more
    return Received(method, path, headers, body)
