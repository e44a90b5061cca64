"""Write what type checkers know of a client's nouns: ``client.asset.get_asset``, plain and awaited.

python scripts/namespaces.py           write gazu_like/namespaces.py and gazu_like/aio/namespaces/
python scripts/namespaces.py --check   say whether they are stale (exit code 1), for CI
"""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys
from pathlib import Path
from types import ModuleType

from stubs import stub

PACKAGE = Path(__file__).parents[1] / "gazu_like"
PLAIN = PACKAGE / "namespaces.py"
AWAITED = PACKAGE / "aio" / "namespaces"
HEAD = '''"""What type checkers know of a client's nouns. Written by scripts/namespaces.py; never imported at run time.

The functions are assigned in ``__init__`` because type checkers bind what is assigned in a class body to ``self``.
"""

from __future__ import annotations

'''
AWAITED_HEAD = '"""What type checkers know of an asynchronous client\'s nouns. Written by scripts/namespaces.py."""\n\n'


def main() -> int:
    """Write or check the files."""
    wanted = {path: formatted(text, path) for path, text in written().items()}
    there = {path: path.read_text() for path in [PLAIN, *AWAITED.glob("*.pyi")] if path.exists()}
    stale = sorted(path for path in {*wanted, *there} if wanted.get(path) != there.get(path))
    if "--check" in sys.argv:
        for path in stale:
            sys.stderr.write(f"{path.relative_to(PACKAGE.parent)} is stale: run python scripts/namespaces.py\n")
        return 1 if stale else 0
    AWAITED.mkdir(exist_ok=True)
    for path in stale:
        if path in wanted:
            path.write_text(wanted[path])
        else:
            path.unlink()
    return 0


def written() -> dict[Path, str]:
    """Return the text of each file, not formatted."""
    from gazu_like.client import NOUNS

    modules = {noun: importlib.import_module(f"gazu_like.{noun}") for noun in NOUNS}
    plain = "".join(_class(noun, module) for noun, module in modules.items())
    handed_on = [
        f"from gazu_like.aio.namespaces.{noun} import {class_name(noun)} as {class_name(noun)}\n" for noun in NOUNS
    ]
    return {
        PLAIN: f"{HEAD}from gazu_like import {', '.join(NOUNS)}\n{plain}",
        AWAITED / "__init__.pyi": AWAITED_HEAD + "".join(handed_on),
        **{
            AWAITED / f"{noun}.pyi": AWAITED_HEAD + stub(noun, class_name(noun), public_functions(module))
            for noun, module in modules.items()
        },
    }


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


def formatted(text: str, path: Path) -> str:
    """Return the text as ruff wants it at that path: imports in order, and formatted."""
    for command in (["check", "--quiet", "--fix-only", "--select=I"], ["format"]):
        asked = [sys.executable, "-m", "ruff", *command, "--stdin-filename", str(path), "-"]
        text = subprocess.run(asked, input=text, capture_output=True, text=True, check=True).stdout
    return text


if __name__ == "__main__":
    sys.exit(main())
