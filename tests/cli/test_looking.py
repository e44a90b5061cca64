"""What a production has, listed and shown: on a terminal, in a pipe, as JSON; by names, paths and IDs."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gazu_like.cli import exits
from tests.cli.conftest import Run
from tests.cli.running import Running

numbers = itertools.count(1)
HOSTILE = "\x1b[2J\u202eSH\t020"


class Film:
    """Two sequences with shots of one name, two assets, tasks of two people, a casting, comments, an artist."""

    def __init__(self, client: Any) -> None:
        self.name = f"Looking film {next(numbers)}"
        self.animation = client.task.get_task_type_by_name("Animation")
        self.modeling = client.task.get_task_type_by_name("Modeling")
        self.statuses = {row["short_name"]: row for row in client.task.all_task_statuses()}
        self.project = client.project.new_project(
            self.name, task_types=[self.animation, self.modeling], task_statuses=[*self.statuses.values()]
        )
        sequences = [client.shot.new_sequence(self.project, name) for name in ("SQ010", "SQ020")]
        self.shots = [client.shot.new_shot(self.project, each, "SH010", nb_frames=48) for each in sequences]
        self.hostile = client.shot.new_shot(self.project, sequences[1], HOSTILE)
        props, characters = (client.asset.new_asset_type(name) for name in ("Prop", "Character"))
        self.lamp = client.asset.new_asset(self.project, props, "Lamp", description="Brass.")
        client.asset.new_asset(self.project, characters, "Ana")
        client.casting.cast_asset(self.project, self.shots[0], self.lamp, nb_occurences=3)
        self.artist = client.person.new_person(
            "Vera",
            f"Looks {self.name[-1]}",
            f"vera{self.name[-1]}@looking.example.com",
            role="user",
            password="a secret word",
        )
        client.project.add_person_to_team(self.project, self.artist)
        self.late = client.task.new_task(self.shots[0], self.animation, assignees=[self.artist])
        client.task.update_task({"id": self.late["id"], "due_date": "2020-01-31"})
        self.done = client.task.new_task(self.lamp, self.modeling, task_status=self.statuses["done"])
        client.task.update_task({"id": self.done["id"], "due_date": "2020-01-31"})


@pytest.fixture(scope="module")
def client(kitsu_server: Any) -> Iterator[Any]:
    with kitsu_server.client() as client:
        yield client


@pytest.fixture(scope="module")
def film(client: Any) -> Film:
    return Film(client)


@pytest.fixture
def film_here(film: Film, kitsu_server: Any, monkeypatch: pytest.MonkeyPatch) -> Film:
    """The environment of somebody who works on the film."""
    _become(kitsu_server.host, kitsu_server.email, kitsu_server.password, monkeypatch)
    monkeypatch.setenv("GAZU_LIKE_PROJECT", film.name)
    return film


def _become(host: str, email: str, password: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("HOST", host), ("EMAIL", email), ("PASSWORD", password)):
        monkeypatch.setenv(f"GAZU_LIKE_{name}", value)


def lines(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.splitlines()]


def told(run: Run, *words: Any) -> Any:
    ended = run(*words, "--json")
    assert ended.code == exits.OK, ended.err
    return json.loads(ended.out)


def test_in_a_pipe_a_list_is_tab_separated_without_headings_and_uncut(film_here: Film, run: Run) -> None:
    ended = run("shots", "--sequence", "SQ010")
    assert lines(ended.out) == [["SQ010/SH010", "48", "", film_here.shots[0]["id"]]]
    assert ended.err == ""
    assert lines(run("assets", "--type", "prop").out) == [["Prop", "Lamp", "Brass.", film_here.lamp["id"]]]


def test_a_server_s_texts_do_not_drive_the_terminal_nor_break_the_columns(film_here: Film, run: Run) -> None:
    ended = run("shots")
    assert "\x1b" not in ended.out
    assert "\u202e" not in ended.out
    assert {len(cells) for cells in lines(ended.out)} == {4}
    assert run("shot", film_here.hostile["id"]).code == exits.OK


def test_json_has_all_that_the_server_tells_before_the_command_or_after_it(film_here: Film, run: Run) -> None:
    after = told(run, "assets")
    assert after == json.loads(run("--json", "assets").out)
    assert {row["path"] for row in after} == {"Prop/Lamp", "Character/Ana"}
    assert {"canceled", "data", "entity_type_id"} <= after[0].keys()


def test_on_a_terminal_it_is_a_table_that_fits(film_here: Film) -> None:
    with Running("tasks", at_terminal=True) as process:
        ended = process.ended()
    assert ended.code == exits.OK
    shown = process.shown.splitlines()
    assert shown[0].split() == ["ENTITY", "TYPE", "STATUS", "ASSIGNEES", "DUE"]  # 80 columns: no IDs
    assert max(map(len, shown)) <= 80
    assert any("SQ010/SH010" in line and "2020-01-31" in line for line in shown)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ([], ["Prop/Lamp", "SQ010/SH010"]),
        (["--late"], ["SQ010/SH010"]),
        (["--status", "DONE"], ["Prop/Lamp"]),
        (["--type", "animation"], ["SQ010/SH010"]),
        (["--type", "animation", "--status", "done"], []),
        (["--assignee", "me"], []),
    ],
    ids=str,
)
def test_tasks_are_left_out_by_what_was_asked_for(
    words: list[str], wanted: list[str], film_here: Film, run: Run
) -> None:
    ended = run("tasks", *words)
    assert [cells[0] for cells in lines(ended.out)] == wanted
    assert ended.err == ("" if wanted else "No such tasks.\n")


def test_one_record_is_shown_by_its_path_or_its_id(film_here: Film, run: Run) -> None:
    for typed in ("SQ010/SH010", film_here.shots[0]["id"]):
        shown = dict(lines(run("shot", typed).out))
        assert shown["NAME"] == "SQ010/SH010"
        assert shown["TASKS"] == "Animation (todo)"
    assert dict(lines(run("asset", "lamp").out))["NAME"] == "Prop/Lamp"
    for typed in ("SQ010/SH010/Animation", film_here.late["id"]):
        shown = dict(lines(run("task", typed).out))
        assert (shown["ENTITY"], shown["ASSIGNEES"]) == ("SQ010/SH010", film_here.artist["full_name"])
        assert shown["PROJECT"] == film_here.name
    assert dict(lines(run("project").out))["NAME"] == film_here.name


def test_an_id_needs_no_production(film_here: Film, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GAZU_LIKE_PROJECT")
    assert dict(lines(run("task", film_here.late["id"]).out))["ENTITY"] == "SQ010/SH010"
    assert lines(run("shot-casting", film_here.shots[0]["id"]).out)[0][:3] == ["Prop", "Lamp", "3"]


def test_what_the_studio_has(film_here: Film, run: Run) -> None:
    assert {row["name"] for row in told(run, "task-types", "-p", film_here.name)} == {"Animation", "Modeling"}
    assert len(told(run, "task-types")) > 2
    assert {"Prop", "Character"} <= {cells[0] for cells in lines(run("asset-types").out)}
    assert ["Waiting For Approval", "wfa"] in [cells[:2] for cells in lines(run("task-statuses").out)]
    assert film_here.artist["email"] in run("persons").out
    assert film_here.name in [cells[0] for cells in lines(run("projects").out)]
    assert [cells[0] for cells in lines(run("sequences").out)] == ["SQ010", "SQ020"]
    assert run("episodes").err == "No episodes.\n"


def test_closed_productions_are_listed_when_all_are_wanted(client: Any, film_here: Film, run: Run) -> None:
    closed = client.project.new_project(f"{film_here.name} closed")
    client.project.close_project(closed)
    assert closed["name"] not in run("projects").out
    assert [closed["name"], "Closed"] in [[cells[0], cells[3]] for cells in lines(run("projects", "--all").out)]
    assert dict(lines(run("project", closed["name"]).out))["STATUS"] == "Closed"


def test_a_comment_changes_the_status_and_is_listed(client: Any, film_here: Film, run: Run, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("hands")
    ended = run("comment", "SQ010/SH010/Animation", "-s", "WFA", "-m", "See the hands", "--attach", notes)
    assert (ended.code, ended.out) == (exits.OK, "")
    assert ended.err == "SH010/Animation: commented, wfa.\n"
    said = client.task.all_comments_for_task(film_here.late)[0]
    assert said["text"] == "See the hands"
    assert [each["name"] for each in said["attachment_files"]] == ["notes.txt"]
    # As gazu-cli has it, without a status: it stays.
    assert run("comment", "--task", film_here.late["id"], "-m", "again").code == exits.OK
    listed = lines(run("comments", "SQ010/SH010/Animation").out)
    assert [cells[2] for cells in listed] == ["wfa", "wfa"]
    assert [cells[4] for cells in listed] == ["again", "See the hands"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["shots", "-p", "Loking film 1"], "--project: "),
        (["shots", "--sequence", "SQ01"], "--sequence: Looking film"),
        (["shots", "--episode", "E01"], "--episode: "),
        (["assets", "--type", "Propp"], "Did you mean Prop"),
        (["shot", "SH010"], "may be SQ010/SH010, SQ020/SH010: which one"),
        (["asset", "Lampp"], "Did you mean Prop/Lamp"),
        (["task", "SQ010/SH010/Animaton"], "Did you mean Animation"),
        (["tasks", "--status", "wfaa"], "Did you mean"),
        (["tasks", "--type", "Animatin"], "Did you mean Animation"),
        (["tasks", "--assignee", "Vera Lookss"], "Did you mean Vera Looks"),
        (["comment", "SQ010/SH010/Animation"], "--message: nothing to say"),
        (["comment", "-m", "x"], "TASK: wanted one"),
        (["comment", "SQ010/SH010/Animation", "-s", "doen"], "Did you mean"),
        (["comment", "SQ010/SH010/Animation", "-m", "x", "--attach", "nowhere.pdf"], "nowhere.pdf"),
        (["search", "la"], "QUERY: wanted at least 3 characters"),
        (["tasks", "--server", "studoi"], "no profile 'studoi'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_typing_mistakes_are_answered_with_what_may_be_meant(
    words: list[str], said: str, film_here: Film, run: Run, client: Any
) -> None:
    before = len(client.task.all_comments_for_task(film_here.late))
    ended = run(*words)
    assert ended.code == exits.USAGE
    assert said in ended.err
    assert ended.out == ""
    assert len(client.task.all_comments_for_task(film_here.late)) == before


def test_without_a_production_it_is_the_only_open_one_or_has_to_be_named(
    film_here: Film, client: Any, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.project.new_project(f"{film_here.name} beside")
    monkeypatch.setenv("GAZU_LIKE_PROJECT", "Loking")
    assert run("shots").err.startswith("Error: GAZU_LIKE_PROJECT: ")
    monkeypatch.delenv("GAZU_LIKE_PROJECT")
    ended = run("shots")
    assert ended.code == exits.USAGE
    assert "--project: which production? Name one of " in ended.err
    # An artist sees but the own one.
    monkeypatch.setenv("GAZU_LIKE_EMAIL", film_here.artist["email"])
    monkeypatch.setenv("GAZU_LIKE_PASSWORD", "a secret word")
    assert [cells[0] for cells in lines(run("sequences").out)] == ["SQ010", "SQ020"]


def test_an_artist_can_look_around(film_here: Film, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAZU_LIKE_EMAIL", film_here.artist["email"])
    monkeypatch.setenv("GAZU_LIKE_PASSWORD", "a secret word")
    for words in (
        *(["projects"], ["projects", "--all"], ["project"], ["assets"], ["shots"], ["sequences"], ["episodes"]),
        *(["persons"], ["asset-types"], ["task-types"], ["task-statuses"], ["tasks"], ["status"], ["search", "lamp"]),
        *(["shot", "SQ010/SH010"], ["shot-casting", "SQ010/SH010"], ["comments", "SQ010/SH010/Animation"]),
        *(["my-tasks", "--done"], ["task", "SQ010/SH010/Animation"], ["tasks", "--assignee", "me"]),
    ):
        ended = run(*words)
        assert ended.code == exits.OK, (words, ended.err)
    mine = lines(run("my-tasks").out)
    assert [cells[:3] for cells in mine] == [[film_here.name, "SQ010/SH010", "Animation"]]


def test_a_search_finds_names_where_the_server_has_no_index(film_here: Film, run: Run) -> None:
    ended = run("search", "LAMP", "-p", film_here.name)
    assert [cells[:3] for cells in lines(ended.out)] == [["asset", "Prop/Lamp", film_here.name]]
    assert "no search index" in ended.err
    assert told(run, "search", "lamp", "-p", film_here.name)["assets"][0]["id"] == film_here.lamp["id"]
    assert run("search", "nothing like it").err.endswith("Nothing found for 'nothing like it'.\n")


def test_the_status_tells_host_version_and_who(film_here: Film, kitsu_server: Any, run: Run) -> None:
    shown = dict(lines(run("status").out))
    assert shown["HOST"] == kitsu_server.host
    assert shown["EMAIL"] == kitsu_server.email
    assert shown["VERSION"][0].isdigit()
