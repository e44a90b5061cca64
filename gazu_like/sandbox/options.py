"""What a sandbox is asked to be: chosen by whoever starts it, carried out by its supervisor."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Options:
    """How a sandbox differs from a plain one.

    Attributes:
        is_detached: It outlives the process that starts it.
        events_apart: The event stream is served by a process of its own, on a port of its own.
        token_seconds: Lifetime of access tokens, at least 1; Zou's own (7 days) when None.

    Raises:
        ValueError: no possible lifetime.
    """

    is_detached: bool = False
    events_apart: bool = False
    token_seconds: int | None = None

    def __post_init__(self) -> None:
        if self.token_seconds is not None:
            lifetime(self.token_seconds)

    def text(self) -> str:
        """These options as they travel to the supervisor."""
        return json.dumps(asdict(self))


def options_of(text: str) -> Options:
    """The options that `Options.text` wrote."""
    return Options(**json.loads(text))


def lifetime(seconds: int | str) -> int:
    """Return the lifetime of a token when it can be one.

    Args:
        seconds: A whole number, or a text of one.

    Raises:
        ValueError: it is no whole number from 1 on, which is all that the time of expiry in a token can tell.
    """
    if isinstance(seconds, float) or int(seconds) < 1:
        raise ValueError(f"token_seconds must be a whole number of seconds from 1 on or None, not {seconds!r}")
    return int(seconds)
