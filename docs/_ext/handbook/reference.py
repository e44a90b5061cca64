"""The pages of the reference, written from the package when the site is built. Nothing of it is checked in."""

from __future__ import annotations

import ast
import importlib
import inspect
import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from gazu_like import client
from gazu_like.nim.client import NOUNS as NIM_NOUNS

from . import commands, contents, docstrings, examples, routes, shapes
from .contents import Page, Part

FOLDER = "reference"
#: What is no function and no class: its value as people read it, and what it is for.
ALIASES = {
    "Ref": ("str | UUID | Mapping[str, Any]", 'A record: its ID as text or UUID, or a dict with an "id".'),
    "FilePath": ("str | os.PathLike[str]", "Where a file lies."),
    "ProgressCallback": ("Callable[[int, int], object]", "Called with (bytes done, bytes total), often."),
}
CLIENT_NOTE = """\
Every function takes ``client=``, the connection to ask: the default one when it is left out. Each is there on a client
as well, where that is filled in: ``client.{name}.{example}(...)``.
"""


def write(app: Any) -> None:
    """Write all pages, leave alone what has not changed, and remove what is no more."""
    folder = Path(app.srcdir) / FOLDER
    folder.mkdir(exist_ok=True)
    pages = {folder / name: text for name, text in texts()}
    for file, text in pages.items():
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
    for file in set(folder.iterdir()) - set(pages):
        file.unlink()


def texts() -> Iterable[tuple[str, str]]:
    """Yield the file and the text of each page."""
    chapters = contents.chapters()
    yield "index.rst", index(chapters)
    for page in contents.pages():
        yield f"{page.name}.rst", page_text(page)
    yield "testing.rst", testing()
    for name, text in shapes.texts():
        yield f"{name}.rst", text
    yield "routes.rst", routes.text(contents.pages())
    yield "commands.rst", commands.text()
    yield "examples.markdown", examples.text()


def index(chapters: Iterable[contents.Chapter]) -> str:
    """Return the page that leads to all others."""
    parts = [head("index", "Reference"), "Every public function and class, from the package's own docstrings.\n"]
    more = {"Connection": ("shapes", "shapes-events"), "Rooms": ("testing",), "NIM": ("shapes-nim",)}
    for chapter in chapters:
        names = [*(page.name for page in chapter.pages), *more.get(chapter.title, ())]
        rows = [(f":doc:`{page.name}`", docstrings.escaped(page.about)) for page in chapter.pages]
        tree = ".. toctree::\n   :hidden:\n\n" + "".join(f"   {name}\n" for name in names)
        parts += [heading(chapter.title), table(rows), tree]
    return "\n".join(parts)


def page_text(page: Page) -> str:
    """Return the text of a page: what it is about, a table of what it has, and then each by itself."""
    several = len([part for part in page.parts if part.title]) > 1
    parts = [head(page.name, page.title), docstrings.escaped(page.about) + "\n"]
    if page.name == "exception":
        parts.append(tree_of_errors())
    if is_noun(page):
        example = page.parts[0].names[0]
        parts.append(CLIENT_NOTE.format(name=page.title.removeprefix("nim."), example=example))
    parts += [summary(page, several), *(part_text(part, several) for part in page.parts)]
    return "\n".join(parts)


def is_noun(page: Page) -> bool:
    """Tell whether a page is that of a noun, which clients have as an attribute."""
    return page.name in client.NOUNS or page.title.removeprefix("nim.") in NIM_NOUNS


def summary(page: Page, several: bool) -> str:
    """Return the table at the top of a page."""
    rows = []
    for part in page.parts:
        if several and part.title:
            rows.append((f"**{part.title}**", ""))
        rows += [(link(part, name), docstrings.first_sentence(doc_of(part, name))) for name in part.names]
    return table(rows, "summary") if len(rows) > 1 else ""


def part_text(part: Part, several: bool) -> str:
    """Return some functions and classes, under a heading when there are several such parts."""
    top = [heading(part.title), docstrings.escaped(part.about) + "\n"] if several and part.title else []
    return "\n".join([*top, f".. py:currentmodule:: {part.module}\n", *(entry(part, name) for name in part.names)])


def entry(part: Part, name: str) -> str:
    """Return one function or class."""
    if name in ALIASES:
        value, about = ALIASES[name]
        return f".. py:data:: {name}\n   :value: {value}\n\n   {about}\n"
    value = contents.value_of(part, name)
    return f".. {directive(value)}:: {part.module}.{name}\n{options(value)}"


def directive(value: Any) -> str:
    """Return by which directive something is documented."""
    if inspect.isclass(value):
        return "autoexception" if issubclass(value, BaseException) else "autoclass"
    return "autofunction"


def options(value: Any) -> str:
    """Return the options of that directive: errors have nothing but their attributes."""
    if not inspect.isclass(value) or issubclass(value, BaseException):
        return ""
    return "   :members:\n   :inherited-members: Protocol, Generic, dict, tuple\n"


def doc_of(part: Part, name: str) -> str:
    """Return its docstring."""
    return ALIASES[name][1] if name in ALIASES else inspect.getdoc(contents.value_of(part, name)) or ""


def link(part: Part, name: str) -> str:
    """Return a link to it, shown by its name alone."""
    kind = (
        "data" if name in ALIASES else "func" if directive(contents.value_of(part, name)) == "autofunction" else "class"
    )
    return f":py:{kind}:`~{part.module}.{name}`"


def tree_of_errors() -> str:
    """Return the family of errors as its module draws it."""
    doc = inspect.getdoc(importlib.import_module("gazu_like.exception")) or ""
    drawing = next(part for part in doc.split("\n\n") if part.startswith("GazuException\n"))
    return (
        ".. code-block:: text\n\n"
        + textwrap.indent(drawing, "   ")
        + "\n\n"
        + docstrings.escaped(doc.split("\n\n")[-1])
        + "\n"
    )


def testing() -> str:
    """Return the page of the fixtures, which pytest wraps, so that their source is asked."""
    module = contents.tree_of("gazu_like.testing.plugin")
    about = docstrings.converted((ast.get_docstring(module) or "").splitlines())
    parts = [head("testing", "testing"), "\n".join(about)]
    for node in module.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("kitsu_"):
            doc = docstrings.converted((ast.get_docstring(node) or "").splitlines())
            parts.append(
                f".. py:function:: {node.name}\n   :no-index-entry:\n\n" + textwrap.indent("\n".join(doc), "   ")
            )
    return "\n".join(parts)


# Markup


def head(name: str, title: str) -> str:
    """Return the beginning of a page: its label and its title."""
    return f".. _reference-{name}:\n\n{title}\n{'=' * len(title)}\n"


def heading(title: str) -> str:
    """Return the heading of a part."""
    return f"{title}\n{'-' * len(title)}\n"


def table(rows: Iterable[tuple[str, str]], name: str = "summary") -> str:
    """Return a table of two columns without a head."""
    lines = "".join(f"   * - {left}\n     - {right}\n" for left, right in rows)
    return f".. list-table::\n   :class: {name}\n   :widths: auto\n\n{lines}"
