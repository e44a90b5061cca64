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
from gazu_like import client as kitsu
from gazu_like.aio import AsyncKitsuClient
from gazu_like.client import KitsuClient
from gazu_like.nim import AsyncNimClient, NimClient
from gazu_like.nim import client as nim

ROOT = Path(gazu_like.__file__).parents[1]
EMPTY = inspect.Parameter.empty
#: Packages whose clients have nouns: the nouns, and the two clients.
HOMES: dict[str, tuple[tuple[str, ...], Any, Any]] = {
    "gazu_like": (kitsu.NOUNS, KitsuClient, AsyncKitsuClient),
    "gazu_like.nim": (nim.NOUNS, NimClient, AsyncNimClient),
}
NOUNS = [f"{home}.{noun}" for home, (nouns, _, _) in HOMES.items() for noun in nouns]

Calls = dict[str, list[Callable[..., Any]]]


def folder_of(home: str) -> Path:
    return ROOT.joinpath(*home.split("."))


@pytest.fixture(params=NOUNS)
def noun(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def namespace(noun: str) -> Any:
    """The noun as an attribute of a client."""
    home, _, name = noun.rpartition(".")
    return getattr(HOMES[home][1]("http://tracker.test"), name)


@pytest.fixture
def told(noun: str, monkeypatch: pytest.MonkeyPatch) -> Calls:
    """The methods of a noun's stub, each with its overloads."""
    calls: Calls = {}

    def overload(function: Callable[..., Any]) -> Callable[..., Any]:
        calls.setdefault(function.__name__, []).append(function)
        return function

    for each in NOUNS:  # whose own overloads are not meant
        importlib.import_module(each)
    monkeypatch.setattr(typing, "overload", overload)
    home, _, name = noun.rpartition(".")
    path = folder_of(home) / "aio" / "namespaces" / f"{name}.pyi"
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


def test_a_stub_has_the_functions_of_its_noun(noun: str, told: Calls, namespace: Any) -> None:
    assert sorted(told) == sorted(dir(namespace))
    home, _, name = noun.rpartition(".")
    assert sorted(told) == sorted(dir(getattr(HOMES[home][2]("http://tracker.test"), name)))
    assert [name for name, calls in told.items() if not all(map(inspect.iscoroutinefunction, calls))] == []


def test_a_stub_has_the_parameters_of_its_functions(told: Calls, namespace: Any) -> None:
    for name, calls in told.items():
        wanted = parameters(getattr(namespace, name), "client")
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
    module = importlib.import_module(noun)
    for name, [call, *more] in told.items():
        if not more:
            assert hints(call) == hints(inspect.unwrap(getattr(module, name))), name


def test_a_stub_tells_what_its_functions_do(noun: str, told: Calls) -> None:
    module = importlib.import_module(noun)
    for name, [call, *_] in told.items():
        assert inspect.getdoc(call) == inspect.getdoc(getattr(module, name)), name


@pytest.mark.parametrize("file", ["client.py", "aio/client.py", "nim/client.py", "nim/aio/__init__.py"])
def test_a_client_names_all_nouns_to_type_checkers(file: str) -> None:
    path = ROOT / "gazu_like" / file
    named = re.findall(r"^ +(\w+): namespaces\.(\w+)Namespace$", path.read_text(), re.MULTILINE)
    nouns, _, _ = HOMES["gazu_like.nim" if file.startswith("nim/") else "gazu_like"]
    assert named == [(noun, noun.title().replace("_", "")) for noun in nouns]
