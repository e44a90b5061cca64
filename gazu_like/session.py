"""gazu's session functions, the names at the top of the package: host, log in and out, tokens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from gazu_like import auth
from gazu_like import client as raw
from gazu_like.client import KitsuClient
from gazu_like.client import default_client as default
from gazu_like.transport.redact import HiddenDict


def create_session(
    host: str,
    email: str,
    password: str,
    totp: str | None = None,
    email_otp: str | None = None,
    fido_authentication_response: Mapping[str, Any] | None = None,
    recovery_code: str | None = None,
    ssl_verify: bool | str = True,
    cert: str | tuple[str, ...] | None = None,
    use_refresh_token: bool = True,
    callback_not_authenticated: Callable[[Any, str], object] | None = None,
) -> KitsuClient:
    """Return a client that is logged in. In a ``with`` block it logs out at the end.

    Args:
        host: Address of the server, such as "https://kitsu.mystudio.com/api".
        email: E-mail address of the account.
        password: Its password.
        totp: Code of an authenticator application.
        email_otp: Code that was sent by e-mail, see ``send_email_otp``.
        fido_authentication_response: What a FIDO key answered to the server's challenge.
        recovery_code: One of the account's recovery codes.
        ssl_verify: True, False, or the path of a bundle of certificate authorities.
        cert: Client certificate: a path, or (certificate, key).
        use_refresh_token: Renew the login by itself.
        callback_not_authenticated: Called with (client, path) when the login was refused; true means try again.

    Raises:
        AuthFailedException: the login was refused, or wants a second factor; the message says which.
        HostException: the host is no usable address.

    Source: POST auth/login
    """
    credentials = HiddenDict(
        email=email,
        password=password,
        totp=totp,
        email_otp=email_otp,
        fido_authentication_response=fido_authentication_response,
        recovery_code=recovery_code,
    )
    del password, totp, email_otp, fido_authentication_response, recovery_code  # a traceback may show local variables
    client = raw.create_client(host, ssl_verify, cert, use_refresh_token, callback_not_authenticated)
    try:
        auth.log_in(client, credentials)
    except BaseException:
        client.close()
        raise
    return client


def log_in(
    email: str,
    password: str,
    totp: str | None = None,
    email_otp: str | None = None,
    fido_authentication_response: Mapping[str, Any] | None = None,
    recovery_code: str | None = None,
    client: KitsuClient = default,
) -> dict[str, Any]:
    """Log in, and keep the tokens in the client.

    Args:
        email: E-mail address of the account.
        password: Its password.
        totp: Code of an authenticator application.
        email_otp: Code that was sent by e-mail, see ``send_email_otp``.
        fido_authentication_response: What a FIDO key answered to the server's challenge.
        recovery_code: One of the account's recovery codes.
        client: Connection to log in; the default one when left out.

    Returns:
        The server's answer: "user", "access_token", "refresh_token" and more. Its repr hides the tokens.

    Raises:
        AuthFailedException: the login was refused, or wants a second factor; the message says which.

    Source: POST auth/login
    """
    credentials = HiddenDict(
        email=email,
        password=password,
        totp=totp,
        email_otp=email_otp,
        fido_authentication_response=fido_authentication_response,
        recovery_code=recovery_code,
    )
    del password, totp, email_otp, fido_authentication_response, recovery_code  # a traceback may show local variables
    return auth.log_in(client, credentials)


def log_out(client: KitsuClient = default) -> dict[str, Any]:
    """Log out, and forget the tokens whatever the server says.

    Returns:
        The tokens, which are empty now.

    Source: GET auth/logout
    """
    return auth.log_out(client)


def send_email_otp(email: str, client: KitsuClient = default) -> dict[str, Any]:
    """Have the server send a one-time code by e-mail, to log in with ``email_otp=``.

    Args:
        email: E-mail address of the account.

    Source: GET auth/email-otp
    """
    answer: dict[str, Any] = client.get("auth/email-otp", params={"email": email})
    return answer


def refresh_access_token(client: KitsuClient = default) -> dict[str, Any]:
    """Trade the refresh token for a new access token, and keep it.

    Raises:
        NotAuthenticatedException: there is no refresh token, or it was refused.

    Source: GET auth/refresh-token
    """
    return client.refresh_access_token()


def set_token(token: str | Mapping[str, Any], client: KitsuClient = default) -> dict[str, Any]:
    """Set the tokens, for a bot or from an earlier login.

    Args:
        token: Access token, or a dict with "access_token" and "refresh_token".

    Returns:
        The tokens.
    """
    return raw.set_tokens(token if isinstance(token, Mapping) else {"access_token": token}, client=client)


def get_host(client: KitsuClient = default) -> str:
    """Return the base URL of the API."""
    return raw.get_host(client=client)


def set_host(url: str, client: KitsuClient = default) -> None:
    """Set the base URL of the API; the event host follows, unless it was set by itself.

    Args:
        url: Such as "https://kitsu.mystudio.com/api"; with or without "/api" and an ending slash.

    Raises:
        HostException: it is no http or https address.
    """
    raw.set_host(url, client=client)


def get_event_host(client: KitsuClient = default) -> str:
    """Return the address of the event stream: the host, unless another was set."""
    return raw.get_event_host(client=client)


def set_event_host(url: str, client: KitsuClient = default) -> None:
    """Set the address of the event stream."""
    raw.set_event_host(url, client=client)
