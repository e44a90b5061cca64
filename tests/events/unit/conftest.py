"""Properties are tried with the same examples every time; what holds in both worlds is tried in both."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.aio.worlds import World
from tests.support import properties

properties.settle()


@pytest.fixture(params=["sync", "asyncio"])
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    with World(request.param) as opened:
        yield opened
