"""Events to handlers: in order where they share a record, side by side where they do not, and little kept."""

from __future__ import annotations

import gc
import random
import threading
import weakref
from collections import defaultdict
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazu_like.aio import AsyncKitsuClient
from gazu_like.client import KitsuClient
from gazu_like.events.dispatch import Dispatcher
from gazu_like.events.event import Event, of_message
from tests.aio.worlds import HANGS_SECONDS, World
from tests.support.wires import HOST


def wire_of(world: World) -> Any:
    return AsyncKitsuClient(HOST).plain.wire if world.is_async else KitsuClient(HOST).wire


def of_records(number: int, *records: str) -> Event:
    """Return an event that is of these records: each has a field of its own."""
    return of_message("task:update", {f"{record}_id": record for record in records} | {"number": number})


def drained(dispatcher: Dispatcher) -> bool:
    return dispatcher.wait_until(lambda: not dispatcher.size, HANGS_SECONDS)


class Watch:
    """A handler that notes who is at work on which record, and in which order."""

    def __init__(self, wire: Any, pauses: random.Random | None = None) -> None:
        self._wire = wire
        self._pauses = pauses
        self._lock = threading.Lock()
        self._busy: set[str] = set()
        self._at_work = 0
        self.most = 0
        self.overlaps: list[str] = []
        self.order: dict[str, list[int]] = defaultdict(list)

    def __call__(self, event: Event) -> None:
        keys = event.keys()
        with self._lock:
            self._at_work += 1
            self.most = max(self.most, self._at_work)
            self.overlaps += keys & self._busy
            self._busy |= keys
            for key in keys:
                self.order[key].append(event.data["number"])
        if self._pauses is not None:
            self._wire.sleep(self._pauses.choice([0, 0, 0, 0.001, 0.002]))
        with self._lock:
            self._busy -= keys
            self._at_work -= 1


@settings(max_examples=25)
@given(
    events=st.lists(st.frozensets(st.sampled_from("abcdef"), min_size=1, max_size=3), max_size=40),
    workers=st.integers(1, 6),
    seed=st.integers(0, 1000),
)
def test_events_that_share_a_record_keep_their_order(
    world: World, events: list[frozenset[str]], workers: int, seed: int
) -> None:
    watch = Watch(wire_of(world), random.Random(seed))

    def work() -> tuple[bool, Dispatcher]:
        dispatcher = Dispatcher(watch._wire, workers, len(events) + 1, watch)
        for number, records in enumerate(events):
            dispatcher.add(of_records(number, *records))
        is_done = drained(dispatcher)
        dispatcher.stop()
        return is_done, dispatcher

    is_done, dispatcher = world.plainly(work)
    assert is_done
    assert not watch.overlaps
    assert watch.most <= workers
    for record in "abcdef":
        assert watch.order[record] == [number for number, records in enumerate(events) if record in records]
    assert not dispatcher._last
    assert dispatcher.failure is None


def test_others_run_side_by_side(world: World) -> None:
    wire = wire_of(world)
    met = 0

    def meet(event: Event) -> None:
        nonlocal met
        met += 1
        while met < 4:
            wire.sleep(0.001)

    def work() -> bool:
        dispatcher = Dispatcher(wire, 4, 10, meet)
        for number in range(4):
            dispatcher.add(of_records(number, str(number)))
        is_done = drained(dispatcher)
        dispatcher.stop()
        return is_done

    assert world.plainly(work)


def test_events_of_no_record_wait_for_their_own_kind_alone(world: World) -> None:
    watch = Watch(wire_of(world))
    seen: list[tuple[str, int]] = []

    def work() -> bool:
        dispatcher = Dispatcher(
            watch._wire, 4, 100, lambda event: (watch._wire.sleep(0), seen.append((event.name, event.data["n"])))
        )
        for number in range(20):
            dispatcher.add(of_message(f"studio:{number % 2}", {"n": number, "project_id": "p"}))
        is_done = drained(dispatcher)
        dispatcher.stop()
        return is_done

    assert world.plainly(work)
    for name in ("studio:0", "studio:1"):
        assert [number for found, number in seen if found == name] == sorted(n for found, n in seen if found == name)
    assert len(seen) == 20


def test_it_says_when_it_is_full(world: World) -> None:
    wire = wire_of(world)
    may_end = threading.Event()

    def hold(event: Event) -> None:
        while not may_end.is_set():
            wire.sleep(0.001)

    def work() -> list[Any]:
        dispatcher = Dispatcher(wire, 1, 2, hold)
        found: list[Any] = [dispatcher.is_full]
        for number in range(2):
            dispatcher.add(of_records(number, "a"))
        found += [dispatcher.is_full, dispatcher.size, dispatcher.wait_until(lambda: not dispatcher.is_full, 0.0)]
        may_end.set()
        found += [dispatcher.wait_until(lambda: not dispatcher.is_full, HANGS_SECONDS), drained(dispatcher)]
        dispatcher.stop()
        return found

    assert world.plainly(work) == [False, True, 2, False, True, True]


@pytest.mark.parametrize("kind", [SystemExit, KeyboardInterrupt, ValueError])
def test_what_a_handler_raises_is_the_failure_and_ends_waits(world: World, kind: type[BaseException]) -> None:
    wire = wire_of(world)
    is_over = threading.Event()

    def fail(event: Event) -> None:
        if not event.data["number"]:
            raise kind("over")
        while not is_over.is_set():
            wire.sleep(0.001)

    def work() -> tuple[bool, BaseException | None]:
        dispatcher = Dispatcher(wire, 2, 10, fail)
        dispatcher.add(of_records(1, "b"))
        dispatcher.add(of_records(0, "a"))
        is_in_time = dispatcher.wait_until(lambda: False, HANGS_SECONDS)
        is_over.set()
        dispatcher.stop()
        return is_in_time, dispatcher.failure

    is_in_time, failure = world.begin(work).result(HANGS_SECONDS)
    assert not is_in_time
    assert isinstance(failure, kind)


def test_nothing_grows_after_a_burst(world: World) -> None:
    wire = wire_of(world)
    kept: list[weakref.ref[Event]] = []

    def work() -> Dispatcher:
        dispatcher = Dispatcher(wire, 3, 2000, lambda event: None)
        for number in range(1000):
            event = of_records(number, f"r{number % 7}", f"s{number}")
            kept.append(weakref.ref(event))
            dispatcher.add(event)
        assert drained(dispatcher)
        dispatcher.add(of_records(1000, "last"))
        assert drained(dispatcher)
        return dispatcher

    dispatcher = world.plainly(work)
    gc.collect()
    assert not dispatcher._last
    # The last few tickets are cleared away by the next event.
    assert sum(found() is not None for found in kept) <= 3
    world.plainly(dispatcher.stop)


def test_after_a_stop_nothing_is_begun(world: World) -> None:
    wire = wire_of(world)
    begun: list[int] = []

    def work() -> None:
        dispatcher = Dispatcher(wire, 1, 100, lambda event: (begun.append(event.data["number"]), wire.sleep(0.01)))
        for number in range(50):
            dispatcher.add(of_records(number, "a"))
        while not begun:
            wire.sleep(0.001)
        dispatcher.stop()

    world.plainly(work)
    assert len(begun) <= 2
