"""The listener as a whole, over a real server of socket.io and a log that tests play; in both worlds."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import anyio.to_thread
import pytest

from gazu_like.events import Gap, Handlers, MemoryStore
from gazu_like.events import line as lines
from gazu_like.events import listener as listeners
from gazu_like.events import source as sources
from gazu_like.events import work as works
from gazu_like.events.event import Event
from gazu_like.exception import (
    ConnectionFailedException,
    ListenerException,
    NotAllowedException,
    NotAuthenticatedException,
    PositionException,
)
from gazu_like.transport import threads
from gazu_like.transport.settings import RetryPolicy
from tests.aio.worlds import HANGS_SECONDS, World
from tests.events.support.listening import Listening
from tests.events.support.log import PROJECT, moment
from tests.events.support.patience import until
from tests.events.support.server import StreamServer


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    again = RetryPolicy(attempts=1_000_000_000, first_seconds=0.01, longest_seconds=0.05)
    monkeypatch.setattr(lines, "AGAIN", again)
    monkeypatch.setattr(sources, "AGAIN", again)
    monkeypatch.setattr(sources, "POLL_SECONDS", 0.02)
    monkeypatch.setattr(listeners, "LOOK_SECONDS", 0.02)
    monkeypatch.setattr(works, "ORDER_SECONDS", 0.5)
    monkeypatch.setattr(threads, "STOP_SECONDS", 0.05)


@pytest.fixture
def server() -> Iterator[StreamServer]:
    with StreamServer() as opened:
        yield opened


Listen = Callable[..., Listening]


@pytest.fixture
def listen(world: World, server: StreamServer) -> Iterator[Listen]:
    made: list[Listening] = []

    def make(*args: Any, **settings: Any) -> Listening:
        made.append(Listening(world, server, *args, **settings))
        return made[-1]

    yield make
    for each in made:
        each.close()


# Handlers


def test_what_happens_is_handled_with_its_entry(server: StreamServer, listen: Listen) -> None:
    listening = listen().record().start()
    rows = [server.happen("task:update", {"task_id": str(number)}, number) for number in range(3)]
    listening.handled(3)
    assert sorted(map(str, listening.ids)) == [row["id"] for row in rows]
    assert {event.created_at for event in listening.events} == {row["created_at"] for row in rows}


def test_handlers_take_the_client_of_their_world(server: StreamServer, listen: Listen, world: World) -> None:
    listening, found = listen(), []
    for function in world.callback(lambda event, client: found.append(client)):

        def handler(event: Event, client: Any, function: Any = function) -> Any:
            return function(event, client)

        listening.raw.on("task:update")(handler)
    listening.start()
    server.happen("task:update", {"task_id": "t"})
    listening.handled(1)
    assert found == [listening.client.raw] * (2 if world.is_async else 1)


def test_handlers_are_called_for_what_they_were_registered_for(server: StreamServer, listen: Listen) -> None:
    handlers, found = Handlers(), []
    listening = listen(project={"id": PROJECT}, handlers=handlers)
    handlers.add("shot:*", lambda event: found.append(event.name))
    handlers.add("*:new", lambda event: found.append(f"new {event.noun}"))
    listening.start()
    server.happen("shot:new", {"shot_id": "s", "project_id": PROJECT}, 1)
    server.happen("shot:new", {"shot_id": "s", "project_id": "other"}, 2)
    server.happen("task:update", {"task_id": "t", "project_id": PROJECT}, 3)
    server.happen("shot:update", {"shot_id": "s", "project_id": PROJECT}, 4)
    listening.handled(2)
    assert found == ["shot:new", "new shot", "shot:update"]
    until(lambda: listening.plain.status.position == moment(4))  # what is not meant counts as done


def test_a_handler_that_raises_is_told_of_and_does_not_end_it(
    server: StreamServer, listen: Listen, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    listening, errors = listen(), []

    def fail(event: Event) -> None:
        raise ValueError(f"no {event.data['task_id']}")

    listening.raw.on("task:update")(fail)
    listening.record()
    for function in world.callback(lambda event, error: errors.append((event.data["task_id"], str(error)))):
        listening.raw.on_error(function)
    listening.raw.on_error(lambda event, error: 1 / 0)
    listening.start()
    for each in ("1", "2"):
        server.happen("task:update", {"task_id": each})
    listening.handled(2)
    assert {event.data["task_id"] for event in listening.events} == {"1", "2"}
    assert set(errors) == {("1", "no 1"), ("2", "no 2")}
    assert listening.plain.status.failed == 2
    assert listening.plain.is_running
    assert any("fail" in message and "task:update" in message for message in caplog.messages)


def test_a_handler_is_tried_as_often_as_one_wishes(
    server: StreamServer, listen: Listen, monkeypatch: pytest.MonkeyPatch
) -> None:
    listening, tried, pauses = listen(attempts=3), [], []
    sleep = listening.client.wire.sleep
    monkeypatch.setattr(
        listening.client.wire, "sleep", lambda seconds: (pauses.append(seconds), sleep(min(seconds, 0.01)))
    )

    def fails_twice(event: Event) -> None:
        tried.append(event.data["task_id"])
        if event.data["task_id"] == "never" or len(tried) < 3:
            raise ValueError("not yet")

    listening.raw.on("task:update")(fails_twice)
    listening.start()
    server.happen("task:update", {"task_id": "t"}, 1)
    listening.handled(1)
    assert tried == ["t"] * 3
    assert listening.plain.status.failed == 0
    server.happen("task:update", {"task_id": "never"}, 2)
    listening.handled(2)
    assert tried == ["t"] * 3 + ["never"] * 3
    assert listening.plain.status.failed == 1
    assert [each for each in pauses if each >= 1] == [1.0, 2.0, 1.0, 2.0]


@pytest.mark.parametrize("kind", [SystemExit, KeyboardInterrupt])
def test_a_handler_that_ends_the_program_ends_it(
    server: StreamServer, listen: Listen, kind: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(works, "SAVE_SECONDS", 0.01)
    listening = listen()

    def leave(event: Event) -> None:
        raise kind("over")

    def run() -> BaseException | None:
        try:
            listening.plain.run()
        except kind as error:  # it would end the tests' event loop as well
            return error
        return None

    listening.raw.on("*")(leave)
    running = listening.world.begin(run)
    until(lambda: listening.plain.status.is_connected)
    server.happen("task:update", {"task_id": "t"})
    assert isinstance(running.result(HANGS_SECONDS), kind)
    assert not listening.plain.is_running


def test_events_that_share_a_record_are_handled_in_order_and_others_side_by_side(
    server: StreamServer, listen: Listen
) -> None:
    listening, order = listen(workers=2), []
    slow_may_end = threading.Event()

    def handle(event: Event) -> None:
        while event.data["number"] == 0 and not slow_may_end.is_set():
            listening.client.wire.sleep(0.001)
        order.append(event.data["number"])
        if event.data["number"] == 2:
            slow_may_end.set()

    listening.raw.on("*")(handle)
    listening.start()
    for number, task in enumerate(["slow", "slow", "other"]):
        server.happen("task:update", {"task_id": task, "number": number}, number)
    listening.handled(3)
    assert order == [2, 0, 1]


# Hearing


def test_a_slow_handler_does_not_hold_up_the_hearing(server: StreamServer, listen: Listen) -> None:
    listening, heard = listen(workers=1, queue=3), []
    may_go_on = threading.Event()

    def slow(event: Event) -> None:
        while not may_go_on.is_set():
            listening.client.wire.sleep(0.001)
        listening.events.append(event)

    listening.raw.on("*")(slow)
    listening.raw.observe(lambda event: heard.append(event.data["task_id"]))
    listening.start()
    rows = [server.happen("task:update", {"task_id": str(number)}, number) for number in range(30)]
    until(lambda: len(heard) >= 30)
    until(lambda: listening.plain.status.waiting == 3)
    assert listening.events == []
    may_go_on.set()
    listening.handled(30)
    assert listening.ids == [row["id"] for row in rows]


def test_observers_that_raise_do_no_harm(server: StreamServer, listen: Listen) -> None:
    listening, seen = listen().record(), []
    listening.raw.observe(lambda event: 1 / 0)
    listening.raw.observe(seen.append)
    listening.start()
    server.happen("task:update", {"task_id": "t"})
    listening.handled(1)
    assert [event.name for event in seen] == ["task:update"]


def test_nothing_is_missed_while_the_server_is_away(server: StreamServer, listen: Listen) -> None:
    listening = listen().record().start()
    first = server.happen("task:update", {"task_id": "t"}, 1)
    listening.handled(1)
    server.go_away()
    until(lambda: not listening.plain.status.is_connected)
    missed = [server.log.add("task:update", {"task_id": "t"}, 2 + number)["id"] for number in range(3)]
    until(lambda: listening.plain.status.problem)
    server.come_back()
    listening.handled(4)
    until(lambda: listening.plain.status.is_connected)
    last = server.happen("task:update", {"task_id": "t"}, 10)
    listening.handled(5)
    assert listening.ids == [first["id"], *missed, last["id"]]
    assert listening.plain.status.connections == 2


def test_gaps_are_told_in_every_form(server: StreamServer, listen: Listen, world: World) -> None:
    server.log_status = 403
    listening, gaps = listen().record(), []
    for function in world.callback(gaps.append):
        listening.raw.on_gap(function)
    listening.raw.on_gap(lambda gap: 1 / 0)
    listening.start()
    server.tell("task:update", {"task_id": "t"})
    listening.handled(1)
    assert listening.ids == [None]
    assert not listening.plain.status.reads_log
    server.drop()
    until(lambda: len(gaps) == len(world.callback(print)))
    assert all(isinstance(gap, Gap) for gap in gaps)


# Life


def test_a_with_block(server: StreamServer, listen: Listen, world: World) -> None:
    listening = listen().record()

    def within() -> None:
        server.happen("task:update", {"task_id": "t"})
        listening.handled(1)

    if world.is_async:

        async def block() -> None:
            async with listening.raw as same:
                assert same is listening.raw
                await anyio.to_thread.run_sync(server.happen, "task:update", {"task_id": "t"})
                await listening.raw.wait_for("task:update", timeout=HANGS_SECONDS)

        world.settled(block)
    else:
        with listening.raw as same:
            assert same is listening.raw
            within()
    assert not listening.plain.is_running
    assert len(listening.events) == 1


def test_it_does_not_listen_twice_at_once(listen: Listen) -> None:
    listening = listen().start()
    with pytest.raises(ListenerException, match="listens already"):
        listening.start()
    assert listening.plain.is_running


def test_it_listens_again_from_where_it_stopped(server: StreamServer, listen: Listen) -> None:
    listening = listen().record().start()
    first = server.happen("task:update", {"task_id": "t"}, 1)
    listening.handled(1)
    listening.stop()
    listening.stop()  # which does nothing
    meanwhile = server.log.add("task:update", {"task_id": "t"}, 2)
    listening.start()
    listening.handled(2)
    assert listening.ids == [first["id"], meanwhile["id"]]


def test_another_process_goes_on_at_the_position(server: StreamServer, listen: Listen, tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    one = listen(path).record().start()
    first = server.happen("task:update", {"task_id": "t"}, 1)
    one.handled(1)
    one.stop()
    meanwhile = server.log.add("task:update", {"task_id": "t"}, 1)
    other = listen(path).record().start()
    other.handled(1)
    other.stop()
    assert (one.ids, other.ids) == ([first["id"]], [meanwhile["id"]])


def test_it_begins_in_the_past_when_it_is_told_to(server: StreamServer, listen: Listen) -> None:
    rows = [server.log.add("task:update", {"task_id": "t"}, number * 100) for number in range(4)]
    listening = listen(since=moment(150)).record().start()
    listening.handled(2)
    assert listening.ids == [row["id"] for row in rows[2:]]


def test_stop_from_a_handler_ends_it(server: StreamServer, listen: Listen, world: World) -> None:
    listening = listen()
    if world.is_async:

        async def leave(event: Event) -> None:
            listening.events.append(event)
            await listening.raw.stop()

        listening.raw.on("*")(leave)
    else:
        listening.raw.on("*")(lambda event: (listening.events.append(event), listening.raw.stop()))
    running = listening.run()
    server.happen("task:update", {"task_id": "t"})
    running.result(HANGS_SECONDS / 4)
    assert listening.plain.status.failed == 0
    assert listening.plain.status.handled == 1
    assert not listening.plain.is_running
    assert not server.listeners


def test_a_wish_to_stop_from_a_handler_ends_it(server: StreamServer, listen: Listen) -> None:
    listening = listen()
    listening.raw.on("*")(lambda event: listening.raw.ask_to_stop())
    running = listening.run()
    server.happen("task:update", {"task_id": "t"})
    running.result(HANGS_SECONDS)
    assert listening.plain.status.handled == 1


def test_stop_from_elsewhere_ends_it(listen: Listen) -> None:
    listening = listen()
    running = listening.run()
    listening.stop()
    running.result(HANGS_SECONDS)


def test_stop_waits_for_handlers_at_work_and_no_longer_than_its_patience(
    server: StreamServer, listen: Listen, world: World
) -> None:
    store = MemoryStore()
    listening = listen(store, workers=1)
    at_work, may_end = threading.Event(), threading.Event()

    def slow(event: Event) -> None:
        at_work.set()
        while not may_end.is_set():
            listening.client.wire.sleep(0.001)
        listening.events.append(event)

    listening.raw.on("*")(slow)
    listening.start()
    first = server.happen("task:update", {"task_id": "t"}, 1)
    assert at_work.wait(HANGS_SECONDS)
    server.log.add("task:update", {"task_id": "t"}, 2)
    listening.stop(0.0)
    assert listening.events == []
    may_end.set()
    again = listen(store).record().start()
    again.handled(2)
    assert again.ids[0] == first["id"]


@pytest.mark.parametrize("what", ["log", "stream"])
def test_stop_does_not_wait_for_a_server_that_hangs(
    server: StreamServer, listen: Listen, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(works, "LINE_SECONDS", 0.05)
    listening = listen()
    if what == "stream":
        server.stream_gate.clear()
        listening.start()
        until(lambda: "/socket.io/" in server.asked)
    else:
        listening.start()
        server.log_gate.clear()
        server.tell("task:update", {"task_id": "t"})
        asked = len(server.asked)
        until(lambda: len(server.asked) > asked)
    listening.world.beside(listening.raw.stop, 0.1).result(HANGS_SECONDS / 4)
    assert not listening.plain.is_running


def test_it_starts_without_a_line(server: StreamServer, listen: Listen) -> None:
    server.refusal = "nobody"
    listening = listen().record().start()
    assert not listening.plain.status.is_connected
    assert "namespaces failed" in str(listening.plain.status.problem)
    row = server.log.add("task:update", {"task_id": "t"}, 1)
    listening.handled(1)
    assert listening.ids == [row["id"]]


@pytest.mark.parametrize(("status", "kind"), [(401, NotAuthenticatedException), (403, NotAllowedException)])
def test_what_keeps_it_from_starting_is_raised(
    server: StreamServer, listen: Listen, status: int, kind: type[Exception]
) -> None:
    server.log_status = status
    listening = listen(since=moment(0))
    with pytest.raises(kind):
        listening.start()
    assert not listening.plain.is_running
    server.log_status = 200
    listening.start()


def test_nobody_there(server: StreamServer, listen: Listen) -> None:
    server.go_away()
    with pytest.raises(ConnectionFailedException):
        listen().start()


def test_another_server_s_position_keeps_it_from_starting(listen: Listen, tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    path.write_text('{"version": 1, "host": "http://other/api", "moment": null, "ids": []}')
    with pytest.raises(PositionException, match="it is of http://other/api"):
        listen(path).start()


def test_a_login_that_ends_is_raised_by_run(server: StreamServer, listen: Listen) -> None:
    listening = listen(login={"access_token": "one"})
    running = listening.run()
    server.log_status = 401
    server.tell("task:update", {"task_id": "t"})
    with pytest.raises(NotAuthenticatedException):
        running.result(HANGS_SECONDS)
    assert "401" in str(listening.plain.status.problem)


class Full(MemoryStore):
    """A store that is full now and then, and says so in an error of its own."""

    is_full = False

    def set(self, name: str, value: str, /) -> None:
        if self.is_full:
            raise RuntimeError("No space left on device")
        super().set(name, value)


def test_a_position_that_cannot_be_kept_is_tried_again(
    server: StreamServer, listen: Listen, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(works, "SAVE_SECONDS", 0.01)
    store = Full()
    listening = listen(store).record().start()
    store.is_full = True
    server.happen("task:update", {"task_id": "t"})
    listening.handled(1)
    until(lambda: "cannot be kept: No space left" in caplog.text)
    server.happen("task:update", {"task_id": "u"})
    listening.handled(2)
    store.is_full = False
    until(lambda: listening.ids[-1] in str(store.get("gazu_like:events")))
    assert caplog.text.count("cannot be kept") == 1


def test_a_position_that_cannot_be_kept_in_the_end_is_raised(
    server: StreamServer, listen: Listen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(works, "SAVE_SECONDS", 10_000.0)
    store = Full()
    listening = listen(store).record().start()
    store.is_full = True
    server.happen("task:update", {"task_id": "t"})
    listening.handled(1)
    with pytest.raises(PositionException, match="cannot be kept: No space left"):
        listening.world.beside(listening.raw.stop).result(HANGS_SECONDS)


@pytest.mark.parametrize("bad", [{"workers": 0}, {"queue": 0}, {"attempts": 0}, {"since": "soon"}, {"project": {}}])
def test_bad_arguments_are_refused(listen: Listen, bad: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(bad))):
        listen(**bad)


# The position


class Counting(MemoryStore):
    """Counts."""

    def __init__(self) -> None:
        super().__init__()
        self.set_times = 0

    def set(self, name: str, value: str, /) -> None:
        self.set_times += 1
        super().set(name, value)


def test_the_position_is_kept_now_and_then_and_at_the_end(
    server: StreamServer, listen: Listen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(works, "SAVE_SECONDS", 10_000.0)
    server.log.add("task:update", {"task_id": "old"})
    store = Counting()
    listening = listen(store).record().start()
    assert store.set_times == 1
    for number in range(20):
        server.happen("task:update", {"task_id": "t"}, number)
    listening.handled(20)
    assert store.set_times == 1
    listening.stop()
    # Once when the wait for the next turn ended, if the position was another by then, and once when all was done.
    assert store.set_times in (2, 3)
    assert moment(19) in str(store.get("gazu_like:events"))


def test_a_position_that_stays_is_not_kept_again(
    server: StreamServer, listen: Listen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(works, "SAVE_SECONDS", 0.001)
    store = Counting()
    listening = listen(store, name="mine").record().start()
    server.happen("task:update", {"task_id": "t"}, 1)
    until(lambda: moment(1) in str(store.get("mine")))
    listening.handled(1)
    until(lambda: listening.plain.status.position == moment(1))
    listening.stop()
    times = store.set_times
    assert times <= 3
    listening.start()
    listening.stop()
    assert store.set_times == times


# Waiting, and history


def test_an_event_is_waited_for(server: StreamServer, listen: Listen, world: World) -> None:
    listening = listen().start()
    waited = world.beside(listening.raw.wait_for, "preview-file:update", preview_file_id={"id": "pf"}, timeout=20)
    server.happen("preview-file:update", {"preview_file_id": "other"}, 1)
    row = server.happen("preview-file:update", {"preview_file_id": "pf"}, 2)
    assert waited.result(HANGS_SECONDS).id == row["id"]
    assert listening.wait_for("preview-file:*", match=lambda event: event.id == row["id"]).id == row["id"]


def test_an_event_that_does_not_come(listen: Listen) -> None:
    listening = listen().start()
    with pytest.raises(TimeoutError, match="no event 'task:new' with task_id='t' came within 0 s"):
        listening.wait_for("task:new", timeout=0, task_id="t")
    with pytest.raises(TimeoutError, match=r"no event 'task:new' came within 0\.01 s"):
        listening.wait_for("task:new", timeout=0.01)


def test_waiting_for_what_cannot_come(listen: Listen) -> None:
    listening = listen()
    with pytest.raises(ValueError, match="name"):
        listening.wait_for("no name")
    with pytest.raises(ListenerException, match="does not listen: call start"):
        listening.wait_for("task:new")


def test_waiting_while_it_stops(listen: Listen, world: World) -> None:
    listening = listen().start()
    waited = world.beside(listening.raw.wait_for, "task:new", timeout=1000)
    until(lambda: listening.plain._room._waiters)
    listening.stop()
    with pytest.raises(ListenerException, match="stopped before a 'task:new' came"):
        waited.result(HANGS_SECONDS)


def test_what_an_earlier_start_heard_is_not_waited_for(server: StreamServer, listen: Listen) -> None:
    listening = listen().record().start()
    server.happen("task:new", {"task_id": "t"}, 1)
    listening.handled(1)
    listening.stop()
    listening.start()
    with pytest.raises(TimeoutError):
        listening.wait_for("task:new", timeout=0)


def test_history_is_told_again(server: StreamServer, listen: Listen, world: World) -> None:
    for number in range(1500):
        server.log.add("task:update" if number % 3 else "shot:new", {"task_id": str(number)}, number)
    listening = listen()
    marks: list[bool] = []
    listening.raw.on("task:*")(lambda event: marks.append(event.is_replayed))
    assert world.settled(listening.raw.replay) == 1000
    assert marks == [True] * 1000
    found = Handlers()
    found.add("*", listening.events.append)
    assert world.settled(listening.raw.replay, moment(10), moment(20), found) == 9
    assert [event.data["task_id"] for event in listening.events] == [str(number) for number in range(11, 20)]
    assert listening.plain.status.position is None


def test_history_needs_dates(listen: Listen, world: World) -> None:
    with pytest.raises(ValueError, match="after"):
        world.settled(listen().raw.replay, "yesterday")


# How it is doing


def test_status_while_it_listens_and_when_it_does_not(server: StreamServer, listen: Listen) -> None:
    listening = listen().record()
    before = listening.raw.status
    assert (before.is_connected, before.connections, before.handled, before.problem) == (False, 0, 0, "stopped")
    assert "stopped" in repr(listening.raw)
    listening.start()
    server.happen("task:update", {"task_id": "t"}, 7)
    listening.handled(1)
    until(lambda: listening.raw.status.is_current and not listening.raw.status.waiting)
    status = listening.raw.status
    assert (status.is_connected, status.reads_log, status.connections, status.problem) == (True, True, 1, None)
    assert (status.handled, status.failed, status.position) == (1, 0, moment(7))
    assert listening.raw.is_running
    assert listening.raw.host == server.host
    assert "stopped" not in repr(listening.raw)
    assert type(listening.raw).__name__ in repr(listening.raw)
    listening.stop()
    after = listening.raw.status
    assert (after.is_connected, after.handled, after.problem) == (False, 1, "stopped")


def test_nothing_is_left_when_it_stopped(server: StreamServer, listen: Listen, world: World) -> None:
    before = set(threading.enumerate())
    for number in range(3):
        listening = listen().record().start()
        server.happen("task:update", {"task_id": "t"}, number)
        listening.handled(1)
        listening.stop()
        listening.client.close()
    # What closes a connection of socket.io is a thread that ends when the server has taken note.
    until(lambda: not [each.name for each in set(threading.enumerate()) - before if "anyio" not in each.name.lower()])
    assert not server.listeners
