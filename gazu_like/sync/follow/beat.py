"""How a follower is doing, for people."""

from __future__ import annotations

from collections import deque
from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias

#: "comparing": everything is read and brought; "following": events are; "waiting": a server does not answer.
State: TypeAlias = Literal["comparing", "following", "waiting", "verifying", "stopped"]

#: Of so many batches the lag is remembered.
REMEMBERED = 500


@dataclass(frozen=True)
class Beat:
    """What a follower tells.

    Attributes:
        state: What it does.
        is_connected: The line to the source's event stream stands.
        events: Events of the production that were looked into, in all.
        written, removed, files: Records and files brought, in all.
        failed: Records that could not be brought, as of the last comparison.
        lag_seconds: From an event that was heard to its record on the target, of the last batch; None before the first.
        lag_p95_seconds: The same: of the last batches, 95 in 100 took no longer.
        waiting: Events that were heard and not looked into yet.
        compared_at: When everything was compared last, YYYY-MM-DDTHH:MM:SS, UTC; None before the first time.
        differences: Records and files that differed at the last verification, those included that changed while it
            read; None before the first.
        problem: Why it waits; None when it does not.
    """

    state: State
    is_connected: bool = False
    events: int = 0
    written: int = 0
    removed: int = 0
    files: int = 0
    failed: int = 0
    lag_seconds: float | None = None
    lag_p95_seconds: float | None = None
    waiting: int = 0
    compared_at: str | None = None
    differences: int | None = None
    problem: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return what JSON can hold of it."""
        return asdict(self)


class Lags:
    """How long the last batches took, from what was heard to what is there."""

    def __init__(self) -> None:
        self._seconds: deque[float] = deque(maxlen=REMEMBERED)

    def add(self, seconds: float) -> None:
        self._seconds.append(seconds)

    @property
    def last(self) -> float | None:
        return round(self._seconds[-1], 3) if self._seconds else None

    @property
    def p95(self) -> float | None:
        if not self._seconds:
            return None
        return round(sorted(self._seconds)[min(len(self._seconds) - 1, int(len(self._seconds) * 0.95))], 3)
