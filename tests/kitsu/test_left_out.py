"""What routes do that another route seemed to do as well: records as they are given, the server's state, managers."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from gazu_like import events, session
from gazu_like.client import KitsuClient
from gazu_like.exception import NotAllowedException, ParameterException, RouteNotFoundException
from gazu_like.shapes import TaskStatus

from .conftest import PASSWORD, Production, published, unique


def ids(rows: Any) -> set[str]:
    return {each["id"] for each in rows}


# The server


def test_the_state_of_the_server_is_told_without_a_login(kitsu_client: KitsuClient) -> None:
    stranger = KitsuClient(kitsu_client.host)
    status = stranger.user.get_server_status()
    assert status["name"] == "Zou"
    assert status["database-up"] is True
    services = {key for key, value in status.items() if isinstance(value, bool)}
    metrics = stranger.user.get_server_metrics()
    assert set(metrics) - {"time"} == services
    assert metrics["database-up"] == 1
    lines = dict(line.split(": ") for line in stranger.user.get_server_status_text().splitlines() if line)
    assert lines["version"] == status["version"]
    assert lines["database-up"] == "up"
    resources = stranger.user.get_server_resources()
    assert 0 < resources["memory"]["used"] <= resources["memory"]["total"]
    assert resources["cpu"]["percent"]
    assert stranger.user.send_test_event() == {"success": True}
    stranger.close()


def test_records_of_plugins_change_and_go(kitsu_client: KitsuClient) -> None:
    fields = {"plugin_id": unique("notes"), "version": "0.1", "maintainer_name": "Ana", "license": "MIT"}
    made = kitsu_client.create("plugins", {"name": "Notes", **fields})
    plugin = {**kitsu_client.user.get_plugin(made), "frontend_studio_enabled": True}
    assert kitsu_client.user.update_plugin(plugin)["frontend_studio_enabled"] is True
    assert kitsu_client.user.remove_plugin(made) == ""
    with pytest.raises(RouteNotFoundException):
        kitsu_client.user.get_plugin(made)


def test_events_are_written_changed_and_removed(kitsu_client: KitsuClient, home: Production) -> None:
    name = unique("render:done")
    made = events.new_event(name, {"frame": 7}, home.project, home.person, client=kitsu_client)
    bare = events.new_event(name, client=kitsu_client)
    assert (made["data"], made["user_id"], bare["data"]) == ({"frame": 7}, home.person["id"], {})
    assert ids(events.all_events(name, client=kitsu_client)) == {made["id"], bare["id"]}
    assert ids(events.all_events(name, home.project, home.person, client=kitsu_client)) == {made["id"]}
    assert made["id"] in ids(events.all_events(client=kitsu_client))
    assert events.all_events("render_done%", client=kitsu_client) == []
    assert events.update_event({**made, "data": {}}, client=kitsu_client)["data"] == {}
    assert events.remove_event(made, client=kitsu_client) == ""
    with pytest.raises(RouteNotFoundException):
        events.get_event(made, client=kitsu_client)


# Others' notifications, subscriptions, filters, chats


def test_notifications_of_others(kitsu_client: KitsuClient, workplace: Production) -> None:
    user, mine, person = kitsu_client.user, workplace.task, workplace.person
    author = kitsu_client.get("auth/authenticated")["user"]
    comment = kitsu_client.task.add_comment(mine, mine["task_status_id"])
    made = user.new_notification_of_anybody(person, "mention", author, mine, comment)
    stored = user.get_notification_of_anybody(made)
    assert (stored["notification_type"], stored["person_id"], stored["read"]) == ("mention", person["id"], False)
    assert user.update_notification_of_anybody({**stored, "read": True})["read"] is True
    assert user.get_notification_of_anybody(made)["notification_type"] == "mention"
    user.update_notification_of_anybody({"id": made["id"], "notification_type": "comment"})
    assert user.get_notification_of_anybody(made)["notification_type"] == "comment"
    with pytest.raises(ValueError, match="notification_type"):
        user.new_notification_of_anybody(person, "bogus", author)  # type: ignore[arg-type]


def test_subscriptions_of_others_change(kitsu_client: KitsuClient, workplace: Production) -> None:
    user, task_type = kitsu_client.user, workplace.task_type
    made = user.new_subscription_of_anybody(workplace.person, workplace.task)
    to_sequence = {"task_id": None, "entity_id": workplace.sequence["id"], "task_type_id": task_type["id"]}
    changed = user.update_subscription_of_anybody({**made, **to_sequence})
    assert (changed["task_id"], changed["entity_id"]) == (None, workplace.sequence["id"])
    user.remove_subscription_of_anybody(made)


def test_filters_for_others(kitsu_client: KitsuClient, home: Production) -> None:
    user, person = kitsu_client.user, home.person
    group = user.new_filter_group_of_anybody(person, "Late", "#112233", "shot", home.project, "Shot")
    assert (group["person_id"], group["color"], group["is_shared"]) == (person["id"], "#112233", False)
    made = user.new_filter_of_anybody(person, "Late WIP", "wip", "shot", home.project, filter_group=group)
    assert (made["search_query"], made["search_filter_group_id"]) == ("wip", group["id"])
    assert ids(user.all_filters_of_everybody(person)) == {made["id"]}
    with pytest.raises(ValueError, match="query"):
        user.new_filter_of_anybody(person, "Late", "", "shot")


def test_chats_of_others(kitsu_client: KitsuClient, workplace: Production) -> None:
    user, person = kitsu_client.user, workplace.person
    shot = kitsu_client.shot.new_shot(workplace.project, workplace.sequence, unique("SH"))
    chat = kitsu_client.entity.get_chat(shot)
    said = user.new_chat_message(chat, "Good mornin", person)
    assert (said["person_id"], said["text"]) == (person["id"], "Good mornin")
    heard = kitsu_client.entity.all_chat_messages(shot)
    assert ids(heard) == {said["id"]}
    assert user.update_chat_message({**heard[0], "text": "Good morning"})["text"] == "Good morning"
    assert kitsu_client.entity.get_chat(shot)["last_message"] is None
    user.update_chat({**chat, "last_message": said["created_at"], "participants": [person["id"]]})
    changed = kitsu_client.entity.get_chat(shot)
    assert (changed["last_message"], changed["participants"]) == (said["created_at"], [person["id"]])
    assert ids(kitsu_client.entity.all_chat_messages(shot)) == {said["id"]}


# Comments, news, descriptors


def test_a_comment_that_changes_nothing_and_its_news(
    kitsu_client: KitsuClient, workplace: Production, wip: TaskStatus
) -> None:
    task, project, mine, person = kitsu_client.task, kitsu_client.project, workplace.task, workplace.person
    things = [{"text": "light", "checked": True}]
    made = task.new_comment(mine, wip, "From the old tracker", person, things, ["https://old.example.com/1"])
    assert (made["person_id"], made["checklist"], made["task_status_id"]) == (person["id"], things, wip["id"])
    assert ids(task.all_comments_for_task(mine)) == {made["id"]}
    assert task.get_task(mine)["task_status_id"] == mine["task_status_id"]
    assert project.all_news(mine) == []
    told = project.new_news_entry(mine, person, made)
    assert ids(project.all_news(mine, person)) == {told["id"]}
    assert project.get_news(told)["comment_id"] == made["id"]
    assert project.update_news_entry({**told, "change": True})["change"] is True
    assert told["id"] in ids(project.get_project_news(workplace.project)["data"])


def test_descriptors_without_their_values(kitsu_client: KitsuClient, production: Production) -> None:
    project, shot = kitsu_client.project, production.shot

    def values() -> Any:
        return kitsu_client.entity.get_entity(shot)["data"]

    kitsu_client.shot.update_shot_data(shot, {"lensMM": 35, "focal": 50})
    department = kitsu_client.person.new_department(unique("Layout"))
    made = project.new_metadata_descriptor(
        production.project, "Lens", "shot", "lensMM", "number", departments=[department], position=2
    )
    assert (made["field_name"], made["entity_type"], made["position"]) == ("lensMM", "Shot", 2)
    with pytest.raises(ParameterException):
        project.new_metadata_descriptor(production.project, "Lens", "Shot", "lensMM")
    found = project.get_metadata_descriptor_of_any_project(made)
    assert found["departments"] == [department["id"]]
    changed = project.update_metadata_descriptor_only({**found, "field_name": "focal"})
    assert (changed["field_name"], changed["departments"]) == ("focal", [department["id"]])
    assert values() == {"lensMM": 35, "focal": 50}
    assert project.remove_metadata_descriptor_only(made) == ""
    assert values() == {"lensMM": 35, "focal": 50}
    again = project.new_metadata_descriptor(production.project, "Lens", "Shot", "lensMM")
    project.remove_metadata_descriptor(production.project, again)
    assert values() == {"focal": 50}


# Entities and their parts


def test_an_entity_of_whichever_type(
    kitsu_client: KitsuClient, home: Production, caplog: pytest.LogCaptureFixture
) -> None:
    entity, name = kitsu_client.entity, unique("Crowd")
    made = entity.new_entity(home.project, home.asset_type, name, description="many", data={"count": 40})
    assert (made["name"], made["description"], made["data"]) == (name, "many", {"count": 40})
    assert made["id"] in ids(kitsu_client.asset.all_assets_for_project(home.project))
    with caplog.at_level(logging.WARNING, "gazu_like"):
        assert entity.new_entity(home.project, home.asset_type, name, description="few")["id"] == made["id"]
    assert "description" in caplog.text
    parent = home.sequence
    assert entity.new_entity(home.project, home.asset_type, name, parent)["parent_id"] == parent["id"]


def test_an_instance_with_a_number_of_its_own(kitsu_client: KitsuClient, home: Production) -> None:
    asset = kitsu_client.asset
    hall = asset.new_asset(home.project, home.asset_type, unique("Hall"))
    made = asset.new_asset_instance(home.asset, 7, "Lamp_0007", target_asset=hall, data={"x": 1})
    assert (made["number"], made["name"], made["target_asset_id"]) == (7, "Lamp_0007", hall["id"])
    with pytest.raises(ParameterException):
        asset.new_asset_instance(home.project, 7, "Lamp_0007", target_asset=hall)
    assert asset.new_asset_asset_instance(hall, home.asset)["number"] == 8


def test_castings_without_a_production(kitsu_client: KitsuClient, home: Production) -> None:
    casting = kitsu_client.casting
    hall = kitsu_client.asset.new_asset(home.project, home.asset_type, unique("Hall"))
    casting.set_asset_casting(hall["id"], [{"asset_id": home.asset, "nb_occurences": 3}])
    [link] = casting.get_asset_casting(hall)
    assert (link["asset_id"], link["nb_occurences"]) == (home.asset["id"], 3)
    with pytest.raises(RouteNotFoundException):
        casting.set_asset_casting(home.shot, [])


@pytest.fixture
def manager(kitsu_client: KitsuClient, home: Production) -> Iterator[KitsuClient]:
    """A client for a manager of the module's production."""
    email = f"{unique('max').replace(' ', '-')}@example.com"
    person = kitsu_client.person.new_person("Max", "Ray", email, role="manager")
    kitsu_client.project.add_person_to_team(home.project, person)
    kitsu_client.person.change_password_for_person(person, PASSWORD)
    client = KitsuClient(kitsu_client.host)
    session.log_in(email, PASSWORD, client=client)
    with contextlib.closing(client):
        yield client


def test_managers_know_more_of_a_person(manager: KitsuClient, home: Production) -> None:
    known, listed = manager.person.get_full_person(home.person), manager.person.get_person(home.person["id"])
    assert listed is not None
    assert set(listed).isdisjoint({"contract_type"})
    assert (known["contract_type"], known["departments"]) == ("open-ended", [])
    with pytest.raises(RouteNotFoundException):
        manager.person.get_full_person(home.project)


def test_a_manager_removes_links_of_a_casting(
    kitsu_client: KitsuClient, home: Production, manager: KitsuClient
) -> None:
    hall = kitsu_client.asset.new_asset(home.project, home.asset_type, unique("Hall"))
    link = kitsu_client.casting.new_entity_link(hall, home.asset)
    with pytest.raises(NotAllowedException):
        manager.casting.delete_entity_link(link)
    assert manager.casting.remove_entity_link(home.project, link)["id"] == link["id"]
    assert kitsu_client.casting.get_asset_casting(hall) == []


def test_the_assets_of_a_production_are_shared(kitsu_client: KitsuClient, production: Production) -> None:
    project, lamp = kitsu_client.project, production.asset
    chair = kitsu_client.asset.new_asset(production.project, production.asset_type, "Chair")
    assert ids(project.share_project_assets(production.project, [chair])) == {chair["id"]}
    assert project.share_project_assets(production.project, []) == []
    assert kitsu_client.asset.get_asset(lamp)["is_shared"] is False
    project.share_project_assets(production.project)
    assert kitsu_client.asset.get_asset(lamp)["is_shared"] is True
    project.share_project_assets(production.project, shared=False)
    assert kitsu_client.asset.get_asset(chair)["is_shared"] is False


# Tasks


def test_tasks_for_what_is_below_a_sequence_or_an_episode(kitsu_client: KitsuClient, series: Production) -> None:
    shot, edit, project = kitsu_client.shot, kitsu_client.edit, series.project
    episode = shot.new_episode(project, "E02")
    sequences = [shot.new_sequence(project, name, episode) for name in ("SQ01", "SQ02")]
    shots = [shot.new_shot(project, sequence, "SH010") for sequence in sequences]
    made = kitsu_client.project.create_sequence_tasks(project, series.task_type, sequences[0])
    assert [each["entity_id"] for each in made] == [shots[0]["id"]]
    assert kitsu_client.project.create_sequence_tasks(project, series.task_type, sequences[0]) == []
    cut = edit.new_edit(project, "Cut", episode=episode)
    edit.new_edit(project, "Trailer")
    cutting = kitsu_client.task.new_task_type(unique("Cutting"), for_entity="Edit")
    made = kitsu_client.project.create_episode_edit_tasks(project, cutting, episode)
    assert [each["entity_id"] for each in made] == [cut["id"]]


def test_an_assignment_that_says_why_not(kitsu_client: KitsuClient, workplace: Production) -> None:
    task, mine = kitsu_client.task, workplace.task
    assert task.add_assignee(mine, workplace.person)["id"] == mine["id"]
    assert task.get_task(mine)["assignees"] == [workplace.person["id"]]
    with pytest.raises(ParameterException):
        task.add_assignee(mine, workplace.project)
    assert task.assign_task(workplace.shot, workplace.person) == []
    with pytest.raises(RouteNotFoundException):
        task.add_assignee(workplace.shot, workplace.person)


# Files


def test_a_preview_with_a_revision_of_its_own(kitsu_client: KitsuClient, workplace: Production, tmp_path: Path) -> None:
    files, mine, person = kitsu_client.files, workplace.task, workplace.person
    made = files.new_preview_file(mine, "hero", 7, person)
    assert (made["revision"], made["person_id"], made["status"]) == (7, person["id"], "processing")
    with pytest.raises(ParameterException):
        files.new_preview_file(mine, "hero", 7)
    picture = tmp_path / "picture.png"
    Image.new("RGB", (32, 32)).save(picture)
    sent = kitsu_client.task.upload_preview_file(made, picture)
    assert (sent["id"], sent["revision"], sent["extension"]) == (made["id"], 7, "png")
    back = tmp_path / "back.png"
    answer = files.download_preview_original(made, back)
    assert "_v7.png" in answer.headers["content-disposition"]
    assert back.stat().st_size == int(answer.headers["content-length"])


def test_an_attachment_without_its_file(kitsu_client: KitsuClient, workplace: Production) -> None:
    comment = kitsu_client.task.add_comment(workplace.task, workplace.task["task_status_id"])
    made = kitsu_client.files.new_attachment_file("note.txt", comment, size=3, extension="txt", mimetype="text/plain")
    assert (made["name"], made["size"], made["comment_id"]) == ("note.txt", 3, comment["id"])
    assert kitsu_client.files.get_attachment_file(made)["extension"] == "txt"
    with pytest.raises(ValueError, match="comment"):
        kitsu_client.files.new_attachment_file("note.txt")


def test_files_at_paths_of_ones_own(kitsu_client: KitsuClient, workplace: Production) -> None:
    files, mine, shot = kitsu_client.files, workplace.task, workplace.shot
    working = files.new_working_file_at(mine["id"], "/films/a.blend", "main", 12, workplace.person, data={"by": "us"})
    assert (working["path"], working["revision"], working["entity_id"]) == ("/films/a.blend", 12, shot["id"])
    assert (working["task_id"], working["data"]) == (mine["id"], {"by": "us"})
    with pytest.raises(ParameterException):
        files.new_working_file_at(mine, "/films/b.blend", "main", 12)
    kind, status = files.new_output_type(unique("geo"), "geo"), files.new_file_status(unique("Ready"), "#112233")
    output = files.new_output_file_at(
        shot, "/films/a.abc", "main", 12, kind, status, workplace.task_type, workplace.person, working
    )
    assert (output["path"], output["revision"], output["source_file_id"]) == ("/films/a.abc", 12, working["id"])
    found = files.get_output_file_by_path("/films/a.abc")
    assert found is not None
    assert found["id"] == output["id"]


# Playlists


def test_playlists_with_what_is_in_them(kitsu_client: KitsuClient, production: Production, tmp_path: Path) -> None:
    playlist = kitsu_client.playlist
    preview = published(kitsu_client, production.task, tmp_path)
    bare = kitsu_client.shot.new_shot(production.project, production.sequence, "SH020")
    made = playlist.new_playlist(production.project, "Dailies")
    for entity in (production.shot, bare):
        made = playlist.add_entity_to_playlist(made, entity)
    [listed] = playlist.all_playlists_with_entries_for_project(production.project)
    assert [entry["entity_id"] for entry in listed["shots"] or ()] == [production.shot["id"], bare["id"]]
    for ref in (made, made["id"]):
        shown, empty = playlist.get_playlist_with_previews(ref)["shots"]
        assert isinstance(shown["preview_files"], dict)
        assert ids(shown["preview_files"][production.task_type["id"]]) == {preview["id"]}
        assert (shown["preview_file_revision"], shown["preview_file_extension"]) == (1, "png")
        assert empty["preview_files"] == []
