"""Backgrounds, attachments, and what the server makes of previews, on a real server."""

from __future__ import annotations

import io
import logging
import zipfile
from pathlib import Path
from typing import Any

import pytest

from gazu_like.client import KitsuClient
from gazu_like.exception import FileDoesntExistException, ParameterException, RouteNotFoundException
from tests.support import media

from .conftest import Production, unique

Row = dict[str, Any]
# Run by Zou's own Python. A server that is told to, by PREVIEW_SAVE_SOURCE_FILE, puts originals there itself.
KEEP = """
import sys
from zou.app import app
from zou.app.stores import file_store
with app.app_context():
    file_store.add_movie("source", *sys.argv[1:])
"""
NOBODY = "00000000-0000-4000-8000-000000000000"


def with_preview(production: Production, file: Path) -> Row:
    """A preview file of a task of the test's own."""
    client = production.client
    comment = client.task.add_comment(production.task, production.task["task_status_id"])
    made: Any = client.task.add_preview(production.task, comment, file)
    return dict(client.files.wait_for_preview_file(made, poll_interval=0.1))


def test_backgrounds_of_the_studio(kitsu_client: KitsuClient, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    files, name = kitsu_client.files, unique("Studio light")
    made = files.new_preview_background_file(name)
    assert (made["name"], made["is_default"], made["extension"]) == (name, False, None)
    with caplog.at_level(logging.WARNING, "gazu_like"):
        again = files.new_preview_background_file(name.upper(), is_default=True)
    assert (again["id"], again["is_default"]) == (made["id"], False)
    assert "is_default" in caplog.text
    found = files.get_preview_background_file_by_name(name.lower())
    assert found is not None
    assert found["id"] == made["id"]
    assert made["id"] in [each["id"] for each in files.all_preview_background_files()]
    changed = files.update_preview_background_file({"id": made["id"], "name": f"{name} 2"})
    assert (changed["name"], files.get_preview_background_file(made)["name"]) == (f"{name} 2", f"{name} 2")
    picture, seen = media.panorama(tmp_path / "light.HDR"), list[tuple[int, int]]()
    sent = files.upload_preview_background_file(made, picture, progress_callback=lambda *counts: seen.append(counts))
    size = picture.stat().st_size
    assert (sent["extension"], sent["original_name"], sent["file_size"]) == ("hdr", "light", size)
    assert seen[-1] == (size, size)
    files.download_preview_background_file(made, tmp_path / "back.hdr")
    assert (tmp_path / "back.hdr").read_bytes() == picture.read_bytes()
    media.size_of_png(files.download_preview_background_thumbnail(made, None).content)
    assert files.delete_preview_background_file(made) == ""
    with pytest.raises(RouteNotFoundException):
        files.get_preview_background_file(made)


def test_background_that_is_no_panorama_is_refused_first(kitsu_client: KitsuClient, tmp_path: Path) -> None:
    files = kitsu_client.files
    made = files.new_preview_background_file(unique("Sky"))
    with pytest.raises(ValueError, match=r"file_path: wanted an \.hdr"):
        files.upload_preview_background_file(made, media.png(tmp_path / "sky.png"))
    with pytest.raises(FileDoesntExistException):
        files.upload_preview_background_file(made, tmp_path / "sky.hdr")
    with pytest.raises(ValueError, match="name"):
        files.new_preview_background_file("")
    assert files.get_preview_background_file(made)["id"] == made["id"]
    (tmp_path / "sky.hdr").write_bytes(b"no panorama")
    with pytest.raises(ParameterException):
        files.upload_preview_background_file(made, tmp_path / "sky.hdr")
    with pytest.raises(RouteNotFoundException):
        files.get_preview_background_file(made)


def test_attachments_as_records(workplace: Production, tmp_path: Path) -> None:
    client, note = workplace.client, tmp_path / "note.txt"
    note.write_text("a note")
    client.task.add_comment(workplace.task, workplace.task["task_status_id"], attachments=note)
    (made,) = client.files.get_all_attachment_files_for_task(workplace.task)
    assert made["id"] in [each["id"] for each in client.files.all_attachment_files()]
    assert client.files.update_attachment_file({"id": made["id"], "name": "renamed.txt"})["name"] == "renamed.txt"
    assert client.files.get_attachment_file(made)["name"] == "renamed.txt"
    assert client.files.remove_attachment_file(made) == ""
    assert client.files.get_all_attachment_files_for_task(workplace.task) == []
    with pytest.raises(RouteNotFoundException):
        client.files.remove_attachment_file(made)


def test_versions_of_a_picture(workplace: Production, tmp_path: Path) -> None:
    files, made = workplace.client.files, with_preview(workplace, media.png(tmp_path / "a.png", 1600, 1200))
    assert media.size_of_png(files.download_preview_file_reduced(made, None).content)[0] == 1200
    files.download_preview_file_square_thumbnail(made, tmp_path / "square.png")
    assert media.size_of_png((tmp_path / "square.png").read_bytes()) == (100, 100)
    for fetch in (files.download_preview_movie_tiles, files.download_preview_movie_source):
        with pytest.raises(RouteNotFoundException):
            fetch(made, tmp_path / "none.png")
    assert not (tmp_path / "none.png").exists()


def test_drawings_on_a_picture(workplace: Production, tmp_path: Path) -> None:
    files, made = workplace.client.files, with_preview(workplace, media.png(tmp_path / "a.png"))
    for fetch in (files.extract_annotated_frame_from_preview, files.extract_annotated_frames_pdf_from_preview):
        with pytest.raises(ParameterException, match="annotation"):
            fetch(made)
    box = {"id": "o1", "type": "rect", "left": 8, "top": 8, "width": 20, "height": 20, "stroke": "#00ff00"}
    files.update_preview_annotations(made, additions=[{"time": 0, "drawing": {"objects": [box]}}])
    frame = files.extract_annotated_frame_from_preview(made).content
    assert media.size_of_png(frame) == (1200, 900)
    archive = files.extract_annotated_frames_from_preview(made).content
    with zipfile.ZipFile(io.BytesIO(archive)) as held:
        (name,) = held.namelist()
        assert held.read(name)[:8] == frame[:8]
    files.extract_annotated_frames_pdf_from_preview(made, tmp_path / "notes.pdf")
    assert (tmp_path / "notes.pdf").read_bytes().startswith(b"%PDF")
    with pytest.raises(ValueError, match="frame_number"):
        files.extract_annotated_frame_from_preview(made, 0)


def test_versions_of_a_movie(workplace: Production, movie: Path) -> None:
    files, made = workplace.client.files, with_preview(workplace, movie)
    media.size_of_png(files.download_preview_movie_tiles(made, None).content)
    files.update_preview_annotations(made, additions=[{"time": 0, "drawing": {"objects": [{"id": "o1", "left": 5}]}}])
    media.size_of_png(files.extract_annotated_frame_from_preview(made, 1).content)
    with pytest.raises(ParameterException):
        files.extract_annotated_frame_from_preview(made)
    with pytest.raises(ParameterException, match="frame 5"):
        files.extract_annotated_frame_from_preview(made, 5)


def test_original_of_a_movie_where_the_server_keeps_it(
    workplace: Production, kitsu_server: Any, movie: Path, tmp_path: Path
) -> None:
    files, made = workplace.client.files, with_preview(workplace, movie)
    back = tmp_path / "back.mov"
    with pytest.raises(RouteNotFoundException):
        files.download_preview_movie_source(made, back)
    kitsu_server.python("-c", KEEP, made["id"], str(movie))
    seen: list[tuple[int, int]] = []
    files.download_preview_movie_source(made, back, progress_callback=lambda *counts: seen.append(counts))
    assert back.read_bytes() == movie.read_bytes() != files.download_preview_movie(made, None).content
    assert seen[-1] == (movie.stat().st_size, movie.stat().st_size)
