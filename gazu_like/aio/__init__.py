"""The asynchronous client, and gazu's functions for it. Needs the ``async`` extra.

``AsyncKitsuClient`` has every function of every noun; the functions below are gazu's, which are verbs only. Their
client has no default.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from gazu_like import client as raw
from gazu_like import session
from gazu_like.aio.client import AsyncKitsuClient, AsyncNamespace
from gazu_like.aio.listener import AsyncEventListener
from gazu_like.connection import Params
from gazu_like.transfer import FilePath, ProgressCallback
from gazu_like.transport.wire import Response

__all__ = [
    "AsyncEventListener",
    "AsyncKitsuClient",
    "AsyncNamespace",
    "check_server_status",
    "check_status",
    "create",
    "create_session",
    "delete",
    "download",
    "fetch_all",
    "fetch_first",
    "fetch_one",
    "get",
    "get_full_url",
    "log_in",
    "log_out",
    "post",
    "put",
    "update",
    "upload",
]


async def create_session(
    host: str,
    email: str,
    password: str,
    totp: str | None = None,
    email_otp: str | None = None,
    fido_authentication_response: Mapping[str, Any] | None = None,
    recovery_code: str | None = None,
    ssl_verify: bool | str = True,
    use_refresh_token: bool = False,
    callback_not_authenticated: Callable[[Any, str], object] | None = None,
) -> AsyncKitsuClient:
    """Return a client that is logged in. In an ``async with`` block it logs out at the end.

    Args:
        host: Address of the server, such as "https://kitsu.mystudio.com/api".
        email: E-mail address of the account.
        password: Its password.
        totp: Code of an authenticator application.
        email_otp: Code that was sent by e-mail, see ``send_email_otp``.
        fido_authentication_response: What a FIDO key answered to the server's challenge.
        recovery_code: One of the account's recovery codes.
        ssl_verify: True, False, or the path of a bundle of certificate authorities.
        use_refresh_token: Renew the login by itself. Off unless asked for, as in gazu; ``AsyncKitsuClient`` does.
        callback_not_authenticated: Called with (client, path) when the login was refused; true means try again.

    Raises:
        AuthFailedException: the login was refused, or wants a second factor; the message says which.
        HostException: the host is no usable address.

    Source: POST auth/login
    """
    factors = (totp, email_otp, fido_authentication_response, recovery_code)
    client = AsyncKitsuClient(host, ssl_verify, use_refresh_token, callback_not_authenticated)
    try:
        await client.run(session.log_in, email, password, *factors)
    except BaseException:
        await client.aclose()
        raise
    finally:
        # a traceback may show local variables
        del password, totp, email_otp, fido_authentication_response, recovery_code, factors
    return client


async def log_in(
    email: str,
    password: str,
    totp: str | None = None,
    email_otp: str | None = None,
    fido_authentication_response: Mapping[str, Any] | None = None,
    recovery_code: str | None = None,
    *,
    client: AsyncKitsuClient,
) -> dict[str, Any]:
    """Log in, and keep the tokens in the client; see ``gazu_like.log_in``.

    Source: POST auth/login
    """
    factors = (totp, email_otp, fido_authentication_response, recovery_code)
    try:
        return await client.run(session.log_in, email, password, *factors)
    finally:
        # a traceback may show local variables
        del password, totp, email_otp, fido_authentication_response, recovery_code, factors


async def log_out(*, client: AsyncKitsuClient) -> dict[str, Any]:
    """Log out, and forget the tokens whatever the server says.

    Source: GET auth/logout
    """
    return await client.run(session.log_out)


async def check_server_status(*, client: AsyncKitsuClient) -> bool:
    """Tell whether the server answers, see ``client.host_is_up``."""
    return await client.run(raw.host_is_up)


async def check_status(response: Response, path: str, *, client: AsyncKitsuClient) -> tuple[int, bool]:
    """Judge an answer, see ``client.check_status``."""
    return await client.run(raw.check_status, response, path)


def get_full_url(path: str, *, client: AsyncKitsuClient) -> str:
    """Return the whole URL of a path."""
    return raw.get_full_url(path, client=client.plain)


async def get(path: str, json_response: bool = True, params: Params = None, *, client: AsyncKitsuClient) -> Any:
    """Return the JSON at a path, or its text; see ``KitsuClient.get``."""
    return await client.get(path, json_response, params)


async def post(path: str, data: Any, *, client: AsyncKitsuClient) -> Any:
    """Send JSON by POST and return the answer's JSON."""
    return await client.post(path, data)


async def put(path: str, data: Any, *, client: AsyncKitsuClient) -> Any:
    """Send JSON by PUT and return the answer's JSON."""
    return await client.put(path, data)


async def delete(path: str, params: Params = None, *, client: AsyncKitsuClient) -> str:
    """Delete what is at a path and return the answer's text, which is usually empty."""
    return await client.delete(path, params)


async def fetch_all(
    path: str,
    params: Params = None,
    paginated: bool = False,
    limit: int | None = None,
    fields: Iterable[str] | str | None = None,
    *,
    client: AsyncKitsuClient,
) -> Any:
    """Return the records at ``data/PATH``, see ``KitsuClient.fetch_all``."""
    return await client.fetch_all(path, params, paginated, limit, fields)


async def fetch_first(path: str, params: Params = None, *, client: AsyncKitsuClient) -> Any:
    """Return the first record at ``data/PATH``, or None when there is none."""
    return await client.fetch_first(path, params)


async def fetch_one(model_name: str, id: str, params: Params = None, *, client: AsyncKitsuClient) -> Any:
    """Return the record at ``data/MODEL/ID``."""
    return await client.fetch_one(model_name, id, params)


async def create(model_name: str, data: Any, *, client: AsyncKitsuClient) -> Any:
    """Create a record by POST to ``data/MODEL`` and return it."""
    return await client.create(model_name, data)


async def update(model_name: str, model_id: str, data: Any, *, client: AsyncKitsuClient) -> Any:
    """Change fields of the record at ``data/MODEL/ID`` by PUT and return it."""
    return await client.update(model_name, model_id, data)


async def upload(
    path: str,
    file_path: FilePath | None = None,
    data: Params = None,
    extra_files: Iterable[FilePath] | None = None,
    progress_callback: ProgressCallback | None = None,
    *,
    client: AsyncKitsuClient,
) -> Any:
    """Send files by POST and return the answer's JSON, see ``KitsuClient.upload``."""
    return await client.upload(path, file_path, data, extra_files, progress_callback=progress_callback)


async def download(
    path: str,
    file_path: FilePath,
    params: Params = None,
    progress_callback: ProgressCallback | None = None,
    *,
    client: AsyncKitsuClient,
) -> None:
    """Fetch a file, see ``KitsuClient.download``."""
    await client.download(path, file_path, params, progress_callback)
