"""Nothing blocks the event loop: others have their turn while files are opened, read, written and closed."""

from __future__ import annotations

import asyncio
import os
import threading
from pathlib import Path
from typing import Any

import pytest

from gazu_like import transfer
from gazu_like.aio import AsyncKitsuClient

from .loop_server import BODY, LoopServer
from .worlds import on_loop

#: Turns that another task must have had before a slow step of a file goes on.
TURNS = 20


class Heart:
    """A task that counts its turns."""

    def __init__(self) -> None:
        self.turns = 0
        self.loop_thread = threading.get_ident()

    async def beat(self) -> None:
        while True:
            self.turns += 1
            await asyncio.sleep(0.0005)

    def wait(self, what: str, done: list[str]) -> None:
        """Hold up a step until the heart has beaten; fail in the thread of the event loop, where it cannot."""
        done.append(what)
        assert threading.get_ident() != self.loop_thread, f"{what} on the event loop"
        until = self.turns + TURNS
        for _ in range(20_000):
            if self.turns >= until:
                return
            threading.Event().wait(0.001)
        raise AssertionError(f"{what} held up the event loop")


class Slow:
    """A file whose every step waits for the heart."""

    def __init__(self, file: Any, heart: Heart, done: list[str]) -> None:
        self._file, self._heart, self._done = file, heart, done

    def write(self, data: bytes) -> Any:
        self._heart.wait("write", self._done)
        return self._file.write(data)

    def read(self, count: int = -1) -> Any:
        if not self._done or self._done[-1] != "read":
            self._heart.wait("read", self._done)
        return self._file.read(count)

    def close(self) -> None:
        if not self._file.closed:
            self._heart.wait("close", self._done)
        self._file.close()

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def test_a_download_to_a_slow_file_lets_others_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    real_open, real_settle = transfer.Landing._open, transfer.Landing.settle

    async def main() -> None:
        heart = Heart()
        beating = asyncio.ensure_future(heart.beat())

        def slow_open(landing: transfer.Landing) -> Any:
            heart.wait("open", done)
            return Slow(real_open(landing), heart, done)

        def slow_settle(landing: transfer.Landing) -> None:
            heart.wait("rename", done)
            real_settle(landing)

        monkeypatch.setattr(transfer.Landing, "_open", slow_open)
        monkeypatch.setattr(transfer.Landing, "settle", slow_settle)
        async with LoopServer() as server:
            client = AsyncKitsuClient(server.host)
            await client.download("file", tmp_path / "a.mov")
            await client.aclose()
        beating.cancel()

    on_loop(main)
    assert (tmp_path / "a.mov").read_bytes() == BODY
    assert done == ["open", *["write"] * done.count("write"), "close", "rename"]
    assert done.count("write") >= 2


def test_an_upload_of_a_slow_file_lets_others_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    file = tmp_path / "big.mov"
    file.write_bytes(BODY * 4)
    real_open = transfer.open_for_upload

    async def main() -> None:
        heart = Heart()
        beating = asyncio.ensure_future(heart.beat())

        def slow_open(path: Any) -> Any:
            heart.wait("open", done)
            return Slow(real_open(path), heart, done)

        async def told(sent: int, total: int) -> None:
            done.append("told")

        monkeypatch.setattr(transfer, "open_for_upload", slow_open)
        async with LoopServer() as server:
            client = AsyncKitsuClient(server.host)
            monkeypatch.setattr(Slow, "close", lambda self: self._file.close())
            await client.upload("ok", file, progress_callback=told)
            await client.aclose()
        beating.cancel()

    on_loop(main)
    assert done[0] == "open"
    assert done.count("read") >= 4
    assert done[-1] == "told"


def test_many_transfers_and_calls_take_turns(tmp_path: Path) -> None:
    """A big download does not keep small calls from being answered: they are, while it is under way."""
    order: list[str] = []

    async def main() -> None:
        async with LoopServer() as server:
            client = AsyncKitsuClient(server.host)
            going_on = asyncio.Event()

            async def slow_reader(done: int, total: int) -> None:
                going_on.set()
                await asyncio.sleep(0.01)
                order.append("piece")

            async def read() -> None:
                await going_on.wait()
                await client.get("ok")
                order.append("read")

            fetching = client.download("long", tmp_path / "a.mov", progress_callback=slow_reader)
            await asyncio.gather(fetching, *(read() for _ in range(10)))
            await client.aclose()

    on_loop(main)
    last_piece = len(order) - 1 - order[::-1].index("piece")
    assert order.index("read") < last_piece
    assert order.count("read") == 10
    assert os.listdir(tmp_path) == ["a.mov"]
