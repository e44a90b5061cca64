"""`import gazu` means this package: for third-party code whose imports cannot be changed.

One finder in front of Python's own answers for "gazu" and everything below it with the modules of gazu_like themselves,
not with copies, so that classes, the default client and the cache are the same under both names. Each module is
imported when it is asked for.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

THEIRS = "gazu"
OURS = "gazu_like"


def install_as_gazu() -> None:
    """Make `import gazu` give this package from now on, in all code of the process, submodules included.

    Call it before anything imports gazu, and in each process. An installed gazu is shadowed, not touched. Calling it
    again does nothing.

    Raises:
        RuntimeError: the real gazu is imported already. Whoever did so would keep a client and a login of its own.
    """
    if any(isinstance(finder, Alias) for finder in sys.meta_path):
        return
    foreign = sorted(name for name, module in list(sys.modules.items()) if _is_foreign(name, module))
    if foreign:
        where = getattr(sys.modules[foreign[0]], "__file__", None) or "an unknown place"
        raise RuntimeError(
            f"install_as_gazu: {foreign[0]} is imported already, from {where}; "
            "call install_as_gazu() before anything imports gazu"
        )
    sys.meta_path.insert(0, Alias())


class Alias(MetaPathFinder, Loader):
    """Finds "gazu" and what is below it, and loads the module of the same name of this package."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return where a module of gazu comes from; None for the modules of others.

        Raises:
            ModuleNotFoundError: this package has no such module.
        """
        if not _is_theirs(fullname):
            return None
        found = importlib.util.find_spec(_our_name(fullname))
        if found is None:
            raise ModuleNotFoundError(
                f"No module named {fullname!r}: install_as_gazu() made {OURS} stand in for gazu, "
                f"and it has no {_our_name(fullname)!r} (yet)",
                name=fullname,
            )
        return ModuleSpec(fullname, self, origin=found.origin, is_package=found.submodule_search_locations is not None)

    def exec_module(self, module: ModuleType) -> None:
        """Put the real module where the import system made an empty one; the import system looks there again.

        Handing it out from ``create_module`` would be shorter, but Python then overwrites its ``__spec__``.
        """
        sys.modules[module.__name__] = importlib.import_module(_our_name(module.__name__))


def _is_theirs(name: str) -> bool:
    return name == THEIRS or name.startswith(f"{THEIRS}.")


def _our_name(name: str) -> str:
    return OURS + name.removeprefix(THEIRS)


def _is_foreign(name: str, module: ModuleType | None) -> bool:
    # None is how tests and tools block an import.
    return _is_theirs(name) and module is not None and module is not sys.modules.get(_our_name(name))
