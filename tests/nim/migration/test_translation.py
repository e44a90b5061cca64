"""NIM's rows in Kitsu's shape, area by area, with data as it happens: no names, twice the same, people who left."""

from __future__ import annotations

from typing import Any

import pytest

from gazu_like.nim.migration import (
    archived,
    entities,
    files,
    hours,
    people,
    pictures,
    production,
    reviews,
    studio,
    work,
)
from gazu_like.nim.migration.job import Job
from gazu_like.nim.migration.kinds import KINDS
from gazu_like.nim.migration.side import RECORDS
from gazu_like.nim.migration.words import Choices
from gazu_like.sync.compare import problems
from tests.nim.migration.jobs import NIM, ident, job, key, task

SHOT, ASSET = ("shot", 1), ("asset", 1)
SHOWS = [{"ID": 1, "showname": "Act"}]
SHOTS = [{"ID": 1, "shotName": "A010", "showID": 1}]


def part(row: Any, *names: str) -> tuple[Any, ...]:
    return tuple(row[name] for name in names)


# --- people and reference data ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("user", "wanted"),
    [
        ({"username": "ana", "first_name": "Ana", "last_name": "Ray", "email": "a@b.de"}, ("Ana", "Ray", "a@b.de")),
        ({"username": "ana"}, ("ana", "-", None)),
        ({}, ("user 7", "-", None)),
        ({"first_name": "松", "last_name": "本"}, ("松", "本", None)),
        ({"username": "ana", "email": "ana@studio.local"}, ("ana", "-", None)),
        ({"username": "ana", "email": "none"}, ("ana", "-", None)),
        ({"first_name": "x" * 100}, ("x" * 77 + "...", "-", None)),
    ],
)
def test_users(user: dict[str, Any], wanted: tuple[Any, ...]) -> None:
    row, nobody = people.persons(job(users=[{"ID": 7, **user}]))
    assert (row["first_name"], row["last_name"], row.get("email")) == wanted
    assert row["id"] == ident("user", 7)
    assert row["data"]["nim"] == {
        "kind": "user",
        "ID": 7,
        "source": NIM,
        **({"email": user["email"]} if user.get("email", "").endswith("local") else {}),
    }
    assert (nobody["first_name"], nobody["last_name"]) == ("NIM", "import")


def test_the_crew_tells_addresses_and_two_cannot_share_one() -> None:
    crew = [{"user_id": 1, "email": "x@y.de"}, {"user_id": 2, "email": "X@Y.de"}, {"user_id": 3, "email": "z@y.de"}]
    rows = people.persons(job(users=[{"ID": 1, "username": "a"}, {"ID": 2, "username": "b"}], crew=crew))
    assert [row.get("email") for row in rows] == ["x@y.de", None, "z@y.de", None]
    assert rows[0]["desktop_login"] == "a"


def test_statuses_of_tasks_and_reviews_are_one_list() -> None:
    found = studio.task_statuses(
        job(
            task_statuses=[{"status": "Not Started"}, {"status": "CBB"}, {"status": "not started"}],
            review_statuses=[{"name": "Cbb"}, {"name": "APPROVED", "bgcolor": "#00ff00"}],
            tasks=[task(1, SHOT, task_status="Gone from the list")],
        )
    )
    assert [part(row, "name", "short_name") for row in found] == [
        ("Not Started", "notstarted"),
        ("CBB", "cbb"),
        ("APPROVED", "approved"),
        ("Gone from the list", "gonefromth"),
    ]
    assert [row["is_done"] for row in found] == [False, False, True, False]
    assert found[1]["is_retake"]
    assert found[2]["color"] == "#00ff00"


def test_short_names_of_statuses_are_unlike() -> None:
    found = studio.task_statuses(job(task_statuses=[{"status": "In Progress 1"}, {"status": "In Progress 2"}]))
    assert [row["short_name"] for row in found] == ["inprogress", "inprogres2"]


def test_a_nim_without_statuses_has_one() -> None:
    (row,) = studio.task_statuses(job(task_statuses=[]))
    assert (row["name"], row["id"]) == ("NOT STARTED", job(task_statuses=[]).status_id(""))


def test_asset_types_come_from_a_custom_key() -> None:
    told = {"assetName": "x", "customKeys": [key("category", "Prop", "Prop", "Set")]}
    here = job(assets=[{"ID": 1, **told}, {"ID": 2, "assetName": "y"}])
    assert [row["name"] for row in studio.entity_types(here)][4:] == ["Prop", "NIM Asset"]
    named = job(Choices(asset_type_key="Kind", asset_type="Thing"), assets=[{"ID": 1, **told}])
    assert [row["name"] for row in studio.entity_types(named)][4:] == ["Thing"]


# --- production ------------------------------------------------------------------------------------------------------


def test_a_job_is_a_production() -> None:
    row = {
        "ID": 1,
        "number": "24017",
        "jobname": "Film",
        "activity": "INACTIVE",
        "start_date": "2024-03-04",
        "end_date": "0000-00-00",
        "agency": "Far Shore",
        "director": "Lena",
        "keywords": ["a", "b"],
        "mix": "",
        "customKeys": [key("Delivery", "DCP"), key("Agency", "x")],
    }
    shots = [{"ID": 1, "fps": "24"}, {"ID": 2, "fps": "25"}, {"ID": 3, "fps": "24"}]
    (found,) = production.project(job(job=row, shots=shots))
    assert part(found, "code", "start_date", "end_date", "fps") == ("24017", "2024-03-04", None, "24")
    assert found["project_status_id"] == ident("project-status", "Closed")
    data = found["data"]
    assert (data["nim_agency"], data["nim_prod_director"], data["nim_keywords"]) == ("Far Shore", "Lena", "a,b")
    assert (data["delivery"], data["agency"], data["nim"]["ID"]) == ("DCP", "x", 1)
    assert "nim_mix" not in data


def test_fields_of_forms_are_unlike() -> None:
    keys = [key("Lens", "x"), key("lens", "y"), key("Fps", 25), key("Größe", 1), key("数", 2), key("字", 3)]
    here = job(shots=[{"ID": 1, "lens": "35mm", "handles": "8", "customKeys": keys, "shotStatus": "OMIT"}])
    found = {row["field_name"]: row["name"] for row in production.descriptors(here)}
    assert found == {
        "nim_status": "NIM status",
        "lens": "lens",
        "handles": "handles",
        "lens_2": "Lens (2)",
        "fps_2": "Fps",
        "groe": "Größe",
        "key": "字",
        "key_2": "数",
    }
    ids = [row["id"] for row in production.descriptors(here)]
    assert len(set(ids)) == len(ids)


def test_choices_of_a_custom_key() -> None:
    rows = [
        {"ID": 1, "customKeys": [key("Place", "Sea", "Sea", "Land")]},
        {"ID": 2, "customKeys": [key("Place", "", "Air")]},
    ]
    (row,) = production.descriptors(job(assets=rows))
    assert part(row, "entity_type", "data_type", "choices") == ("Asset", "list", ["Sea", "Land", "Air"])


# --- entities --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "wanted"),
    [
        ("OMIT", ("canceled", True)),
        ("On hold", ("standby", False)),
        ("COMPLETED", ("complete", False)),
        ("APPROVED", ("complete", False)),
        ("IN PROGRESS", ("running", False)),
        ("Something of ours", ("running", False)),
        ("", ("running", False)),
    ],
)
def test_states_of_shots(status: str, wanted: tuple[str, bool]) -> None:
    (row,) = entities.shots(job(shows=SHOWS, shots=[{**SHOTS[0], "shotStatus": status}]))
    assert part(row, "status", "canceled") == wanted
    assert row["data"].get("nim_status", "") == status


@pytest.mark.parametrize(
    ("frames", "nb_frames", "ends"),
    [("48", 48, 1048), (48, 48, 1048), ("", None, None), ("0", 0, None), ("-5", None, None), ("48.5", None, None)],
)
def test_frames(frames: object, nb_frames: int | None, ends: int | None) -> None:
    (row,) = entities.shots(job(Choices(first_frame=1001), shots=[{"ID": 1, "name": "x", "frames": frames}]))
    assert row["nb_frames"] == nb_frames
    assert row["data"].get("frame_out") == ends
    (plain,) = entities.shots(job(shots=[{"ID": 1, "name": "x", "frames": frames}]))
    assert "frame_in" not in plain["data"]


def test_a_shot_keeps_what_kitsu_has_no_field_for() -> None:
    told = {"fps": "23.976", "handles": "8", "heads": "8 + 2", "lens": "35mm", "vfx": "dust", "pan": ""}
    (row,) = entities.shots(job(shows=SHOWS, shots=[{**SHOTS[0], **told, "customKeys": [key("Stunts", "")]}]))
    data = {name: value for name, value in row["data"].items() if name != "nim"}
    assert data == {"fps": "23.976", "handles": 8, "heads": "8 + 2", "lens": "35mm", "vfx": "dust", "stunts": None}
    assert row["parent_id"] == ident("show", 1)


def test_names_that_lack_or_come_twice() -> None:
    shows = [{"ID": 1, "showname": ""}, {"ID": 2, "showname": "Act"}, {"ID": 3, "showname": "act"}]
    shots = [{"ID": 4, "showID": 2}, {"ID": 5, "showID": 2, "name": "x"}, {"ID": 6, "showID": 2, "name": "X"}]
    shots.append({"ID": 7, "showID": 99, "name": "ß" * 200})
    assets = [{"ID": 8, "name": "lamp"}, {"ID": 9, "name": "Lamp"}, {"ID": 10}]
    here = job(shows=shows, shots=shots, assets=assets)
    assert [row["name"] for row in entities.sequences(here)] == ["show 1", "Act", "act (2)"]
    found = entities.shots(here)
    assert [row["name"] for row in found[:3]] == ["shot 4", "x", "X (2)"]
    assert (found[3]["parent_id"], len(found[3]["name"])) == (None, 160)
    assert [row["name"] for row in entities.assets(here)] == ["lamp", "Lamp (2)", "asset 10"]
    renamed = next(each for each in archived.ARCHIVED if each.name == "renamed").read(_Side(here))
    assert {row["became"] for row in renamed} >= {"show 1", "act (2)", "shot 4", "X (2)", "Lamp (2)", "asset 10"}


def test_shows_as_episodes() -> None:
    here = job(Choices(shows="episodes"), shows=SHOWS, shots=SHOTS)
    (episode,), (sequence,), (shot,) = entities.episodes(here), entities.sequences(here), entities.shots(here)
    assert episode["id"] == ident("show", 1)
    assert (sequence["id"], sequence["parent_id"]) == (ident("show-sequence", 1), episode["id"])
    assert shot["parent_id"] == sequence["id"]
    assert entities.episodes(job(shows=SHOWS)) == []


# --- work ------------------------------------------------------------------------------------------------------------


def test_a_task() -> None:
    told = {"userID": 5, "task_status": "completed", "estimated_hours": "7.5", "startDate": "2024-03-04 09:00:00"}
    here = job(
        shots=SHOTS, users=[{"ID": 5}], tasks=[task(3, SHOT, endDate="0000-00-00 00:00:00", taskDesc="Go", **told)]
    )
    (row,) = work.tasks(here)
    assert part(row, "id", "name", "description") == (ident("task", 3), "main", "Go")
    assert part(row, "estimation", "start_date", "due_date") == (450, "2024-03-04T09:00:00", None)
    assert row["assignees"] == [ident("user", 5)]
    assert row["task_status_id"] == here.status_id("COMPLETED")
    assert row["task_type_id"] in {each["id"] for each in studio.task_types(here) if each["name"] == "COMP"}


@pytest.mark.parametrize(
    ("descriptions", "merges", "names"),
    [
        (("Roto", "Roto", ""), True, ["main"]),
        (("Roto", "Paint", ""), True, ["main", "nim-2", "nim-3"]),
        (("", "", ""), False, ["main", "nim-2", "nim-3"]),
    ],
    ids=["alike", "unlike", "not wanted"],
)
def test_several_tasks_of_one_type(descriptions: tuple[str, ...], merges: bool, names: list[str]) -> None:
    told = [{"userID": each, "estimated_hours": each} for each in (1, 2, 9)]
    told[0] |= {"task_status": "COMPLETED"}
    told[1] |= {"task_status": "NOT STARTED"}
    tasks = [
        task(place, SHOT, taskDesc=words, **more)
        for place, (words, more) in enumerate(zip(descriptions, told, strict=True), 1)
    ]
    here = job(Choices(merges_tasks=merges), shots=SHOTS, users=[{"ID": 1}, {"ID": 2}], tasks=tasks)
    found = work.tasks(here)
    assert [row["name"] for row in found] == names
    if len(names) == 1:
        assert len(found[0]["assignees"]) == 2  # the third one left
        assert found[0]["estimation"] == 12 * 60
        assert found[0]["task_status_id"] == here.status_id("NOT STARTED")
        assert found[0]["data"]["nim"]["also"] == [2, 3]
        assert here.task_id(3) == found[0]["id"]


def test_hours_of_a_day_are_one_record() -> None:
    here = job(
        shots=SHOTS,
        users=[{"ID": 5}],
        tasks=[task(3, SHOT, userID=5)],
        timecards=[
            {"ID": 1, "taskID": 3, "userID": 5, "date": "2024-03-04", "hrs": 4, "break_hrs": "0.5"},
            {"ID": 2, "taskID": "3", "userID": 5, "date": "2024-03-04", "hrs": "3.25"},
            {"ID": 3, "taskID": 3, "userID": 8, "date": "2024-03-04", "hrs": 1},
            {"ID": 4, "taskID": 3, "userID": 9, "date": "2024-03-04", "hrs": 1},
            {"ID": 5, "taskID": 3, "userID": 5, "date": "2024-03-05", "hrs": 1, "break_hrs": 1},
            {"ID": 6, "taskID": 3, "userID": 5, "date": "0000-00-00", "hrs": 1},
            {"ID": 7, "taskID": 0, "userID": 5, "date": "2024-03-04", "hrs": 1},
            {"ID": 8, "taskID": 99, "userID": 5, "date": "2024-03-04", "hrs": 1},
        ],
    )
    found = [part(row, "person_id", "date", "duration") for row in hours.time_spents(here)]
    gone = ident("user", 0)
    assert found == [(gone, "2024-03-04", 120), (ident("user", 5), "2024-03-04", 405)]
    assert hours.time_spents(here)[1]["id"] == ident("timecard-day", "3:5:2024-03-04")
    assert work.tasks(here)[0]["duration"] == 525
    assert [card["ID"] for card, _ in hours.left_out(here)] == [5, 6, 7, 8]


# --- reviews ---------------------------------------------------------------------------------------------------------


def item(item_id: int, parent: tuple[str, int], **columns: Any) -> dict[str, Any]:
    told = {"name": f"take {item_id}", "date": f"2024-03-0{item_id} 10:00:00", "img_link": f"m/{item_id}/t.mov"}
    return {"ID": item_id, "parentType": parent[0], "parentID": parent[1], "userID": 5, **told, **columns}


def reviewed(*items: dict[str, Any], **rows: Any) -> Job:
    base: dict[str, Any] = {"shows": SHOWS, "shots": SHOTS, "assets": [{"ID": 1, "assetName": "lamp"}]}
    base |= {"users": [{"ID": 5, "username": "ana"}], "tasks": [task(3, SHOT)]}
    return job(items=list(items), **{**base, **rows})


@pytest.mark.parametrize(
    ("parent", "more", "entity", "of"),
    [
        (("task", 3), {}, ("shot", 1), ("task", 3)),
        (("TASK", 3), {}, ("shot", 1), ("task", 3)),
        (("render", 8), {"taskID": 3}, ("shot", 1), ("task", 3)),
        (("render", 8), {"shotID": 1}, ("shot", 1), ("review-task", "shot/1")),
        (("shot", 1), {}, ("shot", 1), ("review-task", "shot/1")),
        (("asset", 1), {}, ("asset", 1), ("review-task", "asset/1")),
        (("show", 1), {}, ("show", 1), ("review-task", "show/1")),
    ],
)
def test_places_of_reviews(parent: Any, more: Any, entity: Any, of: Any) -> None:
    here = reviewed(item(1, parent, **more))
    ((_, place),) = reviews.placed(here)
    assert (place.entity.kind, place.entity.ID) == entity
    assert place.task_id == ident(*of)
    assert place.task_id in {row["id"] for row in work.tasks(here)}


@pytest.mark.parametrize("parent", [("job", 1), ("dev", 1), ("user", 5), ("render", 8), ("shot", 99), ("task", 99)])
def test_reviews_without_a_place_are_left_out(parent: tuple[str, int]) -> None:
    here = reviewed(item(1, parent))
    assert (reviews.comments(here), pictures.previews(here)) == ([], [])
    assert [row["ID"] for _, row, _ in reviews.left_out(here)] == [1]


def test_a_review_is_a_preview_and_a_comment() -> None:
    here = reviewed(
        item(2, ("task", 3), description="Second.", status="KICKBACK", keywords=["a"]),
        item(1, ("task", 3), status="APPROVED", userID=77, fullName="Gone Away"),
        review_statuses=[{"name": "KICKBACK"}, {"name": "APPROVED"}],
    )
    first, second = pictures.previews(here)
    assert part(first, "name", "revision", "extension", "status") == ("take 1", 1, "mp4", "ready")
    assert part(second, "revision", "validation_status", "original_name") == (2, "rejected", "t")
    said = reviews.comments(here)
    assert [part(row, "text", "created_at") for row in said] == [
        ("", "2024-03-01T10:00:00"),
        ("Second.", "2024-03-02T10:00:00"),
    ]
    assert said[1]["previews"] == [second["id"]]
    assert said[1]["data"]["nim"]["keywords"] == ["a"]
    assert (said[0]["person_id"], said[0]["data"]["nim"]["author"]) == (ident("user", 0), "Gone Away")
    assert first["person_id"] is None
    assert said[1]["task_status_id"] == here.status_id("KICKBACK")
    (done,) = work.tasks(here)
    assert done["last_preview_file_id"] == second["id"]
    assert entities.shots(here)[0]["preview_file_id"] == second["id"]


@pytest.mark.parametrize(
    ("name", "extension", "shown"),
    [("a.JPG", "png", True), ("a.mov", "mp4", True), ("a.pdf", "pdf", True), ("a.xyz", None, False), ("", None, True)],
)
def test_files_of_reviews(name: str, extension: str | None, shown: bool) -> None:
    here = reviewed(item(1, ("task", 3), img_link=f"m/{name}" if name else ""))
    found = [(row["extension"], row["status"]) for row in pictures.previews(here)]
    assert found == ([(extension, "ready" if name else "missing")] if shown else [])
    assert [row["name"] for row, _ in reviews.attachments(here)] == ([] if shown else [name])
    assert len(reviews.comments(here)[0]["previews"]) == shown


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ({"note": "Warmer.", "frame": 12}, "[frame 12] Warmer."),
        ({"note": "Warmer.", "frame": "0", "time": "2.50"}, "[2.5 s] Warmer."),
        ({"note": "Warmer.", "frame": 0, "time": -1}, "Warmer."),
        ({"note": "Warmer.", "frame": -3, "time": -1}, "[frame -3] Warmer."),
        ({"note": "", "frame": 4}, "[frame 4]"),
        ({}, ""),
    ],
)
def test_notes(told: dict[str, Any], text: str) -> None:
    note = {"ID": 9, "itemID": 1, "userID": 5, "date": "2024-03-02 11:00:00", "img_link": "n/9/a b.png", **told}
    here = reviewed(item(1, ("task", 3)), notes=[note])
    said = reviews.comments(here)[1]
    assert part(said, "id", "text") == (ident("review-note", 9), text)
    assert said["previews"] == [ident("review-item", 1)]
    ((row, link),) = reviews.attachments(here)
    assert (*part(row, "name", "extension", "mimetype"), link) == ("a b.png", "png", "image/png", "n/9/a b.png")


def test_a_note_without_an_id_is_known_by_what_it_says() -> None:
    note = {"itemID": 1, "userID": 5, "date": "2024-03-02 11:00:00", "note": "Warmer.", "frame": 0}
    ids = {row["id"] for row in reviews.comments(reviewed(item(1, ("task", 3)), notes=[note, {**note, "note": "No."}]))}
    assert len(ids) == 3


def test_bins_are_playlists() -> None:
    members = [{"ID": 2, "position": 2}, {"ID": 1, "position": "1"}, {"ID": 3, "position": 3}]
    rows = [
        {"ID": 1, "class": "job", "itemID": 1, "name": "Dailies", "reviewItems": members, "createdByUserID": 5},
        {"ID": 2, "class": "dev", "itemID": 1, "name": "dailies", "reviewItems": None},
        {"ID": 3, "class": "shot", "itemID": 1, "name": ""},
    ]
    here = reviewed(item(1, ("task", 3)), item(2, ("asset", 1)), item(3, ("job", 1)), bins=rows)
    found = reviews.playlists(here)
    assert [row["name"] for row in found] == ["Dailies", "dailies (2)", "bin 3"]
    assert [row["for_entity"] for row in found] == ["shot", "asset", "shot"]
    assert found[0]["shots"] == [
        {"entity_id": ident("shot", 1), "preview_file_id": ident("review-item", 1)},
        {"entity_id": ident("asset", 1), "preview_file_id": ident("review-item", 2)},
    ]
    assert [kind for kind, _, _ in reviews.left_out(here)] == ["review-item", "review-bin-member"]


def test_icons_stand_for_what_has_no_review() -> None:
    links = {("shot", 1): "i/1.png", ("asset", 1): "i/2.jpg", ("asset", 9): "i/9.png"}
    here = reviewed(item(1, ("task", 3)), icons=links)
    (_, icon) = pictures.previews(here)
    assert part(icon, "name", "extension", "task_id") == ("icon", "png", ident("review-task", "asset/1"))
    assert entities.assets(here)[0]["preview_file_id"] == icon["id"]
    assert icon["task_id"] in {row["id"] for row in work.tasks(here)}
    assert pictures.links(here)[icon["id"]] == "i/2.jpg"


# --- files -----------------------------------------------------------------------------------------------------------


def file(file_id: int, **columns: Any) -> dict[str, Any]:
    told = {
        "basename": "A010_cmp",
        "filename": "A010_cmp_v02.nk",
        "filepath": "24017/COMP",
        "ext": ".nk",
        "version": "2",
    }
    return {"ID": file_id, "class": "SHOT", "itemID": 1, "task_type_ID": 8, "serverID": 1, **told, **columns}


def stored(*rows: dict[str, Any], choices: Choices | None = None, **more: Any) -> Job:
    base: dict[str, Any] = {"shows": SHOWS, "shots": SHOTS, "task_types": [{"ID": 8, "name": "COMP"}]}
    base |= {"servers": [{"ID": 1, "path": "/mnt/jobs/", "winPath": "J:/jobs"}], "users": [{"ID": 5}, {"ID": 6}]}
    base |= {"tasks": [task(3, SHOT, userID=5, taskDesc="a"), task(4, SHOT, userID=6, taskDesc="b")]}
    return job(choices, files=list(rows), **{**base, **more})


def test_a_file_is_a_working_file() -> None:
    (row,) = files.working_files(stored(file(1, userID=6, note="Keyed.", metadata='{"units": "cm"}')))
    assert part(row, "name", "revision", "path", "comment") == (
        *("A010_cmp", 2, "/mnt/jobs/24017/COMP/A010_cmp_v02.nk", "Keyed."),
    )
    assert part(row, "task_id", "person_id") == (ident("task", 4), ident("user", 6))
    assert row["data"]["nim"]["metadata"] == {"units": "cm"}
    (other,) = files.working_files(stored(file(1, userID=99), choices=Choices(system="Windows")))
    assert part(other, "path", "task_id") == ("J:/jobs/24017/COMP/A010_cmp_v02.nk", ident("task", 3))


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ({"version": ""}, ("A010_cmp", 1)),
        ({"version": "v007"}, ("A010_cmp", 7)),
        ({"basename": ""}, ("A010_cmp_v02.nk", 2)),
        ({"class": "SHOW", "itemID": 1, "task_type_ID": 0}, ("A010_cmp", 2)),
        ({"task_type_ID": 99}, ("A010_cmp", 2)),
    ],
)
def test_files_that_lack_something(told: dict[str, Any], wanted: tuple[str, int]) -> None:
    (row,) = files.working_files(stored(file(1, **told)))
    assert part(row, "name", "revision") == wanted


def test_one_version_with_two_extensions() -> None:
    found = files.working_files(stored(file(1), file(2, filename="A010_cmp_v02.ma", ext=".ma")))
    assert [row["name"] for row in found] == ["A010_cmp", "A010_cmp_v02.ma"]


def test_a_path_that_is_too_long_is_kept() -> None:
    (row,) = files.working_files(stored(file(1, filepath="x" * 500)))
    assert row["path"] is None
    assert len(row["data"]["nim"]["path"]) > 400


def test_published_files_and_elements_are_output_files() -> None:
    element = {"name": "A010_v003.####.exr", "path": "/r", "elementTypeID": 2, "startFrame": "1001", "endFrame": 1010}
    elements = [
        {"ID": 1, **element, "taskID": 3},
        {"ID": 2, **element, "name": "plate.exr", "shotID": 1, "startFrame": None},
        {"ID": 3, **element, "name": "plate.exr", "shotID": 1},
        {"ID": 4, **element, "jobID": 1},
    ]
    here = stored(file(1), file(2, isPublished=1), elements=elements, element_types=[{"ID": 2, "name": "renders"}])
    published, *others = files.output_files(here)
    assert part(published, "source_file_id", "extension", "revision") == (ident("file", 1), "nk", 2)
    assert published["output_type_id"] == ident("output-type", "publish")
    assert [part(row, "name", "revision", "nb_elements") for row in others] == [
        ("A010_v003.####.exr", 3, 10),
        ("plate.exr", 1, 1),
        ("plate.exr", 2, 10),
    ]
    assert {row["output_type_id"] for row in others} == {ident("output-type", "renders")}
    assert {row["entity_id"] for row in others} == {ident("shot", 1)}
    assert [len(each.read(_Side(here))) for each in archived.ARCHIVED if each.name == "elements"] == [1]


class _Side:
    def __init__(self, job: Job) -> None:
        self.job = job


# --- all of it -------------------------------------------------------------------------------------------------------


def test_every_kind_is_made_of_something() -> None:
    assert {*RECORDS, "attachment-files"} == set(KINDS)


def test_an_empty_job_makes_no_trouble() -> None:
    here = job()
    for name, make in RECORDS.items():
        assert all(row["id"] for row in make(here)), name
    for each in archived.ARCHIVED:
        assert isinstance(each.read(_Side(here)), list)


def test_nothing_is_too_long_or_outside_of_kitsu_s_choices() -> None:
    long = "Ü" * 500
    note = {"ID": 1, "itemID": 1, "note": long, "name": long, "img_link": f"n/{long}.png"}
    here = reviewed(
        item(1, ("task", 3), name=long, description=long, status=long, filename=f"{long}.mov"),
        item(2, ("show", 1)),
        job={"ID": 1, "number": long, "jobname": long, "agency": long, "customKeys": [key(long, long)]},
        shows=[{"ID": 1, "showname": long}],
        shots=[{**SHOTS[0], "shotName": long, "fps": long, "shotStatus": long}],
        assets=[{"ID": 1, "assetName": long, "customKeys": [key("Category", long)]}],
        notes=[note],
        bins=[{"ID": 1, "class": "job", "itemID": 1, "name": long}],
        tasks=[task(3, SHOT, name=long, taskDesc=long, task_status=long)],
        task_types=[{"ID": 1, "name": long, "short_name": long}],
        element_types=[{"ID": 1, "name": long}],
        users=[{"ID": 5, "username": long, "first_name": long, "last_name": long}],
        files=[file(1, basename=long, filename=long, ext=long), file(2, isPublished=1, basename=long, ext=long)],
        elements=[{"ID": 1, "name": f"{long}.{long}", "path": long, "taskID": 3, "elementTypeID": 1}],
        icons={("asset", 1): f"i/{long}.png"},
    )
    made = {name: make(here) for name, make in RECORDS.items()}
    made["attachment-files"] = [row for row, _ in reviews.attachments(here)]
    found = {name: [problems(KINDS[name], row) for row in rows] for name, rows in made.items() if name != "project"}
    assert {name: said for name, said in found.items() if any(said)} == {}
