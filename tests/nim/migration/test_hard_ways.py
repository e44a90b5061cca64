"""Killed, cut off, refused: a job arrives once and whole, or nothing is written and one line says why."""

from __future__ import annotations

import contextlib
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from gazu_like import session
from gazu_like.client import KitsuClient
from gazu_like.exception import ConnectionFailedException, MigrationException
from gazu_like.nim import NimClient, testing
from gazu_like.nim.migration import Choices, NimSource
from tests.kitsu.conftest import PASSWORD
from tests.nim.migration.conftest import Way, a_way
from tests.nim.migration.oracle import Kitsu, problems
from tests.nim.migration.victim import launch
from tests.support import media
from tests.support.wires import QUICK
from tests.sync.landing import unsound
from tests.sync.moves import changed, requests_of, writing
from tests.sync.victim import MOMENTS, Fate

if TYPE_CHECKING:
    from gazu_like.sandbox import Server

#: Writes to the target at which it happens, by the moment, one run after the other.
KILLS = {"journal": 5, "before": 20, "during": 30, "after": 40, "file": 10}


@pytest.fixture
def film(kitsu_pair: tuple[Server, Server], tmp_path: Path) -> Iterator[Way]:
    with a_way(kitsu_pair[1], tmp_path, testing.demo.load) as way:
        yield way


def test_killed_again_and_again(film: Way) -> None:
    assert KILLS.keys() == set(MOMENTS)
    for moment, write in KILLS.items():
        code = launch(film.nim.host, film.job, film.kitsu, film.folder, Fate(moment, write))
        assert code == -signal.SIGKILL, moment
        assert list(unsound(film.folder)) == []
    film.run()
    assert problems(film.world, film.job, film.kitsu) == []
    assert changed(film.run()) == {}
    proof = film().verify()
    assert proof.agrees, proof.problems
    assert sum(each.extra for each in proof.kinds) == 0


def test_nim_that_falls_silent_while_it_is_read(small: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = small.world.answer

    def silent(form: Any, *given: Any) -> Any:
        if form.get("q") == "getTaskInfo":
            raise ConnectionAbortedError
        return answer(form, *given)

    with monkeypatch.context() as patch, requests_of(small.kitsu) as calls:
        patch.setattr(small.world, "answer", silent)
        patch.setattr("socketserver.BaseServer.handle_error", lambda *given: None)
        with pytest.raises(ConnectionFailedException):
            small().run()
    assert writing(calls) == []
    small.run()
    assert small().verify().agrees


def test_nim_that_loses_its_files_meanwhile(small: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gazu_like.sync.files.PAUSE_SECONDS", 0.001)
    kept = dict(small.world.files)
    small.world.files.clear()
    report = small().run()
    assert [each.message for each in report.problems if each.what == "file"] == [
        "the source has a record of this file, but not the file"
    ]
    small.world.files.update(kept)
    assert small().verify().finished


def test_a_wrong_key_is_told_before_anything_is_read(small: Way) -> None:
    small.world.requires_keys = True
    small.world.keys["ines"] = testing.Key("right")
    for key, said in ((None, "wants an API key"), ("wrong", "API Key Not Found")):
        with NimClient(small.nim.host, "ines", key, retry=QUICK) as client, requests_of(small.kitsu) as calls:
            with pytest.raises(MigrationException, match=said) as error:
                small(source=client).run()
        assert "NIM_API_KEY" in str(error.value)
        assert writing(calls) == []
    assert not small.folder.exists()
    with NimClient(small.nim.host, "ines", "right", retry=QUICK) as client:
        assert small(source=client).plan().failed == 0


def test_a_target_whose_login_is_no_administrators(small: Way, kitsu_pair: tuple[Server, Server]) -> None:
    email = "nim-manager@example.com"
    person = small.kitsu.create("persons", {"first_name": "M", "last_name": "X", "email": email, "role": "manager"})
    small.kitsu.person.change_password_for_person(person, PASSWORD)
    with contextlib.closing(KitsuClient(small.kitsu.host)) as manager:
        session.log_in(email, PASSWORD, client=manager)
        small.kitsu, admin = manager, small.kitsu
        with pytest.raises(MigrationException, match="this login is a manager's; a migration writes as an adm"):
            small().run()
        small.kitsu = admin


def test_a_server_that_is_no_nim(small: Way) -> None:
    with NimClient("http://127.0.0.1:9", "ines", retry=QUICK) as nobody:
        with pytest.raises(MigrationException, match=r"^the source http://127\.0\.0\.1:9/nimAPI\.php cannot be asked"):
            small(source=nobody).plan()


def test_nobody_can_follow_nim(small: Way) -> None:
    with pytest.raises(MigrationException, match="NIM tells of no events; run the migration again"):
        small().follow()


def test_a_series_has_episodes_and_stays_one(small: Way) -> None:
    series = NimSource(small.nim, Choices(shows="episodes", first_frame=1001))
    small.run(source=series)
    kitsu = Kitsu(small.kitsu, small.name)
    (episode,) = kitsu.of_kind("Episode")
    (sequence,) = kitsu.of_kind("Sequence")
    shot = next(row for row in kitsu.of_kind("Shot") if row["name"] == "A010")
    assert (shot["parent_id"], sequence["parent_id"]) == (sequence["id"], episode["id"])
    assert (shot["data"]["frame_in"], shot["data"]["frame_out"]) == (1001, 1048)
    assert kitsu.project["production_type"] == "tvshow"
    assert small(source=series).verify().agrees
    with pytest.raises(MigrationException, match="shows as: episodes, not sequences"):
        small().run()


def test_icons_reviews_of_shows_and_other_files(small: Way) -> None:
    ask, picture = small.world.ask, testing.Upload("icon.png", "image/png", testing.demo.png(5))
    ask("uploadShotIcon", shotID=2, file=picture)
    ask("uploadAssetIcon", assetID=1, file=picture)
    ask("uploadReviewItem", itemType="show", itemID=1, name="the whole reel", file=picture)
    ask("uploadReviewItem", itemType="job", itemID=small.job, name="the job", file=picture)
    ask("uploadReviewItem", itemType="asset", itemID=1, name="sheet", file=testing.Upload("s.xyz", "a/b", b"12345"))
    ask("uploadReviewItem", taskID=2, file=testing.Upload("render.png", "image/png", testing.demo.png(6)))
    report = small.run()
    kitsu = Kitsu(small.kitsu, small.name)
    names = sorted(row["name"] for row in kitsu.previews.values())
    assert names == ["first", "icon", "render.png", "the whole reel"]
    (edit,) = kitsu.of_kind("Edit")
    assert (edit["name"], bool(edit["preview_file_id"])) == ("Reel", True)
    assert [row["name"] for row in kitsu.attachments] == ["s.xyz"]
    assert all(row["preview_file_id"] for row in kitsu.of_kind("Shot") + kitsu.of_kind("NIM Asset"))
    assert [each.label for each in report.problems if each.kind == "review-items"] == ["1 record"]
    assert changed(small.run()) == {}
    assert small().verify().agrees


def test_two_jobs_of_one_name_do_not_become_one(small: Way) -> None:
    small.run()
    first = Kitsu(small.kitsu, small.name)
    other = int(small.world.ask("addJob", name=small.name, number="777")["ID"])
    small.job, small.folder = other, small.folder.with_name("other")
    small.run()
    assert Kitsu(small.kitsu, f"777 {small.name}").id != first.id


def test_a_production_of_another_job_is_refused(small: Way) -> None:
    small.run()
    held = small.name
    small.world.store.get("job", small.job)["jobname"] = "Renamed there"
    other = int(small.world.ask("addJob", name=held, number="778")["ID"])
    small.job, small.folder = other, small.folder.with_name("other")
    with pytest.raises(MigrationException, match="was made of another one"):
        small().plan()


# --- options ---------------------------------------------------------------------------------------------------------


def test_a_mapping_file_says_what_names_do_not(small: Way) -> None:
    mapping = {"task-status": {"IN PROGRESS": "wip"}, "task-types": {"COMP (Shot)": "Compositing"}}
    small.run(mapping=mapping)
    kitsu = Kitsu(small.kitsu, small.name)
    names = {(kitsu.types[row["task_type_id"]]["name"], kitsu.statuses[row["task_status_id"]]["short_name"])
             for row in kitsu.tasks.values() if kitsu.entities[row["entity_id"]]["name"] == "A010"}  # fmt: skip
    assert names == {("Compositing", "wip")}
    assert small(mapping=mapping).verify().agrees
    assert small.run(mapping=mapping).pushed == 0


def test_what_kitsu_lacks_can_stop_it(small: Way) -> None:
    small.world.store.add("task type", name=f"ONLY {small.job} HERE", short_name="x", folder="x", userType="artist")
    small.world.ask("addTask", shotID=1, taskTypeName=f"ONLY {small.job} HERE")
    with requests_of(small.kitsu) as calls, pytest.raises(MigrationException, match="ONLY 1 HERE"):
        small(missing="fail").run()
    assert writing(calls) == []
    skipped = small(missing="skip").run()
    assert [each.label.split(" / ")[-2] for each in skipped.problems if each.kind == "tasks"] == ["Shot"]


@pytest.mark.parametrize(("conflicts", "description"), [("source", "NIM's"), ("newer", "Kitsu's"), ("keep", "Kitsu's")])
def test_both_sides_changed(small: Way, conflicts: Any, description: str) -> None:
    small.run()
    (shot,) = [row for row in Kitsu(small.kitsu, small.name).of_kind("Shot") if row["name"] == "A010"]
    time.sleep(1.1)  # Kitsu tells of changes to the second
    small.kitsu.put(f"data/entities/{shot['id']}", {"description": "Kitsu's"})
    small.world.ask("updateShot", shotID=1, description="NIM's")
    small.run(conflicts=conflicts)
    assert Kitsu(small.kitsu, small.name).entities[shot["id"]]["description"] == description


def test_without_files(small: Way) -> None:
    report = small.run(files=False)
    assert [each for each in report.files if each.copied] == []
    assert [row["status"] for row in Kitsu(small.kitsu, small.name).previews.values()] == ["processing"]
    small.run()
    assert small().verify().agrees


def test_movies_arrive_as_they_are(small: Way, tmp_path: Path) -> None:
    program = media.ffmpeg()
    if program is None:
        pytest.skip("there is no ffmpeg here")
    for name in ("take.mp4", "take.mov"):
        content = media.movie(tmp_path / name, program).read_bytes()
        small.world.ask(
            "uploadReviewItem", itemType="task", itemID=1, name=name, file=testing.Upload(name, "video/mp4", content)
        )
    small.run()
    kitsu = Kitsu(small.kitsu, small.name)
    held = {row["name"]: kitsu.preview_bytes(row) for row in kitsu.previews.values() if row["extension"] == "mp4"}
    assert held == {name: (tmp_path / name).read_bytes() for name in ("take.mp4", "take.mov")}
    assert small().verify().agrees
    assert small.run().pushed == 0
