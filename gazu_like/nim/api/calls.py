"""From a call by the document's names to a query: who is asked, what was given, what it is called on the wire."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import update_wrapper
from typing import Any, ParamSpec, TypeAlias, TypeVar

from gazu_like.claims import Answer as Claim
from gazu_like.nim.client import NimClient, default_client
from gazu_like.nim.connection import query_of
from gazu_like.nim.refs import id_of
from gazu_like.transport.redact import Secret

P = ParamSpec("P")
T = TypeVar("T")

#: What NIM answers: rows, or an object with "success" and "error".
Rows: TypeAlias = list[dict[str, Any]]
Answer: TypeAlias = dict[str, Any]

_CONNECTION = ("nimURL", "apiUser", "apiKey", "client", "progress_callback")
_EXTRAS = "kwargs"
_IDS = ("id", "ids")


def key_hidden(function: Callable[P, T]) -> Callable[P, T]:
    """Decorate a function that takes an API key, so that no traceback shows it among the local variables."""
    names = list(inspect.signature(function).parameters)
    place = names.index("apiKey" if "apiKey" in names else "nim_apiKey")
    plain: Callable[..., T] = function

    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            given: list[Any] = list(args)
            named: dict[str, Any] = dict(kwargs)
            if len(given) > place:
                given[place] = _hidden(given[place])
            elif names[place] in named:
                named[names[place]] = _hidden(named[names[place]])
            return plain(*given, **named)
        finally:
            del args, kwargs

    return update_wrapper(call, function)


def _hidden(key: str | Secret | None) -> Secret | None:
    return Secret(key) if key else None


def at(client: NimClient | None, url: str | None, user: str | None, api_key: str | Secret | None) -> NimClient:
    """Return the client that a call means."""
    return (client or default_client).at(url, user, api_key)


def asked(call: Mapping[str, Any], q: str, /, **renamed: str) -> Claim | Any:
    """Send the query that a call means, and return NIM's answer.

    Args:
        call: The arguments of the document's function, by its names.
        q: The query.
        renamed: Names on the wire, where they differ; "" for what does not go on it.
    """
    params, names = given(call, q, **renamed)
    return _client_of(call).ask(q, params, names)


def uploaded(call: Mapping[str, Any], q: str, file: str, /, **renamed: str) -> Claim | Any:
    """Send the query with a file that a call means, and return NIM's answer.

    Args:
        call: The arguments of the document's function, by its names.
        q: The query.
        file: The argument that is the path of the file.
        renamed: Names on the wire, where they differ.
    """
    params, names = given(call, q, **renamed, **{file: ""})
    return _client_of(call).upload(
        q, call[file] or None, params, {**names, "file": file}, progress_callback=call["progress_callback"]
    )


def given(call: Mapping[str, Any], q: str, /, **renamed: str) -> tuple[dict[str, Any], dict[str, str]]:
    """Return what a call gives to a query, by the names on the wire, and the call's own names for them.

    Left out is what stands for nothing: None, an ID of 0, and empty text, which only a change can mean.
    """
    query = query_of(q)
    params: dict[str, Any] = {}
    names: dict[str, str] = {}
    extras = call.get(_EXTRAS) or {}
    # A parameter's own name goes last, and so wins over other spellings of it.
    for name, value in sorted({**call, **extras}.items(), key=lambda pair: pair[0] not in renamed):
        wire = renamed.get(name, name)
        if name in _CONNECTION or name == _EXTRAS or not wire:
            continue
        names[wire] = name if name == wire else names.get(wire) or name
        known = query.parameters.get(wire)
        is_nothing = value is None or (value == "" and not q.startswith("update"))
        if is_nothing or (known is not None and known.kind in _IDS and value in (0, "")):
            continue
        params[wire], names[wire] = value, name
    return params, names


def of_parent(**parents: Any) -> dict[str, Any]:
    """Return what a question about files is of: "class" and "itemID", of the first parent that is given.

    Raises:
        ValueError: none is.
    """
    for name, value in parents.items():
        if value not in (None, 0, ""):
            return {"class": name.removesuffix("ID"), "itemID": id_of(value, name)}
    raise ValueError(f"{' or '.join(parents)}: wanted the ID of one of these, got none")


def _client_of(call: Mapping[str, Any]) -> NimClient:
    return at(call.get("client"), call.get("nimURL"), call.get("apiUser"), call.get("apiKey"))
