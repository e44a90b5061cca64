"""What belongs to entities besides their own fields: settings, files, links, tasks in bulk, versions, news, chats."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest

from gazu_like.client import KitsuClient
from gazu_like.exception import ParameterException, RouteNotFoundException
from gazu_like.shapes import TaskStatus

from .conftest import Production, published, unique


def ids(rows: Any) -> set[str]:
    return {each["id"] for each in rows}


# Settings of the studio


def test_project_statuses(kitsu_client: KitsuClient, caplog: pytest.LogCaptureFixture) -> None:
    project, name = kitsu_client.project, unique("Archived")
    made = project.new_project_status(name, "#112233")
    assert (made["name"], made["color"]) == (name, "#112233")
    with caplog.at_level(logging.WARNING, "gazu_like"):
        assert project.new_project_status(name, "#445566")["id"] == made["id"]
    assert "color" in caplog.text
    assert project.update_project_status({"id": made["id"], "color": "#445566"})["color"] == "#445566"
    assert project.get_project_status(made["id"])["color"] == "#445566"
    assert project.remove_project_status(made) == ""
    with pytest.raises(RouteNotFoundException):
        project.get_project_status(made)
    with pytest.raises(ValueError, match="name"):
        project.new_project_status("", "#112233")


def test_file_statuses_and_output_types_change_and_go(kitsu_client: KitsuClient) -> None:
    files = kitsu_client.files
    status = files.new_file_status(unique("To check"), "#112233")
    assert files.update_file_status({"id": status["id"], "color": "#445566"})["color"] == "#445566"
    assert files.remove_file_status(status) == ""
    with pytest.raises(RouteNotFoundException):
        files.get_file_status(status)
    kind = files.new_output_type(unique("Geometry"), "geo")
    assert files.update_output_type({"id": kind["id"], "short_name": "geom"})["short_name"] == "geom"
    assert files.remove_output_type(kind) == ""
    with pytest.raises(RouteNotFoundException):
        files.get_output_type(kind)


# Files


def test_output_files_of_a_type(kitsu_client: KitsuClient, home: Production) -> None:
    files, shot = kitsu_client.files, home.shot
    kind, other = (files.new_output_type(unique(name), name) for name in ("geo", "cache"))
    files.set_project_file_tree(home.project, "simple")
    made = files.new_entity_output_file(shot, kind, home.task_type, "first", representation="abc", person=home.person)
    assert ids(files.all_output_files_for_entity_and_output_type(shot, kind)) == {made["id"]}
    assert ids(files.all_output_files_for_entity_and_output_type(shot, kind, "abc")) == {made["id"]}
    assert files.all_output_files_for_entity_and_output_type(shot, kind, "obj") == []
    assert files.all_output_files_for_entity_and_output_type(shot, other) == []
    assert files.remove_output_file(made) == ""
    assert files.all_output_files_for_entity_and_output_type(shot, kind) == []


def test_output_files_of_an_asset_instance(kitsu_client: KitsuClient, home: Production) -> None:
    files, place = kitsu_client.files, kitsu_client.asset.new_asset(home.project, home.asset_type, "Hall")
    instance = kitsu_client.asset.new_asset_asset_instance(place, home.asset)
    files.set_project_file_tree(home.project, "simple")
    scene = kitsu_client.scene.new_scene(home.project, home.sequence, unique("Scene"))
    kind = files.new_output_type(unique("geo"), "geo")
    made = files.new_asset_instance_output_file(instance, scene, kind, home.task_type, "first", person=home.person)
    assert ids(files.all_output_files_for_asset_instance_and_output_type(instance, scene, kind)) == {made["id"]}
    assert files.all_output_files_for_asset_instance_and_output_type(instance, scene, kind, "obj") == []
    assert instance["id"] in ids(kitsu_client.asset.all_asset_instances())
    files.remove_output_file(made)
    assert kitsu_client.asset.remove_asset_instance(instance) == ""
    with pytest.raises(RouteNotFoundException):
        kitsu_client.asset.get_asset_instance(instance)


def test_working_files_go(kitsu_client: KitsuClient, workplace: Production) -> None:
    files = kitsu_client.files
    fields = {"name": "main", "revision": 1, "entity_id": workplace.shot["id"], "task_id": workplace.task["id"]}
    made = kitsu_client.create("working-files", {**fields, "person_id": workplace.person["id"]})
    assert made["id"] in ids(files.all_working_files())
    assert files.remove_working_file(made) == ""
    assert made["id"] not in ids(files.all_working_files())


# Lists with tasks


def test_entities_are_listed_with_their_tasks(kitsu_client: KitsuClient, series: Production) -> None:
    project, client = series.project, kitsu_client
    episode = client.shot.new_episode(project, "E02")
    sequence = client.shot.new_sequence(project, "SQ01", episode)
    entities = {
        "Episode": episode,
        "Sequence": sequence,
        "Shot": client.shot.new_shot(project, sequence, "SH010"),
        "Scene": client.scene.new_scene(project, sequence, "SC01"),
        "Edit": client.edit.new_edit(project, "Cut", episode=episode),
        "Concept": client.concept.new_concept(project, "Idea"),
        "Asset": client.asset.new_asset(project, series.asset_type, "Lamp"),
    }
    tasks = {}
    for kind, entity in entities.items():
        task_type = client.task.new_task_type(unique(kind), for_entity=kind)
        client.project.add_task_type(project, task_type, priority=1)
        tasks[kind] = client.task.new_task(entity, task_type)
    lists: dict[str, Any] = {
        "Episode": client.shot.all_episodes_with_tasks(project),
        "Sequence": client.shot.all_sequences_with_tasks(project),
        "Shot": client.shot.all_shots_with_tasks(project),
        "Scene": client.scene.all_scenes_with_tasks(project),
        "Edit": client.edit.all_edits_with_tasks(project),
        "Concept": client.concept.all_concepts_with_tasks(project),
        "Asset": client.asset.all_assets_with_tasks(project),
    }
    for kind, rows in lists.items():
        listed = next(row for row in rows if row["id"] == entities[kind]["id"])
        assert ids(listed["tasks"]) == {tasks[kind]["id"]}, kind
    in_episode = client.asset.new_asset(project, series.asset_type, "Chair", episode=episode)
    assert ids(client.asset.all_assets_with_tasks(project, episode)) == {in_episode["id"]}
    assert ids(client.edit.all_edits_for_episode(episode)) == {entities["Edit"]["id"]}
    assert entities["Edit"]["id"] in ids(client.edit.all_edits())
    assert entities["Shot"]["id"] in ids(client.shot.all_shots())
    assert ids(client.task.all_edit_tasks_for_episode(episode)) == {tasks["Edit"]["id"]}
    assert client.task.all_edit_tasks_for_episode(episode, relations=True)[0]["assignees"] == []
    types = client.task.all_task_types_for_edit(entities["Edit"])
    assert ids(types) == {tasks["Edit"]["task_type_id"]}
    assert client.edit.all_versions_for_edit(entities["Edit"]) == []


def test_versions_of_a_shot(kitsu_client: KitsuClient, production: Production) -> None:
    shot = kitsu_client.shot
    assert shot.all_versions_for_shot(production.shot) == []
    shot.update_shot_data(production.shot, {"frame_in": 1001})
    [version] = shot.all_versions_for_shot(production.shot)
    assert (version["name"], version["data"]) == ("SH010", {"frame_in": 1001})
    with pytest.raises(RouteNotFoundException):
        shot.all_versions_for_shot(production.project)


def test_concept_folders_change_and_go(kitsu_client: KitsuClient, home: Production) -> None:
    folders = f"data/projects/{home.project['id']}/concept-folders"
    made = kitsu_client.post(folders, {"name": "Moods"})
    assert kitsu_client.concept.update_concept_folder({"id": made["id"], "name": "Places"})["name"] == "Places"
    assert [each["name"] for each in kitsu_client.get(folders)] == ["Places"]
    assert kitsu_client.concept.remove_concept_folder(made) == ""
    assert kitsu_client.get(folders) == []


# Casting


def test_assets_in_assets_and_shared_ones(kitsu_client: KitsuClient, production: Production) -> None:
    asset, lamp = kitsu_client.asset, production.asset
    room = asset.new_asset(production.project, production.asset_type, "Room")
    kitsu_client.casting.cast_asset(production.project, room, lamp)
    assert ids(asset.all_assets_for_asset(room)) == {lamp["id"]}
    [shared] = asset.set_assets_shared(lamp)
    assert shared["is_shared"] is True
    asset.set_assets_shared([lamp], False)
    assert asset.get_asset(lamp)["is_shared"] is False
    assert asset.set_assets_shared([]) == []


def test_entity_links(kitsu_client: KitsuClient, production: Production) -> None:
    casting = kitsu_client.casting
    made = casting.new_entity_link(production.shot, production.asset, 2, "fixed")
    assert (made["nb_occurences"], made["label"]) == (2, "fixed")
    assert casting.update_entity_link({"id": made["id"], "nb_occurences": 3})["nb_occurences"] == 3
    assert casting.get_entity_link(made)["label"] == "fixed"
    assert made["id"] in ids(casting.all_entity_links())
    assert [row["nb_occurences"] for row in casting.get_shot_casting(production.shot)] == [3]
    with pytest.raises(ValueError, match="nb_occurences"):
        casting.new_entity_link(production.shot, production.asset, 0)


# Tasks


def test_many_tasks_at_once(kitsu_client: KitsuClient, workplace: Production, tmp_path: Path) -> None:
    task, mine = kitsu_client.task, workplace.task
    assert [row["priority"] for row in task.set_tasks_priority([mine], 2)] == [2]
    with pytest.raises(ValueError, match="priority"):
        task.set_tasks_priority([mine], -1)
    with pytest.raises(ParameterException):
        task.set_main_preview_for_task(mine)
    preview = published(kitsu_client, mine, tmp_path)
    assert task.set_main_preview_for_task(mine)["preview_file_id"] == preview["id"]
    assert [row["preview_file_id"] for row in task.set_main_previews_for_tasks(mine)] == [preview["id"]]
    assert preview["id"] in ids(kitsu_client.entity.all_preview_files_for_entity(workplace.shot))


def test_time_spent_and_news_of_an_entity(kitsu_client: KitsuClient, production: Production) -> None:
    task, entity, shot = kitsu_client.task, kitsu_client.entity, production.shot
    task.assign_task(production.task, production.person)
    task.set_time_spent(production.task, production.person, "2026-03-02", 60)
    assert [row["duration"] for row in entity.all_time_spents_for_entity(shot)] == [60]
    left = task.remove_time_spent_for_date(production.task, production.person, "2026-03-02")
    assert left["duration"] == 0
    assert sum(row["duration"] for row in entity.all_time_spents_for_entity(shot)) == 0
    comment = task.add_comment(production.task, production.task["task_status_id"], "hello")
    assert comment["id"] in ids(task.all_comments())
    [news] = entity.all_news_for_entity(shot)
    assert (news["comment_id"], news["task_entity_id"]) == (comment["id"], shot["id"])


def test_burndown(kitsu_client: KitsuClient, production: Production, wip: TaskStatus) -> None:
    burndown = kitsu_client.task.get_open_tasks_burndown
    assert production.task["id"]
    found = burndown(production.project)
    assert (found["total"], found["done_by_day"]) == (1, [])
    assert burndown(production.project, task_status=wip)["total"] == 0
    place = kitsu_client.task.get_task_type(production.task_type)["priority"]
    assert burndown(production.project, priority=place)["total"] == 1
    assert burndown(production.project, priority=place + 1)["total"] == 0
    with pytest.raises(ValueError, match="due_date"):
        burndown(due_date="tomorrow")


def test_order_of_task_types(kitsu_client: KitsuClient) -> None:
    task = kitsu_client.task
    first, second = (task.new_task_type(unique(name), for_entity="Shot") for name in ("a", "b"))
    task.reorder_task_types([second, first])
    assert task.get_task_type(second)["priority"] < task.get_task_type(first)["priority"]
    assert task.reorder_task_types([]) == []


def test_status_automations(kitsu_client: KitsuClient, home: Production, wip: TaskStatus) -> None:
    task, other = kitsu_client.task, kitsu_client.task.new_task_type(unique("Lighting"), for_entity="Shot")
    made = task.new_status_automation("shot", home.task_type, wip, other, task.get_default_task_status())
    assert (made["out_field_type"], made["in_task_status_id"]) == ("status", wip["id"])
    assert task.new_status_automation("asset", home.task_type, wip, other)["out_field_type"] == "ready_for"
    assert made["id"] in ids(task.all_status_automations())
    task.update_status_automation({"id": made["id"], "import_last_revision": True})
    assert task.get_status_automation(made)["import_last_revision"] is True
    kitsu_client.project.add_status_automation(home.project, made)
    with pytest.raises(ParameterException, match="used in a project"):
        task.remove_status_automation(made)
    kitsu_client.project.remove_status_automation(home.project, made)
    assert task.remove_status_automation(made) == ""
    with pytest.raises(RouteNotFoundException):
        task.get_status_automation(made)


# Chats


def test_chat_about_a_shot(kitsu_client: KitsuClient, production: Production) -> None:
    entity, shot = kitsu_client.entity, production.shot
    assert entity.get_chat(shot)["participants"] == []
    with pytest.raises(ParameterException):
        entity.new_chat_message(shot, "anyone here?")
    kitsu_client.user.join_chat(shot)
    made = entity.new_chat_message(shot, "hello")
    assert [row["text"] for row in entity.all_chat_messages(shot)] == ["hello"]
    assert entity.get_chat_message(shot, made)["text"] == "hello"
    assert entity.remove_chat_message(shot, made) == ""
    assert entity.all_chat_messages(shot) == []
    with pytest.raises(ValueError, match="text"):
        entity.new_chat_message(shot, "")
