"""Write tests/data/nim-surface.json, every function of NIM's Python API document, and nim-wire.json, what they send.

python scripts/nim_surface.py DOCUMENT FACTS    DOCUMENT: the text of the document; FACTS: what is known of the wire

What is a slip of the document stays as it stands there; the test that reads the file says what we make of it.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "tests" / "data"
_CALL = re.compile(r"^(?:def:? ?)?(\w+) ?\((.*?)\) ?:? ?:?$", re.MULTILINE)
#: Functions of which the document tells the parameters only, under a heading: "Get Review Bins" is get_reviewBins.
_HEADED = re.compile(r"^(\w+) Review Bin(s?)( Item)?¶\n\(([^)]*)\) → dict", re.MULTILINE)


def main() -> None:
    """Write the file."""
    text = Path(sys.argv[1]).read_text().replace("\\\n", " ")
    text = re.sub(r"(=None, |, ) *\n(?=[a-z])", r"\1", text)
    found = {name: parameters(inside) for name, inside in _CALL.findall(text) if "nimURL=None" in inside or not inside}
    for verb, plural, item, inside in _HEADED.findall(text):
        found[f"{verb.lower()}_reviewBin{plural}{item.strip()}"] = parameters(inside)
    rows = [{"name": name, "parameters": listed} for name, listed in sorted(found.items())]
    (DATA / "nim-surface.json").write_text(json.dumps({"functions": rows}, indent=1) + "\n")
    (DATA / "nim-wire.json").write_text(json.dumps({"functions": wire(Path(sys.argv[2]))}, indent=1) + "\n")
    sys.stdout.write(f"{len(rows)} functions\n")


def wire(facts: Path) -> list[dict[str, Any]]:
    """Return what is known of each function's query: its name, and those of its parameters on the wire."""
    return [
        {
            "name": known["name"],
            "q": known["q"],
            "in_document": known["in_seed"],
            "wire": {each["name"]: each["wire"] for each in known["parameters"] if each["wire"]},
            "required": [each["name"] for each in known["parameters"] if each["required"]],
            "either_or": known["either_or"],
        }
        for known in json.loads(facts.read_text())
        if known["q"]
    ]


def parameters(inside: str) -> list[dict[str, Any]]:
    """Return the parameters between a call's brackets: name, default as text (None without), kind of **kwargs."""
    listed = []
    for part in filter(None, (part.strip() for part in inside.split(","))):
        name, _, default = part.partition("=")
        name = name.partition(":")[0].strip()
        row: dict[str, Any] = {
            "name": name.lstrip("*"),
            "default": repr(ast.literal_eval(default)) if default else None,
        }
        listed.append({**row, "kind": "var-keyword"} if name.startswith("**") else row)
    return listed


if __name__ == "__main__":
    main()
