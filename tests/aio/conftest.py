"""Fixtures of the tests that hold for both clients."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator

import pytest

from .worlds import World

needs_trio = pytest.mark.skipif(importlib.util.find_spec("trio") is None, reason="trio is not installed")


@pytest.fixture(params=["sync", "asyncio", pytest.param("trio", marks=needs_trio)])
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    with World(request.param) as opened:
        yield opened
