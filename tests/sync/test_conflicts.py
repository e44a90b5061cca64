"""Records that were changed on both servers: who wins, by the policy."""

from __future__ import annotations

from pathlib import Path

import pytest

from .moves import Clients, Film, Move, changed, counts, film, twin


@pytest.fixture
def pair(clients: Clients, tmp_path: Path) -> tuple[Film, Film, Move]:
    """The film on both servers, after a first run."""
    here = film(clients[0])
    move = Move(clients, here.project, tmp_path / "folder")
    move.run()
    there = twin(here, clients[1])
    pause(there)
    return here, there, move


def frames(made: Film) -> dict[str, int]:
    return {each["name"]: each["nb_frames"] for each in made.listed("shots")}


def write(made: Film, shot: str, nb_frames: int) -> None:
    made.client.put(f"data/entities/{made[shot]['id']}", {"nb_frames": nb_frames})


def test_the_source_wins(pair: tuple[Film, Film, Move]) -> None:
    here, there, move = pair
    write(here, "SH010", 50)
    write(there, "SH010", 60)
    write(there, "SH020", 70)
    assert changed(move.run()) == {"shots": (0, 2, 0)}
    assert frames(there) == {"SH010": 50, "SH020": 24} == frames(here)


def test_the_targets_stays(pair: tuple[Film, Film, Move]) -> None:
    here, there, move = pair
    write(here, "SH010", 50)
    write(there, "SH020", 70)
    here.add("SH030", "data/projects/{project}/shots", name="SH030", sequence_id=here["sequence"]["id"], nb_frames=3)
    plan, run = move(conflicts="keep").plan(), move.run(conflicts="keep")
    assert changed(plan) == changed(run) == {"shots": (1, 0, 0)}
    assert counts(run, "shots")["kept"] == 2
    assert frames(there) == {"SH010": 24, "SH020": 70, "SH030": 3}
    samples = {each.label: each.fields for each in run.kind("shots").samples if each.what == "differs"}
    assert samples == {"SQ01 / SH010": {"nb_frames": (50, 24)}, "SQ01 / SH020": {"nb_frames": (24, 70)}}


def test_the_newer_one_wins(pair: tuple[Film, Film, Move]) -> None:
    here, there, move = pair
    write(here, "SH010", 50)
    pause(there)
    write(there, "SH010", 60)
    write(there, "SH020", 70)
    pause(there)
    write(here, "SH020", 80)
    run = move.run(conflicts="newer")
    assert changed(run) == {"shots": (0, 1, 0)}
    assert counts(run, "shots")["kept"] == 1
    assert frames(there) == {"SH010": 60, "SH020": 80}


def test_of_two_sides_the_one_that_was_touched_is_newer(pair: tuple[Film, Film, Move]) -> None:
    here, there, move = pair
    write(here, "SH010", 50)  # its import set the target's to a later date than this
    write(there, "SH020", 70)
    assert changed(move.run(conflicts="newer")) == {"shots": (0, 1, 0)}
    assert frames(there) == {"SH010": 50, "SH020": 70}
    assert changed(move.run(conflicts="newer")) == {}
    assert changed(move.run()) == {"shots": (0, 1, 0)}
    assert frames(there) == frames(here)


def pause(made: Film) -> None:
    # Kitsu's dates are of whole seconds: what is written in the second of the import looks untouched since.
    made.client.wire.sleep(1.1)
