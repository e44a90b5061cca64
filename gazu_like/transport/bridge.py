"""The greenlet boundary between plain functions and coroutines: ``spawn`` and ``await_``, nothing else.

A plain function that was spawned from a coroutine may call ``await_``: the coroutine awaits in its place, on its event
loop, in its context, and hands the result or the error back in. Works on any event loop.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Generator
from functools import partial
from typing import Any, ParamSpec, TypeVar, cast

from gazu_like.exception import GazuException

try:
    import greenlet
except ImportError as error:  # pragma: no cover - the extra is installed wherever the tests run
    raise ImportError('the asynchronous client needs greenlet: pip install "gazu-like[async]"') from error

#: How often something may wait that is being closed.
_CLOSINGS = 100

P = ParamSpec("P")
T = TypeVar("T")


class OutsideCoroutineException(GazuException):
    """A function of an asynchronous client was called without ``await``: there is no coroutine to wait in its place."""


class _Strand(greenlet.greenlet):
    """A plain function under way."""

    def __init__(self, function: Callable[..., Any], driver: greenlet.greenlet) -> None:
        super().__init__(function, driver)
        self.gr_context = driver.gr_context  # context variables are the calling task's, not a copy of them


def outside() -> OutsideCoroutineException:
    """Return the error of a function that was not spawned."""
    return OutsideCoroutineException(
        "this client is asynchronous: 'await client.asset.get_asset(asset)', or 'await client.run(function, ...)' for "
        "plain functions of your own"
    )


def this_strand() -> greenlet.greenlet:
    """Return what stands for the plain function that is under way."""
    return greenlet.getcurrent()


def await_(awaitable: Awaitable[T]) -> T:
    """Wait for something in a plain function that was spawned.

    Raises:
        OutsideCoroutineException: it was not.
    """
    strand = this_strand()
    if not isinstance(strand, _Strand):
        _drop(awaitable)
        raise outside()
    assert strand.parent is not None
    found: T = strand.parent.switch(awaitable)
    return found


async def spawn(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run a plain function whose waiting is done here."""
    strand = _Strand(partial(function, *args, **kwargs), greenlet.getcurrent())
    del function, args, kwargs  # a traceback may show local variables, such as a password
    wanted: Any = strand.switch()
    while not strand.dead:
        try:
            answer = await _Steps(wanted)
        except GeneratorExit:
            _abandon(strand)
            raise
        except BaseException as error:  # noqa: BLE001 - cancellation too is for the function, which cleans up after itself
            _adopt(strand)
            wanted = strand.throw(type(error), error, error.__traceback__)
        else:
            _adopt(strand)
            wanted = strand.switch(answer)
    result: T = wanted
    return result


def _adopt(strand: _Strand) -> None:
    """Have a strand hand back to whoever goes on with it, who need not have begun it.

    An eager task begins within another strand, and what is left unfinished is closed wherever garbage is collected.
    """
    strand.parent = greenlet.getcurrent()


class _Steps:
    """The steps of what is waited for, which can be told to end at once.

    Python closes a coroutine only once. The HTTP library's wait even then, for their connection to be closed.
    """

    __slots__ = ("_steps",)

    def __init__(self, awaitable: Awaitable[Any]) -> None:
        self._steps: Any = awaitable.__await__()

    def __await__(self) -> Generator[Any, Any, Any]:
        return cast("Generator[Any, Any, Any]", self)

    def __iter__(self) -> _Steps:
        return self

    def __next__(self) -> Any:
        return next(self._steps)

    def send(self, value: Any) -> Any:
        return self._steps.send(value)

    def throw(self, *error: Any) -> Any:
        return self._steps.throw(*error)

    def close(self) -> None:
        _close(self._steps)


def _abandon(strand: _Strand) -> None:
    """End a function whose coroutine was closed, so that it cannot wait any more, not even to clean up."""
    _adopt(strand)
    while not strand.dead:
        try:
            _drop(strand.throw(GeneratorExit))
        except GeneratorExit:
            return


def _drop(awaitable: Any) -> None:
    if inspect.iscoroutine(awaitable):
        _close(awaitable)


def _close(steps: Any) -> None:
    for _ in range(_CLOSINGS):
        try:
            steps.close()
        except RuntimeError:  # it waited once more, or its event loop is gone
            continue
        return
