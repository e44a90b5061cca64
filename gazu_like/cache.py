"""The read cache behind gazu's cache functions. Off until ``enable()``.

One store per decorated function, a ``cachetools.TTLCache``. Its keys hold server, user and the normalised arguments, so
that a dict and its ID, a positional and a keyword argument are one key. Values are kept marshalled: a caller can change
what it got without changing the cache. One request fills a missing key, however many callers ask for it at once. A
write through a client drops what it made stale on that server.

Records that change with the studio's settings only (task types, departments ...) are decorated with ``cache_settled``:
writes to production data leave them alone.
"""

from __future__ import annotations

import copy
import inspect
import marshal
import math
import threading
import time
from collections.abc import Callable, Hashable, Mapping, MutableMapping
from contextlib import AbstractContextManager
from functools import update_wrapper
from typing import Any, Literal, ParamSpec, Protocol, TypeVar, cast
from uuid import UUID

from cachetools import TTLCache

from gazu_like import tracker
from gazu_like.tracker import IdIn, Tracker, uuid_in

P = ParamSpec("P")
R_co = TypeVar("R_co", covariant=True)
R = TypeVar("R")

cache_settings: dict[str, bool] = {"enabled": False}
cached_functions: list[Callable[..., Any]] = []

#: Path segments of the records that ``cache_settled`` is for. A write that names one of them drops these as well.
SETTLED_SEGMENTS = frozenset(
    {
        "asset-types",
        "departments",
        "entity-types",
        "import",
        "output-types",
        "project-status",
        "softwares",
        "studios",
        "task-status",
        "task-types",
    }
)

_MISSING: Any = object()
#: Stores that hold something, so that a write need not look at every function's.
_filled: set[Store] = set()
_filled_lock = threading.Lock()


class Cached(Protocol[P, R_co]):
    """A decorated function."""

    __name__: str
    __wrapped__: Callable[..., Any]

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co: ...
    def set_cache_expire(self, new_expire: float) -> None: ...
    def set_cache_max_size(self, maxsize: int) -> None: ...
    def clear_cache(self) -> None: ...
    def enable_cache(self) -> None: ...
    def disable_cache(self) -> None: ...
    def get_cache_infos(self) -> dict[str, Any]: ...


def cache(function: Callable[P, R], maxsize: int = 300, expire: int = 120, settled: bool = False) -> Cached[P, R]:
    """Decorate a function that reads, so that its results are kept while the cache is enabled.

    Args:
        function: Takes a ``client``; returns what JSON can hold.
        maxsize: Results kept at most; 0 or less means no limit.
        expire: Seconds that a result is kept; 0 or less means for ever.
        settled: The result depends on the studio's settings only, see the module's docstring.
    """
    store = Store(function, maxsize, expire, settled)
    state = store.state

    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        if not (cache_settings["enabled"] and state["enabled"]):
            return function(*args, **kwargs)
        key, client = store.key(args, kwargs)
        if key is None:
            return function(*args, **kwargs)
        frozen = store.find(key)
        if frozen is None:
            frozen = store.fill(key, client, lambda: function(*args, **kwargs))
        return cast("R", thaw(frozen))

    update_wrapper(wrapper, function)
    cached = cast("Cached[P, R]", wrapper)
    cached.set_cache_expire = store.set_expire  # type: ignore[method-assign]
    cached.set_cache_max_size = store.set_maxsize  # type: ignore[method-assign]
    cached.clear_cache = store.clear  # type: ignore[method-assign]
    cached.enable_cache = store.enable  # type: ignore[method-assign]
    cached.disable_cache = store.disable  # type: ignore[method-assign]
    cached.get_cache_infos = store.infos  # type: ignore[method-assign]
    cached_functions.append(cached)
    return cached


def cache_settled(function: Callable[P, R]) -> Cached[P, R]:
    """Decorate a function whose result depends on the studio's settings only; see ``cache``."""
    return cache(function, settled=True)


def enable() -> Literal[True]:
    """Turn caching on."""
    cache_settings["enabled"] = True
    return True


def disable() -> Literal[False]:
    """Turn caching off. What is stored stays."""
    cache_settings["enabled"] = False
    return False


def clear_all() -> None:
    """Forget the results of every function."""
    for function in cached_functions:
        cast("Cached[..., Any]", function).clear_cache()


def is_cache_enabled(state: Mapping[str, Any]) -> bool:
    """Tell whether caching is on, in all and in a function's state."""
    return bool(cache_settings["enabled"] and state["enabled"])


class Flight:
    """One request that fills a key, and the callers who wait for it."""

    def __init__(self, lock: AbstractContextManager[Any]) -> None:
        self.lock = lock
        self.frozen: Any = None
        self.failed = False


class Store:
    """What one function's cache holds. Thread-safe; no lock of its own is held across a request."""

    def __init__(self, function: Callable[..., Any], maxsize: int, expire: float, settled: bool) -> None:
        self.state: dict[str, Any] = {"enabled": True, "expire": expire, "maxsize": maxsize}
        self._settled = settled
        self._names, self._template = _parameters(function)
        self._lock = threading.Lock()
        self._entries = self._new_entries()
        self._flights: dict[Any, Flight] = {}
        self._counts = {"hits": 0, "misses": 0, "expired_hits": 0}

    def key(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> tuple[Any, Any]:
        """Return the key of a call and its client; None for a call that cannot be cached, or not be made at all."""
        names = self._names
        bound = {**self._template, **dict(zip(names, args, strict=False)), **kwargs}
        client = bound.pop("client", None)
        is_odd = len(args) > len(names) or len(bound) != len(self._template) - 1
        if is_odd or client is None or (args and kwargs and not kwargs.keys().isdisjoint(names[: len(args)])):
            return None, client
        try:
            id_in = client.id_in
            values = tuple(
                [value if value.__class__ is str else _plain(value, name, id_in) for name, value in bound.items()]
            )
        except TypeError:
            return None, client
        return (*client.identity, values), client

    def find(self, key: Any) -> Any:
        """Return what is stored for a key, None when nothing is."""
        with self._lock:
            found = self._entries.get(key)
            if found is None:
                self._counts["misses"] += 1
                expired = self._entries.expire() or ()
                self._counts["expired_hits"] += any(gone == key for gone, _ in expired)
            else:
                self._counts["hits"] += 1
        return found

    def fill(self, key: Any, client: Tracker, read: Callable[[], Any]) -> Any:
        """Have one caller read and store a value; all who come meanwhile get the same."""
        flying = (key, id(client))
        with self._lock:
            flight = self._flights.get(flying)
            if flight is None:
                flight = self._flights[flying] = Flight(client.wire.new_lock())
                _filled.add(self)
        with flight.lock:
            if flight.frozen is None and not flight.failed:
                return self._lead(flight, flying, read)
        # Those who waited for a read that failed try on their own, side by side.
        return freeze(read()) if flight.failed else flight.frozen

    def _lead(self, flight: Flight, flying: Any, read: Callable[[], Any]) -> Any:
        try:
            flight.frozen = freeze(read())
        except Exception:
            flight.failed = True
            raise
        finally:
            with self._lock:
                # A write since then has taken the flight out: what was read before it must not be stored. A reader that
                # was cancelled leaves it where it is, to the next.
                is_over = flight.failed or flight.frozen is not None
                if is_over and self._flights.get(flying) is flight:
                    del self._flights[flying]
                    if not flight.failed:
                        self._entries[flying[0]] = flight.frozen
        return flight.frozen

    def forget(self, server: str, settled_too: bool) -> None:
        """Drop what a write to a server made stale."""
        if self._settled and not settled_too:
            return
        with self._lock:
            for flying in [flying for flying in self._flights if flying[0][0] == server]:
                del self._flights[flying]
            for key in [key for key in list(self._entries) if key[0] == server]:
                self._entries.pop(key, None)
            if not self._entries and not self._flights:
                _filled.discard(self)

    def clear(self) -> None:
        """Forget every result."""
        with self._lock:
            self._flights.clear()
            self._entries.clear()

    def enable(self) -> None:
        """Turn caching of this function on."""
        self.state["enabled"] = True

    def disable(self) -> None:
        """Turn caching of this function off. What is stored stays."""
        self.state["enabled"] = False

    def set_expire(self, new_expire: float) -> None:
        """Set how long a result is kept, seconds; 0 or less means for ever. What is stored is forgotten."""
        self._set(expire=new_expire)

    def set_maxsize(self, maxsize: int) -> None:
        """Set how many results are kept; 0 or less means no limit. What is stored is forgotten."""
        self._set(maxsize=maxsize)

    def infos(self) -> dict[str, Any]:
        """Return settings and counts: enabled, expire, maxsize, hits, misses, expired_hits, current_size."""
        with self._lock:
            self._entries.expire()
            return {**self.state, **self._counts, "current_size": len(self._entries)}

    def _set(self, **settings: Any) -> None:
        with self._lock:
            self.state.update(settings)
            self._entries = self._new_entries()

    def _new_entries(self) -> TTLCache[Any, Any]:
        maxsize, expire = self.state["maxsize"], self.state["expire"]
        return TTLCache(maxsize if maxsize > 0 else math.inf, expire if expire > 0 else math.inf, time.monotonic)


def freeze(value: Any) -> Any:
    """Return a value in the form in which it is kept."""
    try:
        return marshal.dumps(value)
    except ValueError:  # not only JSON's types
        return copy.deepcopy(_Kept(value))


def thaw(frozen: Any) -> Any:
    """Return a copy of a kept value, for the caller to change."""
    return marshal.loads(frozen) if frozen.__class__ is bytes else copy.deepcopy(frozen.value)  # noqa: S302


class _Kept:
    def __init__(self, value: Any) -> None:
        self.value = value


def forget(client: Tracker, path: str) -> None:
    """Drop what a write made stale. Every client calls this after each write.

    Args:
        client: Who wrote.
        path: Where.
    """
    if not _filled:
        return
    segments = path.split("?")[0].split("/")
    _drop(client.host, settled_too=not SETTLED_SEGMENTS.isdisjoint(segments))


def _drop(server: str, settled_too: bool) -> None:
    for store in list(_filled):
        store.forget(server, settled_too)


class Observed(Protocol):
    """What hears of changes: a listener for events."""

    @property
    def host(self) -> str: ...
    def observe(self, function: Callable[[Any], object], /) -> object: ...
    def on_gap(self, function: Callable[[Any], object], /) -> object: ...


class ReadCache:
    """What the cache holds of one server, whoever reads it. The functions of this module are about all of it."""

    def __init__(self, client: Tracker) -> None:
        self._host = client.host

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._host}>"

    def clear(self) -> None:
        """Forget what was read from this server."""
        _drop(self._host, settled_too=True)

    def follow(self, listener: Observed) -> None:
        """Drop what other people's changes make stale, as soon as a listener hears of them; for as long as it listens.

        What changes with the studio's settings (task types, departments ...) goes with events of these alone, all else
        with any event. Where events may be missing, everything goes.

        Args:
            listener: An ``events.EventListener``, or its asynchronous twin, of this client's server.

        Raises:
            ValueError: it listens to another server.
        """
        if listener.host != self._host:
            raise ValueError(f"listener: it listens to {listener.host}, this client asks {self._host}")
        listener.observe(self._heard)
        listener.on_gap(lambda gap: self.clear())

    def _heard(self, event: Any) -> None:
        # Events name one thing, the routes of the settings several: "task-type", "task-types".
        _drop(self._host, settled_too=not SETTLED_SEGMENTS.isdisjoint((event.noun, f"{event.noun}s")))


tracker.write_observers.append(forget)


def _parameters(function: Callable[..., Any]) -> tuple[tuple[str, ...], dict[str, Any]]:
    parameters = inspect.signature(function).parameters.values()
    names = tuple(parameter.name for parameter in parameters if parameter.kind is parameter.POSITIONAL_OR_KEYWORD)
    empty = inspect.Parameter.empty
    template = {
        parameter.name: _MISSING if parameter.default is empty else parameter.default for parameter in parameters
    }
    return names, template


def _plain(value: Any, name: str = "", id_in: IdIn = uuid_in) -> Hashable:
    """Return a key for an argument: a record's ID for a dict that has one.

    Args:
        value: The argument.
        name: The parameter.
        id_in: Tells the ID of a record, see ``Tracker.id_in``.

    Raises:
        TypeError: there is none, or the argument is missing.
    """
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Mapping):
        found = id_in(value, name)
        if found is not None:
            return found
        return ("{}", *sorted((str(key), _plain(item, name, id_in)) for key, item in value.items()))
    if isinstance(value, (list, tuple, set, frozenset)):
        return ("[]", *[_plain(item, name, id_in) for item in value])
    if value is _MISSING:
        raise TypeError("missing argument")
    hash(value)
    return cast("Hashable", value)


# gazu's functions on a plain dict as store. The decorator above does not need them.


def get_cache_key(args: Any, kwargs: Mapping[str, Any]) -> str:
    """Return a text that stands for the arguments of a call; a client stands for its server and user."""
    parts = [_client_or_plain(value) for value in args]
    named = sorted((name, _client_or_plain(value)) for name, value in kwargs.items())
    return repr((parts, named))


def get_value(cache_store: Mapping[str, Any], key: str) -> Any:
    """Return a copy of a stored value."""
    return thaw(cache_store[key]["value"])


def insert_value(
    function: Callable[..., Any], cache_store: MutableMapping[str, Any], args: Any, kwargs: Mapping[str, Any]
) -> Any:
    """Call a function, store its result under the key of its arguments, and return a copy."""
    key = get_cache_key(args, kwargs)
    cache_store[key] = {"value": freeze(function(*args, **kwargs)), "stored_at": time.monotonic()}
    return get_value(cache_store, key)


def is_cache_expired(memo: Mapping[str, Any], state: Mapping[str, Any], key: str) -> bool:
    """Tell whether a stored value is older than the state's "expire", seconds; never when that is 0 or less."""
    expire = float(state["expire"])
    return expire > 0 and time.monotonic() - memo[key]["stored_at"] > expire


def remove_oldest_entry(memo: MutableMapping[str, Any], maxsize: int) -> str | None:
    """Drop the oldest entry when there are more than ``maxsize``, and return its key; 0 or less means no limit."""
    if maxsize <= 0 or len(memo) <= maxsize:
        return None
    oldest = min(memo, key=lambda key: memo[key]["stored_at"])
    del memo[oldest]
    return oldest


def _client_or_plain(value: Any) -> Hashable:
    return value.identity if isinstance(value, Tracker) else _plain(value)
