"""Live messages and the log as one stream: nothing is missed, and nothing told twice while the line stands.

What is alike in name and payload cannot be told apart, so all is counted by both. The promise, which the machine below
holds against everything that may happen: each is told at least as often as it was heard, and as often as the log has
it; while the line stands, no more often than it happened. When the line breaks, what was heard before it and is not
matched by then may be told once more.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from gazu_like.event_log import moved
from gazu_like.events import merge as merges
from gazu_like.events.event import Event, mark_of, of_message
from gazu_like.events.merge import GRACE_SECONDS, HEARD_AT_MOST, LATE_SECONDS, TOLD_SECONDS, Merge, Told
from tests.events.support.log import moment

A, B = {"task_id": "a", "project_id": "p"}, {"project_id": "p", "task_id": "b"}


def row(name: str = "task:update", data: Any = A, at: float = 0, row_id: str = "1") -> dict[str, Any]:
    return {"id": row_id, "name": name, "data": data, "created_at": moment(at), "user_id": None, "project_id": "p"}


def names(told: list[Told]) -> list[tuple[str, str | None]]:
    return [(each.event.name, each.event.id) for each in told]


def test_a_message_waits_for_its_entry_which_is_told() -> None:
    merge = Merge()
    assert merge.hear(of_message("task:update", A), 0) == []
    (told,) = merge.read([row(data=dict(reversed(A.items())))], 0.1)
    assert told.event.id == "1"
    assert told.event.created_at == moment(0)
    assert not told.is_news
    assert merge.waiting == 0
    assert merge.overdue(GRACE_SECONDS) == []


def test_an_entry_that_was_not_heard_is_news() -> None:
    assert [each.is_news for each in Merge().read([row()], 0)] == [True]


def test_a_message_that_comes_after_its_entry_is_not_told_again() -> None:
    """The log is read while messages are under way."""
    merge = Merge()
    assert names(merge.read([row()], 0)) == [("task:update", "1")]
    assert merge.hear(of_message("task:update", A), 0.5) == []
    assert merge.overdue(0.5 + GRACE_SECONDS) == []
    assert merge.waiting == 0
    merge.hear(of_message("task:update", B), 10)
    assert merge.waiting == 1  # its name is known to be kept


def test_a_later_entry_is_told_though_an_earlier_one_s_message_comes_late() -> None:
    merge = Merge()
    merge.read([row()], 0)
    merge.hear(of_message("task:update", A), 0.5)
    merge.hear(of_message("task:update", A), 0.75)
    assert names(merge.read([row(), row(row_id="2")], 1.0)) == [("task:update", "2")]
    assert merge.overdue(0.75 + GRACE_SECONDS) == []


def test_a_message_without_an_entry_is_told_after_a_grace_and_the_next_at_once() -> None:
    merge = Merge()
    merge.hear(of_message("odd:new", A), 10)
    assert merge.overdue(10 + GRACE_SECONDS - 0.1) == []
    assert names(merge.overdue(10 + GRACE_SECONDS)) == [("odd:new", None)]
    assert names(merge.hear(of_message("odd:new", B), 13)) == [("odd:new", None)]


@pytest.mark.parametrize("was_heard", [True, False])
def test_an_entry_shows_that_the_log_keeps_its_name_after_all(was_heard: bool) -> None:
    merge = Merge()
    merge.hear(of_message("odd:new", A if was_heard else B), 0)
    assert names(merge.overdue(GRACE_SECONDS)) == [("odd:new", None)]
    assert len(merge.read([row("odd:new")], 3)) == (not was_heard)
    assert merge.hear(of_message("odd:new", {"task_id": "c"}), 4) == []


def test_names_that_are_known_to_be_silent_are_told_at_once() -> None:
    merge = Merge(silent=frozenset({"odd:new"}))
    assert names(merge.hear(of_message("odd:new", A), 0)) == [("odd:new", None)]
    assert merge.waiting == 0


def test_what_was_told_without_its_entry_is_known_for_a_while_only() -> None:
    merge = Merge(silent=frozenset({"odd:new"}))
    merge.hear(of_message("odd:new", A), 0)
    merge.overdue(TOLD_SECONDS - 1)
    assert merge.read([row("odd:new", row_id="1")], TOLD_SECONDS - 1) == []
    merge.hear(of_message("odd:new", A), 1000)
    merge.overdue(1000 + TOLD_SECONDS)
    assert names(merge.read([row("odd:new", row_id="2")], 1000 + TOLD_SECONDS)) == [("odd:new", "2")]


def test_after_the_line_broke_an_entry_is_told_though_one_like_it_was() -> None:
    merge = Merge(silent=frozenset({"odd:new"}))
    merge.hear(of_message("odd:new", A), 0)
    merge.break_off()
    assert names(merge.read([row("odd:new")], 1)) == [("odd:new", "1")]


def test_without_a_log_everything_is_told_as_it_is_heard() -> None:
    merge = Merge(reads_log=False)
    assert names(merge.hear(of_message("task:update", A), 0)) == [("task:update", None)]
    assert merge.waiting == 0


def test_it_begins_after_a_position() -> None:
    merge = Merge()
    merge.start_at(moment(100), ["1"])
    assert merge.reread_from(LATE_SECONDS) == moment(40)
    assert names(merge.read([row(at=99, row_id="1"), row(at=99, row_id="2")], 0)) == [("task:update", "2")]
    assert merge.newest == moment(100)


def test_messages_that_wait_are_bounded() -> None:
    merge = Merge()
    for number in range(HEARD_AT_MOST + 10):
        merge.hear(of_message("task:update", {"task_id": str(number)}), 0)
    assert merge.waiting == HEARD_AT_MOST
    # The log has what was let go.
    assert names(merge.read([row(data={"task_id": "3"})], 0)) == [("task:update", "1")]


def test_entries_that_were_seen_are_forgotten_when_they_cannot_come_again() -> None:
    merge = Merge()
    for number in range(1000):
        merge.read([row(at=number, row_id=str(number))], number)
        merge.overdue(number)
    assert len(merge.seen) <= 2 * LATE_SECONDS + 1
    assert len(merge._overtaken) <= GRACE_SECONDS + 1
    assert all(seen >= moved(merge.newest or "", -2 * LATE_SECONDS) for seen in merge.seen.values())


@dataclass(eq=False)
class _Happening:
    """One event of the world.

    Attributes:
        row: Its entry; None when the log does not keep its name.
        is_read: The entry was read.
        is_heard: The message was heard.
    """

    mark: str
    row: dict[str, Any] | None
    is_read: bool = False
    is_heard: bool = False


@dataclass
class _World:
    """What happened, as a server and its line have it."""

    all: list[_Happening] = field(default_factory=list)
    unwritten: list[_Happening] = field(default_factory=list)
    written: list[_Happening] = field(default_factory=list)
    under_way: list[tuple[Event[Any], _Happening]] = field(default_factory=list)


class MergeMachine(RuleBasedStateMachine):
    """A server that writes late and out of order, a line that loses messages and breaks, and what comes of them."""

    def __init__(self) -> None:
        super().__init__()
        self.merge = Merge()
        self.world = _World()
        self.now = 0.0
        self.told: Counter[str] = Counter()
        self.spare: Counter[str] = Counter()
        self.newest_told = ""
        self.is_up = True
        self.under_way_since = 0.0

    @rule(
        name=st.sampled_from(["task:update", "shot:new", "quiet:new"]),
        data=st.sampled_from([A, B]),
        is_sent=st.sampled_from([True, True, True, False]),
        is_written=st.booleans(),
    )
    def happen(self, name: str, data: dict[str, str], is_sent: bool, is_written: bool) -> None:
        entry = None if name == "quiet:new" else row(name, data, self.now, f"row-{len(self.world.all)}")
        happening = _Happening(mark_of(of_message(name, data)), entry)
        self.world.all.append(happening)
        if entry is not None:
            (self.world.written if is_written else self.world.unwritten).append(happening)
        if is_sent and self.is_up:
            if not self.world.under_way:
                self.under_way_since = self.now
            self.world.under_way.append((of_message(name, data), happening))

    @precondition(lambda self: self.world.unwritten)
    @rule(which=st.randoms(use_true_random=False))
    def write(self, which: Any) -> None:
        happening = which.choice(self.world.unwritten)
        self.world.unwritten.remove(happening)
        self.world.written.append(happening)

    @precondition(lambda self: self.world.under_way)
    @rule(count=st.integers(1, 3))
    def hear(self, count: int) -> None:
        for event, happening in self.world.under_way[:count]:
            happening.is_heard = True
            self.tell(self.merge.hear(event, self.now))
        del self.world.under_way[:count]

    @rule(is_sweep=st.booleans())
    def read(self, is_sweep: bool) -> None:
        after = self.merge.reread_from(LATE_SECONDS if is_sweep else 5)
        there = [each for each in self.world.written if after is None or _row(each)["created_at"] > after]
        there.sort(key=lambda each: str(_row(each)["created_at"]))
        told = self.merge.read([_row(each) for each in there], self.now)
        moments = [each.event.created_at for each in told]
        assert moments == sorted(moments)  # type: ignore[type-var]
        read_before = {_row(each)["id"] for each in there if each.is_read}
        assert not read_before & {each.event.id for each in told}
        for each in there:
            each.is_read = True
        self.tell(told)
        self.tell(self.merge.overdue(self.now))

    @rule(seconds=st.sampled_from([0.125, 1.0, GRACE_SECONDS]))
    def wait(self, seconds: float) -> None:
        # No message is under way for longer than this, and no entry written so late: else it may be told once more.
        if self.world.under_way and self.now + seconds - self.under_way_since >= GRACE_SECONDS:
            return
        if not self.world.unwritten or self.now + seconds < TOLD_SECONDS:
            self.now += seconds

    @precondition(lambda self: self.is_up and len(self.world.all) % 4 == 3)
    @rule()
    def break_off(self) -> None:
        self.is_up = False
        self.world.under_way.clear()
        self.merge.break_off()
        # Entries that come after messages that were told, and messages that wait though entries like them were told.
        self.spare.update(each.mark for each in self.world.all if each.row and each.is_heard and not each.is_read)
        self.spare.update(mark_of(each.event) for each in self.merge._heard)

    @precondition(lambda self: not self.is_up)
    @rule()
    def come_back(self) -> None:
        self.is_up = True

    def tell(self, told: list[Told]) -> None:
        self.told.update(mark_of(each.event) for each in told)

    @invariant()
    def nothing_is_told_more_often_than_it_happened(self) -> None:
        happened = Counter(each.mark for each in self.world.all)
        assert all(count <= happened[mark] + self.spare[mark] for mark, count in self.told.items())

    @invariant()
    def little_is_kept(self) -> None:
        assert self.merge.waiting <= len(self.world.all)
        assert all(seen >= moved(self.merge.newest or "", -2 * LATE_SECONDS) for seen in self.merge.seen.values())

    def teardown(self) -> None:
        """In the end everything is there, and was told."""
        self.world.written += self.world.unwritten
        self.world.unwritten.clear()
        self.hear(len(self.world.under_way))
        self.read(is_sweep=True)
        self.now += GRACE_SECONDS
        self.read(is_sweep=True)
        self.nothing_is_told_more_often_than_it_happened()
        heard = Counter(each.mark for each in self.world.all if each.is_heard)
        kept = Counter(each.mark for each in self.world.all if each.row)
        assert all(self.told[mark] >= max(heard[mark], kept[mark]) for mark in heard | kept)
        assert self.merge.waiting == 0


def _row(happening: _Happening) -> dict[str, Any]:
    assert happening.row is not None
    return happening.row


TestMergeMachine = MergeMachine.TestCase
TestMergeMachine.settings = settings(max_examples=150, stateful_step_count=40)


def test_the_machine_finds_a_merge_that_forgets_what_it_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merges, "_take", lambda known, mark: False)
    once = settings(max_examples=150, stateful_step_count=40, phases=[Phase.generate], report_multiple_bugs=False)
    with pytest.raises(AssertionError):
        run_state_machine_as_test(MergeMachine, settings=once)  # type: ignore[no-untyped-call]
