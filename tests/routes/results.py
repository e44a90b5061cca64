"""The wordings for returned values, each turned into a rule that says what is wrong with a value, or nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .exchange import Answer
from .templates import Matcher, Values, fill, lookup
from .world import HOST


class UnknownWordingError(Exception):
    """A result is worded in a way that no rule reads."""


@dataclass
class Outcome:
    """What a call came to: the value it returned, or what it raised."""

    value: Any = None
    error: BaseException | None = None


@dataclass
class Facts:
    """What a result can speak of."""

    values: Values
    answers: Sequence[Answer]
    given: Mapping[str, Any]

    def json(self, number: int) -> Any:
        return self.answers[number - 1].value


Rule = Callable[[Outcome], str | None]
RULES: list[tuple[re.Pattern[str], Callable[[Facts, re.Match[str]], Rule]]] = []


def rule(pattern: str) -> Callable[[Callable[..., Rule]], Callable[..., Rule]]:
    def add(make: Callable[..., Rule]) -> Callable[..., Rule]:
        RULES.append((re.compile(pattern), make))
        return make

    return add


def read_result(wording: Any, facts: Facts) -> Rule:
    if isinstance(wording, Mapping):
        return equal(fill(wording["$value"], facts.values))
    for pattern, make in RULES:
        if found := pattern.fullmatch(wording):
            return make(facts, found)
    raise UnknownWordingError(wording)


def equal(expected: Any) -> Rule:
    def judge(outcome: Outcome) -> str | None:
        if type(outcome.value) is bool or type(expected) is bool:
            fits = outcome.value is expected
        elif isinstance(expected, Matcher):
            fits = expected.matches(outcome.value)
        else:
            fits = outcome.value == expected
        return None if fits else f"returned {outcome.value!r}, expected {expected!r}"

    return judge


def by_name(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return sorted(rows, key=lambda row: (row.get("name") or "").lower())


@rule(r"JSON of request (\d+)(?: \(recording.*\))?")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    return equal(facts.json(int(found[1])))


@rule(r"list of request (\d+), sorted by name \(case-insensitive\)")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    return equal(by_name(facts.json(int(found[1]))))


@rule(r"lists of requests 2 and following, concatenated(?: and sorted by name)?")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    return equal(by_name([row for each in facts.answers[1:] for row in each.value]))


@rule(r"lists of all requests, concatenated and sorted by name")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    return equal(by_name([row for each in facts.answers for row in each.value]))


@rule(r"data lists of all pages, concatenated(, sorted by name)?")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    rows = [row for each in facts.answers for row in each.value["data"]]
    return equal(by_name(rows) if found[1] else rows)


@rule(r"first item of request (\d+)'s list")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    return equal(facts.json(int(found[1]))[0])


@rule(r"request (\d+)'s JSON key '([^']+)'(, minus 1|, sorted by name \(case-insensitive\))?")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    key = fill(found[2], facts.values)
    value = facts.json(int(found[1]))[key]
    if found[3] and "minus" in found[3]:
        return equal(value - 1)
    return equal(by_name(value) if found[3] else value)


@rule(r"JSON of request 1, only items whose entity_type equals the argument")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    return equal([row for row in facts.json(1) if row["entity_type"] == facts.given["entity_type"]])


@rule(r"tuple of \(JSON of request (\d+), JSON of request (\d+)\)")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    return equal((facts.json(int(found[1])), facts.json(int(found[2]))))


@rule(r"None|true|false|empty list|empty dict")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    return equal({"None": None, "true": True, "false": False, "empty list": [], "empty dict": {}}[found[0]])


@rule(r"response text|bytes of the body")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    return equal(facts.answers[-1].value)


@rule(r"response object")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    def judge(outcome: Outcome) -> str | None:
        status = getattr(outcome.value, "status_code", None)
        return None if status == 200 else f"returned {outcome.value!r}, expected a response object with status 200"

    return judge


@rule(r"text: (.+)")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    values = facts.values
    web = {"host without /api": HOST.removesuffix("/api")}
    return equal(fill(found[1], Values(values.arguments, values.answers, {**values.aliases, **web})))


@rule(r"raises (\w+)")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    def judge(outcome: Outcome) -> str | None:
        if outcome.error is None:
            return f"returned {outcome.value!r}, expected {found[1]}"
        kinds = {kind.__name__ for kind in type(outcome.error).__mro__}
        return None if found[1] in kinds else f"raised {outcome.error!r}, expected {found[1]}"

    return judge


@rule(r"the given (\w+) dict, changed")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    def judge(outcome: Outcome) -> str | None:
        return None if outcome.value is facts.given[found[1]] else f"returned {outcome.value!r}, not the given dict"

    return judge


@rule(r"dict \{id\} \(or the given dict\)")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    return equal({"id": lookup("entity_link", facts.values)})


@rule(r"dict \{id, project_status_id\}")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    closed = lookup("id of the status named closed", facts.values)
    return equal({"id": lookup("project", facts.values), "project_status_id": closed})


@rule(r"copy of the given playlist with the entry appended to shots")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    given = facts.given["playlist"]
    entry = {key: lookup(name, facts.values) for key, name in ENTRY.items()}
    return equal({**given, "shots": [*given["shots"], entry]})


ENTRY = {"entity_id": "entity", "preview_file_id": "preview_file"}


@rule(r"copy of the given playlist without the entity's entries")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    given, entity = facts.given["playlist"], lookup("entity", facts.values)
    return equal({**given, "shots": [entry for entry in given["shots"] if entry["entity_id"] != entity]})


@rule(r"copy of the given playlist with the entity's previews replaced")
def _(facts: Facts, found: re.Match[str]) -> Rule:
    given = facts.given["playlist"]
    entity, preview = lookup("entity", facts.values), lookup("preview_file", facts.values)
    shots = [
        {**entry, "preview_file_id": preview} if entry["entity_id"] == entity else entry for entry in given["shots"]
    ]
    return equal({**given, "shots": shots})
