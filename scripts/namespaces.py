"""Write what type checkers know of a client's nouns: ``client.asset.get_asset``, plain and awaited; also NIM's fields.

python scripts/namespaces.py           write namespaces.py and aio/namespaces/ of gazu_like and of gazu_like/nim
python scripts/namespaces.py --check   say whether they are stale (exit code 1), for CI
"""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys
from pathlib import Path
from types import ModuleType

from nim_fields import fields
from stubs import stub

ROOT = Path(__file__).parents[1]
#: Packages whose ``client`` has nouns as attributes.
HOMES = ("gazu_like", "gazu_like.nim")
NIM_FIELDS = ROOT / "gazu_like" / "nim" / "fields.py"
HEAD = '''"""What type checkers know of a client's nouns. Written by scripts/namespaces.py; never imported at run time.

The functions are assigned in ``__init__`` because type checkers bind what is assigned in a class body to ``self``.
"""

from __future__ import annotations

'''
AWAITED_HEAD = '"""What type checkers know of an asynchronous client\'s nouns. Written by scripts/namespaces.py."""\n\n'


def main() -> int:
    """Write or check the files."""
    wanted = {path: formatted(text, path) for path, text in written().items()}
    stubs = [path for home in HOMES for path in awaited(home).glob("*.pyi")]
    there = {path: path.read_text() for path in {*wanted, *stubs} if path.exists()}
    stale = sorted(path for path in {*wanted, *there} if wanted.get(path) != there.get(path))
    if "--check" in sys.argv:
        for path in stale:
            sys.stderr.write(f"{path.relative_to(ROOT)} is stale: run python scripts/namespaces.py\n")
        return 1 if stale else 0
    for home in HOMES:
        awaited(home).mkdir(exist_ok=True)
    for path in stale:
        if path in wanted:
            path.write_text(wanted[path])
        else:
            path.unlink()
    return 0


def written() -> dict[Path, str]:
    """Return the text of each file, not formatted."""
    if not NIM_FIELDS.exists():
        NIM_FIELDS.write_text(fields())  # the nouns import it
    texts = {path: text for home in HOMES for path, text in namespaces(home).items()}
    return {**texts, NIM_FIELDS: fields()}


def namespaces(home: str) -> dict[Path, str]:
    """Return the texts about the nouns of one package's client."""
    nouns = importlib.import_module(f"{home}.client").NOUNS
    modules = {noun: importlib.import_module(f"{home}.{noun}") for noun in nouns}
    plain = "".join(_class(noun, module) for noun, module in modules.items())
    handed_on = [
        f"from {home}.aio.namespaces.{noun} import {class_name(noun)} as {class_name(noun)}\n" for noun in nouns
    ]
    folder = awaited(home)
    return {
        folder.parents[1] / "namespaces.py": f"{HEAD}from {home} import {', '.join(nouns)}\n{plain}",
        folder / "__init__.pyi": AWAITED_HEAD + "".join(handed_on),
        **{
            folder / f"{noun}.pyi": AWAITED_HEAD + stub(module.__name__, class_name(noun), public_functions(module))
            for noun, module in modules.items()
        },
    }


def awaited(home: str) -> Path:
    """Return the folder of the stubs of a package's asynchronous client."""
    return ROOT.joinpath(*home.split("."), "aio", "namespaces")


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
        f'    """The functions of ``{module.__name__}``, with ``client=`` filled in."""\n\n'
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
