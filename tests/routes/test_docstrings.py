"""Every public function of a noun says what it does, names its parameters, and names exactly the routes it uses."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable
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


@pytest.mark.parametrize("path", FUNCTIONS)
def test_source_lines_are_the_routes_used(path: str) -> None:
    _, docstring = function_and_docstring(path)
    written, used = sources.written(docstring), sources.contracted(FUNCTIONS[path])
    wrong = [f"  one too many: {method} {route}" for method, route in sorted(written - used)]
    wrong += [f"  missing: {method} {route}" for method, route in sorted(used - written)]
    assert not wrong, "\n".join([f"Source of {path}:", *wrong])


@pytest.mark.parametrize("path", FUNCTIONS)
def test_first_line_is_one_sentence(path: str) -> None:
    _, docstring = function_and_docstring(path)
    lines = inspect.cleandoc(docstring).splitlines()
    assert lines[0].endswith("."), f"{path}: {lines[0]!r} does not end as a sentence does"
    assert ". " not in lines[0].replace("e.g. ", ""), f"{path}: {lines[0]!r} is more than a sentence"
    assert len(lines) == 1 or not lines[1], f"{path}: an empty line follows the first"


@pytest.mark.parametrize("path", FUNCTIONS)
def test_args_name_every_parameter(path: str) -> None:
    function, docstring = function_and_docstring(path)
    wanted = {name for name in inspect.signature(function).parameters if name not in ("client", "args", "kwargs")}
    named = sources.named_arguments(docstring) - {"client"}
    assert wanted <= named, f"Args of {path} leave out {sorted(wanted - named)}"
    assert named <= wanted, f"Args of {path} name {sorted(named - wanted)}, which it does not take"


@pytest.mark.parametrize("module", tables.NOUNS)
def test_every_public_function_is_in_the_contract(module: str) -> None:
    unknown = sorted(set(own_functions(module)) - set(FUNCTIONS))
    assert unknown == [], (
        f"{unknown} are public, but no table knows them: make them private, or give them rows in tests/routes/own/"
    )
