"""Bells: what is told while nobody waits is not missed, whoever rings and wherever."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import anyio
import pytest

from gazu_like.transport.bridge import spawn
from gazu_like.transport.tasks import AsyncWire, TaskBell
from gazu_like.transport.threads import SyncWire, ThreadBell
from gazu_like.transport.wire import Bell
from tests.aio.conftest import needs_trio
from tests.aio.worlds import HANGS_SECONDS, World, on_loop

#: Ends a wait at once.
NO_TIME = 0.0


@pytest.fixture(params=["sync", "asyncio", pytest.param("trio", marks=needs_trio)])
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    with World(request.param) as opened:
        yield opened


@pytest.fixture
def bell(world: World) -> Bell:
    return (AsyncWire() if world.is_async else SyncWire()).new_bell()


def test_rung_beforehand_it_is_not_missed(world: World, bell: Bell) -> None:
    bell.ring()
    assert world.plainly(bell.wait, NO_TIME) is True


def test_nobody_rings(world: World, bell: Bell) -> None:
    assert world.plainly(bell.wait, NO_TIME) is False
    assert world.plainly(bell.wait, 0.001) is False


def test_many_rings_count_as_one(world: World, bell: Bell) -> None:
    for _ in range(5):
        bell.ring()
    assert world.plainly(bell.wait, NO_TIME) is True
    assert world.plainly(bell.wait, NO_TIME) is False


def test_it_rings_again_after_a_wait_that_ended(world: World, bell: Bell) -> None:
    assert world.plainly(bell.wait, 0.001) is False
    bell.ring()
    assert world.plainly(bell.wait, NO_TIME) is True


def test_rung_from_another_thread_it_wakes_who_waits(world: World, bell: Bell) -> None:
    begun = threading.Event()

    def wait() -> bool:
        begun.set()
        return bell.wait(HANGS_SECONDS)

    waited = world.begin(wait)
    assert begun.wait(HANGS_SECONDS)
    threading.Thread(target=bell.ring).start()
    assert waited.result(HANGS_SECONDS) is True


def test_rings_of_many_threads_are_never_lost(world: World, bell: Bell) -> None:
    """Who appends and rings may rely on being seen, though nobody waits for long."""
    told: list[int] = []
    seen = 0

    def tell() -> None:
        for number in range(200):
            told.append(number)
            bell.ring()

    def look() -> int:
        nonlocal seen
        while seen < 800 and bell.wait(HANGS_SECONDS):
            seen = len(told)
        return seen

    looking = world.begin(look)
    for _ in range(4):
        threading.Thread(target=tell).start()
    assert looking.result(HANGS_SECONDS) == 800


def test_a_ring_at_the_very_end_of_a_wait_counts_for_the_next() -> None:
    bell = ThreadBell()

    class Late(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            was_set = super().wait(timeout)
            if not was_set:
                bell.ring()  # another thread, between this answer and what is made of it
            return was_set

    bell._event = Late()
    assert bell.wait(NO_TIME) is False
    assert bell.wait(NO_TIME) is True


def test_a_cancelled_wait_takes_no_ring_away() -> None:
    async def main() -> None:
        bell = TaskBell()
        waiting = asyncio.ensure_future(spawn(bell.wait, HANGS_SECONDS))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        bell.ring()
        assert await spawn(bell.wait, NO_TIME) is True

    on_loop(main)


@pytest.mark.parametrize("backend", ["asyncio", pytest.param("trio", marks=needs_trio)])
def test_a_loop_that_is_closed_does_no_harm(backend: str) -> None:
    bell = TaskBell()

    async def interrupted() -> None:
        async with anyio.create_task_group() as group:
            group.start_soon(spawn, bell.wait, HANGS_SECONDS)
            await anyio.sleep(0)
            left.append(bell._wake)
            group.cancel_scope.cancel()

    left: list[object] = []
    anyio.run(interrupted, backend=backend)
    bell._wake = left[0]  # type: ignore[assignment] - as when a thread read it a moment before
    bell.ring()

    async def later() -> bool:
        return await spawn(bell.wait, NO_TIME)

    assert anyio.run(later, backend=backend) is True


def test_a_bell_serves_one_loop_after_another() -> None:
    bell = TaskBell()

    async def rung_while_waiting() -> bool:
        thread = threading.Timer(0.0, bell.ring)
        thread.start()
        return await spawn(bell.wait, HANGS_SECONDS)

    assert on_loop(rung_while_waiting) is True
    assert on_loop(rung_while_waiting) is True
