"""The log from a moment on: every row exactly once, the oldest first, however many a page cannot hold."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazu_like import event_log
from gazu_like.event_log import PAGE
from tests.events.support import log as logs
from tests.events.support.log import FakeLog, moment
from tests.support.wires import client_answering


def read(log: FakeLog, after: str | None = None, before: str | None = None, **params: Any) -> list[str]:
    client, _ = client_answering(log.respond)
    lists = list(event_log.since(client, after, before, **params))
    assert all(lists)
    return [row["id"] for rows in lists for row in rows]


def filled(moments: list[float]) -> FakeLog:
    log = FakeLog()
    for at in moments:
        log.add("task:update", {"task_id": "t"}, at)
    return log


@pytest.mark.parametrize(
    "moments",
    [
        [],
        [0.0],
        [number / 10 for number in range(PAGE - 1)],
        [number / 10 for number in range(PAGE)],
        [number / 10 for number in range(3 * PAGE + 7)],
        [5 + number / 10_000 for number in range(2 * PAGE + 500)],
        [*range(20), *(20 + number / 3000 for number in range(3 * PAGE)), *range(23, 1800)],
        [0.5, *(1e6 + number for number in range(2 * PAGE)), 5e7],
    ],
    ids=["none", "one", "nearly a page", "a page", "pages", "one second", "a burst amid", "years"],
)
def test_every_row_is_told_once_and_the_oldest_first(moments: list[float]) -> None:
    log = filled(moments)
    assert read(log) == log.ids


def test_both_ends_are_left_out() -> None:
    log = filled([0, 1, 2, 3, 4])
    assert read(log, moment(0), moment(4)) == log.ids[1:4]


def test_further_parameters_go_along() -> None:
    log = filled([number / 100 for number in range(PAGE + 1)])
    read(log, name="task:update", project_id="p")
    assert all(query["name"] == "task:update" and query["project_id"] == "p" for query in log.asked)
    assert len(log.asked) > 1


def test_a_short_stretch_costs_one_request() -> None:
    log = filled([number / 100 for number in range(PAGE - 1)])
    read(log, moment(-60))
    assert len(log.asked) == 1


def test_lists_are_no_longer_than_a_page_unless_a_second_is() -> None:
    log = filled([number / 100 for number in range(3 * PAGE)])
    client, _ = client_answering(log.respond)
    assert max(len(rows) for rows in event_log.since(client, None)) < PAGE


def test_rows_that_come_meanwhile_are_told_at_most_once() -> None:
    log = filled([number / 50 for number in range(2 * PAGE)])
    client, _ = client_answering(log.respond)
    told: list[str] = []
    for number, rows in enumerate(event_log.since(client, None)):
        told += [row["id"] for row in rows]
        log.add("task:update", {}, 1000 + number)
    assert len(told) == len(set(told))
    assert set(told) >= set(log.ids[: 2 * PAGE])


@given(
    stretches=st.lists(
        st.tuples(st.integers(0, 400), st.integers(1, 30), st.sampled_from([0.001, 0.05, 0.4, 1.0])), max_size=8
    ),
    ends=st.tuples(st.none() | st.integers(-10, 450), st.none() | st.integers(-10, 450)),
)
def test_any_log_is_read_whole(stretches: list[tuple[int, int, float]], ends: tuple[int | None, int | None]) -> None:
    """With pages of ten rows, so that little is much."""
    moments = sorted(start + number * step for start, count, step in stretches for number in range(count))
    # No two in the same microsecond: Zou's cursor would leave one of them out.
    log = filled([at + number * 1e-6 for number, at in enumerate(moments)])
    after, before = ends
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(event_log, "PAGE", 10)
        patch.setattr(logs, "PAGE", 10)
        found = read(log, None if after is None else moment(after), None if before is None else moment(before))
    wanted = [
        row["id"]
        for when, row in log._entries
        if (after is None or when > logs.at(after)) and (before is None or when < logs.at(before))
    ]
    assert found == wanted


@pytest.mark.parametrize("limit", [1, 10, PAGE, PAGE + 1, 2 * PAGE + 50, 10_000])
def test_the_newest_are_told_from_the_newest_back(limit: int) -> None:
    log = filled([number / 7 for number in range(2 * PAGE + 300)])
    client, _ = client_answering(log.respond)
    rows = event_log.newest(client, event_log.EVENTS, event_log.CURSOR, limit, {})
    assert [row["id"] for row in rows] == log.ids[::-1][:limit]


def test_moments_are_moved() -> None:
    assert event_log.moved("2026-03-01T00:00:00", -1) == "2026-02-28T23:59:59"
    assert event_log.moved("2026-03-01", 60) == "2026-03-01T00:01:00"
