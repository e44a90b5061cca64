"""A pytest plugin: was every public function of the nouns called on a real server?

While a test of ``FOLDERS`` runs, the functions on the nouns' faces are wrapped, so that calls through ``task.x(...)``,
through ``client.task.x(...)`` and from other nouns are seen. A call counts when it returned: one that was refused
proves nothing. When the whole of ``WHOLE`` was selected and passed, a function that was never called fails the run.
Under pytest-xdist every worker tells what it saw, and the controller joins it.

With ``--through-async`` each call is carried out by an asynchronous client, see ``through_async``, and only what ran
there counts.
"""

from __future__ import annotations

import functools
import importlib
import inspect
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from gazu_like.client import NOUNS
from tests.support.through_async import NOT_SO, Through, is_inside

TESTS = Path(__file__).parents[1]
WHOLE = TESTS / "kitsu"
OPTION = "--through-async"
FOLDERS = (WHOLE, TESTS / "sync", TESTS / "docs")

#: Functions that no test calls on a real server, and why.
NEVER_CALLED: Mapping[str, str] = {}


def public_functions() -> Mapping[str, Callable[..., Any]]:
    """The functions that the nouns define, by dotted name."""
    found = {}
    for noun in NOUNS:
        home = f"gazu_like.{noun}"
        for name, value in vars(importlib.import_module(home)).items():
            if not name.startswith("_") and inspect.isroutine(value) and f"{value.__module__}.".startswith(f"{home}."):
                found[f"{noun}.{name}"] = value
    return found


@dataclass
class Called:
    """What was called in this process or, on the controller, in its workers; and whether all was selected."""

    names: set[str] = field(default_factory=set)
    whole: bool = False
    deselected: bool = False
    told: list[str] = field(default_factory=list)
    wrappers: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    through: Through | None = None

    @contextmanager
    def listening(self) -> Iterator[None]:
        """The nouns' functions tell when they are called."""
        originals = public_functions()
        self.wrappers = self.wrappers or {name: self._telling(name, each) for name, each in originals.items()}
        try:
            for name, wrapper in self.wrappers.items():
                _put(name, wrapper)
            yield
        finally:
            for name, original in originals.items():
                _put(name, original)
            if self.through is not None:
                self.through.end_test()

    def _telling(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def tell(*args: Any, **kwargs: Any) -> Any:
            answer = function(*args, **kwargs)
            if self.through is None or is_inside():
                self.names.add(name)
            return answer

        @functools.wraps(function)
        def tell_asynchronously(*args: Any, **kwargs: Any) -> Any:
            assert self.through is not None
            return self.through.call(name, tell, args, kwargs)

        return tell if self.through is None else tell_asynchronously


def _put(name: str, function: Callable[..., Any]) -> None:
    noun, _, attribute = name.partition(".")
    setattr(importlib.import_module(f"gazu_like.{noun}"), attribute, function)


def problems(called: Iterable[str], public: Iterable[str], excused: Mapping[str, str]) -> list[str]:
    """What is wrong with the calls of a whole run."""
    called, public = set(called), set(public)
    lines = [f"{name}: no test called it, or each call was refused" for name in sorted(public - called - set(excused))]
    lines += [f"{name}: called; take its row out of NEVER_CALLED" for name in sorted(called & set(excused))]
    lines += [f"{name}: NEVER_CALLED has a row for it, but there is no such function" for name in set(excused) - public]
    return lines


def is_whole(arguments: Sequence[str], collected: Iterable[Path], deselected: bool) -> bool:
    """Were all tests of the folder selected?

    Args:
        arguments: What pytest was given; "::" picks tests out of a file.
        collected: The files that tests were collected from.
        deselected: Whether -k or the like took tests out.
    """
    return (
        not deselected and not any("::" in each for each in arguments) and set(WHOLE.glob("test_*.py")) <= {*collected}
    )


KEY = pytest.StashKey[Called]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(OPTION, action="store_true", help="have the functions that tests/kitsu calls run asynchronously")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[KEY] = Called(through=Through() if config.getoption(OPTION) else None)


def pytest_unconfigure(config: pytest.Config) -> None:
    if config.stash[KEY].through is not None:
        config.stash[KEY].through.close()


def pytest_collection_modifyitems(config: pytest.Config, items: Sequence[pytest.Item]) -> None:
    for item in items if config.getoption(OPTION) else ():
        reason = NOT_SO.get(f"{item.path.name}::{getattr(item, 'originalname', item.name)}")
        if reason is not None:
            item.add_marker(pytest.mark.skip(reason=f"not through the asynchronous client: {reason}"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    if not any(folder in item.path.parents for folder in FOLDERS):
        return (yield)
    with item.config.stash[KEY].listening():
        return (yield)


def pytest_deselected(items: Sequence[pytest.Item]) -> None:
    for item in items:
        if WHOLE in item.path.parents:
            item.config.stash[KEY].deselected = True


def pytest_collection_finish(session: pytest.Session) -> None:
    called = session.config.stash[KEY]
    called.whole = is_whole(session.config.args, {item.path for item in session.items}, called.deselected)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """A worker has ended. The controller collects nothing, so the workers tell what was selected."""
    output = getattr(node, "workeroutput", {})
    called = node.config.stash[KEY]
    called.names |= set(output.get("called", ()))
    called.whole = called.whole or output.get("whole", False)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    called = session.config.stash[KEY]
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput |= {"called": sorted(called.names), "whole": called.whole}
    elif called.whole and exitstatus == pytest.ExitCode.OK and not session.config.option.collectonly:
        called.told = problems(called.names, public_functions(), NEVER_CALLED)
        if called.told:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    told = config.stash[KEY].told
    if told:
        how = " through the asynchronous client" if config.getoption(OPTION) else ""
        terminalreporter.section(f"functions that were not called on a real server{how}", red=True)
        for line in told:
            terminalreporter.line(line)
        terminalreporter.line("Call each in a test of tests/kitsu, or say why not in tests/support/called.py.")
