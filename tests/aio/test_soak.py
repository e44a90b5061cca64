"""10,000 calls, 500 at a time, on a server that fails at every twentieth: nothing is lost, and nothing is left."""

from __future__ import annotations

import asyncio
import gc
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from gazu_like.aio import AsyncKitsuClient
from gazu_like.transport.settings import RetryPolicy

from .flaky_server import file_of
from .worlds import reached

pytestmark = pytest.mark.process

CALLS = 10_000
AT_ONCE = 500
#: One call in twenty fails; twelve times in a row none of 10,000 does.
STUBBORN = RetryPolicy(attempts=12, first_seconds=0.001, longest_seconds=0.002)


@pytest.fixture
def host() -> Iterator[str]:
    command = [sys.executable, "-m", "tests.aio.flaky_server", "5", "4"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}/api"
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def held() -> tuple[int, int, int]:
    """What this process holds: connections, open files, threads of ours."""
    gc.collect()
    process = psutil.Process()
    threads = [each for each in threading.enumerate() if each.name.startswith(("AnyIO", "gazu_like"))]
    return len(process.net_connections()), len(process.open_files()), len(threads)


def test_nothing_is_lost_and_nothing_is_left(host: str, tmp_path: Path) -> None:
    before = held()
    tries = 0

    async def main() -> None:
        nonlocal tries
        client = AsyncKitsuClient(host, retry=STUBBORN)
        sent = client.plain.wire.send

        def counting(call: Any) -> Any:
            nonlocal tries
            tries += 1
            return sent(call)

        client.plain.wire.send = counting  # type: ignore[method-assign]

        async def call(number: int) -> Any:
            if number % 20:
                return (await client.get(f"data/{number}"))["id"]
            target = tmp_path / f"{number}"
            await client.download(f"files/{number}", target)
            whole = target.read_bytes() == file_of(str(number))
            target.unlink()
            return str(number) if whole else "broken"

        found = [each async for each in client.map(call, range(CALLS), jobs=AT_ONCE)]
        assert found == [str(number) for number in range(CALLS)]
        pool = client.plain.wire.settings.pool_size  # type: ignore[attr-defined]
        assert (await client.get("count"))["open"] <= pool
        await client.aclose()
        await reached(lambda: len(asyncio.all_tasks()) == 1)

    asyncio.run(main())
    assert tries > CALLS * 1.03
    assert os.listdir(tmp_path) == []
    assert held() == before


def test_what_is_cancelled_meanwhile_harms_nobody_else(host: str) -> None:
    async def main() -> None:
        client = AsyncKitsuClient(host, retry=STUBBORN, pool_size=20)
        tasks = [asyncio.create_task(client.get(f"data/{number}")) for number in range(1000)]
        for turn in range(100):
            await asyncio.sleep(0.001)
            tasks[turn * 10].cancel()
        found = await asyncio.gather(*tasks, return_exceptions=True)
        for number, each in enumerate(found):
            assert each == {"id": str(number)} or (number % 10 == 0 and isinstance(each, asyncio.CancelledError))
        assert sum(isinstance(each, asyncio.CancelledError) for each in found) > 10
        assert (await client.get("count"))["open"] <= 20
        await client.aclose()

    asyncio.run(main())
