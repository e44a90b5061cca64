"""A small production of ShotGrid goes into Kitsu, row by row, and out again."""

from __future__ import annotations

import importlib
import logging
import random
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from gazu_like import shotgun
from gazu_like.client import KitsuClient
from gazu_like.exception import RouteNotFoundException
from tests.support.shape_checker import misfits, return_type

from .conftest import PASSWORD, unique

Row = dict[str, Any]


class ShotGrid:
    """Rows as ShotGrid's API gives them; all kinds of records have the same number, as may well be there."""

    def __init__(self, client: KitsuClient) -> None:
        self.client = client
        self.number = random.randrange(1_000_000, 999_999_999)
        self.link = {"id": self.number}
        self.name = unique("film")
        self.code = f"s{self.number}"
        self.email = f"{self.code}@example.com"
        self.project = {"type": "Project", "id": self.number, "name": self.name}

    def row(self, **fields: Any) -> Row:
        return {"id": self.number, **fields}

    def named(self, code: str, **fields: Any) -> Row:
        return self.row(code=code, project=self.project, description="As told.", **fields)

    def bring(self, kind: str, **fields: Any) -> Any:
        """Bring one row in, see that its answer fits its type, and return the record."""
        function: Callable[..., list[Any]] = getattr(shotgun, f"import_{kind}")
        found = function([self.rows()[kind] | fields], client=self.client)
        assert sorted(set(misfits(found, return_type(function)))) == []
        (record,) = found
        return record

    def remove(self, kind: str) -> Mapping[str, Any]:
        """Remove what has the number."""
        function: Callable[..., Mapping[str, Any]] = getattr(shotgun, f"remove_{kind}")
        return function(self.number, client=self.client)

    def ids(self, kind: str) -> list[str]:
        """What is in the database. Of a record alone, the server may remember what is gone."""
        rows = self.client.fetch_all(LISTED.get(kind, "entities"), {"shotgun_id": self.number})
        return [row["id"] for row in rows]

    def rows(self) -> Mapping[str, Row]:
        return {
            "steps": self.row(code=f"Comp{self.number} final", short_name="cmp", color="10,20,30", entity_type="Shot"),
            "statuses": self.row(name=f"Status {self.number}", code=self.code, bg_color="1,2,255"),
            "projects": self.row(name=self.name, sg_status="Active", sg_fps=24),
            "persons": self.row(
                firstname="Ana",
                lastname="Ray",
                email=self.email,
                login="ana",
                department={"name": "Lighting"},
                permission_rule_set={"name": "Manager"},
            ),
            "project_connections": self.row(project=self.project, user=self.link),
            "episodes": self.named("E01"),
            "sequences": self.named("SQ01", episode=self.link),
            "scenes": self.named("SC01", sequence_sg_scenes_1_sequences=[self.link]),
            "assets": self.named("Lamp", sg_asset_type="ShotGrid props", parents=[]),
            "shots": self.named(
                "SH010",
                sg_sequence=self.link,
                sg_scene=self.link,
                sg_cut_in=101,
                sg_cut_duration=48,
                sg_lens="35 mm",
                assets=[self.link],
            ),
            "tasks": self.row(
                cached_display_name="main",
                project=self.project,
                step=self.link,
                entity={"type": "Shot", **self.link},
                created_by=self.link,
                task_assignees=[self.link],
                sg_status_list=self.code,
                start_date="2026-03-02",
                due_date="2026-03-06",
                duration=480,
                sg_sort_order=1,
            ),
            "versions": self.row(
                code="v1",
                description="First light.",
                user=self.link,
                sg_task=self.link,
                sg_uploaded_movie={"url": "https://films.test/v1.mov", "name": "v1.mov"},
            ),
            "notes": self.row(
                content="Warmer, please.", user=self.link, tasks=[self.link], created_at="2026-03-09T10:11:12Z"
            ),
        }


#: Lists of all records, by kind; shots and their like are entities.
LISTED = {
    "steps": "task-types",
    "statuses": "task-status",
    "persons": "persons",
    "tasks": "tasks",
    "versions": "preview-files",
    "notes": "comments",
}


@pytest.fixture
def grid(kitsu_client: KitsuClient) -> ShotGrid:
    return ShotGrid(kitsu_client)


READ_BACK = {
    "steps": "task.get_task_type",
    "statuses": "task.get_task_status",
    "projects": "project.get_project",
    "persons": "person.get_person",
    "episodes": "shot.get_episode",
    "sequences": "shot.get_sequence",
    "scenes": "scene.get_scene",
    "assets": "asset.get_asset",
    "shots": "shot.get_shot",
    "tasks": "task.get_task",
    "versions": "files.get_preview_file",
    "notes": "task.get_comment",
}


def read_back(kind: str, record: Mapping[str, Any], client: KitsuClient) -> Row:
    module, _, function = READ_BACK[kind].partition(".")
    found: Row = getattr(importlib.import_module(f"gazu_like.{module}"), function)(record["id"], client=client)
    return found


def test_a_production_goes_in_and_out(grid: ShotGrid) -> None:
    client = grid.client
    made = {kind: grid.bring(kind) for kind in grid.rows() if kind != "project_connections"}
    found = {kind: read_back(kind, record, client) for kind, record in made.items()}
    assert {kind: record["shotgun_id"] for kind, record in found.items()} == dict.fromkeys(made, grid.number)

    assert (found["steps"]["color"], found["steps"]["for_entity"]) == ("#0a141e", "Shot")
    department = client.person.get_department(found["steps"]["department_id"])
    assert department["name"] == f"Comp{grid.number}"
    assert (found["statuses"]["color"], found["statuses"]["short_name"]) == ("#0102ff", grid.code)
    assert found["projects"]["data"] == {"sg_fps": 24}
    assert (found["persons"]["role"], found["persons"]["desktop_login"]) == ("manager", "ana")
    assert found["episodes"]["description"] == "As told."
    assert found["sequences"]["parent_id"] == found["episodes"]["id"]
    assert found["scenes"]["parent_id"] == found["shots"]["parent_id"] == found["sequences"]["id"]
    assert found["shots"]["source_id"] == found["scenes"]["id"]
    assert found["shots"]["data"] | {"frame_in": 101, "frame_out": 149, "sg_lens": "35 mm"} == found["shots"]["data"]
    assert [each["asset_id"] for each in client.casting.get_shot_casting(made["shots"])] == [found["assets"]["id"]]
    task = found["tasks"]
    assert (task["entity_id"], task["task_type_id"]) == (found["shots"]["id"], found["steps"]["id"])
    assert (task["task_status_id"], task["assigner_id"]) == (found["statuses"]["id"], found["persons"]["id"])
    assert (task["assignees"], task["duration"]) == ([found["persons"]["id"]], 480)
    assert (task["start_date"], task["due_date"]) == ("2026-03-02T00:00:00", "2026-03-06T00:00:00")
    assert found["versions"]["task_id"] == found["notes"]["object_id"] == task["id"]
    assert found["versions"]["uploaded_movie_url"] == "https://films.test/v1.mov"
    assert (found["notes"]["text"], found["notes"]["created_at"]) == ("Warmer, please.", "2026-03-09T10:11:12")

    assert grid.bring("project_connections")["id"] == found["projects"]["id"]
    assert [each["id"] for each in client.project.get_team(made["projects"])] == [found["persons"]["id"]]
    assert grid.remove("project_connection") == {"success": True}
    assert client.project.get_team(made["projects"]) == []

    refused = ("step", "status", "project", "person", "episode", "sequence", "scene", "shot", "task")
    assert {kind: grid.remove(kind)["success"] for kind in refused} == dict.fromkeys(refused, False)
    assert {kind: read_back(kind, record, client)["id"] for kind, record in made.items()} == {
        kind: record["id"] for kind, record in made.items()
    }
    assert grid.remove("asset")["success"] is True
    assert made["assets"]["id"] not in grid.ids("assets")
    for kind, kinds in {
        "version": "versions",
        "note": "notes",
        "task": "tasks",
        "shot": "shots",
        "scene": "scenes",
        "sequence": "sequences",
        "episode": "episodes",
        "person": "persons",
        "status": "statuses",
        "step": "steps",
    }.items():
        assert made[kinds]["id"] in grid.ids(kinds)
        assert grid.remove(kind) == {"removed_instance_id": made[kinds]["id"], "success": True}
        assert made[kinds]["id"] not in grid.ids(kinds)
    assert grid.remove("project")["success"] is False, "the server keeps what was done in it"


def test_a_project_in_which_nothing_was_done_is_removed(grid: ShotGrid) -> None:
    made = grid.bring("projects")
    assert grid.remove("project") == {"removed_instance_id": made["id"], "success": True}
    assert grid.remove("project") == {"success": True}


def test_a_known_number_changes_the_record(grid: ShotGrid) -> None:
    grid.bring("projects")
    made = grid.bring("episodes")
    again = grid.bring("episodes", code="E02")
    assert (again["id"], again["name"]) == (made["id"], "E02")


def test_a_sequence_without_an_episode_is_in_none(grid: ShotGrid) -> None:
    series = grid.client.project.new_project(unique("series"), "tvshow")
    assert grid.client.shot.all_episodes_for_project(series), "episodes without a number are there"
    grid.bring("projects")
    row = {key: value for key, value in grid.rows()["sequences"].items() if key != "episode"}
    (made,) = grid.client.shotgun.import_sequences([row])
    assert made["parent_id"] is None


def test_who_is_known_by_the_email_stays(grid: ShotGrid) -> None:
    known = grid.client.person.new_person("Bob", "Day", grid.email)
    grid.client.person.change_password_for_person(known, PASSWORD)
    found = grid.bring("persons")
    assert (found["id"], found["first_name"], found["shotgun_id"]) == (known["id"], "Bob", None)
    assert [key for key in found if "password" in key or "secret" in key or key in ("jti", "otp_recovery_codes")] == []


def test_rows_that_are_left_out_are_told(grid: ShotGrid, caplog: pytest.LogCaptureFixture) -> None:
    grid.bring("projects")
    episode = grid.rows()["episodes"]
    lost = {**episode, "id": grid.number + 1, "project": {**grid.project, "name": unique("no film")}}
    with caplog.at_level(logging.WARNING, "gazu_like"):
        taken = grid.client.shotgun.import_episodes([lost, episode])
    assert [each["shotgun_id"] for each in taken] == [grid.number]
    assert caplog.messages == ["import/shotgun/episodes: of 2 rows the server took 1"]


def test_errors_are_noted_and_removed(kitsu_client: KitsuClient) -> None:
    data = {"entity": unique("shot"), "reason": "no sequence"}
    made = kitsu_client.shotgun.new_import_error(data)
    assert (made["event_data"], made["source"]) == (data, "shotgun")
    assert made in kitsu_client.shotgun.all_import_errors()
    assert kitsu_client.shotgun.remove_import_error(made) == ""
    assert made["id"] not in [each["id"] for each in kitsu_client.shotgun.all_import_errors()]
    with pytest.raises(RouteNotFoundException):
        kitsu_client.shotgun.remove_import_error(made)
