"""Pages in the user's web browser, where there is one."""

from __future__ import annotations

import os
import sys
import webbrowser

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


def open_page(address: str) -> bool:
    """Open a page, and tell whether a browser has taken it: not where there is no screen, nor out of a pipe."""
    # On a machine without a screen "webbrowser" may start one in the terminal, which nobody asked for.
    has_screen = sys.platform in ("win32", "darwin") or any(os.environ.get(name) for name in SCREENS)
    return has_screen and sys.stdout.isatty() and webbrowser.open(address)
