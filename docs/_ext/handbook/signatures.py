"""Signatures as they are written in the source: ``Ref`` and not what it stands for, and the client in one word.

autodoc evaluates annotations, so that ``Ref`` becomes ``str | UUID | Mapping[str, Any]``, and shows defaults by their
repr.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable
from typing import Any

#: Annotations of the parameter ``client``, which every function has: its name and its default say enough.
CLIENTS = ("KitsuClient", "NimClient")


def shown(
    app: Any, what: str, name: str, obj: Any, options: Any, signature: str, returns: str
) -> tuple[str, str] | None:
    """Give autodoc the signature of a function, a method, or the constructor of a class.

    Of errors nothing is shown: people catch them, and make none.
    """
    if what == "exception":
        return None if signature is None else ("", "")
    node = definition(constructor(obj) if what == "class" else obj)
    if node is None:
        return None
    text = parameters(node, drop_first=what == "class" or (what == "method" and not is_static(node)))
    return text, "" if node.returns is None or what == "class" else ast.unparse(node.returns)


def constructor(owner: type) -> Callable[..., Any] | None:
    """Return what makes an instance; None where that is nobody's own code, as for protocols."""
    made: Callable[..., Any] = owner.__init__  # type: ignore[misc]
    return made if inspect.isfunction(made) and made.__module__ != "typing" else None


def definition(function: Any) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
    """Return where a function is written down; None when it is nowhere."""
    try:
        source = inspect.getsource(inspect.unwrap(function))
    except (TypeError, OSError):
        return None
    node = ast.parse(textwrap.dedent(source)).body[0]
    return node if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) else None


def parameters(node: ast.FunctionDef | ast.AsyncFunctionDef, drop_first: bool) -> str:
    """Return the parameters in brackets."""
    arguments = node.args
    if drop_first:
        (arguments.posonlyargs or arguments.args).pop(0)
    for each in (*arguments.args, *arguments.kwonlyargs):
        if each.arg == "client" and isinstance(each.annotation, ast.Name) and each.annotation.id in CLIENTS:
            each.annotation = None
    arguments.defaults = [short(default) for default in arguments.defaults]
    return f"({ast.unparse(arguments)})"


def short(default: ast.expr) -> ast.expr:
    """Return a default value; that of the client under one name."""
    is_client = isinstance(default, ast.Name) and default.id == "default_client"
    return ast.Name("default") if is_client else default


def is_static(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Tell whether a method takes neither ``self`` nor ``cls``."""
    return any(isinstance(each, ast.Name) and each.id == "staticmethod" for each in node.decorator_list)
