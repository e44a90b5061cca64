"""The pages of the shapes: which keys the dicts have that a server returns."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from . import contents, docstrings


class Shape(NamedTuple):
    """A TypedDict as it is written.

    Attributes:
        name: Its name.
        about: Its docstring.
        bases: The shapes whose keys it has too.
        keys: Its own keys: name, type, and whether only some routes answer it.
    """

    name: str
    about: str
    bases: tuple[str, ...]
    keys: tuple[tuple[str, str, bool], ...]


#: Page: title, the face that hands the shapes on, and where they are written.
PAGES = {
    "shapes": ("Shapes of records", "gazu_like.shapes", ("gazu_like.shapes",)),
    "shapes-events": ("Payloads of events", "gazu_like.shapes.events", ("gazu_like.shapes.events",)),
    "shapes-nim": ("Shapes of NIM's records", "gazu_like.nim.shapes", ("gazu_like.nim.shapes", "gazu_like.nim.fields")),
}
APART = ("events", "event_names", "optional")


def texts() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each page."""
    for name, (title, face, homes) in PAGES.items():
        about = docstrings.converted((importlib.import_module(face).__doc__ or "").splitlines())
        parts = [f".. _reference-{name}:\n\n{title}\n{'=' * len(title)}\n", *about, ""]
        parts += [text(shape, home) for home in homes for shape in sorted(shapes_of(home))]
        yield name, "\n".join(parts)


def shapes_of(home: str) -> Iterator[Shape]:
    """Yield the shapes that are written in a module, or in the modules of a package."""
    module = importlib.import_module(home)
    rooms = [each.name for each in pkgutil.iter_modules(getattr(module, "__path__", ())) if each.name not in APART]
    for room in [f"{home}.{each}" for each in rooms] or [home]:
        for node in contents.tree_of(room).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                yield shape_of(node)
            elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
                yield from called(node.value)


def shape_of(node: ast.ClassDef) -> Shape:
    """Return a class as a shape."""
    fields = [each for each in node.body if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)]
    bases = tuple(each.id for each in node.bases if isinstance(each, ast.Name) and each.id != "TypedDict")
    keys = tuple((each.target.id, *kind_of(each.annotation)) for each in fields if isinstance(each.target, ast.Name))
    return Shape(node.name, ast.get_docstring(node) or "", bases, keys)


def called(call: ast.Call) -> Iterator[Shape]:
    """Yield the shape that a call of ``TypedDict`` makes: so those are written whose keys are no names of Python."""
    if ast.unparse(call.func) == "TypedDict":
        name, keys = call.args
        assert isinstance(name, ast.Constant)
        assert isinstance(keys, ast.Dict)
        pairs = zip(keys.keys, keys.values, strict=True)
        yield Shape(name.value, "", (), tuple((key.value, *kind_of(kind)) for key, kind in pairs))


def kind_of(annotation: ast.expr) -> tuple[str, bool]:
    """Return a key's type, and whether only some routes answer it."""
    if isinstance(annotation, ast.Subscript) and ast.unparse(annotation.value) == "NotRequired":
        return ast.unparse(annotation.slice), True
    return ast.unparse(annotation), False


def text(shape: Shape, home: str) -> str:
    """Return a shape: what it is, its keys, and whose keys it has besides."""
    lines = [f".. py:currentmodule:: {home}", "", f".. py:class:: {shape.name}", "   :no-index-entry:", ""]
    lines += [f"   {line}" for line in docstrings.converted(shape.about.splitlines())]
    if shape.keys:
        lines += ["   .. list-table::", "      :class: keys", "      :widths: auto", "", *rows(shape.keys), ""]
    if shape.bases:
        others = ", ".join(f":py:class:`~{home}.{base}`" for base in shape.bases)
        lines += [f"   {'Also' if shape.keys else 'With'} the keys of {others}.", ""]
    return "\n".join(lines)


def rows(keys: Iterable[tuple[str, str, bool]]) -> Iterator[str]:
    """Yield the rows of the table of keys."""
    for name, kind, only_some in keys:
        yield f"      * - ``{name}``"
        yield f"        - ``{kind}``" + (" by some routes" if only_some else "")
