"""Edits, on the real server."""

from __future__ import annotations

import logging
import uuid
from pathlib import Path
from typing import Any

import pytest

from gazu_like.exception import RouteNotFoundException
from gazu_like.shapes import Edit, Task
from tests.kitsu.conftest import Production, published, unique, written_by_another


@pytest.fixture
def edit(production: Production) -> Edit:
    return production.client.edit.new_edit(production.project, "Cut_1", "First cut.", {"reel": 1})


def task_on(production: Production, edit: Edit) -> Task:
    task_type = production.client.task.new_task_type(unique("Cut"), for_entity="Edit")
    return production.client.task.new_task(edit, task_type)


def test_new_edit_has_what_was_given(production: Production) -> None:
    data = {"reel": 1}
    edit = production.client.edit.new_edit(production.project["id"], "Cut_1", "First cut.", data)
    wanted = {"name": "Cut_1", "description": "First cut.", "data": {"reel": 1}, "parent_id": None, "type": "Edit"}
    assert edit.items() >= wanted.items()
    assert data == {"reel": 1}


def test_edit_is_listed_and_found(production: Production, edit: Edit) -> None:
    edits, project = production.client.edit, production.project
    assert [row["id"] for row in edits.all_edits_for_project(project["id"])] == [edit["id"]]
    for given in (edit, edit["id"]):
        full = edits.get_edit(given)
        assert (full["name"], full["project_name"], full["episode_id"]) == ("Cut_1", project["name"], None)
    assert (edits.get_edit_by_name(project, "CUT_1") or {})["id"] == edit["id"]
    assert edits.get_edit_by_name(project, "Cut%") is None
    place = f"{production.client.host.removesuffix('/api')}/productions/{project['id']}"
    assert edits.get_edit_url(edit) == edits.get_edit_url(edit["id"]) == f"{place}/edits/{edit['id']}/"
    with pytest.raises(RouteNotFoundException):
        edits.get_edit(str(uuid.uuid4()))


def test_edit_name_is_no_pattern(production: Production, edit: Edit) -> None:
    dashed = production.client.edit.new_edit(production.project, "Cut-1")
    assert dashed["id"] != edit["id"]
    assert production.client.edit.new_edit(production.project, "Cut_1")["id"] == edit["id"]


def test_each_episode_has_edits_of_its_own(series: Production) -> None:
    edits, shots, project = series.client.edit, series.client.shot, series.project
    first, second = (shots.new_episode(project, name) for name in ("E01", "E02"))
    cuts = [edits.new_edit(project, "Cut", episode=episode) for episode in (first, second["id"])]
    assert [cut["parent_id"] for cut in cuts] == [first["id"], second["id"]]
    assert edits.get_edit(cuts[1])["episode_name"] == "E02"
    assert edits.new_edit(project, "Cut", episode=second)["id"] == cuts[1]["id"]
    assert edits.new_edit(project, "Cut")["id"] in {cut["id"] for cut in cuts}
    place = f"{series.client.host.removesuffix('/api')}/productions/{project['id']}"
    assert edits.get_edit_url(cuts[1]) == f"{place}/episodes/{second['id']}/edits/{cuts[1]['id']}/"


def test_existing_edit_is_returned_with_a_warning(
    production: Production, edit: Edit, caplog: pytest.LogCaptureFixture
) -> None:
    edits, project = production.client.edit, production.project
    with caplog.at_level(logging.WARNING, "gazu_like"):
        assert edits.new_edit(project, "Cut_1", "First cut.", {"reel": 1})["id"] == edit["id"]
        assert caplog.text == ""
        edits.new_edit(project, "Cut_1", "Second cut.", {"reel": 2})
    assert "ignored: description, data" in caplog.text
    assert edits.get_edit(edit)["data"] == {"reel": 1}


def test_whole_edit_can_be_saved_again(production: Production, edit: Edit) -> None:
    given = {**production.client.edit.get_edit(edit), "description": "changed", "data": {"wish": 1}}
    before = {**given}
    changed = production.client.edit.update_edit(given)
    assert (changed["id"], changed["description"]) == (edit["id"], "changed")
    assert changed["data"] == {"reel": 1, "wish": 1}, "the server merges metadata"
    assert given == before


def test_metadata_is_merged_into_what_the_server_has_now(production: Production, edit: Edit, caching: None) -> None:
    edits, path = production.client.edit, f"data/entities/{edit['id']}"
    edits.get_edit(edit)
    written_by_another(production.client, "PUT", path, {"data": {"theirs": 1, "both": 1}})
    assert edits.get_edit(edit)["data"] == {"reel": 1}, "the cache should hold the older copy"
    expected: dict[str, Any] = {"reel": 1, "theirs": 1, "both": 2, "mine": 2}
    assert edits.update_edit_data(edit, {"mine": 2, "both": 2})["data"] == expected
    assert edits.update_edit_data(edit["id"])["data"] == expected
    assert edits.get_edit(edit)["data"] == expected


def test_edit_with_tasks_is_canceled_and_removed_by_force(production: Production, edit: Edit) -> None:
    edits = production.client.edit
    assert task_on(production, edit)["entity_id"] == edit["id"]
    assert edits.remove_edit(edit) == ""
    assert edits.get_edit(edit)["canceled"] is True
    assert edits.remove_edit(edit["id"], force=True) == ""
    with pytest.raises(RouteNotFoundException):
        edits.get_edit(edit)


def test_previews_are_lists_by_task_type(production: Production, edit: Edit, tmp_path: Path) -> None:
    read, task = production.client.edit.all_previews_for_edit, task_on(production, edit)
    assert read(edit) == {}
    preview = published(production.client, task, tmp_path)
    assert {key: [row["id"] for row in rows] for key, rows in read(edit["id"]).items()} == {
        task["task_type_id"]: [preview["id"]]
    }
