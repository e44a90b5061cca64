"""Write gazu_like/namespaces.py: what type checkers know of ``client.asset.get_asset`` and its like.

python scripts/namespaces.py           write it
python scripts/namespaces.py --check   say whether it is stale (exit code 1), for CI
"""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys
from pathlib import Path
from types import ModuleType

FILE = Path(__file__).parents[1] / "gazu_like" / "namespaces.py"
HEAD = '''"""What type checkers know of a client's nouns. Written by scripts/namespaces.py; never imported at run time.

The functions are assigned in ``__init__`` because type checkers bind what is assigned in a class body to ``self``.
"""

from __future__ import annotations

'''


def main() -> int:
    """Write or check the file."""
    text = formatted(written())
    if "--check" not in sys.argv:
        FILE.write_text(text)
        return 0
    if FILE.read_text() == text:
        return 0
    sys.stderr.write("gazu_like/namespaces.py is stale: run python scripts/namespaces.py\n")
    return 1


def written() -> str:
    """Return the file's text, not formatted."""
    from gazu_like.client import NOUNS

    there = [noun for noun in NOUNS if (FILE.parent / noun).is_dir() or (FILE.parent / f"{noun}.py").exists()]
    modules = {noun: importlib.import_module(f"gazu_like.{noun}") for noun in there}
    return (
        HEAD
        + f"from gazu_like import {', '.join(sorted(there))}\n"
        + "".join(_class(noun, module) for noun, module in modules.items())
    )


def public_functions(module: ModuleType) -> list[str]:
    """Return the names of a noun's functions."""
    own = [
        name
        for name, value in vars(module).items()
        if inspect.isfunction(value) and not name.startswith("_") and value.__module__.startswith(module.__name__)
    ]
    return sorted(getattr(module, "__all__", own))


def class_name(noun: str) -> str:
    """Return the name of a noun's class: project_template gives ProjectTemplateNamespace."""
    return "".join(part.capitalize() for part in noun.split("_")) + "Namespace"


def _class(noun: str, module: ModuleType) -> str:
    lines = [f"        self.{name} = {noun}.{name}\n" for name in public_functions(module)]
    return (
        f"\n\nclass {class_name(noun)}:\n"
        f'    """The functions of ``gazu_like.{noun}``, with ``client=`` filled in."""\n\n'
        "    def __init__(self) -> None:\n" + "".join(lines)
    )


def formatted(text: str) -> str:
    """Return the text as ruff formats it."""
    command = [sys.executable, "-m", "ruff", "format", "--stdin-filename", str(FILE), "-"]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main())
