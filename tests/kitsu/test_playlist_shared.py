"""A shared playlist as a guest sees it, on a real server, without a login."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gazu_like.client import KitsuClient
from gazu_like.exception import NotAllowedException, RouteNotFoundException
from tests.support import media

from .conftest import Production, published, unique


class Visit:
    """A guest's client, the token, and what is behind it."""

    def __init__(self, production: Production, folder: Path) -> None:
        client = production.client
        self.production = production
        self.preview: Any = published(client, production.task, folder)
        self.playlist = client.playlist.new_playlist(production.project, unique("Dailies"))
        client.playlist.add_entity_to_playlist(self.playlist, production.shot, self.preview)
        self.token: str = client.playlist.new_share_link(self.playlist)["token"]
        self.client = KitsuClient(client.host)
        self.guests = self.client.playlist

    def status(self) -> Any:
        """A status that guests may set."""
        for each in self.production.client.task.all_task_statuses():
            self.production.client.project.add_task_status(self.production.project, each)
        told = self.guests.get_shared_playlist_context(self.token)["task_statuses"]
        return next(each for each in told if each["is_client_allowed"])


@pytest.fixture
def visit(production: Production, tmp_path: Path) -> Iterator[Visit]:
    made = Visit(production, tmp_path)
    with contextlib.closing(made.client):
        yield made


def test_guest_sees_the_playlist_without_a_login(visit: Visit) -> None:
    seen = visit.guests.get_shared_playlist(visit.token)
    (entry,) = seen["shots"]
    assert (entry["name"], entry["parent_name"], entry["preview_file_id"]) == ("SH010", "SQ01", visit.preview["id"])
    context = visit.guests.get_shared_playlist_context(visit.token)
    assert context["project"]["name"] == seen["project_name"] == visit.production.project["name"]
    assert visit.guests.get_shared_preview_file(visit.token, visit.preview)["id"] == visit.preview["id"]
    with pytest.raises(RouteNotFoundException):
        visit.guests.get_shared_playlist("no-such-link")


def test_link_with_a_password(visit: Visit) -> None:
    playlists = visit.production.client.playlist
    token = playlists.new_share_link(visit.playlist, password="open it")["token"]
    for password in (None, "close it"):
        with pytest.raises(RouteNotFoundException):
            visit.guests.get_shared_playlist(token, password)
    assert visit.guests.get_shared_playlist(token, "open it")["id"] == visit.playlist["id"]
    assert visit.guests.all_shared_playlist_comments(token, "open it") == []
    # Zou 1.0.97 lets nobody do more by a link with a password.
    with pytest.raises(RouteNotFoundException):
        visit.guests.get_shared_playlist_context(token, "open it")
    with pytest.raises(RouteNotFoundException):
        visit.guests.new_shared_playlist_guest(token)


def test_guest_comments(visit: Visit, tmp_path: Path) -> None:
    guests, token, task, status = visit.guests, visit.token, visit.production.task, visit.status()
    gil = guests.new_shared_playlist_guest(token, "Gil", "Ray")
    assert (gil["full_name"], gil["is_guest"]) == ("Gil Ray", True)
    assert guests.new_shared_playlist_guest(token, guest=gil)["id"] == gil["id"]
    said = guests.add_shared_playlist_comment(token, gil, task, status, "Nice", [{"text": "hand", "checked": False}])
    assert (said["text"], said["person_id"], said["task_status_id"]) == ("Nice", gil["id"], status["id"])
    assert guests.update_shared_playlist_comment(token, gil, said, "Fine")["text"] == "Fine"
    note = tmp_path / "note.txt"
    note.write_text("a note")
    (file,) = guests.add_attachment_file_to_shared_comment(token, gil, said, note)["attachment_files"]
    guests.download_shared_attachment_file(token, file, tmp_path / "back.txt")
    assert (tmp_path / "back.txt").read_text() == "a note"
    (seen,) = guests.all_shared_playlist_comments(token)
    assert (seen["text"], len(seen["attachment_files"]), len(seen["checklist"])) == ("Fine", 1, 1)
    other = guests.new_shared_playlist_guest(token, "Another")
    with pytest.raises(NotAllowedException):
        guests.remove_shared_playlist_comment(token, other, said)
    assert guests.remove_attachment_file_from_shared_comment(token, gil, said, file) == ""
    assert guests.all_shared_playlist_comments(token)[0]["attachment_files"] == []
    assert guests.remove_shared_playlist_comment(token, gil, said) == ""
    assert guests.all_shared_playlist_comments(token) == []


def test_guest_draws(visit: Visit) -> None:
    guest = visit.guests.new_shared_playlist_guest(visit.token)
    drawing = {"time": 0, "drawing": {"objects": [{"id": "o1", "left": 5}]}}
    drawn = visit.guests.update_shared_preview_annotations(visit.token, guest, visit.preview, [drawing])
    assert drawn["annotations"] == [drawing]
    gone = [{"time": 0, "objects": ["o1"]}]
    visit.guests.update_shared_preview_annotations(visit.token, guest, visit.preview, deletions=gone)
    left = visit.production.client.files.get_preview_file(visit.preview)["annotations"] or []
    assert [each for row in left for each in row["drawing"]["objects"]] == []


def test_guest_fetches_pictures(visit: Visit, tmp_path: Path) -> None:
    guests, token, client = visit.guests, visit.token, visit.production.client
    guests.download_shared_preview_file(token, visit.preview, tmp_path / "original.png")
    assert media.size_of_png((tmp_path / "original.png").read_bytes()) == (32, 32)
    assert media.size_of_png(guests.download_shared_preview_cover(token, visit.preview, None).content) == (32, 32)
    media.size_of_png(guests.download_shared_preview_thumbnail(token, visit.preview, None).content)
    with pytest.raises(RouteNotFoundException):
        guests.download_shared_movie_tiles(token, visit.preview, None)
    author = visit.production.person
    client.files.upload_person_avatar(author, tmp_path / "original.png")
    with pytest.raises(RouteNotFoundException):
        guests.download_shared_person_avatar(token, author, None)
    status = visit.production.task["task_status_id"]
    client.task.add_comment(visit.production.task, status, "For you", person=author, for_client=True)
    media.size_of_png(guests.download_shared_person_avatar(token, author, None).content)


def test_guest_fetches_the_frames_of_a_movie(visit: Visit, movie: Path, tmp_path: Path) -> None:
    client, task = visit.production.client, visit.production.task
    comment = client.task.add_comment(task, task["task_status_id"])
    made = client.task.add_preview(task, comment, movie)
    assert client.files.wait_for_preview_file(made, timeout=60, poll_interval=0.2)["status"] == "ready"
    with pytest.raises(NotAllowedException):
        visit.guests.download_shared_movie_tiles(visit.token, made, None)
    client.playlist.update_entity_preview(visit.playlist["id"], visit.production.shot, made)
    seen: list[tuple[int, int]] = []
    target = tmp_path / "tiles.png"
    visit.guests.download_shared_movie_tiles(
        visit.token, made, target, progress_callback=lambda *counts: seen.append(counts)
    )
    assert seen[-1][0] == target.stat().st_size
    assert target.read_bytes() == client.files.download_preview_movie_tiles(made, None).content
    assert media.size_of_png(target.read_bytes())[0] > 64  # several frames, side by side
