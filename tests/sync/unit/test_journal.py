"""The journal is for its owner and for one process, outlives a kill at any moment, and refuses what is not its own."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from gazu_like.exception import MigrationException
from gazu_like.sync.journal import WORTH_KEEPING_BYTES, Journal

ABOUT = {"source": "http://here.test/api", "target": "http://there.test/api", "project": "p1"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "folder" / "journal.sqlite"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    with closing(Journal(path, ABOUT)) as opened:
        yield opened


def reopened(path: Path) -> Journal:
    return Journal(path, ABOUT)


def test_all_files_are_for_their_owner_alone(journal: Journal, path: Path) -> None:
    journal.note_ids("tasks", [("a", "b")], "created")
    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()}
    assert set(modes.values()) == {0o600}, modes
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_plan_leaves_nothing_behind(tmp_path: Path) -> None:
    with closing(Journal(None, ABOUT)) as journal:
        journal.note_ids("tasks", [("a", "b")], "created")
        assert journal.ids() == {"a": "b"}
    assert list(tmp_path.iterdir()) == []


def test_everything_noted_is_there_the_next_time(journal: Journal, path: Path) -> None:
    body = bytes(range(256)) * 20
    journal.note_ids("tasks", [("a", "A"), ("b", "B")], "created")
    journal.note_ids("persons", [("c", "C")], "matched")
    journal.note_pushed("tasks", [("a", "2026-01-01T00:00:00", None), ("b", None, "2026-01-02T00:00:00")])
    journal.note_file("source", "pictures/a.png", "mark", 12, "abc")
    journal.note_answer("source", "data/tasks", "etag", body)
    journal.begin("2026-01-01T00:00:00", "run")
    journal.begin("2026-01-02T00:00:00", "run")
    journal.end("2026-01-01T00:00:00", "2026-01-01T00:00:09", {"pushed": 3})
    journal.close()
    with closing(reopened(path)) as again:
        assert again.ids() == {"a": "A", "b": "B", "c": "C"}
        assert again.created() == {"a", "b"}
        assert again.pushed_row("a") == ("2026-01-01T00:00:00", None)
        assert again.pushed_row("b") == (None, "2026-01-02T00:00:00")
        assert again.pushed_row("c") is None
        assert again.file("source", "pictures/a.png", "mark") == (12, "abc")
        assert again.answer("source", "data/tasks") == ("etag", body)
        assert again.runs() == [
            ("2026-01-01T00:00:00", "2026-01-01T00:00:09", "run"),
            ("2026-01-02T00:00:00", None, "run"),
        ]


def test_what_was_created_stays_so_under_its_newest_id(journal: Journal) -> None:
    journal.note_ids("tasks", [("a", "A"), ("b", "B")], "created")
    journal.note_ids("tasks", [("a", "A2"), ("c", "C")], "matched")
    assert journal.ids() == {"a": "A2", "b": "B", "c": "C"}
    assert journal.created() == {"a", "b"}


def test_notes_of_nothing_are_none(journal: Journal) -> None:
    journal.note_ids("tasks", [], "created")
    journal.note_pushed("tasks", iter(()))
    assert journal.ids() == {}


def test_a_file_is_known_under_its_mark_alone(journal: Journal) -> None:
    journal.note_file("source", "a.png", "one", 12, "abc")
    assert journal.file("source", "a.png", "two") is None
    assert journal.file("target", "a.png", "one") is None
    journal.note_file("source", "a.png", "two", 13, "def")
    assert journal.file("source", "a.png", "two") == (13, "def")
    assert journal.file("source", "a.png", "one") is None


def test_answers_are_kept_when_they_are_large(journal: Journal) -> None:
    journal.note_answer("source", "small", "etag", b"x" * (WORTH_KEEPING_BYTES - 1))
    journal.note_answer("source", "large", "etag", b"x" * WORTH_KEEPING_BYTES)
    assert journal.answer("source", "small") is None
    assert journal.answer("source", "large") == ("etag", b"x" * WORTH_KEEPING_BYTES)
    assert journal.answer("target", "large") is None
    journal.note_answer("source", "large", "newer", b"y" * WORTH_KEEPING_BYTES)
    assert journal.answer("source", "large") == ("newer", b"y" * WORTH_KEEPING_BYTES)


@pytest.mark.parametrize("name", ["source", "target", "project"])
def test_a_journal_of_another_migration_is_refused(journal: Journal, path: Path, name: str) -> None:
    journal.close()
    with pytest.raises(MigrationException, match=f"another migration .{name}: .*another folder"):
        Journal(path, {**ABOUT, name: "http://elsewhere.test/api"})
    reopened(path).close()


def test_a_journal_of_another_version_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gazu_like.sync.journal.VERSION", 99)
    Journal(path, ABOUT).close()
    monkeypatch.undo()
    with pytest.raises(MigrationException, match="version: 99, not 1"):
        reopened(path)


@pytest.mark.parametrize(
    "content", [b"dear journal" * 100, b"SQLite format 3\x00" + b"\xff" * 4096], ids=["text", "torn"]
)
def test_other_files_are_refused_and_left_as_they_are(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "journal.sqlite"
    path.write_bytes(content)
    with pytest.raises(MigrationException, match="journal"):
        reopened(path)
    assert path.read_bytes() == content


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    with closing(sqlite3.connect(path)) as other:
        other.execute("create table meta (colour text)")
    with pytest.raises(MigrationException, match="cannot be used"):
        reopened(path)


def test_places_where_no_file_can_be_are_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for place in (tmp_path, tmp_path / "file" / "journal.sqlite"):
        with pytest.raises(MigrationException, match="name another folder"):
            reopened(place)


def test_a_second_journal_on_the_same_file_is_refused(journal: Journal, path: Path) -> None:
    with pytest.raises(MigrationException, match="another run of this migration is under way"):
        reopened(path)
    journal.note_ids("tasks", [("a", "b")], "created")


def test_record_that_was_made_anew_takes_the_place_of_the_old_one(journal: Journal) -> None:
    journal.note_ids("entity-links", [("old", "there")], "created")
    journal.note_ids("entity-links", [("new", "there"), ("other", "elsewhere")], "matched")
    assert journal.ids() == {"new": "there", "other": "elsewhere"}
    assert journal.created() == {"new"}
    assert journal.brought() == {"there"}


def test_threads_share_it(journal: Journal) -> None:
    def note(number: int) -> None:
        for turn in range(25):
            journal.note_ids(
                "tasks", [(f"{number}.{turn}", f"x{number}.{turn}"), (f"both.{turn}", f"y{turn}")], "created"
            )
            journal.note_answer("source", f"{number}", "etag", b"z" * WORTH_KEEPING_BYTES)
            seen.add(journal.answer("source", f"{number}") is not None)
            journal.ids()

    seen: set[bool] = set()
    threads = [threading.Thread(target=note, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(journal.ids()) == 6 * 25 + 25
    assert seen == {True}


#: Opens the journal, says what it noted, line by line, until it is killed.
NOTING = """
import sys
from pathlib import Path
from gazu_like.sync.journal import Journal
journal = Journal(Path(sys.argv[1]), {"source": sys.argv[2], "target": sys.argv[3], "project": sys.argv[4]})
first = int(sys.argv[5])
print("open", flush=True)
for number in range(first, first + 100_000):
    pairs = [(f"{number}.{each}", f"{number}.{each}" + "x" * 200) for each in range(20)]
    journal.note_ids("tasks", pairs, "created")
    journal.note_answer("source", str(number % 7), "etag", bytes(str(number), "ascii") * 9_000)
    print(number, flush=True)
"""


def start(path: Path, first: int = 0) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", NOTING, str(path), *ABOUT.values(), str(first)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def kill(process: subprocess.Popen[str]) -> list[int]:
    process.kill()
    assert process.stdout is not None
    with process, process.stdout as pipe:
        return [int(line) for line in pipe.read().split("\n")[:-1]]


@pytest.mark.process
def test_another_process_waits_for_the_end(path: Path) -> None:
    process = start(path)
    try:
        with pytest.raises(MigrationException, match="another run of this migration is under way"):
            reopened(path)
    finally:
        kill(process)
    reopened(path).close()


@pytest.mark.process
def test_nothing_that_was_noted_is_lost_by_kills(path: Path) -> None:
    noted = 0
    for notes in (0, 3, 20):  # so many before the kill, which then comes in the middle of another one
        process = start(path, noted)
        assert process.stdout is not None
        heard = [process.stdout.readline() for _ in range(notes)]
        last = [*map(int, heard), *kill(process)]
        noted = max([noted - 1, *last]) + 1
        with closing(reopened(path)) as journal:
            ids = journal.ids()
            wholes = {one.split(".")[0] for one in ids}
            assert set(map(str, range(noted))) <= wholes
            assert len(wholes) <= noted + 1
            assert len(ids) == 20 * len(wholes), "a note is there as a whole or not at all"
            noted = len(wholes)
            for url in range(min(noted, 7)):
                found = journal.answer("source", str(url))
                assert found is None or len(set(found[1])) <= 10
