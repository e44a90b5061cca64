"""Names, paths and IDs on a real server."""

from __future__ import annotations

import asyncio
import itertools
import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from gazu_like import lookup
from gazu_like.aio import AsyncKitsuClient
from gazu_like.exception import LookupException
from gazu_like.lookup.paths import LISTS

numbers = itertools.count(1)


class Series:
    """E01/SQ010/SH010, E02/SQ010/SH010, an edit of E01, a scene, a concept, two assets, one of them with a task."""

    def __init__(self, client: Any) -> None:
        self.name = f"Lookup series {next(numbers)}"
        self.project = client.project.new_project(self.name, production_type="tvshow")
        self.shots = {}
        for episode_name in ("E01", "E02"):
            episode = client.shot.new_episode(self.project, episode_name)
            sequence = client.shot.new_sequence(self.project, "SQ010", episode=episode)
            self.shots[episode_name] = client.shot.new_shot(self.project, sequence, "SH010")
            if episode_name == "E01":
                client.edit.new_edit(self.project, "Cut", episode=episode)
                client.scene.new_scene(self.project, sequence, "Street")
        client.concept.new_concept(self.project, "Fog")
        props = client.asset.new_asset_type("Prop")
        self.lamp = client.asset.new_asset(self.project, props, "Lamp")
        client.asset.new_asset(self.project, props, "Lamp / broken")
        self.modeling = client.task.get_task_type_by_name("Modeling")
        client.project.add_task_type(self.project, self.modeling, 1)
        self.task = client.task.new_task(self.lamp, self.modeling)


@pytest.fixture(scope="module")
def client(kitsu_server: Any) -> Iterator[Any]:
    with kitsu_server.client() as client:
        yield client


@pytest.fixture(scope="module")
def series(client: Any) -> Series:
    return Series(client)


def test_every_kind_of_entity_has_its_place(client: Any, series: Series) -> None:
    places = lookup.all_places_for_project(series.project, client=client)
    assert {place.path for place in places.values()} == {
        *("E01", "E02", "E01/SQ010", "E02/SQ010", "E01/SQ010/SH010", "E02/SQ010/SH010"),
        *("E01/Cut", "E01/SQ010/Street", "Fog", "Prop/Lamp", "Prop/Lamp / broken"),
    }
    assert {place.kind for place in places.values()} == set(LISTS)
    assert places[series.lamp["id"]].path == "Prop/Lamp"


def test_only_the_kinds_that_were_asked_for(client: Any, series: Series) -> None:
    places = lookup.all_places_for_project(series.project, ["Shot"], client=client)
    assert sorted(place.path for place in places.values()) == ["E01/SQ010/SH010", "E02/SQ010/SH010"]
    with pytest.raises(ValueError, match="kinds: wanted some of Episode, .* got 'Shoot'"):
        lookup.all_places_for_project(series.project, ["Shoot"], client=client)


def test_an_entity_by_path_name_and_id(client: Any, series: Series) -> None:
    wanted = series.shots["E02"]["id"]
    assert lookup.find_entity("e02/SQ010/SH010", series.project, client=client)["id"] == wanted
    assert lookup.find_entity(wanted, client=client)["id"] == wanted
    assert lookup.find_entity("Lamp / broken", series.project, ["Asset"], client=client).path == "Prop/Lamp / broken"
    with pytest.raises(LookupException, match=r"may be E01/SQ010/SH010, E02/SQ010/SH010: which one"):
        lookup.find_entity("SH010", series.project["id"], client=client)
    with pytest.raises(LookupException, match="a name needs its production"):
        lookup.find_entity("SH010", client=client)
    with pytest.raises(LookupException, match="has no entity '00000000-0000-4000-8000-000000000000'"):
        lookup.find_entity("00000000-0000-4000-8000-000000000000", client=client)


def test_a_task_by_path_and_id(client: Any, series: Series) -> None:
    for typed in ("Lamp/Modeling", "prop/lamp/modeling"):
        assert lookup.find_task(typed, series.project, client=client)["id"] == series.task["id"]
    assert lookup.find_task(series.task["id"], client=client)["entity_id"] == series.lamp["id"]
    with pytest.raises(LookupException, match=r"Prop/Lamp has no task 'Modelling'. Did you mean Modeling\?"):
        lookup.find_task("Lamp/Modelling", series.project, client=client)
    with pytest.raises(LookupException, match="SH010 has no task 'Layout'. It has none."):
        lookup.find_task("E01/SQ010/SH010/Layout", series.project, client=client)
    for typed in ("Lamp", "/Modeling", "Lamp/"):
        with pytest.raises(LookupException, match="wanted ENTITY/TASK TYPE"):
            lookup.find_task(typed, series.project, client=client)
    with pytest.raises(LookupException, match="has no task '00000000"):
        lookup.find_task("00000000-0000-4000-8000-000000000000", client=client)


def test_what_a_studio_has_is_found_by_name_and_short_name(client: Any, series: Series) -> None:
    assert lookup.find_project(series.name.upper(), client=client)["id"] == series.project["id"]
    assert lookup.find_task_status("WFA", client=client)["name"] == "Waiting For Approval"
    # A production that has chosen no statuses uses all of them.
    assert lookup.find_task_status("wfa", series.project, client=client)["name"] == "Waiting For Approval"
    assert lookup.find_asset_type("prop", client=client)["name"] == "Prop"
    mark = uuid.uuid4().hex[:8]
    person = client.person.new_person("Ada", f"Found {mark}", f"ada-{mark}@example.com")
    assert lookup.find_person(person["email"], client=client)["id"] == person["id"]
    assert lookup.find_person(person["full_name"], client=client)["id"] == person["id"]
    made = client.playlist.new_playlist(series.project, "Dailies")
    assert lookup.find_playlist("dailies", series.project, client=client)["id"] == made["id"]
    for find, typed in ((lookup.find_project, "Lookup seris 1"), (lookup.find_task_status, "wfaa")):
        with pytest.raises(LookupException, match="Did you mean"):
            find(typed, client=client)


def test_a_task_type_s_name_stands_for_all_of_that_name(client: Any) -> None:
    # Every server has one for assets and one for concepts.
    twins = {row["id"] for row in client.task.all_task_types() if row["name"] == "Concept"}
    assert len(twins) == 2
    assert {row["id"] for row in lookup.find_task_types("conCEPT", client=client)} == twins
    for each in twins:
        assert [row["id"] for row in lookup.find_task_types(each, client=client)] == [each]


def test_tasks_are_told_by_the_paths_that_find_them(client: Any, series: Series) -> None:
    places = lookup.all_places_for_project(series.project, client=client)
    paths = lookup.task_paths([series.task, {**series.task, "id": "x", "entity_id": "gone"}], places, client=client)
    assert paths == {series.task["id"]: "Prop/Lamp/Modeling"}


def test_it_can_be_awaited(kitsu_server: Any, client: Any, series: Series) -> None:
    async def find() -> str:
        async with AsyncKitsuClient(kitsu_server.host, tokens=client.tokens) as awaiting:
            found = await awaiting.run(lookup.find_task, "Lamp/Modeling", series.project)
            return str(found["id"])

    assert asyncio.run(find()) == series.task["id"]
