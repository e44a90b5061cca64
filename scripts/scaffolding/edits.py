"""Texts into files, as one changes them by hand. Each function takes a file's text and returns the new one."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from namespaces import formatted

from gazu_like import shapes

from .code import Function, function, rows, test
from .places import ROOT

#: Where the names come from that a function, its rows or its test may speak of.
IMPORTS: Mapping[str, str] = {
    "Any": "from typing import Any",
    "Iterable": "from collections.abc import Iterable",
    "Mapping": "from collections.abc import Mapping",
    "Sequence": "from collections.abc import Sequence",
    "datetime": "import datetime",
    "pytest": "import pytest",
    "cache": "from gazu_like.cache import cache",
    "KitsuClient": "from gazu_like.client import KitsuClient",
    "default": "from gazu_like.client import default_client as default",
    "changes_of": "from gazu_like.records import changes_of",
    **{
        name: f"from gazu_like.refs import {name}"
        for name in (
            [
                "Ref",
                "date_or_none",
                "date_text",
                "day_or_none",
                "day_text",
                "fields_of",
                "given",
                "id_of",
                "id_or_none",
                "ids_of",
                "not_empty",
            ]
        )
    },
    "route": "from gazu_like.transport.route import route",
    "with_query": "from gazu_like.transport.route import with_query",
    **{name: f"from gazu_like.shapes import {name}" for name in shapes.__all__},
    **{name: f"from ..notation import {name}" for name in ("delete", "get", "post", "put", "request")},
    "Setup": "from ..scenarios import Setup",
    "Own": "from .row import Own",
    "Production": "from .conftest import Production",
}
NO_ROWS = "from __future__ import annotations\n\nROWS: Sequence[Own] = (\n)\n"
NO_TESTS = '"""TODO: say what is tested here, on a real server."""\n\nfrom __future__ import annotations\n'


def changed_files(made: Function, path: Path) -> dict[Path, str]:
    """Return the new text of each file that has to do with a function, formatted.

    Args:
        made: The function.
        path: The file that it goes into.
    """
    tests = ROOT / "tests"
    own, kitsu = tests / "routes" / "own" / f"{made.noun}.py", tests / "kitsu" / f"test_{made.noun}.py"
    left_out = tests / "routes" / "left_out.py"
    texts = {
        path: with_function(path.read_text("utf-8"), function(made)),
        own: with_rows(_text(own, NO_ROWS), rows(made)),
        kitsu: with_imports(f"{_text(kitsu, NO_TESTS)}\n{test(made)}", names_in(test(made))),
        left_out: without_route(left_out.read_text("utf-8"), str(made.route)),
    }
    face = path.with_name("__init__.py")
    if path.parent.name == made.noun:
        module = f"gazu_like.{made.noun}.{path.stem}"
        texts[face] = with_name(face.read_text("utf-8"), module, made.name)
    return {each: formatted(text, each) for each, text in texts.items()}


def with_function(text: str, added: str) -> str:
    """Return a module with one more function, behind its last public one, and what that imports."""
    public = [each for each in ast.parse(text).body if isinstance(each, ast.FunctionDef) and each.name[0] != "_"]
    end = public[-1].end_lineno if public else None
    lines = text.splitlines(keepends=True)
    lines.insert(len(lines) if end is None else end, f"\n\n{added}")
    return with_imports("".join(lines), names_in(added))


def with_rows(text: str, added: str) -> str:
    """Return a file of rows with some more at its end."""
    (table,) = (each for each in ast.parse(text).body if isinstance(each, ast.AnnAssign) and each.value)
    assert isinstance(table.value, ast.Tuple)
    assert table.value.end_lineno is not None
    lines = text.splitlines(keepends=True)
    lines.insert(table.value.end_lineno - 1, added)
    return with_imports("".join(lines), {*names_in(f"({added})"), "Own", "Sequence"})


def with_name(text: str, module: str, name: str) -> str:
    """Return a face that hands on one more name."""
    listed = re.search(r"__all__ = \[\n(.*?)\]", text, re.DOTALL)
    assert listed is not None
    names = sorted({*listed[1].splitlines(), f'    "{name}",'})
    text = f"{text[: listed.start(1)]}{chr(10).join(names)}\n{text[listed.end(1) :]}"
    return _with_lines(text, [f"from {module} import {name}"])


def without_route(text: str, route: str) -> str:
    """Return the table of routes left out without one; as it is when it was not there."""
    return re.sub(rf"^{re.escape(route)}\n", "", text, flags=re.MULTILINE)


def with_imports(text: str, names: Iterable[str]) -> str:
    """Return a module in which these names are imported, those that are known here."""
    there = {
        alias.asname or alias.name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    return _with_lines(text, [IMPORTS[name] for name in sorted({*names} & IMPORTS.keys() - there)])


def names_in(code: str) -> set[str]:
    """Return the names that a piece of code speaks of."""
    return {node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name)}


def _with_lines(text: str, added: Iterable[str]) -> str:
    """Return a module with more lines of imports, behind its first ones."""
    imports = [each for each in ast.parse(text).body if isinstance(each, ast.Import | ast.ImportFrom)]
    lines = text.splitlines(keepends=True)
    lines[imports[0].end_lineno : imports[0].end_lineno] = [f"{line}\n" for line in added]
    return "".join(lines)


def _text(path: Path, otherwise: str) -> str:
    return path.read_text("utf-8") if path.exists() else otherwise
