"""What a log line, a repr or a traceback may show: never a token, never a password."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_SECRET_NAME = re.compile(
    r"passw|token|otp|recovery|authorization|secret|cookie|fido|verifier|api.?key|jwt", re.IGNORECASE
)
_SECRET_QUERY = re.compile(r"([?&][^=&#]*(?:passw|token|otp|secret|key|sign)[^=&#]*=)[^&#]*", re.IGNORECASE)
_CREDENTIALS = re.compile(r"(?<=://)[^/@\s]+@")
HIDDEN = "***"


class Secret:
    """A text that does not show itself: not in a repr, not among the local variables of a traceback."""

    __slots__ = ("_text",)

    def __init__(self, text: str | Secret) -> None:
        self._text: str = text._text if isinstance(text, Secret) else text

    def reveal(self) -> str:
        """Return the text itself."""
        return self._text

    def __repr__(self) -> str:
        return f"Secret({HIDDEN!r})"

    __str__ = __repr__


class HiddenDict(dict[str, Any]):
    """A dict whose repr hides secret values. Its items are the real ones."""

    def __repr__(self) -> str:
        return repr(redact(self))


def redact(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return a copy with the values of secret names replaced."""
    return {name: HIDDEN if value and _SECRET_NAME.search(str(name)) else value for name, value in values.items()}


def redact_url(text: str) -> str:
    """Return a URL, or a sentence that holds one, without secret query values and without user names and passwords."""
    return _CREDENTIALS.sub(f"{HIDDEN}@", _SECRET_QUERY.sub(rf"\g<1>{HIDDEN}", text))
