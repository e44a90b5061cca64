"""What type checkers know of ``await client.asset.get_asset(...)``: the text of gazu_like/aio/namespaces/asset.pyi.

Read from the source, so that annotations stay as they are written and overloads are all there.
"""

from __future__ import annotations

import ast
import builtins
import textwrap
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCALARS = (bool, int, float, str, type(None))


def stub(noun: str, class_name: str, functions: Iterable[str]) -> str:
    """Return the text of a noun's stub, not formatted: one class with one ``async def`` for each call of a function.

    Args:
        noun: Dotted name of its module.
        class_name: Name of the class.
        functions: Names of its functions.
    """
    places = {"overload": "typing"}
    methods: list[ast.stmt] = []
    for function in functions:
        home, definitions = definitions_of(noun, function)
        made = _methods(definitions)
        for name in sorted({name for method in made for name in _names(method)}):
            place = _place_of(home, name)
            if places.setdefault(name, place) != place:
                raise ValueError(f"{home}: {name} is of {place}, elsewhere in {noun} it is of {places[name]}")
        methods += made
    used = {name for method in methods for name in _names(method)}
    told = ast.Expr(ast.Constant(f"The functions of ``{noun}``, awaited, with ``client=`` filled in."))
    body = ast.ClassDef(name=class_name, bases=[], keywords=[], body=[told, *methods], decorator_list=[])
    body.type_params = []  # Python 3.12 and later want it
    return "\n".join([*_imports({name: places[name] for name in used}), ast.unparse(ast.fix_missing_locations(body))])


def definitions_of(module: str, name: str) -> tuple[str, list[ast.FunctionDef]]:
    """Return the module that defines a function, and its definitions: overloads first. Follows what a face hands on."""
    for node in parsed(module).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                if (alias.asname or alias.name) == name:
                    return definitions_of(node.module, alias.name)
    found = [node for node in parsed(module).body if isinstance(node, ast.FunctionDef) and node.name == name]
    if not found:
        raise ValueError(f"{module}: there is no function {name}")
    return module, found


@lru_cache
def parsed(module: str) -> ast.Module:
    """Return the source of a module of the package."""
    path = ROOT.joinpath(*module.split("."))
    return ast.parse((path / "__init__.py" if path.is_dir() else path.with_suffix(".py")).read_text())


def _methods(definitions: list[ast.FunctionDef]) -> list[ast.stmt]:
    *overloads, implementation = definitions
    # An overload for a client in another parameter's place tells nothing where the client is filled in.
    calls = [each for each in overloads if "client" in _defaults(each)] or [implementation]
    documentation = ast.get_docstring(implementation)
    return [_method(call, len(calls) > 1, documentation if place == 0 else None) for place, call in enumerate(calls)]


def _method(definition: ast.FunctionDef, is_overload: bool, documentation: str | None) -> ast.AsyncFunctionDef:
    text = textwrap.indent(documentation or "", " " * 8).strip()
    told = f"{text}\n{' ' * 8}" if "\n" in text else text
    method = ast.AsyncFunctionDef(
        name=definition.name,
        args=_without_client(definition.args),
        body=[ast.Expr(ast.Constant(told if documentation else ...))],
        decorator_list=[ast.Name("overload")] if is_overload else [],
        returns=definition.returns,
    )
    method.type_params = []
    return method


def _without_client(arguments: ast.arguments) -> ast.arguments:
    """Return the parameters with ``self`` and without ``client``; those after it can be given by keyword only."""
    positional = [*arguments.posonlyargs, *arguments.args]
    missing: list[ast.expr | None] = [None] * (len(positional) - len(arguments.defaults))
    pairs = list(zip(positional, [*missing, *arguments.defaults], strict=True))
    place = next((place for place, (each, _) in enumerate(pairs) if each.arg == "client"), len(pairs))
    before, after = pairs[:place], pairs[place + 1 :]
    by_name = [*after, *zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)]
    by_name = [(each, default) for each, default in by_name if each.arg != "client"]
    only = [each for each, _ in before if each in arguments.posonlyargs]
    first = ast.arg("self")
    return ast.arguments(
        posonlyargs=[first, *only] if only else [],
        args=[*([] if only else [first]), *(each for each, _ in before if each not in only)],
        vararg=arguments.vararg,
        kwonlyargs=[each for each, _ in by_name],
        kw_defaults=[default and _shown(default) for _, default in by_name],
        kwarg=arguments.kwarg,
        defaults=[_shown(default) for _, default in before if default],
    )


def _shown(default: ast.expr) -> ast.expr:
    """Return a default as a stub shows it: a plain value as it is."""
    is_plain = isinstance(default, ast.Constant) and isinstance(default.value, SCALARS)
    return default if is_plain else ast.Constant(...)


def _defaults(definition: ast.FunctionDef) -> set[str]:
    """Return the parameters that may be left out."""
    arguments = definition.args
    positional = [*arguments.posonlyargs, *arguments.args]
    by_name = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    last = positional[len(positional) - len(arguments.defaults) :]
    return {each.arg for each in [*last, *(each for each, default in by_name if default)]}


def _names(method: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(method) if isinstance(node, ast.Name) and not hasattr(builtins, node.id)}


def _place_of(module: str, name: str) -> str:
    """Return the module from which to import a name that an annotation of ``module`` speaks of; "" for a module."""
    if name == "overload":
        return "typing"
    for node in ast.walk(parsed(module)):
        if isinstance(node, ast.ImportFrom) and name in {alias.name for alias in node.names if not alias.asname}:
            return node.module or ""
        if isinstance(node, ast.Import) and name in {alias.name for alias in node.names if not alias.asname}:
            return ""
    return module


def _imports(places: dict[str, str]) -> list[str]:
    return [f"from {place} import {name}" if place else f"import {name}" for name, place in sorted(places.items())]
