"""The asynchronous client of Kitsu: every verb and every noun of ``KitsuClient``, awaited."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from gazu_like.aio.base import AsyncNamespace as AsyncNamespace
from gazu_like.aio.base import AsyncTracker, Of, claimed_later, later
from gazu_like.client import KitsuClient
from gazu_like.tracker import checked_pool_size, timeouts_of
from gazu_like.transport.settings import ASYNC_POOL_SIZE, RetryPolicy, Timeouts
from gazu_like.transport.tasks import AsyncWire

if TYPE_CHECKING:
    import httpx

    from gazu_like.aio import namespaces


class AsyncKitsuClient(AsyncTracker[KitsuClient]):
    """A connection to one Kitsu server for coroutines: ``await client.asset.get_asset(...)``.

    Every function of every noun, the verbs, and ``run`` for plain functions of your own. Thousands of calls may be
    under way at once: ``pool_size`` of them travel, the others wait their turn. Works on asyncio, and on trio; one
    client may be used from several event loops, each of which has connections of its own, to be given back by
    ``aclose`` there.

    Attributes:
        plain: The client that plain functions get as ``client`` when ``run`` calls them.
        callback_not_authenticated: A plain or an asynchronous function, called with (client, path) when the login was
            refused; a true result means that the request is to be sent again.
        host, event_host, tokens, access_token, refresh_token, use_refresh_token, headers, retry: As of ``KitsuClient``.
    """

    if TYPE_CHECKING:
        person: namespaces.PersonNamespace
        studio: namespaces.StudioNamespace
        project: namespaces.ProjectNamespace
        project_template: namespaces.ProjectTemplateNamespace
        entity: namespaces.EntityNamespace
        shot: namespaces.ShotNamespace
        scene: namespaces.SceneNamespace
        edit: namespaces.EditNamespace
        concept: namespaces.ConceptNamespace
        asset: namespaces.AssetNamespace
        casting: namespaces.CastingNamespace
        task: namespaces.TaskNamespace
        files: namespaces.FilesNamespace
        playlist: namespaces.PlaylistNamespace
        search: namespaces.SearchNamespace
        user: namespaces.UserNamespace
        context: namespaces.ContextNamespace
        shotgun: namespaces.ShotgunNamespace

    host = Of[str]()
    event_host = Of[str]()
    ssl_verify = Of["bool | str"]()
    tokens = Of["Mapping[str, Any]"]()
    access_token = Of["str | None"]()
    refresh_token = Of["str | None"]()
    use_refresh_token = Of[bool]()
    headers = Of["Mapping[str, str]"]()
    retry = Of[RetryPolicy]()

    def __init__(
        self,
        host: str,
        ssl_verify: bool | str = True,
        use_refresh_token: bool = True,
        callback_not_authenticated: Callable[[Any, str], object] | None = None,
        tokens: Mapping[str, Any] | None = None,
        access_token: str | None = None,
        refresh_token: str | None = None,
        *,
        cert: str | tuple[str, ...] | None = None,
        timeout: float | Timeouts | None = None,
        retry: RetryPolicy | None = None,
        pool_size: int = ASYNC_POOL_SIZE,
        proxy: str | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        headers: Mapping[str, str] | None = None,
        api_path: str = "/api",
        wire: AsyncWire | None = None,
    ) -> None:
        """Set up a client; nothing is sent yet.

        Args:
            host: Address of the server, such as "https://kitsu.mystudio.com/api"; "/api" and an ending slash may lack.
            ssl_verify: True, False, or the path of a bundle of certificate authorities.
            use_refresh_token: Renew the login by itself.
            callback_not_authenticated: Called with (client, path) when the login was refused; true means try again.
            tokens: Answer of an earlier login.
            access_token: Access token, of a bot for example; instead of ``tokens``.
            refresh_token: Refresh token that goes with it.
            cert: Client certificate: a path, or (certificate, key), or (certificate, key, password).
            timeout: Seconds for each step of a request (connect, send, wait for the answer), or each of them.
            retry: Number of attempts and pauses.
            pool_size: Connections, and so requests under way, at most, for each event loop.
            proxy: Proxy URL; without it the usual environment variables count.
            transport: An ``httpx`` transport to send with, instead of the connection pool.
            headers: Sent along with every request.
            api_path: Path that is added to a host without "/api"; "" for a Zou that answers at its root.
            wire: Complete replacement of the outside world, for tests.

        Raises:
            HostException: the host is no usable address.
            ValueError: a number is out of range.
        """
        checked_pool_size(pool_size)
        self.callback_not_authenticated = callback_not_authenticated
        self.plain = KitsuClient(
            host,
            ssl_verify,
            use_refresh_token=use_refresh_token,
            callback_not_authenticated=self._not_authenticated,
            tokens=tokens,
            access_token=access_token,
            refresh_token=refresh_token,
            retry=retry,
            pool_size=pool_size,
            headers=headers,
            api_path=api_path,
            wire=wire or AsyncWire(ssl_verify, cert, timeouts_of(timeout), pool_size, proxy, transport),
        )

    get = claimed_later(KitsuClient.get)
    post = claimed_later(KitsuClient.post)
    put = claimed_later(KitsuClient.put)
    delete = later(KitsuClient.delete)
    fetch_all = claimed_later(KitsuClient.fetch_all)
    fetch_first = claimed_later(KitsuClient.fetch_first)
    fetch_one = claimed_later(KitsuClient.fetch_one)
    create = claimed_later(KitsuClient.create)
    update = claimed_later(KitsuClient.update)
    import_data = claimed_later(KitsuClient.import_data)
    upload = claimed_later(KitsuClient.upload)
    download = later(KitsuClient.download)
    get_file_data_from_url = later(KitsuClient.get_file_data_from_url)
    get_key = claimed_later(KitsuClient.get_key)
    refresh_access_token = later(KitsuClient.refresh_access_token)

    def make_auth_header(self) -> dict[str, str]:
        """Return the headers that every request carries: User-Agent and, when logged in, Authorization."""
        return self.plain.make_auth_header()

    def _not_authenticated(self, _plain: Any, path: str) -> object:
        return self.callback_not_authenticated is not None and self.callback_not_authenticated(self, path)
