"""How far a listener has come, kept where it survives a restart."""

from __future__ import annotations

import json
import os
import tempfile
from abc import abstractmethod
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from gazu_like.exception import PositionException
from gazu_like.refs import date_or_none
from gazu_like.transfer import FilePath
from gazu_like.transport.wire import Wire

VERSION = 1


class PositionStore(Protocol):
    """Where positions can be kept: anything with ``get`` and ``set``, such as a client of Redis or Valkey."""

    @abstractmethod
    def get(self, name: str, /) -> str | bytes | None:
        """Return what is kept under a name, None when nothing is."""

    @abstractmethod
    def set(self, name: str, value: str, /) -> object:
        """Keep a text under a name."""


#: What a caller may name: a file, or a store.
Kept: TypeAlias = FilePath | PositionStore


@dataclass(frozen=True)
class Position:
    """What of a server's log was handled: all that is earlier than a moment, and some that is not.

    Attributes:
        host: The server.
        moment: YYYY-MM-DDTHH:MM:SS, UTC by the server's clock; None before the first event ever.
        ids: Events from a little before that moment on that were handled.
    """

    host: str
    moment: str | None = None
    ids: frozenset[str] = field(default_factory=frozenset)

    def to_json(self) -> str:
        """Return it as text."""
        fields = {"version": VERSION, "host": self.host, "moment": self.moment, "ids": sorted(self.ids)}
        return json.dumps(fields)

    @classmethod
    def from_json(cls, text: str | bytes) -> Position:
        """Read it.

        Raises:
            ValueError: the text is no position, or one of a later version.
        """
        if not isinstance(text, (str, bytes)):
            raise ValueError(f"the store answered no text, but a {type(text).__name__}")  # noqa: TRY004 - as all bad input
        found: Any = json.loads(text)
        if not isinstance(found, Mapping) or found.get("version") != VERSION:
            raise ValueError("it is no position of an event listener, or one of another version")
        moment, ids = found.get("moment"), found.get("ids")
        if not isinstance(found.get("host"), str) or not isinstance(ids, list):
            raise ValueError("it is no position of an event listener")  # noqa: TRY004 - one error for bad input
        return cls(found["host"], date_or_none(moment, "moment"), frozenset(map(str, ids)))


class FileStore(PositionStore):
    """A file for one position. It is replaced as a whole, and only its owner can read it."""

    def __init__(self, path: FilePath) -> None:
        self.path = Path(path)

    def __repr__(self) -> str:
        return f"<FileStore {self.path}>"

    def get(self, name: str, /) -> str | None:
        try:
            return self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return None

    def set(self, name: str, value: str, /) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        number, draft = tempfile.mkstemp(prefix=f".{self.path.name}.", dir=self.path.parent)
        try:
            with os.fdopen(number, "w", encoding="utf-8") as file:
                file.write(value)
                file.flush()
                os.fsync(file.fileno())
            Path(draft).replace(self.path)
        except BaseException:
            with suppress(OSError):
                Path(draft).unlink()
            raise


class MemoryStore(PositionStore):
    """Keeps positions as long as the process lives."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def get(self, name: str, /) -> str | None:
        return self._kept.get(name)

    def set(self, name: str, value: str, /) -> None:
        self._kept[name] = value


def store_of(given: Kept | None) -> PositionStore:
    """Return the store that a caller means.

    Raises:
        ValueError: it is neither a path nor a store.
    """
    if given is None:
        return MemoryStore()
    if isinstance(given, (str, os.PathLike)):
        return FileStore(given)
    if callable(getattr(given, "get", None)) and callable(getattr(given, "set", None)):
        return given
    raise ValueError(f"position: wanted the path of a file, or a store with get and set, got {given!r:.80}")


class Keeper:
    """Reads and keeps the position of one listener.

    Args:
        wire: A store may block.
        kept: A file, a store, or None for as long as the process lives.
        name: Name of the position, for stores that keep several.
        host: The server.

    Raises:
        ValueError: ``kept`` is neither a path nor a store.
    """

    def __init__(self, wire: Wire, kept: Kept | None, name: str, host: str) -> None:
        self._wire = wire
        self._store = store_of(kept)
        self._name = name
        self._host = host
        self._kept: str | None = None

    def load(self) -> Position | None:
        """Return what is kept; None when nothing is yet.

        Raises:
            PositionException: it cannot be read, or is another server's.
        """
        try:
            text = self._store.get(self._name)
            found = None if text is None else Position.from_json(text)
        except Exception as error:  # whatever a store may raise
            raise PositionException(f"position {self}: {error}; move it away to begin anew") from error
        if found is not None and found.host != self._host:
            raise PositionException(f"position {self}: it is of {found.host}, not of {self._host}; name another file")
        return found

    def keep(self, position: Position) -> None:
        """Keep a position, unless it is kept already.

        Raises:
            PositionException: the store did not take it.
        """
        text = position.to_json()
        if position.moment is None or text == self._kept:
            return
        try:
            self._wire.offload(lambda: self._store.set(self._name, text))
        except Exception as error:  # whatever a store may raise
            raise PositionException(f"position {self}: it cannot be kept: {error}") from error
        self._kept = text

    def __str__(self) -> str:
        return str(self._store.path) if isinstance(self._store, FileStore) else repr(self._name)
