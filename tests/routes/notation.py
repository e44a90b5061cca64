"""Requests in the notation of the wire table, for the rows that are written by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def request(method: str, path: str, **rest: Any) -> Mapping[str, Any]:
    """A request in the notation of the wire table: query=, json=, form=, files=, download=True, host=..."""
    return {"method": method, "path": path, **rest}


def get(path: str, **rest: Any) -> Mapping[str, Any]:
    return request("GET", path, **rest)


def post(path: str, json: Any = None, **rest: Any) -> Mapping[str, Any]:
    return request("POST", path, **({} if json is None else {"json": json}), **rest)


def put(path: str, json: Any) -> Mapping[str, Any]:
    return request("PUT", path, json=json)


def delete(path: str) -> Mapping[str, Any]:
    return request("DELETE", path)
