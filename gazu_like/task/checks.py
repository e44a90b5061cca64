"""Colors of task types and task statuses."""

from __future__ import annotations

import re

_COLOR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def checked_color(color: str) -> str:
    """Return a color as it is.

    Raises:
        ValueError: it is not "#" and three or six hexadecimal digits.
    """
    if isinstance(color, str) and _COLOR.fullmatch(color):
        return color
    raise ValueError(f"color: wanted '#' and three or six hexadecimal digits such as '#8800FF', got {color!r}")
