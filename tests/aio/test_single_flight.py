"""However many tasks need it, one request renews the login and one fills a key of the cache."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from gazu_like import cache
from gazu_like.aio import AsyncKitsuClient
from gazu_like.exception import NotAuthenticatedException, ServerErrorException
from gazu_like.transport.settings import RetryPolicy
from tests.client.test_login import EXPIRED, issuing
from tests.support.faulty import Action, FaultyServer, Received, answer, chosen_by
from tests.support.wires import jwt

from .worlds import QUICK, hanging, on_loop, reached

TASKS = 1000
ONCE = RetryPolicy(attempts=1)
REFRESH = "/api/auth/refresh-token"


def refusing_first(first: Action, then: Callable[[Received], Action]) -> Callable[[Received], Action]:
    """A server that does something else for the first renewal."""
    seen: list[str] = []

    @chosen_by
    def choose(request: Received) -> Action:
        seen.append(request.path)
        return first if request.path == REFRESH and seen.count(REFRESH) == 1 else then(request)

    return choose


class TestRenewal:
    @pytest.mark.parametrize("ends_in", [20, -5], ids=["about to run out", "run out"])
    def test_1000_tasks_with_an_old_token_renew_once(self, ends_in: float) -> None:
        new = jwt(3600, salt="new")

        async def main(host: str) -> None:
            client = AsyncKitsuClient(host, access_token=jwt(ends_in), refresh_token="again")
            found = await asyncio.gather(*(client.get(f"data/{number}") for number in range(TASKS)))
            assert found == [{"ok": True}] * TASKS
            await client.aclose()

        with FaultyServer(otherwise=issuing(new)) as server:
            on_loop(main, server.host)
            assert server.paths.count(REFRESH) == 1
            assert len(set(server.paths)) == len(server.paths) == TASKS + 1

    @pytest.mark.process
    def test_1000_tasks_whose_token_is_refused_renew_once(self) -> None:
        async def main(host: str) -> None:
            client = AsyncKitsuClient(host, access_token="old", refresh_token="again")
            found = await asyncio.gather(*(client.get(f"data/{number}") for number in range(TASKS)))
            assert found == [{"ok": True}] * TASKS
            await client.aclose()

        with FaultyServer(otherwise=issuing("new")) as server:
            on_loop(main, server.host)
            assert server.paths.count(REFRESH) == 1
            refused = [r for r in server.received if r.token == "old"]
            assert len(server.received) == TASKS + len(refused) + 1

    def test_a_refresh_token_that_is_refused_is_asked_with_once(self) -> None:
        async def main(host: str) -> None:
            client = AsyncKitsuClient(host, access_token="old", refresh_token="dead")
            found = await asyncio.gather(*(client.get(f"data/{n}") for n in range(TASKS)), return_exceptions=True)
            assert {type(error) for error in found} == {NotAuthenticatedException}
            await client.aclose()

        with FaultyServer(otherwise=answer(EXPIRED, 401)) as server:
            on_loop(main, server.host)
            assert server.paths.count(REFRESH) == 1

    def test_the_others_go_on_when_the_first_is_cancelled(self) -> None:
        async def main(host: str, server: FaultyServer) -> None:
            client = AsyncKitsuClient(host, access_token=jwt(20), refresh_token="again")
            tasks = [asyncio.create_task(client.get(f"data/{number}")) for number in range(TASKS)]
            await reached(lambda: REFRESH in server.paths)
            tasks[0].cancel()
            found = await asyncio.gather(*tasks, return_exceptions=True)
            assert isinstance(found[0], asyncio.CancelledError)
            assert found[1:] == [{"ok": True}] * (TASKS - 1)
            await client.aclose()

        with FaultyServer(otherwise=refusing_first(hanging, issuing(jwt(3600, salt="new")))) as server:
            on_loop(main, server.host, server)
            assert server.paths.count(REFRESH) == 2
            assert "/api/data/0" not in server.paths

    def test_a_renewal_that_fails_in_passing_fails_for_all_who_waited_and_for_no_later_one(self) -> None:
        async def main(host: str) -> None:
            client = AsyncKitsuClient(host, access_token=jwt(20), refresh_token="again", retry=ONCE)
            calls = (client.get(f"data/{number}") for number in range(TASKS))
            found = await asyncio.gather(*calls, return_exceptions=True)
            assert {(type(error), str(error)) for error in found} == {(ServerErrorException, str(found[0]))}
            assert await client.get("data/later") == {"ok": True}
            await client.aclose()

        with FaultyServer(otherwise=refusing_first(answer({}, 500), issuing(jwt(3600, salt="new")))) as server:
            on_loop(main, server.host)
            assert server.paths.count(REFRESH) == 2


@cache.cache
def rows(group: str, client: Any = None) -> Any:
    return client.get(f"data/{group}")


@pytest.fixture(autouse=True)
def _caching() -> Iterator[None]:
    cache.enable()
    rows.clear_cache()
    yield
    cache.disable()
    rows.clear_cache()


class TestCache:
    def test_1000_tasks_fill_a_key_once(self) -> None:
        async def main(host: str) -> None:
            client = AsyncKitsuClient(host)
            found = await asyncio.gather(*(client.run(rows, "shots") for _ in range(TASKS)))
            assert found == [{"ok": True}] * TASKS
            found[0]["ok"] = False
            assert await client.run(rows, {"id": "shots"}) == {"ok": True}
            await client.aclose()

        with FaultyServer() as server:
            on_loop(main, server.host)
            assert server.paths == ["/api/data/shots"]

    def test_each_key_is_filled_once(self) -> None:
        async def main(host: str) -> None:
            client = AsyncKitsuClient(host)
            await asyncio.gather(*(client.run(rows, str(number % 10)) for number in range(TASKS)))
            await client.aclose()

        with FaultyServer() as server:
            on_loop(main, server.host)
            assert sorted(server.paths) == [f"/api/data/{number}" for number in range(10)]

    def test_one_other_goes_on_when_the_first_is_cancelled(self) -> None:
        async def main(host: str, server: FaultyServer) -> None:
            client = AsyncKitsuClient(host)
            tasks = [asyncio.create_task(client.run(rows, "shots")) for _ in range(TASKS)]
            await reached(lambda: server.paths)
            tasks[0].cancel()
            found = await asyncio.gather(*tasks, return_exceptions=True)
            assert isinstance(found[0], asyncio.CancelledError)
            assert found[1:] == [{"ok": True}] * (TASKS - 1)
            assert await client.run(rows, "shots") == {"ok": True}
            await client.aclose()

        with FaultyServer(script=[hanging]) as server:
            on_loop(main, server.host, server)
            assert server.paths == ["/api/data/shots"] * 2

    def test_all_that_wait_may_be_cancelled(self) -> None:
        async def main(host: str, server: FaultyServer) -> None:
            client = AsyncKitsuClient(host)
            tasks = [asyncio.create_task(client.run(rows, "shots")) for _ in range(100)]
            await reached(lambda: server.paths)
            for task in tasks:
                task.cancel()
            found = await asyncio.gather(*tasks, return_exceptions=True)
            assert {type(each) for each in found} == {asyncio.CancelledError}
            assert await client.run(rows, "shots") == {"ok": True}
            await client.aclose()

        with FaultyServer(script=[hanging]) as server:
            on_loop(main, server.host, server)
            assert len(server.paths) == 2

    def test_a_first_that_fails_leaves_the_others_to_try_themselves(self) -> None:
        async def main(host: str) -> None:
            client = AsyncKitsuClient(host, retry=ONCE)
            found = await asyncio.gather(*(client.run(rows, "shots") for _ in range(100)), return_exceptions=True)
            assert [type(each) for each in found].count(ServerErrorException) == 1
            assert found.count({"ok": True}) == 99
            await client.aclose()

        with FaultyServer(script=[answer({}, 500)]) as server:
            on_loop(main, server.host)
            assert len(server.paths) <= 100

    def test_a_write_meanwhile_keeps_the_old_answer_out_of_the_cache(self) -> None:
        async def main(host: str, server: FaultyServer) -> None:
            client = AsyncKitsuClient(host, retry=QUICK)
            reading = asyncio.create_task(client.run(rows, "shots"))
            await reached(lambda: server.paths)
            await client.post("data/shots", {})
            over.set()
            assert await reading == {"old": True}
            assert await client.run(rows, "shots") == {"ok": True}
            await client.aclose()

        over = threading.Event()

        def late(connection: Any, request: Received) -> bool:
            over.wait(30)
            return answer({"old": True})(connection, request)

        with FaultyServer(script=[late]) as server:
            on_loop(main, server.host, server)
            assert len(server.paths) == 3
