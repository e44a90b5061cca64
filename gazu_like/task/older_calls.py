"""Calls of the older generation, which name a comment without its task."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any, TypeVar

from gazu_like.client import default_client as default
from gazu_like.connection import Connection
from gazu_like.refs import id_of, key_of

R = TypeVar("R")


def task_may_lack(function: Callable[..., R]) -> Callable[..., R]:
    """Let a function of a comment be called without its first argument, the task, as well.

    The task is then read from the comment's "object_id", or the comment is looked up for it.

    Args:
        function: Takes (task, comment, ..., client). Its overloads tell both calls.
    """
    signature = inspect.signature(function)
    parameters = list(signature.parameters.values())
    names = [each.name for each in parameters]
    required = [each.name for each in parameters if each.default is inspect.Parameter.empty]
    older = signature.replace(parameters=parameters[1:])

    @wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> R:
        if "task" in kwargs or _names_task(required, {**dict(zip(names, args, strict=False)), **kwargs}):
            return function(*args, **kwargs)
        bound = older.bind(*args, **kwargs)
        return function(_task_of(bound.arguments), *bound.args, **bound.kwargs)

    # What one call needs the other lacks, so no parameter is required by both.
    optional = [each.replace(default=None) if each.name in required else each for each in parameters]
    wrapper.__signature__ = signature.replace(parameters=optional)  # type: ignore[attr-defined]
    return wrapper


def _names_task(required: Sequence[str], given: Mapping[str, Any]) -> bool:
    if any(isinstance(given.get(name), Connection) or name not in given for name in required):
        return False
    # (comment, text, person) has as many arguments as (task, comment, text): what is a record tells them apart.
    is_older = (
        "text" in required and not _is_ref(given["comment"]) and (given["text"] is None or _is_ref(given["text"]))
    )
    return not is_older


def _is_ref(value: Any) -> bool:
    try:
        id_of(value)
    except ValueError:
        return False
    return True


def _task_of(given: Mapping[str, Any]) -> str:
    client = given.get("client", default)
    task: str = key_of(given["comment"], "object_id", lambda id: client.fetch_one("comments", id), "comment")
    return task
