"""A call that is cancelled, in whatever way and wherever it is, leaves nothing behind and nothing taken."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Generator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import psutil
import pytest

from gazu_like import transfer
from gazu_like.aio import AsyncKitsuClient
from gazu_like.transport.settings import RetryPolicy
from tests.support.faulty import FaultyServer
from tests.support.wires import jwt

from .loop_server import BODY, LoopServer
from .worlds import hanging, on_loop, reached, settle

pytestmark = pytest.mark.process  # they start none, but take their time

POOL = 3
WAITS = RetryPolicy(retry_after_seconds=1000)


@dataclass
class Scene:
    """A client on a server, in a folder with one file to send."""

    server: LoopServer
    client: AsyncKitsuClient
    folder: Path
    before: set[Any]

    @property
    def file(self) -> Path:
        return self.folder / "big.mov"

    def is_asked(self, path: str, times: int = 1) -> Callable[[], bool]:
        return lambda: self.server.asked[path] >= times

    def is_landing(self) -> bool:
        parts = [name for name in os.listdir(self.folder) if name.endswith(".part")]
        return bool(parts) and (self.folder / parts[0]).stat().st_size > 0

    async def assert_nothing_is_left(self) -> None:
        await settle()
        assert tasks() - self.before == set()
        assert os.listdir(self.folder) == ["big.mov"]
        assert open_files(self.folder) == []
        self.server.together = POOL
        found = await asyncio.gather(*(self.client.get("together") for _ in range(POOL)))
        assert found == [{"path": "together"}] * POOL


def tasks() -> set[Any]:
    """The tasks of this loop, those aside that serve."""
    here = {each for each in asyncio.all_tasks() if "_serve" not in repr(each.get_coro())}
    return here - {asyncio.current_task()}


def open_files(folder: Path) -> list[str]:
    return [each.path for each in psutil.Process().open_files() if each.path.startswith(str(folder))]


@asynccontextmanager
async def scene(folder: Path, **settings: Any) -> AsyncIterator[Scene]:
    (folder / "big.mov").write_bytes(BODY * 8)
    async with LoopServer() as server:
        client = AsyncKitsuClient(server.host, pool_size=POOL, retry=WAITS, **settings)
        yield Scene(server, client, folder, tasks())
        await client.aclose()


# Where a call may be: each starts it, and tells when it has come so far.

Phase = Callable[[Scene], tuple[Coroutine[Any, Any, Any], Callable[[], bool]]]


def waiting_for_the_answer(at: Scene) -> Any:
    return at.client.get("hang"), at.is_asked("hang")


def waiting_for_a_connection(at: Scene) -> Any:
    async def all_of_them() -> None:
        await gathered(*(at.client.get("hang") for _ in range(3 * POOL)))

    return all_of_them(), at.is_asked("hang", POOL)


def mid_download(at: Scene) -> Any:
    return at.client.download("half", at.folder / "a.mov"), at.is_landing


def mid_upload(at: Scene) -> Any:
    return at.client.upload("deaf", at.file), at.is_asked("deaf")


def in_a_pause(at: Scene) -> Any:
    return at.client.get("busy"), at.is_asked("busy")


def inside_map(at: Scene) -> Any:
    async def mapped() -> None:
        async for _ in at.client.map(at.client.get, ["hang"] * 20):
            raise AssertionError

    return mapped(), at.is_asked("hang", POOL)


def inside_a_plain_map(at: Scene) -> Any:
    def plain(client: Any) -> None:
        list(client.map(client.get, ["hang"] * 20, jobs=POOL))

    return at.client.run(plain), at.is_asked("hang", POOL)


def inside_a_lock(at: Scene) -> Any:
    at.client.tokens = {"access_token": jwt(20), "refresh_token": "again"}
    return at.client.get("ok"), at.is_asked("auth/refresh-token")


def before_a_lock(at: Scene) -> Any:
    async def some() -> None:
        await gathered(*(at.client.get("ok") for _ in range(3)))

    at.client.tokens = {"access_token": jwt(20), "refresh_token": "again"}
    return some(), at.is_asked("auth/refresh-token")


PHASES: list[Phase] = [
    waiting_for_the_answer,
    waiting_for_a_connection,
    mid_download,
    mid_upload,
    in_a_pause,
    inside_map,
    inside_a_plain_map,
    inside_a_lock,
    before_a_lock,
]


async def gathered(*calls: Coroutine[Any, Any, Any]) -> None:
    """``asyncio.gather`` that leaves nothing behind, for all ways of ending it."""
    under_way = [asyncio.ensure_future(call) for call in calls]
    try:
        await asyncio.gather(*under_way)
    finally:
        for each in under_way:
            each.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)


# Ways of ending it.

Way = Callable[[Coroutine[Any, Any, Any], Callable[[], bool]], Awaitable[None]]


async def by_cancel(call: Coroutine[Any, Any, Any], has_come: Callable[[], bool]) -> None:
    task = asyncio.ensure_future(call)
    await reached(lambda: has_come() or task.done())
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert task.cancelled()


async def by_timeout(call: Coroutine[Any, Any, Any], has_come: Callable[[], bool]) -> None:
    with pytest.raises(TimeoutError):  # noqa: PT012 - what is tested is the block
        async with asyncio.timeout(None) as bound:  # type: ignore[attr-defined]

            async def end() -> None:
                await reached(has_come)
                bound.reschedule(asyncio.get_running_loop().time())

            watching = asyncio.ensure_future(end())
            await call
    await watching


async def by_wait_for(call: Coroutine[Any, Any, Any], has_come: Callable[[], bool]) -> None:
    with pytest.raises(asyncio.TimeoutError):  # wherever the call is by then
        await asyncio.wait_for(call, 0.1)


async def by_task_group(call: Coroutine[Any, Any, Any], has_come: Callable[[], bool]) -> None:
    async def fail() -> None:
        await reached(has_come)
        raise LookupError

    with pytest.raises(ExceptionGroup) as caught:  # noqa: F821, PT012 - what is tested is the block
        async with asyncio.TaskGroup() as group:  # type: ignore[attr-defined]
            group.create_task(call)
            group.create_task(fail())
    assert [type(error) for error in caught.value.exceptions] == [LookupError]


async def by_fail_after(call: Coroutine[Any, Any, Any], has_come: Callable[[], bool]) -> None:
    with pytest.raises(TimeoutError):  # noqa: PT012 - what is tested is the block
        with anyio.fail_after(100) as scope:

            async def end() -> None:
                await reached(has_come)
                scope.deadline = anyio.current_time()

            watching = asyncio.ensure_future(end())
            await call
    await watching


class Driven:
    """A coroutine that is driven by hand, and closed instead of cancelled: GeneratorExit, in which nobody can wait."""

    def __init__(self, call: Coroutine[Any, Any, Any]) -> None:
        self._call = call
        self.is_to_close = False

    def __await__(self) -> Generator[Any, Any, None]:
        steps = self._call.__await__()
        go_on = partial(next, steps)
        while True:
            try:
                yield go_on()
                go_on = partial(next, steps)
            except asyncio.CancelledError as error:
                if self.is_to_close:
                    steps.close()
                    return
                go_on = partial(steps.throw, error)


async def by_close(call: Coroutine[Any, Any, Any], has_come: Callable[[], bool]) -> None:
    driven = Driven(call)

    async def drive() -> None:
        await driven

    task = asyncio.ensure_future(drive())
    await reached(lambda: has_come() or task.done())
    driven.is_to_close = True
    task.cancel()
    await task


newer = pytest.mark.skipif(sys.version_info < (3, 11), reason="Python 3.11 has it first")
WAYS = [
    by_cancel,
    pytest.param(by_timeout, marks=newer),
    by_wait_for,
    pytest.param(by_task_group, marks=newer),
    by_fail_after,
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("phase", PHASES, ids=lambda phase: phase.__name__)
def test_a_call_that_is_ended_leaves_nothing(phase: Phase, way: Way, tmp_path: Path) -> None:
    async def main() -> None:
        async with scene(tmp_path) as at:
            await way(*phase(at))
            at.client.tokens = {}
            await at.assert_nothing_is_left()

    on_loop(main)


# The HTTP library's generators complain of being closed without a loop's help; that is theirs, and all that they do.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize(
    "phase", [waiting_for_the_answer, mid_download, mid_upload, in_a_pause, inside_a_lock, inside_a_plain_map]
)
def test_a_coroutine_that_is_closed_unfinished_leaves_nothing(phase: Phase, tmp_path: Path) -> None:
    async def main() -> None:
        async with scene(tmp_path) as at:
            await by_close(*phase(at))
            gc.collect()
            await reached(lambda: not tasks() - at.before)  # asyncio closes the library's generators in tasks
            at.client.tokens = {}
            await at.assert_nothing_is_left()

    on_loop(main)


@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")
def test_a_coroutine_that_is_never_awaited_does_nothing(tmp_path: Path) -> None:
    async def main() -> None:
        async with scene(tmp_path) as at:
            at.client.get("ok")
            at.client.upload("ok", at.file)
            at.client.asset.get_asset("not even looked at")
            at.client.map(at.client.get, ["ok"])
            gc.collect()
            assert at.server.asked == {}
            await at.assert_nothing_is_left()

    on_loop(main)


def test_every_step_may_be_the_last(tmp_path: Path) -> None:
    """Cancelled after one turn of the loop, after two, and so on until the call is through: connecting included."""

    async def main(way: Callable[[Scene], Coroutine[Any, Any, Any]]) -> int:
        async with scene(tmp_path) as at:
            steps = 0
            while True:
                if steps % 2:
                    await at.client.aclose()  # every other time a connection is there already
                task = asyncio.ensure_future(way(at))
                await settle(steps)
                if not task.cancel():
                    await task
                    break
                await asyncio.wait([task])
                steps += 1
            for name in os.listdir(tmp_path):
                assert name in ("big.mov", "a.mov")
            (tmp_path / "a.mov").unlink(missing_ok=True)
            await at.assert_nothing_is_left()
            return steps

    assert on_loop(main, lambda at: at.client.get("ok")) > 5
    assert on_loop(main, lambda at: at.client.download("file", tmp_path / "a.mov")) > 20
    assert on_loop(main, lambda at: at.client.upload("ok", at.file)) > 20


def test_a_call_that_catches_its_cancellation_goes_on(tmp_path: Path) -> None:
    """As a coroutine may: cancellation is an exception in the plain function, at the line where it waits."""
    seen: list[str] = []

    def stubborn(client: Any) -> Any:
        try:
            client.get("hang")
        except asyncio.CancelledError:
            seen.append("cancelled")
        return client.get("ok")

    async def main() -> None:
        async with scene(tmp_path) as at:
            task = asyncio.ensure_future(at.client.run(stubborn))
            await reached(at.is_asked("hang"))
            task.cancel()
            assert await task == {"path": "ok"}
            assert seen == ["cancelled"]
            await at.assert_nothing_is_left()

    on_loop(main)


class Gate:
    """Holds a thread until it is opened."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.opened = threading.Event()

    def wait(self) -> None:
        self.reached.set()
        assert self.opened.wait(30)


@pytest.fixture
def gate() -> Iterator[Gate]:
    made = Gate()
    yield made
    made.opened.set()


@pytest.mark.parametrize("way", ["open", "write", "settle"])
def test_a_download_that_is_cancelled_in_a_thread_s_step_leaves_nothing(
    way: str, tmp_path: Path, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The step cannot be broken off: it ends first, and then what it made is taken away."""
    real_open = transfer.Landing._open

    def slow_open(landing: transfer.Landing) -> Any:
        if way == "open":
            gate.wait()
        file = real_open(landing)
        return SlowFile(file, gate) if way == "write" else file

    def slow_settle(landing: transfer.Landing) -> None:
        gate.wait()

    monkeypatch.setattr(transfer.Landing, "_open", slow_open)
    if way == "settle":
        monkeypatch.setattr(transfer.Landing, "settle", slow_settle)

    async def main() -> None:
        async with scene(tmp_path) as at:
            task = asyncio.ensure_future(at.client.download("file", tmp_path / "a.mov"))
            await reached(gate.reached.is_set)
            task.cancel()
            await settle()
            assert not task.done()
            gate.opened.set()
            with pytest.raises(asyncio.CancelledError):
                await task
            await at.assert_nothing_is_left()

    on_loop(main)


class SlowFile:
    """A file whose first write waits."""

    def __init__(self, file: Any, gate: Gate) -> None:
        self._file = file
        self._gate = gate

    def write(self, data: bytes) -> int:
        self._gate.wait()
        written: int = self._file.write(data)
        return written

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> SlowFile:
        return self

    def __exit__(self, *error: object) -> None:
        self._file.close()


@pytest.mark.parametrize("way", ["open", "read"])
def test_an_upload_that_is_cancelled_in_a_thread_s_step_leaves_nothing(
    way: str, tmp_path: Path, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    if way == "open":
        real_open = transfer.open_for_upload
        monkeypatch.setattr(transfer, "open_for_upload", lambda path: (gate.wait(), real_open(path))[1])
    else:
        real_read = transfer.Window.read
        monkeypatch.setattr(transfer.Window, "read", lambda self, count=-1: (gate.wait(), real_read(self, count))[1])

    async def main() -> None:
        async with scene(tmp_path) as at:
            task = asyncio.ensure_future(at.client.upload("ok", at.file))
            await reached(gate.reached.is_set)
            task.cancel()
            await settle()
            assert not task.done()
            gate.opened.set()
            with pytest.raises(asyncio.CancelledError):
                await task
            await at.assert_nothing_is_left()

    on_loop(main)


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # nobody is left to close the sockets
def test_a_loop_that_is_closed_under_its_calls_leaves_the_client_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """What remains is collected with the loop gone, where a fault could only be printed."""
    printed: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", printed.append)
    with FaultyServer(script=[hanging] * POOL) as server:
        client = AsyncKitsuClient(server.host, pool_size=POOL)

        async def begin() -> list[asyncio.Task[Any]]:
            under_way = [asyncio.ensure_future(client.get("data/x")) for _ in range(2 * POOL)]
            await reached(lambda: len(server.received) == POOL)
            return under_way

        loop = asyncio.new_event_loop()
        for task in loop.run_until_complete(begin()):
            task._log_destroy_pending = False  # type: ignore[attr-defined]
        loop.close()
        del loop, task
        gc.collect()
        assert [repr(each.exc_value) for each in printed] == []

        async def again() -> list[Any]:
            found = await asyncio.gather(*(client.get("data/x") for _ in range(2 * POOL)))
            await client.aclose()
            return found

        assert on_loop(again) == [{"ok": True}] * (2 * POOL)
