"""1,000 reads of one record each, near the server and 50 ms away: one after the other, and many at once."""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import gazu
import gazu.aio

from benchmarks.delay import far_away
from benchmarks.measure import Bar, Extent, Panel, Part, Row, in_turn, row_of
from benchmarks.production import production
from benchmarks.raw_server import raw_server
from gazu_like.aio import AsyncKitsuClient
from gazu_like.client import KitsuClient
from gazu_like.many import JOBS
from gazu_like.transport.settings import ASYNC_POOL_SIZE

ROUND_TRIP = 0.05
#: Times as fast as gazu's loop, at that distance.
GOAL = 20
#: What each contender reads: ``fetch_one`` is the one read that gazu.aio has too.
MODEL = "tasks"


def measure(client: KitsuClient, extent: Extent) -> Part:
    """Measure every contender at both distances.

    Args:
        client: Logged in to a server that may be filled.
        extent: How many reads and rounds.
    """
    ids = [task["id"] for task in client.task.all_tasks_for_project(production(client))][: extent.reads]
    rows, panels = [], []
    with _recorded(client, ids) as raw, far_away(raw, ROUND_TRIP) as raw_far, far_away(client.host, ROUND_TRIP) as far:
        for host, where, goal in (
            (raw_far, "at 50 ms, recorded answers", GOAL),
            (far, "at 50 ms, Zou", GOAL),
            (client.host, "on loopback, Zou", None),
        ):
            found = _seconds(Contenders(host, dict(client.tokens), ids), extent.rounds)
            rows += _rows(f"{len(ids):,} reads {where}", found, goal)
            loop = found["gazu, a loop"]
            bars = [
                Bar(name, statistics.median(a / b for a, b in zip(loop, them, strict=True)), "gazu" not in name)
                for name, them in found.items()
            ]
            panels.append(Panel(f"{len(ids):,} reads {where}: how many times as fast as a loop", "x", bars, goal))
    notes = [
        f"Each read is `fetch_one({MODEL!r}, id)`, a different record each time, its answer decoded.",
        "The distance is made by a proxy that holds every piece back for 25 ms each way, whatever else is under way.",
        "Zou runs as one process and needs several milliseconds of CPU for each read, which bounds every client alike; "
        "the recorded answers are Zou's own, repeated by a server that costs nothing, so that the client is measured.",
    ]
    return Part("Many reads", rows, panels, notes)


@contextmanager
def _recorded(client: KitsuClient, ids: list[str]) -> Iterator[str]:
    """Run a server that repeats what the real one answers to each read; yield its address."""
    paths = [f"data/{MODEL}/{id}" for id in ids]
    texts = client.map(lambda path: client.get(path, json_response=False), paths)
    answers = {f"/api/{path}": text for path, text in zip(paths, texts, strict=True)}
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        file = Path(folder, "answers.json")
        file.write_text(json.dumps(answers))
        with raw_server(file) as host:
            yield host


class Contenders:
    """The ways to read, each of which returns the seconds it took."""

    def __init__(self, host: str, tokens: dict[str, str], ids: list[str]) -> None:
        self._host = host
        self._tokens = tokens
        self._ids = ids

    def gazu_loop(self) -> float:
        client = gazu.client.create_client(self._host, tokens=dict(self._tokens))
        with client.session:
            return self._timed(lambda: [gazu.client.fetch_one(MODEL, id, client=client) for id in self._ids])

    def gazu_aio(self) -> float:
        async def read() -> float:
            client = gazu.aio.AsyncKitsuClient(self._host, tokens=dict(self._tokens))
            async with client.session:
                return await self._gathered(lambda id: gazu.aio.fetch_one(MODEL, id, client=client))

        return asyncio.run(read())

    def ours_mapped(self, jobs: int) -> float:
        client = KitsuClient(self._host, tokens=self._tokens, pool_size=max(jobs, JOBS))
        try:
            return self._timed(lambda: list(client.map(partial(client.fetch_one, MODEL), self._ids, jobs=jobs)))
        finally:
            client.close()

    def ours_async(self) -> float:
        async def read() -> float:
            client = AsyncKitsuClient(self._host, tokens=self._tokens)
            try:
                return await self._gathered(partial(client.fetch_one, MODEL))
            finally:
                await client.aclose()

        return asyncio.run(read())

    def _timed(self, read: Callable[[], list[dict[str, str]]]) -> float:
        started = time.perf_counter()
        return self._checked(read(), started)

    async def _gathered(self, read: Callable[[str], Awaitable[dict[str, str]]]) -> float:
        started = time.perf_counter()
        return self._checked(await asyncio.gather(*map(read, self._ids)), started)

    def _checked(self, rows: list[dict[str, str]], started: float) -> float:
        seconds = time.perf_counter() - started
        if [row["id"] for row in rows] != self._ids:
            raise RuntimeError("other records came than were asked for")
        return seconds


def _seconds(contenders: Contenders, rounds: int) -> dict[str, list[float]]:
    ways: dict[str, Callable[[], float]] = {
        "gazu, a loop": contenders.gazu_loop,
        "gazu.aio, gather": contenders.gazu_aio,
        f"map, jobs={JOBS} (default)": partial(contenders.ours_mapped, JOBS),
        f"map, jobs={ASYNC_POOL_SIZE}": partial(contenders.ours_mapped, ASYNC_POOL_SIZE),
        "async, gather": contenders.ours_async,
    }
    contenders.gazu_aio()  # the server's first answers take longer
    found: dict[str, list[float]] = {name: [] for name in ways}
    for seconds in in_turn(list(ways.values()), rounds):
        for name, each in zip(ways, seconds, strict=True):
            sys.stderr.write(f"{name}: {each:.2f} s\n")
            found[name].append(each)
    return found


def _rows(what: str, found: dict[str, list[float]], goal: float | None) -> list[Row]:
    loop, aio, few, mapped, gathered = found.values()
    fast = partial(row_of, higher_is_better=True)
    return [
        fast(
            f"{what}, map, jobs={ASYNC_POOL_SIZE}", list(zip(mapped, loop, strict=True)), goal, against="gazu, a loop"
        ),
        fast(f"{what}, async, gather", list(zip(gathered, loop, strict=True)), goal, against="gazu, a loop"),
        fast(f"{what}, map, jobs={JOBS}", list(zip(few, loop, strict=True)), None, against="gazu, a loop"),
        fast(f"{what}, async, gather", list(zip(gathered, aio, strict=True)), None, against="gazu.aio, gather"),
    ]
