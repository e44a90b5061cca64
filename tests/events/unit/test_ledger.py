"""Whatever the order in which events are handled, a restart tells again what was not, and nothing that was lately."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from gazu_like.event_log import moved
from gazu_like.events.event import Event
from gazu_like.events.ledger import Ledger
from gazu_like.events.merge import LATE_SECONDS, Merge
from gazu_like.events.position import Position
from tests.events.support.log import moment

HOST = "http://kitsu.test/api"


def event(number: int, seconds: float) -> Event:
    return Event("task:update", {"task_id": str(number)}, str(number), moment(seconds))


def told_after_restart(events: list[Event], position: Position) -> set[str]:
    """Return the IDs of what a listener that begins at a position reads as new."""
    merge = Merge()
    merge.start_at(position.moment, position.ids)
    after = merge.reread_from(LATE_SECONDS)
    rows = [each.as_dict() for each in events if after is None or str(each.created_at) > after]
    return {str(told.event.id) for told in merge.read(sorted(rows, key=lambda row: row["created_at"]), 0)}


def test_it_begins_where_it_was_told_to() -> None:
    position = Position(HOST, moment(0), frozenset({"a", "b"}))
    assert Ledger(position).position() == position


def test_nothing_at_all_is_no_moment() -> None:
    assert Ledger(Position(HOST)).position() == Position(HOST)


def test_the_moment_is_that_of_the_oldest_that_is_not_handled() -> None:
    ledger = Ledger(Position(HOST, moment(0)))
    for number in (1, 2, 3):
        ledger.take(event(number, number))
    ledger.finish(event(3, 3))
    assert ledger.position() == Position(HOST, moment(1), frozenset({"3"}))
    ledger.finish(event(1, 1))
    assert ledger.position() == Position(HOST, moment(2), frozenset({"1", "3"}))
    ledger.finish(event(2, 2))
    assert ledger.position() == Position(HOST, moment(3), frozenset({"1", "2", "3"}))


def test_events_without_entries_leave_it_as_it_is() -> None:
    ledger = Ledger(Position(HOST, moment(0)))
    ledger.take(Event("odd:new", {}))
    ledger.finish(Event("odd:new", {}))
    assert ledger.position() == Position(HOST, moment(0))


def test_what_was_never_taken_on_is_not_finished() -> None:
    ledger = Ledger(Position(HOST, moment(0)))
    ledger.finish(event(1, 1))
    assert ledger.position() == Position(HOST, moment(0))


def test_it_keeps_what_may_be_read_again_and_no_more() -> None:
    ledger = Ledger(Position(HOST, moment(0)))
    for number in range(1000):
        ledger.take(event(number, number))
        ledger.finish(event(number, number))
        ledger.position()
    assert len(ledger.position().ids) == LATE_SECONDS + 1
    assert len(ledger._done) <= 2 * LATE_SECONDS + 2
    assert not ledger._open


def test_an_entry_that_is_written_late_does_not_bring_back_what_is_handled() -> None:
    """It lowers the moment, so that more is read again."""
    events = [event(number, number) for number in range(200)]
    ledger = Ledger(Position(HOST, moment(-1)))
    for each in events:
        ledger.take(each)
        ledger.finish(each)
    ledger.position()
    late = event(1000, 199 - LATE_SECONDS + 1)
    ledger.take(late)
    assert told_after_restart([*events, late], ledger.position()) == {"1000"}


@settings(max_examples=300)
@given(
    moments=st.lists(st.integers(0, 300), min_size=1, max_size=40),
    lateness=st.lists(st.integers(0, LATE_SECONDS - 1), min_size=40, max_size=40),
    steps=st.lists(st.tuples(st.sampled_from(["take", "take", "finish", "look"]), st.integers(0, 39)), max_size=120),
)
def test_a_restart_tells_what_was_not_handled_and_nothing_that_was_lately(
    moments: list[int], lateness: list[int], steps: list[tuple[str, int]]
) -> None:
    events = [event(number, at) for number, at in enumerate(sorted(moments))]
    # Entries are taken on in the order in which they are written: up to a minute out of the order of their moments.
    order = sorted(range(len(events)), key=lambda number: sorted(moments)[number] + lateness[number])
    ledger = Ledger(Position(HOST, moment(-1)))
    taken: list[Event] = []
    finished: set[str] = set()
    for what, which in steps:
        if what == "take" and len(taken) < len(events):
            taken.append(events[order[len(taken)]])
            ledger.take(taken[-1])
        elif what == "finish" and taken:
            done = taken[which % len(taken)]
            ledger.finish(done)
            finished.add(str(done.id))
        else:
            ledger.position()
        position = ledger.position()
        assert Position.from_json(position.to_json()) == position
        told = told_after_restart(events, position)
        assert told >= {str(each.id) for each in events} - finished
        lately = moved(position.moment or "", -LATE_SECONDS)
        assert not told & {str(each.id) for each in taken if str(each.id) in finished and str(each.created_at) > lately}
