"""Made-up answers of the server, of the shape that the recorded results and later requests speak of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .arguments import leaf, put, spoken
from .exchange import Answer
from .scenarios import Setup, of_world
from .tables import Function, Scenario
from .templates import Values, fill, reference
from .world import RENEWED, World, ident

MATCH = "a match already exists"
EMPTY = "lists come back empty"
FIRST = re.compile(r"first item of request (\d+)'s list")
ASKED_FOR = re.compile(r"/(\{\w+\})(?:/full)?$")
SORTED_KEY = re.compile(r"request (\d+)'s JSON key '(\w+)', sorted by name")

# Where the documented return type is not what the server answers (known fault 34).
SHAPES: Mapping[str, type] = {
    "shot.all_previews_for_shot": dict,
    "edit.all_previews_for_edit": dict,
    "concept.all_previews_for_concept": dict,
    "project.get_project_quotas": dict,
    "project.get_project_person_quotas": dict,
    "user.all_filters": dict,
    "user.all_filter_groups": dict,
    "casting.update_asset_casting": list,
    "casting.update_shot_casting": list,
    "casting.update_episode_casting": list,
    "casting.get_asset_cast_in": list,
    "task.assign_task": list,
    "task.get_persons_tasks_dates": list,
}


def answers(function: Function, scenario: Scenario, setup: Setup, given: Values, world: World) -> list[Answer]:
    """One answer per recorded request. `given`: the arguments, as far as answers depend on them."""
    return [
        answer(number, request, function, scenario, setup, given, world)
        for number, request in enumerate(scenario.requests, 1)
    ]


def answer(
    number: int,
    request: Mapping[str, Any],
    function: Function,
    scenario: Scenario,
    setup: Setup,
    given: Values,
    world: World,
) -> Answer:
    told = of_world(setup.answers.get(number), world)
    if isinstance(told, Answer):
        return told
    if told is not None and not isinstance(told, Mapping):
        return Answer.json(told)
    result = str(scenario.result)
    if request.get("download") or "bytes of the body" in result:
        return Answer.binary(b"moving pictures \x00\xff" * 50)
    if "bearer" in request:
        return Answer.json({"access_token": RENEWED})
    if request["method"] == "HEAD":
        return Answer()
    if result == "response text" and number == len(scenario.requests):
        return Answer.text(f"text of answer {number}")
    if request["method"] == "DELETE":
        return Answer(204)
    return Answer.json(value(number, request, function, scenario, told or {}, given))


def value(
    number: int,
    request: Mapping[str, Any],
    function: Function,
    scenario: Scenario,
    told: Mapping[str, Any],
    given: Values,
) -> Any:
    result = str(scenario.result)
    if is_empty(request, function, scenario):
        return []
    name = f"response{number}"
    asked = [found for text in spoken([scenario]) if (found := reference(text)) is not None and found.name == name]
    if f"request {number}'s list" in result or is_list(number, request, function, scenario, asked):
        items = listed(number)
        for each in asked:
            if each.steps:
                put(items, each.steps, name)
        return items
    body = {"id": ident(f"answer {number}"), "name": f"answer-{number}", "number": number}
    if own := ASKED_FOR.search(request["path"]):
        body["id"] = fill(own[1], given)
    if "preview-files" in request["path"]:
        body["extension"] = "mp4"
    for each in asked:
        if each.steps:
            put(body, each.steps, name)
    for wording in re.findall(rf"request {number}'s JSON key '([^']+)'", result):
        key = str(fill(wording, given))
        body[key] = leaf(key, f"{name}.{key}") if key == "next_revision" else {"id": ident(key), "name": key}
    if rows := SORTED_KEY.search(result):
        body[rows[2]] = listed(number)
    return {**body, **told}


def is_empty(request: Mapping[str, Any], function: Function, scenario: Scenario) -> bool:
    """A look-up finds nothing when the situation says so, and wherever the function went on to create."""
    if scenario.when == EMPTY:
        return True
    match = function.scenarios.get(MATCH)
    if match is None or scenario.when == MATCH or request["method"] != "GET":
        return False
    found = FIRST.search(str(match.result))
    sought = match.requests[int(found[1]) - 1] if found else None
    return sought is not None and sought["path"] == request["path"]


def is_list(number: int, request: Mapping[str, Any], function: Function, scenario: Scenario, asked: list[Any]) -> bool:
    result = str(scenario.result)
    if any(each.steps and isinstance(each.steps[0], int) for each in asked):
        return True
    if f"list of request {number}," in result or (result.startswith("lists of requests") and number > 1):
        return True
    if result.startswith(f"JSON of request {number}"):
        return SHAPES.get(function.path, list if function.returns.startswith("list") else dict) is list
    return False


def listed(number: int) -> list[dict[str, Any]]:
    """Rows out of order, to show whether somebody sorted them."""
    names = [f"beta {number}", f"Alpha {number}", f"gamma {number}", f"Beta {number} b"]
    types = ["Asset", "Shot", "Asset", "Shot"]
    return [
        {"id": ident(f"row {name}"), "name": name, "entity_type": kind} for name, kind in zip(names, types, strict=True)
    ]
