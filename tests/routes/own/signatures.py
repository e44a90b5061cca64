"""The signature of a function as the surface would tell it, read from the function itself."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from typing import Any

from ..recorder import Ours

#: What annotations are called in the surface. Mapping: a dict to send or to save.
NAMES: tuple[tuple[str, str], ...] = (
    (r"(?:Iterable|Sequence|list)\[Ref\]( \| Ref)?", "list[str | dict]"),
    (r"Ref( \| Iterable\[Ref\])", "list[str | dict]"),
    (r"Ref", "str | dict"),
    (r"Mapping\[str, (Any|Iterable\[Mapping\[str, Any\]\])\]", "dict"),
    (r"ShotgunRef", "int"),
    (r"(?:Iterable|Sequence)\[(Mapping\[str, Any\]|str|int)\]", r"list[\1]"),
    (r"str \| datetime\.date", "date"),
    (r"FilePath", "str"),
    (r"(ProgressCallback|Told)", "Callable"),
    (r"Mapping\[str, FilePath\] \| Iterable\[tuple\[Ref, FilePath\]\]", "list"),
    (r"Iterable\[FilePath\]", "list[str]"),
    (r"(OnError|PreviewKind)", "str"),
    (r"Progress", "bool"),
    (r"(str|int|float|bool|dict(\[.*\])?|list(\[.*\])?|Literal\[.*\]|Callable(\[.*\])?)", r"\1"),
)
KINDS = {
    inspect.Parameter.KEYWORD_ONLY: "keyword-only",
    inspect.Parameter.VAR_POSITIONAL: "var-positional",
    inspect.Parameter.VAR_KEYWORD: "var-keyword",
}


class UnknownAnnotationError(Exception):
    """NAMES has no row for an annotation."""


def surface_name(annotation: str) -> str:
    """What the surface calls a type: "Ref | None" is "str | dict | None"."""
    text = annotation.removesuffix(" | None")
    for pattern, name in NAMES:
        if found := re.fullmatch(pattern, text):
            return found.expand(name) + annotation[len(text) :]
    raise UnknownAnnotationError(annotation)


def returned(annotation: str) -> str:
    """What a function answers, as far as made-up answers depend on it: a list, a text, nothing, or a dict."""
    return next((kind for kind in ("list", "str", "None") if annotation.startswith(kind)), "dict")


def signature(path: str) -> Mapping[str, Any]:
    """Parameters as rows of the surface, where the client stands (None: nowhere), and what is returned."""
    told = inspect.signature(Ours().function(path))
    names = list(told.parameters)
    rows = []
    for each in told.parameters.values():
        if each.name != "client":
            row = {"name": each.name, "required": each.default is each.empty, "kind": KINDS.get(each.kind)}
            if each.default is not each.empty:
                row["default"] = repr(each.default)
            try:
                rows.append({**row, "type": surface_name(str(each.annotation))})
            except UnknownAnnotationError as error:
                raise UnknownAnnotationError(f"{path}({each.name}): add {error} to NAMES") from None
    return {
        "parameters": rows,
        "client_index": names.index("client") if "client" in names else None,
        "returns": returned(str(told.return_annotation)),
    }
