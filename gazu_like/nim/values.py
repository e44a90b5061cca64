"""What a query's parameters hold, made into the text that NIM understands. What it would not is refused by name.

Everything travels as text: yes is 1, for elements "True"; lists are joined by commas, or are JSON; see docs/nim.md.
"""

from __future__ import annotations

import datetime
import math
import os
import re
from collections.abc import Callable, Mapping
from typing import Any

from gazu_like.nim.notation import Parameter, Query
from gazu_like.nim.refs import id_of, ids_of, shown
from gazu_like.refs import date_text, day_text
from gazu_like.transport import codec

_YES = frozenset({"1", "true", "yes"})
_NO = frozenset({"0", "false", "no"})
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}")
_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d")
_TIMECODE = re.compile(r"\d{2,}:[0-5]\d:[0-5]\d:\d{2}")
_ZONE = re.compile(r"[A-Za-z_+-]+(?:/[A-Za-z0-9_+-]+)*")
_MOST_HOURS = 24


def encoded(query: Query, params: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, str]:
    """Return a query's parameters as they are sent; None and an empty list are left out.

    Args:
        query: What is asked.
        params: Values by the names on the wire.
        names: The caller's names for them, where they differ, for error messages.

    Raises:
        ValueError: a name is unknown, something required lacks, or a value is none that NIM understands.
    """
    given = {name: value for name, value in params.items() if value is not None}
    unknown = sorted(given.keys() - query.parameters.keys())
    if unknown:
        known = ", ".join(names.get(each, each) for each in query.parameters) or "none"
        raise ValueError(
            f"{names.get(unknown[0], unknown[0])}: NIM's {query.name} has no such parameter; it knows {known}"
        )
    for parameter in query.parameters.values():
        if parameter.required and given.get(parameter.name, "") == "":
            name = names.get(parameter.name, parameter.name)
            raise ValueError(f"{name}: NIM's {query.name} needs it, got {given.get(parameter.name)!r}")
    sent = {
        name: text_of(query.parameters[name], value, names.get(name, name))
        for name, value in given.items()
        if query.parameters[name].kind != "file"
    }
    _check_needs(query, given, sent, names)
    return sent


def text_of(parameter: Parameter, value: Any, name: str) -> str:
    """Return one value as it is sent.

    Raises:
        ValueError: NIM would not understand it.
    """
    return _choice(parameter, value, name) if parameter.kind == "choice" else KINDS[parameter.kind](value, name)


def _check_needs(query: Query, given: Mapping[str, Any], sent: Mapping[str, str], names: Mapping[str, str]) -> None:
    seen = {**dict.fromkeys(given, ""), **sent}
    for need in query.needs:
        if not need.is_met(seen):
            groups = " or ".join(" with ".join(names.get(each, each) for each in group) for group in need.groups)
            condition = f" when {names.get(need.parameter, need.parameter)} is {need.value}" if need.parameter else ""
            raise ValueError(f"{groups}: NIM's {query.name} needs one of these{condition}, got none")


def _choice(parameter: Parameter, value: Any, name: str) -> str:
    for word in parameter.choices:
        if isinstance(value, str) and value.casefold() == word.casefold():
            return word
    raise ValueError(f"{name}: wanted one of {', '.join(parameter.choices)}, got {shown(value)}")


def _text(value: Any, name: str) -> str:
    if isinstance(value, (str, int, float, os.PathLike)) and not isinstance(value, bool):
        return str(value)
    raise ValueError(f"{name}: wanted text, got {shown(value)}")


def _whole(value: Any, name: str) -> str:
    try:
        if not isinstance(value, (bool, float)):
            return str(int(value))
    except (TypeError, ValueError):
        pass
    raise ValueError(f"{name}: wanted a whole number, got {shown(value)}")


def _place(value: Any, name: str) -> str:
    text = _whole(value, name)
    if int(text) < 1:
        raise ValueError(f"{name}: places count from 1, got {value!r}")
    return text


def _seconds(value: Any, name: str) -> str:
    try:
        if not isinstance(value, bool) and math.isfinite(float(value)):
            return str(value)
    except (TypeError, ValueError):
        pass
    raise ValueError(f"{name}: wanted a number, got {shown(value)}")


def _number(value: Any, name: str) -> str:
    text = _seconds(value, name)
    if float(text) < 0:
        raise ValueError(f"{name}: wanted a number from 0 on, got {value!r}")
    return text


def _hours(value: Any, name: str) -> str:
    text = _number(value, name)
    if float(text) > _MOST_HOURS:
        raise ValueError(f"{name}: wanted at most {_MOST_HOURS} hours of one day, got {value!r}")
    return text


def _is_yes(value: Any, name: str) -> bool:
    word = str(value).casefold()
    if word not in _YES | _NO:
        raise ValueError(f"{name}: wanted True or False, got {shown(value)}")
    return word in _YES


def _day(value: Any, name: str) -> str:
    return day_text(value, name)


def _moment(value: Any, name: str) -> str:
    """Return a moment in UTC; a datetime without a zone, and text, is UTC already."""
    if isinstance(value, datetime.datetime):
        return f"{_in_utc(value):%Y-%m-%d %H:%M:%S}"
    if isinstance(value, datetime.date):
        return f"{value.isoformat()} 00:00:00"
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        return date_text(value.replace(" ", "T"), name).replace("T", " ")
    if isinstance(value, str) and len(value) == len("YYYY-MM-DD"):
        return f"{day_text(value, name)} 00:00:00"
    raise ValueError(f"{name}: wanted a datetime or a UTC text as YYYY-MM-DD hh:mm:ss, got {shown(value)}")


def _in_utc(moment: datetime.datetime) -> datetime.datetime:
    return moment.astimezone(datetime.timezone.utc) if moment.tzinfo else moment


def _time(value: Any, name: str) -> str:
    """Return a moment of the schedule: UTC, or local time with the name of its zone, or a day."""
    if isinstance(value, datetime.datetime):
        return f"{_in_utc(value):%Y-%m-%dT%H:%M:%S}.{value.microsecond // 1000:03}Z"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, str) and _is_time(value, name):
        return value
    raise ValueError(
        f"{name}: wanted a datetime, or text as YYYY-MM-DD, YYYY-MM-DDThh:mm:ss.sssZ or YYYY-MM-DD hh:mm:ss.sss "
        f"Area/City, got {shown(value)}"
    )


def _is_time(text: str, name: str) -> bool:
    day, _, rest = text.replace("T", " ", 1).partition(" ")
    day_text(day, name)
    if not rest:
        return True
    clock, _, zone = rest.removesuffix("Z").partition(" ")
    whole, _, fraction = clock.partition(".")
    has_zone = rest.endswith("Z") if "T" in text[:11] else bool(_ZONE.fullmatch(zone))
    return bool(_CLOCK.fullmatch(whole)) and (not fraction or fraction.isdigit()) and has_zone


def _matching(pattern: re.Pattern[str], wanted: str) -> Callable[[Any, str], str]:
    def check(value: Any, name: str) -> str:
        if isinstance(value, str) and pattern.fullmatch(value):
            return value
        raise ValueError(f"{name}: wanted {wanted}, got {shown(value)}")

    return check


def _names(value: Any, name: str) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, (list, tuple, set, frozenset)) and all(isinstance(each, str) for each in value):
        return ",".join(value)
    raise ValueError(f"{name}: wanted names, as a list or as text with commas, got {shown(value)}")


def _json(kind: type, wanted: str) -> Callable[[Any, str], str]:
    def encode(value: Any, name: str) -> str:
        if isinstance(value, str):  # JSON already, as the document has it in places
            held = _decoded(value)
        else:
            held = list(value) if isinstance(value, (tuple, set, frozenset)) else value
        if not isinstance(held, kind):
            raise ValueError(f"{name}: wanted {wanted}, got {shown(value)}")  # noqa: TRY004 - as all bad arguments
        return codec.encode(held).decode()

    return encode


def _decoded(text: str) -> Any:
    try:
        return codec.decode(text.encode())
    except ValueError:
        return text


#: How a kind of value is written, by its name in the table.
KINDS: Mapping[str, Callable[[Any, str], str]] = {
    "id": lambda value, name: str(id_of(value, name)),
    "ids": lambda value, name: ",".join(map(str, ids_of(value, name))),
    "text": _text,
    "whole": _whole,
    "place": _place,
    "seconds": _seconds,
    "number": _number,
    "hours": _hours,
    "flag": lambda value, name: str(int(_is_yes(value, name))),
    "truth": lambda value, name: str(_is_yes(value, name)),
    "day": _day,
    "moment": _moment,
    "time": _time,
    "clock": _matching(_CLOCK, "a time of day as hh:mm:ss"),
    "timecode": _matching(_TIMECODE, "a running time as hh:mm:ss:ff"),
    "names": _names,
    "words": _json(list, "a list, or the text of a JSON array"),
    "object": _json(dict, "a dict, or the text of a JSON object"),
}
