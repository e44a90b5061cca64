"""The notation of the tables: finding the placeholders in a template, and filling them in."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

PLACEHOLDER = re.compile(r"(?<!\$)\{([^{}]+)\}")
REFERENCE = re.compile(r"^([A-Za-z_]\w*)((?:\.\w+|\[\d+\])*)(?::(.+))?$")
STEP = re.compile(r"\.(\w+)|\[(\d+)\]")


@dataclass(frozen=True)
class Matcher:
    """An expected value that is a rule instead of a value."""

    says: str
    matches: Callable[[Any], bool]

    def __repr__(self) -> str:
        return f"({self.says})"


@dataclass(frozen=True)
class JsonText:
    """A form part that holds this value as JSON text."""

    value: Any


@dataclass(frozen=True)
class Reference:
    name: str
    steps: tuple[str | int, ...]
    format: str | None = None


@dataclass
class Values:
    """What a template can speak of: arguments by name, answers by number, and wordings with a value of their own."""

    arguments: Mapping[str, Any] = field(default_factory=dict)
    answers: Mapping[int, Any] = field(default_factory=dict)
    aliases: Mapping[str, Any] = field(default_factory=dict)


def reference(text: str) -> Reference | None:
    found = REFERENCE.match(text)
    if found is None:
        return None
    steps = tuple(key or int(index) for key, index in STEP.findall(found[2]))
    return Reference(found[1], steps, found[3])


def placeholders(template: Any) -> Iterator[str]:
    """The inner text of every placeholder, keys included, wherever it stands in the template."""
    if isinstance(template, str):
        yield from PLACEHOLDER.findall(template)
    elif isinstance(template, Mapping):
        for value in template.values():
            yield from placeholders(value)
    elif isinstance(template, list | tuple):
        for value in template:
            yield from placeholders(value)


def bodies(template: Any) -> Iterator[str]:
    """Names of the arguments that are sent whole."""
    if isinstance(template, Mapping):
        if "$arg" in template:
            yield template["$arg"]
        yield from (part[1:-1] for part in template.get("$merge", ()) if "." not in part)
        for value in template.values():
            yield from bodies(value)
    elif isinstance(template, list | tuple):
        for value in template:
            yield from bodies(value)


def fill(template: Any, values: Values) -> Any:
    """The template with its placeholders and $-notations replaced by values."""
    if isinstance(template, str):
        return fill_text(template, values)
    if isinstance(template, list | tuple):
        return [fill(item, values) for item in template]
    if isinstance(template, Mapping):
        return fill_mapping(template, values)
    return template


def fill_mapping(template: Mapping[str, Any], values: Values) -> Any:
    if "$any" in template:
        return Matcher(f"any {template['$any']}", lambda sent: sent is not None)
    if "$json" in template:
        return JsonText(fill(template["$json"], values))
    if "$merge" in template:
        merged: dict[str, Any] = {}
        for part in template["$merge"]:
            merged.update(fill(part, values))
        return merged
    if set(template) == {"content_type", "text"}:
        return JsonText(json.loads(template["text"]))
    filled: dict[str, Any] = {}
    if "$response" in template:
        filled.update(values.answers[template["$response"]])
    if "$arg" in template:
        filled.update(values.arguments[template["$arg"]])
    filled.update({key: fill(value, values) for key, value in template.items() if key not in ("$arg", "$response")})
    return filled


def fill_text(template: str, values: Values) -> Any:
    whole = PLACEHOLDER.fullmatch(template)
    if whole is not None:
        return lookup(whole[1], values)
    return PLACEHOLDER.sub(lambda found: as_text(lookup(found[1], values)), template)


def lookup(text: str, values: Values) -> Any:
    if text in values.aliases:
        return values.aliases[text]
    found = reference(text)
    if found is None:
        raise LookupError(f"nobody knows what {{{text}}} means")
    if found.name.startswith("response") and found.name[8:].isdigit():
        value = values.answers[int(found.name[8:])]
    elif found.name in values.arguments:
        value = values.arguments[found.name]
    else:
        raise LookupError(f"{{{text}}} speaks of something that is not given")
    for step in found.steps:
        value = value[step]
    value = id_of(value)
    return format(value, found.format) if found.format else value


def id_of(value: Any) -> Any:
    """A dict with an ID stands for its ID, in a list too."""
    if isinstance(value, Mapping) and "id" in value:
        return value["id"]
    return value


def as_text(value: Any) -> str:
    """A value as it reads in a path, a query or a form."""
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
