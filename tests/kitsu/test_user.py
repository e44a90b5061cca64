"""The logged-in person, on the real server."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import pytest

from gazu_like import user
from gazu_like.client import KitsuClient
from gazu_like.exception import NotAuthenticatedException, RouteNotFoundException
from gazu_like.shapes import Asset, Scene, Task, TaskStatus

from .conftest import Production, unique

DAY = "2026-03-09"
NOWHERE = "2c1ad5a6-6c09-4a2b-8d7e-5f0f3c4b9e11"


@pytest.fixture
def production(workplace: Production) -> Production:
    return workplace


@pytest.fixture
def status(kitsu_client: KitsuClient) -> Any:
    """Task statuses by short name."""
    return {each["short_name"]: each for each in kitsu_client.task.all_task_statuses()}


@pytest.fixture
def stranger(kitsu_client: KitsuClient) -> Iterator[KitsuClient]:
    client = KitsuClient(kitsu_client.host)
    yield client
    client.close()


def ids(rows: Any) -> list[str]:
    return [row["id"] for row in rows]


def names(rows: Any) -> list[str]:
    return [row["name"] for row in rows]


def assigned(client: KitsuClient, entity: Any, task_type: Any, person: Any) -> Task:
    task = client.task.new_task(entity, task_type)
    client.task.assign_task(task, person)
    return task


def test_work_on_shots(production: Production, artist: KitsuClient) -> None:
    client = production.client
    scene: Scene = client.post(
        f"data/projects/{production.project['id']}/scenes", {"name": "SC1", "sequence_id": production.sequence["id"]}
    )
    kinds = [client.task.new_task_type(unique(kind), for_entity=kind) for kind in ("Scene", "Sequence")]
    of_scene = assigned(client, scene, kinds[0], production.person)
    of_sequence = assigned(client, production.sequence, kinds[1], production.person)
    client.shot.new_shot(production.project, production.sequence, unique("nobody's"))

    assert production.project["id"] in ids(user.all_open_projects(client=artist))
    assert ids(user.all_sequences_for_project(production.project, client=artist)) == [production.sequence["id"]]
    assert user.all_episodes_for_project(production.project["id"], client=artist) == []
    assert ids(user.all_shots_for_sequence(production.sequence, client=artist)) == [production.shot["id"]]
    assert ids(user.all_scenes_for_sequence(production.sequence, client=artist)) == [scene["id"]]
    assert ids(user.all_tasks_for_shot(production.shot, client=artist)) == [production.task["id"]]
    assert ids(user.all_tasks_for_scene(scene["id"], client=artist)) == [of_scene["id"]]
    assert ids(user.all_tasks_for_sequence(production.sequence, client=artist)) == [of_sequence["id"]]
    task_types = (
        user.all_task_types_for_shot(production.shot["id"], client=artist),
        user.all_task_types_for_scene(scene, client=artist),
        user.all_task_types_for_sequence(production.sequence, client=artist),
    )
    assert [ids(each) for each in task_types] == [[each["id"]] for each in (production.task_type, *kinds)]


def test_work_on_assets(production: Production, artist: KitsuClient) -> None:
    client = production.client
    of_type = client.task.new_task_type(unique("Modeling"), for_entity="Asset")
    asset_types = [client.asset.new_asset_type(unique("Type")) for _ in range(2)]
    assets: list[Asset] = [
        client.asset.new_asset(production.project, asset_type, name)
        for asset_type, name in zip(asset_types * 2, ("lamp", "Anvil", "Table", "nobody's"), strict=True)
    ]
    tasks = [assigned(client, asset, of_type, production.person) for asset in assets[:3]]
    project, (first, _) = production.project, asset_types
    assert sorted(ids(user.all_asset_types_for_project(project, client=artist))) == sorted(ids(asset_types))
    assert names(user.all_assets_for_asset_type_and_project(project, first, client=artist)) == ["lamp", "Table"]
    assert names(user.all_project_assets(project["id"], client=artist)) == ["Anvil", "lamp", "Table"]
    assert ids(user.all_tasks_for_asset(assets[0], client=artist)) == [tasks[0]["id"]]
    assert ids(user.all_task_types_for_asset(assets[0]["id"], client=artist)) == [of_type["id"]]


def test_tasks_go_from_to_do_to_review_to_done(
    production: Production, artist: KitsuClient, status: dict[str, TaskStatus]
) -> None:
    task, client = production.task, production.client
    assert task["id"] in ids(user.all_tasks_to_do(client=artist))
    client.task.add_comment(task, next(each for each in status.values() if each["is_feedback_request"]))
    assert task["id"] in ids(user.all_tasks_requiring_feedback(client=client))
    assert user.all_tasks_requiring_feedback(client=artist) == []
    client.task.add_comment(task, next(each for each in status.values() if each["is_done"]))
    assert task["id"] not in ids(user.all_tasks_to_do(client=artist))
    assert task["id"] in ids(user.all_done_tasks(client=artist))


def test_notifications_come_with_a_subscription(
    production: Production, artist: KitsuClient, status: dict[str, TaskStatus]
) -> None:
    client, other = (
        production.client,
        production.client.task.new_task(production.shot, production.task_type, unique("other")),
    )
    assert user.check_task_subscription(other, client=artist) is False
    assert user.subscribe_to_task(other, client=artist)["task_id"] == other["id"]
    assert user.check_task_subscription(other["id"], client=artist) is True
    for text in ("one", "two"):
        client.task.add_comment(other, status["wip"], text)
    newest, older = user.all_notifications(client=artist)[:2]
    assert newest["task_id"] == other["id"]
    assert user.get_notification(newest, client=artist)["read"] is False
    assert user.update_notification({"id": newest["id"], "read": True}, client=artist)["read"] is True
    assert user.mark_all_notifications_as_read(client=artist) == {"success": True}
    assert user.get_notification(older["id"], client=artist)["read"] is True
    assert user.unsubscribe_from_task(other, client=artist) == ""
    assert user.check_task_subscription(other, client=artist) is False
    with pytest.raises(RouteNotFoundException):
        user.get_notification(NOWHERE, client=artist)


def test_filters_and_their_groups(production: Production) -> None:
    client, project = production.client, production.project
    group = user.new_filter_group("Mine", client=client)
    of_project = user.new_filter_group("Ours", project, client=client)
    assert of_project["project_id"] == project["id"]
    assert user.get_filter_group(group["id"], client=client)["name"] == "Mine"
    assert user.update_filter_group({**group, "name": "Yours"}, client=client)["name"] == "Yours"
    assert "Yours" in names(user.all_filter_groups(client=client)["todo"]["all"])

    everywhere = user.new_filter("wip", "wip", "todo", client=client)
    here = user.new_filter("props", "props", "asset", project["id"], "Asset", client=client)
    assert (here["search_query"], here["entity_type"]) == ("props", "Asset")
    changed = user.update_filter({**everywhere, "name": "w", "search_filter_group_id": group["id"]}, client=client)
    assert (changed["name"], changed["search_filter_group_id"]) == ("w", group["id"])
    kept = user.all_filters(client=client)
    assert everywhere["id"] in ids(kept["todo"]["all"])
    assert ids(kept["asset"][project["id"]]) == [here["id"]]
    with pytest.raises(ValueError, match="name"):
        user.new_filter("", "props", "asset", client=client)
    with pytest.raises(ValueError, match="name"):
        user.new_filter_group("", client=client)

    assert [user.remove_filter(each, client=client) for each in (everywhere, here["id"])] == ["", ""]
    assert [user.remove_filter_group(each, client=client) for each in (group, of_project["id"])] == ["", ""]
    assert here["id"] not in str(user.all_filters(client=client))


def test_chats_are_joined_and_left_by_chat_and_by_entity(production: Production, artist: KitsuClient) -> None:
    """Known fault 29: the route knows entities only."""
    admin, shot = (
        production.client,
        production.client.shot.new_shot(production.project, production.sequence, unique("chat")),
    )
    production.client.task.assign_task(admin.task.new_task(shot, production.task_type), production.person)
    chat = user.join_chat(shot, client=admin)
    assert chat["object_id"] == shot["id"]
    for told in (shot["id"], chat):
        assert user.join_chat(told, client=artist)["id"] == chat["id"]
        assert ids(user.all_chats(client=artist)) == [chat["id"]]
        assert user.leave_chat(told, client=artist) == ""
        assert user.all_chats(client=artist) == []

    with pytest.raises(RouteNotFoundException, match="the entity that the chat is about"):
        user.join_chat(chat["id"], client=artist)
    user.join_chat(shot, client=artist)
    assert user.leave_chat(chat["id"], client=artist) == ""  # one of the artist's own is found
    assert user.leave_chat(chat["id"], client=admin) == ""
    assert user.join_chat(chat["id"], client=admin)["id"] == chat["id"]  # an administrator may look up any
    with pytest.raises(RouteNotFoundException, match=NOWHERE):
        user.leave_chat(NOWHERE, client=admin)
    with pytest.raises(ValueError, match="chat"):
        user.join_chat("lobby", client=admin)


def test_time_spent_and_days_off(production: Production, artist: KitsuClient) -> None:
    client, task, today = production.client, production.task, datetime.date.today()
    assert user.get_task_time_spent(task, DAY, client=artist) is None
    spent = artist.task.set_time_spent(task, production.person, DAY, 90)
    now = artist.task.set_time_spent(task, production.person, today, 30)
    found = user.get_task_time_spent(task["id"], datetime.date(2026, 3, 9), client=artist)
    assert found is not None
    assert (found["id"], found["duration"]) == (spent["id"], 90)
    of_today = user.get_task_time_spent(task, client=artist)  # the older call
    assert of_today is not None
    assert of_today["id"] == now["id"]
    assert ids(user.get_time_spents_by_date(DAY, client=artist)) == [spent["id"]]
    (in_march,) = user.get_timespents_range("2026-03-01", datetime.date(2026, 3, 31), client=artist)
    assert (in_march["id"], in_march["project_id"]) == (spent["id"], production.project["id"])

    assert user.get_day_off(DAY, client=artist) == {}
    off = client.create(
        "day-offs",
        {"person_id": production.person["id"], "date": str(today), "end_date": str(today), "description": ""},
    )
    assert user.get_day_off(today, client=artist)["id"] == off["id"]
    assert user.get_day_off(client=artist)["id"] == off["id"]  # the older call

    wrong: list[Any] = [
        lambda: user.get_day_off("March", client=artist),
        lambda: user.get_time_spents_by_date("2026-02-30", client=artist),
        lambda: user.get_task_time_spent(task, "2026/03/09", client=artist),
        lambda: user.get_timespents_range("2026-03-01", "later", client=artist),
    ]
    for call in wrong:
        with pytest.raises(ValueError, match="date"):
            call()


def test_account(production: Production, artist: KitsuClient, stranger: KitsuClient) -> None:
    assert user.is_authenticated(client=artist) is True
    assert user.is_authenticated(client=stranger) is False
    context = user.get_context(client=artist)
    assert production.project["id"] in ids(context["projects"])
    logged = user.log_desktop_session_log_in(client=artist)
    assert logged["person_id"] == production.person["id"]
    assert logged["id"] in ids(user.all_desktop_login_logs(client=artist))
    assert user.clear_avatar(client=artist) == ""


def test_nobody_has_no_work(stranger: KitsuClient) -> None:
    with pytest.raises(NotAuthenticatedException):
        user.all_tasks_to_do(client=stranger)
