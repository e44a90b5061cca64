"""JSON out and in: orjson when it is installed, else the standard library, with the same result."""

from __future__ import annotations

import datetime
import decimal
import json
import math
import pathlib
import uuid
from collections.abc import Mapping, Set
from typing import Any

from gazu_like.transport.redact import Secret

try:
    import orjson
except ImportError:  # pragma: no cover - the speed extra is not installed
    orjson = None  # type: ignore[assignment]

_TEXT_TYPES = (uuid.UUID, pathlib.PurePath)


def encode(value: Any) -> bytes:
    """Return the value as JSON.

    Dates become ISO text, UUID and Path text, Decimal a number, sets lists, NaN and infinity null.

    Raises:
        TypeError: a value that JSON cannot hold.
    """
    if orjson is not None:
        try:
            return orjson.dumps(value, default=plain, option=orjson.OPT_NON_STR_KEYS)
        except TypeError:  # an int of more than 64 bits, or a value that JSON cannot hold: the library below decides
            pass
    try:
        return _dumps(value)
    except ValueError:
        return _dumps(_finite(value))


def decode(content: bytes) -> Any:
    """Return the value of a JSON text.

    Raises:
        ValueError: it is no JSON.
    """
    return json.loads(content) if orjson is None else orjson.loads(content)


def plain(value: Any) -> Any:
    """Return what JSON can hold for a value that it cannot.

    Raises:
        TypeError: there is no such thing.
    """
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    if isinstance(value, _TEXT_TYPES):
        return str(value)
    if isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Set):
        return list(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Secret):
        return value.reveal()
    raise TypeError(f"{type(value).__name__} cannot be sent as JSON: {value!r:.80}")


def _dumps(value: Any) -> bytes:
    return json.dumps(value, default=plain, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def _finite(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(item) for item in value]
    return value
