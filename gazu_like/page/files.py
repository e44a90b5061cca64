"""A page on the disk: whole or not at all, and its owner's alone."""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path


def write_private(path: Path, text: str) -> Path:
    """Write a file that only its owner may read: it names people. It is replaced as a whole, and only a plain file is.

    Raises:
        FileNotFoundError: its folder does not exist.
        ValueError: what is there is no plain file: a folder, a link, a device.
    """
    check_target(path)
    # Free metadata may hold halves of characters, which UTF-8 lacks; JSON knows the escape that is written for them.
    content = text.encode("utf-8", errors="backslashreplace")
    fresh = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        # "x": what somebody else put there is not written to.
        with open(fresh, "xb", opener=_private) as file:
            file.write(content)
        return fresh.replace(path)
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise


def check_target(path: Path) -> None:
    """Check that a file can stand at a path, before there is work for it.

    Raises:
        FileNotFoundError: its folder does not exist.
        ValueError: what is there is no plain file.
    """
    if not path.parent.is_dir():
        raise FileNotFoundError(f"no such folder: {path.parent}")
    try:
        found = path.lstat().st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISREG(found):
        raise ValueError(f"not a plain file, so it is not replaced: {path}")


def _private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)
