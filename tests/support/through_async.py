"""``pytest tests/kitsu --through-async``: the same tests, each call of a noun's function carried out asynchronously.

Where a test calls ``client.task.add_comment(...)`` or ``task.add_comment(..., client=client)``, what is done is
``await aclient.task.add_comment(...)``: on an event loop in a thread of its own, by an ``AsyncKitsuClient`` with the
same host and login. What the function calls itself is a part of it.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

import greenlet

from gazu_like.aio import AsyncKitsuClient
from gazu_like.client import KitsuClient, default_client
from gazu_like.transport.threads import SyncWire

#: Tests that make no sense so, and why. "test_file.py::test_name": reason.
NOT_SO: Mapping[str, str] = {
    "test_files.py::test_preview_without_a_file_is_waited_for": "replaces how the synchronous wire sleeps",
}

#: What a user, and functions such as ``user.log_in_with_app_code``, change in a client.
SHARED = ("host", "use_refresh_token", "headers", "retry", "tokens")


def is_inside() -> bool:
    """Is it an asynchronous client that runs this function?"""
    return greenlet.getcurrent().parent is not None


def is_plain(client: Any) -> bool:
    """Is this a synchronous client that talks to a server? Some tests have one whose answers are made up."""
    return isinstance(client, KitsuClient) and type(client.wire) is SyncWire and client.wire.settings.transport is None


class Through:
    """Carries calls out asynchronously."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="event loop", daemon=True)
        self._thread.start()
        self._twins: dict[KitsuClient, AsyncKitsuClient] = {}

    def call(self, name: str, telling: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Call a noun's function by its dotted name.

        Args:
            name: "task.add_comment".
            telling: What is to run.
            args: For the function.
            kwargs: For the function.
        """
        by_place = next((each for each in args if isinstance(each, KitsuClient)), None)
        client = by_place or kwargs.get("client", default_client)
        if is_inside() or not is_plain(client):
            return telling(*args, **kwargs)
        twin = self._twins.setdefault(client, AsyncKitsuClient(client.host))
        _hand_over(client, twin)
        try:
            if by_place is None:
                noun, _, attribute = name.partition(".")
                named = {key: value for key, value in kwargs.items() if key != "client"}
                return self._done(getattr(getattr(twin, noun), attribute)(*args, **named))
            return self._done(twin.run(telling, *[twin if each is client else each for each in args], **kwargs))
        finally:
            _hand_over(twin, client)

    def end_test(self) -> None:
        """Give back the connections that a test used."""
        while self._twins:
            self._done(self._twins.popitem()[1].aclose())

    def close(self) -> None:
        """Stop the event loop."""
        self.end_test()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _done(self, coroutine: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result()


def _hand_over(giver: Any, taker: Any) -> None:
    for name in SHARED:
        if getattr(taker, name) != getattr(giver, name):
            setattr(taker, name, getattr(giver, name))
