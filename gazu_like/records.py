"""What is alike for the records of many nouns: their free metadata, and their removal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from gazu_like.client import KitsuClient
from gazu_like.refs import at_least, date_text, fields_of, in_order, not_empty, one_of

#: Words that the server knows.
POSITIONS = ("supervisor", "lead", "artist")
SENIORITIES = ("senior", "mid", "junior")
OUT_FIELD_TYPES = ("status", "ready_for")
BOARD_ROLES = ("user", "supervisor", "manager", "admin", "client", "vendor")


def _at_least(least: float) -> Callable[[Any, str], object]:
    return lambda value, name: at_least(least, **{name: value})


def _one_of(known: tuple[str, ...]) -> Callable[[Any, str], object]:
    return lambda value, name: one_of(known, **{name: value})


# What a field holds, whatever record it is of. None is a value to send: it clears a field.
_CHECKS: Mapping[str, Callable[[Any, str], object]] = {
    **dict.fromkeys(("date", "start_date", "end_date", "due_date"), date_text),
    **dict.fromkeys(("estimation", "man_days", "monthly_cost", "inventory_amount"), _at_least(0)),
    **dict.fromkeys(("salary", "daily_salary"), _at_least(0)),
    **dict.fromkeys(("months_duration", "nb_occurences"), _at_least(1)),
    "out_field_type": _one_of(OUT_FIELD_TYPES),
    "position": _one_of(POSITIONS),
    "seniority": _one_of(SENIORITIES),
}
_FIRST_DAYS = ("date", "start_date")


def merged_data(client: KitsuClient, kind: str, record_id: str, data: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return a record's free metadata with some keys set anew. It is read afresh: a cached copy may be stale.

    Args:
        client: Connection to ask.
        kind: Route below "data": "shots", "tasks", "projects" ...
        record_id: ID of the record.
        data: Keys and values to set.

    Raises:
        ValueError: ``data`` is no dict; nothing was sent.
    """
    fields = fields_of(data or {}, "data")
    now: Mapping[str, Any] = client.fetch_one(kind, record_id)
    return {**(now.get("data") or {}), **fields}


def changes_of(record: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Return a copy of the fields to change of a record, once their values are known to be possible.

    Zou answers 500 to many that are not, or stores them and answers 500 from then on.

    Args:
        record: The caller's dict.
        name: Name of the caller's parameter, for the error message.

    Raises:
        ValueError: it is no dict, or a field holds what it cannot; the message names the field.
    """
    fields = fields_of(record, name)
    if "name" in fields:
        not_empty(**{f"{name}['name']": fields["name"]})
    for key in _CHECKS.keys() & {key for key, value in fields.items() if value is not None}:
        _CHECKS[key](fields[key], f"{name}[{key!r}]")
    for first in _FIRST_DAYS:
        days = {f"{name}[{key!r}]": date_text(fields[key])[:10] for key in (first, "end_date") if fields.get(key)}
        if len(days) == 2:
            in_order(**days)
    return fields


def checked_roles(roles_for_board: Iterable[str]) -> list[str]:
    """Return roles that see a task status as a column of the board.

    Raises:
        ValueError: there is no such role; the message tells its place.
    """
    roles = [roles_for_board] if isinstance(roles_for_board, str) else list(roles_for_board)
    # Zou stores an unknown role before it answers 500, and from then on cannot list what has it any more.
    one_of(BOARD_ROLES, **{f"roles_for_board[{place}]": role for place, role in enumerate(roles)})
    return roles


def forced(force: bool) -> dict[str, Any] | None:
    """Return the query of a removal."""
    return {"force": True} if force else None
