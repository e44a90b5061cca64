"""A stand-in with the demo film in it, and clients of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from gazu_like import cache
from gazu_like.nim import NimClient, testing
from gazu_like.nim.aio import AsyncNimClient
from gazu_like.nim.testing.pictures import png
from tests.support.wires import QUICK


@pytest.fixture
def stand_in() -> Iterator[testing.StandIn]:
    with testing.StandIn() as server:
        testing.demo.load(server.world)
        yield server


@pytest.fixture
def client(stand_in: testing.StandIn) -> Iterator[NimClient]:
    with NimClient(stand_in.url, "ines", retry=QUICK) as opened:
        yield opened


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "frame.png"
    path.write_bytes(png(7))
    return path


@pytest.fixture
def cached() -> Iterator[None]:
    cache.clear_all()
    cache.enable()
    yield
    cache.disable()
    cache.clear_all()


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test reads the settings of whoever runs it."""
    for name in ("NIM_URL", "NIM_USER", "NIM_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))


Calls = Callable[..., Any]


@pytest.fixture(params=["plain", "awaited"])
def call(request: pytest.FixtureRequest, stand_in: testing.StandIn) -> Calls:
    """Call a function of a client by its dotted name: of a plain one, or of an asynchronous one and awaited."""

    def plain(name: str, /, *args: Any, **kwargs: Any) -> Any:
        noun, _, function = name.partition(".")
        with NimClient(stand_in.url, "ines") as client:
            return getattr(getattr(client, noun), function)(*args, **kwargs)

    async def awaited(name: str, /, *args: Any, **kwargs: Any) -> Any:
        noun, _, function = name.partition(".")
        async with AsyncNimClient(stand_in.url, "ines") as client:
            return await getattr(getattr(client, noun), function)(*args, **kwargs)

    if request.param == "plain":
        return plain
    return lambda *args, **kwargs: asyncio.run(awaited(*args, **kwargs))
