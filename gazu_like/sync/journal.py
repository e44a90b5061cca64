"""The journal of a migration: what a killed run needs to know to go on, in one SQLite file.

What the target holds is always read from the target; the journal keeps what it cannot tell: under which IDs records got
there that could not keep theirs, how a row looked when it was pushed, the checksums of files, and the last answers of
routes that can say "not changed". Losing it costs time and the conflict policy "newer", no data.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from gazu_like.exception import MigrationException

VERSION = 1
#: Answers below this size are not worth remembering.
WORTH_KEEPING_BYTES = 2_000

_TABLES = """
create table if not exists meta (name text primary key, value text not null);
create table if not exists ids (
    source_id text primary key, kind text not null, target_id text not null, origin text not null
);
create table if not exists pushed (
    source_id text primary key, kind text not null, source_changed text, target_changed text
);
create table if not exists files (
    side text not null, path text not null, mark text not null, size integer not null, sha256 text not null,
    primary key (side, path)
);
create table if not exists answers (
    side text not null, url text not null, mark text not null, body blob not null, primary key (side, url)
);
create table if not exists runs (
    started text primary key, ended text, action text not null, counts text
);
"""


class Journal:
    """One file for one pair of servers and one production. Held by one process at a time; may be used by many threads.

    Args:
        path: File; None keeps all in memory, for a plan that shall leave nothing behind.
        about: What the journal is of: "source", "target", "project". Another journal's file is refused.

    Raises:
        MigrationException: the file belongs to another migration or version, is in use, or is no journal.
    """

    def __init__(self, path: Path | None, about: Mapping[str, str]) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._store = _connected(path)
        try:
            self._open(about)
        except sqlite3.OperationalError as error:
            self._store.close()
            if "locked" not in str(error):
                raise MigrationException(f"{path}: the journal cannot be used: {error}") from error
            raise MigrationException(
                f"{path}: another run of this migration is under way; wait for it to end"
            ) from None
        except sqlite3.DatabaseError:
            self._store.close()
            raise MigrationException(f"{path}: this file is no journal of a migration; move it away") from None
        except MigrationException:
            self._store.close()
            raise

    def _open(self, about: Mapping[str, str]) -> None:
        if self.path is not None:
            # Exclusive: a second run on the same journal would push everything twice. The system frees it on kill -9.
            self._store.execute("pragma locking_mode=exclusive")
            self._store.execute("pragma journal_mode=wal")
            self._store.execute("pragma synchronous=normal")
            self._store.execute("begin immediate")
            self._store.execute("commit")
        self._store.executescript(_TABLES)
        known = dict(self._store.execute("select name, value from meta"))
        wanted = {"version": str(VERSION), **about}
        for name, value in wanted.items():
            if known.get(name, value) != value:
                raise MigrationException(
                    f"{self.path}: this journal is of another migration ({name}: {known[name]}, not {value}); "
                    "name another folder"
                )
        self._write("insert or replace into meta values (?, ?)", wanted.items())

    def _write(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        with self._lock, self._store:
            self._store.execute("begin")
            self._store.executemany(statement, rows)

    def _read(self, question: str, *values: Any) -> list[Any]:
        with self._lock:
            return self._store.execute(question, values).fetchall()

    # IDs

    def ids(self) -> dict[str, str]:
        """Return the target's IDs by the source's, of records that this migration created or met."""
        return dict(self._read("select source_id, target_id from ids"))

    def created(self) -> set[str]:
        """Return the source's IDs of the records that this migration created."""
        return {row[0] for row in self._read("select source_id from ids where origin = 'created'")}

    def brought(self) -> set[str]:
        """Return the target's IDs of the records that came from the source by this migration."""
        created = self._read("select target_id from ids where origin = 'created'")
        # What kept its ID stands in the table of what was pushed alone.
        others = "select source_id from ids where source_id != target_id"
        pushed = self._read(f"select source_id from pushed where source_id not in ({others})")  # noqa: S608
        return {row[0] for row in (*created, *pushed)}

    def note_ids(self, kind: str, pairs: Iterable[tuple[str, str]], origin: str) -> None:
        """Remember the target's IDs of records.

        Args:
            kind: Their kind.
            pairs: Source's and target's IDs.
            origin: "created" or "matched". What was created stays so.
        """
        rows = [(source, kind, target, target, origin) for source, target in pairs]
        self._write(
            "insert into ids values (?, ?, ?, case when exists "
            "(select 1 from ids where target_id = ? and origin = 'created') then 'created' else ? end) "
            "on conflict (source_id) do update set target_id = excluded.target_id, "
            "origin = case when origin = 'created' then origin else excluded.origin end",
            rows,
        )
        # A record of the source that was made anew, as a casting is, takes the place of the one that it was.
        others = [(target, source) for source, _, target, *_ in rows]
        self._write("delete from ids where target_id = ? and source_id != ?", others)

    # When rows were pushed

    def pushed_row(self, source_id: str) -> tuple[str | None, str | None] | None:
        """Return "updated_at" of both sides as they were when a row was last pushed; None when it never was."""
        found = self._read("select source_changed, target_changed from pushed where source_id = ?", source_id)
        return found[0] if found else None

    def note_pushed(self, kind: str, rows: Iterable[tuple[str, str | None, str | None]]) -> None:
        """Remember (source's ID, source's "updated_at", target's "updated_at" after the push)."""
        statement = "insert or replace into pushed values (?, ?, ?, ?)"
        self._write(statement, [(source, kind, here, there) for source, here, there in rows])

    # Files

    def file(self, side: str, path: str, mark: str) -> tuple[int, str] | None:
        """Return size and SHA-256 of a server's file, when it is the one that was read under this mark (its ETag)."""
        found = self._read("select size, sha256 from files where side = ? and path = ? and mark = ?", side, path, mark)
        return found[0] if found else None

    def marks(self, side: str) -> dict[str, str]:
        """Return the marks of all files of a side that are remembered, by path."""
        return dict(self._read("select path, mark from files where side = ?", side))

    def note_file(self, side: str, path: str, mark: str, size: int, sha256: str) -> None:
        """Remember size and SHA-256 of a server's file."""
        self._write("insert or replace into files values (?, ?, ?, ?, ?)", [(side, path, mark, size, sha256)])

    # Answers

    def answer(self, side: str, url: str) -> tuple[str, bytes] | None:
        """Return mark (ETag) and body of the last answer."""
        found = self._read("select mark, body from answers where side = ? and url = ?", side, url)
        return (found[0][0], zlib.decompress(found[0][1])) if found else None

    def note_answer(self, side: str, url: str, mark: str, body: bytes) -> None:
        """Remember an answer."""
        if len(body) >= WORTH_KEEPING_BYTES:
            packed = zlib.compress(body, 1)
            self._write("insert or replace into answers values (?, ?, ?, ?)", [(side, url, mark, packed)])

    # Runs

    def begin(self, started: str, action: str) -> None:
        self._write("insert or replace into runs values (?, null, ?, null)", [(started, action)])

    def end(self, started: str, ended: str, counts: Mapping[str, Any]) -> None:
        self._write("update runs set ended = ?, counts = ? where started = ?", [(ended, json.dumps(counts), started)])

    def runs(self) -> list[tuple[str, str | None, str]]:
        """Return begin, end (None when it was killed) and action of the runs so far, the oldest first."""
        return self._read("select started, ended, action from runs order by started")

    def close(self) -> None:
        with self._lock:
            self._store.close()


def _connected(path: Path | None) -> sqlite3.Connection:
    try:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.touch(mode=0o600)
        return sqlite3.connect(str(path or ":memory:"), check_same_thread=False, timeout=0.5, isolation_level=None)
    except (OSError, sqlite3.OperationalError) as error:
        raise MigrationException(f"{path}: the journal cannot be written there: {error}; name another folder") from None
