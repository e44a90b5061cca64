"""The examples: each is run as its docstring says, against a real server, and what it did is looked up there."""

from __future__ import annotations

import configparser
import contextlib
import csv
import datetime
import itertools
import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest

from gazu_like.cli import exits
from tests.cli.running import Running
from tests.support import media
from tests.support.tidy import remove_columns_of_jobs

pytestmark = pytest.mark.process

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
#: A file of handlers, which ``gazu-like events run`` runs.
WEBHOOK = "chat_webhook.py"
OTHERS = ("session.py", "first_day.py", WEBHOOK)
SCRIPTS = sorted(path.name for path in EXAMPLES.glob("*.py") if path.name not in OTHERS)
UNIT = "gazu-like-events.service"
#: The example of the second tracker.
OF_NIM = "move_nim_job.py"
VARIABLES = ("GAZU_LIKE_HOST", "GAZU_LIKE_EMAIL", "GAZU_LIKE_PASSWORD", "GAZU_LIKE_TOKEN")

numbers = itertools.count(1)


@dataclass
class Done:
    """A script's exit code, what it printed, and what it said on standard error."""

    code: int
    out: str
    said: str


def ran(script: str, *words: object, environment: Mapping[str, str]) -> Done:
    clean = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    command = [sys.executable, "-W", "error", str(EXAMPLES / script), *map(str, words)]
    done = subprocess.run(
        command, env={**clean, **environment}, capture_output=True, text=True, timeout=60, check=False
    )
    assert "Traceback" not in done.stderr
    assert "Warning" not in done.stderr
    return Done(done.returncode, done.stdout, done.stderr.strip())


@dataclass
class Film:
    """A production of a test's own: SQ010 with SH010, SH020 and SH030, animation on the first two, two assets."""

    client: Any
    environment: dict[str, str]
    folder: Path
    name: str = field(default_factory=lambda: f"Take home [wip {next(numbers)}]")

    def __post_init__(self) -> None:
        client = self.client
        self.animation = client.task.get_task_type_by_name("Animation", for_entity="Shot")
        self.layout = client.task.get_task_type_by_name("Layout", for_entity="Shot")
        self.statuses = {each["short_name"]: each for each in client.task.all_task_statuses()}
        self.project = client.project.new_project(
            self.name, task_types=[self.animation, self.layout], task_statuses=list(self.statuses.values())
        )
        self.sequence = client.shot.new_sequence(self.project, "SQ010")
        self.shots = [self._shot(name) for name in ("SH010", "SH020", "SH030")]
        self.tasks = [client.task.new_task(shot, self.animation) for shot in self.shots[:2]]
        self.assets = [
            client.asset.new_asset(self.project, client.asset.new_asset_type(kind), name)
            for kind, name in (("Character", "Orla"), ("Prop", "Gas Lamp"))
        ]

    def _shot(self, name: str) -> Any:
        return self.client.shot.new_shot(self.project, self.sequence, name, nb_frames=96, frame_in=1001, frame_out=1096)

    def run(self, script: str, *words: object) -> Done:
        return ran(script, self.name, *words, environment=self.environment)

    def refuses(self, script: str, *cases: tuple[tuple[object, ...], str]) -> None:
        """Check that a script ends with one line, for some arguments and the beginning of that line."""
        with ThreadPoolExecutor() as pool:
            for (_, told), done in zip(cases, pool.map(lambda case: self.run(script, *case[0]), cases), strict=True):
                assert (done.code, done.said[: len(told)], done.said.count("\n")) == (1, told, 0)

    def cast_of(self, shot: Any) -> dict[str, int]:
        return {link["asset_name"]: link["nb_occurences"] for link in self.client.casting.get_shot_casting(shot)}

    def publish(self, number: int, revision: int) -> Any:
        picture = media.png(self.folder / "picture.png")
        _, preview = self.client.task.publish_preview(
            self.tasks[number], self.statuses["wip"], preview_file_path=picture, revision=revision
        )
        return preview


def film_of(server: Any, client: Any, folder: Path) -> Film:
    # A token, because a login takes the server longer than most of what the scripts ask of it.
    return Film(client, {"GAZU_LIKE_HOST": server.host, "GAZU_LIKE_TOKEN": client.access_token}, folder)


@pytest.fixture(scope="module")
def client(kitsu_server: Any) -> Iterator[Any]:
    with contextlib.closing(kitsu_server.client()) as opened:
        yield opened


@pytest.fixture
def film(kitsu_server: Any, client: Any, tmp_path: Path) -> Film:
    return film_of(kitsu_server, client, tmp_path)


@pytest.fixture(scope="module")
def untouched(kitsu_server: Any, client: Any, tmp_path_factory: pytest.TempPathFactory) -> Film:
    """For what changes nothing: if it did, a later test of this kind would see it."""
    return film_of(kitsu_server, client, tmp_path_factory.mktemp("untouched"))


@pytest.fixture
def table(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        file = tmp_path / "table.csv"
        file.write_bytes(text.encode())
        return file

    return write


def rows(text: str) -> list[list[str]]:
    """Return the rows of the tables in a text."""
    return [[cell.strip() for cell in line.split("│")[1:-1]] for line in text.splitlines() if line.startswith("│")]


# What holds for all of them


def test_help_needs_no_server_and_tells_what_to_write() -> None:
    with ThreadPoolExecutor() as pool:
        helps = pool.map(lambda script: ran(script, "--help", environment={"COLUMNS": "110"}), SCRIPTS)
    for script, done in zip(SCRIPTS, helps, strict=True):
        assert done.code == 0, done.said
        where, what = ("", "24017") if script == OF_NIM else (" --seed demo", '"The Last Lamp"')
        assert f"python -m gazu_like.sandbox run{where} -- python examples/{script} {what}" in done.out
        assert "GAZU_LIKE_PASSWORD  the password" in done.out
        assert "production" in done.out


@pytest.mark.parametrize("page", ["README.md", "examples/README.md"])
def test_every_example_is_listed(page: str) -> None:
    text = (ROOT / page).read_text()
    assert [script for script in (*SCRIPTS, WEBHOOK, UNIT) if script not in text] == []


def test_there_are_more_than_the_promised_eight() -> None:
    assert len(SCRIPTS) >= 10


def test_without_an_environment_it_is_told_what_is_lacking() -> None:
    done = ran("time_sheets.py", environment={})
    assert (done.code, done.said.splitlines()[0].split(".")[0]) == (1, "GAZU_LIKE_HOST is not set")


def test_a_login_is_used_and_a_refused_one_is_one_line(kitsu_server: Any) -> None:
    facts = {"HOST": kitsu_server.host, "EMAIL": kitsu_server.email, "PASSWORD": kitsu_server.password}
    environment = {f"GAZU_LIKE_{name}": value for name, value in facts.items()}
    done = ran("time_sheets.py", environment=environment)
    assert (done.code, "all productions" in done.out) == (0, True), done.said
    done = ran("time_sheets.py", environment={**environment, "GAZU_LIKE_PASSWORD": "wrong"})
    assert (done.code, done.said.count("\n")) == (1, 0)
    assert "auth/login" in done.said


# Daily report


def test_the_daily_report_counts_tasks_and_tells_what_is_late(film: Film) -> None:
    client = film.client
    yesterday = datetime.datetime.now(datetime.timezone.utc).date() - datetime.timedelta(days=1)
    client.task.add_comment(film.tasks[0], film.statuses["wfa"], "have a look")
    client.task.update_task({"id": film.tasks[1]["id"], "due_date": str(yesterday)})
    done = film.run("daily_report.py", "--csv", film.folder / "tasks.csv")
    assert done.code == 0, done.said
    assert f"{film.name}: 2 tasks" in done.out
    assert ["Shot", "Animation", "1", "1", "2"] in rows(done.out)
    spoken, late = done.out.split("Spoken of on")[1].split("Late on")
    assert "SQ010 SH010" in spoken
    assert "SQ010 SH020" not in spoken
    assert ["SQ010 SH020", "Animation", "Todo", str(yesterday), ""] in rows(late)
    with (film.folder / "tasks.csv").open(newline="") as opened:
        written = list(csv.DictReader(opened))
    assert {(row["Status"], row["Tasks"]) for row in written} == {("Todo", "1"), ("Waiting For Approval", "1")}


def test_the_daily_report_suggests_a_production(untouched: Film) -> None:
    done = ran("daily_report.py", untouched.name.replace("Take", "Tke"), environment=untouched.environment)
    assert done.code == 1
    assert untouched.name in done.said
    done = untouched.run("daily_report.py", "--day", "2026-02-30")
    assert (done.code, "wanted a day as YYYY-MM-DD, got '2026-02-30'" in done.said) == (2, True)


# Publish a folder


def test_a_folder_is_published_and_a_second_time_left_alone(film: Film) -> None:
    renders = film.folder / "renders"
    renders.mkdir()
    media.png(renders / "SQ010_SH010_animation_v003.png")
    media.png(renders / "sq010_SH020_Animation_v001.png")
    dry = film.run("publish_folder.py", renders, "--dry-run")
    assert (dry.code, "2 files to publish" in dry.out) == (0, True)
    assert [film.client.task.all_previews_for_task(task) for task in film.tasks] == [[], []]

    done = film.run("publish_folder.py", renders, "--comment", "Night renders")
    assert (done.code, "2 files published" in done.out) == (0, True), done.said
    for task, revision in zip(film.tasks, (3, 1), strict=True):
        [preview] = film.client.task.all_previews_for_task(task)
        assert (preview["revision"], preview["extension"]) == (revision, "png")
        [comment] = film.client.task.all_comments_for_task(task)
        assert (comment["text"], comment["task_status"]["short_name"]) == ("Night renders", "wfa")

    again = film.run("publish_folder.py", renders)
    assert (again.code, "revision 3 is there already" in again.out) == (0, True)
    assert len(film.client.task.all_comments_for_task(film.tasks[0])) == 1


def test_a_folder_with_a_file_that_fits_nothing_is_not_published(film: Film) -> None:
    for name in ("SQ010_SH010_animation_v001", "SQ010_SH011_animation_v001", "SQ010_SH010_animatoin_v001", "final"):
        media.png(film.folder / f"{name}.png")
    media.png(film.folder / "SQ010_SH010_Animation_v001.jpg")
    (film.folder / "notes.txt").write_text("no picture")
    (film.folder / "SQ010_SH020_animation_v001.png").touch()
    done = film.run("publish_folder.py", film.folder)
    assert done.code == 1
    assert done.said == "6 of 7 files fit nothing, so nothing is published; --skip leaves them out"
    for told in (
        "no shot is called 'sq010_sh011'; did you mean sq010_sh010",
        "no task is called 'animatoin'; did you mean animation?",
        "the name does not end with a version",
        "no picture and no movie",
        "the file is empty",
        "the same revision as SQ010_SH010_Animation_v001.jpg",
    ):
        assert told in done.out
    assert film.client.task.all_comments_for_task(film.tasks[0]) == []
    skipped = film.run("publish_folder.py", film.folder, "--skip")
    assert (skipped.code, "1 files published" in skipped.out) == (0, True)
    assert len(film.client.task.all_previews_for_task(film.tasks[0])) == 1


# CSV round trip


def test_a_column_goes_out_and_comes_back_changed(film: Film) -> None:
    film.client.shot.update_shot({"id": film.shots[2]["id"], "nb_frames": 50})
    done = film.run("csv_round_trip.py", "FPS", "25", "--sequence", "SQ010", "--table", film.folder / "shots.csv")
    assert (done.code, "3 cells differ" in done.out) == (0, True), done.said
    assert ["SQ010 SH030", "FPS", "", "25", "as wanted"] in rows(done.out)
    stored = film.client.shot.all_shots_for_project(film.project)
    assert [(shot["data"]["fps"], shot["nb_frames"]) for shot in stored] == [("25", 96), ("25", 96), ("25", 50)]
    assert "SH030" in (film.folder / "shots.csv").read_text()


def test_a_column_of_a_task_type_takes_a_status(film: Film) -> None:
    dry = film.run("csv_round_trip.py", "Animation", "retake", "--dry-run")
    assert (dry.code, "to change" in dry.out) == (0, True)
    assert film.client.task.get_task(film.tasks[0])["task_status_id"] == film.statuses["todo"]["id"]
    done = film.run("csv_round_trip.py", "Animation", "Retake")
    assert done.code == 0, done.said
    for task in film.tasks:
        assert film.client.task.get_task(task)["task_status_id"] == film.statuses["retake"]["id"]


def test_a_column_that_is_not_there_changes_nothing(untouched: Film) -> None:
    untouched.refuses(
        "csv_round_trip.py",
        (("Frmes", "5"), "no column is called 'Frmes'; did you mean Frames"),
        (("Frames", "many"), "Frames takes a whole number, not 'many'"),
        (("Animation", "retakee"), "no task status is called 'retakee'; did you mean retake?"),
    )
    assert all(shot["nb_frames"] == 96 for shot in untouched.client.shot.all_shots_for_project(untouched.project))


# Casting from a spreadsheet


def test_a_spreadsheet_casts_its_shots_and_no_others(film: Film, table: Callable[[str], Path]) -> None:
    client, lamp = film.client, film.assets[1]
    for shot in film.shots[:2]:
        client.casting.update_shot_casting(film.project, shot, [{"asset_id": lamp["id"], "nb_occurences": 1}])
    file = table("\ufeffAsset;Shot;Number\r\nOrla;SQ010 SH010;1\r\nprop/gas lamp;sq010 sh010;6\r\n;;\r\n")
    dry = film.run("casting_from_csv.py", file, "--dry-run")
    assert ["SQ010 SH010", "Gas Lamp x1", "Gas Lamp x6, Orla x1"] in rows(dry.out)
    assert film.cast_of(film.shots[0]) == {"Gas Lamp": 1}
    done = film.run("casting_from_csv.py", file)
    assert (done.code, "1 shots cast" in done.out) == (0, True), done.said
    assert [film.cast_of(shot) for shot in film.shots] == [{"Orla": 1, "Gas Lamp": 6}, {"Gas Lamp": 1}, {}]


def test_a_spreadsheet_with_a_wrong_line_casts_nothing(untouched: Film, table: Callable[[str], Path]) -> None:
    lines = "Orla,SQ010 SH010,1", "Orl,SQ010 SH010,1", "Orla,SQ010 SH999,1", "Gas Lamp,SQ010 SH010,x"
    done = untouched.run("casting_from_csv.py", table("\n".join(("asset,shot,number", *lines, lines[0]))))
    assert done.code == 1
    assert [line.split(";")[0] for line in done.said.splitlines()] == [
        "line 3: no asset is called 'Orl'",
        "line 4: no shot is called 'SQ010 SH999'",
        "line 5: wanted a number from 1 on, got 'x'",
        "line 6: Orla is in SQ010 SH010 already",
        "4 of 5 lines are wrong, so nothing is changed",
    ]
    assert untouched.cast_of(untouched.shots[0]) == {}
    done = untouched.run("casting_from_csv.py", table("name,shot\nOrla,SQ010 SH010\n"))
    assert (done.code, "wants the columns asset, shot, number" in done.said) == (1, True)


# Time sheets


def test_the_time_sheet_adds_up_a_week(film: Film) -> None:
    client = film.client
    mail = f"priya.{next(numbers)}@example.com"
    priya = client.person.new_person("Priya", "Nair", mail)
    client.task.assign_task(film.tasks[0], priya)
    for day, minutes in (("2026-03-02", 450), ("2026-03-08", 30), ("2026-03-09", 60)):
        client.task.set_time_spent(film.tasks[0], priya, day, minutes)
    done = film.run("time_sheets.py", "--week", "2026-W10", "--csv", film.folder / "hours.csv")
    assert done.code == 0, done.said
    assert "Hours from 2026-03-02 to 2026-03-08" in done.out
    assert ["Priya Nair", "7.5", "", "", "", "", "", "0.5", "8"] in rows(done.out)
    assert (film.folder / "hours.csv").read_text().splitlines() == [
        "Person,E-mail,Day,Hours",
        f"Priya Nair,{mail},2026-03-02,7.5",
        f"Priya Nair,{mail},2026-03-08,0.5",
    ]


def test_the_time_sheet_refuses_a_week_that_is_none(untouched: Film) -> None:
    done = untouched.run("time_sheets.py", "--week", "2026-W54")
    assert (done.code, "wanted a week such as 2026-W46, got '2026-W54'" in done.said) == (2, True)


# Playlist


def test_the_playlist_shows_the_latest_previews_and_is_brought_up_to_date(film: Film) -> None:
    film.publish(0, 1)
    first = film.publish(0, 2)
    done = film.run("sequence_playlist.py", "SQ010")
    assert (done.code, "without a preview: SH020, SH030" in done.out) == (0, True), done.said
    assert ["SH010", "Animation", "2"] in [row[:3] for row in rows(done.out)]
    playlist = film.client.playlist.get_playlist_by_name(film.project, "SQ010 latest")
    assert film.client.playlist.get_playlist_url(playlist) in done.out
    shown = [{"entity_id": film.shots[0]["id"], "preview_file_id": first["id"]}]
    assert [{name: entry[name] for name in shown[0]} for entry in playlist["shots"]] == shown

    second = film.publish(1, 1)
    assert film.run("sequence_playlist.py", "SQ010", "--task-type", "Animation").code == 0
    [again] = film.client.playlist.all_playlists_for_project(film.project)
    assert again["id"] == playlist["id"]
    entries = film.client.playlist.get_playlist(playlist)["shots"]
    assert [entry["preview_file_id"] for entry in entries] == [first["id"], second["id"]]


def test_no_playlist_is_made_of_nothing(untouched: Film) -> None:
    untouched.refuses(
        "sequence_playlist.py",
        (("SQ020",), "no sequence is called 'SQ020'; did you mean SQ010?"),
        (("SQ010", "--task-type", "Animatio"), "no task type is called 'Animatio'; did you mean Animation?"),
        (("SQ010",), "there is nothing to show, so no playlist is made"),
    )
    assert untouched.client.playlist.all_playlists_for_project(untouched.project) == []


# File paths


def test_working_files_are_counted_on_in_the_file_tree(film: Film) -> None:
    done = film.run("file_paths.py", "SQ010", "SH010", "Animation", "--comment", "First [blocking]")
    assert done.code == 0, done.said
    assert "has the file tree 'simple' now" in done.out
    [made] = film.client.files.get_working_files_for_task(film.tasks[0])
    assert (made["revision"], made["comment"]) == (1, "First [blocking]")
    assert made["path"].endswith("_sq010_sh010_animation_main_v001")
    assert f"{made['path']}.blend" in done.out
    assert "First [blocking]" in done.out
    assert "next Playblast, revision 1:" in done.out
    assert "_sq010_sh010_animation_playblast_main_v001" in done.out

    tree = dict(film.client.project.get_project(film.project)["file_tree"])
    tree["working"] = {**tree["working"], "root": "work"}
    (film.folder / "tree.json").write_text(json.dumps(tree))
    done = film.run("file_paths.py", "SQ010", "SH010", "Animation", "--tree", film.folder / "tree.json")
    assert (done.code, "/simple/work/" in done.out) == (0, True), done.said
    revisions = film.client.files.get_working_files_for_task(film.tasks[0])
    assert sorted(file["revision"] for file in revisions) == [1, 2]


def test_no_working_file_is_made_for_a_task_or_a_tree_that_is_not_there(untouched: Film) -> None:
    bad = untouched.folder / "tree.json"
    bad.write_text("{")
    untouched.refuses(
        "file_paths.py",
        (("SQ010", "SH010", "Animaton"), "SQ010 SH010: no task is called 'Animaton'; did you mean animation?"),
        (("SQ010", "SH010", "Animation", "--tree", bad), f"{bad} is no JSON"),
    )
    assert untouched.client.files.get_working_files_for_task(untouched.tasks[0]) == []
    assert untouched.client.project.get_project(untouched.project)["file_tree"] is None


# The bot


# fetch_previews.py, overview.py


def test_the_newest_previews_are_fetched_once(film: Film) -> None:
    for number, revision in ((0, 1), (0, 2), (1, 1)):
        film.client.files.wait_for_preview_file(film.publish(number, revision))
    told = film.run("fetch_previews.py", "--dry-run").out.split()
    assert told == ["SQ010_SH010_Animation_v002.png", "SQ010_SH020_Animation_v001.png"]
    folder = film.folder / "dailies"
    done = film.run("fetch_previews.py", "--folder", folder, "--make-folder")
    assert (done.code, sorted(path.name for path in folder.iterdir())) == (0, told), done.said
    assert done.out.startswith("2 new of 2 previews")
    assert film.run("fetch_previews.py", "--folder", folder).out.startswith("0 new of 2 previews")


def test_no_previews_are_fetched_of_what_is_not_there(untouched: Film) -> None:
    nowhere = untouched.folder / "nowhere"
    untouched.refuses(
        "fetch_previews.py",
        (("--task-type", "Animatio"), "no task type is called 'Animatio'; did you mean Animation?"),
        (("--folder", nowhere), f"no such folder: {nowhere}; --make-folder makes it"),
    )


def test_the_overview_counts_at_once(film: Film) -> None:
    for task in film.tasks[:1]:
        film.client.task.add_comment(task, film.statuses["done"])
    done = film.run("overview.py")
    assert done.code == 0, done.said
    assert [film.name, "3", "2", "2", "50 %"] in rows(done.out)
    assert len(rows(ran("overview.py", environment=film.environment).out)) > 1
    film.refuses("overview.py")
    missing = ran("overview.py", "no such production", environment=film.environment)
    assert (missing.code, missing.said[:44]) == (1, "no production is called 'no such production'")


def test_the_bot_comments_as_itself_and_sleeps(film: Film) -> None:
    client = film.client
    client.task.add_comment(film.tasks[0], film.statuses["wfa"], "have a look")
    words = "--days", "0", "--text", "{days} days", "--email", f"bot.{next(numbers)}@example.com"
    done = film.run("reminder_bot.py", *words)
    assert (done.code, "logged in as Reminder" in done.out) == (0, True), done.said
    bot = client.person.get_person_by_email(words[-1], is_bot=True)
    assert not bot["active"]
    newest = client.task.all_comments_for_task(film.tasks[0])[0]
    assert (newest["text"], newest["person_id"]) == ("0 days", bot["id"])
    assert newest["task_status_id"] == film.statuses["wfa"]["id"]
    assert client.task.all_comments_for_task(film.tasks[1]) == []

    done = film.run("reminder_bot.py", *words, "--remove")
    assert (done.code, "1 comments written; the bot is gone" in done.out) == (0, True), done.said
    assert client.person.get_person_by_email(words[-1], is_bot=True) is None
    assert [comment["text"] for comment in client.task.all_comments_for_task(film.tasks[0])] == ["have a look"]


def test_no_bot_is_made_for_nothing(untouched: Film) -> None:
    mail = f"bot.{next(numbers)}@example.com"
    done = untouched.run("reminder_bot.py", "--status", "wfaa", "--email", mail)
    assert (done.code, done.said) == (1, "no task status is called 'wfaa'; did you mean wfa?")
    done = untouched.run("reminder_bot.py", "--email", mail)
    assert (done.code, "0 tasks" in done.out) == (0, True)
    assert untouched.client.person.get_person_by_email(mail, is_bot=True) is None


def test_a_production_is_moved_to_another_server(film: Film) -> None:
    kept = film.folder / "kept"
    planned = film.run("move_production.py", "--folder", kept, "--dry-run")
    assert (planned.code, film.name in planned.out, kept.exists()) == (0, True, False), planned.said
    done = film.run("move_production.py", "--folder", kept)
    assert (done.code, "the two sides agree" in done.out) == (0, True), done.said
    assert ["shots", "3", "3", "0", "0", "0"] in rows(done.out)
    assert "Run again: 0 records pushed" in done.out
    assert (kept / "report.html").stat().st_mode & 0o777 == 0o600


@pytest.fixture
def tidied(client: Any) -> Iterator[None]:
    yield
    remove_columns_of_jobs(client)


@pytest.mark.usefixtures("tidied")
def test_a_job_of_nim_is_moved(untouched: Film, tmp_path: Path) -> None:
    planned = ran(OF_NIM, "24017", "--folder", tmp_path / "kept", "--dry-run", environment=untouched.environment)
    assert (planned.code, "'The Salt Road'" in planned.out, list(tmp_path.iterdir())) == (0, True, []), planned.said
    done = ran(OF_NIM, "24017", "--folder", tmp_path / "kept", environment=untouched.environment)
    assert (done.code, "the two sides agree, 27 files" in done.out) == (0, True), done.said
    assert "Run again: 0 records pushed" in done.out
    assert "SR010, COMP: NOT STARTED" in done.out


def test_an_unknown_production_is_not_moved(untouched: Film) -> None:
    done = ran("move_production.py", "Take hoem", "--dry-run", environment=untouched.environment)
    assert (done.code, done.said.count("\n")) == (1, 0)
    assert "has no 'Take hoem'" in done.said
    done = ran(OF_NIM, "24071", "--dry-run", environment=untouched.environment)
    assert (done.code, done.said.count("\n")) == (1, 0)
    assert "did you mean '24017'?" in done.said.replace("\n", " ")


# Events


def test_a_published_file_is_waited_for(film: Film) -> None:
    picture = media.png(film.folder / "frame.png")
    done = film.run("preview_watcher.py", "SQ010", "SH010", "Animation", picture, "--timeout", "60")
    assert done.code == 0, done.said
    assert done.out.splitlines() == ["frame.png: published as revision 1", "frame.png: ready"]
    [preview] = film.client.task.all_previews_for_task(film.tasks[0])
    assert preview["status"] == "ready"


def test_nothing_is_published_that_is_not_there(untouched: Film) -> None:
    picture = media.png(untouched.folder / "frame.png")
    untouched.refuses(
        "preview_watcher.py",
        (("SQ010", "SH010", "Animation", "nowhere.png"), "no such file: nowhere.png"),
        (("SQ010", "SH010", "Animaton", picture), "SQ010 SH010: no task is called 'Animaton'; did you mean animation?"),
        (("SQ010", "SH010", "Animation", picture, "--status", "wfaa"), "no task status is called 'wfaa'"),
    )
    assert untouched.client.task.all_previews_for_task(untouched.tasks[0]) == []


def test_coroutines_hear_of_new_statuses(film: Film, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in film.environment.items():
        monkeypatch.setenv(name, value)
    words = [sys.executable, str(EXAMPLES / "async_listener.py"), film.name]
    with Running(command=f"exec {shlex.join(words)}") as script:
        script.wait_for("listening")
        for task in film.tasks:
            film.client.task.add_comment(task, film.statuses["wfa"])
        name = film.statuses["wfa"]["name"]
        script.wait_for(*(f"{film.name} / {shot} / Animation: {name}, says" for shot in ("SH010", "SH020")))
        ended = script.end()
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.count(name) == 2
    done = ran("async_listener.py", film.name, "--minutes", "0.01", environment=film.environment)
    assert (done.code, done.out) == (0, "listening\n"), done.said
    done = ran("async_listener.py", "no such film", environment=film.environment)
    assert (done.code, done.said[:38]) == (1, "no production is called 'no such film'")


class Chat(BaseHTTPRequestHandler):
    """A chat that is busy at first."""

    answers: ClassVar[list[int]] = []
    posted: ClassVar[list[str]] = []

    def do_POST(self) -> None:
        text = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["text"]
        status = self.answers.pop(0) if self.answers else 200
        self.send_response(status)
        self.send_header("Retry-After", "0")
        self.end_headers()
        if status == 200:
            self.posted.append(text)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def chat(film: Film, monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Chat]]:
    Chat.answers, Chat.posted = [], []
    with ThreadingHTTPServer(("127.0.0.1", 0), Chat) as server:
        facts = {"CHAT_WEBHOOK": f"http://127.0.0.1:{server.server_port}/hooks/hush"}
        facts["CHAT_MEMORY"] = str(film.folder / "seen")
        for name, value in {**film.environment, **facts}.items():
            monkeypatch.setenv(name, value)
        threading.Thread(target=server.serve_forever).start()
        yield Chat
        server.shutdown()


def test_the_chat_is_told_once_however_often_it_is_busy_and_the_event_comes(film: Film, chat: type[Chat]) -> None:
    position, old = film.folder / "position.json", film.folder / "old.json"
    words = ("events", "run", EXAMPLES / WEBHOOK, "--project", film.name, "--position", position, "--attempts", "4")
    with Running(*words) as service:
        service.wait_for("listening")
        assert service.end(signal.SIGTERM).code == 0
    shutil.copy(position, old)
    chat.answers += [429, 500]
    with Running(*words) as service:
        service.wait_for("listening")
        film.client.task.add_comment(film.tasks[0], film.statuses["wfa"])
        film.client.task.add_comment(film.tasks[0], film.statuses["wip"])
        wait_until(lambda: chat.posted)
        assert "hush" not in service.end(signal.SIGTERM).err
    shutil.copy(old, position)  # as after a crash: it is told of all that again
    with Running(*words) as service:
        service.wait_for("listening")
        film.client.task.add_comment(film.tasks[1], film.statuses["retake"])
        wait_until(lambda: len(chat.posted) == 2)
        assert service.end(signal.SIGTERM).code == 0
    assert chat.posted == [
        f"{film.name} / SH010 / Animation waits for a review",
        f"{film.name} / SH020 / Animation has to be done again",
    ]


def wait_until(is_so: Callable[[], object]) -> None:
    until = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_a_chat_that_refuses_is_logged_without_its_secret(film: Film, chat: type[Chat]) -> None:
    chat.answers += [404]
    with Running("events", "run", EXAMPLES / WEBHOOK, "--position", film.folder / "position.json") as service:
        service.wait_for("listening")
        film.client.task.add_comment(film.tasks[0], film.statuses["wfa"])
        service.wait_for("the chat answered 404")
        ended = service.end(signal.SIGTERM)
    assert "hush" not in ended.err
    assert (film.folder / "seen").read_text() == ""


def test_without_an_address_the_webhook_says_what_is_lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHAT_WEBHOOK", raising=False)
    with Running("events", "run", EXAMPLES / WEBHOOK) as service:
        ended = service.ended()
    assert ended.code == 2
    assert "chat_webhook.py" in ended.err
    assert "CHAT_WEBHOOK is not set" in ended.err


def test_the_unit_of_systemd_starts_what_there_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unit = configparser.ConfigParser(strict=True, interpolation=None, delimiters=("=",))
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read_string((EXAMPLES / UNIT).read_text())
    service = unit["Service"]
    program, *words = shlex.split(service["ExecStart"])
    assert (Path(program).name, service["Restart"], service["User"]) == ("gazu-like", "on-failure", "gazu-like")
    assert int(service["RestartPreventExitStatus"]) == exits.USAGE
    assert int(service["SuccessExitStatus"]) == exits.INTERRUPTED
    assert service["WorkingDirectory"] in words[words.index("--position") + 1]
    [handlers] = [word for word in words if word.endswith(".py")]
    assert (EXAMPLES / Path(handlers).name).is_file()

    monkeypatch.setenv("CHAT_WEBHOOK", "https://chat.mystudio.com/hooks/x")
    monkeypatch.setenv("CHAT_MEMORY", str(tmp_path / "seen"))
    here = [str(EXAMPLES / WEBHOOK) if word == handlers else word for word in words]
    with Running(*here, "--check") as check:
        ended = check.ended()
    assert (ended.code, "task:status-changed" in ended.out) == (exits.OK, True), ended.err
