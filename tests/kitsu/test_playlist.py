"""Playlists on the real server."""

from __future__ import annotations

import copy
import logging
import zipfile
from pathlib import Path
from typing import Any

import pytest

from gazu_like import playlist
from gazu_like.client import KitsuClient
from gazu_like.exception import ParameterException, RouteNotFoundException, ServerErrorException

from ..support import media
from .conftest import Production

Row = dict[str, Any]
PAGE = 20
NOWHERE = "6e5f0b3c-0d34-4a4c-9a5e-0c6a4a1f2b3d"


def ids(rows: Any) -> list[str]:
    return [row["id"] for row in rows]


def ids_of_entities(answer: Any) -> list[str]:
    return [each["entity_id"] for each in answer["shots"]]


def entry(entity: Any, preview: Any = None) -> Row:
    return {"entity_id": entity["id"]} | ({} if preview is None else {"preview_file_id": preview["id"]})


@pytest.fixture
def frame(tmp_path: Path) -> Path:
    """A picture."""
    return media.png(tmp_path / "frame.png")


def preview_of(task: Any, file: Path, client: KitsuClient) -> Row:
    """Publish a new revision."""
    comment: Row = client.post(f"actions/tasks/{task['id']}/comment", {"task_status_id": task["task_status_id"]})
    preview: Row = client.post(f"actions/tasks/{task['id']}/comments/{comment['id']}/add-preview", {})
    client.upload(f"pictures/preview-files/{preview['id']}", file)
    return preview


@pytest.fixture
def dailies(production: Production) -> Any:
    return playlist.new_playlist(production.project, "Dailies", client=production.client)


@pytest.fixture
def shots(production: Production) -> Any:
    names = ("SH020", "SH030")
    new_shot = production.client.shot.new_shot
    return [production.shot, *(new_shot(production.project, production.sequence, name) for name in names)]


def test_playlist_of_an_episode_is_found(series: Production) -> None:
    client, project = series.client, series.project
    episodes = [client.shot.new_episode(project, name) for name in ("E02", "E03")]
    made = [client.playlist.new_playlist(project, "Dailies", episode) for episode in episodes]
    assert made[0]["id"] != made[1]["id"]
    for ours, episode in zip(made, episodes, strict=True):
        found = client.playlist.get_playlist_by_name(project, "dailies", episode=episode)
        assert found is not None
        assert found["id"] == ours["id"]
    anywhere = client.playlist.get_playlist_by_name(project, "Dailies")
    assert anywhere is not None
    assert anywhere["id"] in ids(made)
    assert client.playlist.get_playlist_by_name(project, "Dailies", episode=NOWHERE) is None


def test_addresses_in_the_web_application(production: Production, series: Production) -> None:
    client = production.client
    host = client.host.removesuffix("/api")
    film, show = (f"{host}/productions/{each.project['id']}" for each in (production, series))
    made = client.playlist.new_playlist(production.project, "Dailies")
    place = f"{film}/playlists/{made['id']}"
    assert client.playlist.get_playlist_url(made) == client.playlist.get_playlist_url(made["id"]) == place
    episode = client.shot.new_episode(series.project, "E02")
    made = client.playlist.new_playlist(series.project, "Episode", episode)
    assert client.playlist.get_playlist_url(made) == f"{show}/episodes/{episode['id']}/playlists/{made['id']}"
    for is_for_all, below in ((False, "main"), (True, "all")):
        made = client.playlist.new_playlist(series.project, below, for_entity="asset", is_for_all=is_for_all)
        assert client.playlist.get_playlist_url(made) == f"{show}/episodes/{below}/playlists/{made['id']}"
        # Zou lists it under the same word.
        listed = client.get(f"data/projects/{series.project['id']}/episodes/{below}/playlists")
        assert made["id"] in ids(listed)
    link = client.playlist.new_share_link(made)
    assert client.playlist.get_share_link_url(link["token"]) == f"{host}/playlists/shared/{link['token']}"
    with pytest.raises(ValueError, match="token"):
        client.playlist.get_share_link_url(" ")
    with pytest.raises(RouteNotFoundException):
        client.playlist.get_playlist_url(NOWHERE)


def test_new_playlist_and_how_it_is_found(kitsu_client: KitsuClient, production: Production) -> None:
    made = playlist.new_playlist(production.project, "Hero_assets", None, "asset", True, True, client=kitsu_client)
    assert (made["for_entity"], made["for_client"], made["is_for_all"]) == ("asset", True, True)
    for ref in (made, made["id"]):
        assert playlist.get_playlist(ref, client=kitsu_client)["name"] == "Hero_assets"
    found = playlist.get_playlist_by_name(production.project["id"], "hero_assets", client=kitsu_client)
    assert found is not None
    assert found["id"] == made["id"]
    assert playlist.get_playlist_by_name(production.project, "Hero-assets", client=kitsu_client) is None
    assert playlist.get_playlist_by_name(production.project, "Hero%", client=kitsu_client) is None
    assert made["id"] in ids(playlist.all_playlists(client=kitsu_client))
    with pytest.raises(ParameterException, match="for_entity"):
        playlist.new_playlist(production.project, "Scenes", for_entity="scene", client=kitsu_client)  # type: ignore[arg-type]


def test_new_playlist_returns_the_match_and_says_what_it_ignored(
    kitsu_client: KitsuClient, production: Production, dailies: Row, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "gazu_like"):
        assert playlist.new_playlist(production.project, "Dailies", client=kitsu_client)["id"] == dailies["id"]
        assert caplog.text == ""
        again = playlist.new_playlist(production.project, "Dailies", for_client=True, client=kitsu_client)
    assert again["id"] == dailies["id"]
    assert caplog.messages[0].endswith("ignored: for_client")


def test_every_episode_has_its_own_playlist_of_a_name(kitsu_client: KitsuClient, series: Production) -> None:
    below = f"data/projects/{series.project['id']}/episodes"
    first, second = (kitsu_client.post(below, {"name": name}) for name in ("E101", "E102"))
    mine = playlist.new_playlist(series.project, "Dailies", first, client=kitsu_client)
    other = playlist.new_playlist(series.project, "Dailies", second["id"], client=kitsu_client)
    assert mine["id"] != other["id"]
    assert playlist.new_playlist(series.project, "Dailies", second, client=kitsu_client)["id"] == other["id"]
    for episode in (first, first["id"]):
        assert ids(playlist.all_playlists_for_episode(episode, client=kitsu_client)) == [mine["id"]]


def test_all_pages_are_listed_sorted_and_once(kitsu_client: KitsuClient, production: Production) -> None:
    mine = production.project
    made = [
        kitsu_client.create("playlists", {"name": f"{'aB'[number % 2]} {number:02}", "project_id": mine["id"]})
        for number in range(PAGE + 3)
    ]
    everything = playlist.all_playlists_for_project(mine, client=kitsu_client)
    names = [each["name"] for each in everything]
    assert sorted(ids(everything)) == sorted(ids(made))
    assert names == sorted(names, key=str.lower)
    assert len(playlist.all_playlists_for_project(mine, client=kitsu_client, page=1)) == PAGE
    assert len(playlist.all_playlists_for_project(mine, client=kitsu_client, page=2)) == 3


def test_update_playlist_as_it_came_from_the_server(kitsu_client: KitsuClient, dailies: Row) -> None:
    assert dailies["shots"] is None
    wanted: Row = {**dailies, "name": "Weeklies"}
    before = copy.deepcopy(wanted)
    assert playlist.update_playlist(wanted, client=kitsu_client)["name"] == "Weeklies"
    assert wanted == before
    assert playlist.delete_playlist(dailies, client=kitsu_client) == ""
    with pytest.raises(RouteNotFoundException):
        playlist.get_playlist(dailies, client=kitsu_client)


def test_entries_are_added_changed_and_removed(
    kitsu_client: KitsuClient, production: Production, dailies: Row, shots: list[Row], frame: Path
) -> None:
    old, new = (preview_of(production.task, frame, kitsu_client) for _ in range(2))
    before = copy.deepcopy(dailies)
    answer = playlist.add_entity_to_playlist(dailies, shots[0], client=kitsu_client)
    assert answer["shots"] == [entry(shots[0], new)]
    answer = playlist.add_entity_to_playlist(dailies["id"], shots[1]["id"], client=kitsu_client)
    assert answer["shots"] == [entry(shots[0], new), entry(shots[1])]
    answer = playlist.add_entity_to_playlist(dailies, shots[0], old, client=kitsu_client)
    assert answer["shots"] == [entry(shots[0], new), entry(shots[1]), entry(shots[0], old)]
    assert dailies == before
    assert playlist.all_shots_for_playlist(dailies, client=kitsu_client) == answer["shots"]

    known: Any = playlist.get_playlist(dailies, client=kitsu_client)
    before = copy.deepcopy(known)
    chosen = playlist.update_entity_preview(known, shots[0], old["id"], client=kitsu_client)
    assert [each["preview_file_id"] for each in chosen["shots"] or () if each["entity_id"] == shots[0]["id"]] == [
        old["id"],
        old["id"],
    ]
    answer = playlist.remove_entity_from_playlist(known, shots[0], client=kitsu_client)
    assert known == before
    assert answer["updated_at"]
    assert ids_of_entities(answer) == [shots[1]["id"]]
    saved = playlist.get_playlist(dailies, client=kitsu_client)
    assert saved["shots"] == answer["shots"]


def test_nothing_is_saved_without_persist(kitsu_client: KitsuClient, dailies: Row, shots: list[Row]) -> None:
    draft: Any = playlist.add_entity_to_playlist(dailies, shots[0], persist=False, client=kitsu_client)
    draft = playlist.add_entity_to_playlist(draft, shots[1], persist=False, client=kitsu_client)
    assert ids_of_entities(draft) == [shots[0]["id"], shots[1]["id"]]
    assert ids_of_entities(
        playlist.remove_entity_from_playlist(draft, shots[0], persist=False, client=kitsu_client)
    ) == [shots[1]["id"]]
    changed = playlist.update_entity_preview(draft, shots[1], dailies["id"], persist=False, client=kitsu_client)
    assert (changed["shots"] or [])[1]["preview_file_id"] == dailies["id"]
    assert ids_of_entities(draft) == [shots[0]["id"], shots[1]["id"]]
    assert playlist.all_shots_for_playlist(dailies, client=kitsu_client) == []
    playlist.update_playlist(draft, client=kitsu_client)
    assert ids_of_entities(playlist.get_playlist(dailies, client=kitsu_client)) == [shots[0]["id"], shots[1]["id"]]


def test_an_id_does_as_well_as_a_dict(kitsu_client: KitsuClient, dailies: Row, shots: list[Row]) -> None:
    mine = dailies["id"]
    draft = playlist.add_entity_to_playlist(mine, shots[0], persist=False, client=kitsu_client)
    assert (draft["name"], ids_of_entities(draft)) == ("Dailies", [shots[0]["id"]])
    for shot in shots:
        playlist.add_entity_to_playlist(mine, shot, client=kitsu_client)
    assert ids_of_entities(playlist.remove_entity_from_playlist(mine, shots[1], client=kitsu_client)) == [
        shots[0]["id"],
        shots[2]["id"],
    ]
    # A list of playlists tells no entries: they must not be taken for none.
    light = next(
        each
        for each in playlist.all_playlists_for_project(dailies["project_id"], client=kitsu_client)
        if each["id"] == mine
    )
    answer = playlist.remove_entity_from_playlist(light, shots[0], client=kitsu_client)
    assert ids_of_entities(answer) == [shots[2]["id"]]


def test_preview_files_of_entities(
    kitsu_client: KitsuClient, production: Production, dailies: Row, shots: list[Row], frame: Path
) -> None:
    old, new = (preview_of(production.task, frame, kitsu_client) for _ in range(2))
    found = playlist.get_entity_preview_files(shots[0], client=kitsu_client)
    assert {kind: ids(previews) for kind, previews in found.items()} == {
        production.task_type["id"]: [new["id"], old["id"]]
    }
    assert playlist.get_entity_preview_files(shots[1]["id"], client=kitsu_client) == {}
    gone = {"id": dailies["id"]}
    for each in (shots[1], gone, shots[0], shots[0]):
        playlist.add_entity_to_playlist(dailies, each, old, client=kitsu_client)
    assert ids(playlist.get_entity_previews(dailies, client=kitsu_client)) == [new["id"], old["id"]]


def test_temporary_playlist(kitsu_client: KitsuClient, production: Production, frame: Path) -> None:
    preview = preview_of(production.task, frame, kitsu_client)
    [found] = playlist.generate_temp_playlist(
        production.project, {"task_ids": [production.task["id"]]}, client=kitsu_client
    )
    assert (found["id"], found["preview_file_id"]) == (production.shot["id"], preview["id"])


def test_clients_are_told(kitsu_client: KitsuClient, dailies: Row) -> None:
    assert playlist.notify_clients_playlist_ready(dailies, client=kitsu_client) == {"status": "success"}


def test_share_links(kitsu_client: KitsuClient, dailies: Row) -> None:
    made = playlist.new_share_link(dailies, "2099-12-31", False, "secret", client=kitsu_client)
    assert (made["can_comment"], made["has_password"]) == (False, True)
    assert (made["expiration_date"] or "").startswith("2099-12-31")
    plain = playlist.new_share_link(dailies["id"], client=kitsu_client)
    assert (plain["can_comment"], plain["has_password"], plain["expiration_date"]) == (True, False, None)
    assert sorted(ids(playlist.all_share_links_for_playlist(dailies, client=kitsu_client))) == sorted(
        ids([made, plain])
    )
    assert made["token"] in playlist.remove_share_link(dailies, made["token"], client=kitsu_client)
    assert ids(playlist.all_share_links_for_playlist(dailies, client=kitsu_client)) == [plain["id"]]
    with pytest.raises(ValueError, match="expiration_date"):
        playlist.new_share_link(dailies, "next week", client=kitsu_client)


def test_zip_of_the_previews(
    kitsu_client: KitsuClient, production: Production, dailies: Row, frame: Path, tmp_path: Path
) -> None:
    playlist.add_entity_to_playlist(
        dailies, production.shot, preview_of(production.task, frame, kitsu_client), client=kitsu_client
    )
    target, told = tmp_path / "dailies.zip", list[tuple[int, int]]()
    answer = playlist.download_playlist_zip(
        dailies, target, client=kitsu_client, progress_callback=lambda *sizes: told.append(sizes)
    )
    size = target.stat().st_size
    assert answer.status_code == 200
    assert told[-1] == (size, size)
    assert len(zipfile.ZipFile(target).namelist()) == 1


def test_movie_of_a_playlist(kitsu_client: KitsuClient, production: Production, dailies: Row, tmp_path: Path) -> None:
    program = media.ffmpeg()
    if program is None:
        pytest.skip("there is no ffmpeg")
    clip = preview_of(production.task, media.movie(tmp_path / "clip.mp4", program), kitsu_client)
    playlist.add_entity_to_playlist(dailies, production.shot, clip, client=kitsu_client)
    job = playlist.build_playlist_movie(dailies, client=kitsu_client)
    assert job["status"] == "succeeded"
    told: list[tuple[int, int]] = []
    answer = playlist.download_playlist_build(
        dailies, job, tmp_path / "dailies.mp4", client=kitsu_client, progress_callback=lambda *sizes: told.append(sizes)
    )
    content = (tmp_path / "dailies.mp4").read_bytes()
    assert answer.headers["content-type"] == "video/mp4"
    assert content[4:8] == b"ftyp"
    assert told[-1] == (len(content), len(content))


@pytest.mark.usefixtures("caching")
def test_movie_that_cannot_be_built(
    kitsu_client: KitsuClient, production: Production, dailies: Row, tmp_path: Path
) -> None:
    mine = production.project
    playlist.add_entity_to_playlist(dailies, production.shot, client=kitsu_client)
    assert playlist.all_build_jobs_for_project(mine, client=kitsu_client) == []
    # Without a movie among the previews the build fails, but there is a job, and no cache hides it.
    with pytest.raises(ServerErrorException):
        playlist.build_playlist_movie(dailies, client=kitsu_client)
    [job] = playlist.all_build_jobs_for_project(mine, client=kitsu_client)
    assert (job["playlist_id"], job["status"]) == (dailies["id"], "failed")
    for found in (
        playlist.get_build_job(dailies, job["id"], client=kitsu_client),
        playlist.get_build_job(job, client=kitsu_client),
        playlist.get_build_job(build_job=job, client=kitsu_client),
    ):
        assert found["id"] == job["id"]
    with pytest.raises(ParameterException, match="not finished"):
        playlist.download_playlist_build(dailies, job, tmp_path / "dailies.mp4", client=kitsu_client)
    assert list(tmp_path.iterdir()) == []
    assert playlist.remove_build_job(job, client=kitsu_client) == ""
    with pytest.raises(RouteNotFoundException):
        playlist.remove_build_job(dailies, job, client=kitsu_client)


@pytest.mark.parametrize("job", ["no-uuid", NOWHERE, {"id": NOWHERE}, None], ids=["text", "ID", "dict", "nothing"])
def test_a_build_job_alone_needs_its_playlist(job: Any) -> None:
    for function in (playlist.get_build_job, playlist.remove_build_job):
        with pytest.raises(ValueError, match=r"^(playlist|build_job): "):
            function(job)
