"""Pictures and movies for tests, made on the spot."""

from __future__ import annotations

import shutil
import struct
import subprocess
import zlib
from pathlib import Path

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png(path: Path, width: int = 64, height: int = 48, colour: tuple[int, int, int] = (200, 80, 20)) -> Path:
    """Write a PNG of one colour."""
    rows = (b"\0" + bytes(colour) * width) * height
    header = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    path.write_bytes(SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks))
    return path


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def panorama(path: Path, width: int = 16, height: int = 8) -> Path:
    """Write a small grey panorama (Radiance, not packed)."""
    header = f"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y {height} +X {width}\n"
    path.write_bytes(header.encode() + bytes((128, 128, 128, 129)) * width * height)
    return path


def size_of_png(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG; fails when it is none."""
    assert content.startswith(SIGNATURE), f"no PNG: {content[:16]!r}"
    width, height = struct.unpack(">2I", content[16:24])
    return width, height


def ffmpeg() -> str | None:
    """The sandbox's ffmpeg, or the system's."""
    from gazu_like.sandbox import install

    kept = install.ensure_kit().programs / "ffmpeg"
    return str(kept) if kept.exists() else shutil.which("ffmpeg")


def movie(path: Path, program: str, frames: int = 12) -> Path:
    """Write a small movie of a test picture, 24 frames a second."""
    picture = f"testsrc=size=64x48:rate=24:duration={frames / 24}"
    command = [program, "-loglevel", "error", "-f", "lavfi", "-i", picture, "-pix_fmt", "yuv420p", "-y", str(path)]
    subprocess.run(command, check=True, timeout=60)
    return path
