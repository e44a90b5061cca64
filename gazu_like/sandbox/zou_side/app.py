"""What gunicorn serves: Zou's API below /api and its event stream below /socket.io, or one of the two.

A Kitsu installation puts a web server before the two; here this file does its part. It is run by Zou's own Python,
found by path: it imports nothing of gazu_like.
"""

from __future__ import annotations

import gc
import importlib
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

API = "/api"
EVENTS = "/socket.io"

# What can be served: the module of Zou whose Flask application carries it, and the paths that are handed on to it. The
# module of the event stream builds the whole API as well, so one application carries both.
SERVED = {
    "everything": ("zou.event_stream", (API, EVENTS)),
    "api": ("zou.app", (API,)),
    "events": ("zou.event_stream", (EVENTS,)),
}


def application(served: str, token_seconds: int | None) -> Application:
    """What gunicorn hands requests to.

    Args:
        served: Which row of `SERVED`.
        token_seconds: Lifetime of the access tokens that are issued; Zou's own when None.
    """
    module, prefixes = SERVED[served]
    zou = loaded(module)
    if token_seconds is not None:
        # Zou reads nearly every setting from its environment, but not this one.
        zou.config["JWT_ACCESS_TOKEN_EXPIRES"] = timedelta(seconds=token_seconds)

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Hand a request to Zou as a web server before it would: the API without its prefix."""
        path = environ.get("PATH_INFO", "")
        if not any(is_below(path, prefix) for prefix in prefixes):
            start_response("404 Not Found", [("Content-Type", "text/plain; charset=utf-8")])
            return [f"This server has {' and '.join(prefixes)}, and no web pages.\n".encode()]
        if is_below(path, API):
            environ["PATH_INFO"] = path[len(API) :] or "/"
        handed_on: Iterable[bytes] = zou(environ, start_response)
        return handed_on

    return answer


def loaded(module: str) -> Any:
    """The Flask application of a module of Zou."""
    # Loading makes some hundred thousand objects, all of which stay; not looking for rubbish meanwhile saves a fifth.
    gc.disable()
    zou = importlib.import_module(module).app
    gc.freeze()
    gc.enable()
    return zou


def is_below(path: str, prefix: str) -> bool:
    return path == prefix or path.startswith(prefix + "/")
