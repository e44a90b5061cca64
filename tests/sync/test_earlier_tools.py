"""A target that has the production already, under IDs of its own: an earlier tool, or people, made it there by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazu_like import sync
from gazu_like.client import KitsuClient

from .moves import Clients, Film, Move, changed, counts, film, new_mark, studio, work

LISTS = ("sequences", "shots", "assets", "tasks", "entity-links", "comments", "notifications")


def by_hand(client: KitsuClient, mark: str) -> Film:
    """The film without its comment, as somebody made it again on another server."""
    made = Film(client, mark)
    studio(made)
    made.add("project", "data/projects", name=f"Film {mark}", production_type="short")
    place = "data/projects/{project}/"
    made.add("sequence", place + "sequences", name="SQ01")
    made.add("SH010", place + "shots", name="SH010", sequence_id=made["sequence"]["id"], nb_frames=99)
    made.add("asset", f"{place}asset-types/{made['props']['id']}/assets/new", name="Lamp")
    work(made, "shot task", "SH010", "comp")
    return made


@pytest.fixture(scope="module")
def pair(clients: Clients, tmp_path_factory: pytest.TempPathFactory) -> tuple[Film, Film, Move]:
    mark = new_mark()
    here, there = film(clients[0], mark), by_hand(clients[1], mark)
    move = Move(clients, here.project["name"], tmp_path_factory.mktemp("again"))
    move.run()
    return here, there, move


def test_records_are_known_by_their_names(pair: tuple[Film, Film, Move]) -> None:
    here, there, move = pair
    for kind in LISTS:
        assert len(there.listed(kind)) == len(here.listed(kind)), kind
    shots = {each["name"]: each for each in there.listed("shots")}
    assert shots["SH010"]["id"] == there["SH010"]["id"] != here["SH010"]["id"]
    assert shots["SH010"]["nb_frames"] == 24
    assert shots["SH020"]["id"] == here["SH020"]["id"]
    assert {each["parent_id"] for each in shots.values()} == {there["sequence"]["id"]}
    task = next(each for each in there.listed("tasks") if each["id"] == there["shot task"]["id"])
    assert task["assignees"] == [there["person"]["id"]]
    assert [each["object_id"] for each in there.listed("comments")] == [there["shot task"]["id"]]
    assert move().verify().agrees
    assert changed(move.run()) == {}


def test_they_are_still_known_when_renamed(pair: tuple[Film, Film, Move]) -> None:
    here, there, move = pair
    here.client.put(f"data/entities/{here['SH010']['id']}", {"name": "SH011"})
    here.client.put(f"data/entities/{here['sequence']['id']}", {"name": "SQ02"})
    assert changed(move.run()) == {"sequences": (0, 1, 0), "shots": (0, 1, 0)}
    assert {each["name"]: each["id"] for each in there.listed("shots")} == {
        "SH011": there["SH010"]["id"],
        "SH020": here["SH020"]["id"],
    }
    person = here["person"]
    here.client.put(f"data/persons/{person['id']}", {"email": f"new-{person['email']}"})
    report = move.run()
    assert changed(report) == {}
    assert counts(report, "persons")["kept"] == 1  # the target's studio is never changed


def test_comments_of_the_pushes_are_not_doubled(clients: Clients, tmp_path: Path) -> None:
    mark = new_mark()
    here, there = film(clients[0], mark), Film(clients[1], mark)
    studio(there)
    there.add("project", "data/projects", name=f"Film {mark}", production_type="short")
    made = here.project, there.project
    wip = clients[1].task.get_task_status_by_short_name("wip")
    assert wip is not None
    sync.push_project_entities(*made, *clients)
    sync.push_tasks(*made, wip, *clients)
    sync.push_tasks_comments(here.project, *clients)
    move = Move(clients, here.project["name"], tmp_path / "folder")
    report = move.run()
    for kind in LISTS:
        assert len(there.listed(kind)) == len(here.listed(kind)), kind
    # Not brought by the pushes: the team. The target told people of the comments itself, perhaps a second later.
    assert set(changed(report)) - {"notifications"} == {"project"}
    assert counts(report, "notifications").get("created", 0) == 0
    assert move().verify().agrees
    assert changed(move.run()) == {}
