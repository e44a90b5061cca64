"""download: previews into a folder, from a real server."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from gazu_like import lookup
from gazu_like.aio import AsyncKitsuClient
from gazu_like.cli import exits
from gazu_like.client import KitsuClient
from tests.cli.conftest import Run, as_administrator, as_person
from tests.cli.film import Film, archive, picture
from tests.cli.running import Running
from tests.support.faulty import FaultyServer, Received, answer, chosen_by, forward_to
from tests.support.media import size_of_png
from tests.support.slow import SlowLine

if TYPE_CHECKING:
    from gazu_like.sandbox import Server

needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs signals and a pseudo-terminal")
MEGABYTE = 1_000_000

NEWEST = (
    "Props_Lamp_Modeling_v001.zip",
    "SQ010_SH020_Animation_v002.png",
    "SQ010_SH020_Animation_v002-2.png",
    "SQ010_SH020_Compositing_v001.png",
    "SQ010_SH030_Animation_v001.png",
)


class Shown(Film):
    """A film in which things are published, for all the tests that only look."""

    def __init__(self, client: KitsuClient, folder: Path) -> None:
        super().__init__(client)
        self.one, self.other, self.lamp = self.shot("SH020"), self.shot("SH030"), self.asset("Lamp")
        self.animation = self.task(self.one)
        self.published(self.animation, picture(folder / "a.png"))
        self.second = self.published(self.animation, *(picture(folder / f"{n}.png", n) for n in (1, 2)))
        self.published(self.task(self.one, "Compositing"), picture(folder / "c.png", 90), status="wfa")
        self.third = self.published(self.task(self.other), picture(folder / "d.png", 80))
        self.published(self.task(self.lamp, "Modeling", "Asset"), archive(folder / "l.zip", 5000))
        playlist = client.playlist.new_playlist(self.project, "Dailies")
        client.playlist.add_entity_to_playlist(playlist, self.one, preview_file=self.second[0])
        client.playlist.add_entity_to_playlist(playlist, self.other, preview_file=self.third[0])


@pytest.fixture(scope="module")
def gallery(kitsu_server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    with closing(kitsu_server.client()) as client:
        yield Shown(client, tmp_path_factory.mktemp("gallery"))


@pytest.fixture
def shown(kitsu_server: Server, gallery: Shown, monkeypatch: pytest.MonkeyPatch) -> Shown:
    as_administrator(kitsu_server, gallery, monkeypatch)
    return gallery


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_newest_of_each_task_come_and_a_second_time_nothing(shown: Shown, home: Path, run: Run) -> None:
    ended = run("download")
    assert ended.code == 0, ended.err
    folder = Path(shown.name)
    assert sorted(ended.out.splitlines()) == sorted(str(folder / name) for name in NEWEST)
    assert names(folder) == sorted(NEWEST)
    assert size_of_png((folder / NEWEST[2]).read_bytes()) == (64, 48)
    assert f"{shown.name}: 5 files fetched (" in ended.err

    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    again = run("download")
    assert again.out == ended.out
    assert f"{shown.name}: nothing fetched, 5 there already" in again.err
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    assert "5 files fetched" in run("download", "--force").err
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} != before


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["SQ010"], NEWEST[1:]),
        (["SQ010/SH030"], NEWEST[4:]),
        (["sh020"], NEWEST[1:4]),
        (["Lamp"], NEWEST[:1]),
        (["SH020/Compositing"], NEWEST[3:4]),
        (["SH020/animation", "--all"], ("SQ010_SH020_Animation_v001.png", *NEWEST[1:3])),
        (["--type", "Animation"], (*NEWEST[1:3], NEWEST[4])),
        (["--status", "wfa"], NEWEST[3:4]),
        (["SH030", "--status", "wfa"], ()),
        (["--playlist", "Dailies"], ("SQ010_SH020_Animation_v002.png", NEWEST[2], NEWEST[4])),
        (["--playlist", "Dailies", "--type", "Compositing"], ()),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_is_meant(words: list[str], wanted: tuple[str, ...], shown: Shown, home: Path, run: Run) -> None:
    ended = run("download", *words, "--dry-run", "--json")
    assert ended.code == 0, ended.err
    assert [Path(row["path"]).name for row in json.loads(ended.out)] == list(wanted)
    assert all(row["state"] == "to fetch" and row["bytes"] > 0 for row in json.loads(ended.out))
    assert not Path(shown.name).exists()
    if not wanted:
        assert run("download", *words).err == "No such previews.\n"
        assert not Path(shown.name).exists()


def test_ids_will_do_without_a_production(shown: Shown, home: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GAZU_LIKE_PROJECT")
    for record, count in ((shown.one, 3), (shown.sequence, 4), (shown.animation, 2)):
        ended = run("download", record["id"], "-o", home / record["id"])
        assert ended.code == 0, ended.err
        assert len(names(home / record["id"])) == count


@pytest.mark.parametrize(("kind", "size"), [("thumbnail", (150, 100)), ("cover", (64, 48)), ("lowdef", (64, 48))])
def test_other_kinds_than_originals(kind: str, size: Any, shown: Shown, home: Path, run: Run) -> None:
    for _ in range(2):
        ended = run("download", "--kind", kind, "-o", "out/deep", "--json")
        assert ended.code == 0, ended.err
    rows = json.loads(ended.out)
    assert {row["state"] for row in rows} == {"there"}
    assert len(rows) == (5 if kind == "lowdef" else 4)
    assert [size_of_png(path.read_bytes()) for path in (home / "out" / "deep").glob("*.png")] == [size] * 4
    assert all(row["bytes"] == Path(row["path"]).stat().st_size for row in rows)
    if kind != "lowdef":
        assert f"so without a {kind}: 1 preview." in ended.err


def test_a_file_of_another_size_is_left_alone_unless_forced(shown: Shown, home: Path, run: Run) -> None:
    path = home / "out" / NEWEST[4]
    path.parent.mkdir()
    path.write_bytes(b"worked upon")
    ended = run("download", "-o", "out")
    assert ended.code == exits.FAILED
    assert path.read_bytes() == b"worked upon"
    assert f"out/{path.name}: a file of another size is there" in ended.err
    assert "4 files fetched" in ended.err
    assert str(Path("out") / path.name) not in ended.out
    assert run("download", "-o", "out", "--force", "SH030").code == 0
    assert size_of_png(path.read_bytes()) == (64, 48)


def test_names_never_leave_the_folder_and_never_meet(film: Film, home: Path, run: Run) -> None:
    shots = ["../../x", "a/b", "a\\b", "SH:1", "SH?1", "\N{CLAPPER BOARD}" * 70, "\x1b[2J", "con", "n" * 150, ". ."]
    for number, name in enumerate(shots):
        film.published(film.task(film.shot(name)), picture(home / "in" / "a.png", number))
    for _ in range(2):
        ended = run("download", "-o", home / "deep" / "out", "--json")
        assert ended.code == 0, ended.err
    rows = json.loads(ended.out)
    assert {row["state"] for row in rows} == {"there"}
    assert len({row["path"] for row in rows}) == len(shots)
    found = [*(home / "deep" / "out").iterdir()]
    assert len(found) == len(shots)
    assert all(path.name.endswith(".png") and "_Animation_v001" in path.name for path in found)
    assert names(home / "deep") == ["out"]
    assert sorted(path.name for path in home.iterdir() if path.name != "config") == ["deep", "in"]
    assert {"SQ010_a-b_Animation_v001"} < {path.name[:24] for path in found}
    assert "\x1b" not in run("download", "-o", home / "deep" / "out", "--dry-run").out


def _failing_for(host: str, preview_file_id: str) -> Any:
    def choose(request: Received) -> Any:
        is_it = request.path.startswith(f"/api/pictures/originals/preview-files/{preview_file_id}")
        return answer({"message": "lost"}, status=404) if is_it else forward_to(host)

    return chosen_by(choose)


def test_one_that_fails_does_not_stop_the_others(
    shown: Shown, home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    origin = shown.client.host.removesuffix("/api")
    with FaultyServer(otherwise=_failing_for(origin, shown.third[0]["id"])) as server:
        monkeypatch.setenv("GAZU_LIKE_HOST", server.host)
        ended = run("download", "-o", "out")
    assert ended.code == exits.FAILED
    assert names(home / "out") == sorted(NEWEST[:4])
    assert f"out/{NEWEST[4]}: " in ended.err
    assert "lost" in ended.err
    assert ended.err.splitlines()[-1].startswith("out: 4 files fetched (")
    assert ended.err.splitlines()[-1].endswith(", 1 failed")
    monkeypatch.setenv("GAZU_LIKE_HOST", shown.client.host)
    assert run("download", "-o", "out").code == 0
    assert names(home / "out") == sorted(NEWEST)


@needs_terminal
def test_ctrl_c_leaves_no_half_files_and_a_second_run_goes_on(
    film: Film, home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    film.published(film.task(film.shot("SH001")), picture(home / "in" / "a.png"))
    for number in range(2, 5):
        film.published(film.task(film.shot(f"SH00{number}")), archive(home / "in" / "l.zip", 20 * MEGABYTE))
    with SlowLine(film.client.host, 2 * MEGABYTE) as line:
        monkeypatch.setenv("GAZU_LIKE_HOST", line.host)
        with Running("download", "-o", "out", "--jobs", 4, at_terminal=True) as downloading:
            downloading.wait_for("4 files", "MB of 60.0 MB", "MB/s")
            ended = downloading.end()
    assert ended.code == exits.INTERRUPTED, ended.out
    assert "1 of 4 files are there. The same command fetches the rest." in downloading.shown
    assert "Traceback" not in downloading.shown
    assert names(home / "out") == ["SQ010_SH001_Animation_v001.png"]
    monkeypatch.setenv("GAZU_LIKE_HOST", film.client.host)
    again = run("download", "-o", "out")
    assert "out: 3 files fetched (60.0 MB), 1 there already" in again.err
    assert {path.stat().st_size for path in (home / "out").glob("*.zip")} == {20 * MEGABYTE}


@needs_terminal
def test_a_terminal_sees_a_table_of_what_would_come_and_how_much_came(shown: Shown, home: Path) -> None:
    with Running("download", "SH020", "--dry-run", at_terminal=True) as looking:
        ended = looking.ended()
    assert ended.code == 0
    assert "STATE" in looking.shown
    assert "to fetch" in looking.shown
    with Running("download", "SH020", at_terminal=True) as downloading:
        ended = downloading.ended()
    assert ended.code == 0, ended.out
    assert "✓ 3 files" in downloading.shown
    assert f"{shown.name}: 3 files fetched" in downloading.shown
    assert NEWEST[1] not in downloading.shown


def test_artists_download_what_their_productions_have(
    shown: Shown, home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_person(shown.artist(), monkeypatch)
    for words, count in (([], 5), (["--playlist", "Dailies"], 3), (["SQ010", "-t", "Animation", "-s", "wip"], 3)):
        ended = run("download", *words)
        assert ended.code == 0, ended.err
        assert len(ended.out.splitlines()) == count


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["SH02"], "WHAT: "),
        (["SH020/Animaton"], "WHAT: SQ010/SH020 has no task 'Animaton'. Did you mean Animation?"),
        (["SQ010/SH02/Animation"], "Did you mean SQ010/SH020"),
        (["5a3b7a0e-2d5f-4f0e-9f35-3d1f0c1f7a11"], "has no entity or task"),
        (["--type", "Animaton"], "--type: "),
        (["--status", "wfaa"], "--status: "),
        (["--kind", "orignal"], "orignal"),
        (["--jobs", "0"], "--jobs"),
        (["--playlist", "Dailes"], "--playlist: "),
        (["--playlist", "5a3b7a0e-2d5f-4f0e-9f35-3d1f0c1f7a11"], "has no playlist"),
        (["SH020", "--playlist", "Dailies"], "--playlist: it says itself which previews"),
        (["-p", "Nowhere"], "--project: "),
        (["-o", "file.txt"], "file.txt"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_typing_mistakes(words: list[str], said: str, film: Film, home: Path, run: Run) -> None:
    film.task(film.shot("SH020"))
    (home / "file.txt").touch()
    ended = run("download", *words)
    assert ended.code == exits.USAGE
    assert said in ended.err
    assert ended.out == ""
    assert not Path(film.name).exists()


# The functions below it


def test_they_can_be_awaited(kitsu_server: Any, shown: Shown, home: Path) -> None:
    with closing(kitsu_server.client()) as other:  # an asynchronous client logs out
        tokens = other.tokens

    async def work() -> list[Any]:
        async with AsyncKitsuClient(shown.client.host, tokens=tokens) as client:
            found = await client.run(
                lookup.all_previews_for_project, shown.project, task_types=[shown.type("Animation")]
            )
            rows = [each.row for each in found]
            planned = await client.files.plan_preview_downloads(rows, home, kind="thumbnail")
            paths = await client.files.download_preview_files(rows, home, kind="thumbnail")
            assert paths == [each.path for each in planned]
            assert all(each.is_there and not each.is_another for each in planned)
            return [each.path for each in planned]

    assert [size_of_png(path.read_bytes()) for path in asyncio.run(work())] == [(150, 100)] * 3


def test_of_many_tasks_the_previews_are_asked_for_at_once(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    few = lookup.all_previews_for_project(shown.project, all_revisions=True, client=shown.client)
    monkeypatch.setattr("gazu_like.lookup.previews.FEW_TASKS", 0)
    assert lookup.all_previews_for_project(shown.project, all_revisions=True, client=shown.client) == few
    assert len(few) == 6


def test_a_preview_whose_file_never_came_does_not_count(shown: Shown) -> None:
    comment = shown.client.task.add_comment(shown.animation, shown.animation["task_status_id"])
    shown.client.task.create_preview(shown.animation, comment)
    found = lookup.all_previews_for_project(shown.project, tasks=[shown.animation], client=shown.client)
    assert [each["revision"] for each in found] == [2, 2]
