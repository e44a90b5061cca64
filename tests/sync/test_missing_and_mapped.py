"""Studio records that the target lacks, has twice, or calls otherwise: made, left out, refused, mapped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gazu_like.exception import MigrationException

from .moves import Clients, Film, Move, changed, counts, film, new_mark, requests_of, told, writing

STUDIO = ("persons", "task-types", "entity-types", "departments")


@pytest.fixture(scope="module")
def here(clients: Clients) -> Film:
    """A film whose people and types the target lacks."""
    return film(clients[0])


@pytest.fixture
def move(clients: Clients, here: Film, tmp_path: Path) -> Move:
    return Move(clients, here.project["name"], tmp_path / "folder")


def refusal(move: Move, act: str = "run", **options: object) -> str:
    """The message of a migration that is refused, and leaves no trace on either server."""
    with requests_of(*move.clients) as calls, pytest.raises(MigrationException) as error:
        getattr(move(**options), act)()
    assert writing(calls) == []
    return str(error.value)


def test_what_is_missing_can_be_refused(move: Move, here: Film) -> None:
    said = refusal(move, missing="fail")
    assert "nothing was written" in said
    for name in (f"ana-{here.mark}@example.com", f"Comp {here.mark}", f"Sculpt {here.mark}", f"Props {here.mark}"):
        assert name in said
    assert "admin@example.com" not in said
    plan = move(missing="fail").plan()
    assert {each.kind for each in plan.problems if each.what == "left out"} >= {"persons", "task-types", "entity-types"}


def test_what_is_missing_can_be_left_out(move: Move, here: Film, clients: Clients) -> None:
    held = {kind: clients[1].fetch_all(kind) for kind in STUDIO}
    plan, report = move(missing="skip").plan(), move(missing="skip").run()
    assert {kind: clients[1].fetch_all(kind) for kind in STUDIO} == held
    for said in (plan, report):
        assert counts(said, "persons")["failed"] == 1
        assert [each.label for each in told(said, "persons", "left out")] == [f"ana-{here.mark}@example.com"]
        assert counts(said, "assets") == {"source": 1, "failed": 1}
        assert counts(said, "shots")["created"] == 2
        assert counts(said, "tasks")["failed"] == 2
        assert "Props" in told(said, "assets", "left out")[0].message
    there = clients[1].fetch_all(f"projects/{here.id}/shots")
    assert {each["name"] for each in there} == {"SH010", "SH020"}
    # Made after all: what was left out follows.
    again = move.run()
    assert counts(again, "tasks")["created"] == 2
    assert clients[1].get(f"data/projects/{here.id}/team")[0]["email"] == here["person"]["email"]
    assert move().verify().agrees


def test_twins_are_refused_until_mapped(clients: Clients, tmp_path: Path) -> None:
    mark = new_mark()
    here = film(clients[0], mark)
    twins = [clients[1].create("entity-types", {"name": name}) for name in (f"PROPS {mark}", f"Pröps {mark}")]
    move = Move(clients, here.project["name"], tmp_path / "folder")
    problem = told(move().plan(), "entity-types", "refused")[0]
    for said in (problem.message, refusal(move)):
        assert all(each["id"] in said and each["name"] in said for each in twins)
        assert "mapping file" in said
    file = tmp_path / "mapping.toml"
    file.write_text(
        f'[entity-types]\n"Props {mark}" = "Pröps {mark}"\n[task-types]\n"Comp {mark}" = "Concept (Asset)"\n'
    )
    report = move.run(mapping=file)
    assert counts(report, "assets")["created"] == 1
    lamp = clients[1].get(f"data/entities/{here['asset']['id']}")
    assert lamp["entity_type_id"] == twins[1]["id"]
    assert move(mapping=file).verify().agrees
    assert changed(move.run(mapping=file)) == {}


def test_people_can_be_somebody_else(clients: Clients, tmp_path: Path) -> None:
    made = film(clients[0])
    there = clients[1].create(
        "persons", {"first_name": "Ana", "last_name": "Other", "email": f"o-{made.mark}@other.example.com"}
    )
    mapping = {"persons": {made["person"]["email"]: there["email"]}}
    move = Move(clients, made.id, tmp_path / "folder")
    move.run(mapping=mapping)
    task = next(each for each in clients[1].fetch_all(f"projects/{made.id}/tasks") if each["assignees"])
    assert task["assignees"] == [there["id"]]
    emails = {each["email"] for each in clients[1].fetch_all("persons")}
    assert made["person"]["email"] not in emails
    assert counts(move.run(mapping=mapping), "persons")["kept"] == 1


MISTAKES: tuple[tuple[Callable[[Film], object], str], ...] = (
    (lambda made: {"person": {made["person"]["email"]: "admin@example.com"}}, "did you mean 'persons'"),
    (lambda made: {"persons": {"nobody@example.com": "admin@example.com"}}, "the source has no 'nobody@example.com'"),
    (lambda made: {"persons": {made["person"]["email"]: "admn@example.com"}}, "did you mean 'admin@example.com'"),
    (lambda made: {"task-types": {made["comp"]["name"]: "Concept"}}, "is 2 records of the target"),
    (
        lambda made: {
            "persons": {made["person"]["email"]: "admin@example.com", "admin@example.com": "admin@example.com"}
        },
        "stand for two records",
    ),
    (lambda made: {"persons": made["person"]["email"]}, "wanted lines such as"),
)


@pytest.mark.parametrize("number", range(len(MISTAKES)))
def test_mistakes_in_a_mapping_end_it_before_it_begins(move: Move, here: Film, number: int) -> None:
    make, words = MISTAKES[number]
    assert words in refusal(move, mapping=make(here))
    assert not move.folder.exists() or not (move.folder / "report.json").exists()


def test_a_mapping_file_may_be_wrong(move: Move, tmp_path: Path) -> None:
    broken, missing = tmp_path / "broken.toml", tmp_path / "missing.toml"
    broken.write_text('[persons]\n"a" = \n')
    assert "is no TOML" in refusal(move, mapping=broken)
    assert "cannot be read" in refusal(move, mapping=str(missing))
    with pytest.raises(ValueError, match="mapping: wanted a TOML file or a dict of dicts, got 3"):
        move(mapping=3)
