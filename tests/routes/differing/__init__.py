"""The rows of ``differences``, one file per module of the package."""

from __future__ import annotations

from collections.abc import Mapping

from ..differences import Difference
from . import (
    asset,
    casting,
    client,
    concept,
    context,
    edit,
    entity,
    files,
    person,
    playlist,
    project,
    project_template,
    scene,
    search,
    shot,
    studio,
    task,
    user,
)

MODULES = (
    asset,
    casting,
    client,
    concept,
    context,
    edit,
    entity,
    files,
    person,
    playlist,
    project,
    project_template,
    scene,
    search,
    shot,
    studio,
    task,
    user,
)

ROWS: tuple[Difference, ...] = tuple(row for module in MODULES for row in module.ROWS)

# References that only a dict can be, and why: "module.function(parameter)".
DICT_ONLY: Mapping[str, str] = {name: why for module in MODULES for name, why in module.DICT_ONLY.items()}
