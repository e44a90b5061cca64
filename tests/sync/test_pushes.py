"""A production pushed from one real server to another, twice, and compared by IDs."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from gazu_like import sync
from gazu_like.exception import NotAllowedException, RouteNotFoundException
from gazu_like.sync import batches
from tests.kitsu.conftest import PASSWORD

from .conftest import Pair

#: Set by the server at each import, or translated.
OWN = {"updated_at", "project_id", "entity_type_id", "created_by", "ready_for", "preview_file_id"}


def ids(records: Any) -> set[str]:
    return {record["id"] for record in records}


def alike(source: Mapping[str, Any], target: Mapping[str, Any], but: set[str] = OWN) -> None:
    assert {key: value for key, value in target.items() if key not in but} == {
        key: value for key, value in source.items() if key not in but
    }


def assert_entities_arrived(pair: Pair, without: tuple[str, ...] = ()) -> None:
    for kind in sync.rows.KINDS:
        source, target = pair.listed(kind)
        # A series begins with an episode of the server's own making, on both sides.
        assert set(source) - set(without) <= set(target), kind
        for entity_id in set(source) - set(without):
            alike(source[entity_id], target[entity_id])


@pytest.fixture(scope="module")
def pushed(series: Pair) -> dict[str, Any]:
    """The series after one push of everything; what was returned."""
    before = {**series.here}, {**series.there}
    wip = series.target.task.get_default_task_status()
    assert wip is not None
    answers = series.push(sync.push_project_entities)
    answers["tasks"] = sync.push_tasks(series.here, series.there, wip, series.source, series.target)
    answers["comments"] = sync.push_tasks_comments(series.here, series.source, series.target)
    assert ({**series.here}, {**series.there}) == before
    return answers


def test_entities_arrive_with_their_ids(series: Pair, pushed: dict[str, Any]) -> None:
    assert_entities_arrived(series, without=(series.made["lost asset"]["id"],))
    assert set(pushed) >= {"assets", "episodes", "sequences", "scenes", "shots", "edits", "concepts", "entity_links"}
    assert ids(pushed["shots"]) == {series.made["shot"]["id"], series.made["other shot"]["id"]}
    assert series.made["episode"]["id"] in ids(pushed["episodes"])


def test_references_are_the_targets(series: Pair, pushed: dict[str, Any]) -> None:
    made, (_, assets) = series.made, series.listed("assets")
    asset = assets[made["asset"]["id"]]
    types = series.target.asset.all_asset_types()
    assert asset["entity_type_id"] in ids(types)
    assert asset["ready_for"] == made["types there"]["Shot"]["id"]
    assert asset["created_by"] == series.target.login.user
    _, shots = series.listed("shots")
    assert shots[made["shot"]["id"]]["source_id"] == made["scene"]["id"]
    _, concepts = series.listed("concepts")
    assert concepts[made["concept"]["id"]]["entity_concept_links"] == [made["asset"]["id"]]


def test_castings_arrive(series: Pair, pushed: dict[str, Any]) -> None:
    source, target = series.listed("entity-links")
    for link_id in source:
        alike(source[link_id], target[link_id])
    assert {link["nb_occurences"] for link in target.values()} >= {3}
    assert ids(pushed["entity_links"]) == set(source)


def test_tasks_arrive_with_their_persons(series: Pair, pushed: dict[str, Any]) -> None:
    made, (source, target) = series.made, series.listed("tasks")
    assert set(source) - set(target) == {made["lost task"]["id"]}
    task = target[made["edit task"]["id"]]
    assert task["task_type_id"] == made["types there"]["Edit"]["id"]
    assert task["assignees"] == [made["person there"]["id"]]
    # The newest comment's status has become the task's.
    status = series.target.task.get_task_status(target[made["shot task"]["id"]]["task_status_id"])
    assert status["short_name"] == "wip"


def test_comments_arrive_with_their_files(series: Pair, pushed: dict[str, Any], tmp_path: Path) -> None:
    made, target = series.made, series.target
    second, first = target.task.all_comments_for_task(made["shot task"])
    assert [each["text"] for each in pushed["comments"]] == ["first", "second"]
    assert [first["id"], second["id"]] == [each["id"] for each in pushed["comments"]]
    assert (first["created_at"], second["created_at"]) == ("2024-03-09T10:11:12", "2024-03-10T10:00:00")
    assert first["person_id"] == made["person there"]["id"]
    assert first["checklist"] == [{"text": "hand", "checked": True}]
    assert second["links"] == ["http://a.test"]
    [attachment], [preview] = first["attachment_files"], first["previews"]
    assert attachment["name"] == "note.txt"
    target.files.download_attachment_file(attachment, tmp_path / "note")
    assert (tmp_path / "note").read_text() == "brighter, please"
    assert preview["original_name"] == made["comments"][1]["previews"][0]["original_name"]
    assert preview["annotations"] == [{"time": 0, "drawing": {"objects": []}}]
    target.files.download_preview_file(preview, tmp_path / "frame.png")
    series.source.files.download_preview_file(made["comments"][1]["previews"][0], tmp_path / "original.png")
    assert (tmp_path / "frame.png").read_bytes() == (tmp_path / "original.png").read_bytes()


def test_second_push_changes_nothing(series: Pair, pushed: dict[str, Any]) -> None:
    wip = series.target.task.get_task_status_by_short_name("retake")
    assert wip is not None
    before = {kind: series.listed(kind)[1] for kind in ("entity-links", "tasks", *sync.rows.KINDS)}
    comments = series.target.task.all_comments_for_task(series.made["shot task"])
    series.push(sync.push_project_entities)
    sync.push_tasks(series.here, series.there, wip, series.source, series.target)
    assert sync.push_tasks_comments(series.here, series.source, series.target) == []
    assert series.target.task.all_comments_for_task(series.made["shot task"]) == comments
    for kind, known in before.items():
        now = series.listed(kind)[1]
        assert set(now) == set(known), kind
        for record_id, record in now.items():
            alike(known[record_id], record, {"updated_at"})


def test_pushing_shots_leaves_castings_alone(series: Pair, pushed: dict[str, Any]) -> None:
    _, before = series.listed("entity-links")
    series.push(sync.push_shots)
    assert series.listed("entity-links")[1] == before


def test_nothing_is_left_behind_in_the_temporary_folder(
    series: Pair, pushed: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = series.made
    statuses = sync.get_sync_task_status_id_map(series.source, series.target)
    [first] = [each for each in made["comments"] if each["text"] == "first"]
    again = {**first, "text": "again", "created_at": "2024-03-08T08:00:00"}
    posted = sync.push_task_comment(
        statuses, {}, made["asset task"], again, series.source, series.target, made["person there"], str(tmp_path)
    )
    assert posted is not None
    assert (posted["text"], posted["person_id"]) == ("again", made["person there"]["id"])
    assert len(posted["previews"]) == 1
    assert list(tmp_path.iterdir()) == []
    # As an ID, and with a preview that the target refuses: the comment does not stay without it.
    there = series.target.task.all_comments_for_task(made["asset task"])

    def refused(*_: Any, **__: Any) -> Any:
        raise RouteNotFoundException("pictures/preview-files", "no")

    monkeypatch.setattr("gazu_like.task.add_preview", refused)
    with pytest.raises(RouteNotFoundException):
        sync.push_task_comment(
            statuses, {}, made["asset task"]["id"], again, series.source, series.target, None, tmp_path
        )
    assert list(tmp_path.iterdir()) == []
    assert series.target.task.all_comments_for_task(made["asset task"]) == there


@pytest.mark.parametrize("push", [sync.push_shots, sync.push_entity_links], ids=lambda push: push.__name__)
def test_what_is_needed_is_brought_along(push: Callable[..., Any], clients: Any, new_pair: Callable[..., Pair]) -> None:
    pair = new_pair("tvshow")
    episode = pair.source.shot.new_episode(pair.here, "E02")
    sequence = pair.source.shot.new_sequence(pair.here, "SQ", episode)
    scene = pair.source.scene.new_scene(pair.here, sequence, "SC")
    shot = pair.source.shot.new_shot(pair.here, sequence, "SH")
    pair.source.scene.add_shot_to_scene(scene, shot)
    asset = pair.source.asset.new_asset(pair.here, pair.source.asset.get_asset_type_by_name("Prop"), "Cup")
    pair.source.casting.update_shot_casting(pair.here, shot, [{"asset_id": asset["id"], "nb_occurences": 2}])
    pair.push(push)
    for kind, entity in (("episodes", episode), ("sequences", sequence), ("scenes", scene), ("shots", shot)):
        source, target = pair.listed(kind)
        alike(source[entity["id"]], target[entity["id"]])


def test_a_tasks_entity_is_brought_along(new_pair: Callable[..., Pair]) -> None:
    pair = new_pair()
    asset = pair.source.asset.new_asset(pair.here, pair.source.asset.get_asset_type_by_name("Prop"), "Cup")
    task = pair.source.task.new_task(asset, pair.source.task.get_task_type_by_name("Modeling"))
    status = pair.target.task.get_task_status_by_short_name("wip")
    assert status is not None
    [pushed] = sync.push_tasks(pair.here["id"], pair.there["id"], status["id"], pair.source, pair.target)
    assert (pushed["id"], pushed["entity_id"]) == (task["id"], asset["id"])
    assert pushed["task_status_id"] == status["id"]


def test_links_to_what_is_not_there_are_told(new_pair: Callable[..., Pair], caplog: pytest.LogCaptureFixture) -> None:
    pair, other = new_pair(), new_pair()
    prop = pair.source.asset.get_asset_type_by_name("Prop")
    shared = pair.source.asset.new_asset(other.here, prop, "Car", is_shared=True)
    shot = pair.source.shot.new_shot(pair.here, pair.source.shot.new_sequence(pair.here, "SQ"), "SH")
    pair.source.casting.update_shot_casting(pair.here, shot, [{"asset_id": shared["id"], "nb_occurences": 2}])
    with caplog.at_level(logging.WARNING, "gazu_like"):
        assert pair.push(sync.push_entity_links) == []
    assert shared["id"] in caplog.text
    other.push(sync.push_assets)
    [link] = pair.push(sync.push_entity_links)
    assert link["entity_out_id"] == shared["id"]


def test_comments_of_a_task_that_is_not_there_are_told(
    new_pair: Callable[..., Pair], caplog: pytest.LogCaptureFixture
) -> None:
    pair = new_pair()
    asset = pair.source.asset.new_asset(pair.here, pair.source.asset.get_asset_type_by_name("Prop"), "Cup")
    task = pair.source.task.new_task(asset, pair.source.task.get_task_type_by_name("Modeling"))
    pair.source.task.add_comment(task, pair.source.task.get_default_task_status(), "look")
    assert sync.push_tasks_comments(pair.here, pair.source, pair.target) == []
    assert task["id"] in caplog.text
    with pytest.raises(RouteNotFoundException):
        sync.push_task_comments({}, {}, task, pair.source, pair.target)


def test_imports_come_in_batches(new_pair: Callable[..., Pair], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "BATCH", 2)
    pair = new_pair()
    sequences = [pair.source.shot.new_sequence(pair.here, f"SQ{number}") for number in range(5)]
    pushed = pair.push(sync.push_sequences)
    assert [each["id"] for each in pushed] == [each["id"] for each in sequences]
    assert pair.push(sync.push_episodes) == []


def test_others_than_administrators_are_told(clients: Any, kitsu_pair: Any, new_pair: Callable[..., Pair]) -> None:
    from gazu_like import session
    from gazu_like.client import KitsuClient

    pair = new_pair()
    pair.source.shot.new_sequence(pair.here, "SQ")
    artist = pair.target.person.new_person("Art", "Ist", f"{pair.there['id'][:8]}@example.com")
    pair.target.person.change_password_for_person(artist, PASSWORD)
    with KitsuClient(pair.target.host) as client:
        session.log_in(artist["email"], PASSWORD, client=client)
        with pytest.raises(NotAllowedException, match="administrators"):
            sync.push_sequences(pair.here, pair.there, pair.source, client)


def test_maps_match_by_name_email_and_kind(series: Pair) -> None:
    made, servers = series.made, (series.source, series.target)
    assert sync.get_sync_person_id_map(*servers)[made["person"]["id"]] == made["person there"]["id"]
    task_types = sync.get_sync_task_type_id_map(*servers)
    for kind in ("Asset", "Concept"):
        one, other = (
            next(
                each for each in side.fetch_all("task-types") if (each["name"], each["for_entity"]) == ("Concept", kind)
            )
            for side in servers
        )
        assert task_types[one["id"]] == other["id"]
    assert sync.get_sync_project_id_map(*servers)[series.here["id"]] == series.there["id"]
    for function in (sync.get_sync_task_status_id_map, sync.get_sync_asset_type_id_map):
        assert function(*servers)
    name = f"Department {series.here['name']}"
    here, there = (side.person.new_department(name.upper()) for side in servers)
    assert sync.get_sync_department_id_map(*servers)[here["id"]] == there["id"]


def test_last_events_are_read_page_by_page(series: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = sync.get_last_events(client=series.source)
    assert len(whole) > 30
    assert [each["created_at"] for each in whole] == sorted([each["created_at"] for each in whole], reverse=True)
    assert sync.get_last_events(limit=7, client=series.source) == whole[:7]
    of_project = sync.get_last_events(project=series.here, name="shot:new", client=series.source)
    assert ids(of_project) == ids(
        each for each in whole if each["project_id"] == series.here["id"] and each["name"] == "shot:new"
    )
    files = sync.get_last_events(only_files=True, client=series.source)
    assert {each["name"] for each in files} <= {
        "preview-file:add-file",
        "person:set-thumbnail",
        "project:set-thumbnail",
    }
    assert sync.get_last_events(after="2999-01-01", client=series.source) == []
