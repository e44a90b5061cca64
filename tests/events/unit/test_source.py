"""The line and the log as one stream: from where it goes on, what it does without either, and what it tells of gaps."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from typing import Any

import httpx
import pytest

from gazu_like.events import merge as merges
from gazu_like.events import source as sources
from gazu_like.events.event import Event, Gap, of_message
from gazu_like.events.position import Position
from gazu_like.events.source import POLL_SECONDS, SWEEP_SECONDS, Source
from gazu_like.exception import NotAllowedException, NotAuthenticatedException, ParameterException
from gazu_like.transport.settings import RetryPolicy
from tests.aio.worlds import HANGS_SECONDS
from tests.events.support.log import FakeLog, moment
from tests.events.support.patience import until
from tests.support.wires import HOST, QUICK, client_answering


class FakeLine:
    """A line that is up and down as it is told."""

    is_up = False
    connections = 0
    failure: str | None = None
    is_stopped = False

    def stop(self) -> None:
        self.is_stopped = True


class Stage:
    """A source between a log and a line that tests play, and what it told."""

    def __init__(self, silent: tuple[str, ...] = ()) -> None:
        self.log = FakeLog()
        self.status = 200
        self.asked_while_down = 0
        self.told: list[Event] = []
        self.heard: list[Event] = []
        self.gaps: list[Gap] = []
        self.client, _ = client_answering(self._answer, retry=QUICK)
        self.source = Source(self.client, self.told.append, self.heard.append, self.gaps.append, silent)
        self.line = FakeLine()
        self.source.line = self.line  # type: ignore[assignment]
        self.failure: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        if self.status != 200:
            self.asked_while_down += 1
            return httpx.Response(self.status, json={"message": "no"})
        return self.log.respond(request)

    # What happens

    def up(self) -> None:
        self.line.is_up = True
        self.line.connections += 1
        self.source._line_changed(True)

    def down(self) -> None:
        self.line.is_up = False
        self.source._line_changed(False)

    def hear(self, name: str, data: Mapping[str, Any] | None = None) -> None:
        self.source._hear(of_message(name, data or {}))

    def happen(self, name: str, data: Mapping[str, Any], seconds: float) -> str:
        self.hear(name, data)
        return str(self.log.add(name, data, seconds)["id"])

    def look(self) -> list[str | None]:
        """Have it catch up, and return the IDs of what it told."""
        before = len(self.told)
        self.source._catch_up()
        return [event.id for event in self.told[before:]]

    def run(self) -> None:
        self._thread.start()

    def _run(self) -> None:
        try:
            self.source.run()
        except BaseException as error:
            self.failure = error

    def ended(self) -> BaseException | None:
        """Wait until it ends by itself."""
        self._thread.join(HANGS_SECONDS)
        assert not self._thread.is_alive()
        return self.failure

    def stop(self) -> None:
        self.source.stop()
        if self._thread.is_alive():
            self._thread.join(HANGS_SECONDS)
            assert not self._thread.is_alive()


@pytest.fixture
def stage() -> Any:
    made = Stage()
    yield made
    made.stop()


# The beginning


def test_without_a_position_it_begins_now(stage: Stage) -> None:
    for number in range(3):
        stage.log.add("task:update", {"task_id": "old"}, number)
    assert stage.source.begin(None) == Position(HOST, moment(2), frozenset(stage.log.ids))
    late = stage.log.add("task:update", {"task_id": "new"}, 1.5)  # dated before what was there, written after
    new = stage.log.add("task:update", {"task_id": "new"}, 3)
    assert stage.look() == [late["id"], new["id"]]
    assert stage.look() == []


def test_with_an_empty_log_it_begins_with_the_first_event_ever(stage: Stage) -> None:
    assert stage.source.begin(None) == Position(HOST)
    assert stage.look() == []
    first = stage.log.add("person:new", {"person_id": "u"}, 5)
    assert stage.look() == [first["id"]]


def test_it_goes_on_at_a_position(stage: Stage) -> None:
    ids = [stage.log.add("task:update", {"task_id": str(each)}, each)["id"] for each in range(0, 200, 10)]
    position = Position(HOST, moment(100), frozenset(ids[4:11]))
    assert stage.source.begin(position) == position
    assert stage.look() == ids[11:]
    assert stage.gaps == []


@pytest.mark.parametrize("count", [1, 500])
def test_a_log_that_was_cleaned_is_a_gap(stage: Stage, count: int) -> None:
    for number in range(count):
        stage.log.add("task:update", {"task_id": "t"}, 5000 + number)
    stage.source.begin(Position(HOST, moment(100), frozenset({"gone"})))
    (gap,) = stage.gaps
    assert (gap.after, gap.until) == (moment(100), moment(5000))
    assert len(stage.look()) == count


def test_an_empty_log_is_a_gap_up_to_now(stage: Stage) -> None:
    stage.source.begin(Position(HOST, moment(100), frozenset({"gone"})))
    assert [(gap.after, gap.until) for gap in stage.gaps] == [(moment(100), None)]


@pytest.mark.parametrize("seconds", [-100_000, 40, 99])
def test_a_log_of_which_a_production_went_is_none(stage: Stage, seconds: float) -> None:
    """Its entries go with it, those of others stay."""
    stage.log.add("person:update", {"person_id": "u"}, seconds)
    stage.log.add("task:update", {"task_id": "t"}, 5000)
    stage.source.begin(Position(HOST, moment(100), frozenset({"gone"})))
    assert stage.gaps == []


def test_a_log_that_goes_back_far_enough_is_none(stage: Stage) -> None:
    row = stage.log.add("task:update", {"task_id": "t"}, 100)
    stage.source.begin(Position(HOST, moment(100), frozenset({row["id"]})))
    assert stage.gaps == []


def test_a_login_that_may_not_read_the_log_hears_what_is_live(stage: Stage) -> None:
    stage.status = 403
    assert stage.source.begin(None) == Position(HOST)
    assert not stage.source.reads_log
    stage.up()
    stage.hear("task:update", {"task_id": "t"})
    assert stage.look() == [None]
    assert stage.gaps == []
    asked = stage.asked_while_down
    stage.down()
    assert stage.gaps == []
    stage.up()
    stage.look()
    assert stage.asked_while_down == asked
    assert [str(gap) for gap in stage.gaps] == [
        "events between the beginning and now may be missing: the line was down, and this login may not read the"
        " server's log of events (managers and administrators may)"
    ]


def test_a_position_and_a_login_that_may_not_read_the_log_do_not_go_together(stage: Stage) -> None:
    stage.status = 403
    with pytest.raises(NotAllowedException, match="position: this login may not read"):
        stage.source.begin(Position(HOST, moment(0)))


@pytest.mark.parametrize(("status", "kind"), [(401, NotAuthenticatedException), (400, ParameterException)])
def test_what_will_not_pass_is_raised_at_the_beginning(stage: Stage, status: int, kind: type[Exception]) -> None:
    stage.status = status
    with pytest.raises(kind):
        stage.source.begin(None)


# What it tells


def test_each_is_told_once_with_its_entry(stage: Stage) -> None:
    stage.source.begin(None)
    stage.up()
    ids = [stage.happen("task:update", {"task_id": str(number)}, number) for number in range(5)]
    assert stage.look() == ids
    assert stage.look() == []
    assert [event.data["task_id"] for event in stage.heard] == ["0", "1", "2", "3", "4"]
    assert stage.source.is_current


def test_what_was_not_heard_is_told_to_those_who_cannot_wait_as_well(stage: Stage) -> None:
    stage.source.begin(None)
    row = stage.log.add("task:update", {"task_id": "t"}, 1)
    assert stage.look() == [row["id"]]
    assert [event.id for event in stage.heard] == [row["id"]]


def test_known_silent_names_are_told_at_once() -> None:
    stage = Stage(silent=("quiet:new",))
    stage.source.begin(None)
    stage.up()
    stage.hear("quiet:new", {"a": 1})
    assert stage.look() == [None]


def test_other_messages_without_an_entry_are_told_after_a_grace(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.source.begin(None)
    stage.up()
    stage.hear("odd:new")
    assert stage.look() == []
    monkeypatch.setattr(merges, "GRACE_SECONDS", 0.0)
    assert stage.look() == [None]


def test_what_happens_while_the_line_is_down_is_told(stage: Stage) -> None:
    stage.source.begin(None)
    stage.up()
    first = stage.happen("task:update", {"task_id": "t"}, 1)
    assert stage.look() == [first]
    stage.down()
    assert not stage.source.is_current
    missed = stage.log.add("task:update", {"task_id": "t"}, 2)
    assert stage.look() == [missed["id"]]
    stage.up()
    assert stage.look() == []
    assert stage.gaps == []


def test_an_entry_that_was_written_a_minute_late_is_told_when_it_looks_back(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.source.begin(None)
    stage.log.add("task:update", {"task_id": "t"}, 100)
    stage.look()
    late = stage.log.add("task:update", {"task_id": "t"}, 50)
    assert stage.look() == []
    monkeypatch.setattr(sources, "SWEEP_SECONDS", 0.0)
    assert stage.look() == [late["id"]]


def test_rights_that_are_taken_away_are_a_gap(stage: Stage) -> None:
    stage.source.begin(None)
    stage.up()
    stage.happen("task:update", {"task_id": "t"}, 1)
    stage.look()
    stage.status = 403
    stage.look()
    assert [(gap.after, gap.until) for gap in stage.gaps] == [(moment(1), None)]
    assert not stage.source.reads_log
    stage.hear("task:update", {"task_id": "t"})
    assert stage.look() == [None]


# Bounds


def test_what_is_heard_while_it_cannot_look_is_bounded_and_in_the_log(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "HEARD_AT_MOST", 5)
    stage.source.begin(None)
    ids = [stage.happen("task:update", {"task_id": str(number)}, number) for number in range(20)]
    assert len(stage.source._live) == 5
    assert stage.look() == ids
    assert stage.gaps == []


def test_what_no_log_has_is_a_gap_when_too_much_comes(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "HEARD_AT_MOST", 5)
    stage.status = 403
    stage.source.begin(None)
    for number in range(20):
        stage.hear("task:update", {"task_id": str(number)})
    stage.look()
    assert [event.data["task_id"] for event in stage.told] == ["15", "16", "17", "18", "19"]
    assert [gap.reason.split(",")[0] for gap in stage.gaps] == ["15 events came faster than they were handled"]


def test_what_the_log_does_not_keep_is_a_gap_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "HEARD_AT_MOST", 5)
    stage = Stage(silent=("quiet:new",))
    stage.source.begin(None)
    for number in range(7):
        stage.hear("quiet:new", {"number": number})
        stage.happen("task:update", {"task_id": str(number)}, number)
    stage.look()
    assert sum(event.name == "task:update" for event in stage.told) == 7
    quiet = sum(event.name == "quiet:new" for event in stage.told)
    (gap,) = stage.gaps
    assert gap.reason.startswith(f"{7 - quiet} events came faster than they were handled")


# Running


@pytest.mark.parametrize("status", [502, 503, 429, 500])
def test_a_log_that_cannot_be_read_is_waited_for(
    stage: Stage, status: int, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sources, "AGAIN", RetryPolicy(1_000_000_000, first_seconds=0.001, longest_seconds=0.002))
    stage.source.begin(None)
    stage.up()
    stage.run()
    until(lambda: stage.source.is_current)
    stage.status = status
    ids = [stage.happen("task:update", {"task_id": str(number)}, number) for number in range(3)]
    until(lambda: stage.asked_while_down > 30)
    assert not stage.source.is_current
    assert stage.told == []
    stage.status = 200
    until(lambda: len(stage.told) == 3)
    assert [event.id for event in stage.told] == ids
    until(lambda: stage.source.is_current)
    said = [each for each in caplog.records if each.levelno == logging.WARNING and "cannot be read" in each.message]
    assert len(said) == 1


@pytest.mark.parametrize(("status", "kind"), [(401, NotAuthenticatedException), (400, ParameterException)])
def test_what_will_not_pass_ends_it(stage: Stage, status: int, kind: type[Exception]) -> None:
    stage.source.begin(None)
    stage.up()
    stage.run()
    until(lambda: stage.source.is_current)
    stage.status = status
    stage.hear("task:update", {"task_id": "t"})
    assert isinstance(stage.ended(), kind)


@pytest.mark.parametrize("state", ["idle", "line down", "log down", "waiting for an entry"])
def test_it_ends_at_once_in_every_state(stage: Stage, state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    never = RetryPolicy(1_000_000_000, first_seconds=10_000, longest_seconds=10_000)
    for name in ("AGAIN", "LOOKS"):
        monkeypatch.setattr(sources, name, never)
    for name in ("SWEEP_SECONDS", "POLL_SECONDS"):
        monkeypatch.setattr(sources, name, 10_000.0)
    stage.source.begin(None)
    stage.up()
    stage.run()
    until(lambda: stage.source.is_current)
    if state == "line down":
        stage.down()
    if state == "log down":
        stage.status = 503
    if state != "idle":
        stage.hear("task:update", {"task_id": "t"})
        until(lambda: stage.source._merge.waiting)
    stage.stop()
    assert stage.line.is_stopped
    assert stage.failure is None


def test_how_long_it_rests(stage: Stage) -> None:
    stage.source.begin(None)
    assert stage.source._rest(0, 0) == POLL_SECONDS
    stage.up()
    assert stage.source._rest(0, 0) == SWEEP_SECONDS
    stage.hear("task:update")
    assert stage.source._rest(0, 0) <= 0.02
    assert stage.source._rest(0, 100) <= 0.5
    assert stage.source._rest(1, 0) <= 0.5
    assert stage.source._rest(1_000_000, 0) <= 15


def test_a_ring_that_comes_while_it_looks_has_it_look_again(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SWEEP_SECONDS", "POLL_SECONDS"):
        monkeypatch.setattr(sources, name, 10_000.0)
    stage.source.begin(None)
    stage.up()
    respond: Callable[[httpx.Request], httpx.Response] = stage.log.respond
    happened: list[str] = []

    def respond_and_happen(request: httpx.Request) -> httpx.Response:
        answer = respond(request)
        if len(happened) < 5:  # after what was read, before it was told
            happened.append(stage.happen("task:update", {"task_id": str(len(happened))}, len(happened)))
        return answer

    monkeypatch.setattr(stage.log, "respond", respond_and_happen)
    stage.run()
    until(lambda: len(stage.told) == 5)
    assert [event.id for event in stage.told] == happened
