"""What the site adds to Sphinx: the pages of the reference, and how docstrings and signatures are shown in them.

contents      which pages there are, asked of the package
reference     writes them; routes, commands, shapes, examples: pages of their own kind
docstrings    a docstring as reStructuredText; signatures: a signature as it is written
links         from types to their pages, from files of the repository to the site's
"""

from __future__ import annotations

from typing import Any

from . import docstrings, links, reference, signatures


def setup(app: Any) -> dict[str, Any]:
    """Tell Sphinx what to call."""
    app.connect("builder-inited", reference.write)
    app.connect("source-read", links.moved)
    app.connect("doctree-read", links.resolved)
    app.connect("autodoc-process-docstring", docstrings.made)
    app.connect("autodoc-process-signature", signatures.shown)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
