"""Entities of any kind, and their types, on a real server."""

from __future__ import annotations

import pytest

from gazu_like.client import KitsuClient
from gazu_like.exception import ParameterException, RouteNotFoundException
from gazu_like.shapes import Entity

from .conftest import Production, unique


def with_task(production: Production, entity: Entity) -> str:
    """Give an entity of the production a task; its ID."""
    client = production.client
    task_type = client.create("task-types", {"name": unique("Work"), "for_entity": entity["type"], "color": "#aa00cc"})
    client.project.add_task_type(production.project, task_type, 1)
    assert client.post(f"data/entities/{entity['id']}/tasks", {"task_type_ids": [task_type["id"]]})
    return entity["id"]


def test_entities_are_listed_and_found(production: Production) -> None:
    entity, asset = production.client.entity, production.asset
    assert asset["id"] in [found["id"] for found in entity.all_entities()]
    assert entity.get_entity(asset["id"])["type"] == "Asset"
    assert entity.get_entity(asset)["name"] == asset["name"]
    found = entity.get_entity_by_name("lamp", production.project)
    assert found is not None
    assert found["id"] == asset["id"]
    assert entity.get_entity_by_name(unique("Nobody")) is None


def test_a_name_is_found_as_it_is_written_not_as_a_pattern(production: Production) -> None:
    client, project, asset_type = production.client, production.project, production.asset_type
    client.asset.new_asset(project, asset_type, "lamp-01")
    assert client.entity.get_entity_by_name("lamp_01", project) is None
    assert client.entity.get_entity_by_name("lamp%", project) is None
    made = client.asset.new_asset(project, asset_type, "lamp_01")
    found = client.entity.get_entity_by_name("lamp_01", project)
    assert found is not None
    assert found["id"] == made["id"]


def test_entity_types_are_created_found_and_removed(kitsu_client: KitsuClient) -> None:
    entity, name = kitsu_client.entity, unique("Vehicle")
    made = entity.new_entity_type(name)
    assert made["name"] == name
    names = [found["name"] for found in entity.all_entity_types()]
    assert {name, "Shot", "Sequence"} <= set(names)
    assert names == sorted(names, key=str.lower)
    assert entity.get_entity_type(made["id"])["name"] == name
    found = entity.get_entity_type_by_name(name.upper())
    assert found is not None
    assert found["id"] == made["id"]
    with pytest.raises(ParameterException, match="already exists"):
        entity.new_entity_type(name)
    assert entity.remove_entity_type(made) == ""
    assert entity.get_entity_type_by_name(name) is None


def test_an_entity_type_without_a_name_is_refused_here(kitsu_client: KitsuClient) -> None:
    with pytest.raises(ValueError, match="^name: "):
        kitsu_client.entity.new_entity_type("")


def test_an_entity_without_tasks_is_removed(production: Production) -> None:
    assert production.client.entity.remove_entity(production.asset) == ""
    with pytest.raises(RouteNotFoundException):
        production.client.entity.get_entity(production.asset)


def test_an_entity_with_tasks_is_canceled_and_removed_by_force(production: Production) -> None:
    entity, asset_id = production.client.entity, with_task(production, production.asset)
    assert entity.remove_entity(asset_id) == ""
    assert entity.get_entity(asset_id)["canceled"] is True
    assert entity.remove_entity(asset_id, force=True) == ""
    with pytest.raises(RouteNotFoundException):
        entity.get_entity(asset_id)


def test_force_removes_every_kind(series: Production) -> None:
    client, project_id = series.client, series.project["id"]
    for kind in ("shot", "edit", "concept", "episode"):
        below = {"sequence_id": series.sequence["id"]} if kind == "shot" else {}
        entity = client.post(f"data/projects/{project_id}/{kind}s", {"name": kind, **below})
        client.entity.remove_entity(with_task(series, entity), force=True)
        with pytest.raises(RouteNotFoundException):
            client.entity.get_entity(entity)


def test_a_scene_with_tasks_can_only_be_canceled(production: Production) -> None:
    client = production.client
    path = f"data/projects/{production.project['id']}/scenes"
    scene = client.post(path, {"name": "SC01", "sequence_id": production.sequence["id"]})
    with_task(production, scene)
    with pytest.raises(ParameterException, match="records referencing"):
        client.entity.remove_entity(scene, force=True)
    assert client.entity.get_entity(scene)["canceled"] is False
    client.entity.remove_entity(scene)
    assert client.entity.get_entity(scene)["canceled"] is True


def test_a_sequence_goes_with_its_shots_by_force_only(production: Production) -> None:
    entity, shot = production.client.entity, production.shot
    with pytest.raises(ParameterException):
        entity.remove_entity(production.sequence)
    assert entity.get_entity(shot)["id"] == shot["id"]
    entity.remove_entity(production.sequence, force=True)
    for gone in (shot, production.sequence):
        with pytest.raises(RouteNotFoundException):
            entity.get_entity(gone)


def test_several_entities_are_removed_at_once(production: Production) -> None:
    entity, shot = production.client.entity, production.shot
    asset_id = with_task(production, production.asset)
    assert entity.remove_entities(production.project, [asset_id, shot, production.sequence]) == [asset_id, shot["id"]]
    assert entity.get_entity(asset_id)["canceled"] is True
    assert entity.remove_entities(production.project, asset_id, force=True) == [asset_id]
    with pytest.raises(RouteNotFoundException):
        entity.get_entity(asset_id)
    assert entity.remove_entities(production.project, []) == []


def test_linked_concepts_come_with_their_tasks(production: Production) -> None:
    client = production.client
    concept = client.post(f"data/projects/{production.project['id']}/concepts", {"name": "Sketch"})
    client.put(f"data/entities/{concept['id']}", {"entity_concept_links": [production.asset["id"]]})
    [found] = client.entity.all_entities_with_tasks_linked_to_entity(production.asset)
    assert (found["id"], found["type"], found["tasks"]) == (concept["id"], "Concept", [])
    assert client.entity.all_entities_with_tasks_linked_to_entity(concept) == []


def test_a_path_is_read_with_the_file_tree(production: Production) -> None:
    client, project = production.client, production.project
    folders = {"asset": "<Project>/assets/<AssetType>/<Asset>", "shot": "<Project>/shots/<Sequence>/<Shot>"}
    tree = {"working": {"mountpoint": "/mnt", "root": "prod", "folder_path": {**folders, "style": ""}}}
    client.put(f"data/projects/{project['id']}", {"file_tree": tree})
    path = f"/mnt/prod/{project['name']}/assets/{production.asset_type['name']}/{production.asset['name']}"
    assert client.entity.guess_from_path(project, path) == [
        {
            "Template": "asset",
            "Project": project["id"],
            "AssetType": production.asset_type["id"],
            "Asset": production.asset["id"],
        }
    ]
