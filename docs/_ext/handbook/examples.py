"""The page of the examples: what their README says of them, and each as it stands."""

from __future__ import annotations

import re
from pathlib import Path

EXAMPLES = Path(__file__).parents[3] / "examples"
LANGUAGES = {".py": "python", ".service": "ini"}


def text() -> str:
    """Return the page, in Markdown as the README is."""
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    for file in files():
        readme = readme.replace(f"]({file.name})", f"](#{label_of(file)})")
    return "\n".join(["(reference-examples)=", readme, *map(script, files())])


def files() -> list[Path]:
    """Return the examples."""
    return sorted(file for file in EXAMPLES.iterdir() if file.suffix in LANGUAGES)


def script(file: Path) -> str:
    """Return a script under its name."""
    shown = f"```{{literalinclude}} /../examples/{file.name}\n:language: {LANGUAGES[file.suffix]}\n```\n"
    return f"({label_of(file)})=\n## {file.name}\n\n{shown}"


def label_of(file: Path) -> str:
    """Return the label of a script."""
    return "example-" + re.sub(r"\W", "-", file.name)
