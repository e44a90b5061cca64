"""Connections, and queries by their names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gazu_like.nim.api.calls import Answer, Rows, asked, at, key_hidden
from gazu_like.nim.client import NimClient
from gazu_like.nim.settings import settings_of, stored_key
from gazu_like.transfer import ProgressCallback


@key_hidden
def get_cultureCodes(
    nimURL: str | None = None, apiUser: str | None = None, apiKey: str | None = None, *, client: NimClient | None = None
) -> Answer:
    """List the currencies of jobs.

    Source: getCultureCodes
    """
    return asked(locals(), "getCultureCodes")


@key_hidden
def testAPI(
    nimURL: str | None = None, nim_apiUser: str = "", nim_apiKey: str = "", *, client: NimClient | None = None
) -> Rows:
    """Return what NIM says of itself and the API key, in a list of one: "version", "keyValid", "keyRequired", "error".

    This is the one query whose error is part of its answer; ``server.check_login`` raises it.

    Source: testAPI
    """
    return at(client, nimURL, nim_apiUser or None, nim_apiKey or None).ask("testAPI")


def get_connect_info() -> dict[str, str]:
    """Return which NIM is asked, and as whom: "nim_apiURL", "nim_apiUser", "nim_apiKey".

    Read anew from the environment and from NIM's files; no server is asked.

    Raises:
        HostException: none is named there.
    """
    found = settings_of()
    return {"nim_apiURL": found.url, "nim_apiUser": found.user, "nim_apiKey": found.api_key.reveal()}


def get_apiKey() -> str:
    """Return the API key in NIM's key file, "" when there is none."""
    return stored_key()


@key_hidden
def connect(
    method: str = "get",
    params: Mapping[str, Any] | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    client: NimClient | None = None,
) -> Any:
    """Send a query by its name and return NIM's answer.

    Args:
        method: "get" or "post", for the document's sake: how a query travels is decided by what it is.
        params: "q" and the query's parameters, by their names on the wire.

    Raises:
        ValueError: "q" lacks or is unknown, or a parameter is; nothing was sent.
    """
    if method not in ("get", "post"):
        raise ValueError(f"method: wanted 'get' or 'post', got {method!r}")
    q, asked_for = _named(params)
    return at(client, nimURL, apiUser, apiKey).ask(q, asked_for)


@key_hidden
def upload(
    params: Mapping[str, Any] | None = None,
    nimURL: str | None = None,
    apiUser: str | None = None,
    apiKey: str | None = None,
    *,
    progress_callback: ProgressCallback | None = None,
    client: NimClient | None = None,
) -> Any:
    """Send a query with a file by its name, and return NIM's answer.

    Args:
        params: "q", "file" (a path, or a file that is open for reading bytes), and the query's parameters.
        progress_callback: Called with (bytes done, bytes total).

    Raises:
        ValueError: "q" lacks or is unknown, or a parameter is; nothing was sent.
    """
    q, asked_for = _named(params)
    source = asked_for.pop("file", None)
    return at(client, nimURL, apiUser, apiKey).upload(q, source, asked_for, progress_callback=progress_callback)


def _named(params: Mapping[str, Any] | None) -> tuple[str, dict[str, Any]]:
    asked_for = dict(params or {})
    if "q" not in asked_for:
        raise ValueError("params: wanted a dict with 'q', the name of the query")
    return str(asked_for.pop("q")), asked_for


def get(
    sqlCmd: Mapping[str, Any] | None = None,
    debug: bool = True,
    nimURL: str | None = None,
    *,
    client: NimClient | None = None,
) -> Any:
    """Send a query by its name; the older form of ``connect``. ``debug`` does nothing."""
    return connect("get", sqlCmd, nimURL, client=client)


def post(
    sqlCmd: Mapping[str, Any] | None = None,
    debug: bool = True,
    nimURL: str | None = None,
    *,
    client: NimClient | None = None,
) -> Any:
    """Send a query by its name; the older form of ``connect``. ``debug`` does nothing."""
    return connect("post", sqlCmd, nimURL, client=client)
