"""Many preview files at once: sent, and fetched into a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazu_like import files, task
from gazu_like.exception import FileDoesntExistException, ParameterException, RouteNotFoundException
from gazu_like.shapes import PreviewFile
from tests.support import media

from .conftest import Production

MANY = 12


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    """Pictures of different sizes, two of which have the same name in different folders."""
    folders = [tmp_path / "sent" / ("a" if number else "b") for number in range(2)]
    for folder in folders:
        folder.mkdir(parents=True)
    names = [folders[1] / f"frame{number}.png" for number in range(MANY - 1)] + [folders[0] / "frame0.png"]
    return [media.png(path, width=16 + number) for number, path in enumerate(names)]


@pytest.fixture
def empty(production: Production) -> list[PreviewFile]:
    """Preview files that wait for their files."""
    client = production.client
    comment = task.add_comment(production.task, production.task["task_status_id"], client=client)
    first = task.create_preview(production.task, comment, client=client)
    more = [task.create_extra_preview(production.task, comment, first, client=client) for _ in range(MANY - 1)]
    return [first, *more]


def test_previews_go_up_and_come_down_many_at_once(
    production: Production, pictures: list[Path], empty: list[PreviewFile], tmp_path: Path
) -> None:
    client, progress, folder = production.client, [], tmp_path / "fetched"
    folder.mkdir()
    sent = files.upload_previews(
        zip(empty, pictures, strict=True),
        client=client,
        jobs=4,
        progress_callback=lambda *counts: progress.append(counts),
    )
    assert [each["id"] for each in sent] == [each["id"] for each in empty]
    assert progress[-1] == (sum(path.stat().st_size for path in pictures),) * 2
    assert [done for done, _ in progress] == sorted(done for done, _ in progress)

    for each in empty:
        files.wait_for_preview_file(each, client=client)
    progress.clear()
    fetched = files.download_preview_files(
        [each["id"] for each in empty],
        folder,
        client=client,
        jobs=4,
        progress_callback=lambda *counts: progress.append(counts),
    )
    assert [media.size_of_png(path.read_bytes())[0] for path in fetched] == [16 + number for number in range(MANY)]
    assert sorted(folder.iterdir()) == sorted(fetched)
    assert progress[-1] == (sum(path.stat().st_size for path in fetched),) * 2
    assert fetched[1].name == "frame1_v001-2.png"

    fetched[0].write_bytes(b"worked upon")
    again = files.download_preview_files(empty, folder, client=client, on_error="return")
    assert again == fetched
    assert fetched[0].read_bytes() == b"worked upon"
    files.download_preview_files(empty[:1], folder, client=client, overwrite=True)
    assert media.size_of_png(fetched[0].read_bytes())[0] == 16


def test_names_that_would_come_twice_or_leave_the_folder_do_not(
    production: Production, pictures: list[Path], empty: list[PreviewFile], tmp_path: Path
) -> None:
    client = production.client
    files.upload_previews({empty[0]["id"]: pictures[0], empty[1]["id"]: pictures[1]}, client=client)
    for each in empty[:2]:
        files.wait_for_preview_file(each, client=client)
    folder = tmp_path / "fetched"
    folder.mkdir()
    fetched = files.download_preview_files(empty[:2], folder, lambda _: "../../outside.png", client=client)
    assert fetched == [folder / f"outside-{each['id'][:8]}.png" for each in empty[:2]]
    assert all(path.is_file() for path in fetched)


def test_what_would_be_fetched_is_told_and_other_kinds_than_originals_are_fetched(
    production: Production, pictures: list[Path], empty: list[PreviewFile], tmp_path: Path
) -> None:
    client, folder = production.client, tmp_path / "fetched"
    files.upload_previews(zip(empty[:2], pictures[:2], strict=True), client=client)
    for each in empty[:2]:
        files.wait_for_preview_file(each, client=client)
    planned = files.plan_preview_downloads(empty[:2], folder, client=client)
    assert [each.path for each in planned] == [folder / "frame0_v001.png", folder / "frame1_v001-2.png"]
    assert not any(each.is_there or each.is_another for each in planned)
    folder.mkdir()
    planned[0].path.write_bytes(b"")
    assert (planned[0].is_there, planned[0].is_another) == (True, True)
    originals = files.download_preview_files(empty[:2], folder, client=client, overwrite=True)
    assert [path.stat().st_size for path in originals] == [each.size for each in planned]

    thumbnails = files.plan_preview_downloads(empty[:2], folder, lambda row: f"{row['id']}.png", "thumbnail", client)
    assert [each.size for each in thumbnails] == [None, None]
    found = files.download_preview_files(
        empty[:2], folder, lambda row: f"{row['id']}.png", client=client, kind="thumbnail"
    )
    assert found == [each.path for each in thumbnails]
    assert [media.size_of_png(path.read_bytes()) for path in found] == [(150, 100)] * 2
    with pytest.raises(ValueError, match="kind: wanted"):
        files.download_preview_files(empty[:2], folder, client=client, kind="large")  # type: ignore[call-overload]


def test_one_failure_stops_or_is_returned(
    production: Production, pictures: list[Path], empty: list[PreviewFile], tmp_path: Path
) -> None:
    client = production.client
    pairs = list(zip(empty[:3], pictures[:3], strict=True))
    files.upload_previews(pairs[:1], client=client)
    with pytest.raises(ParameterException):
        files.upload_previews(pairs[:1], client=client)
    refused, *sent = files.upload_previews(pairs, client=client, on_error="return")
    assert isinstance(refused, ParameterException)
    assert [each["id"] for each in sent if not isinstance(each, Exception)] == [each["id"] for each in empty[1:3]]
    with pytest.raises(RouteNotFoundException):
        files.download_preview_files([production.task["id"]], tmp_path, client=client)


def test_nothing_is_sent_when_one_file_is_missing(
    production: Production, pictures: list[Path], empty: list[PreviewFile], tmp_path: Path
) -> None:
    client = production.client
    with pytest.raises(FileDoesntExistException, match=r"previews\[1\]: no such file"):
        files.upload_previews([(empty[0], pictures[0]), (empty[1], tmp_path / "nowhere.png")], client=client)
    with pytest.raises(ValueError, match=r"previews\[0\]: wanted a pair"):
        files.upload_previews([empty[0]["id"]], client=client)  # type: ignore[list-item]
    assert files.get_preview_file(empty[0], client=client)["original_name"] is None


def test_comments_in_many_batches_keep_their_order(production: Production) -> None:
    client = production.client
    shots = [client.shot.new_shot(production.project, production.sequence, f"M{number:03}") for number in range(120)]
    tasks = list(client.map(lambda shot: client.task.new_task(shot, production.task["task_type_id"]), shots))
    comments = [
        {"task_id": each["id"], "task_status_id": each["task_status_id"], "text": f"comment {number}"}
        for number, each in enumerate(tasks)
    ]
    created = task.batch_comments(comments, client=client)
    assert [each["text"] for each in created] == [f"comment {number}" for number in range(120)]
    assert [each["object_id"] for each in created] == [each["id"] for each in tasks]
