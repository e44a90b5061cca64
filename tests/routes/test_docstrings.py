"""Every public function of a noun says what it does, names its parameters, and names exactly the routes it uses."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from . import sources, tables
from .recorder import Ours

FUNCTIONS = tables.functions(tables.NOUNS)


def own_functions(module_name: str) -> list[str]:
    """Public functions that a noun defines: in its file, or in the files of its folder."""
    home = f"gazu_like.{module_name}"
    try:
        module = importlib.import_module(home)
    except ModuleNotFoundError:
        return []
    return [
        f"{module_name}.{name}"
        for name, value in vars(module).items()
        if not name.startswith("_") and inspect.isroutine(value) and f"{value.__module__}.".startswith(f"{home}.")
    ]


def function_and_docstring(path: str) -> tuple[Callable[..., Any], str]:
    function = Ours().function(path)
    assert function.__doc__, f"{path} has no docstring"
    return function, function.__doc__


def wrong_sources(path: str) -> Iterator[str]:
    _, docstring = function_and_docstring(path)
    written, used = sources.written(docstring), sources.contracted(FUNCTIONS[path])
    yield from (f"one too many under Source: {method} {route}" for method, route in sorted(written - used))
    yield from (f"missing under Source: {method} {route}" for method, route in sorted(used - written))


def wrong_first_line(path: str) -> Iterator[str]:
    _, docstring = function_and_docstring(path)
    lines = inspect.cleandoc(docstring).splitlines()
    if not lines[0].endswith("."):
        yield f"{lines[0]!r} does not end as a sentence does"
    if ". " in lines[0].replace("e.g. ", ""):
        yield f"{lines[0]!r} is more than a sentence"
    if len(lines) > 1 and lines[1]:
        yield "an empty line follows the first"


def wrong_arguments(path: str) -> Iterator[str]:
    function, docstring = function_and_docstring(path)
    wanted = {name for name in inspect.signature(function).parameters if name not in ("client", "args", "kwargs")}
    named = sources.named_arguments(docstring) - {"client"}
    if wanted - named:
        yield f"Args leave out {sorted(wanted - named)}"
    if named - wanted:
        yield f"Args name {sorted(named - wanted)}, which it does not take"


@pytest.mark.parametrize("module", tables.NOUNS)
@pytest.mark.parametrize("look", [wrong_sources, wrong_first_line, wrong_arguments], ids=lambda look: look.__name__)
def test_docstrings_are_as_they_should_be(look: Callable[[str], Iterator[str]], module: str) -> None:
    """Of all functions of a noun in one test: there are thousands."""
    paths = [path for path in FUNCTIONS if path.startswith(f"{module}.")]
    wrong = [f"{path}: {line}" for path in paths for line in look(path)]
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


@pytest.mark.parametrize("module", tables.NOUNS)
def test_every_public_function_is_in_the_contract(module: str) -> None:
    unknown = sorted(set(own_functions(module)) - set(FUNCTIONS))
    assert unknown == [], (
        f"{unknown} are public, but no table knows them: make them private, or give them rows in tests/routes/own/"
    )
