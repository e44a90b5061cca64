"""The way of one call: send, follow a redirect, wait and send again, until there is an answer or none to be had.

The one retry loop of the package.
"""

from __future__ import annotations

import dataclasses
import logging
import time
from urllib.parse import urljoin, urlsplit

from gazu_like.exception import ConnectionFailedException
from gazu_like.transport.network import may_carry_login
from gazu_like.transport.redact import HiddenDict, redact_url
from gazu_like.transport.retry import Outcome, outcome_of, pause
from gazu_like.transport.settings import REDIRECTS, RetryPolicy
from gazu_like.transport.wire import Call, Reply, Unanswered, Wire

logger = logging.getLogger("gazu_like")

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
#: Headers that may go to another host. What a studio adds for its own proxy is as secret as the login.
_FOR_ANYBODY = frozenset({"accept", "accept-encoding", "if-range", "range", "user-agent"})


def deliver(wire: Wire, call: Call, policy: RetryPolicy) -> Reply:
    """Send a call until it is answered, and return the answer, whatever its status.

    Raises:
        ConnectionFailedException: no answer came.
    """
    if call.attempts is not None:
        policy = dataclasses.replace(policy, attempts=call.attempts)
    started = time.monotonic()
    tried = 0
    uncertain = False
    while True:
        tried += 1
        if call.before is not None:
            call.before(call)
        reply, outcome, reason = _attempt(wire, call)
        uncertain = uncertain or (reply is None and outcome.executed)
        wait = pause(call.repeatable, outcome, tried, policy)
        if wait is None:
            break
        logger.info("%s %s: %s, trying again in %.1f s", call.method, redact_url(call.path), reason, wait)
        wire.sleep(wait)
    if reply is None:
        raise ConnectionFailedException(
            redact_url(call.path),
            reason,
            method=call.method,
            attempts=tried,
            seconds=time.monotonic() - started,
            reason=reason,
            maybe_executed=uncertain and not call.is_read,
            server=_server_of(call.url),
        )
    reply.attempts = tried
    return reply


def _server_of(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def _attempt(wire: Wire, call: Call) -> tuple[Reply | None, Outcome, str]:
    try:
        reply = _follow(wire, call)
    except Unanswered as failure:
        return None, failure.outcome, failure.reason
    return reply, outcome_of(reply.status, reply.headers, call.passing), f"status {reply.status}"


def _follow(wire: Wire, call: Call) -> Reply:
    asked = call
    reply = _send(wire, call)
    for _ in range(REDIRECTS):
        onward = redirected(call, reply)
        if onward is None:
            break
        call = onward
        reply = _send(wire, call)
    reply.call = asked
    return reply


def redirected(call: Call, reply: Reply) -> Call | None:
    """Return the call to send after a redirect, or None when there is none or it is not to be followed.

    Reads are followed, to another host without the login. Writes are not: they would be repeated, or turn into reads.
    """
    location = reply.headers.get("location")
    if reply.status not in _REDIRECTS or location is None or not call.is_read:
        return None
    url = urljoin(call.url, location)
    headers = call.headers
    if not may_carry_login(call.url, url):
        headers = HiddenDict({name: value for name, value in headers.items() if name.lower() in _FOR_ANYBODY})
    return dataclasses.replace(call, url=url, headers=headers)


def _send(wire: Wire, call: Call) -> Reply:
    started = time.perf_counter()
    reply = wire.send(call)
    if logger.isEnabledFor(logging.DEBUG):
        milliseconds = (time.perf_counter() - started) * 1000
        logger.debug("%s %s -> %d, %.0f ms", call.method, redact_url(call.path), reply.status, milliseconds)
    return reply
