"""NIM, the second tracker: one client, a module for each noun, and ``api`` with the names of NIM's own document.

    from gazu_like import nim

    client = nim.NimClient("https://nim.mystudio.com", "ana", "the API key")
    for show in client.show.all_shows_for_job(client.job.get_job_by_number("24017")):
        print(show["showname"])

The same transport, cache and conventions as for Kitsu: docs/nim.md. Modules load on first use.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gazu_like.nim import (
        api,
        asset,
        contact,
        element,
        file,
        job,
        render,
        resource,
        review,
        schedule,
        server,
        shot,
        show,
        task,
        timecard,
        user,
    )
    from gazu_like.nim.aio import AsyncNimClient as AsyncNimClient
    from gazu_like.nim.client import NimClient, default_client
    from gazu_like.nim.settings import save_api_key

__all__ = [
    "NimClient",
    "api",
    "asset",
    "contact",
    "default_client",
    "element",
    "file",
    "job",
    "render",
    "resource",
    "review",
    "save_api_key",
    "schedule",
    "server",
    "shot",
    "show",
    "task",
    "timecard",
    "user",
]

#: Names that are no modules, and where they come from. The asynchronous client needs the ``async`` extra, so that it is
#: not among what a star imports.
_HOMES = {"AsyncNimClient": "aio", "NimClient": "client", "default_client": "client", "save_api_key": "settings"}


def __getattr__(name: str) -> Any:
    if name not in __all__ and name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module(f"{__name__}.{_HOMES.get(name, name)}")
    found = globals()[name] = getattr(module, name) if name in _HOMES else module
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
