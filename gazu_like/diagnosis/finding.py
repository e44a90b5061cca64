"""What a check says: one line, and what to do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Level = Literal["ok", "warn", "fail", "skipped"]


@dataclass(frozen=True)
class Finding:
    """What a check found.

    Attributes:
        level: "ok"; "warn": it works, but; "fail": it does not; "skipped": there was nothing to look at.
        said: What is the case.
        advice: What to do about it, "" when there is nothing to do.
        check: Name of the check.
        is_unknown: It was not looked at, and so nothing that needs it can be.
    """

    level: Level
    said: str
    advice: str = ""
    check: str = ""
    is_unknown: bool = False

    def of(self, check: str) -> Finding:
        """Return it with the name of its check."""
        return replace(self, check=check)

    def as_dict(self) -> dict[str, str]:
        """Return what JSON can hold of it: "check", "level", "said", "advice"."""
        return {name: getattr(self, name) for name in ("check", "level", "said", "advice")}


def ok(said: str) -> Finding:
    """Say that something is as it should be."""
    return Finding("ok", said)


def warn(said: str, advice: str) -> Finding:
    """Say that something works, but."""
    return Finding("warn", said, advice)


def fail(said: str, advice: str) -> Finding:
    """Say that something does not work."""
    return Finding("fail", said, advice)


def skipped(why: str, is_unknown: bool = False) -> Finding:
    """Say that nothing was looked at.

    Args:
        why: Why not.
        is_unknown: What needs it cannot be looked at either.
    """
    return Finding("skipped", why, is_unknown=is_unknown)
