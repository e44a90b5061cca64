"""Every change ends once: done, failed or unsure; bad rows alone; batches and width are bounds."""

from __future__ import annotations

import threading
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazu_like.exception import (
    GazuException,
    HttpException,
    MigrationException,
    NotAllowedException,
    NotAuthenticatedException,
    ParameterException,
    ServerErrorException,
    UploadFailedException,
)
from gazu_like.sync.model import Change, Kind
from gazu_like.sync.push import SILENT_WAVES, WAVE, Outcome, Pace, is_passing, push
from tests.sync.unit.worlds import Store, StoreWriter, World, busy, ident, lost, refused


def changes_of(count: int) -> list[Change]:
    rows = [{"id": ident(f"row {number}"), "number": number} for number in range(count)]
    return [Change(row, dict(row)) for row in rows]


def numbers(pairs: list[tuple[Change, Any]]) -> list[int]:
    return sorted(change.source["number"] for change, _ in pairs)


def pushed(writer: Any, changes: list[Change]) -> tuple[Outcome, list[float], list[int]]:
    """How a push ends, how long it rested, and what progress it told."""
    context, told = World().context(), list[int]()
    kind = Kind("rows", "production", lambda side: [], writer)
    ended = push(context, kind, changes, lambda part: told.append(len(part.done) + len(part.failed) + len(part.unsure)))
    slept: Any = context.target.client.wire
    return ended, slept.slept, told


faults = st.lists(st.sampled_from([None, None, None, busy(), lost(), "lost"]), max_size=30)


@given(st.integers(0, 120), st.integers(1, 7), st.integers(1, 4), st.sets(st.integers(0, 119), max_size=9), faults)
def test_every_change_ends_once(count: int, batch: int, width: int, bad: set[int], errors: list[Any]) -> None:
    changes = changes_of(count)
    writer = StoreWriter(Store(), batch, width, refuses=lambda row: row["number"] in bad, faults=list(errors))
    ended, slept, told = pushed(writer, changes)
    kept = Counter(id(change) for group in (ended.done, ended.failed, ended.unsure) for change, _ in group)
    assert kept == Counter(id(change) for change in changes)
    assert set(numbers(ended.failed)) <= bad
    assert set(numbers(ended.done)).isdisjoint(bad)
    assert max(writer.sizes, default=0) <= batch
    assert bool(slept) == bool(ended.unsure)
    assert sum(told) == count
    assert {row["id"] for _, row in ended.done} <= writer.store.rows.get("rows", {}).keys()


@given(st.integers(1, 90), st.integers(1, 16), st.sets(st.integers(0, 89), max_size=12))
def test_bad_rows_are_found_one_by_one(count: int, batch: int, bad: set[int]) -> None:
    bad = {number for number in bad if number < count}
    writer = StoreWriter(Store(), batch, refuses=lambda row: row["number"] in bad)
    ended, slept, _ = pushed(writer, changes_of(count))
    assert set(numbers(ended.failed)) == bad
    assert numbers(ended.done) == sorted(set(range(count)) - bad)
    assert ended.unsure == []
    assert slept == []
    assert all(isinstance(error, ParameterException) for _, error in ended.failed)


def test_a_bad_row_costs_few_calls() -> None:
    writer = StoreWriter(Store(), batch=64, width=1, refuses=lambda row: row["number"] == 41)
    pushed(writer, changes_of(64))
    assert len(writer.sizes) == 1 + 2 * 6


class Watched(StoreWriter):
    """Notes how many calls are under way at once, and lets them meet."""

    def __init__(self, batch: int, width: int) -> None:
        super().__init__(Store(), batch, width)
        self.guard, self.now, self.most = threading.Lock(), 0, 0
        self.met = threading.Barrier(width)

    def create(self, context: Any, kind: Any, changes: Any) -> list[dict[str, Any]]:
        with self.guard:
            self.now += 1
            self.most = max(self.most, self.now)
        self.met.wait(10)  # as many as may be at once are there at once
        with self.guard:
            self.now -= 1
        return [change.row for change in changes]


@pytest.mark.parametrize(("batch", "width"), [(1, 1), (2, 4), (5, 2)])
def test_as_many_calls_at_once_as_the_writer_bears(batch: int, width: int) -> None:
    writer = Watched(batch, width)
    ended, _, _ = pushed(writer, changes_of(2 * batch * WAVE))
    assert len(ended.done) == 2 * batch * WAVE
    assert writer.most == width


@pytest.mark.parametrize("error", [NotAllowedException, NotAuthenticatedException])
def test_a_login_that_may_not_write_ends_it_at_once(error: type[HttpException]) -> None:
    writer = StoreWriter(Store(), batch=1, width=2, faults=[None, error("data/rows", "no", method="POST", status=403)])
    context = World().context()
    kind = Kind("rows", "production", lambda side: [], writer)
    with pytest.raises(MigrationException, match="log in as an administrator") as caught:
        push(context, kind, changes_of(200), lambda count: None)
    assert isinstance(caught.value.__cause__, error)
    assert len(writer.sizes) < 10, "no more than what was under way"
    assert [each for each in threading.enumerate() if each.name.startswith("gazu_like-")] == []


def test_a_migration_that_cannot_go_on_is_no_bad_row() -> None:
    writer = StoreWriter(Store(), faults=[MigrationException("the disk is full; make room")])
    with pytest.raises(MigrationException, match="disk"):
        pushed(writer, changes_of(9))
    assert len(writer.sizes) <= 3


class Silent(StoreWriter):
    def create(self, context: Any, kind: Any, changes: Any) -> list[dict[str, Any]]:
        return []


def test_rows_that_are_passed_over_without_a_word_are_no_success() -> None:
    with pytest.raises(MigrationException, match="took 0 of 3 rows"):
        pushed(Silent(Store()), changes_of(3))


def test_errors_of_the_program_are_not_hidden() -> None:
    class Broken(StoreWriter):
        def create(self, context: Any, kind: Any, changes: Any) -> list[dict[str, Any]]:
            raise KeyError("id")

    with pytest.raises(KeyError):
        pushed(Broken(Store()), changes_of(3))


def test_a_server_that_never_answers_is_given_up() -> None:
    writer = StoreWriter(Store(), batch=4, width=4, faults=[lost() for _ in range(1000)])
    ended, slept, told = pushed(writer, changes_of(900))
    assert len(ended.unsure) == 900
    assert len(slept) == SILENT_WAVES - 1
    assert len(writer.sizes) == SILENT_WAVES * WAVE
    assert writer.sizes[0] == 4
    assert writer.sizes[-1] == 1, "smaller and smaller"
    assert sum(told) == sum(writer.sizes), "what was not sent did not end"


def test_a_server_that_recovers_gets_larger_batches_again() -> None:
    writer = StoreWriter(Store(), batch=4, width=1, faults=[busy()])
    ended, slept, _ = pushed(writer, changes_of(400))
    assert (len(ended.done), len(ended.unsure)) == (396, 4)
    assert slept == [1.0]
    assert set(writer.sizes[:WAVE]) == {4}
    assert set(writer.sizes[WAVE : 2 * WAVE]) == {2}
    assert writer.sizes[2 * WAVE] == 4


def test_pace_stays_within_its_bounds() -> None:
    pace = Pace(7, 3)
    for _ in range(5):
        pace.slower()
    assert (pace.batch, pace.width) == (1, 1)
    for _ in range(5):
        pace.faster()
    assert (pace.batch, pace.width) == (7, 3)


def test_changed_rows_are_updated_and_new_ones_created() -> None:
    store = Store()
    store.put("rows", {"id": "a", "number": 1, "kept": True})
    row = {"id": "a", "number": 2}
    change = Change(row, row, {"id": "a", "number": 1}, {"number": (1, 2)})
    ended, _, _ = pushed(StoreWriter(store), [change])
    assert ended.done[0][1]["number"] == 2
    assert store.listed("rows")[0]["kept"] is True


def test_nothing_to_write_asks_nothing() -> None:
    ended, slept, told = pushed(StoreWriter(Store()), [])
    assert (ended, slept, told) == (Outcome(), [], [])


@pytest.mark.parametrize(
    ("error", "passing"),
    [
        (busy(), True),
        (lost(), True),
        (UploadFailedException("broke off"), True),
        (refused(), False),
        (ServerErrorException("data/rows", "Internal server error.", method="POST", status=500), False),
        (ParameterException("x", 'duplicate key violates "entity_pkey"', method="POST", status=400), True),
        (ParameterException("x", 'duplicate key violates "entity_name_key"', method="POST", status=400), False),
        (GazuException("odd"), False),
    ],
    ids=["503", "no answer", "broken upload", "400", "500", "under way", "taken", "other"],
)
def test_which_errors_say_nothing_of_the_row(error: GazuException, passing: bool) -> None:
    assert is_passing(error) is passing
