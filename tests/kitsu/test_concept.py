"""Concepts and what they are linked to, on the real server."""

from __future__ import annotations

import logging
import uuid
from pathlib import Path

import pytest

from gazu_like.client import KitsuClient
from gazu_like.exception import NotAllowedException, RouteNotFoundException
from gazu_like.refs import Ref
from gazu_like.shapes import Concept, Task
from tests.kitsu.conftest import Production, published, unique


@pytest.fixture
def concept(production: Production) -> Concept:
    """Linked to the asset."""
    return production.client.concept.new_concept(
        production.project, "Idea_1", "A lamp that walks.", {"mood": "blue"}, [production.asset]
    )


def task_on(production: Production, concept: Concept) -> Task:
    task_type = production.client.task.new_task_type(unique("Drawing"), for_entity="Concept")
    return production.client.task.new_task(concept, task_type)


def test_new_concept_is_linked_to_what_was_given(production: Production) -> None:
    client, data = production.client, {"mood": "blue"}
    links: list[Ref] = [production.asset, production.shot["id"]]
    concept = client.concept.new_concept(production.project["id"], "Idea_1", "A lamp that walks.", data, links)
    wanted = {"name": "Idea_1", "description": "A lamp that walks.", "data": {"mood": "blue"}, "type": "Concept"}
    assert concept.items() >= wanted.items()
    linked = {production.asset["id"], production.shot["id"]}
    assert set(concept["entity_concept_links"]) == linked
    assert set(client.concept.get_concept(concept)["entity_concept_links"]) == linked
    for entity in (production.asset, production.shot):
        (row,) = client.entity.all_entities_with_tasks_linked_to_entity(entity)
        assert row["id"] == concept["id"]
    assert (data, links) == ({"mood": "blue"}, [production.asset, production.shot["id"]])


def test_concept_without_links(production: Production) -> None:
    concept = production.client.concept.new_concept(production.project, "Free")
    assert (concept["entity_concept_links"], concept["data"], concept["description"]) == ([], {}, None)


def test_artist_creates_a_linked_concept(artist: KitsuClient, production: Production) -> None:
    concept = artist.concept.new_concept(production.project, "Mine", entity_concept_links=production.asset)
    assert concept["entity_concept_links"] == [production.asset["id"]]
    with pytest.raises(NotAllowedException):
        artist.concept.all_concepts()


def test_link_to_nothing_is_told(production: Production, caplog: pytest.LogCaptureFixture) -> None:
    nothing, asset = str(uuid.uuid4()), production.asset
    with caplog.at_level(logging.WARNING, "gazu_like"):
        in_capitals = asset["id"].upper()
        production.client.concept.new_concept(production.project, "Sound", entity_concept_links=[in_capitals])
        assert caplog.text == ""
        concept = production.client.concept.new_concept(
            production.project, "Broken", entity_concept_links=[asset, nothing]
        )
    assert concept["entity_concept_links"] == [asset["id"]]
    assert f"does not exist: {nothing}" in caplog.text


def test_wrong_link_is_refused_before_anything_is_sent(production: Production) -> None:
    concepts = production.client.concept
    with pytest.raises(ValueError, match=r"entity_concept_links\[1\]"):
        concepts.new_concept(production.project, "Idea", entity_concept_links=[production.asset, "no-uuid"])
    assert concepts.all_concepts_for_project(production.project) == []


def test_concept_is_listed_and_found(production: Production, concept: Concept) -> None:
    concepts, project = production.client.concept, production.project
    assert [row["id"] for row in concepts.all_concepts_for_project(project["id"])] == [concept["id"]]
    everywhere = concepts.all_concepts()
    assert concept["id"] in {row["id"] for row in everywhere}
    assert [row["name"].lower() for row in everywhere] == sorted(row["name"].lower() for row in everywhere)
    for given in (concept, concept["id"]):
        assert concepts.get_concept(given)["project_name"] == project["name"]
    assert (concepts.get_concept_by_name(project, "IDEA_1") or {})["id"] == concept["id"]
    assert concepts.get_concept_by_name(project["id"], "Idea%") is None
    with pytest.raises(RouteNotFoundException):
        concepts.get_concept(str(uuid.uuid4()))


def test_concept_name_is_no_pattern(production: Production, concept: Concept) -> None:
    dashed = production.client.concept.new_concept(production.project, "Idea-1")
    assert dashed["id"] != concept["id"]
    assert production.client.concept.new_concept(production.project, "Idea_1")["id"] == concept["id"]


def test_existing_concept_is_returned_with_a_warning(
    production: Production, concept: Concept, caplog: pytest.LogCaptureFixture
) -> None:
    concepts, project = production.client.concept, production.project
    with caplog.at_level(logging.WARNING, "gazu_like"):
        same = concepts.new_concept(project, "Idea_1", "A lamp that walks.", {"mood": "blue"}, [production.asset])
        assert (same["id"], caplog.text) == (concept["id"], "")
        concepts.new_concept(project, "Idea_1", "A door.", {"mood": "red"}, [production.shot])
    assert "ignored: description, data, entity_concept_links" in caplog.text
    assert concepts.get_concept(concept)["entity_concept_links"] == [production.asset["id"]]


def test_whole_concept_can_be_saved_again(production: Production, concept: Concept) -> None:
    concepts = production.client.concept
    given = {**concepts.get_concept(concept), "description": "changed", "data": {"wish": 1}}
    before = {**given}
    changed = concepts.update_concept(given)
    assert (changed["id"], changed["description"]) == (concept["id"], "changed")
    assert changed["data"] == {"mood": "blue", "wish": 1}, "the server merges metadata"
    assert changed["entity_concept_links"] == [production.asset["id"]]
    assert given == before
    relinked = concepts.update_concept({"id": concept["id"], "entity_concept_links": [production.shot["id"]]})
    assert relinked["entity_concept_links"] == [production.shot["id"]]


def test_concept_with_tasks_is_canceled_and_removed_by_force(production: Production, concept: Concept) -> None:
    concepts = production.client.concept
    assert task_on(production, concept)["entity_id"] == concept["id"]
    assert concepts.remove_concept(concept) == ""
    assert concepts.get_concept(concept)["canceled"] is True
    assert concepts.remove_concept(concept["id"], force=True) == ""
    with pytest.raises(RouteNotFoundException):
        concepts.get_concept(concept)


def test_previews_are_lists_by_task_type(production: Production, concept: Concept, tmp_path: Path) -> None:
    read, task = production.client.concept.all_previews_for_concept, task_on(production, concept)
    assert read(concept) == {}
    preview = published(production.client, task, tmp_path)
    assert {key: [row["id"] for row in rows] for key, rows in read(concept["id"]).items()} == {
        task["task_type_id"]: [preview["id"]]
    }
