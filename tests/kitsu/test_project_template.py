"""Project templates, on the real server."""

from __future__ import annotations

import copy
import uuid
from typing import Any

import pytest

from gazu_like import project, project_template
from gazu_like.client import KitsuClient
from gazu_like.exception import ParameterException, RouteNotFoundException
from gazu_like.shapes import ProjectTemplate

from .conftest import unique

NOWHERE = KitsuClient("http://kitsu.invalid/api")
NOBODY = str(uuid.uuid4())

Row = dict[str, Any]


def ids(rows: Any) -> list[str]:
    return [row["id"] for row in rows]


@pytest.fixture
def template(kitsu_client: KitsuClient) -> ProjectTemplate:
    return project_template.new_project_template(unique("Template"), client=kitsu_client)


@pytest.fixture
def bare(kitsu_client: KitsuClient) -> Any:
    """A production that uses nothing yet."""
    return project.new_project(unique("Bare"), client=kitsu_client)


@pytest.fixture
def automation(kitsu_client: KitsuClient) -> Row:
    types, status = kitsu_client.task.all_task_types(), kitsu_client.task.get_default_task_status()
    assert status is not None
    sides = {f"{side}_task_type_id": types[0]["id"] for side in ("in", "out")}
    sides |= {f"{side}_task_status_id": status["id"] for side in ("in", "out")}
    made: Row = kitsu_client.create("status-automations", {"entity_type": "shot", "out_field_type": "status", **sides})
    return made


@pytest.fixture
def background(kitsu_client: KitsuClient) -> Row:
    made: Row = kitsu_client.create("preview-background-files", {"name": unique("studio"), "is_default": False})
    return made


# Templates


def test_new_template_is_listed_and_found(kitsu_client: KitsuClient) -> None:
    name = unique("Series")
    made = project_template.new_project_template(
        name, "For TV", "24", "4:3", "720x576", "tvshow", "2d", client=kitsu_client
    )
    wanted = {
        "name": name,
        "description": "For TV",
        "fps": "24",
        "ratio": "4:3",
        "resolution": "720x576",
        "production_type": "tvshow",
        "production_style": "2d",
    }
    assert made.items() >= wanted.items()
    assert made["id"] in ids(project_template.all_project_templates(client=kitsu_client))
    for ref in (made, made["id"]):
        found = project_template.get_project_template(ref, client=kitsu_client)
        assert found.items() >= {**wanted, "task_types": [], "asset_types": []}.items()
    by_name = project_template.get_project_template_by_name(name.upper(), client=kitsu_client)
    assert by_name is not None
    assert by_name["id"] == made["id"]
    with pytest.raises(ParameterException, match="already exists"):
        project_template.new_project_template(name, client=kitsu_client)


def test_names_are_no_patterns(kitsu_client: KitsuClient) -> None:
    word = unique("tv")
    project_template.new_project_template(f"{word}-2d", client=kitsu_client)
    assert project_template.get_project_template_by_name(f"{word}_2d", client=kitsu_client) is None
    assert project_template.get_project_template_by_name("%", client=kitsu_client) is None
    shouted = project_template.new_project_template(f"{word}-2D", client=kitsu_client)
    assert project_template.get_project_template_by_name(f"{word}-2D", client=kitsu_client) == shouted


def test_update_changes_what_is_given(kitsu_client: KitsuClient, template: ProjectTemplate, background: Row) -> None:
    project_template.add_preview_background_file_to_project_template(template, background, client=kitsu_client)
    mood = {"name": "Mood", "entity_type": "Shot", "data_type": "list", "choices": ["calm"]}
    project_template.set_project_template_metadata_descriptors(template, [mood], client=kitsu_client)
    before = project_template.get_project_template(template, client=kitsu_client)
    given: Any = {**before, "description": "changed"}
    sent = copy.deepcopy(given)
    assert project_template.update_project_template(given, client=kitsu_client)["description"] == "changed"
    assert given == sent
    project_template.update_project_template({"id": template["id"], "fps": "12"}, client=kitsu_client)
    after = project_template.get_project_template(template, client=kitsu_client)
    assert {**after, "updated_at": ""} == {**before, "description": "changed", "fps": "12", "updated_at": ""}


def test_removed_template_is_gone(kitsu_client: KitsuClient, template: ProjectTemplate) -> None:
    assert project_template.remove_project_template(template, client=kitsu_client) == ""
    for call in (project_template.get_project_template, project_template.remove_project_template):
        with pytest.raises(RouteNotFoundException):
            call(template["id"], client=kitsu_client)


def test_template_of_a_production_is_applied_to_another(kitsu_client: KitsuClient, bare: Row) -> None:
    kind, task_type = kitsu_client.asset.all_asset_types()[0], kitsu_client.task.all_task_types()[0]
    kitsu_client.project.add_asset_type(bare, kind)
    kitsu_client.project.add_task_type(bare, task_type, priority=7)
    kitsu_client.project.add_metadata_descriptor(bare, "Mood", "Shot", "list", ["calm", "tense"])
    kitsu_client.project.update_project({"id": bare["id"], "fps": "48"})
    name = unique("From")
    made = project_template.new_project_template_from_project(bare, name, "Learnt", client=kitsu_client)
    assert made.items() >= {"name": name, "description": "Learnt", "fps": "48"}.items()
    assert [each["name"] for each in made["metadata_descriptors"]] == ["Mood"]

    other = project.new_project(unique("Other"), client=kitsu_client)
    status = kitsu_client.task.all_task_statuses()[0]
    kitsu_client.project.add_task_status(other, status)
    assert project_template.apply_project_template(other["id"], made, client=kitsu_client)["fps"] == "48"
    found = project.get_project(other, client=kitsu_client)
    assert (found["asset_types"], found["task_types"]) == ([kind["id"]], [task_type["id"]])
    assert found["task_statuses"] == [status["id"]]
    assert [each["choices"] for each in found["descriptors"]] == [["calm", "tense"]]
    with pytest.raises(RouteNotFoundException, match="template not found"):
        project_template.apply_project_template(other, NOBODY, client=kitsu_client)


# Metadata descriptors


def test_descriptors_are_replaced_and_reach_a_production(
    kitsu_client: KitsuClient, template: ProjectTemplate, bare: Row
) -> None:
    department = kitsu_client.create("departments", {"name": unique("Rigging"), "color": "#aa00cc"})
    given: list[Row] = [
        {"name": "Mood", "entity_type": "shot", "departments": [department]},
        {"name": "Size", "entity_type": "Asset", "data_type": "list", "choices": ["S", "L"], "for_client": True},
    ]
    sent = copy.deepcopy(given)
    project_template.set_project_template_metadata_descriptors(template, [given[1]], client=kitsu_client)
    changed = project_template.set_project_template_metadata_descriptors(template["id"], given, client=kitsu_client)
    assert [each["field_name"] for each in changed["metadata_descriptors"]] == ["mood", "size"]
    assert given == sent
    project_template.apply_project_template(bare, template, client=kitsu_client)
    mood, size = sorted(project.all_metadata_descriptors(bare, client=kitsu_client), key=lambda each: each["name"])
    assert (mood["entity_type"], mood["data_type"], mood["departments"]) == ("Shot", "string", [department["id"]])
    assert (size["data_type"], size["choices"], size["for_client"]) == ("list", ["S", "L"], True)
    other = project_template.new_project_template(unique("Copy"), client=kitsu_client)
    copied = project_template.set_project_template_metadata_descriptors(other, [mood, size], client=kitsu_client)
    assert len(copied["metadata_descriptors"]) == 2
    emptied = project_template.set_project_template_metadata_descriptors(other, [], client=kitsu_client)
    assert emptied["metadata_descriptors"] == []


@pytest.mark.parametrize(
    ("descriptor", "message"),
    [
        ({"entity_type": "Asset"}, r"descriptors\[0\]\['name'\]"),
        ({"name": "Mood"}, r"descriptors\[0\]\['entity_type'\]"),
        ({"name": "Mood", "entity_type": "Asset", "data_type": "text"}, r"descriptors\[0\]\['data_type'\].*'text'"),
        ({"name": "Mood", "entity_type": "Asset", "departments": ["Rigging"]}, r"\['departments'\]\[0\]"),
    ],
    ids=["no name", "no entity type", "unknown data type", "department by name"],
)
def test_descriptor_that_would_do_harm_is_refused(descriptor: Row, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        project_template.set_project_template_metadata_descriptors(NOBODY, [descriptor], client=NOWHERE)


# What a template uses


def test_task_types_in_order(kitsu_client: KitsuClient, template: ProjectTemplate) -> None:
    first, second = kitsu_client.task.all_task_types()[:2]
    link = project_template.add_task_type_to_project_template(template, first, client=kitsu_client)
    assert (link["task_type_id"], link["priority"]) == (first["id"], None)
    project_template.add_task_type_to_project_template(template["id"], second["id"], 1, client=kitsu_client)
    assert project_template.add_task_type_to_project_template(template, first, 2, client=kitsu_client)["priority"] == 2
    listed = project_template.all_task_types_for_project_template(template, client=kitsu_client)
    assert [(row["id"], row["priority"]) for row in listed] == [(second["id"], 1), (first["id"], 2)]
    assert project_template.remove_task_type_from_project_template(template, first, client=kitsu_client) == ""
    assert project_template.remove_task_type_from_project_template(template, first, client=kitsu_client) == ""
    assert ids(project_template.all_task_types_for_project_template(template, client=kitsu_client)) == [second["id"]]
    with pytest.raises(ParameterException, match="does not exist"):
        project_template.add_task_type_to_project_template(template, NOBODY, client=kitsu_client)


def test_task_statuses_with_their_roles(kitsu_client: KitsuClient, template: ProjectTemplate) -> None:
    status = kitsu_client.task.all_task_statuses()[0]
    add = project_template.add_task_status_to_project_template
    assert set(add(template, status, client=kitsu_client)["roles_for_board"]) == {
        *("user", "supervisor", "manager", "admin", "vendor")
    }
    link = add(template["id"], status["id"], 3, ("client",), client=kitsu_client)
    assert (link["priority"], link["roles_for_board"]) == (3, ["client"])
    (listed,) = project_template.all_task_statuses_for_project_template(template, client=kitsu_client)
    assert (listed["id"], listed["priority"], listed["roles_for_board"]) == (status["id"], 3, ["client"])
    assert project_template.remove_task_status_from_project_template(template, status, client=kitsu_client) == ""
    assert project_template.all_task_statuses_for_project_template(template, client=kitsu_client) == []


def test_bad_arguments_are_refused_before_anything_is_sent() -> None:
    with pytest.raises(ValueError, match="roles_for_board.*'boss'"):
        project_template.add_task_status_to_project_template(
            NOBODY, NOBODY, roles_for_board=["user", "boss"], client=NOWHERE
        )
    with pytest.raises(ValueError, match="priority"):
        project_template.add_task_status_to_project_template(NOBODY, NOBODY, -1, client=NOWHERE)
    with pytest.raises(ValueError, match="priority"):
        project_template.add_task_type_to_project_template(NOBODY, NOBODY, -1, client=NOWHERE)
    with pytest.raises(ValueError, match="name"):
        project_template.new_project_template("", client=NOWHERE)
    with pytest.raises(ValueError, match="name"):
        project_template.new_project_template_from_project(NOBODY, "", client=NOWHERE)
    with pytest.raises(ValueError, match="production_style.*'claymation'"):
        project_template.new_project_template("TV", production_style="claymation", client=NOWHERE)
    bad_fields: list[tuple[Row, str]] = [
        ({"name": ""}, "name"),
        ({"production_style": "claymation"}, "production_style"),
        ({"metadata_descriptors": [{"name": "Mood"}]}, r"metadata_descriptors\[0\]\['entity_type'\]"),
    ]
    for fields, message in bad_fields:
        with pytest.raises(ValueError, match=message):
            project_template.update_project_template({"id": NOBODY, **fields}, client=NOWHERE)


def test_asset_types(kitsu_client: KitsuClient, template: ProjectTemplate) -> None:
    kind = kitsu_client.asset.all_asset_types()[0]
    short = {"id": kind["id"], "name": kind["name"]}
    for ref in (kind, kind["id"]):
        assert project_template.add_asset_type_to_project_template(template, ref, client=kitsu_client) == short
    assert project_template.all_asset_types_for_project_template(template, client=kitsu_client) == [short]
    assert project_template.remove_asset_type_from_project_template(template, kind, client=kitsu_client) == ""
    assert project_template.all_asset_types_for_project_template(template["id"], client=kitsu_client) == []


def test_status_automations(kitsu_client: KitsuClient, template: ProjectTemplate, automation: Row) -> None:
    made = project_template.add_status_automation_to_project_template(template, automation, client=kitsu_client)
    assert made["in_task_type_id"] == automation["in_task_type_id"]
    listed = project_template.all_status_automations_for_project_template(template, client=kitsu_client)
    assert ids(listed) == [automation["id"]]
    remove = project_template.remove_status_automation_from_project_template
    assert remove(template, automation["id"], client=kitsu_client) == ""
    assert project_template.all_status_automations_for_project_template(template, client=kitsu_client) == []


def test_preview_backgrounds_and_their_default(
    kitsu_client: KitsuClient, template: ProjectTemplate, background: Row
) -> None:
    set_default = project_template.set_project_template_default_preview_background_file
    with pytest.raises(ParameterException, match="not linked"):
        set_default(template, background, client=kitsu_client)
    short = {"id": background["id"], "name": background["name"], "is_default": False}
    add = project_template.add_preview_background_file_to_project_template
    assert add(template, background, client=kitsu_client) == short
    for ref, expected in ((background, background["id"]), (None, None), (background["id"], background["id"])):
        changed = set_default(template, ref, client=kitsu_client)
        assert changed["default_preview_background_file_id"] == expected
    listed = project_template.all_preview_background_files_for_project_template(template, client=kitsu_client)
    assert listed == [short]
    remove = project_template.remove_preview_background_file_from_project_template
    assert remove(template, background, client=kitsu_client) == ""
    found = project_template.get_project_template(template, client=kitsu_client)
    assert (found["preview_background_files"], found["default_preview_background_file_id"]) == ([], None)


def test_lists_are_cached_until_a_write(kitsu_client: KitsuClient, template: ProjectTemplate, caching: None) -> None:
    kind = kitsu_client.asset.all_asset_types()[0]
    assert project_template.all_asset_types_for_project_template(template, client=kitsu_client) == []
    project_template.add_asset_type_to_project_template(template, kind, client=kitsu_client)
    listed = project_template.all_asset_types_for_project_template(template["id"], client=kitsu_client)
    assert ids(listed) == [kind["id"]]
