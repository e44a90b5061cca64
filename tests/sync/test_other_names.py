"""Productions that are called otherwise on the target, are series, or were removed there meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazu_like.exception import MigrationException

from . import oracle
from .moves import Clients, Film, Move, changed, counts, film, new_mark, requests_of, studio, twin, writing


def test_a_production_may_have_another_name_there(clients: Clients, tmp_path: Path) -> None:
    here = film(clients[0])
    name = f"Vendor's {here.mark}"
    move = Move(clients, here.id, tmp_path / "folder")
    plan, run = move(target_project=name).plan(), move.run(target_project=name)
    for report in (plan, run):
        assert (report.project, report.target_project) == (here.project["name"], name)
    assert clients[1].get(f"data/projects/{here.id}")["name"] == name
    assert changed(move.run(target_project=name)) == {}
    assert move(target_project=name).verify().agrees
    # Its ID alone is enough to know it again; its name is then the source's.
    assert changed(move.run()) == {"project": (0, 1, 0)}
    assert clients[1].get(f"data/projects/{here.id}")["name"] == here.project["name"]


def test_a_production_goes_into_one_of_another_name(clients: Clients, tmp_path: Path) -> None:
    here = film(clients[0])
    there = Film(clients[1], here.mark)
    name = f"Ours {here.mark}"
    there.add("project", "data/projects", name=name, production_type="short")
    there.add("sequence", "data/projects/{project}/sequences", name="SQ01")
    there.add("other", "data/projects/{project}/sequences", name="SQ02")
    move = Move(clients, here.id, tmp_path / "folder")
    run = move.run(target_project=name)
    assert counts(run, "sequences")["extra"] == 1
    assert len(there.listed("shots")) == 2
    assert here.id not in {each["id"] for each in clients[1].fetch_all("projects")}
    assert move(target_project=there.id).verify().agrees
    assert changed(move.run(target_project=name)) == {}
    # Its entities have the source's IDs: they cannot be in a second production as well.
    for act in ("plan", "run"):
        second = move(folder=tmp_path / "second", target_project=f"Third {here.mark}")
        with requests_of(*clients) as calls, pytest.raises(MigrationException, match=f"in another one: '{name}'"):
            getattr(second, act)()
        assert writing(calls) == []


def test_a_series_with_episodes(clients: Clients, tmp_path: Path) -> None:
    mark = new_mark()
    here = Film(clients[0], mark)
    studio(here)
    here.add("project", "data/projects", name=f"Series {mark}", production_type="tvshow")
    place = "data/projects/{project}/"
    for number in (2, 3):
        episode = here.add(f"E{number}", place + "episodes", name=f"E0{number}")
        sequence = here.add(f"SQ{number}", place + "sequences", name="SQ01", episode_id=episode["id"])
        here.add(f"SH{number}", place + "shots", name="SH010", sequence_id=sequence["id"], nb_frames=number)
    route = f"{place}asset-types/{here['props']['id']}/assets/new"
    here.add("asset", route, name="Lamp", episode_id=here["E2"]["id"])
    move = Move(clients, here.id, tmp_path / "folder")
    move.run()
    # The target made an E01 of its own for neither of them.
    assert {each["name"] for each in twin(here, clients[1]).listed("episodes")} == {"E01", "E02", "E03"}
    assert differences(clients, here) == []


def test_a_series_of_which_the_target_has_an_own_episode(clients: Clients, tmp_path: Path) -> None:
    mark = new_mark()
    here, there = (Film(client, mark) for client in clients)
    for made in (here, there):
        made.add("project", "data/projects", name=f"Series {mark}", production_type="tvshow")
    first = here.listed("episodes")[0]
    here.add("sequence", "data/projects/{project}/sequences", name="SQ01", episode_id=first["id"])
    move = Move(clients, here.project["name"], tmp_path / "folder")
    move.run()
    episodes = there.listed("episodes")
    assert [each["name"] for each in episodes] == ["E01"]
    assert there.listed("sequences")[0]["parent_id"] == episodes[0]["id"] != first["id"]
    assert move().verify().agrees


def test_a_production_that_is_gone_is_brought_again(clients: Clients, tmp_path: Path) -> None:
    here = film(clients[0])
    move = Move(clients, here.id, tmp_path / "folder")
    first = move.run()
    remove(clients, here.id)
    again = move.run()
    wanted = {name: sums for name, sums in changed(first).items() if again.kind(name).scope == "production"}
    assert changed(again) == wanted
    assert move().verify().agrees
    assert differences(clients, here) == []
    # A record may be gone as well.
    clients[1].delete(f"data/shots/{here['SH020']['id']}?force=true")
    clients[1].delete(f"data/comments/{here['comment']['id']}")
    report = move.run()
    assert (changed(report)["shots"], changed(report)["comments"]) == ((1, 0, 0), (1, 0, 0))
    assert differences(clients, here) == []


def test_a_production_without_anything(clients: Clients, tmp_path: Path) -> None:
    project = clients[0].create("projects", {"name": f"Empty {new_mark()}", "production_type": "short"})
    move = Move(clients, project["name"], tmp_path / "folder")
    assert changed(move.run()) == {"project": (1, 0, 0)}
    assert changed(move.run()) == {}
    assert move().verify().agrees


def remove(clients: Clients, project_id: str) -> None:
    closed = next(each for each in clients[1].fetch_all("project-status") if each["name"] == "Closed")
    clients[1].put(f"data/projects/{project_id}", {"project_status_id": closed["id"]})
    clients[1].delete(f"data/projects/{project_id}?force=true")


def differences(clients: Clients, made: Film) -> list[str]:
    return oracle.differences(*(oracle.snapshot(client, made.project) for client in clients))
