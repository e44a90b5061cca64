"""The stand-in is strict, answers in NIM's shapes, and keeps what it is told."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from gazu_like.exception import NimException, RouteNotFoundException
from gazu_like.nim import NimClient, testing
from gazu_like.nim.notation import query
from gazu_like.nim.table import QUERIES
from gazu_like.nim.testing import registry
from gazu_like.nim.testing.pictures import png

SAID: list[tuple[dict[str, str], Any]] = [
    ({"q": "getShoots"}, {"success": False, "error": "Invalid query"}),
    ({}, {"success": False, "error": "Invalid query"}),
    ({"q": "getshots", "ID": "1"}, {"success": False, "error": "Invalid query"}),
    ({"q": "getShots"}, [{"success": False, "error": "getShots needs ID."}]),
    ({"q": "getShots", "ID": ""}, [{"success": False, "error": "getShots needs ID."}]),
    ({"q": "getShots", "showID": "1"}, [{"success": False, "error": "getShots knows no parameter showID."}]),
    ({"q": "getShots", "ID": "None"}, [{"success": False, "error": "ID is no id: None"}]),
    ({"q": "addShot", "showID": "1"}, {"success": False, "error": "addShot needs name."}),
    (
        {"q": "addShot", "showID": "9", "name": "a"},
        {"success": False, "error": "There is no show with ID 9."},
    ),
    ({"q": "addTask", "shotID": "1"}, {"success": False, "error": "addTask needs one of taskTypeID, taskTypeName."}),
    (
        {"q": "getTimecards", "startDate": "2024-01-01"},
        [{"success": False, "error": "getTimecards needs one of startDate, endDate, jobID."}],
    ),
    (
        {"q": "canBringOnline", "type": "shot", "jobID": "1"},
        [{"success": False, "error": "canBringOnline needs one of showID, shotID."}],
    ),
    ({"q": "getElements", "parent": "SHOT", "parentID": "1"}, [{"success": False, "error": "parent cannot be SHOT."}]),
    (
        {
            "q": "addElement",
            "parent": "shot",
            "parentID": "1",
            "typeID": "1",
            "path": "a",
            "name": "b",
            "isPublished": "1",
        },
        {"success": False, "error": "isPublished is no truth: 1"},
    ),
    (
        {"q": "updateShot", "shotID": "1", "customKeys": "{'a': 1}"},
        {"success": False, "error": "customKeys is no object: {'a': 1}"},
    ),
    ({"q": "addTimecard", "date": "4.3.2024"}, {"success": False, "error": "date is no day: 4.3.2024"}),
    (
        {"q": "addTimecard", "date": "2024-03-04", "hrs": "2", "break_hrs": "3"},
        {"success": False, "error": "Break, overtime and double time must fit within the hours, and these into a day."},
    ),
    ({"q": "addJob", "name": "a"}, {"success": False, "error": "A job number or a number template is required."}),
    (
        {"q": "addReviewBinItem", "binID": "1", "itemID": "1"},
        {"success": False, "error": "The review item is not of the same context as the review bin."},
    ),
    (
        {"q": "removeReviewBinItem", "binID": "1", "itemID": "1"},
        {"success": False, "error": "The review item is not in the review bin."},
    ),
    ({"q": "publishSymlink", "fileID": "1"}, False),
    ({"q": "getShotInfo", "ID": "999"}, []),
    (
        {"q": "addShot", "showID": "1", "name": "SR010"},
        {"success": True, "error": "The shot exists already and was updated.", "ID": "1"},
    ),
    (
        {"q": "addReviewBin", "context": "job", "contextID": "1", "name": "x"},
        {"success": True, "error": "", "data": {"ID": 3}},
    ),
    ({"q": "canBringOnline", "type": "shot", "shotID": "1"}, 1),
    ({"q": "getUserID", "u": "mei"}, [{"ID": 4}]),
]


@pytest.mark.parametrize(("form", "said"), SAID, ids=[" ".join(row[0].values()) or "nothing" for row in SAID])
def test_it_says(form: dict[str, str], said: Any, stand_in: testing.StandIn) -> None:
    assert httpx.get(stand_in.url, params=form).json() == said
    assert stand_in.world.asked == [form]


@pytest.mark.parametrize("q", sorted(QUERIES))
def test_it_knows_every_query(q: str) -> None:
    assert q in registry.ANSWERS or q == "testAPI"


def test_it_knows_no_other_query() -> None:
    assert set(registry.ANSWERS) - set(QUERIES) == set()


@pytest.mark.parametrize(
    "q", sorted(q for q, each in QUERIES.items() if any(p.required for p in each.parameters.values()))
)
def test_it_misses_what_is_required(q: str, stand_in: testing.StandIn) -> None:
    said = httpx.post(stand_in.url, data={"q": q}).json()
    said = said[0] if isinstance(said, list) else said
    first = next(each.name for each in QUERIES[q].parameters.values() if each.required)
    assert said == {"success": False, "error": f"{q} needs {first}."}


def test_other_places_are_not_there(stand_in: testing.StandIn) -> None:
    for place in ("/", "/nimAPI.php/x", "/media/none.png", "/media/../secret"):
        assert httpx.get(f"{stand_in.root}{place}").status_code == 404
    assert httpx.post(f"{stand_in.root}/other.php", data={"q": "getUsers"}).status_code == 404
    assert httpx.get(stand_in.url, params={"q": "getUsers", "x": "y" * 8200}).status_code == 414


def test_custom_keys_that_nobody_defined_are_not_kept(client: NimClient) -> None:
    client.shot.update_shot(1, customKeys={"Location": "Flats", "Weather": "Dry"})
    assert client.shot.get_shot(1)["customKeys"] == [
        {"keyName": "Location", "value": "1", "dropdownText": "Flats", "dropdownOptions": ["Flats", "Village"]},
        {"keyName": "Stunts", "value": ""},
    ]


def test_a_removed_job_is_hidden_and_not_gone(client: NimClient) -> None:
    client.job.remove_job(1)
    assert client.job.all_jobs() == []
    assert client.job.all_jobs_for_user(3) == []
    assert client.job.all_jobs(include_deleted=True)[0]["deleted"] == 1  # type: ignore[typeddict-item]


def test_some_columns_change_only_offline(client: NimClient, stand_in: testing.StandIn) -> None:
    client.job.update_job(1, folder="elsewhere", description="new")
    job = client.job.get_job(1)
    assert (job["folder"], job["description"]) == ("24017_The_Salt_Road", "new")
    client.show.update_show(1, name="Prologue")
    assert client.show.get_show(1)["showname"] == "Act One"
    show = client.show.new_show(1, "Act Three", has_previs=True)
    client.show.update_show(show, name="Act 3")
    assert [each["showname"] for each in client.show.all_shows_for_job(1)] == [
        "Act One",
        "Act Two",
        "Act 3",
        "Act Three_previs",
    ]


def test_bins_keep_their_order(client: NimClient) -> None:
    review_bin = client.review.new_review_bin("shot", 1, "Mine")
    items = [client.review.upload_review_item("shot", 1, __file__, name=f"take {number}") for number in range(3)]
    for item in items:
        client.review.add_item_to_review_bin(review_bin, item)
    client.review.move_item_in_review_bin(review_bin, items[2], 1)
    client.review.remove_item_from_review_bin(review_bin, items[0])
    [found] = client.review.all_review_bins("shot", 1)
    assert [(each["ID"], each["position"]) for each in found["reviewItems"]] == [(items[2], 1), (items[1], 2)]
    client.review.remove_review_bin(review_bin)
    assert client.review.all_review_bins("shot", 1) == []
    assert client.review.get_review_item(items[0])["parentType"] == "shot"
    with pytest.raises(NimException, match="not of the same context"):
        client.review.add_item_to_review_bin(1, client.review.upload_review_item("user", 2, __file__))


def test_a_task_s_hours_are_those_of_the_task(client: NimClient) -> None:
    card = client.timecard.new_timecard("2024-05-05", taskID=1, userID=5, hrs=4)
    found = client.timecard.get_timecard(card)
    task = client.task.get_task(1)
    assert (found["userID"], found["taskTypeID"], found["jobID"]) == (task["userID"], task["typeID"], 1)


def test_what_is_removed_is_gone(client: NimClient) -> None:
    client.show.remove_show(2)
    with pytest.raises(RouteNotFoundException):
        client.shot.get_shot(5)
    client.contact.remove_contact(1)
    assert client.contact.all_contacts() == []


def test_review_items_of_all_that_is_below(client: NimClient) -> None:
    task = client.task.all_tasks_for_shot(1)[0]
    render = client.render.new_render(task, renderKey="k")
    mine = client.review.upload_review_item("render", render, __file__)
    dailies = client.review.upload_dailies(__file__, task=task)
    for kind, parent in (("render", render), ("task", task), ("shot", 1), ("show", 1), ("job", 1)):
        found = {row["ID"] for row in client.review.all_review_items(kind, parent, all_children=True)}
        assert mine in found
        assert (dailies in found) == (kind != "render")
    assert client.review.all_review_items("job", 1) == []
    assert {mine, dailies} <= {row["ID"] for row in client.review.all_review_items_for_task(task)}


# The demo


def all_of(client: NimClient) -> dict[str, list[Any]]:
    """Everything that a migration reads of a job, as NIM's protocol lets it."""
    job = client.job.get_job_by_number(testing.demo.NUMBER)
    assert job is not None
    shows = client.show.all_shows_for_job(job)
    shots = [client.shot.get_shot(row) for show in shows for row in client.shot.all_shots_for_show(show)]
    assets = [client.asset.get_asset(row) for row in client.asset.all_assets_for_job(job)]
    tasks = [each for row in shots for each in client.task.all_tasks_for_shot(row)]
    tasks += [each for row in assets for each in client.task.all_tasks_for_asset(row)]
    items = [each for kind in ("job", "dev") for each in client.review.all_review_items(kind, job, all_children=True)]
    return {
        "jobs": [job],
        "crew": client.job.all_crew_for_job(job),
        "shows": shows,
        "shots": shots,
        "assets": assets,
        "tasks": tasks,
        "files": [
            *(each for row in shots for each in client.file.all_files("shot", row)),
            *(each for row in assets for each in client.file.all_files("asset", row)),
        ],
        "elements": client.element.all_elements(jobID=job),
        "items": items,
        "notes": [each for row in items for each in client.review.all_review_notes(row)],
        "bins": [each for kind in ("job", "dev") for each in client.review.all_review_bins(kind, job)],
        "timecards": client.timecard.all_timecards(jobID=job),
        "events": client.schedule.all_schedule_events(jobNumber=testing.demo.NUMBER),
        "resources": client.resource.all_resources(),
        "contacts": client.contact.all_contacts(),
    }


def test_the_demo_has_what_a_migration_reads(client: NimClient, stand_in: testing.StandIn) -> None:
    found = all_of(client)
    counts = {name: len(rows) for name, rows in found.items()}
    assert counts == {
        "jobs": 1,
        "crew": 1,
        "shows": 2,
        "shots": 7,
        "assets": 4,
        "tasks": 40,
        "files": 50,
        "elements": 14,
        "items": 20,
        "notes": 20,
        "bins": 2,
        "timecards": 19,
        "events": 2,
        "resources": 1,
        "contacts": 1,
    }
    for name, rows in found.items():
        ids = [row.get("ID") or row.get("taskID") or row.get("job_id") for row in rows]
        assert len(set(ids)) == len(ids), name
        assert None not in ids, name
    assert {row["task_status"] for row in found["tasks"]} >= {"COMPLETED", "REVIEW", "KICKBACK", "NOT STARTED"}
    assert {row["userID"] for row in found["tasks"]} == {None, 2, 3, 4, 5}
    assert any(row["isPublished"] for row in found["files"])
    assert any(not row["taskID"] for row in found["timecards"])
    assert all(row["date"] and row["img_link"] in stand_in.world.files for row in found["items"])
    assert any(row["img_link"] for row in found["notes"])


def test_the_demo_is_the_same_every_time(stand_in: testing.StandIn, client: NimClient) -> None:
    with testing.StandIn() as other:
        testing.demo.load(other.world)
        with NimClient(other.url, "ines") as second:
            assert all_of(client) == all_of(second)
        assert other.world.files == stand_in.world.files


def test_pictures_are_pictures() -> None:
    image = pytest.importorskip("PIL.Image")
    import io

    opened = image.open(io.BytesIO(png(3)))
    opened.load()
    assert (opened.format, opened.size) == ("PNG", (160, 90))
    assert png(3) != png(4)


def test_a_rule_may_hold_for_one_word_only() -> None:
    rule = query("q", "rows", "kind=a|b x:id y:id", "kind=a:x kind=b:x+y").needs
    checks: list[tuple[dict[str, str], list[bool]]] = [
        ({"kind": "a"}, [False, True]),
        ({"kind": "a", "x": "1"}, [True, True]),
        ({"kind": "b", "x": "1"}, [True, False]),
        ({"kind": "b", "x": "1", "y": "2"}, [True, True]),
    ]
    for given, met in checks:
        assert [need.is_met(given) for need in rule] == met


def test_worlds_are_apart(call: Callable[..., Any], stand_in: testing.StandIn) -> None:
    empty = testing.World()
    assert empty.ask("findJobs")["total_count"] == 0
    with pytest.raises(testing.Refused, match="There is no job with ID 1"):
        empty.ask("addShow", jobID=1, name="a")
    assert len(call("show.all_shows_for_job", 1)) == 2


#: Values that each kind of parameter may hold.
VALUES: dict[str, list[str]] = {
    "id": ["1", "2", "5", "99"],
    "ids": ["1", "1,2", "99"],
    "text": ["", "a", "Flats", "ines"],
    "whole": ["0", "3", "-2"],
    "place": ["1", "9"],
    "seconds": ["-1", "0.5"],
    "number": ["0", "2.5"],
    "hours": ["0", "8"],
    "flag": ["0", "1"],
    "truth": ["True", "False"],
    "day": ["2024-03-04"],
    "moment": ["2024-03-04 10:00:00"],
    "time": ["2024-03-04", "2024-03-04T10:00:00.000Z"],
    "clock": ["10:00:00"],
    "timecode": ["00:00:10:00"],
    "names": ["a,b", "room"],
    "words": ["[]", '["trailer"]'],
    "object": ["{}", '{"Location": "Flats", "units": "cm"}'],
}


@pytest.mark.parametrize("q", sorted(registry.ANSWERS))
def test_whatever_it_is_asked_it_answers(q: str) -> None:
    dice = random.Random(q)
    world = testing.World()
    testing.demo.load(world)
    file = testing.Upload("x.png", "image/png", png(1))
    for _ in range(60):
        form = {"q": q}
        for parameter in QUERIES[q].parameters.values():
            if parameter.kind != "file" and (parameter.required or dice.random() < 0.3):
                form[parameter.name] = dice.choice(parameter.choices or VALUES[parameter.kind])
        answer = world.answer(form, file if "file" in QUERIES[q].parameters else None, "ines", "")
        assert json.loads(json.dumps(answer)) == answer
