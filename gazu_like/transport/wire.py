"""The only place that sends, sleeps, locks or fans out, and the only one that imports httpx.

``Wire`` is all that differs between the synchronous and the asynchronous client; all above it is plain functions.
"""

from __future__ import annotations

import os
import ssl
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, suppress
from contextvars import copy_context
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

import httpx

from gazu_like.exception import HostException
from gazu_like.transport.redact import HIDDEN, HiddenDict, redact_url
from gazu_like.transport.retry import Outcome
from gazu_like.transport.settings import KEEPALIVE_SECONDS, POOL_SIZE, Timeouts

T = TypeVar("T")
_WITH_FILE = frozenset({200, 206})


@dataclass(frozen=True)
class Part:
    """One file of a multipart body.

    Attributes:
        name: Name of the form part.
        filename: Name that the server is told.
        mime: Content type.
        source: What to send: ``read``, ``seek`` and ``tell``; read from 0 at every attempt.
    """

    name: str
    filename: str
    mime: str
    source: Any


@dataclass(repr=False)
class Call:
    """One request, ready to travel.

    Attributes:
        method: HTTP method.
        path: Path below the host as the caller knows it, for messages.
        url: Whole URL.
        headers: Without the login, which is added on the way.
        content: Body.
        form: Text parts of a multipart body.
        parts: File parts of a multipart body.
        repeatable: Sending it twice has the effect of sending it once.
        authorised: The login goes along.
        attempts: Bound on the attempts, None for the client's own.
        before: Called before each attempt; may change the call (a download asks for the rest of its file).
        receive: Takes the body of a 200 or 206 as it arrives; any other body is read into memory.
    """

    method: str
    path: str
    url: str
    headers: Mapping[str, str] = field(default_factory=HiddenDict)
    content: bytes | None = None
    form: Mapping[str, str | list[str]] = field(default_factory=dict)
    parts: Sequence[Part] = ()
    repeatable: bool = False
    authorised: bool = True
    attempts: int | None = None
    before: Callable[[Call], None] | None = None
    receive: Callable[[Reply], None] | None = None

    def __repr__(self) -> str:
        return f"<Call {self.method} {redact_url(self.path)}>"


class Unanswered(Exception):
    """An attempt that brought no whole answer."""

    def __init__(self, reason: str, outcome: Outcome) -> None:
        super().__init__(reason)
        self.reason = reason
        self.outcome = outcome


class Reply:
    """An answer: status, headers and body.

    Attributes:
        call: What was asked.
        response: The ``httpx.Response``.
        attempts: How often the call was sent.
    """

    __slots__ = ("attempts", "call", "response")

    def __init__(self, call: Call, response: httpx.Response) -> None:
        self.call = call
        self.response = response
        self.attempts = 1

    @property
    def status(self) -> int:
        return self.response.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        return self.response.headers

    @property
    def content(self) -> bytes:
        """The whole body, decoded; empty when it was handed to ``call.receive``."""
        try:
            return self.response.content
        except httpx.ResponseNotRead:
            return b""

    @property
    def text(self) -> str:
        return self.content.decode(errors="replace")

    def chunks(self) -> Iterator[bytes]:
        """The body as it arrives, decoded.

        Raises:
            Unanswered: it broke off.
        """
        failure = None
        try:
            yield from self.response.iter_bytes()
        except httpx.RequestError as error:
            failure = _failure(error)
        if failure is not None:
            raise failure


class Wire(Protocol):
    """What a client needs of the outside world."""

    def send(self, call: Call) -> Reply:
        """Send one request and return its answer, body included.

        Raises:
            Unanswered: no whole answer came.
        """

    def sleep(self, seconds: float) -> None:
        """Wait."""

    def new_lock(self) -> AbstractContextManager[Any]:
        """Return a new lock that may be held across a request."""

    def map(self, jobs: Sequence[Callable[[], T]], width: int) -> list[T]:
        """Run jobs, at most ``width`` at once; return their results in order, or raise the first error."""

    def offload(self, job: Callable[[], T]) -> T:
        """Run a job that blocks on something else than the network, such as a large file."""

    def close(self) -> None:
        """Give the connections back. The wire may be used again."""


class SyncWire:
    """The wire of plain scripts: threads, and blocking connections in a pool. Thread-safe, and usable after a fork."""

    def __init__(
        self,
        verify: bool | str | ssl.SSLContext = True,
        cert: Any = None,
        timeouts: Timeouts | None = None,
        pool_size: int = POOL_SIZE,
        proxy: str | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._verify = verify
        self._cert = cert
        self._timeouts = timeouts or Timeouts()
        self._extensions = {"timeout": dict(vars(self._timeouts))}
        self._pool_size = pool_size
        self._proxy = proxy
        self._custom = transport
        self._transports: dict[tuple[str, str | None], httpx.BaseTransport] = {}
        self._routes: dict[tuple[str, str], httpx.BaseTransport] = {}
        self._process = os.getpid()
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"<SyncWire pool_size={self._pool_size} proxy={HIDDEN if self._proxy else None}>"

    def send(self, call: Call) -> Reply:
        failure = None
        try:
            request = self._request(call)
            response = self._transport(request.url).handle_request(request)
            response.request = request
            reply = Reply(call, response)
            try:
                if call.receive is not None and response.status_code in _WITH_FILE:
                    call.receive(reply)
                elif call.method != "HEAD":
                    response.read()
            finally:
                response.close()
        except httpx.RequestError as error:
            failure = _failure(error)
        if failure is not None:  # raised outside the handler: the library's frames hold the token in their variables
            raise failure
        return reply

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    def new_lock(self) -> AbstractContextManager[Any]:
        return threading.RLock()

    def map(self, jobs: Sequence[Callable[[], T]], width: int) -> list[T]:
        if len(jobs) < 2 or width < 2:
            return [job() for job in jobs]
        pool = ThreadPoolExecutor(min(width, len(jobs)), thread_name_prefix="gazu_like")
        try:
            futures = [pool.submit(copy_context().run, job) for job in jobs]
            return [future.result() for future in futures]
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def offload(self, job: Callable[[], T]) -> T:
        return job()

    def close(self) -> None:
        with self._lock:
            transports, self._transports, self._routes = self._transports, {}, {}
        for transport in transports.values():
            transport.close()

    def _request(self, call: Call) -> httpx.Request:
        if not call.parts:
            return httpx.Request(
                call.method, call.url, headers=call.headers, content=call.content, extensions=self._extensions
            )
        files = [(part.name, (part.filename, part.source, part.mime)) for part in call.parts]
        return httpx.Request(
            call.method, call.url, headers=call.headers, data=call.form, files=files, extensions=self._extensions
        )

    def _transport(self, url: httpx.URL) -> httpx.BaseTransport:
        if self._process != os.getpid():  # a fork shares its parent's sockets: leave them to the parent
            self._process, self._transports, self._routes = os.getpid(), {}, {}
        key = (url.scheme, url.host)
        found = self._routes.get(key)
        return found if found is not None else self._new_route(key)

    def _new_route(self, key: tuple[str, str]) -> httpx.BaseTransport:
        scheme, host = key
        proxy = self._proxy or environment_proxy(scheme, host)
        with self._lock:
            if (scheme, proxy) not in self._transports:
                self._transports[scheme, proxy] = self._custom or self._new_transport(scheme, proxy)
            self._routes[key] = self._transports[scheme, proxy]
            return self._routes[key]

    def _new_transport(self, scheme: str, proxy: str | None) -> httpx.HTTPTransport:
        limits = httpx.Limits(
            max_connections=self._pool_size,
            max_keepalive_connections=self._pool_size,
            keepalive_expiry=KEEPALIVE_SECONDS,
        )
        needs_tls = scheme == "https" or proxy is not None
        # Reading the authorities takes longer than a small request; an empty context trusts nobody.
        context = tls_context(self._verify, self._cert) if needs_tls else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        return httpx.HTTPTransport(verify=context, limits=limits, proxy=proxy)


def tls_context(verify: bool | str | ssl.SSLContext, cert: Any = None) -> ssl.SSLContext:
    """Return the TLS settings of a client.

    Args:
        verify: True for the usual authorities (and those that REQUESTS_CA_BUNDLE or SSL_CERT_FILE name), the path of a
            bundle or folder of authorities, a ready context, or False to accept any certificate.
        cert: Client certificate: a path, or (certificate, key) or (certificate, key, password).

    Raises:
        HostException: a file is missing or is no certificate.
    """
    if isinstance(verify, ssl.SSLContext):
        return verify
    if verify is True:
        verify = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE") or True
    problem = None
    try:
        context = _authorities(verify)
        if cert is not None:
            context.load_cert_chain(*((cert,) if isinstance(cert, (str, os.PathLike)) else cert))
    except (OSError, ssl.SSLError) as error:
        problem = error
    if problem is not None:
        raise HostException(f"ssl_verify={verify!r}: the certificates cannot be read: {problem}")
    return context


def _authorities(verify: bool | str) -> ssl.SSLContext:
    if isinstance(verify, bool):
        return httpx.create_ssl_context(verify=verify)
    is_folder = Path(verify).is_dir()
    return ssl.create_default_context(cafile=None if is_folder else verify, capath=verify if is_folder else None)


def environment_proxy(scheme: str, host: str) -> str | None:
    """Return the proxy that HTTP(S)_PROXY, ALL_PROXY and NO_PROXY (or the system's settings) name for a host."""
    if urllib.request.proxy_bypass(host):
        return None
    proxies = urllib.request.getproxies()
    proxy = proxies.get(scheme) or proxies.get("all")
    return proxy if proxy is None or "://" in proxy else f"http://{proxy}"


#: Failures before anything of the request was sent.
_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
)
_PERMANENT = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.DecodingError)
_PERMANENT_WORDS = ("CERTIFICATE_VERIFY_FAILED", "Name or service not known", "nodename nor servname", "WRONG_VERSION")


def _failure(error: httpx.RequestError) -> Unanswered:
    said = str(error) or type(error).__name__
    passing = not isinstance(error, _PERMANENT) and not any(word in said for word in _PERMANENT_WORDS)
    executed = not isinstance(error, _NOT_SENT)
    return Unanswered(redact_url(_in_words(error, said)), Outcome(passing, executed))


def _in_words(error: httpx.RequestError, said: str) -> str:
    if isinstance(error, httpx.LocalProtocolError):  # its text quotes the header, which may be the token
        return "the request holds a header that HTTP does not allow"
    words: dict[type[Exception], str] = {
        httpx.ConnectTimeout: "the connection was not accepted in time",
        httpx.ReadTimeout: "the server fell silent",
        httpx.WriteTimeout: "the server stopped reading",
        httpx.PoolTimeout: "no connection of the pool came free in time",
        httpx.ProxyError: "the proxy refused",
        httpx.DecodingError: "the body cannot be decompressed",
    }
    meaning = words.get(type(error))
    return f"{meaning} ({said})" if meaning else f"{type(error).__name__}: {said}"


def may_carry_login(asked: str, onward: str) -> bool:
    """Tell whether a login meant for one URL may go to another: the same origin, or the same host's step up to TLS."""
    before, after = origin(asked), origin(onward)
    return before == after or (before[1] == after[1] and before[0::2] == ("http", 80) and after[0::2] == ("https", 443))


def origin(url: str) -> tuple[str, str, int | None]:
    """Return scheme, host and port of a URL, with the scheme's usual port filled in."""
    parts = urlsplit(url)
    port = None
    with suppress(ValueError):
        port = parts.port
    return parts.scheme, (parts.hostname or "").lower(), port or {"http": 80, "https": 443}.get(parts.scheme)
