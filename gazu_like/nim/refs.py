"""NIM's IDs: numbers, numeric text, or the dicts that NIM returns.

Bad input ends here, as ``ValueError`` naming the argument, before anything is sent.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any, TypeAlias

#: A record: its ID as a number or as text, or a dict that holds it.
Ref: TypeAlias = int | str | Mapping[str, Any]

#: Where else a record's ID stands, by the parameter that it is given for. Each record has "ID", but not in all answers.
_ELSEWHERE: Mapping[str, tuple[str, ...]] = {
    "bin": ("binID",),
    "job": ("jobID", "job_id"),
    "jobs": ("jobID", "job_id"),
    "user": ("userID", "user_id"),
    "users": ("userID", "user_id"),
    "version": ("fileID",),
}


def id_of(value: Any, name: str = "ID") -> int:
    """Return the ID that a number, a text or a dict stands for.

    Of a dict the ID of what the parameter is for counts first: a shot given for a show stands for its show.

    Args:
        value: 12, "12", or a dict with an "ID" (or "taskID", "fileID" ...).
        name: Name of the caller's parameter, for the error message and for the right ID of a dict.

    Raises:
        ValueError: it is none of these, or no number from 1 on.
    """
    found = _held(value, name) if isinstance(value, Mapping) else value
    if isinstance(found, str) and found.strip().isascii() and found.strip().isdigit():
        found = int(found)
    if isinstance(found, int) and not isinstance(found, bool) and found >= 1:
        return found
    raise ValueError(f"{name}: wanted an ID (a number from 1 on) or a dict with an 'ID', got {shown(value)}")


def id_or_none(value: Any, name: str = "ID") -> int | None:
    """Like ``id_of``, with None for None."""
    return None if value is None else id_of(value, name)


def ids_of(values: Any, name: str = "IDs") -> list[int]:
    """Return the IDs of one record or of many, also of text such as "1,2,3".

    Raises:
        ValueError: there is none, or one of them is no ID; the message tells its place.
    """
    if isinstance(values, str):
        values = [part for part in values.split(",") if part.strip()] or [values]
    if isinstance(values, (int, Mapping)) or not isinstance(values, Iterable):
        return [id_of(values, name)]
    listed = list(values)
    if not listed:
        raise ValueError(f"{name}: wanted at least one ID, got none")
    return [_one_of(value, place, name) for place, value in enumerate(listed)]


def id_in(record: Mapping[str, Any], name: str) -> Hashable:
    """Return the ID in a record that is given for a parameter, None when it holds none."""
    try:
        return id_of(record, name)
    except ValueError:
        return None


def shown(value: object) -> str:
    """Return a value as error messages show it."""
    if isinstance(value, Mapping):
        return f"a dict with keys {', '.join(sorted(str(key) for key in list(value)[:8])) or 'none'}"
    text = repr(value)
    return f"{type(value).__name__} {text if len(text) <= 80 else text[:77] + '...'}"


def _one_of(value: Any, place: int, name: str) -> int:
    if isinstance(value, Mapping):
        value = _held(value, name)
    return id_of(value, f"{name}[{place}]")


def _held(record: Mapping[str, Any], name: str) -> Any:
    what = name.removesuffix("ID").removesuffix("_id")
    keys = (*_ELSEWHERE.get(what, (f"{what}ID",)), "ID")
    return next((record[key] for key in keys if record.get(key) is not None), None)
