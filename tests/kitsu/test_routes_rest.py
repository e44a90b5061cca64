"""The routes that no other test's functions reach: whole studios, many records at once. On the real server."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from gazu_like.client import KitsuClient
from gazu_like.exception import NotAllowedException, ParameterException, RouteNotFoundException, ServerErrorException
from gazu_like.shapes import Budget, Department, ProjectTemplate, TaskStatus

from .conftest import Production, published, unique

Row = dict[str, Any]
NOBODY = str(uuid.UUID(int=7))


def ids(rows: Any) -> set[str]:
    return {row["id"] for row in rows}


@pytest.fixture
def department(kitsu_client: KitsuClient) -> Department:
    return kitsu_client.person.new_department(unique("Animation"), "#aa00cc")


@pytest.fixture
def budget(kitsu_client: KitsuClient, production: Production) -> Budget:
    return kitsu_client.project.create_budget(production.project, "First")


# Budgets by their own IDs


def test_budgets_of_all_productions(kitsu_client: KitsuClient, production: Production, budget: Budget) -> None:
    budgets, film = kitsu_client.project, production.project
    made = budgets.new_budget_revision(film, "Fifth", 5, "EUR")
    assert (made["project_id"], made["name"], made["revision"], made["currency"]) == (film["id"], "Fifth", 5, "EUR")
    assert budgets.create_budget(film, "Sixth")["revision"] == 6
    assert ids(budgets.all_budgets()) >= {budget["id"], made["id"]}
    changed = budgets.update_budget_by_id({"id": made["id"], "name": "Final", "revision": 9})
    assert (changed["name"], changed["currency"], changed["revision"]) == ("Final", "EUR", 5)
    assert budgets.get_budget_by_id(made["id"])["name"] == "Final"
    assert budgets.get_budget(film, made) == budgets.get_budget_by_id(made)
    assert budgets.remove_budget_by_id(made) == ""
    with pytest.raises(RouteNotFoundException):
        budgets.get_budget_by_id(made)
    for name, revision in (("", 1), ("None", 0)):
        with pytest.raises(ValueError, match="name|revision"):
            budgets.new_budget_revision(film, name, revision)


def test_budget_entries_of_all_budgets(
    kitsu_client: KitsuClient, production: Production, budget: Budget, department: Department
) -> None:
    budgets, person = kitsu_client.project, production.person
    extra = {"2026-03": 1200}
    made = budgets.new_budget_entry(budget, department, "2026-02-01", 4, 250.5, person, "lead", "senior", extra)
    wanted: Row = {"budget_id": budget["id"], "department_id": department["id"], "person_id": person["id"]}
    wanted |= {"start_date": "2026-02-01", "months_duration": 4, "daily_salary": 250.5, "exceptions": extra}
    assert made.items() >= {**wanted, "position": "lead", "seniority": "senior"}.items()
    plain = budgets.new_budget_entry(budget["id"], department["id"], "2026-02-01", 1, 100)
    assert (plain["person_id"], plain["position"], plain["seniority"]) == (None, "artist", "mid")
    assert ids(budgets.all_budget_entries()) >= {made["id"], plain["id"]}
    changed = budgets.update_budget_entry_by_id({"id": made["id"], "months_duration": 6, "budget_id": NOBODY})
    assert changed.items() >= {**wanted, "months_duration": 6, "position": "lead"}.items()
    assert budgets.get_budget_entry_by_id(made["id"])["months_duration"] == 6
    with pytest.raises(ParameterException):
        budgets.remove_budget_by_id(budget)
    assert [budgets.remove_budget_entry_by_id(each) for each in (made, plain)] == ["", ""]
    with pytest.raises(RouteNotFoundException):
        budgets.get_budget_entry_by_id(made)
    assert budgets.remove_budget_by_id(budget) == ""


def test_a_word_that_would_break_the_list_of_entries_is_refused(
    kitsu_client: KitsuClient, budget: Budget, department: Department
) -> None:
    budgets = kitsu_client.project
    made = budgets.new_budget_entry(budget, department, "2026-02-01", 1, 100)
    for words in ({"position": "king"}, {"seniority": "old"}):
        with pytest.raises(ValueError, match="position|seniority"):
            budgets.new_budget_entry(budget, department, "2026-02-01", 1, 100, **words)  # type: ignore[arg-type]
        with pytest.raises(ValueError, match="position|seniority"):
            budgets.update_budget_entry_by_id({"id": made["id"], **words})
    assert made in budgets.all_budget_entries()


def test_budgets_of_all_productions_are_for_administrators(artist: KitsuClient) -> None:
    for call in (artist.project.all_budgets, artist.project.all_budget_entries):
        with pytest.raises(NotAllowedException):
            call()


# All productions


@pytest.fixture
def key(kitsu_client: KitsuClient) -> Iterator[str]:
    """A key that no production has, and none will have afterwards."""
    name = f"mood_{uuid.uuid4().hex[:8]}"
    yield name
    for each in (name, f"new_{name}", f"other_{name}"):
        kitsu_client.project.remove_metadata_descriptor_from_all_projects(each, "Shot")


def test_metadata_descriptors_of_all_productions(
    kitsu_client: KitsuClient, production: Production, series: Production, department: Department, key: str
) -> None:
    project, both = kitsu_client.project, (production.project["id"], series.project["id"])

    def of_both(rows: Any) -> list[Row]:
        return sorted((row for row in rows if row["project_id"] in both), key=lambda row: both.index(row["project_id"]))

    own = project.add_metadata_descriptor(production.project, key, "Shot", "number")
    (made,) = of_both(
        project.add_metadata_descriptor_to_all_projects(key, "shot", "list", ["calm", "wild"], True, [department])
    )
    assert made.items() >= {"project_id": both[1], "field_name": key, "data_type": "list", "for_client": True}.items()
    assert (made["choices"], made["departments"]) == (["calm", "wild"], [department["id"]])

    with pytest.raises(ValueError, match="departments"):
        project.update_metadata_descriptor_of_all_projects({"field_name": key, "entity_type": "Shot", "choices": []})
    changed = of_both(project.update_metadata_descriptor_of_all_projects({**made, "choices": ["calm"]}))
    assert [each["id"] for each in changed] == [own["id"], made["id"]]
    assert all(each["choices"] == ["calm"] and each["data_type"] == "list" for each in changed)
    assert all(each["departments"] == [department["id"]] and each["for_client"] for each in changed)
    renamed = of_both(project.update_metadata_descriptor_of_all_projects({**changed[0], "name": f"New {key}"}))
    assert {each["field_name"] for each in renamed} == {f"new_{key}"}
    assert project.update_metadata_descriptor_of_all_projects(made) == []

    other = project.add_metadata_descriptor_to_all_projects(f"Other {key}", "Shot")
    ordered = of_both(project.reorder_metadata_descriptors_of_all_projects("shot", [f"other_{key}", f"new_{key}"]))
    assert [(each["field_name"], each["position"]) for each in ordered] == [(f"other_{key}", 1), (f"new_{key}", 2)] * 2

    answer = project.remove_metadata_descriptor_from_all_projects(f"other_{key}", "shot")
    assert all(each["id"] in answer for each in other)
    assert [each["field_name"] for each in project.all_metadata_descriptors(series.project)] == [f"new_{key}"]
    assert project.remove_metadata_descriptor_from_all_projects(f"other_{key}", "shot").strip() == "[]"
    for entity_type, data_type in (("Task", "string"), ("Shot", "picture")):
        with pytest.raises(ParameterException):
            project.add_metadata_descriptor_to_all_projects(key, entity_type, data_type)


def test_productions_with_what_metadata_they_keep(
    kitsu_client: KitsuClient, production: Production, artist: KitsuClient
) -> None:
    project, film = kitsu_client.project, production.project
    made = project.add_metadata_descriptor(film, "Mood", "Project")
    project.add_metadata_descriptor(film, "Light", "Shot")
    project.close_project(film)
    rows = project.all_projects_with_descriptors()
    assert [each["name"].lower() for each in rows] == sorted(each["name"].lower() for each in rows)
    (found,) = (each for each in rows if each["id"] == film["id"])
    assert found["project_status_name"] == "Closed"
    assert [each["id"] for each in found["descriptors"]] == [made["id"]]
    (seen,) = artist.project.all_projects_with_descriptors()
    assert (seen["id"], "descriptors" in seen) == (film["id"], False)


# What productions and templates use


def test_how_a_production_uses_a_task_type_and_a_status(
    kitsu_client: KitsuClient, production: Production, wip: TaskStatus
) -> None:
    uses, film = kitsu_client.project, production.project
    task_type = kitsu_client.task.new_task_type(unique("Light"), for_entity="Shot")
    for priority in (3, 2):
        link = uses.set_task_type_use(film, task_type, priority)
        assert (link["project_id"], link["task_type_id"], link["priority"]) == (film["id"], task_type["id"], priority)
    status = uses.set_task_status_use(film, wip)
    assert (status["task_status_id"], status["priority"]) == (wip["id"], 1)
    assert set(status["roles_for_board"]) == {"user", "admin", "supervisor", "manager", "vendor"}
    status = uses.set_task_status_use(film["id"], wip["id"], 4, ["admin", "client"])
    assert (status["priority"], status["roles_for_board"]) == (4, ["admin", "client"])
    with pytest.raises(ValueError, match="boss"):
        uses.set_task_status_use(film, wip, roles_for_board=["admin", "boss"])
    assert uses.set_task_status_use(film, wip, roles_for_board=[])["roles_for_board"] == []
    (found,) = (each for each in uses.all_open_projects() if each["id"] == film["id"])
    assert found["task_type_links"][task_type["id"]]["priority"] == 2
    assert found["task_statuses_link"][wip["id"]]["roles_for_board"] == []
    for call in (uses.set_task_type_use, uses.set_task_status_use):
        with pytest.raises(ServerErrorException):
            call(film, NOBODY)
    assert ids(uses.get_project_task_types(film)) == {task_type["id"]}


@pytest.fixture
def template(kitsu_client: KitsuClient) -> ProjectTemplate:
    return kitsu_client.project_template.new_project_template(unique("Template"))


def test_order_of_what_a_template_uses(kitsu_client: KitsuClient, template: ProjectTemplate) -> None:
    templates, task = kitsu_client.project_template, kitsu_client.task
    types = [task.new_task_type(unique(name), for_entity="Shot") for name in ("A", "B", "C", "D")]
    for each in types[:3]:
        templates.add_task_type_to_project_template(template, each, 9)
    links = templates.reorder_task_types_for_project_template(template, [types[3], types[1], types[0]["id"]])
    used = {each["task_type_id"]: each["priority"] for each in links}
    assert used == {types[3]["id"]: 1, types[1]["id"]: 2, types[0]["id"]: 3}
    found = {each["id"]: each["priority"] for each in templates.all_task_types_for_project_template(template)}
    assert found == {**used, types[2]["id"]: 9}

    one, two = task.all_task_statuses()[:2]
    for status in (one, two):
        templates.add_task_status_to_project_template(template, status, roles_for_board=["admin"])
    statuses = templates.reorder_task_statuses_for_project_template(template["id"], [two, one])
    assert {each["task_status_id"]: each["priority"] for each in statuses} == {two["id"]: 1, one["id"]: 2}
    assert all(each["roles_for_board"] == ["admin"] for each in statuses)
    for reorder, known in (
        (templates.reorder_task_types_for_project_template, types[0]["id"]),
        (templates.reorder_task_statuses_for_project_template, one["id"]),
    ):
        with pytest.raises(ParameterException):
            reorder(template, [known, NOBODY])
        with pytest.raises(RouteNotFoundException):
            reorder(NOBODY, [known])


# Castings, playlists and files


def test_castings_of_many_entities(kitsu_client: KitsuClient, production: Production) -> None:
    casting, film, lamp = kitsu_client.casting, production.project, production.asset
    shots = [kitsu_client.shot.new_shot(film, production.sequence, name) for name in ("SH1", "SH2", "SH3")]
    first, second, third = (each["id"] for each in shots)
    links = [{"asset_id": lamp, "nb_occurences": 2, "label": "fixed"}]
    casting.update_castings(film, {third: [{"asset_id": lamp["id"], "nb_occurences": 5}]})
    answer = casting.update_castings(film, {first: links, second: [{"asset_id": lamp["id"], "nb_occurences": 1}]})
    assert [link["nb_occurences"] for link in (*answer[first], *answer[second])] == [2, 1]
    assert casting.get_shot_casting(shots[0])[0]["label"] == "fixed"
    casting.update_castings(film["id"], {first: []})
    found = casting.get_project_shots_casting(film)
    assert {shot: [link["nb_occurences"] for link in rows] for shot, rows in found.items()} == {second: [1], third: [5]}
    with pytest.raises(RouteNotFoundException):
        casting.update_castings(film, {second: [], NOBODY: []})
    with pytest.raises(ValueError, match="nb_occurences"):
        casting.update_castings(film, {second: [], third: [{"asset_id": lamp["id"]}]})
    assert set(casting.get_project_shots_casting(film)) == {second, third}


def test_many_entities_in_a_playlist(kitsu_client: KitsuClient, production: Production, tmp_path: Any) -> None:
    film, shot, other = production.project, production.shot, production.asset
    preview = published(kitsu_client, production.task, tmp_path)
    dailies, review = (kitsu_client.playlist.new_playlist(film, name) for name in ("Dailies", "Review"))
    made = kitsu_client.playlist.add_entities_to_playlist(dailies, [shot, other["id"]])
    entries = [{"entity_id": shot["id"], "preview_file_id": preview["id"]}, {"entity_id": other["id"]}]
    assert made["shots"] == entries
    again = kitsu_client.playlist.add_entities_to_playlist(dailies["id"], [other, shot])
    assert again["shots"] == entries
    copied = kitsu_client.playlist.add_entities_to_playlist(review, made["shots"])
    assert copied["shots"] == entries
    assert kitsu_client.playlist.get_playlist(review)["shots"] == entries
    with pytest.raises(ValueError, match="entities"):
        kitsu_client.playlist.add_entities_to_playlist(dailies, [])
    with pytest.raises(RouteNotFoundException):
        kitsu_client.playlist.add_entities_to_playlist(NOBODY, [shot])


def test_reviewers_are_invited(kitsu_client: KitsuClient, production: Production) -> None:
    playlist = kitsu_client.playlist
    dailies = playlist.new_playlist(production.project, "Dailies")
    token, ana = playlist.new_share_link(dailies)["token"], production.person
    guest = f"guest-{uuid.uuid4().hex[:8]}@example.com"
    sent = playlist.invite_to_shared_playlist(dailies, token, [guest, guest.upper()], [ana, ana["id"]], "Have a look")
    assert sorted(each.lower() for each in sent) == sorted([guest, ana["email"] or ""])
    assert playlist.invite_to_shared_playlist(dailies, token, guest) == [guest]
    with pytest.raises(ParameterException):
        playlist.invite_to_shared_playlist(dailies, token, [guest, "nobody"])
    playlist.remove_share_link(dailies, token)
    for gone in (token, NOBODY):
        with pytest.raises(RouteNotFoundException):
            playlist.invite_to_shared_playlist(dailies, gone, persons=[ana])
    with pytest.raises(ValueError, match="emails"):
        playlist.invite_to_shared_playlist(dailies, token)


def test_a_file_of_either_kind(kitsu_client: KitsuClient, production: Production) -> None:
    files, shot, task_type = kitsu_client.files, production.shot, production.task_type
    files.set_project_file_tree(production.project, "simple")
    software = files.new_software(unique("Blender"), uuid.uuid4().hex[:8], "blend")
    working = files.new_working_file(production.task, "main", software=software)
    output_type = files.new_output_type(unique("Geometry"), uuid.uuid4().hex[:8])
    output = files.new_entity_output_file(shot, output_type, task_type, "made", working_file=working)
    for made, kind, function in (
        (working, "WorkingFile", files.get_working_file),
        (output, "OutputFile", files.get_output_file),
    ):
        found = files.get_file(made["id"])
        assert (found["id"], found["type"]) == (made["id"], kind)
        assert found == function(made)
    with pytest.raises(RouteNotFoundException):
        files.get_file(NOBODY)
