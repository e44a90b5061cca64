"""What the reference has pages for, asked of the package itself: a noun or a function that is new has its place."""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from gazu_like import client, nim
from gazu_like.nim.client import NOUNS as NIM_NOUNS

#: What of a module without ``__all__`` is meant for people; the rest are its tools.
CACHE = (
    "enable",
    "disable",
    "clear_all",
    "cache",
    "cache_settled",
    "ReadCache",
    "Cached",
    "is_cache_enabled",
    "is_cache_expired",
    "get_cache_key",
    "get_value",
    "insert_value",
    "remove_oldest_entry",
)


#: Modules of the front door that have a page by a function of their own below.
TOLD_ELSEWHERE = (
    *("aio", "cache", "client", "encoder", "events", "exception"),
    *("helpers", "lookup", "nim", "sorting", "sync"),
)


class Part(NamedTuple):
    """Some functions and classes, all of one module.

    Attributes:
        title: Heading.
        about: A paragraph below it, may be empty.
        module: What they are called by: the face, not the room behind it.
        names: Their names in it.
    """

    title: str
    about: str
    module: str
    names: tuple[str, ...]


class Page(NamedTuple):
    """A page of the reference.

    Attributes:
        name: Its file, and its label as "reference-NAME".
        title: Heading.
        about: What stands below the heading.
        parts: What it lists; several parts have headings of their own.
    """

    name: str
    title: str
    about: str
    parts: tuple[Part, ...]


class Chapter(NamedTuple):
    """Pages under one heading."""

    title: str
    pages: tuple[Page, ...]


def chapters() -> tuple[Chapter, ...]:
    """Return the reference, page by page."""
    return (
        Chapter("Nouns", tuple(noun(f"gazu_like.{name}") for name in client.NOUNS)),
        Chapter(
            "Connection", (connecting(), kitsu_client(), simple("cache", names=CACHE), exceptions(), plain_types())
        ),
        Chapter("Rooms", (events(), lookup(), synchronising(), awaited(), *others(), sandbox(), helpers())),
        Chapter("NIM", (nim_client(), *map(noun, nim_nouns()), noun("gazu_like.nim.api"), nim_testing())),
    )


def pages() -> list[Page]:
    """Return all pages of the reference that list functions and classes."""
    return [page for chapter in chapters() for page in chapter.pages]


def nim_nouns() -> list[str]:
    """Return the modules of NIM's nouns."""
    return [f"gazu_like.nim.{name}" for name in NIM_NOUNS if name != "api"]


def noun(module: str) -> Page:
    """Return the page of a noun: a part for each room behind its face, the one of its own name first."""
    face = importlib.import_module(module)
    name = module.removeprefix("gazu_like.")
    rooms: dict[str, list[str]] = {}
    for each in functions_of(face):
        rooms.setdefault(getattr(face, each).__module__, []).append(each)
    own = sorted(
        rooms, key=lambda room: (room.rsplit(".", 1)[1] not in (name, f"{name}s", "productions", "people"), room)
    )
    parts = tuple(Part(*heading(room), module, in_order(room, rooms[room])) for room in own)
    return Page(name.replace(".", "-"), name, opening(face), parts)


def simple(name: str, title: str = "", names: Sequence[str] = ()) -> Page:
    """Return the page of one module."""
    module = f"gazu_like.{name}"
    face = importlib.import_module(module)
    part = Part("", "", module, tuple(names or face.__all__))
    return Page(name.replace(".", "-"), title or name, opening(face), (part,))


def connecting() -> Page:
    """Return the page of what stands at the top of the package."""
    import gazu_like

    homes = ("gazu_like.session", "gazu_like.alias", "gazu_like.client")
    names = tuple(
        name
        for name, home in gazu_like._HOMES.items()
        if home in homes and name not in ("KitsuClient", "raw", "client")
    )
    about = "Where the server is, and who asks it. They stand at the top of the package: ``gazu_like.log_in(...)``."
    return Page("connecting", "Connecting", about, (Part("", "", "gazu_like", tuple(sorted(names))),))


def kitsu_client() -> Page:
    """Return the page of the client and its verbs."""
    parts = (
        Part("The class", "", "gazu_like.client", ("KitsuClient",)),
        Part(
            "Verbs",
            "gazu's functions of the same names, which ask through the default client unless they are given another. "
            "They are for routes that no noun has a function for yet.",
            "gazu_like.client",
            in_order("gazu_like.client", functions_of(client)),
        ),
    )
    return Page("client", "KitsuClient", opening(client), parts)


def exceptions() -> Page:
    """Return the page of the errors, without its tree."""
    from gazu_like import exception

    own = (name for name, value in vars(exception).items() if inspect.isclass(value) and issubclass(value, Exception))
    return simple("exception", "Exceptions", (*in_order("gazu_like.exception", own), "error_class"))


def plain_types() -> Page:
    """Return the page of what parameters may be, and of the settings of a client."""
    parts = (
        Part("Records, paths, progress", "", "gazu_like.refs", ("Ref",)),
        Part("", "", "gazu_like.transfer", ("FilePath", "ProgressCallback")),
        Part("Settings of a client", "", "gazu_like.transport.settings", ("RetryPolicy", "Timeouts")),
    )
    return Page("settings", "Arguments and settings", "What the arguments of many functions are.", parts)


def events() -> Page:
    """Return the page of the listener, the log, and gazu's way."""
    from gazu_like import events as face

    mine = tuple(name for name in face.__all__ if name != "EventsNamespace")
    listener = tuple(name for name in mine if inspect.isclass(getattr(face, name)))
    log = tuple(name for name in mine if getattr(getattr(face, name), "__module__", "") == "gazu_like.events.log")
    rest = tuple(name for name in mine if name not in (*listener, *log) and callable(getattr(face, name)))
    parts = (
        Part("The listener", "", face.__name__, ("EventListener", *sorted({*listener} - {"EventListener"}))),
        Part("The log", "What happened, for people.", face.__name__, log),
        Part("gazu's way", "What is heard while the line stands, and no more.", face.__name__, rest),
    )
    return Page("events", "events", opening(face), parts)


def lookup() -> Page:
    """Return the page of the functions that find what people type."""
    from gazu_like import lookup as face

    names = [name for name in face.__all__ if callable(getattr(face, name))]
    return simple("lookup", names=(*in_order(face.__name__, functions_of(face)), *({*names} - {*functions_of(face)})))


def synchronising() -> Page:
    """Return the page of migrations, and of gazu's functions of the same purpose."""
    from gazu_like import sync

    engine = ("Migration", "Report")
    rest = tuple(name for name in sync.__all__ if name not in engine)
    parts = (
        Part("Migrations", "", "gazu_like.sync", engine),
        Part("Following", "", "gazu_like.sync.follow.follower", ("Follower",)),
        Part("gazu's functions", opening(sync), "gazu_like.sync", rest),
    )
    about = "Productions from one server to another: a plan, a run, a proof."
    return Page("sync", "sync", about, parts)


def awaited() -> Page:
    """Return the page of the asynchronous client."""
    from gazu_like import aio

    classes = ("AsyncKitsuClient", "AsyncEventListener")
    rest = tuple(name for name in aio.__all__ if name not in (*classes, "AsyncNamespace"))
    parts = (
        Part("The clients", "", "gazu_like.aio", classes),
        Part("gazu's functions", "Verbs only; their client has no default.", "gazu_like.aio", rest),
    )
    return Page("aio", "aio", opening(aio), parts)


def others() -> tuple[Page, ...]:
    """Return the pages of what the package offers and no page above has, so that what is new is never left out."""
    import gazu_like

    told = {*client.NOUNS, *TOLD_ELSEWHERE}
    return tuple(simple(name) for name in gazu_like._MODULES if name not in told)


def sandbox() -> Page:
    """Return the page of the real server for tests; its fixtures are told in a page of their own."""
    return simple("sandbox")


def helpers() -> Page:
    """Return the page of gazu's small functions."""
    parts = tuple(
        Part(f"gazu_like.{name}", opening(importlib.import_module(f"gazu_like.{name}")), f"gazu_like.{name}", names)
        for name, names in {
            "helpers": in_order("gazu_like.helpers", functions_of(importlib.import_module("gazu_like.helpers"))),
            "sorting": ("sort_by_name",),
            "encoder": ("CustomJSONEncoder",),
        }.items()
    )
    return Page("helpers", "helpers", "gazu's small functions.", parts)


def nim_client() -> Page:
    """Return the page of NIM's clients."""
    part = Part("", "", "gazu_like.nim", ("NimClient", "AsyncNimClient", "save_api_key"))
    migration = Part("As the source of a migration", "", "gazu_like.nim.migration", ("NimSource", "Choices"))
    return Page("nim", "nim", opening(nim), (part, migration))


def nim_testing() -> Page:
    """Return the page of the stand-in for NIM."""
    return simple("nim.testing", names=("StandIn", "World", "Key", "Upload", "Refused"))


# What modules tell of themselves


def value_of(part: Part, name: str) -> Any:
    """Return a function or class."""
    return getattr(importlib.import_module(part.module), name)


def functions_of(module: ModuleType) -> list[str]:
    """Return the names of a module's public functions: those that a client offers as well."""
    home = f"{module.__name__}."
    return [
        name
        for name, value in vars(module).items()
        if inspect.isroutine(value) and name[0] != "_" and f"{value.__module__}.".startswith(home)
    ]


def opening(module: ModuleType) -> str:
    """Return the first paragraph of a module's docstring."""
    return paragraph(inspect.getdoc(module) or "")


def heading(room: str) -> tuple[str, str]:
    """Return a room's heading and what is said below it: its docstring's first paragraph, parted at the colon."""
    text = opening(importlib.import_module(room))
    title, _, about = text.partition(":")
    if len(title) > 60 or not about:
        title, _, about = text.partition(". ")
    return title.rstrip("."), about.strip()[:1].upper() + about.strip()[1:]


def paragraph(text: str) -> str:
    """Return the first paragraph of a text as one line."""
    return " ".join(text.split("\n\n", 1)[0].split())


def in_order(module: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return names in the order in which they are written down in a module."""
    places = {name: place for place, name in enumerate(written_in(module))}
    return tuple(sorted(names, key=lambda name: (places.get(name, len(places)), name)))


@lru_cache(maxsize=512)
def written_in(module: str) -> tuple[str, ...]:
    """Return the names of the functions and classes that stand in a module's source, in its order."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return tuple(node.name for node in tree_of(module).body if isinstance(node, kinds))


@lru_cache(maxsize=512)
def tree_of(module: str) -> ast.Module:
    """Return a module's source as a tree."""
    file = importlib.import_module(module).__file__
    assert file is not None
    return ast.parse(Path(file).read_text(encoding="utf-8"))
