"""Numbers and lists as people write them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

#: "good": as wished. "bad": not as wished. "warn": look at it. "plain": nothing to judge.
Tone: TypeAlias = Literal["good", "warn", "bad", "plain"]

#: A number and its unit stay on one line.
JOINED = "\u00a0"


def count(number: int, noun: str) -> str:
    """Write "1 record", "1,200 records", "2 entries"."""
    return f"{number:,} {noun if number == 1 else plural(noun)}"


def plural(noun: str) -> str:
    """Write "records", "entries", "days", "statuses"."""
    if noun.endswith("s"):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"


def be(number: int) -> str:
    """Write "is" or "are"."""
    return "is" if number == 1 else "are"


def listed(parts: Sequence[str]) -> str:
    """Write "a", "a and b", "a, b and c"."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
