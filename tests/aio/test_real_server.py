"""The asynchronous client on a real Kitsu server, on asyncio and on trio."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
import pytest

import gazu_like as gazu
from gazu_like import aio, asset
from gazu_like.aio import AsyncKitsuClient
from gazu_like.client import KitsuClient
from gazu_like.exception import AuthFailedException

from .conftest import needs_trio


@pytest.fixture(params=["asyncio", pytest.param("trio", marks=needs_trio)])
def run(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Runs a coroutine function."""
    return lambda main: anyio.run(main, backend=request.param)


@pytest.fixture
def project(kitsu_client: KitsuClient, request: pytest.FixtureRequest) -> Any:
    return kitsu_client.project.new_project(f"Async {request.node.name}"[:80])


def picture(tmp_path: Path) -> Path:
    image = pytest.importorskip("PIL.Image")
    data = io.BytesIO()
    image.effect_noise((400, 300), 90).convert("RGB").save(data, "PNG")
    path = tmp_path / "sh010.png"
    path.write_bytes(data.getvalue())
    return path


def test_log_in_work_and_log_out(
    run: Callable[..., Any], kitsu_server: Any, kitsu_client: KitsuClient, project: Any, tmp_path: Path
) -> None:
    file = picture(tmp_path)
    types = kitsu_client.asset.all_asset_types() or [kitsu_client.asset.new_asset_type("Props")]

    async def main() -> None:
        async with await aio.create_session(kitsu_server.host, kitsu_server.email, kitsu_server.password) as client:
            assert (await client.run(gazu.client.get_current_user))["email"] == kitsu_server.email

            async def make(name: str) -> Any:
                return await client.asset.new_asset(project, types[0], name)

            names = [f"Prop {number:02}" for number in range(30)]
            made = [row async for row in client.map(make, names, jobs=10)]
            assert [row["name"] for row in made] == names
            found = [row async for row in client.map(asset.get_asset, [row["id"] for row in made], jobs=10)]
            assert [row["name"] for row in found] == names
            assert sorted(row["name"] for row in await client.asset.all_assets_for_project(project)) == names

            task_type = await client.task.new_task_type(project["name"][:40], for_entity="Asset")
            task = await client.task.new_task(made[0], task_type)
            status = (await client.task.all_task_statuses())[0]
            comment = await client.task.add_comment(task, status, "first")
            seen: list[tuple[int, int]] = []
            preview = await client.task.add_preview(
                task, comment, str(file), progress_callback=lambda *step: seen.append(step)
            )
            assert seen[-1] == (file.stat().st_size, file.stat().st_size)
            target = tmp_path / "back.png"
            await client.files.download_preview_file(preview, str(target))
            assert target.read_bytes() == file.read_bytes()
        assert client.access_token is None

    run(main)
    assert len(kitsu_client.asset.all_assets_for_project(project)) == 30


def test_a_refused_login(run: Callable[..., Any], kitsu_server: Any) -> None:
    async def main() -> None:
        client = AsyncKitsuClient(kitsu_server.host)
        with pytest.raises(AuthFailedException):
            await aio.log_in(kitsu_server.email, "not the password", client=client)
        assert client.access_token is None
        await client.aclose()

    run(main)


def test_a_token_that_ran_out_is_renewed_once(
    run: Callable[..., Any], kitsu_server: Any, kitsu_client: KitsuClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    renewed: list[str] = []

    async def main() -> None:
        client = AsyncKitsuClient(kitsu_server.host, tokens=kitsu_client.tokens)
        assert client.plain.login.token_to_send() is not None
        client.plain.login._deadline = 0.0  # as if its time were over
        sent = client.plain.wire.send

        def noting(call: Any) -> Any:
            if "refresh-token" in call.path:
                renewed.append(call.path)
            return sent(call)

        client.plain.wire.send = noting  # type: ignore[method-assign]
        async with anyio.create_task_group() as group:
            for _ in range(100):
                group.start_soon(client.get, "data/project-status")
        assert client.access_token != kitsu_client.access_token
        await client.aclose()

    run(main)
    assert renewed == ["auth/refresh-token"]


def test_cancelled_calls_leave_the_client_sound(run: Callable[..., Any], kitsu_server: Any, tmp_path: Path) -> None:
    async def main() -> None:
        client = await aio.create_session(kitsu_server.host, kitsu_server.email, kitsu_server.password)
        for turns in range(0, 60, 3):
            async with anyio.create_task_group() as group:
                for _ in range(5):
                    group.start_soon(client.get, "data/project-status")
                for _ in range(turns):
                    await anyio.sleep(0)
                group.cancel_scope.cancel()
        with anyio.move_on_after(0.05):
            async for _ in client.map(lambda path, client: client.get(path), ["data/project-status"] * 1000, jobs=5):
                pass
        found: list[Any] = []

        async def ask() -> None:
            found.append(await client.get("data/project-status"))

        async with anyio.create_task_group() as group:
            for _ in range(60):  # more than there are connections
                group.start_soon(ask)
        assert len(found) == 60
        await client.aclose()

    run(main)
