"""Previews of comments, and publishing them, on the real server."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gazu_like import task
from gazu_like.exception import (
    DownloadFileException,
    FileDoesntExistException,
    ParameterException,
    RouteNotFoundException,
)
from gazu_like.shapes import Comment, TaskStatus
from gazu_like.task.publishing import PREVIEW_SUFFIXES
from tests.support import media
from tests.support.faulty import FaultyServer, answer

from .conftest import Production

NOWHERE = "2c1ad5a6-6c09-4a2b-8d7e-5f0f3c4b9e11"


@pytest.fixture
def production(workplace: Production) -> Production:
    return workplace


@pytest.fixture
def comment(production: Production, wip: TaskStatus) -> Comment:
    return task.add_comment(production.task, wip, "look", client=production.client)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    return media.png(tmp_path / "frame.png")


@pytest.fixture
def elsewhere(picture: Path) -> Iterator[FaultyServer]:
    """A server of somebody else's that has the picture, wherever one asks."""
    with FaultyServer(otherwise=answer(raw=picture.read_bytes(), headers={"Content-Type": "image/png"})) as server:
        yield server


def ids(rows: Any) -> list[str]:
    return [row["id"] for row in rows]


def comments_of(production: Production) -> list[Comment]:
    return task.all_comments_for_task(production.task, client=production.client)


def test_preview_is_created_then_uploaded(production: Production, comment: Comment, picture: Path) -> None:
    client, progress = production.client, []
    created = task.create_preview(production.task, comment, revision=7, client=client)
    assert (created["revision"], created["position"], created["original_name"]) == (7, 1, None)
    sent = task.upload_preview_file(
        created["id"], picture, no_job=True, client=client, progress_callback=lambda *counts: progress.append(counts)
    )
    assert (sent["status"], sent["extension"], sent["width"], sent["original_name"]) == ("ready", "png", 64, "frame")
    assert progress[-1] == (picture.stat().st_size,) * 2
    assert ids(task.all_previews_for_task(production.task, client=client)) == [created["id"]]
    assert created["id"] in ids(task.all_preview_files_for_project(production.project, client=client))
    with pytest.raises(ParameterException):
        task.upload_preview_file(created, picture, client=client)


def test_previews_of_one_comment_share_a_revision(production: Production, comment: Comment, picture: Path) -> None:
    client = production.client
    first = task.add_preview(production.task, comment, str(picture), no_job=True, client=client)
    second = task.add_preview(production.task["id"], comment["id"], picture, no_job=True, client=client)
    third = task.add_extra_preview(production.task, comment, first, picture, no_job=True, client=client)
    empty = task.create_extra_preview(production.task, comment, first, client=client)
    assert {each["revision"] for each in (first, second, third, empty)} == {1}
    assert [each["position"] for each in (first, second, third, empty)] == [1, 2, 3, 4]
    assert first["status"] == "ready"
    assert task.remove_preview_from_comment(production.task, comment, second, client=client) == ""
    assert task.remove_preview_from_comment(comment["id"], third["id"], client=client) == ""  # the older call
    assert set(ids(task.all_previews_for_task(production.task, client=client))) == {first["id"], empty["id"]}


def test_movie_is_sent_unchanged_when_asked(
    kitsu_server: Any, production: Production, comment: Comment, tmp_path: Path
) -> None:
    program = media.ffmpeg() if getattr(kitsu_server, "has_movies", False) else None
    if program is None:
        pytest.skip("the server takes no movies: no ffmpeg")
    client, clip = production.client, media.movie(tmp_path / "clip.mp4", program)
    preview = task.add_preview(production.task, comment, clip, normalize_movie=False, no_job=True, client=client)
    assert preview["extension"] == "mp4"
    kept = client.fetch_one("preview-files", preview["id"])
    assert kept["status"] == "ready"
    assert task.set_main_preview(preview, frame_number=1, client=client)["preview_file_id"] == preview["id"]


def test_preview_becomes_the_picture_of_its_entity(production: Production, comment: Comment, picture: Path) -> None:
    client = production.client
    preview = task.add_preview(production.task, comment, picture, no_job=True, client=client)
    assert task.set_main_preview(preview["id"], client=client)["preview_file_id"] == preview["id"]
    assert client.shot.get_shot(production.shot["id"])["preview_file_id"] == preview["id"]
    with pytest.raises(ParameterException):
        task.set_main_preview(preview, frame_number=2, client=client)


def test_existing_preview_is_shown_in_another_comment(
    production: Production, comment: Comment, wip: TaskStatus, picture: Path
) -> None:
    client = production.client
    preview = task.add_preview(production.task, comment, picture, no_job=True, client=client)
    second = task.add_comment(production.task, wip, "again", client=client)
    assert task.add_preview_to_comment(second, preview, client=client)["previews"] == [preview["id"]]
    assert task.add_preview_to_comment(second["id"], preview["id"], client=client)["previews"] == [preview["id"]]
    with pytest.raises(RouteNotFoundException):
        task.add_preview_to_comment(second, NOWHERE, client=client)


@pytest.mark.parametrize("function", ["add_preview", "add_extra_preview", "publish_preview"])
def test_progress_is_told_while_the_file_is_sent(
    production: Production, comment: Comment, wip: TaskStatus, picture: Path, tmp_path: Path, function: str
) -> None:
    client, seen = production.client, []
    (tmp_path / "notes.txt").write_text("notes, much longer than the picture" * 1000)
    told: Any = {"preview_file_path": picture, "progress_callback": lambda *counts: seen.append(counts)}
    if function == "publish_preview":
        client.task.publish_preview(production.task, wip, attachments=tmp_path / "notes.txt", **told)
    elif function == "add_preview":
        client.task.add_preview(production.task, comment, **told)
    else:
        first = client.task.add_preview(production.task, comment, picture)
        client.task.add_extra_preview(production.task, comment, first, **told)
    assert {total for _, total in seen} == {picture.stat().st_size}
    assert seen[-1][0] == picture.stat().st_size


def test_publish_posts_comment_and_preview(
    production: Production, wip: TaskStatus, picture: Path, tmp_path: Path
) -> None:
    client = production.client
    (tmp_path / "notes.txt").write_text("notes")
    comment, preview = task.publish_preview(
        production.task,
        wip,
        "for review",
        person=production.person,
        checklist=[{"text": "a", "checked": False}],
        attachments=[tmp_path / "notes.txt"],
        created_at="2026-01-02T10:11:12",
        preview_file_path=picture,
        revision=3,
        set_thumbnail=True,
        links=["https://example.com"],
        client=client,
    )
    kept = task.get_comment(comment["id"], client=client)
    assert (kept["text"], kept["created_at"], kept["person_id"]) == (
        "for review",
        "2026-01-02T10:11:12",
        production.person["id"],
    )
    assert (kept["links"], kept["previews"]) == (["https://example.com"], [preview["id"]])
    assert [each["name"] for each in kept["attachment_files"]] == ["notes.txt"]
    assert preview["revision"] == 3
    assert client.shot.get_shot(production.shot["id"])["preview_file_id"] == preview["id"]


@pytest.mark.parametrize(
    ("wrong", "error", "said"),
    [
        ({"preview_file_path": None}, ValueError, "preview_file_path, preview_file_url"),
        ({"preview_file_path": "missing.png"}, FileDoesntExistException, "preview_file_path"),
        ({"preview_file_url": "ftp://files.test/a.png"}, ValueError, "preview_file_url"),
        ({"attachments": ["missing.txt"]}, FileDoesntExistException, "attachments"),
        ({"revision": -1}, ValueError, "revision"),
        ({"task_status": "Work In Progress"}, ValueError, "task_status"),
        ({"task_status": NOWHERE}, RouteNotFoundException, "404"),
        ({"person": NOWHERE}, RouteNotFoundException, "404"),
        ({"created_at": "yesterday"}, ValueError, "created_at"),
    ],
    ids=str,
)
def test_publish_checks_everything_before_it_posts(
    production: Production, wip: TaskStatus, picture: Path, wrong: Any, error: type[Exception], said: str
) -> None:
    given = {"task": production.task, "task_status": wip, "preview_file_path": picture, "client": production.client}
    with pytest.raises(error, match=said):
        task.publish_preview(**{**given, **wrong})
    assert comments_of(production) == []


def test_publish_of_an_empty_file_posts_nothing(production: Production, wip: TaskStatus, tmp_path: Path) -> None:
    (tmp_path / "empty.mp4").touch()
    with pytest.raises(ValueError, match=r"preview_file_path.*empty"):
        task.publish_preview(production.task, wip, preview_file_path=tmp_path / "empty.mp4", client=production.client)
    assert comments_of(production) == []


def test_refused_preview_leaves_the_comment_and_says_so(
    production: Production, wip: TaskStatus, tmp_path: Path
) -> None:
    (tmp_path / "scene.unknown").write_text("what is this")
    with pytest.raises(ParameterException, match="Wrong file format") as caught:
        task.publish_preview(
            production.task, wip, preview_file_path=tmp_path / "scene.unknown", client=production.client
        )
    (left,) = comments_of(production)
    assert left["id"] in str(caught.value)
    assert left["previews"] == []
    assert task.all_previews_for_task(production.task, client=production.client) == []


def test_file_is_fetched_from_an_address_without_the_login(
    production: Production, comment: Comment, elsewhere: FaultyServer
) -> None:
    url = elsewhere.host.replace("/api", "/shared/a%20frame?token=secret")
    client = production.client
    preview = task.add_preview(production.task, comment, preview_file_url=url, no_job=True, client=client)
    assert (preview["original_name"], preview["width"], preview["height"]) == ("a frame", 64, 48)
    extra = task.add_extra_preview(production.task, comment, preview, preview_file_url=url, client=client)
    assert extra["revision"] == preview["revision"]
    assert [request.token for request in elsewhere.received] == [None, None]


def test_publish_fetches_before_it_posts(production: Production, wip: TaskStatus, elsewhere: FaultyServer) -> None:
    url = elsewhere.host.replace("/api", "/a.png?signature=secret")
    elsewhere.script.append(answer({"message": "gone"}, 404))
    with pytest.raises(DownloadFileException) as caught:
        task.publish_preview(production.task, wip, preview_file_url=url, client=production.client)
    assert "secret" not in str(caught.value)
    assert comments_of(production) == []
    comment, preview = task.publish_preview(
        production.task, wip, preview_file_path="missing.png", preview_file_url=url, client=production.client
    )
    assert task.get_comment(comment["id"], client=production.client)["previews"] == [preview["id"]]


@pytest.mark.parametrize("name", ["add_preview", "add_extra_preview"])
def test_adding_without_a_file_creates_nothing(production: Production, comment: Comment, name: str) -> None:
    parent = () if name == "add_preview" else (NOWHERE,)
    with pytest.raises(ValueError, match="preview_file_path"):
        getattr(task, name)(production.task, comment, *parent, client=production.client)
    assert task.all_previews_for_task(production.task, client=production.client) == []


def test_several_files_are_published_as_one_revision(
    production: Production, wip: TaskStatus, picture: Path, tmp_path: Path
) -> None:
    client, told, progress = production.client, list[Any](), list[tuple[int, int]]()
    other = media.png(tmp_path / "side.PNG", 32)
    comment, shown = task.publish_previews(
        production.task,
        wip,
        [picture, other],
        "two",
        revision=5,
        set_thumbnail=True,
        client=client,
        told=told.append,
        progress_callback=lambda *counts: progress.append(counts),
    )
    assert [each["id"] for each in told] == [comment["id"], *(each["id"] for each in shown)]
    assert [(each["revision"], each["position"], each["original_name"]) for each in shown] == [
        (5, 1, "frame"),
        (5, 2, "side"),
    ]
    assert progress[-1] == (picture.stat().st_size + other.stat().st_size,) * 2
    assert client.shot.get_shot(production.shot)["preview_file_id"] == shown[0]["id"]

    (third,) = task.add_previews(production.task, comment, [other], set_thumbnail=True, client=client)
    assert (third["revision"], third["position"]) == (5, 3)
    assert client.shot.get_shot(production.shot)["preview_file_id"] == shown[0]["id"]


def test_files_are_added_to_a_comment_that_shows_nothing_yet(
    production: Production, comment: Comment, picture: Path
) -> None:
    (shown,) = task.add_previews(production.task, comment["id"], [picture], revision=2, client=production.client)
    assert shown["revision"] == 2


@pytest.mark.parametrize(
    ("names", "revision", "error", "said"),
    [
        ([], None, ValueError, "wanted the path of a file, or several, got none"),
        (["frame.png", "nowhere.png"], None, FileDoesntExistException, "nowhere.png"),
        (["frame.png", "frame"], None, ValueError, "the server shows no files such as 'frame'. It takes pictures: "),
        (["frame.png"], -1, ValueError, "revision: wanted"),
        (["frame.png"], 1, ValueError, "revision: the task has revision 1 already; it has 1"),
    ],
    ids=["none", "missing", "no suffix", "negative", "taken"],
)
def test_nothing_is_posted_when_something_is_wrong(
    names: list[str],
    revision: int | None,
    error: type[Exception],
    said: str,
    production: Production,
    comment: Comment,
    picture: Path,
) -> None:
    client = production.client
    task.add_previews(production.task, comment, [picture], client=client)
    picture.with_suffix("").write_bytes(b"x")
    paths = [picture.with_name(name) for name in names]
    with pytest.raises(error, match=re.escape(said)):
        task.publish_previews(production.task, comment["task_status_id"], paths, revision=revision, client=client)
    assert len(task.all_comments_for_task(production.task, client=client)) == 1
    if revision is None:
        with pytest.raises(error, match=re.escape(said)):
            task.add_previews(production.task, comment, paths, client=client)
    with pytest.raises(ValueError, match="the comment shows revision 1, got 4"):
        task.add_previews(production.task, comment, [picture], revision=4, client=client)
    with pytest.raises(ValueError, match="the task has no comment"):
        task.add_previews(production.task, NOWHERE, [picture], client=client)
    assert len(task.all_previews_for_task(production.task, client=client)) == 1


def test_the_suffixes_are_those_that_the_server_takes(production: Production, comment: Comment, tmp_path: Path) -> None:
    """Each of the other files is taken; pictures and movies are read, so that one of each kind has to be real."""
    client = production.client
    files = [tmp_path / f"file.{suffix}" for suffix in PREVIEW_SUFFIXES["other files"]]
    for file in files:
        file.write_bytes(b"content")
    pictures = [media.png(tmp_path / f"picture.{suffix}") for suffix in PREVIEW_SUFFIXES["pictures"]]
    shown = task.add_previews(production.task, comment, [*pictures, *files], client=client)
    assert [each["extension"] for each in shown[len(pictures) :]] == [*PREVIEW_SUFFIXES["other files"]]
    assert {each["extension"] for each in shown[: len(pictures)]} == {"png"}
