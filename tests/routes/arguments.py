"""Made-up arguments: by the role a parameter plays in the recorded requests, else by its name, else by its type."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from .tables import Function, Parameter, Scenario
from .templates import Reference, bodies, placeholders, reference
from .world import World, ident

# Roles of a parameter.
MODEL, MODELS, BODY, ID, PLAIN = "model", "models", "body", "id", "plain"

BY_NAME: Mapping[str, Callable[[World], Any]] = {
    "date": lambda _: "2026-03-09",
    "start_date": lambda _: "2026-03-01",
    "end_date": lambda _: "2026-03-31",
    "expiration_date": lambda _: "2027-01-01",
    "after": lambda _: "2026-03-01",
    "before": lambda _: "2026-03-31T10:00:00",
    "created_at": lambda _: "2026-03-09T10:11:12",
    "year": lambda _: 2026,
    "month": lambda _: 3,
    "week": lambda _: 7,
    "sep": lambda _: "|",
    "role": lambda _: "supervisor",
    "code_challenge": lambda _: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    "color": lambda _: "#aa00cc",
    "email": lambda _: "ana+lead@studio.test",
    "model_name": lambda _: "assets",
    "model_id": lambda _: ident("model"),
    "path": lambda _: "data/things",
    "url": lambda _: "pictures/a clip.mp4",
    "preview_file_url": lambda _: "http://files.test/shared/clip.mp4",
    "progress_callback": lambda world: world.on_progress,
    "attachments": lambda world: [world.file("note.txt")],
    "preview_file_path": lambda world: world.file("shot.mp4"),
    "csv_file_path": lambda world: world.file("rows.csv"),
    "otio_file_path": lambda world: world.file("cut.otio"),
    "checklist": lambda _: [{"text": "fix the hand", "checked": False}],
    "descriptors": lambda _: [{"name": "Difficulty", "entity_type": "Asset"}],
    "additions": lambda _: [{"x": 1}],
    "updates": lambda _: [{"id": ident("drawing"), "x": 2}],
    "deletions": lambda _: [ident("old drawing")],
    "casting": lambda _: [{"asset_id": ident("cast asset"), "nb_occurences": 1}],
    "data": lambda _: {"difficulty": "3", "shared": "given"},
    "comments": lambda world: [
        {
            "task_id": ident("first task"),
            "task_status_id": ident("status"),
            "text": "first",
            "attachment_files": [world.file("a0.txt"), world.file("a1.txt")],
            "preview_files": [world.file("p0.mp4")],
        },
        {
            "task_id": ident("second task"),
            "task_status_id": ident("status"),
            "text": "second",
            "attachment_files": [world.file("b0.txt")],
        },
    ],
}


def spoken(scenarios: Iterable[Scenario]) -> list[str]:
    """Every placeholder of the scenarios' requests and results."""
    return [text for each in scenarios for text in placeholders([list(each.requests), each.result])]


def mentions(scenarios: Iterable[Scenario], name: str) -> list[Reference]:
    """The references that these scenarios make to one argument."""
    return [found for text in spoken(scenarios) if (found := reference(text)) is not None and found.name == name]


def in_path(scenarios: Iterable[Scenario], name: str) -> bool:
    return any(f"{{{name}}}" in request["path"] for each in scenarios for request in each.requests)


def role(function: Function, parameter: Parameter, scenarios: Sequence[Scenario]) -> str:
    """What the parameter is to the function, judged over all that was recorded of it."""
    kind, name = parameter.type, parameter.name
    if "list[str | dict]" in kind or (kind.startswith("list") and "[" not in kind):
        return MODELS
    if kind.startswith("str | dict"):
        return MODEL
    if kind.startswith("str") and (name == "id" or name.endswith("_id")) and function.module != "client":
        return ID
    if kind.startswith("dict") or not kind:
        if kind and set(bodies([list(each.requests) for each in scenarios])) >= {name} and not in_path(scenarios, name):
            return BODY
        if name != "progress_callback" and any(not each.steps for each in mentions(scenarios, name)):
            return MODEL if kind or name in ("department", "task_status", "task_type") else PLAIN
        return BODY if kind else PLAIN
    return PLAIN


def make(
    parameter: Parameter, part: str, scenario: Scenario, world: World, as_dict: bool, keyless: bool = False
) -> Any:
    """One argument. A model is a dict when asked for, or when this scenario needs more than its ID."""
    name = parameter.name
    told = mentions([scenario], name)
    whole = name in bodies(list(scenario.requests))
    keyed = any(isinstance(each.steps[0], str) for each in told if each.steps)
    if part == MODELS:
        count = max([each.steps[0] for each in told if each.steps and isinstance(each.steps[0], int)], default=1) + 1
        items = [ident(f"{name}[{index}]") for index in range(count)]
        return [{"id": item} for item in items] if as_dict else items
    if part == BODY and name not in BY_NAME:
        return with_keys({} if keyed and not whole else {"wish": name, "count": 2}, told)
    if part in (MODEL, ID):
        if not as_dict and not whole and (not keyed or keyless):
            return ident(name)
        full: dict[str, Any] = {"id": ident(name)}
        if whole:
            full |= {"name": f"{name} name", "data": {"wish": 1}}
        return with_keys(full, told)
    return by_name(parameter, scenario, world, told)


def by_name(parameter: Parameter, scenario: Scenario, world: World, told: Sequence[Reference]) -> Any:
    name, kind = parameter.name, parameter.type
    if name == "date" and kind == "datetime.date":
        return datetime.date(2026, 3, 9)
    if name == "file_path" and any("files" in each or "download" in each for each in scenario.requests):
        download = any("download" in each for each in scenario.requests)
        return world.place("received.bin") if download else world.file("sent file.mp4")
    if name in BY_NAME:
        return BY_NAME[name](world)
    return by_type(parameter, told)


def by_type(parameter: Parameter, told: Sequence[Reference]) -> Any:
    name, kind = parameter.name, parameter.type
    if kind.startswith("Literal["):
        return kind.removeprefix("Literal[").split(",")[1].strip(" ]'")
    if kind.startswith("date"):
        return "2026-03-09"
    if kind.startswith("bool"):
        return parameter.default != "True"
    if kind.startswith("int"):
        return 10 + len(name)
    if kind.startswith("float"):
        return 1.5
    if kind.startswith("list"):
        count = max([each.steps[0] for each in told if each.steps and isinstance(each.steps[0], int)], default=0) + 1
        return [f"{name} {index}" for index in range(count)]
    return f"{name} é & 1+1"


def with_keys(full: dict[str, Any], told: Iterable[Reference]) -> dict[str, Any]:
    """The dict with every key that the references ask for."""
    for each in told:
        if each.steps and isinstance(each.steps[0], str):
            put(full, each.steps, each.name)
    return full


def put(holder: Any, steps: Sequence[str | int], label: str) -> None:
    """Make room along the steps and leave a value at their end."""
    for here, following in zip(steps, [*steps[1:], None], strict=True):
        if following is None:
            missing: Any = leaf(str(here), f"{label}.{'.'.join(map(str, steps))}")
        else:
            missing = [] if isinstance(following, int) else {}
        if isinstance(holder, list):
            while len(holder) <= int(here):
                holder.append({} if following is not None else missing)
        elif here not in holder:
            holder[here] = missing
        holder = holder[here]


def leaf(key: str, label: str) -> Any:
    """A value that suits the key."""
    if key == "data":
        return {"kept": 1, "shared": "old"}
    if key == "id" or key.endswith("_id"):
        return ident(label)
    if key in ("next_revision", "revision"):
        return 8
    if key == "extension":
        return "mp4"
    return label.replace(".", "-")
