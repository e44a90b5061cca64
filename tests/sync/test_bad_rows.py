"""Rows that the target refuses, or would break of: told with the reason, while all others arrive."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from gazu_like.client import KitsuClient
from gazu_like.transport.wire import Call, Reply

from .moves import Clients, Film, Move, Row, changed, counts, film, told, twin, work


@pytest.fixture
def here(clients: Clients) -> Film:
    return film(clients[0])


@pytest.fixture
def move(clients: Clients, here: Film, tmp_path: Path) -> Move:
    return Move(clients, here.id, tmp_path / "folder")


def rename(made: Film, **names: str) -> None:
    """Give shots other names, by way of names that nobody has."""
    for turn in ("{} for a moment", "{}"):
        for shot, name in names.items():
            made.client.put(f"data/entities/{made[shot]['id']}", {"name": turn.format(name)})


def names(made: Film) -> dict[str, str]:
    ids = {each["id"]: each["name"] for each in made.listed("shots")}
    return {name: ids[made[name]["id"]] for name in ("SH010", "SH020")}


def test_a_row_that_the_target_refuses_is_alone(clients: Clients, here: Film, move: Move) -> None:
    sequence, count = here["sequence"]["id"], 12
    for number in range(count):
        here.add(f"{number}", "data/projects/{project}/shots", name=f"X{number:02}", sequence_id=sequence)
    move.run()
    # Exchanged names: neither can be written before the other one.
    rename(here, SH010="SH020", SH020="SH010")
    for number in range(count):
        clients[0].put(f"data/entities/{here[str(number)]['id']}", {"nb_frames": 7})
    there = twin(here, clients[1])
    report = move().run()
    assert report.finished
    assert (report.pushed, report.failed) == (count, 2)
    assert counts(report, "shots") == {"source": count + 2, "target": count + 2, "updated": count, "failed": 2}
    problems = told(report, "shots", "failed")
    assert {each.id for each in problems} == {here["SH010"]["id"], here["SH020"]["id"]}
    assert all("already exists" in each.message and "Key (name," in each.message for each in problems)
    assert sum(each["nb_frames"] == 7 for each in there.listed("shots")) == count
    verified = move().verify()
    assert not verified.agrees
    assert counts(verified, "shots")["updated"] == 2
    clients[1].put(f"data/entities/{here['SH010']['id']}", {"name": "out of the way"})
    assert move.run().pushed == 2
    assert names(there) == {"SH010": "SH020", "SH020": "SH010"}


def test_a_row_that_had_to_wait_for_another_has_not_failed(clients: Clients, here: Film, move: Move) -> None:
    move.run()
    rename(here, SH010="SH020", SH020="SH030")
    report = move.run()
    assert (changed(report), told(report, "shots")) == ({"shots": (0, 2, 0)}, [])
    assert names(twin(here, clients[1])) == {"SH010": "SH020", "SH020": "SH030"}


def test_what_would_break_the_target_is_not_sent(clients: Clients, here: Film, move: Move) -> None:
    """Values that a source of another version may have: Zou stores the one, and its lists are broken ever after."""
    changes = {"shots": ("SH020", {"status": "asleep"}), "tasks": ("asset task", {"name": "x" * 81})}
    with answering(clients[0], here, changes):
        plan, report = move().plan(), move().run()
    for said in (plan, report):
        assert [each.message for each in told(said, "tasks", "refused")] == ["name: 81 characters, the server takes 80"]
        assert [each.message for each in told(said, "shots", "refused")] == [
            "status: 'asleep' is none of standby, running, complete, canceled"
        ]
        for kind in ("shots", "tasks"):
            assert counts(said, kind) == {"source": 2, "created": 1, "failed": 1}
    there = twin(here, clients[1])
    assert [[each["id"] for each in there.listed(kind)] for kind in ("shots", "tasks")] == [
        [here["SH010"]["id"]],
        [here["shot task"]["id"]],
    ]
    assert {kind: counts(move.run(), kind)["created"] for kind in ("shots",)} == {"shots": 1}


def test_what_is_refused_is_not_taken_for_extra(clients: Clients, here: Film, move: Move) -> None:
    """The target has it from an earlier run, and the source has it still: only it cannot be brought now."""
    work(here, "spare task", "SH020", "comp")
    move.run()
    there = twin(here, clients[1])
    held = {kind: there.listed(kind) for kind in ("shots", "tasks", "entity-links", "comments")}
    with answering(clients[0], here, {"shots": ("SH010", {"status": "asleep"})}):
        plan, report = move(delete=True).plan(), move(delete=True).run()
    for said in (plan, report):
        assert told(said, "shots", "refused")
        assert (said.pushed, sum(each.extra for each in said.kinds)) == (0, 0)
    assert {kind: there.listed(kind) for kind in held} == held


@contextmanager
def answering(client: KitsuClient, made: Film, changes: Mapping[str, tuple[str, Row]]) -> Iterator[None]:
    """Change one record in each of these lists of the film."""
    wire = client.wire
    send = wire.send

    def changed_on_the_way(call: Call) -> Reply:
        reply = send(call)
        for kind, (name, values) in changes.items():
            if call.path == f"data/projects/{made.id}/{kind}":
                rows = [
                    {**row, **values} if row["id"] == made[name]["id"] else row for row in json.loads(reply.content)
                ]
                return Reply(call, httpx.Response(200, json=rows))
        return reply

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wire, "send", changed_on_the_way)
        yield
