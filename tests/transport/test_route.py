"""Paths and queries."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from gazu_like.transport.route import join, last_segment, route, with_query


def test_parts_are_quoted() -> None:
    assert route("data/{}/by/{}", "a/b", "c d?é") == "data/a%2Fb/by/c%20d%3F%C3%A9"


@pytest.mark.parametrize("part", ["", ".", ".."])
def test_parts_that_lead_elsewhere_are_refused(part: str) -> None:
    with pytest.raises(ValueError, match="cannot stand in a path"):
        route("data/shots/{}", part)


@pytest.mark.parametrize(
    ("path", "params", "becomes"),
    [
        ("data/shots", None, "data/shots"),
        ("data/shots", {}, "data/shots"),
        ("data/shots", {"name": None}, "data/shots"),
        ("data/shots", {"a": 1, "b": "c d"}, "data/shots?a=1&b=c+d"),
        ("data/shots?a=1", {"b": 2}, "data/shots?a=1&b=2"),
        ("data/shots", {"id": ["x", "y", None]}, "data/shots?id=x&id=y"),
        ("data/shots", {"relations": True}, "data/shots?relations=True"),
        ("data/shots", {"day": datetime.date(2026, 1, 2)}, "data/shots?day=2026-01-02"),
    ],
)
def test_queries(path: str, params: Any, becomes: str) -> None:
    assert with_query(path, params) == becomes


@pytest.mark.parametrize(
    ("items", "url"),
    [
        (("http://x/api/", "/data/", "shots"), "http://x/api/data/shots"),
        (("http://x/api", ""), "http://x/api/"),
    ],
)
def test_join(items: tuple[str, ...], url: str) -> None:
    assert join(*items) == url


def test_last_segment_ignores_the_query() -> None:
    assert last_segment("http://x/a/b%20c.mp4?download=/x#y") == "b%20c.mp4"
