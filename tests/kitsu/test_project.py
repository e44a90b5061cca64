"""Productions and what belongs to them, on the real server."""

from __future__ import annotations

import copy
import datetime
import logging
import uuid
from typing import Any

import pytest

from gazu_like import project, tracker
from gazu_like.client import KitsuClient
from gazu_like.exception import ParameterException, RouteNotFoundException, ServerErrorException
from gazu_like.shapes import BudgetEntry

from .conftest import Production, unique

Row = dict[str, Any]


def names(rows: Any) -> list[str]:
    return [row["name"] for row in rows]


def ids(rows: Any) -> set[str]:
    return {row["id"] for row in rows}


@pytest.fixture
def bare(kitsu_client: KitsuClient) -> Any:
    """A production that uses nothing yet."""
    return project.new_project(unique("Bare"), client=kitsu_client)


@pytest.fixture
def department(kitsu_client: KitsuClient) -> Row:
    made: Row = kitsu_client.create("departments", {"name": unique("Rigging"), "color": "#aa00cc"})
    return made


# Productions


def test_new_project_with_settings_and_template(kitsu_client: KitsuClient) -> None:
    person, kind = kitsu_client.fetch_first("persons"), kitsu_client.fetch_first("asset-types")
    status, task_type = kitsu_client.fetch_first("task-status"), kitsu_client.fetch_first("task-types")
    made = project.new_project(
        unique("Series"), "tvshow", [person], [kind["id"]], [status], [task_type], "3d", client=kitsu_client
    )
    assert made["production_type"] == "tvshow"
    assert made["production_style"] == "3d"
    assert made["first_episode_id"]
    found = project.get_project(made["id"], client=kitsu_client)
    assert (found["team"], found["asset_types"]) == ([person["id"]], [kind["id"]])
    assert (found["task_statuses"], found["task_types"]) == ([status["id"]], [task_type["id"]])
    template = kitsu_client.create("project-templates", {"name": unique("Template"), "fps": "12"})
    like_it = project.new_project(unique("Like it"), project_template=template, client=kitsu_client)
    assert like_it["fps"] == "12"


def test_new_project_returns_the_match_and_says_what_it_ignored(
    kitsu_client: KitsuClient, bare: Row, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "gazu_like"):
        assert project.new_project(bare["name"], client=kitsu_client)["id"] == bare["id"]
        assert caplog.text == ""
        again = project.new_project(bare["name"], "tvshow", production_style="vfx", client=kitsu_client)
    assert again["id"] == bare["id"]
    assert "production_type, production_style" in caplog.text


def test_names_are_not_patterns(kitsu_client: KitsuClient) -> None:
    word = unique("sh")
    other = project.new_project(f"{word}-010", client=kitsu_client)
    assert project.get_project_by_name(f"{word}_010", client=kitsu_client) is None
    assert project.get_project_by_name("%", client=kitsu_client) is None
    mine = project.new_project(f"{word}_010", client=kitsu_client)
    assert mine["id"] != other["id"]
    shouted = project.get_project_by_name(f"{word}_010".upper(), client=kitsu_client)
    assert shouted is not None
    assert shouted["id"] == mine["id"]
    odd = project.new_project(f"{word} 100% \\o/ & ü", client=kitsu_client)
    found = project.get_project_by_name(f"{word} 100% \\o/ & ü", client=kitsu_client)
    assert found is not None
    assert found["id"] == odd["id"]


def test_the_exact_name_comes_before_its_other_spellings(kitsu_client: KitsuClient) -> None:
    name = unique("ice")
    small, tall = (kitsu_client.create("projects", {"name": each}) for each in (name, name.upper()))
    for each in (small, tall):
        found = project.get_project_by_name(each["name"], client=kitsu_client)
        assert found is not None
        assert found["id"] == each["id"]


def test_projects_are_listed_by_name_and_closed_ones_apart(kitsu_client: KitsuClient) -> None:
    word = unique("list")
    late, early = (project.new_project(f"{word} {end}", client=kitsu_client) for end in ("b", "A"))
    mine = [name for name in names(project.all_projects(client=kitsu_client)) if name.startswith(word)]
    assert mine == [early["name"], late["name"]]
    assert {early["id"], late["id"]} <= ids(project.all_open_projects(client=kitsu_client))
    project.close_project(late["id"], client=kitsu_client)
    opened = project.all_open_projects(client=kitsu_client)
    assert late["id"] not in ids(opened)
    assert "task_types" in opened[0]
    assert late["id"] in ids(project.all_projects(client=kitsu_client))


def test_project_status(kitsu_client: KitsuClient) -> None:
    assert names(project.all_project_status(client=kitsu_client)) == ["Closed", "Open"]
    closed = project.get_project_status_by_name("closed", client=kitsu_client)
    assert closed is not None
    assert closed["name"] == "Closed"
    assert project.get_project_status_by_name("Lost", client=kitsu_client) is None


def test_project_is_found_by_id_and_dict(kitsu_client: KitsuClient, bare: Row) -> None:
    for ref in (bare["id"], bare):
        assert project.get_project(ref, client=kitsu_client)["project_status_name"] == "Open"
    address = project.get_project_url(bare, "shots", client=kitsu_client)
    assert address == f"{kitsu_client.host.removesuffix('/api')}/productions/{bare['id']}/shots/"


def test_update_project_takes_dicts_and_leaves_the_callers_alone(kitsu_client: KitsuClient, bare: Row) -> None:
    task_types = kitsu_client.fetch_all("task-types")[:2]
    wanted = {**bare, "description": "A dog", "task_types": task_types, "team": [{"id": bare["id"]}]}
    before = copy.deepcopy(wanted)
    assert project.update_project(wanted, client=kitsu_client)["description"] == "A dog"
    assert wanted == before
    assert set(project.get_project(bare, client=kitsu_client)["task_types"]) == ids(task_types)
    # Whatever a route told of a project can be sent back.
    for row in (project.get_project(bare, client=kitsu_client), project.all_open_projects(client=kitsu_client)[0]):
        assert project.update_project(row, client=kitsu_client)["id"] == row["id"]


@pytest.mark.usefixtures("caching")
def test_update_project_data_reads_afresh_and_keeps_other_changes(
    kitsu_client: KitsuClient, bare: Row, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.update_project_data(bare, {"fps": 24, "client": "A"}, client=kitsu_client)
    assert project.get_project(bare, client=kitsu_client)["data"] == {"fps": 24, "client": "A"}
    with monkeypatch.context() as another_computer:
        another_computer.setattr(tracker, "write_observers", [])  # the cache here does not learn of it
        kept = {"description": "changed by somebody else", "data": {"fps": 25, "client": "A", "by": "another"}}
        kitsu_client.update("projects", bare["id"], kept)
    assert project.get_project(bare, client=kitsu_client)["data"] == {"fps": 24, "client": "A"}
    answer = project.update_project_data(bare, {"client": "B"}, client=kitsu_client)
    assert answer["data"] == {"fps": 25, "client": "B", "by": "another"}
    assert answer["description"] == "changed by somebody else"
    assert project.get_project(bare, client=kitsu_client)["data"] == answer["data"]
    assert project.update_project_data(bare, client=kitsu_client)["data"] == answer["data"]


def test_close_project_saves_a_dicts_fields_and_returns_the_answer(kitsu_client: KitsuClient, bare: Row) -> None:
    wanted = {**bare, "description": "over"}
    before = copy.deepcopy(wanted)
    answer = project.close_project(wanted, client=kitsu_client)
    assert wanted == before
    assert answer["updated_at"]
    found = project.get_project(bare, client=kitsu_client)
    assert (found["project_status_name"], found["description"]) == ("Closed", "over")


def test_remove_project_wants_it_closed_and_empty(kitsu_client: KitsuClient, production: Production) -> None:
    mine = production.project
    assert production.shot["project_id"] == mine["id"]
    with pytest.raises(ParameterException, match="closed"):
        project.remove_project(mine, client=kitsu_client)
    project.close_project(mine, client=kitsu_client)
    with pytest.raises(ServerErrorException):
        project.remove_project(mine, client=kitsu_client)
    assert project.remove_project(mine, force=True, client=kitsu_client) == ""
    with pytest.raises(RouteNotFoundException):
        project.get_project(mine, client=kitsu_client)


# Team and settings


def test_team(kitsu_client: KitsuClient, bare: Row) -> None:
    person = kitsu_client.fetch_first("persons")
    assert project.add_person_to_team(bare, person, client=kitsu_client)["id"] == bare["id"]
    [member] = project.get_team(bare, client=kitsu_client)
    assert (member["id"], member["project_role"]) == (person["id"], None)
    project.add_person_to_team(bare["id"], person["id"], "supervisor", client=kitsu_client)
    assert project.get_team(bare, client=kitsu_client)[0]["project_role"] == "supervisor"
    link = project.update_team_member_role(bare, person, "manager", client=kitsu_client)
    assert link == {"project_id": bare["id"], "person_id": person["id"], "role": "manager"}
    assert project.update_team_member_role(bare, person, None, client=kitsu_client)["role"] is None
    with pytest.raises(ValueError, match="role: wanted one of .*, got 'boss'"):
        project.update_team_member_role(bare, person, "boss", client=kitsu_client)
    assert project.remove_person_from_team(bare, person, client=kitsu_client) == ""
    assert project.get_team(bare, client=kitsu_client) == []


def test_types_and_statuses(kitsu_client: KitsuClient, bare: Row) -> None:
    kind = kitsu_client.fetch_first("asset-types")
    task_type, status = kitsu_client.fetch_first("task-types"), kitsu_client.fetch_first("task-status")
    assert project.add_asset_type(bare, kind, client=kitsu_client)["id"] == bare["id"]
    assert project.get_project(bare, client=kitsu_client)["asset_types"] == [kind["id"]]
    assert project.add_task_type(bare, task_type, 3, client=kitsu_client)["id"] == bare["id"]
    assert ids(project.get_project_task_types(bare, client=kitsu_client)) == {task_type["id"]}
    priorities = project.get_project(bare, client=kitsu_client)["task_types_priority"]
    assert priorities == {task_type["id"]: 3}
    assert project.add_task_status(bare, status, client=kitsu_client)["id"] == bare["id"]
    assert status["id"] in ids(project.get_project_task_statuses(bare, client=kitsu_client))
    assert project.remove_task_type(bare, task_type, client=kitsu_client) == ""
    assert project.remove_task_status(bare, status, client=kitsu_client) == ""
    left = project.get_project(bare, client=kitsu_client)
    assert (left["task_types"], left["task_statuses"]) == ([], [])


def test_status_automations(kitsu_client: KitsuClient, bare: Row) -> None:
    status, task_type = kitsu_client.fetch_first("task-status"), kitsu_client.fetch_first("task-types")
    sides = {f"{side}_{kind}_id": row["id"] for side in ("in", "out") for kind, row in
             (("task_type", task_type), ("task_status", status))}  # fmt: skip
    made = kitsu_client.create("status-automations", {"entity_type": "shot", "out_field_type": "status", **sides})
    for ref in (made, made["id"], {"status_automation_id": made["id"]}):
        assert project.add_status_automation(bare, ref, client=kitsu_client)["id"] == bare["id"]
        assert ids(project.all_status_automations(bare, client=kitsu_client)) == {made["id"]}
        assert project.remove_status_automation(bare, made, client=kitsu_client) == ""
    assert project.all_status_automations(bare, client=kitsu_client) == []


def test_preview_background_files(kitsu_client: KitsuClient, bare: Row) -> None:
    made = kitsu_client.create("preview-background-files", {"name": unique("studio"), "is_default": False})
    project.add_preview_background_file(bare, {"preview_background_file_id": made["id"]}, client=kitsu_client)
    assert ids(project.get_preview_background_files(bare, client=kitsu_client)) == {made["id"]}
    assert project.remove_preview_background_file(bare, made, client=kitsu_client) == ""
    assert project.get_preview_background_files(bare, client=kitsu_client) == []


# Metadata descriptors


def test_metadata_descriptors(kitsu_client: KitsuClient, bare: Row, department: Row) -> None:
    made = project.add_metadata_descriptor(
        bare, "Difficulty", "asset", "list", ["easy", "hard"], True, [department], client=kitsu_client
    )
    assert (made["entity_type"], made["field_name"]) == ("Asset", "difficulty")
    assert (made["choices"], made["departments"]) == (["easy", "hard"], [department["id"]])
    task_type = kitsu_client.fetch_first("task-types")
    for_task = project.add_metadata_descriptor(bare, "Farm", "Task", task_type_id=task_type, client=kitsu_client)
    assert for_task["task_type_id"] == task_type["id"]
    assert len(project.all_metadata_descriptors(bare, client=kitsu_client)) == 2
    for spelling in ("asset", "Asset"):
        of_assets = project.all_metadata_descriptors(bare, client=kitsu_client, entity_type=spelling)
        assert ids(of_assets) == {made["id"]}
    assert project.get_metadata_descriptor(bare, made, client=kitsu_client) == made
    found = project.get_metadata_descriptor_by_field_name(bare, "difficulty", client=kitsu_client)
    assert found is not None
    assert found["id"] == made["id"]
    assert project.get_metadata_descriptor_by_field_name(bare, "nothing", client=kitsu_client) is None
    with pytest.raises(ParameterException, match="already exists"):
        project.add_metadata_descriptor(bare, "Difficulty", "Asset", client=kitsu_client)
    for ref in (made, for_task["id"]):
        assert project.remove_metadata_descriptor(bare, ref, force=ref is made, client=kitsu_client) == ""
    assert project.all_metadata_descriptors(bare, client=kitsu_client) == []


def test_update_metadata_descriptor_keeps_what_is_not_given(
    kitsu_client: KitsuClient, bare: Row, department: Row
) -> None:
    made = project.add_metadata_descriptor(
        bare, "Difficulty", "Asset", "list", ["easy", "hard"], True, [department], client=kitsu_client
    )
    project.update_metadata_descriptor(bare, {"id": made["id"], "name": "Hardness"}, client=kitsu_client)
    renamed = project.get_metadata_descriptor(bare, made, client=kitsu_client)
    changed = {"name": "Hardness", "field_name": "hardness", "updated_at": renamed["updated_at"]}
    assert renamed == {**made, **changed}
    whole: Any = {**renamed, "choices": ["easy"], "departments": [department]}
    before = copy.deepcopy(whole)
    answer = project.update_metadata_descriptor(bare, whole, client=kitsu_client)
    assert whole == before
    assert (answer["choices"], answer["departments"]) == (["easy"], [department["id"]])


def test_reorder_metadata_descriptors(kitsu_client: KitsuClient, bare: Row) -> None:
    first, second = (project.add_metadata_descriptor(bare, each, "Shot", client=kitsu_client) for each in "ab")
    answer = project.reorder_metadata_descriptors(bare, "shot", [second, first["id"]], client=kitsu_client)
    assert [(each["name"], each["position"]) for each in answer] == [("b", 1), ("a", 2)]


# Budgets, milestones, quotas


def test_budgets(kitsu_client: KitsuClient, bare: Row) -> None:
    made = project.create_budget(bare, "First", "draft", "EUR", "2026-01-01", "2026-12-31", 100, client=kitsu_client)
    assert (made["name"], made["currency"], made["revision"]) == ("First", "EUR", 1)
    second = project.create_budget(bare, "Second", client=kitsu_client)
    assert (second["currency"], second["revision"]) == ("USD", 2)
    assert ids(project.get_budgets(bare, client=kitsu_client)) == {made["id"], second["id"]}
    answer = project.update_budget(bare, made, {"name": "Final"}, client=kitsu_client)
    assert (answer["name"], answer["currency"]) == ("Final", "EUR")
    assert project.get_budget(bare, made["id"], client=kitsu_client)["name"] == "Final"
    assert project.remove_budget(bare, made, client=kitsu_client) == ""
    with pytest.raises(RouteNotFoundException):
        project.get_budget(bare, made, client=kitsu_client)
    with pytest.raises(ValueError, match="start_date"):
        project.create_budget(bare, "Third", start_date="tomorrow", client=kitsu_client)


def test_budget_entries(kitsu_client: KitsuClient, bare: Row, department: Row) -> None:
    budget, person = project.create_budget(bare, "First", client=kitsu_client), kitsu_client.fetch_first("persons")
    made = project.create_budget_entry(
        bare,
        budget,
        "Rigger",
        date="2026-03-01",
        client=kitsu_client,
        department=department,
        person=person,
        months_duration=3,
        daily_salary=250,
        position="lead",
        seniority="senior",
    )
    wanted = {"department_id": department["id"], "person_id": person["id"], "start_date": "2026-03-01"}
    wanted |= {"months_duration": 3, "daily_salary": 250.0, "position": "lead", "seniority": "senior"}
    assert made.items() >= wanted.items()
    assert ids(project.get_budget_entries(bare, budget, client=kitsu_client)) == {made["id"]}
    changes: list[BudgetEntry] = [{"daily_salary": 300.0}, {"exceptions": {"2026-04": 100}}]
    for change in changes:
        project.update_budget_entry(bare, budget, made, change, client=kitsu_client)
    found = project.get_budget_entry(bare, budget, made["id"], client=kitsu_client)
    assert found.items() >= {**wanted, "daily_salary": 300.0, "exceptions": {"2026-04": 100}}.items()
    assert project.remove_budget_entry(bare, budget, made, client=kitsu_client) == ""
    assert project.get_budget_entries(bare, budget, client=kitsu_client) == []


def test_budget_entry_that_the_server_cannot_keep_is_refused(
    kitsu_client: KitsuClient, bare: Row, department: Row
) -> None:
    budget = project.create_budget(bare, "First", client=kitsu_client)
    with pytest.raises(ParameterException, match="department_id"):
        project.create_budget_entry(bare, budget, "As in gazu", amount=10, client=kitsu_client)
    with pytest.raises(ValueError, match="start_date, daily_salary"):
        project.create_budget_entry(
            bare, budget, "No salary", client=kitsu_client, department=department, months_duration=1
        )
    with pytest.raises(ValueError, match="months_duration"):
        project.create_budget_entry(bare, budget, "Back in time", client=kitsu_client, months_duration=-1)


def test_milestones(kitsu_client: KitsuClient, bare: Row) -> None:
    milestones = kitsu_client.project
    task_type = kitsu_client.task.all_task_types()[0]
    alpha = milestones.new_milestone(bare, "Alpha", "2026-03-01")
    beta = milestones.new_milestone(bare["id"], "Beta", datetime.date(2026, 4, 1), task_type)
    assert (alpha["project_id"], alpha["task_type_id"]) == (bare["id"], None)
    assert {(each["id"], each["date"], each["task_type_id"]) for each in milestones.get_milestones(bare)} == {
        (alpha["id"], "2026-03-01", None),
        (beta["id"], "2026-04-01", task_type["id"]),
    }
    changed = milestones.update_milestone({"id": alpha["id"], "date": "2026-03-02"})
    assert (changed["name"], changed["date"]) == ("Alpha", "2026-03-02")
    assert milestones.remove_milestone(beta) == ""
    assert [(each["id"], each["date"]) for each in milestones.get_milestones(bare)] == [(alpha["id"], "2026-03-02")]


def test_milestone_that_is_none_is_refused_first(kitsu_client: KitsuClient, bare: Row) -> None:
    with pytest.raises(ValueError, match="name"):
        kitsu_client.project.new_milestone(bare, "", "2026-03-01")
    with pytest.raises(ValueError, match="date"):
        kitsu_client.project.new_milestone(bare, "Alpha", "2026-02-30")
    assert kitsu_client.project.get_milestones(bare) == []
    gone = str(uuid.UUID(int=7))
    with pytest.raises(RouteNotFoundException):
        kitsu_client.project.update_milestone({"id": gone, "name": "Beta"})
    with pytest.raises(RouteNotFoundException):
        kitsu_client.project.remove_milestone(gone)


def test_quotas(kitsu_client: KitsuClient, production: Production) -> None:
    person = production.person
    kitsu_client.put(f"actions/persons/{person['id']}/assign", {"task_ids": [production.task["id"]]})
    path = f"actions/tasks/{production.task['id']}/time-spents/2026-03-02/persons/{person['id']}"
    kitsu_client.post(path, {"duration": 60})
    kitsu_client.update("tasks", production.task["id"], {"end_date": "2026-03-02T10:00:00"})
    mine, kind = production.project, production.task_type["id"]
    found = project.get_project_quotas(mine, kind, client=kitsu_client)
    assert found[person["id"]]["day"]["frames"] == {"2026-03-02": 48}
    assert found["total"]["month"]["frames"] == {"2026-03": 48}
    everything = project.get_project_quotas(mine, client=kitsu_client)
    assert everything == {kind: found}
    of_person = project.get_project_person_quotas(mine, person, client=kitsu_client)
    assert of_person[kind]["day"]["frames"] == {"2026-03-02": 48}
