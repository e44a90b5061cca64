"""Overviews of productions on a real server: what is asked, what the event log tells, and what a login may not read."""

from __future__ import annotations

import asyncio
import datetime
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from gazu_like import overview, session, sync
from gazu_like.aio import AsyncKitsuClient
from gazu_like.client import KitsuClient
from gazu_like.exception import NotAllowedException, RouteNotFoundException
from gazu_like.lookup import LISTS
from gazu_like.overview.burn_down import lives
from gazu_like.overview.page import page
from gazu_like.overview.reading import read_rows
from tests.kitsu.conftest import PASSWORD, unique

if TYPE_CHECKING:
    from gazu_like.sandbox import Server
    from gazu_like.testing.existing import ExistingServer

TODAY = datetime.datetime.now(datetime.timezone.utc).date()


def ago(days: int) -> str:
    return str(TODAY - datetime.timedelta(days=days))


class Film:
    """A production with a story: tasks that were done, opened again, made and removed, some of them late."""

    def __init__(self, client: KitsuClient) -> None:
        self.client = client
        self.project = client.project.new_project(unique("Film"), "tvshow")
        client.project.update_project({"id": self.project["id"], "start_date": ago(10), "end_date": ago(-20)})
        self.episodes = [client.shot.new_episode(self.project, name) for name in ("E01", "E02")]
        self.sequences = [client.shot.new_sequence(self.project, "SQ010", each) for each in self.episodes]
        self.shots = [
            client.shot.new_shot(self.project, sequence, name)
            for sequence in self.sequences
            for name in ("SH010", "SH020")
        ]
        kind = client.asset.new_asset_type(unique("Character"))
        self.assets = [client.asset.new_asset(self.project, kind, name) for name in ("Orla", "Lumen", "Cat")]
        self.kind = kind["name"]
        for shot, cast in zip(self.shots, ((0, 1), (0,), (1,)), strict=False):
            links = [{"asset_id": self.assets[each]["id"], "nb_occurences": 2} for each in cast]
            client.casting.update_shot_casting(self.project, shot, links)
        self.animation = client.task.new_task_type(unique("Animation"), for_entity="Shot")
        self.modeling = client.task.new_task_type(unique("Modeling"), for_entity="Asset")
        self.statuses = {each["short_name"]: each for each in client.task.all_task_statuses()}

    def tell(self) -> None:
        """Four tasks of shots, one of an asset, one that is removed, and one of a canceled shot."""
        task = self.client.task
        todo = self.statuses["todo"]
        self.artist = self.client.person.new_person(
            "Hana", unique("Sato"), f"{unique('hana').replace(' ', '.')}@example.com"
        )
        self.tasks = [task.new_task(shot, self.animation, task_status=todo) for shot in self.shots]
        self.model = task.new_task(self.assets[0], self.modeling, task_status=todo, assignees=[self.artist])
        first, second, third, fourth = self.tasks
        for name in ("wip", "wfa", "done"):
            task.add_comment(first, self.statuses[name], name)
        for name in ("done", "retake"):
            task.add_comment(second, self.statuses[name], name)
        task.update_task({"id": third["id"], "due_date": ago(3), "estimation": 960})
        task.update_task({"id": first["id"], "due_date": ago(9)})
        task.update_task({"id": self.model["id"], "due_date": ago(-2)})
        task.set_time_spent(self.model, self.artist, ago(1), 240)
        task.remove_task(fourth)
        canceled = self.client.shot.new_shot(self.project, self.sequences[0], "SH900")
        task.new_task(canceled, self.animation, task_status=todo)
        # A shot with tasks is not removed by this, but canceled.
        self.client.shot.remove_shot(canceled)


@pytest.fixture(scope="module")
def told(kitsu_server: Server | ExistingServer) -> Iterator[Film]:
    with closing(kitsu_server.client()) as client:
        film = Film(client)
        film.tell()
        yield film


def test_the_figures_are_those_of_the_server(told: Film) -> None:
    found = overview.read(told.project, client=told.client)
    assert (found.name, found.id) == (told.project["name"], told.project["id"])
    assert (found.tasks, found.done, found.open, found.left_out) == (4, 1, 3, 1)
    assert found.entities == {"Asset": 3, "Shot": 4, "Sequence": 2, "Episode": 2}
    assert (found.start_date, found.end_date) == (ago(10), ago(-20))
    assert (found.people, found.undated) == (1, 1)
    assert (found.estimated_days, found.spent_days) == (2.0, 0.5)
    counts = {
        (kind.kind, each.name): {found.status(status).short_name: number for status, number in each.counts.items()}
        for kind in found.progress
        for each in kind.types
    }
    assert counts == {
        ("Asset", told.modeling["name"]): {"todo": 1},
        ("Shot", told.animation["name"]): {"done": 1, "retake": 1, "todo": 1},
    }


def test_late_is_what_is_past_its_day_and_not_done(told: Film) -> None:
    found = overview.read(told.project, client=told.client)
    late, coming = found.late, found.coming
    assert [(each.id, each.path, each.days) for each in late] == [(told.tasks[2]["id"], ("E02", "SQ010", "SH010"), 3)]
    assert [(each.id, each.path, each.days) for each in coming] == [(told.model["id"], (told.kind, "Orla"), 2)]
    assert coming[0].assignees == (told.artist["full_name"],)
    later = datetime.datetime.now() + datetime.timedelta(days=30)
    assert len(overview.read(told.project, client=told.client, moment=later).late) == 2


def test_the_casting_counts_shots_by_episode_and_sequence(told: Film) -> None:
    found = overview.read(told.project, client=told.client).casting
    shown = [(each.title, each.columns, {row.name: row.shots for row in each.rows}) for each in found.matrices]
    assert shown == [
        ("", ["E01", "E02"], {"Lumen": (1, 1), "Orla": (2, 0)}),
        ("E01", ["SQ010"], {"Lumen": (1,), "Orla": (2,)}),
        ("E02", ["SQ010"], {"Lumen": (1,)}),
    ]
    assert found.uncast == [(told.kind, "Cat")]
    assert found.empty_shots == 1


def test_the_event_log_tells_the_story(told: Film) -> None:
    rows = read_rows(told.project, told.client)
    assert rows.log is not None
    found = overview.read(told.project, client=told.client)
    assert (found.burn_down.gap, found.burn_down.log_from) == ("", str(rows.log.begins)[:10])
    assert (found.burn_down.days[-1].open, found.burn_down.days[-1].tasks) == (3, 4)
    done = {each["id"] for each in rows.statuses if each["is_done"]}
    counted = [each for each in rows.tasks if each["id"] in {each["id"] for each in (*told.tasks, told.model)}]
    by_turns = {
        tuple(opens for _, opens in life.turns): life.died is not None
        for life in lives(counted, rows.log, done, found.moment)
    }
    # Removed or untouched; done by way of two others; done and opened again.
    assert set(by_turns) == {(), (True, True, False), (False, True)}
    gone = [life for life in lives([], rows.log, done, found.moment) if not life.turns]
    assert len(gone) == 1
    assert gone[0].died is not None


def test_of_what_came_from_elsewhere_the_log_tells_from_then_on(kitsu_client: KitsuClient) -> None:
    film = Film(kitsu_client)
    done, todo = film.statuses["done"], film.statuses["todo"]
    made = [film.client.task.new_task(shot, film.animation, task_status=todo) for shot in film.shots[:3]]
    film.client.task.add_comment(made[2], done, "done here")
    # As a migration writes it: with the dates that it had on the other server.
    old = {
        **made[0],
        "created_at": f"{ago(90)}T10:00:00",
        "task_status_id": done["id"],
        "done_date": f"{ago(60)}T10:00:00",
    }
    sync.import_tasks([{name: old[name] for name in old if name != "assignees"}], client=kitsu_client)
    found = overview.read(film.project, client=kitsu_client).burn_down
    assert (found.gap, found.log_from) == ("late", ago(0))
    by_day = {each.day: (each.open, each.tasks) for each in found.days}
    assert [by_day[ago(each)] for each in (90, 61, 60, 1, 0)] == [(1, 1), (1, 1), (0, 1), (0, 1), (1, 3)]


def test_an_artist_gets_the_burn_down_by_the_tasks_dates(told: Film, kitsu_server: Any) -> None:
    email = f"{unique('artist').replace(' ', '.')}@example.com"
    person = told.client.person.new_person("Priya", unique("Nair"), email, role="user", password=PASSWORD)
    with closing(KitsuClient(kitsu_server.host)) as artist:
        session.log_in(email, PASSWORD, client=artist)
        with pytest.raises(NotAllowedException):
            overview.read(told.project, client=artist)
        told.client.project.add_person_to_team(told.project, person)
        found = overview.read(told.project, client=artist)
    assert (found.burn_down.gap, found.burn_down.log_from) == ("refused", None)
    assert (found.burn_down.days[-1].open, found.burn_down.days[-1].tasks) == (3, 4)
    assert "this login may not read it" in page(found)
    whole = overview.read(told.project, client=told.client)
    assert (found.tasks, found.late, found.casting) == (whole.tasks, whole.late, whole.casting)


def test_what_is_asked_does_not_grow_with_the_production(told: Film, kitsu_server: Any) -> None:
    with closing(kitsu_server.client()) as client:
        asked: list[str] = []
        send = client.wire.send

        def counting(call: Any) -> Any:
            asked.append(call.path)
            return send(call)

        client.wire.send = counting
        overview.read(told.project, client=client)
    # The production; each kind of entity, and asset types; the log in four; tasks, casting; the lists of the studio.
    assert len(asked) == 1 + len(LISTS) + 1 + 4 + 2 + 4


def test_it_reads_the_same_on_an_event_loop(told: Film, kitsu_server: Any) -> None:
    async def read() -> overview.Overview:
        async with AsyncKitsuClient(kitsu_server.host) as client:
            await client.run(session.log_in, kitsu_server.email, kitsu_server.password)
            return await client.run(overview.read, told.project, moment=moment)

    moment = datetime.datetime.now(datetime.timezone.utc)
    assert asyncio.run(read()).as_dict() == overview.read(told.project, client=told.client, moment=moment).as_dict()


def test_an_empty_production_has_a_page(kitsu_client: KitsuClient) -> None:
    found = overview.read(kitsu_client.project.new_project(unique("Empty")), client=kitsu_client)
    assert (found.tasks, found.burn_down.days, found.casting.matrices) == (0, [], [])
    assert "No tasks yet." in page(found)


def test_no_such_production(kitsu_client: KitsuClient) -> None:
    with pytest.raises(RouteNotFoundException):
        overview.read("5a3b7a0e-2d5f-4f0e-9f35-3d1f0c1f7a11", client=kitsu_client)
    with pytest.raises(ValueError, match="project: wanted an ID"):
        overview.read("a name", client=kitsu_client)
