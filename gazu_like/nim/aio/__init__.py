"""The asynchronous client of NIM: every verb and every noun of ``NimClient``, awaited. Needs the ``async`` extra."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from gazu_like.aio.base import AsyncTracker, Of, claimed_later, later
from gazu_like.nim.client import NimClient
from gazu_like.tracker import checked_pool_size, timeouts_of
from gazu_like.transport.redact import Secret
from gazu_like.transport.settings import ASYNC_POOL_SIZE, RetryPolicy, Timeouts
from gazu_like.transport.tasks import AsyncWire

if TYPE_CHECKING:
    import httpx

    from gazu_like.nim.aio import namespaces

__all__ = ["AsyncNimClient"]


class AsyncNimClient(AsyncTracker[NimClient]):
    """A connection to one NIM server for coroutines: ``await client.shot.get_shot(...)``.

    Every function of every noun, the verbs, and ``run`` for plain functions of your own.

    Attributes:
        plain: The client that plain functions get as ``client`` when ``run`` calls them.
        host, user_name, ssl_verify, headers, retry: As of ``NimClient``.
    """

    if TYPE_CHECKING:
        user: namespaces.UserNamespace
        server: namespaces.ServerNamespace
        contact: namespaces.ContactNamespace
        schedule: namespaces.ScheduleNamespace
        resource: namespaces.ResourceNamespace
        job: namespaces.JobNamespace
        show: namespaces.ShowNamespace
        shot: namespaces.ShotNamespace
        asset: namespaces.AssetNamespace
        task: namespaces.TaskNamespace
        file: namespaces.FileNamespace
        element: namespaces.ElementNamespace
        render: namespaces.RenderNamespace
        review: namespaces.ReviewNamespace
        timecard: namespaces.TimecardNamespace
        api: namespaces.ApiNamespace

    host = Of[str]()
    user_name = Of[str]()
    ssl_verify = Of["bool | str"]()
    headers = Of["Mapping[str, str]"]()
    retry = Of[RetryPolicy]()

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
        pool_size: int = ASYNC_POOL_SIZE,
        proxy: str | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        headers: Mapping[str, str] | None = None,
        wire: AsyncWire | None = None,
    ) -> None:
        """Set up a client; nothing is sent yet. The arguments are those of ``NimClient``.

        Args:
            url: Address of NIM; None takes it from the environment, else from NIM's files.
            user: NIM user name.
            api_key: API key of that user.
            ssl_verify: True, False, or the path of a bundle of certificate authorities.
            cert: Client certificate: a path, or (certificate, key), or (certificate, key, password).
            timeout: Seconds for each step of a request (connect, send, wait for the answer), or each of them.
            retry: Number of attempts and pauses, of reads.
            pool_size: Connections, and so requests under way, at most, for each event loop.
            proxy: Proxy URL; without it the usual environment variables count.
            transport: An ``httpx`` transport to send with, instead of the connection pool.
            headers: Sent along with every request.
            wire: Complete replacement of the outside world, for tests.

        Raises:
            HostException: the URL is no usable address.
            ValueError: a number is out of range.
        """
        checked_pool_size(pool_size)
        self.plain = NimClient(
            url,
            user,
            api_key,
            ssl_verify,
            retry=retry,
            pool_size=pool_size,
            headers=headers,
            wire=wire or AsyncWire(ssl_verify, cert, timeouts_of(timeout), pool_size, proxy, transport),
        )

    ask = claimed_later(NimClient.ask)
    rows = claimed_later(NimClient.rows)
    row = claimed_later(NimClient.row)
    first = claimed_later(NimClient.first)
    make = later(NimClient.make)
    change = later(NimClient.change)
    upload = claimed_later(NimClient.upload)
    download = later(NimClient.download)

    def log_in(self, url: str | None = None, user: str | None = None, api_key: str | Secret | None = None) -> None:
        """Name another server or user, see ``NimClient.log_in``; nothing is sent."""
        self.plain.log_in(url, user, api_key)
