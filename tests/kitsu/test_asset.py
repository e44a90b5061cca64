"""Assets, asset types and asset instances on a real server."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest

from gazu_like import cache
from gazu_like.client import KitsuClient
from gazu_like.exception import FileDoesntExistException, ParameterException, RouteNotFoundException
from gazu_like.shapes import Asset

from .conftest import Production, unique


def ids(rows: Any) -> list[str]:
    return [row["id"] for row in rows]


def names(rows: Any) -> list[str]:
    return [row["name"] for row in rows]


def cast(production: Production, *assets: Asset) -> None:
    """Make the shot's casting of these assets."""
    links = [{"asset_id": asset, "nb_occurences": 1} for asset in assets]
    production.client.casting.update_shot_casting(production.project, production.shot, links)


def episode_of(series: Production) -> dict[str, Any]:
    """The episode that the server made."""
    episode: dict[str, Any] = series.client.fetch_first(f"projects/{series.project['id']}/episodes")
    return episode


# Assets


def test_assets_are_listed_by_production_type_episode_and_shot(series: Production) -> None:
    asset, project = series.client.asset, series.project
    other_type = asset.new_asset_type(unique("Set"))
    zoo = asset.new_asset(project, other_type, "zoo")
    bird = asset.new_asset(project, other_type, "Bird", episode=episode_of(series))
    lamp = series.asset
    cast(series, zoo)
    assert names(asset.all_assets_for_project(project)) == ["Bird", "Lamp", "zoo"]
    assert ids(asset.all_assets_for_project_and_type(project["id"], other_type["id"])) == ids([bird, zoo])
    assert ids(asset.all_assets_for_episode(episode_of(series))) == [bird["id"]]
    assert ids(asset.all_assets_for_shot(series.shot)) == [zoo["id"]]
    assert {lamp["id"], zoo["id"]} <= set(ids(asset.all_assets_for_project(None)))


def test_assets_of_open_projects_are_those_of_all_of_them(kitsu_client: KitsuClient) -> None:
    productions = [Production(kitsu_client) for _ in range(3)]
    *opened, closed = [production.asset["id"] for production in productions]
    kitsu_client.project.close_project(productions[-1].project)
    found = kitsu_client.asset.all_assets_for_open_projects()
    assert names(found) == sorted(names(found), key=str.lower)
    assert set(opened) <= set(ids(found))
    assert closed not in ids(found)


def test_an_asset_is_created_found_changed_and_removed(series: Production) -> None:
    asset, project, episode = series.client.asset, series.project, episode_of(series)
    made = asset.new_asset(project, series.asset_type, "Boat", "floats", {"size": "big"}, episode, True)
    full = asset.get_asset(made["id"])
    assert (full["description"], full["data"], full["is_shared"]) == ("floats", {"size": "big"}, True)
    assert (full["episode_id"], full["asset_type_id"]) == (episode["id"], series.asset_type["id"])
    for found in (
        asset.get_asset_by_name(project, "boat"),
        asset.get_asset_by_name(project["id"], "Boat", series.asset_type["id"]),
    ):
        assert found is not None
        assert found["id"] == made["id"]
    assert asset.get_asset_by_name(project, "B%t") is None
    assert asset.update_asset({"id": made["id"], "name": "Ship"})["name"] == "Ship"
    assert asset.update_asset_data(made, {"color": "red"})["data"] == {"size": "big", "color": "red"}
    assert asset.get_asset(made)["data"] == {"size": "big", "color": "red"}
    assert asset.remove_asset(made) == ""
    with pytest.raises(RouteNotFoundException):
        asset.get_asset(made)


def test_what_was_read_can_be_changed_and_saved(series: Production) -> None:
    asset = series.client.asset
    read = asset.get_asset(series.asset)
    before = dict(read)
    saved = asset.update_asset({**read, "description": "glows"})
    assert saved["description"] == "glows"
    assert read == before
    moved = asset.update_asset({**asset.get_asset(series.asset), "episode_id": episode_of(series)["id"]})
    assert moved["source_id"] == episode_of(series)["id"]
    kept = asset.update_asset({**asset.get_asset(series.asset), "name": "Torch"})
    assert (kept["name"], kept["source_id"]) == ("Torch", episode_of(series)["id"])
    back = asset.update_asset({**asset.get_asset(series.asset), "episode_id": ""})
    assert back["source_id"] is None


def test_update_asset_wants_fields(production: Production) -> None:
    with pytest.raises(ValueError, match="^asset: wanted a dict"):
        production.client.asset.update_asset(production.asset["id"])  # type: ignore[arg-type]


def test_an_existing_asset_is_returned_with_a_warning(production: Production, caplog: pytest.LogCaptureFixture) -> None:
    asset, project, asset_type = production.client.asset, production.project, production.asset_type
    made = asset.new_asset(project, asset_type, "Chair", "wooden", {"legs": 4, "new": True})
    with caplog.at_level(logging.WARNING, "gazu_like"):
        assert asset.new_asset(project, asset_type, "Chair")["id"] == made["id"]
        assert asset.new_asset(project, asset_type, "chair", "wooden", {"legs": 4})["id"] == made["id"]
    assert caplog.messages == []
    again = asset.new_asset(project, asset_type, "Chair", "steel", {"legs": 3}, made["id"], True)
    assert (again["id"], again["description"], again["data"]) == (made["id"], "wooden", {"legs": 4, "new": True})
    assert len(caplog.messages) == 1
    for word in ("new_asset", "Chair", "description", "extra_data", "episode", "is_shared"):
        assert word in caplog.messages[0]


def test_an_asset_without_a_name_is_refused_here(production: Production) -> None:
    with pytest.raises(ValueError, match="^name: "):
        production.client.asset.new_asset(production.project, production.asset_type, "")


def test_an_asset_with_tasks_is_canceled_and_removed_by_force(production: Production) -> None:
    client, project, made = production.client, production.project, production.asset
    task_type = client.create("task-types", {"name": unique("Model"), "for_entity": "Asset", "color": "#aa00cc"})
    client.project.add_task_type(project, task_type, 1)
    client.post(f"data/entities/{made['id']}/tasks", {"task_type_ids": [task_type["id"]]})
    client.asset.remove_asset(made)
    assert client.asset.get_asset(made)["canceled"] is True
    client.asset.remove_asset(made["id"], force=True)
    with pytest.raises(RouteNotFoundException):
        client.asset.get_asset(made)


def test_the_episode_of_an_asset_is_found_by_dict_and_id(series: Production) -> None:
    asset, episode = series.client.asset, episode_of(series)
    made = asset.new_asset(series.project, series.asset_type, "Boat", episode=episode)
    for given in (made, made["id"], asset.get_asset(made)):
        found = asset.get_episode_from_asset(given)
        assert found is not None
        assert found["id"] == episode["id"]
    for given in (series.asset, series.asset["id"], asset.get_asset(series.asset)):
        assert asset.get_episode_from_asset(given) is None


def test_a_write_drops_what_was_cached(production: Production) -> None:
    asset = production.client.asset
    cache.enable()
    try:
        assert asset.get_asset(production.asset)["name"] == "Lamp"
        asset.update_asset({"id": production.asset["id"], "name": "Lantern"})
        assert asset.get_asset(production.asset["id"])["name"] == "Lantern"
    finally:
        cache.disable()
        cache.clear_all()


def test_addresses_lead_into_the_production(production: Production) -> None:
    client, project, made = production.client, production.project, production.asset
    start = f"{client.host.removesuffix('/api')}/productions/{project['id']}/assets"
    assert client.asset.get_all_assets_url(project) == f"{start}/"
    assert client.asset.get_asset_url(made) == f"{start}/{made['id']}/"
    address = client.asset.get_asset_type_url(project, production.asset_type["id"])
    assert address == f"{start}?search=type%3D%5B{production.asset_type['name'].replace(' ', '+')}%5D"


def test_addresses_in_a_series_name_the_episode(series: Production) -> None:
    client, project, episode = series.client, series.project, episode_of(series)
    start = f"{client.host.removesuffix('/api')}/productions/{project['id']}/episodes"
    made = client.asset.new_asset(project, series.asset_type, "Boat", episode=episode)
    assert client.asset.get_all_assets_url(project) == f"{start}/main/assets/"
    assert client.asset.get_asset_url(made["id"]) == f"{start}/{episode['id']}/assets/{made['id']}/"
    assert client.asset.get_asset_url(series.asset) == f"{start}/main/assets/{series.asset['id']}/"


# CSV


def test_assets_go_out_and_in_as_csv(series: Production, tmp_path: Path) -> None:
    asset, project, episode = series.client.asset, series.project, episode_of(series)
    asset.new_asset(project, series.asset_type, "Boat", "floats", episode=episode)
    assert series.asset
    seen: list[tuple[int, int]] = []
    table = tmp_path / "assets.csv"
    table.write_text("an older file, much longer than what comes" * 100)
    assert (
        asset.export_assets_with_csv(project, table, progress_callback=lambda *at: seen.append(at)).status_code == 200
    )
    lines = table.read_text("utf-8").splitlines()
    assert lines[0].startswith("Project;Type;Name;Description")
    assert [line.split(";")[2] for line in lines[1:]] == ["Boat", "Lamp"]
    assert seen[-1][0] == table.stat().st_size
    asset.export_assets_with_csv(project, str(table), episode=episode["id"])
    assert [line.split(";")[2] for line in table.read_text("utf-8").splitlines()[1:]] == ["Boat"]
    me = series.client.get("auth/authenticated")["user"]
    asset.export_assets_with_csv(project, table, assigned_to=me)
    assert table.read_text("utf-8").splitlines()[1:] == []

    rows = tmp_path / "rows.csv"
    rows.write_text(f"Type,Name,Description\n{series.asset_type['name']},Lamp,x\n{series.asset_type['name']},Rope,y\n")
    sent: list[tuple[int, int]] = []
    found = asset.import_assets_with_csv(project, rows, progress_callback=lambda *at: sent.append(at))
    assert names(found) == ["Lamp", "Rope"]
    assert sent[-1] == (rows.stat().st_size, rows.stat().st_size)
    assert names(asset.all_assets_for_project(project)) == ["Boat", "Lamp", "Rope"]
    assert asset.get_asset(series.asset)["description"] == ""
    again = asset.import_assets_with_csv(project, rows, update=True)
    assert [each["description"] for each in again] == ["x", "y"]
    assert asset.get_asset(series.asset)["description"] == "x"
    rows.write_text(f"Type,Name\n{series.asset_type['name']},Lamp\n")
    asset.import_assets_with_csv(project, rows, update=True)
    assert asset.get_asset(series.asset)["description"] == "x"  # a column that is not there changes nothing


def test_files_are_checked_before_anything_is_sent(production: Production, tmp_path: Path) -> None:
    asset, project = production.client.asset, production.project
    (tmp_path / "empty.csv").touch()
    with pytest.raises(FileDoesntExistException, match="^csv_file_path: "):
        asset.import_assets_with_csv(project, tmp_path / "none.csv")
    with pytest.raises(ValueError, match="^csv_file_path: .*empty"):
        asset.import_assets_with_csv(project, tmp_path / "empty.csv")
    with pytest.raises(ValueError, match="^csv_file_path: .*no such folder"):
        asset.export_assets_with_csv(project, tmp_path / "none" / "assets.csv")


def test_a_wrong_row_is_told_and_a_file_is_kept(production: Production, tmp_path: Path) -> None:
    asset, rows = production.client.asset, tmp_path / "rows.csv"
    rows.write_text(f"Type,Name\n{production.asset_type['name']},Rope\n,Lost\n")
    with pytest.raises(ParameterException, match="asset type is required") as caught:
        asset.import_assets_with_csv(production.project, rows)
    assert (caught.value.body["line_number"], caught.value.body["imported_rows"]) == (3, 1)
    table = tmp_path / "assets.csv"
    table.write_text("as it was")
    nowhere = "12345678-1234-4234-8234-123456789012"
    with pytest.raises(RouteNotFoundException):
        asset.export_assets_with_csv(nowhere, table)
    assert table.read_text() == "as it was"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["assets.csv", "rows.csv"]


# Asset types


def test_asset_types_are_created_found_changed_and_removed(production: Production) -> None:
    asset, name = production.client.asset, unique("Vehicle")
    made = asset.new_asset_type(name)
    assert asset.new_asset_type(name.lower())["id"] == made["id"]
    assert asset.get_asset_type(made["id"])["name"] == name
    found = asset.get_asset_type_by_name(name)
    assert found is not None
    assert found["id"] == made["id"]
    listed = names(asset.all_asset_types())
    assert name in listed
    assert "Shot" not in listed
    assert listed == sorted(listed, key=str.lower)
    task_type = production.client.fetch_first("task-types", {"for_entity": "Asset"})
    changed = asset.update_asset_type({**made, "description": "rolls", "task_types": [task_type]})
    assert (changed["name"], changed["description"], changed["task_types"]) == (name, "rolls", [task_type["id"]])
    renamed = asset.update_asset_type({"id": made["id"], "name": f"{name}s"})
    assert (renamed["name"], renamed["description"], renamed["task_types"]) == (f"{name}s", "rolls", [task_type["id"]])
    with pytest.raises(ValueError, match="^asset_type: "):
        asset.update_asset_type({"id": made["id"]})
    assert asset.remove_asset_type(made) == ""
    with pytest.raises(RouteNotFoundException):
        asset.get_asset_type(made)


def test_asset_types_are_listed_by_what_uses_them(production: Production) -> None:
    asset = production.client.asset
    assert asset.new_asset_type(unique("Unused"))
    assert asset.all_asset_types_for_shot(production.shot) == []
    cast(production, production.asset)
    assert ids(asset.all_asset_types_for_project(production.project)) == [production.asset_type["id"]]
    assert ids(asset.all_asset_types_for_shot(production.shot["id"])) == [production.asset_type["id"]]


def test_the_type_of_an_asset_is_found_by_dict_and_id(production: Production) -> None:
    asset, made = production.client.asset, production.asset
    for given in (made, made["id"], asset.get_asset(made)):
        assert asset.get_asset_type_from_asset(given)["id"] == production.asset_type["id"]


# Asset instances


def test_instances_are_numbered_listed_and_switched(production: Production) -> None:
    client, asset, lamp = production.client, production.client.asset, production.asset
    room = asset.new_asset(production.project, production.asset_type, "Room")
    first = asset.new_asset_asset_instance(room, lamp, "on the table")
    second = asset.new_asset_asset_instance(room["id"], lamp["id"])
    assert (first["name"], first["number"], first["description"]) == ("Lamp_0001", 1, "on the table")
    assert (second["name"], second["number"], second["target_asset_id"]) == ("Lamp_0002", 2, room["id"])
    assert {key: ids(found) for key, found in asset.all_asset_instances_for_asset(room).items()} == {
        lamp["id"]: ids([first, second])
    }
    client.post(f"data/shots/{production.shot['id']}/asset-instances", {"asset_instance_id": first["id"]})
    assert ids(asset.all_asset_instances_for_shot(production.shot)[lamp["id"]]) == [first["id"]]
    assert ids(asset.all_shot_asset_instances_for_asset(lamp)[production.shot["id"]]) == [first["id"]]
    path = f"data/projects/{production.project['id']}/scenes"
    scene = client.post(path, {"name": "SC01", "sequence_id": production.sequence["id"]})
    third = client.post(f"data/scenes/{scene['id']}/asset-instances", {"asset_id": lamp["id"], "description": ""})
    by_scene = {key: ids(found) for key, found in asset.all_scene_asset_instances_for_asset(lamp).items()}
    assert by_scene == {scene["id"]: [third["id"]], "None": ids([first, second])}
    assert asset.disable_asset_instance(first)["active"] is False
    assert asset.get_asset_instance(first["id"])["active"] is False
    assert asset.enable_asset_instance(first["id"])["active"] is True
