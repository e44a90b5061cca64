"""The stand-in on a socket: GET and POST as NIM takes them, JSON as it answers, and the files that links lead to."""

from __future__ import annotations

import json
import threading
import zlib
from collections.abc import Mapping
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from gazu_like.nim.testing.world import Upload, World

_PAGE = "/nimAPI.php"
#: Web servers refuse longer addresses.
_LONGEST_ADDRESS = 8190
#: How soon the server notices that it is to stop.
_POLL_SECONDS = 0.005


class StandIn:
    """A stand-in that listens on this computer, at a port that the system chooses, while its ``with`` block lasts."""

    def __init__(self, world: World | None = None) -> None:
        self.world = world or World()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler_of(self.world))
        self._server.daemon_threads = True
        self.root = f"http://127.0.0.1:{self._server.server_port}"
        self.url = f"{self.root}{_PAGE}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(_POLL_SECONDS,), daemon=True)

    def __enter__(self) -> StandIn:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _handler_of(world: World) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if parts.path == _PAGE:
                self._answer(dict(parse_qsl(parts.query, keep_blank_values=True)), None)
            else:
                self._file(unquote(parts.path).lstrip("/"))

        def do_HEAD(self) -> None:
            self.do_GET()

        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            form, file = _body(self.headers.get("Content-Type", ""), content)
            self._answer(form, file)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: a test's output is the test's."""

        def _answer(self, form: dict[str, str], file: Upload | None) -> None:
            if urlsplit(self.path).path != _PAGE:
                return self._send(404, "text/html", b"<h1>Not Found</h1>")
            if len(self.path) > _LONGEST_ADDRESS:
                return self._send(414, "text/html", b"<h1>URI Too Long</h1>")
            user, key = self.headers.get("X-NIM-API-USER", ""), self.headers.get("X-NIM-API-KEY", "")
            answer: Any = world.answer(form, file, user, key)
            return self._send(200, "text/html; charset=UTF-8", json.dumps(answer).encode())

        def _file(self, link: str) -> None:
            found = world.files.get(link)
            if found is None:
                return self._send(404, "text/html", b"<h1>Not Found</h1>")
            return self._send(200, found.mime, found.content, {"ETag": f'"{zlib.crc32(found.content):08x}"'})

        def _send(self, status: int, mime: str, content: bytes, more: Mapping[str, str] | None = None) -> None:
            self.send_response(status)
            for name, value in {"Content-Type": mime, "Content-Length": str(len(content)), **(more or {})}.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

    return Handler


def _body(mime: str, content: bytes) -> tuple[dict[str, str], Upload | None]:
    """Return the text parts of a form, and its file."""
    if not mime.startswith("multipart/"):
        return dict(parse_qsl(content.decode(), keep_blank_values=True)), None
    whole: EmailMessage = message_from_bytes(f"Content-Type: {mime}\r\n\r\n".encode() + content, policy=HTTP)
    form: dict[str, str] = {}
    file = None
    for part in whole.iter_parts():
        name = _of_part(part, "name")
        held: Any = part.get_payload(decode=True)
        if _of_part(part, "filename"):
            file = Upload(_of_part(part, "filename"), part.get_content_type(), held)
        else:
            form[name] = held.decode()
    return form, file


def _of_part(part: Message, what: str) -> str:
    return str(part.get_param(what, "", header="Content-Disposition") or "")
