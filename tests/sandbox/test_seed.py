"""The demo production, loaded into a real server."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazu_like import asset, casting, person, playlist, project, shot, task
from gazu_like.client import KitsuClient
from gazu_like.sandbox import Server, seed_data, seed_pictures, seed_story


@pytest.fixture(scope="module")
def client(box: Server):
    with box.client() as client:
        yield client


@pytest.fixture(scope="module")
def film(client: KitsuClient) -> dict:
    return seed_data.load_demo(client)


def test_the_film_has_a_team_in_departments(film: dict, client: KitsuClient) -> None:
    team = project.get_team(film, client=client)
    assert {member["last_name"] for member in team} == {crew.last for crew in seed_story.CREW}
    hana = person.get_person_by_full_name("Hana Sato", client=client)
    names = {row["id"]: row["name"] for row in person.all_departments(client=client)}
    assert {names[id] for id in person.get_person(hana["id"], relations=True, client=client)["departments"]} == {
        "Concept",
        "Modeling",
    }


def test_the_film_has_its_assets_and_shots(film: dict, client: KitsuClient) -> None:
    assets = asset.all_assets_for_project(film, client=client)
    assert {row["name"] for row in assets} == {given.name for given in seed_story.ASSETS}
    sequences = shot.all_sequences_for_project(film, client=client)
    assert [row["name"] for row in sequences] == list(seed_story.SHOTS)
    for sequence in sequences:
        for row, given in zip(
            shot.all_shots_for_sequence(sequence, client=client), seed_story.SHOTS[sequence["name"]], strict=True
        ):
            assert (row["name"], row["nb_frames"], row["description"]) == (given.name, given.frames, given.description)
            assert int(row["data"]["frame_out"]) - int(row["data"]["frame_in"]) + 1 == row["nb_frames"]


def test_every_task_reached_its_status(film: dict, client: KitsuClient) -> None:
    names = {row["id"]: row["name"] for row in task.all_task_statuses(client=client)}
    reached = sorted(names[row["task_status_id"]] for row in task.all_tasks_for_project(film, client=client))
    told = [given.progress for given in seed_story.ASSETS]
    told += [given.progress for shots in seed_story.SHOTS.values() for given in shots]
    assert reached == sorted(status for progress in told for status in progress if status)


def test_shots_are_cast_and_talked_about(film: dict, client: KitsuClient) -> None:
    sequence = shot.get_sequence_by_name(film, "SQ020", client=client)
    given = shot.get_shot_by_name(sequence, "SH050", client=client)
    assert {link["asset_name"] for link in casting.get_shot_casting(given, client=client)} == {
        "Orla",
        "Lumen",
        "Rooftops",
    }
    animation = next(
        row for row in task.all_tasks_for_shot(given, client=client) if row["task_type_name"] == "Animation"
    )
    said = task.all_comments_for_task(animation, client=client)
    assert [comment["task_status"]["name"] for comment in said] == ["Retake", "Waiting For Approval"]
    assert said[0]["person"]["first_name"] == seed_story.SUPERVISOR


def test_pictures_are_ready_and_listed_for_review(film: dict, client: KitsuClient, box: Server) -> None:
    assert set(box.sql("SELECT DISTINCT status FROM preview_file").splitlines()) == {"ready"}
    dailies = playlist.get_playlist_by_name(film, seed_story.PLAYLIST, client=client)
    entries = playlist.get_playlist(dailies, client=client)["shots"]
    assert len(entries) == len(seed_story.SHOTS[seed_story.PLAYLIST_SEQUENCE])
    assert all(entry["preview_file_id"] for entry in entries)


def test_a_server_without_the_usual_data_is_told() -> None:
    with pytest.raises(LookupError, match="'Compositing'"):
        seed_data.known(None, "Compositing")


def test_the_same_words_give_the_same_picture(tmp_path: Path) -> None:
    first = seed_pictures.draw(tmp_path / "1.png", "SQ010 SH010", "SQ010", "a note").read_bytes()
    assert seed_pictures.draw(tmp_path / "2.png", "SQ010 SH010", "SQ010", "a note").read_bytes() == first
    assert seed_pictures.draw(tmp_path / "3.png", "SQ010 SH020", "SQ010", "a note").read_bytes() != first
