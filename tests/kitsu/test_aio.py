"""gazu's asynchronous functions on a real server."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from gazu_like import aio
from gazu_like.client import KitsuClient
from gazu_like.exception import NotAuthenticatedException, PreviewFileProcessingException, RouteNotFoundException
from tests.support import media

from .conftest import Production, unique


def test_a_script_of_gazu_s_functions(kitsu_server: Any) -> None:
    async def main() -> None:
        client = await aio.create_session(kitsu_server.host, kitsu_server.email, kitsu_server.password)
        assert await aio.check_server_status(client=client)
        name = unique("Layout")
        made = await aio.create("departments", {"name": name, "color": "#000000"}, client=client)
        assert await aio.fetch_one("departments", made["id"], client=client) == made
        assert await aio.fetch_first("departments", {"name": name}, client=client) == made
        changed = await aio.update("departments", made["id"], {"color": "#FFFFFF"}, client=client)
        assert changed["color"] == "#FFFFFF"
        assert await aio.put(f"data/departments/{made['id']}", {"color": "#EEEEEE"}, client=client) != changed
        assert name in {row["name"] for row in await aio.fetch_all("departments", client=client)}
        assert await aio.get(f"data/departments/{made['id']}", client=client) != made
        assert await aio.delete(f"data/departments/{made['id']}", client=client) == ""
        with pytest.raises(RouteNotFoundException):
            await aio.fetch_one("departments", made["id"], client=client)
        await aio.log_out(client=client)
        with pytest.raises(NotAuthenticatedException):
            await aio.get("data/departments", client=client)
        await aio.log_in(kitsu_server.email, kitsu_server.password, client=client)
        async with client:
            assert (await aio.get("auth/authenticated", client=client))["authenticated"]
        assert client.access_token is None

    asyncio.run(main())


def test_an_upload_returns_what_the_server_answered_and_a_download_is_the_file(
    production: Production, kitsu_client: KitsuClient, tmp_path: Path
) -> None:
    comment = kitsu_client.task.add_comment(production.task, production.task["task_status_id"])
    made = kitsu_client.task.create_preview(production.task, comment)
    picture, fetched = media.png(tmp_path / "picture.png"), tmp_path / "fetched.png"
    steps: list[tuple[int, int]] = []

    async def main() -> dict[str, Any]:
        async with aio.AsyncKitsuClient(kitsu_client.host, tokens=kitsu_client.tokens) as client:
            path = f"pictures/preview-files/{made['id']}"
            answer = await aio.upload(path, picture, progress_callback=lambda *step: steps.append(step), client=client)
            await client.files.wait_for_preview_file(made)
            await aio.download(f"pictures/originals/preview-files/{made['id']}.png", fetched, client=client)
            found: dict[str, Any] = answer
            return found

    answer = asyncio.run(main())
    assert (answer["id"], answer["extension"]) == (made["id"], "png")
    assert steps[-1] == (picture.stat().st_size, picture.stat().st_size)
    assert media.size_of_png(fetched.read_bytes()) == media.size_of_png(
        picture.read_bytes()
    )  # the server writes it anew


def test_a_download_of_what_is_still_processed_writes_nothing(
    production: Production, kitsu_client: KitsuClient, tmp_path: Path
) -> None:
    comment = kitsu_client.task.add_comment(production.task, production.task["task_status_id"])
    made = kitsu_client.task.create_preview(production.task, comment)

    async def main() -> None:
        async with aio.AsyncKitsuClient(kitsu_client.host, tokens=kitsu_client.tokens) as client:
            path = f"movies/originals/preview-files/{made['id']}.mp4"
            with pytest.raises(PreviewFileProcessingException):
                await client.download(path, tmp_path / "nothing.mp4", processing_timeout=0)

    asyncio.run(main())
    assert list(tmp_path.iterdir()) == []
