"""What is taken when an option is left out: the environment's word first, then what ``gazu-like config`` has kept."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import NamedTuple

from gazu_like.cli import profiles


class Setting(NamedTuple):
    """Something that can be set once for all commands: its variable, and what it is."""

    variable: str
    about: str


class Given(NamedTuple):
    """A value, and where it was given, for messages."""

    value: str
    where: str


SETTINGS: Mapping[str, Setting] = {
    "profile": Setting("GAZU_LIKE_PROFILE", "the server of the commands that take --server"),
    "project": Setting("GAZU_LIKE_PROJECT", "the production of the commands that take --project"),
}


def given(name: str) -> Given | None:
    """Return what a setting is, None when nobody has set it.

    Args:
        name: A key of ``SETTINGS``.
    """
    variable = SETTINGS[name].variable
    found = os.environ.get(variable, "").strip()
    if found:
        return Given(found, variable)
    kept = profiles.setting(name)
    return Given(kept, f"gazu-like config ({name})") if kept else None
