"""Links that lead out of the site, or from a type to its page."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from docutils import nodes

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
#: Modules whose names stand in signatures, the first that has one counts; those of NIM come first on pages of NIM.
HOMES = (
    "gazu_like.shapes",
    "gazu_like.client",
    "gazu_like.exception",
    "gazu_like.refs",
    "gazu_like.transfer",
    "gazu_like.transport.settings",
    "gazu_like.events",
    "gazu_like.sync",
    "gazu_like.aio",
    "gazu_like.cache",
    "gazu_like.sandbox",
    "gazu_like.nim",
    "gazu_like.nim.migration",
    "gazu_like.nim.testing",
    "gazu_like.sync.follow",
)
NIM_HOMES = ("gazu_like.nim.shapes", "gazu_like.nim.fields", *HOMES)


def moved(app: Any, docname: str, source: list[str]) -> None:
    """Lead links to files of the repository to the site's page of them."""
    source[0] = LINK.sub(lambda found: f"]({MOVED.get(found[1], found[1])})", source[0])


def resolved(app: Any, env: Any, node: nodes.Element, text: nodes.Element) -> nodes.Node | None:
    """Find what a name in a signature or a docstring means: types are written there without their module."""
    if node.get("refdomain") != "py":
        return None
    target = str(node["reftarget"])
    name = target.rsplit(".", 1)[-1]
    domain = env.domains["py"] if isinstance(env.domains, dict) else env.domains.python_domain
    homes = NIM_HOMES if str(node.get("py:module", "")).startswith("gazu_like.nim") else HOMES
    for full in (f"{home}.{name}" for home in homes):
        if full in domain.objects:
            found = domain.objects[full]
            return make_reference(app, node["refdoc"], found.docname, found.node_id, text)
    return text if name in foreign() else None


def make_reference(app: Any, here: str, there: str, anchor: str, text: nodes.Element) -> nodes.Node:
    """Return a link from one page to a place on another."""
    from sphinx.util.nodes import make_refnode

    return make_refnode(app.builder, here, there, anchor, text)


@lru_cache(maxsize=1)
def foreign() -> frozenset[str]:
    """Return the names of Python's own and of other packages, for which there is no page here."""
    import builtins
    import collections.abc
    import contextlib
    import typing

    modules = (builtins, collections.abc, contextlib, typing)
    return frozenset(name for module in modules for name in dir(module)) | OTHERS


#: Of further modules, and variables of types.
OTHERS = frozenset({"UUID", "PathLike", "date", "datetime", "Path", "Response", "T", "C", "I", "P", "R", "R_co"})
