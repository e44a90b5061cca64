"""A connection to one NIM server: address, user, key, and the way of one query from its parameters to its answer.

Writes travel by GET as NIM's own client sends them, but are not taken for reads: none is sent twice.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from functools import lru_cache, partial
from typing import Any, ClassVar, TypeVar
from urllib.parse import urlencode, urlsplit

from gazu_like import transfer
from gazu_like.claims import claimed
from gazu_like.nim import answers
from gazu_like.nim.notation import Query
from gazu_like.nim.refs import id_in
from gazu_like.nim.settings import Settings, normalised_url, settings_of
from gazu_like.nim.table import QUERIES
from gazu_like.nim.values import encoded
from gazu_like.tracker import IdIn, Tracker
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport import status
from gazu_like.transport.redact import HiddenDict, Secret
from gazu_like.transport.route import join
from gazu_like.transport.settings import POOL_SIZE, RetryPolicy, Timeouts
from gazu_like.transport.travel import deliver
from gazu_like.transport.wire import BaseTransport, Call, Reply, Wire

logger = logging.getLogger("gazu_like")

USER_HEADER, KEY_HEADER = "X-NIM-API-USER", "X-NIM-API-KEY"
#: Rows of a page, where all of them are asked for.
PAGE_ROWS = 500
#: Web servers refuse longer addresses; a longer query goes as a form, which NIM reads as it reads uploads.
LONGEST_URL = 7500
_LOCAL = ("localhost", "127.0.0.1", "::1")
_FORM = "application/x-www-form-urlencoded"
N = TypeVar("N", bound="NimConnection")


class NimConnection(Tracker):
    """A connection to one NIM server. Thread-safe; usable as a context manager."""

    id_in: ClassVar[IdIn] = staticmethod(id_in)

    def __init__(
        self,
        url: str | None = None,
        user: str | None = None,
        api_key: str | Secret | None = None,
        ssl_verify: bool | str = True,
        cert: str | tuple[str, ...] | None = None,
        *,
        timeout: float | Timeouts | None = None,
        retry: RetryPolicy | None = None,
        pool_size: int = POOL_SIZE,
        proxy: str | None = None,
        transport: BaseTransport | None = None,
        headers: Mapping[str, str] | None = None,
        wire: Wire | None = None,
    ) -> None:
        """Set up a connection; nothing is sent yet.

        Args:
            url: Address of NIM, such as "https://nim.mystudio.com"; "/nimAPI.php" and "?" may lack or stand. None takes
                it from the environment (NIM_URL, NIM_USER, NIM_API_KEY), else from NIM's own files in ``~/.nim``, when
                it is first needed.
            user: NIM user name. With a ``url``, user and key are those given here, or none.
            api_key: API key of that user, where the server wants one.
            ssl_verify: True, False, or the path of a bundle of certificate authorities.
            cert: Client certificate: a path, or (certificate, key), or (certificate, key, password).
            timeout: Seconds for each step of a request (connect, send, wait for the answer), or each of them.
            retry: Number of attempts and pauses, of reads; writes are sent once.
            pool_size: Connections at most.
            proxy: Proxy URL; without it the usual environment variables count.
            transport: An ``httpx`` transport to send with, instead of the connection pool.
            headers: Sent along with every request.
            wire: Complete replacement of the outside world, for tests and for asynchronous use.

        Raises:
            HostException: the URL is no usable address.
            ValueError: a number is out of range.
        """
        super().__init__(ssl_verify, cert, timeout, retry, pool_size, proxy, transport, headers, wire)
        self._given = (url, user, Secret(api_key or "") if api_key else None)
        self._settings: Settings | None = None
        if url is not None:
            self._settings = self._found()

    # Address and login

    @property
    def settings(self) -> Settings:
        """Address, user and key."""
        if self._settings is None:
            self._settings = self._found()
        return self._settings

    @property
    def host(self) -> str:
        """Address of ``nimAPI.php``."""
        return self.settings.url

    @property
    def user_name(self) -> str:
        """Name of the user who asks, "" when none is named."""
        return self.settings.user

    @property
    def identity(self) -> tuple[str, str]:
        """Server and user that answers are meant for: a cache must not mix them."""
        return self.settings.url, self.settings.user

    def log_in(self, url: str | None = None, user: str | None = None, api_key: str | Secret | None = None) -> None:
        """Name another server or user. Without arguments, environment and files are read anew.

        Args:
            url: Address of NIM.
            user: NIM user name.
            api_key: API key of that user.

        Raises:
            HostException: the URL is no usable address, or none is to be found.
        """
        self._given = (url, user, Secret(api_key) if api_key else None)
        self._settings = self._found()

    def at(self: N, url: str | None, user: str | None = None, api_key: str | Secret | None = None) -> N:
        """Return a connection that asks another server, or as another user, over the same wire; this one for neither.

        With a URL, user and key are those given here, or none: a key is never sent to a server that it is not for.
        """
        if url is None and user is None and api_key is None:
            return self
        if url is None:
            url, user, api_key = self.host, user or self.user_name, api_key or self.settings.api_key
        return type(self)(
            normalised_url(url),
            user,
            api_key,
            self.ssl_verify,
            retry=self.retry,
            pool_size=self._pool_size,
            headers=self.headers,
            wire=self.wire,
        )

    def __repr__(self) -> str:
        if self._settings is None:
            return f"<{type(self).__name__}, not yet set up>"
        return f"<{type(self).__name__} {self.host} as {self.user_name or 'nobody'}>"

    # One query

    @claimed
    def ask(self, q: str, params: Mapping[str, Any] | None = None, names: Mapping[str, str] | None = None) -> Any:
        """Send a query and return its answer as NIM gave it, when it is no failure.

        Where the answer counts rows and no "limit" is given, all pages are asked for and joined.

        Args:
            q: Name of the query, such as "getShots".
            params: Parameters by the names on the wire.
            names: The caller's names for them, where they differ, for error messages.

        Raises:
            ValueError: a parameter is unknown, lacks or is none that NIM understands; nothing was sent.
            NimException: NIM says that it failed.
            HttpException: the server answered with an error.
            ConnectionFailedException: no answer came.
        """
        query = query_of(q)
        sent = encoded(query, params or {}, names or {})
        if query.shape == "page" and not int(sent.get("limit", 0)):
            return self._all_pages(query, sent)
        return self._asked(query, sent)

    def check(self, q: str, params: Mapping[str, Any], names: Mapping[str, str] | None = None) -> None:
        """Check the parameters of a query, and send nothing.

        Raises:
            ValueError: a parameter is unknown, lacks or is none that NIM understands.
        """
        encoded(query_of(q), params, names or {})

    @claimed
    def upload(
        self,
        q: str,
        file_path: FilePath | None,
        params: Mapping[str, Any] | None = None,
        names: Mapping[str, str] | None = None,
        progress_callback: ProgressCallback | None = None,
    ) -> Any:
        """Send a query with a file, streamed from disk, and return its answer as NIM gave it.

        Args:
            q: Name of the query, such as "uploadShotIcon".
            file_path: The file; None where the query can do without.
            params: Parameters by the names on the wire.
            names: The caller's names for them, where they differ, for error messages.
            progress_callback: Called with (bytes done, bytes total).

        Raises:
            FileDoesntExistException: the file does not exist; nothing was sent.
            ValueError: the file is empty or cannot be read, or a parameter is wrong; nothing was sent.
            NimException: NIM says that it failed.
        """
        query = query_of(q)
        sent = encoded(query, {**(params or {}), "file": file_path}, names or {})
        if file_path is None:
            return self._asked(query, sent, by_form=True)
        meter = transfer.Meter(progress_callback)
        opened = transfer.opened_parts(file_path, meter=meter)
        with ExitStack() as stack:
            parts = self.wire.offload(lambda: stack.enter_context(opened))
            call = self._call(query, sent, "POST", form={"q": q, **sent}, parts=parts, sent=meter.tell)
            return answers.judged(self.send(call), query)

    def download(self, link: str, file_path: FilePath, progress_callback: ProgressCallback | None = None) -> FilePath:
        """Fetch a file that NIM names by a link, such as the "img_link" of an icon, and return where it was put.

        Args:
            link: As NIM answers it, relative to the server's root. The login goes to that server only.
            file_path: Where to put it. It appears there when it is whole.
            progress_callback: Called with (bytes done, bytes total; 0 when not known) for each piece.

        Raises:
            ValueError: there is no link, or the path cannot be written to; nothing was sent.
        """
        if not link:
            raise ValueError("link: NIM names no file for this")
        call = Call("GET", link, self._address_of(link), repeatable=True)
        transfer.fetch(self.wire, self.send, call, file_path, progress_callback, processing_timeout=0)
        return file_path

    def head(self, link: str) -> tuple[str, int | None]:
        """Return mark (ETag) and size of a file that NIM names by a link; "" and None where the web server says none.

        Raises:
            RouteNotFoundException: there is no such file.
            HttpException: the web server does not tell.
        """
        headers = self.send(Call("HEAD", link, self._address_of(link), repeatable=True)).headers
        length = headers.get("content-length", "")
        return headers.get("etag") or "", int(length) if length.isdigit() else None

    def _address_of(self, link: str) -> str:
        parts = urlsplit(self.host)
        return link if "://" in link else join(f"{parts.scheme}://{parts.netloc}", link)

    def send(self, call: Call) -> Reply:
        """Send a call and return its answer when its status is a success.

        Raises:
            HttpException: the server answered with an error.
            ConnectionFailedException: no answer came.
        """
        try:
            reply = deliver(self.wire, self.dressed(call, self._login()), self.retry)
        finally:
            if not call.is_read:
                self.tell_of_write(call.path)
        if not status.is_success(reply.status):
            raise status.error_of(reply)
        return reply

    def _asked(self, query: Query, sent: Mapping[str, str], by_form: bool = False) -> Any:
        text = urlencode({"q": query.name, **sent})
        url = f"{self.host}?{text}"
        if by_form or len(url) > LONGEST_URL:
            call = self._call(query, sent, "POST", content=text.encode(), headers=HiddenDict({"Content-Type": _FORM}))
        else:
            call = self._call(query, sent, "GET", url=url)
        return answers.judged(self.send(call), query)

    def _call(
        self, query: Query, given: Mapping[str, str], method: str, url: str | None = None, **details: Any
    ) -> Call:
        # Which record is meant, and nothing that may be personal: this stands in errors and in the log.
        told = " ".join([query.name, *(f"{name}={value}" for name, value in given.items() if name.endswith("ID"))])
        return Call(method, told, url or self.host, repeatable=query.reads, reads=query.reads, **details)

    def _all_pages(self, query: Query, sent: Mapping[str, str]) -> Any:
        start = int(sent.get("offset", 0))
        first = self._page(query, sent, start)
        if not isinstance(first, dict) or not isinstance(first.get("data"), list):
            return first
        # A server may hand out fewer rows than were asked for: what came is the step. Crews are rows within rows.
        step = PAGE_ROWS if query.name == "getCrew" else len(first["data"])
        total = int(first.get("total_count") or 0)
        jobs = [partial(self._page, query, sent, offset) for offset in range(start + step, total, step)] if step else []
        pages = [first, *self.wire.map(jobs, self._pool_size)]
        rows = [row for page in pages for row in page.get("data") or ()]
        return {**first, "data": _crews(rows) if query.name == "getCrew" else _each_once(rows)}

    def _page(self, query: Query, sent: Mapping[str, str], offset: int) -> Any:
        return self._asked(query, {**sent, "limit": str(PAGE_ROWS), "offset": str(offset)})

    def _login(self) -> HiddenDict:
        # NIM's own client sends both headers, empty when not known.
        return HiddenDict({USER_HEADER: self.settings.user, KEY_HEADER: self.settings.api_key.reveal()})

    def _found(self) -> Settings:
        found = settings_of(*self._given)
        if found.api_key.reveal():
            _warn_of(found.url, self.ssl_verify is not False)
        return found


def query_of(q: str) -> Query:
    """Return what is known of a query.

    Raises:
        ValueError: NIM has none of that name.
    """
    if q not in QUERIES:
        raise ValueError(f"q: NIM has no query {q!r}")
    return QUERIES[q]


@lru_cache
def _warn_of(url: str, is_verified: bool) -> None:
    """Say, once for each address, that others may read a key on its way."""
    parts = urlsplit(url)
    if parts.hostname in _LOCAL:
        return
    if parts.scheme == "http":
        logger.warning("the API key travels unprotected to %s: use the server's https address", url)
    elif not is_verified:
        logger.warning("the API key goes to %s, whose certificate is not checked: name its authority instead", url)


def _each_once(rows: Sequence[Any]) -> list[Any]:
    """Return rows without those that came twice, since NIM promises no order from page to page."""
    return _joined(rows, lambda row: row.get("ID") if isinstance(row, Mapping) else row)


def _joined(rows: Sequence[Any], key_of: Callable[[Any], Any]) -> list[Any]:
    known = set()
    kept = []
    for row in rows:
        key = key_of(row)
        if key is None or str(key) not in known:
            kept.append(row)
        known.add(str(key))
    return kept


def _crews(rows: Sequence[Any]) -> list[Any]:
    """Return one row for each job, with its crew from all the pages."""
    crews: dict[str, Any] = {}
    for row in rows:
        job = str(row.get("job_id"))
        there = crews.setdefault(job, {**row, "crew": []})
        there["crew"] = _joined(
            [*there["crew"], *(row.get("crew") or ())],
            lambda user: user.get("user_id") if isinstance(user, Mapping) else user,
        )
    return list(crews.values())
