"""A board that stays as the server has it: read once, then what events are of; all of it when some may be missing."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import TracebackType
from typing import Any

from gazu_like import lookup, person, task
from gazu_like.board.state import Board, Change, Concern, Facts, Row, Wanted, concern
from gazu_like.client import KitsuClient
from gazu_like.events import Event, EventListener
from gazu_like.events.signals import stopping
from gazu_like.exception import ConnectionFailedException, ServerErrorException
from gazu_like.lookup import Place
from gazu_like.refs import Ref, id_of

logger = logging.getLogger("gazu_like.board")

#: One deed of a person is several events: what comes within so long is taken together.
TOGETHER_SECONDS = 0.1
#: Pause between two attempts to read what has changed, while the server does not answer.
AGAIN_SECONDS = 1.0
#: Longest wait between two looks at whether the board is still wanted.
LOOK_SECONDS = 0.25
#: IDs of one question: its address stays short enough for every proxy.
IDS_OF_A_QUESTION = 100


class Feed:
    """A board of a production's tasks, kept as the server has it while ``run`` runs.

    Args:
        client: Connection, logged in. A login that may not read the log of events will do.
        project: The production, ID or dict.
        wanted: Which tasks are meant.
        changed: Called with what changed, one thread at a time; the lock is not held.

    Attributes:
        board: The tasks. Look at it with ``lock`` held.
        listener: Where the events come from; ``listener.status`` tells of the line.
        lock: Held while the board changes.
    """

    def __init__(
        self,
        client: KitsuClient,
        project: Ref,
        wanted: Wanted | None = None,
        changed: Callable[[Sequence[Change]], object] = len,
    ) -> None:
        self._client = client
        self._project_id = id_of(project, "project")
        self._changed = changed
        self._events: list[Event[Any]] = []
        self._is_stale = False
        self._is_closed = False
        self._reading = client.wire.new_lock()
        self.lock = client.wire.new_lock()
        self.board = Board(Facts({}, {}, {}, {}), wanted or Wanted())
        # One worker: the changes come in the order in which they happened.
        self.listener = EventListener(client, project=self._project_id, workers=1)
        self.listener.handlers.add("*", self._take)
        self.listener.on_gap(self._mind_gap)
        client.cache.follow(self.listener)  # a board that shows what was read before is none

    def read(self) -> None:
        """Read the board.

        Raises:
            GazuException: the server does not answer, or refuses.
        """
        facts = self._facts()
        rows = self._all_tasks()
        with self.lock:
            self.board.facts = facts
            self.board.tasks = {row["id"]: row for row in rows}

    def run(self) -> None:
        """Keep the board as it is on the server, until Ctrl-C, SIGTERM or ``stop``.

        Raises:
            NotAuthenticatedException: the login has ended and could not be renewed.
            GazuException: the server does not answer at the beginning, or with what will not pass.
        """
        with stopping(self.stop), self:
            while not self._is_closed and self.listener.is_running:
                self._client.wire.sleep(LOOK_SECONDS)
        if self.listener.failure is not None:
            raise self.listener.failure

    def stop(self) -> None:
        """Have ``run`` return; from any thread, or a signal's."""
        self._is_closed = True

    def __enter__(self) -> Feed:
        """Read the board, and keep it so beside what the caller does. What happens after this is not missed."""
        with self._reading:
            self.listener.start()
            try:
                self.read()
            except BaseException:
                self._is_closed = True
                self.listener.stop(0.0)
                raise
        logger.info("watching %s", _counted(len(self.board.shown())))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._is_closed = True
        self.listener.stop()

    # What happens

    def _mind_gap(self, gap: object) -> None:
        self._is_stale = True
        self._work_off([])

    def _take(self, event: Event[Any]) -> None:
        """Take an event; look into all that came as soon as no more of them wait."""
        self._events.append(event)
        if self.listener.status.waiting > 1:
            return
        self._client.wire.sleep(TOGETHER_SECONDS)
        if self.listener.status.waiting > 1:
            return
        events, self._events = self._events, []
        self._work_off(events)

    def _work_off(self, events: Sequence[Event[Any]]) -> None:
        with self._reading:  # what comes before the board is read is looked into afterwards
            self._look_into(events)

    def _look_into(self, events: Sequence[Event[Any]]) -> None:
        while not self._is_closed and self.listener.is_running:
            try:
                changes = self._changes(events)
            except (ConnectionFailedException, ServerErrorException) as error:
                logger.warning("the tasks cannot be read: %s; trying again", error)
                self._is_stale = True  # what else happened meanwhile is found as well
                self._pause()
                continue
            if changes:
                self._changed(changes)
            return

    def _pause(self) -> None:
        until = time.monotonic() + AGAIN_SECONDS
        while not self._is_closed and self.listener.is_running and time.monotonic() < until:
            self._client.wire.sleep(LOOK_SECONDS)

    def _changes(self, events: Sequence[Event[Any]]) -> list[Change]:
        """Read what events are of, and return what is different."""
        about = concern(events)
        if self._is_stale or about.everything:
            facts, rows = self._facts(), self._all_tasks()
            with self.lock:
                self.board.facts = facts
                self._is_stale = False
                return self._told(events, {row["id"]: row for row in rows})
        facts = self._refreshed(about)
        fresh = self._tasks(about.task_ids)
        with self.lock:
            self.board.facts = facts
            return self.board.apply(events, fresh, time.time())

    def _told(self, events: Sequence[Event[Any]], rows: Mapping[str, Row]) -> list[Change]:
        ids = concern(events).task_ids
        now = time.time()
        named = self.board.apply(events, {task_id: rows.get(task_id) for task_id in ids}, now)
        return named + self.board.reload(rows.values(), now)

    # What is read

    def _facts(self) -> Facts:
        client = self._client
        return replace(
            self._refreshed(Concern(facts=True)), places=lookup.all_places_for_project(self._project_id, client=client)
        )

    def _refreshed(self, about: Concern) -> Facts:
        facts, client = self.board.facts, self._client
        if about.facts:
            people: Iterable[Any] = person.all_persons(client=client)
            facts = replace(
                facts,
                types=_by_id(task.all_task_types(client=client)),
                statuses=_by_id(task.all_task_statuses(client=client)),
                people={row["id"]: str(row.get("full_name") or row["id"]) for row in people},
            )
        if about.places:
            places: Mapping[str, Place] = lookup.all_places_for_project(self._project_id, client=client)
            facts = replace(facts, places=places)
        return facts

    def _all_tasks(self) -> list[Row]:
        return [*task.all_tasks_for_project(self._project_id, client=self._client)]

    def _tasks(self, ids: Iterable[str]) -> dict[str, Row | None]:
        """Return tasks as the server has them now, None for those that it has no more."""
        wanted = sorted(ids)
        found: dict[str, Row | None] = dict.fromkeys(wanted)
        for start in range(0, len(wanted), IDS_OF_A_QUESTION):
            some = json.dumps(wanted[start : start + IDS_OF_A_QUESTION])
            rows = self._client.fetch_all("tasks", {"id": some, "relations": "true"})
            found.update({row["id"]: row for row in rows if row["project_id"] == self._project_id})
        return found


def _counted(count: int) -> str:
    return f"{count} task{'' if count == 1 else 's'}"


def _by_id(rows: Iterable[Any]) -> dict[str, Row]:
    return {row["id"]: row for row in rows}
