"""What was recorded: the signatures of the surface and the requests of the wire table; and the functions of our own."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from . import own
from .scenarios import Setup

DATA = Path(__file__).parent.parent / "data"

# Each issue that adds modules adds them here. Left out for good: cli, aio, events and sync have tests of their own.
NOUNS = (
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
    "shotgun",
)
MODULES = (*NOUNS, "client", "")


@dataclass(frozen=True)
class Parameter:
    name: str
    required: bool
    default: str | None = None
    type: str = ""
    kind: str | None = None


@dataclass(frozen=True)
class Scenario:
    """One situation: the requests in order and what the function returned; of our own functions, how it comes about."""

    when: str
    requests: tuple[Mapping[str, Any], ...]
    result: Any
    setup: Setup | None = None


@dataclass(frozen=True)
class Function:
    module: str
    name: str
    parameters: tuple[Parameter, ...]
    seed_parameters: tuple[Parameter, ...] | None
    takes_client: bool
    client_index: int | None
    returns: str
    scenarios: Mapping[str, Scenario]
    notes: str = ""

    @property
    def path(self) -> str:
        return f"{self.module}.{self.name}" if self.module else self.name

    def parameter(self, name: str) -> Parameter | None:
        return next((each for each in (*self.parameters, *(self.seed_parameters or ())) if each.name == name), None)


@cache
def surface() -> Mapping[str, Any]:
    return read("kitsu-surface.json")


@cache
def wire() -> Mapping[str, Any]:
    return read("kitsu-wire.json")


def read(name: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads((DATA / name).read_text("utf-8"))
    return found


def parameters(rows: list[Mapping[str, Any]]) -> tuple[Parameter, ...]:
    return tuple(
        Parameter(row["name"], row["required"], row.get("default"), row.get("type") or "", row.get("kind"))
        for row in rows
    )


@cache
def functions(modules: tuple[str, ...] = MODULES) -> Mapping[str, Function]:
    """Public functions of these modules by dotted name, with whatever the wire table knows of each; then our own."""
    recorded = {(entry["module"], entry["name"]): entry for entry in wire()["functions"]}
    found = {}
    for row in surface()["functions"]:
        if row["module"] in modules:
            entry = recorded.get((row["module"], row["name"]))
            seed = row.get("seed_parameters")
            function = Function(
                row["module"],
                row["name"],
                parameters(row["parameters"]),
                None if seed is None else parameters(seed),
                row["client"],
                row.get("client_index"),
                row.get("returns") or "",
                scenarios(entry) if entry else {},
                entry["notes"] if entry else "",
            )
            found[function.path] = function
    for path, rows in own.by_function().items():
        if path in found:
            raise ValueError(f"tests/routes/own: {path} is in the surface; its rows belong into tests/routes/differing")
        if path.partition(".")[0] in modules:
            found[path] = own_function(path, rows)
    return found


def own_function(path: str, rows: Sequence[own.Own]) -> Function:
    """A function that the surface does not know, with the parameters of its real signature."""
    module, _, name = path.partition(".")
    told = own.signature(path)
    return Function(
        module,
        name,
        parameters(told["parameters"]),
        None,
        told["client_index"] is not None,
        told["client_index"],
        told["returns"],
        {row.when: Scenario(row.when, tuple(row.requests), row.result, row.setup) for row in rows},
        "Ours: the reference client does not have it.",
    )


def scenarios(entry: Mapping[str, Any]) -> Mapping[str, Scenario]:
    """The entry's situations; a result without requests of its own borrows them or sends none."""
    by_when: dict[str, list[Mapping[str, Any]]] = {}
    for request in entry["requests"]:
        by_when.setdefault(request["when"], []).append(request)
    same = {"lists come back empty": "required args", **entry.get("same_requests", {})}
    found = {}
    for when, result in entry["results"].items():
        lender = when if when in by_when else same.get(when, when)
        while lender not in by_when and lender in same and same[lender] != lender:
            lender = same[lender]
        requests = sorted(by_when.get(lender, []), key=lambda request: request.get("step", 1))
        found[when] = Scenario(when, tuple(requests), result)
    return found
