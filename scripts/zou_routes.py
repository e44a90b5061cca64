"""Write tests/data/zou-routes.json: every route that Zou answers or describes, asked of a running sandbox.

python scripts/zou_routes.py NAME           write it; NAME: a sandbox that runs (python -m gazu_like.sandbox up)
python scripts/zou_routes.py NAME --check   say whether it is stale (exit code 1)

A route is answered when Zou's URL map has it, and described when `/api/openapi.json` has it; the table is the union.
HEAD and OPTIONS are left out, which the framework adds by itself, and slashes at the end, which Zou does not mind.

What the description says of a route stands in its row, for scripts/scaffold.py: "query" and "body", the kinds of their
fields by name; "required", which of these must be given; "answer", the kind of what is answered. It is not always true.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import httpx
from zou_tables import DATA, printed, text_of, write_or_check

from gazu_like import sandbox

FILE = DATA / "zou-routes.json"
METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH")
JSON, FORM = "application/json", "multipart/form-data"
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


def described(server: sandbox.Server) -> Mapping[Route, Mapping[str, Any]]:
    """Return what Zou's own description says of each route, as the table has it."""
    paths = httpx.get(f"{server.host}/openapi.json", timeout=60).raise_for_status().json()["paths"]
    return {
        tidy(method, path): dict(facts(told))
        for path, known in paths.items()
        for method, told in known.items()
        if method.upper() in METHODS
    }


def facts(told: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the facts of a description: "query", "body", "required" and "answer", each only where there is one."""
    queried = [each for each in told.get("parameters", ()) if each.get("in") == "query"]
    required = [each["name"] for each in queried if each.get("required")]
    if queried:
        yield "query", {each["name"]: kind(each.get("schema", each)) for each in queried}
    content = told.get("requestBody", {}).get("content", {})
    body = content.get(JSON, content.get(FORM, {})).get("schema", {})
    if FORM in content and JSON not in content:
        yield "body", "form"
    elif body.get("properties"):
        yield "body", {name: kind(each) for name, each in body["properties"].items()}
        required += body.get("required", ())
    elif body:
        yield "body", kind(body)
    if required:
        yield "required", required
    good = next((each for code, each in told.get("responses", {}).items() if str(code).startswith("2")), {})
    if good.get("content"):
        yield "answer", kind(good["content"][JSON].get("schema", {})) if JSON in good["content"] else "file"


def kind(schema: Mapping[str, Any]) -> str:
    """Return the kind of a value: "string", "uuid", "integer", "object" ..., with "[]" behind it for many; or "any"."""
    for several in ("oneOf", "anyOf"):
        if schema.get(several):
            return kind(schema[several][0])
    if schema.get("type") == "array":
        return f"{kind(schema.get('items', {}))}[]"
    name = schema.get("type", "any")
    return str(schema.get("format", name)) if name == "string" else str(name)


def nameless(route: Route) -> Route:
    return route[0], re.sub(r"\{[^}]*\}", "{}", route[1])


def table(server: sandbox.Server) -> str:
    """Return the file's text: one route a line, sorted by path."""
    real, told = answered(server), described(server)
    known = {nameless(route) for route in real}
    only_told = {route for route in told if nameless(route) not in known}
    said = {nameless(route): each for route, each in told.items()}
    rows = []
    for method, path in sorted(real | only_told, key=lambda route: (route[1], METHODS.index(route[0]))):
        row = {"method": method, "path": path}
        if (method, path) in only_told:
            row["only"] = "described"
        elif nameless((method, path)) not in said:
            row["only"] = "answered"
        rows.append({**row, **said.get(nameless((method, path)), {})})
    return text_of(server, "routes", rows)


if __name__ == "__main__":
    sys.exit(write_or_check(sys.argv[1:], __doc__, FILE, table))
