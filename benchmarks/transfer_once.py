"""One transfer in a process of its own: ``python -m benchmarks.transfer_once WHO DIRECTION HOST PATH FILE``.

Prints the seconds it took and the bytes by which the process grew, as JSON.
"""

from __future__ import annotations

import asyncio
import json
import os
import resource
import sys
import time
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any

#: Asked before the clock starts, so that modules are loaded and the connection stands.
WARM_UP = "data/project-status"
TOKEN = "BENCHMARK_TOKEN"


def main(who: str, direction: str, host: str, path: str, file: str) -> None:
    """Do it, and print what it cost."""
    print(json.dumps(CONTENDERS[who](direction, host, path, file)))


def _gazu(direction: str, host: str, path: str, file: str) -> dict[str, float]:
    import gazu

    client = gazu.client.create_client(host, access_token=os.environ[TOKEN])
    gazu.client.get(WARM_UP, client=client)
    return _measured(partial(getattr(gazu.client, direction), path, file, client=client))


def _sync(direction: str, host: str, path: str, file: str) -> dict[str, float]:
    from gazu_like.client import KitsuClient

    client = KitsuClient(host, access_token=os.environ[TOKEN])
    client.get(WARM_UP)
    return _measured(partial(getattr(client, direction), path, file))


def _async(direction: str, host: str, path: str, file: str) -> dict[str, float]:
    from gazu_like.aio import AsyncKitsuClient

    async def run() -> dict[str, float]:
        client = AsyncKitsuClient(host, access_token=os.environ[TOKEN])
        await client.get(WARM_UP)
        found = await _measured_later(partial(getattr(client, direction), path, file))
        await client.aclose()
        return found

    return asyncio.run(run())


CONTENDERS = {"gazu": _gazu, "sync": _sync, "async": _async}


def _measured(transfer: Callable[[], object]) -> dict[str, float]:
    before, started = _memory("VmRSS"), time.perf_counter()
    transfer()
    return {"seconds": time.perf_counter() - started, "grown": _memory("VmHWM") - before}


async def _measured_later(transfer: Callable[[], Awaitable[Any]]) -> dict[str, float]:
    before, started = _memory("VmRSS"), time.perf_counter()
    await transfer()
    return {"seconds": time.perf_counter() - started, "grown": _memory("VmHWM") - before}


def _memory(name: str) -> int:
    """Return the present (VmRSS) or largest (VmHWM) size of this process, bytes."""
    status = Path("/proc/self/status")
    if not status.exists():  # macOS knows the largest only, in bytes
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Not getrusage: on Linux its number begins with that of the process which started this one.
    line = next(line for line in status.read_text().splitlines() if line.startswith(name))
    return int(line.split()[1]) * 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
