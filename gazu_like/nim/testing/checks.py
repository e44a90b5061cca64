"""What a query was sent, read strictly: names, required ones, groups of which one must be there, and values.

NIM itself passes over names that it does not know; the stand-in refuses them, since a test is there to find them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from gazu_like.nim.notation import Parameter, Query
from gazu_like.nim.testing.store import Refused

_PATTERNS = {
    "day": r"\d{4}-\d{2}-\d{2}",
    "moment": r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}",
    "time": r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?Z| \d{2}:\d{2}:\d{2}(\.\d+)? [\w/+-]+)?",
    "clock": r"\d{2}:\d{2}:\d{2}",
    "timecode": r"\d{2,}:\d{2}:\d{2}:\d{2}",
}


def read(query: Query, form: Mapping[str, str], file: Any) -> dict[str, Any]:
    """Return what a query was sent, each value as what it means.

    Args:
        query: What is asked.
        form: Text by name, without "q".
        file: The file that came along, None without one.

    Raises:
        Refused: something is unknown, lacks, or cannot be read.
    """
    given = {**form, **({"file": file} if file is not None else {})}
    for name in given:
        if name not in query.parameters:
            raise Refused(f"{query.name} knows no parameter {name}.")
    for name, parameter in query.parameters.items():
        if parameter.required and given.get(name, "") == "":
            raise Refused(f"{query.name} needs {name}.")
    for need in query.needs:
        if not need.is_met(given):
            raise Refused(f"{query.name} needs one of {', '.join(need.names)}.")
    return {name: value if name == "file" else _value(query.parameters[name], value) for name, value in given.items()}


def _value(parameter: Parameter, text: str) -> Any:
    if parameter.kind == "choice":
        if text not in parameter.choices:
            raise Refused(f"{parameter.name} cannot be {text}.")
        return text
    if parameter.kind in _PATTERNS:
        if not re.fullmatch(_PATTERNS[parameter.kind], text):
            raise Refused(f"{parameter.name} is no {parameter.kind}: {text}")
        return text
    try:
        return _READERS[parameter.kind](text)
    except (KeyError, ValueError):
        raise Refused(f"{parameter.name} is no {parameter.kind}: {text}") from None


def _json(kind: type) -> Callable[[str], Any]:
    def decode(text: str) -> Any:
        found = json.loads(text)
        if not isinstance(found, kind):
            raise ValueError(text)  # noqa: TRY004 - as what is no JSON
        return found

    return decode


_READERS: Mapping[str, Callable[[str], Any]] = {
    "id": int,
    "ids": lambda text: [int(part) for part in text.split(",")],
    "text": str,
    "whole": int,
    "place": int,
    "seconds": float,
    "number": float,
    "hours": float,
    "flag": {"0": 0, "1": 1}.__getitem__,
    "truth": {"False": False, "True": True}.__getitem__,
    "names": lambda text: [part.strip() for part in text.split(",")],
    "words": _json(list),
    "object": _json(dict),
}
