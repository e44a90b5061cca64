"""Small pictures, made of nothing but numbers, so that the stand-in's demo needs no image library."""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache

_WIDTH, _HEIGHT = 160, 90
_BAR = 10


@lru_cache
def png(seed: int, width: int = _WIDTH, height: int = _HEIGHT) -> bytes:
    """Return a picture: a sky over a hill, in colours that a number decides.

    Args:
        seed: Any number; the same gives the same picture.
        width: Pixels.
        height: Pixels.
    """
    sky = _colour(seed * 47)
    hill = _colour(seed * 91 + 60)
    rows = []
    for y in range(height):
        edge = y < _BAR or y >= height - _BAR
        shade = [0, 0, 0] if edge else [min(255, part + y) for part in sky]
        row = bytearray(b"\0")  # each row begins with its filter: none
        for x in range(width):
            top = height // 2 + abs((x * (3 + seed % 5)) % 80 - 40) // 2
            row += bytes(hill if not edge and y > top else shade)
        rows.append(bytes(row))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(b"".join(rows))) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def _colour(seed: int) -> list[int]:
    return [40 + (seed * step) % 120 for step in (3, 5, 7)]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
