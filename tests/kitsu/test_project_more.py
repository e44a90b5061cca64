"""What a production has beside gazu's functions for it: schedules, settings, figures. On the real server."""

from __future__ import annotations

import contextlib
import datetime
import uuid
from pathlib import Path
from typing import Any

import pytest

from gazu_like import session
from gazu_like.client import KitsuClient
from gazu_like.exception import ParameterException, RouteNotFoundException
from gazu_like.shapes import TaskStatus

from .conftest import PASSWORD, Production, published, unique
from .film import DAY

Row = dict[str, Any]


def ids(rows: Any) -> set[str]:
    return {row["id"] for row in rows}


# Schedule


def test_milestone_by_id_and_those_of_all_productions(kitsu_client: KitsuClient, production: Production) -> None:
    alpha = kitsu_client.project.new_milestone(production.project, "Alpha", "2026-03-01")
    assert kitsu_client.project.get_milestone(alpha) == alpha
    assert alpha["id"] in ids(kitsu_client.project.all_milestones())
    kitsu_client.project.remove_milestone(alpha)
    with pytest.raises(RouteNotFoundException):
        kitsu_client.project.get_milestone(alpha["id"])


def test_schedule_item(kitsu_client: KitsuClient, production: Production) -> None:
    schedule, sequence = kitsu_client.project, production.sequence
    film, task_type = production.project, production.task_type
    first = datetime.date(2026, 3, 2)
    made = schedule.new_schedule_item(film, task_type, first, "2026-03-20", sequence, man_days=12)
    assert (made["start_date"], made["end_date"], made["man_days"]) == ("2026-03-02", "2026-03-20", 12)
    assert (made["task_type_id"], made["object_id"]) == (task_type["id"], sequence["id"])
    with pytest.raises(ParameterException, match="already exists"):
        schedule.new_schedule_item(film, task_type, first, "2026-03-20", sequence)
    whole = schedule.new_schedule_item(film["id"], task_type["id"], first, first)
    assert (whole["object_id"], whole["man_days"]) == (None, None)
    assert ids(schedule.all_schedule_items_for_project(film)) == {made["id"], whole["id"]}
    assert ids(schedule.all_schedule_items()) >= {made["id"], whole["id"]}
    schedule.update_schedule_item({"id": made["id"], "end_date": "2026-03-27"})
    found = schedule.get_schedule_item(made)
    assert (found["end_date"], found["man_days"]) == ("2026-03-27", 12)
    assert schedule.remove_schedule_item(made) == ""
    assert ids(schedule.all_schedule_items_for_project(film)) == {whole["id"]}
    with pytest.raises(RouteNotFoundException):
        schedule.get_schedule_item(made)


def test_schedule_item_that_is_none_is_refused_first(kitsu_client: KitsuClient, production: Production) -> None:
    film, task_type = production.project, production.task_type
    for first, last, man_days in (("2026-02-30", "2026-03-01", 1), ("2026-03-02", "2026-03-01", 1), (DAY, DAY, -1)):
        with pytest.raises(ValueError, match="start_date|man_days"):
            kitsu_client.project.new_schedule_item(film, task_type, first, last, man_days=man_days)
    assert kitsu_client.project.all_schedule_items_for_project(film) == []


def test_the_server_completes_the_schedule_by_what_is_scheduled(kitsu_client: KitsuClient, series: Production) -> None:
    schedule, film, task_type = kitsu_client.project, series.project, series.task_type
    second = kitsu_client.shot.new_episode(film, "E02")
    inside = kitsu_client.shot.new_sequence(film, "Inside", second)
    cut = kitsu_client.edit.new_edit(film, "Cut", episode=second)
    trailer = kitsu_client.edit.new_edit(film, "Trailer")
    lamp = kitsu_client.asset.new_asset(film, series.asset_type, "Lamp", episode=second)
    shot = kitsu_client.shot.new_shot(film, inside, "SH010")
    kitsu_client.task.new_task(shot, task_type)
    first = kitsu_client.shot.get_episode_by_name(film, "E01")
    assert first is not None

    of_types = schedule.all_task_type_schedule_items(film)
    assert [(each["task_type_id"], each["object_id"]) for each in of_types] == [(task_type["id"], None)]

    for function, everything, of_second in (
        (schedule.all_episode_schedule_items, [first, second], [second]),
        (schedule.all_sequence_schedule_items, [inside], [inside]),
        (schedule.all_edit_schedule_items, [cut, trailer], [cut]),
        (schedule.all_asset_type_schedule_items, [series.asset_type], [series.asset_type]),
    ):
        found = function(film, task_type)
        assert [(each["name"], each["object_id"]) for each in found] == [(e["name"], e["id"]) for e in everything]
        assert {each["object_id"] for each in function(film, task_type, second)} == ids(of_second)
    assert {each["object_id"] for each in schedule.all_episode_schedule_items(film, task_type, first)} == {first["id"]}
    assert schedule.all_sequence_schedule_items(film, task_type, first) == []
    assert lamp["entity_type_id"] == series.asset_type["id"]
    assert len(schedule.all_schedule_items_for_project(film)) == 1 + 2 + 1 + 2 + 1


# Versions of the schedule


def test_schedule_version(kitsu_client: KitsuClient, production: Production) -> None:
    schedule, film = kitsu_client.project, production.project
    tight = schedule.new_schedule_version(film, "Tight")
    assert (tight["name"], tight["project_id"], tight["locked"]) == ("Tight", film["id"], False)
    with pytest.raises(ParameterException):
        schedule.new_schedule_version(film, "Tight")
    with pytest.raises(ValueError, match="name"):
        schedule.new_schedule_version(film, "")
    loose = schedule.new_schedule_version(film["id"], "Loose")
    assert ids(schedule.all_schedule_versions(film)) == {tight["id"], loose["id"]}
    found = schedule.get_schedule_version_by_name(film, "loose")
    assert found is not None
    assert found["id"] == loose["id"]
    assert schedule.get_schedule_version_by_name(film, "L_ose") is None
    schedule.update_schedule_version({"id": loose["id"], "locked": True})
    found = schedule.get_schedule_version(loose)
    assert (found["name"], found["locked"]) == ("Loose", True)
    assert schedule.remove_schedule_version(loose) == ""
    assert ids(schedule.all_schedule_versions(film)) == {tight["id"]}
    with pytest.raises(RouteNotFoundException):
        schedule.get_schedule_version(loose)


def test_scheduled_tasks(kitsu_client: KitsuClient, production: Production) -> None:
    schedule, film, task, person = kitsu_client.project, production.project, production.task, production.person
    version = schedule.new_schedule_version(film, "Tight")
    made = schedule.new_scheduled_task(version, task, "2026-03-02", "2026-03-06T18:00:00", 480, [person])
    wanted: Row = {"task_id": task["id"], "start_date": "2026-03-02T00:00:00", "due_date": "2026-03-06T18:00:00"}
    wanted |= {"production_schedule_version_id": version["id"], "estimation": 480.0, "assignees": [person["id"]]}
    assert schedule.get_scheduled_task(made).items() >= wanted.items()
    with pytest.raises(ParameterException):
        schedule.new_scheduled_task(version, task)
    with pytest.raises(ValueError, match="due_date"):
        schedule.new_scheduled_task(version, task, due_date="soon")
    for rows in (
        schedule.all_scheduled_tasks_for_version(version),
        schedule.all_scheduled_tasks_for_version(version, production.task_type),
        schedule.all_scheduled_tasks_for_project(film),
    ):
        (row,) = rows
        assert row.items() >= {**wanted, "id": made["id"]}.items()
    other_type = kitsu_client.task.new_task_type(unique("Lighting"), for_entity="Shot")
    assert schedule.all_scheduled_tasks_for_version(version, other_type) == []
    schedule.update_scheduled_task({"id": made["id"], "estimation": 240, "assignees": []})
    changed = schedule.get_scheduled_task(made["id"])
    assert (changed["estimation"], changed["assignees"]) == (240.0, [])
    assert changed["start_date"] == "2026-03-02T00:00:00"
    assert schedule.remove_scheduled_task(made) == ""
    assert schedule.all_scheduled_tasks_for_version(version) == []
    assert kitsu_client.task.get_task(task)["id"] == task["id"]


def test_a_version_of_the_schedule_is_filled_copied_and_applied(
    kitsu_client: KitsuClient, production: Production
) -> None:
    schedule, film, task = kitsu_client.project, production.project, production.task
    kitsu_client.task.update_task({"id": task["id"], "start_date": "2026-03-02", "estimation": 60})
    one, two = (schedule.new_schedule_version(film, name) for name in ("One", "Two"))
    assert schedule.fill_schedule_version(one) == {"success": True, "task_link_count": 1}
    assert schedule.copy_schedule_version(one, two["id"]) == {"success": True, "task_link_count": 1}
    (planned,) = schedule.all_scheduled_tasks_for_version(two)
    assert (planned["start_date"], planned["estimation"]) == ("2026-03-02T00:00:00", 60.0)
    schedule.update_scheduled_task({"id": planned["id"], "start_date": "2026-04-01", "due_date": "2026-04-03"})
    assert schedule.apply_schedule_version(two) == {"success": True, "task_count": 1}
    found = kitsu_client.task.get_task(task)
    assert (found["start_date"], found["due_date"]) == ("2026-04-01T00:00:00", "2026-04-03T00:00:00")
    assert schedule.get_schedule_version(two)["locked"] is True
    nothing = str(uuid.UUID(int=7))
    for call in (schedule.fill_schedule_version, schedule.apply_schedule_version):
        with pytest.raises(RouteNotFoundException):
            call(nothing)


# What the production uses


def test_many_settings_at_once(kitsu_client: KitsuClient, production: Production, wip: TaskStatus) -> None:
    settings, film, shots = kitsu_client.project, production.project, production.task_type
    light, comp = (kitsu_client.task.new_task_type(unique(name), for_entity="Shot") for name in ("Light", "Comp"))
    answer = settings.add_project_settings(film, [light, comp["id"]], [wip], [production.asset_type])
    assert answer["id"] == film["id"]
    found = settings.get_project(film)
    assert set(found["task_types"]) == {light["id"], comp["id"], shots["id"]}
    assert (found["task_statuses"], found["asset_types"]) == ([wip["id"]], [production.asset_type["id"]])
    settings.add_project_settings(film, [comp, light], replace_task_types=True)
    assert ids(settings.get_project_task_types(film)) == {light["id"], comp["id"]}
    links = settings.reorder_task_types(film, [light, comp["id"], shots])
    assert {each["task_type_id"]: each["priority"] for each in links} == {light["id"]: 1, comp["id"]: 2}
    assert settings.remove_asset_type(film, production.asset_type) == ""
    assert settings.get_project(film)["asset_types"] == []


def test_task_statuses_in_order_and_what_clients_may_set(
    kitsu_client: KitsuClient, production: Production, wip: TaskStatus
) -> None:
    settings, film = kitsu_client.project, production.project
    other = next(each for each in kitsu_client.task.all_task_statuses() if each["id"] != wip["id"])
    with pytest.raises(RouteNotFoundException):
        settings.set_client_allowed(film, wip, True)
    settings.add_project_settings(film, task_statuses=[wip, other])
    links = settings.reorder_task_statuses(film, [other, wip["id"]])
    assert {each["task_status_id"]: each["priority"] for each in links} == {other["id"]: 1, wip["id"]: 2}
    for allowed in (True, False, None):
        link = settings.set_client_allowed(film, wip, allowed)
        assert (link["task_status_id"], link["is_client_allowed"]) == (wip["id"], allowed)


def test_softwares_of_task_types(kitsu_client: KitsuClient, production: Production) -> None:
    settings, film, task_type = kitsu_client.project, production.project, production.task_type
    software = kitsu_client.files.new_software(unique("Blender"), "blr", "blend")
    pair = {"project_id": film["id"], "task_type_id": task_type["id"], "software_id": software["id"]}
    for ref in (software, software["id"]):
        assert settings.add_task_type_software(film, task_type, ref) == pair
    assert settings.all_task_type_softwares(film) == [pair]
    unused = kitsu_client.task.new_task_type(unique("Roto"), for_entity="Shot")
    with pytest.raises(ParameterException, match="task type"):
        settings.add_task_type_software(film, unused, software)
    assert settings.remove_task_type_software(film, task_type, software) == ""
    assert settings.all_task_type_softwares(film) == []


def test_preview_account(kitsu_client: KitsuClient, production: Production) -> None:
    accounts, film = kitsu_client.project, production.project
    assert accounts.get_preview_account(film) is None
    with pytest.raises(RouteNotFoundException):
        accounts.set_preview_account_open(film, True)
    made = accounts.new_preview_account(film)
    again = accounts.new_preview_account(film)
    assert again["id"] == made["id"]
    assert again["password"] != made["password"]
    assert accounts.get_preview_account(film) == {key: made[key] for key in made if key != "password"}  # type: ignore[literal-required]
    assert accounts.set_preview_account_open(film, True)["preview_open_until"] is not None
    assert accounts.set_preview_account_open(film, False)["preview_open_until"] is None
    assert accounts.remove_preview_account(film) == ""
    assert accounts.get_preview_account(film) is None


# Figures


def test_time_spents_of_a_production(kitsu_client: KitsuClient, production: Production) -> None:
    figures, film, person = kitsu_client.project, production.project, production.person
    task, task_type = production.task, production.task_type
    department = kitsu_client.person.new_department(unique("Animation"), "#aa00cc")
    kitsu_client.task.update_task_type({"id": task_type["id"], "department_id": department["id"]})
    kitsu_client.task.assign_task(task, person)
    kitsu_client.task.set_time_spent(task, person, "2026-03-02", 60)
    kitsu_client.task.set_time_spent(task, person, "2026-04-03", 30)

    def told(rows: Any) -> list[tuple[str, float]]:
        return sorted((each["date"], each["duration"]) for each in rows)

    assert told(figures.get_project_time_spents(film)) == [("2026-03-02", 60.0), ("2026-04-03", 30.0)]
    of_type = figures.get_project_task_type_time_spents(film, task_type)
    assert told(of_type[person["id"]]) == [("2026-03-02", 60.0), ("2026-04-03", 30.0)]
    in_march = figures.get_project_task_type_time_spents(film, task_type, "2026-03-01", datetime.date(2026, 3, 31))
    assert {key: told(rows) for key, rows in in_march.items()} == {person["id"]: [("2026-03-02", 60.0)]}
    assert figures.get_budget_time_spents(film) == {
        department["id"]: {"total": 90.0, person["id"]: {"total": 90.0, "2026-03": 60.0, "2026-04": 30.0}}
    }
    with pytest.raises(ValueError, match="both days or none of them, got '2026-03-01', None"):
        figures.get_project_task_type_time_spents(film, task_type, "2026-03-01")
    with pytest.raises(ValueError, match="end_date"):
        figures.get_project_task_type_time_spents(film, task_type, "2026-03-02", "2026-03-01")


def test_stats_of_episodes(kitsu_client: KitsuClient, series: Production) -> None:
    film, task, task_type = series.project, kitsu_client.task, series.task_type["id"]
    episode = kitsu_client.shot.new_episode(film, "E02")
    sequence = kitsu_client.shot.new_sequence(film, "SQ02", episode)
    work = task.new_task(kitsu_client.shot.new_shot(film, sequence, "SH020", nb_frames=24), task_type)
    retake, done = (task.get_task_status_by_short_name(name) for name in ("retake", "done"))
    assert retake is not None
    assert done is not None
    for status in (retake, done):
        task.add_comment(work, status)
    stats = kitsu_client.project.get_episodes_stats(film)
    count = stats[episode["id"]][task_type][done["id"]]
    assert (count["name"], count["count"], count["frames"]) == ("done", 1, 24)
    assert stats["all"]["all"][done["id"]] == count
    retakes = kitsu_client.project.get_episodes_retake_stats(film)[episode["id"]][task_type]
    nothing, one = {"count": 0, "frames": 0, "drawings": 0}, {"count": 1, "frames": 24, "drawings": 0}
    assert (retakes["max_retake_count"], retakes["done"], retakes["retake"]) == (1, one, nothing)
    assert retakes["evolution"]["1"]["retake"] == one


# Many at once


def test_tasks_for_many_entities(kitsu_client: KitsuClient, production: Production) -> None:
    create, film, task_type = kitsu_client.project.create_project_tasks, production.project, production.task_type
    shots = [production.shot, *(kitsu_client.shot.new_shot(film, production.sequence, name) for name in ("B", "C"))]
    assert create(film, task_type, "Shot", []) == []
    assert {each["entity_id"] for each in create(film, task_type, "Shot", shots[:2])} == ids(shots[:2])
    assert {each["entity_id"] for each in create(film, task_type, "shot")} == {shots[2]["id"]}
    assert create(film, task_type, "Shot") == []
    for kind, entity in (
        ("Asset", production.asset),
        ("Concept", kitsu_client.concept.new_concept(film, "Harbour")),
        ("Edit", kitsu_client.edit.new_edit(film, "Cut")),
    ):
        of_kind = kitsu_client.task.new_task_type(unique(kind), for_entity=kind)
        kitsu_client.project.add_task_type(film, of_kind, priority=2)
        assert [each["entity_id"] for each in create(film, of_kind, kind, [entity])] == [entity["id"]]
        assert create(film, of_kind, kind) == []
    with pytest.raises(RouteNotFoundException):
        create(film, task_type, "Spaceship")


def test_frames_of_shots_are_those_of_their_movies(
    kitsu_client: KitsuClient, series: Production, tmp_path: Path
) -> None:
    film, task_type = series.project, series.task_type
    episode = kitsu_client.shot.new_episode(film, "E02")
    shot = kitsu_client.shot.new_shot(film, kitsu_client.shot.new_sequence(film, "SQ02", episode), "SH020", 1)
    work = kitsu_client.task.new_task(shot, task_type)
    preview = published(kitsu_client, work, tmp_path)
    kitsu_client.put(f"data/preview-files/{preview['id']}", {"duration": 2.0, "extension": "mp4"})
    other = kitsu_client.shot.new_episode(film, "E03")
    assert kitsu_client.project.set_shot_frames_from_previews(film, task_type, other) == []
    assert kitsu_client.project.set_shot_frames_from_previews(film, task_type, episode) == [
        {"id": shot["id"], "nb_frames": 50}
    ]
    assert kitsu_client.shot.get_shot(shot)["nb_frames"] == 50


def test_shared_assets(kitsu_client: KitsuClient, production: Production, series: Production) -> None:
    shared, lamp, kind = kitsu_client.project, production.asset, production.asset_type
    assert [each["is_shared"] for each in shared.share_asset_type(production.project, kind)] == [True]
    episode = kitsu_client.shot.new_episode(series.project, "E02")
    sequence = kitsu_client.shot.new_sequence(series.project, "SQ02", episode)
    shot = kitsu_client.shot.new_shot(series.project, sequence, "SH020")
    kitsu_client.casting.update_shot_casting(series.project, shot, [{"asset_id": lamp["id"], "nb_occurences": 1}])
    assert ids(shared.all_shared_assets_used(series.project)) == {lamp["id"]}
    assert ids(shared.all_shared_assets_used(series.project, episode)) == {lamp["id"]}
    empty = kitsu_client.shot.new_episode(series.project, "E03")
    assert shared.all_shared_assets_used(series.project, empty) == []
    assert [each["is_shared"] for each in shared.share_asset_type(production.project, kind, False)] == [False]
    assert kitsu_client.asset.get_asset(lamp)["is_shared"] is False


def test_concept_folders(kitsu_client: KitsuClient, production: Production) -> None:
    folders, film = kitsu_client.project, production.project
    concept = kitsu_client.concept.new_concept(film, "Harbour")
    made = folders.new_concept_folder(film, "Places")
    assert made["name"] == "Places"
    assert ids(folders.all_concept_folders(film)) == {made["id"]}
    for folder in (made, None):
        assert folders.move_concepts(film, [concept], folder) == [concept["id"]]
        assert kitsu_client.concept.get_concept(concept)["parent_id"] == (folder and folder["id"])
    with pytest.raises(ValueError, match="name"):
        folders.new_concept_folder(film, "")


def test_copy_client_comments(kitsu_client: KitsuClient, production: Production) -> None:
    people, film, task = kitsu_client.person, production.project, production.task
    email = f"bo-{uuid.uuid4().hex[:8]}@example.com"
    buyer = people.new_person("Bo", unique("Yer"), email, role="client")
    kitsu_client.project.add_person_to_team(film, buyer)
    people.change_password_for_person(buyer, PASSWORD)
    assert kitsu_client.project.copy_client_comments(film, [task]) == []
    retake = kitsu_client.task.get_task_status_by_short_name("retake")
    assert retake is not None
    with contextlib.closing(KitsuClient(kitsu_client.host)) as theirs:
        session.log_in(email, PASSWORD, client=theirs)
        theirs.task.add_comment(task, retake, "Too dark.")
    (copied,) = kitsu_client.project.copy_client_comments(film, [task], "The client:")
    assert copied["text"].split() == ["The", "client:", "Too", "dark."]
    assert copied["person_id"] != buyer["id"]
    (bare,) = kitsu_client.project.copy_client_comments(film, [task["id"]])
    assert bare["text"] == "Too dark."
