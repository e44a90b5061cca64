"""Counts, bytes and seconds in words."""

from __future__ import annotations


def size(count: float) -> str:
    """Return a number of bytes in words: "1.2 GB"."""
    for unit in ("B", "kB", "MB", "GB"):
        if count < 1000:
            return f"{count:.0f} {unit}" if unit == "B" or count >= 100 else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:,.1f} TB"


def duration(seconds: float) -> str:
    """Return a time in words: "3.2 s", "2 min 5 s", "1 h 12 min"."""
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, left = divmod(round(seconds), 60)
    return f"{minutes} min {left} s" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def counted(count: int, one: str, many: str = "") -> str:
    """Return a number of things in words: "1 record", "1,200 records"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
