"""One client on several event loops, one after another and at once; a client that is closed, and used again."""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psutil
import pytest

from gazu_like import asset, cache
from gazu_like.aio import AsyncKitsuClient
from gazu_like.client import KitsuClient
from tests.client.test_login import issuing
from tests.support.faulty import FaultyServer
from tests.support.wires import jwt

from .loop_server import LoopServer
from .worlds import on_loop


def test_one_loop_after_another() -> None:
    with FaultyServer() as server:
        client = AsyncKitsuClient(server.host)

        async def main() -> None:
            assert await asyncio.gather(*(client.get("data/x") for _ in range(5))) == [{"ok": True}] * 5
            await client.aclose()

        for _ in range(3):
            on_loop(main)
        assert len(server.received) == 15


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_loop_that_was_not_closed_properly_is_forgotten() -> None:
    """Without ``aclose`` its connections are let go with a warning, as those of any library are, but they do go."""
    with FaultyServer() as server:
        client = AsyncKitsuClient(server.host)

        async def main() -> None:
            assert await client.get("data/x") == {"ok": True}  # noqa: F821 - deleted below

        for _ in range(5):
            on_loop(main)
        gc.collect()
        assert connections_to(server.port) <= 1  # the last loop's: the next would have dropped it
        del client, main
        gc.collect()
        assert connections_to(server.port) == 0


def connections_to(port: int) -> int:
    return sum(bool(each.raddr) and each.raddr.port == port for each in psutil.Process().net_connections())


def test_two_loops_in_two_threads_at_once() -> None:
    together = threading.Barrier(2)
    with FaultyServer(otherwise=issuing(jwt(3600, salt="new"))) as server:
        client = AsyncKitsuClient(server.host, access_token=jwt(20), refresh_token="again", pool_size=5)

        async def main() -> list[Any]:
            together.wait(10)
            found = await asyncio.gather(*(client.get("data/x") for _ in range(100)))
            await client.aclose()
            return found

        with ThreadPoolExecutor(2) as pool:
            assert list(pool.map(on_loop, [main, main])) == [[{"ok": True}] * 100] * 2
        assert 1 <= server.paths.count("/api/auth/refresh-token") <= 2


def test_two_loops_fill_the_cache_at_once() -> None:
    together = threading.Barrier(2)

    @cache.cache
    def rows(client: Any = None) -> Any:
        return client.get("data/rows")

    with FaultyServer() as server:
        client = AsyncKitsuClient(server.host)

        async def main() -> list[Any]:
            together.wait(10)
            found = await asyncio.gather(*(client.run(rows) for _ in range(100)))
            await client.aclose()
            return found

        cache.enable()
        try:
            with ThreadPoolExecutor(2) as pool:
                assert list(pool.map(on_loop, [main, main])) == [[{"ok": True}] * 100] * 2
        finally:
            cache.disable()
        assert 1 <= len(server.received) <= 2


def test_a_loop_may_run_while_another_waits_in_the_same_thread() -> None:
    """As in a notebook's cell that calls ``asyncio.run`` in a thread of its own, and in tests of plugins."""

    async def inner(client: AsyncKitsuClient) -> Any:
        found = await client.get("inner")
        await client.aclose()
        return found

    async def main() -> None:
        async with LoopServer() as server:
            client = AsyncKitsuClient(server.host)
            assert await client.get("outer") == {"path": "outer"}
            assert await asyncio.to_thread(asyncio.run, inner(client)) == {"path": "inner"}
            assert await client.get("outer") == {"path": "outer"}
            await client.aclose()

    on_loop(main)


def test_a_closed_client_may_be_used_again() -> None:
    async def main() -> None:
        async with LoopServer() as server:
            async with AsyncKitsuClient(server.host) as client:
                await asyncio.gather(*(client.get("ok") for _ in range(10)))
                assert server.connections == 10
            await wait_until_gone(server)
            assert await client.get("ok") == {"path": "ok"}
            await client.close()
            await client.close()
            await wait_until_gone(server)

    on_loop(main)


@pytest.mark.parametrize("leaves", ["cancelled", "error"])
def test_the_block_gives_the_connections_back_however_it_ends(leaves: str) -> None:
    async def main() -> None:
        async with LoopServer() as server:

            async def work() -> None:
                async with AsyncKitsuClient(server.host, access_token=jwt(3600)) as client:
                    await client.get("ok")
                    if leaves == "error":
                        raise LookupError
                    await client.get("hang")

            task = asyncio.ensure_future(work())
            while leaves == "cancelled" and not server.asked["hang"]:
                await asyncio.sleep(0)
            if leaves == "cancelled":
                for _ in range(3):  # the second reaches it while it logs out
                    task.cancel()
                    await asyncio.sleep(0)
            await asyncio.wait([task])
            assert task.cancelled() or isinstance(task.exception(), LookupError)
            await wait_until_gone(server)

    on_loop(main)


async def wait_until_gone(server: LoopServer) -> None:
    while server.connections:
        await asyncio.sleep(0.001)


def test_what_is_bound_to_a_synchronous_client_is_refused() -> None:
    plain = KitsuClient("http://127.0.0.1:1/api")
    client = AsyncKitsuClient("http://127.0.0.1:1/api")
    one = "00000000-0000-0000-0000-000000000001"

    async def main() -> None:
        for function in (plain.asset.get_asset, plain.get):
            with pytest.raises(ValueError, match="synchronous"):
                await client.run(function, one)
            with pytest.raises(ValueError, match="synchronous"):
                client.map(function, [one])
        with pytest.raises(ValueError, match="synchronous"):
            await client.run(asset.get_asset, one, client=plain)

    on_loop(main)


def test_a_function_of_another_client_asks_that_client() -> None:
    one = "00000000-0000-0000-0000-000000000001"

    async def main() -> None:
        async with LoopServer() as mine, LoopServer() as theirs:
            client, other = AsyncKitsuClient(mine.host), AsyncKitsuClient(theirs.host)
            await client.run(other.asset.get_asset, one)
            assert [row async for row in client.map(other.get, ["ok"])] == [{"path": "ok"}]
            await client.run(asset.get_asset, one, client=other)
            assert not mine.asked
            assert sum(theirs.asked.values()) == 3
            await client.aclose()
            await other.aclose()

    on_loop(main)


@pytest.mark.skipif(sys.version_info < (3, 11), reason="Python 3.11 has it first")
def test_ctrl_c_ends_a_call() -> None:
    """``asyncio.run`` turns the signal into a cancellation of the main task."""
    import signal

    async def main() -> None:
        async with LoopServer() as server:
            client = AsyncKitsuClient(server.host)
            asyncio.get_running_loop().call_later(0.05, signal.raise_signal, signal.SIGINT)
            try:
                await client.get("hang")
            finally:
                assert await client.get("ok") == {"path": "ok"}
                await client.aclose()

    with pytest.raises(KeyboardInterrupt):
        asyncio.run(main())
