"""A connection to one server: address, login, settings, and the way of one request from building to decoding.

What is asked is the verbs' (``client``), how it travels the transport's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from gazu_like import auth
from gazu_like.exception import HostException
from gazu_like.tracker import Tracker, user_agent
from gazu_like.transport import codec, status
from gazu_like.transport.redact import HiddenDict, Secret
from gazu_like.transport.route import join, with_query
from gazu_like.transport.settings import (
    AUTH_ATTEMPTS,
    POOL_SIZE,
    QUESTION_SUFFIXES,
    UPSERT_PREFIXES,
    RetryPolicy,
    Timeouts,
)
from gazu_like.transport.travel import deliver
from gazu_like.transport.wire import BaseTransport, Call, Reply, Wire

Params: TypeAlias = Mapping[str, Any] | None

PLACEHOLDER_HOST = "http://gazu.change.serverhost/api"

_WITH_BODY = ("POST", "PUT", "PATCH")


class Connection(Tracker):
    """A connection to one Kitsu server. Thread-safe; usable as a context manager.

    Attributes:
        use_refresh_token: Renew the login before it runs out, and when the server says that it has.
        callback_not_authenticated: Called with (client, path) when the login was refused and could not be renewed; a
            true result means that the request is to be sent again.
        retry: When a request that failed in passing is sent again.
        headers: Sent along with every request.
        wire: What sends, sleeps and locks.
        login: The tokens and their renewal.
    """

    def __init__(
        self,
        host: str,
        ssl_verify: bool | str = True,
        cert: str | tuple[str, ...] | None = None,
        use_refresh_token: bool = True,
        callback_not_authenticated: Callable[[Any, str], object] | None = None,
        tokens: Mapping[str, Any] | None = None,
        access_token: str | None = None,
        refresh_token: str | None = None,
        *,
        timeout: float | Timeouts | None = None,
        retry: RetryPolicy | None = None,
        pool_size: int = POOL_SIZE,
        proxy: str | None = None,
        transport: BaseTransport | None = None,
        headers: Mapping[str, str] | None = None,
        api_path: str = "/api",
        wire: Wire | None = None,
    ) -> None:
        """Set up a connection; nothing is sent yet.

        Args:
            host: Address of the server, such as "https://kitsu.mystudio.com/api"; "/api" and an ending slash may lack.
            ssl_verify: True, False, or the path of a bundle of certificate authorities.
            cert: Client certificate: a path, or (certificate, key), or (certificate, key, password).
            use_refresh_token: Renew the login by itself.
            callback_not_authenticated: Called with (client, path) when the login was refused; true means try again.
            tokens: Answer of an earlier login.
            access_token: Access token, of a bot for example; instead of ``tokens``.
            refresh_token: Refresh token that goes with it.
            timeout: Seconds for each step of a request (connect, send, wait for the answer), or each of them.
            retry: Number of attempts and pauses.
            pool_size: Connections at most.
            proxy: Proxy URL; without it the usual environment variables count.
            transport: An ``httpx`` transport to send with, instead of the connection pool.
            headers: Sent along with every request.
            api_path: Path that is added to a host without "/api"; "" for a Zou that answers at its root.
            wire: Complete replacement of the outside world, for tests and for asynchronous use.

        Raises:
            HostException: the host is no usable address.
            ValueError: a number is out of range.
        """
        super().__init__(ssl_verify, cert, timeout, retry, pool_size, proxy, transport, headers, wire)
        self._api_path = api_path
        self._host = normalised_host(host, api_path)
        self._event_host: str | None = None
        self.use_refresh_token = use_refresh_token
        self.callback_not_authenticated = callback_not_authenticated
        self.login = auth.Login(
            self, tokens or auth.Tokens(access_token=access_token or None, refresh_token=refresh_token or None)
        )

    # Address and login

    @property
    def host(self) -> str:
        """Base URL of the API, without ending slash."""
        return self._host

    @host.setter
    def host(self, new_host: str) -> None:
        self._host = normalised_host(new_host, self._api_path)

    @property
    def event_host(self) -> str:
        """Address of the event stream; the host's, unless it was set."""
        return self._event_host or self._host

    @event_host.setter
    def event_host(self, new_host: str | None) -> None:
        self._event_host = new_host or None

    @property
    def tokens(self) -> dict[str, Any]:
        """What the login answered; settable."""
        return self.login.tokens

    @tokens.setter
    def tokens(self, tokens: Mapping[str, Any]) -> None:
        self.login.store(tokens)

    @property
    def access_token(self) -> str | None:
        return self.login.access_token

    @access_token.setter
    def access_token(self, token: str | None) -> None:
        self.login.store({**self.tokens, "access_token": token})

    @property
    def refresh_token(self) -> str | None:
        return self.login.refresh_token

    @refresh_token.setter
    def refresh_token(self, token: str | None) -> None:
        self.login.store({**self.tokens, "refresh_token": token})

    @property
    def identity(self) -> tuple[str, str]:
        """Server and user that answers are meant for: a cache must not mix them."""
        return self._host, self.login.user

    def refresh_access_token(self) -> dict[str, Any]:
        """Trade the refresh token for a new access token, and keep it.

        Returns:
            The server's answer: "access_token", and "refresh_token" when that changed as well.

        Raises:
            NotAuthenticatedException: there is no refresh token (nothing is sent then), or it was refused.

        Source: GET auth/refresh-token
        """
        return auth.refresh_access_token(self)

    def make_auth_header(self) -> dict[str, str]:
        """Return the headers that every request carries: User-Agent and, when logged in, Authorization."""
        headers = HiddenDict({"User-Agent": user_agent(), **self.headers})
        if self.access_token:
            headers["Authorization"] = f"Bearer {self.access_token}"
        return headers

    def __exit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        try:
            auth.log_out_quietly(self)
        finally:
            self.close()

    def __repr__(self) -> str:
        user = auth.subject(self.access_token)
        login = f"as {user}" if user else "logged in" if self.access_token else "logged out"
        return f"<{type(self).__name__} {self._host} {login}>"

    # One request

    def call(self, method: str, path: str, params: Params = None, **details: Any) -> Call:
        """Build a request to a path below the host.

        Args:
            method: HTTP method.
            path: Path below the host.
            params: Query.
            details: Further fields of ``Call``.
        """
        if self._host == PLACEHOLDER_HOST:
            raise HostException("the host is not set: call gazu_like.set_host('https://your.server/api') first")
        asked = with_query(path, params)
        details.setdefault("repeatable", is_repeatable(method, path))
        return Call(method, asked, join(self._host, asked), **details)

    def send(self, call: Call) -> Reply:
        """Send a call, with the login renewed if need be, and return its answer when it is a success.

        Raises:
            HttpException: the server answered with an error.
            ConnectionFailedException: no answer came.
        """
        try:
            reply = (
                self._authorised(call) if call.authorised else deliver(self.wire, self.dressed(call, {}), self.retry)
            )
        finally:
            if not call.is_read and not call.path.endswith(QUESTION_SUFFIXES):
                self.tell_of_write(call.path)
        if not status.is_success(reply.status):
            raise status.error_of(reply)
        return reply

    def request(
        self,
        method: str,
        path: str,
        body: Any = None,
        params: Params = None,
        *,
        authorised: bool = True,
        bearer: Secret | None = None,
    ) -> Any:
        """Send a request with a JSON body and return the answer's JSON; None for an empty answer to a write.

        Args:
            method: HTTP method.
            path: Path below the host.
            body: Sent as JSON by POST and PUT, and by others when given.
            params: Query.
            authorised: The login goes along.
            bearer: Another token to send instead.
        """
        headers = HiddenDict()
        if bearer is not None:
            headers["Authorization"] = f"Bearer {bearer.reveal()}"
        call = self.call(method, path, params, headers=headers, authorised=authorised and bearer is None)
        if method in _WITH_BODY or body is not None:
            headers["Content-Type"] = "application/json"
            call.content = codec.encode({} if body is None else body)
        return decoded(self.send(call))

    def _unauthorised(self, call: Call) -> Reply:
        return deliver(self.wire, self.dressed(call, {}), self.retry)

    def _authorised(self, call: Call) -> Reply:
        left = AUTH_ATTEMPTS
        while True:
            left -= 1
            sent = self.login.token_to_send() if self.is_ours(call.url) else None
            reply = deliver(self.wire, self.dressed(call, _bearer(sent)), self.retry)
            if not status.is_login_refused(reply) or not self.log_in_again(sent, call.path) or not left:
                return reply

    def is_ours(self, url: str) -> bool:
        """Tell whether the login may go to a URL."""
        return url.startswith(f"{self._host}/") or super().is_ours(url)

    def log_in_again(self, sent: Secret | None, path: str) -> bool:
        """Renew the login after a refusal, or let the callback do it; True when the request is worth sending again.

        Args:
            sent: The token that was refused.
            path: Path that was asked for.
        """
        if sent is not None and self.login.renew(sent):
            return True
        if self.callback_not_authenticated is None:
            return False
        return bool(self.wire.settle(self.callback_not_authenticated(self, path)))


def decoded(reply: Reply) -> Any:
    """Return an answer's JSON; None for an empty answer to a write.

    Raises:
        UnreadableAnswerException: it is no JSON.
    """
    if not reply.content and reply.call.method not in ("GET", "HEAD"):
        return None
    try:
        return codec.decode(reply.content)
    except ValueError:
        pass
    raise status.unreadable(reply, "JSON")


def is_repeatable(method: str, path: str) -> bool:
    """Tell whether sending a request twice has the effect of sending it once."""
    if method != "POST":
        return True
    return path.startswith(UPSERT_PREFIXES) or path.endswith(QUESTION_SUFFIXES)


def normalised_host(host: str, api_path: str = "/api") -> str:
    """Return the base URL of an API, with "/api" and without ending slash.

    Raises:
        HostException: it is no http or https address.
    """
    text = str(host).strip().rstrip("/")
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise HostException(f"host: wanted an address such as https://kitsu.mystudio.com/api, got {host!r}")
    if parts.username or parts.password:
        raise HostException("host: it holds a user name or password; log in with log_in(email, password) instead")
    return text if text.endswith("/api") else join(text, api_path) if api_path.strip("/") else text


def _bearer(token: Secret | None) -> HiddenDict:
    return HiddenDict() if token is None else HiddenDict(Authorization=f"Bearer {token.reveal()}")
