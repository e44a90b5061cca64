"""The package's docstrings made into reStructuredText: sections become fields, ``Source:`` the routes.

A docstring is plain text to those who wrote it, so what would be markup in it is escaped. Only ``double`` and `single`
back-ticks mean something.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from typing import Any

#: Section to field. ``{}`` is the name that each entry begins with; sections without it are one text.
FIELDS = {
    "Args": ":param {}:",
    "Attributes": ":ivar {}:",
    "Raises": ":raises {}:",
    "Returns": ":returns:",
    "Yields": ":yields:",
    "Source": ":Route:",
}
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
CODE = re.compile(r"(``.*?``|`[^`]*`)")
HEAD = re.compile(rf"({'|'.join(FIELDS)}):\s*(.*)")


def made(app: Any, what: str, name: str, obj: Any, options: Any, lines: list[str]) -> None:
    """Make a docstring ready, for autodoc."""
    kept = [":Cache: its answers are kept once the cache is on", ""] if hasattr(obj, "get_cache_infos") else []
    lines[:] = [*converted(lines), *kept]


def converted(lines: Sequence[str]) -> list[str]:
    """Return a docstring as reStructuredText."""
    text: list[str] = []
    fields: list[str] = []
    for head, body in sections(lines):
        if head == "Source":
            fields += route_field(routes_in(body))
        elif head:
            fields += field(head, body)
        else:
            text += with_code(body)
    return [*text, "", *fields, ""]


def sections(lines: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Part a docstring: the name of each section, "" for plain text, and its lines without their margin."""
    head, body = "", []
    for line in lines:
        found = HEAD.fullmatch(line)
        if found or (head and line and not line.startswith(" ")):
            yield head, body
            head, body = (found[1], [found[2]] if found[2] else []) if found else ("", [line])
        else:
            body.append(line.removeprefix("    ") if head else line)
    yield head, body


def field(head: str, body: Sequence[str]) -> list[str]:
    """Return a section as fields."""
    if "{}" not in FIELDS[head]:
        return [FIELDS[head], *(f"   {escaped(line)}" for line in body), ""]
    written: list[str] = []
    for line in body:
        name, colon, about = line.partition(": ")
        if line and not line.startswith(" ") and (colon or line.endswith(":")):
            # A blank would part a type from a name: "start, end" are two names of one text.
            told = name.rstrip(":").replace("*", "").replace(" ", "")
            written += [FIELDS[head].format(told), f"   {escaped(about)}"]
        else:
            written.append(f"   {escaped(line.strip())}" if line.strip() else "")
    return [*written, ""]


def route_field(routes: Sequence[str]) -> list[str]:
    """Return the field that tells what is asked of the server."""
    is_route = all(route.split()[0] in METHODS for route in routes)
    name = ("Route" if is_route else "Query") if len(routes) == 1 else ("Routes" if is_route else "Queries")
    return [f":{name}:", *(f"   | ``{route}``" for route in routes), ""] if routes else []


def routes_in(body: Sequence[str]) -> list[str]:
    """Return the routes of a ``Source`` section, one a line."""
    return [line.strip() for line in body if line.strip()]


def routes_of(docstring: str) -> list[str]:
    """Return the routes that a docstring names."""
    return [route for head, body in sections(docstring.splitlines()) if head == "Source" for route in routes_in(body)]


def first_sentence(docstring: str) -> str:
    """Return what a docstring says first, escaped."""
    line = " ".join(docstring.split("\n\n", 1)[0].split())
    found = re.match(r"(.*?\.)(?= [A-Z\"`]|$)", line)
    return escaped(found[1] if found else line)


def with_code(lines: Sequence[str]) -> list[str]:
    """Return plain text whose indented blocks are code."""
    written: list[str] = []
    block: list[str] = []
    for line in [*lines, ""]:
        after_blank = not written or not written[-1].strip()
        begins_or_goes_on = line.startswith("    ") and (block or after_blank)
        if begins_or_goes_on or (block and not line.strip()):
            block.append(line)
            continue
        if block:
            written += [f".. code-block:: {language(block)}", "", *block]
            block = []
        written.append(escaped(line))
    return [*written, *([f".. code-block:: {language(block)}", "", *block] if block else [])]


def language(block: Sequence[str]) -> str:
    """Return what a block of code is written in."""
    try:
        ast.parse("\n".join(line.removeprefix("    ") for line in block))
    except SyntaxError:
        return "text"
    return "python"


def escaped(text: str) -> str:
    """Return a text in which nothing but back-ticks is markup."""
    parts = CODE.split(text)
    return "".join(part if place % 2 else plain(part) for place, part in enumerate(parts))


def plain(text: str) -> str:
    """Return a text without back-ticks, with what would be markup escaped."""
    text = text.replace("\\", "\\\\").replace("*", "\\*").replace("|", "\\|")
    return re.sub(r"(?<=\w)_(?!\w)", r"\\_", text)
