"""The functions that the reference client does not have, one file per module of the package.

A row says what the wire table says of gazu's functions, in its notation; names, order and defaults of the parameters
are read from the function itself.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping

from .row import Own
from .signatures import signature

__all__ = ["Own", "by_function", "signature"]

MODULES = tuple(importlib.import_module(f"{__name__}.{each.name}") for each in pkgutil.iter_modules(__path__))

ROWS: tuple[Own, ...] = tuple(row for module in MODULES for row in getattr(module, "ROWS", ()))


def by_function() -> Mapping[str, list[Own]]:
    """The rows by dotted name.

    Raises:
        ValueError: two rows tell of the same situation.
    """
    found: dict[str, list[Own]] = {}
    for row in ROWS:
        known = found.setdefault(row.function, [])
        if any(each.when == row.when for each in known):
            raise ValueError(f"tests/routes/own: {row.function}: two rows for {row.when!r}")
        known.append(row)
    return found
