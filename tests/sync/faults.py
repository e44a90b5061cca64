"""Faults of servers and networks, between a client and the real server: before or after it did its work.

Pauses of the client are cut short, so that a run with many faults takes no longer than one without.
"""

from __future__ import annotations

import random
import threading
import time
from collections import Counter
from collections.abc import Callable

import httpx

from gazu_like.client import KitsuClient
from gazu_like.transport.retry import Outcome
from gazu_like.transport.wire import Call, Reply, Unanswered

Send = Callable[[Call], Reply]
Fault = Callable[[Call, Send], Reply]

LONGEST_PAUSE = 0.05


def answered(call: Call, status: int, **headers: str) -> Reply:
    """An answer that the server did not give."""
    request = httpx.Request(call.method, call.url)
    return Reply(call, httpx.Response(status, json={"message": "fault of a test"}, headers=headers, request=request))


def _refused(call: Call, send: Send) -> Reply:
    raise Unanswered("connection refused", Outcome(passing=True, executed=False))


def _lost_on_the_way(call: Call, send: Send) -> Reply:
    raise Unanswered("the connection was cut", Outcome(passing=True, executed=True))


def _answer_lost(call: Call, send: Send) -> Reply:
    if call.receive is not None:  # a file that came whole was not lost
        return _cut_short(call, send)
    send(call)
    raise Unanswered("the server fell silent", Outcome(passing=True, executed=True))


def _cut_short(call: Call, send: Send) -> Reply:
    """A file breaks off in the middle; of any other answer nothing comes."""
    receive = call.receive
    if receive is None:
        return _answer_lost(call, send)
    call.receive = lambda reply: receive(_Half(reply.call, reply.response))
    try:
        return send(call)
    finally:
        call.receive = receive


class _Half(Reply):
    """An answer that breaks off after half of its first piece."""

    def pour(self, write: Callable[[bytes], object], written: Callable[[int], object]) -> None:
        for piece in self.response.iter_raw():
            write(piece[: len(piece) // 2])
            written(len(piece) // 2)
            break
        raise Unanswered("the body broke off", Outcome(passing=True, executed=True))


def _status(status: int, is_done: bool, **headers: str) -> Fault:
    def fault(call: Call, send: Send) -> Reply:
        if is_done and call.receive is None:
            send(call)
        return answered(call, status, **headers)

    return fault


FAULTS: dict[str, Fault] = {
    "refused": _refused,
    "lost on the way": _lost_on_the_way,
    "answer lost": _answer_lost,
    "cut short": _cut_short,
    "503, not done": _status(503, is_done=False),
    "503, done": _status(503, is_done=True),
    "504, done": _status(504, is_done=True),
    "429": _status(429, is_done=False, **{"Retry-After": "0"}),
    "500, not done": _status(500, is_done=False),
    "500, done": _status(500, is_done=True),
}


def put_between(client: KitsuClient, fault_of: Callable[[Call], Fault | None]) -> None:
    """Let each request of a client meet with the fault that is chosen for it."""
    send = client.wire.send

    def sent(call: Call) -> Reply:
        fault = fault_of(call)
        return send(call) if fault is None else fault(call, send)

    client.wire.send = sent  # type: ignore[method-assign]
    client.wire.sleep = lambda seconds: time.sleep(min(seconds, LONGEST_PAUSE))  # type: ignore[method-assign]


class Dice:
    """A share of all requests meets with some fault, the same ones for the same seed as far as threads allow."""

    def __init__(self, seed: int, share: float) -> None:
        self._random, self._share = random.Random(seed), share
        self._lock = threading.Lock()
        self.met: Counter[str] = Counter()

    def __call__(self, call: Call) -> Fault | None:
        with self._lock:
            if self._random.random() >= self._share:
                return None
            name = self._random.choice(list(FAULTS))
            self.met[name] += 1
            return FAULTS[name]


class Breakdown:
    """The network is gone for good after so many writes."""

    def __init__(self, writes: int) -> None:
        self._left = writes
        self._lock = threading.Lock()

    def __call__(self, call: Call) -> Fault | None:
        with self._lock:
            self._left -= call.method not in ("GET", "HEAD")
            return FAULTS["refused"] if self._left < 0 else None


class Stubborn:
    """The server fails at each write that has these words in it."""

    def __init__(self, words: str) -> None:
        self._words = words.encode()

    def __call__(self, call: Call) -> Fault | None:
        is_meant = call.method not in ("GET", "HEAD") and self._words in (call.content or b"")
        return FAULTS["500, not done"] if is_meant else None
