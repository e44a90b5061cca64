"""The table of events is true: a server is listened to while nearly all is done that makes it emit one."""

from __future__ import annotations

import contextlib
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import socketio  # type: ignore[import-untyped]

from gazu_like import event_log
from gazu_like.client import KitsuClient
from gazu_like.events import NAMESPACE
from gazu_like.sandbox import Server
from gazu_like.shapes.event_names import EVENTS, NOT_LOGGED
from tests.support.shape_checker import misfits

from .event_walk import Walk

Row = dict[str, Any]

#: Events that no request makes the server emit, and why.
UNHEARD = {
    "salary-scale:new": "the server makes salary scales by itself, and refuses to create one",
    "output_type:new": "for an output file without a type, which every route asks for",
}
#: What the review rooms pass on from client to client.
ROOM_WORDS = [name for name, shape in EVENTS.items() if shape is dict]


class Ear:
    """A connection to the event stream that notes what it hears.

    Args:
        client: Whose login to use.
    """

    def __init__(self, client: KitsuClient) -> None:
        self.client = client
        self.heard: list[tuple[str, Any]] = []
        self.socket = socketio.Client(handle_sigint=False)
        self.socket.on("*", lambda name, data: self.heard.append((name, data)), namespace=NAMESPACE)
        self.socket.connect(client.event_host, headers=client.make_auth_header(), namespaces=[NAMESPACE])

    def say(self, name: str, data: Row) -> None:
        """Send a message to the server, as a browser in a review room does."""
        self.socket.emit(name, data, namespace=NAMESPACE)

    def wait_for(self, wanted: Counter[str]) -> None:
        """Wait until events were heard, so many of each; they come some time after the answer to the request."""
        until = time.monotonic() + 30
        while (lacking := wanted - Counter(map(mark, list(self.heard))) - self.names()) and time.monotonic() < until:
            time.sleep(0.05)
        assert not lacking

    def names(self) -> Counter[str]:
        """How often each name was heard."""
        return Counter(name for name, _ in list(self.heard))


class Story:
    """What was heard, and what the log says of it."""

    def __init__(self, client: KitsuClient, folder: Path) -> None:
        self._before = {row["id"] for row in rows_of_log(client)}
        self._ear, walk = Ear(client), Walk(client, folder)
        with contextlib.ExitStack() as stack:
            stack.callback(self._ear.socket.disconnect)
            walk.walk()
            sit_in_room(self._ear, walk)
            done = self._settled()
            walk.import_again()
            imported = self._settled()
            walk.remove()
            self._settled()
        self.live = self._ear.heard
        self.imported = self.live[done:imported]
        self.ordinary = self.live[:done] + self.live[imported:]

    def _settled(self) -> int:
        """Wait until all that was done so far is heard: what is in the log, and an event that is sent last."""
        wanted = Counter({"main:test": self._ear.names()["main:test"] + 1})
        self._ear.client.user.send_test_event()
        self.log = [row for row in rows_of_log(self._ear.client) if row["id"] not in self._before]
        self._ear.wait_for(wanted + Counter(map(mark, self.logged)))
        return len(self._ear.heard)

    @property
    def logged(self) -> list[tuple[str, Any]]:
        """The events of the log, but for those that somebody wrote into it."""
        return [(row["name"], row["data"]) for row in self.log if row["name"] in EVENTS]


def rows_of_log(client: KitsuClient) -> list[Row]:
    return event_log.newest(client, "events/last", "cursor_event_id", 10000, {})


def mark(event: tuple[str, Any]) -> str:
    return f"{event[0]} {json.dumps(event[1], sort_keys=True)}"


def sit_in_room(ear: Ear, walk: Walk) -> None:
    """Go into the review room of a playlist, say all that one can say there, and leave."""
    room = {"playlist_id": walk.playlist["id"], "user_id": walk.me["id"], "current_frame": 3, "speed": 1}
    people, shown = "preview-room:room-people-updated", "preview-room:room-updated"
    # The server works on several messages at once, so each waits for the answer to the one before.
    for said, answer, times in (
        ("preview-room:open-playlist", people, 1),
        ("preview-room:join", people, 2),
        (shown, shown, 2),
        *((name, name, 1) for name in ROOM_WORDS),
        ("preview-room:leave", people, 3),
    ):
        ear.say(said, room)
        ear.wait_for(Counter({answer: times}))
    ear.say("preview-room:close-playlist", room)


@pytest.fixture(scope="module")
def story(kitsu_server: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    if not isinstance(kitsu_server, Server):
        pytest.skip("it changes what belongs to the whole studio")
    with contextlib.closing(kitsu_server.client()) as client:
        yield Story(client, tmp_path_factory.mktemp("story"))


def test_every_event_is_known(story: Story) -> None:
    assert {name for name, _ in story.live} - set(EVENTS) == set()


def test_every_event_is_heard(story: Story) -> None:
    assert set(EVENTS) - {name for name, _ in story.live} == set(UNHEARD)


def test_every_payload_fits_its_type(story: Story) -> None:
    found = {f"{name}{misfit}" for name, data in story.ordinary for misfit in misfits(data, EVENTS[name])}
    assert not found, "\n".join(sorted(found))


#: Entities, as the import routes name them in the key of the ID.
KINDS = ("Asset", "Concept", "ConceptFolder", "Edit", "Episode", "Scene", "Sequence", "Shot")


def test_imported_records_are_told_otherwise(story: Story) -> None:
    """What ``shapes.events`` says of the import routes, and nothing else."""
    strange = {name: set(data) for name, data in story.imported if list(misfits(data, EVENTS[name]))}
    entities = {f"{kind.lower()}:{verb}": {f"{kind}_id", "project_id"} for kind in KINDS for verb in ("new", "update")}
    lacking = {f"{kind}:{verb}": {"project_id"} for kind in ("task", "entity-link") for verb in ("new", "update")}
    del entities["conceptfolder:new"]  # which they alone send
    assert strange == {**entities, **lacking}


def test_the_log_keeps_what_it_is_said_to_keep(story: Story) -> None:
    live, logged = Counter(map(mark, story.live)), Counter(map(mark, story.logged))
    assert logged - live == Counter(), "in the log, and not heard"
    assert {each.split()[0] for each in live - logged} == NOT_LOGGED
    # A notification that is written as a record, not sent, is logged.
    assert {name for name, _ in story.logged} & NOT_LOGGED == {"notification:new"}


def test_a_production_is_told_by_the_payload_or_not_at_all(story: Story) -> None:
    only_log = {row["name"] for row in story.log if row["project_id"] and not row["data"].get("project_id")}
    only_payload = {row["name"] for row in story.log if not row["project_id"] and row["data"].get("project_id")}
    assert only_log <= {"render:done"}
    assert only_payload == {"project:new", "project:update", "project:delete", "project:set-thumbnail"}
