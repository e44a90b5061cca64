"""Whatever is no ID and no dict with one is refused before anything is sent, and the message names the parameter."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from . import arguments, contract, tables
from .exchange import Server
from .recorder import Ours
from .templates import bodies

WRONG = {arguments.MODEL: "no-uuid", arguments.ID: "no-uuid", arguments.MODELS: ["no-uuid"]}


def references() -> Iterator[tuple[contract.Case, str]]:
    """Each reference of each function once, in the first situation that gives it."""
    for function in tables.functions(tables.NOUNS).values():
        seen = set()
        for case in contract.plan({function.path: function}):
            for each in contract.given_parameters(case):
                if each.name not in seen and not case.setup.values and contract.role_of(case, each) in WRONG:
                    seen.add(each.name)
                    yield replace(case, way=contract.KEYWORD), each.name


CASES = list(references())


@pytest.mark.parametrize("module", tables.NOUNS)
def test_wrong_reference_is_refused_before_any_request(module: str, tmp_path: Path) -> None:
    """Of all functions of a noun in one test: there are a thousand."""
    for case, name in CASES:
        if case.function.module == module:
            folder = tmp_path / f"{case.id}-{name}"
            folder.mkdir()
            check_refusal(case, name, folder)


def check_refusal(case: contract.Case, name: str, folder: Path) -> None:
    prepared = contract.prepare(case, folder)
    parameter = next(each for each in case.parameters if each.name == name)
    whole = name in bodies(list(case.scenario.requests))
    wrong = {"name": "a dict without an ID"} if whole else WRONG[contract.role_of(case, parameter)]
    prepared.given = {**prepared.given, name: wrong}
    server = Server(list(zip(prepared.expected, prepared.answers, strict=True)))
    outcome = contract.call(prepared, Ours().function(case.function.path), Ours().client(server, renewable=False))
    what = f"{case.function.path}({name}={wrong!r})"
    assert isinstance(outcome.error, ValueError), f"{what} gave {outcome!r}, expected ValueError"
    assert name in str(outcome.error), f"{what}: the message does not name it: {outcome.error}"
    assert server.received == [], f"{what}: {len(server.received)} requests had been sent"


def records() -> Iterator[tuple[contract.Case, str]]:
    """Each parameter that is a record to save, which an ID alone cannot be."""
    for path, function in tables.functions(tables.NOUNS).items():
        hints = inspect.signature(Ours().function(path)).parameters
        wanted = {name for name, one in hints.items() if str(one.annotation).startswith("Mapping")}
        for case in contract.plan({path: function}):
            for name in sorted(wanted & {each.name for each in contract.given_parameters(case)}):
                wanted.discard(name)
                yield replace(case, way=contract.KEYWORD), name


RECORDS = list(records())


@pytest.mark.parametrize(
    ("case", "name"), RECORDS, ids=[f"{case.function.module}-{case.function.name}-{name}" for case, name in RECORDS]
)
def test_an_id_where_a_dict_is_wanted_is_refused_before_any_request(
    case: contract.Case, name: str, tmp_path: Path
) -> None:
    prepared = contract.prepare(case, tmp_path)
    prepared.given = {**prepared.given, name: "5a3b7a0e-2d5f-4f0e-9f35-3d1f0c1f7a11"}
    server = Server(list(zip(prepared.expected, prepared.answers, strict=True)))
    outcome = contract.call(prepared, Ours().function(case.function.path), Ours().client(server, renewable=False))
    assert isinstance(outcome.error, ValueError), f"{name}=an ID gave {outcome!r}, expected ValueError"
    assert name in str(outcome.error), f"the message does not name {name!r}: {outcome.error}"
    assert server.received == [], f"{len(server.received)} requests had been sent"
