"""How soon others know: a handler, a cache, a following target. From the writer's answer to what is seen there."""

from __future__ import annotations

import contextlib
import statistics
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import gazu
import httpx

from benchmarks.measure import Bar, Extent, Panel, Part, Row
from benchmarks.migrations import SIZES, fill
from gazu_like import cache, sandbox
from gazu_like.client import KitsuClient
from gazu_like.events import EventListener
from gazu_like.exception import RouteNotFoundException
from gazu_like.sandbox import seed_pictures
from gazu_like.sync.migration import Migration

#: Changes of each kind that are followed, of a whole measurement.
CHANGES = 40
#: Changes that a handler or a cache is to hear of.
HEARD = 100
GOAL_SECONDS = 1.0
#: Between two looks at the target.
LOOK_SECONDS = 0.005
#: A change that is not seen by then is a fault, not a number.
LOST_SECONDS = 60.0

Change = Callable[[int], Callable[[], bool]]


def measure(client: KitsuClient, extent: Extent) -> Part:
    """Measure between sandboxes of its own.

    Args:
        client: Not used: a migration needs servers that hold nothing else.
        extent: ``reads`` below 1,000 makes the production smaller, and the changes fewer.
    """
    share = min(extent.reads, 1_000) / 1_000
    with contextlib.ExitStack() as stack:
        servers = [stack.enter_context(sandbox.start(events_apart=True)) for _ in range(2)]
        source, target = (stack.enter_context(contextlib.closing(server.client())) for server in servers)
        folder = Path(stack.enter_context(TemporaryDirectory()))
        project = fill(source, **{name: max(10, int(count * share)) for name, count in SIZES.items()})
        heard = _handlers(servers[0], source, project, max(10, int(HEARD * share)))
        cached = _cache(servers[0], source, project, max(10, int(HEARD * share)))
        followed = _following(servers, source, target, project, folder, max(3, int(CHANGES * share)))
    every = [seconds for lags in followed.values() for seconds in lags]
    rows = [
        _p95(f"event on the source to its record on the following target, {len(every)} of all kinds", every),
        *(_p95(f"the same: {name}", lags) for name, lags in followed.items()),
        _p95("another person's change until a cached read shows it", cached),
        *heard,
    ]
    panels = [
        Panel("from a change to the following target, p95", "s", [Bar(n, _quantile(s)) for n, s in followed.items()])
    ]
    notes = [
        "From the moment the writer has its answer. The target is looked at every 5 ms, which slows it.",
        "p95: 95 in 100 took no longer; beside it the median.",
        f"The production: {', '.join(f'{max(10, int(count * share)):,} {name}' for name, count in SIZES.items())}. "
        "Both servers, the follower and the writer share the machine.",
        "gazu hands on what it hears, and loses what it does not; our handlers get what the log says, which costs a "
        "request. What cannot wait is told by `observe`.",
    ]
    return Part("Events", rows, panels, notes)


def _following(
    servers: Sequence[sandbox.Server],
    source: KitsuClient,
    target: KitsuClient,
    project: dict[str, Any],
    folder: Path,
    count: int,
) -> dict[str, list[float]]:
    """Return how long each change took to be on the target, by kind of change."""
    compared = threading.Event()
    with contextlib.closing(servers[0].client()) as here, contextlib.closing(servers[1].client()) as there:
        migration = Migration(here, there, project, folder=folder / "journey")
        follower = migration.follow(told=lambda beat: compared.set() if beat.compared_at else None)
        work = threading.Thread(target=follower.run, daemon=True)
        work.start()
        sys.stderr.write("the first migration, before it follows ...\n")
        compared.wait()
        changes = _changes(source, target, project, folder)
        found: dict[str, list[float]] = {name: [] for name in changes}
        for number in range(count):  # in turn, so that what else goes on slows all alike
            for name, change in changes.items():
                found[name].append(_seen(change(number)))
        follower.ask_to_stop()
        work.join()
    return found


def _changes(source: KitsuClient, target: KitsuClient, project: dict[str, Any], folder: Path) -> dict[str, Change]:
    """Return what is done on the source, each giving what tells whether the target has it."""
    shots, assets = source.shot.all_shots_for_project(project), source.asset.all_assets_for_project(project)
    tasks = source.task.all_tasks_for_project(project)
    status = source.task.get_task_status_by_short_name("wip")
    person = source.person.all_persons()[0]
    there = partial(_is_there, target)

    def shot(number: int) -> Callable[[], bool]:
        each = shots[number % len(shots)]["id"]
        source.put(f"data/entities/{each}", {"description": f"change {number}"})
        return there(f"data/shots/{each}", description=f"change {number}")

    def new_shot(number: int) -> Callable[[], bool]:
        made = source.shot.new_shot(project, shots[0]["parent_id"], f"NEW{number:04}")
        return there(f"data/entities/{made['id']}")

    def comment(number: int) -> Callable[[], bool]:
        made = source.task.add_comment(tasks[number % len(tasks)], status, f"comment {number}")
        return there(f"data/comments/{made['id']}")

    def assignment(number: int) -> Callable[[], bool]:
        task = tasks[-1 - number % len(tasks)]["id"]
        source.put(f"data/tasks/{task}", {"estimation": 1_000 + number})
        return there(f"data/tasks/{task}", estimation=1_000 + number)

    def casting(number: int) -> Callable[[], bool]:
        each = shots[number % len(shots)]["id"]
        cast = [{"asset_id": assets[number % len(assets)]["id"], "nb_occurences": 2 + number}]
        source.put(f"data/projects/{project['id']}/entities/{each}/casting", cast)
        return lambda: any(
            link["nb_occurences"] == 2 + number for link in target.get(f"data/entity-links?entity_in_id={each}")
        )

    def picture(number: int) -> Callable[[], bool]:
        path = seed_pictures.draw(folder / f"picture {number}.png", f"Picture {number}")
        _, made = source.task.publish_preview(tasks[number % len(tasks)], status, "", preview_file_path=path)
        return there(f"data/preview-files/{made['id']}", status="ready", original_name=path.stem)

    def hours(number: int) -> Callable[[], bool]:
        task = tasks[number % len(tasks)]["id"]
        source.task.set_time_spent(task, person, f"2026-10-{1 + number % 28:02}", 60 + number)
        return lambda: any(row["duration"] == 60 + number for row in target.get(f"data/time-spents?task_id={task}"))

    return {
        "changed shot": shot,
        "new shot": new_shot,
        "comment": comment,
        "changed task": assignment,
        "casting": casting,
        "published picture": picture,
        "hours": hours,
    }


def _is_there(client: KitsuClient, path: str, **fields: Any) -> Callable[[], bool]:
    def look() -> bool:
        try:
            row = client.get(path)
        except RouteNotFoundException:
            return False
        return all(row[name] == value for name, value in fields.items())

    return look


def _handlers(server: sandbox.Server, writer: KitsuClient, project: dict[str, Any], count: int) -> list[Row]:
    """Compare how soon a handler is called, ours and gazu's, listening in turn."""
    shots = writer.shot.all_shots_for_project(project)
    lags: dict[str, list[float]] = {"ours": [], "observe": [], "gazu": []}
    ways = {"ours": _our_handler, "observe": _our_observer, "gazu": _gazus_handler}
    for _ in range(3):
        for name, way in ways.items():
            with way(server) as came:
                for number in range(count // 3):
                    lags[name].append(_heard(writer, shots[number % len(shots)]["id"], came))
    return [
        _against_gazu("event to a handler, median", lags["ours"], lags["gazu"]),
        _against_gazu("event to `observe`, median", lags["observe"], lags["gazu"]),
    ]


@contextlib.contextmanager
def _our_handler(server: sandbox.Server) -> Iterator[threading.Event]:
    came = threading.Event()
    with contextlib.closing(server.client()) as client, EventListener(client) as listener:
        listener.handlers.add("shot:update", lambda event: came.set())
        yield came


@contextlib.contextmanager
def _our_observer(server: sandbox.Server) -> Iterator[threading.Event]:
    came = threading.Event()
    with contextlib.closing(server.client()) as client, EventListener(client) as listener:
        listener.observe(lambda event: came.set())
        yield came


@contextlib.contextmanager
def _gazus_handler(server: sandbox.Server) -> Iterator[threading.Event]:
    came = threading.Event()
    client = gazu.client.create_client(server.host)
    gazu.log_in(server.email, server.password, client=client)
    client.event_host = server.event_host
    stream = gazu.events.init(client, handle_sigint=False)
    gazu.events.add_listener(stream, "shot:update", lambda data: came.set())
    try:
        yield came
    finally:
        stream.disconnect()


def _heard(writer: KitsuClient, shot: str, came: threading.Event) -> float:
    came.clear()
    started = time.perf_counter()
    writer.put(f"data/entities/{shot}", {"description": f"{started}"})
    if not came.wait(LOST_SECONDS):
        raise RuntimeError("an event was not heard")
    return time.perf_counter() - started


def _cache(server: sandbox.Server, writer: KitsuClient, project: dict[str, Any], count: int) -> list[float]:
    """Return how long cached reads stayed stale after another person's change."""
    shots = writer.shot.all_shots_for_project(project)
    lags = []
    cache.enable()
    try:
        with contextlib.closing(server.client()) as reader, EventListener(reader) as listener:
            reader.cache.follow(listener)
            for number in range(count):
                shot = shots[number % len(shots)]["id"]
                reader.shot.get_shot(shot)
                _write_by_another(writer, shot, f"fresh {number}")
                lags.append(_seen(partial(_is_fresh, reader, shot, f"fresh {number}")))
    finally:
        cache.disable()
        cache.clear_all()
    return lags


def _write_by_another(writer: KitsuClient, shot: str, text: str) -> None:
    """Write as another process would: this one's cache does not hear of it."""
    path = f"{writer.host}/data/entities/{shot}"
    httpx.put(path, json={"description": text}, headers=writer.make_auth_header()).raise_for_status()


def _is_fresh(reader: KitsuClient, shot: str, text: str) -> bool:
    return reader.shot.get_shot(shot)["description"] == text


def _seen(is_there: Callable[[], bool]) -> float:
    started = time.perf_counter()
    while not is_there():
        if time.perf_counter() - started > LOST_SECONDS:
            raise RuntimeError("a change was not seen")
        time.sleep(LOOK_SECONDS)
    return time.perf_counter() - started


def _quantile(seconds: Sequence[float]) -> float:
    return sorted(seconds)[min(len(seconds) - 1, int(len(seconds) * 0.95))]


def _p95(what: str, seconds: Sequence[float]) -> Row:
    high, middle = _quantile(seconds), statistics.median(seconds)
    low, most = min(seconds) / middle, max(seconds) / middle
    return Row(
        f"{what}, p95", None, high, middle, high / middle, low, most,
        against="median", limit=GOAL_SECONDS, unit="seconds",
    )  # fmt: skip


def _against_gazu(what: str, ours: Sequence[float], theirs: Sequence[float]) -> Row:
    ratios = [one / two for one, two in zip(ours, theirs, strict=False)]
    middle = statistics.median(ours) / statistics.median(theirs)
    return Row(what, None, statistics.median(ours), statistics.median(theirs), middle, min(ratios), max(ratios))
