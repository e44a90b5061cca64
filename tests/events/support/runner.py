"""A program that listens until it is told to stop: ``python -m tests.events.support.runner WORLD HOST``.

Its handler of "slow:new" does not come to an end.
"""

from __future__ import annotations

import asyncio
import sys
import time
from typing import Any

from gazu_like.aio import AsyncEventListener, AsyncKitsuClient
from gazu_like.client import KitsuClient
from gazu_like.events import EventListener, MemoryStore


def say(text: str) -> None:
    print(text, flush=True)


def listen(host: str) -> None:
    listener = EventListener(KitsuClient(host, access_token="token"), MemoryStore())

    @listener.on("*")
    def handle(event: Any) -> None:
        say(event.name)
        while event.noun == "slow":
            time.sleep(0.01)

    listener.run()


async def listen_later(host: str) -> None:
    async with AsyncKitsuClient(host, access_token="token") as client:
        listener = AsyncEventListener(client, MemoryStore())

        @listener.on("*")
        async def handle(event: Any) -> None:
            say(event.name)
            while event.noun == "slow":
                await asyncio.sleep(0.01)

        await listener.run()


if __name__ == "__main__":
    if sys.argv[1] == "sync":
        listen(sys.argv[2])
    else:
        asyncio.run(listen_later(sys.argv[2]))
    say("ended in order")
