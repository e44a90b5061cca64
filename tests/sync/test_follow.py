"""A target that follows: what happens on the source is there a moment later, whatever becomes of the servers."""

from __future__ import annotations

import contextlib
import itertools
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gazu_like import sandbox
from gazu_like.client import KitsuClient
from gazu_like.exception import MigrationException, RouteNotFoundException
from gazu_like.sync import Migration
from gazu_like.sync.context import KitsuSide
from gazu_like.sync.follow.beat import Beat
from gazu_like.sync.follow.part import Part
from gazu_like.sync.follow.wanted import NARROW, Wanted
from gazu_like.sync.journal import Journal
from tests.events.handled import until
from tests.sync import oracle
from tests.sync.changes import CHANGES, grow
from tests.sync.landing import bring_library, check_landed
from tests.sync.moves import film
from tests.sync.production import Made, make_everything

#: How long a target may take on a machine that has much else to do.
PATIENCE_SECONDS = 60.0


class Following:
    """A follower at work in a thread of its own."""

    def __init__(self, source: KitsuClient, target: KitsuClient, project: str, folder: Path, **details: Any) -> None:
        self.beats: list[Beat] = []
        self.error: BaseException | None = None
        # Clients of its own: those of the test change what it is about.
        self.clients = [_twin(source), _twin(target)]
        self.migration = Migration(*self.clients, project, folder=folder)
        self.follower = self.migration.follow(told=self.beats.append, **details)
        self._thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        try:
            self.follower.run()
        except BaseException as error:
            self.error = error

    def __enter__(self) -> Following:
        self._thread.start()
        assert until(lambda: self.has_compared(1)), self.error
        return self

    def __exit__(self, *error: object) -> None:
        self.follower.ask_to_stop()
        self._thread.join(60)
        assert not self._thread.is_alive()
        for client in self.clients:
            client.close()
        if self.error is not None and error[0] is None:
            raise self.error

    def has_compared(self, times: int) -> bool:
        return self.comparisons >= times or self.error is not None

    @property
    def comparisons(self) -> int:
        states = [beat.state for beat in list(self.beats)]
        return sum(one == "comparing" and two != "comparing" for one, two in itertools.pairwise(states))


def _twin(client: KitsuClient) -> KitsuClient:
    made = KitsuClient(client.host, tokens=client.tokens)
    made.event_host = client.event_host
    return made


def is_there(client: KitsuClient, path: str, **fields: Any) -> bool:
    """Whether a record is there, and has these values."""
    with contextlib.suppress(RouteNotFoundException):
        row = client.get(path)
        return all(row[name] == value for name, value in fields.items())
    return False


def differences(source: KitsuClient, target: KitsuClient, made: Made) -> list[str]:
    found = [oracle.snapshot(client, made.project) for client in (source, target)]
    return list(oracle.differences(*found))


@pytest.fixture
def everything(clients: tuple[KitsuClient, KitsuClient], tmp_path: Path) -> Made:
    """A production that has everything on the source, and the library that it uses on both."""
    source, target = clients
    made = make_everything(source, tmp_path / "files")
    bring_library(source, target, made, tmp_path / "library")
    return made


@pytest.mark.timeout(400)
def test_changes_of_all_kinds_are_followed(
    clients: tuple[KitsuClient, KitsuClient], everything: Made, tmp_path: Path
) -> None:
    source, target = clients
    with Following(source, target, everything.project["id"], tmp_path / "journey") as following:
        grow(source, everything, 2 * len(CHANGES))
        assert until(lambda: differences(source, target, everything) == [], PATIENCE_SECONDS), differences(
            source, target, everything
        )
    assert following.beats[-1].failed == 0
    assert following.beats[-1].files > 0
    check_landed(source, target, everything.project, tmp_path / "journey")


@pytest.mark.timeout(400)
def test_servers_that_are_restarted_are_followed(
    clients: tuple[KitsuClient, KitsuClient],
    kitsu_pair: tuple[sandbox.Server, sandbox.Server],
    tmp_path: Path,
) -> None:
    _, target = clients
    with (
        sandbox.start(quiet=True, events_apart=True) as server,
        contextlib.closing(server.client()) as source,
    ):
        made = make_everything(source, tmp_path / "files")
        bring_library(source, target, made, tmp_path / "library")
        restarts: list[Callable[[], object]] = [
            server.restart_events,
            kitsu_pair[1].restart_api,
            server.restart_api,
            server.restart_events,
        ]
        with Following(source, target, made.project["id"], tmp_path / "journey"):
            for restart in restarts:
                work = threading.Thread(target=restart)
                grow(source, made, len(CHANGES) // 2)
                work.start()
                if restart != server.restart_api:  # nothing can be changed on a server that is away
                    grow(source, made, len(CHANGES) // 2)
                work.join()
            assert until(lambda: differences(source, target, made) == [], PATIENCE_SECONDS), differences(
                source, target, made
            )
        check_landed(source, target, made.project, tmp_path / "journey")


def test_target_that_is_away_for_long_is_waited_for(
    clients: tuple[KitsuClient, KitsuClient], kitsu_pair: tuple[sandbox.Server, sandbox.Server], tmp_path: Path
) -> None:
    """Also when everything is to be compared meanwhile."""
    source, target = clients
    made = film(source)
    with Following(source, target, made.project["id"], tmp_path, verify_every=1.0) as following:
        kitsu_pair[1].kill_api()
        try:
            source.put(f"data/entities/{made['SH020']['id']}", {"description": "while it is away"})
            said = f"the target {kitsu_pair[1].origin} does not answer"
            assert until(lambda: sum(said in str(beat.problem) for beat in list(following.beats)) >= 2)
        finally:
            kitsu_pair[1].start_api()
        path = f"data/entities/{made['SH020']['id']}"
        assert until(lambda: is_there(target, path, description="while it is away"), PATIENCE_SECONDS)
        assert until(lambda: following.follower.beat.problem is None)


def test_what_is_removed_goes_and_what_is_the_targets_own_stays(
    clients: tuple[KitsuClient, KitsuClient], everything: Made, tmp_path: Path
) -> None:
    source, target = clients
    with Following(source, target, everything.project["id"], tmp_path / "journey"):
        there = target.fetch_first("projects", {"name": everything.project["name"]})
        own = target.asset.new_asset(there, target.asset.all_asset_types_for_project(there)[0], "The target's own")
        shot, playlist = everything.id("third shot"), everything.id("playlist")
        source.shot.remove_shot(shot, force=True)
        source.delete(f"data/playlists/{playlist}")
        gone = [f"data/entities/{shot}", f"data/playlists/{playlist}"]
        assert until(lambda: not any(is_there(target, path) for path in gone), PATIENCE_SECONDS)
        assert is_there(target, f"data/entities/{own['id']}")
    with Migration(source, target, everything.project["id"], folder=tmp_path / "journey") as migration:
        proof = migration.verify()
    assert proof.agrees
    assert {kind.name: kind.extra for kind in proof.kinds if kind.extra} == {"assets": 1}


def test_what_is_removed_may_be_kept(clients: tuple[KitsuClient, KitsuClient], tmp_path: Path) -> None:
    source, target = clients
    made = film(source)
    with Following(source, target, made.project["id"], tmp_path, remove=False) as following:
        source.shot.remove_shot(made["SH020"], force=True)
        source.put(f"data/entities/{made['sequence']['id']}", {"description": "after that"})
        path = f"data/entities/{made['sequence']['id']}"
        assert until(lambda: is_there(target, path, description="after that"), PATIENCE_SECONDS)
        assert is_there(target, f"data/entities/{made['SH020']['id']}")
        assert following.follower.beat.removed == 0


def test_verification_heals_what_no_event_told(
    clients: tuple[KitsuClient, KitsuClient],
    kitsu_pair: tuple[sandbox.Server, sandbox.Server],
    tmp_path: Path,
) -> None:
    source, target = clients
    made = film(source)
    shot, sequence = made["SH020"]["id"], made["sequence"]["id"]
    with Following(source, target, made.project["id"], tmp_path, verify_every=2.0) as following:
        kitsu_pair[0].sql(f"update entity set description = 'by nobody' where id = '{shot}'")
        target.put(f"data/entities/{sequence}", {"description": "somebody on the target"})
        assert until(lambda: is_there(target, f"data/entities/{shot}", description="by nobody"), PATIENCE_SECONDS)
        wanted = source.get(f"data/entities/{sequence}")["description"]
        assert until(lambda: is_there(target, f"data/entities/{sequence}", description=wanted), PATIENCE_SECONDS)
        assert until(lambda: following.follower.beat.differences == 0, PATIENCE_SECONDS)


def test_other_productions_are_let_be(clients: tuple[KitsuClient, KitsuClient], tmp_path: Path) -> None:
    source, target = clients
    made, other = film(source), film(source)
    with Following(source, target, made.project["id"], tmp_path) as following:
        task = source.task.all_tasks_for_shot(other["SH010"])[0]
        comment = source.task.add_comment(task, task["task_status_id"], "not yours")
        source.put(f"data/comments/{comment['id']}", {"text": "still not yours"})  # its event names no production
        source.put(f"data/entities/{made['SH020']['id']}", {"description": "yours"})
        path = f"data/entities/{made['SH020']['id']}"
        assert until(lambda: is_there(target, path, description="yours"), PATIENCE_SECONDS)
        assert following.comparisons == 1
    assert not is_there(target, f"data/comments/{comment['id']}")
    assert target.fetch_first("projects", {"name": other.project["name"]}) is None


def test_new_person_comes_along(clients: tuple[KitsuClient, KitsuClient], tmp_path: Path) -> None:
    source, target = clients
    made = film(source)
    with Following(source, target, made.project["id"], tmp_path):
        mail = f"new-{time.time_ns()}@example.com"
        person = source.person.new_person("Nora", "New", mail)
        source.project.add_person_to_team(made.project, person)
        task = source.task.all_tasks_for_shot(made["SH010"])[0]
        source.task.assign_task(task, person)

        def assigned() -> bool:
            known = target.person.get_person_by_email(mail)
            return known is not None and known["id"] in target.get(f"data/tasks/{task['id']}")["assignees"]

        assert until(assigned, PATIENCE_SECONDS)


def test_second_follower_of_a_folder_is_refused(clients: tuple[KitsuClient, KitsuClient], tmp_path: Path) -> None:
    source, target = clients
    made = film(source)
    with Following(source, target, made.project["id"], tmp_path):
        with pytest.raises(MigrationException, match="another run of this migration is under way"):
            Migration(source, target, made.project["id"], folder=tmp_path).follow().run()


def test_bad_times_are_refused(clients: tuple[KitsuClient, KitsuClient]) -> None:
    with pytest.raises(ValueError, match=r"verify_every: wanted a number from 1 on, got 0"):
        Migration(*clients, "x").follow(verify_every=0)


def test_records_read_alone_are_as_in_their_lists(clients: tuple[KitsuClient, KitsuClient], tmp_path: Path) -> None:
    source, _ = clients
    made = make_everything(source, tmp_path / "files")
    whole = KitsuSide("source", source, made.project["id"], Journal(None, {"of": "a test"}))
    compared = 0
    for name, kind in NARROW.items():
        listed = {row["id"]: row for row in whole.rows(name, kind.read)}
        part = Part(whole, Wanted({name: set(listed)}), {})
        alone = {row["id"]: row for row in part.rows(name, kind.read)}
        assert {each: _sorted(row) for each, row in alone.items()} == {
            each: _sorted(row) for each, row in listed.items()
        }, name
        compared += len(alone)
    assert compared > len(NARROW)


def _sorted(row: dict[str, Any]) -> dict[str, Any]:
    """Relations have no order."""
    return {name: sorted(map(str, value)) if isinstance(value, list) else value for name, value in row.items()}


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> None:
    """Lines that break are told as warnings, which is meant."""
    caplog.set_level("ERROR", "gazu_like")


def test_record_that_the_target_had_before_is_not_removed_with_the_sources(
    clients: tuple[KitsuClient, KitsuClient], tmp_path: Path
) -> None:
    source, target = clients
    made = film(source)
    there = target.project.new_project(made.project["name"], "short")
    sequence = target.shot.new_sequence(there, "SQ01")
    own = target.shot.new_shot(there, sequence, "SH020")
    with Following(source, target, made.project["id"], tmp_path):
        source.shot.remove_shot(made["SH020"], force=True)
        source.shot.remove_shot(made["SH010"], force=True)
        path = f"data/entities/{made['SH010']['id']}"
        assert until(lambda: not is_there(target, path), PATIENCE_SECONDS)
        assert is_there(target, f"data/entities/{own['id']}")
