"""What was sent and what is answered, free of any HTTP library, and the server that answers by script."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from .world import HOST

NOTHING = object()


@dataclass(frozen=True)
class Part:
    filename: str
    content: bytes


@dataclass
class Sent:
    """One request as the server reads it."""

    method: str
    path: str
    query: list[tuple[str, Any]] = field(default_factory=list)
    json: Any = NOTHING
    form: dict[str, list[Any]] = field(default_factory=dict)
    files: dict[str, Part] = field(default_factory=dict)
    authorization: str | None = None
    abroad: bool = False


@dataclass
class Answer:
    """One answer; `value` is what its body says, `body` the bytes of it."""

    status: int = 200
    value: Any = None
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def json(cls, value: Any, status: int = 200) -> Answer:
        return cls(status, value, json.dumps(value).encode(), {"Content-Type": "application/json"})

    @classmethod
    def text(cls, value: str, status: int = 200) -> Answer:
        return cls(status, value, value.encode(), {"Content-Type": "text/plain; charset=utf-8"})

    @classmethod
    def binary(cls, value: bytes, status: int = 200) -> Answer:
        return cls(status, value, value, {"Content-Type": "video/mp4"})


def read_request(method: str, url: str, headers: Mapping[str, str], body: bytes) -> Sent:
    """The request that these bytes are."""
    abroad = not url.startswith(HOST)
    parts = urlsplit(url)
    path = url if abroad else unquote(parts.path.removeprefix(urlsplit(HOST).path)).strip("/")
    query = [] if abroad else parse_qsl(parts.query, keep_blank_values=True)
    lowered = {key.lower(): value for key, value in headers.items()}
    sent = Sent(method, path, query, authorization=lowered.get("authorization"), abroad=abroad)
    kind = lowered.get("content-type", "")
    if kind.startswith("multipart/form-data"):
        read_parts(sent, kind, body)
    elif kind.startswith("application/x-www-form-urlencoded"):
        for key, value in parse_qsl(body.decode(), keep_blank_values=True):
            sent.form.setdefault(key, []).append(value)
    elif body:
        sent.json = json.loads(body)
    return sent


def read_parts(sent: Sent, kind: str, body: bytes) -> None:
    message = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + body)
    for part in message.iter_parts():
        name = str(part.get_param("name", header="content-disposition"))
        filename = part.get_filename()
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        if filename is None:
            sent.form.setdefault(name, []).append(content.decode())
        else:
            sent.files[name] = Part(filename, content)


class Server:
    """Answers by script: each request gets the answer of the one it resembles most, whatever thread it comes from."""

    def __init__(self, script: Sequence[tuple[Sent, Answer]]) -> None:
        self.waiting = list(script)
        self.received: list[Sent] = []
        self.lock = threading.Lock()

    def answer(self, sent: Sent) -> Answer:
        with self.lock:
            self.received.append(sent)
            if not self.waiting:
                return Answer.json({"message": "the contract expects no further request"}, 404)
            likeness = [(row[0].method == sent.method) + 2 * (row[0].path == sent.path) for row in self.waiting]
            return self.waiting.pop(likeness.index(max(likeness)))[1]
