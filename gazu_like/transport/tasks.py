"""The wire of event loops: a plain function that was spawned waits here without holding up its neighbours.

Runs on whatever loop it is used from, asyncio or trio. Connections and locks belong to one loop, so each loop has its
own; nothing else is per loop.
"""

from __future__ import annotations

import asyncio
import inspect
import ssl
import sys
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import AbstractContextManager, suppress
from contextvars import Context, copy_context
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import anyio
import anyio.to_thread
import httpx

from gazu_like.transport.bridge import await_, outside, spawn, this_strand
from gazu_like.transport.direct import LaterPieces
from gazu_like.transport.fanout import Crew, Ticket
from gazu_like.transport.network import Settings
from gazu_like.transport.pools import Pool, request_of
from gazu_like.transport.settings import ASYNC_POOL_SIZE, OFF_LOOP_BYTES, OFF_LOOP_SECONDS, Timeouts
from gazu_like.transport.wire import WITH_FILE, Bell, Call, Reply, Unanswered, Wire, failure_of

T = TypeVar("T")


class _Run:
    """What a wire keeps for one event loop.

    Attributes:
        pool: The connections.
        slots: Requests under way at most: as many as there are connections. The rest waits here, in order and for as
            long as it takes; the HTTP library's own queue gives up after a time, and slows down with its length.
        locks: The locks that were used on this loop.
        unused: Connections that are to be closed: of a coroutine that was closed unfinished, which cannot wait.
    """

    def __init__(self, settings: Settings) -> None:
        self.pool: Pool[httpx.AsyncBaseTransport] = Pool(settings, httpx.AsyncHTTPTransport)
        self.slots = anyio.Semaphore(settings.pool_size, fast_acquire=True)
        self.locks: WeakKeyDictionary[_TaskLock, anyio.Semaphore] = WeakKeyDictionary()
        self.unused: list[httpx.AsyncBaseTransport] = []

    async def close_unused(self) -> None:
        """Close what is not used any more."""
        while self.unused:
            await self.unused.pop().aclose()


class AsyncWire(Wire):
    """A wire that awaits, for functions that ``bridge.spawn`` runs."""

    def __init__(
        self,
        verify: bool | str | ssl.SSLContext = True,
        cert: Any = None,
        timeouts: Timeouts | None = None,
        pool_size: int = ASYNC_POOL_SIZE,
        proxy: str | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self.settings = Settings(verify, cert, timeouts or Timeouts(), pool_size, proxy, transport)
        self._extensions = {"timeout": dict(vars(self.settings.timeouts))}
        self._runs: WeakKeyDictionary[Any, _Run] = WeakKeyDictionary()

    awaits = True

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.settings!r}>"

    @property
    def run(self) -> _Run:
        """What belongs to the present event loop."""
        loop = _this_loop()
        found = self._runs.get(loop)
        if found is None:
            for other in list(self._runs):  # connections hold on to their loop, so that it would not go by itself
                if isinstance(other, asyncio.AbstractEventLoop) and other.is_closed():
                    del self._runs[other]
            found = self._runs[loop] = _Run(self.settings)
        return found

    def send(self, call: Call) -> Reply:
        run = self.run
        request = request_of(call, self._extensions)
        if call.parts:
            request.stream = _OffLoop(request.stream, call.sent)
        if run.unused:
            await_(run.close_unused())
        await_(run.slots.acquire())
        lane, is_sound = None, False
        try:
            lane = run.pool.take(request.url)
            response = await_(lane.transport.handle_async_request(request))
            response.request = request
            answered = TaskReply(call, response)
            try:
                if call.receive is not None and response.status_code in WITH_FILE:
                    call.receive(answered)
                elif call.method != "HEAD":
                    await_(response.aread())
            finally:
                await_(answered.aclose())
            reply: Reply | Unanswered = answered
            is_sound = True
        except httpx.RequestError as error:
            reply = failure_of(error)
            is_sound = True
        finally:
            unused = run.pool.give_back(lane, is_sound) if lane is not None else None
            run.slots.release()
            if unused is not None:
                run.unused.append(unused)
                await_(run.close_unused())
        if isinstance(reply, Unanswered):  # raised outside the handler: the library's frames hold the token
            raise reply
        return reply

    def sleep(self, seconds: float) -> None:
        await_(anyio.sleep(seconds))

    def new_lock(self) -> AbstractContextManager[Any]:
        return _TaskLock(self)

    def new_bell(self) -> Bell:
        return TaskBell()

    def new_crew(self, width: int) -> Crew:
        return TaskCrew(width)

    def offload(self, job: Callable[[], T]) -> T:
        return await_(_in_thread(job))

    def settle(self, answer: Any) -> Any:
        return await_(answer) if inspect.isawaitable(answer) else answer

    def shield(self) -> AbstractContextManager[Any]:
        return anyio.CancelScope(shield=True)

    def close(self) -> None:
        run = self.run
        run.unused += run.pool.drain()
        await_(run.close_unused())


class TaskReply(Reply):
    """An answer whose body arrives while others work."""

    __slots__ = ("_pieces",)

    def __init__(self, call: Call, response: httpx.Response) -> None:
        super().__init__(call, response)
        self._pieces: LaterPieces | None = None

    def pour(self, write: Callable[[bytes], object], written: Callable[[int], object]) -> None:
        gathered = self._gathered()
        chunk = await_(gathered.next())
        while chunk.pieces:
            coming = await_(_meanwhile(partial(_each, write, chunk.pieces), gathered.next))
            written(sum(map(len, chunk.pieces)))
            chunk = coming
        if chunk.failure is not None:
            raise chunk.failure

    async def aclose(self) -> None:
        """Give the connection back."""
        await self.response.aclose()
        if self._pieces is not None:
            await self._pieces.aclose()

    def _gathered(self) -> _Gathered:
        self._pieces = LaterPieces(self.response)
        return _Gathered(self._pieces)


@dataclass
class _Chunk:
    """Some of a body; nothing when it ended, or broke off by a failure."""

    pieces: list[bytes]
    failure: Unanswered | None = None


class _Gathered:
    """Pieces of a body, as many together as are worth a thread's turn, unless they come slowly."""

    def __init__(self, pieces: AsyncIterator[bytes]) -> None:
        self._pieces = pieces
        self._failure: Unanswered | None = None

    async def next(self) -> _Chunk:
        """Return the next of them. A failure is told when what came before it was taken."""
        gathered: list[bytes] = []
        size, until = 0, time.monotonic() + OFF_LOOP_SECONDS
        try:
            while self._failure is None and size < OFF_LOOP_BYTES and (not gathered or time.monotonic() < until):
                gathered.append(await anext(self._pieces))
                size += len(gathered[-1])
        except StopAsyncIteration:
            pass
        except httpx.RequestError as error:
            self._failure = failure_of(error)
        return _Chunk(gathered, self._failure)


def _each(write: Callable[[bytes], object], pieces: list[bytes]) -> None:
    for piece in pieces:
        write(piece)


async def _meanwhile(job: Callable[[], object], receive: Callable[[], Awaitable[T]]) -> T:
    """Run a job in a thread while something else is waited for, and return that when both are done."""
    failures: list[Exception] = []
    found: list[T] = []

    async def work() -> None:
        try:
            await _in_thread(job)
        except Exception as error:  # noqa: BLE001 - raised below, without the group's wrapping
            failures.append(error)

    async with anyio.create_task_group() as group:
        group.start_soon(work)
        found.append(await receive())
    if failures:
        raise failures[0]
    return found[0]


class _OffLoop(httpx.AsyncByteStream):
    """A body whose files are read in a thread, and that tells after each piece that it was sent."""

    def __init__(self, stream: Any, sent: Callable[[], object] | None) -> None:
        self._stream = stream
        self._sent = sent

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _Pieces(iter(self._stream), self._sent)


class _Pieces:
    """An iterator, not an asynchronous generator: that would have to be closed when the sending breaks off."""

    def __init__(self, pieces: Iterator[bytes], sent: Callable[[], object] | None) -> None:
        self._pieces = pieces
        self._sent = sent
        self._is_first = True

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        if not self._is_first and self._sent is not None:
            told = self._sent()
            if inspect.isawaitable(told):
                await told
        self._is_first = False
        gathered = await _in_thread(partial(_taken, self._pieces))
        if not gathered:
            raise StopAsyncIteration
        return gathered


async def _in_thread(job: Callable[[], T]) -> T:
    """Run a job in a thread to its end, and only then be cancelled: it works on a file that is about to be closed."""
    if not _is_asyncio():
        with anyio.CancelScope(shield=True):
            return await anyio.to_thread.run_sync(job)
    cancelled = None
    work = asyncio.ensure_future(anyio.to_thread.run_sync(job))
    with anyio.CancelScope(shield=True):
        while not work.done():
            try:
                await asyncio.wait([work])
            except asyncio.CancelledError as error:  # anyio's shield does not hold off asyncio's own
                cancelled = error
    if cancelled is None or work.cancelled():
        return work.result()
    work.exception()  # looked at, lest asyncio complain
    raise cancelled


def _taken(pieces: Iterator[bytes]) -> bytes:
    gathered: list[bytes] = []
    size = 0
    for piece in pieces:
        gathered.append(piece)
        size += len(piece)
        if size >= OFF_LOOP_BYTES:
            break
    return b"".join(gathered)


class _TaskLock:
    """A lock that a task may hold across a request. Of two loops that want it at once each gets it."""

    def __init__(self, wire: AsyncWire) -> None:
        self._wire = wire
        self._held: dict[Any, anyio.Semaphore] = {}

    def __enter__(self) -> None:
        mine = self._mine
        await_(mine.acquire())
        self._held[this_strand()] = mine

    def __exit__(self, *error: object) -> None:
        self._held.pop(this_strand()).release()  # not self._mine: a coroutine may be closed when its loop is over

    @property
    def _mine(self) -> anyio.Semaphore:
        locks = self._wire.run.locks
        found = locks.get(self)
        if found is None:
            # Not an anyio.Lock: that wants to be released by the task that took it, which a coroutine that is closed
            # unfinished is not part of any more.
            found = locks[self] = anyio.Semaphore(1, fast_acquire=True)
        return found


class TaskBell(Bell):
    """A bell for a task. Whoever rings it may be on another thread."""

    def __init__(self) -> None:
        self._is_rung = False
        self._wake: Callable[[], object] | None = None

    def ring(self) -> None:
        self._is_rung = True
        wake = self._wake
        if wake is not None:
            with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                wake()

    def wait(self, seconds: float) -> bool:
        return await_(self._rung(seconds))

    async def _rung(self, seconds: float) -> bool:
        event = anyio.Event()
        self._wake = partial(_on_loop(_this_loop()), event.set)
        try:
            if not self._is_rung:
                with anyio.move_on_after(seconds):
                    await event.wait()
        finally:
            self._wake = None
        was_rung = self._is_rung
        if was_rung:  # a ring that comes after a wait in vain counts for the next one
            self._is_rung = False
        return was_rung


def _on_loop(loop: Any) -> Callable[..., object]:
    """Return what has a loop call a function, from whatever thread it is told."""
    found: Callable[..., object] = getattr(loop, "call_soon_threadsafe", None) or loop.run_sync_soon
    return found


class TaskCrew(Crew):
    """Tasks, one a job, some at once. Used from one loop, by one consumer."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._waiting: deque[tuple[Ticket[Any], Context]] = deque()
        self._scopes: set[anyio.CancelScope] = set()
        self._under_way = 0
        self._done: deque[Ticket[Any]] = deque()
        self._changed = anyio.Event()
        self._is_stopped = False

    def start(self, ticket: Ticket[Any]) -> None:
        self._waiting.append((ticket, copy_context()))
        self._launch()

    def has_done(self) -> bool:
        return bool(self._done)

    def next_done(self) -> Ticket[Any]:
        while not self._done:
            self._changed = anyio.Event()
            await_(self._changed.wait())
        return self._done.popleft()

    def stop(self, patient: bool) -> None:
        self._is_stopped = True
        self._waiting.clear()
        for scope in list(self._scopes):
            scope.cancel()
        if self._under_way:
            await_(self._ended())

    async def _ended(self) -> None:
        with anyio.CancelScope(shield=True):
            while self._under_way:
                self._changed = anyio.Event()
                await self._changed.wait()

    def _launch(self) -> None:
        while self._waiting and self._under_way < self._width:
            ticket, context = self._waiting.popleft()
            self._under_way += 1
            context.run(_start_task, partial(self._do, ticket))

    async def _do(self, ticket: Ticket[Any]) -> None:
        with anyio.CancelScope() as scope:
            self._scopes.add(scope)
            try:
                if not self._is_stopped:
                    ticket.result = await spawn(ticket.job)
            except BaseException as error:
                ticket.error = error
                if self._is_stopped:
                    raise
            finally:
                ticket.is_done = True
                self._scopes.discard(scope)
                self._done.append(ticket)
                self._under_way -= 1
                self._launch()
                self._changed.set()


def _is_asyncio() -> bool:
    return isinstance(_this_loop(), asyncio.AbstractEventLoop)


def _this_loop() -> Any:
    with suppress(RuntimeError):
        return asyncio.get_running_loop()
    with suppress(RuntimeError, KeyError):
        return sys.modules["trio"].lowlevel.current_trio_token()
    raise outside()


#: asyncio itself keeps weak references to tasks only.
_tasks: set[asyncio.Task[None]] = set()


def _start_task(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Start a task that outlives the call that started it, in a copy of the present context."""
    if not _is_asyncio():
        sys.modules["trio"].lowlevel.spawn_system_task(work, context=copy_context())
    else:
        task = asyncio.get_running_loop().create_task(work())
        _tasks.add(task)
        task.add_done_callback(_tasks.discard)
