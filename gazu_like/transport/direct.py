"""Large bodies, read from their connection past the HTTP library.

The library reads 64 kB at a time and copies each piece three times; at 1 GB that is more work than the transfer itself.
A body of known length needs no parser: once the library has handed out what came with the head, the rest of the
connection is the rest of the body. The connection is closed afterwards, since the library has lost count.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpcore
import httpx

from gazu_like.transport.settings import DIRECT_BYTES, PIECE_BYTES

#: What the streams below the library raise, and what the library makes of it.
_MEANING: dict[type[Exception], type[httpx.RequestError]] = {
    httpcore.ReadTimeout: httpx.ReadTimeout,
    httpcore.ReadError: httpx.ReadError,
}


def length_of(response: httpx.Response) -> int | None:
    """Return the length of a body that is worth reading directly, bytes; None when the library has to read it."""
    headers, length = response.headers, response.headers.get("content-length", "")
    is_plain = "content-encoding" not in headers and "transfer-encoding" not in headers
    is_own = response.extensions.get("http_version") == b"HTTP/1.1" and "network_stream" in response.extensions
    return int(length) if is_plain and is_own and length.isdigit() and int(length) >= DIRECT_BYTES else None


class _Body:
    def __init__(self, response: httpx.Response, pieces: Any) -> None:
        self._pieces = pieces
        self._stream: Any = response.extensions.get("network_stream")
        self._left = length_of(response)
        self._is_first = True
        self._seconds = response.request.extensions.get("timeout", {}).get("read")

    def _is_librarys(self) -> bool:
        return self._left is None or self._is_first

    def _size(self) -> int:
        return min(PIECE_BYTES, self._left or 0)

    def _took(self, piece: bytes) -> bytes:
        self._is_first = False
        if self._left is not None:
            self._left = self._left - len(piece) if piece else 0
        return piece


class Pieces(_Body, Iterator[bytes]):
    """A body as it arrives, decoded. Ends early when it was cut: whoever knows the length has to count."""

    def __init__(self, response: httpx.Response) -> None:
        super().__init__(response, response.iter_bytes())

    def __next__(self) -> bytes:
        if self._is_librarys():
            return self._took(next(self._pieces))
        if not self._left:
            raise StopIteration
        try:
            piece = self._took(self._stream.read(self._size(), self._seconds))
        except tuple(_MEANING) as error:
            raise _MEANING[type(error)](str(error)) from error
        if not piece:
            raise StopIteration
        return piece


class LaterPieces(_Body, AsyncIterator[bytes]):
    """The same for event loops."""

    def __init__(self, response: httpx.Response) -> None:
        super().__init__(response, response.aiter_bytes())

    async def __anext__(self) -> bytes:
        if self._is_librarys():
            return self._took(await anext(self._pieces))
        if not self._left:
            raise StopAsyncIteration
        try:
            piece = self._took(await self._stream.read(self._size(), self._seconds))
        except tuple(_MEANING) as error:
            raise _MEANING[type(error)](str(error)) from error
        if not piece:
            raise StopAsyncIteration
        return piece

    async def aclose(self) -> None:
        """Let the library's generators end, after the answer was closed."""
        try:
            async for _ in self._pieces:
                pass
        except Exception:  # noqa: BLE001, S110 - what a closed answer raises is of no interest
            pass
