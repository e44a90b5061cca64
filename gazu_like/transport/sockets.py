"""Large pieces for large bodies, below the HTTP library.

The library reads 64 kB at a time, and copies the rest of a piece that the system did not take at once. At 1 GB that is
more work than the transfer itself. Small answers are read as before.
"""

from __future__ import annotations

from typing import Any

from gazu_like.transport.settings import PIECE_BYTES


def use_large_pieces(transport: object) -> None:
    """Make a transport of the HTTP library use the streams below. One that is built otherwise stays as it is."""
    pool: Any = getattr(transport, "_pool", None)
    backend = getattr(pool, "_network_backend", None)
    if backend is not None:
        is_async = hasattr(transport, "handle_async_request")
        pool._network_backend = _AsyncBackend(backend) if is_async else _Backend(backend)


class _Around:
    """Something of the library with a few of its functions replaced."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)


class _Reading(_Around):
    """A stream that asks for more the next time when it got all it asked for."""

    def __init__(self, inner: Any) -> None:
        super().__init__(inner)
        self._wanted = 0

    def _size(self, asked: int) -> int:
        self._wanted = max(self._wanted, asked)
        return self._wanted

    def _got(self, count: int) -> None:
        if count >= self._wanted:
            self._wanted = min(2 * self._wanted, max(count, PIECE_BYTES))
        elif 2 * count < self._wanted:
            self._wanted //= 2


class _Stream(_Reading):
    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data: bytes = self._inner.read(self._size(max_bytes), timeout=timeout)
        self._got(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(memoryview(buffer), timeout=timeout)  # whose rest is no copy

    def start_tls(self, *args: Any, **kwargs: Any) -> _Stream:
        return _Stream(self._inner.start_tls(*args, **kwargs))


class _Backend(_Around):
    def connect_tcp(self, *args: Any, **kwargs: Any) -> _Stream:
        return _Stream(self._inner.connect_tcp(*args, **kwargs))


class _AsyncStream(_Reading):
    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data: bytes = await self._inner.read(self._size(max_bytes), timeout=timeout)
        self._got(len(data))
        return data

    async def start_tls(self, *args: Any, **kwargs: Any) -> _AsyncStream:
        return _AsyncStream(await self._inner.start_tls(*args, **kwargs))


class _AsyncBackend(_Around):
    async def connect_tcp(self, *args: Any, **kwargs: Any) -> _AsyncStream:
        return _AsyncStream(await self._inner.connect_tcp(*args, **kwargs))
