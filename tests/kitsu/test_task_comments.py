"""Comments on the real server."""

from __future__ import annotations

import datetime
import logging
from pathlib import Path
from typing import Any

import pytest

from gazu_like import task
from gazu_like.client import KitsuClient
from gazu_like.exception import (
    FileDoesntExistException,
    NotAllowedException,
    ParameterException,
    RouteNotFoundException,
)
from gazu_like.shapes import Comment, Task, TaskStatus

from .conftest import Production, unique

NOWHERE = "2c1ad5a6-6c09-4a2b-8d7e-5f0f3c4b9e11"


@pytest.fixture
def production(workplace: Production) -> Production:
    return workplace


@pytest.fixture
def comment(production: Production, wip: TaskStatus) -> Comment:
    return task.add_comment(production.task, wip, "first", client=production.client)


@pytest.fixture
def other_task(production: Production) -> Task:
    """A second task of the shot."""
    return task.new_task(production.shot, production.task_type, unique("other"), client=production.client)


def texts(production: Production) -> list[str]:
    return [each["text"] for each in task.all_comments_for_task(production.task, client=production.client)]


def written(folder: Path, *names: str) -> list[Path]:
    for name in names:
        (folder / name).write_text(f"content of {name}")
    return [folder / name for name in names]


def test_comment_carries_status_checklist_links_date_author_and_attachments(
    production: Production, wip: TaskStatus, tmp_path: Path
) -> None:
    client, progress = production.client, []
    created = task.add_comment(
        production.task["id"],
        wip,
        "look at the hands",
        person=production.person,
        checklist=[{"text": "left hand", "checked": False}],
        attachments=written(tmp_path, "notes.txt", "plan.pdf"),
        created_at="2026-01-02T10:11:12",
        links=["https://example.com/reference"],
        for_client=True,
        client=client,
        progress_callback=lambda done, total: progress.append((done, total)),
    )
    kept = task.get_comment(created, client=client)
    assert (kept["text"], kept["created_at"], kept["for_client"]) == ("look at the hands", "2026-01-02T10:11:12", True)
    assert (kept["person_id"], kept["task_status_id"]) == (production.person["id"], wip["id"])
    assert (kept["checklist"], kept["links"]) == (
        [{"text": "left hand", "checked": False}],
        ["https://example.com/reference"],
    )
    assert sorted(each["name"] for each in kept["attachment_files"]) == ["notes.txt", "plan.pdf"]
    assert progress[-1] == (39, 39)
    assert task.get_task(production.task, client=client)["task_status_id"] == wip["id"]
    kinds = {client.fetch_one("attachment-files", each["id"])["mimetype"] for each in kept["attachment_files"]}
    assert kinds == {"text/plain", "application/pdf"}  # known fault 32


def test_comments_are_listed_newest_first(production: Production, comment: Comment, wip: TaskStatus) -> None:
    client = production.client
    task.add_comment(production.task, wip["id"], "long ago", created_at="2020-01-01", client=client)
    assert texts(production) == ["first", "long ago"]
    last = task.get_last_comment_for_task(production.task, client=client)
    assert last is not None
    assert last["id"] == comment["id"]
    everywhere = {each["id"] for each in task.all_comments_for_project(production.project, client=client)}
    assert {each["id"] for each in task.all_comments_for_task(production.task, client=client)} <= everywhere


def test_task_without_comments_has_no_last_one(production: Production) -> None:
    assert task.get_last_comment_for_task(production.task, client=production.client) is None


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2026-01-02", "2026-01-02T00:00:00"),
        ("2026-01-02 10:11:12", "2026-01-02T10:11:12"),
        ("2026-01-02T10:11:12Z", "2026-01-02T10:11:12"),
        ("2026-01-02T10:11:12.250+02:00", "2026-01-02T08:11:12"),
        (datetime.date(2026, 1, 2), "2026-01-02T00:00:00"),
        (datetime.datetime(2026, 1, 2, 10, 11, 12, 9), "2026-01-02T10:11:12"),
    ],
    ids=str,
)
def test_date_of_a_comment_is_kept(production: Production, wip: TaskStatus, given: Any, kept: str) -> None:
    assert task.add_comment(production.task, wip, created_at=given, client=production.client)["created_at"] == kept


@pytest.mark.parametrize(
    ("wrong", "error", "said"),
    [
        ({"task_status": "wip"}, ValueError, "task_status"),
        ({"task_status": NOWHERE}, RouteNotFoundException, "404"),
        ({"task": "sh010"}, ValueError, "task"),
        ({"person": "Ana"}, ValueError, "person"),
        ({"person": NOWHERE}, RouteNotFoundException, "404"),
        ({"created_at": "last week"}, ValueError, "created_at"),
        ({"created_at": "2026-02-30"}, ValueError, "created_at"),
        ({"attachments": ["missing.txt"]}, FileDoesntExistException, r"attachments\[0\]"),
    ],
    ids=lambda value: str(value),
)
def test_bad_comment_is_not_posted(
    production: Production, wip: TaskStatus, wrong: Any, error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        task.add_comment(**{"task": production.task, "task_status": wip, "client": production.client, **wrong})
    assert texts(production) == []


def test_empty_attachment_is_refused_before_the_comment(
    production: Production, wip: TaskStatus, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()
    with pytest.raises(ValueError, match=r"attachments\[0\].*empty"):
        task.add_comment(production.task, wip, attachments=[tmp_path / "empty.txt"], client=production.client)
    assert texts(production) == []


def test_comment_is_changed_moved_and_removed(production: Production, comment: Comment, other_task: Task) -> None:
    client = production.client
    assert task.update_comment({"id": comment["id"], "text": "second"}, client=client)["text"] == "second"
    moved = task.move_comment_to_task(production.task, comment, other_task, client=client)
    assert moved["object_id"] == other_task["id"]
    assert texts(production) == []
    assert task.remove_comment(comment, client=client) == ""
    with pytest.raises(RouteNotFoundException):
        task.get_comment(comment["id"], client=client)


def test_whole_comment_can_be_read_changed_and_sent_back(
    production: Production, comment: Comment, tmp_path: Path
) -> None:
    client = production.client
    task.add_attachment_files_to_comment(production.task, comment, written(tmp_path, "a.txt"), client=client)
    before = task.get_comment(comment["id"], client=client)
    task.update_comment({**before, "text": "second"}, client=client)
    after = task.get_comment(comment["id"], client=client)
    assert after["text"] == "second"
    assert after["attachment_files"] == before["attachment_files"]


def test_acknowledging_twice_takes_it_back(production: Production, comment: Comment) -> None:
    client = production.client
    me = client.get("auth/authenticated")["user"]["id"]
    assert task.acknowledge_comment(production.task, comment, client=client)["acknowledgements"] == [me]
    assert task.acknowledge_comment(production.task["id"], comment["id"], client=client)["acknowledgements"] == []


def test_attachments_are_added_and_removed(production: Production, comment: Comment, tmp_path: Path) -> None:
    client, progress = production.client, []
    files = task.add_attachment_files_to_comment(
        production.task,
        comment,
        [str(path) for path in written(tmp_path, "a.txt", "b.txt")],
        client=client,
        progress_callback=lambda done, total: progress.append((done, total)),
    )
    assert [each["name"] for each in files] == ["a.txt", "b.txt"]
    assert progress[-1] == (32, 32)
    one_more = task.add_attachment_files_to_comment(
        production.task, comment, written(tmp_path, "c.txt")[0], client=client
    )
    assert {each["name"] for each in one_more} >= {"c.txt"}
    assert task.delete_comment_attachment(production.task, comment, files[0], client=client) == ""
    assert task.delete_comment_attachment(comment["id"], files[1]["id"], client=client) == ""  # the older call
    assert [each["name"] for each in task.get_comment(comment, client=client)["attachment_files"]] == ["c.txt"]


@pytest.mark.parametrize("attachments", [None, []], ids=str)
def test_no_attachment_is_refused(production: Production, comment: Comment, attachments: Any) -> None:
    with pytest.raises(ValueError, match="attachments"):
        task.add_attachment_files_to_comment(production.task, comment, attachments, client=production.client)


def test_replies_are_added_and_removed_in_both_generations_of_calls(production: Production, comment: Comment) -> None:
    client = production.client
    replies = [
        task.reply_to_comment(production.task, comment, "one", client=client),
        task.reply_to_comment(comment["id"], "two", client=client),
        task.reply_to_comment(comment, text="three", client=client),
        task.reply_to_comment(comment, "four", production.person, client=client),
    ]
    kept = task.get_comment(comment, client=client)["replies"]
    assert [each["text"] for each in kept] == ["one", "two", "three", "four"]
    task.delete_comment_reply(production.task, comment, replies[0], client=client)
    task.delete_comment_reply(comment["id"], replies[1]["id"], client=client)
    task.delete_comment_reply(comment=comment, reply=replies[2], client=client)
    assert [each["text"] for each in task.get_comment(comment, client=client)["replies"]] == ["four"]


def test_batch_of_more_than_ten_comments_keeps_the_files_apart(
    production: Production, wip: TaskStatus, tmp_path: Path
) -> None:
    """In one request the real server hands the files of comments 10 and 11 to comment 1."""
    client, progress = production.client, []
    files = written(tmp_path, *(f"{number:02}.txt" for number in range(12)))
    status, of_task = wip["id"], production.task["id"]
    comments = [
        {"task_id": of_task, "task_status_id": status, "text": file.stem, "attachment_files": [str(file)]}
        for file in files
    ]
    created = task.batch_comments(
        comments, client=client, progress_callback=lambda done, total: progress.append((done, total))
    )
    held = [[(file["name"], file["size"]) for file in each["attachment_files"]] for each in created]
    assert held == [[(file.name, file.stat().st_size)] for file in files]
    size = sum(file.stat().st_size for file in files)
    assert progress[-1] == (size, size)
    assert [done for done, _ in progress] == sorted(done for done, _ in progress)
    assert {total for _, total in progress} == {size}
    assert comments[0]["attachment_files"] == [str(files[0])]  # what was handed in stays as it was


def test_batch_that_breaks_says_what_was_posted(production: Production, wip: TaskStatus, tmp_path: Path) -> None:
    file = written(tmp_path, "a.txt")
    good = {"task_status_id": wip, "text": "good", "attachment_files": file}
    bad = {"task_status_id": NOWHERE, "attachment_files": file}
    with pytest.raises(RouteNotFoundException, match="10 of the 11 comments were posted"):
        task.batch_comments([*[good] * 10, bad], production.task, client=production.client)
    assert texts(production) == ["good"] * 10


def test_batch_on_one_task_takes_author_date_checklist_links_and_previews(
    production: Production, wip: TaskStatus, tmp_path: Path
) -> None:
    client = production.client
    picture = tmp_path / "frame.pdf"
    picture.write_text("%PDF-1.4")
    (created,) = task.batch_comments(
        [
            {
                "task_status_id": wip,
                "text": "all of it",
                "person_id": production.person,
                "created_at": "2026-01-02",
                "checklist": [{"text": "a", "checked": True}],
                "links": ["https://example.com"],
                "preview_files": [picture],
            }
        ],
        task=production.task,
        client=client,
    )
    kept = task.get_comment(created["id"], client=client)
    assert (kept["person_id"], kept["created_at"]) == (production.person["id"], "2026-01-02T00:00:00")
    assert (kept["checklist"], kept["links"]) == ([{"text": "a", "checked": True}], ["https://example.com"])
    assert kept["previews"] == [each["id"] for each in created["preview_files"]]
    assert len(kept["previews"]) == 1


def test_preview_that_a_batch_loses_is_warned_of(
    production: Production, wip: TaskStatus, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    comments = [{"task_status_id": wip, "preview_files": written(tmp_path, "scene.unknown")}]
    with caplog.at_level(logging.WARNING, "gazu_like"):
        (created,) = task.batch_comments(comments, production.task, client=production.client)
    assert created["preview_files"] == []
    assert created["id"] in caplog.text
    assert "scene.unknown" in caplog.text


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"task_id": None}, r"comments\[1\].*task_id"),
        ({"task_id": "sh010"}, r"comments\[1\]\['task_id'\]"),
        ({"task_status_id": None}, r"comments\[1\]\['task_status_id'\]"),
        ({"created_at": "soon"}, r"comments\[1\]\['created_at'\]"),
        ({"attachment_files": ["missing.txt"]}, r"comments\[1\]\['attachment_files'\]\[0\]"),
    ],
    ids=str,
)
def test_batch_with_a_bad_comment_posts_none(production: Production, wip: TaskStatus, wrong: Any, said: str) -> None:
    good = {"task_id": production.task["id"], "task_status_id": wip["id"], "text": "good"}
    with pytest.raises((ValueError, FileDoesntExistException), match=said):
        task.batch_comments([good, {**good, **wrong}], client=production.client)
    assert texts(production) == []


def test_comment_of_a_batch_that_is_no_dict_is_refused(kitsu_client: KitsuClient) -> None:
    with pytest.raises(ValueError, match=r"comments\[0\]"):
        task.batch_comments(["a text"], client=kitsu_client)  # type: ignore[list-item]


def test_empty_batches_post_nothing(production: Production) -> None:
    assert task.batch_comments(client=production.client) == []
    assert task.create_multiple_comments(production.project, client=production.client) == []
    assert texts(production) == []


def test_multiple_comments_with_texts_and_links(production: Production, wip: TaskStatus, other_task: Task) -> None:
    client = production.client
    comments = [
        {"task_id": each["id"], "task_status_id": wip["id"], "text": "plain", "links": ["https://example.com"]}
        for each in (production.task, other_task)
    ]
    created = task.create_multiple_comments(production.project, comments, client=client)
    assert [each["object_id"] for each in created] == [production.task["id"], other_task["id"]]
    kept = task.get_comment(created[0]["id"], client=client)
    assert (kept["text"], kept["links"]) == ("plain", ["https://example.com"])


def test_multiple_comments_with_checklist_and_files_lose_nothing(
    production: Production, wip: TaskStatus, tmp_path: Path
) -> None:
    of_task = {"task_id": production.task["id"], "task_status_id": wip["id"]}
    comments = [
        {**of_task, "text": "list", "checklist": [{"text": "a", "checked": False}]},
        {**of_task, "text": "file", "attachment_files": written(tmp_path, "a.txt")},
    ]
    listed, with_file = task.create_multiple_comments(production.project, comments, client=production.client)
    assert listed["checklist"] == [{"text": "a", "checked": False}]
    assert [each["name"] for each in with_file["attachment_files"]] == ["a.txt"]


def test_comments_that_the_server_leaves_out_are_warned_of(
    production: Production, artist: KitsuClient, wip: TaskStatus, other_task: Task, caplog: pytest.LogCaptureFixture
) -> None:
    comments = [{"task_id": each, "task_status_id": wip, "text": "mine"} for each in (production.task, other_task)]
    with caplog.at_level(logging.WARNING, "gazu_like"):
        created = task.create_multiple_comments(production.project, comments, client=artist)
    assert [each["object_id"] for each in created] == [production.task["id"]]
    assert "1 of 2 comments" in caplog.text
    with pytest.raises(NotAllowedException):
        task.add_comment(other_task, wip, client=artist)


def test_same_comment_on_several_tasks(
    production: Production, wip: TaskStatus, other_task: Task, tmp_path: Path
) -> None:
    data = {"task_status_id": wip["id"], "text": "to all", "attachments": written(tmp_path, "a.txt")}
    created = task.add_tasks_batch_comments([production.task, other_task["id"]], data, client=production.client)
    assert [each["object_id"] for each in created] == [production.task["id"], other_task["id"]]
    assert [[file["name"] for file in each["attachment_files"]] for each in created] == [["a.txt"]] * 2
    plain = task.add_tasks_batch_comments(
        [other_task], {"task_status_id": wip, "comment": "text"}, client=production.client
    )
    assert plain[0]["text"] == "text"


def test_comment_with_previews_is_not_moved(production: Production, comment: Comment, other_task: Task) -> None:
    task.create_preview(production.task, comment, client=production.client)
    with pytest.raises(ParameterException, match="preview"):
        task.move_comment_to_task(production.task, comment, other_task, client=production.client)
