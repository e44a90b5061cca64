"""A report says the same after it was written and read; its sums are those of its parts."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazu_like.sync.report import Difference, FileReport, KindReport, Problem, Report, write_private

words = st.text(max_size=10)
#: As free metadata holds them: halves of characters, which UTF-8 lacks, are among them.
values = st.recursive(
    st.none() | st.booleans() | st.integers() | words | st.just("\ud83d"),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(words, inner, max_size=2),
    max_leaves=4,
)
counts = {name: st.integers(0, 9) for name in ("source", "target", "created", "updated", "failed", "removed", "kept")}
differences = st.builds(
    Difference,
    words,
    words,
    st.sampled_from(["missing", "differs", "extra"]),
    st.dictionaries(words, st.tuples(values, values), max_size=2),
)
kinds = st.builds(KindReport, words, samples=st.lists(differences, max_size=2), **counts)
files = st.builds(FileReport, words, copied=st.integers(0, 2), failed=st.integers(0, 2), bytes=st.integers(0))
problems = st.builds(
    Problem, words, st.none() | words, words, st.sampled_from(["failed", "refused", "left out", "file"]), words
)
reports = st.builds(
    Report,
    st.sampled_from(["plan", "run", "verify"]),
    *[words] * 5,
    kinds=st.lists(kinds, max_size=3),
    files=st.lists(files, max_size=2),
    problems=st.lists(problems, max_size=2),
    not_compared=st.dictionaries(words, words, max_size=2),
    archive=st.none() | words,
    finished=st.booleans(),
)


@given(reports)
def test_what_was_written_is_read_again(tmp_path: Path, report: Report) -> None:
    assert Report.read_json(report.write_json(tmp_path / "report.json")) == report


@given(reports)
def test_sums_are_those_of_the_parts(report: Report) -> None:
    assert report.pushed == sum(each.created + each.updated + each.removed for each in report.kinds)
    assert report.failed == sum(each.failed for each in report.kinds) + sum(each.failed for each in report.files)
    found = report.as_dict()
    assert (found["pushed"], found["failed"], found["agrees"]) == (report.pushed, report.failed, report.agrees)


def verified(finished: bool = True, **counts: int) -> Report:
    report = Report("verify", "here", "there", "P", "P", "2026-01-01T00:00:00", finished=finished)
    report.kinds = [KindReport("tasks", source=9, unchanged=9), KindReport("shots", **counts)]
    return report


def test_a_verification_without_a_difference_agrees() -> None:
    assert verified().agrees


@pytest.mark.parametrize("counts", [{"created": 1}, {"updated": 1}, {"failed": 1}], ids=str)
def test_a_difference_or_failure_does_not_agree(counts: dict[str, int]) -> None:
    assert not verified(**counts).agrees


@pytest.mark.parametrize("counts", [{"extra": 3}, {"kept": 1}, {"unchanged": 5}, {"removed": 2}], ids=str)
def test_what_the_target_has_besides_agrees(counts: dict[str, int]) -> None:
    assert verified(**counts).agrees


def test_what_was_broken_off_does_not_agree() -> None:
    assert not verified(finished=False).agrees


@pytest.mark.parametrize(
    ("counts", "agrees"), [({"unchanged": 2}, True), ({"copied": 1}, False), ({"failed": 1}, False)]
)
def test_files_count_as_well(counts: dict[str, int], agrees: bool) -> None:
    report = verified()
    report.files = [FileReport("avatars", **counts)]
    assert report.agrees is agrees


def test_entries_are_made_once_and_keep_their_order() -> None:
    report = verified()
    report.kind("links").created += 2
    report.kind("tasks").created += 1
    report.kind("links").created += 1
    report.file("avatars").copied += 1
    assert [(each.name, each.created) for each in report.kinds] == [("tasks", 1), ("shots", 0), ("links", 3)]
    assert report.file("avatars") is report.files[0]


def test_a_report_of_a_later_version_is_read(tmp_path: Path) -> None:
    path = verified().write_json(tmp_path / "report.json")
    found = json.loads(path.read_text())
    found["weather"] = "fine"
    found["kinds"][0]["colour"] = "red"
    path.write_text(json.dumps(found))
    assert Report.read_json(path) == verified()


def test_values_that_json_lacks_are_written_as_text(tmp_path: Path) -> None:
    report = verified()
    report.kinds[0].samples = [Difference("a", "A", "differs", {"path": (Path("x"), None)})]
    found: Any = json.loads(report.write_json(tmp_path / "report.json").read_text())
    assert found["kinds"][0]["samples"][0]["fields"] == {"path": ["x", None]}


def test_files_are_for_their_owner_alone_and_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "report.json"
    for text in ("first", "zweiter «Text»"):
        assert write_private(path, text) == path
        assert path.read_text(encoding="utf-8") == text
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["report.json"]
