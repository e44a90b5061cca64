"""What is sent: a parameter of the function for each part of the path and for each field of query and body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from . import words
from .routes import Route


class Kind(NamedTuple):
    """How a kind of value is written: in the signature, in what is sent, the same when it may be None, in Args."""

    annotation: str
    sent: str
    sent_or_none: str
    told: str
    #: What a row of tests/routes/own expects for it.
    row: Any = "{%s}"


RECORD = Kind("Ref", 'id_of({0}, "{0}")', 'id_or_none({0}, "{0}")', "ID or dict.")
TEXT = Kind("str", "{0}", "{0}", "TODO: what it is, and what it can be.")
LISTED = ("list({0})", "None if {0} is None else list({0})")
DICTS = Kind("Iterable[Mapping[str, Any]]", *LISTED, "Dicts with TODO: their keys.", ["{%s[0]}"])
KINDS: Mapping[str, Kind] = {
    "uuid": RECORD,
    "uuid[]": Kind(
        "Iterable[Ref]",
        'ids_of({0}, "{0}")',
        'None if {0} is None else ids_of({0}, "{0}")',
        "IDs or dicts.",
        ["{%s[0]}", "{%s[1]}"],
    ),
    "date": Kind("str | datetime.date", 'day_text({0}, "{0}")', 'day_or_none({0}, "{0}")', "Day, YYYY-MM-DD."),
    "date-time": Kind(
        "str | datetime.date", 'date_text({0}, "{0}")', 'date_or_none({0}, "{0}")', "YYYY-MM-DDTHH:MM:SS, or a date."
    ),
    "integer": Kind("int", "{0}", "{0}", "TODO: how many of what, or its unit."),
    "number": Kind("float", "{0}", "{0}", "TODO: how much, with its unit."),
    "boolean": Kind("bool", "{0}", "{0}", "Whether TODO: it is so."),
    "string[]": Kind("Iterable[str]", *LISTED, "TODO: which texts.", ["{%s[0]}"]),
    "object": Kind(
        "Mapping[str, Any]",
        'fields_of({0}, "{0}")',
        'None if {0} is None else fields_of({0}, "{0}")',
        "Dict with TODO: its keys.",
        {"$arg": "%s"},
    ),
}
RECORD_TO_CHANGE = Kind("Mapping[str, Any]", RECORD.sent, RECORD.sent, 'Dict with "id" and the fields to change: {}.')


@dataclass(frozen=True)
class Field:
    """A parameter: where it is sent, under which key, as what."""

    name: str
    key: str
    place: str
    kind: Kind
    is_required: bool

    @property
    def sent(self) -> str:
        """The expression of what is sent."""
        return (self.kind.sent if self.is_required else self.kind.sent_or_none).format(self.name)

    @property
    def annotation(self) -> str:
        return self.kind.annotation if self.is_required else f"{self.kind.annotation} | None"

    @property
    def is_text_to_check(self) -> bool:
        """Is it a text that has to be something? The server would make a record without a name."""
        return self.kind is TEXT and self.is_required and self.place == "body"

    @property
    def row(self) -> Any:
        """What a row of tests/routes/own expects."""
        if isinstance(self.kind.row, dict):
            return {key: value % self.name for key, value in self.kind.row.items()}
        if isinstance(self.kind.row, list):
            return [each % self.name for each in self.kind.row]
        return self.kind.row % self.name


def changes_a_record(route: Route) -> bool:
    """Does it take a dict with an "id" and whatever is to be changed?"""
    return route.method == "PUT" and route.is_of_one


def all_of(route: Route) -> list[Field]:
    """Return the parameters of a route's function, those that must be given first; no name twice."""
    fields: dict[str, Field] = {}
    for each in [*_of_path(route), *_of("query", route.query, route), *_of_body(route)]:
        fields.setdefault(each.name, each)
    return sorted(fields.values(), key=lambda each: not each.is_required)


def _of_path(route: Route) -> Iterator[Field]:
    for place, key in enumerate(route.placeholders, start=1):
        kind = RECORD if key.endswith("_id") else KINDS["date"] if key == "date" else TEXT
        if changes_a_record(route) and place == len(route.placeholders):
            kind = RECORD_TO_CHANGE
        yield Field(words.placeholder_name(route, key), key, "path", kind, is_required=True)


def _of_body(route: Route) -> Iterator[Field]:
    return iter(()) if changes_a_record(route) else _of("body", route.body, route)


def _of(place: str, kinds: Mapping[str, str], route: Route) -> Iterator[Field]:
    for key, told in kinds.items():
        kind = _kind(key, told)
        is_record = kind in (RECORD, KINDS["uuid[]"])
        yield Field(words.parameter_name(key, is_record), key, place, kind, key in route.required)


def _kind(key: str, told: str) -> Kind:
    if told == "string" and key.endswith("_id"):
        return RECORD
    if told.endswith("[]") and key.endswith("_ids"):
        return KINDS["uuid[]"]
    return KINDS.get(told, DICTS if told.endswith("[]") else TEXT)
