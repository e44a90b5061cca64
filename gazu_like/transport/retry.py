"""Try again? After how long? Pure answers: nothing here sends or sleeps."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime

from gazu_like.transport.settings import RetryPolicy

#: Statuses that may be different next time.
PASSING = frozenset({408, 429, 502, 503, 504})
#: Of these, the ones that say that the request was not carried out, so that even a write may be sent again.
NOT_EXECUTED = frozenset({429})
#: A pause is doubled so often at most; a number of 1,024 doublings is none.
_DOUBLED_AT_MOST = 60


@dataclass(frozen=True)
class Outcome:
    """What became of one attempt.

    Attributes:
        passing: It may be different next time.
        executed: The server may have carried it out.
        retry_after: Seconds that the server asks to wait, None when it does not say.
    """

    passing: bool
    executed: bool
    retry_after: float | None = None


def outcome_of(status: int, headers: Mapping[str, str], also: frozenset[int] = frozenset()) -> Outcome:
    """Read the outcome off an answer.

    Args:
        status: Its status.
        headers: Its headers.
        also: Further statuses that may be different next time.
    """
    is_passing = status in PASSING or status in also
    return Outcome(is_passing, status not in NOT_EXECUTED, retry_after(headers.get("retry-after")))


def retry_after(header: str | None, now: datetime.datetime | None = None) -> float | None:
    """Return the seconds that a ``Retry-After`` header asks for: a number, or a date."""
    if header is None:
        return None
    try:
        return max(0.0, float(header))
    except ValueError:
        pass
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return None
    utc = datetime.timezone.utc
    moment = moment if moment.tzinfo else moment.replace(tzinfo=utc)
    return max(0.0, (moment - (now or datetime.datetime.now(utc))).total_seconds())


def pause(
    repeatable: bool,
    outcome: Outcome,
    tried: int,
    policy: RetryPolicy,
    dice: Callable[[], float] = random.random,
) -> float | None:
    """Return the seconds to wait before the next attempt, or None to stop.

    Args:
        repeatable: Sending the request twice has the effect of sending it once.
        outcome: What became of the last attempt.
        tried: Attempts so far, at least 1.
        policy: Bounds.
        dice: Number from 0 to 1, for the jitter.
    """
    if tried >= policy.attempts or not outcome.passing:
        return None
    if outcome.executed and not repeatable:
        return None
    if outcome.retry_after is not None:
        return outcome.retry_after if outcome.retry_after <= policy.retry_after_seconds else None
    doubled = min(tried - 1, _DOUBLED_AT_MOST)
    ceiling = min(policy.first_seconds * 2.0**doubled, policy.longest_seconds)
    return ceiling * (0.5 + dice() / 2)


def endless_pause(tried: int, policy: RetryPolicy) -> float:
    """Return the seconds to wait before the next attempt at what is never given up; the policy's pauses count alone.

    Args:
        tried: Attempts so far, at least 1.
        policy: Bounds on the pauses.
    """
    unbounded = replace(policy, attempts=tried + 1)
    return pause(True, Outcome(passing=True, executed=False), tried, unbounded) or 0.0
