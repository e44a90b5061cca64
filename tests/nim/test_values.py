"""What NIM would not understand is refused before anything is sent: the argument, the value, and what to do."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any

import pytest

from gazu_like.exception import FileDoesntExistException
from gazu_like.nim import NimClient, testing
from gazu_like.nim.notation import Parameter
from gazu_like.nim.refs import id_of, ids_of
from gazu_like.nim.values import KINDS, text_of

UTC = datetime.timezone.utc
CEST = datetime.timezone(datetime.timedelta(hours=2))

WRONG: list[tuple[str, tuple[Any, ...], dict[str, Any], str]] = [
    (
        "shot.get_shot",
        ("SR010",),
        {},
        "shot: wanted an ID (a number from 1 on) or a dict with an 'ID', got str 'SR010'",
    ),
    ("shot.get_shot", (0,), {}, "shot: wanted an ID (a number from 1 on)"),
    ("shot.get_shot", (True,), {}, "shot: wanted an ID"),
    (
        "shot.get_shot",
        ({"name": "SR010"},),
        {},
        "shot: wanted an ID (a number from 1 on) or a dict with an 'ID', got a dict with keys name",
    ),
    ("shot.new_shot", (1, ""), {}, "name: NIM's addShot needs it, got ''"),
    ("shot.new_shot", (1, "a"), {"frame": 10}, "frame: NIM's addShot has no such parameter; it knows showID, name"),
    ("shot.new_shot", (1, "a"), {"frames": [1]}, "frames: wanted text, got list [1]"),
    (
        "shot.new_shot",
        (1, "a"),
        {"customKeys": ["Location"]},
        "customKeys: wanted a dict, or the text of a JSON object",
    ),
    ("shot.new_shot", (1, "a"), {"customKeys": "Location=Flats"}, "customKeys: wanted a dict"),
    ("show.new_show", (1, "a"), {"trt": "90"}, "trt: wanted a running time as hh:mm:ss:ff, got str '90'"),
    ("show.new_show", (1, "a"), {"has_previs": 2}, "has_previs: wanted True or False, got int 2"),
    ("job.new_job", ("a",), {"start_date": "4.3.2024"}, "start_date: wanted a date as YYYY-MM-DD"),
    ("job.new_job", ("a",), {"start_date": "2024-02-30"}, "start_date: wanted a date"),
    ("job.new_job", ("a",), {"projectStatus": "OPEN"}, "projectStatus: wanted one of ACTIVE, INACTIVE, got str 'OPEN'"),
    ("job.new_job", ("a",), {"keywords": "a,b"}, "keywords: wanted a list, or the text of a JSON array, got str 'a,b'"),
    ("job.new_job", ("a",), {"contactIDs": [1, "x"]}, "contactIDs[1]: wanted an ID"),
    ("job.all_crew_for_job", ([],), {}, "job: wanted at least one ID, got none"),
    ("task.new_task", (), {"taskTypeID": 1}, "assetID or shotID: NIM's addTask needs one of these, got none"),
    ("task.new_task", (1,), {}, "taskTypeID or taskTypeName: NIM's addTask needs one of these, got none"),
    ("task.new_task", (1,), {"taskTypeID": 1, "startDate": "tomorrow"}, "startDate: wanted a datetime or a UTC text"),
    ("task.new_task", (1,), {"taskTypeID": 1, "startDate": "2024-13-01 08:00:00"}, "startDate: wanted a date"),
    (
        "task.new_task",
        (1,),
        {"taskTypeID": 1, "estimated_hours": -1},
        "estimated_hours: wanted a number from 0 on, got -1",
    ),
    ("task.new_task", ("x",), {"taskTypeID": 1}, "shot: wanted an ID"),
    ("task.all_task_types", ("BLENDER",), {}, "app: wanted one of all, MAYA"),
    ("file.all_basenames", ("sequence", 1), {}, "kind: wanted one of shot, asset, show, got 'sequence'"),
    ("file.all_versions", ("shot", 1, ""), {}, "basename: NIM's getVersions needs it"),
    ("file.publish_link", (), {}, "fileID or elementID: NIM's publishSymlink needs one of these"),
    (
        "element.new_element",
        ("show", 1, 1, "/a", "b"),
        {},
        "parent: wanted one of shot, asset, task, render, got str 'show'",
    ),
    (
        "element.new_element",
        ("shot", 1, 1, "/a", "b"),
        {"startFrame": 1.5},
        "startFrame: wanted a whole number, got float 1.5",
    ),
    ("review.all_review_items", ("sequence", 1), {}, "parentType: wanted one of user, job, dev"),
    ("review.add_item_to_review_bin", (1, 1, 0), {}, "position: places count from 1, got 0"),
    (
        "timecard.all_timecards",
        (),
        {"startDate": "2024-01-01"},
        "startDate with endDate or jobID: NIM's getTimecards needs one",
    ),
    ("timecard.new_timecard", ("2024-01-01",), {"hrs": 25}, "hrs: wanted at most 24 hours of one day, got 25"),
    ("timecard.new_timecard", ("2024-01-01",), {"start_time": "9:00"}, "start_time: wanted a time of day as hh:mm:ss"),
    (
        "schedule.new_schedule_event",
        ("2024-01-01", "2024-01-02"),
        {},
        "jobID or userIDs or resourceIDs: NIM's addScheduleEvent",
    ),
    (
        "schedule.new_schedule_event",
        ("2024-01-01 10:00", "2024-01-02"),
        {"jobID": 1},
        "start: wanted a datetime, or text as",
    ),
    ("schedule.all_schedule_events", (), {"users": [7]}, "users: wanted names, as a list or as text with commas"),
    (
        "server.get_server_path",
        (1, "BeOS"),
        {},
        "os: wanted one of win, Windows, osx, mac, Darwin, Linux, got str 'BeOS'",
    ),
    ("server.can_bring_online", (), {}, "showID or shotID: NIM's canBringOnline needs one of these when type is shot"),
    ("api.get_shots", (), {}, "showID: NIM's getShots needs it, got None"),
    ("api.get_shots", (), {"showID": 0}, "showID: NIM's getShots needs it, got None"),
    ("api.get_vers", (), {"basename": "a"}, "shotID or assetID or showID: wanted the ID of one of these, got none"),
    ("api.get_basesAllPub", (1,), {}, "task or taskID: NIM's getBasenameAllPub needs a task type"),
    ("api.add_timecard", ("2024-01-01",), {"breakHrs": "much"}, "breakHrs: wanted a number, got str 'much'"),
    ("api.add_task", (1,), {"estimatedHours": "long"}, "estimatedHours: wanted a number, got str 'long'"),
    ("api.add_shot", (1,), {}, "name: NIM's addShot needs it"),
    ("api.find_jobs", (), {"jobname": "a"}, "jobname: NIM's findJobs has no such parameter; it knows getData"),
    ("api.can_bringOnline", ("show",), {}, "item: wanted one of shot, asset, got str 'show'"),
    (
        "api.can_bringOnline",
        ("asset",),
        {},
        "jobID or assetID: NIM's canBringOnline needs one of these when item is asset",
    ),
    ("api.get_reviewItems", (7,), {}, "ID: NIM's getReviewItems has no such parameter, give parentType="),
    ("api.upload_shotIcon", (1,), {}, "img: NIM's uploadShotIcon needs it, got None"),
    ("api.connect", ("get", {"q": "getShoots"}), {}, "q: NIM has no query 'getShoots'"),
]


@pytest.mark.parametrize(("name", "args", "kwargs", "said"), WRONG, ids=[f"{row[0]} {row[3][:40]}" for row in WRONG])
def test_it_is_refused_by_name(
    name: str, args: Any, kwargs: Any, said: str, call: Callable[..., Any], stand_in: testing.StandIn
) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(said)}"):
        call(name, *args, **kwargs)
    assert stand_in.world.asked == []


def test_a_file_that_is_not_there_is_no_picture(
    call: Callable[..., Any], stand_in: testing.StandIn, tmp_path: Any
) -> None:
    empty = tmp_path / "empty.png"
    empty.touch()
    with pytest.raises(FileDoesntExistException, match="no such file"):
        call("shot.upload_shot_icon", 1, tmp_path / "gone.png")
    with pytest.raises(ValueError, match="the file is empty"):
        call("api.upload_reviewItem", itemID=1, itemType="shot", path=empty)
    assert stand_in.world.asked == []


RIGHT: list[tuple[str, Any, str]] = [
    ("id", 12, "12"),
    ("id", " 12 ", "12"),
    ("ids", "1, 2,3", "1,2,3"),
    ("ids", [{"ID": 4}, "5"], "4,5"),
    ("flag", "yes", "1"),
    ("flag", False, "0"),
    ("truth", 1, "True"),
    ("truth", "false", "False"),
    ("day", datetime.datetime(2024, 3, 4, 23, 0), "2024-03-04"),
    ("moment", datetime.datetime(2024, 3, 4, 10, 0, tzinfo=CEST), "2024-03-04 08:00:00"),
    ("moment", datetime.datetime(2024, 3, 4, 10, 0), "2024-03-04 10:00:00"),
    ("moment", "2024-03-04T10:00:00", "2024-03-04 10:00:00"),
    ("moment", "2024-03-04", "2024-03-04 00:00:00"),
    ("moment", datetime.date(2024, 3, 4), "2024-03-04 00:00:00"),
    ("time", datetime.datetime(2024, 3, 4, 10, 0, 0, 5000, CEST), "2024-03-04T08:00:00.005Z"),
    ("time", "2024-07-10 07:00:00.000 America/Los_Angeles", "2024-07-10 07:00:00.000 America/Los_Angeles"),
    ("time", "2024-07-10T07:00:00.000Z", "2024-07-10T07:00:00.000Z"),
    ("time", "2024-07-10", "2024-07-10"),
    ("object", {"Müde": [1]}, '{"Müde":[1]}'),
    ("object", '{"a": 1}', '{"a":1}'),
    ("words", ("a", "b"), '["a","b"]'),
    ("words", '["a"]', '["a"]'),
    ("names", ["a", "b"], "a,b"),
    ("seconds", -1, "-1"),
    ("text", 24, "24"),
]


@pytest.mark.parametrize(("kind", "value", "text"), RIGHT)
def test_it_is_written_as_nim_wants_it(kind: str, value: Any, text: str) -> None:
    assert text_of(Parameter("p", kind), value, "p") == text


def test_every_kind_in_the_table_can_be_written() -> None:
    from gazu_like.nim.table import QUERIES

    used = {parameter.kind for query in QUERIES.values() for parameter in query.parameters.values()}
    assert used - {"choice", "file"} == set(KINDS)


def test_a_dict_stands_for_what_the_parameter_is_for() -> None:
    task = {"taskID": 7, "ID": 99, "userID": "3", "shotID": 5}
    assert (id_of(task, "task"), id_of(task, "user"), id_of(task, "shotID"), id_of({"ID": 4}, "show")) == (7, 3, 5, 4)
    assert ids_of({"job_id": 2}, "jobs") == [2]


def test_nothing_handed_in_is_changed(client: NimClient) -> None:
    keys = {"Location": "Flats"}
    names = ["a"]
    client.shot.update_shot(1, customKeys=keys)
    client.job.update_job(1, keywords=names)
    assert (keys, names) == ({"Location": "Flats"}, ["a"])
