"""Tables in CSV files of people, tasks, edits, castings, playlists and productions, on a real server."""

from __future__ import annotations

import csv
import uuid
from pathlib import Path
from typing import Any

import pytest

from gazu_like.client import KitsuClient
from gazu_like.exception import ParameterException

from .conftest import Production, published, unique


def rows(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as lines:
        dialect = csv.Sniffer().sniff(lines.readline(), ",;")
        lines.seek(0)
        return list(csv.DictReader(lines, dialect=dialect))


def written(table: Path, *lines: str) -> Path:
    table.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return table


def test_people_travel_by_csv(kitsu_client: KitsuClient, tmp_path: Path) -> None:
    email = f"ada-{uuid.uuid4().hex[:8]}@example.com"
    line = f"Ada;Löve;{email};Artist"
    table = written(tmp_path / "people.csv", "First Name;Last Name;Email;Role", line)
    (made,) = kitsu_client.person.import_persons_with_csv(table)
    assert (made["first_name"], made["last_name"], made["email"]) == ("Ada", "Löve", email)
    written(table, "First Name;Last Name;Email;Role", line.replace("Ada", "Eda"))
    (same,) = kitsu_client.person.import_persons_with_csv(table)
    assert (same["id"], same["first_name"]) == (made["id"], "Ada")
    (changed,) = kitsu_client.person.import_persons_with_csv(table, update=True)
    assert (changed["id"], changed["first_name"]) == (made["id"], "Eda")
    out = tmp_path / "out.csv"
    seen: list[tuple[int, int]] = []
    answer = kitsu_client.person.export_persons_with_csv(out, progress_callback=lambda *counts: seen.append(counts))
    assert (answer.status_code, seen[-1][0]) == (200, out.stat().st_size)
    assert [row["First Name"] for row in rows(out) if row["Email"] == email] == ["Eda"]


def test_broken_row_of_a_person_leaves_those_before_it(kitsu_client: KitsuClient, tmp_path: Path) -> None:
    good = f"ada-{uuid.uuid4().hex[:8]}@example.com"
    table = written(tmp_path / "people.csv", "First Name;Last Name;Email", f"Ada;Love;{good}", "Bo;Ray;nowhere")
    with pytest.raises(ParameterException) as caught:
        kitsu_client.person.import_persons_with_csv(table)
    assert (caught.value.body["line_number"], caught.value.body["imported_rows"]) == (3, 1)
    assert kitsu_client.person.get_person_by_email(good)["first_name"] == "Ada"


def test_edits_travel_by_csv(production: Production, tmp_path: Path) -> None:
    edits, project = production.client.edit, production.project
    table = written(tmp_path / "edits.csv", "Name;Description", "First cut;rough")
    (made,) = edits.import_edits_with_csv(project, table)
    assert (made["name"], made["description"], made["project_id"]) == ("First cut", "rough", project["id"])
    written(table, "Name;Description", "First cut;fine")
    edits.import_edits_with_csv(project, table)
    assert edits.get_edit(made)["description"] == "rough"
    edits.import_edits_with_csv(project, table, update=True)
    assert edits.get_edit(made)["description"] == "fine"
    edits.export_edits_with_csv(project, tmp_path / "out.csv")
    assert [(row["Name"], row["Description"]) for row in rows(tmp_path / "out.csv")] == [("First cut", "fine")]


def test_castings_travel_by_csv(production: Production, tmp_path: Path) -> None:
    casting, shot, asset = production.client.casting, production.shot, production.asset
    casting.update_shot_casting(production.project, shot, [{"asset_id": asset["id"], "nb_occurences": 2}])
    out = tmp_path / "casting.csv"
    casting.export_casting_with_csv(production.project, out)
    (row,) = rows(out)
    assert [row[key] for key in ("Parent", "Name", "Asset", "Occurences")] == ["SQ01", "SH010", "Lamp", "2"]
    out.write_text(out.read_text().replace("SH010", "SH020"))
    other = production.client.shot.new_shot(production.project, production.sequence, "SH020")
    casting.import_casting_with_csv(production.project, out)
    assert [(link["asset_id"], link["nb_occurences"]) for link in casting.get_shot_casting(other)] == [(asset["id"], 2)]
    assert len(casting.get_shot_casting(shot)) == 1


def test_casting_of_assets_and_of_an_episode_is_told_apart(series: Production, tmp_path: Path) -> None:
    casting, project, asset = series.client.casting, series.project, series.asset
    room = series.client.asset.new_asset(project, series.asset_type, "Room")
    casting.update_asset_casting(project, room, [{"asset_id": asset["id"], "nb_occurences": 3}])
    first, second = (series.client.shot.new_episode(project, unique("E")) for _ in range(2))
    for episode in (first, second):
        shot = series.client.shot.new_shot(project, series.client.shot.new_sequence(project, "SQ", episode), "SH")
        casting.update_shot_casting(project, shot, [{"asset_id": asset["id"], "nb_occurences": 1}])
    out = tmp_path / "casting.csv"
    casting.export_casting_with_csv(project, out, for_entity="asset")
    assert {(row["Name"], row["Occurences"]) for row in rows(out)} == {("Room", "3")}
    casting.export_casting_with_csv(project, out, second)
    assert [(row["Episode"], row["Name"]) for row in rows(out)] == [(second["name"], "SH")]


def test_estimations_are_read_from_csv(production: Production, tmp_path: Path) -> None:
    tasks, task = production.client.task, production.task
    table = written(tmp_path / "days.csv", "Parent;Entity;Estimation;Start date", "SQ01;SH010;2;2026-03-02")
    tasks.import_estimations_with_csv(production.project, production.task_type, table)
    now: Any = tasks.get_task(task)
    hours = production.client.person.get_organisation()["hours_by_day"]
    assert (now["estimation"], now["start_date"][:10]) == (2 * hours * 60, "2026-03-02")
    written(table, "Parent;Entity;Estimation", "SQ01;SH099;2")
    with pytest.raises(ParameterException, match="SH099"):
        tasks.import_estimations_with_csv(production.project, production.task_type, table)


def test_estimations_of_an_episode(series: Production, tmp_path: Path) -> None:
    shots, project = series.client.shot, series.project
    first, second = (shots.new_episode(project, unique("E")) for _ in range(2))
    made = [
        series.client.task.new_task(
            shots.new_shot(project, shots.new_sequence(project, "SQ", each), "SH"), series.task_type
        )
        for each in (first, second)
    ]
    table = written(tmp_path / "days.csv", "Parent;Entity;Drawings", "SQ;SH;7")
    series.client.task.import_estimations_with_csv(project, series.task_type, table, second)
    assert [series.client.task.get_task(each)["nb_drawings"] for each in made] == [0, 7]


def test_what_the_studio_does_in_tables(production: Production, tmp_path: Path) -> None:
    client, out = production.client, tmp_path / "out.csv"
    name = production.project["name"]
    client.task.assign_task(production.task, production.person)
    client.task.set_time_spent(production.task, production.person, "2026-03-02", 90)
    client.project.export_projects_with_csv(out)
    assert [row["Status"] for row in rows(out) if row["Name"] == name] == ["Open"]
    client.task.export_tasks_with_csv(out)
    told = [(row["Entity"], row["Task Type"]) for row in rows(out) if row["Project"] == name]
    assert told == [("SH010", production.task_type["name"])]
    client.task.export_time_spents_with_csv(out)
    told = [(row["Date"][:10], float(row["Time spent"])) for row in rows(out) if row["Project"] == name]
    assert told == [("2026-03-02", 90)]


def test_task_types_in_a_table(kitsu_client: KitsuClient, tmp_path: Path) -> None:
    department = kitsu_client.person.new_department(unique("Light"))
    made = kitsu_client.task.new_task_type(unique("Lighting"), for_entity="Shot")
    kitsu_client.task.update_task_type({"id": made["id"], "department_id": department["id"]})
    kitsu_client.task.export_task_types_with_csv(tmp_path / "out.csv")
    told = [row["Department"] for row in rows(tmp_path / "out.csv") if row["Name"] == made["name"]]
    assert told == [department["name"]]


def test_playlist_in_a_table(production: Production, tmp_path: Path) -> None:
    made = production.client.playlist.new_playlist(production.project, unique("Dailies"))
    preview = published(production.client, production.task, tmp_path)
    production.client.playlist.add_entity_to_playlist(made, production.shot, preview)
    production.client.playlist.export_playlist_with_csv(made, tmp_path / "out.csv")
    text = (tmp_path / "out.csv").read_text()
    assert made["name"] in text.splitlines()[0]
    assert "SH010" in text.splitlines()[3]
