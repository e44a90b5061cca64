"""``client.map``: many calls at once, from plain scripts and from coroutines."""

from __future__ import annotations

import asyncio
import gc
import signal
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Iterator
from itertools import count, islice
from typing import Any
from weakref import WeakSet

import pytest

from gazu_like import asset
from gazu_like.aio import AsyncKitsuClient
from gazu_like.client import KitsuClient
from gazu_like.exception import RouteNotFoundException
from tests.aio.conftest import world as world
from tests.aio.worlds import Client, World, on_loop, reached
from tests.sandbox.conftest import heed_interrupts
from tests.support.faulty import Action, FaultyServer, Received, answer, chosen_by

ONES = [f"00000000-0000-0000-0000-{number:012}" for number in range(40)]


@chosen_by
def echoing(request: Received) -> Action:
    """A server that says what was asked for, and has nothing at paths that hold "none"."""
    if "none" in request.path:
        return answer({"message": request.path}, 404)
    return answer({"id": request.path.rpartition("/")[2]})


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer(otherwise=echoing) as opened:
        yield opened


@pytest.fixture
def client(world: World, server: FaultyServer) -> Client:
    return world.client(server.host)


class Ahead:
    """Items without end, and how many of them were taken."""

    def __init__(self) -> None:
        self.taken = 0

    def __iter__(self) -> Iterator[int]:
        for number in count():
            self.taken += 1
            yield number


def steps(world: World, client: Client, *args: Any, **kwargs: Any) -> Iterator[Any]:
    """What ``map`` yields, one by one, in either world."""
    found = client.raw.map(*args, **kwargs)
    if not world.is_async:
        yield from found
        return

    async def close() -> None:
        await found.aclose()

    try:
        while True:
            try:
                yield world.settled(found.__anext__)
            except StopAsyncIteration:
                return
    finally:
        world.settled(close)


class TestResults:
    def test_they_come_in_the_order_of_the_items(self, client: Client) -> None:
        assert [row["id"] for row in client.map(asset.get_asset, ONES)] == ONES

    def test_the_slow_first_does_not_hold_up_the_others_when_order_is_of_no_matter(
        self, world: World, server: FaultyServer
    ) -> None:
        over = threading.Event()

        @chosen_by
        def choose(request: Received) -> Action:
            if request.path.endswith(ONES[0]):
                over.wait(20)
            return echoing(request)

        server.otherwise = choose
        client = world.client(server.host)
        found = steps(world, client, asset.get_asset, ONES, jobs=4, ordered=False)
        others = [next(found)["id"] for _ in ONES[1:]]
        over.set()
        assert sorted(others) == ONES[1:]
        assert [row["id"] for row in found] == ONES[:1]

    def test_so_many_calls_run_at_once_and_no_more(self, client: Client, server: FaultyServer) -> None:
        lock, now, most = threading.Lock(), [0], [0]
        together = threading.Barrier(4)

        @chosen_by
        def choose(request: Received) -> Action:
            with lock:
                now[0] += 1
                most[0] = max(most[0], now[0])
            together.wait(20)
            with lock:
                now[0] -= 1
            return echoing(request)

        server.otherwise = choose
        assert len(client.map(asset.get_asset, ONES, jobs=4)) == len(ONES)
        assert most[0] == 4

    @pytest.mark.parametrize("items", [[], (), iter([]), {}], ids=["list", "tuple", "iterator", "dict"])
    def test_of_nothing_is_nothing(self, client: Client, server: FaultyServer, items: Any) -> None:
        assert client.map(asset.get_asset, items) == []
        assert server.received == []

    def test_functions_of_the_client_and_of_one_s_own(self, client: Client) -> None:
        def own(one: str) -> str:
            return one[-1]

        def with_client(one: str, client: Any) -> Any:
            return client.get(f"data/assets/{one}")["id"]

        assert [row["id"] for row in client.map(client.raw.asset.get_asset, ONES[:3])] == ONES[:3]
        assert client.map(own, ONES[:3]) == ["0", "1", "2"]
        assert client.map(with_client, ONES[:3]) == ONES[:3]

    def test_a_map_within_a_map(self, client: Client) -> None:
        def row_of_rows(one: str, client: Any) -> list[str]:
            return [row["id"] for row in client.map(asset.get_asset, [one, *ONES[:4]], jobs=2)]

        assert client.map(row_of_rows, ONES[:8], jobs=3) == [[one, *ONES[:4]] for one in ONES[:8]]


class TestErrors:
    WITH_ONE = ("a", "b", "none", "c")

    def test_the_first_error_is_raised_in_its_turn(self, world: World, client: Client) -> None:
        found = steps(world, client, lambda path, client: client.get(path)["id"], self.WITH_ONE)
        assert [next(found), next(found)] == ["a", "b"]
        with pytest.raises(RouteNotFoundException, match="/api/none"):
            next(found)
        assert list(found) == []

    def test_after_it_no_further_call_begins(self, client: Client, server: FaultyServer) -> None:
        with pytest.raises(RouteNotFoundException):
            client.map(lambda path, client: client.get(path), ["none", *map(str, range(1000))], jobs=2)
        client.get("later")
        assert len(server.received) <= 4 * 2 + 1  # what was under way may still arrive

    def test_they_are_returned_when_asked_for(self, client: Client) -> None:
        found = client.map(lambda path, client: client.get(path), self.WITH_ONE, on_error="return")
        assert [row["id"] for row in found[:2]] == ["a", "b"]
        assert isinstance(found[2], RouteNotFoundException)
        assert found[3] == {"id": "c"}

    def test_what_is_no_error_but_an_interruption_is_raised_all_the_same(self, world: World, client: Client) -> None:
        if world.is_async:
            pytest.skip("ends the event loop itself")

        def interrupted(item: int) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            client.map(interrupted, range(3), on_error="return")

    @pytest.mark.parametrize("on_error", ["raise", "return"])
    def test_an_error_of_the_items_is_raised(self, client: Client, on_error: str) -> None:
        def items() -> Iterator[str]:
            yield "a"
            raise LookupError("items")

        with pytest.raises(LookupError, match="items"):
            client.map(lambda path, client: client.get(path), items(), on_error=on_error)

    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({"jobs": 0}, "jobs: wanted at least 1"),
            ({"jobs": 2.5}, "jobs: wanted at least 1"),
            ({"on_error": "ignore"}, "on_error: wanted 'raise' or 'return'"),
        ],
        ids=lambda wrong: str(wrong)[:24],
    )
    def test_bad_arguments_are_told_before_anything_is_sent(
        self, client: Client, server: FaultyServer, wrong: dict[str, Any], said: str
    ) -> None:
        with pytest.raises(ValueError, match=said):
            client.raw.map(asset.get_asset, ONES, **wrong)
        with pytest.raises(ValueError, match="function: wanted a function"):
            client.raw.map("get_asset", ONES)
        with pytest.raises(TypeError):
            client.raw.map(asset.get_asset, 7)
        assert server.received == []


class TestLaziness:
    def test_nothing_happens_before_the_first_result_is_asked_for(self, client: Client, server: FaultyServer) -> None:
        items = Ahead()
        client.raw.map(lambda number, client: client.get(str(number)), items)
        assert (items.taken, server.received) == (0, [])

    @pytest.mark.parametrize("ordered", [True, False], ids=["ordered", "unordered"])
    def test_items_without_end_are_taken_a_bounded_number_ahead(
        self, world: World, client: Client, ordered: bool
    ) -> None:
        items = Ahead()
        found = steps(world, client, lambda number: number, items, jobs=3, ordered=ordered)
        for passed_on, _ in enumerate(islice(found, 50), start=1):
            assert items.taken - passed_on <= 4 * 3
        found.close()
        assert items.taken <= 50 + 4 * 3

    @pytest.mark.parametrize("ordered", [True, False], ids=["ordered", "unordered"])
    @pytest.mark.process
    def test_results_that_were_passed_on_are_not_kept(self, world: World, client: Client, ordered: bool) -> None:
        class Result:
            pass

        alive: WeakSet[Result] = WeakSet()

        def make(_: int) -> Result:
            alive.add(result := Result())
            return result

        found = steps(world, client, make, count(), jobs=3, ordered=ordered)
        for passed_on, _ in enumerate(islice(found, 200), start=1):
            if passed_on % 50 == 0:
                gc.collect()
                assert len(alive) <= 4 * 3 + 3
        found.close()

    def test_a_result_is_passed_on_before_a_slow_source_gives_all_its_items(self) -> None:
        taken = []

        def source() -> Iterator[int]:
            for number in range(20):
                taken.append(number)
                yield number
                time.sleep(0.1)  # the source's, not ours: far longer than a call of nothing

        with KitsuClient("http://kitsu.test") as client:
            found = client.map(lambda number: number, source(), jobs=4)
            assert next(found) == 0
            assert len(taken) < 16
            found.close()

    def test_leaving_the_loop_begins_no_further_call(self, world: World, client: Client, server: FaultyServer) -> None:
        items = Ahead()
        before = threading.active_count()
        found = steps(world, client, lambda number, client: client.get(str(number)), items, jobs=3)
        for row in found:
            if row["id"] == "5":
                break
        found.close()
        assert client.get("later") == {"id": "later"}
        assert len(server.received) <= 6 + 4 * 3 + 1  # what was under way may still arrive
        if not world.is_async:
            assert sum(thread.name.startswith("gazu_like-") for thread in threading.enumerate()) == 0
            assert threading.active_count() <= before + len(server._open)


class TestProgress:
    def test_a_function_is_told(self, world: World, client: Client) -> None:
        seen: list[Any] = []
        for callback in world.callback(lambda *step: seen.append(step)):
            seen.clear()
            client.map(lambda number: number, range(5), progress=callback)
            assert seen == [(done, 5) for done in range(6)]
            seen.clear()
            client.map(lambda number: number, iter(range(2)), progress=callback)
            assert seen == [(0, None), (1, None), (2, None)]

    def test_a_bar_is_shown(self, client: Client, capsys: pytest.CaptureFixture[str]) -> None:
        pytest.importorskip("rich")
        client.map(lambda number: number, range(5), progress="Assets")
        said = capsys.readouterr()
        assert "Assets" in said.err
        assert "5/5" in said.err
        assert said.out == ""

    def test_lines_are_written_without_rich(
        self, client: Client, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in [name for name in sys.modules if name.partition(".")[0] == "rich"]:
            monkeypatch.delitem(sys.modules, name)
        monkeypatch.setitem(sys.modules, "rich", None)
        monkeypatch.setitem(sys.modules, "rich.console", None)
        client.map(lambda number: number, range(5), progress="Assets")
        client.map(lambda number: number, iter(range(5)), progress=True)
        assert capsys.readouterr().err == "Assets: 5 of 5\n5\n"

    def test_an_error_of_the_function_ends_it(self, client: Client) -> None:
        def fail(done: int, total: int | None) -> None:
            if done == 2:
                raise LookupError

        with pytest.raises(LookupError):
            client.map(lambda number: number, range(5), progress=fail)


class TestAsync:
    def test_items_may_be_asynchronous(self, server: FaultyServer) -> None:
        async def items() -> AsyncIterator[str]:
            for one in ONES:
                await asyncio.sleep(0)
                yield one

        async def main() -> None:
            async with AsyncKitsuClient(server.host) as client:
                found = [row["id"] async for row in client.map(asset.get_asset, items(), jobs=3)]
                assert found == ONES

        on_loop(main)

    def test_functions_may_be_asynchronous(self, server: FaultyServer) -> None:
        async def main() -> None:
            async with AsyncKitsuClient(server.host) as client:

                async def own(one: str) -> str:
                    row = await client.asset.get_asset(one)
                    await asyncio.sleep(0)
                    return str(row["id"])

                assert [found async for found in client.map(own, ONES)] == ONES
                assert [row["id"] async for row in client.map(client.get, ["a", "b"])] == ["a", "b"]

                async def row_of_rows(one: str) -> list[str]:
                    return [found async for found in client.map(own, [one, ONES[0]])]

                wanted = [[one, ONES[0]] for one in ONES[:5]]
                assert [found async for found in client.map(row_of_rows, ONES[:5])] == wanted

        on_loop(main)

    def test_others_work_meanwhile(self, server: FaultyServer) -> None:
        async def main() -> None:
            async with AsyncKitsuClient(server.host, pool_size=4) as client:
                order: list[str] = []

                async def by_the_way() -> None:
                    await client.get("data/aside")
                    order.append("aside")

                aside = None
                async for row in client.map(asset.get_asset, ONES, jobs=2):
                    aside = aside or asyncio.ensure_future(by_the_way())
                    order.append(row["id"])
                assert aside is not None
                await aside
                assert order.index("aside") < len(ONES)

        on_loop(main)

    def test_breaking_off_cancels_what_is_under_way(self, server: FaultyServer) -> None:
        ended: list[str] = []

        async def main() -> None:
            async with AsyncKitsuClient(server.host) as client:

                async def slow(number: int) -> int:
                    if number == 0:
                        return 0
                    try:
                        await asyncio.sleep(1000)
                    finally:
                        ended.append("cancelled")
                    return number

                async for _ in client.map(slow, count(), jobs=4):
                    break
                await reached(lambda: len(ended) == 4)

        on_loop(main)

    def test_a_synchronous_client_s_function_is_refused(self, server: FaultyServer) -> None:
        client, plain = AsyncKitsuClient(server.host), KitsuClient(server.host)
        for function in (plain.asset.get_asset, plain.get):
            with pytest.raises(ValueError, match="synchronous"):
                client.map(function, ONES)
        assert server.received == []


INTERRUPTED = """
import itertools, sys, threading
from gazu_like import client
print("ready", flush=True)
kitsu = client.KitsuClient(sys.argv[1], pool_size=8)
try:
    for row in kitsu.map(lambda path: kitsu.get(str(path)), itertools.count(), jobs=8):
        pass
except KeyboardInterrupt:
    print("interrupted", len([t for t in threading.enumerate() if not t.daemon]), flush=True)
    raise
"""

INTERRUPTED_ASYNC = """
import asyncio, itertools, sys
from gazu_like.aio import AsyncKitsuClient
async def main():
    print("ready", flush=True)
    async with AsyncKitsuClient(sys.argv[1], pool_size=8) as kitsu:
        async for row in kitsu.map(kitsu.get, map(str, itertools.count()), jobs=8):
            pass
try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted 1", flush=True)
    raise
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
@pytest.mark.parametrize(
    "code",
    [
        INTERRUPTED,
        pytest.param(
            INTERRUPTED_ASYNC,
            marks=pytest.mark.skipif(sys.version_info < (3, 11), reason="asyncio.run cancels from 3.11 on"),
        ),
    ],
    ids=["sync", "async"],
)
@pytest.mark.parametrize("answers", ["quickly", "never"])
@pytest.mark.process
def test_ctrl_c_ends_it(code: str, answers: str) -> None:
    """With answers that never come, too: waiting for them would outlast the time that the script is given."""
    over = threading.Event()

    @chosen_by
    def silent(request: Received) -> Action:
        over.wait(60)
        return echoing(request)

    with FaultyServer(otherwise=silent if answers == "never" else echoing) as server:
        script = subprocess.Popen(
            [sys.executable, "-W", "error", "-c", code, server.host],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=heed_interrupts,
        )
        try:
            until = time.monotonic() + 30
            while len(server.received) < 8 and time.monotonic() < until:
                time.sleep(0.01)
            script.send_signal(signal.SIGINT)
            said, complained = script.communicate(timeout=30)
        finally:
            script.kill()
            script.wait()
            over.set()
    assert said == "ready\ninterrupted 1\n"
    assert complained.count("KeyboardInterrupt\n") == 1
    assert "Exception ignored" not in complained
    assert "Exception in thread" not in complained
    assert script.returncode == -signal.SIGINT
