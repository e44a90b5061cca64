"""What gunicorn serves: Zou's API below /api and its event stream below /socket.io, on one origin.

A Kitsu installation puts a web server before the two; here this function does its part. The file is run by Zou's own
Python, found by path: it imports nothing of gazu_like.
"""

import gc
import importlib
from collections.abc import Callable, Iterable
from typing import Any

# Loading Zou makes some hundred thousand objects, all of which stay; not looking for rubbish meanwhile saves a fifth.
gc.disable()

# One Flask application carries both, since the module of the event stream builds the whole API as well.
zou: Callable[..., Iterable[bytes]] = importlib.import_module("zou.event_stream").app

gc.freeze()
gc.enable()

API = "/api"
EVENTS = "/socket.io"


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Hand a request to Zou as a web server before it would: without the prefix."""
    path = environ.get("PATH_INFO", "")
    if is_below(path, API):
        environ["PATH_INFO"] = path[len(API) :] or "/"
        return zou(environ, start_response)
    if is_below(path, EVENTS):
        return zou(environ, start_response)
    start_response("404 Not Found", [("Content-Type", "text/plain; charset=utf-8")])
    return [b"This server has the API at /api and the events at /socket.io, and no web pages.\n"]


def is_below(path: str, prefix: str) -> bool:
    return path == prefix or path.startswith(prefix + "/")
