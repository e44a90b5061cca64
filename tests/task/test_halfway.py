"""What stands on the server when publishing fails half-way, and what the error says of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from gazu_like import task
from gazu_like.exception import (
    ConnectionFailedException,
    GazuException,
    ServerErrorException,
    TooBigFileException,
    UnreadableAnswerException,
    UploadFailedException,
)
from tests.support.wires import client_answering

TASK, STATUS = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
COMMENT, PREVIEW = "33333333-3333-4333-8333-333333333333", "44444444-4444-4444-8444-444444444444"
REMOVED = ("DELETE", f"/api/actions/tasks/{TASK}/comments/{COMMENT}/preview-files/{PREVIEW}")

Upload = Callable[[httpx.Request], httpx.Response]


@pytest.fixture
def movie(tmp_path: Path) -> Path:
    (tmp_path / "shot.mp4").write_bytes(b"frames" * 100)
    return tmp_path / "shot.mp4"


def publish(movie: Path, upload: Upload, removal: int = 204) -> tuple[GazuException, list[tuple[str, str]]]:
    """Publish on a server that fails the upload; return the error and the requests."""

    def make(request: httpx.Request) -> httpx.Response:
        if request.method == "DELETE":
            return httpx.Response(removal, json={"message": "no"} if removal >= 400 else None)
        if request.url.path.endswith("/comment"):
            return httpx.Response(201, json={"id": COMMENT})
        if request.url.path.endswith("/add-preview"):
            return httpx.Response(201, json={"id": PREVIEW})
        return upload(request)

    client, requests = client_answering(make)
    with pytest.raises(GazuException) as caught:
        task.publish_preview(TASK, STATUS, preview_file_path=movie, client=client)
    return caught.value, [(request.method, request.url.path) for request in requests]


def too_big(request: httpx.Request) -> httpx.Response:
    return httpx.Response(413, json={"message": "too big"})


def broken(request: httpx.Request) -> httpx.Response:
    return httpx.Response(500, json={"message": "disk full"})


def silent(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadTimeout("no answer", request=request)


def test_refused_file_leaves_no_empty_preview(movie: Path) -> None:
    error, requests = publish(movie, too_big)
    assert isinstance(error, TooBigFileException)
    assert COMMENT in str(error)
    assert PREVIEW not in str(error).removeprefix(f"POST pictures/preview-files/{PREVIEW}")
    assert requests[-1] == REMOVED


def test_empty_preview_that_cannot_be_removed_is_named(movie: Path) -> None:
    error, requests = publish(movie, too_big, removal=403)
    assert f"Preview file {PREVIEW}" in str(error)
    assert f"Comment {COMMENT}" in str(error)
    assert requests[-1] == REMOVED


def test_empty_preview_that_is_gone_already_is_not_named(movie: Path) -> None:
    error, _ = publish(movie, too_big, removal=404)
    assert f"Preview file {PREVIEW}" not in str(error)


@pytest.mark.parametrize(
    ("upload", "kind"),
    [
        (broken, ServerErrorException),
        (silent, ConnectionFailedException),
        (lambda request: httpx.Response(201, text="thank you"), UnreadableAnswerException),
    ],
    ids=["500", "no answer", "unreadable answer"],
)
def test_preview_whose_file_may_have_arrived_is_kept_and_named(
    movie: Path, upload: Upload, kind: type[GazuException]
) -> None:
    error, requests = publish(movie, upload)
    assert isinstance(error, kind)
    assert f"Preview file {PREVIEW}" in str(error)
    assert f"Comment {COMMENT}" in str(error)
    assert REMOVED not in requests


def test_file_that_shrinks_while_it_is_sent(movie: Path) -> None:
    def shrink(request: httpx.Request) -> httpx.Response:
        raise UploadFailedException("shot.mp4: the file became 5 bytes shorter while it was being sent")

    error, requests = publish(movie, shrink)
    assert isinstance(error, UploadFailedException)
    assert str(error).startswith("shot.mp4: the file became 5 bytes shorter")
    assert f"Comment {COMMENT}" in str(error)
    assert requests[-1] == REMOVED


def test_thumbnail_that_fails_does_not_hide_what_was_published(movie: Path) -> None:
    def make(request: httpx.Request) -> httpx.Response:
        if request.method == "PUT":
            return httpx.Response(403, json={"message": "no"})
        return httpx.Response(201, json={"id": COMMENT if request.url.path.endswith("/comment") else PREVIEW})

    client, _ = client_answering(make)
    with pytest.raises(GazuException, match=f"Comment {COMMENT} and preview file {PREVIEW}"):
        task.publish_preview(TASK, STATUS, preview_file_path=movie, set_thumbnail=True, client=client)


def test_fetched_file_is_cleared_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    client, requests = client_answering(
        lambda request: httpx.Response(200, json={"id": PREVIEW}), access_token="secret", headers={"X-Key": "secret"}
    )
    task.add_preview(TASK, COMMENT, preview_file_url="http://files.test/a.mp4", client=client)
    assert list(tmp_path.iterdir()) == []
    assert ["authorization" in request.headers for request in requests] == [False, True, True]
    assert ["x-key" in request.headers for request in requests] == [False, True, True]
    assert b'filename="a.mp4"' in requests[-1].content


def test_address_with_nothing_behind_it_creates_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    client, requests = client_answering(lambda request: httpx.Response(200, content=b""))
    with pytest.raises(ValueError, match=r"preview_file_url.*empty"):
        task.add_preview(TASK, COMMENT, preview_file_url="http://files.test/a.mp4", client=client)
    assert len(requests) == 1
    assert list(tmp_path.iterdir()) == []
