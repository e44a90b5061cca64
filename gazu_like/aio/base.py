"""What is alike for the asynchronous clients of all trackers: nouns, ``run``, ``map`` and the end of them, awaited.

Nothing is written twice: each method runs the synchronous one in a strand of its own (``transport.bridge``), over a
wire that awaits (``transport.tasks``).
"""

from __future__ import annotations

import importlib
from abc import abstractmethod
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Coroutine, Generator, Iterable
from functools import update_wrapper
from types import MappingProxyType, ModuleType, TracebackType
from typing import TYPE_CHECKING, Any, Concatenate, Generic, Literal, ParamSpec, Protocol, TypeVar, cast, overload

from gazu_like import many
from gazu_like.claims import Answer
from gazu_like.nouns import bound, function_of
from gazu_like.tracker import Tracker
from gazu_like.transport.bridge import await_, spawn
from gazu_like.transport.settings import ASYNC_POOL_SIZE
from gazu_like.transport.tasks import AsyncWire

if TYPE_CHECKING:
    from typing_extensions import Self

    from gazu_like.cache import ReadCache

P = ParamSpec("P")
T = TypeVar("T")
ClientT = TypeVar("ClientT", bound=Tracker)
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
    """Return a verb of a plain client, awaited."""
    return cast("ClaimedLater[P]", _method(verb))


def later(method: Callable[Concatenate[Any, P], T]) -> Later[P, T]:
    """Return a method of a plain object, awaited, for a class that has that object as ``plain``."""
    return cast("Later[P, T]", _method(method))


def _method(plain: Callable[..., Any]) -> Callable[..., Any]:
    async def method(self: Any, *args: Any, **kwargs: Any) -> Any:
        return await spawn(plain, self.plain, *args, **kwargs)

    return update_wrapper(method, plain)


class Of(Generic[T]):
    """An attribute that the plain client holds."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, client: None, owner: type) -> Self: ...
    @overload
    def __get__(self, client: AsyncTracker[Any], owner: type) -> T: ...
    def __get__(self, client: AsyncTracker[Any] | None, owner: type) -> Any:
        return self if client is None else getattr(client.plain, self._name)

    def __set__(self, client: AsyncTracker[Any], value: T) -> None:
        setattr(client.plain, self._name, value)


class Spawned:
    """A plain function of a noun, to be awaited: ``await client.asset.get_asset(asset)``."""

    def __init__(self, function: Callable[..., Any], client: AsyncTracker[Any]) -> None:
        self.function = function
        self.client = client
        update_wrapper(self, function)

    def __call__(self, *args: Any, **kwargs: Any) -> Coroutine[Any, Any, Any]:
        return self.client.run(self.function, *args, **kwargs)

    def __repr__(self) -> str:
        return f"<{self.function.__module__}.{self.function.__name__}, awaited, of {self.client!r}>"


class AsyncNamespace:
    """A module's functions, awaited, with ``client=`` filled in."""

    def __init__(self, module: ModuleType, client: AsyncTracker[Any]) -> None:
        self._module = module
        self._client = client

    def __getattr__(self, name: str) -> Any:
        return Spawned(function_of(self._module, name), self._client)

    def __dir__(self) -> list[str]:
        return dir(getattr(self._client.plain, self._module.__name__.rpartition(".")[2]))

    def __repr__(self) -> str:
        return f"<{self._module.__name__}, awaited, of {self._client!r}>"


class AsyncTracker(Generic[ClientT]):
    """A connection to one tracker for coroutines.

    Attributes:
        plain: The client that plain functions get as ``client`` when ``run`` calls them.
    """

    plain: ClientT

    if not TYPE_CHECKING:  # what is no attribute is an error to type checkers

        def __getattr__(self, name: str) -> Any:
            if name == "plain" or name not in self.plain.NOUNS:
                raise AttributeError(f"{type(self).__name__} has no attribute {name!r}")
            namespace = AsyncNamespace(importlib.import_module(f"{self.plain.HOME}.{name}"), self)
            self.__dict__[name] = namespace
            return namespace

    @property
    def cache(self) -> ReadCache:
        """What the read cache holds of this client's server; its methods need no ``await``."""
        return self.plain.cache

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
        is_given = "client" in kwargs or any(isinstance(each, (AsyncTracker, Tracker)) for each in args)
        return function if is_given else bound(function, client.plain)


def _plain(given: Any) -> Any:
    """Return an argument as a plain function wants it: of an asynchronous client the plain one."""
    if isinstance(given, Tracker) and not isinstance(given.wire, AsyncWire):
        raise ValueError(  # noqa: TRY004 - as all bad arguments
            f"client: {given!r} is synchronous and would hold up the event loop; leave client= out, and give the "
            "function itself (asset.get_asset), not that of a synchronous client"
        )
    return given.plain if isinstance(given, AsyncTracker) else given


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
