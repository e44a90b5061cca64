"""The asynchronous client: every verb and every noun of ``KitsuClient``, awaited.

Nothing is written twice: each method runs the synchronous one in a strand of its own (``transport.bridge``), over a
wire that awaits (``transport.tasks``).
"""

from __future__ import annotations

import importlib
import inspect
from abc import abstractmethod
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Coroutine, Generator, Iterable, Mapping
from functools import update_wrapper
from types import MappingProxyType, ModuleType, TracebackType
from typing import TYPE_CHECKING, Any, Concatenate, Generic, Literal, ParamSpec, Protocol, TypeVar, cast, overload

from gazu_like import many
from gazu_like.client import NOUNS, Answer, KitsuClient, bound
from gazu_like.connection import Connection, timeouts_of
from gazu_like.transport.bridge import await_, spawn
from gazu_like.transport.settings import ASYNC_POOL_SIZE, RetryPolicy, Timeouts
from gazu_like.transport.tasks import AsyncWire

if TYPE_CHECKING:
    import httpx
    from typing_extensions import Self

    from gazu_like.aio import namespaces
    from gazu_like.cache import ReadCache

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
I = TypeVar("I")  # noqa: E741

_END: Any = object()


class ClaimedLater(Protocol[P]):
    """A verb as type checkers see it: its awaited answer is what the caller takes it for, see ``client.Claimed``."""

    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Answer | Any:
        """Call the verb."""


class Later(Protocol[P, T_co]):
    """A method as type checkers see it."""

    @abstractmethod
    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T_co:
        """Call the method."""


def claimed_later(verb: Callable[P, Any]) -> ClaimedLater[P]:
    """Return a verb of ``KitsuClient``, awaited."""
    return cast("ClaimedLater[P]", _method(verb))


def later(method: Callable[Concatenate[Any, P], T]) -> Later[P, T]:
    """Return a method of a plain object, awaited, for a class that has that object as ``plain``."""
    return cast("Later[P, T]", _method(method))


def _method(plain: Callable[..., Any]) -> Callable[..., Any]:
    async def method(self: Any, *args: Any, **kwargs: Any) -> Any:
        return await spawn(plain, self.plain, *args, **kwargs)

    return update_wrapper(method, plain)


class _Of(Generic[T]):
    """An attribute that the plain client holds."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, client: None, owner: type) -> Self: ...
    @overload
    def __get__(self, client: AsyncKitsuClient, owner: type) -> T: ...
    def __get__(self, client: AsyncKitsuClient | None, owner: type) -> Any:
        return self if client is None else getattr(client.plain, self._name)

    def __set__(self, client: AsyncKitsuClient, value: T) -> None:
        setattr(client.plain, self._name, value)


class Spawned:
    """A plain function of a noun, to be awaited: ``await client.asset.get_asset(asset)``."""

    def __init__(self, function: Callable[..., Any], client: AsyncKitsuClient) -> None:
        self.function = function
        self.client = client
        update_wrapper(self, function)

    def __call__(self, *args: Any, **kwargs: Any) -> Coroutine[Any, Any, Any]:
        return self.client.run(self.function, *args, **kwargs)

    def __repr__(self) -> str:
        return f"<{self.function.__module__}.{self.function.__name__}, awaited, of {self.client!r}>"


class AsyncNamespace:
    """A module's functions, awaited, with ``client=`` filled in."""

    def __init__(self, module: ModuleType, client: AsyncKitsuClient) -> None:
        self._module = module
        self._client = client

    def __getattr__(self, name: str) -> Any:
        # Looked up at each call, so that a function that a studio replaced is the one that runs.
        found = None if name.startswith("_") else getattr(self._module, name, None)
        if not callable(found) or inspect.isclass(found):
            raise AttributeError(f"{self._module.__name__} has no function {name!r}")
        return Spawned(found, self._client)

    def __dir__(self) -> list[str]:
        return dir(getattr(self._client.plain, self._module.__name__.rpartition(".")[2]))

    def __repr__(self) -> str:
        return f"<{self._module.__name__}, awaited, of {self._client!r}>"


class AsyncKitsuClient:
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

    host = _Of[str]()
    event_host = _Of[str]()
    ssl_verify = _Of["bool | str"]()
    tokens = _Of["Mapping[str, Any]"]()
    access_token = _Of["str | None"]()
    refresh_token = _Of["str | None"]()
    use_refresh_token = _Of[bool]()
    headers = _Of["Mapping[str, str]"]()
    retry = _Of[RetryPolicy]()

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
        if pool_size < 1:
            raise ValueError(f"pool_size: wanted at least 1 connection, got {pool_size!r}")
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

    if not TYPE_CHECKING:  # what is no attribute is an error to type checkers

        def __getattr__(self, name: str) -> Any:
            if name not in NOUNS:
                raise AttributeError(f"{type(self).__name__} has no attribute {name!r}")
            namespace = AsyncNamespace(importlib.import_module(f"gazu_like.{name}"), self)
            self.__dict__[name] = namespace
            return namespace

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

    @property
    def cache(self) -> ReadCache:
        """What the read cache holds of this client's server; its methods need no ``await``."""
        return self.plain.cache

    def make_auth_header(self) -> dict[str, str]:
        """Return the headers that every request carries: User-Agent and, when logged in, Authorization."""
        return self.plain.make_auth_header()

    async def run(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a plain function, of this package or of your own, that talks to the server through ``client``.

        ``await client.run(asset.get_asset, asset_id)``. What the function does besides talking to the server through
        this client (long computations, ``time.sleep``, other libraries' requests) holds up the event loop as it would
        in a coroutine.

        Args:
            function: Called with the arguments, and with ``client=`` when it takes one and is given none.
            args: For the function.
            kwargs: For the function.

        Raises:
            ValueError: the function is bound to a synchronous client, which would hold up the event loop.
        """
        try:
            plain: Callable[..., T] = self._plain_of(function, args, kwargs)
            return await spawn(plain, *map(_plain, args), **{name: _plain(each) for name, each in kwargs.items()})
        finally:
            del args, kwargs  # a traceback may show local variables, such as a password

    @overload
    def map(
        self,
        function: Callable[[I], Coroutine[Any, Any, T]],
        items: Iterable[I] | AsyncIterable[I],
        *,
        jobs: int = ...,
        ordered: bool = ...,
        on_error: Literal["raise"] = ...,
        progress: many.Progress = ...,
    ) -> AsyncGenerator[T, None]: ...
    @overload
    def map(
        self,
        function: Callable[[I], Coroutine[Any, Any, T]],
        items: Iterable[I] | AsyncIterable[I],
        *,
        jobs: int = ...,
        ordered: bool = ...,
        on_error: many.OnError,
        progress: many.Progress = ...,
    ) -> AsyncGenerator[T | Exception, None]: ...
    @overload
    def map(
        self,
        function: Callable[[I], T],
        items: Iterable[I] | AsyncIterable[I],
        *,
        jobs: int = ...,
        ordered: bool = ...,
        on_error: Literal["raise"] = ...,
        progress: many.Progress = ...,
    ) -> AsyncGenerator[T, None]: ...
    @overload
    def map(
        self,
        function: Callable[[I], T],
        items: Iterable[I] | AsyncIterable[I],
        *,
        jobs: int = ...,
        ordered: bool = ...,
        on_error: many.OnError,
        progress: many.Progress = ...,
    ) -> AsyncGenerator[T | Exception, None]: ...
    def map(
        self,
        function: Callable[[I], Any],
        items: Iterable[I] | AsyncIterable[I],
        *,
        jobs: int = ASYNC_POOL_SIZE,
        ordered: bool = True,
        on_error: many.OnError = "raise",
        progress: many.Progress = None,
    ) -> AsyncGenerator[Any, None]:
        """Call a function for each of many items, several calls at once: ``async for asset in client.map(...)``.

        Args:
            function: A plain function of this package (``client=`` is filled in), a function of this client such as
                ``client.asset.get_asset``, or one of your own, plain or asynchronous; called with the item alone.
            items: Any iterable, asynchronous or not, taken from at most ``4 * jobs`` items ahead.
            jobs: Calls at once. More than the client's ``pool_size`` only wait for each other.
            ordered: Yield the results in the order of the items; False yields them as they come.
            on_error: "raise" ends at the first error; "return" yields the error in place of the result and goes on.
            progress: As of ``KitsuClient.map``; a function may be asynchronous.

        Returns:
            An asynchronous generator. Closing it, an error or cancellation cancels the calls that are under way.

        Raises:
            ValueError: ``jobs`` is less than 1 or ``on_error`` is neither, raised at once.
        """
        wire = self.plain.wire
        plain = self._plain_of(function)
        source = _awaited_one_by_one(items) if isinstance(items, AsyncIterable) else items
        return _stepwise(
            many.results(wire, lambda item: wire.settle(plain(item)), source, jobs, ordered, on_error, progress)
        )

    async def aclose(self) -> None:
        """Give the connections back that belong to this event loop. The client may be used again."""
        await spawn(self.plain.close)

    close = aclose

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        await spawn(self.plain.__exit__, exc_type, exc_val, exc_tb)

    def __repr__(self) -> str:
        return repr(self.plain).replace(type(self.plain).__name__, type(self).__name__, 1)

    def _plain_of(self, function: Any, args: Any = (), kwargs: Any = MappingProxyType({})) -> Callable[..., Any]:
        client = self
        if isinstance(function, Spawned):
            function, client = function.function, function.client
        _plain(getattr(function, "keywords", {}).get("client"))
        _plain(getattr(function, "__self__", None))
        is_given = "client" in kwargs or any(isinstance(each, (AsyncKitsuClient, Connection)) for each in args)
        return function if is_given else bound(function, client.plain)

    def _not_authenticated(self, _plain: Any, path: str) -> object:
        return self.callback_not_authenticated is not None and self.callback_not_authenticated(self, path)


def _plain(given: Any) -> Any:
    """Return an argument as a plain function wants it: of an asynchronous client the plain one."""
    if isinstance(given, Connection) and not isinstance(given.wire, AsyncWire):
        raise ValueError(  # noqa: TRY004 - as all bad arguments
            f"client: {given!r} is synchronous and would hold up the event loop; leave client= out, and give the "
            "function itself (asset.get_asset), not that of a synchronous client"
        )
    return given.plain if isinstance(given, AsyncKitsuClient) else given


async def _stepwise(generator: Generator[T, None, None]) -> AsyncGenerator[T, None]:
    try:
        while (found := await spawn(next, generator, _END)) is not _END:
            yield found
    finally:
        await spawn(generator.close)


def _awaited_one_by_one(items: AsyncIterable[I]) -> Generator[I, None, None]:
    source = aiter(items)
    while (item := await_(anext(source, _END))) is not _END:
        yield item
