"""Try again, and after how long: pure answers, no sleeping."""

from __future__ import annotations

import datetime

import pytest

from gazu_like.transport.retry import Outcome, endless_pause, outcome_of, pause, retry_after
from gazu_like.transport.settings import RetryPolicy

POLICY = RetryPolicy(attempts=4, first_seconds=1, longest_seconds=5, retry_after_seconds=60)
LOST = Outcome(passing=True, executed=True)
NOT_SENT = Outcome(passing=True, executed=False)


def half() -> float:
    return 0.5


@pytest.mark.parametrize(("tried", "seconds"), [(1, 0.75), (2, 1.5), (3, 3.0), (4, None)])
def test_pauses_grow_and_end(tried: int, seconds: float | None) -> None:
    assert pause(True, LOST, tried, POLICY, dice=half) == seconds


def test_pause_is_bounded() -> None:
    assert pause(True, LOST, 9, RetryPolicy(attempts=20, longest_seconds=5), dice=lambda: 1.0) == 5


@pytest.mark.parametrize("tried", [100, 1024, 1025, 100_000, 999_999_999])
def test_a_pause_after_very_many_attempts_is_the_longest(tried: int) -> None:
    """Lines and followers try for as long as a server is down: a night, a week."""
    policy = RetryPolicy(attempts=1_000_000_000, first_seconds=0.25, longest_seconds=15)
    assert pause(True, NOT_SENT, tried, policy, dice=lambda: 1.0) == 15


def test_jitter_never_halves_the_pause_below_half() -> None:
    assert pause(True, LOST, 1, POLICY, dice=lambda: 0.0) == 0.5


def test_write_that_may_have_been_executed_is_not_repeated() -> None:
    assert pause(False, LOST, 1, POLICY) is None


def test_write_that_was_never_sent_is_repeated() -> None:
    assert pause(False, NOT_SENT, 1, POLICY) is not None


def test_write_refused_for_the_rate_is_repeated() -> None:
    assert pause(False, outcome_of(429, {"retry-after": "3"}), 1, POLICY) == 3


@pytest.mark.parametrize("status", [502, 503, 504])
def test_write_behind_a_broken_proxy_is_not_repeated(status: int) -> None:
    assert pause(False, outcome_of(status, {"retry-after": "1"}), 1, POLICY) is None


@pytest.mark.parametrize("status", [200, 400, 401, 403, 404, 409, 422, 500])
def test_lasting_statuses_are_not_repeated(status: int) -> None:
    assert pause(True, outcome_of(status, {}), 1, POLICY) is None


def test_retry_after_that_is_too_long_ends_it() -> None:
    assert pause(True, outcome_of(503, {"retry-after": "61"}), 1, POLICY) is None


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("7", 7.0),
        ("-7", 0.0),
        ("Sat, 21 Nov 2026 10:00:30 GMT", 30.0),
        ("Sat, 21 Nov 2026 09:00:00 GMT", 0.0),
        ("Sat, 21 Nov 2026 10:00:30 -0000", 30.0),
        ("soon", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(header: str | None, seconds: float | None) -> None:
    now = datetime.datetime(2026, 11, 21, 10, tzinfo=datetime.timezone.utc)
    assert retry_after(header, now) == seconds


def test_a_call_may_name_further_statuses_that_pass() -> None:
    assert pause(True, outcome_of(500, {}), 1, POLICY) is None
    assert pause(True, outcome_of(500, {}, frozenset({500})), 1, POLICY) is not None
    assert pause(False, outcome_of(500, {}, frozenset({500})), 1, POLICY) is None


@pytest.mark.parametrize("tried", [1, 5, 2_000, 1_000_000])
def test_what_is_never_given_up_is_tried_again_however_often_it_was(tried: int) -> None:
    policy = RetryPolicy(attempts=1, first_seconds=0.25, longest_seconds=15.0)
    wait = endless_pause(tried, policy)
    assert 0 < wait <= min(15.0, 0.25 * 2.0 ** min(tried - 1, 100))
