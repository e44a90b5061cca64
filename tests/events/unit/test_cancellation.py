"""On event loops a listener may be cancelled wherever it waits: nothing is left behind, and nothing lost."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import anyio
import pytest

from gazu_like.aio import AsyncEventListener, AsyncKitsuClient
from gazu_like.events import MemoryStore
from gazu_like.events import listener as listeners
from gazu_like.events import work as works
from tests.aio.worlds import HANGS_SECONDS, on_loop, reached
from tests.events.support.listening import QUICK
from tests.events.support.server import StreamServer
from tests.support.wires import jwt


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(works, "ORDER_SECONDS", 0.2)


@pytest.fixture
def server() -> Iterator[StreamServer]:
    with StreamServer() as opened:
        yield opened


def client_of(server: StreamServer) -> AsyncKitsuClient:
    return AsyncKitsuClient(server.host, access_token=jwt(3600), retry=QUICK)


async def happen(server: StreamServer, seconds: float) -> None:
    await anyio.to_thread.run_sync(server.happen, "task:update", {"task_id": "t"}, seconds)


@pytest.mark.parametrize("way", ["task", "scope"])
@pytest.mark.parametrize("when", ["listening", "handling", "connecting", "reading"])
def test_a_run_that_is_cancelled_leaves_nothing_behind(
    server: StreamServer, way: str, when: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = MemoryStore()

    async def main() -> None:
        client = client_of(server)
        listener = AsyncEventListener(client, store)
        at_work = asyncio.Event()

        @listener.on("*")
        async def handle(event: Any) -> None:
            at_work.set()
            await asyncio.sleep(0.01 if when == "listening" else 3600)

        if when == "connecting":
            server.stream_gate.clear()
        scope = anyio.CancelScope()

        async def run() -> None:
            with scope:
                await listener.run()

        monkeypatch.setattr(listeners.EventListener.stop, "__defaults__", (0.1,))
        running = asyncio.ensure_future(run())
        if when == "connecting":
            await reached(lambda: "/socket.io/" in server.asked)
        else:
            await reached(lambda: listener.status.is_connected)
            if when == "reading":
                await reached(lambda: listener.status.is_current)
                server.log_gate.clear()
                asked = len(server.asked)
            await happen(server, 1)
            if when == "reading":
                await reached(lambda: len(server.asked) > asked)
            else:
                await at_work.wait()
        if way == "task":
            running.cancel()
            with pytest.raises(asyncio.CancelledError):
                await running
        else:
            scope.cancel()
            await running
        assert not listener.is_running
        await client.close()

    on_loop(main)
    server.stream_gate.set()
    server.log_gate.set()


def test_what_was_under_way_is_told_again(server: StreamServer) -> None:
    store, told = MemoryStore(), []

    async def main(is_slow: bool) -> None:
        async with client_of(server) as client:
            listener = AsyncEventListener(client, store)

            @listener.on("*")
            async def handle(event: Any) -> None:
                told.append(event.id)
                await asyncio.sleep(3600 if is_slow else 0)

            await listener.start()
            if is_slow:
                await happen(server, 1)
            await reached(lambda: told)
            await listener.stop(0.0)

    on_loop(main, True)
    told_first = told.copy()
    told.clear()
    on_loop(main, False)
    assert told == told_first != []


def test_a_start_that_is_cancelled_leaves_nothing_behind(server: StreamServer) -> None:
    server.stream_gate.clear()

    async def main() -> None:
        async with client_of(server) as client:
            listener = AsyncEventListener(client)
            with anyio.move_on_after(0.05) as scope:
                await listener.start()
            assert scope.cancelled_caught
            assert not listener.is_running
            server.stream_gate.set()
            async with listener:
                assert listener.is_running

    on_loop(main)


def test_a_wait_that_is_cancelled_leaves_the_listener_as_it_was(server: StreamServer) -> None:
    async def main() -> None:
        async with client_of(server) as client, AsyncEventListener(client) as listener:
            with anyio.move_on_after(0.01):
                await listener.wait_for("task:update", timeout=3600)
            assert not listener.plain._room._waiters
            waiting = asyncio.ensure_future(listener.wait_for("task:update", timeout=HANGS_SECONDS))
            await happen(server, 1)
            assert (await waiting).id is not None

    on_loop(main)


def test_a_with_block_that_raises_ends_the_listener(server: StreamServer) -> None:
    async def main() -> None:
        async with client_of(server) as client:
            with pytest.raises(ValueError, match="within"):
                async with AsyncEventListener(client) as listener:
                    raise ValueError("within")
            assert not listener.is_running

    on_loop(main)


def test_handlers_that_wait_do_not_hold_up_the_loop(server: StreamServer) -> None:
    async def main() -> None:
        met: list[Any] = []
        async with client_of(server) as client:
            listener = AsyncEventListener(client)

            @listener.on("*")
            async def meet(event: Any, client: AsyncKitsuClient) -> None:
                met.append(await client.get("data/events/last", params={"limit": 1}))
                await reached(lambda: len(met) == 3)

            async with listener:
                for number in range(3):
                    await anyio.to_thread.run_sync(
                        server.happen, "task:update", {"task_id": str(number)}, float(number)
                    )
                await reached(lambda: listener.status.handled == 3)
            assert listener.status.failed == 0

    on_loop(main)
