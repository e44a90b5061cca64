"""Episodes, sequences, shots, their asset instances, and shots in files, on the real server."""

from __future__ import annotations

import logging
import uuid
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from gazu_like.client import KitsuClient
from gazu_like.exception import FileDoesntExistException, ParameterException, RouteNotFoundException
from gazu_like.shapes import AssetInstance, Episode
from tests.kitsu.conftest import Production, written_by_another

KINDS = ("episode", "sequence", "shot")
IN_SEQUENCE = "${sequence_name}-${shot_name}"
EDL = """TITLE: cut
FCM: NON-DROP FRAME

001  AX       V     C        00:00:00:00 00:00:02:00 01:00:00:00 01:00:02:00
* FROM CLIP NAME: SQ01-SH010
002  AX       V     C        00:00:00:00 00:00:01:00 01:00:02:00 01:00:03:00
* FROM CLIP NAME: SQ02-SH020
"""


@pytest.fixture
def episode(series: Production) -> Episode:
    return series.client.shot.new_episode(series.project, "EP_02")


@pytest.fixture
def instance(production: Production) -> AssetInstance:
    """An instance of the asset in a scene of the sequence."""
    client = production.client
    body = {"name": "Scene", "sequence_id": production.sequence["id"]}
    scene = client.post(f"data/projects/{production.project['id']}/scenes", body)
    made: AssetInstance = client.post(
        f"data/scenes/{scene['id']}/asset-instances", {"asset_id": production.asset["id"]}
    )
    return made


def web(client: KitsuClient) -> str:
    return client.host.removesuffix("/api")


def add_preview(production: Production, picture: Path) -> str:
    """Publish a picture on the shot's task."""
    client, task = production.client, f"actions/tasks/{production.task['id']}"
    comment = client.post(f"{task}/comment", {"task_status_id": production.task["task_status_id"], "comment": ""})
    preview = client.post(f"{task}/comments/{comment['id']}/add-preview", {})
    Image.new("RGB", (32, 32)).save(picture)
    client.upload(f"pictures/preview-files/{preview['id']}", picture)
    return str(preview["id"])


# Episodes


def test_episode_is_listed_and_found(series: Production, episode: Episode) -> None:
    shots, project = series.client.shot, series.project
    assert [row["name"] for row in shots.all_episodes_for_project(project)] == ["E01", "EP_02"]
    assert shots.get_episode(episode["id"])["project_name"] == project["name"]
    assert (shots.get_episode_by_name(project, "ep_02") or {})["id"] == episode["id"]
    assert shots.get_episode_by_name(project, "EP%") is None
    assert shots.new_episode(project["id"], "EP_02")["id"] == episode["id"]
    with pytest.raises(RouteNotFoundException):
        shots.get_episode(str(uuid.uuid4()))


def test_episode_urls(series: Production, episode: Episode) -> None:
    place = f"{web(series.client)}/productions/{series.project['id']}"
    assert series.client.shot.get_episode_url(episode) == f"{place}/episodes/{episode['id']}/shots"
    assert series.client.shot.get_all_episodes_url(series.project) == f"{place}/episodes/"


def test_episode_with_sequences_is_removed_by_force_only(series: Production, episode: Episode) -> None:
    series.client.shot.new_sequence(series.project, "SQ01", episode)
    with pytest.raises(ParameterException, match="still linked"):
        series.client.shot.remove_episode(episode)
    assert series.client.shot.remove_episode(episode["id"], force=True) == ""
    assert series.client.shot.get_episode_by_name(series.project, "EP_02") is None


# Sequences


def test_sequence_in_an_episode(series: Production, episode: Episode) -> None:
    shots, project = series.client.shot, series.project
    other = shots.new_sequence(project, "SQ01", shots.get_episode_by_name(project, "E01"))
    sequence = shots.new_sequence(project, "SQ01", episode)
    assert sequence["id"] != other["id"]
    assert shots.new_sequence(project, "SQ01", episode["id"])["id"] == sequence["id"]
    assert (shots.get_sequence_by_name(project, "sq01", episode) or {})["id"] == sequence["id"]
    assert [row["id"] for row in shots.all_sequences_for_episode(episode)] == [sequence["id"]]
    assert len(shots.all_sequences_for_project(project)) == 2
    assert (shots.get_episode_from_sequence(sequence) or {})["id"] == episode["id"]
    assert (shots.get_episode_from_sequence(sequence["id"]) or {})["id"] == episode["id"]
    place = f"{web(series.client)}/productions/{project['id']}"
    assert shots.get_sequence_url(sequence) == f"{place}/episodes/{episode['id']}/sequences/{sequence['id']}/"
    shot = shots.new_shot(project, sequence, "SH010")
    assert shots.get_shot_url(shot) == f"{place}/episodes/{episode['id']}/shots/{shot['id']}/"
    assert [row["id"] for row in shots.all_shots_for_episode(episode)] == [shot["id"]]


def test_sequence_without_an_episode(production: Production) -> None:
    shots, project, sequence = production.client.shot, production.project, production.sequence
    assert shots.get_episode_from_sequence(sequence) is shots.get_episode_from_sequence({"id": sequence["id"]}) is None
    place = f"{web(production.client)}/productions/{project['id']}"
    assert shots.get_sequence_url(sequence["id"]) == f"{place}/sequences/{sequence['id']}/"
    assert shots.get_all_sequences_url(project["id"]) == f"{place}/sequences/"
    assert shots.get_sequence(sequence)["name"] == "SQ01"
    assert (shots.get_sequence_by_name(project["id"], "SQ01") or {})["id"] == sequence["id"]


def test_sequence_with_shots_is_removed_by_force_only(production: Production) -> None:
    assert production.shot["parent_id"] == production.sequence["id"]
    with pytest.raises(ParameterException, match="still linked"):
        production.client.shot.remove_sequence(production.sequence)
    assert production.client.shot.remove_sequence(production.sequence, force=True) == ""
    assert production.client.shot.all_shots_for_project(production.project) == []


# Shots


def test_new_shot_has_what_was_given(production: Production) -> None:
    data: dict[str, Any] = {"camera": "A"}
    shot = production.client.shot.new_shot(
        production.project, production.sequence, "SH020", 24, 101, 124, "She leaves.", data
    )
    wanted = {"name": "SH020", "nb_frames": 24, "description": "She leaves.", "parent_id": production.sequence["id"]}
    assert shot.items() >= wanted.items()
    assert shot["data"] == {"camera": "A", "frame_in": 101, "frame_out": 124}
    assert data == {"camera": "A"}


def test_shot_is_listed_and_found(production: Production) -> None:
    shots, shot, sequence = production.client.shot, production.shot, production.sequence
    lists = [shots.all_shots_for_project(production.project), shots.all_shots_for_sequence(sequence["id"])]
    assert [[row["id"] for row in rows] for rows in lists] == [[shot["id"]]] * 2
    full = shots.get_shot(shot["id"])
    assert (full["sequence_name"], full["project_name"]) == ("SQ01", production.project["name"])
    assert (shots.get_shot_by_name(sequence, "sh010") or {})["id"] == shot["id"]
    assert shots.get_shot_by_name(sequence, "SH999") is None
    for given in (shot, shot["id"], full):
        assert shots.get_sequence_from_shot(given)["id"] == sequence["id"]
    place = f"{web(production.client)}/productions/{production.project['id']}"
    assert shots.get_shot_url(shot["id"]) == f"{place}/shots/{shot['id']}/"


def test_shot_name_is_no_pattern(production: Production) -> None:
    shots, place = production.client.shot, (production.project, production.sequence)
    dashed, underscored = shots.new_shot(*place, "SH-020"), shots.new_shot(*place, "SH_020")
    assert dashed["id"] != underscored["id"]
    assert (shots.get_shot_by_name(production.sequence, "SH_020") or {})["id"] == underscored["id"]


def test_shot_of_no_sequence_has_none(production: Production) -> None:
    shot = production.client.post(f"data/projects/{production.project['id']}/shots", {"name": "loose"})
    with pytest.raises(RouteNotFoundException):
        production.client.shot.get_sequence_from_shot(shot)


def test_existing_shot_is_returned_with_a_warning(production: Production, caplog: pytest.LogCaptureFixture) -> None:
    shots, place = production.client.shot, (production.project, production.sequence)
    shot = shots.new_shot(*place, "SH020", 24, 101, data={"camera": "A"})
    with caplog.at_level(logging.WARNING, "gazu_like"):
        assert shots.new_shot(*place, "SH020", 24, 101, data={"camera": "A"})["id"] == shot["id"]
        assert caplog.text == ""
        shots.new_shot(*place, "SH020", 48, 101, 148, "Longer", {"camera": "B"})
    assert "ignored: nb_frames, description, frame_out, data" in caplog.text
    assert shots.get_shot(shot)["nb_frames"] == 24


def test_negative_length_is_refused(production: Production) -> None:
    with pytest.raises(ValueError, match="nb_frames"):
        production.client.shot.new_shot(production.project, production.sequence, "SH020", nb_frames=-1)
    assert production.client.shot.all_shots_for_project(production.project) == []


def test_shot_with_tasks_is_canceled_restored_and_removed_by_force(production: Production) -> None:
    shots, shot = production.client.shot, production.shot
    assert production.task["entity_id"] == shot["id"]
    assert shots.remove_shot(shot) == ""
    assert shots.get_shot(shot)["canceled"] is True
    assert shots.restore_shot(shot)["canceled"] is False
    assert shots.get_shot(shot)["canceled"] is False
    shots.remove_shot(shot["id"], force=True)
    with pytest.raises(RouteNotFoundException):
        shots.get_shot(shot)


@pytest.mark.parametrize("kind", KINDS)
def test_whole_record_can_be_saved_again(series: Production, kind: str) -> None:
    shots, record = series.client.shot, record_of(series, kind)
    given = {**getattr(shots, f"get_{kind}")(record), "description": "changed", "data": {"wish": 1}}
    before = {**given}
    changed = getattr(shots, f"update_{kind}")(given)
    assert (changed["id"], changed["description"], changed["data"]) == (record["id"], "changed", {"wish": 1})
    assert given == before


@pytest.mark.parametrize("kind", KINDS)
def test_metadata_is_merged_into_what_the_server_has_now(series: Production, kind: str, caching: None) -> None:
    shots, record = series.client.shot, record_of(series, kind)
    get, update_data = getattr(shots, f"get_{kind}"), getattr(shots, f"update_{kind}_data")
    get(record)
    written_by_another(series.client, "PUT", f"data/entities/{record['id']}", {"data": {"theirs": 1, "both": 1}})
    assert not get(record)["data"], "the cache should hold the older copy"
    assert update_data(record, {"mine": 2, "both": 2})["data"] == {"theirs": 1, "both": 2, "mine": 2}
    assert update_data(record["id"])["data"] == {"theirs": 1, "both": 2, "mine": 2}


def test_previews_are_lists_by_task_type(production: Production, tmp_path: Path) -> None:
    assert production.client.shot.all_previews_for_shot(production.shot) == {}
    preview_id = add_preview(production, tmp_path / "frame.png")
    ((task_type_id, previews),) = production.client.shot.all_previews_for_shot(production.shot).items()
    assert task_type_id == production.task_type["id"]
    assert [preview["id"] for preview in previews] == [preview_id]


def test_asset_instance_goes_into_a_shot_and_out(production: Production, instance: AssetInstance) -> None:
    shots, shot = production.client.shot, production.shot
    assert shots.add_asset_instance_to_shot(shot, instance)["id"] == shot["id"]
    expected = {production.asset["id"]: [instance["id"]]}
    for read in (shots.all_asset_instances_for_shot, shots.get_asset_instances_for_shot):
        assert {key: [row["id"] for row in rows] for key, rows in read(shot).items()} == expected
    assert shots.remove_asset_instance_from_shot(shot["id"], instance["id"]) == ""
    assert shots.all_asset_instances_for_shot(shot["id"]) == {}


# Files


def test_shots_travel_by_csv(production: Production, series: Production, tmp_path: Path) -> None:
    table = tmp_path / "shots.csv"
    table.write_text("what was there before")
    assert production.shot["nb_frames"] == 48
    seen: list[tuple[int, int]] = []
    answer = production.client.shot.export_shots_with_csv(
        production.project, table, progress_callback=lambda *counts: seen.append(counts)
    )
    header, row = table.read_text().splitlines()
    assert (answer.status_code, seen[-1][0]) == (200, table.stat().st_size)
    assert header.startswith("Project;Episode;Sequence;Name;")
    assert ";SQ01;SH010;" in row
    other = Production(production.client)
    made = other.client.shot.import_shots_with_csv(other.project, table, progress_callback=lambda *_: None)
    assert [(shot["name"], shot["nb_frames"], shot["project_id"]) for shot in made] == [
        ("SH010", 48, other.project["id"])
    ]


def test_csv_changes_the_shots_that_exist_when_told_to(production: Production, tmp_path: Path) -> None:
    shots, project, table = production.client.shot, production.project, tmp_path / "shots.csv"
    assert production.shot["nb_frames"] == 48
    shots.update_shot({"id": production.shot["id"], "description": "Rain."})
    table.write_text("Sequence;Name;Frames\nSQ01;SH010;60\nSQ01;SH020;12\n")
    assert [shot["nb_frames"] for shot in shots.import_shots_with_csv(project, table)] == [48, 12]
    assert [shot["nb_frames"] for shot in shots.import_shots_with_csv(project, table, update=True)] == [60, 12]
    changed = shots.get_shot(production.shot)
    assert (changed["nb_frames"], changed["description"]) == (60, "Rain.")
    assert len(shots.all_shots_for_project(project)) == 2


def test_csv_holds_only_what_was_asked_for(series: Production, episode: Episode, tmp_path: Path) -> None:
    shots, first = series.client.shot, series.client.shot.get_episode_by_name(series.project, "E01")
    wanted = shots.new_shot(series.project, shots.new_sequence(series.project, "SQ01", episode), "WANTED")
    shots.new_shot(series.project, shots.new_sequence(series.project, "SQ01", first), "OTHER")
    shots.export_shots_with_csv(series.project, tmp_path / "episode.csv", episode)
    assert names_in(tmp_path / "episode.csv") == [wanted["name"]]
    shots.export_shots_with_csv(series.project, tmp_path / "nobody.csv", assigned_to=series.person)
    assert names_in(tmp_path / "nobody.csv") == []


def test_broken_row_leaves_those_before_it(production: Production, tmp_path: Path) -> None:
    table = tmp_path / "shots.csv"
    table.write_text("Sequence;Name;Frames\nSQ01;SH010;12\nSQ01;SH020;many\n")
    with pytest.raises(ParameterException) as caught:
        production.client.shot.import_shots_with_csv(production.project, table)
    assert (caught.value.body["line_number"], caught.value.body["imported_rows"]) == (3, 1)
    assert [shot["name"] for shot in production.client.shot.all_shots_for_project(production.project)] == ["SH010"]


def test_timeline_creates_and_updates_shots(production: Production, tmp_path: Path) -> None:
    cut, shot = tmp_path / "cut.edl", production.shot
    cut.write_text(EDL)
    seen: list[tuple[int, int]] = []
    result = production.client.shot.import_otio(
        production.project,
        cut,
        naming_convention=IN_SEQUENCE,
        match_case=False,
        progress_callback=lambda *counts: seen.append(counts),
    )
    (updated,), (created,) = result["updated_shots"], result["created_shots"]
    assert (updated["id"], created["name"]) == (shot["id"], "SH020")
    assert (updated["nb_frames"], created["nb_frames"]) == (50, 25)
    assert seen[-1] == (cut.stat().st_size, cut.stat().st_size)


def test_timeline_of_an_episode(series: Production, episode: Episode, tmp_path: Path) -> None:
    cut = tmp_path / "cut.edl"
    cut.write_text(EDL)
    result = series.client.shot.import_otio(series.project, cut, episode, IN_SEQUENCE)
    assert len(result["created_shots"]) == 2
    assert len(series.client.shot.all_shots_for_episode(episode)) == 2


def test_clip_of_another_name_is_refused(production: Production, tmp_path: Path) -> None:
    cut = tmp_path / "cut.edl"
    cut.write_text(EDL)
    with pytest.raises(ParameterException, match="No matched value"):
        production.client.shot.import_otio(production.project, cut)
    assert production.client.shot.all_shots_for_project(production.project) == []


@pytest.mark.parametrize("function", ["import_shots_with_csv", "import_otio"])
def test_file_is_looked_at_before_anything_is_sent(function: str, tmp_path: Path) -> None:
    send = getattr(KitsuClient("http://kitsu.invalid/api").shot, function)
    project, empty = str(uuid.uuid4()), tmp_path / "empty.edl"
    empty.touch()
    with pytest.raises(FileDoesntExistException, match="_file_path"):
        send(project, tmp_path / "missing.edl")
    with pytest.raises(ValueError, match="_file_path.*empty"):
        send(project, empty)


def test_target_is_looked_at_before_anything_is_sent(tmp_path: Path) -> None:
    nowhere = KitsuClient("http://kitsu.invalid/api").shot
    with pytest.raises(ValueError, match="csv_file_path"):
        nowhere.export_shots_with_csv(str(uuid.uuid4()), tmp_path / "no folder" / "shots.csv")


def names_in(table: Path) -> list[str]:
    header, *rows = [line.split(";") for line in table.read_text().splitlines()]
    return [row[header.index("Name")] for row in rows]


def record_of(series: Production, kind: str) -> Any:
    """An episode, a sequence in it, or a shot in that."""
    shots, project = series.client.shot, series.project
    episode = shots.new_episode(project, "EP02")
    sequence = shots.new_sequence(project, "SQ01", episode)
    return {"episode": episode, "sequence": sequence, "shot": shots.new_shot(project, sequence, "SH010")}[kind]
