"""Every function of the package against the recorded requests and results, as IDs and dicts, by position and keyword.

Each case runs through the synchronous client and through the asynchronous one, which must do the same.

One function alone: ``python -m pytest tests/routes -k "task-add_comment"``. What is expected of it, in words:
``python -m tests.routes.show task.add_comment``. All cases of a function are one test: there are thousands, and most of
the time of a test that small would be pytest's own.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from . import contract, differing, scenarios, tables
from .recorder import Ours

FUNCTIONS = tables.functions()
CASES = list(contract.plan(FUNCTIONS))
BY_FUNCTION = {path: list(cases) for path, cases in groupby(CASES, key=lambda case: case.function.path)}


@pytest.mark.parametrize("path", BY_FUNCTION, ids=lambda path: path.replace(".", "-"))
def test_requests_and_result_are_as_recorded(path: str, worlds: dict[str, Ours], tmp_path: Path) -> None:
    told = []
    for case in BY_FUNCTION[path]:
        folder = tmp_path / case.id
        folder.mkdir()
        problems = contract.run_alike(case, worlds, folder)
        if problems:
            told.append(contract.report(case, problems))
    if told:
        pytest.fail("\n".join(told), pytrace=False)


def test_every_case_is_run() -> None:
    assert sum(map(len, BY_FUNCTION.values())) == len(CASES)


def test_every_function_is_covered() -> None:
    known = {*BY_FUNCTION, *contract.UNCOVERED, *(row.function for row in differing.ROWS if row.skip)}
    unknown = sorted(set(FUNCTIONS) - known)
    assert unknown == [], "nothing is known of these: add rows to tests/routes/differing/ or tests/routes/own/"


def test_every_situation_is_run_or_listed() -> None:
    run = {(case.function.path, case.scenario.when) for case in CASES}
    skipped = {(row.function, row.when) for row in differing.ROWS if row.skip}
    known = {(name, when) for name, function in FUNCTIONS.items() for when in function.scenarios}
    assert known - run - set(scenarios.NOT_RUN) - skipped == set()


def test_tables_speak_of_known_functions_only() -> None:
    named = {row.function for row in differing.ROWS} | {name for name, _ in scenarios.FOR_FUNCTION}
    named |= {name for name, _ in scenarios.NOT_RUN} | {name.partition("(")[0] for name in differing.DICT_ONLY}
    assert named - set(FUNCTIONS) == set()


def test_not_run_speaks_of_recorded_situations_only() -> None:
    known = {(name, when) for name, function in FUNCTIONS.items() for when in function.scenarios}
    assert set(scenarios.NOT_RUN) - known == set()


def test_every_reference_is_told_by_id_as_well() -> None:
    assert contract.without_id_form(FUNCTIONS) == []


def test_every_difference_has_a_reason_and_is_used() -> None:
    used = {id(case.row) for case in CASES if case.row is not None}
    idle = [f"{row.function}: {row.when}" for row in differing.ROWS if id(row) not in used and not row.skip]
    assert idle == []
    assert all(len(row.reason) > 10 for row in differing.ROWS)


def test_nothing_is_left_to_decide() -> None:
    assert [f"{row.function}: {row.when}" for row in differing.ROWS if "TO DECIDE" in row.reason] == []


def test_calls_of_the_seed_are_covered() -> None:
    """Where the seed's parameters are not the first ones of today's, its call needs a row of its own."""
    covered = {case.function.path for case in CASES if case.row is not None and case.row.seed}
    assert contract.seed_calls_apart(FUNCTIONS) - covered == set()
