"""The demo's job from a stand-in to a real Kitsu: planned, brought, judged by one who knows nothing of it, kept up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from gazu_like.sync.report import Report
from tests.nim.migration.conftest import Way
from tests.nim.migration.oracle import Kitsu, problems
from tests.sync.moves import changed, requests_of, writing

READING = ("get", "find", "test")


@contextmanager
def only_reading(way: Way) -> Iterator[None]:
    """Fail when something is written to either side meanwhile."""
    way.world.asked.clear()
    with requests_of(way.kitsu) as calls:
        yield
    assert writing(calls) == []
    assert {each["q"] for each in way.world.asked if not each["q"].startswith(READING)} == set()


reports: dict[str, Report] = {}


def test_a_plan_writes_nothing(way: Way) -> None:
    with only_reading(way):
        reports["plan"] = plan = way().plan()
    assert (plan.failed, plan.problems) == (0, [])
    assert not way.folder.exists()
    assert plan.kind("shots").created == 7


def test_a_run_does_what_the_plan_said(way: Way) -> None:
    way.world.asked.clear()
    reports["run"] = way.run()
    assert {each["q"] for each in way.world.asked if not each["q"].startswith(READING)} == set()
    assert changed(reports["run"]) == changed(reports["plan"])
    copied = {each.name: each.copied for each in reports["run"].files if each.copied}
    assert copied == {"preview-files": 20}


def test_everything_is_there(way: Way) -> None:
    assert problems(way.world, way.job, way.kitsu) == []


def test_the_verification_agrees(way: Way) -> None:
    with only_reading(way):
        proof = way().verify()
    assert proof.agrees, (changed(proof), proof.problems)
    assert sum(each.extra for each in proof.kinds) == 0
    assert {each.name: each.unchanged for each in proof.files if each.files} == {
        "preview-files": 20,
        "attachment-files": 7,
    }


def test_the_second_run_only_reads(way: Way) -> None:
    with only_reading(way):
        again = way.run()
    assert (again.pushed, changed(again), sum(each.copied for each in again.files)) == (0, {}, 0)


def test_a_lost_journal_doubles_nothing(way: Way) -> None:
    (way.folder / "journal.sqlite").unlink()
    again = way.run()
    assert [kind.name for kind in again.kinds if kind.created] == []
    assert sum(each.extra for each in again.kinds) == 0
    assert problems(way.world, way.job, way.kitsu) == []


def test_what_kitsu_has_no_place_for_is_in_the_archive(way: Way) -> None:
    told = {each.kind for each in reports["run"].problems if each.what == "archived"}
    assert told == {
        *("contacts", "schedule-events", "resources", "renders", "timecards-left-out", "timecard-details", "nim-rows"),
    }
    archive = json.loads((way.folder / "archive.json").read_text())
    assert archive["about"][0]["choices"]["shows"] == "sequences"
    assert archive["renamed"] == []
    assert archive["contacts"][0]["last_name"] == "Bell"
    assert archive["timecards-left-out"][0]["reason"] == "Kitsu has no time without a task"
    rows = [each["~rows"] for each in archive["nim-rows"]]
    assert (rows.count("shots"), rows.count("tasks"), rows.count("job")) == (7, 40, 1)


def test_one_changed_row_is_one_update(way: Way) -> None:
    way.world.ask("updateShot", shotID=1, frames="99")
    run = way.run()
    assert changed(run) == {"shots": (0, 1, 0)}
    assert problems(way.world, way.job, way.kitsu) == []


CHANGES = {
    "a task is reassigned": ("updateTask", {"taskID": 2, "userID": 5, "taskStatus": "REVIEW"}, {"tasks": (0, 1, 0)}),
    "an asset is told": ("updateAsset", {"assetID": 1, "description": "Longer."}, {"assets": (0, 1, 0)}),
    "a job is told": ("updateJob", {"jobID": 1, "agency": "Near Shore"}, {"project": (0, 1, 0)}),
    "hours are put right": (
        "updateTimecard",
        {"timecardID": 2, "hrs": 5},
        {"tasks": (0, 1, 0), "time-spents": (0, 1, 0)},
    ),
    "a bin is turned round": (
        "positionReviewBinItem",
        {"binID": 1, "itemID": 7, "position": 2},
        {"playlists": (0, 1, 0)},
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_changes_alone_are_brought(way: Way, change: str) -> None:
    query, params, expected = CHANGES[change]
    way.world.ask(query, **params)
    assert changed(way.run()) == expected
    assert problems(way.world, way.job, way.kitsu) == []


def test_what_people_add_in_kitsu_stays(way: Way) -> None:
    kitsu = Kitsu(way.kitsu, way.name)
    shot = next(row for row in kitsu.of_kind("Shot") if row["name"] == "SR010")
    way.kitsu.put(f"data/entities/{shot['id']}", {"data": {"mood": "calm"}})
    person = way.kitsu.post("data/persons", {"first_name": "Zoe", "last_name": "Hand", "email": "zoe.hand@example.com"})
    way.kitsu.post(f"data/projects/{kitsu.id}/team", {"person_id": person["id"]})
    assert way.run().pushed == 0
    way.world.ask("updateShot", shotID=1, lens="50mm")
    way.run()
    after = Kitsu(way.kitsu, way.name)
    data = after.entities[shot["id"]]["data"]
    assert (data["mood"], data["lens"]) == ("calm", "50mm")
    assert person["id"] in after.project["team"]


def test_what_was_removed_stays_until_it_is_asked_for(way: Way) -> None:
    for query, params in (
        ("deleteShot", {"shotID": 7}),
        ("deleteAsset", {"assetID": 4}),
        ("deleteReviewBin", {"ID": 2}),
        ("deleteTimecard", {"timecardID": 1}),
    ):
        way.world.ask(query, **params)
    for task in [*way.world.store.where("task", shotID=7), *way.world.store.where("task", assetID=4)]:
        way.world.store.remove("task", task["ID"])
        for item in way.world.store.where("item", parentID=task["ID"]):
            way.world.store.remove("item", item["ID"])
            for note in way.world.store.where("note", itemID=item["ID"]):
                way.world.store.remove("note", note["ID"])
        for card in way.world.store.where("timecard", taskID=task["ID"]):
            way.world.store.remove("timecard", card["ID"])
    for kind, parent in (("SHOT", 7), ("ASSET", 4)):
        for file in way.world.store.where("file", **{"class": kind, "itemID": parent}):
            way.world.store.remove("file", file["ID"])
    for element in way.world.store.where("element", shotID=7):
        way.world.store.remove("element", element["ID"])
    kept = way.run()
    assert {each.name for each in kept.kinds if each.extra} >= {"shots", "assets", "tasks", "playlists"}
    assert way().verify().agrees
    removed = way.run(delete=True)
    assert (removed.kind("shots").removed, removed.kind("assets").removed) == (1, 1)
    assert removed.kind("playlists").removed == 1
    assert problems(way.world, way.job, way.kitsu) == []
    assert way.run(delete=True).pushed == 0
    assert way().verify().agrees
