"""A Python file of handlers: imported, and what is wrong with it told with its line."""

from __future__ import annotations

import importlib.util
import inspect
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, ModuleType
from typing import NamedTuple

from gazu_like.cli.exits import USAGE, Failure
from gazu_like.cli.groups import meant
from gazu_like.events import Handlers
from gazu_like.events.handlers import Registered, fits, name_of
from gazu_like.shapes.event_names import EVENTS

#: The file's name among the modules: one that is nobody else's, whatever the file is called.
MODULE = "gazu_like_handlers"
EXAMPLE = 'handlers = gazu_like.events.Handlers(), and above a function @handlers.on("task:update")'


class Row(NamedTuple):
    """A handler for people: what it is called for, what it is, where it stands."""

    events: str
    project: str
    function: str
    place: str


def load(path: Path) -> Handlers:
    """Return all handlers of a file: those of each ``Handlers`` among its globals.

    Raises:
        Failure: it cannot be imported, has none, or one of them cannot be called; with the line.
    """
    module = _imported(path)
    found = {id(each): each for each in vars(module).values() if isinstance(each, Handlers)}
    registered = [each for handlers in found.values() for each in handlers.registered]
    if not found:
        raise Failure(f"{path}: it makes no gazu_like.events.Handlers; write {EXAMPLE}", USAGE)
    if not registered:
        raise Failure(f"{path}: no function is registered; write {EXAMPLE}", USAGE)
    for each in registered:
        _check_plain(each)
    return Handlers(registered)


def rows(handlers: Handlers) -> Iterator[Row]:
    """Yield the handlers for people, in the order in which they are called."""
    for each in handlers.registered:
        wanted = each.filter
        yield Row(wanted.name, wanted.project_id or "all", name_of(each.function), _place(each.function))


def strangers(handlers: Handlers) -> Iterator[str]:
    """Yield a remark for each handler that waits for what no Kitsu tells, as far as is known."""
    for row in rows(handlers):
        remark = unknown(row.events)
        if remark:
            yield f"{row.place}: {row.function}: {remark}"


def unknown(pattern: str) -> str:
    """Return a remark on a name or pattern that fits no event of Kitsu's, "" for one that does.

    It is no mistake for certain: scripts write events of their own, and a later Kitsu may have more.
    """
    if any(fits(pattern, name) for name in EVENTS):
        return ""
    return f"no event of Kitsu's is called {pattern!r}.{meant(pattern, EVENTS)}"


def _imported(path: Path) -> ModuleType:
    whole = path.resolve()
    spec = importlib.util.spec_from_file_location(MODULE, whole)
    if spec is None or spec.loader is None:
        raise Failure(f"{path}: wanted a Python file, with a name that ends in .py", USAGE)
    module = importlib.util.module_from_spec(spec)
    sys.modules[MODULE] = module
    sys.path.insert(0, str(whole.parent))  # as for a script: it may import its neighbours
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a file raises
        failure = Failure(_said(error, path, whole), USAGE)
    else:
        return module
    raise failure


def _said(error: BaseException, path: Path, whole: Path) -> str:
    if isinstance(error, SyntaxError) and error.lineno is not None:
        where = path if error.filename == str(whole) else error.filename
        return f"{where}:{error.lineno}: {type(error).__name__}: {error.msg}"
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(whole)]
    where = f"{path}:{lines[-1]}" if lines else path
    kind = "" if isinstance(error, SystemExit) else f"{type(error).__name__}: "
    return f"{where}: {kind}{error}"


def _check_plain(each: Registered) -> None:
    try:
        Handlers([each]).check_plain()
    except ValueError as error:
        raise Failure(f"{_place(each.function)}: {error}", USAGE) from None


def _place(function: Callable[..., object]) -> str:
    code = getattr(inspect.unwrap(function), "__code__", None)
    if not isinstance(code, CodeType):
        return "-"
    return f"{Path(code.co_filename).name}:{code.co_firstlineno}"
