"""What type checkers are told of a client's nouns is what they have at run time."""

from __future__ import annotations

import importlib
import inspect
import re
import typing
from collections.abc import Callable
from pathlib import Path
from typing import Any, Union

import pytest

import gazu_like
from gazu_like.aio import AsyncKitsuClient
from gazu_like.client import NOUNS, KitsuClient

PACKAGE = Path(gazu_like.__file__).parent
EMPTY = inspect.Parameter.empty

Calls = dict[str, list[Callable[..., Any]]]


@pytest.fixture(params=NOUNS)
def noun(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def told(noun: str, monkeypatch: pytest.MonkeyPatch) -> Calls:
    """The methods of a noun's stub, each with its overloads."""
    calls: Calls = {}

    def overload(function: Callable[..., Any]) -> Callable[..., Any]:
        calls.setdefault(function.__name__, []).append(function)
        return function

    for each in NOUNS:  # whose own overloads are not meant
        importlib.import_module(f"gazu_like.{each}")
    monkeypatch.setattr(typing, "overload", overload)
    path = PACKAGE / "aio" / "namespaces" / f"{noun}.pyi"
    found: dict[str, Any] = {}
    exec(compile(path.read_text(), path, "exec"), found)  # annotations stay text, as in the file that calls compile
    [namespace] = (each for name, each in found.items() if name.endswith("Namespace"))
    for name, function in vars(namespace).items():
        if inspect.isfunction(function):
            calls.setdefault(name, [function])
    return calls


def parameters(function: Callable[..., Any], first: str) -> dict[str, inspect.Parameter]:
    found = dict(inspect.signature(function).parameters)
    found.pop(first, None)
    return found


def hints(function: Callable[..., Any]) -> dict[str, Any]:
    """The types of a call in which no parameter is a client."""
    return {name: unmixed(hint) for name, hint in typing.get_type_hints(function).items() if name != "client"}


def unmixed(hint: Any) -> Any:
    parts = typing.get_args(hint)
    return Union[tuple(part for part in parts if part is not KitsuClient)] if KitsuClient in parts else hint  # noqa: UP007


def test_a_stub_has_the_functions_of_its_noun(noun: str, told: Calls) -> None:
    with KitsuClient("http://kitsu.test") as client:
        assert sorted(told) == sorted(dir(getattr(client, noun)))
    assert sorted(told) == sorted(dir(getattr(AsyncKitsuClient("http://kitsu.test"), noun)))
    assert [name for name, calls in told.items() if not all(map(inspect.iscoroutinefunction, calls))] == []


def test_a_stub_has_the_parameters_of_its_functions(noun: str, told: Calls) -> None:
    with KitsuClient("http://kitsu.test") as client:
        for name, calls in told.items():
            wanted = parameters(getattr(getattr(client, noun), name), "client")
            shown = [parameters(call, "self") for call in calls]
            assert {each for call in shown for each in call} == set(wanted), name
            if len(shown) > 1:  # an overload leaves out, or asks for, what the function need not have
                continue
            assert list(shown[0]) == list(wanted), name
            for each in wanted.values():
                there = shown[0][each.name]
                assert there.kind == each.kind, f"{name}({each})"
                assert (there.default is EMPTY) == (each.default is EMPTY), f"{name}({each})"
                assert there.default in (EMPTY, ..., each.default), f"{name}({each})"


def test_a_stub_has_the_types_of_its_functions(noun: str, told: Calls) -> None:
    module = getattr(gazu_like, noun)
    for name, [call, *more] in told.items():
        if not more:
            assert hints(call) == hints(inspect.unwrap(getattr(module, name))), name


def test_a_stub_tells_what_its_functions_do(noun: str, told: Calls) -> None:
    module = getattr(gazu_like, noun)
    for name, [call, *_] in told.items():
        assert inspect.getdoc(call) == inspect.getdoc(getattr(module, name)), name


@pytest.mark.parametrize("file", ["client.py", "aio/client.py"])
def test_a_client_names_all_nouns_to_type_checkers(file: str) -> None:
    named = re.findall(r"^ +(\w+): namespaces\.(\w+)Namespace$", (PACKAGE / file).read_text(), re.MULTILINE)
    assert named == [(noun, noun.title().replace("_", "")) for noun in NOUNS]
