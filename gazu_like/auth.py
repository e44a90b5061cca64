"""Tokens: held, read, renewed once however many callers notice; log in and out with every second factor.

Owns no socket: requests go through the client it is given.
"""

from __future__ import annotations

import base64
import copy
import hashlib
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from gazu_like.exception import (
    AuthFailedException,
    GazuException,
    NotAllowedException,
    NotAuthenticatedException,
    ParameterException,
    ValidationException,
)
from gazu_like.transport import codec
from gazu_like.transport.redact import HiddenDict, Secret
from gazu_like.transport.settings import RENEW_BEFORE_SECONDS

if TYPE_CHECKING:
    from gazu_like.connection import Connection


class Tokens(HiddenDict):
    """What the login answered: "access_token", "refresh_token" and the rest. Its repr hides the tokens."""


def no_tokens() -> Tokens:
    """Return the tokens of a client that is not logged in."""
    return Tokens(access_token=None, refresh_token=None)


def claims(token: str) -> Mapping[str, Any]:
    """Return what a JWT says of itself, unverified; empty for any other token."""
    parts = token.split(".")
    if len(parts) != 3:
        return {}
    try:
        said = codec.decode(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def subject(token: str | None) -> str | None:
    """Return the ID of the user that a token belongs to, None when it does not say."""
    said = claims(token) if token else {}
    found = said.get("sub") or said.get("user_id") or said.get("identity")
    return str(found) if found else None


def deadline(token: str, fresh: bool, now: float, monotonic: float) -> float | None:
    """Return the moment, on the monotonic clock, from which a token is to be renewed; None when it does not say.

    Args:
        token: Access token.
        fresh: It was issued just now, so that its lifetime counts, and a wrong clock on this machine does no harm.
        now: Seconds since the epoch.
        monotonic: The same moment on the monotonic clock, seconds.
    """
    said = claims(token)
    ends, starts = said.get("exp"), said.get("iat")
    if not isinstance(ends, (int, float)):
        return None
    lifetime = ends - starts if isinstance(starts, (int, float)) else None
    left = lifetime if fresh and lifetime is not None else ends - now
    margin = RENEW_BEFORE_SECONDS if lifetime is None else min(RENEW_BEFORE_SECONDS, lifetime / 10)
    return monotonic + left - margin


class Login:
    """The tokens of one client, and their renewal. Thread-safe.

    Attributes:
        tokens: The tokens; replaced as a whole, never emptied in place.
    """

    def __init__(self, client: Connection, tokens: Mapping[str, Any]) -> None:
        self._client = client
        self._lock = client.wire.new_lock()
        self._known: str | None = None
        self._deadline: float | None = None
        self._user = ""
        self._dead: str | None = None
        self._ended = 0
        self._failure: GazuException | None = None
        self.tokens = Tokens(tokens)

    @property
    def access_token(self) -> str | None:
        return self.tokens.get("access_token")

    @property
    def refresh_token(self) -> str | None:
        return self.tokens.get("refresh_token")

    @property
    def user(self) -> str:
        """What stands for the logged-in user in a cache's key: the ID in the token, else a digest of it."""
        token = self.access_token
        if not token:
            return ""
        if token is not self._known:
            self._learn(token, fresh=False)
        return self._user

    def store(self, tokens: Mapping[str, Any], fresh: bool = False) -> Tokens:
        """Replace the tokens.

        Args:
            tokens: The new ones.
            fresh: They were issued just now.
        """
        tokens = tokens if isinstance(tokens, Tokens) else Tokens(tokens)
        token = tokens.get("access_token")
        if token:
            self._learn(token, fresh)
        self.tokens = tokens
        return tokens

    def token_to_send(self) -> Secret | None:
        """Return the access token, renewed first when it is about to run out.

        Raises:
            ValueError: it holds characters that no header can carry.
        """
        token = self.access_token
        if not token:
            return None
        if token is not self._known:
            self._learn(token, fresh=False)
        sent = Secret(token)
        del token  # a traceback may show local variables
        if self._deadline is not None and time.monotonic() >= self._deadline and self._renewable():
            self.renew(sent)
            sent = Secret(self.access_token or "")
        return sent

    def renew(self, sent: Secret) -> bool:
        """Renew the access token, unless another caller has done so since it was sent.

        Args:
            sent: The token that was refused, or is about to run out.

        Returns:
            True when there is another token now.

        Raises:
            GazuException: the renewal failed in passing, for all who waited for it.
        """
        ended_before = self._ended
        with self._lock:
            if self.access_token != sent.reveal():
                return self.access_token is not None
            if not self._renewable():
                return False
            if self._failure is not None and self._ended != ended_before:
                raise copy.copy(
                    self._failure
                )  # a thousand callers do not ask a server that is down one after the other
            asked_with = Secret(self.refresh_token or "")
            self._failure = None
            try:
                self._client.refresh_access_token()
            except (NotAuthenticatedException, ParameterException, ValidationException):
                self._dead = asked_with.reveal()  # refused for good: nobody asks with it again
                return False
            except GazuException as error:
                self._failure = copy.copy(error)
                raise
            finally:
                self._ended += 1
            return True

    def _renewable(self) -> bool:
        return bool(self.refresh_token) and self._client.use_refresh_token and self.refresh_token != self._dead

    def _learn(self, token: str, fresh: bool) -> None:
        if not (isinstance(token, str) and token.isascii() and token.isprintable() and " " not in token):
            raise ValueError("access_token: it holds characters that a token cannot have (a space, a line break ...)")
        self._deadline = deadline(token, fresh, time.time(), time.monotonic())
        self._user = subject(token) or hashlib.sha256(token.encode()).hexdigest()
        self._known = token


def log_in(client: Connection, credentials: HiddenDict) -> Tokens:
    """Log a client in.

    Args:
        client: Whose tokens to set.
        credentials: The request's body: "email", "password" and the second factors, None for those not given.

    Raises:
        AuthFailedException: the login was refused.
    """
    answer, refused = None, None
    try:
        answer = client.request("POST", "auth/login", credentials, authorised=False)
    except (ParameterException, NotAuthenticatedException) as error:
        refused = error
    if refused is not None:
        raise _login_refused(refused)
    if not isinstance(answer, dict) or not answer or answer.get("login") is False:
        said = answer.get("message") if isinstance(answer, dict) else None
        raise AuthFailedException("auth/login", str(said or "the server refused the login"), method="POST")
    return client.login.store(answer, fresh=True)


def log_out(client: Connection) -> dict[str, Any]:
    """Log a client out, see ``gazu_like.log_out``."""
    try:
        client.request("GET", "auth/logout")
    except (ParameterException, NotAuthenticatedException, NotAllowedException):
        pass  # logged out already; or a bot, whose token Zou does not revoke (403)
    finally:
        client.login.store({})
    return client.tokens


def refresh_access_token(client: Connection) -> dict[str, Any]:
    """Trade the refresh token for a new access token, see ``KitsuClient.refresh_access_token``."""
    if not client.refresh_token:
        raise NotAuthenticatedException("auth/refresh-token", "there is no refresh token: log in", method="GET")
    answer = client.request("GET", "auth/refresh-token", bearer=Secret(client.refresh_token))
    if not isinstance(answer, dict) or not answer.get("access_token"):
        raise NotAuthenticatedException("auth/refresh-token", "the answer holds no access token", method="GET")
    client.login.store(Tokens({**client.tokens, **answer}), fresh=True)
    return HiddenDict(answer)


def log_out_quietly(client: Connection) -> None:
    """Log out, if logged in, where nobody can do anything about an error any more."""
    try:
        with suppress(GazuException):
            if client.access_token:
                log_out(client)
    finally:
        client.login.store(no_tokens())


def _login_refused(error: ParameterException | NotAuthenticatedException) -> AuthFailedException:
    body = error.body if isinstance(error.body, dict) else {}
    wanted = body.get("preferred_two_factor_authentication") or body.get("two_factor_authentication_enabled")
    advice = f"This account wants a second factor: {_second_factor(wanted)}." if wanted else ""
    return AuthFailedException(
        "auth/login",
        error.message,
        method="POST",
        status=error.status,
        fields=error.fields,
        body=error.body,
        advice=advice,
    )


def _second_factor(wanted: Any) -> str:
    factors = wanted if isinstance(wanted, list) else [wanted]
    arguments = {
        "totp": "totp=",
        "email_otp": "email_otp= (send_email_otp sends one)",
        "fido": "fido_authentication_response=",
        "recovery_code": "recovery_code=",
    }
    return " or ".join(arguments.get(str(factor), str(factor)) for factor in factors)
