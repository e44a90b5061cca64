"""Write tests/data/zou-routes.json: every route that Zou answers or describes, asked of a running sandbox.

python scripts/zou_routes.py NAME           write it; NAME: a sandbox that runs (python -m gazu_like.sandbox up)
python scripts/zou_routes.py NAME --check   say whether it is stale (exit code 1)

A route is answered when Zou's URL map has it, and described when `/api/openapi.json` has it; the table is the union.
HEAD and OPTIONS are left out, which the framework adds by itself, and slashes at the end, which Zou does not mind.
"""

from __future__ import annotations

import re
import sys

import httpx
from zou_tables import DATA, printed, text_of, write_or_check

from gazu_like import sandbox

FILE = DATA / "zou-routes.json"
METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH")
MARK = "url map: "
URL_MAP = f"""
import json
from zou.app import app
rows = [[method, rule.rule] for rule in app.url_map.iter_rules() for method in rule.methods]
print({MARK!r} + json.dumps(rows))
"""

Route = tuple[str, str]


def tidy(method: str, path: str) -> Route:
    """Return a route as the table has it: <uuid:task_id> is {task_id}, no slash at either end but for the root."""
    return method.upper(), re.sub(r"<(?:[^:<>]+:)?([^<>]+)>", r"{\1}", path).strip("/") or "/"


def answered(server: sandbox.Server) -> set[Route]:
    """Return the routes of Zou's URL map."""
    (rows,) = printed(server, URL_MAP, MARK)
    return {tidy(method, path) for method, path in rows if method in METHODS}


def described(server: sandbox.Server) -> set[Route]:
    """Return the routes of Zou's own description."""
    paths = httpx.get(f"{server.host}/openapi.json").raise_for_status().json()["paths"]
    return {tidy(method, path) for path, known in paths.items() for method in known if method.upper() in METHODS}


def nameless(route: Route) -> Route:
    return route[0], re.sub(r"\{[^}]*\}", "{}", route[1])


def table(server: sandbox.Server) -> str:
    """Return the file's text: one route a line, sorted by path."""
    real, told = answered(server), described(server)
    known = {nameless(route) for route in real}
    only_told = {route for route in told if nameless(route) not in known}
    only_real = {nameless(route) for route in real} - {nameless(route) for route in told}
    rows = []
    for method, path in sorted(real | only_told, key=lambda route: (route[1], METHODS.index(route[0]))):
        row = {"method": method, "path": path}
        if (method, path) in only_told:
            row["only"] = "described"
        elif nameless((method, path)) in only_real:
            row["only"] = "answered"
        rows.append(row)
    return text_of(server, "routes", rows)


if __name__ == "__main__":
    sys.exit(write_or_check(sys.argv[1:], __doc__, FILE, table))
