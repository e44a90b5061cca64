"""Every block of the pages is of a language that is run or checked; blocks are found wherever they may stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.blocks import KINDS, PAGES, all_blocks, blocks_of

#: Blocks that may be marked as not run, in all pages together.
NOT_RUN_AT_MOST = 3
#: A block is told of by this: three backticks would end the text of a test that is shown in Markdown.
FENCE = "`" * 3

PAGE = f"""\
# A page

<!-- not run: it needs
     Maya -->
{FENCE}python
import maya
{FENCE}

1. In a list:

   {FENCE}sh
   gazu-like --version
   {FENCE}

   - in a list in it

     <!-- another comment -->
     <!-- not run: no printer -->
     {FENCE}sh
     lpr
     {FENCE}

> {FENCE}toml title="mapping.toml"
> a = 1
> {FENCE}

~~~text
{FENCE}python
not code
{FENCE}
~~~

    indented = True

{FENCE}`{{tip}}
Of Sphinx.

{FENCE}json
{{}}
{FENCE}
{FENCE}`

{FENCE}{{toctree}}
:maxdepth: 2

    events
{FENCE}

A paragraph, and right below
<!-- not run:-->
{FENCE}
no language
{FENCE}
"""


def test_blocks_are_found_wherever_they_stand() -> None:
    found = blocks_of(PAGE, "docs/page.md")
    assert [block.name for block in found] == [
        "docs/page.md-1-python",
        "docs/page.md-2-sh",
        "docs/page.md-3-sh",
        "docs/page.md-4-toml",
        "docs/page.md-5-text",
        "docs/page.md-6-none",
        "docs/page.md-7-json",
        "docs/page.md-8-none",
    ]
    assert found[1].code == "gazu-like --version\n"
    assert found[3].code == "a = 1\n"
    assert found[5].code == "indented = True\n"
    assert [block.line for block in found] == [5, 11, 19, 23, 27, 33, 38, 51]


def test_a_mark_is_of_the_block_right_below_it() -> None:
    reasons = [block.reason for block in blocks_of(PAGE, "page.md")]
    assert reasons == ["it needs Maya", None, "no printer", None, None, None, None, ""]


@pytest.mark.parametrize("below", ["", "\n", "Text.\n", f"\n{FENCE}sh\nls\n{FENCE}\n"], ids=repr)
def test_a_mark_above_something_else_is_told(below: str) -> None:
    with pytest.raises(ValueError, match=r"page\.md:1: this mark stands above no block"):
        blocks_of(f"<!-- not run: too slow -->\n{below}", "page.md")


@pytest.mark.parametrize(
    ("language", "code", "kind"),
    [
        ("python", "def test_it(kitsu_client): ...", "pytest"),
        ("python", "from gazu_like import events\nhandlers = events.Handlers()", "handlers"),
        ("python", "tests = 1", "python"),
        ("python", "async with client: ...", "python"),
        ("python", "no python", "python"),
        ("sh", "make test", "shell"),
        ("toml", "", "data"),
        ("text", "", "text"),
        ("{code-block} python", "", "unknown"),
        ("", "", "unknown"),
        ("bash", "", "unknown"),
    ],
)
def test_the_kind_of_a_block_is_told_by_what_it_holds(language: str, code: str, kind: str) -> None:
    [block] = blocks_of(f"{FENCE}{language}\n{code}\n{FENCE}\n", "page.md")
    assert block.kind == kind


def test_every_block_is_of_a_language_that_is_run_or_checked() -> None:
    known = sorted({language for languages, _ in KINDS.values() for language in languages})
    unknown = [f"{block.page}:{block.line}: {block.language!r}" for block in all_blocks() if block.kind == "unknown"]
    assert unknown == [], f"known are {known}"


def test_few_blocks_are_not_run_and_each_has_a_reason() -> None:
    marked = [block for block in all_blocks() if block.reason is not None]
    assert [f"{block.page}:{block.line}" for block in marked if not block.reason] == []
    assert len(marked) <= NOT_RUN_AT_MOST, [block.name for block in marked]


def test_each_kind_has_a_test_of_its_own() -> None:
    here = Path(__file__).parent
    assert [kind for kind in KINDS if kind != "text" and not (here / f"test_{kind}_blocks.py").is_file()] == []


def test_there_are_pages_and_blocks() -> None:
    assert len(PAGES) >= 10
    assert len(list(all_blocks())) >= 40
