"""The Python client for production trackers: Kitsu (the Zou API) first.

    import gazu_like as gazu

    gazu.set_host("https://kitsu.mystudio.com/api")
    gazu.log_in("me@mystudio.com", "my password")
    project = gazu.project.get_project_by_name("Big Buck Bunny")
    shots = gazu.shot.all_shots_for_project(project)

Each noun of the trade is a module. Modules, and the session functions below, load on first use.
"""

from __future__ import annotations

import importlib
import logging
import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gazu_like import (
        asset,
        cache,
        casting,
        client,
        concept,
        context,
        edit,
        encoder,
        entity,
        events,
        exception,
        files,
        helpers,
        lookup,
        nim,
        overview,
        person,
        playlist,
        project,
        project_template,
        scene,
        search,
        shot,
        shotgun,
        sorting,
        studio,
        sync,
        task,
        user,
    )
    from gazu_like import client as raw
    from gazu_like.alias import install_as_gazu
    from gazu_like.client import KitsuClient, create_client
    from gazu_like.exception import (
        AuthFailedException,
        GazuException,
        NotAuthenticatedException,
        ParameterException,
    )
    from gazu_like.session import (
        create_session,
        get_event_host,
        get_host,
        log_in,
        log_out,
        refresh_access_token,
        send_email_otp,
        set_event_host,
        set_host,
        set_token,
    )

__version__ = "0.1.0"

_MODULES = (
    "aio",
    "asset",
    "cache",
    "casting",
    "client",
    "concept",
    "context",
    "edit",
    "encoder",
    "entity",
    "events",
    "exception",
    "files",
    "helpers",
    "lookup",
    "nim",
    "overview",
    "person",
    "playlist",
    "project",
    "project_template",
    "scene",
    "search",
    "shot",
    "shotgun",
    "sorting",
    "studio",
    "sync",
    "task",
    "user",
)

#: Public names at the top, and the module that each comes from.
_HOMES = {
    **{name: f"gazu_like.{name}" for name in _MODULES},
    **dict.fromkeys(("KitsuClient", "create_client"), "gazu_like.client"),
    **dict.fromkeys(
        ("AuthFailedException", "GazuException", "NotAuthenticatedException", "ParameterException"),
        "gazu_like.exception",
    ),
    **dict.fromkeys(
        (
            "create_session",
            "get_event_host",
            "get_host",
            "log_in",
            "log_out",
            "refresh_access_token",
            "send_email_otp",
            "set_event_host",
            "set_host",
            "set_token",
        ),
        "gazu_like.session",
    ),
    "install_as_gazu": "gazu_like.alias",
    "raw": "gazu_like.client",
}

__all__ = [
    "AuthFailedException",
    "GazuException",
    "KitsuClient",
    "NotAuthenticatedException",
    "ParameterException",
    "__version__",
    "asset",
    "cache",
    "casting",
    "client",
    "concept",
    "context",
    "create_client",
    "create_session",
    "edit",
    "encoder",
    "entity",
    "events",
    "exception",
    "files",
    "get_event_host",
    "get_host",
    "helpers",
    "install_as_gazu",
    "log_in",
    "log_out",
    "lookup",
    "nim",
    "overview",
    "person",
    "playlist",
    "project",
    "project_template",
    "raw",
    "refresh_access_token",
    "scene",
    "search",
    "send_email_otp",
    "set_event_host",
    "set_host",
    "set_token",
    "shot",
    "shotgun",
    "sorting",
    "studio",
    "sync",
    "task",
    "user",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = importlib.import_module(home)
    found = module if name in _MODULES or name == "raw" else getattr(module, name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)


if os.environ.get("GAZU_DEBUG", "").lower() == "true":
    _handler = logging.StreamHandler()
    _handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    logging.getLogger("gazu_like").addHandler(_handler)
    logging.getLogger("gazu_like").setLevel(logging.DEBUG)
