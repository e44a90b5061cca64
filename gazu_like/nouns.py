"""Modules as attributes of a client: ``client.asset.get_asset(...)`` is ``asset.get_asset(..., client=client)``."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import lru_cache, partial
from types import ModuleType
from typing import Any, TypeVar

T = TypeVar("T")


class Namespace:
    """A module's functions with ``client=`` filled in."""

    def __init__(self, module: ModuleType, client: Any) -> None:
        self._module = module
        self._client = client

    def __getattr__(self, name: str) -> Any:
        return bound(function_of(self._module, name), self._client)

    def __dir__(self) -> list[str]:
        home = self._module.__name__
        return [
            name
            for name, value in vars(self._module).items()
            if inspect.isroutine(value) and name[0] != "_" and f"{value.__module__}.".startswith(f"{home}.")
        ]

    def __repr__(self) -> str:
        return f"<{self._module.__name__} of {self._client!r}>"


def function_of(module: ModuleType, name: str) -> Callable[..., Any]:
    """Return a function of a module.

    Looked up at each call, so that a function that a studio replaced is the one that runs.

    Raises:
        AttributeError: there is none of that name.
    """
    found: Callable[..., Any] | None = None if name.startswith("_") else getattr(module, name, None)
    if found is None or not callable(found) or inspect.isclass(found):
        raise AttributeError(f"{module.__name__} has no function {name!r}")
    return found


def bound(function: Callable[..., T], client: Any) -> Callable[..., T]:
    """Return a function with ``client=`` filled in, when it takes one and has none yet.

    Raises:
        ValueError: it is none.
    """
    if not callable(function):
        raise ValueError(f"function: wanted a function, got {function!r:.80}")  # noqa: TRY004 - as all bad arguments
    if isinstance(function, partial) and "client" in function.keywords:
        return function
    return partial(function, client=client) if _takes_client(function) else function


@lru_cache(maxsize=4096)
def _takes_client(function: Callable[..., Any]) -> bool:
    try:
        return "client" in inspect.signature(function).parameters
    except ValueError:  # built in
        return False
