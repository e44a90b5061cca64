"""What callers hand in, made ready for a request: IDs or dicts, dates, optional fields.

Bad input ends here, as ``ValueError`` naming the argument, before anything is sent. What an ID stands for, and how a
record is looked up, is known to the nouns.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, TypeAlias, TypeGuard
from uuid import UUID

#: A record: its ID as text or UUID, or a dict with an "id".
Ref: TypeAlias = str | UUID | Mapping[str, Any]

_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATE_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}")


def id_of(value: Ref, name: str = "id") -> str:
    """Return the ID that an ID or dict stands for.

    Args:
        value: UUID as text, ``uuid.UUID``, or a dict with an "id".
        name: Name of the caller's parameter, for the error message.

    Raises:
        ValueError: it is none of these.
    """
    found = value.get("id") if isinstance(value, Mapping) else value
    if isinstance(found, str) and _UUID.fullmatch(found):
        return found
    if isinstance(found, UUID):
        return str(found)
    raise ValueError(f"{name}: wanted an ID (UUID) or a dict with an 'id', got {_shown(value)}")


def id_or_none(value: Ref | None, name: str = "id") -> str | None:
    """Like ``id_of``, with None for None."""
    return None if value is None else id_of(value, name)


def ids_of(values: Ref | Iterable[Ref] | None, name: str = "ids") -> list[str]:
    """Return the IDs of one record or of many; none of them for None.

    Raises:
        ValueError: one of them is no ID and no dict with an "id"; the message tells its place.
    """
    if values is None:
        return []
    if _is_one(values):
        return [id_of(values, name)]
    if not isinstance(values, Iterable):
        raise ValueError(f"{name}: wanted IDs or dicts, got {_shown(values)}")  # noqa: TRY004  (one error for bad input)
    return [id_of(value, f"{name}[{place}]") for place, value in enumerate(values)]


def key_of(value: Ref, key: str, fetch: Callable[[str], Mapping[str, Any]], name: str = "id") -> Any:
    """Return a field of a record: from the dict given, or else looked up.

    Args:
        value: ID or dict.
        key: Field wanted, such as "project_id".
        fetch: Called with the ID when the dict does not hold the field.
        name: Name of the caller's parameter, for the error message.
    """
    if isinstance(value, Mapping) and value.get(key) is not None:
        return value[key]
    return fetch(id_of(value, name))[key]


def given(**fields: Any) -> dict[str, Any]:
    """Return the fields that are not None."""
    return {name: value for name, value in fields.items() if value is not None}


def fields_of(data: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Return a copy of the fields that a caller hands in, to change or to save.

    Args:
        data: The caller's dict.
        name: Name of the caller's parameter, for the error message.

    Raises:
        ValueError: it is no dict.
    """
    if not isinstance(data, Mapping):
        raise ValueError(f"{name}: wanted a dict, got {_shown(data)}")  # noqa: TRY004  (one error for bad input)
    return dict(data)


def at_least(least: float, **numbers: float | None) -> None:
    """Check that numbers are not too small; None is passed over.

    Raises:
        ValueError: one of them is, or is no number; the message names it.
    """
    for name, number in numbers.items():
        if number is not None and not (isinstance(number, (int, float)) and number >= least):
            raise ValueError(f"{name}: wanted a number from {least:g} on, got {number!r}")


def not_empty(**texts: str) -> None:
    """Check that texts are not empty, nor blank: Zou would make, or look up, a record without a name.

    Raises:
        ValueError: one of them is, or is no text; the message names it.
    """
    for name, text in texts.items():
        if not (isinstance(text, str) and text.strip()):
            raise ValueError(f"{name}: wanted a text that is not empty, got {text!r}")


def one_of(known: Collection[str], **words: str | None) -> None:
    """Check that words are among those that the server knows; None is passed over.

    Zou stores many a word that it does not know, and answers 500 ever after to whoever lists the record.

    Raises:
        ValueError: one of them is not; the message names it.
    """
    for name, word in words.items():
        if word is not None and word not in known:
            raise ValueError(f"{name}: wanted one of {', '.join(known)}, got {word!r}")


def in_order(**days: str | None) -> None:
    """Check that the second of two days is not before the first; None, an open end, is passed over.

    Args:
        days: The first and the last one, as ``day_text`` returns them, by the names of the caller's parameters.

    Raises:
        ValueError: it is; the message names both.
    """
    (start, first), (end, last) = days.items()
    if first is not None and last is not None and last < first:
        raise ValueError(f"{end}: {last} is before {start}, {first}")


def date_text(value: str | datetime.date, name: str = "date") -> str:
    """Return a date as YYYY-MM-DD, or a date-time as YYYY-MM-DDTHH:MM:SS; text is checked and left as it is.

    Raises:
        ValueError: no such day, or another format.
    """
    if isinstance(value, datetime.datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, str) and (_DATE.fullmatch(value) or _DATE_TIME.fullmatch(value)) and _exists(value):
        return value
    raise ValueError(f"{name}: wanted a date as YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS, got {_shown(value)}")


def day_text(value: str | datetime.date, name: str) -> str:
    """Return a day as YYYY-MM-DD; of a date-time, its day.

    Raises:
        ValueError: no such day, or another format.
    """
    return date_text(value, name)[:10]


def date_or_none(value: str | datetime.date | None, name: str = "date") -> str | None:
    """Like ``date_text``, with None for None."""
    return None if value is None else date_text(value, name)


def day_or_none(value: str | datetime.date | None, name: str) -> str | None:
    """Like ``day_text``, with None for None."""
    return None if value is None else day_text(value, name)


def _exists(text: str) -> bool:
    try:
        datetime.datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_one(values: object) -> TypeGuard[Ref]:
    return isinstance(values, (str, UUID, Mapping))


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        keys = ", ".join(sorted(str(key) for key in list(value)[:8]))
        held = f"'id' {value['id']!r}" if "id" in value else f"keys {keys or 'none'}"
        return f"a dict with {held}"
    text = repr(value)
    return f"{type(value).__name__} {text if len(text) <= 80 else text[:77] + '...'}"
