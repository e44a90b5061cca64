"""A page in the browser of whoever sits there."""

from __future__ import annotations

import os
import sys
import webbrowser
from pathlib import Path

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


def has_screen() -> bool:
    """Tell whether a browser can open a window here."""
    # On a machine without a screen "webbrowser" may start one in the terminal, which nobody asked for.
    return sys.platform in ("win32", "darwin") or any(os.environ.get(name) for name in SCREENS)


def show(page: Path) -> bool:
    """Open a page in a browser, and tell whether one took it."""
    return show_address(page.absolute().as_uri())


def show_address(address: str) -> bool:
    """Open an address in a browser, and tell whether one took it."""
    return has_screen() and webbrowser.open(address)
