"""Links that lead out of the site, and from the name of a type to its page."""

from __future__ import annotations

import inspect
import re
from functools import lru_cache
from typing import Any, NamedTuple

from docutils import nodes
from sphinx import addnodes

from . import contents, shapes

#: Pages of the repository that the site has in another place. On a code host the links work as they stand.
MOVED = {
    "../README.md#the-cache": "caching.md",
    "../README.md": "index.md",
    "../CONTRIBUTING.md": "contributing.md",
    "../CHANGELOG.md": "changelog.md",
    "../benchmarks/results.md": "benchmarks.md",
    "../examples/README.md": "#reference-examples",
}
LINK = re.compile(r"\]\((\.\./[^)\s]+)\)")


class Targets(NamedTuple):
    """The whole names of types by those that signatures and docstrings call them by.

    Attributes:
        everywhere: Of Kitsu's and of what is alike for all.
        of_nim: Of NIM's, which come first in its modules.
    """

    everywhere: dict[str, str]
    of_nim: dict[str, str]


def moved(app: Any, docname: str, source: list[str]) -> None:
    """Lead links to files of the repository to the site's page of them."""
    source[0] = LINK.sub(lambda found: f"]({MOVED.get(found[1], found[1])})", source[0])


def resolved(app: Any, doctree: nodes.document) -> None:
    """Write the whole name where a type is called by its own, and make text of what has no page.

    In a signature types are written as in the source: without their module, and some are Python's, or a room's own.
    Whatever else is not found is a mistake, which Sphinx tells.
    """
    for node in list(doctree.findall(addnodes.pending_xref)):
        if node.get("refdomain") != "py" or node["reftarget"].startswith("gazu_like."):
            continue
        full = whole_name(node["reftarget"], node.get("py:module") or "")
        if full is not None:
            node["reftarget"], node["reftype"] = full, "obj"
            node.attributes.pop("refspecific", None)
        elif is_in_signature(node) or node["reftarget"] in ERRORS:
            node.replace_self(node.children)


def whole_name(name: str, module: str) -> str | None:
    """Return the whole name of a type, None when it has no page."""
    known = targets()
    short = name.rsplit(".", 1)[-1]
    of_nim = known.of_nim.get(short) if module.startswith("gazu_like.nim") else None
    return of_nim or known.everywhere.get(short)


def is_in_signature(node: nodes.Node) -> bool:
    """Tell whether a link stands in the head of an entry."""
    while node.parent is not None:
        node = node.parent
        if isinstance(node, addnodes.desc_signature):
            return True
    return False


@lru_cache(maxsize=1)
def targets() -> Targets:
    """Return the types that have an entry."""
    found = Targets({}, {})
    for page in contents.pages():
        into = found.of_nim if page.name.startswith("nim") else found.everywhere
        for part in page.parts:
            for name in part.names:
                if not inspect.isroutine(contents.value_of(part, name)):
                    into.setdefault(name, f"{part.module}.{name}")
    for _, _, homes in shapes.PAGES.values():
        for home in homes:
            into = found.of_nim if home.startswith("gazu_like.nim") else found.everywhere
            for shape in shapes.shapes_of(home):
                into.setdefault(shape.name, f"{home}.{shape.name}")
    found.everywhere.update({name: full for name, full in found.of_nim.items() if name not in found.everywhere})
    return found


#: Errors of Python's and of other packages, which docstrings name under "Raises".
ERRORS = (
    *(
        "ValueError",
        "TypeError",
        "KeyError",
        "OSError",
        "RuntimeError",
        "TimeoutError",
        "ImportError",
        "AttributeError",
    ),
    "socketio.exceptions.ConnectionError",
)
