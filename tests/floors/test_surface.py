"""Public names equal those of the reference client: functions, parameters, their order and defaults."""

from __future__ import annotations

import importlib
import inspect
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

SURFACE = json.loads((Path(__file__).parent.parent / "data" / "kitsu-surface.json").read_text("utf-8"))

# Each issue that adds modules adds them here.
MODULES = (
    *(
        "project",
        "asset",
        "shot",
        "task",
        "person",
        "entity",
        "casting",
        "files",
        "playlist",
        "user",
        "concept",
        "edit",
        "scene",
        "studio",
        "context",
        "project_template",
        "search",
        "sync",
        "events",
    ),
    *("client", "cache", "helpers", "sorting", "aio", ""),
)

# A module whose functions have no default client: they take it by keyword only, and cannot be called without one.
CLIENT_REQUIRED = "aio"

# Parameters whose default is another one on purpose: (module, function, parameter) -> default and reason.
OTHER_DEFAULTS: Mapping[tuple[str, str, str], tuple[str, str]] = {
    ("", "create_session", "use_refresh_token"): ("True", "tokens are renewed by default everywhere (known fault 20)"),
    ("client", "create_client", "use_refresh_token"): ("True", "as above"),
    ("playlist", "all_playlists_for_project", "page"): ("None", "no page asked for means all of them (known fault 18)"),
}

# Attributes that we do not have, and why.
NO_ATTRIBUTE: Mapping[str, str] = {
    "KitsuClient.session": "sessions are the HTTP library's; headers, proxy, timeout and transport are parameters",
    "AsyncKitsuClient.session": "as above",
}

Row = Mapping[str, Any]
FUNCTIONS = [row for row in SURFACE["functions"] if row["module"] in MODULES]
TWICE = [row for row in FUNCTIONS if row.get("seed_parameters") is not None]
STARS = ("var-positional", "var-keyword")


def name_of(row: Row) -> str:
    return ".".join(filter(None, (row["module"], row["name"])))


def function_of(row: Row) -> Callable[..., Any]:
    module = importlib.import_module(f"gazu_like.{row['module']}" if row["module"] else "gazu_like")
    assert hasattr(module, row["name"]), f"{name_of(row)} does not exist"
    function: Callable[..., Any] = getattr(module, row["name"])
    assert callable(function)
    return function


def is_called_in_two_ways(row: Row) -> bool:
    """Is the seed's call more than a shorter form of today's?"""
    seed, now = row.get("seed_parameters"), row["parameters"]
    if seed is None:
        return False
    names = [each["name"] for each in seed]
    apart = [each["name"] for each in now][: len(names)] != names
    return apart or any(each["required"] and each["name"] not in names for each in now)


@pytest.mark.parametrize("module", MODULES)
def test_parameters_are_those_of_the_reference(module: str) -> None:
    rows = [row for row in FUNCTIONS if row["module"] == module]
    wrong = [f"{name_of(row)}: {problem}" for row in rows for problem in parameter_problems(row)]
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


def parameter_problems(row: Row) -> Iterator[str]:
    ours = inspect.signature(function_of(row)).parameters
    wanted = row["parameters"]
    names = [name for name in ours if name != "client" or not row["client"]]
    if names[: len(wanted)] != [each["name"] for each in wanted]:
        yield f"takes {names}, wanted {[each['name'] for each in wanted]} first"
        return
    yield from (problem for each in wanted if (problem := default_problem(row, each, ours[each["name"]])))
    for name in names[len(wanted) :]:
        if ours[name].default is inspect.Parameter.empty and ours[name].kind.description != "variadic keyword":
            yield f"{name} is ours and needs a default"


def default_problem(row: Row, wanted: Row, ours: inspect.Parameter) -> str | None:
    name, kind = wanted["name"], wanted.get("kind")
    if kind in STARS:
        return None if ours.kind.name.lower().replace("_", "-") == kind else f"{name} is no {kind} parameter"
    if kind != "keyword-only" and ours.kind is not inspect.Parameter.POSITIONAL_OR_KEYWORD:
        return f"{name} cannot be given both by position and by keyword"
    required = ours.default is inspect.Parameter.empty
    if wanted["required"]:
        # Where the seed's call leaves it out it may have a default.
        return None if required or is_called_in_two_ways(row) else f"{name} is required, not {ours.default!r}"
    default, _ = OTHER_DEFAULTS.get((row["module"], row["name"], name), (wanted["default"], ""))
    if required:
        return f"{name} has no default, wanted {default}"
    return None if repr(ours.default) == default else f"{name} defaults to {ours.default!r}, wanted {default}"


@pytest.mark.parametrize("module", [module for module in MODULES if module != CLIENT_REQUIRED])
def test_client_stands_where_the_reference_has_it(module: str) -> None:
    for row in (row for row in FUNCTIONS if row["client"] and row["module"] == module):
        parameters = inspect.signature(function_of(row)).parameters
        assert "client" in parameters, f"{name_of(row)} takes no client"
        assert parameters["client"].default is not inspect.Parameter.empty, f"{name_of(row)}: client needs a default"
        if not is_called_in_two_ways(row):
            assert list(parameters).index("client") == row["client_index"], name_of(row)


@pytest.mark.parametrize("row", [row for row in FUNCTIONS if row["module"] == CLIENT_REQUIRED], ids=name_of)
def test_an_asynchronous_function_names_its_client(row: Row) -> None:
    function = function_of(row)
    assert inspect.iscoroutinefunction(function) == row.get("coroutine", False)
    client = inspect.signature(function).parameters.get("client")
    if not row["client"]:
        assert client is None
    else:
        assert client is not None
        assert (client.kind, client.default) == (inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.empty)


@pytest.mark.parametrize("row", TWICE, ids=name_of)
def test_both_generations_of_calls_bind(row: Row) -> None:
    signature = inspect.signature(function_of(row))
    client = {"client": object()} if row["client"] else {}
    for parameters in (row["parameters"], row["seed_parameters"]):
        if any(each.get("kind") in STARS for each in parameters):
            continue
        plain = [
            each["name"] for each in parameters if each.get("kind") is None and each["name"] != "progress_callback"
        ]
        required = [each["name"] for each in parameters if each["required"]]
        before_client = plain if is_called_in_two_ways(row) else plain[: row.get("client_index")]
        for names in (before_client, required):
            signature.bind(*[object() for _ in names], **client)
        for names in (plain, required):
            signature.bind(**{name: object() for name in names}, **client)


def test_other_defaults_speak_of_parameters_that_exist() -> None:
    known = {(row["module"], row["name"], each["name"]) for row in FUNCTIONS for each in row["parameters"]}
    assert set(OTHER_DEFAULTS) - known == set()


@pytest.mark.parametrize("row", SURFACE["exceptions"], ids=lambda row: row["name"])
def test_exceptions_descend_as_in_the_reference(row: Row) -> None:
    exceptions = importlib.import_module("gazu_like.exception")
    ours = getattr(exceptions, row["name"], None)
    assert ours is not None, f"exception.{row['name']} does not exist"
    assert row["base"] in {base.__name__ for base in ours.__mro__}, f"{row['name']} is no {row['base']}"


CLASSES = [row for row in SURFACE["classes"] if row["module"] in MODULES]


@pytest.mark.parametrize("row", CLASSES, ids=lambda row: row["name"])
def test_constructors_take_what_the_reference_takes(row: Row) -> None:
    ours = getattr(importlib.import_module(f"gazu_like.{row['module']}"), row["name"])
    taken = {name: each for name, each in inspect.signature(ours).parameters.items() if name != "self"}
    assert list(taken)[: len(row["constructor"])] == [each["name"] for each in row["constructor"]]
    assert [
        problem for each in row["constructor"] if (problem := default_problem(row, each, taken[each["name"]]))
    ] == []
    for method in row["methods"]:
        found = getattr(ours, method["name"], None)
        assert callable(found), f"{row['name']}.{method['name']} does not exist"
        assert inspect.iscoroutinefunction(found) == method.get("coroutine", False), method["name"]


@pytest.mark.parametrize(
    ("row", "attribute"),
    [(row, each) for row in CLASSES for each in (*row.get("attributes", ()), *row.get("properties", ()))],
    ids=lambda value: value["name"],
)
def test_objects_have_the_attributes_of_the_reference(row: Row, attribute: Row) -> None:
    name = f"{row['name']}.{attribute['name']}"
    ours = getattr(importlib.import_module(f"gazu_like.{row['module']}"), row["name"])
    made = ours("http://kitsu.test/api")
    if name in NO_ATTRIBUTE:
        assert not hasattr(made, attribute["name"]), f"take {name} out of NO_ATTRIBUTE"
        return
    value = getattr(made, attribute["name"])
    if attribute.get("settable", True):
        setattr(made, attribute["name"], value)
        assert getattr(made, attribute["name"]) == value


def test_attributes_that_are_left_out_are_known() -> None:
    known = {f"{row['name']}.{each['name']}" for row in CLASSES for each in row.get("properties", ())}
    known |= {f"{row['name']}.{each['name']}" for row in CLASSES for each in row.get("attributes", ())}
    assert set(NO_ATTRIBUTE) - known == set()
