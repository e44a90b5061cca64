"""Lines of shell, read: which programs a line calls, and whether what it names of this repository is there.

Lines that call ``gazu-like`` are run by ``terminal``. The others are checked only, as they would install, clone or take
minutes: by the row of ``CHECKS`` for their program.
"""

from __future__ import annotations

import importlib.util
import re
import shlex
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import tomli

from gazu_like.sandbox import __main__ as sandbox
from tests.docs.blocks import ROOT

OURS = "gazu-like"
OPERATORS = frozenset("();<>|&")
ASSIGNMENT = re.compile(r"\w+\+?=.*", re.DOTALL)
#: Scripts of a reader's own.
THEIR_SCRIPTS = ("my_script.py",)

Words = tuple[str, ...]


@dataclass(frozen=True)
class Line:
    """A line that a reader would type, with those that continue it.

    Attributes:
        text: As it is typed.
    """

    text: str

    @cached_property
    def commands(self) -> list[Words]:
        """The words of each command in it, without assignments, redirections and comments."""
        return [words for words in map(_without_assignments, _commands(self.text)) if words]

    @property
    def ours(self) -> list[Words]:
        """The calls of ``gazu-like``."""
        return [words for words in self.commands if words[0] == OURS]

    @property
    def exported(self) -> dict[str, str]:
        """The variables that it sets for the lines below it."""
        exports = (words[1:] for words in _commands(self.text) if words[0] == "export")
        pairs = (word.partition("=") for words in exports for word in words if ASSIGNMENT.fullmatch(word))
        return {name: value for name, _, value in pairs}


def lines_of(code: str) -> list[Line]:
    """Return the lines of a block; those that are empty, or comments, are none."""
    whole = re.sub(r"\\\n\s*", "", code).splitlines()
    return [Line(text.strip()) for text in whole if _commands(text)]


def _commands(text: str) -> list[Words]:
    found: list[list[str]] = [[]]
    is_redirected = False
    for token in _tokens(text):
        if OPERATORS.issuperset(token):
            is_redirected = bool({"<", ">"} & set(token))
            if is_redirected and found[-1][-1:] in (["1"], ["2"]):  # 2>&1
                found[-1].pop()
            found += [] if is_redirected else [[]]
        elif is_redirected:
            is_redirected = False
        else:
            found[-1].append(token)
    return [tuple(words) for words in found if words]


def _tokens(text: str) -> Iterator[str]:
    lexer = shlex.shlex(text, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    return iter(lexer)


def _without_assignments(words: Words) -> Words:
    while words and ASSIGNMENT.fullmatch(words[0]):
        words = words[1:]
    return words


# Checks of what is not run


def check(words: Words) -> None:
    """Check a command that is not ours.

    Raises:
        AssertionError: it names what is not there, or nobody knows how to check it.
    """
    assert words[0] in CHECKS, f"how is {words[0]!r} checked? Tell tests/docs/shell.py"
    CHECKS[words[0]](words[1:])


def is_nothing_of_ours(words: Words) -> None:
    """It has no word that we could check."""


def is_target(words: Words) -> None:
    """``make``: the Makefile has each target."""
    known = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    strange = [word for word in words if word not in known and not ASSIGNMENT.fullmatch(word)]
    assert not strange, f"the Makefile has no {strange}"


def is_extra(words: Words) -> None:
    """``pip install``: the package has each extra."""
    project = tomli.loads((ROOT / "pyproject.toml").read_text())["project"]
    known = project["optional-dependencies"]
    for word in words:
        found = re.fullmatch(r"(gazu[-_]like|\.)\[([^\]]*)\](==.*)?", word)
        assert found or "[" not in word, f"{word} is not this package"
        strange = [extra for extra in found[2].split(",") if extra not in known] if found else []
        assert not strange, f"the package has no extras {strange}"


def is_there(words: Words) -> None:
    """``python``: the module or the script is there, and takes the words as far as we can tell."""
    if words[0] == "-m":
        assert importlib.util.find_spec(words[1]) is not None, f"there is no module {words[1]}"
        MODULES.get(words[1], is_nothing_of_ours)(words[2:])
    elif words[0].endswith(".py"):
        assert words[0] in THEIR_SCRIPTS or (ROOT / words[0]).is_file(), f"there is no script {words[0]}"


def takes_words(words: Words) -> None:
    """The sandbox understands the words, and the command that it is to run is right as well."""
    try:
        given: Any = sandbox._parser().parse_args(words)
    except SystemExit as refused:
        raise AssertionError(f"gazu_like.sandbox does not take {shlex.join(words)}") from refused
    if "--" in words:
        check(tuple(given.words))


#: How the words of a module are checked, by its name.
MODULES: Mapping[str, Callable[[Words], None]] = {"gazu_like.sandbox": takes_words, "pip": is_extra}
#: How a command is checked, by its program.
CHECKS: Mapping[str, Callable[[Words], None]] = {
    "make": is_target,
    "pip": is_extra,
    **dict.fromkeys(("python", ".venv/bin/python"), is_there),
    **dict.fromkeys(("cat", "cd", "cp", "echo", "export", "git", "mkdir", "read", "rm"), is_nothing_of_ours),
    **dict.fromkeys(("crontab", "journalctl", "sudo", "systemctl"), is_nothing_of_ours),
    # What a release is tried with; tests/packaging does the same.
    **dict.fromkeys(("build/new/bin/pip", "new/bin/gazu-like"), is_nothing_of_ours),
}
