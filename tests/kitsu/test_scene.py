"""Scenes, their shots and their asset instances, on the real server."""

from __future__ import annotations

import uuid

import pytest

from gazu_like.client import KitsuClient
from gazu_like.exception import NotAllowedException, RouteNotFoundException
from gazu_like.shapes import Scene
from tests.kitsu.conftest import Production


@pytest.fixture
def scene(production: Production) -> Scene:
    return production.client.scene.new_scene(production.project, production.sequence, "SC_010")


def test_scene_is_listed_and_found(production: Production, scene: Scene) -> None:
    scenes, project, sequence = production.client.scene, production.project, production.sequence
    first = scenes.new_scene(project["id"], sequence["id"], "sc_001")
    lists = [
        scenes.all_scenes(project),
        scenes.all_scenes_for_project(project["id"]),
        scenes.all_scenes_for_sequence(sequence),
    ]
    assert [[row["id"] for row in rows] for rows in lists] == [[first["id"], scene["id"]]] * 3
    assert {first["id"], scene["id"]} <= {row["id"] for row in scenes.all_scenes()}
    for given in (scene, scene["id"]):
        full = scenes.get_scene(given)
        assert (full["sequence_name"], full["project_name"]) == (sequence["name"], project["name"])
        assert scenes.get_sequence_from_scene(given)["id"] == sequence["id"]
    with pytest.raises(RouteNotFoundException):
        scenes.get_scene(str(uuid.uuid4()))


def test_scene_is_found_by_name(production: Production, scene: Scene) -> None:
    scenes, sequence = production.client.scene, production.sequence
    assert (scenes.get_scene_by_name(sequence, "sc_010") or {})["id"] == scene["id"]
    assert scenes.get_scene_by_name(sequence["id"], "SC-010") is None
    small = scenes.new_scene(production.project, sequence, "sc_010")
    for row in (small, scene):
        assert (scenes.get_scene_by_name(sequence, row["name"]) or {})["id"] == row["id"]


def test_scene_of_that_name_is_returned(production: Production, scene: Scene) -> None:
    again = production.client.scene.new_scene(production.project, production.sequence, "SC_010")
    assert again["id"] == scene["id"]
    other = Production(production.client)
    with pytest.raises(RouteNotFoundException):
        production.client.scene.new_scene(other.project, production.sequence, "SC_010")


def test_scene_of_no_sequence_has_none(production: Production) -> None:
    loose = production.client.post(f"data/projects/{production.project['id']}/scenes", {"name": "loose"})
    with pytest.raises(RouteNotFoundException):
        production.client.scene.get_sequence_from_scene(loose)


def test_whole_scene_can_be_saved_again(production: Production, scene: Scene) -> None:
    scenes = production.client.scene
    given = {**scenes.get_scene(scene), "description": "A room.", "data": {"light": "dim"}}
    before = {**given}
    changed = scenes.update_scene(given)
    assert (changed["id"], changed["description"], changed["data"]) == (scene["id"], "A room.", {"light": "dim"})
    changed = scenes.update_scene({"id": scene["id"], "data": {"floor": 2}})
    assert changed["data"] == {"light": "dim", "floor": 2}, "the server merges metadata"
    assert given == before


def test_shot_goes_from_scene_to_scene_and_out(production: Production, scene: Scene) -> None:
    scenes, shot = production.client.scene, production.shot
    other = scenes.new_scene(production.project, production.sequence, "SC_020")
    assert scenes.all_shots_for_scene(scene) == []
    assert scenes.add_shot_to_scene(scene, shot)["source_id"] == scene["id"]
    assert [row["id"] for row in scenes.all_shots_for_scene(scene["id"])] == [shot["id"]]
    assert scenes.add_shot_to_scene(other["id"], shot["id"])["id"] == shot["id"]
    assert [len(scenes.all_shots_for_scene(each)) for each in (scene, other)] == [0, 1]
    assert scenes.remove_shot_from_scene(other, shot) == ""
    assert scenes.all_shots_for_scene(other) == []


def test_asset_instances_of_a_scene(production: Production, scene: Scene) -> None:
    scenes, asset = production.client.scene, production.asset
    assert scenes.all_asset_instances_for_scene(scene) == {}
    first = scenes.new_scene_asset_instance(scene, asset)
    second = scenes.new_scene_asset_instance(scene["id"], asset["id"], "By the door.")
    assert [(row["name"], row["number"]) for row in (first, second)] == [("Lamp_0001", 1), ("Lamp_0002", 2)]
    assert (first["description"], second["description"]) == (None, "By the door.")
    assert scenes.all_asset_instances_for_scene(scene["id"]) == {asset["id"]: [first, second]}
    assert scenes.get_asset_instance_by_name(scene, "lamp_0002") == second
    assert scenes.get_asset_instance_by_name(scene["id"], "Lamp-0002") is None


def test_asset_instance_is_renamed_and_gets_other_metadata(production: Production, scene: Scene) -> None:
    scenes = production.client.scene
    instance = scenes.new_scene_asset_instance(scene, production.asset)
    assert scenes.update_asset_instance_name(instance, "Lamp_left")["name"] == "Lamp_left"
    assert scenes.update_asset_instance_name(instance["id"], "Lamp_right")["name"] == "Lamp_right"
    data = {"watt": 60}
    assert scenes.update_asset_instance_data(instance, data)["data"] == data
    assert scenes.update_asset_instance_data(instance["id"], {"lit": True})["data"] == {"lit": True}
    found = scenes.get_asset_instance_by_name(scene, "Lamp_right") or {}
    assert (found["id"], found["data"], data) == (instance["id"], {"lit": True}, {"watt": 60})


def test_cameras_of_a_scene(production: Production, scene: Scene) -> None:
    client = production.client
    assert client.scene.all_camera_instances_for_scene(scene) == {}
    camera = client.asset.new_asset(production.project, client.asset.new_asset_type("Camera"), "Cam")
    client.scene.new_scene_asset_instance(scene, production.asset)
    instance = client.scene.new_scene_asset_instance(scene, camera)
    assert client.scene.all_camera_instances_for_scene(scene["id"]) == {camera["id"]: [instance]}


def test_artist_finds_scenes_and_instances_by_name(artist: KitsuClient, production: Production, scene: Scene) -> None:
    instance = production.client.scene.new_scene_asset_instance(scene, production.asset)
    assert (artist.scene.get_scene_by_name(production.sequence, "sc_010") or {})["id"] == scene["id"]
    assert (artist.scene.get_asset_instance_by_name(scene, "lamp_0001") or {})["id"] == instance["id"]
    with pytest.raises(NotAllowedException):
        artist.scene.all_scenes()
