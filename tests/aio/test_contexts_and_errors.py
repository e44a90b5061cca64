"""Context variables and errors pass the boundary as if there were none, and so do tasks that begin in odd places."""

from __future__ import annotations

import asyncio
import gc
import sys
import traceback
from contextlib import suppress
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import pytest

import gazu_like as gazu
from gazu_like import aio, asset
from gazu_like.aio import AsyncKitsuClient
from gazu_like.exception import AuthFailedException, RouteNotFoundException
from gazu_like.transport.bridge import OutsideCoroutineException, await_, spawn
from tests.client.test_secrets import PASSWORD, TOKEN
from tests.support.faulty import FaultyServer, answer, cut, reset

from .loop_server import LoopServer
from .worlds import QUICK, on_loop, settle

who: ContextVar[str] = ContextVar("who", default="nobody")


class TestContextVariables:
    def test_what_is_set_before_is_seen_inside_and_the_other_way_round(self, tmp_path: Path) -> None:
        seen: list[str] = []

        def inside(client: Any) -> None:
            seen.append(who.get())
            client.get("ok")
            who.set("inside")

        async def main() -> None:
            async with LoopServer() as server:
                client = AsyncKitsuClient(server.host)
                who.set("caller")
                await client.run(inside)
                assert (seen, who.get()) == (["caller"], "inside")
                await client.aclose()

        on_loop(main)

    @pytest.mark.parametrize("is_async", [False, True], ids=["plain", "async"])
    @pytest.mark.parametrize("way", ["download", "upload", "login", "map"])
    def test_callbacks_see_the_caller_s(self, way: str, is_async: bool, tmp_path: Path) -> None:
        seen: set[str] = set()

        def told(*args: Any) -> None:
            seen.add(who.get())

        async def told_later(*args: Any) -> None:
            await asyncio.sleep(0)
            seen.add(who.get())

        callback = told_later if is_async else told
        (tmp_path / "a.mov").write_bytes(b"movie")

        async def main(host: str) -> None:
            client = AsyncKitsuClient(host, access_token="old", callback_not_authenticated=callback)
            who.set("caller")
            if way == "download":
                await client.download("x", tmp_path / "b.mov", progress_callback=callback)
            elif way == "upload":
                await client.upload("x", tmp_path / "a.mov", progress_callback=callback)
            elif way == "map":
                assert [row async for row in client.map(client.get, ["x"], progress=callback)] == [{"ok": True}]
            else:
                with pytest.raises(gazu.exception.NotAuthenticatedException):
                    await client.get("x")
            await client.aclose()

        script = [answer({"message": "Signature has expired"}, 401)] if way == "login" else []
        with FaultyServer(script=script) as server:
            on_loop(main, server.host)
        assert seen == {"caller"}

    def test_calls_side_by_side_do_not_see_each_other_s(self) -> None:
        def inside(name: str, client: Any) -> str:
            who.set(name)
            client.get("ok")
            return who.get()

        async def main() -> None:
            async with LoopServer() as server:
                client = AsyncKitsuClient(server.host)
                names = [f"task {number}" for number in range(50)]
                tasks = [asyncio.create_task(client.run(inside, name)) for name in names]
                assert await asyncio.gather(*tasks) == names
                assert [found async for found in client.map(inside, names)] == names
                assert who.get() == "nobody"
                await client.aclose()

        on_loop(main)


class TestErrors:
    def test_the_traceback_leads_from_the_caller_s_line_to_the_function(self) -> None:
        async def main(host: str) -> None:
            client = AsyncKitsuClient(host)
            try:
                await client.asset.get_asset("00000000-0000-0000-0000-000000000001")  # the caller's line
            finally:
                await client.aclose()

        with FaultyServer(otherwise=answer({"message": "gone"}, 404)) as server:
            with pytest.raises(RouteNotFoundException, match="gone") as caught:
                on_loop(main, server.host)
        frames = traceback.extract_tb(caught.value.__traceback__)
        lines = [frame.line or "" for frame in frames]
        assert any("# the caller's line" in line for line in lines)
        assert any(frame.name == "get_asset" and frame.filename.endswith("assets.py") for frame in frames)
        assert len(traceback.format_exception(caught.value)) == len(frames) + 2  # no error that led to another

    @pytest.mark.parametrize(
        "fault",
        [reset, cut(b"{}" * 50, 20), answer({"message": "no"}, 400), answer(raw=b"<html>"), answer({}, 500)],
        ids=["reset", "cut", "400", "html", "500"],
    )
    @pytest.mark.parametrize("act", ["log_in", "aio.log_in", "create_session", "read", "renew", "upload"])
    def test_no_secret_is_in_it(self, act: str, fault: Any, tmp_path: Path) -> None:
        (tmp_path / "a.mov").write_bytes(b"movie")

        async def main(host: str) -> None:
            client = AsyncKitsuClient(host, access_token=TOKEN, refresh_token=TOKEN, retry=QUICK)
            try:
                if act == "log_in":
                    await client.run(gazu.log_in, "ana@studio.com", PASSWORD, totp=TOKEN)
                elif act == "aio.log_in":
                    await aio.log_in("ana@studio.com", PASSWORD, totp=TOKEN, client=client)
                elif act == "create_session":
                    await aio.create_session(host, "ana@studio.com", PASSWORD, totp=TOKEN)
                elif act == "read":
                    await client.run(asset.get_asset, "00000000-0000-0000-0000-000000000001")
                elif act == "renew":
                    await client.refresh_access_token()
                else:
                    await client.upload("x", tmp_path / "a.mov")
            finally:
                await client.aclose()

        with FaultyServer(otherwise=fault) as server:
            with pytest.raises(gazu.GazuException) as caught:
                on_loop(main, server.host)
        told = told_by_this_package(caught.value)
        assert PASSWORD not in told
        assert TOKEN not in told
        assert "spawn" in told

    def test_no_secret_is_in_what_never_gets_as_far_as_sending(self) -> None:
        async def main() -> None:
            client = AsyncKitsuClient(gazu.client.PLACEHOLDER_HOST)
            await client.run(gazu.log_in, "ana@studio.com", PASSWORD)

        with pytest.raises(gazu.exception.HostException) as caught:
            on_loop(main)
        assert PASSWORD not in told_by_this_package(caught.value)

    def test_a_function_called_without_await_says_what_to_do(self) -> None:
        client = AsyncKitsuClient("http://127.0.0.1:1/api")
        with pytest.raises(OutsideCoroutineException, match="await client"):
            asset.get_asset("00000000-0000-0000-0000-000000000001", client=client.plain)

        async def main() -> None:
            with pytest.raises(OutsideCoroutineException, match="await client"):
                client.plain.get("data/x")

        on_loop(main)

    def test_an_error_leaves_no_circle_to_collect(self) -> None:
        """Otherwise files and answers that its frames hold live until the garbage collector comes."""

        def fail(client: Any) -> None:
            client.get("ok")
            raise AuthFailedException("x", "no", method="GET")

        async def main() -> int:
            async with LoopServer() as server:
                client = AsyncKitsuClient(server.host)
                await client.get("ok")
                gc.collect()
                before = strands()
                gc.disable()
                try:
                    for _ in range(20):
                        with suppress(AuthFailedException):
                            await client.run(fail)
                    return strands() - before
                finally:
                    gc.enable()
                    await client.aclose()

        assert on_loop(main) == 0


def strands() -> int:
    """How many plain functions are under way, or not collected yet."""
    return sum("Strand" in type(each).__name__ for each in gc.get_objects())


def told_by_this_package(error: BaseException) -> str:
    """The traceback with the local variables of this package's frames, as rich and pytest show them."""
    whole = traceback.TracebackException.from_exception(error, capture_locals=True)
    own = [frame for frame in whole.stack if "gazu_like" in frame.filename and "tests" not in frame.filename]
    assert own
    return "".join(traceback.StackSummary.from_list(own).format()) + str(error)


class TestOddBeginnings:
    def test_a_coroutine_may_begin_inside_another_s_function_and_go_on_outside(self) -> None:
        """As eager tasks do (Python 3.12)."""
        begun: list[Begun] = []

        async def main() -> None:
            over = asyncio.Event()

            def inside() -> str:
                begun.append(Begun(spawn(lambda: await_(asyncio.sleep(0.001, "inner")))))
                await_(over.wait())
                return "outer"

            outer = asyncio.ensure_future(spawn(inside))
            await settle()
            assert await begun[0] == "inner"
            over.set()
            assert await outer == "outer"

        on_loop(main)

    def test_a_coroutine_may_be_collected_inside_another_s_function(self) -> None:
        async def main() -> None:
            async with LoopServer() as server:
                client = AsyncKitsuClient(server.host, pool_size=2)
                left = [Begun(client.get("hang"))]
                await settle()

                def inside() -> Any:
                    found = [client.plain.get("first")]
                    left.pop()  # the last reference: closed here
                    return [*found, client.plain.get("second")]

                assert await client.run(inside) == [{"path": "first"}, {"path": "second"}]
                assert await asyncio.gather(*(client.get("ok") for _ in range(4))) == [{"path": "ok"}] * 4
                await client.aclose()

        on_loop(main)

    @pytest.mark.skipif(sys.version_info < (3, 12), reason="Python 3.12 has them first")
    def test_eager_tasks(self) -> None:
        async def main() -> None:
            loop = asyncio.get_running_loop()
            async with LoopServer() as server:
                client = AsyncKitsuClient(server.host)
                loop.set_task_factory(asyncio.eager_task_factory)  # type: ignore[attr-defined]

                def inside(client: Any) -> Any:
                    return list(client.map(client.get, ["a", "b", "c"]))

                wanted = [{"path": path} for path in "abc"]
                assert await client.run(inside) == wanted
                assert [found async for found in client.map(client.get, "abc")] == wanted
                loop.set_task_factory(None)
                await client.aclose()

        on_loop(main)


class Begun:
    """A coroutine whose first step is taken at once, where it is made."""

    def __init__(self, call: Any) -> None:
        self._steps = call.__await__()
        self._future = next(self._steps)

    def __await__(self) -> Any:
        while self._future is not None and not self._future.done():
            yield None
        while True:
            try:
                future = next(self._steps)
            except StopIteration as end:
                return end.value
            yield future


def test_a_plain_function_runs_under_any_driver() -> None:
    """The boundary knows no event loop."""

    class Value:
        def __await__(self) -> Any:
            return (yield "asked")

    steps = spawn(lambda: await_(Value()) + await_(Value())).__await__()
    assert next(steps) == "asked"
    assert steps.send(1) == "asked"
    with pytest.raises(StopIteration) as end:
        steps.send(2)
    assert end.value.value == 3
