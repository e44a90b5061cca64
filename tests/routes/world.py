"""One run's made-up things: IDs that stay the same from run to run, files to send, a folder to write to."""

from __future__ import annotations

import re
import uuid
from pathlib import Path
from typing import Any

HOST = "http://kitsu.test/api"
ACCESS = "ACCESS-TOKEN"
REFRESH = "REFRESH-TOKEN"
RENEWED = "RENEWED-TOKEN"
SPACE = uuid.UUID("0b5f9f4e-5d0e-4a39-9a1c-7d1f0f6c2b11")

labels: dict[str, str] = {}


def ident(label: str) -> str:
    """The ID that goes by this label, remembered so that messages can say the label."""
    value = str(uuid.uuid5(SPACE, label))
    labels[value] = label
    return value


def readable(text: str) -> str:
    """The text with every made-up ID replaced by its label."""
    return re.sub(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", lambda m: f"<{labels.get(m[0], m[0])}>", text)


class World:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.contents: dict[str, bytes] = {}
        self.places: dict[str, Path] = {}
        self.progress: list[tuple[Any, ...]] = []

    def file(self, name: str) -> str:
        """The path of a file that exists and whose content nobody else has."""
        path = self.folder / name
        if str(path) not in self.contents:
            self.contents[str(path)] = f"content of {name}\n".encode() * 3
            path.write_bytes(self.contents[str(path)])
        return str(path)

    def place(self, name: str) -> str:
        """A path where nothing is yet, and where a download shall be."""
        path = self.folder / "received" / name
        path.parent.mkdir(exist_ok=True)
        self.places[str(path)] = path
        return str(path)

    def on_progress(self, *counts: Any) -> None:
        self.progress.append(counts)
