"""The wire of plain scripts: blocking connections in a pool, and threads for many calls at once."""

from __future__ import annotations

import os
import queue
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from contextvars import Context, copy_context
from typing import Any, TypeVar

import httpx

from gazu_like.transport.fanout import Crew, Ticket
from gazu_like.transport.network import Settings
from gazu_like.transport.pools import Lane, Pool, request_of
from gazu_like.transport.retry import Outcome
from gazu_like.transport.settings import POOL_SIZE, STOP_SECONDS, Timeouts
from gazu_like.transport.wire import WITH_FILE, Bell, Call, Reply, Unanswered, Wire, failure_of

T = TypeVar("T")


class SyncWire(Wire):
    """A wire that blocks. Thread-safe, and usable after a fork."""

    def __init__(
        self,
        verify: bool | str | ssl.SSLContext = True,
        cert: Any = None,
        timeouts: Timeouts | None = None,
        pool_size: int = POOL_SIZE,
        proxy: str | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self.settings = Settings(verify, cert, timeouts or Timeouts(), pool_size, proxy, transport)
        self._extensions = {"timeout": dict(vars(self.settings.timeouts))}
        self._begin()

    awaits = False

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.settings!r}>"

    def send(self, call: Call) -> Reply:
        request = request_of(call, self._extensions)
        if call.sent is not None:
            request.stream = _Told(request.stream, call.sent)
        lane = self._lane(request.url)
        is_sound = False
        try:
            response = lane.transport.handle_request(request)
            response.request = request
            answered = Reply(call, response)
            try:
                if call.receive is not None and response.status_code in WITH_FILE:
                    call.receive(answered)
                elif call.method != "HEAD":
                    response.read()
            finally:
                response.close()
            reply: Reply | Unanswered = answered
            is_sound = True
        except httpx.RequestError as error:
            reply = failure_of(error)
            is_sound = True
        finally:
            self._give_back(lane, is_sound)
        if isinstance(reply, Unanswered):  # raised outside the handler: the library's frames hold the token
            raise reply
        return reply

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    def new_lock(self) -> AbstractContextManager[Any]:
        return threading.RLock()

    def new_bell(self) -> Bell:
        return ThreadBell()

    def new_crew(self, width: int) -> Crew:
        return ThreadCrew(width)

    def offload(self, job: Callable[[], T]) -> T:
        return job()

    def settle(self, answer: Any) -> Any:
        return answer

    def shield(self) -> AbstractContextManager[Any]:
        return nullcontext()

    def close(self) -> None:
        for transport in self._pool.drain():
            transport.close()

    def _begin(self) -> None:
        self._process = os.getpid()
        self._pool: Pool[httpx.BaseTransport] = Pool(self.settings, httpx.HTTPTransport)
        self._slots = threading.Semaphore(self.settings.pool_size)

    def _lane(self, url: httpx.URL) -> Lane[httpx.BaseTransport]:
        if self._process != os.getpid():  # a fork shares its parent's sockets: leave them to the parent
            self._begin()
        if not self._slots.acquire(timeout=self.settings.timeouts.pool):
            raise Unanswered("no connection of the pool came free in time", Outcome(passing=True, executed=False))
        try:
            return self._pool.take(url)
        except BaseException:
            self._slots.release()
            raise

    def _give_back(self, lane: Lane[httpx.BaseTransport], is_sound: bool) -> None:
        unused = self._pool.give_back(lane, is_sound)
        self._slots.release()
        if unused is not None:
            unused.close()


class _Told(httpx.SyncByteStream):
    """A body that tells after each piece that it was sent."""

    def __init__(self, stream: Any, sent: Callable[[], object]) -> None:
        self._stream = stream
        self._sent = sent

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._stream:
            yield piece
            self._sent()


class ThreadBell(Bell):
    """A bell between threads."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def ring(self) -> None:
        self._event.set()

    def wait(self, seconds: float) -> bool:
        was_rung = self._event.wait(seconds)
        if was_rung:  # a ring that comes after a wait in vain counts for the next one
            self._event.clear()
        return was_rung


class ThreadCrew(Crew):
    """Threads, made when there is work for one more."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._jobs: queue.SimpleQueue[tuple[Ticket[Any], Context] | None] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[Ticket[Any]] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._is_stopped = False

    def start(self, ticket: Ticket[Any]) -> None:
        self._jobs.put((ticket, copy_context()))
        if len(self._threads) < self._width:
            # A daemon: an interrupted script need not wait for a request that hangs.
            name = f"gazu_like-{len(self._threads)}"
            self._threads.append(threading.Thread(target=self._work, name=name, daemon=True))
            self._threads[-1].start()

    def has_done(self) -> bool:
        return not self._done.empty()

    def next_done(self) -> Ticket[Any]:
        while True:  # without a bound, Ctrl-C would not be heard on Windows
            try:
                return self._done.get(timeout=1)
            except queue.Empty:
                continue

    def stop(self, patient: bool) -> None:
        self._is_stopped = True
        for _ in self._threads:
            self._jobs.put(None)
        deadline = time.monotonic() + STOP_SECONDS
        for thread in self._threads:
            thread.join(None if patient else max(0.0, deadline - time.monotonic()))

    def _work(self) -> None:
        while True:
            job = self._jobs.get()
            if job is None or self._is_stopped:
                return
            ticket, context = job
            try:
                ticket.result = context.run(ticket.job)
            except BaseException as error:  # noqa: BLE001 - raised where the result is taken
                ticket.error = error
            ticket.is_done = True
            self._done.put(ticket)
