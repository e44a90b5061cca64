"""What a listener promises, on the real server."""

from __future__ import annotations

import asyncio
import contextlib
import queue
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from gazu_like import cache, person, sandbox, session
from gazu_like.aio import AsyncEventListener, AsyncKitsuClient
from gazu_like.client import KitsuClient
from gazu_like.events import Event, EventListener, Gap
from gazu_like.exception import NotAllowedException
from tests.kitsu.conftest import PASSWORD, unique
from tests.support import media

from .conftest import Film
from .handled import Handled, until


def member(film: Film, role: str) -> KitsuClient:
    """A client for somebody of the production's team."""
    client = film.client
    made_up = client.person.new_person("Mia", unique("May"), f"{unique('mia').replace(' ', '')}@example.com", role=role)
    client.person.change_password_for_person(made_up, PASSWORD)
    client.project.add_person_to_team(film.project, made_up)
    made = KitsuClient(client.host)
    made.event_host = client.event_host
    session.log_in(made_up["email"], PASSWORD, client=made)
    return made


@pytest.fixture
def manager(film: Film) -> Iterator[KitsuClient]:
    with contextlib.closing(member(film, "manager")) as client:
        yield client


@pytest.fixture
def artist(film: Film) -> Iterator[KitsuClient]:
    with contextlib.closing(member(film, "user")) as client:
        yield client


def test_handler_hears_who_did_what_and_when(client: KitsuClient, film: Film) -> None:
    handled = Handled()
    with EventListener(client, project=film.project) as listener:
        listener.handlers.add("shot:update", handled)
        film.change(0)
        assert until(lambda: bool(handled.events))
    (event,) = handled.events
    assert event.entity_id == film.shots[0]["id"]
    assert event.user_id == film.client.login.user
    row = next(row for row in film.log() if row["id"] == event.id)
    assert (row["name"], row["data"], row["created_at"]) == (event.name, event.data, event.created_at)


def test_patterns_and_productions_choose(client: KitsuClient, film: Film) -> None:
    other = film.client.project.new_project(unique("Other"))
    heard: dict[str, list[str]] = {"*": [], "*:new": [], "sequence:*": [], "mine": []}
    with EventListener(client) as listener:
        for pattern in ("*:new", "sequence:*"):
            listener.handlers.add(pattern, lambda event, pattern=pattern: heard[pattern].append(event.name))
        listener.handlers.add("*", lambda event: heard["mine"].append(event.name), project=film.project)
        film.client.shot.new_sequence(other, "SQ09")
        film.change(1)
        film.client.shot.new_sequence(film.project, "SQ02")
        assert until(lambda: heard["mine"] == ["shot:update", "sequence:new"])
        assert until(lambda: heard["*:new"] == heard["sequence:*"] == ["sequence:new"] * 2)


def test_what_happened_between_two_listeners_is_told_by_the_second(
    client: KitsuClient, film: Film, tmp_path: Path
) -> None:
    position = tmp_path / "position.json"
    with EventListener(client, position):
        pass
    film.change(2)
    film.change(3)
    handled = Handled()
    second = EventListener(client, position, project=film.project)
    second.handlers.add("shot:update", handled)
    with second:
        film.change(4)
        assert until(lambda: len(handled.events) >= 3)
    assert sorted(str(event.entity_id) for event in handled.events) == sorted(
        film.shots[number]["id"] for number in (2, 3, 4)
    )
    assert oct(position.stat().st_mode & 0o777) == "0o600"


def test_history_is_told_again_and_marked(client: KitsuClient, film: Film) -> None:
    film.change(5)
    film.change(6)
    told: list[Event[Any]] = []
    listener = EventListener(client, project=film.project)
    listener.handlers.add("*", told.append)
    rows = film.log()
    assert (
        listener.replay(after=film.project["created_at"][:10]) == len(rows) + 1
    )  # that the project is new is no row of it
    assert [event.id for event in told if event.name != "project:new"] == [row["id"] for row in rows]
    assert all(event.is_replayed for event in told)


def test_log_that_was_cleaned_is_told_as_a_gap(
    apart: sandbox.Server, client: KitsuClient, film: Film, tmp_path: Path
) -> None:
    position = tmp_path / "position.json"
    with EventListener(client, position):
        film.change(0)
    film.change(1)
    apart.sql("delete from api_event")
    film.change(2)
    gaps: list[Gap] = []
    listener = EventListener(client, position)
    listener.on_gap(gaps.append)
    handled = Handled()
    listener.handlers.add("shot:update", handled, project=film.project)
    with listener:
        assert until(lambda: bool(handled.events))
    (gap,) = gaps
    assert gap.after is not None
    assert gap.until is not None
    assert gap.after <= gap.until
    assert "does not go back so far" in str(gap)


def test_removed_production_is_no_gap(client: KitsuClient, film: Film, tmp_path: Path) -> None:
    position, gaps = tmp_path / "position.json", []
    with EventListener(client, position):
        film.change(0)
    film.client.project.close_project(film.project)
    film.client.project.remove_project(film.project, force=True)  # and all its events with it
    listener = EventListener(client, position)
    listener.on_gap(gaps.append)
    with listener:
        assert until(lambda: listener.status.is_current)
    assert gaps == []


def test_manager_hears_of_his_productions(manager: KitsuClient, film: Film, tmp_path: Path) -> None:
    handled = Handled()
    with EventListener(manager, tmp_path / "position.json") as listener:
        listener.handlers.add("shot:update", handled, project=film.project)
        film.change(0)
        assert until(lambda: bool(handled.events))
        assert listener.status.reads_log
    assert handled.events[0].id is not None


def test_artist_hears_what_happens_meanwhile_and_is_told_of_gaps(
    apart: sandbox.Server, artist: KitsuClient, film: Film, tmp_path: Path
) -> None:
    handled, gaps = Handled(), []
    listener = EventListener(artist)
    listener.on_gap(gaps.append)
    listener.handlers.add("shot:update", handled, project=film.project)
    with listener:
        film.change(0)
        assert until(lambda: bool(handled.events))
        assert not listener.status.reads_log
        apart.restart_events()
        assert until(lambda: listener.status.connections == 2)
        assert until(lambda: len(gaps) == 1)
        film.change(1)
        assert until(lambda: len(handled.events) == 2)
    with pytest.raises(NotAllowedException, match="may not read the server's log"):
        EventListener(artist, tmp_path / "position.json", since="2026-01-01").start()


def test_script_waits_until_a_preview_is_processed(client: KitsuClient, film: Film, tmp_path: Path) -> None:
    task_type = film.client.task.new_task_type(unique("Comp"), for_entity="Shot")
    film.client.project.add_task_type(film.project, task_type, priority=1)
    task = film.client.task.new_task(film.shots[0], task_type)
    picture = media.png(tmp_path / "picture.png")
    with EventListener(client) as listener:
        _, preview = film.client.task.publish_preview(task, task["task_status_id"], "look", preview_file_path=picture)
        event = listener.wait_for("preview-file:update", preview_file_id=preview, timeout=60)
        assert event.data["preview_file_id"] == preview["id"]
        with pytest.raises(TimeoutError, match=r"no event 'preview-file:update' with preview_file_id=.* within 0.2 s"):
            listener.wait_for("preview-file:update", preview_file_id=film.shots[0], timeout=0.2)


def test_cache_drops_what_another_person_changes(client: KitsuClient, film: Film) -> None:
    shot = film.shots[0]["id"]
    department = film.client.person.new_department(unique("Light"))
    cache.enable()
    try:
        with EventListener(client) as listener:
            client.cache.follow(listener)
            until(lambda: listener.status.is_current)
            assert client.shot.get_shot(shot)["description"] != "by another"
            before = client.person.all_departments()
            counts = person.all_departments.get_cache_infos
            hits = counts()["hits"]
            _written_by_another_process(film, f"data/entities/{shot}", {"description": "by another"})
            assert until(lambda: client.shot.get_shot(shot)["description"] == "by another", 30)
            assert client.person.all_departments() == before
            assert counts()["hits"] == hits + 1  # settings do not change with a shot
            _written_by_another_process(film, f"data/departments/{department['id']}", {"name": unique("Dark")})
            assert until(lambda: client.person.all_departments() != before, 30)
    finally:
        cache.disable()
        cache.clear_all()


def _written_by_another_process(film: Film, path: str, body: dict[str, Any]) -> None:
    """Write without this process's cache hearing of it."""
    client = film.client
    httpx.put(f"{client.host}/{path}", json=body, headers=client.make_auth_header()).raise_for_status()


def test_coroutines_listen(apart: sandbox.Server, film: Film) -> None:
    async def listen() -> list[str]:
        names: list[str] = []
        async with AsyncKitsuClient(apart.host) as client:
            client.event_host = apart.event_host
            await client.run(session.log_in, apart.email, apart.password)
            async with AsyncEventListener(client, project=film.project) as listener:

                @listener.on("shot:update")
                async def changed(event: Event[Any], client: AsyncKitsuClient) -> None:
                    names.append((await client.shot.get_shot(event.data["shot_id"]))["name"])

                for number in range(3):
                    await asyncio.to_thread(film.change, number)
                last = film.shots[2]
                await listener.wait_for("shot:update", shot_id=last)
                while len(names) < 3:
                    await asyncio.sleep(0.01)
        return names

    assert sorted(asyncio.run(asyncio.wait_for(listen(), 60))) == ["SH000", "SH001", "SH002"]


def test_events_of_gazus_way_come_as_well(client: KitsuClient, film: Film) -> None:
    from gazu_like import events

    heard: queue.Queue[dict[str, Any]] = queue.Queue()
    stream = events.init(client, handle_sigint=False)
    try:
        events.add_listener(stream, "shot:update", heard.put)
        film.change(7)
        assert heard.get(timeout=30)["shot_id"] == film.shots[7]["id"]
    finally:
        stream.disconnect()
