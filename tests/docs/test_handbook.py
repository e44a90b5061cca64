"""How docstrings and signatures are shown on the site."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from gazu_like import shot, task
from gazu_like.client import KitsuClient

pytest.importorskip("sphinx")
sys.path.insert(0, str(Path(__file__).parents[2] / "docs" / "_ext"))

from handbook import contents, docstrings, links, reference, signatures  # type: ignore[import-not-found]

DOCSTRING = """\
List what is new, "*" for all of a name_ or c:\\d.

    with it:
        work()

    again()

Args:
    task: ID or dict,
        as "task_".
    *more: Further ones.

Returns:
    Comments: "text" and more.

Raises:
    ValueError: none is given.

Source:
    GET data/tasks/{task_id}
    POST actions/tasks
"""


def test_a_docstring_becomes_text_code_and_fields() -> None:
    made = docstrings.converted(DOCSTRING.splitlines())
    assert [line for line in made if line.strip()] == [
        r'List what is new, "\*" for all of a name\_ or c:\\d.',
        ".. code-block:: python",
        "    with it:",
        "        work()",
        "    again()",
        ":param task:",
        "   ID or dict,",
        r'   as "task\_".',
        ":param more:",
        "   Further ones.",
        ":returns:",
        '   Comments: "text" and more.',
        ":raises ValueError:",
        "   none is given.",
        ":Routes:",
        "   | ``GET data/tasks/{task_id}``",
        "   | ``POST actions/tasks``",
    ]


@pytest.mark.parametrize(
    ("source", "field"),
    [
        ("Source: GET data/tasks", [":Route:", "   | ``GET data/tasks``"]),
        ("Source: getShots", [":Query:", "   | ``getShots``"]),
        ("Source:\n    getShots\n    getShow", [":Queries:", "   | ``getShots``", "   | ``getShow``"]),
    ],
    ids=["route", "query", "queries"],
)
def test_sources_are_told_by_what_they_are(source: str, field: list[str]) -> None:
    made = docstrings.converted(f"Read.\n\n{source}".splitlines())
    assert [line for line in made if line.strip()] == ["Read.", *field]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("List the shots. Sorted.\n\nMore.", "List the shots."),
        ("Return a date such as 2026-01-02 or\n1.5 days of it.", "Return a date such as 2026-01-02 or 1.5 days of it."),
        ("One line", "One line"),
    ],
    ids=["two", "folded", "no stop"],
)
def test_the_first_sentence_is_what_tables_show(text: str, first: str) -> None:
    assert docstrings.first_sentence(text) == first


@pytest.mark.parametrize(
    ("what", "value", "shown"),
    [
        ("function", shot.all_shots_for_sequence, ("(sequence: Ref, client=default)", "list[Shot]")),
        ("function", task.assign_task, ("(task: Ref, person: Ref, client=default)", "list[Task]")),
        ("method", KitsuClient.post, ("(path: str, data: Any)", "Any")),
        ("function", len, None),
    ],
    ids=["cached", "plain", "method", "built in"],
)
def test_a_signature_is_shown_as_it_is_written(what: str, value: Any, shown: tuple[str, str] | None) -> None:
    assert signatures.shown(None, what, "", value, None, "", "") == shown


def test_a_class_is_shown_with_the_parameters_of_its_constructor() -> None:
    told = signatures.shown(None, "class", "", KitsuClient, None, "", "")
    assert told is not None
    assert told[0].startswith("(host: str, ssl_verify: bool | str=True")
    assert told[1] == ""


def test_a_noun_s_page_has_its_rooms_with_the_one_of_its_name_first() -> None:
    page = contents.noun("gazu_like.task")
    assert page.parts[0].title == "Tasks"
    assert {part.module for part in page.parts} == {"gazu_like.task"}
    assert "Comments of tasks" in [part.title for part in page.parts]
    assert len({name for part in page.parts for name in part.names}) == sum(len(part.names) for part in page.parts)


def test_links_to_files_of_the_repository_lead_to_their_pages() -> None:
    text = ["[a](../README.md#the-cache) [b](../README.md) [c](nim.md) [d](../LICENSE)"]
    links.moved(None, "events", text)
    assert text == ["[a](caching.md) [b](index.md) [c](nim.md) [d](../LICENSE)"]


def test_pages_that_are_no_more_are_removed_and_others_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class App:
        srcdir = str(tmp_path)

    monkeypatch.setattr(reference, "texts", lambda: [("a.rst", "A"), ("b.rst", "B")])
    reference.write(App)
    (tmp_path / "reference" / "old.rst").write_text("old")
    (tmp_path / "reference" / "b.rst").write_text("changed")
    before = (tmp_path / "reference" / "a.rst").stat().st_mtime_ns
    reference.write(App)
    found = {file.name: file.read_text() for file in (tmp_path / "reference").iterdir()}
    assert found == {"a.rst": "A", "b.rst": "B"}
    assert (tmp_path / "reference" / "a.rst").stat().st_mtime_ns == before
