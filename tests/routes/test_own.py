"""Functions that the reference client does not have are held to their rows as gazu's are to the wire table."""

from __future__ import annotations

from pathlib import Path

import pytest

from . import contract, own, tables
from .notation import post
from .own import Own
from .own.signatures import UnknownAnnotationError, surface_name
from .recorder import Ours
from .scenarios import Setup

NEW = "project.new_milestone"


@pytest.mark.parametrize(
    ("annotation", "name"),
    [
        ("Ref", "str | dict"),
        ("Ref | None", "str | dict | None"),
        ("Iterable[Ref]", "list[str | dict]"),
        ("Ref | Iterable[Ref] | None", "list[str | dict] | None"),
        ("Iterable[Mapping[str, Any]]", "list[Mapping[str, Any]]"),
        ("Iterable[str] | None", "list[str] | None"),
        ("Mapping[str, Any] | None", "dict | None"),
        ("str | datetime.date", "date"),
        ("Literal['a', 'b'] | None", "Literal['a', 'b'] | None"),
        ("FilePath | None", "str | None"),
        ("int", "int"),
        ("bool", "bool"),
    ],
)
def test_annotations_are_told_as_in_the_surface(annotation: str, name: str) -> None:
    assert surface_name(annotation) == name


def test_an_annotation_that_nobody_placed_is_refused() -> None:
    with pytest.raises(UnknownAnnotationError):
        surface_name("complex")


def test_the_parameters_are_those_of_the_function() -> None:
    function = tables.functions()[NEW]
    told = [(each.name, each.required, each.default, each.type) for each in function.parameters]
    assert told == [
        ("project", True, None, "str | dict"),
        ("name", True, None, "str"),
        ("date", True, None, "date"),
        ("task_type", False, "None", "str | dict | None"),
    ]
    assert (function.takes_client, function.client_index, function.returns) == (True, 4, "dict")


def problems(row: Own, folder: Path) -> list[str]:
    function = tables.own_function(NEW, [row])
    return [each for case in contract.plan({NEW: function}, ()) for each in contract.run(case, Ours(), folder)]


def test_what_a_row_says_is_held_against_the_function(tmp_path: Path) -> None:
    body = {"project_id": "{project}", "name": "{name}", "date": "{date}"}
    good = Own(NEW, "required args", [post("data/milestones", body)])
    assert problems(good, tmp_path) == []
    other_body = Own(NEW, "required args", [post("data/milestones", {**body, "end": "{date}"})])
    assert any("key 'end' is missing" in each for each in problems(other_body, tmp_path))
    other_result = Own(NEW, "required args", good.requests, "None")
    assert any("expected None" in each for each in problems(other_result, tmp_path))


def test_a_situation_that_nobody_set_up_is_refused(tmp_path: Path) -> None:
    row = Own(NEW, "on a rainy day", [])
    with pytest.raises(contract.NobodySaidError, match="rainy day"):
        problems(row, tmp_path)
    assert problems(Own(NEW, "on a rainy day", [], "raises ValueError", Setup(values={"name": ""})), tmp_path) == []


def test_a_function_of_the_surface_has_no_rows_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "ROWS", (Own("task.get_task", "required args", []),))
    with pytest.raises(ValueError, match="get_task is in the surface"):
        tables.functions.__wrapped__()


def test_a_situation_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own, "ROWS", own.ROWS[:1] * 2)
    with pytest.raises(ValueError, match="two rows for 'required args'"):
        own.by_function()
