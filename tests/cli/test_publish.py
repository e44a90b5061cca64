"""publish: files as previews of a task, on a real server."""

from __future__ import annotations

import asyncio
import io
import json
import shlex
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from gazu_like.aio import AsyncKitsuClient
from gazu_like.cli import exits
from gazu_like.exception import ServerErrorException
from gazu_like.shapes import PreviewFile
from tests.cli.conftest import Run
from tests.cli.film import Film, archive, picture
from tests.cli.running import Running
from tests.support.faulty import FaultyServer, Received, answer, chosen_by, forward_to
from tests.support.slow import SlowLine

needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs signals and a pseudo-terminal")
MEGABYTE = 1_000_000


@pytest.fixture
def task(film: Film) -> Any:
    return film.task(film.shot("SH020"))


def previews(film: Film, task: Any) -> list[PreviewFile]:
    rows = film.client.task.all_previews_for_task(task)
    return sorted(rows, key=lambda row: (row["revision"], row["position"]))


def test_a_file_is_shown_with_a_comment_and_the_page_is_named(film: Film, task: Any, home: Path, run: Run) -> None:
    ended = run("publish", "SQ010/SH020/Animation", picture(home / "a.png"), "-m", "Second pass")
    assert ended.code == 0, ended.err
    told, address = ended.out.splitlines()
    assert told == "SQ010/SH020/Animation: v001 published, wfa"
    assert address == film.client.task.get_task_url(task)
    assert ended.err.splitlines() == [f"a.png: {(home / 'a.png').stat().st_size} B"]
    (comment,) = film.comments(task)
    assert (comment["text"], comment["task_status"]["short_name"]) == ("Second pass", "wfa")
    assert [row["original_name"] for row in comment["previews"]] == ["a"]


def test_several_files_are_one_revision_in_order(film: Film, task: Any, home: Path, run: Run) -> None:
    files = [picture(home / "front.png"), picture(home / "Side.PNG", 20), archive(home / "all.zip", 100)]
    ended = run(
        "publish", "SH020/Animation", *files, "-s", "WIP", "--revision", 4, "--set-thumbnail", "--wait", "--json"
    )
    assert ended.code == 0, ended.err
    said = json.loads(ended.out)
    assert said["task"] == "SQ010/SH020/Animation"
    assert [(row["revision"], row["position"], row["status"]) for row in said["previews"]] == [
        (4, place, "ready") for place in (1, 2, 3)
    ]
    (comment,) = film.comments(task)
    assert said["comment"]["id"] == comment["id"]
    assert [row["original_name"] for row in previews(film, task)] == ["front", "Side", "all"]
    shot = film.client.shot.get_shot(task["entity_id"])
    assert shot["preview_file_id"] == said["previews"][0]["id"]


def test_a_movie_is_waited_for(kitsu_server: Any, film: Film, task: Any, home: Path, run: Run) -> None:
    from tests.support import media

    program = media.ffmpeg() if getattr(kitsu_server, "has_movies", False) else None
    if program is None:
        pytest.skip("the server takes no movies: no ffmpeg")
    ended = run("publish", task["id"], media.movie(home / "shot.mov", program), "--wait")
    assert ended.code == 0, ended.err
    assert "The server processes shot.mov ..." in ended.err
    assert [(row["extension"], row["status"]) for row in previews(film, task)] == [("mp4", "ready")]


def test_a_message_may_come_from_stdin(
    film: Film, task: Any, home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("See the hands\n"))
    assert run("publish", "SH020/Animation", picture(home / "a.png"), "-m", "-").code == 0
    assert film.comments(task)[0]["text"].strip() == "See the hands"


def test_without_one_status_that_asks_for_feedback_the_task_keeps_its_own(
    film: Film, task: Any, home: Path, run: Run
) -> None:
    wfa = film.client.task.get_task_status_by_short_name("wfa")
    assert wfa is not None
    film.client.project.remove_task_status(film.project, wfa)
    ended = run("publish", "SH020/Animation", picture(home / "a.png"))
    assert ended.out.splitlines()[0] == "SQ010/SH020/Animation: v001 published, todo"
    refused = run("publish", "SH020/Animation", picture(home / "a.png"), "-s", "wfa")
    assert refused.code == exits.USAGE
    assert f"--status: {film.name} has no task status 'wfa'" in refused.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["SH020/Animaton", "a.png"], "TASK: SQ010/SH020 has no task 'Animaton'. Did you mean Animation?"),
        (["SH02/Animation", "a.png"], "Did you mean SQ010/SH020?"),
        (["SH020", "a.png"], "TASK: task: wanted ENTITY/TASK TYPE such as SH020/Animation"),
        (["SH020/Animation", "a.png", "b.png"], "FILE: no such file: b.png"),
        (["SH020/Animation", "a.png", "empty.png"], "FILE: the file is empty: empty.png"),
        (["SH020/Animation", "a.png", "."], "FILE: not a file: ."),
        (
            ["SH020/Animation", "a.png", "a.tiff"],
            "FILE: the server shows no files such as 'a.tiff'. It takes pictures: ",
        ),
        (["SH020/Animation", "a.png", "-s", "wfaa"], "--status: "),
        (["SH020/Animation", "a.png", "--revision", "3"], "--revision: the task has revision 3 already; it has 3"),
        (["SH020/Animation", "a.png", "--revision", "x"], "--revision"),
        (["SH020/Animation", "a.png", "--comment", "123"], "--comment: wanted an ID"),
        (["SH020/Animation", "a.png", "--comment", "5a3b7a0e-2d5f-4f0e-9f35-3d1f0c1f7a11"], "the task has no comment"),
        (["SH020/Animation", "a.png", "--comment", "x", "-s", "wip"], "--comment: it is posted already"),
        (["SH020/Animation", "a.png", "-p", "Nowhere"], "--project: "),
        (["SH020/Animation"], "Missing argument 'FILE...'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_everything_is_looked_at_before_anything_is_posted(
    words: list[str], said: str, film: Film, task: Any, home: Path, run: Run
) -> None:
    film.published(task, picture(home / "first.png"))
    third = film.client.task.create_preview(task, film.comments(task)[0])
    film.client.files.update_preview(third, {"revision": 3})
    film.client.files.remove_preview_file(previews(film, task)[0])
    picture(home / "a.png")
    (home / "empty.png").touch()
    (home / "a.tiff").write_bytes(b"II*")
    ended = run("publish", *words)
    assert ended.code == exits.USAGE
    assert said in ended.err
    assert len([line for line in ended.err.splitlines() if line.startswith("Error")]) == 1
    assert ended.out == ""
    assert len(film.comments(task)) == 1


def test_a_production_may_want_one_file_a_revision(film: Film, task: Any, home: Path, run: Run) -> None:
    film.client.project.update_project({**film.project, "is_single_preview_per_revision": True})
    files = [picture(home / name) for name in ("a.png", "b.png")]
    ended = run("publish", "SH020/Animation", *files)
    assert ended.code == exits.USAGE
    assert f"FILE: {film.name} is set to one file a revision, got 2" in ended.err
    assert film.comments(task) == []
    assert run("publish", "SH020/Animation", files[0]).code == 0


def test_artists_publish_on_tasks_of_theirs(film: Film, task: Any, as_artist: Any, home: Path, run: Run) -> None:
    refused = run("publish", "SH020/Animation", picture(home / "a.png"))
    assert refused.code == exits.FAILED
    assert "TASK: SQ010/SH020/Animation: you may not publish there: are you assigned to it" in refused.err
    film.client.task.assign_task(task, as_artist)
    ended = run("publish", "SH020/Animation", home / "a.png", "--set-thumbnail", "--wait", "--revision", 2)
    assert ended.code == 0, ended.err
    (comment,) = film.comments(task)
    assert comment["person_id"] == as_artist["id"]


def _failing_at(host: str, number: int) -> Any:
    """Pass everything on but one of the uploads."""
    uploads: list[Received] = []

    def choose(request: Received) -> Any:
        if "/pictures/preview-files/" in request.path:
            uploads.append(request)
            if len(uploads) == number:
                return answer({"message": "no room left"}, status=400)
        return forward_to(host)

    return chosen_by(choose)


def test_what_failed_half_way_is_told_and_gone_on_with(
    film: Film, task: Any, home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    origin = film.client.host.removesuffix("/api")
    with FaultyServer(otherwise=_failing_at(origin, 2)) as server:
        monkeypatch.setenv("GAZU_LIKE_HOST", server.host)
        names = [picture(home / name).name for name in ("a.png", "b 2.png", "c.png")]
        ended = run("publish", "SH020/Animation", *names)
    monkeypatch.setenv("GAZU_LIKE_HOST", film.client.host)
    assert ended.code == exits.FAILED
    assert "no room left" in ended.err
    (comment,) = film.comments(task)
    assert f"Comment {comment['id']} is posted; 1 of 3 files published as v001." in ended.err
    assert [row["original_name"] for row in previews(film, task)] == ["a"]

    (advice,) = [line for line in ended.err.splitlines() if line.startswith("To go on: ")]
    words = shlex.split(advice.removeprefix("To go on: gazu-like "))
    assert words[-2:] == names[1:]
    again = run(*words)
    assert again.code == 0, again.err
    assert [(row["original_name"], row["revision"]) for row in previews(film, task)] == [
        (name, 1) for name in ("a", "b 2", "c")
    ]
    assert len(film.comments(task)) == 1


@needs_terminal
@pytest.mark.parametrize("role", ["administrator", "artist"])
def test_ctrl_c_in_the_middle_of_a_file_says_what_stands_and_leaves_no_empty_preview(
    role: str, film: Film, task: Any, home: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    if role == "artist":
        film.client.task.assign_task(task, request.getfixturevalue("as_artist"))
    first, second = picture(home / "a.png"), archive(home / "large.zip", 30 * MEGABYTE)
    with SlowLine(film.client.host, 2 * MEGABYTE) as line:
        monkeypatch.setenv("GAZU_LIKE_HOST", line.host)
        with Running("publish", "SH020/Animation", first, second, at_terminal=True) as publishing:
            publishing.wait_for("MB/s", "2 files")
            ended = publishing.end()
    assert ended.code == exits.INTERRUPTED, ended.out
    (comment,) = film.comments(task)
    assert "1 of 2 files published as v001." in publishing.shown
    assert f"--comment {comment['id']}" in " ".join(publishing.shown.split())
    assert "Interrupted." in publishing.shown
    assert "Traceback" not in publishing.shown
    assert [row["original_name"] for row in previews(film, task)] == ["a"]


@needs_terminal
def test_a_terminal_sees_bytes_rate_and_time_left_and_then_one_line(film: Film, task: Any, home: Path) -> None:
    with SlowLine(film.client.host, 4 * MEGABYTE) as line:
        name = "\N{CLAPPER BOARD}" * 30 + ".zip"
        command = ("publish", "SH020/Animation", archive(home / name, 6 * MEGABYTE), "--server", line.host)
        with Running(*command, at_terminal=True) as publishing:
            publishing.wait_for("of 6.0 MB", "MB/s", "0:0")
            ended = publishing.ended()
    assert ended.code == 0, ended.out
    assert "✓ \N{CLAPPER BOARD}" in publishing.shown
    assert "SQ010/SH020/Animation: v001 published, wfa" in publishing.shown
    bars = [line for line in publishing.shown.replace("\r", "\n").splitlines() if "6.0 MB" in line]
    assert max(cell_len(line) for line in bars) <= 80


def test_names_that_would_drive_a_terminal_do_not(film: Film, task: Any, home: Path, run: Run) -> None:
    ended = run("publish", "SH020/Animation", picture(home / "\x1b[2Jevil.png"))
    assert ended.code == 0, ended.err
    assert "\x1b" not in ended.out + ended.err


# The function below it


def test_it_can_be_awaited_and_cancelled_in_the_middle(kitsu_server: Any, film: Film, task: Any, home: Path) -> None:
    with closing(kitsu_server.client()) as other:  # an asynchronous client logs out
        tokens = other.tokens
    seen: list[Any] = []

    async def work(host: str) -> None:
        async with AsyncKitsuClient(host, tokens=tokens) as client:
            begun = asyncio.Event()
            publishing = asyncio.ensure_future(
                client.task.publish_previews(
                    task,
                    task["task_status_id"],
                    [home / "a.png", home / "large.zip"],
                    told=seen.append,
                    progress_callback=lambda done, total: begun.set() if done > MEGABYTE else None,
                )
            )
            await begun.wait()
            publishing.cancel()
            with pytest.raises(asyncio.CancelledError):
                await publishing
            shown = await client.task.add_previews(task, seen[0], [home / "b.png"])
            assert [row["position"] for row in shown] == [2]

    picture(home / "a.png")
    picture(home / "b.png")
    archive(home / "large.zip", 30 * MEGABYTE)
    with SlowLine(film.client.host, 4 * MEGABYTE) as line:
        asyncio.run(work(line.host))
    assert [row["original_name"] for row in previews(film, task)] == ["a", "b"]
    assert len(film.comments(task)) == 1
    assert [each["id"] for each in seen[1:]] == [previews(film, task)[0]["id"]]


def test_an_error_of_the_picture_says_that_all_is_published(
    film: Film, task: Any, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    origin = film.client.host.removesuffix("/api")

    def choose(request: Received) -> Any:
        is_it = request.path.endswith("/set-main-preview")
        return answer({"message": "broken"}, status=500) if is_it else forward_to(origin)

    with FaultyServer(otherwise=chosen_by(choose)) as server:
        monkeypatch.setattr(film.client, "host", server.host)
        with pytest.raises(ServerErrorException, match="was posted all the same, with 1 of 1 files"):
            film.client.task.publish_previews(
                task, task["task_status_id"], [picture(home / "a.png")], set_thumbnail=True
            )
