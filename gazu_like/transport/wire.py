"""What a wire is: a request, its answer, and all that differs between the synchronous and the asynchronous client.

``Wire`` alone sends, sleeps, locks and fans out; all above it is plain functions. ``threads`` has the one of plain
scripts, ``tasks`` the one of event loops; only these files import httpx.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias, TypeVar

import httpx

from gazu_like.transport.direct import Pieces
from gazu_like.transport.fanout import Crew, Ticket, fan_out
from gazu_like.transport.network import Settings
from gazu_like.transport.redact import HiddenDict, redact_url
from gazu_like.transport.retry import Outcome

# The names by which annotations in higher rooms speak of httpx, so that ``typing.get_type_hints`` can follow them.
Response: TypeAlias = httpx.Response
BaseTransport: TypeAlias = httpx.BaseTransport

T = TypeVar("T")
I = TypeVar("I")  # noqa: E741
#: Methods that change nothing, unless the call says otherwise.
SAFE_METHODS = frozenset({"GET", "HEAD"})
#: Statuses whose body a call's ``receive`` takes.
WITH_FILE = frozenset({200, 206})


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
        sent: Called after each piece of a multipart body was sent.
        passing: Statuses that may be different next time, besides those that always may.
        attempts: Bound on the attempts, None for the client's own.
        before: Called before each attempt; may change the call (a download asks for the rest of its file).
        receive: Takes the body of a 200 or 206 as it arrives; any other body is read into memory.
        reads: It changes nothing; None when its method says so. A tracker may send writes by GET, as NIM's does.
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
    sent: Callable[[], object] | None = None
    passing: frozenset[int] = frozenset()
    attempts: int | None = None
    before: Callable[[Call], None] | None = None
    receive: Callable[[Reply], None] | None = None
    reads: bool | None = None

    @property
    def is_read(self) -> bool:
        """True when it changes nothing."""
        return self.method in SAFE_METHODS if self.reads is None else self.reads

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

    def pour(self, write: Callable[[bytes], object], written: Callable[[int], object]) -> None:
        """Hand the body on as it arrives, decoded.

        Args:
            write: Called with each piece, off the event loop where there is one; the next piece may come meanwhile.
            written: Called after that, with the number of bytes.

        Raises:
            Unanswered: it broke off. What came before was written.
        """
        failure = None
        try:
            for piece in Pieces(self.response):
                write(piece)
                written(len(piece))
        except httpx.RequestError as error:
            failure = failure_of(error)
        if failure is not None:
            raise failure


class Bell(Protocol):
    """Wakes the one who waits for it. Rung beforehand, it is not missed."""

    @abstractmethod
    def ring(self) -> None:
        """Wake whoever waits, or whoever waits next. May be called from any thread."""

    @abstractmethod
    def wait(self, seconds: float) -> bool:
        """Wait until it is rung, at most so long; True when it was."""


class Wire(Protocol):
    """What a client needs of the outside world.

    Attributes:
        settings: How it connects; for what has to connect in the same way by other means than this wire's.
        awaits: Callbacks of other libraries may be, and their calls are, asynchronous; see ``settle``.
    """

    settings: Settings
    awaits: bool

    @abstractmethod
    def send(self, call: Call) -> Reply:
        """Send one request and return its answer, body included.

        Raises:
            Unanswered: no whole answer came.
        """

    @abstractmethod
    def sleep(self, seconds: float) -> None:
        """Wait."""

    @abstractmethod
    def new_lock(self) -> AbstractContextManager[Any]:
        """Return a new lock that may be held across a request."""

    @abstractmethod
    def new_bell(self) -> Bell:
        """Return a new bell, for one who waits."""

    @abstractmethod
    def new_crew(self, width: int) -> Crew:
        """Return workers, at most so many, that can use this wire. They are let go by ``stop``."""

    @abstractmethod
    def offload(self, job: Callable[[], T]) -> T:
        """Run a job that blocks on something else than the network, such as a large file."""

    @abstractmethod
    def settle(self, answer: Any) -> Any:
        """Return what a callback of the user answered; wait for it first where callbacks may be asynchronous."""

    @abstractmethod
    def shield(self) -> AbstractContextManager[Any]:
        """Return a context in which a cancelled task may wait, for what is to be ended in order; it should be short."""

    @abstractmethod
    def close(self) -> None:
        """Give the connections back. The wire may be used again."""

    def fan_out(
        self, function: Callable[[I], T], items: Iterable[I], width: int, ordered: bool = True
    ) -> Generator[Ticket[T], None, None]:
        """Call a function for each item, at most ``width`` calls at once; yield how each of them ended."""
        return fan_out(self.new_crew(width), function, items, width, ordered)

    def map(self, jobs: Sequence[Callable[[], T]], width: int) -> list[T]:
        """Run jobs, at most ``width`` at once; return their results in order, or raise the first error."""
        if len(jobs) < 2 or width < 2:
            return [job() for job in jobs]
        with closing(self.fan_out(_called, jobs, min(width, len(jobs)))) as tickets:
            return [ticket.value() for ticket in tickets]


def _called(job: Callable[[], T]) -> T:
    return job()


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


def failure_of(error: httpx.RequestError) -> Unanswered:
    """Say what an error of the HTTP library means."""
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
