"""The code blocks of the pages, found by a parser of Markdown. Every one is run or checked by a test beside this file.

How, is told by its language and by what it holds: see ``KINDS``. A comment right above a block that begins with
"not run:" says why that one cannot be.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "examples/README.md")),
    *sorted(page for page in (ROOT / "docs").rglob("*.md") if "/_" not in page.as_posix()),
]
#: What Sphinx takes for a directive is no block of code, but may hold some.
DIRECTIVE = re.compile(r"\{(?!code|literalinclude)[\w:.-]+\}")
#: What the parser calls a fence, and what is only indented.
CODE = ("fence", "code_block")
MARK = re.compile(r"<!--\s*not run:\s*(.*?)\s*-->", re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A block of code on a page.

    Attributes:
        page: Its page, "docs/nim.md".
        number: Its place among the blocks of the page, from 1.
        line: The line of the page that it begins on, from 1.
        language: What stands behind the fence, "" for nothing.
        code: What it holds.
        reason: Why it is not run, None when it is.
    """

    page: str
    number: int
    line: int
    language: str
    code: str
    reason: str | None = None

    @property
    def name(self) -> str:
        """What tests call it: "docs/nim.md-3-python"."""
        return f"{self.page}-{self.number}-{self.language or 'none'}"

    @property
    def kind(self) -> str:
        """How it is tested: a key of ``KINDS``; "unknown" when nothing is known of its language."""
        fitting = (kind for kind, (languages, is_one) in KINDS.items() if self.language in languages and is_one(self))
        return next(fitting, "unknown")


def blocks_of(text: str, page: str) -> list[Block]:
    """Return the blocks of a page, in lists and quotations as well.

    Raises:
        ValueError: a mark stands above something else than a block.
    """
    marks: dict[int, str] = {}
    found: list[Block] = []
    for token, begin, end in _tokens(text):
        mark = MARK.fullmatch(token.content.strip()) if token.type == "html_block" else None
        if mark is not None:
            marks[end] = " ".join(mark[1].split())
        if token.type in CODE:
            reason = marks.pop(begin, None)
            found.append(Block(page, len(found) + 1, begin + 1, _language(token), token.content, reason))
    if marks:
        raise ValueError(f"{page}:{min(marks)}: this mark stands above no block of code")
    return found


def _tokens(text: str, above: int = 0) -> Iterator[tuple[Token, int, int]]:
    """Yield the parts of a text, each with its first line, from 0, and the line after it."""
    for token in MarkdownIt().parse(text):
        if token.map is None:
            continue
        begin, end = (above + line for line in token.map)
        if token.type == "fence" and DIRECTIVE.fullmatch(_language(token)):
            # What is only indented in there is an option or a part of reStructuredText.
            yield from (each for each in _tokens(token.content, begin + 1) if each[0].type != "code_block")
        else:
            yield token, begin, end


def _language(token: Token) -> str:
    return (token.info.split() or [""])[0]


def all_blocks() -> Iterator[Block]:
    """Yield the blocks of all pages."""
    for page in PAGES:
        yield from blocks_of(page.read_text(encoding="utf-8"), page.relative_to(ROOT).as_posix())


def of_kind(kind: str) -> list[Any]:
    """The blocks of a kind that are to be run, as parameters of a test."""
    wanted = (block for block in all_blocks() if block.kind == kind and block.reason is None)
    return [pytest.param(block, id=block.name) for block in wanted]


# What a block of Python is


def _statements(block: Block) -> list[ast.stmt]:
    try:
        return ast.parse(block.code).body
    except SyntaxError:  # the test that runs it tells
        return []


def _has_tests(block: Block) -> bool:
    functions = (each for each in _statements(block) if isinstance(each, ast.FunctionDef))
    return any(each.name.startswith("test_") for each in functions)


def _has_handlers(block: Block) -> bool:
    values = (each.value for each in _statements(block) if isinstance(each, ast.Assign))
    return any(isinstance(each, ast.Call) and ast.unparse(each.func).endswith("Handlers") for each in values)


def _any(block: Block) -> bool:
    return True


#: How blocks are tested, the first one that fits: the test module's name, the languages, and what is looked at besides.
KINDS: Mapping[str, tuple[tuple[str, ...], Callable[[Block], bool]]] = {
    "pytest": (("python",), _has_tests),
    "handlers": (("python",), _has_handlers),
    "python": (("python",), _any),
    "shell": (("sh",), _any),
    "data": (("toml", "json", "ini"), _any),
    "text": (("text",), _any),
}
