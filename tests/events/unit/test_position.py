"""Where a position is kept: files that are whole and private, stores of any kind, and what is wrong with them."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazu_like.events.position import FileStore, Keeper, MemoryStore, Position, PositionStore, store_of
from gazu_like.exception import PositionException
from gazu_like.transport.threads import SyncWire

HOST = "http://kitsu.test/api"
POSITION = Position(HOST, "2026-03-01T12:00:00", frozenset({"a", "b"}))
NAME = "gazu_like:events"


def load(store: PositionStore, name: str, host: str) -> Position | None:
    return Keeper(SyncWire(), store, name, host).load()


def save(store: PositionStore, name: str, position: Position) -> None:
    Keeper(SyncWire(), store, name, position.host).keep(position)


class ByteStore:
    """Answers bytes, as clients of Redis do."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def get(self, name: str, /) -> bytes | None:
        return self.kept.get(name)

    def set(self, name: str, value: str, /) -> bool:
        self.kept[name] = value.encode()
        return True


@pytest.fixture(params=["file", "path", "memory", "bytes"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    path = tmp_path / "new folder" / "events.json"
    return {"file": str(path), "path": path, "memory": None, "bytes": ByteStore()}[request.param]


def test_a_position_comes_back_as_it_was(kept: Any) -> None:
    store = store_of(kept)
    assert load(store, NAME, HOST) is None
    save(store, NAME, POSITION)
    assert load(store, NAME, HOST) == POSITION


def test_a_store_keeps_several_by_their_names() -> None:
    store = MemoryStore()
    save(store, "one", POSITION)
    assert load(store, "other", HOST) is None
    assert load(store, "one", HOST) == POSITION


@given(
    moment=st.none() | st.datetimes().map(lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%S").rjust(19, "0")),
    ids=st.frozensets(st.text(max_size=8), max_size=5),
)
def test_any_position_is_written_and_read(moment: str | None, ids: frozenset[str]) -> None:
    position = Position(HOST, moment, ids)
    assert Position.from_json(position.to_json()) == position
    assert Position.from_json(position.to_json().encode()) == position


@pytest.mark.parametrize(
    "text",
    [
        "",
        "garbage",
        "null",
        "7",
        "[]",
        "{}",
        '{"version": 2, "host": "h", "moment": null, "ids": []}',
        '{"version": 1, "host": null, "moment": null, "ids": []}',
        '{"version": 1, "host": "h", "moment": null, "ids": null}',
        '{"version": 1, "host": "h", "moment": "yesterday", "ids": []}',
        '{"version": 1, "host": "h", "moment": 7, "ids": []}',
    ],
)
def test_what_is_no_position_is_named(text: str, tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    path.write_text(text)
    with pytest.raises(PositionException, match=r"events\.json: .*; move it away to begin anew"):
        load(FileStore(path), NAME, HOST)


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PositionException, match="move it away"):
        load(FileStore(path), NAME, HOST)


def test_another_server_s_position_is_refused(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "events.json")
    save(store, NAME, POSITION)
    with pytest.raises(PositionException, match=r"it is of http://kitsu\.test/api, not of http://other/api; name"):
        load(store, NAME, "http://other/api")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(PositionException, match="move it away"):
        load(FileStore(tmp_path), NAME, HOST)
    with pytest.raises(PositionException, match="cannot be kept"):
        save(FileStore(tmp_path), NAME, POSITION)
    assert not list(tmp_path.parent.glob(f".{tmp_path.name}.*"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    save(FileStore(path), NAME, POSITION)
    path.chmod(0)
    with pytest.raises(PositionException, match="Permission denied"):
        load(FileStore(path), NAME, HOST)


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("")
    with pytest.raises(PositionException):
        save(FileStore(tmp_path / "folder" / "events.json"), NAME, POSITION)


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_only_its_owner_reads_the_file(tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    path.write_text("")
    path.chmod(0o644)
    save(FileStore(path), NAME, POSITION)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_is_replaced_as_a_whole_or_left_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = FileStore(tmp_path / "events.json")
    save(store, NAME, POSITION)

    def full(number: int) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PositionException, match="cannot be kept: No space left"):
        save(store, NAME, Position(HOST, "2027-01-01T00:00:00"))
    assert load(store, NAME, HOST) == POSITION
    assert [path.name for path in tmp_path.iterdir()] == ["events.json"]


@pytest.mark.parametrize("store", [7, {}, object(), ["events.json"]], ids=["number", "dict", "object", "list"])
def test_what_is_no_store_is_refused(store: Any) -> None:
    with pytest.raises(ValueError, match="position: wanted the path of a file, or a store with get and set, got"):
        store_of(store)


def test_a_store_that_answers_something_else_is_named() -> None:
    class Odd(MemoryStore):
        def get(self, name: str, /) -> Any:
            return 7

    with pytest.raises(PositionException, match=f"position '{NAME}': "):
        load(Odd(), NAME, HOST)


@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")
def test_a_store_for_event_loops_is_named() -> None:
    class Later(MemoryStore):
        async def get(self, name: str, /) -> Any:  # type: ignore[override]
            return None

    with pytest.raises(PositionException, match="coroutine"):
        load(Later(), NAME, HOST)
