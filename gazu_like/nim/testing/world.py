"""The stand-in itself: who may ask, what is kept, and a query's way from what was sent to what is answered."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from gazu_like.nim.notation import Query
from gazu_like.nim.table import QUERIES
from gazu_like.nim.testing import checks, studio
from gazu_like.nim.testing.registry import ANSWERS
from gazu_like.nim.testing.store import Refused, Row, Store
from gazu_like.nim.values import encoded

VERSION = "7.2.9"
_ENVELOPES = ("made", "done", "page", "data")


@dataclass(frozen=True)
class Upload:
    """A file that came with a query."""

    filename: str
    mime: str
    content: bytes


@dataclass
class Key:
    """An API key, and whether it has run out."""

    text: str
    is_expired: bool = False


class World:
    """What one stand-in knows. Thread-safe.

    Attributes:
        store: The rows.
        files: What was uploaded, by link.
        keys: API keys by user name. Without ``requires_keys`` nobody asks for them.
        requires_keys: Whether queries need a key.
        now: Tells the time, in UTC; set it to have dates that are known beforehand.
        asked: What came, in order: text by name, "q" among it.
        custom_keys: Names that custom keys may have, by kind of record, each with its choices (None: free text).
    """

    def __init__(self) -> None:
        self.store = Store()
        self.files: dict[str, Upload] = {}
        self.keys: dict[str, Key] = {}
        self.requires_keys = False
        self.now: Callable[[], datetime.datetime] = lambda: datetime.datetime.now(datetime.timezone.utc)
        self.asked: list[dict[str, str]] = []
        self.custom_keys: dict[str, dict[str, list[str] | None]] = {}
        self.user: Row | None = None
        self._lock = threading.RLock()
        studio.furnish(self.store)

    def moment(self) -> str:
        """Return the time as NIM writes it."""
        return f"{self.now():%Y-%m-%d %H:%M:%S}"

    def ask(self, q: str, file: Upload | None = None, **params: Any) -> Any:
        """Ask as a client would, and return what is answered, for filling a world.

        Raises:
            Refused: it was.
        """
        query = QUERIES[q]
        form = encoded(query, {**params, **({"file": file} if file else {})}, {})
        with self._lock:
            return ANSWERS[q](self, checks.read(query, form, file))

    def answer(self, form: Mapping[str, str], file: Upload | None, user: str, key: str) -> Any:
        """Return the answer to a query, errors in the shape in which NIM has them.

        Args:
            form: What was sent, "q" among it.
            file: The file that came along.
            user: Name in the header.
            key: Key in the header.
        """
        with self._lock:
            q = form.get("q", "")
            self.asked.append(dict(form))
            problem = self.key_problem(user, key)
            if q == "testAPI":
                return [self._state(problem, key)]
            if problem:
                return [{"error": problem}]
            query = QUERIES.get(q)
            if query is None:
                return {"success": False, "error": "Invalid query"}
            self.user = self.store.first("user", username=user)
            return self._answer(query, {name: value for name, value in form.items() if name != "q"}, file)

    def _answer(self, query: Query, form: Mapping[str, str], file: Upload | None) -> Any:
        try:
            return ANSWERS[query.name](self, checks.read(query, form, file))
        except Refused as refusal:
            said = {"success": False, "error": str(refusal)}
            return said if query.shape in _ENVELOPES else [said]

    def key_problem(self, user: str, key: str) -> str:
        """Return what is wrong with a user's key, "" when nothing is or nobody asks."""
        if not self.requires_keys:
            return ""
        owner = next((name for name, each in self.keys.items() if each.text == key), None)
        if owner is None:
            return "API Key Not Found."
        if owner != user:
            return "Failed to validate user."
        return "API Key Expired." if self.keys[owner].is_expired else ""

    def _state(self, problem: str, key: str) -> Row:
        # No key at all is no error here: it shows in "keyRequired" together with "keyValid".
        is_valid = self.requires_keys and not problem
        return {
            "version": VERSION,
            "keyValid": str(is_valid).lower(),
            "keyRequired": str(self.requires_keys).lower(),
            "error": problem if key else "",
        }

    def keep(self, folder: str, row_id: int, file: Upload) -> str:
        """Keep a file and return its link, relative to the server's root."""
        link = f"media/{folder}/{row_id}/{file.filename}"
        self.files[link] = file
        return link

    def reference(self, given: Mapping[str, Any], kind: str, by_id: str, by_name: str, column: str = "name") -> Any:
        """Return the ID of what is named by ID or by name; the ID counts; None when neither is given.

        Raises:
            Refused: there is none.
        """
        if by_id in given:
            return self.store.get(kind, given[by_id])["ID"]
        return self.store.named(kind, given[by_name], column)["ID"] if given.get(by_name) else None

    def name_of(self, kind: str, row_id: Any, column: str = "name") -> Any:
        """Return the name of a row, "" when there is none."""
        row = self.store.find(kind, row_id)
        return row[column] if row else ""

    def full_name(self, user_id: Any) -> str:
        """Return first and last name of a user, "" when there is none."""
        user = self.store.find("user", user_id)
        return f"{user['first_name']} {user['last_name']}" if user else ""

    def with_keys(self, kind: str, row: Row, given: Mapping[str, Any]) -> None:
        """Write the custom keys that are given; of names that nobody has defined nothing stays, as in NIM."""
        known = self.custom_keys.get(kind, {})
        values = row.setdefault("keys", {})
        values.update({name: value for name, value in given.get("customKeys", {}).items() if name in known})

    def keys_of(self, kind: str, row: Row) -> list[Row]:
        """Return a row's custom keys as NIM answers them."""
        shown = []
        for name, options in self.custom_keys.get(kind, {}).items():
            value = row.get("keys", {}).get(name, "")
            key: Row = {"keyName": name, "value": value}
            if options is not None:
                place = str(options.index(value) + 1) if value in options else ""
                key |= {"value": place, "dropdownText": value, "dropdownOptions": options}
            shown.append(key)
        return shown
