"""A connection to a tracker, whichever it is: settings, wire, nouns as attributes, many calls at once.

How one logs in and what an answer means is each tracker's own: ``connection`` for Kitsu, ``nim.connection`` for NIM.
"""

from __future__ import annotations

import importlib
from abc import abstractmethod
from collections.abc import Callable, Generator, Hashable, Iterable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias, TypeVar, overload
from uuid import UUID

from gazu_like import many
from gazu_like.nouns import Namespace, bound
from gazu_like.transport.network import may_carry_login
from gazu_like.transport.redact import HiddenDict
from gazu_like.transport.settings import POOL_SIZE, RetryPolicy, Timeouts
from gazu_like.transport.threads import SyncWire
from gazu_like.transport.wire import BaseTransport, Call, Wire

if TYPE_CHECKING:
    from gazu_like.cache import ReadCache

C = TypeVar("C", bound="Tracker")
T = TypeVar("T")
I = TypeVar("I")  # noqa: E741

#: Called after each write with (client, path), whether it succeeded or only may have. The cache listens here.
write_observers: list[Callable[[Tracker, str], None]] = []


#: Tells the ID in a record that was given for a parameter; None when it has none.
IdIn: TypeAlias = Callable[[Mapping[str, Any], str], Hashable]


def uuid_in(record: Mapping[str, Any], name: str) -> Hashable:
    """Return the ID in a record of Kitsu's."""
    found = record.get("id")
    return str(found) if isinstance(found, (str, UUID)) else None


class Tracker:
    """A connection to one tracker. Thread-safe; usable as a context manager.

    Attributes:
        NOUNS: Modules that are its attributes.
        HOME: Package that holds them.
        id_in: Tells the ID in a record that was given for a parameter, by which the cache knows it.
        SOURCE: What a migration from this tracker reads it by, as "module:class"; see ``sync.source``.
        retry: When a request that failed in passing is sent again.
        headers: Sent along with every request.
        wire: What sends, sleeps and locks.
    """

    NOUNS: ClassVar[tuple[str, ...]] = ()
    HOME: ClassVar[str] = "gazu_like"
    SOURCE: ClassVar[str] = "gazu_like.sync.source:KitsuSource"
    id_in: ClassVar[IdIn] = staticmethod(uuid_in)

    def __init__(
        self,
        ssl_verify: bool | str = True,
        cert: str | tuple[str, ...] | None = None,
        timeout: float | Timeouts | None = None,
        retry: RetryPolicy | None = None,
        pool_size: int = POOL_SIZE,
        proxy: str | None = None,
        transport: BaseTransport | None = None,
        headers: Mapping[str, str] | None = None,
        wire: Wire | None = None,
    ) -> None:
        """Set up what is alike for all trackers; see ``Connection`` for the arguments."""
        checked_pool_size(pool_size)
        self.retry = retry or RetryPolicy()
        self.headers = HiddenDict(headers or {})
        self._pool_size = pool_size
        self._ssl_verify = ssl_verify
        self.wire: Wire = wire or SyncWire(ssl_verify, cert, timeouts_of(timeout), pool_size, proxy, transport)

    @property
    @abstractmethod
    def host(self) -> str:
        """Base URL of the tracker."""

    @property
    @abstractmethod
    def identity(self) -> tuple[str, str]:
        """Server and user that answers are meant for: a cache must not mix them."""

    @property
    def ssl_verify(self) -> bool | str:
        """How certificates are checked, as given."""
        return self._ssl_verify

    @property
    def cache(self) -> ReadCache:
        """What the read cache holds of this client's server: ``client.cache.follow(listener)``."""
        # By its name: the cache stands on this room, not the other way round.
        made: ReadCache = importlib.import_module("gazu_like.cache").ReadCache(self)
        return made

    def close(self) -> None:
        """Give the connections back. The client may be used again."""
        self.wire.close()

    def __enter__(self: C) -> C:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None:
        self.close()

    if not TYPE_CHECKING:  # what is no attribute is an error to type checkers

        def __getattr__(self, name: str) -> Any:
            if name not in self.NOUNS:
                raise AttributeError(f"{type(self).__name__} has no attribute {name!r}")
            namespace = Namespace(importlib.import_module(f"{self.HOME}.{name}"), self)
            self.__dict__[name] = namespace
            return namespace

    def tell_of_write(self, path: str) -> None:
        """Tell all observers that something was written, or may have been."""
        for observe in write_observers:
            observe(self, path)

    def is_ours(self, url: str) -> bool:
        """Tell whether the login may go to a URL."""
        return may_carry_login(self.host, url)

    def dressed(self, call: Call, login: Mapping[str, str]) -> Call:
        """Return a call with the headers that it travels with; our own ones and the login go to our host only."""
        own, login = (self.headers, login) if self.is_ours(call.url) else ({}, {})
        call.headers = HiddenDict({"User-Agent": user_agent(), **own, **call.headers, **login})
        return call

    @overload
    def map(
        self,
        function: Callable[[I], T],
        items: Iterable[I],
        *,
        jobs: int = ...,
        ordered: bool = ...,
        on_error: Literal["raise"] = ...,
        progress: many.Progress = ...,
    ) -> Generator[T, None, None]: ...
    @overload
    def map(
        self,
        function: Callable[[I], T],
        items: Iterable[I],
        *,
        jobs: int = ...,
        ordered: bool = ...,
        on_error: many.OnError,
        progress: many.Progress = ...,
    ) -> Generator[T | Exception, None, None]: ...
    def map(
        self,
        function: Callable[[I], Any],
        items: Iterable[I],
        *,
        jobs: int = many.JOBS,
        ordered: bool = True,
        on_error: many.OnError = "raise",
        progress: many.Progress = None,
    ) -> Generator[Any, None, None]:
        """Call a function for each of many items, several calls at once over the pooled connections.

        ``for asset in client.map(asset.get_asset, asset_ids): ...``. Results come as they are ready, while later items
        are still being taken, so that neither the items nor the results need to fit into memory.

        Args:
            function: A function of this package (``client=`` is filled in), of this client such as
                ``client.asset.get_asset``, or one of your own; called with the item alone.
            items: Any iterable, taken from at most ``4 * jobs`` items ahead.
            jobs: Calls at once. More than the client's ``pool_size`` only wait for each other.
            ordered: Yield the results in the order of the items; False yields them as they come.
            on_error: "raise" ends at the first error; "return" yields the error in place of the result and goes on.
            progress: True or a title shows a bar on the terminal (with rich, where that is installed, else a line now
                and then); a function is called with (items done, items in all; None when not known).

        Returns:
            A generator. Closing it, an error or Ctrl-C begins no further call.

        Raises:
            ValueError: ``jobs`` is less than 1 or ``on_error`` is neither, raised at once.
        """
        return many.results(self.wire, bound(function, self), items, jobs, ordered, on_error, progress)


def checked_pool_size(pool_size: int) -> int:
    """Return the number of connections.

    Raises:
        ValueError: it is less than 1.
    """
    if pool_size < 1:
        raise ValueError(f"pool_size: wanted at least 1 connection, got {pool_size!r}")
    return pool_size


def user_agent() -> str:
    """Return how the client introduces itself."""
    from gazu_like import __version__

    return f"gazu_like/{__version__}"


def timeouts_of(timeout: float | Timeouts | None) -> Timeouts:
    """Return the seconds for each step of a request.

    Raises:
        ValueError: the number is not more than 0.
    """
    if timeout is None or isinstance(timeout, Timeouts):
        return timeout or Timeouts()
    if timeout <= 0:
        raise ValueError(f"timeout: wanted more than 0 seconds, got {timeout!r}")
    return Timeouts(timeout, timeout, timeout, timeout)
